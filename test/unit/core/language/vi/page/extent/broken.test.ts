import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

const HEAD = [
  'Trang chủ',
  'Văn hóa',
  'Nghệ nhân Vũ Đình Lực mở lớp dạy đàn tính miễn phí cho trẻ vùng cao',
  'Thứ ba, 12/5/2021, 08:30 (GMT+7)',
  'Sáng nay, hơn ba mươi em nhỏ ở xã Thạch Lâm đã đến học buổi đầu tiên của lớp đàn tính mở trong nhà văn hóa bản.',
  'Nghệ nhân Vũ Đình Lực cho biết lớp học kéo dài hết mùa hè, mỗi tuần hai buổi, đàn do ông tự tay làm từ vỏ bầu khô phơi ba nắng.',
  'Các em được học cách cầm đàn, so dây, gảy từng tiếng một rồi mới ghép vào lời then cổ mà bà nội, bà ngoại các em vẫn hát trong nhà.',
  'Ông Lực (trái) dạy học trò so dây đàn trong buổi học đầu tiên.',
  'Nghệ nhân từng dự',
  'Liên hoan Then - Đàn tính toàn quốc ở',
  'Tuyên Quang vào tháng 5/2018, được trao danh hiệu "Tiếng đàn vàng Việt Bắc". Ngoài ra, ông còn là thành viên ban giám khảo cuộc thi',
  'Giai Điệu Việt Bắc',
  ',',
  'Tiếng Then Trẻ 2020',
  'và dạy hát cho đội văn nghệ của xã trong chương trình truyền hình',
  'Về Bản Em.',
  'Lê Vy',
];
const TAIL = [
  'Trở lại Văn hóa',
  'Chia sẻ',
  'Copy link thành công',
  '×',
  'Gửi email cho tác giả',
  'Email của bạn',
  'Gửi email',
  'Về trang chủ',
];

describe('sentences broken at their links', () => {
  const lines = [...HEAD, ...TAIL];
  const reading = readText(`${lines.join('\n')}\n`);

  it('end a text that names in lines of their own seem to part from it', () => {
    const cut = removedLines(reading);
    assert.deepEqual(
      HEAD.filter((_, i) => i >= 2 && cut.has(i)),
      [],
    );
    assert.ok(cut.has(lines.indexOf('Chia sẻ')));
    assert.equal(fieldValues(reading).author, 'Lê Vy');
  });

  it('are no keywords with commas between them', () => {
    const keywords = ['đàn tính', ',', 'hát then', ',', 'Thạch Lâm'];
    const tagged = [...HEAD.slice(0, 6), 'Từ khóa:', ...keywords, ...TAIL];
    const cut = removedLines(readText(`${tagged.join('\n')}\n`));
    assert.ok(keywords.every((_, i) => cut.has(7 + i)));
  });
});
