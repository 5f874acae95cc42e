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

describe('a headline of a few words that the text does not take up', () => {
  it('stands right below the way to its page, with nothing but buttons between it and the text', () => {
    const page = [
      'BỆNH VIỆN ĐA KHOA BẾN XUÂN',
      'Giới thiệu',
      'Tuyển dụng',
      'Liên hệ',
      'Trang chủ / Tin tức / Tin bệnh viện',
      'Tin buồn',
      'Chia sẻ',
      'Facebook',
      'Đảng ủy, Ban Giám đốc, Công đoàn bệnh viện và gia đình vô cùng thương tiếc báo tin:',
      'Bác sĩ LÊ VĂN ĐỊNH',
      'Sinh năm 1941, tại xã Bến Xuân, huyện Đảo Lớn',
      'Nguyên Trưởng khoa Ngoại Bệnh viện Đa khoa Bến Xuân',
      'Đã từ trần lúc 4 giờ 15 phút sáng ngày 11 tháng 8 năm 2018 tại nhà riêng, hưởng thọ 78 tuổi.',
      'Lễ viếng từ 7 giờ ngày 12 tháng 8 năm 2018 tại nhà riêng, thôn Đông, an táng tại nghĩa trang xã.',
    ];
    assert.equal(fieldValues(readText(`${page.join('\n')}\n`)).title, 'Tin buồn');
  });
});
