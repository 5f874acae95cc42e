import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../support/pages/read';

function read(lines: readonly string[]) {
  const page = readText(`${lines.join('\n')}\n`);
  const removed = removedLines(page);
  const { title, date, author } = fieldValues(page);
  return { title, date, author, kept: lines.filter((_, i) => !removed.has(i)) };
}

const MENU = ['Bỏ qua nội dung', 'Sổ tay gió chướng', 'Menu', 'Trang chủ', 'Giới thiệu', 'Liên hệ'];
const SHARE = [
  'Chia sẻ:',
  'Nhấn vào chia sẻ trên Facebook (Mở trong cửa sổ mới)Facebook',
  'Nhấn để in ra (Mở trong cửa sổ mới)In',
  'Thích Đang tải...',
  'Có liên quan',
  'Mùa nước nổi',
  '03/10/2013',
  'Trong "Thơ"',
];
const COMMENTS = [
  'meocon nói:',
  '15/08/2014 lúc 8:15 chiều',
  'Bài thơ làm tôi nhớ bà ngoại ở quê, cảm ơn anh đã viết.',
  'Thích',
  'Trả lời',
  'lucbinh nói:',
  '16/08/2014 lúc 6:40 sáng',
  'Cảm ơn bạn đã ghé đọc và chia sẻ cùng người giữ đò già này nhé.',
  'Thích',
  'Trả lời',
  'Gửi phản hồi Hủy trả lời',
];
const FOOT = ['Bài viết mới', 'Mùa nước nổi', 'Lưu trữ', 'Meta', 'Đăng nhập', 'Blog tại WordPress.com.'];

describe('a page of poems', () => {
  it('is its verses, not what a reader wrote of them', () => {
    const head = ['Chiều qua bến Trà Ôn', 'Posted on 14/08/2014', 'by lucbinh'];
    const verses = [
      'Nước lên, con đò nằm nghe gió',
      'bóng mẹ nghiêng về phía chợ tan',
      'tay xách nải chuối sứ',
      'tay che nón lá đã sờn',
      'Con đứng đợi bên kia lở',
      'chưa kịp gọi',
      'thì đò đã sang',
    ];
    const motto = 'Chuyện vụn của một người giữ đò bên sông Hậu';
    const counted = '2 phản hồi cho “Chiều qua bến Trà Ôn”';
    const page = read([
      MENU[0]!,
      MENU[1]!,
      motto,
      ...MENU,
      ...head,
      ...verses,
      ...SHARE,
      counted,
      ...COMMENTS,
      ...FOOT,
    ]);
    assert.deepEqual(page.kept, [...head, ...verses]);
    assert.equal(page.title, head[0]);
    assert.equal(page.date, '2014-08-14');
  });

  it('has its headline and day above it, not in the heading of its comments in English', () => {
    const head = ['Gửi ngoại', '12/03/2018'];
    const verses = [
      'Trầu têm để nguội đầu giường',
      'Ngoại đi từ độ khói sương chưa về',
      'Con ngồi đếm lại bờ tre',
      'Từng cây từng nhánh còn che nắng chiều',
      'Ao xưa bèo tím đìu hiu',
      'Tưởng như tiếng ngoại gọi ra ăn cơm.',
    ];
    const below = ['One thought on “Gửi ngoại”', 'Bích Thảo says:', '13/03/2018 at 7:20 am'];
    const said = 'Đọc mà thương ngoại quá, mong chị viết nhiều thơ hơn nữa nhé chị.';
    const page = read([
      'Trang chủ',
      'Giới thiệu',
      'Thơ',
      'Truyện',
      ...head,
      ...verses,
      'Lê Hạnh Nguyên',
      ...below,
      said,
      'Reply',
    ]);
    assert.deepEqual(page.kept, [...head, ...verses, 'Lê Hạnh Nguyên']);
    assert.deepEqual(
      [page.title, page.date, page.author],
      [...'Gửi ngoại|2018-03-12|Lê Hạnh Nguyên'.split('|')],
    );
  });

  it('has the headline below its day and above its buttons, and is by the first who wrote one of them', () => {
    const day = 'Cập nhật lúc 07:15, Thứ Bảy, 11/05/2019 (GMT+7)';
    const buttons = ['Facebook', 'Twitter', 'Zing Me', 'Gửi bài qua email', 'Bản in'];
    const poems = [
      'TRẦN HOÀI SƠN',
      'Qua cầu',
      'Em đi qua nhịp cầu tre bên sông',
      'Nghe con nước lớn kể về tuổi thơ',
      'Ai ngồi vá lưới đôi bờ nước đục',
      'Mà thương tấm áo bạc phơ nắng ròng',
      'Bần xanh rụng tím giữa dòng con nước',
      'Đò ngang chở một khoang đầy mưa bay',
      'Chợ tan ai đứng ven đê vẫy nón',
      'Câu hò bỏ lại bên sông một người.',
      'LÝ THU THỦY',
      'Hạt muối',
      'Mẹ gánh nắng ra đồng',
      'Gánh chiều về kho lẫm',
      'Hơn cả biển khơi',
      'Chan mồ hôi.',
    ];
    const above = ['Trang chủ', 'Thời sự', 'Kinh tế', 'Văn nghệ', 'Thể thao'];
    const way = 'Trang chủ > Văn hóa - Du lịch > Văn học - Nghệ thuật >';
    const below = [
      'Ý kiến bạn đọc',
      'Gửi ý kiến của bạn',
      'Các tin khác',
      'Tản văn: Gánh hàng rong (04/05/2019)',
    ];
    const page = read([...above, way, day, 'Chùm thơ đầu hạ', ...buttons, ...poems, ...below]);
    assert.deepEqual(page.kept, [way, day, 'Chùm thơ đầu hạ', ...poems]);
    assert.deepEqual([page.title, page.author], ['Chùm thơ đầu hạ', 'TRẦN HOÀI SƠN']);
  });

  it('ends with its last verse, though keywords have as few words, and small letters too', () => {
    const head = ['Thơ viết cho con gái', 'Đăng bởi: manchin | Tháng Chín 4, 2012'];
    const verses = [
      'Con ngủ đi',
      'mặt trời cũng ngủ',
      'con mèo mun cuộn tròn bên cửa',
      'bố còn thức để vá giấc mơ',
      'Ngày mai con vào lớp một',
      'cái cặp to hơn cái lưng',
      'mẹ dặn đừng khóc',
      'mà mẹ khóc trước',
      'sân trường đầy nắng',
      'ai cũng bé như ai',
    ];
    const page = read([
      ...MENU,
      ...head,
      ...verses,
      ...SHARE,
      'Bình luận về bài viết này Hủy trả lời',
      ...FOOT,
    ]);
    assert.deepEqual(page.kept, [...head, ...verses]);
  });
});
