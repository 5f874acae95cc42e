import assert from 'node:assert/strict';
import { cutOf, END, HEAD, SITE, TEXT } from '../../../../../../support/pages/priced';

const CELLS = [
  'Địa phương',
  'Giá (đồng/kg)',
  'Tăng/giảm',
  'Bình Khê',
  '30.000',
  '+1.000',
  'Hà Nội',
  '28.000',
  '-',
];

describe('tables with a line for each cell', () => {
  it('are text between two paragraphs, and the text goes on below them', () => {
    assert.deepEqual(cutOf([...HEAD, ...TEXT, ...CELLS, END, ...SITE]), SITE);
    assert.deepEqual(cutOf([...HEAD, ...TEXT, ...CELLS, 'Giá vải ở phía nam', END, ...SITE]), SITE);
  });

  it('are text at its end too', () => {
    const cells = ['Bình Khê', '30.000', '+1.000', 'Nà Lụa', '28.000', '-', 'Thạch Lâm', '26.000', '+500'];
    assert.deepEqual(cutOf([...HEAD, ...TEXT, 'Giá tại vườn', ...cells, ...SITE]), SITE);
  });

  it('may have long cells and words of menus among them, and parts of their own', () => {
    const row = (name: string, i: number) => [name, `${18 + (i % 7)},5`, `${20 + (i % 5)}`, `${600 + i}`];
    const names = [
      'Tài chính - Ngân hàng',
      'Kinh doanh quốc tế',
      'Công nghệ kỹ thuật điện tử và viễn thông (chương trình chất lượng cao)',
      'Giáo dục thể chất',
      'Nuôi trồng thủy sản',
    ];
    const part = (name: string) => [
      name,
      'Ngành',
      'Năm 2021',
      'Năm 2022',
      'Đánh giá',
      ...names.flatMap(row),
      ...names.flatMap(row),
      ...names.flatMap(row),
    ];
    const lines = [...HEAD, ...TEXT, ...part('Hệ đại trà'), ...part('Hệ liên thông')];
    assert.deepEqual(cutOf([...lines, ...SITE]), SITE);
  });

  it('are not the counters of the site', () => {
    assert.deepEqual(cutOf([...HEAD, ...TEXT, END, ...SITE]), SITE);
  });
});
