import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

const TEXT = [
  'Bản Khe Sâu lần đầu tiên có nước sạch sau chín tháng thi công',
  '12/05/2021 08:30',
  'Sáng nay, hơn ba trăm hộ dân ở xã Thạch Lâm đã nhận nước sạch từ công trình mới hoàn thành sau chín tháng thi công.',
  'Ông Vũ Đình Lực, trưởng bản, cho biết trước đây mỗi mùa khô bà con phải đi gùi nước từ khe đá cách bản gần hai cây số.',
  'Xã đã giao cho tổ tự quản trông coi bể chứa, thu mỗi khối nước hai nghìn đồng để sửa chữa đường ống.',
];
const TAIL = [
  'Copy link',
  'Tin liên quan',
  'Khánh thành cầu treo qua suối Bến Xuân',
  'Bản quyền thuộc về Báo Thạch Lâm',
];

function read(...below: string[]) {
  const lines = [...TEXT, ...below, ...TAIL];
  const reading = readText(`${lines.join('\n')}\n`);
  const removed = removedLines(reading);
  return { source: fieldValues(reading).source, left: below.filter((_, i) => !removed.has(TEXT.length + i)) };
}

describe('a credit that a scraper broke around a link', () => {
  it('is none where the second line has its own label', () => {
    assert.equal(
      read('Theo Thái Thu Trang', 'Theo Nhịp sống đồng quêCopy link').source,
      'Nhịp sống đồng quê',
    );
  });

  it('is a credit, below the text and below its keywords', () => {
    assert.deepEqual(read('Theo', 'Nhịp sống đồng quê'), {
      source: 'Nhịp sống đồng quê',
      left: ['Theo', 'Nhịp sống đồng quê'],
    });
    assert.deepEqual(read('Tags:', 'nước sạch', 'Thạch Lâm', 'Theo', 'Nhịp sống đồng quê'), {
      source: 'Nhịp sống đồng quê',
      left: ['Theo', 'Nhịp sống đồng quê'],
    });
  });

  it('has the paper below who wrote it, whose name nobody knows, and which counts more than whom it follows', () => {
    const lines = ['Theo Reuters', 'Theo Mai Lâm', 'Nhịp sống đồng quê'];
    assert.deepEqual(read(...lines), { source: 'Nhịp sống đồng quê', left: lines });
    const form = ['Theo Mai Lâm', 'Nguồn: [Tên nguồn]'];
    assert.equal(read(...form).source, undefined);
  });

  it('names who wrote the text below its label, above who took the photos', () => {
    const lines = ['Bài viết:', 'Mai Lâm', 'Ảnh:', 'Lê Thu Hà'];
    const reading = readText(`${[...TEXT, ...lines, ...TAIL].join('\n')}\n`);
    assert.equal(fieldValues(reading).author, 'Mai Lâm');
    assert.deepEqual(read(...lines).left, lines);
  });

  it('names the office that wrote the text below its label', () => {
    const lines = ['Tác giả:', 'Ban truyền thông'];
    const reading = readText(`${[...TEXT, ...lines, ...TAIL].join('\n')}\n`);
    assert.equal(fieldValues(reading).author, 'Ban truyền thông');
    assert.deepEqual(read(...lines).left, lines);
  });

  it('may have the paper in a third line', () => {
    const lines = ['Theo', 'Trí Đức - Mai Lâm', '(Báo Thạch Lâm)'];
    const reading = readText(`${[...TEXT, ...lines, ...TAIL].join('\n')}\n`);
    assert.equal(fieldValues(reading).author, 'Trí Đức - Mai Lâm');
    assert.deepEqual(read(...lines), { source: 'Báo Thạch Lâm', left: lines });
    const barred = ['Theo', 'Mai Thị Lâm', '/VnExpress'];
    assert.deepEqual(read(...barred), { source: 'VnExpress', left: barred });
  });

  it('may have the stroke before the paper in a line of its own, or behind the name', () => {
    const apart = ['Theo', 'Mai Thị Lâm', '/', 'Nhịp sống đồng quê'];
    assert.deepEqual(read(...apart), { source: 'Nhịp sống đồng quê', left: apart });
    const behind = ['Theo Mai Thị Lâm/', 'Nhịp sống đồng quê'];
    assert.deepEqual(read(...behind), { source: 'Nhịp sống đồng quê', left: behind });
  });

  it('may say who took the photos, who is not the author in the line below', () => {
    const lines = ['Toàn cảnh bể nước. Ảnh:', 'Phan Công Nguyên', 'Lê Thu Hà', 'Cập nhật 16/05/2021'];
    const reading = readText(`${[...TEXT, ...lines, ...TAIL].join('\n')}\n`);
    assert.equal(fieldValues(reading).author, 'Lê Thu Hà');
    assert.deepEqual(read(...lines).left.slice(0, 3), lines.slice(0, 3));
  });

  it('is none where a button or a sentence stands below the word', () => {
    assert.equal(read('Theo', 'Chia sẻ bài viết').source, undefined);
    assert.equal(read('Theo', 'Bà con ai cũng mừng.').source, undefined);
  });
});
