import assert from 'node:assert/strict';
import { readShape } from '../../../../../../server/src/core/language/vi/page/shape';

const name = (text: string) => readShape(text, text.split(/\s+/).length, /[.!?…]$/.test(text))?.name;

describe('shapes of lines', () => {
  for (const [text, want] of [
    ['*', 'symbols'],
    ['0', 'number'],
    ['1.234', 'number'],
    ['0:00 / 3:27', 'time'],
    ['7:12', 'clock'],
    ['Số 12 Trần Hưng Đạo, Hoàn Kiếm, Hà Nội.', 'address'],
    ['Tầng 9, Tòa nhà Bình Khê, phường Tân Lập.', 'address'],
    ['[+] Vì sao học sinh cận thị ngày càng nhiều?', 'pointer'],
    ['3 phút trước', 'ago'],
    ['2 tháng 1 tuần trước', 'ago'],
    ['Theo dõi Tạp chí Đồng Quê trên Google News', 'follow'],
    ['Họ và tên : *', 'required'],
    ['Email (*)', 'required'],
    ['Địa chỉ:', 'label'],
    ['toasoan@binhkhe.example.vn', 'address'],
    ['0912 345 678', 'address'],
    ['Điện thoại: (0260) 3862 868 - Fax: (0260) 3862 869', 'address'],
    ['Khởi công cầu vượt nút giao Tân Phong (12/03/2020)', 'dated-headline'],
    ['Bài trướcCách giữ rau tươi lâu', 'pointer'],
    ['Bài tiếp theoVì sao lá đổi màu?', 'pointer'],
    ['Next articleHai ngày ở đảo', 'pointer'],
    ['>> Vì sao học sinh cận thị ngày càng nhiều?', 'pointer'],
    ['Trang chủ > Tin tức > Giáo dục', 'breadcrumb'],
    ['Thời sự   Kinh tế   Văn hóa   Thể thao', 'bar'],
    ['#thuvien', 'hashtag'],
    ['#thư viện lưu động ở vùng cao #học sinh Thạch Lâm #sách', 'hashtag'],
    ['Tạp chí Đồng Quê trên', 'follow'],
    ['#chợ quê #mùa nước nổi #hội sách', 'hashtag'],
    ['#xử phạt vi phạm hành chính # Bình Khê # giá lúa', 'hashtag'],
    ['Trở lại Pháp luậtTrở lại Pháp luật', 'doubled'],
    ['Trao quà cho học trò Nà Lụa\tTrao quà cho học trò Nà Lụa', 'doubled'],
    ['in Chuyện bản làng // 0 Comments', 'commented'],
    ['?xml:namespace prefix = o ns = "urn:office" />', 'markup'],
    ['<meta name="author">', 'markup'],
    ['![](anh-1.jpg) |', 'markup'],
    ['12/03/2020 - Đọc trong 9 phút[#### Hai ngày ở Bến Xuân', 'markup'],
    ['le khai truong 910.jpeg', 'file'],
    ['ke-hoach-112.pdf (2,3 MB)', 'file'],
    ['Binhkhe.com - Cộng đồng người yêu phố núi', 'slogan'],
    ['/tin-tuc/', 'address'],
    ['A-', 'type-size'],
    ['-A', 'type-size'],
    ['A', 'type-size'],
    ['← Hội thi thợ giỏi lần thứ năm', 'pointer'],
    ['Khai mạc trại sáng tác →', 'pointer'],
    ['→ Vì sao học sinh cận thị ngày càng nhiều', 'pointer'],
    ['+ aA -', 'type-size'],
    ['Báo Bình Khê trên Google News', 'follow'],
    ['© 2022 Báo Bình Khê. Trang thông tin điện tử tổng hợp.', 'imprint'],
    ['Bão số 3 đổi hướng, đêm nay vào đất liền ĐỌC NGAY', 'pointer'],
    ['TextColorWhiteBlackRedGreenBlue', 'run-together'],
    ['Font Size50%75%100%125%150%Text Edge StyleNoneRaisedDepressedUniform', 'run-together'],
    ['An ninh trật tự Hồ sơ vụ án Chuyện pháp đình', 'row'],
  ] as const) {
    it(`"${text}" is a ${want}`, () => assert.equal(name(text), want));
  }

  for (const text of [
    'Ai cũng mừng.',
    '→ Cửa hàng chịu phí gửi lại.',
    '\\\\ Nội dung hỗ trợ:*',
    'AB-',
    '© Reuters',
    '- Xã Nà Lụa: sáng thứ hai hằng tuần;',
    'Bạn đọc liên hệ ông Nam, điện thoại: 0912 345 678.',
    'Bước 1: Điền tờ khai theo mẫu',
    '24/11/2023',
    '2021.03.03',
    'Số 12 Hoàng Hoa Thám từng là trụ sở của tòa báo cũ.',
    'Đại hội đại biểu Đảng bộ tỉnh Sông Lam bầu Ban Chấp hành khóa mới',
    '[Ảnh] Mùa lúa chín ở Tân Lập',
    'Việt Nam thắng Thái Lan trên sân Hòa Lạc',
    'Ông Nam gặp bà Mây tại thị xã Đông Hòa',
  ]) {
    it(`"${text}" has none`, () => assert.equal(name(text), undefined));
  }
});
