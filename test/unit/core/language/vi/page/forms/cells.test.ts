import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

const HEAD = ['Giá vải thiều hôm nay: Tăng nhẹ ở các vựa lớn', '12/06/2024'];
const TEXT = [
  'Giá vải thiều sáng nay tăng một nghìn đồng mỗi cân ở một số vựa lớn, dao động từ 26.000 đến 30.000 đồng.',
  'Bình Khê giữ mức cao nhất vùng, còn Thạch Lâm thấp nhất vì mưa lớn làm quả nứt nhiều.',
];
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
const END = 'Các vựa ở phía nam chưa ghi nhận biến động, sức mua tại chợ đầu mối vẫn ổn định.';
const SITE = [
  'Chia sẻ',
  'Tin liên quan',
  'Chợ đầu mối mở thêm hai khu bán trái cây',
  'Thống kê truy cập',
  'Hôm nay',
  '1.223',
  'Tất cả',
  '5.120.331',
  'Đang online',
  '12',
];

function cutOf(lines: readonly string[]): string[] {
  const removed = removedLines(readText(`${lines.join('\n')}\n`));
  return lines.filter((_, i) => removed.has(i));
}

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

  it('have headings with a day, which is not that of the page', () => {
    const rows = ['Bình Khê', '30°C', '→', 'Nà Lụa', '28°C', '▲ 2', 'Thạch Lâm', '26°C', '-'];
    const heading = 'Nhiệt độ các vựa lớn trong tỉnh ngày 14/06/2024';
    const table = [heading, 'Địa phương', 'Cao nhất', 'Tăng/giảm', ...rows];
    const pages = [
      [TEXT[0]!, ...table, TEXT[1]!, END],
      [TEXT[0]!, 'Cập nhật ở trong tỉnh', ...table, TEXT[1]!, END],
    ];
    for (const page of pages) {
      const text = `${[...HEAD, ...page, ...SITE].join('\n')}\n`;
      assert.deepEqual(cutOf([...HEAD, ...page, ...SITE]), SITE);
      const { author, date } = fieldValues(readText(text));
      assert.equal(author, undefined);
      assert.equal(date, '2024-06-12');
    }
  });

  it('are not the counters of the site', () => {
    assert.deepEqual(cutOf([...HEAD, ...TEXT, END, ...SITE]), SITE);
  });
});

describe('questions and answers', () => {
  it('keep what stands between them', () => {
    const ask = 'Con tôi hai tuổi, sốt nhẹ từ tối qua. Xin hỏi bác sĩ có cần cho cháu uống thuốc không?';
    const answer = 'Sốt là phản ứng có lợi của cơ thể, vì vậy không phải cứ sốt là uống thuốc ngay.';
    const lines = [...HEAD, ask, 'Trả lời:', answer, END];
    assert.deepEqual(cutOf([...lines, ...SITE]), SITE);
  });
});

describe('times between headline and text', () => {
  it('are rows of a table where other rows stand between them', () => {
    const rows = ['Bàn ghế', '30 ngày', 'Tủ áo', '12 tháng', 'Giường', '24 tháng'];
    const lines = [
      'Thời hạn bảo hành của xưởng mộc Thạch Lâm',
      ...rows,
      'Xưởng mộc Thạch Lâm nhận sửa không lấy tiền mọi hư hỏng do gỗ co ngót trong thời hạn ghi ở trên.',
      'Khách ở xa gửi ảnh chỗ hỏng về xưởng, thợ sẽ hẹn ngày đến tận nhà xem và sửa tại chỗ.',
      'Ngoài thời hạn ấy, xưởng chỉ tính tiền vật liệu, còn công thợ thì không tính đồng nào.',
    ];
    assert.deepEqual(cutOf([...lines, ...SITE]), SITE);
  });
});

describe('headlines between the day and the lead', () => {
  const others = [
    'Hợp tác xã Bình Khê tìm đường sang thị trường mới',
    'Thạch Lâm thêm hai kho lạnh cho mùa vải chín sớm',
    'Vườn ươm cây bản địa đầu tiên của huyện mở cửa',
  ];
  it('are other pages where three stand in a row', () => {
    assert.deepEqual(cutOf([...HEAD, ...others, ...TEXT, END, ...SITE]), [...others, ...SITE]);
    assert.deepEqual(cutOf([...HEAD, ...others.slice(1), ...TEXT, END, ...SITE]), SITE);
  });

  it('are no titles when they greet', () => {
    const greetings = [
      'Kính thưa các đồng chí lãnh đạo huyện!',
      'Kính thưa các vị đại biểu!',
      'Thưa toàn thể bà con!',
    ];
    const speech = [
      'Hôm nay, khu dân cư chúng ta vui mừng tổ chức ngày hội đoàn kết của toàn xóm.',
      'Xin cảm ơn!',
    ];
    const lines = ['Diễn văn ngày hội Đại đoàn kết ở xóm Bến', '18/11/2023 08:00', ...greetings, ...speech];
    assert.deepEqual(cutOf([...lines, ...SITE]), SITE);
  });

  it('are none when they greet whom a speech is held to', () => {
    const greetings = ['Kính thưa các đồng chí lãnh đạo huyện!', 'Kính thưa các vị đại biểu về dự hội nghị!'];
    assert.deepEqual(cutOf([...HEAD, ...greetings, ...TEXT, END, ...SITE]), SITE);
  });
});
