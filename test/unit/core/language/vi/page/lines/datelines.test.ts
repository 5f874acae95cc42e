import assert from 'node:assert/strict';
import { readDateline } from '../../../../../../../server/src/core/language/vi/page/lines/datelines';

describe('datelines', () => {
  for (const [text, day, before, after] of [
    ["17:8' 9/10/2018", '2018-10-09', '', ''],
    ['Cập nhật: 14-12-2021 | 15:58:28', '2021-12-14', '', ''],
    ['Đài Vạn Xuân-Thứ tư, ngày 29/03/2023 21:20 GMT+7', '2023-03-29', 'Đài Vạn Xuân', ''],
    ['Thứ Tư, 08/04/2015, 08:11 [GMT+7]', '2015-04-08', '', ''],
    ['09/12/2021 Tin nội bộ 5 Lượt xem', '2021-12-09', '', 'nội bộ 5 Lượt xem'],
    ['09/12/2021 - Tin tức sự kiện - 5 Lượt xem', '2021-12-09', '', 'tức sự kiện - 5 Lượt xem'],
    ['15/12/2018/in Tin tức dự án /by sale_nha', '2018-12-15', '', 'in tức dự án /by sale_nha'],
    ['PV•28/01/2025 08:22', '2025-01-28', 'PV', ''],
    ['Thứ Hai, ngày 5 tháng 3 năm 2018', '2018-03-05', '', ''],
    ['5 Tháng Chín, 2019', '2019-09-05', '', ''],
    ['Đăng lúc: 12-03-2019 10:20:11 AM - Đã xem: 325', '2019-03-12', '', 'Đã xem: 325'],
    [
      'Cập nhật lúc 07:15, Thứ Ba, 05/03/2019 (GMT+7) | Đăng lúc 16:40, Thứ Hai, 04/03/2019',
      '2019-03-04',
      '',
      '',
    ],
    ['Đăng Khoa Thứ sáu, ngày 15/11/2024 16:38 GMT+7', '2024-11-15', 'Đăng Khoa', ''],
    ['Nguyễn Hải Đăng - 15/11/2024', '2024-11-15', 'Nguyễn Hải Đăng', ''],
    ['15/11/2024 16:38, Hồng Đăng', '2024-11-15', '', 'Hồng Đăng'],
    ['Ngày Đăng Thứ Sáu, 15/11/2024', '2024-11-15', '', ''],
    [
      'Ngày đăng: 12/03/2019 - Chuyên mục: Hoạt động của trường - Người đăng: quản trị viên',
      '2019-03-12',
      '',
      'Chuyên mục: Hoạt động của trường - Người đăng: quản trị viên',
    ],
    ['Đăng ngày 04/03/2019 - Cập nhật lần cuối 05/03/2019', '2019-03-04', '', ''],
    ['Posted on 16th Tháng Bảy 201818th Tháng Bảy 2018 by bentre', '2018-07-16', '', 'by bentre'],
    ['Đăng bởi quantri vào 3rd Tháng Chín 2019', '2019-09-03', 'bởi quantri', ''],
    ['21st Tháng Mười Một 2019', '2019-11-21', '', ''],
    ['Tháng 11 21st, 2009 by Lan Phuong Leave a reply »', '2009-11-21', '', 'by Lan Phuong Leave a reply'],
    ['Posted on July 16th, 2018 by quantri', '2018-07-16', '', 'by quantri'],
    ['Ngày đăng: 29/08/2025Số từ: 714 từ', '2025-08-29', '', 'Số từ: 714 từ'],
    ['14.02.24 · an nhiên', '2024-02-14', '', 'an nhiên'],
    ['T2, 12/03/2019 | 10:20', '2019-03-12', '', ''],
    ['20/05/2026   12:12 (GMT+07:00)', '2026-05-20', '', ''],
    ['2021.03.03', '2021-03-03', '', ''],
    ['Thursday, March 12, 2020', '2020-03-12', '', ''],
    ['Publish date: 12/03/2020', '2020-03-12', '', ''],
    ['January 05, 2019 in Ăn gì ở Bến Xuân', '2019-01-05', '', 'in Ăn gì ở Bến Xuân'],
    [
      'Hà Vy - Lê Khoa, Theo Đời sống & Mùa vụ 22:14 15/02/2025',
      '2025-02-15',
      'Hà Vy - Lê Khoa, Theo Đời sống & Mùa vụ',
      '',
    ],
    ['2021/3/12', '2021-03-12', '', ''],
    ['10 tháng 5 2021', '2021-05-10', '', ''],
    ['Thứ sáu, 26 Tháng năm 2006, 08:40 GMT+7', '2006-05-26', '', ''],
    ['Gửi lúc 8 giờ ngày 12/3/2020', '2020-03-12', '8 giờ', ''],
    ['12 Th6, 2019', '2019-06-12', '', ''],
    ['20 thg 12, 2016', '2016-12-20', '', ''],
    ['Được đăng: Thứ hai, 12 Tháng 3 2018 10:20', '2018-03-12', '', ''],
    ['Hải Đăng | 12/3/2020', '2020-03-12', 'Hải Đăng', ''],
    [
      'Theo Hà Vy Anh | 09-05-2024 - 17:30 PM | Kinh tế vĩ mô - Đầu tư',
      '2024-05-09',
      'Theo Hà Vy Anh',
      'Kinh tế vĩ mô - Đầu tư',
    ],
    ['10 May 2021', '2021-05-10', '', ''],
    ['26/Mar/2023', '2023-03-26', '', ''],
    ['13/04/201812:00 SA(Xem: 1913)', '2018-04-13', '', 'Xem: 1913'],
    ['13 Tháng Tư 201812:00 SA(Xem: 76170)', '2018-04-13', '', 'Xem: 76170'],
    [
      'Người đăng: Hà Vy .Ngày đăng: 21/07/2022 15:20 .Lượt xem: 86 lượt.',
      '2022-07-21',
      'Người đăng: Hà Vy',
      'Lượt xem: 86 lượt.',
    ],
    ['Posted on 15 Tháng Một, 202415 Tháng Một, 2024 by quantri', '2024-01-15', '', 'by quantri'],
    ['Posted on 22 Tháng Mười Hai, 202012 Tháng Chín, 2023 by quantri', '2020-12-22', '', 'by quantri'],
    ['August 30, 2021August 31, 2021 by admin', '2021-08-30', '', 'by admin'],
    ['Tháng Tám 22, 2023Tháng Tám 23, 2023 bởi Hà Vy', '2023-08-22', '', 'bởi Hà Vy'],
    ['14/08/202415/08/2024', '2024-08-14', '', ''],
    [
      'Đăng bởi 27/05/2021 bởi Lê Hà Vy — Để lại phản hồi',
      '2021-05-27',
      'bởi',
      'bởi Lê Hà Vy — Để lại phản hồi',
    ],
    ['Tháng Tám 22, 2023 quantri Bơi lội, Thể thao 0', '2023-08-22', '', 'quantri Bơi lội, Thể thao 0'],
    ['12/03/2019 quantri Chuyện trường lớp 0', '2019-03-12', '', 'quantri Chuyện trường lớp 0'],
    ['Th3 12, 2019', '2019-03-12', '', ''],
    ['thứ năm, 08 08 2019 08:52', '2019-08-08', '', ''],
    ['Thứ Hai, 02 12 2013 15:04', '2013-12-02', '', ''],
    ['thứ sáu, 28 06, 2013', '2013-06-28', '', ''],
    ['Lê Thu Hằng @ 08:15 20/12/2011', '2011-12-20', 'Lê Thu Hằng', ''],
    ['Ba, 12/03/2019 - 08:15', '2019-03-12', '', ''],
    ['Tue, 12/03/2019 - 08:15', '2019-03-12', '', ''],
    ['Thu - 12/03/2019 08:15', '2019-03-12', 'Thu', ''],
    ['Posted: 12 March 2019', '2019-03-12', '', ''],
    ['Văn Nhân 12/03/2019 08:15', '2019-03-12', 'Văn Nhân', ''],
    [
      'Đăng lúc: Thứ ba - 12/03/2019 08:15 - Người đăng bài viết: Hà Vy - Đã xem: 120',
      '2019-03-12',
      '',
      'Người đăng bài viết: Hà Vy - Đã xem: 120',
    ],
    ['Tạo ngày: 12 Tháng 3 2019', '2019-03-12', '', ''],
  ] as const) {
    it(`reads "${text}"`, () => {
      const read = readDateline(text)!;
      assert.equal(read.iso.slice(0, 10), day);
      assert.deepEqual([read.before, read.after], [before, after]);
    });
  }

  for (const text of [
    'Số 5 - 2019',
    '12/3/2019 - 15/3/2019',
    '28 Mar 2013 - 24 Jan 2019',
    'Từ ngày 12/3/2019 đến ngày 15/3/2019',
    'Lễ viếng bắt đầu từ 8 giờ ngày 15/3/2019',
    'Lễ truy điệu lúc 6 giờ ngày 17/3/2019',
    'Sinh ngày 12 tháng 6 năm 1936',
    'Đại biểu trồng cây lưu niệm (ảnh chụp ngày 12/3/2020).',
    'Hạn nộp hồ sơ: hết ngày 12/3/2020',
    '12/03',
    'Căn cứ Chỉ thị ngày 5/1/2022 của Ban Bí thư về công tác đối ngoại',
    'Sáng 12/9/2024, Phòng Giáo dục huyện khai trương thư viện lưu động.',
    'Hôm nay: 45',
    '31/02/2020',
    '2021.13.03',
    'Số điện thoại 024.3825.2441',
    'sửa đổi, bổ sung số 55/GP-BTTTT do Bộ cấp ngày 11/6/2021',
    'Giấy phép cấp lại ngày 12/03/2019',
    'Crawled at: 2026-06-08T15:26:00',
    'Tham gia: 12/03/2019',
    'Ngày truy cập: 12/03/2019',
    'Khai mạc triển lãm vào lúc 8 giờ 30 ngày 10/3/2016.',
  ]) {
    it(`finds none in "${text}"`, () => assert.equal(readDateline(text), undefined));
  }

  it('tells the day of publication from the last update', () => {
    assert.equal(readDateline('Ngày đăng: 24/09/2018')!.label, 'published');
    assert.equal(readDateline('Cập nhật lúc 10:20 12/03/2019')!.label, 'updated');
    assert.equal(readDateline('12/03/2019')!.label, undefined);
  });

  it('reads a year of two digits before a time', () => {
    assert.equal(readDateline('Ngày 7-6-21 10:20:45')!.iso, '2021-06-07T10:20:45');
    assert.equal(readDateline('Tỷ số 7-6-21'), undefined);
  });

  it('have the time that ISO 8601 glues to the day, and nothing else that is glued to it', () => {
    assert.equal(readDateline('2017-06-30T10:19:20Z')?.iso, '2017-06-30T10:19:20Z');
    assert.equal(readDateline('Ngày đăng: 30/06/2017Tác giả: Hà Vy')?.iso, '2017-06-30');
  });
});
