import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

const MENU = [
  'Trang chủ',
  'Thời sự',
  'Chính trị',
  'Góc nhìn phố huyện',
  'Kinh tế',
  'Giáo dục',
  'Chuyện bản làng',
  'Thể thao',
  'Sức khỏe',
  'Pháp luật',
  'Nhịp sống vùng cao',
  'Du lịch',
];
const LATEST = ['Đèo Khe Nước sạt lở, xe tải quay đầu', 'Chợ phiên Nà Lụa họp lại sau hai năm'];
const TITLE = 'Thư viện trên xe tải';
const TEXT = [
  'Sáng nay, Phòng Giáo dục huyện Thạch Lâm khai trương thư viện lưu động với hơn ba nghìn đầu sách cho học sinh.',
  'Thư viện đặt trên một chiếc xe tải nhẹ được cải tạo, mỗi tuần đi qua bốn xã vùng cao của huyện.',
  'Mỗi chuyến xe mang theo:',
];
const LIST = ['Ba trăm cuốn truyện thiếu nhi', 'Hai chiếc bàn gấp và tấm bạt', 'Một bộ loa để đọc to'];
const END = 'Tháng tới, xe sẽ đến thêm hai điểm trường ở xã Nà Lụa, theo đề nghị của phụ huynh.';
const LONG =
  'Mưa lớn ba ngày liền làm nước suối Nà Lụa dâng cao, hai bản phía trên đập tràn phải đi thuyền sang trường học';
const SUMMARY = 'Sáng sớm nay, tổ xung kích của xã đã đưa gạo, mì và thuốc men đến từng hộ bị cô lập.';
const BELOW = ['Chia sẻ', 'Facebook', 'Zalo', 'Tin liên quan', ...LATEST, LONG, SUMMARY, 'Liên hệ quảng cáo'];

/** The page as crawlers print it that put a mark before the entries of lists. */
function read(marked: (entry: string, k: number) => string) {
  const list = (entries: readonly string[]) => entries.map(marked);
  const head = ['Báo Thạch Lâm', 'Thứ hai, 08/06/2026', ...list(MENU), 'Tin mới', ...list(LATEST)];
  const own = [TITLE, '12/09/2024 08:15', ...TEXT, ...LIST.map((item) => `- ${item}`), END];
  const lines = [...head, ...own, 'Mai Lâm', ...list(BELOW)];
  const reading = readText(`${lines.join('\n')}\n`);
  const removed = removedLines(reading);
  const { title, date, author } = fieldValues(reading);
  return {
    fields: { title, date, author },
    cut: lines.filter((_, i) => removed.has(i)),
    head,
    own,
    below: list(BELOW),
  };
}

describe('menus whose entries have marks', () => {
  for (const [name, mark] of [
    ['stars', (entry: string) => `* ${entry}`],
    ['bullets', (entry: string) => `• ${entry}`],
    ['dashes', (entry: string) => `- ${entry}`],
    ['plus signs', (entry: string) => `+ ${entry}`],
    ['double arrows', (entry: string) => `» ${entry}`],
    ['numbers', (entry: string, k: number) => `${(k % 9) + 1}. ${entry}`],
    ['links', (entry: string, k: number) => `[${entry}](https://thachlam.example.vn/muc-${k}.html)`],
    ['links with a title', (entry: string, k: number) => `* [${entry}](/muc-${k}.html "${entry}")`],
  ] as const)
    it(`are read like others, and lists of the text stay: ${name}`, () => {
      const { fields, cut, head, own, below } = read(mark);
      assert.deepEqual(fields, { title: TITLE, date: '2024-09-12T08:15', author: 'Mai Lâm' });
      assert.deepEqual(
        head.filter((line) => !cut.includes(line)),
        [],
      );
      assert.deepEqual(
        own.filter((line) => cut.includes(line)),
        [],
      );
      assert.deepEqual(
        below.filter((line) => !cut.includes(line)),
        [],
      );
    });
});
