import type { CorpusFile } from '../../analysis/corpusFile';
import { NameCheck } from '../../exchange/names';
import { lineBreakOf } from '../../format/rewrite';
import type { MarkerStyle } from '../../format/structure';
import type { TextEdit } from '../../text/span';
import { arrange, documentsIn, type Item, Misread } from './arrange';
import { frameBreak, pieceOf, piecesFor } from './piece';
import type { DocumentProblem } from './problem';

/** A file, as its user names it. */
export interface NamedFile {
  readonly file: CorpusFile;
  readonly path: string;
}

/** Documents of one file, by the indices of their blocks. */
export interface Chosen extends NamedFile {
  readonly blocks: readonly number[];
}

/** What an action does to several files; with problems it does nothing. */
export interface DocumentsChange {
  readonly problems: readonly DocumentProblem[];
  /** In the order of the files that were given, the target last; files that do not change are left out. */
  readonly files: readonly { readonly file: CorpusFile; readonly edits: readonly TextEdit[] }[];
  /** Documents that are moved, removed or renamed. */
  readonly count: number;
}

export interface Move extends DocumentsChange {
  /** Which of the target's documents the first one is then, from 0. */
  readonly at: number;
}

export interface MoveTarget extends NamedFile {
  /** Block before which the documents go; undefined for the end of the file. */
  readonly before: number | undefined;
  /** Style of the markers of a file that has none yet. */
  readonly style?: MarkerStyle | undefined;
}

/**
 * Moves documents, in the order in which they are given, within their file and from others. Names that the target has
 * already are a problem, whatever they were called before.
 */
export function moveDocuments(chosen: readonly Chosen[], target: MoveTarget): Move {
  const away = chosen.filter(({ file }) => file !== target.file);
  const inside = chosen.filter(({ file }) => file === target.file).flatMap(({ blocks }) => blocks);
  const count = chosen.reduce((sum, { blocks }) => sum + blocks.length, 0);
  const problems = collisions(away, target, inside);
  if (problems.length > 0) return { problems, files: [], count: 0, at: 0 };
  const own = documentsIn(target.file);
  const { style, lineBreak } = frameFor(target, away);
  const moved = chosen.flatMap((from): (Item & From)[] => {
    if (from.file === target.file) return from.blocks.map((block) => ({ own: block, from, block }));
    const pieces = from.blocks.map((block) => pieceOf(from.file, block));
    return piecesFor(pieces, style, lineBreak, from.file).map((piece, i) => ({
      piece,
      from,
      block: from.blocks[i]!,
    }));
  });
  const moving = new Set(inside);
  // What moves along cannot tell the place: the next document that stays does.
  const before = own.find(
    (index) => target.before !== undefined && index >= target.before && !moving.has(index),
  );
  const rest = own.filter((index) => !moving.has(index));
  const at = before === undefined ? rest.length : rest.indexOf(before);
  const stay = rest.map((index): Item => ({ own: index }));
  const items = [...stay.slice(0, at), ...moved, ...stay.slice(at)];
  const fileEdits = [
    ...away.map(({ file, blocks }) => ({ file, edits: without(file, blocks) })),
    { file: target.file, edits: attempt(() => arrange(target.file, items)) },
  ];
  const misread = fileEdits.find(({ edits }) => edits instanceof Misread)?.edits;
  if (misread instanceof Misread) {
    return {
      problems: [misreadProblem(items[misread.item] as Item & Partial<From>, target)],
      files: [],
      count: 0,
      at: 0,
    };
  }
  const files = fileEdits as DocumentsChange['files'];
  return { problems: [], files: files.filter(({ edits }) => edits.length > 0), count, at };
}

interface From {
  readonly from: Chosen;
  readonly block: number;
}

/** Takes documents out of their files. */
export function deleteDocuments(chosen: readonly Chosen[]): DocumentsChange {
  const files = chosen.map(({ file, blocks }) => ({ file, edits: without(file, blocks) }));
  const count = chosen.reduce((sum, { blocks }) => sum + blocks.length, 0);
  return { problems: [], files: files.filter(({ edits }) => edits.length > 0), count };
}

function without(file: CorpusFile, blocks: readonly number[]): TextEdit[] {
  const gone = new Set(blocks);
  const items = documentsIn(file).filter((index) => !gone.has(index));
  return arrange(
    file,
    items.map((own) => ({ own })),
  );
}

/** Documents of other names as the target has, in their file or among each other, would be one file when split. */
function collisions(
  away: readonly Chosen[],
  { file, path }: MoveTarget,
  inside: readonly number[],
): readonly DocumentProblem[] {
  if (away.length === 0) return [];
  const check = new NameCheck();
  for (const index of documentsIn(file)) {
    if (!inside.includes(index))
      check.add(pieceOf(file, index).name, { path, line: file.text.blockLine(index) });
  }
  // Names that were wrong before are the matter of the rules.
  const before = check.problems.length;
  for (const { file: from, path: own, blocks } of away) {
    for (const block of blocks)
      check.add(pieceOf(from, block).name, { path: own, line: from.text.blockLine(block) });
  }
  return check.problems.slice(before).filter(({ code }) => COLLISIONS.has(code));
}

const COLLISIONS: ReadonlySet<string> = new Set(['duplicate-name', 'same-name', 'file-and-folder']);

/** How markers are written in the target: as there; in an empty file as configured, or as where documents come from. */
function frameFor(
  { file, style }: MoveTarget,
  away: readonly Chosen[],
): { readonly style: MarkerStyle; readonly lineBreak: string } {
  const [first] = away;
  const piece = first && pieceOf(first.file, first.blocks[0]!);
  if (documentsIn(file).length === 0) {
    const own = style ?? piece?.marker?.style ?? file.markerStyle;
    return { style: own, lineBreak: piece?.lineBreak ?? '\n' };
  }
  const block = file.text.blocks.find(({ marker }) => marker) ?? file.text.blocks[0]!;
  return { style: file.markerStyle, lineBreak: frameBreak(lineBreakOf(block.lines)) };
}

function attempt(work: () => TextEdit[]): TextEdit[] | Misread {
  try {
    return work();
  } catch (error) {
    if (error instanceof Misread) return error;
    throw error;
  }
}

function misreadProblem({ from, block }: Partial<From>, target: MoveTarget): DocumentProblem {
  const { file, path } = from ?? target;
  return { path, line: file.text.blockLine(block ?? 0), code: 'text-misread', args: { name: target.path } };
}
