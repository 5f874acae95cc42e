import { documentsIn } from '../../core/actions/documents/arrange';
import { type Chosen, moveDocuments } from '../../core/actions/documents/move';
import { pieceOf } from '../../core/actions/documents/piece';
import { CorpusFile } from '../../core/analysis/corpusFile';
import { environmentOf } from '../openDocument';
import { pathOf, sameUri } from '../paths';
import type { Session } from '../session';
import { applyChange, uriIn } from './apply';
import type { DocumentRef, DocumentsResult, MoveParams } from './protocol';
import { CommandFiles, openUri, Refused, refsOf, shown } from './selection';
import { countedWords, documentWords } from './words';

/** Moves documents within their file, to another one, or to a new one. */
export async function moveChosen(session: Session, params: MoveParams): Promise<DocumentsResult> {
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
  const applied = await applyChange(session, files, change, 'moveLabel', creating);
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
