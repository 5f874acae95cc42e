import assert from 'node:assert/strict';
import { pageLines } from '../../../../../../server/src/core/language/vi/page/lines/line';
import { BODY, cut, HEADLINE, type Mark } from '../../../../../../server/src/core/language/vi/page/marks';
import { leaveUnproven } from '../../../../../../server/src/core/language/vi/page/unproven';
import { Lines } from '../../../../../../server/src/core/text/lines';

const TITLE = 'Chợ phiên Cốc Pàng được giá chè khô';
const TEXT = [
  'Sáng thứ bảy, bà con các bản vùng cao xã Cốc Pàng gùi chè khô xuống chợ phiên từ lúc trời còn mù sương.',
  'Theo ban quản lý chợ, chè búp năm nay được giá hơn mọi năm vì mưa xuân đến sớm và đều.',
];
const IN_HEAD = cut('other', 'in-head', 0.75);
const MENU = cut('navigation', 'menu', 0.9);
const NUMBER = cut('counter', 'number', 0.9);
const SIGN = cut('other', 'symbols', 0.9);
const ABOVE = cut('navigation', 'before-title', 0.95);
const BELOW = cut('navigation', 'after-text', 0.92);
const RELATED = cut('related', 'related', 0.92);
const REPEATED = cut('repeated', 'repeated', 0.95);

type Marked = readonly [text: string, mark: Mark];

const text = (...texts: readonly string[]): Marked[] => texts.map((said) => [said, BODY]);
const marked = (mark: Mark, ...texts: readonly string[]): Marked[] => texts.map((said) => [said, mark]);

/** Which lines are no longer cut, of a text with what stands above, in and below it. */
function left(above: readonly Marked[], within: readonly Marked[], below: readonly Marked[]): string[] {
  const all: readonly Marked[] = [...above, [TITLE, HEADLINE], ...within, ...below];
  const page = `${all.map(([said]) => said).join('\n')}\n`;
  const read = new Lines(page);
  const lines = pageLines(page, read, 0, read.count);
  const marks: (Mark | undefined)[] = all.map(([, mark]) => mark);
  const last = above.length + within.length;
  leaveUnproven(lines, above.length, { first: above.length + 1, last }, marks);
  return lines.filter((_, i) => marks[i]!.label === 'doubtful').map((line) => line.text);
}

const inside = (...lines: readonly Marked[]) =>
  left([], [...text(TEXT[0]!), ...lines, ...text(TEXT[1]!)], []);
const below = (last: string, ...lines: readonly Marked[]) => left([], text(...TEXT, last), lines);
const over = (...lines: readonly Marked[]) => left(lines, text(...TEXT), []);

describe('lines that were cut inside of a text', () => {
  it('are left where they are the rows of a table', () => {
    const head = marked(IN_HEAD, 'Loại chè', 'Giá (đồng/kg)', 'Chè búp');
    const cells: Marked[] = [...marked(NUMBER, '72.500'), ...marked(SIGN, '-')];
    const more = marked(NUMBER, '64.000', '+500');
    assert.deepEqual(
      inside(...head, ...cells),
      [...head, ...cells].map(([said]) => said),
    );
    const rows = [...head, ...cells, ...text('Chè tuyết cổ thụ'), ...more];
    assert.deepEqual(inside(...rows).slice(-2), ['64.000', '+500']);
  });

  it('are left where a table stands right below buttons', () => {
    const share = marked(cut('share', 'share', 0.9), 'Chia sẻ');
    const names = marked(IN_HEAD, 'Loại chè', 'Giá (đồng/kg)', 'Chè búp');
    const cells = marked(NUMBER, '72.500', '+500');
    assert.deepEqual(
      inside(...share, ...names, ...cells),
      [...names, ...cells].map(([said]) => said),
    );
    assert.deepEqual(inside(...share, ...names.slice(1), ...cells), []);
  });

  it('are cut where a badge, a button or a menu stands there', () => {
    assert.deepEqual(inside(...marked(NUMBER, '26', 'Th8')), []);
    assert.deepEqual(inside(...marked(NUMBER, '0'), ...marked(cut('share', 'share', 0.9), 'Chia sẻ')), []);
    assert.deepEqual(inside(...marked(MENU, 'Trang chủ', 'Thời sự', 'Kinh tế', 'Thể thao')), []);
    assert.deepEqual(inside(...marked(IN_HEAD, 'Theo dõi Báo Cốc Pàng')), []);
    assert.deepEqual(inside(...marked(MENU, '1. Giá chè', '2. Mưa xuân', '3. Đường lên chợ')), []);
  });

  it('are left where one is a heading', () => {
    assert.deepEqual(inside(...marked(MENU, 'THÔNG BÁO')), ['THÔNG BÁO']);
    const announced = 'Điện lực Cốc Pàng thông báo:';
    assert.deepEqual(inside(...marked(IN_HEAD, announced)), [announced]);
    assert.deepEqual(inside(...marked(MENU, 'Thông báo')), []);
  });

  it('are left where one is a cell over others, between the names of rows', () => {
    const rows = [
      ...text('Bến Xuân'),
      ...marked(NUMBER, '72.500'),
      ...text('Khe Sâu'),
      ...marked(NUMBER, '72.600'),
    ];
    const table = marked(NUMBER, '64.000', '+500', '66.000');
    const all = ['72.500', '72.600', '64.000', '+500', '66.000'];
    assert.deepEqual(inside(...text(TEXT[0]!), ...rows, ...text('Giá chè'), ...table), all);
    assert.deepEqual(inside(...text(TEXT[0]!), ...rows), []);
  });

  it('are left where one heads a numbered part, not where the entries of a menu are counted', () => {
    const next = text('2. Đường lên chợ');
    assert.deepEqual(inside(...marked(MENU, '1. Thời tiết'), ...text(TEXT[0]!), ...next), ['1. Thời tiết']);
    assert.deepEqual(inside(...text('1. Giá chè'), ...text(TEXT[0]!), ...marked(MENU, '2. Thời tiết')), [
      '2. Thời tiết',
    ]);
    assert.deepEqual(inside(...marked(MENU, '1. Thời tiết'), ...next), []);
    assert.deepEqual(inside(...marked(MENU, '1. Thời tiết'), ...text(TEXT[0]!)), []);
  });

  it('are left where one is a rule, not where it is a sign', () => {
    assert.deepEqual(inside(...marked(SIGN, '-------')), ['-------']);
    assert.deepEqual(inside(...marked(SIGN, '×')), []);
  });

  it('are left where one stands in the text by itself and nothing but its look speaks against it', () => {
    const fields = cut('form', 'form', 0.75);
    const line = 'Giá chè ghi ở đầu chợ';
    assert.deepEqual(inside(...text(TEXT[1]!), ...marked(fields, line)), [line]);
    assert.deepEqual(inside(...text(TEXT[1]!), ...marked(fields, 'Gửi bình luận')), []);
  });

  it('are left where one paragraph is said again, not where it or more of them were printed twice', () => {
    const between = text('Chè búp một tôm hai lá được mua ngay tại đầu chợ với giá cao hơn năm ngoái.');
    assert.deepEqual(inside(...between, ...marked(REPEATED, TEXT[0]!)), [TEXT[0]]);
    assert.deepEqual(inside(...marked(REPEATED, TEXT[0]!)), []);
    assert.deepEqual(inside(...between, ...marked(REPEATED, ...TEXT)), []);
  });

  it('are left where one below buttons is too long for a headline', () => {
    const lead =
      'Sau ba ngày mưa, chợ phiên Cốc Pàng lại đông, với nhiều gian hàng chè, vải lanh, mật ong và nông cụ mà bà con các bản vùng cao làm ra trong tháng';
    const count = marked(cut('counter', 'number', 0.98), 'Admin 5 lần xem | 0 bình luận');
    assert.deepEqual(inside(...count, ...marked(RELATED, lead)), [lead]);
    assert.deepEqual(inside(...count, ...marked(RELATED, lead, lead)), []);
  });
});

describe('lines that were cut below a line that does not end a text', () => {
  const share = marked(cut('share', 'share', 0.98), 'Chia sẻ bài viết');
  const account = marked(BELOW, 'Tên TK: Quỹ học bổng Cốc Pàng', 'Số TK: 1017 5896 81');

  it('are left up to the first furniture', () => {
    const rest = [...account, ...text('Chi nhánh Cốc Pàng'), ...marked(BELOW, 'Ghi rõ: ủng hộ lớp học')];
    const said = ['Tên TK: Quỹ học bổng Cốc Pàng', 'Số TK: 1017 5896 81', 'Ghi rõ: ủng hộ lớp học'];
    assert.deepEqual(
      below('Mọi sự giúp đỡ xin gửi về:', ...rest, ...share, ...marked(BELOW, 'Liên quan')),
      said,
    );
  });

  it('are cut below a sentence, unless they are rows', () => {
    const end = 'Chợ họp đến trưa thì tan.';
    const gifts = ['1- Ông bà Tư Chà: 5 bao gạo', '2- Cô Sáu Lài: 300.000 đồng', 'Một bạn đọc: 2 triệu đồng'];
    const other = 'Đường lên bản Khuổi Rào đã thông xe';
    assert.deepEqual(below(end, ...marked(RELATED, other), ...share), []);
    assert.deepEqual(below(end, ...marked(RELATED, ...gifts, other)), gifts);
  });

  it('are cut where they are other pages, a menu or more than the rest of a list', () => {
    const headlines = ['Đường lên bản Khuổi Rào đã thông xe', 'Cốc Pàng mở lớp dạy hát then cho trẻ'];
    const third = 'Người giữ rừng nghiến trên đỉnh núi đá';
    const row = '- Bản Khuổi Rào: 12 gian';
    assert.deepEqual(below(row, ...marked(RELATED, ...headlines, third)), []);
    assert.deepEqual(below(row, ...marked(RELATED, ...headlines)), headlines);
    assert.deepEqual(below(row, ...marked(BELOW, 'Thời sự', 'Chè Cốc Pàng', 'Kinh tế')), []);
    for (const [most, end] of [
      [12, ''],
      [24, ': 3 gian'],
    ] as const) {
      const many = Array.from({ length: most + 1 }, (_, i) => `Bản Nà Lùng thứ ${i + 1}${end}`);
      assert.deepEqual(below(row, ...marked(BELOW, ...many)), []);
      assert.deepEqual(below(row, ...marked(BELOW, ...many.slice(1))), many.slice(1));
    }
  });
});

describe('lines that were cut above what was taken for the headline', () => {
  const head = ['Chùm thơ cuối vụ chè', '28/12/2016'];
  const letter = ['ỦY BAN NHÂN DÂN', 'XÃ CỐC PÀNG', '-------', 'Kính gửi các bản'];

  it('are left from a headline and its day on, as far as no word of a site is among them', () => {
    const menu = marked(ABOVE, 'Trang chủ', 'Thời sự');
    assert.deepEqual(over(...menu, ...marked(ABOVE, ...head, ...letter), ...menu), [...head, ...letter]);
  });

  it('are cut where the day is that of the site', () => {
    const menu = ['Đặt làm trang chủ', 'Trang nhất', 'Xã hội', 'Thế giới', 'Kinh doanh'];
    assert.deepEqual(over(...marked(ABOVE, 'Cổng tin Cốc Pàng', '28/12/2016', ...menu)), []);
    assert.deepEqual(over(...marked(ABOVE, ...head, ...letter.slice(0, 3))), []);
  });

  const poem = [
    '1. Khói',
    'Bà nhóm bếp bằng cành chè khô',
    'khói men theo vách,',
    'chạm tấm áo chàm của mẹ',
    'rồi quay ra ngõ.',
    '2. Về bản',
    'Chuyến xe cuối chiều thả tôi ở dốc',
    'chẳng ai chờ,',
    'con suối cạn gọi một tiếng',
  ];

  it('are left where they are verses', () => {
    const menu = marked(ABOVE, 'Trang chủ', 'Thời sự');
    assert.deepEqual(over(...menu, ...marked(ABOVE, ...poem), ...menu), poem);
  });

  it('are cut where they are the weather of towns', () => {
    const weather = Array.from({ length: 12 }, (_, i) => `Thị trấn Nà Lùng, ${i + 20}°C`);
    assert.deepEqual(over(...marked(ABOVE, ...weather)), []);
  });
});
