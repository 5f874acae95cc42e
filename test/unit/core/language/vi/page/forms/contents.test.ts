import assert from 'node:assert/strict';
import { readText, removedLines } from '../../../../../../support/pages/read';

const HEAD = ['Cách giữ rau tươi lâu trong mùa nắng nóng', '03/05/2023'];
const LEAD = 'Rau mua về buổi sáng dễ héo trước bữa tối, nhất là vào những ngày nhiệt độ vượt quá 37 độ.';
const PARTS = ['Vì sao rau nhanh héo', 'Chuẩn bị trước khi cất', 'Sai lầm thường gặp'];
const TEXTS = [
  'Lá rau mất nước qua những lỗ nhỏ li ti, trời càng nóng và càng khô thì nước càng mất nhanh.',
  'Nên nhặt bỏ lá dập, gói rau bằng giấy ẩm rồi mới cho vào túi có đục vài lỗ thoát hơi.',
  'Nhiều người rửa rau xong cất ngay khi còn ướt, khiến rau úng chỉ sau một ngày trong tủ lạnh.',
];
const BODY = PARTS.flatMap((part, i) => [part, TEXTS[i]!]);

function cutOf(lines: readonly string[]): string[] {
  const removed = removedLines(readText(`${lines.join('\n')}\n`));
  return lines.filter((_, i) => removed.has(i));
}

describe('tables of contents', () => {
  for (const heading of ['Nội dung [ẩn]', 'Contents', 'Mục lục', 'Xem nhanh']) {
    it(`go with their heading: ${heading}`, () => {
      const table = [heading, ...PARTS.map((part, i) => `${i + 1} ${part}`)];
      assert.deepEqual(cutOf([...HEAD, LEAD, ...table, ...BODY]), table);
      assert.deepEqual(cutOf([...HEAD, ...table, LEAD, ...BODY]), table);
    });
  }

  it('go without a heading, when every entry comes again over a text', () => {
    const table = PARTS.map((part, i) => `${i + 1}. ${part}`);
    assert.deepEqual(cutOf([...HEAD, LEAD, ...table, ...BODY]), table);
  });

  it('keep their numbers in the sub-headings of the text', () => {
    const numbered = PARTS.map((part, i) => `${i + 1}. ${part}`);
    const body = numbered.flatMap((part, i) => [part, TEXTS[i]!]);
    assert.deepEqual(cutOf([...HEAD, LEAD, 'Nội dung chính', ...numbered, ...body]), [
      'Nội dung chính',
      ...numbered,
    ]);
  });

  it('go with the button that folds them, below the first sub-heading too', () => {
    const table = ['Mục lục', 'Toggle', ...PARTS];
    assert.deepEqual(cutOf([...HEAD, LEAD, ...table, ...BODY]), table);
    const [first, ...rest] = BODY;
    assert.deepEqual(cutOf([...HEAD, LEAD, first!, ...table, ...rest]), table);
  });

  it('go with their numbers, though these have lines of their own', () => {
    const table = ['Mục lục', ...PARTS.flatMap((part, i) => [`${i + 1}.`, part])];
    const numbered = PARTS.flatMap((part, i) => [`${i + 1}. ${part}`, TEXTS[i]!]);
    assert.deepEqual(cutOf([...HEAD, LEAD, ...table, ...numbered]), table);
  });

  it('leave a heading that goes, where it says that it is that of the page', () => {
    assert.deepEqual(cutOf([...HEAD, LEAD, 'Mục lục bài viết', ...BODY]), ['Mục lục bài viết']);
    assert.deepEqual(cutOf([...HEAD, LEAD, 'Nội dung chính', ...BODY]), []);
  });

  it('are none where the text announces what it will speak of', () => {
    const announced = 'Bài viết này đi qua ba điều mà người nội trợ hay hỏi nhất:';
    assert.deepEqual(cutOf([...HEAD, LEAD, announced, ...PARTS, ...BODY]), []);
  });

  it('are none where lines come again without a text, as a refrain does', () => {
    const verses = ['Ơi con sông dài', 'Chở nắng về xuôi', 'Gọi mùa lúa mới'];
    const song = [...HEAD, LEAD, ...verses, 'Đêm nằm nghe nước lên', ...verses, TEXTS[0]!, TEXTS[1]!];
    assert.deepEqual(cutOf(song), []);
  });

  it('end above a link with which the text begins, though it comes again', () => {
    const link = 'Rau muống';
    const text = [link, 'là loại rau mau héo nhất nên cần được nhặt và ăn ngay trong buổi sáng.'];
    const again = ['Muốn giữ', link, 'qua đêm thì nên gói bằng giấy ẩm rồi để ở ngăn dưới cùng của tủ lạnh.'];
    assert.deepEqual(cutOf([...HEAD, 'Mục lục', ...PARTS, ...text, ...BODY, ...again]), [
      'Mục lục',
      ...PARTS,
    ]);
  });

  it('keep the sub-headings of a text that stands above them', () => {
    const parts = PARTS.map((part) => `${part} và nên tránh điều gì`);
    const body = parts.flatMap((part, i) => [part, TEXTS[i]!]);
    const cut = cutOf([...HEAD, LEAD, ...body, 'Bình luận (0)', 'Mục lục', ...parts, '×']);
    for (const part of parts) assert.equal(cut.filter((line) => line === part).length, 1, part);
  });

  it('have no full stops and no numbers alone where they have no heading', () => {
    const papers = ['Bản sao giấy khai sinh.', 'Đơn xin miễn học phí.', '4', 'Sổ hộ nghèo của gia đình'];
    const intro =
      'Học sinh thuộc diện miễn học phí nộp tại văn phòng nhà trường các giấy tờ sau đây trước ngày khai giảng.';
    const again =
      'Học sinh chuyển trường giữa năm nộp lại tất cả các giấy tờ này, kèm giấy giới thiệu của nơi đi.';
    const text = [intro, ...papers, again, ...papers, TEXTS[0]!];
    assert.deepEqual(cutOf([...HEAD, LEAD, ...text]), []);
  });
});
