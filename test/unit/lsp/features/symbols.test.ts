import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver';
import { documentSymbols, outlineNotice } from '../../../../server/src/lsp/features/symbols';
import { Positions } from '../../../../server/src/lsp/positions';
import type { Snapshot } from '../../../../server/src/lsp/snapshot';
import { corpusFile } from '../../../support/corpus';
import { PROFILE } from '../support';

const DOCUMENT = (name: number) =>
  `=== FILE: ${name}.txt ===\ntitle: Hội sách mùa xuân\ndate: 2024-03-02\n\nSáng 2-3, bà Lê Thu Hà khai mạc hội sách.\n`;

/** A corpus of so many UTF-16 units, the last document padded. */
function corpusOf(units: number): Snapshot {
  const text = DOCUMENT(1) + DOCUMENT(2);
  const file = corpusFile(text + 'Và một câu nữa.\n'.repeat((units - text.length) / 16));
  const positions = new Positions(file.text, 'utf-16');
  return { uri: 'file:///kho/a.corpus', version: 1, file, positions };
}

const outline = (units: number, profile = PROFILE): DocumentSymbol[] =>
  documentSymbols(corpusOf(units), profile);

const names = (symbols: readonly DocumentSymbol[] | undefined) => symbols?.map(({ name }) => name);

describe('outline', () => {
  it('has headers and what is recognized in a small file', () => {
    const symbols = outline(1000);
    assert.deepEqual(names(symbols), ['1.txt', '2.txt']);
    assert.deepEqual(names(symbols[0]!.children), ['Header', 'Dates', 'People']);
  });

  it('has the headers in a larger one, and the documents alone in one that nobody could look through', () => {
    for (const [units, children] of [
      [1_100_000, ['Header']],
      [4_100_000, undefined],
    ] as const) {
      const symbols = outline(units);
      assert.deepEqual(names(symbols), ['1.txt', '2.txt']);
      for (const symbol of symbols) {
        assert.deepEqual(names(symbol.children), children, `${units} units`);
        assert.equal(symbol.detail, 'Hội sách mùa xuân');
      }
    }
  });

  it('has what the limit allows, and says what it leaves out', () => {
    const profile = { ...PROFILE, limits: { ...PROFILE.limits, outlineDetail: 5 } };
    assert.deepEqual(names(outline(4000, profile)[0]!.children), ['Header', 'Dates', 'People']);
    assert.deepEqual(names(outline(10_000, profile)[0]!.children), ['Header']);
    assert.equal(outline(30_000, profile)[0]!.children, undefined);
    assert.equal(outlineNotice(corpusOf(4000), profile), undefined);
    assert.match(outlineNotice(corpusOf(10_000), profile)!, /a\.corpus has documents and headers only.* 5 /);
    assert.match(outlineNotice(corpusOf(30_000), profile)!, /a\.corpus has documents only/);
  });

  it('makes one document anew after an edit, and moves those below it', () => {
    const profile = { ...PROFILE, limits: { ...PROFILE.limits, outlineDetail: 1 } };
    const text = [1, 2, 3].map(DOCUMENT).join('') + 'Và một câu nữa.\n'.repeat(400);
    const file = corpusFile(text);
    const snapshot = { ...corpusOf(6000), file, positions: new Positions(file.text, 'utf-16') };
    const before = documentSymbols(snapshot, profile);
    const at = text.indexOf('2.txt') + text.slice(text.indexOf('2.txt')).indexOf('Sáng');
    for (const [typed, linesBelow] of [
      ['x', 0],
      ['Một câu.\nHai câu.\n', 2],
    ] as const) {
      file.update([{ span: { start: at, end: at }, newText: typed }]);
      const after = documentSymbols(snapshot, profile);
      const fresh = corpusFile(file.text.text());
      const cold = { ...snapshot, file: fresh, positions: new Positions(fresh.text, 'utf-16') };
      assert.deepEqual(after, documentSymbols(cold, profile));
      assert.equal(after[0], before[0], 'what is above stays as it is');
      assert.notEqual(after[1], before[1]);
      assert.equal(after[2] === before[2], linesBelow === 0);
    }
  });
});
