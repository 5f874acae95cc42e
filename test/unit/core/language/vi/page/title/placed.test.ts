import assert from 'node:assert/strict';
import { fieldValues, readText } from '../../../../../../support/pages/read';

const MENU = ['Bến Xuân trực tuyến', 'Trang chủ', 'Chính trị', 'Xã hội', 'Đọc chậm', 'Góc phố', 'Tòa soạn'];
const TEXT = [
  'Chiều qua, gần trăm người dân xóm Cồn kéo nhau ra bến xem chiếc phà cuối cùng rời bờ, nhường chỗ cho cây cầu mới.',
  'Người lái phà đã gắn bó với bến sông này ba mươi hai năm, từ ngày còn chèo bằng tay, qua bao mùa nước lớn.',
];

function titleOf(...lines: string[]): string | undefined {
  return fieldValues(readText(`${lines.join('\n')}\n`)).title;
}

describe('a headline without a day stands', () => {
  it('below the name of its section, whatever calls the site stands at the top', () => {
    const name = 'BẾN XUÂN ONLINE - Tờ báo của những người yêu sông nước miền Tây';
    assert.equal(titleOf(name, ...MENU, 'Góc phố', 'Chuyến phà cuối', ...TEXT), 'Chuyến phà cuối');
  });

  it('below a last step that is no entry of the menu', () => {
    const topic = 'Hành trình tìm lại những bến sông đã mất tên';
    assert.equal(
      titleOf(...MENU, topic, 'Tòa soạn', 'Đọc chậm', 'Tản văn', 'Bến phà xưa', ...TEXT),
      'Bến phà xưa',
    );
  });

  it('below its section, with the topics of the day above that', () => {
    const title = 'Buổi tiễn đưa lặng lẽ của những phận đời sông nước bên bến cũ';
    const buttons = ['Theo dõi Bến Xuân trên Google News', 'Thích 0', 'Chia sẻ', 'Zalo', 'A', 'A'];
    const topics = ['Chủ đề nóng', 'Triều cường tháng Chạp   Cầu mới   Giá vàng hôm nay'];
    assert.equal(
      titleOf(...MENU, ...topics, 'Xã hội', title, 'Minh Tâm - Vân Thanh', ...buttons, ...TEXT),
      title,
    );
  });

  it('above the head of a document, below the way to the page', () => {
    const title = 'Thông báo về việc tạm ngừng bến phà để bàn giao mặt bằng cho cầu Xuân Giang';
    const head = [
      'ỦY BAN NHÂN DÂN XÃ BẾN XUÂN',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 17/TB-UBND',
      'THÔNG BÁO',
      'Về việc tạm ngừng bến phà',
    ];
    assert.equal(titleOf(...MENU, 'Trang chủ / Thông báo', title, ...head, ...TEXT), title);
  });
});
