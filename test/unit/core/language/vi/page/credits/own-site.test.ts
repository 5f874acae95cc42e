import assert from 'node:assert/strict';
import { fieldValues, readText } from '../../../../../../support/pages/read';

/** The source of a page whose first paragraph begins with a mark. */
function sourceOf(mark: string, last: string, below: readonly string[] = []): string | undefined {
  const lines = [
    'Trang chủ',
    'Tin tức',
    'Liên hệ',
    'Bản Khe Sâu lần đầu tiên có nước sạch sau chín tháng thi công',
    '12/05/2021 08:30',
    `${mark} Sáng nay, hơn ba trăm hộ dân ở xã Thạch Lâm đã nhận nước sạch từ công trình mới hoàn thành.`,
    'Ông Vũ Đình Lực, trưởng bản, cho biết trước đây mỗi mùa khô bà con phải đi gùi nước từ khe đá cách bản hai cây số.',
    'Xã đã giao cho tổ tự quản trông coi bể chứa, thu mỗi khối nước hai nghìn đồng để sửa chữa đường ống.',
    ...below,
    'Tin liên quan',
    'Khánh thành cầu treo qua suối Bến Xuân',
    last,
  ];
  return fieldValues(readText(`${lines.join('\n')}\n`)).source;
}

describe('the mark of a site before the first paragraph', () => {
  for (const [mark, last] of [
    ['LCĐT -', '© 2021 Báo Lào Cai'],
    ['(LCĐT) -', 'Chỉ được phát hành lại thông tin khi có sự đồng ý bằng văn bản của BÁO LÀO CAI ĐIỆN TỬ'],
    ['(Baohatinh.vn) -', 'Bản quyền thuộc về Báo Hà Tĩnh'],
    ['PNO -', 'Bản quyền thuộc về Báo Phụ nữ TP.HCM'],
    ['(Dân trí) -', 'Email: info@dantri.com.vn'],
    ['Biên phòng -', 'Bản quyền thuộc về Báo Biên phòng'],
  ] as const) {
    it(`"${mark}" is no source where the page says "${last}"`, () =>
      assert.equal(sourceOf(mark, last), undefined));
  }

  it('is the source where the page is of another site', () => {
    assert.equal(sourceOf('(LCĐT) -', 'Bản quyền thuộc về UBND xã Thạch Lâm'), 'LCĐT');
    assert.equal(sourceOf('TTO -', 'Bản quyền thuộc về Báo Lào Cai'), 'TTO');
  });

  it('says nothing of a source that is named below the text', () => {
    assert.equal(sourceOf('LCĐT -', '© 2021 Báo Lào Cai', ['Theo Báo Lào Cai']), 'Báo Lào Cai');
  });
});
