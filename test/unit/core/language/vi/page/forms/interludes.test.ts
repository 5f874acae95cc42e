import assert from 'node:assert/strict';
import { readText, removedLines } from '../../../../../../support/pages/read';

const HEAD = ['Bến phà Tân Lộc ngừng chạy sau ba mươi năm', 'Thứ tư, ngày 06/09/2023 18:20'];
const LEAD =
  'Từ đầu tháng 9, phà Tân Lộc ngừng chạy vì cầu mới thông xe, hai bờ sông không còn cảnh xếp hàng chờ.';
const TEXT = [
  'Ông Lê Văn Mười, thuyền trưởng chuyến phà cuối, kể đã chở hàng triệu lượt khách qua lại đoạn sông này.',
  'Những ngày giáp Tết, phà chạy suốt đêm, nhân viên thay nhau ăn cơm ngay trên cabin để kịp chuyến.',
  'Xí nghiệp Phà sẽ chuyển bốn chiếc phà còn tốt về bến An Hòa, nơi cầu vẫn còn trên bản vẽ.',
  'Tám mươi lao động được bố trí việc mới, một số người lớn tuổi xin nghỉ hưu sớm theo nguyện vọng.',
];
const BELOW = ['Bình luận', 'Tin cùng chuyên mục', 'Chợ nổi thưa ghe sau mùa nước', 'Trang chủ'];

function cutOf(...lines: string[]): string[] {
  const removed = removedLines(readText(`${lines.join('\n')}\n`));
  return lines.filter((_, i) => removed.has(i));
}

describe('what ends a text elsewhere and stands in the midst of one', () => {
  for (const count of ['Bình luận 0', '0 bình luận', 'Chưa có bình luận']) {
    it(`goes alone from the bar of buttons under the lead: ${count}`, () => {
      const bar = ['Chia sẻ', count];
      assert.deepEqual(cutOf(...HEAD, LEAD, ...bar, ...TEXT, ...BELOW), [...bar, ...BELOW]);
    });
  }

  it('ends the text where comments follow, or where the text is long enough', () => {
    const comments = [
      'Nhớ những lần theo má qua phà về quê ngoại, mùi khói dầu tới giờ vẫn còn nhớ.',
      'Có cầu đi lại mau hơn nhưng bến phà buồn quá, quán xá hai bên cũng dẹp hết rồi.',
      'Cảm ơn các chú thuyền trưởng đã đưa bao thế hệ học trò qua sông an toàn.',
    ];
    const cut = cutOf(...HEAD, LEAD, ...TEXT, 'Chia sẻ', 'Bình luận 0', ...comments, 'Trang chủ');
    for (const line of comments) assert.ok(cut.includes(line), line);
    for (const line of TEXT) assert.ok(!cut.includes(line), line);
  });

  it('is who made the player between two paragraphs', () => {
    const player = ['Pause Play', '00:00', '00:00', 'Unmute Mute', 'Play', 'Powered by'];
    const cut = cutOf(...HEAD, LEAD, TEXT[0]!, ...player, 'ClipNhanh', ...TEXT.slice(1), ...BELOW);
    for (const line of player) assert.ok(cut.includes(line), line);
    for (const line of [LEAD, ...TEXT]) assert.ok(!cut.includes(line), line);
  });

  it('is a form between two paragraphs, with a sub-heading below it or without', () => {
    const form = ['Bình luận (0)', 'Gửi bình luận'];
    assert.deepEqual(cutOf(...HEAD, LEAD, TEXT[0]!, ...form, ...TEXT.slice(1), ...BELOW), [
      ...form,
      ...BELOW,
    ]);
    const heading = 'Bốn chiếc phà đi đâu';
    assert.deepEqual(
      cutOf(...HEAD, LEAD, ...TEXT.slice(0, 2), ...form, heading, ...TEXT.slice(2), ...BELOW),
      [...form, ...BELOW],
    );
  });

  it('ends the text where readers have written under their names', () => {
    const comments = [
      'Lê Thị Bến',
      'Nhớ những lần theo má qua phà về quê ngoại, mùi khói dầu tới giờ vẫn còn nhớ mãi.',
      '2 giờ trước',
      'Trần Văn Đò',
      'Có cầu đi lại mau hơn nhưng bến phà buồn quá, quán xá hai bên cũng dẹp hết rồi.',
    ];
    const cut = cutOf(...HEAD, LEAD, ...TEXT, 'Bình luận (2)', 'Gửi bình luận', ...comments, 'Trang chủ');
    for (const line of comments) assert.ok(cut.includes(line), line);
  });

  it('ends the text where readers have signed what they wrote, a poll and buttons above them', () => {
    const poll = [
      'THĂM DÒ Ý KIẾN',
      'Bạn nhớ gì nhất ở bến phà cũ?',
      '( ) Tiếng máy',
      '( ) Gánh hàng rong',
      '[Bình chọn]',
    ];
    const comments = [
      'Nhớ những lần theo má qua phà về quê ngoại, mùi khói dầu tới giờ vẫn còn nhớ mãi.',
      'LÊ THỊ HẠNH (Q.7, TP.HCM)',
      'Có cầu đi lại mau hơn nhưng bến phà buồn quá, quán xá hai bên cũng dẹp hết rồi.',
      'TRẦN VĂN TÝ',
    ];
    const below = [...poll, 'Chia sẻ: Facebook | Twitter', 'Ý KIẾN BẠN ĐỌC', ...comments, 'Các tin khác'];
    const cut = cutOf(...HEAD, LEAD, ...TEXT, 'HẢI ĐĂNG', ...below);
    assert.deepEqual(cut, below);
  });

  it('is a poll in the midst of a text, with its question and its answers', () => {
    const poll = [
      'Theo bạn, bến phà cũ nên dùng vào việc gì?',
      'Làm công viên',
      'Làm chợ nổi',
      'Ý kiến khác',
      'Biểu quyết',
      'Xem kết quả',
    ];
    assert.deepEqual(cutOf(...HEAD, LEAD, TEXT[0]!, ...poll, ...TEXT.slice(1), ...BELOW), [
      ...poll,
      ...BELOW,
    ]);
  });

  it('is a poll below the text, whose last question it is not, with its buttons apart or glued', () => {
    const asked = [
      'Theo bạn, bến phà cũ nên dùng vào việc gì?',
      'Làm công viên',
      'Làm chợ nổi',
      'Ý kiến khác',
    ];
    for (const buttons of [['Biểu quyết', 'Xem kết quả'], ['Biểu quyếtXem kết quả']]) {
      const below = [...asked, ...buttons, ...BELOW];
      assert.deepEqual(cutOf(...HEAD, LEAD, ...TEXT, 'Hải Đăng - Mai Lâm', ...below), below);
      const close = [
        'Bao giờ cầu thứ hai thông xe?',
        'Trân trọng!',
        'Bài viết này có hữu ích với bạn không?',
      ];
      assert.deepEqual(cutOf(...HEAD, LEAD, ...TEXT, ...close, ...BELOW), [close[2], ...BELOW]);
    }
  });

  it('is a poll below a short text, over what readers write', () => {
    const poll = [
      'Theo bạn, bến phà cũ nên dùng vào việc gì?',
      'Làm công viên',
      'Làm chợ nổi',
      'Biểu quyết',
      'Xem kết quả',
    ];
    const said = 'Tôi đi phà này từ hồi còn đi học, mong thành phố giữ lại bến làm nơi bà con hóng gió.';
    const below = [...poll, 'Bạn đọc nói gì', 'Lê Thị Hạnh', said, ...BELOW];
    assert.deepEqual(cutOf(...HEAD, LEAD, TEXT[0]!, 'Hải Đăng', ...below), below);
  });

  it('is a poll under its heading, whatever stands on its button', () => {
    const poll = ['Thăm dò ý kiến', 'Bạn thường qua sông bằng gì?', 'Phà', 'Xuồng máy', 'Đi vòng qua cầu'];
    for (const buttons of [['Gửi ý kiến', 'Kết quả'], ['Biểu quyết', 'Xem kết quả'], ['Gửi ý kiến']]) {
      const heading = 'Bốn chiếc phà còn tốt';
      const text = [TEXT[0]!, ...poll, ...buttons, heading, ...TEXT.slice(1)];
      assert.deepEqual(cutOf(...HEAD, LEAD, ...text, 'Hải Đăng', ...BELOW), [...poll, ...buttons, ...BELOW]);
    }
  });

  it('is an offer of letters in the midst of a text, with what the site says of them', () => {
    const offer = [
      'Mỗi sáng thứ bảy, chúng tôi gửi đến hộp thư của bạn ba câu chuyện hay nhất tuần.',
      'Nhập email của bạn',
      'Đăng ký ngay',
      'Bạn có thể hủy nhận thư bất cứ khi nào bạn muốn.',
    ];
    assert.deepEqual(cutOf(...HEAD, LEAD, TEXT[0]!, ...offer, ...TEXT.slice(1), ...BELOW), [
      ...offer,
      ...BELOW,
    ]);
  });

  it('is a form for comments above the short lines of a text that has another one at its end', () => {
    const form = ['24 bình luận', 'Viết bình luận'];
    const guide = [
      'Vé phà: 5.000 đồng một lượt.',
      'Sáng: ăn bún nước lèo ở bến Tân Lộc',
      'Trưa: sang cồn hái nhãn, tắm sông',
      'Chiều: về lại bến cũ',
      'Bến phà nằm cuối đường, xe máy gửi ở quán cà phê đầu chợ, ai cũng chỉ.',
      'Nhớ mang theo nón.',
    ];
    const comments = ['Bình luận (2)', 'Út Lành', 'Hay quá', '2 giờ trước', 'Trả lời'];
    const cut = cutOf(...HEAD, LEAD, ...TEXT, ...form, ...guide, ...comments, 'Trang chủ');
    for (const line of guide) assert.ok(!cut.includes(line), line);
    for (const line of [...form, ...comments]) assert.ok(cut.includes(line), line);
  });

  it('is none where readers sign what stands between its heading and its fields', () => {
    const fields = ['Gửi ý kiến nhận xét', 'Tên:', 'Email:', 'Các tin khác'];
    const written = ['Xin gửi lời cảm ơn', 'Đọc mà nhớ bến phà quá. Chúc bà con mạnh khỏe.'];
    for (const comments of [
      ['Ý kiến bạn đọc', 'Tất cả (1)', ...written, 'Lê Thu Hà (Bình Khê)', 'Tôi cũng từng đi phà này.'],
      ['Ý kiến bạn đọc (1)', ...written, 'Lê Thu Hà (Bình Khê)'],
      [
        'Bình luận',
        'Ý kiến bạn đọc',
        ...written,
        'Lê Thu Hà (Bình Khê)',
        ...written,
        'Trần Mai Lâm (Vạn Xuân)',
      ],
    ]) {
      const below = [...comments, ...fields];
      assert.deepEqual(cutOf(...HEAD, LEAD, ...TEXT, 'Hải Đăng', ...below), below);
    }
  });
});
