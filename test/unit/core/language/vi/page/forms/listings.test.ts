import assert from 'node:assert/strict';
import { readText, removedLines } from '../../../../../../support/pages/read';

const HEAD = ['Ba quán bún chả ngon ở phố huyện Thạch Lâm cho ngày mưa', '12/09/2024 08:15'];
const LEAD = 'Ngày mưa, còn gì hơn một suất bún chả nóng hổi bên bếp than hồng.';
const IMPRINT = [
  'Chia sẻ bài viết',
  'Tòa soạn: số 12 đường Lê Lợi',
  'Địa chỉ: số 12 đường Lê Lợi, tỉnh Bình Khê',
];

function cutOf(lines: readonly string[]): string[] {
  const removed = removedLines(readText(`${lines.join('\n')}\n`));
  return lines.filter((_, i) => removed.has(i));
}

describe('texts that list places', () => {
  it('keep the addresses of their entries, and lose those of the imprint', () => {
    const text = [
      '1. Bún chả Bà Mây',
      'Quán nằm trong ngõ nhỏ, chỉ bán buổi trưa.',
      'Địa chỉ: 74 phố Chợ, thị trấn Thạch Lâm',
      'Điện thoại: 0260 3862 868',
      '2. Bún chả Cụ Tích',
      'Quán có tuổi đời gần sáu mươi năm.',
      'Địa chỉ: 12 phố Đình, thị trấn Thạch Lâm',
      'Điện thoại: 0260 3862 869',
      'Chả ở đây nướng vừa tới, không khô.',
    ];
    assert.deepEqual(cutOf([...HEAD, LEAD, ...text, ...IMPRINT]), IMPRINT);
  });

  it('are not imprints that give the addresses of two offices', () => {
    const offices = [
      'Cơ quan chủ quản: UBND tỉnh Bình Khê',
      'Địa chỉ: số 12 đường Lê Lợi, tỉnh Bình Khê',
      'Điện thoại: 0260 3862 868',
      'Văn phòng đại diện phía Nam',
      'Địa chỉ: số 7 đường Hòa Lạc, tỉnh Nam Sơn',
      'Điện thoại: 0260 3862 869',
    ];
    const paragraph = 'Quán nào cũng quạt than bằng tay và chỉ bán đến khi hết chả trong ngày.';
    assert.deepEqual(
      cutOf([...HEAD, LEAD, paragraph, paragraph.replace('Quán', 'Hàng'), ...offices]),
      offices,
    );
  });
});
