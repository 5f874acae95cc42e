import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

const MENU = ['Trang chủ', 'Thời sự', 'Góc phố huyện', 'Kinh tế', 'Giáo dục', 'Bản làng tôi', 'Thể thao'];
const BUTTONS = ['Chia sẻ', 'Bình luận', 'Facebook', 'Tin cùng chuyên mục'];
const RELATED = ['Đèo Khe Nước sạt lở, xe tải quay đầu', 'Chợ phiên Nà Lụa họp lại sau hai năm'];
const FOOT = ['Giới thiệu', 'Liên hệ', 'Quảng cáo', 'Vườn ươm Thạch Lâm', 'RSS'];
const OWN = [
  'Thư viện trên xe tải',
  '12/09/2024 08:15',
  'Sáng nay, Phòng Giáo dục huyện Thạch Lâm khai trương thư viện lưu động với hơn ba nghìn đầu sách cho học sinh.',
  'Thư viện đặt trên một chiếc xe tải nhẹ được cải tạo, mỗi tuần đi qua bốn xã vùng cao của huyện.',
  'Chè Shan - Mật ong - Gạo nếp nương - Vải thổ cẩm - Măng khô',
  'Đội xe nhận sách cũ vào chiều thứ sáu, ai có sách muốn tặng thì mang đến nhà văn hóa thị trấn.',
  'Mai Lâm',
];

describe('menus and bars whose entries stand on one line', () => {
  for (const [name, sign] of [
    ['blanks', ' '],
    ['bars', ' | '],
    ['bullets', ' • '],
    ['tabs', '\t'],
    ['dashes', ' - '],
    ['arrows', ' › '],
  ] as const)
    it(`go as a whole, and what they open goes with them: ${name}`, () => {
      const menu = MENU.join(sign);
      const lines = [menu, ...OWN, BUTTONS.join(sign), ...RELATED, FOOT.join(sign)];
      const reading = readText(`${lines.join('\n')}\n`);
      const removed = removedLines(reading);
      const { title, date, author } = fieldValues(reading);
      assert.deepEqual(
        { title, date, author },
        { title: OWN[0], date: '2024-09-12T08:15', author: 'Mai Lâm' },
      );
      assert.deepEqual(
        lines.filter((_, i) => !removed.has(i)),
        OWN,
      );
    });

  it('go where hardly an entry is known, and where keywords stand before the heading of a list', () => {
    const menu = 'Góc học trò Kho chuyện Tra điểm thi Tuyển sinh Nét bút xuân Pháp luật Vườn ươm';
    for (const heading of ['Tin cùng chuyên mục', 'Tin cùng chuyên mục (12)', 'Tin cùng chuyên mục »']) {
      const lines = [menu, ...OWN, `sách cũ xe tải nhẹ ${heading}`, ...RELATED, FOOT.join(' ')];
      const reading = readText(`${lines.join('\n')}\n`);
      const removed = removedLines(reading);
      assert.equal(fieldValues(reading).title, OWN[0]);
      assert.deepEqual(
        lines.filter((_, i) => !removed.has(i)),
        OWN,
        heading,
      );
    }
  });

  it('are told from headlines in capitals and from headlines that name sections', () => {
    for (const title of [
      'THÔNG BÁO VỀ VIỆC HỌC SINH TRỞ LẠI TRƯỜNG SAU KỲ NGHỈ',
      'Du lịch Thạch Lâm – Kinh nghiệm toàn tập từ A đến Z',
      'Sở Văn hóa Thể thao Du lịch Thạch Lâm',
      'Hội thao Thể dục thể thao Bộ đội Biên phòng Thạch Lâm năm 2017',
    ]) {
      const lines = [MENU.join(' | '), title, ...OWN.slice(1), FOOT.join(' | ')];
      assert.equal(fieldValues(readText(`${lines.join('\n')}\n`)).title, title);
    }
  });

  it('are told from the way to a page, which ends with its headline', () => {
    const title = 'Mùi rơm đốt đồng';
    const lines = [
      'Đời sống',
      `Trang chủ Tin tức Đời sống ${title}`,
      title,
      ...OWN.slice(1),
      ...RELATED,
      FOOT.join(' '),
    ];
    const reading = readText(`${lines.join('\n')}\n`);
    assert.equal(fieldValues(reading).title, title);
    assert.ok(removedLines(reading).has(lines.length - 1));
  });
});
