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
    const window = 'Beginning of dialog window. Escape will cancel and close the window.';
    assert.deepEqual(cutBetween(window), [window]);
  });

  it('end where a blog asks who comments on it', () => {
    const form = ['Related Topics', 'Đời sống', 'Leave a Reply Cancel'];
    const asks = 'Save my name, email, and website in this browser for the next time I comment.';
    const page = [...HEAD, ...END, ...form, asks, 'Recent Posts', 'Xã Bình Sơn thông đường mới về chợ'];
    const removed = removedLines(readText(`${page.join('\n')}\n`));
    assert.deepEqual(
      page.filter((_, i) => removed.has(i)),
      page.slice(6),
    );
  });

  it('go where the site leads on to another film or page, though they read like captions', () => {
    for (const line of [
      'Xem thêm video: Toàn cảnh ngã ba Bình Sơn giờ tan ca',
      'Tham khảo thêm: Xã Bình Sơn thông đường mới về chợ',
    ])
      assert.deepEqual(cutBetween(line), [line]);
    assert.deepEqual(cutBetween('Video: Toàn cảnh ngã ba Bình Sơn giờ tan ca'), []);
  });

  it('go with the summary below them, where a list below the text has their headline', () => {
    const other = 'Xã Bình Sơn thông đường mới về chợ';
    const summary = 'Sau ba năm chờ đợi, con đường nối chợ với khu công nghiệp đã được đổ bê tông...';
    const list = ['Tin liên quan', other, 'Chợ quê họp lại sau mùa lũ', 'Trang chủ'];
    const page = [...HEAD, other, summary, ...END, ...list];
    const removed = removedLines(readText(`${page.join('\n')}\n`));
    assert.deepEqual([removed.has(HEAD.length), removed.has(HEAD.length + 1)], [true, true]);
    assert.deepEqual(cutBetween(summary), []);
  });

  it('go where they lead back to the part before', () => {
    const line = 'Xem lại bài trước: Bình Sơn bàn chuyện lắp camera ở ngã ba';
    assert.deepEqual(cutBetween(line), [line]);
  });

  it('stay where a heading that lists of pages have, too, stands over items that are sentences', () => {
    const items = ['• Thôn Đông vừa góp thêm năm chiếc camera.', '• Thôn Đoài đổi xong bóng đèn ở ngã ba.'];
    assert.deepEqual(cutBetween('TIN VẮN', ...items), []);
    assert.deepEqual(cutBetween('Tin vắn', ...items), []);
    const pages = ['• Thôn Đông góp thêm năm chiếc camera', '• Thôn Đoài đổi xong bóng đèn ở ngã ba'];
    assert.ok(cutBetween('TIN VẮN', ...pages).includes('TIN VẮN'));
  });

  it('stay where a sentence was broken in them, though headlines below the text say the same', () => {
    const broken = ['Công ty cấp nước huyện Bình Sơn', 'cho biết sẽ lắp thêm đồng hồ ở các xóm xa trong năm'];
    const other = [
      'Tin liên quan',
      broken[0]!,
      'Xã Bình Sơn thông đường mới',
      'Chợ quê họp lại',
      'Trang chủ',
    ];
    const page = [...HEAD, ...broken, ...END, ...other];
    const removed = removedLines(readText(`${page.join('\n')}\n`));
    assert.ok(!removed.has(HEAD.length));
    const whole = [...HEAD, broken[0]!, ...END, ...other];
    assert.ok(removedLines(readText(`${whole.join('\n')}\n`)).has(HEAD.length));
  });

  it('stay where they are items of a list, though the menus of the site have some of them, too', () => {
    const items = [
      'Tổ hợp tác trồng hoa màu',
      'Tổ hợp tác nuôi cá lồng ven sông',
      'Tổ hợp tác may gia công',
      'Tổ hợp tác dệt chiếu cói xuất khẩu',
      'Tổ hợp tác sửa chữa máy nông nghiệp',
    ];
    const entries = [items[1]!, items[3]!];
    const menu = ['Trang chủ', 'Giới thiệu', ...entries, 'Liên hệ'];
    const page = [...menu, ...HEAD, ...items, ...END, 'Tin liên quan', ...entries, 'Trang chủ'];
    const removed = removedLines(readText(`${page.join('\n')}\n`));
    const from = menu.length + HEAD.length;
    assert.deepEqual(
      items.filter((_, i) => removed.has(from + i)),
      [],
    );
    for (const entry of entries) assert.ok(removed.has(page.lastIndexOf(entry)));
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
