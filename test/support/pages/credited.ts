import { fieldValues, readText } from './read';

/** A page to put credits into: what stands above its text, the text, and below it. */
export const HEAD = [
  'Trang chủ',
  'Tin tức',
  'Liên hệ',
  'Bản Khe Sâu lần đầu tiên có nước sạch sau chín tháng thi công',
  '12/05/2021 08:30',
];
export const TEXT = [
  'Sáng nay, hơn ba trăm hộ dân ở xã Thạch Lâm đã nhận nước sạch từ công trình mới hoàn thành sau chín tháng thi công.',
  'Ông Vũ Đình Lực, trưởng bản, cho biết trước đây mỗi mùa khô bà con phải đi gùi nước từ khe đá cách bản gần hai cây số.',
  'Xã đã giao cho tổ tự quản trông coi bể chứa, thu mỗi khối nước hai nghìn đồng để sửa chữa đường ống.',
];
export const TAIL = [
  'Tin liên quan',
  'Khánh thành cầu treo qua suối Bến Xuân',
  'Bản quyền thuộc về UBND xã Thạch Lâm',
];

/** The fields that a page of these lines tells. */
export function read(...lines: string[]) {
  return fieldValues(readText(`${lines.join('\n')}\n`));
}
