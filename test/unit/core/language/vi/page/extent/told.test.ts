import assert from 'node:assert/strict';
import { tells } from '../../../../../../../server/src/core/language/vi/page/extent/told';
import { PageLine } from '../../../../../../../server/src/core/language/vi/page/lines/line';
import { readText, removedLines } from '../../../../../../support/pages/read';

const TEXT = [
  'Giá vàng và tỷ giá sáng nay cùng đứng yên',
  '09/04/2024 07:45',
  'Sáng nay, các ngân hàng giữ nguyên giá mua vào và bán ra đồng đô la Mỹ so với chiều hôm qua.',
  'Trên thị trường tự do, giá bán ra ở mức 25.460 đồng, người mua vẫn thưa thớt từ đầu tuần.',
];
const FOOT = [
  'Tin liên quan',
  'Ngân hàng siết quy định mua bán ngoại tệ tiền mặt',
  'Bình luận',
  'Gửi bình luận',
];

function cutOf(...lines: string[]): string[] {
  const removed = removedLines(readText(`${lines.join('\n')}\n`));
  return lines.filter((_, i) => removed.has(i));
}

describe('short lines that tell something', () => {
  const told = (text: string) => tells(new PageLine(text, 0, 0, text.length));

  for (const text of [
    'Mưa tạnh lúc gần sáng.',
    'Nhiệt độ: 13 - 18 độ C',
    '19h30: Đêm hội trăng rằm',
    '05:30 Cà phê sáng',
    '- Bản sao công chứng',
    '1. Ông Lương Văn Tiến',
  ])
    it(`are those like "${text}"`, () => assert.equal(told(text), true));

  for (const text of [
    'Trang chủ',
    'Hội Nông dân',
    'Xã Quảng Lâm ra quân trồng rừng đầu xuân',
    'Email của bạn *',
  ])
    it(`are none like "${text}"`, () => assert.equal(told(text), false));
});

describe('lines below the last paragraph that look like furniture', () => {
  it('stay where prices and a last sentence stand below them', () => {
    const end = [
      'Giá vàng',
      'Vàng miếng tại Hà Nội: 82,4 triệu đồng/lượng',
      'Vàng nhẫn tại Hà Nội: 74,7 triệu đồng/lượng',
      'Người mua nên thận trọng.',
    ];
    assert.deepEqual(cutOf(...TEXT, ...end, ...FOOT), FOOT);
  });

  it('stay where a number to call stands above a last sentence', () => {
    const end = ['Đường dây nóng hỗ trợ thân nhân: 0260 3833 115', 'Nguyên nhân đang được làm rõ.'];
    assert.deepEqual(cutOf(...TEXT, ...end, ...FOOT), FOOT);
  });

  it('stay where a line announces them', () => {
    const end = ['Lễ vật gồm:', 'Xôi gấc', 'Thủ lợn', 'Trầu cau', 'Rượu trắng', 'Bài và ảnh: Hương Trà'];
    const buttons = ['Chia sẻ', 'Facebook', 'Zalo', 'In bài'];
    assert.deepEqual(cutOf(...TEXT, ...end, ...buttons, ...FOOT), [...buttons, ...FOOT]);
  });

  it('stay between the parts of a tale', () => {
    assert.deepEqual(cutOf(...TEXT, '***', 'Đêm ấy ông Ba không ngủ.', '(Còn nữa)', ...FOOT), FOOT);
  });

  it('stay when they are times like those above', () => {
    const entries = [
      '12:40',
      'Điện lưới bị cắt.',
      '12:05',
      'Nhiều cây xanh bị đổ.',
      '11:30',
      'Vị trí tâm bão: 13,1 độ Vĩ Bắc',
    ];
    assert.deepEqual(cutOf(...TEXT, ...entries, ...FOOT), FOOT);
  });

  it('go with the menu that they open', () => {
    const menu = ['Liên kết', 'Hội Nông dân', 'Hội Phụ nữ', 'Số lượt truy cập', '12.345'];
    assert.deepEqual(cutOf(...TEXT, ...menu), menu);
  });

  it('stay below a box of other pages, under a heading of their own', () => {
    const box = [
      'Tin liên quan',
      'Hải Phòng độc chiếm ngôi đầu sau vòng đấu thứ tám',
      'Hàng thủ đội khách nhận điểm thấp nhất',
    ];
    const end = [
      'Đội hình thi đấu',
      'Hà Nội: Tấn Trường, Duy Mạnh, Thành Chung, Văn Xuân',
      'Bình Định: Thanh Thụ, Tấn Tài, Công Thành, Minh Tùng',
      'Trọng tài: Ngô Duy Lân',
      'Khán giả: 8.500 người',
    ];
    const foot = ['#bóng đá', '#Hà Nội', 'Bình luận (3)', 'Gửi bình luận'];
    assert.deepEqual(cutOf(...TEXT, ...box, ...end, ...foot), [...box, ...foot]);
  });
});

describe('headings in capitals under which lists of pages stand elsewhere', () => {
  const DIGEST = ['Điểm tin sáng thứ Tư', '21/09/2011 06:10'];
  const PARTS = [
    'TIÊU ĐIỂM',
    'Lũ trên sông vượt báo động ba, hai xã phải sơ tán hơn một nghìn hộ dân vùng trũng.',
    'TRONG NƯỚC',
    'Thành phố cấm ô tô trên sáu tuyến phố vào giờ cao điểm từ đầu tháng sau.',
    'THỂ THAO',
    'Đội chủ nhà thắng hai bàn không gỡ ngay trong hiệp đầu của trận khai mạc.',
  ];

  it('stay in a digest that is parted by such headings', () => {
    assert.deepEqual(cutOf(...DIGEST, ...PARTS, ...FOOT), FOOT);
  });

  it('go where headlines stand below them', () => {
    const box = [
      'TIÊU ĐIỂM',
      'Lũ trên sông vượt báo động ba, hai xã sơ tán dân',
      'Thành phố cấm ô tô giờ cao điểm',
    ];
    assert.deepEqual(cutOf(...TEXT, ...box, ...FOOT), [...box, ...FOOT]);
  });
});

describe('short lines of a text that furniture has too', () => {
  it('are answers where they end with a full stop', () => {
    const lines = [
      'Hỏi đáp về thẻ đọc sách của thư viện huyện',
      '12/06/2022',
      'Thư viện huyện trả lời một số câu hỏi mà bạn đọc gửi về trong tuần qua.',
      'Làm thẻ có mất tiền không?',
      'Không.',
      'Trẻ em có được mượn sách về nhà không?',
      'Có, mỗi lần hai cuốn.',
      'Mượn quá hạn có bị phạt không?',
      'Không có.',
      'Chủ nhật có mở cửa không?',
      'Không.',
    ];
    assert.deepEqual(cutOf(...lines), []);
  });

  it('are the address among the values above the first paragraph', () => {
    const lines = [
      'Cho thuê nhà hai tầng gần chợ Đông, có sân rộng',
      'Ngày đăng: 19/09/2022',
      'Giá: 6,5 triệu đồng một tháng',
      'Diện tích: 72 m2',
      'Địa chỉ: ngõ 15 đường Lý Thái Tổ, thành phố Thái Bình',
      'Nhà xây năm 2016, mới sơn lại toàn bộ mặt ngoài.',
      'Gần trường tiểu học và trạm y tế phường.',
    ];
    assert.deepEqual(cutOf(...lines), []);
  });

  it('are headings that the menu has too, above lines that tell something', () => {
    const menu = ['Trang chủ', 'Thời sự', 'Thế giới', 'Kinh tế', 'Thể thao', 'Bạn đọc'];
    const lines = [
      'Tin vắn ngày 6-11',
      '06/11/2019',
      '* Ngày 5-11, Hội Nông dân thị trấn trao bốn mươi suất quà cho hội viên nghèo.',
      '* Công an huyện bắt quả tang chín đối tượng đánh bạc tại ấp Tân Lộc.',
      'Thế giới',
      '* Động đất 5,9 độ ở vùng núi, năm người chết',
      '* Một nước Bắc Âu thu hồi lô thuốc cúm',
      'Thể thao',
      '* Đội tuyển nữ chốt danh sách hai mươi cầu thủ',
      '* Giải bóng chuyền huyện khép lại',
    ];
    assert.deepEqual(cutOf(...menu, ...lines, ...FOOT), [...menu, ...FOOT]);
  });

  it('are the last list of a text above menus', () => {
    const last = ['Thí sinh cần mang theo', 'Căn cước công dân', 'Giấy báo dự thi', 'Bút chì, thước kẻ'];
    const foot = ['Tin khác', 'Đang online: 12', 'Tổng lượt truy cập: 204.553'];
    assert.deepEqual(cutOf(...TEXT, ...last, ...foot), foot);
  });

  it('are the answer to the last numbered question above headlines', () => {
    const lines = [
      'Những câu hỏi thường gặp về thẻ thư viện',
      '01/07/2023',
      '1. Ai được làm thẻ?',
      'Công dân từ đủ sáu tuổi, cư trú trong tỉnh.',
      '2. Làm thẻ ở đâu?',
      'Ở quầy tầng một, vào giờ hành chính các ngày trong tuần.',
      '3. Cần mang theo gì?',
      'Giấy tờ tùy thân và một tấm ảnh chân dung (nếu có)',
    ];
    const list = [
      'Khánh thành đường tránh qua trung tâm thị trấn sau ba năm thi công',
      'Nông dân vùng đồi trúng mùa mơ, giá bán cao hơn năm trước',
      'Mở thêm hai chuyến phà đêm phục vụ người dân về quê ăn Tết',
      'Bình luận',
    ];
    assert.deepEqual(cutOf(...lines, ...list), list);
  });

  it('are questions and numbered headings, though words of menus make them', () => {
    const lines = [
      'Điểm phim cuối tuần: cuộc phiêu lưu của cậu bé An',
      '21/10/2023',
      'Bản điện ảnh có hình ảnh đẹp, diễn viên nhí duyên dáng nhưng nhịp phim rời rạc.',
      '1. Đổi tên thẻ',
      'Tên thẻ của cậu bé trong phim khác với trong sách.',
      '2. Nhịp phim',
      'Nửa sau của phim đi nhanh hơn hẳn nửa đầu.',
      'Có nên xem?',
      'Nên, nhất là xem cùng con nhỏ.',
    ];
    assert.deepEqual(cutOf(...lines, ...FOOT), FOOT);
  });

  it('are a number to call above the office that signs the text', () => {
    const lines = [
      'Lịch tạm ngừng cấp điện trong tuần ở huyện Lâm Bình',
      '11/06/2023',
      'Điện lực huyện thông báo lịch tạm ngừng cấp điện như sau:',
      'Thời gian: 05h00 - 09h30 thứ hai',
      'Khu vực: trạm biến áp Tiên Kiên 3',
      'Lý do: thay công tơ định kỳ',
      'Lịch có thể thay đổi do thời tiết.',
      'Tổng đài: 19006769',
      'Điện lực Lâm Bình',
    ];
    assert.deepEqual(cutOf(...lines, ...FOOT), FOOT);
  });

  it('are names and values above the comments of readers, which have names', () => {
    const last = [
      'Giải nhất: lớp 5A1',
      'Giải nhì: lớp 3A2, 4A3',
      'Giải ba: lớp 1A5',
      'Chúc các con luôn yêu sách!',
      'Một số hình ảnh trong ngày hội:',
    ];
    const comments = [
      'Ý kiến (2)',
      'Xem tất cả ý kiến.',
      'Minh Tâm',
      '04/03/2021 10:22',
      'Làm tốt lắm.',
      'Trả lời',
    ];
    const cut = cutOf(...TEXT, ...last, ...comments);
    assert.deepEqual(
      cut.filter((line) => last.includes(line)),
      [],
    );
  });

  it('are counted things above the comments of readers, which have names', () => {
    const last = [
      'Tang vật gồm:',
      '2 súng điện tự chế',
      '11 con chó còn sống',
      'Công an đề nghị người mất chó đến trình báo.',
      'Vụ án đang được mở rộng điều tra.',
    ];
    const comments = ['Ý kiến (2)', 'Minh Tâm', '04/03/2021 10:22', 'Làm tốt lắm.', 'Trả lời'];
    const cut = cutOf(...TEXT, ...last, ...comments);
    assert.deepEqual(
      cut.filter((line) => last.includes(line)),
      [],
    );
  });
});
