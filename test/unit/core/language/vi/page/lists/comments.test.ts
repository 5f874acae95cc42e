import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

const HEAD = ['Mắm Cồn Ngao được cấp chỉ dẫn địa lý', '14/03/2023 09:20'];
const TEXT = [
  'Sáng 14/3, Cục Sở hữu trí tuệ trao giấy chứng nhận chỉ dẫn địa lý cho nước mắm Cồn Ngao.',
  'Làng Cồn Ngao có 47 hộ làm mắm bằng cá cơm than và muối hạt phơi ba nắng.',
  'Mỗi thùng ủ từ 14 đến 18 tháng, cho loại nước mắm có màu cánh gián và vị ngọt hậu.',
];
const FIRST = ['Lê Hải', 'Nhà tôi ăn mắm này đã ba đời, đi đâu cũng nhớ. Mong bà con giữ được nghề.'];
const SECOND = ['thuy_tien', 'Mua ở đâu vậy ạ'];
const BUTTONS = ['Thích · Trả lời'];

function read(...lines: string[]) {
  const page = readText(`${lines.join('\n')}\n`);
  const removed = removedLines(page);
  return { author: fieldValues(page).author, cut: lines.filter((_, i) => removed.has(i)) };
}

describe('comments below a text without a heading', () => {
  const second = [...SECOND, '1 tháng trước', ...BUTTONS];

  it('go from the name of the first who wrote, who is not the author', () => {
    const comments = [...FIRST, '7 tháng trước', ...BUTTONS, ...second];
    assert.deepEqual(read(...HEAD, ...TEXT, ...comments), { author: undefined, cut: comments });
  });

  it('go where buttons and time are one line', () => {
    const line = 'Trả lời • 4 Thích • 2 giờ trước';
    const comments = [...FIRST, line, ...SECOND, line];
    assert.deepEqual(read(...HEAD, ...TEXT, ...comments).cut, comments);
  });

  it('go where a time of day stands over the buttons', () => {
    const below = ['08:30', 'Thích', 'Chia sẻ', 'Trả lời'];
    const comments = [...FIRST, ...below, ...SECOND, ...below];
    assert.deepEqual(read(...HEAD, ...TEXT, ...comments).cut, comments);
  });

  it('leave the text alone where no other comment shows how much is theirs', () => {
    const { cut } = read(...HEAD, ...TEXT, 'Lê Hải', '7 tháng trước', 'Trang chủ');
    assert.deepEqual(cut, ['7 tháng trước', 'Trang chủ']);
  });
});

describe('the heading of comments', () => {
  it('above the text, in a pop-up, says nothing of the text', () => {
    const short = ['Đêm nay gió mùa về, trời chuyển lạnh nhanh.', 'Bà con nhớ che chuồng.'];
    const cut = read(
      'Gửi bình luận',
      'Đóng',
      ...HEAD,
      ...TEXT.slice(0, 1),
      '>> Gió mùa đang tràn về miền Bắc',
      ...short,
    );
    assert.deepEqual(cut.cut, ['Gửi bình luận', 'Đóng', '>> Gió mùa đang tràn về miền Bắc']);
  });

  it('counts what readers noted', () => {
    const below = [
      '5 nhận xét:',
      'Bé Na nói...',
      'Đọc xong thấy thương các bác làng mắm quá, mong nghề còn mãi.',
      '21:40 15/3/2023',
    ];
    assert.deepEqual(read(...HEAD, ...TEXT, 'Người đăng: Lê Vy', ...below).cut, below);
  });
});
