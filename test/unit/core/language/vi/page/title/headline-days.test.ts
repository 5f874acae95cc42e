import assert from 'node:assert/strict';
import { fieldValues, readText } from '../../../../../../support/pages/read';

const MENU = ['Trang chủ', 'Kinh tế', 'Thị trường'];
const TEXT = [
  'Sáng nay, hơn ba trăm hộ dân ở xã Thạch Lâm đã mở vòi lấy nước từ công trình mới hoàn thành sau chín tháng góp công.',
  'Trước đây, mỗi mùa khô bà con phải đi gùi nước từ khe đá cách bản gần hai cây số, có hôm đến tối mới về tới nhà.',
  'Ông Lò Văn Phương, trưởng bản, cho biết mỗi hộ đào mười lăm mét rãnh và góp ba ngày công để dẫn đường ống về bản.',
];

function read(...lines: string[]): Record<string, string> {
  return fieldValues(
    readText(`${[...lines, ...TEXT, 'Tin liên quan', 'Khởi công cầu treo bản Đục'].join('\n')}\n`),
  );
}

describe('a headline that names a day', () => {
  for (const title of [
    'Giá vàng hôm nay 12/5/2021',
    'Giá vàng hôm nay 12/5',
    'Dự báo thời tiết ngày 12/5/2021: vùng cao có mưa dông',
    '12/05/1971: Máy bơm đầu tiên về bản Thạch Lâm',
  ]) {
    it(`stands over its own day: ${title}`, () => {
      const page = read(...MENU, title, '13/05/2021 08:30');
      assert.equal(page.title, title);
      assert.equal(page.date, '2021-05-13T08:30');
    });

    it(`stands over who wrote it and the day: ${title}`, () => {
      const page = read(...MENU, title, 'Lê Thu Hà', '13/05/2021 08:30');
      assert.equal(page.title, title);
      assert.equal(page.date, '2021-05-13T08:30');
    });
  }

  it('stands over who put it up in a word, a dash and the day', () => {
    const title = 'Thời sự Thạch Lâm ngày 12/5/2021';
    const section = title.slice(0, title.indexOf(' ngày'));
    const page = read(...MENU, section, 'Liên hệ', section, title, 'By admin', '-', '13 Tháng Năm, 2021');
    assert.equal(page.title, title);
    assert.equal(page.date, '2021-05-13');
  });

  it('stands below its day', () => {
    const title = 'Bảng giá nước sạch ngày 12/5/2021';
    const page = read(...MENU, 'Tin trong xã', '13/05/2021 09:35:50', title);
    assert.equal(page.title, title);
    assert.equal(page.date, '2021-05-13T09:35:50');
  });

  it('gives no day to the entry of a menu above it', () => {
    const title = 'Bảng giá nước sạch ngày 12/5/2021';
    assert.equal(read(...MENU, 'Xem trực tiếp ở đâu', title, '13/05/2021 08:30').title, title);
  });
});

describe('a headline over its day', () => {
  it('may end with a full stop, with buttons between the day and the text', () => {
    const title = 'Lớp học trên đỉnh núi đã có điện.';
    assert.equal(read(...MENU, title, '13/05/2021 08:30', 'Cỡ chữ:', 'Nhỏ', 'Vừa', 'To').title, title);
  });

  it('may have close to forty words', () => {
    const title =
      'Thường trực Hội đồng nhân dân xã Thạch Lâm tiếp đoàn cán bộ các xã vùng cao sang thăm và học cách góp công dẫn nước sạch về bản nhân dịp công trình hoàn thành sau chín tháng thi công';
    const head = ['Đất nước và con người miền sơn cước', ...MENU];
    assert.equal(read(...head, title, 'Mường Tin', '13/05/2021', 'Chia sẻ', 'In').title, title);
    assert.equal(read(...head, title, '13/05/2021', 'Chia sẻ', 'In').title, title);
  });

  it('may be of few words, below a menu with a longer line above', () => {
    const head = ['Đại hội thi đua yêu nước các xã vùng cao', ...MENU, 'Lối về bản', '13/05/2021 08:30'];
    assert.equal(read(...head).title, 'Lối về bản');
  });
});
