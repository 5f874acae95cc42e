import assert from 'node:assert/strict';
import { fieldValues, readText } from '../../../../../support/pages/read';

const TITLE = 'Kiểm tra phòng cháy rừng tràm ở Khe Nước';
const TEXT = [
  'Đoàn công tác của chi cục đã kiểm tra việc phòng cháy, chữa cháy rừng tràm ở ba tiểu khu của huyện Khe Nước.',
  'Hiện hơn bốn nghìn héc-ta rừng tràm đang ở mức báo động cháy cao nhất trong năm.',
  'Đoàn yêu cầu các đơn vị trực suốt ngày đêm và kiểm soát chặt người ra vào rừng.',
];

function read(...lines: string[]): { title?: string; date?: string } {
  const { title, date } = fieldValues(readText(`${lines.join('\n')}\n`));
  return { ...(title ? { title } : {}), ...(date ? { date } : {}) };
}

describe('the day of a page that has no line for it', () => {
  it('stands in brackets behind the headline', () => {
    assert.deepEqual(read('Trang chủ', 'Tin tức', `${TITLE} (07/04/2016)`, ...TEXT), {
      title: TITLE,
      date: '2016-04-07',
    });
  });

  it('does not where the brackets belong to the headline', () => {
    for (const title of [`${TITLE} (20/11/1982 - 20/11/2022)`, `${TITLE} (từ 1/8 đến 30/9/2019)`])
      assert.deepEqual(read('Trang chủ', 'Tin tức', title, '05/08/2019 08:30', ...TEXT), {
        title,
        date: '2019-08-05T08:30',
      });
  });

  it('begins the lead, behind the place', () => {
    const lead = `TP. Hồ Chí Minh, ngày 12/3/2020 – ${TEXT[0]}`;
    assert.deepEqual(read('Trang chủ', 'Tin tức', TITLE, lead, TEXT[1]!, TEXT[2]!), {
      title: TITLE,
      date: '2020-03-12',
    });
  });

  it('stands below who put the text up, between the lead and the text', () => {
    for (const [poster, day] of [
      ['Post author By quantri', 'Post date Tháng Ba 12, 2019'],
      ['Tác giả bài viết Bởi quantri', 'Ngày đăng 12 Tháng Ba, 2019'],
      ['Đăng bởi quantri', 'Ngày đăng: 12/03/2019'],
    ] as const)
      assert.deepEqual(read('Trang chủ', 'Tin tức', TITLE, TEXT[0]!, poster, day, TEXT[1]!, TEXT[2]!), {
        title: TITLE,
        date: '2019-03-12',
      });
  });

  it('is not that of an event, beside its place', () => {
    const event = ['Thời gian: 8h00, ngày 12/3/2019', 'Địa điểm: Nhà văn hóa xã Khe Nước'];
    assert.deepEqual(read('Trang chủ', 'Tin tức', TITLE, ...event, ...TEXT), { title: TITLE });
    const published = 'Thời gian đăng: 10/3/2019';
    assert.equal(read('Trang chủ', TITLE, published, ...event, ...TEXT).date, '2019-03-10');
  });

  it('stands with its label between the lead and the text', () => {
    const poster = 'Đăng lúc: Thứ năm - 12/03/2020 14:05 - Người đăng bài viết: Quản trị';
    for (const day of [['Ngày đăng:', '12/03/2020'], [poster]]) {
      const { date } = read('Trang chủ', TITLE, TEXT[0]!, ...day, TEXT[1]!, TEXT[2]!);
      assert.equal(date?.slice(0, 10), '2020-03-12');
    }
  });

  it('stands over the signature below the text', () => {
    const end = ['Khe Nước, ngày 13 tháng 8 năm 2024', 'Trần Mai Lâm', 'Phòng Truyền thông và Giáo dục'];
    const notes = ['TÀI LIỆU THAM KHẢO:', 'Lê Thế Vinh, 2013, Rừng tràm và lửa, Nhà xuất bản Bến Xuân.'];
    assert.deepEqual(read('Trang chủ', 'Tin tức', TITLE, ...TEXT, ...end, ...notes), {
      title: TITLE,
      date: '2024-08-13',
    });
  });

  it('stands before who wrote the text, below it', () => {
    const page = [
      'Trang chủ',
      TITLE,
      ...TEXT,
      '13/07/2023•Tôi là Hà Vy - Biên tập viên chuyên trang Rừng và Biển của Khe Nước',
    ];
    assert.deepEqual(read(...page), { title: TITLE, date: '2023-07-13' });
  });

  it('stands over the first post of a forum, below the subject', () => {
    const head = ['Diễn đàn Giữ rừng', `Đề tài: ${TITLE}`, 'Công cụ bài viết', '03-04-2012, 09:15 AM', '#1'];
    const post = ['kiemlam88', 'Thành viên', 'Tham gia', 'Jan 2008', 'Bài viết', '18', TITLE];
    assert.deepEqual(read(...head, ...post, ...TEXT), { title: TITLE, date: '2012-04-03T09:15' });
  });
});

describe('the subject of a thread', () => {
  it('has no label', () => {
    assert.equal(read('Diễn đàn', `Đề tài: ${TITLE}`, '03-04-2012, 09:15 AM', ...TEXT).title, TITLE);
  });
});
