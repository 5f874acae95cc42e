import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver';
import { addCounts, type Change, joined, madeOf } from '../core/actions/change';
import { cleanBlock } from '../core/actions/clean';
import { insertHeader } from '../core/actions/insertHeader';
import type { CorpusFile } from '../core/analysis/corpusFile';
import type { Locale } from '../core/rules/table';
import { editOfFiles, type FileEdits, fileEdits } from './edits';
import { type CommandResult, describeClean, describeHeaders, notMade } from './features/commands';
import { baseName, pathOf, sameUri, uriOf } from './paths';
import type { Session } from './session';
import type { Snapshot } from './snapshot';
import { type WordKey, words } from './words';

/** Milliseconds of work after which other requests are let through. */
const SLICE = 10;
/** So many files that could not be read are named. */
const MOST_NAMED = 5;
/** How often a file is read again that somebody is just typing in. */
const ATTEMPTS = 3;

/** What is done to all files of the workspace. */
interface Work {
  readonly label: WordKey;
  readonly change: (file: CorpusFile, block: number) => Change;
  readonly describe: (made: Pick<Change, 'counts' | 'left'>, locale: Locale) => string;
}

/** By command. */
const WORKS: Readonly<Record<string, Work>> = {
  'corpus.server.cleanWorkspace': {
    label: 'cleanWorkspaceAction',
    change: cleanBlock,
    describe: describeClean,
  },
  'corpus.server.insertHeadersInWorkspace': {
    label: 'headersWorkspaceAction',
    change: insertHeader,
    describe: describeHeaders,
  },
};

export const WORKSPACE_COMMANDS: readonly string[] = Object.keys(WORKS);

interface Changed extends Change {
  readonly file: FileEdits;
  /** Set for a file that is not open: changes when it does. */
  readonly stamp: string | undefined;
}

export interface WorkspaceArguments {
  readonly preview?: boolean;
  /** URIs of files that the editor holds unsaved changes of without showing them to us: they are left alone. */
  readonly unsaved?: readonly string[];
}

interface WorkspaceResult extends CommandResult {
  /** Set where the workspace has no corpus files at all. */
  readonly isEmpty?: true;
}

/**
 * Changes all corpus files of the workspace, open and closed, in one edit: nothing is changed before everything is
 * read, so that cancelling changes nothing at all.
 * @param command one of `WORKSPACE_COMMANDS`
 */
export async function changeWorkspace(
  session: Session,
  command: string,
  args: WorkspaceArguments,
  token: CancellationToken,
): Promise<WorkspaceResult> {
  const work = WORKS[command]!;
  const { connection, profile } = session;
  const { locale } = profile();
  const progress = await connection.window.createWorkDoneProgress();
  const cancelled = () => token.isCancellationRequested || progress.token.isCancellationRequested;
  progress.begin(words(work.label, locale), 0, undefined, true);
  let outcome: Outcome;
  try {
    outcome = await readAll(session, work, args, cancelled, token, progress);
  } finally {
    progress.done();
  }
  if (cancelled()) return { changed: false, message: words('nothingChanged', locale) };
  const { files, skipped } = outcome;
  if (files.length === 0 && skipped.length === 0)
    return { changed: false, isEmpty: true, message: words('noCorpusFiles', locale) };
  const changed = files.filter(({ edits }) => edits.length > 0);
  const counts: Record<string, number> = {};
  for (const file of changed) addCounts(counts, file.counts);
  const left = files.reduce((sum, file) => sum + file.left, 0);
  const notRead = skipped.length === 0 ? '' : words('notRead', locale, { files: listed(skipped, locale) });
  const summary = work.describe({ counts, left }, locale);
  if (changed.length === 0) return { changed: false, message: summary + notRead };
  const { applied } = await connection.workspace.applyEdit({
    label: words(work.label, locale),
    edit: editOfFiles(
      changed.map(({ file }) => file),
      profile(),
      args.preview === true,
    ),
    // The editor then saves the files that were not open, where its user lets it do so after refactorings.
    metadata: { isRefactoring: true },
  });
  if (!applied) return { changed: false, message: words(notMade(args), locale) };
  const total = { counts, left, files: changed.length };
  const made = args.preview === true ? await taken(session, work, changed, left) : total;
  if (made.files === 0) return { changed: false, message: words('noneTaken', locale) + notRead };
  const count = words('cleanedFiles', locale, { count: String(made.files) });
  return { changed: true, message: work.describe(made, locale) + count + notRead };
}

/** What a user took of the changes in a preview: all that is no longer there to be cleaned. */
async function taken({ workspace }: Session, work: Work, changed: readonly Changed[], left: number) {
  const counts: Record<string, number> = {};
  let files = 0;
  for (const { file, counts: before } of changed) {
    const path = pathOf(file.uri);
    const snapshot =
      (await workspace.snapshot(file.uri)) ??
      (path === undefined ? undefined : await workspace.readClosed(file.uri, path).catch(() => undefined));
    if (!snapshot) continue;
    const rest = await changeOf(
      work,
      snapshot,
      () => workspace.pause(),
      () => false,
    );
    const made = madeOf(before, rest.counts);
    addCounts(counts, made);
    if (Object.keys(made).length > 0) files++;
  }
  return { counts, left, files };
}

interface Outcome {
  readonly files: readonly Changed[];
  /** Files that were left out, with why. */
  readonly skipped: readonly string[];
}

async function readAll(
  { workspace, profile }: Session,
  work: Work,
  { unsaved }: WorkspaceArguments,
  cancelled: () => boolean,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
): Promise<Outcome> {
  const { locale } = profile();
  const files: Changed[] = [];
  const skipped: string[] = [];
  const withheld = new Set((Array.isArray(unsaved) ? unsaved : []).map((uri) => sameUri(String(uri))));
  const nap = napping(() => workspace.pause());
  // What recurs in the corpus is known when all of it was read; half of the work, as far as anybody can tell.
  const stopped = {
    get isCancellationRequested() {
      return cancelled();
    },
  };
  await workspace.learnRecurring(stopped, (learned, all) =>
    progress.report(Math.floor((50 * learned) / all)),
  );
  if (cancelled()) return { files, skipped };
  const open = await workspace.openInFolders();
  const closed = await workspace.closedPaths(token);
  const total = open.length + closed.length;
  let done = 0;
  const report = (name: string) => progress.report(50 + Math.floor((50 * done++) / total), name);

  for (const path of closed) {
    if (cancelled()) return { files, skipped };
    const uri = uriOf(path);
    report(baseName(path));
    if (withheld.has(uri)) {
      skipped.push(words('fileUnsaved', locale, { file: baseName(path) }));
      continue;
    }
    try {
      const stamp = await workspace.diskStamp(path);
      const snapshot = await workspace.readClosed(uri, path);
      if (snapshot) files.push({ ...(await changeOf(work, snapshot, nap, cancelled)), stamp });
    } catch (error) {
      skipped.push(`${baseName(path)} (${error instanceof Error ? error.message : String(error)})`);
    }
    await nap();
  }
  // Open files come last, so that little time is left in which somebody can type in them.
  for (const uri of open) {
    if (cancelled()) return { files, skipped };
    report(baseName(pathOf(uri) ?? uri));
    const file = await changeOfOpen(work, () => workspace.snapshot(uri), nap, cancelled);
    if (file) files.push({ ...file, stamp: undefined });
  }
  return { files: await unchanged(files, workspace, skipped, locale), skipped };
}

/** The change of a file that stands still while it is read; undefined when it was closed. */
async function changeOfOpen(
  work: Work,
  current: () => Promise<Snapshot | undefined>,
  nap: () => Promise<void>,
  cancelled: () => boolean,
): Promise<Omit<Changed, 'stamp'> | undefined> {
  for (let attempt = 1; ; attempt++) {
    const snapshot = await current();
    if (!snapshot) return undefined;
    const { revision } = snapshot.file;
    const result = await changeOf(work, snapshot, attempt < ATTEMPTS ? nap : async () => {}, cancelled);
    if (snapshot.file.revision === revision) return result;
  }
}

async function changeOf(
  work: Work,
  snapshot: Snapshot,
  nap: () => Promise<void>,
  cancelled: () => boolean,
): Promise<Omit<Changed, 'stamp'>> {
  const { file } = snapshot;
  const changes: Change[] = [];
  for (let index = 0; index < file.text.blocks.length && !cancelled(); index++) {
    changes.push(work.change(file, index));
    await nap();
  }
  const change = joined(changes);
  return { ...change, file: fileEdits(snapshot, change.edits) };
}

/** Leaves out closed files that changed after they were read. */
async function unchanged(
  files: readonly Changed[],
  workspace: Session['workspace'],
  skipped: string[],
  locale: Parameters<typeof words>[1],
): Promise<Changed[]> {
  const kept: Changed[] = [];
  for (const file of files) {
    const path = pathOf(file.file.uri);
    const same =
      file.stamp === undefined || path === undefined || (await workspace.diskStamp(path)) === file.stamp;
    if (same) kept.push(file);
    else skipped.push(words('fileChanged', locale, { file: baseName(path) }));
  }
  return kept;
}

function listed(files: readonly string[], locale: Parameters<typeof words>[1]): string {
  const named = files.slice(0, MOST_NAMED).join(', ');
  const more = files.length - MOST_NAMED;
  return more > 0 ? words('notReadMore', locale, { files: named, count: String(more) }) : named;
}

/** A pause that is only taken when enough work was done since the last one. */
function napping(pause: () => Promise<void>): () => Promise<void> {
  let end = Date.now() + SLICE;
  return async () => {
    if (Date.now() < end) return;
    await pause();
    end = Date.now() + SLICE;
  };
}
