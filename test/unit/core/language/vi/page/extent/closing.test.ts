import assert from 'node:assert/strict';
import { readText, removedLines } from '../../../../../../support/pages/read';

const TITLE = 'Trường Đại học Bình Khê thông báo về việc thu hồ sơ nhập học bổ sung';
const TEXT = [
  'Nhà trường nhận được phản ánh của một số thí sinh về những giấy báo nhập học không đúng mẫu đã ban hành.',
  'Nhà trường khẳng định không cử cá nhân nào thu hồ sơ hay tiền đặt cọc của thí sinh dưới mọi hình thức.',
  'Đề nghị thí sinh và phụ huynh đối chiếu mã số trên giấy báo với danh sách đã công bố của nhà trường.',
];
const OFFICE = [
  'Phòng Đào tạo, Trường Đại học Bình Khê',
  'Địa chỉ: Phòng 107, Nhà A3, 14 đường Lê Lợi, Bình Khê',
  'Điện thoại: 0256 3754 000',
  'E-mail:',
  'daotao@binhkhe.example',
];
const FOOT = [
  'Bài viết liên quan',
  'Gặp mặt cựu sinh viên khóa đầu tiên của trường',
  'Bản quyền thuộc về Trường Đại học Bình Khê',
];

function cutOf(...lines: string[]): string[] {
  const removed = removedLines(readText(`${lines.join('\n')}\n`));
  return lines.filter((_, i) => removed.has(i));
}

describe('the sign that closes an official text', () => {
  it('stands below the address to turn to', () => {
    const all = [TITLE, '06/08/2025', ...TEXT, 'qua:', ...OFFICE, 'Trân trọng thông báo./.', ...FOOT];
    assert.deepEqual(cutOf(...all), FOOT);
  });

  it('is another text’s below the heading of a list', () => {
    const list = [
      'Bài viết liên quan',
      'Lịch nghỉ lễ Quốc khánh của viên chức và sinh viên',
      'Nhà trường thông báo lịch nghỉ lễ hai ngày cho toàn thể viên chức và sinh viên được biết./.',
      'Hội thao mừng năm học mới của sinh viên toàn trường',
      'Xem thêm',
    ];
    assert.deepEqual(cutOf(TITLE, '06/08/2025', ...TEXT, ...list), list);
  });
});

describe('addresses to which a text leads', () => {
  const LINKS = [
    'Thí sinh cần hỗ trợ vui lòng điền thông tin vào phiếu sau:',
    'https://phieu.example/SC56PdQv',
    'Chi tiết danh sách xem tại trang tuyển sinh:',
    'https://tuyensinh.binhkhe.example/danh-sach-2025',
  ];

  it('stay, in the text and at its end', () => {
    assert.deepEqual(cutOf(TITLE, '06/08/2025', TEXT[0]!, ...LINKS, ...TEXT.slice(1), ...FOOT), FOOT);
    assert.deepEqual(cutOf(TITLE, '06/08/2025', ...TEXT, ...LINKS, ...FOOT), FOOT);
  });

  it('go with the imprint below a bare label', () => {
    const imprint = ['Bản quyền thuộc về Trường Đại học Bình Khê', 'Email:', 'truong@binhkhe.example'];
    assert.deepEqual(cutOf(TITLE, '06/08/2025', ...TEXT, ...imprint), imprint);
  });
});

describe('a paragraph that says that a text closes', () => {
  it('is the last of the text below a button to another page', () => {
    const button = 'Xem thêm: Quy trình xác nhận nhập học trực tuyến';
    const farewell =
      'Trên đây là những điều thí sinh cần biết, mọi câu hỏi vui lòng gửi về phòng đào tạo để được giải đáp.';
    const all = [TITLE, '06/08/2025', ...TEXT, button, farewell, ...FOOT];
    assert.deepEqual(cutOf(...all), [button, ...FOOT]);
  });
});

describe('annexes of an official text', () => {
  const sent = ['Nơi nhận:', '- Các khoa, phòng;', '- Lưu: VT.'];
  const annex = [
    'Phụ lục I',
    'MẪU ĐƠN XÁC NHẬN NHẬP HỌC',
    'Họ và tên:',
    'Ngày sinh:',
    'Số báo danh',
    'Ngành trúng tuyển',
    'Hồ sơ gồm có',
    'Giấy báo nhập học',
    'Người khai ký tên',
  ];

  it('are text where it speaks of them', () => {
    const spoken = 'Thí sinh nộp đơn xác nhận theo mẫu tại Phụ lục I kèm theo thông báo này.';
    const cut = cutOf(TITLE, '06/08/2025', ...TEXT, spoken, ...sent, ...annex, ...FOOT);
    for (const line of annex) assert.ok(!cut.includes(line), line);
    for (const line of FOOT) assert.ok(cut.includes(line), line);
  });
});
