import assert from 'node:assert/strict';
import { fieldValues, readText } from '../../../../../../support/pages/read';

const HEAD = [
  'Trang chủ',
  'Tin tức',
  'Liên hệ',
  'Bản Khe Sâu lần đầu tiên có nước sạch sau chín tháng thi công',
  '12/05/2021 08:30',
];
const TEXT = [
  'Sáng nay, hơn ba trăm hộ dân ở xã Thạch Lâm đã nhận nước sạch từ công trình mới hoàn thành sau chín tháng thi công.',
  'Ông Vũ Đình Lực, trưởng bản, cho biết trước đây mỗi mùa khô bà con phải đi gùi nước từ khe đá cách bản gần hai cây số.',
  'Xã đã giao cho tổ tự quản trông coi bể chứa, thu mỗi khối nước hai nghìn đồng để sửa chữa đường ống.',
];
const TAIL = [
  'Tin liên quan',
  'Khánh thành cầu treo qua suối Bến Xuân',
  'Bản quyền thuộc về UBND xã Thạch Lâm',
];

function read(...lines: string[]) {
  return fieldValues(readText(`${lines.join('\n')}\n`));
}

describe('what stands beside a day', () => {
  it('is who wrote, behind "của", whatever the name', () => {
    const author = (day: string) => read(...HEAD.slice(0, 4), day, ...TEXT, ...TAIL).author;
    assert.equal(author('12 Tháng Năm, 2021 của Mây'), 'Mây');
    assert.equal(author('12 Tháng Năm, 2021 của Phòng Nông nghiệp'), undefined);
  });

  it('is no source that is a keyword, or a section before the days of a list', () => {
    const head = HEAD.slice(0, 4);
    assert.equal(read(...head, '12/05/2021 #Bóng đá', ...TEXT, ...TAIL).source, undefined);
    const list = [8, 9, 10].flatMap((day) => [
      `Văn hóa ${day}/05/2021 8:16`,
      `Khánh thành cầu treo thứ ${day} qua suối Bến Xuân`,
    ]);
    assert.equal(read(...HEAD, ...TEXT, 'Tin liên quan', ...list, ...TAIL).source, undefined);
  });
});
