import { type CancellationToken, ErrorCodes, type Position, ResponseError } from 'vscode-languageserver';
import { documentsIn } from '../../core/actions/documents/arrange';
import { mergeDocuments } from '../../core/actions/documents/merge';
import { type Chosen, type DocumentsChange, deleteDocuments } from '../../core/actions/documents/move';
import { parseNamePattern } from '../../core/actions/documents/namePattern';
import { planNames } from '../../core/actions/documents/namePlan';
import { pieceOf } from '../../core/actions/documents/piece';
import { describeDocumentProblem } from '../../core/actions/documents/problem';
import { type NewName, renameDocuments } from '../../core/actions/documents/rename';
import { sortDocuments, sortedDocuments, sortValue } from '../../core/actions/documents/sort';
import type { CorpusFile } from '../../core/analysis/corpusFile';
import type { Session } from '../session';
import { words } from '../words';
import { applyChange, refused, uriIn } from './apply';
import { CLEANING, changeEach, FILLING_HEADERS } from './changeEach';
import { moveChosen } from './move';
import {
  DOCUMENT_COMMANDS,
  type DocumentRef,
  type DocumentsResult,
  type ListParams,
  type NamePlan,
  type PlanParams,
  type RenameParams,
  type SortParams,
} from './protocol';
import { readMove, readPlan, readRename, readSelecting, readSort } from './readParams';
import { CommandFiles, Refused, refsOf } from './selection';
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
  [DOCUMENT_COMMANDS.move, command(readMove, moveChosen)],
  [DOCUMENT_COMMANDS.remove, command(readSelecting, remove)],
  [DOCUMENT_COMMANDS.merge, command(readSelecting, merge)],
  [DOCUMENT_COMMANDS.rename, command(readRename, rename)],
  [DOCUMENT_COMMANDS.sort, command(readSort, sort)],
  [
    DOCUMENT_COMMANDS.clean,
    command(readSelecting, (session, params, token) => changeEach(session, params, CLEANING, token)),
  ],
  [
    DOCUMENT_COMMANDS.insertHeaders,
    command(readSelecting, (session, params, token) => changeEach(session, params, FILLING_HEADERS, token)),
  ],
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

async function remove(session: Session, params: ListParams): Promise<DocumentsResult> {
  const files = new CommandFiles(session, params.unsaved);
  const chosen = await files.choose(params.documents);
  const { locale } = session.profile();
  if (chosen.length === 0) return { changed: false, message: documentWords('noDocuments', locale) };
  const change = deleteDocuments(chosen);
  const applied = await applyChange(session, files, change, 'removeLabel');
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
  const applied = await applyChange(session, files, change, 'mergeLabel');
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
  const applied = await applyChange(session, files, change, 'renameLabel');
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
  const order = sortedDocuments(file, params.by, params.descending);
  const edits = sortDocuments(file, order);
  if (edits.length === 0) return { changed: false, message: documentWords('sortedAlready', locale) };
  // Read before the change: the file of an open document is the same object after it.
  const goesTo = params.cursor && placeAmong(file, order, params.cursor);
  const change = { problems: [], files: [{ file, edits }], count: own.length };
  const applied = await applyChange(session, files, change, 'sortLabel');
  if (applied) return applied;
  const cursor = goesTo && (await cursorNow(session, params.uri, goesTo));
  const message = documentWords('sorted', locale, { count: String(own.length) });
  return { changed: true, message, ...(cursor ? { cursor } : {}) };
}

/** A place in a document of a file: which document in the new order, its name, and where in it. */
interface PlaceInDocument {
  readonly rank: number;
  readonly name: string;
  /** Counted from the line on which the document begins. */
  readonly line: number;
  readonly character: number;
}

/** Where a position stands once the documents are in another order; undefined outside all documents. */
function placeAmong(
  file: CorpusFile,
  order: readonly number[],
  { line, character }: Position,
): PlaceInDocument | undefined {
  const block = file.text.blockAtLine(Math.min(line, file.text.lineCount - 1));
  const rank = order.indexOf(block);
  if (rank < 0) return undefined;
  return { rank, name: pieceOf(file, block).name, line: line - file.text.blockLine(block), character };
}

/** The same place in the file as it is now; undefined where the client has not told us yet of the change. */
async function cursorNow(
  { workspace }: Session,
  uri: string,
  { rank, name, line, character }: PlaceInDocument,
): Promise<Position | undefined> {
  const now = await workspace.snapshot(uri);
  const block = now && documentsIn(now.file)[rank];
  if (block === undefined || pieceOf(now!.file, block).name !== name) return undefined;
  return { line: now!.file.text.blockLine(block) + line, character };
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
