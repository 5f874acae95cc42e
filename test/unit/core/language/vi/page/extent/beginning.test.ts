import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

describe('a notice of a death', () => {
  it('begins with who gives it, above pointers to other pages, and has its headline below the day', () => {
    const menu = ['Trang chủ', 'Thời sự', 'Kinh tế', 'Tìm kiếm', 'Xã hội'];
    const head = ['Thứ ba, 16/5/2023, 09:42 GMT+7', 'E-mail     Bản In', 'Tin buồn'];
    const notice =
      'Ban Chấp hành Đảng bộ xã Thạch Lâm, Hội đồng nhân dân, Ủy ban nhân dân, Ủy ban Mặt trận Tổ quốc Việt Nam xã Thạch Lâm và gia đình thương tiếc báo tin:';
    const pointers = [
      '> Xe tải tông dải phân cách, hai cha con thoát nạn',
      '> Ôtô khách lật ở đèo, 11 người bị thương',
    ];
    const text = [
      'Đồng chí LÊ VĂN BƯỞI',
      'Sinh năm 1936; quê quán: xã Thạch Lâm; nguyên Phó Chủ tịch Ủy ban nhân dân xã; Huy hiệu 60 năm tuổi Đảng, đã từ trần hồi 3 giờ 15 phút, ngày 15/5/2023, tại nhà riêng, hưởng thọ 88 tuổi.',
      'Lễ viếng từ 7 giờ 30 phút, ngày 17/5/2023 tại nhà văn hóa thôn Đông. An táng tại nghĩa trang quê nhà.',
    ];
    const lines = [...menu, ...head, notice, ...pointers, ...text, 'Gửi ý kiến của bạn', 'Họ tên'];
    const reading = readText(`${lines.join('\n')}\n`);
    assert.equal(fieldValues(reading).title, 'Tin buồn');
    const removed = removedLines(reading);
    for (const line of ['Tin buồn', notice, ...text]) assert.ok(!removed.has(lines.indexOf(line)), line);
    for (const line of pointers) assert.ok(removed.has(lines.indexOf(line)), line);
  });
});
