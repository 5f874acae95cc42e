import assert from 'node:assert/strict';
import { readText, removedLines } from '../../../../../../support/pages/read';

const HEAD = ['Quy chế thi đua của cán bộ, viên chức Trường Cao đẳng Nghề Thạch Lâm', '18/09/2023 09:20'];
const TEXT = [
  'Quy chế này quy định tiêu chí chấm điểm thi đua hằng quý của cán bộ, viên chức và người lao động trong nhà trường.',
  'Các phòng, khoa tổ chức chấm điểm vào tuần cuối của quý và gửi kết quả về hội đồng thi đua trước ngày mồng năm tháng sau.',
  'Hội đồng thi đua họp xét, trình hiệu trưởng quyết định và công bố kết quả tại buổi giao ban đầu tháng./.',
  'PHỤ LỤC',
];
const COLUMNS = ['TT', 'Nội dung', 'Điểm'];
const TABLE = [
  '1.',
  'Chấp hành kỷ luật lao động',
  '30 điểm',
  '1.1',
  'Đi làm đúng giờ, không bỏ vị trí trực, báo trước khi nghỉ ít nhất một ngày làm việc với trưởng đơn vị',
  '20 điểm',
  '1.2',
  'Giữ gìn tài sản chung, tắt điện và khóa cửa phòng sau giờ làm việc',
  'a. Không vi phạm: 10 điểm',
  'b. Vi phạm lần đầu: trừ 5 điểm',
  '10 điểm',
  '2.',
  'Hoàn thành nhiệm vụ chuyên môn',
  '70 điểm',
  '2.1',
  'Hoàn thành hồ sơ giảng dạy đúng hạn, dự giờ đồng nghiệp ít nhất hai tiết mỗi tháng (tính theo sổ của tổ bộ môn)',
  '40 điểm',
  '2.2',
  'Tham gia hướng dẫn học sinh thi tay nghề các cấp',
  '30 điểm',
];
const SITE = ['Chia sẻ bài viết', 'Trang chủ', 'Giới thiệu', 'Tuyển sinh', 'Liên hệ'];

function cutOf(lines: readonly string[]): string[] {
  const removed = removedLines(readText(`${lines.join('\n')}\n`));
  return lines.filter((_, i) => removed.has(i));
}

describe('tables whose rows are numbered like chapters', () => {
  it('are text below the sign that ends a regulation, with a cell in each line', () => {
    assert.deepEqual(cutOf([...HEAD, ...TEXT, ...COLUMNS, ...TABLE, ...SITE]), SITE);
  });

  it('are text where they begin with the first row of a part', () => {
    assert.deepEqual(cutOf([...HEAD, ...TEXT, ...COLUMNS, ...TABLE.slice(3), ...SITE]), SITE);
  });

  it('may be followed by their sum and a remark', () => {
    const remark = [
      'Tổng điểm tối đa',
      '100',
      'Lưu ý: cá nhân bị kỷ luật trong quý thì không được xét danh hiệu thi đua của quý đó.',
    ];
    assert.deepEqual(cutOf([...HEAD, ...TEXT, ...COLUMNS, ...TABLE, ...remark, ...SITE]), SITE);
  });

  it('are no tables of contents, which have nothing but names', () => {
    const contents = [
      '1.',
      'Giờ làm việc',
      '1.1',
      'Mùa hè',
      '1.2',
      'Mùa đông',
      '2.',
      'Nghỉ phép',
      '2.1',
      'Thủ tục',
    ];
    const removed = cutOf([...HEAD, ...TEXT.slice(0, 3), 'Bài viết liên quan', ...contents, ...SITE]);
    assert.deepEqual(removed, ['Bài viết liên quan', ...contents, ...SITE]);
  });

  it('are no ratings and counters, whose numbers do not follow each other', () => {
    const counters = ['1', 'lượt', '4.9', 'điểm trên 5', '2', 'bình luận', '3.7', 'điểm trung bình'];
    const removed = cutOf([...HEAD, ...TEXT.slice(0, 3), 'Chia sẻ bài viết', ...counters, ...SITE]);
    assert.deepEqual(removed, ['Chia sẻ bài viết', ...counters, ...SITE]);
  });
});
