import assert from 'node:assert/strict';
import type { FurnitureKind } from '../../../../../../server/src/core/language/types';
import { type PageLine, pageLines } from '../../../../../../server/src/core/language/vi/page/lines/line';
import { cut, type Mark } from '../../../../../../server/src/core/language/vi/page/marks';
import type { ReasonKey } from '../../../../../../server/src/core/language/vi/page/reasons';
import { leaveRunning } from '../../../../../../server/src/core/language/vi/page/running-text';
import { Lines } from '../../../../../../server/src/core/text/lines';

const MENU = ['Trang chủ', 'Đời sống', 'Du lịch', 'Đăng nhập'];
const HEADLINE = 'Làng đan lưới ven phá vào vụ mới';
const TEXT = [
  'Hơn ba trăm hộ dân ở làng Vĩnh Lộc lại thức từ bốn giờ sáng để kịp giao lưới cho các chủ thuyền.',
  'Theo các bậc cao niên, nghề đan lưới có từ hai trăm năm trước và chưa năm nào bỏ vụ.',
  'Mỗi tấm lưới dài bốn mươi mét bán được một triệu hai trăm nghìn đồng, tăng nhẹ so với năm ngoái.',
  'Cụ Trần Thị Thỏa bảo ngày xưa lưới đan bằng sợi gai, mỗi mùa phải nhuộm lại bằng củ nâu một lần.',
  'Xã đang lập hồ sơ để nghề được công nhận là nghề truyền thống của tỉnh ngay trong năm nay.',
  'Lớp dạy đan cho học sinh mở ở nhà văn hóa thôn vào sáng chủ nhật, ai đến học cũng được phát kim.',
];
const PARTS = ['Một buổi ở xóm Phá', 'Thợ trẻ', 'Chợ lưới'];

function linesOf(texts: readonly string[]): PageLine[] {
  const text = `${texts.join('\n')}\n`;
  const lines = new Lines(text);
  return pageLines(text, lines, 0, lines.count);
}

/** What is no longer cut of a page of which all was cut but the headline and the text. */
function left(
  texts: readonly string[],
  title: number | undefined,
  [first, last]: readonly [number, number],
  kind: FurnitureKind = 'navigation',
  reasons: readonly [ReasonKey, ReasonKey] = ['before-title', 'after-text'],
): string[] {
  const lines = linesOf(texts);
  const marks: (Mark | undefined)[] = lines.map((_, i): Mark => {
    if (i === title) return { label: 'title' };
    if (i >= first && i <= last) return { label: 'body' };
    return cut(kind, i < first ? reasons[0] : reasons[1], 0.95);
  });
  leaveRunning(lines, title, { first, last }, marks);
  return texts.filter((_, i) => marks[i]!.label === 'doubtful');
}

describe('two paragraphs above a menu', () => {
  it('are left, with what follows them, and the menu down to the headline is cut', () => {
    const page = [TEXT[0]!, TEXT[1]!, PARTS[0]!, ...MENU, 'Thợ rèn', HEADLINE, TEXT[2]!, TEXT[3]!];
    assert.deepEqual(left(page, 8, [9, 10]), [TEXT[0], TEXT[1], PARTS[0]]);
  });
});

describe('verses that were cut for their place', () => {
  const poem = [
    'Người gác đèn trên đảo nhỏ',
    'Đêm đêm thắp sáng bờ khơi',
    'Tàu ai về qua bến đợi',
    'Thấy đèn là thấy quê thôi',
    'Sóng bạc đầu ru tuổi trẻ',
    'Gió mùa nhuộm mái tóc xanh',
  ];

  it('are left right above one that was taken for the headline', () => {
    assert.deepEqual(left([...MENU, ...poem], 8, [9, 9]), poem.slice(0, 4));
    assert.deepEqual(left([...MENU, ...poem.slice(1)], 7, [8, 8]), []);
  });

  it('are cut, as the entries of a menu, where the text holds a paragraph', () => {
    assert.deepEqual(left([...MENU, ...poem, TEXT[0]!], 8, [9, 10]), []);
  });
});

describe('paragraphs that were cut for their place', () => {
  const below = ['Sau mười lăm ngày thì đổi lưới mới', TEXT[5]!];

  it('are left above a headline, a single one too', () => {
    const page = [...MENU, TEXT[0]!, ...below];
    assert.deepEqual(left(page, 5, [6, 6]), [TEXT[0]]);
    const signed = `(Tin nhanh) - ${TEXT[0]}`;
    assert.deepEqual(left([...MENU, signed, ...below], 5, [6, 6]), [signed]);
  });

  it('are left with their headline and all that stands between them when they are a text', () => {
    const page = [
      ...MENU,
      'Kinh tế',
      HEADLINE,
      '12/09/2024',
      TEXT[0]!,
      PARTS[0]!,
      TEXT[1]!,
      PARTS[1]!,
      ...below,
    ];
    assert.deepEqual(left(page, 11, [12, 12]), page.slice(5, 11));
  });

  it('are left above a text without a headline', () => {
    assert.deepEqual(
      left(['Làng nghề', ...MENU, TEXT[0]!, '12', TEXT[1]!, '15', TEXT[2]!], undefined, [9, 9]),
      [TEXT[0], '12', TEXT[1], '15'],
    );
  });

  it('are cut above a headline where the page has them again below it', () => {
    assert.deepEqual(left([...MENU, TEXT[0]!, HEADLINE, TEXT[0]!, TEXT[1]!], 5, [6, 7]), []);
  });

  it('are cut when they are broken off, as summaries are, or speak of the site', () => {
    const summary = 'Hơn ba trăm hộ dân ở làng Vĩnh Lộc lại thức từ bốn giờ sáng để kịp giao lưới cho các...';
    const notice =
      'Mời bạn đọc gửi tin bài cộng tác và ý kiến đóng góp về tòa soạn báo chúng tôi theo địa chỉ dưới đây.';
    assert.deepEqual(left([...MENU, summary, notice, HEADLINE, TEXT[1]!], 6, [7, 7]), []);
  });

  it('are left below a text when four follow one another', () => {
    const page = [HEADLINE, TEXT[0]!, 'In bài', TEXT[1]!, TEXT[2]!, PARTS[1]!, TEXT[3]!, TEXT[4]!, 'Liên hệ'];
    assert.deepEqual(left(page, 0, [1, 1]), page.slice(3, 8));
    assert.deepEqual(left(page.slice(0, 7), 0, [1, 1]), []);
  });

  it('are left with the credit right below them', () => {
    const run = [TEXT[1]!, TEXT[2]!, TEXT[3]!, TEXT[4]!];
    for (const credit of ['Theo Báo Bình Khê', 'Nguồn: Báo Bình Khê'])
      assert.deepEqual(left([HEADLINE, TEXT[0]!, 'In bài', ...run, credit, 'Liên hệ'], 0, [1, 1]), [
        ...run,
        credit,
      ]);
  });

  it('are cut below a text when they alternate with headlines, when comments open, when a project says so', () => {
    const listed = TEXT.slice(1, 5).flatMap((line, i) => [`${PARTS[i % 3]} của người làng ${i}`, line]);
    assert.deepEqual(left([HEADLINE, TEXT[0]!, ...listed], 0, [1, 1]), []);
    const run = [HEADLINE, ...TEXT];
    assert.deepEqual(left(run, 0, [1, 1], 'comment', ['before-title', 'comment']), []);
    assert.deepEqual(left(run, 0, [1, 1], 'other', ['phrase', 'phrase']), []);
  });

  it('are left where what was taken for the text holds none, unless days stand beside them', () => {
    const listed = TEXT.flatMap((line, i) => [`${PARTS[i % 3]} của người làng ${i}`, line]);
    const page = [HEADLINE, 'Bản gốc', 'Văn bản', ...listed];
    assert.deepEqual(left(page, 0, [1, 2]), listed);
    const dated = listed.flatMap((line, i) => (i % 2 === 0 ? [line] : ['12/09/2024', line]));
    assert.deepEqual(left([HEADLINE, 'Bản gốc', 'Văn bản', ...dated], 0, [1, 2]), []);
  });
});

describe('paragraphs below what was taken for the end', () => {
  it('are left with the short sentences and the credit right below them', () => {
    const end = ['Chúc các bạn ngon miệng!', 'Theo Thu Hà (Báo Phá Tam Giang)'];
    const page = [
      HEADLINE,
      TEXT[0]!,
      'Có thể bạn quan tâm',
      ...TEXT.slice(1, 6),
      ...end,
      'Chia sẻ',
      'Gửi góp ý',
    ];
    assert.deepEqual(left(page, 0, [1, 1], 'related').slice(-2), end);
  });
});
