import assert from 'node:assert/strict';
import { pageLines } from '../../../../../../server/src/core/language/vi/page/lines/line';
import type { Mark } from '../../../../../../server/src/core/language/vi/page/marks';
import { isFinished } from '../../../../../../server/src/core/language/vi/page/plain';
import { Lines } from '../../../../../../server/src/core/text/lines';
import { generatePage } from '../../../../../support/pages/generate';
import { LAYOUTS } from '../../../../../support/pages/layouts';
import { cleanText, readText } from '../../../../../support/pages/read';

const PARAGRAPHS = [
  'Sáng 12/9, Phòng Giáo dục huyện Thạch Lâm khai trương thư viện lưu động với hơn ba nghìn đầu sách.',
  'Thư viện đặt trên một chiếc xe tải nhẹ được cải tạo, mỗi tuần đi qua bốn xã vùng cao. Ảnh: Mai Lâm.',
  'Ngoài cho mượn sách, các thầy cô tổ chức đọc to nghe chung và thi kể chuyện theo sách.',
];
const options = { header: { title: 'Huyện Thạch Lâm khai trương thư viện lưu động' } };

describe('texts of plain paragraphs under a header', () => {
  it('lose nothing; captions are told from paragraphs', () => {
    const reading = readText(`${PARAGRAPHS.join('\n\n')}\n`, options);
    assert.deepEqual([reading.boilerplate, reading.doubtful], [[], []]);
    assert.deepEqual(
      reading.kept.map(({ kind, startLine }) => [kind, startLine]),
      [['caption', 2]],
    );
    assert.equal(reading.prose.length, 2);
  });

  it('are read whole when one line is no plain paragraph', () => {
    const twice = readText(`${[...PARAGRAPHS, PARAGRAPHS[0]].join('\n')}\n`, options);
    assert.deepEqual(
      twice.doubtful.map(({ kind }) => kind),
      ['repeated'],
    );
    const shared = readText(`${[...PARAGRAPHS, 'Chia sẻ bài viết'].join('\n')}\n`, options);
    assert.deepEqual(
      shared.boilerplate.map(({ kind }) => kind),
      ['share'],
    );
  });

  it('are what cleaning leaves: a second look finds nothing, under a header or without', () => {
    for (let seed = 0; seed < LAYOUTS.length * 3; seed++) {
      const page = generatePage(seed);
      const cleaned = cleanText(page.text);
      assert.deepEqual(readText(cleaned).boilerplate, [], page.layout);
    }
  });
});

describe('articles in which a second look finds nothing', () => {
  type Page = readonly (readonly [label: Mark['label'], text: string])[];
  const finishedUnder = (headed: boolean, page: Page) => {
    const text = page.map(([, line]) => line).join('\n');
    const lines = pageLines(text, new Lines(text), 0, page.length);
    assert.equal(lines.length, page.length);
    return isFinished(
      lines,
      page.map(([label]) => ({ label })),
      headed,
    );
  };
  const finished = (...page: Page) => finishedUnder(false, page);
  const TITLE = ['title', 'Huyện Thạch Lâm khai trương thư viện lưu động'] as const;
  const DAY = ['dateline', '12/09/2019 08:15'] as const;
  const [first, , last] = PARAGRAPHS.map((text) => ['body', text] as const);

  it('are not looked at again: section, headline, day, paragraphs with captions, one of them at least', () => {
    assert.ok(finished(TITLE, DAY, first!));
    assert.ok(finished(['section', 'Văn hóa'], TITLE, DAY, first!, last!));
    assert.ok(finished(TITLE, first!, ['caption', 'Các em đọc sách bên xe. Ảnh: Mai Lâm'], last!));
  });

  it('are others: without a headline or text, with the section below, what is no caption, or a line that comes twice', () => {
    assert.ok(!finished(DAY, first!, last!));
    assert.ok(!finished(TITLE, DAY));
    assert.ok(!finished(TITLE, ['section', 'Văn hóa'], first!, last!));
    assert.ok(!finished(TITLE, first!, ['body', 'Thư viện của bản'], last!));
    assert.ok(!finished(TITLE, first!, ['caption', 'Xem thêm'], last!));
    assert.ok(!finished(TITLE, first!, first!));
  });

  it('are fewer under a header with a title, which may be found in another line then', () => {
    const paragraphs = PARAGRAPHS.map((text) => ['body', text] as const);
    assert.ok(finishedUnder(true, [TITLE, DAY, ...paragraphs]));
    assert.ok(!finishedUnder(true, [TITLE, DAY, first!, last!]));
    assert.ok(!finishedUnder(true, [['section', 'Văn hóa'], TITLE, ...paragraphs]));
    assert.ok(!finishedUnder(true, [TITLE, ['caption', 'Các em đọc sách. Ảnh: Mai Lâm'], ...paragraphs]));
  });
});

describe('a header whose title is the last line of the page', () => {
  it('has its headline elsewhere: below the last line there is no text', () => {
    const [first, title] = [PARAGRAPHS[0]!, PARAGRAPHS[2]!];
    const page = `Thứ Năm, 12/9/2019 - 16:15\n${first}\n${title}\nTin liên quan\nChia sẻ\n`;
    const reading = readText(page, { header: { title } });
    assert.deepEqual(
      reading.boilerplate.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [3, 3],
        [4, 4],
      ],
    );
    assert.ok(reading.prose.some(({ start }) => start === page.indexOf(first)));
  });
});
