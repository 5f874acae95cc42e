import assert from 'node:assert/strict';
import type { Problem } from '../../../../../server/src/core/problem';
import { applyEdits } from '../../../../../server/src/core/text/span';
import { blockOf, checkWords, mended } from './support';

/** Problems of paragraphs, one a line. */
function check(text: string): Problem[] {
  const block = blockOf(text);
  const prose = Array.from({ length: block.lines.count }, (_, line) => block.lines.span(line));
  return checkWords(block, prose).filter(({ rule }) => rule === 'text/quote-style');
}

const MIXED =
  'Phong trào “Sách cho em” và “Tủ sách làng”.\nChị gọi đó là "đọc cùng con", còn em là «đọc đêm».';

describe('text/quote-style', () => {
  it('reports the quotations in another style than most, at their opening marks', () => {
    const problems = check(MIXED);
    assert.deepEqual(
      problems.map(({ span, args }) => [MIXED.slice(span.start, span.end + 3), args]),
      [
        ['"đọc', { wrong: '"…"', right: '“…”' }],
        ['«đọc', { wrong: '«…»', right: '“…”' }],
      ],
    );
  });

  it('changes one, or all at once', () => {
    const problems = check(MIXED);
    const right =
      'Phong trào “Sách cho em” và “Tủ sách làng”.\nChị gọi đó là “đọc cùng con”, còn em là “đọc đêm”.';
    assert.equal(mended(MIXED, problems), right);
    for (const { fixes } of problems) {
      const all = fixes!.find(({ title }) => title === 'restyle-all')!;
      assert.equal(applyEdits(MIXED, all.edits), right);
      assert.equal(all.args!.count, '2');
    }
    assert.deepEqual(check(right), []);
  });

  it('changes curly ones to straight where most are straight', () => {
    const text = '"Một" và "hai" rồi “ba”';
    assert.equal(mended(text, check(text)), '"Một" và "hai" rồi "ba"');
  });

  it('holds for decomposed letters and characters beyond U+FFFF', () => {
    const text = '“Sách 🎉” và “Tủ” và "đo\u0323c 🎉"';
    assert.equal(mended(text, check(text)), '“Sách 🎉” và “Tủ” và “đo\u0323c 🎉”');
  });

  it('is silent on one style, on quotations inside others, on inches, and where it is not known what belongs together', () => {
    for (const text of [
      '“Một” và “hai”',
      '"Một" và "hai"',
      'Ông nói: “Phong trào "đọc cùng con" và «đọc đêm» lan rất nhanh”, rồi “cảm ơn”.',
      'Bà kể: "Cả xã gọi là “ngày hội”", rồi "ai cũng vui".',
      '“Một” là màn hình 32" và 27" cũ',
      '“Một” và “hai”. Họ "nói ba, "bốn" rồi thôi.',
      '“Một” và “hai” cạnh a"b và c"d',
      '“Một” và “hai” cạnh " ba "',
      '“Đoạn một của lời nói.\n“Đoạn hai của lời nói”, ông nói.',
    ]) {
      assert.deepEqual(check(text), [], text);
    }
  });
});
