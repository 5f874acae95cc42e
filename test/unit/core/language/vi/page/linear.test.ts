import { assertEnds } from '../../../../../support/growth';
import { readText } from '../../../../../support/pages/read';

/** Far more than any of these needs, far less than anything quadratic takes. */
const LIMIT_SECONDS = 20;
const many = (line: (i: number) => string, count = 200_000) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');
const PARAGRAPH = 'Hội nghị đã diễn ra tốt đẹp với nhiều kết quả quan trọng trong năm qua.';

describe('reading takes time in proportion to the text', () => {
  for (const [name, text] of [
    ['200,000 menu entries', () => many(() => 'Thời sự')],
    ['200,000 different headlines', () => many((i) => `Khởi công cầu vượt nút giao Tân Phong đoạn số ${i}`)],
    ['200,000 list headings', () => many(() => 'Tin liên quan')],
    ['100,000 headings with paragraphs', () => many(() => `Tin liên quan\n${PARAGRAPH}`, 100_000)],
    [
      'an article and 200,000 headlines',
      () => `${`${PARAGRAPH}\n`.repeat(20)}${many((i) => `Cầu vượt số ${i} khởi công`)}`,
    ],
    ['100,000 captions with paragraphs', () => many((i) => `Ảnh: TTXVN\n${i} ${PARAGRAPH}`, 100_000)],
    ['100,000 names with paragraphs', () => many((i) => `Mai Lâm\n${i} ${PARAGRAPH}`, 100_000)],
    ['200,000 dates', () => many(() => '12/3/2020 10:10')],
    [
      '100,000 addresses with paragraphs',
      () => many((i) => `Địa chỉ: số ${i} phố Chợ\n${i} ${PARAGRAPH}`, 100_000),
    ],
    [
      'a paragraph and 200,000 keywords',
      () => `${PARAGRAPH}\n${PARAGRAPH}\n${many(() => 'hội nghị')}\nBình luận`,
    ],
    [
      'an article and 100,000 days with headlines',
      () => `${PARAGRAPH}\n${many((i) => `12-03-2020\nCầu vượt số ${i} khởi công xây dựng`, 100_000)}`,
    ],
    [
      '50,000 buttons between paragraphs above heavier ones',
      () =>
        `${many((i) => `${PARAGRAPH} ${i}.\nChia sẻ`, 50_000)}\n${PARAGRAPH.slice(0, -1).repeat(4)}.\n${PARAGRAPH}`,
    ],
    [
      '50,000 days and names between paragraphs above heavier ones',
      () =>
        `${many((i) => `${PARAGRAPH} ${i}.\nChia sẻ\nLê Vy 12/09/2024 08:15`, 50_000)}\n${PARAGRAPH.slice(0, -1).repeat(4)}.`,
    ],
    [
      '120,000 cells of what is no table',
      () => many((i) => `Nơi nhận:\nTrọng lượng: ${i} g\n| 1 | 2 | 3 |`, 40_000),
    ],
    ['200,000 lines that end alike', () => many((i) => `${'a'.repeat(20)} ${i} ${'b'.repeat(20)}`)],
    ['400,000 blank lines', () => '\n'.repeat(400_000)],
    ['one line of 5 MB', () => PARAGRAPH.repeat(5_000_000 / PARAGRAPH.length)],
    ['one word of 5 MB', () => 'a'.repeat(5_000_000)],
    ['one line of brackets', () => '(('.repeat(1_000_000)],
    ['one line of blanks', () => `x${' '.repeat(5_000_000)}x`],
    ['lines of marks and digits', () => many((i) => `(${'1/'.repeat(60)}${i}`, 20_000)],
  ] as const) {
    it(name, function () {
      this.timeout(120_000);
      const input = text();
      assertEnds(() => readText(input), LIMIT_SECONDS);
    });
  }
});
