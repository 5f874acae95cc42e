import assert from 'node:assert/strict';
import { documentsIn } from '../../../../../server/src/core/actions/documents/arrange';
import type { DocumentsChange } from '../../../../../server/src/core/actions/documents/move';
import { pieceOf } from '../../../../../server/src/core/actions/documents/piece';
import { describeDocumentProblem } from '../../../../../server/src/core/actions/documents/problem';
import type { CorpusFile } from '../../../../../server/src/core/analysis/corpusFile';
import { applyEdits, type TextEdit } from '../../../../../server/src/core/text/span';
import { corpusFile } from '../../exchange/support';

export { corpusFile };

/** Applies edits that must be sorted, must not touch each other, and must each change something. */
export function edited(file: CorpusFile, edits: readonly TextEdit[]): string {
  const text = file.text.text();
  let end = -1;
  for (const { span, newText } of edits) {
    assert.ok(span.start > end, 'edits touch or overlap');
    assert.notEqual(text.slice(span.start, span.end), newText, 'an edit that changes nothing');
    end = span.end;
  }
  const result = applyEdits(text, edits);
  assert.equal(undone(text, result, edits), text);
  return result;
}

/** What is left when each edit is taken back, as an editor takes them back. */
function undone(before: string, after: string, edits: readonly TextEdit[]): string {
  let by = 0;
  const back = edits.map(({ span, newText }): TextEdit => {
    const start = span.start + by;
    by += newText.length - (span.end - span.start);
    return { span: { start, end: start + newText.length }, newText: before.slice(span.start, span.end) };
  });
  return applyEdits(after, back);
}

/** The texts of the files that a change names, others as they were. */
export function textsAfter(files: readonly CorpusFile[], change: DocumentsChange): string[] {
  return files.map((file) => {
    const edits = change.files.find((changed) => changed.file === file)?.edits;
    return edits ? edited(file, edits) : file.text.text();
  });
}

export function problemsIn({ problems }: DocumentsChange): string[] {
  return problems.map((problem) => describeDocumentProblem(problem, 'en'));
}

/** Names and contents of all documents of a text, in order. */
export function contentsOf(
  text: string,
  config = '{}',
  fileName?: string,
): [name: string, content: string][] {
  const file = corpusFile(text, config, fileName);
  return documentsIn(file).map((index) => {
    const { name, content } = pieceOf(file, index);
    return [name, content];
  });
}
