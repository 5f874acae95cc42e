import assert from 'node:assert/strict';
import { clean } from '../../../../server/src/core/actions/clean';
import { proposePhrases } from '../../../../server/src/core/actions/learn';
import { applyEdits } from '../../../../server/src/core/text/span';
import { corpusFile, documentOf } from '../../../support/corpus';

const PARAGRAPH =
  'Sáng nay, hội sách mùa xuân khai mạc bên bờ sông với hơn bốn mươi gian hàng, thu hút hàng nghìn người dân trong vùng cùng nhiều đoàn khách ở xa về dự.';

function proposed(lines: readonly string[], config?: string, body = lines) {
  const text = documentOf('a.txt', [PARAGRAPH, ...body].join('\n'));
  const start = text.indexOf(lines[0]!);
  const last = lines.at(-1)!;
  return proposePhrases(corpusFile(text, config), { start, end: text.indexOf(last) + last.length });
}
const phrases = (...lines: string[]) => proposed(lines).phrases.map(({ text }) => text);

describe('proposePhrases', () => {
  it('takes the selected lines, each once, without blank ones', () => {
    assert.deepEqual(phrases('Góc bạn đọc', '', '  Góc bạn đọc ', 'Đường dây nóng'), [
      'Góc bạn đọc',
      'Đường dây nóng',
    ]);
  });

  it('puts a star for numbers and dates where the rest still tells the line', () => {
    assert.deepEqual(phrases('Số lượt xem: 1.234'), ['Số lượt xem: *']);
    assert.deepEqual(phrases('Cập nhật lúc 09:15, 05/03/2024'), ['Cập nhật lúc *']);
    assert.deepEqual(phrases('© 2019 Báo Ven Sông'), ['© * Báo Ven Sông']);
    assert.deepEqual(phrases('Đường dây nóng (8 giờ đến 17 giờ): 0901 234 567'), [
      'Đường dây nóng (* giờ đến * giờ): *',
    ]);
  });

  it('keeps them where a star would take other lines along', () => {
    for (const line of ['Ngày 5/3', 'Trang 3', '1.234 lượt xem', '12', '05/03/2024 09:15', 'Email: *']) {
      assert.deepEqual(phrases(line), line === '12' ? ['12'] : [line], line);
    }
  });

  it('keeps them where the phrase fits text of an article in the file', () => {
    const lines = ['Cập nhật lúc 09:15'];
    const sentence = `Cập nhật lúc mờ sáng cho thấy ${PARAGRAPH.toLowerCase()}`;
    assert.deepEqual(proposed(lines, '{}', [sentence, PARAGRAPH, ...lines]).phrases[0]!.text, lines[0]);
  });

  it('leaves out what the configuration has, and what is no text', () => {
    const config = '{ "boilerplate": { "phrases": ["số lượt XEM: *"] } }';
    assert.deepEqual(proposed(['Số lượt xem: 12', 'Góc bạn đọc'], config), {
      phrases: [{ text: 'Góc bạn đọc', line: 'Góc bạn đọc' }],
      known: 1,
      kind: 'other',
    });
    const text = documentOf('a.txt', 'Góc bạn đọc') + documentOf('b.txt', 'Góc bạn viết');
    const all = proposePhrases(corpusFile(text), { start: 0, end: text.length });
    assert.deepEqual(
      all.phrases.map(({ text }) => text),
      ['Góc bạn đọc', 'Góc bạn viết'],
    );
  });

  it('takes the line of the cursor without a selection, and not the line that a selection only reaches', () => {
    const text = documentOf('a.txt', `${PARAGRAPH}\nGóc bạn đọc\nĐường dây nóng`);
    const at = text.indexOf('bạn đọc');
    assert.equal(proposePhrases(corpusFile(text), { start: at, end: at }).phrases[0]!.text, 'Góc bạn đọc');
    const end = text.indexOf('Đường');
    assert.equal(proposePhrases(corpusFile(text), { start: at, end }).phrases.length, 1);
  });

  it('proposes what cleaning then removes from every document', () => {
    const text = [1, 2, 3]
      .map((i) => documentOf(`${i}.txt`, `${PARAGRAPH}\nSố lượt xem: ${i}.00${i}`))
      .join('');
    const at = text.indexOf('Số lượt');
    const { phrases: found } = proposePhrases(corpusFile(text), { start: at, end: at });
    const config = JSON.stringify({ boilerplate: { phrases: found.map((phrase) => phrase.text) } });
    const cleaned = applyEdits(text, clean(corpusFile(text, config)).edits);
    assert.ok(!cleaned.includes('lượt xem'));
    assert.equal(cleaned.split(PARAGRAPH).length, 4);
  });
});
