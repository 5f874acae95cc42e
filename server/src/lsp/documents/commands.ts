import {
  type CancellationToken,
  CreateFile,
  ErrorCodes,
  ResponseError,
  type TextDocumentEdit,
} from 'vscode-languageserver';
import { documentsIn } from '../../core/actions/documents/arrange';
import { mergeDocuments } from '../../core/actions/documents/merge';
import {
  type Chosen,
  type DocumentsChange,
  deleteDocuments,
  moveDocuments,
} from '../../core/actions/documents/move';
import { parseNamePattern } from '../../core/actions/documents/namePattern';
import { planNames } from '../../core/actions/documents/namePlan';
import { pieceOf } from '../../core/actions/documents/piece';
import { describeDocumentProblem } from '../../core/actions/documents/problem';
import { type NewName, renameDocuments } from '../../core/actions/documents/rename';
import { sortDocuments, sortValue } from '../../core/actions/documents/sort';
import { CorpusFile } from '../../core/analysis/corpusFile';
import { editOfFiles, fileEdits } from '../edits';
import { environmentOf } from '../openDocument';
import { pathOf, sameUri } from '../paths';
import { Positions } from '../positions';
import type { Session } from '../session';
import type { Snapshot } from '../snapshot';
import { words } from '../words';
import {
  DOCUMENT_COMMANDS,
  type DocumentRef,
  type DocumentsResult,
  type ListParams,
  type MoveParams,
  type NamePlan,
  type PlanParams,
  type RenameParams,
  type SortParams,
} from './protocol';
import { readMove, readPlan, readRename, readSelecting, readSort } from './readParams';
import { CommandFiles, openUri, Refused, refsOf, shown } from './selection';
import { countedWords, documentWords } from './words';

type Answer = DocumentsResult | NamePlan | readonly DocumentRef[];

type Run = (session: Session, argument: unknown, token: CancellationToken) => Promise<Answer>;

/** A command that is run with what could be read of its argument. */
function command<Params>(
  read: (value: unknown) => Params | undefined,
  run: (session: Session, params: Params, token: CancellationToken) => Promise<Answer>,
): Run {
  return async (session, argument, token) => {
    const params = read(argument);
    if (!params) throw new ResponseError(ErrorCodes.InvalidParams, 'unusable argument');
    return run(session, params, token);
  };
}

const COMMANDS: ReadonlyMap<string, Run> = new Map([
  [DOCUMENT_COMMANDS.list, command(readSelecting, list)],
  [DOCUMENT_COMMANDS.move, command(readMove, move)],
  [DOCUMENT_COMMANDS.remove, command(readSelecting, remove)],
  [DOCUMENT_COMMANDS.merge, command(readSelecting, merge)],
  [DOCUMENT_COMMANDS.rename, command(readRename, rename)],
  [DOCUMENT_COMMANDS.sort, command(readSort, sort)],
  [DOCUMENT_COMMANDS.plan, command(readPlan, plan)],
]);

export function isDocumentCommand(name: string): boolean {
  return COMMANDS.has(name);
}

/**
 * Runs a command on documents. What cannot be done is said in the answer, and nothing is changed then.
 * @throws ResponseError for an argument that cannot be used
 */
export async function runDocumentCommand(
  session: Session,
  name: string,
  argument: unknown,
  token: CancellationToken,
): Promise<Answer> {
  try {
    return await COMMANDS.get(name)!(session, argument, token);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return refused(session, [error.message]);
  }
}

async function list(session: Session, params: ListParams): Promise<DocumentRef[]> {
  const files = new CommandFiles(session, params.unsaved);
  const chosen = await files.choose(params.documents);
  return chosen.flatMap(({ file, blocks }) => refsOf({ file, uri: uriIn(files, file) }, blocks));
}

async function move(session: Session, params: MoveParams): Promise<DocumentsResult> {
  const files = new CommandFiles(session, params.unsaved);
  const { to } = params;
  // Up and down are places of one file.
  const chosen = (await files.choose(params.documents)).slice(0, 'step' in to ? 1 : undefined);
  const { locale } = session.profile();
  if (chosen.length === 0) return { changed: false, message: documentWords('noDocuments', locale) };
  const target = 'step' in to ? stepTarget(chosen, to.step) : await targetOf(session, files, chosen, to);
  const change = moveDocuments(chosen, target);
  const creating = 'create' in to ? to.uri : undefined;
  const uri = creating ?? uriIn(files, target.file);
  // Read before the change: the file of an open document is the same object after it.
  const names = chosen.flatMap(({ file, blocks }) => blocks.map((block) => pieceOf(file, block).name));
  // At the end of the file there is nowhere to go, and nothing to be said of it.
  const isAtEnd = 'step' in to && change.problems.length === 0 && change.files.length === 0;
  if (isAtEnd) return { changed: false, message: '' };
  const applied = await apply(session, files, change, 'moveLabel', creating);
  if (applied) return applied;
  const message = 'step' in to ? '' : countedWords('moved', change.count, locale, { file: shown(uri) });
  return { changed: true, message, documents: await placesNow(session, uri, change.at, names) };
}

interface Target {
  readonly file: CorpusFile;
  readonly path: string;
  readonly before: number | undefined;
  readonly style?: CorpusFile['markerStyle'] | undefined;
}

/** One place up is before the document above the first one; one down, behind the one below the last. */
function stepTarget(chosen: readonly Chosen[], step: 1 | -1): Target {
  const [{ file, path, blocks }] = chosen as [Chosen, ...Chosen[]];
  const own = documentsIn(file);
  const moving = new Set(blocks);
  const stay = own.filter((index) => !moving.has(index));
  if (step < 0) {
    const above = stay.filter((index) => index < blocks[0]!).at(-1);
    return { file, path, before: above ?? own[0] };
  }
  const below = stay.filter((index) => index > blocks.at(-1)!);
  return { file, path, before: below[1] };
}

async function targetOf(
  session: Session,
  files: CommandFiles,
  chosen: readonly Chosen[],
  to: Extract<MoveParams['to'], { uri: string }>,
): Promise<Target> {
  if ('create' in to) return newFile(session, to.uri);
  const read = await files.read(to.uri);
  const { file, path } = read;
  const settings = file.environment.settings;
  if (!('at' in to) || !to.at) return { file, path, before: undefined, style: settings.markerStyle };
  const at = files.blockAt(read, to.at);
  const inside = chosen.find((entry) => entry.file === file)?.blocks ?? [];
  // Documents that come from above take the place from below, so that they end where they were let go.
  const down = inside.length > 0 && inside.every((block) => block < at);
  const next = documentsIn(file).find((index) => index > at);
  return { file, path, before: down ? next : at };
}

/** @throws {Refused} when the file is there, or the client cannot make one */
async function newFile(session: Session, uri: string): Promise<Target> {
  const { workspace, profile } = session;
  const { locale, createFiles } = profile();
  const path = pathOf(uri);
  if (!createFiles || path === undefined) throw new Refused(documentWords('cannotCreate', locale));
  const isThere =
    openUri(session, sameUri(uri)) !== undefined || (await workspace.diskStamp(path)) !== undefined;
  if (isThere) throw new Refused(documentWords('fileThere', locale, { file: shown(uri) }));
  const settings = await workspace.store.settingsFor(path);
  const environment = environmentOf(uri, settings, '', { blocks: 0, units: 0 });
  return {
    file: new CorpusFile('', environment),
    path: shown(uri),
    before: undefined,
    style: settings.markerStyle,
  };
}

async function remove(session: Session, params: ListParams): Promise<DocumentsResult> {
  const files = new CommandFiles(session, params.unsaved);
  const chosen = await files.choose(params.documents);
  const { locale } = session.profile();
  if (chosen.length === 0) return { changed: false, message: documentWords('noDocuments', locale) };
  const change = deleteDocuments(chosen);
  const applied = await apply(session, files, change, 'removeLabel');
  const message = countedWords('removed', change.count, locale);
  return applied ?? { changed: true, message };
}

async function merge(session: Session, params: ListParams): Promise<DocumentsResult> {
  const files = new CommandFiles(session, params.unsaved);
  const chosen = await files.choose(params.documents);
  const { locale } = session.profile();
  const count = chosen.reduce((sum, { blocks }) => sum + blocks.length, 0);
  if (count < 2) return { changed: false, message: documentWords('oneDocument', locale) };
  const [{ file, blocks }] = chosen as [Chosen];
  const { name } = pieceOf(file, blocks[0]!);
  const change = mergeDocuments(chosen);
  const applied = await apply(session, files, change, 'mergeLabel');
  if (applied) return applied;
  const fields = change.differing.join(', ');
  const differing = fields === '' ? '' : documentWords('mergedDiffering', locale, { fields });
  const message = documentWords('merged', locale, { count: String(count), name }) + differing;
  const line = file.text.blockLine(blocks[0]!);
  return { changed: true, message, documents: [{ uri: uriIn(files, file), line, name }] };
}

async function rename(session: Session, { names, unsaved }: RenameParams): Promise<DocumentsResult> {
  const files = new CommandFiles(session, unsaved);
  const { locale } = session.profile();
  const byFile = new Map<CorpusFile, { file: CorpusFile; path: string; names: NewName[] }>();
  for (const { document, name } of names) {
    const read = await files.read(document.uri);
    const entry = byFile.get(read.file) ?? { file: read.file, path: read.path, names: [] };
    byFile.set(read.file, entry);
    entry.names.push({ block: files.blockAt(read, document), name: name.trim() });
  }
  const changes = [...byFile.values()].map(renameDocuments);
  const count = changes.reduce((sum, change) => sum + change.count, 0);
  const change: DocumentsChange = {
    problems: changes.flatMap(({ problems }) => problems),
    files: changes.flatMap(({ files: changed }) => changed),
    count,
  };
  const applied = await apply(session, files, change, 'renameLabel');
  if (applied) return applied;
  return { changed: true, message: countedWords('renamed', count, locale) };
}

async function sort(
  session: Session,
  params: SortParams,
  token: CancellationToken,
): Promise<DocumentsResult> {
  const files = new CommandFiles(session, params.unsaved);
  const { file } = await files.read(params.uri);
  const { locale } = session.profile();
  const own = documentsIn(file);
  // Reading what pages say takes long in a large file; sorting then finds it read.
  for (const block of own) {
    if (token.isCancellationRequested) return { changed: false, message: words('nothingChanged', locale) };
    sortValue(file, block, params.by);
    await session.workspace.breathe();
  }
  await files.expectUnchanged();
  const edits = sortDocuments(file, params.by, params.descending);
  if (edits.length === 0) return { changed: false, message: documentWords('sortedAlready', locale) };
  const change = { problems: [], files: [{ file, edits }], count: own.length };
  const applied = await apply(session, files, change, 'sortLabel');
  const message = documentWords('sorted', locale, { count: String(own.length) });
  return applied ?? { changed: true, message };
}

async function plan(session: Session, params: PlanParams, token: CancellationToken): Promise<NamePlan> {
  const pattern = parseNamePattern(params.pattern);
  if ('unknown' in pattern) return { names: [], unknown: pattern.unknown };
  const files = new CommandFiles(session, params.unsaved);
  const { locale } = session.profile();
  const names: NamePlan['names'][number][] = [];
  for (const { file, path, blocks } of await files.choose(params.documents)) {
    for (const block of blocks) {
      if (token.isCancellationRequested) return { names: [] };
      sortValue(file, block, 'title');
      await session.workspace.breathe();
    }
    const uri = uriIn(files, file);
    for (const { block, problem, ...rest } of planNames(
      { file, path },
      blocks,
      pattern,
      params.distinct === true,
    )) {
      const [document] = refsOf({ file, uri }, [block]);
      const described = problem && { problem: describeDocumentProblem(problem, locale) };
      names.push({ document: document!, ...rest, ...described });
    }
  }
  return { names };
}

/** Lets the client make a change; gives the answer when there is none to be made, or it was not made. */
async function apply(
  session: Session,
  files: CommandFiles,
  change: DocumentsChange,
  label: Parameters<typeof documentWords>[0],
  creating?: string,
): Promise<DocumentsResult | undefined> {
  const { connection, profile } = session;
  const client = profile();
  const { locale } = client;
  if (change.problems.length > 0)
    return refused(
      session,
      change.problems.map((problem) => describeDocumentProblem(problem, locale)),
    );
  if (change.files.length === 0) return { changed: false, message: documentWords('nothingToDo', locale) };
  await files.expectUnchanged();
  const encoding = session.workspace.positionEncoding;
  const edits = change.files.map(({ file, edits: made }) => {
    const snapshot: Snapshot = files.all.find((read) => read.file === file) ?? {
      uri: creating!,
      version: null,
      file,
      positions: new Positions(file.text, encoding),
    };
    return fileEdits(
      snapshot,
      made.map((edit) => ({ ...edit, kind: 'documents' })),
    );
  });
  const edit = editOfFiles(edits, client);
  if (creating !== undefined) {
    const create = CreateFile.create(creating, { overwrite: false, ignoreIfExists: false });
    edit.documentChanges = [create, ...(edit.documentChanges as TextDocumentEdit[])];
  }
  const { applied } = await connection.workspace.applyEdit({
    label: documentWords(label, locale),
    edit,
    // The editor then saves the files that were not open, where its user lets it do so after refactorings.
    metadata: { isRefactoring: true },
  });
  return applied ? undefined : { changed: false, message: words('editRefused', locale) };
}

function refused(session: Session, problems: readonly string[]): DocumentsResult {
  const message = documentWords('inTheWay', session.profile().locale);
  return { changed: false, message, problems };
}

/** Where documents stand that were moved; nothing where the client has not told us yet of the file as it is now. */
async function placesNow(
  { workspace }: Session,
  uri: string,
  at: number,
  names: readonly string[],
): Promise<DocumentRef[]> {
  const now = await workspace.snapshot(uri);
  if (!now) return [];
  const blocks = documentsIn(now.file).slice(at, at + names.length);
  const same = names.every(
    (name, i) => blocks[i] !== undefined && pieceOf(now.file, blocks[i]).name === name,
  );
  return same ? refsOf(now, blocks) : [];
}

function uriIn(files: CommandFiles, file: CorpusFile): string {
  return files.all.find((read) => read.file === file)!.uri;
}
