import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

const TITLE = 'Huyện Khe Nước tổng kết phong trào nông dân sản xuất giỏi';
const TEXT = [
  'Hội Nông dân huyện Khe Nước đã tổ chức hội nghị tổng kết phong trào nông dân thi đua sản xuất, kinh doanh giỏi.',
  'Trong ba năm qua, toàn huyện có hơn hai nghìn hộ được công nhận danh hiệu, tăng bốn trăm hộ so với kỳ trước.',
  'Dịp này, Hội đã khen thưởng mười tập thể và ba mươi hộ có thành tích xuất sắc trong phong trào.',
];

function titleOf(...lines: string[]): string | undefined {
  return fieldValues(readText(`${lines.join('\n')}\n`)).title;
}

describe('a headline that the page prints twice', () => {
  for (const head of [
    `Báo Sông Lam - ${TITLE}`,
    `Sông Lam trực tuyến | ${TITLE}`,
    `${TITLE} – Khe Nước ngày nay`,
  ]) {
    it(`is where it stands without the site: ${head}`, () => {
      const page = [head, TITLE, '12/03/2020 14:05', ...TEXT];
      assert.equal(titleOf(...page), TITLE);
      assert.equal(titleOf(head, 'Trang chủ', 'Chính trị', TITLE, '12/03/2020', ...TEXT), TITLE);
      assert.ok(!removedLines(readText(`${page.join('\n')}\n`)).has(1));
    });
  }

  it('is the whole line where a heading below repeats its second part', () => {
    const title = 'Giữ nghề - chuyện những người thợ rèn ở làng Khe Nước';
    const page = [title, '12/03/2020 14:05', ...TEXT.slice(0, 2), 'những người thợ rèn', TEXT[2]!];
    assert.equal(titleOf(...page), title);
  });

  it('is the first of two lines in a row, and both stay', () => {
    const menu = ['Trang chủ', 'Thời sự', 'Pháp luật', 'Đời sống', 'Tất cả', 'Nông thôn'];
    const page = readText(`${[...menu, '12/03/2020 14:05', TITLE, TITLE, ...TEXT].join('\n')}\n`);
    assert.deepEqual(fieldValues(page), { title: TITLE, date: '2020-03-12T14:05' });
    const removed = removedLines(page);
    for (let i = menu.length; i <= menu.length + 2; i++) assert.ok(!removed.has(i));
  });

  it('stays below its day, and goes below buttons', () => {
    const below = (...head: string[]) => {
      const page = [TITLE, TITLE, '12 Tháng Ba, 2020', ...head, TITLE, ...TEXT];
      return removedLines(readText(`${page.join('\n')}\n`)).has(3 + head.length);
    };
    assert.equal(below(), false);
    assert.equal(below('Chia sẻ Facebook', 'Gửi email', 'Bản in'), true);
  });
});

describe('a headline that contents and a heading of the text print again', () => {
  const ASKED = 'Nuôi ong mật trong vườn nhãn có khó không ?';
  const menu = ['Trang chủ', 'Giới thiệu', 'Nuôi ong mật trong vườn nhãn', 'Liên hệ'];
  const told = [
    'Nuôi ong mật trong vườn nhãn được nhiều hộ ở huyện Khe Nước chọn làm nghề phụ trong mùa hoa.',
    'Mục lục',
    'Chọn giống ong nào ?',
    ASKED,
    'Chọn giống ong nào ?',
    'Giống ong nội nhỏ con, chịu được rét và ít bệnh, hợp với vườn nhà hơn giống ong ngoại.',
    ASKED,
    'Người mới vào nghề nên bắt đầu với hai ba đàn, học cách kiểm tra cầu ong và phòng rệp.',
  ];

  it('is the headline where the day stands right below it', () => {
    const day = 'Posted on 15 Tháng Một, 202415 Tháng Một, 2024 by quantri';
    assert.equal(titleOf(...menu, ASKED, day, ...told), ASKED);
  });
});

const LONG =
  'Bộ ảnh ruộng bậc thang của nhóm thợ ảnh Khe Nước được chia sẻ và bình luận nhiều hơn cả mong đợi';

function fieldsOf(...lines: string[]) {
  return fieldValues(readText(`${lines.join('\n')}\n`));
}

describe('the way to a page that ends with its headline', () => {
  const menu = ['Giới thiệu', 'Liên hệ', 'Tài khoản', 'Thanh toán', 'Trang Mẫu', '0 VND 0 mục'];

  it('is no text, and the headline stands below it', () => {
    const page = fieldsOf(...menu, `Trang chủ / Giải trí / Ảnh đẹp / ${LONG}`, '29/08/2021', LONG, ...TEXT);
    assert.equal(page.title, LONG);
    assert.equal(page.date, '2021-08-29');
  });

  it('leads through a section, which is not the headline', () => {
    const short = 'Mười lợi ích của việc đi bộ mỗi ngày';
    for (const way of [`Trang chủ / Ảnh đẹp / ${short}`, 'Home › Ảnh đẹp › Mười lợi ích của việc …'])
      assert.deepEqual(fieldsOf(way, short, '29/08/2021', ...TEXT), {
        title: short,
        date: '2021-08-29',
        section: 'Ảnh đẹp',
      });
  });
});
