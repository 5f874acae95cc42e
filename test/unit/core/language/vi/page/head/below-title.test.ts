import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

const HEAD = ['Trang chủ', 'Xã hội', 'Nông dân xã Phú Lâm thu hoạch vụ cam sớm', '02/05/2015 16:40'];
const TEXT = [
  'Sáng nay, hơn ba trăm hộ dân ở xã Phú Lâm bắt đầu thu hoạch vụ cam sớm, sản lượng tăng gần một phần tư.',
  'Theo bà Trần Thị Nhàn, giá cam tại vườn đang ở mức mười tám nghìn đồng một cân, cao hơn năm ngoái.',
];

function read(...below: string[]) {
  const lines = [...HEAD, ...below, ...TEXT, 'Tin liên quan'];
  const reading = readText(`${lines.join('\n')}\n`);
  const removed = removedLines(reading);
  const { author, source } = fieldValues(reading);
  return { credit: author ?? source, cut: below.filter((_, i) => removed.has(HEAD.length + i)) };
}

describe('the name of a site below the headline', () => {
  for (const buttons of [
    ['Chia sẻ', 'VOV', 'Nghe đọc bài'],
    ['Nghe bài viết này', 'QPAN', 'Facebook'],
    ['Gửi email', 'In trang', 'Facebook', 'Google', 'Zing'],
    ['Facebook', 'Twitter', 'Zing Me', 'In trang'],
  ])
    it(`is one of the buttons around it: ${buttons.join(', ')}`, () => {
      assert.deepEqual(read(...buttons), { credit: undefined, cut: buttons });
    });

  it('credits the text beside the day, and where nothing but buttons to print it stand above', () => {
    assert.deepEqual(read('TTXVN', 'Chia sẻ', 'Facebook'), {
      credit: 'TTXVN',
      cut: ['Chia sẻ', 'Facebook'],
    });
    assert.equal(read('In trang', 'TTXVN').credit, 'TTXVN');
    assert.equal(read('Facebook', 'Google', 'TTXVN').credit, 'TTXVN');
    assert.equal(read('Chia sẻ', 'Minh Hạ', 'Facebook').credit, 'Minh Hạ');
  });
});
