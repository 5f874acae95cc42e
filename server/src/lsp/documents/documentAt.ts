import type { Position } from 'vscode-languageserver';
import { documentsIn } from '../../core/actions/documents/arrange';
import { fieldOf } from '../../core/actions/documents/documentFields';
import { pieceOf } from '../../core/actions/documents/piece';
import { furnitureLines } from '../../core/clean/clean';
import type { Snapshot } from '../snapshot';
import type { DocumentStatus } from './protocol';

/** How the document at a position does; undefined between documents and in an empty file. */
export function documentAt({ file, positions }: Snapshot, position: Position): DocumentStatus | undefined {
  const documents = documentsIn(file);
  const { block } = positions.locate(position);
  const at = documents.indexOf(block);
  if (at < 0) return undefined;
  const analysis = file.analysis(block);
  const problems = { error: 0, warning: 0, information: 0 };
  for (const { severity } of file.problems(block)) if (severity !== 'hint') problems[severity]++;
  return {
    name: pieceOf(file, block).name,
    title: fieldOf(analysis, 'title'),
    number: at + 1,
    count: documents.length,
    problems,
    furniture: furnitureLines(analysis.reading),
  };
}
