import assert from 'node:assert/strict';
import { documentsIn } from '../../../../../server/src/core/actions/documents/arrange';
import type { DocumentsChange } from '../../../../../server/src/core/actions/documents/move';
import { pieceOf } from '../../../../../server/src/core/actions/documents/piece';
import { describeDocumentProblem } from '../../../../../server/src/core/actions/documents/problem';
import type { CorpusFile } from '../../../../../server/src/core/analysis/corpusFile';
import { applyEdits, type TextEdit } from '../../../../../server/src/core/text/span';
import { corpusFile } from '../../exchange/support';

export { corpusFile };

export type Random = (below: number) => number;

export const pick = <T>(random: Random, items: readonly T[]): T => items[random(items.length)]!;

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

const LINES = [
  'Sáng nay, hội sách khai mạc bên bờ sông.',
  'title: Hội sách mùa xuân',
  'date: 2024-03-02',
  'Thủ tướng dự lễ.',
  '',
  '',
  '   ',
  'Khai ma\u0323c', // decomposed
  '\u{1F4DA} sách',
  '\ufeff',
  'ghi chú: không phải trường',
];

/** A corpus with everything that may surround documents: marks, mixed line ends and styles, text before the first marker. */
export function randomCorpus(random: Random, names: readonly string[]): string {
  const breaks = pick(random, [['\n'], ['\r\n'], ['\r'], ['\n', '\r\n', '\r']]);
  const lineBreak = () => pick(random, breaks);
  const style = random(6);
  let text = random(4) === 0 ? '\ufeff' : '';
  if (random(5) === 0) text += lineBreak();
  if (random(6) === 0) text += `Lời nói đầu.${lineBreak()}`;
  for (const name of names) {
    const kind = style === 5 ? random(5) : style;
    let inner = '';
    for (let i = random(6); i > 0; i--) inner += pick(random, LINES) + lineBreak();
    if (kind === 3) {
      const attributes = pick(random, ['', ' title="Bài &amp; ảnh" n="3"', ' n="3"', ' date="2024" url=""']);
      text += `<doc id="${name}"${attributes}>${lineBreak()}${inner}`;
      if (random(4) > 0) text += `</doc>${random(9) > 0 ? lineBreak() : ''}`;
      if (!/[\r\n]$/.test(text)) text += lineBreak();
      if (random(3) === 0) text += lineBreak();
    } else {
      const marker = [`=== FILE: ${name} ===`, `--- FILE: ${name} ---`, `<<<< FILE: ${name} >>>>`][kind];
      // Markers that are malformed stay what they are.
      const near = marker && random(8) === 0 ? marker.replace('FILE:', 'File :') : marker;
      text += (near ?? `# newdoc id = ${name}`) + lineBreak() + inner;
    }
  }
  return random(3) === 0 ? text.replace(/(?:\r\n|\n|\r)$/, '') : text;
}
