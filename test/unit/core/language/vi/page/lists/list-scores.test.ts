import assert from 'node:assert/strict';
import { readText, removedLines } from '../../../../../../support/pages/read';

const HEAD = ['Công an Bình Khê bắt nhóm trộm cắp xe máy ở ba xã', '14/11/2024 12:49'];
const TEXT = [
  'Ngày 14/11, Công an huyện Bình Khê cho biết vừa bắt giữ nhóm đối tượng trộm cắp xe máy tại ba xã ven sông.',
  'Bước đầu công an xác định nhóm này gây ra mười vụ, lấy chín xe máy và một xe đạp điện của người dân.',
  'Công an đang mở rộng điều tra, đề nghị ai bị mất xe đến trụ sở để nhận lại tài sản của mình.',
];
/** Headlines with summaries that speak of what the text speaks of. */
const LIST = [
  'Bắt giữ hai đối tượng trộm cắp máy bơm của người dân xã Vĩnh Trà',
  'Công an xã Vĩnh Trà bắt giữ hai đối tượng trộm cắp máy bơm nước của người dân trong đêm.',
  'Điều tra vụ cháy kho xe máy cũ ở huyện Bình Khê',
  'Công an huyện Bình Khê điều tra vụ cháy kho xe máy cũ khiến gần hai trăm chiếc bị thiêu rụi.',
  'Công an huyện Đông Hà trao trả xe máy bị mất cho người dân',
  'Mười hai xe máy bị mất được Công an huyện Đông Hà trao trả cho người dân tại trụ sở.',
  'Nhóm đối tượng lấy xe đạp điện của học sinh bị bắt giữ',
  'Nhóm đối tượng chuyên lấy xe đạp điện của học sinh bị bắt giữ khi đang bán xe ở chợ.',
  'Đề nghị truy tố nhóm trộm cắp trâu bò ở vùng ven sông',
  'Viện kiểm sát đề nghị truy tố nhóm trộm cắp trâu bò gây ra nhiều vụ ở vùng ven sông.',
];
const FORM = [
  'Bình luận:',
  'Bạn nghĩ gì về nội dung này?',
  'Bạn cần đăng nhập để gửi bình luận.',
  'Gửi bình luận',
];

function cutOf(...lines: string[]): string[] {
  const removed = removedLines(readText(`${lines.join('\n')}\n`));
  return lines.filter((_, i) => removed.has(i));
}

describe('summaries of other pages under the heading of a list', () => {
  it('weigh nothing where they say again what their headlines say, though the text speaks of the same', () => {
    const below = [...FORM, 'Cùng chuyên mục', ...LIST, 'Tin nổi bật', 'Trang chủ'];
    assert.deepEqual(cutOf(...HEAD, ...TEXT, ...below), below);
  });

  it('are compared with the text above the first of several lists', () => {
    const other = [
      'Trung Lương mở lớp dạy đan cói miễn phí cho phụ nữ',
      'Lớp học kéo dài ba tháng, học viên được hỗ trợ nguyên liệu và bao tiêu sản phẩm đầu tay.',
      'Vườn hoa trên mái nhà giữ mùa xuân ở lại phố',
      'Chị Hạ tận dụng thùng xốp trồng gần trăm gốc hồng, tưới bằng nước mưa hứng từ máng.',
      'Câu lạc bộ cờ làng Đình thu hút nhiều kỳ thủ trẻ',
      'Mỗi tối thứ bảy, sân đình lại kín chỗ với những ván cờ kéo dài đến khuya.',
    ];
    const below = [
      'Đọc nhiều nhất',
      ...other,
      'Đừng bỏ lỡ',
      ...LIST.filter((_, i) => i % 2 === 0),
      'Tin mới',
      ...other,
    ];
    assert.deepEqual(cutOf(...HEAD, ...TEXT, ...below, 'Trang chủ'), [...below, 'Trang chủ']);
  });
});

describe('headline and summary on one line', () => {
  const glued = [
    'Cầu phao Vĩnh Trà thông xe Người dân hai bờ sông không còn phải đi vòng gần hai mươi cây số mỗi ngày.',
    'Mở lại chợ đêm "Bến Xuân" Sau gần hai năm đóng cửa, chợ đêm ven sông đón những người khách đầu tiên.',
    'Trường làng có thư viện mới Các em học sinh được mượn sách về nhà đọc trong suốt kỳ nghỉ hè năm nay.',
  ];

  it('make a list under its heading', () => {
    const below = ['Tin đọc nhiều', ...glued, 'Trang chủ'];
    assert.deepEqual(cutOf(...HEAD, ...TEXT, ...below), below);
    const said = 'Tin tức Bình Khê được cập nhật liên tục trên Fanpage';
    assert.deepEqual(cutOf(...HEAD, ...TEXT, 'Xem thêm', said, ...below.slice(1)), [
      'Xem thêm',
      said,
      ...below.slice(1),
    ]);
  });

  it('are text where nothing opens a list', () => {
    assert.deepEqual(cutOf(...HEAD, ...TEXT, ...glued, 'Trang chủ'), ['Trang chủ']);
  });
});

describe('the pages that are read most, each below its rank', () => {
  const ranked = [
    'Chợ nổi họp lại sau hai năm vắng khách',
    'Từ mờ sáng, hàng chục ghe trái cây đã neo kín một khúc sông.',
    'Đôi vợ chồng già giữ nghề làm đèn kéo quân',
    'Mỗi mùa trăng, căn nhà nhỏ cuối ngõ lại sáng đèn tới khuya.',
    'Cây đa trăm tuổi bật gốc sau trận lốc chiều qua',
    'May mắn lúc ấy sân đình không có người, chỉ vài mái ngói bị vỡ.',
  ];
  const list = ranked.flatMap((line, i) => (i % 2 === 0 ? [`${i / 2 + 1}`, line] : [line]));

  it('do not outweigh a text of one paragraph without a day', () => {
    const below = ['Chia sẻ', 'Bình luận (0)', 'Đọc nhiều', ...list, 'Liên hệ quảng cáo', 'RSS'];
    const menu = ['Đăng nhập', 'Xã hội', 'Thế giới', 'Kinh doanh', 'Giải trí', 'Thể thao'];
    assert.deepEqual(cutOf(...menu, HEAD[0]!, TEXT[0]!, ...below), [...menu, ...below]);
  });
});
