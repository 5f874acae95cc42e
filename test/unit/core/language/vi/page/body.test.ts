import assert from 'node:assert/strict';
import { readText, removedLines } from '../../../../../support/pages/read';

const HEAD = [
  'Xã Bình Sơn lắp bốn mươi camera ở các ngã ba',
  'Minh Vũ 14/11/2024 14:11',
  'Bốn mươi camera vừa được lắp ở các ngã ba đông người qua lại, do nhân dân và doanh nghiệp cùng góp tiền.',
  'Theo công an xã, số vụ va quẹt đã giảm một nửa chỉ sau hai tháng, tình trạng đổ rác trộm cũng không còn.',
];
const END = [
  'Trong quý tới, xã sẽ lắp thêm hai mươi chiếc nữa ở những tuyến đường mới mở phía sau khu công nghiệp.',
  'Người dân có thể xem hình ảnh trực tiếp tại nhà văn hóa của từng thôn vào mọi ngày trong tuần.',
];

/** What goes of lines that stand between the paragraphs of a text. */
function cutBetween(...lines: string[]): string[] {
  const page = [...HEAD, ...lines, ...END];
  const removed = removedLines(readText(`${page.join('\n')}\n`));
  return page.filter((_, i) => removed.has(i));
}

describe('lines between the paragraphs of a text', () => {
  it('go where they are the button of a window', () => {
    assert.deepEqual(cutBetween('×'), ['×']);
    assert.deepEqual(cutBetween('***'), []);
  });

  it('go where they are buttons on one line', () => {
    const bar = 'Facebook Twitter Lưu bài viết Bản in Copy link';
    assert.deepEqual(cutBetween(bar), [bar]);
    assert.deepEqual(cutBetween('Facebook và những đứa trẻ ở bản xa'), []);
  });

  it('stay where they are a form on paper', () => {
    const form = [
      'Họ và tên: ..............................',
      'Địa chỉ liên hệ: ……………………………',
      'Số điện thoại: ______________________',
    ];
    assert.deepEqual(cutBetween(...form), []);
  });
});
