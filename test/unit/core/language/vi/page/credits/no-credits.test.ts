import assert from 'node:assert/strict';
import { fieldValues, readText } from '../../../../../../support/pages/read';

const PAGE = [
  'Tin tức',
  'Bản Khe Sâu lần đầu tiên có nước sạch sau chín tháng thi công',
  '12/05/2021 08:30',
  'Sáng nay, hơn ba trăm hộ dân ở xã Thạch Lâm đã nhận nước sạch từ công trình mới hoàn thành sau chín tháng thi công.',
  'Ông Vũ Đình Lực, trưởng bản, cho biết trước đây mỗi mùa khô bà con phải đi gùi nước từ khe đá cách bản gần hai cây số.',
  'Xã đã giao cho tổ tự quản trông coi bể chứa, thu mỗi khối nước hai nghìn đồng để sửa chữa đường ống.',
];

function author(...below: string[]) {
  return fieldValues(readText(`${[...PAGE, ...below, 'Tin liên quan'].join('\n')}\n`)).author;
}

describe('names below a text that are no credits', () => {
  it('stand in lists of places, makes and sponsors', () => {
    assert.equal(author('Sa Pa', 'Mộc Châu', 'Mèo Vạc'), undefined);
    assert.equal(author('Suzuki Viva', 'Honda Dream'), undefined);
    assert.equal(author('Cần Thơ', 'nông nghiệp'), undefined);
    assert.equal(author('Hội An', 'Lũ lụt', 'Phố cổ'), undefined);
    assert.equal(author('Lê Thu Hà', 'Trần Văn Minh', 'Ngô Thị Lan', 'Phạm Quốc Hùng'), undefined);
  });

  it('are headings of a side bar, in capitals', () => {
    assert.equal(author('QUỐC KỲ', 'QUỐC HUY', 'CÁC BẢN VÙNG CAO', 'ĐỔI NGÔN NGỮ'), undefined);
    assert.equal(author('LÊ THU HÀ', 'MAI LÂM'), 'LÊ THU HÀ; MAI LÂM');
  });

  it('sign for somebody, under their office', () => {
    assert.equal(author('Trưởng khoa', 'TS. Lê Thu Hà'), undefined);
    assert.equal(author('TRƯỞNG PHÒNG CÔNG TÁC SINH VIÊN', '(Đã ký)', 'TS. Lê Thu Hà'), undefined);
    assert.equal(author('HIỆU TRƯỞNG', '(Ký tên, đóng dấu)', 'Lê Thu Hà'), undefined);
    assert.equal(author('Thay mặt gia đình', 'Trưởng nam', 'Lê Thu Hà'), undefined);
  });

  it('are of those who said what stands above, or of whom it is spoken', () => {
    assert.equal(author('“Nước là sự sống của cả bản chúng tôi”', 'Nelson Mandela'), undefined);
    assert.equal(author('“Nước về là mẹ hết phải gùi”.', 'Lê Thu Hà'), 'Lê Thu Hà');
    assert.equal(author('"Mẹ ơi, nước về rồi."', 'Lê Thu Hà'), 'Lê Thu Hà');
    assert.equal(author('HLV Lê Thu Hà'), undefined);
    assert.equal(author('Ông Lê Thu Hà, Chủ tịch Hiệp hội'), undefined);
  });

  it('are where a film or a picture is from', () => {
    const sourceOf = (lines: readonly string[]) => fieldValues(readText(`${lines.join('\n')}\n`)).source;
    const film = ['Phim ngắn về bản Khe Sâu', 'Nguồn: Youtube'];
    assert.equal(sourceOf([...PAGE.slice(0, 5), ...film, PAGE[5]!, 'Tin liên quan']), undefined);
    const picture = ['Nguồn: Facebook nhân vật'];
    assert.equal(sourceOf([...PAGE.slice(0, 5), ...picture, PAGE[5]!, 'Tin liên quan']), undefined);
    assert.equal(sourceOf([...PAGE, 'Nguồn: Tuổi Trẻ', 'Tin liên quan']), 'Tuổi Trẻ');
  });

  it('are credits above keywords', () => {
    assert.equal(author('Lê Thu Hà', 'Hà Giang', 'Mèo Vạc'), 'Lê Thu Hà');
    assert.equal(author('T.H', 'Mèo Vạc'), 'T.H');
  });
});

describe('sections side by side above the headline or below the text', () => {
  it('are no two authors where the menu names each of them', () => {
    const menu = ['Trang chủ', 'Update', 'Khách hàng', 'Vinatin', 'Về chúng tôi', 'Đăng nhập'];
    const [, title = '', day = '', ...text] = PAGE;
    const read = (above: readonly string[], by: string) =>
      fieldValues(readText(`${[...above, by, day, title, ...text, 'Tin liên quan'].join('\n')}\n`)).author;
    assert.equal(read(menu, 'Update, Vinatin'), undefined);
    const below = [...menu, ...PAGE, 'Update, Vinatin', 'Tin liên quan'];
    assert.equal(fieldValues(readText(`${below.join('\n')}\n`)).author, undefined);
  });
});
