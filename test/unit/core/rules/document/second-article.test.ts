import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusFile, messagesOf, problemsOf } from '../../../../support/corpus';
import { generatePage } from '../../../../support/pages/generate';
import { article } from '../../../../support/sourcePages';

const RULE = 'document/two-articles';
const ROOT = (import.meta as ImportMeta & { readonly rootDirectory: string }).rootDirectory;

/** An article of two paragraphs under its headline and date. */
const dated = (i: number, date = `0${i + 1}/03/2024 08:15`): string[] => {
  const [title, , ...paragraphs] = article(i);
  return [title!, date, '', ...paragraphs.flatMap((paragraph) => [paragraph, ''])];
};
const file = (...lines: string[]) => corpusFile(['=== FILE: bai.txt ===', '', ...lines, ''].join('\n'));
const found = (...lines: string[]) => problemsOf(file(...lines), RULE);

describe(RULE, () => {
  it('reports a headline with its date and text after the end of an article', () => {
    const [second] = article(1);
    assert.deepEqual(found(...dated(0), 'Hoàng Yến', '', ...dated(1)), [`${RULE} «${second}»`]);
    assert.deepEqual(messagesOf(file(...dated(0), ...dated(1)), RULE), [
      `A second article begins here: "${second}".`,
    ]);
  });

  it('reports each of several, with an author or a section between headline and date', () => {
    const third = dated(2);
    third.splice(1, 0, 'Hoàng Yến');
    assert.deepEqual(found(...dated(0), ...dated(1), ...third), [
      `${RULE} «${article(1)[0]}»`,
      `${RULE} «${article(2)[0]}»`,
    ]);
  });

  it('reports a header in the middle of a text', () => {
    const [title, , ...paragraphs] = article(3);
    const header = [`title: ${title}`, 'date: 2024-03-04', 'source: Báo Ven Sông', '', ...paragraphs];
    assert.deepEqual(found(...dated(0), ...header), [`${RULE} «title: ${title}»`]);
    assert.deepEqual(messagesOf(file(...dated(0), ...header), RULE), [
      `A second article begins here: "${title}".`,
    ]);
    const vietnamese = [`Tiêu đề: ${title}`, 'Ngày: 04/03/2024', '', ...paragraphs];
    assert.deepEqual(found(...dated(0), ...vietnamese), [`${RULE} «Tiêu đề: ${title}»`]);
  });

  it('is told by its headline, not by the last furniture of the first page over the clock of the second', () => {
    const [title, , ...paragraphs] = article(1);
    const site = [
      'Chia sẻ bài viết',
      'Tin liên quan',
      'Khánh thành cầu treo qua suối Bến Xuân',
      'Bản tin thời tiết chào buổi sáng của tỉnh',
    ];
    assert.deepEqual(found(...dated(0), ...site, 'Thứ ba, 11/05/2021', title!, '', ...paragraphs), [
      `${RULE} «${title}»`,
    ]);
  });

  it('finds the same in decomposed text', () => {
    const text = ['=== FILE: bai.txt ===', '', ...dated(0), ...dated(1)].join('\n').normalize('NFD');
    assert.deepEqual(problemsOf(corpusFile(text), RULE), [`${RULE} «${article(1)[0]!.normalize('NFD')}»`]);
  });

  it('is silent on lists of other pages, dates in a text, notes at the end and pages printed twice', () => {
    const listed = [2, 3, 4].flatMap((i) => [article(i)[0]!, `0${i}/03/2024 10:00`, article(i)[2]!]);
    assert.deepEqual(found(...dated(0), 'Tin cùng chuyên mục', ...listed), []);
    assert.deepEqual(
      found(...dated(0), article(1)[2]!, 'Diễn ra ngày 05/03/2024 tại bến Trúc', article(1)[3]!),
      [],
    );
    assert.deepEqual(found(...dated(0), 'Nguồn: TTXVN', 'Tác giả: Hoàng Yến'), []);
    assert.deepEqual(found(...dated(0), ...dated(0)), []);
    assert.deepEqual(found(...dated(0), article(1)[0]!, ...article(1).slice(2), ...article(2).slice(2)), []);
  });

  it('is silent on a letter or decision that an article quotes whole', () => {
    const letter = [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Bến Trúc, ngày 4 tháng 3 năm 2024',
    ];
    assert.deepEqual(found(...dated(0), ...letter, ...article(2).slice(2)), []);
  });

  it('is silent where it is off, and on text before the first marker', () => {
    const text = [...dated(0), ...dated(1)].join('\n');
    const off = corpusFile(`=== FILE: a ===\n\n${text}`, `{ "rules": { "${RULE}": "off" } }`);
    assert.deepEqual(problemsOf(off, RULE), []);
    assert.deepEqual(problemsOf(corpusFile(`${text}\n=== FILE: a ===\n\nHết.\n`), RULE), []);
  });

  it('is silent on generated pages of every layout', () => {
    for (let seed = 0; seed < 300; seed++) {
      assert.deepEqual(problemsOf(corpusFile(generatePage(seed).text), RULE), [], `seed ${seed}`);
    }
  });

  it('is silent on real pages', function () {
    const seeds = join(ROOT, '../shared/seeds');
    if (!existsSync(seeds)) return this.skip();
    for (const name of readdirSync(seeds)) {
      assert.deepEqual(problemsOf(corpusFile(readFileSync(join(seeds, name), 'utf8')), RULE), [], name);
    }
  });

  it('comes to an end on a page of nothing but heads', () => {
    const heads = Array.from({ length: 3000 }, (_, i) => `Phiên chợ thứ ${i} mở ở bến\n04/03/2024 08:00`);
    assert.deepEqual(found(...dated(0), ...heads, ...dated(1)), [`${RULE} «${article(1)[0]}»`]);
  });
});
