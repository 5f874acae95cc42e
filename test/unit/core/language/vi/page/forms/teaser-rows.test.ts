import assert from 'node:assert/strict';
import { readText, removedLines } from '../../../../../../support/pages/read';

const HEAD = ['Trang chủ', 'Đời sống', 'Làng rèn Vĩnh Trà đỏ lửa trở lại sau mùa lũ', '14/11/2024 12:49'];
const TEXT = [
  'Ngày 14/11, hơn ba mươi lò rèn ở xã Vĩnh Trà đồng loạt nổi lửa sau gần hai tháng phải nghỉ vì nước ngập.',
  'Theo bà Trần Thị Nhàn, chủ một lò, đơn đặt dao rựa từ các tỉnh miền núi đã kín đến giáp Tết.',
  'Xã đang đề nghị huyện hỗ trợ vốn để các hộ mua lại búa máy bị hỏng trong trận lũ vừa qua.',
];
const COMMENTS = ['Bình luận (1)', 'Lê Vy', 'Dao ở đây dùng mười năm chưa phải mài lại lần nào.', 'Trả lời'];
const GLUED = [
  'Thêm hai trạm bơm chống hạn ở Đồng NgạnHơn ba trăm mẫu ruộng cuối kênh có nước trở lại trong tuần này.',
  'Bảo tàng mở cửa miễn phí buổi tốiKhách đến sau sáu giờ được xem kho gốm chưa từng trưng bày.',
  'Vì sao chim yến bỏ về biển?Gió mùa đến sớm khiến đàn chim rời đất liền sớm hơn ba tuần.',
  'Học trò vùng cao có thư viện mớiBốn nghìn cuốn sách được chở bằng xe máy qua hai con đèo.',
];
const SPACED = [
  'Thêm hai trạm bơm chống hạn ở Đồng Ngạn Hơn ba trăm mẫu ruộng cuối kênh có nước trở lại trong tuần này.',
  'Bảo tàng mở cửa miễn phí buổi tối Khách đến sau sáu giờ được xem kho gốm chưa từng trưng bày.',
  'Chim yến bỏ về biển Sau 17 năm, đàn chim lần đầu rời đất liền sớm hơn ba tuần.',
  'Học trò vùng cao có thư viện mới Một nhóm bạn trẻ chở bốn nghìn cuốn sách qua hai con đèo.',
];
const SIGNED = [
  'Thêm hai trạm bơm chống hạn ở Đồng Ngạn(Tin Ngày) - Hơn ba trăm mẫu ruộng cuối kênh có nước trở lại.',
  'Bảo tàng mở cửa miễn phí "buổi tối"(Tin Ngày) - "Khách đến sau sáu giờ" được xem kho gốm chưa trưng bày.',
  'Đàn chim yến bỏ về biển năm 2024(Tin Ngày) - Gió mùa đến sớm khiến đàn chim rời đất liền sớm hơn ba tuần.',
  'Học trò vùng cao có thư viện mới(Tin Ngày) - Bốn nghìn cuốn sách được chở bằng xe máy qua hai con đèo.',
  'Giá cau tươi tăng gấp đôi chỉ sau một tuần(Tin Ngày) - Thương lái vào tận vườn đặt cọc từ khi buồng còn non.',
];
const COLONED = [
  'Thêm hai trạm bơm chống hạn ở Đồng Ngạn: Hơn ba trăm mẫu ruộng cuối kênh có nước trở lại trong tuần này.',
  'Bảo tàng mở cửa miễn phí buổi tối: Khách đến sau sáu giờ được xem kho gốm chưa từng trưng bày.',
  'Đàn chim yến bỏ về biển sớm: Gió mùa đến sớm khiến đàn chim rời đất liền sớm hơn ba tuần.',
  'Học trò vùng cao có thư viện mới: Bốn nghìn cuốn sách được chở bằng xe máy qua hai con đèo.',
];

function leftOf(...lines: string[]): string[] {
  const removed = removedLines(readText(`${lines.join('\n')}\n`));
  return lines.filter((_, i) => !removed.has(i));
}

describe('headline and summary of another page on one line, line after line', () => {
  const article = [...HEAD.slice(2), ...TEXT];

  it('are a list below its heading, however they are joined', () => {
    for (const list of [GLUED, SPACED, SIGNED, COLONED])
      assert.deepEqual(leftOf(...HEAD, ...TEXT, ...COMMENTS, 'Tiêu điểm', ...list, 'Đọc nhiều'), article);
  });

  it('are one right below the text', () => {
    assert.deepEqual(leftOf(...HEAD, ...TEXT, 'Được quan tâm', ...GLUED, 'Tin bài cùng chuyên mục'), article);
  });

  it('are one below the comments, with how often each was commented on between them', () => {
    const many = [2, 3, 4, 5, 6, 7].flatMap((n) => SIGNED.map((line) => `${line.slice(0, -1)} ở ${n} xã.`));
    const below = ['Bình luận (0)', 'Gửi bình luận', 'Đời sống', many[0]!, '35', ...many.slice(1, 15)];
    const more = ['Đọc thêm', 'Tin mới', ...many.slice(15), 'Đọc thêm'];
    assert.deepEqual(leftOf(...HEAD, ...TEXT, ...below, ...more), article);
  });

  it('are none in the midst of a text without a heading', () => {
    const left = leftOf(...HEAD, ...TEXT, ...GLUED, ...TEXT.slice(1), ...COMMENTS);
    for (const line of GLUED) assert.ok(left.includes(line), line);
  });

  it('are not seen in paragraphs that name what is written so', () => {
    const text = [
      'Những thợ trẻ nhất làng quay cảnh nổi lửa rồi đưa lên YouTube, mỗi đoạn có hàng nghìn người xem.',
      'Nhờ các đoạn phim trên TikTok nên khách ở xa tìm về tận lò, có người mua một lúc chục con dao.',
      'Cả lò chỉ dùng một chiếc iPhone cũ để quay, thế mà lượng đơn đặt hàng tăng gấp đôi sau một tháng.',
    ];
    const left = leftOf(...HEAD, ...TEXT, 'Tin liên quan', ...text, ...TEXT.slice(1), ...COMMENTS);
    for (const line of text) assert.ok(left.includes(line), line);
  });
});
