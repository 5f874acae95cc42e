import type { CorpusFile } from '../../analysis/corpusFile';
import { NameCheck } from '../../exchange/names';
import { formatMarker } from '../../format/marker';
import type { Marker } from '../../format/structure';
import { shift, type TextEdit } from '../../text/span';
import { documentsIn } from './arrange';
import type { DocumentsChange, NamedFile } from './move';
import { pieceOf } from './piece';
import type { DocumentProblem } from './problem';

/** A document and the name that it is to have. */
export interface NewName {
  readonly block: number;
  readonly name: string;
}

/** Names that documents of one file are to have. */
export interface NewNames extends NamedFile {
  readonly names: readonly NewName[];
}

/** What stands between the quotes or blanks of a marker for a name: attributes escape what means something in XML. */
export function writtenName({ style }: Marker, name: string): string {
  return style.kind === 'doc' ? formatMarker(style, name).slice('<doc id="'.length, -2) : name;
}

/** Renames documents of a file; with a name that cannot be, or is another's, nothing is renamed. */
export function renameDocuments({ file, path, names }: NewNames): DocumentsChange {
  const problems = nameProblems({ file, path, names }).flatMap((found) => found ?? []);
  if (problems.length > 0) return { problems, files: [], count: 0 };
  const edits = names.flatMap(({ block, name }) => renameEdit(file, block, name));
  return { problems: [], files: edits.length > 0 ? [{ file, edits }] : [], count: edits.length };
}

/** What is wrong with each new name, beside all names that stay; undefined for those that can be. */
export function nameProblems({ file, path, names }: NewNames): readonly (DocumentProblem | undefined)[] {
  const renamed = new Map(names.map(({ block, name }) => [block, name]));
  const check = new NameCheck();
  for (const index of documentsIn(file)) {
    if (renamed.has(index)) continue;
    check.add(pieceOf(file, index).name, { path, line: file.text.blockLine(index) });
  }
  return names.map(({ block, name }) => {
    const line = file.text.blockLine(block);
    if (!file.text.blocks[block]!.marker) return { path, line, code: 'no-marker-to-rename' };
    const before = check.problems.length;
    check.add(name, { path, line });
    return check.problems[before];
  });
}

function renameEdit({ text }: CorpusFile, block: number, name: string): TextEdit[] {
  const { marker, text: own } = text.blocks[block]!;
  if (!marker) return [];
  const { start, end } = marker.nameSpan;
  const newText = writtenName(marker, name);
  if (own.slice(start, end) === newText) return [];
  const span = shift(marker.nameSpan, text.blockStart(block));
  // A marker without a name can have no blank where the name is to be.
  const lacksBlank = start === end && marker.style.kind === 'fence';
  const before = lacksBlank && !/\s/.test(own[start - 1] ?? ' ') ? ' ' : '';
  const after = lacksBlank && !/\s/.test(own[end] ?? ' ') ? ' ' : '';
  return [{ span, newText: before + newText + after }];
}
