import assert from 'node:assert/strict';
import { fieldValues, readText } from '../../../../../../support/pages/read';

const MENU = [
  'Trang chủ',
  'Giới thiệu',
  'Tin tức',
  'Thư viện ảnh',
  'Liên hệ',
  'Diễn đàn',
  'Rao vặt',
  'Tìm kiếm',
];
const TEXT = [
  'Chiều qua, gần trăm người dân xóm Cồn kéo nhau ra bến xem chiếc phà cuối cùng rời bờ, nhường chỗ cho cây cầu mới.',
  'Người lái phà đã gắn bó với bến sông này ba mươi hai năm, từ ngày còn chèo bằng tay, qua bao mùa nước lớn.',
];

function titleOf(...lines: string[]): string | undefined {
  return fieldValues(readText(`${lines.join('\n')}\n`)).title;
}

describe('the headline of a page without a day', () => {
  it('is what the text takes up below the menu, not the name above it', () => {
    const name = 'VĂN HÓA BẾN XUÂN - Điểm hẹn của những người yêu sông nước miền Tây';
    const title = 'Chuyến phà cuối ở Cồn';
    assert.equal(titleOf(name, 'Diễn đàn của bạn viết trẻ', ...MENU, title, ...TEXT), title);
  });

  it('is a few words over buttons, with headlines of other pages above them', () => {
    const news = [
      'TIN NÓNG',
      'Lễ hội đua ghe ngo mở màn trong tiếng trống',
      'Phân luồng xe cộ ở nội ô trong ba đêm hội',
    ];
    const buttons = ['.', 'In bài viết', 'Gửi bài viết', 'Chia sẻ', 'Zalo'];
    assert.equal(titleOf(...MENU, ...news, 'Người lái phà cuối', ...buttons, ...TEXT), 'Người lái phà cuối');
  });

  it('is no call to follow the site among the buttons', () => {
    const title = 'Tâm sự: Nỗi niềm lặng lẽ, hơn 80 phận đời ngóng cầu';
    assert.equal(titleOf(...MENU, 'Xem thêm', title, '0', 'Theo dõi Bến Xuân', 'Chia sẻ', ...TEXT), title);
  });
});
