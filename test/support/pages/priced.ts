import { readText, removedLines } from './read';

/** A page to put forms into: what stands above its text, the text, its last paragraph, and what stands below it. */
export const HEAD = ['Giá vải thiều hôm nay: Tăng nhẹ ở các vựa lớn', '12/06/2024'];
export const TEXT = [
  'Giá vải thiều sáng nay tăng một nghìn đồng mỗi cân ở một số vựa lớn, dao động từ 26.000 đến 30.000 đồng.',
  'Bình Khê giữ mức cao nhất vùng, còn Thạch Lâm thấp nhất vì mưa lớn làm quả nứt nhiều.',
];
export const END = 'Các vựa ở phía nam chưa ghi nhận biến động, sức mua tại chợ đầu mối vẫn ổn định.';
export const SITE = [
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

/** The lines of a page that are cut. */
export function cutOf(lines: readonly string[]): string[] {
  const removed = removedLines(readText(`${lines.join('\n')}\n`));
  return lines.filter((_, i) => removed.has(i));
}
