import assert from 'node:assert/strict';
import { cleanText, readText, removedLines } from '../../../../../../support/pages/read';

const TEXT = [
  'Công ty Cổ phần Sao Khuê khai trương xưởng gốm thứ ba tại Bình Lục',
  '30/06/2023 15:00',
  'Xưởng gốm mới của Công ty Cổ phần Sao Khuê rộng hai nghìn mét vuông, có sáu lò nung chạy điện.',
  'Mỗi tháng, xưởng cung cấp cho thị trường hơn ba vạn bộ ấm chén và đồ gia dụng tráng men.',
  'Công ty tuyển thêm tám mươi lao động địa phương, ưu tiên người đã qua lớp dạy nghề của huyện.',
];
const CONTACT = [
  'Thông tin liên hệ:',
  'Công ty Cổ phần Sao Khuê',
  'Hotline: 0912 345 678',
  'Website: saokhue.example.vn',
];
const FOOT = ['Có thể bạn quan tâm', 'Làng nghề tìm hướng xuất khẩu sang thị trường mới', 'Ý kiến của bạn'];

function cutOf(lines: readonly string[]): string[] {
  const removed = removedLines(readText(`${lines.join('\n')}\n`));
  return lines.filter((_, i) => removed.has(i));
}

describe('contacts below a text', () => {
  it('stay when they are of whom the text is about', () => {
    assert.deepEqual(cutOf([...TEXT, ...CONTACT, ...FOOT]), FOOT);
  });

  it('stay below the headline of another page behind its sign', () => {
    const pointer = '>> Làng nghề tìm hướng xuất khẩu sang thị trường mới';
    assert.deepEqual(cutOf([...TEXT, pointer, ...CONTACT, ...FOOT]), [pointer, ...FOOT]);
  });

  it('stay in a numbered part of the text that says where to send something, with who signs below', () => {
    const rules = [
      'Thể lệ cuộc thi vẽ tranh trên gốm của thiếu nhi Bình Lục',
      '30/06/2023 15:00',
      'I. Đối tượng dự thi',
      'Học sinh tiểu học đang sống ở huyện Bình Lục.',
      'II. Giải thưởng',
      '- 01 giải Nhất: 2.000.000 đồng',
      '- 02 giải Nhì: 1.000.000 đồng',
      'III. Địa chỉ nhận bài dự thi',
      'Nhà Thiếu nhi huyện, số 5 phố Chợ, thị trấn Bình Mỹ',
      'Điện thoại: 0226.3860.123',
      'Email: nhathieunhi@binhluc.example.vn',
      'Ban tổ chức',
    ];
    assert.deepEqual(cutOf([...rules, 'Tags:', 'gốm', ...FOOT]), ['Tags:', 'gốm', ...FOOT]);
  });

  it('stay when the page is cleaned again', () => {
    const once = cleanText([...TEXT, ...CONTACT, ...FOOT].join('\n'));
    assert.equal(cleanText(once), once);
  });

  it('stay when they are sentences behind labels that go on with one of the text', () => {
    const labelled = [
      'Hồ sơ nộp tại: Phòng Nhân sự, số 36 đường Lò Gốm, thị trấn Bình Mỹ, huyện Bình Lục.',
      'Điện thoại: 0226.3846.290 (gặp chị Hằng).',
      'Hạn chót: 30/9.',
    ];
    assert.deepEqual(cutOf([...TEXT, ...labelled, ...FOOT]), FOOT);
  });

  it("go when they are the site's own", () => {
    const menu = ['CÔNG TY CỔ PHẦN SAO KHUÊ', 'Trang chủ', 'Giới thiệu', 'Sản phẩm', 'Tin tức'];
    assert.deepEqual(cutOf([...menu, ...TEXT, ...CONTACT]), [...menu, ...CONTACT]);
  });

  it('stay with the addresses of places that the text has named', () => {
    const text = [
      'Hiệu sách Ban Mai mở hai cửa hàng ở Vinh và Đông Hà',
      '14/12/2022',
      'Chiều 13/12, hiệu sách Ban Mai khai trương hai cửa hàng tại thành phố Vinh và thị xã Đông Hà.',
      'Mỗi cửa hàng của Ban Mai có phòng đọc miễn phí cho học sinh và người cao tuổi vào cuối tuần.',
    ];
    const offices = [
      'Cửa hàng Ban Mai Vinh',
      'Địa chỉ : 12 Lê Mao, TP Vinh',
      'Điện thoại : 0238 3 555 001',
      'Cửa hàng Ban Mai Đông Hà',
      'Địa chỉ : 40 Hùng Vương, TP Đông Hà',
      'Điện thoại : 0233 3 555 002',
    ];
    const foot = ['Bản quyền thuộc về Trang tin Thương mại', 'Địa chỉ: Số 9 Phan Đình Phùng, Hà Nội'];
    assert.deepEqual(cutOf([...text, ...offices, ...foot]), foot);
  });

  it('stay when the text asks who knows something to turn to them', () => {
    const text = [
      'Tìm chủ nhân của đàn trâu lạc ở xã Hòa Bắc',
      '07/03/2022',
      'Chiều 6/3, Công an xã Hòa Bắc phát hiện năm con trâu đi lạc vào vườn cao su của người dân.',
      'Số trâu trên đang được chăm sóc tại trụ sở, có đặc điểm riêng trên sừng và tai.',
    ];
    const contact = [
      'Ai là chủ đàn trâu, đề nghị liên hệ:',
      'Công an xã Hòa Bắc',
      'Địa chỉ: thôn Phò Nam',
      'SĐT: 0236 3862 249',
    ];
    assert.deepEqual(cutOf([...text, ...contact, ...FOOT]), FOOT);
  });
});
