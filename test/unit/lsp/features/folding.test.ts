import assert from 'node:assert/strict';
import type { FoldingRange } from 'vscode-languageserver';
import { foldingRanges } from '../../../../server/src/lsp/features/folding';
import { Positions } from '../../../../server/src/lsp/positions';
import { corpusFile, documentOf } from '../../../support/corpus';

const DOCUMENTS = 60;
const TEXT = Array.from({ length: DOCUMENTS }, (_, i) =>
  documentOf(`bai-${i}.txt`, 'Trang chủ\nThời sự\nThể thao\n\nSáng 2-3, hội sách khai mạc bên bờ sông.'),
).join('');

function folds(file: ReturnType<typeof corpusFile>): FoldingRange[] {
  const positions = new Positions(file.text, 'utf-16');
  return foldingRanges({ uri: 'file:///kho/a.corpus', version: 1, file, positions });
}

describe('folding', () => {
  it('reads one document anew after an edit, and moves those below it', () => {
    const file = corpusFile(TEXT);
    const before = folds(file);
    assert.ok(before.length >= 2 * DOCUMENTS);
    const at = TEXT.indexOf('Sáng', TEXT.length >> 1);
    file.update([{ span: { start: at, end: at }, newText: 'x' }]);
    const typed = folds(file);
    assert.deepEqual(typed, before);
    const anew = typed.filter((range) => !before.includes(range));
    assert.ok(anew.length > 0 && anew.length <= 3, String(anew.length));
    file.update([{ span: { start: at, end: at }, newText: 'x\n\n' }]);
    assert.deepEqual(folds(file), folds(corpusFile(file.text.text())));
  });

  it('is the same of a file that holds what was found packed', () => {
    const file = corpusFile(TEXT);
    file.keepPacked();
    file.reported();
    assert.deepEqual(folds(file), folds(corpusFile(TEXT)));
  });
});
