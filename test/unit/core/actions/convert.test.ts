import assert from 'node:assert/strict';
import type { Change } from '../../../../server/src/core/actions/change';
import { convertEncoding, normalizeTones } from '../../../../server/src/core/actions/convert';
import { applyEdits } from '../../../../server/src/core/text/span';
import { corpusFile, documentOf } from '../../../support/corpus';

const made = (text: string, change: Change) => applyEdits(text, change.edits);

/** UTF-8 read as Windows-1252. */
function misread(text: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
}

describe('normalizeTones', () => {
  const old = documentOf('hòa/thủy.txt', 'Bà Thùy hòa giải, khỏe mạnh; ủy ban họp. Òa khóc.').replace(
    'Báo',
    'Báo Hòa',
  );

  it('writes one style, in text and values of the header, and the other one back', () => {
    const change = normalizeTones(corpusFile(old), 'new');
    const modern = made(old, change);
    assert.ok(modern.includes('hoà giải, khoẻ mạnh; uỷ ban họp. Oà khóc.'), modern);
    assert.ok(modern.includes('source: Báo Hoà'));
    assert.ok(modern.startsWith('=== FILE: hòa/thủy.txt ==='), 'names of documents stay');
    assert.deepEqual(change.counts, { 'text/tone-style': change.edits.length });
    assert.equal(made(modern, normalizeTones(corpusFile(modern), 'old')), old);
    assert.deepEqual(normalizeTones(corpusFile(modern), 'new').edits, []);
  });

  it('works on documents that a span touches, or on the words in it', () => {
    const two = documentOf('a.txt', 'hòa hòa') + documentOf('b.txt', 'hòa hòa');
    const at = two.lastIndexOf('hòa');
    assert.equal(
      made(two, normalizeTones(corpusFile(two), 'new', { start: at, end: at })),
      documentOf('a.txt', 'hòa hòa') + documentOf('b.txt', 'hoà hoà'),
    );
    assert.equal(normalizeTones(corpusFile(two), 'new', { start: at, end: at + 2 }, true).edits.length, 1);
  });
});

describe('convertEncoding', () => {
  const line = 'Hội nghị bàn về công tác chuẩn bị cho mùa lễ hội năm nay ở các xã ven biển.';

  it('reads misread UTF-8 and leaves what is right', () => {
    const text = documentOf('a.txt', `${misread(line)}\n${line}`);
    const change = convertEncoding(corpusFile(text));
    assert.equal(made(text, change), documentOf('a.txt', `${line}\n${line}`));
    assert.ok(change.counts['text/legacy-encoding']! >= 1);
    assert.equal(change.edits.length, 1, 'a whole line can be judged in a preview');
    assert.deepEqual(convertEncoding(corpusFile(made(text, change))).edits, []);
  });

  it('converts one document and leaves every other byte of the file alone', () => {
    const wrong = documentOf('a.txt', misread(line));
    const text = wrong + wrong.replace('a.txt', 'b.txt') + wrong.replace('a.txt', 'c.txt');
    const at = text.indexOf('b.txt');
    const converted = made(text, convertEncoding(corpusFile(text), { start: at, end: at }));
    assert.equal(converted, wrong + documentOf('b.txt', line) + wrong.replace('a.txt', 'c.txt'));
  });

  it('does nothing to text that is right', () => {
    assert.deepEqual(convertEncoding(corpusFile(documentOf('a.txt', line))), {
      edits: [],
      counts: {},
      left: 0,
    });
  });
});
