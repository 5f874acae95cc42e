import assert from 'node:assert/strict';
import { readText, removedLines } from '../../../../../../support/pages/read';

const HEAD = ['Bình Khê tiếp An Lộc: Chờ một bàn thắng sớm', '20/08/2025 09:10'];
const TEXT = [
  'Tối nay, Bình Khê tiếp An Lộc trên sân nhà trong trận đấu được chờ đợi nhất vòng 5, khi cả hai đội đều cần điểm.',
  'Huấn luyện viên của đội chủ nhà cho biết ông có trong tay lực lượng mạnh nhất và sẽ chơi tấn công ngay từ đầu trận.',
  'An Lộc chưa thua trận nào từ đầu mùa, nhưng họ vắng hai trụ cột vì chấn thương và phải dùng nhiều cầu thủ trẻ.',
];
const TEAMS = [
  'Đội hình ra sân dự kiến',
  'Bình Khê: Đình Hiệp; Trọng Lâm, Văn Toản, Hoài Sơn, Mạnh Thái; Minh Dĩ, Hữu Phước; Văn Lộc, Tiến Đạt; Lukas, Rafael',
  'An Lộc: Mạnh Hà; Văn Kiệt, Ngô Duy, Thành Quý, Hồng An; Công Thìn, Tuấn Lê; Văn Sự, Lý Hải; Hendrik, Samuel',
];
const FOOT = [
  'Tags: Bình Khê, An Lộc',
  'Tin cùng chuyên mục',
  'Vòng 5: Đội đầu bảng gặp khó trên sân khách',
  'Câu lạc bộ chia tay tiền đạo ngoại sau ba trận',
];

function cutOf(...lines: string[]): string[] {
  const removed = removedLines(readText(`${lines.join('\n')}\n`));
  return lines.filter((_, i) => removed.has(i));
}

describe('the teams of a match below its report', () => {
  it('belong to it, at the end of the page and above furniture', () => {
    assert.deepEqual(cutOf(...HEAD, ...TEXT, ...TEAMS), []);
    assert.deepEqual(cutOf(...HEAD, ...TEXT, ...TEAMS, ...FOOT), FOOT);
  });

  it('and the table of places, of which some are left out', () => {
    const table = ['Bảng xếp hạng:', '1. Bình Khê: 9 điểm', '2. An Lộc: 7 điểm', '...', '6. Tân Lập: 5 điểm'];
    assert.deepEqual(cutOf(...HEAD, ...TEXT, ...TEAMS, ...table, ...FOOT), FOOT);
  });

  it('are none where a list of other pages or of keywords stands', () => {
    const keywords = 'Từ khóa: bóng đá, vòng 5, sân nhà, đội chủ nhà, đội khách, bàn thắng, trụ cột';
    assert.deepEqual(cutOf(...HEAD, ...TEXT, keywords, ...FOOT.slice(1)), [keywords, ...FOOT.slice(1)]);
  });
});

describe('the last paragraph of a text that ends with a day in brackets', () => {
  it('is no headline of another page when it has parts', () => {
    const last =
      'Trước trận còn có buổi giao lưu với học sinh trong tỉnh (ngày 22/08 và 23/08/2025); tọa đàm “Bóng đá học đường” với các cựu cầu thủ (ngày 24/08/2025)';
    assert.deepEqual(cutOf(...HEAD, ...TEXT, last), []);
  });
});
