import assert from 'node:assert/strict';
import { isMarkup, readShape } from '../../../../../../../server/src/core/language/vi/page/lines/shape';
import { readText, removedLines } from '../../../../../../support/pages/read';

const name = (text: string) => readShape(text, text.split(/\s+/).length, /[.!?…]$/.test(text))?.name;

describe('elements of HTML', () => {
  const player = '<div class="preview" style="background: url(&quot;bg.png&quot;);"></div>'.repeat(6);

  it('are told by hardly anything between them, however long they are', () => {
    assert.ok(isMarkup(`${player}<span>0:00</span>`));
    assert.ok(!isMarkup(`<p class="lead">${'Sáng nay, xã Bình Khê mở hội. '.repeat(12)}</p>`));
  });

  it('go from between the paragraphs of a text', () => {
    const lines = [
      'Xã Bình Khê mở hội bơi chải sau mười năm',
      '12/05/2021 08:30',
      'Sáng nay, xã Bình Khê mở hội bơi chải sau mười năm vắng tiếng trống trên sông.',
      player,
      'Tám đội thuyền của các thôn về dự, hai bên bờ chật kín người đứng xem từ tinh mơ.',
      'Đội thôn Đoài về nhất, mang chiếc cúp gỗ mít về đình làng trước giờ Ngọ.',
    ];
    const removed = removedLines(readText(`${lines.join('\n')}\n`));
    assert.deepEqual([...removed], [3]);
  });
});

describe('shapes of lines', () => {
  for (const [text, want] of [
    ['*', 'symbols'],
    ['0', 'number'],
    ['1.234', 'number'],
    ['0:00 / 3:27', 'time'],
    ['7:12', 'clock'],
    ['👍 42', 'number'],
    ['1,2K', 'number'],
    ['A5K', undefined],
    ['is_page_wide=', 'markup'],
    ['page_width=320', undefined],
    ['Tạp chí Đồng Quê | Tài trợ', 'markup'],
    ['Lê Vy | Nhà tài trợ', undefined],
    ['Đọc tiếp »', 'pointer'],
    ['<< Bắt đầu', 'pager'],
    ['Tiếp theo >', 'pager'],
    ['« Đổi mới »', undefined],
    ['< 18 tuổi', undefined],
    ['Đọc ngay: Vì sao học sinh cận thị?', 'pointer'],
    ['Mùa cá linh về sớm trên sông HậuĐỌC NGAY', 'pointer'],
    ["Mùa cá linh về sớm, dân xóm chài 'trúng đậm'ĐỌC NGAY", 'pointer'],
    ['[QC] Chăn ga giảm nửa giá', 'markup'],
    ['Số 12 Trần Hưng Đạo, Hoàn Kiếm, Hà Nội.', 'address'],
    ['Tầng 9, Tòa nhà Bình Khê, phường Tân Lập.', 'address'],
    ['[+] Vì sao học sinh cận thị ngày càng nhiều?', 'pointer'],
    ['Ngày Ngày 1 Ngày 2 Ngày 3 Ngày 4 Ngày 5 Ngày 6', 'bar'],
    ['Năm 2019 Năm 2018 Năm 2017 Năm 2016 Năm 2015', 'bar'],
    ['Ngày 1 ở bản, ngày 2 lên nương, ngày 3 xuống chợ', undefined],
    ['arrow icon Học bổng', 'bar'],
    ['icon Tìm kiếm', 'bar'],
    ['Icon mặt cười có từ bao giờ?', undefined],
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
    ['Ông Lê Hải được bầu giữ chức với số phiếu tuyệt đối (57/57)', undefined],
    ['15-10-2019 | Vì sao rằm tháng chín năm nay trăng mọc muộn?', 'pointer'],
    ['15-10-2019 | Bản làng mở hội, ba xã cùng nấu chung một nồi...', 'pointer'],
    ['15-10-2019 | Tàu cập cảng, đoàn cứu hộ lên đường ngay trong đêm.', undefined],
    ['Link bài gốc Lấy link! https://binhkhe.example.vn/mo-hoi-12345.html', 'follow'],
    ['Bài trướcCách giữ rau tươi lâu', 'pointer'],
    ['Bài tiếp theoVì sao lá đổi màu?', 'pointer'],
    ['Next articleHai ngày ở đảo', 'pointer'],
    ['>> Vì sao học sinh cận thị ngày càng nhiều?', 'pointer'],
    ['Trang chủ > Tin tức > Giáo dục', 'breadcrumb'],
    ['Trang chủ  /  Tin tức  /  Có nên lắp thêm máy bơm ở bản không?', 'breadcrumb'],
    ['Trang chủ >> GIỚI THIỆU >> Thông tin trong ngành', 'breadcrumb'],
    ['Trang chủ    Nghiên cứu    Nghề muối Bạch Sa trước mùa mưa', 'breadcrumb'],
    ['Thời sự   Kinh tế   Văn hóa   Thể thao', 'bar'],
    ['| Trang chủ | Tin tức | Điểm đến | Ẩm thực |', 'bar'],
    ['| Mận | Đào | Lê | Hồng giòn |', undefined],
    ['[/fusion_text]', 'markup'],
    ['[vc_row full_width="stretch"]', 'markup'],
    ['[Đã ký]', undefined],
    ['#thuvien', 'hashtag'],
    ['#đường liên xã Thạch Lâm - Khe Sâu', 'hashtag'],
    ['#thuvien là nơi các em gặp nhau mỗi chiều.', undefined],
    ['Nhịp Quê Online trên', 'follow'],
    ['#thư viện lưu động ở vùng cao #học sinh Thạch Lâm #sách', 'hashtag'],
    ['Tạp chí Đồng Quê trên', 'follow'],
    ['Chọn Tạp chí Đồng Quê làm nguồn ưu tiên trên Google Search', 'follow'],
    ['#chợ quê #mùa nước nổi #hội sách', 'hashtag'],
    ['#xử phạt vi phạm hành chính # Bình Khê # giá lúa', 'hashtag'],
    ['#giữ nghề đan lưới của bà con ven sông ở làng chài Bạch Sa #chợ nổi #mùa nước', 'hashtag'],
    [`Tag: ${'chợ nổi làng chài Bạch Sa nghề đan lưới '.repeat(6)}`, 'hashtag'],
    [`Từ khóa: ${'chợ nổi làng chài Bạch Sa nghề đan lưới '.repeat(6)}`, 'hashtag'],
    [`Tag: ${'chợ nổi làng chài. Bạch Sa có nghề đan lưới '.repeat(4)}`, undefined],
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
    ['T+ T T-', 'type-size'],
    ['A+ A-', 'type-size'],
    ['T+ 15', undefined],
    ['Theo dõi VietnamPlus', 'follow'],
    ['Theo dõi Báo Bình Khê', 'follow'],
    ['Theo dõi sức khỏe thai kỳ', undefined],
    ['A', 'type-size'],
    ['- >> Hội thi thợ giỏi lần thứ năm', 'pointer'],
    ['← Hội thi thợ giỏi lần thứ năm', 'pointer'],
    ['Khai mạc trại sáng tác →', 'pointer'],
    ['→ Vì sao học sinh cận thị ngày càng nhiều', 'pointer'],
    ['+ aA -', 'type-size'],
    ['Báo Bình Khê trên Google News', 'follow'],
    ['© 2022 Báo Bình Khê. Trang thông tin điện tử tổng hợp.', 'imprint'],
    ['Bão số 3 đổi hướng, đêm nay vào đất liền ĐỌC NGAY', 'pointer'],
    ['TTO RSS', 'follow'],
    ['00:00 -:--', 'time'],
    ['0:00 / --:--', 'time'],
    ['TextColorWhiteBlackRedGreenBlue', 'run-together'],
    ['FacebookTwitterLinkedInGoogle+TumblrEmail', 'run-together'],
    ['Trang nhấtThời sựĐời sốngKinh doanhGiải trí', 'run-together'],
    ['Font Size50%75%100%125%150%Text Edge StyleNoneRaisedDepressedUniform', 'run-together'],
    ['An ninh trật tự Hồ sơ vụ án Chuyện pháp đình', 'row'],
    ['Giới thiệu   Tin tức   Thư viện ảnh   Liên hệ', 'bar'],
    ['Xã Nà Lụa mở lớp dạy chèo thuyền năm 201912/08/2019', 'dated-headline'],
  ] as const) {
    it(`"${text}" is a ${want}`, () => assert.equal(name(text), want));
  }

  for (const text of [
    'Ai cũng mừng.',
    '→ Cửa hàng chịu phí gửi lại.',
    '→ Cách giữ cá tươi lâu nhất là:',
    '\\\\ Nội dung hỗ trợ:*',
    'AB-',
    '© Reuters',
    '- Xã Nà Lụa: sáng thứ hai hằng tuần;',
    'Thạch Lâm, ngày  06  tháng 10  năm 2020',
    '-   Kiểm tra đột xuất        :   15 %  TSGV',
    'Kiểm tra đợt một vào ngày12/08/2019',
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
