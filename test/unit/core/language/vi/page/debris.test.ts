import assert from 'node:assert/strict';
import { cutOf } from '../../../../../support/pages/read';

const ABOVE = [
  'Triệt phá lò nấu dầu nhớt lậu ven sông',
  '20/05/2023 12:20',
  'Công an huyện vừa phát hiện một lò nấu dầu nhớt thải hoạt động trái phép ở ven sông từ đầu năm.',
  'Chủ lò khai thu gom dầu của các tiệm sửa xe trong vùng, nấu lại rồi bán cho ghe tàu.',
];
const BELOW = [
  'Ngành chức năng đã niêm phong bốn bồn chứa và lấy mẫu nước sông để kiểm nghiệm trong tuần này.',
  'Vụ việc đang được tiếp tục điều tra, làm rõ trách nhiệm của những người liên quan.',
];

describe('what is left of a player between paragraphs', () => {
  const player = [
    'Tự động phát sau',
    '3',
    'Current Time0:00',
    '/',
    'Duration2:01',
    'auto',
    '720p',
    'auto',
    '0:00',
  ];

  it('goes, whatever its lines are by themselves', () => {
    assert.deepEqual(cutOf(...ABOVE, ...player, ...BELOW), player);
  });

  it('does not take short lines of the text along', () => {
    const lines = ['Bốn bồn chứa', 'Hai máy bơm', 'Một ghe máy', 'Sáu phuy nhựa', 'Ba thùng sắt'];
    assert.deepEqual(cutOf(...ABOVE, ...lines, ...BELOW), []);
  });
});
