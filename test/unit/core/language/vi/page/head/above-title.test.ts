import assert from 'node:assert/strict';
import { fieldValues, readText } from '../../../../../../support/pages/read';

const TITLE = 'Huyện Khe Nước tổng kết phong trào nông dân sản xuất giỏi';
const TEXT = [
  'Hội Nông dân huyện Khe Nước đã tổ chức hội nghị tổng kết phong trào nông dân thi đua sản xuất, kinh doanh giỏi.',
  'Trong ba năm qua, toàn huyện có hơn hai nghìn hộ được công nhận danh hiệu, tăng bốn trăm hộ so với kỳ trước.',
  'Dịp này, Hội đã khen thưởng mười tập thể và ba mươi hộ có thành tích xuất sắc trong phong trào.',
];

function dateOf(...lines: string[]): string | undefined {
  return fieldValues(readText(`${lines.join('\n')}\n`)).date;
}

describe('the day and time right above the headline', () => {
  const SIGNED = [
    'Khe Nước, ngày 12 tháng 3 năm 2020',
    'Hiệu trưởng',
    'Lê Thu Nga',
    'Tin liên quan',
    'Lịch thi',
  ];

  it('is that of the text that was signed some days before, as its last line says', () => {
    const page = [TITLE, ...TEXT, ...SIGNED];
    assert.equal(dateOf('Thứ 7, 14/03/2020 | 18:12', 'A- A A+ |', ...page), '2020-03-14T18:12');
  });

  it('is the clock of the site where it is later than that', () => {
    assert.equal(dateOf('Thứ Hai, 23/11/2026 | 08:15', TITLE, ...TEXT, ...SIGNED), '2020-03-12');
  });
});

describe('the clock of a site above the headline', () => {
  for (const clock of ['Hôm nay: Thứ Hai, ngày 23 tháng 11 năm 2026', 'Thứ Hai, 23/11/2026 | 08:15:22']) {
    it(`is not the day of the text where that stands between the two: ${clock}`, () => {
      assert.equal(dateOf(clock, 'Tháng Ba 12, 2020', TITLE, ...TEXT), '2020-03-12');
      assert.equal(dateOf(clock, 'Cập nhật: 12/03/2020', TITLE, ...TEXT), '2020-03-12');
      assert.equal(
        dateOf(`${TITLE} | Báo Khe Nước`, clock, 'Cập nhật: 12/03/2020', TITLE, ...TEXT),
        '2020-03-12',
      );
    });

    it(`nor where that stands below the text: ${clock}`, () => {
      assert.equal(dateOf(clock, TITLE, ...TEXT, 'Minh Đức', '12/03/2020'), '2020-03-12');
      const list = ['Tin liên quan', 'Khai mạc hội thi nhà nông đua tài tỉnh Sông Lam năm 2020'];
      assert.equal(dateOf(clock, TITLE, ...TEXT, 'Ngày đăng: 12/03/2020', ...list), '2020-03-12');
    });
  }

  it('is none below the first print of the headline either when it says that it is today', () => {
    const clock = 'Hôm nay: Thứ Hai, ngày 23 tháng 11 năm 2026';
    assert.equal(dateOf(TITLE, clock, TITLE, ...TEXT, '12/03/2020'), '2020-03-12');
  });

  it('is no day of a text that gives none when it says that it is today', () => {
    assert.equal(dateOf('Hôm nay: Thứ Hai, ngày 23 tháng 11 năm 2026', TITLE, ...TEXT), undefined);
  });

  it('stands between the two prints of a menu, below its last entry', () => {
    const menu = ['Trang chủ', 'Giới thiệu chung', 'Vườn giống', 'Chợ phiên', 'Nghề truyền thống của huyện'];
    const last = 'Trao đổi, hợp tác và quảng bá nông sản';
    const head = [...menu, last, 'Ngày 4 tháng 8 năm 2026', ...menu, last, 'Văn bản', 'Tin tức'];
    assert.deepEqual(fieldValues(readText(`${[...head, TITLE, ...TEXT].join('\n')}\n`)), { title: TITLE });
  });

  it('is told by the weather beside it, which is neither the headline nor the section', () => {
    for (const weather of ['Bến Xuân, 25°C', '31°C / 24-33°C', 'TP. Đông Hải 27.5 °C']) {
      const text = readText(`${[weather, 'Thứ Hai, 23/11/2026', TITLE, ...TEXT].join('\n')}\n`);
      assert.deepEqual(fieldValues(text), { title: TITLE });
    }
    const title = 'Khe Nước nóng 41°C, nông dân ra đồng từ tờ mờ sáng';
    assert.equal(fieldValues(readText(`${[title, '12/03/2020', ...TEXT].join('\n')}\n`)).title, title);
  });

  it('is none where a later day stands below the text: that of a change', () => {
    assert.equal(dateOf('12/03/2020 14:05', TITLE, ...TEXT, 'Cập nhật: 14/03/2020'), '2020-03-12T14:05');
    assert.equal(dateOf('12/03/2020 14:05', TITLE, ...TEXT, '14/03/2020'), '2020-03-12T14:05');
  });
});

describe('the section above the headline', () => {
  const menu = ['Trang chủ', 'Chính trị', 'Xã hội', 'Kinh tế', 'Văn hóa', 'Thể thao', 'Quốc tế', 'Pháp luật'];
  for (const section of [
    'Xây dựng Đảng và hệ thống chính trị',
    'Bảo vệ nền tảng tư tưởng của Đảng',
    'Đưa nghị quyết của Đảng vào cuộc sống',
  ]) {
    it(`is no headline, as long as it is: ${section}`, () => {
      for (const title of ['Bàn về đạo đức công vụ', 'Ra quân làm thủy lợi', TITLE])
        for (const head of [[title], ['12/03/2020', title], [title, '12/03/2020']]) {
          const text = readText(`${[...menu, section, ...head, ...TEXT].join('\n')}\n`);
          assert.equal(fieldValues(text).title, title);
        }
    });
  }
});
