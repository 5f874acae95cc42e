import assert from 'node:assert/strict';
import { toCleaned, toSource } from '../../../../client/src/cleaned/lineMap';
import { cleanedText } from '../../../../server/src/lsp/documents/cleaned';
import { corpusFile, documentOf } from '../../../support/corpus';

const PROSE =
  'Hội sách mùa xuân quy tụ hơn bốn mươi nhà xuất bản, kéo dài năm ngày tại công viên bên bờ sông, mở cửa tự do cho bạn đọc.';
const FURNITURE = ['Chia sẻ:', 'Facebook', 'Zalo', 'In bài viết'].join('\n');

describe('lines of a file and of its cleaned text', () => {
  for (const [what, lineBreak] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const) {
    it(`belong together (${what})`, () => {
      const text = [
        documentOf('a.txt', `${PROSE}\n\n${FURNITURE}`, lineBreak),
        documentOf('b.txt', PROSE, lineBreak),
        documentOf('c.txt', `Trang chủ\nThời sự\n\n${PROSE}\n\n${FURNITURE}`, lineBreak),
      ].join('');
      const { text: cleaned, lines, removed } = cleanedText(corpusFile(text));
      assert.ok(removed > 5);
      const before = text.split(lineBreak);
      const after = cleaned.split(lineBreak);
      after.forEach((line, i) => {
        const source = toSource(lines, i);
        assert.equal(before[source], line, `line ${i}`);
        assert.equal(toCleaned(lines, source), i);
      });
      // A line that was cut leads to where it was: never backwards.
      let last = 0;
      before.forEach((_, i) => {
        const line = toCleaned(lines, i);
        assert.ok(line >= last && line < after.length, `line ${i}`);
        last = line;
      });
      assert.match(after[toCleaned(lines, before.indexOf('Zalo'))]!, /^$|FILE: b/);
    });
  }

  it('are the same where nothing is cut, and the first where nothing is known', () => {
    const { lines, removed } = cleanedText(corpusFile(documentOf('a.txt', PROSE)));
    assert.equal(removed, 0);
    for (const line of [0, 3, 6])
      assert.deepEqual([toCleaned(lines, line), toSource(lines, line)], [line, line]);
    assert.deepEqual([toCleaned([], 5), toSource([], 5)], [0, 0]);
  });
});
