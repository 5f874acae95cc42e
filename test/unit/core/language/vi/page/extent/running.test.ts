import assert from 'node:assert/strict';
import { endByWrapped } from '../../../../../../../server/src/core/language/vi/page/extent/running';
import { pageLines } from '../../../../../../../server/src/core/language/vi/page/lines/line';
import { Lines } from '../../../../../../../server/src/core/text/lines';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

const LEAD = [
  'Nghề rèn ở làng Vạn Xuân có từ hơn hai trăm năm trước, nay còn lại mười bốn lò đỏ lửa quanh năm.',
  'Người học nghề phải theo thợ cả ít nhất ba năm mới được tự tay tôi một lưỡi dao mang ra chợ bán.',
];
/** A table of names of which none is known, one in each line. */
const TABLE = Array.from({ length: 16 }, (_, i) => [
  `Lò rèn nhà ông ${'Bá Cả Hai Ba Tư Năm Sáu Bảy'.split(' ')[i % 8]}`,
  `Xóm ${'Đình Chùa Bến Chợ'.split(' ')[i % 4]}`,
  `Dao phay bản ${i % 2 === 0 ? 'rộng' : 'hẹp'}`,
]).flat();
const PARTS = [
  'Cách chọn thép',
  'Thợ cả chọn thép bằng tai, gõ nhẹ vào thanh rồi nghe tiếng ngân dài hay ngắn mà đoán độ cứng bên trong.',
  'Thép nhíp ô tô cũ vẫn được ưa dùng hơn cả vì giữ lưỡi bền và không bị mẻ khi chặt phải xương to.',
  'Cách tôi lưỡi dao',
  'Lưỡi dao nung tới màu quả hồng chín thì nhúng nhanh vào chậu nước muối pha loãng đặt ngay cạnh bễ.',
  'Nhúng chậm nửa nhịp thở là lưỡi đã non, còn nhúng sâu quá gáy dao thì thân dao nứt ngay khi nguội.',
  'Mỗi lò có một chậu nước riêng, truyền từ đời ông sang đời cháu và không bao giờ thay hết nước cũ.',
];
const SITE = [
  'Chia sẻ',
  'Tin liên quan',
  'Chợ phiên vùng cao đông khách dịp cuối năm',
  'Bình luận',
  'Gửi bình luận',
];

function cutOf(lines: readonly string[]): string[] {
  const removed = removedLines(readText(`${lines.join('\n')}\n`));
  return lines.filter((_, i) => removed.has(i));
}

describe('paragraphs one after another', () => {
  it('begin a text above a table that outweighs them', () => {
    assert.deepEqual(cutOf([...LEAD, ...TABLE, ...PARTS, ...SITE]), SITE);
  });

  it('have no title below them', () => {
    const read = readText(
      `${[...LEAD, ...TABLE, 'Theo sổ ghi của làng Vạn Xuân năm ngoái', ...PARTS].join('\n')}\n`,
    );
    assert.equal(fieldValues(read).title, undefined);
  });

  it('go on below the names of buttons in a manual', () => {
    const manual = [
      'Cách xem vận đơn trên ứng dụng Vạn Xuân',
      '12/03/2024',
      ...LEAD,
      'Bước 1:',
      'Chọn ‘',
      'Tôi',
      '’.',
      'Bước 2:',
      'Chọn thẻ ‘',
      'Trả hàng',
      '’.',
      ...PARTS.slice(1, 3),
    ];
    assert.deepEqual(cutOf([...manual, ...SITE]), SITE);
  });

  it('go on below an address and numbers to call', () => {
    const contact = [
      'Mọi chi tiết xin liên hệ:',
      'Ban quản lý làng nghề, số 12 đường Lê Lợi, thị xã Vạn Xuân',
      'Điện thoại: 0256 3754000',
      'Website:',
      'https://langren.example.vn/',
    ];
    const page = ['Làng rèn giữ lửa', '12/03/2024 08:10', ...LEAD, ...contact, ...PARTS.slice(1, 3), ...SITE];
    const cut = cutOf(page);
    for (const line of PARTS.slice(1, 3)) assert.ok(!cut.includes(line), line);
    for (const line of SITE) assert.ok(cut.includes(line), line);
  });

  it('do not go on below a list of other pages', () => {
    const page = ['Làng rèn giữ lửa', '12/03/2024 08:10', ...LEAD, ...PARTS];
    const others = [
      ...SITE.slice(0, 3),
      'Từ tờ mờ sáng, xe máy chở rau và gà đã đỗ kín hai bên con dốc dẫn vào chợ Thạch Lâm.',
      'Người bán nói giá năm nay nhích lên một chút nhưng hàng vẫn hết trước khi sương tan khỏi thung lũng.',
    ];
    const cut = cutOf([...page, ...others, ...SITE.slice(3)]);
    for (const line of others.slice(0, 3)) assert.ok(cut.includes(line), line);
    for (const line of page) assert.ok(!cut.includes(line), line);
  });
});

describe('few lines above a text without a title', () => {
  it('stay, though menus hold their words too', () => {
    const lines = ['ĐIỀU KHOẢN DỊCH VỤ', 'Giới thiệu', ...LEAD, ...PARTS];
    assert.deepEqual(cutOf(lines), []);
  });
});

/** Text wrapped in mid-sentence, as it comes out of a PDF file. */
const WRAPPED = [
  'Điều 1. Nội quy này quy định việc đốt lò, tôi dao và giờ giấc của',
  'các lò rèn trong làng, áp dụng cho thợ cả, thợ phụ và người học việc ở',
  'mười bốn lò đang đỏ lửa, kể cả những lò chỉ nhóm vào phiên chợ cuối',
  'tháng. Chủ lò phải báo với trưởng làng trước khi đốt lò ban đêm và treo',
  'bảng giờ đốt lò ở đầu ngõ để bà con xung quanh biết mà thu quần áo đang',
  'phơi. Lò nào để tàn lửa bay sang nhà bên thì chủ lò phải lợp lại mái cho',
  'nhà ấy trong vòng mười ngày và góp ba buổi công dọn ngõ cùng với bà con',
  'trong xóm. Thợ phụ chưa đủ hai năm học nghề thì không được một mình',
  'đứng lò, trừ khi thợ cả ở ngay trong sân và nghe được tiếng gọi từ chỗ',
  'quạt bễ. Mỗi lò phải có một chum nước đầy, hai xẻng cát khô và một tấm',
  'chăn ướt treo ở nơi ai cũng với tới, kể cả trẻ con đến xem. Than chuyển',
  'về làng phải đổ ở bãi chung cạnh bến, không đổ trên đường làng và không',
];

describe('text that was wrapped in mid-sentence', () => {
  it('begins the text above the head of another page of the file, which looks like headline and day', () => {
    const page = ['[Trang 2 - noi-quy-lang-ren.pdf]', 'CÔNG BÁO/Số 12 + 13/Ngày 17-11-2025 2'];
    const numbers = Array.from({ length: 10 }, (_, i) => String(12 + i));
    const below = [1, 2].flatMap((k) => [...PARTS, ...LEAD].map((line) => `${line} Lần thứ ${k}.`));
    const lines = [...WRAPPED, ...numbers, ...page, ...below, ...SITE];
    for (const line of cutOf(lines)) assert.ok(!WRAPPED.includes(line), line);
  });

  it('goes on below what looked like its end, and a menu there does not', () => {
    const endOf = (below: readonly string[]) => {
      const text = [LEAD[0]!, 'Xem thêm', ...below, 'Trang chủ'].join('\n');
      const lines = new Lines(text);
      return endByWrapped(pageLines(text, lines, 0, lines.count), 0);
    };
    assert.equal(endOf(WRAPPED), WRAPPED.length + 1);
    assert.equal(endOf([...SITE, ...PARTS, ...SITE]), 0);
  });

  it('is no menu whose entries begin with the name of their icon', () => {
    const menu = Array.from(
      { length: 24 },
      (_, i) => `arrow icon Chương trình học nghề rèn của làng khóa thứ ${i}`,
    );
    const cut = cutOf([...menu, 'Nghề rèn ở làng Vạn Xuân', '12/03/2021 08:15', ...LEAD, ...PARTS, ...SITE]);
    assert.deepEqual(cut, [...menu, ...SITE]);
  });
});

describe('headline, day and summary of another page in an interview', () => {
  it('leave the text its own headline and day, with buttons between them and the text', () => {
    const title = '“Lò rèn không có trống, chỉ có tiếng búa gọi thợ”';
    const head = ['Trang chủ', 'Làng nghề', title, 'Lê Thu Vy', '12/10/2022 08:15'];
    const buttons = ['Chia sẻ', 'Facebook', 'Zalo', 'In bài', 'Copy link', 'Nghe đọc bài', '0:00 / 0:00'];
    const text = [
      'Ba năm mở lớp dạy rèn cho thanh niên trong làng, ông Bá nói điều khiến ông vui nhất là chưa có ai bỏ nghề.',
      'P.V: Thưa ông, lớp học bắt đầu từ đâu?',
      'Ông Lê Văn Bá: Từ một cái bễ cũ đặt dưới gốc đa. Năm ấy có năm em đến học, em lớn nhất mười chín tuổi, đến tháng sau thì có mười hai em.',
      'P.V: Buổi đầu ông dạy gì?',
      'Ông Lê Văn Bá: Dạy các em thổi lửa.',
      'Lớp học rèn ở làng Vạn Xuân. Ảnh: Thu Vy',
      'Vạn Xuân: Hơn hai trăm thợ trẻ theo học nghề rèn',
      '06/09/2022',
      'Năm nay, toàn huyện mở mười hai lớp dạy nghề tại các xã ven sông, người học lớn tuổi nhất năm nay 64 tuổi.',
      'P.V: Người làng có ủng hộ không?',
      'Ông Lê Văn Bá: Có chứ. Nhà góp than, nhà góp thép. Các bà thay nhau nấu bữa trưa cho thợ trẻ, mỗi người một ngày, cứ thế quanh năm.',
      'P.V: Ông mong gì nhất?',
      'Ông Lê Văn Bá: Mong có một tủ sách nhỏ về nghề cho các em. Tay biết làm mà không có gì để đọc thì nghề cũng mai một.',
    ];
    const lines = [...head, ...buttons, ...text, ...SITE];
    const read = fieldValues(readText(`${lines.join('\n')}\n`));
    assert.deepEqual([read.title, read.date], [title, '2022-10-12T08:15']);
    for (const line of cutOf(lines)) assert.ok(!text.slice(0, 6).includes(line), line);
  });
});
