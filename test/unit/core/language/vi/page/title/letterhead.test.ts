import assert from 'node:assert/strict';
import { fieldValues, readText, removedLines } from '../../../../../../support/pages/read';

const TEXT = [
  'Căn cứ kế hoạch công tác năm, Ủy ban nhân dân xã báo cáo kết quả thực hiện nhiệm vụ sáu tháng đầu năm như sau.',
  'Toàn xã đã bê tông hóa 2,3 km đường ngõ xóm bằng tiền ngân sách và tiền nhân dân đóng góp.',
  'Công tác tiếp công dân được duy trì đều đặn vào thứ năm hằng tuần tại trụ sở xã.',
];

describe('the letterhead of an official text', () => {
  it('is not the headline', () => {
    const head = ['ỦY BAN NHÂN DÂN XÃ BÌNH KHÊ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'];
    const title = 'Kết quả thực hiện nhiệm vụ sáu tháng đầu năm của xã Bình Khê';
    const motto = ['Độc lập - Tự do - Hạnh phúc', 'Bình Khê, ngày 28 tháng 6 năm 2023'];
    const fields = fieldValues(readText(`${[...head, ...motto, title, ...TEXT].join('\n')}\n`));
    assert.deepEqual([fields.title, fields.date], [title, '2023-06-28']);
  });

  it('is not either where a list of such texts gives number and day of each above the page', () => {
    const menu = ['Trang chủ', 'Giới thiệu', 'Tin tức', 'Liên hệ', 'Văn bản mới'];
    const texts = [
      'Số: 35/CT-UBND',
      'Ngày: 07/09/2017',
      'Nộp lưu hồ sơ',
      'Xem chi tiết ...',
      'Số: 101/QĐ-UBND',
      'Ngày: 01/09/2017',
    ];
    const title = 'Giữ rừng đầu nguồn';
    const page = [...menu, ...texts, 'Xem chi tiết ...', title, ...TEXT];
    assert.equal(fieldValues(readText(`${page.join('\n')}\n`)).title, title);
  });

  it('is not either where the number of the text stands in it, and the headline above stays', () => {
    const title = 'Quyết định thành lập Tổ công tác bảo vệ rừng xã Bình Khê';
    const letter = [
      'ỦY BAN NHÂN DÂN XÃ BÌNH KHÊ',
      'Số: 17/QĐ-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;',
      'Điều 1. Thành lập Tổ công tác bảo vệ rừng xã Bình Khê gồm năm ông có tên sau đây.',
      'Điều 2. Tổ công tác có nhiệm vụ tuần tra các cánh rừng giáp ranh mỗi tuần hai lần.',
      'Điều 3. Quyết định này có hiệu lực kể từ ngày ký.',
    ];
    const page = ['Trang chủ', 'Giới thiệu', 'Tin tức', 'Văn bản', 'Liên hệ', title, ...letter, 'Chia sẻ'];
    const reading = readText(`${page.join('\n')}\n`);
    // The day of the law that the decision goes by is none of the page.
    assert.deepEqual([fieldValues(reading).title, fieldValues(reading).date], [title, undefined]);
    assert.deepEqual([...removedLines(reading)], [0, 1, 2, 3, 4, 14]);
  });
});

describe('the day of a letterhead in a text', () => {
  it('is that of the letter, and what stands above it is no summary of another page', () => {
    const title = 'Công điện của Ban Chỉ đạo xã Bình Khê về ứng phó áp thấp nhiệt đới';
    const head = ['Trang chủ', 'Du lịch', 'Đời sống', 'Thứ Bảy, 02/05/2020, 16:40', title];
    const buttons = ['Gửi email', 'In trang', 'Facebook', 'Google'];
    const letter = [
      'Tối nay, lực lượng chức năng phát đi thông báo khẩn, toàn văn như sau.',
      'BAN CHỈ ĐẠO PHÒNG CHỐNG THIÊN TAI XÃ BÌNH KHÊ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 27/CĐ-BCĐ',
      'Bình Khê, ngày 10 tháng 10 năm 2020',
      'CÔNG ĐIỆN',
      'Điện:',
      '- Các thôn, bản ven sông và các chủ bè cá trên sông Khe Nước thuộc địa bàn xã;',
      '- Trạm Y tế, Trường Tiểu học và Đội dân quân xã Bình Khê.',
      'Hồi 19 giờ hôm nay, nước sông Khe Nước đã lên mức báo động hai và còn lên nhanh trong đêm.',
      'Để chủ động ứng phó, Ban Chỉ đạo đề nghị:',
      '1. Các thôn sơ tán ngay những hộ ở chân đồi trước 22 giờ; chuẩn bị sẵn thuyền, áo phao và lương thực cho ba ngày.',
      '2. Các chủ bè cá kéo bè vào vụng, không để người ở lại trên bè khi gió đã lên cấp sáu.',
      '3. Tổ chức trực ban nghiêm túc 24/24h, thường xuyên báo cáo về Ban Chỉ đạo xã Bình Khê.',
    ];
    const lines = [...head, ...buttons, ...letter, 'Tin liên quan', 'Bình luận'];
    const reading = readText(`${lines.join('\n')}\n`);
    assert.deepEqual([fieldValues(reading).title, fieldValues(reading).date], [title, '2020-05-02T16:40']);
    const removed = removedLines(reading);
    for (const line of [title, ...letter]) assert.ok(!removed.has(lines.indexOf(line)), line);
  });
});

describe('what an official text is', () => {
  const about = 'Về việc tạm dừng hoạt động bến đò ngang Bình Khê';

  it('stays above what it is about, though menus have an entry of that name', () => {
    const menu = ['Trang chủ', 'Giới thiệu', 'Tin tức', 'Liên hệ'];
    for (const between of [[], ['Ngày đăng: 28/06/2023'], ['28/06/2023', 'Lượt xem: 41']]) {
      const page = [...menu, 'THÔNG BÁO', ...between, about, ...TEXT];
      const removed = removedLines(readText(`${page.join('\n')}\n`));
      assert.deepEqual(
        page.filter((line, i) => removed.has(i) && !menu.includes(line) && !between.includes(line)),
        [],
      );
    }
  });

  it('stays below the letterhead, under a headline and its buttons', () => {
    const title = 'Kết luận của Ủy ban nhân dân xã Bình Khê về công tác phòng cháy rừng';
    const letter = ['Số: 41/TB-UBND', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
    for (const day of [['Bình Khê, ngày 16 tháng 3 năm 2015'], []])
      for (const kind of ['THÔNG BÁO', 'THƯ MỜI', 'BÁO CÁO']) {
        const page = [
          ...['Trang chủ', 'Giới thiệu', 'Tin tức', 'Liên hệ', title, '17/03/2015 09:50', 'In bài viết'],
          ...['ỦY BAN NHÂN DÂN XÃ BÌNH KHÊ', ...letter, ...day, kind, 'Về công tác phòng cháy rừng', ...TEXT],
          ...['Nơi nhận:', '- Như trên;', 'Các bài viết khác'],
        ];
        const removed = removedLines(readText(`${page.join('\n')}\n`));
        assert.ok(!removed.has(page.indexOf(kind)), kind);
      }
  });

  it('is an entry of the menu over any other headline', () => {
    const page = ['Trang chủ', 'Giới thiệu', 'THÔNG BÁO', 'Tin tức', 'Liên hệ', about, ...TEXT];
    assert.ok(removedLines(readText(`${page.join('\n')}\n`)).has(2));
  });
});
