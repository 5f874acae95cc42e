import { type CancellationToken, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { madeOf } from '../core/actions/change';
import { takenOf } from '../core/actions/taken';
import { ADD_TO_CONFIG_COMMAND, addToConfig } from './addToConfig';
import { changeWorkspace, WORKSPACE_COMMANDS } from './changeWorkspace';
import { isDocumentCommand, runDocumentCommand } from './documents/commands';
import { workspaceEdit } from './edits';
import {
  type CommandArguments,
  type CommandResult,
  DOCUMENTS_COMMAND,
  type DocumentEntry,
  listDocuments,
  notMade,
  readArguments,
  runCommand,
} from './features/commands';
import { KEEP_COMMAND, keepLines, LEARN_COMMAND, learnPhrases, offerPhrases, PROPOSE_COMMAND } from './learn';
import { uriOf } from './paths';
import { safely } from './safe';
import type { Session } from './session';
import type { Snapshot } from './snapshot';
import { words } from './words';

/** Runs the commands of the server; each applies its own edit through the client. */
export function registerCommands(session: Session): void {
  const { connection, workspace, profile } = session;
  connection.onExecuteCommand(({ command, arguments: args }, token) =>
    safely<unknown>(connection, command, token, null, async () => {
      if (isDocumentCommand(command)) return runDocumentCommand(session, command, args?.[0], token);
      if (command === ADD_TO_CONFIG_COMMAND) return addToConfig(session, args?.[0]);
      const argument = readArguments(args?.[0]);
      if (!argument) throw new ResponseError(ErrorCodes.InvalidParams, `${command}: unusable argument`);
      const snapshot = argument.uri !== undefined ? await workspace.snapshot(argument.uri) : undefined;
      if (command === DOCUMENTS_COMMAND) {
        return { documents: snapshot ? listDocuments(snapshot) : await allDocuments(session, token) };
      }
      if (WORKSPACE_COMMANDS.includes(command)) return changeWorkspace(session, command, argument, token);
      if (!snapshot) return { changed: false, message: words('notCorpus', profile().locale) };
      if (command === PROPOSE_COMMAND) return offerPhrases(session, snapshot, argument);
      if (command === LEARN_COMMAND) return learnPhrases(session, snapshot, argument);
      if (command === KEEP_COMMAND) return keepLines(session, snapshot, argument);
      return execute(session, command, snapshot, argument as CommandArguments);
    }),
  );
}

async function execute(
  { connection, workspace, profile }: Session,
  command: string,
  snapshot: Snapshot,
  args: CommandArguments,
): Promise<CommandResult> {
  const outcome = runCommand(command, snapshot, args, profile());
  if (!outcome) throw new ResponseError(ErrorCodes.InvalidParams, `unknown command ${command}`);
  const { change, describe } = outcome;
  if (change.edits.length === 0) return { changed: false, message: describe(change) };
  const edit = workspaceEdit(snapshot, change.edits, profile(), args.preview === true);
  const before = args.preview === true ? snapshot.file.text.text() : '';
  const { block } = snapshot.positions.locate(args.position ?? { line: 0, character: 0 });
  const { applied } = await connection.workspace.applyEdit({ label: outcome.label, edit });
  if (!applied) return { changed: false, message: words(notMade(args), profile().locale) };
  if (args.preview !== true) {
    const lastLine =
      command === CLEAN_DOCUMENT ? await lastLineOf(workspace, snapshot.uri, block) : undefined;
    return { changed: true, message: describe(change), ...(lastLine !== undefined && { lastLine }) };
  }
  // In a preview the user takes a part, or nothing: what is still there was not taken.
  const now = await workspace.snapshot(snapshot.uri);
  const taken = now && takenOf(before, change.edits, now.file.text.text());
  const rest = now && !taken && runCommand(command, now, args, profile())?.change;
  const made = taken ?? (rest ? madeOf(change.counts, rest.counts) : change.counts);
  if (Object.keys(made).length === 0)
    return { changed: false, message: words('noneTaken', profile().locale) };
  return { changed: true, message: describe({ ...change, counts: made }) };
}

const CLEAN_DOCUMENT = 'corpus.server.cleanDocument';

/** The last line of a document as it is now. */
async function lastLineOf(
  workspace: Session['workspace'],
  uri: string,
  block: number,
): Promise<number | undefined> {
  const now = await workspace.snapshot(uri);
  if (!now || block >= now.file.text.blocks.length) return undefined;
  const { start, end } = now.positions.blockSpan(block);
  // The next document begins where this one ends.
  const offset = block + 1 < now.file.text.blocks.length ? Math.max(start, end - 1) : end;
  return now.positions.position(offset).line;
}

/** Documents of all corpus files of the workspace, the open ones first. */
async function allDocuments({ workspace }: Session, token: CancellationToken): Promise<DocumentEntry[]> {
  const all = (await workspace.openSnapshots()).flatMap(listDocuments);
  for (const path of await workspace.closedPaths(token)) {
    if (token.isCancellationRequested) break;
    const closed = await workspace.readClosed(uriOf(path), path).catch(() => undefined);
    if (closed) all.push(...listDocuments(closed));
    await workspace.pause();
  }
  return all;
}
