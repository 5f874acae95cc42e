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

  it('is an entry of the menu over any other headline', () => {
    const page = ['Trang chủ', 'Giới thiệu', 'THÔNG BÁO', 'Tin tức', 'Liên hệ', about, ...TEXT];
    assert.ok(removedLines(readText(`${page.join('\n')}\n`)).has(2));
  });
});
