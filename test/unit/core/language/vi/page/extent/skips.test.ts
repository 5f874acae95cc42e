import assert from 'node:assert/strict';
import { cutOf, readText, removedLines } from '../../../../../../support/pages/read';

const HEAD = ['Bến đò cuối cùng của xã Vĩnh Trà đóng cửa sau bảy mươi năm', '13/08/2022'];
const TEXT = [
  'Chiều 12/8, ông Phan Văn Sửu chở chuyến khách cuối rồi kéo con đò gỗ lên bờ, phủ bạt và khóa xích.',
  'Cây cầu mới thông xe khiến bến đò không còn khách, dù giá mỗi lượt qua sông chỉ hai nghìn đồng.',
  'Ông Sửu nói sẽ giữ con đò làm kỷ niệm và cho trẻ con trong xóm lên chơi vào mùa hè.',
];

/** The lines that are cut when something stands between the first and the second paragraph. */
function cutBetween(...lines: string[]): string[] {
  return cutOf(...HEAD, TEXT[0]!, ...lines, ...TEXT.slice(1));
}

describe('parts that can be skipped', () => {
  const part = [
    'Podcast',
    'Chuyện bên bàn trà',
    'Mỗi tuần, một nhân vật kể về bước ngoặt của đời mình.',
    'Các tập',
  ];

  it('go whole, from what opens them to what says that they are over', () => {
    const skip = ['Bỏ qua Podcast và tiếp tục đọc', ...part, 'Hết phần Podcast'];
    assert.deepEqual(cutBetween(...skip), skip);
    const named = ['Bỏ qua Podcast và tiếp tục đọc', ...part, 'Kết thúc Podcast'];
    assert.deepEqual(cutBetween(...named), named);
  });

  it('are headlines of other pages behind an arrow that was broken off them', () => {
    const link = ['>>', 'Cầu Vĩnh Trà thông xe sau ba năm chờ đợi'];
    assert.deepEqual(cutBetween(...link), link);
    assert.deepEqual(cutBetween(link[1]!), []);
  });

  it('stay where nothing says that they are over', () => {
    assert.ok(!cutBetween('Bỏ qua nỗi buồn và tiếp tục đọc', part[2]!).includes(part[2]!));
    const other = ['Bỏ qua nỗi buồn và tiếp tục đọc', part[2]!, 'Kết thúc một mùa'];
    assert.ok(!cutBetween(...other).includes(part[2]!));
  });

  it('are what stands between two prints of one button, and the rows of a player', () => {
    const player = ['Embed share', 'Mùa nước nổi đến sớm ở đầu nguồn', 'by Đài Vĩnh Trà', 'Embed share'];
    const rows = ['The code has been copied to your clipboard.', 'width', 'px', 'height', 'px'];
    const times = ['No media source currently available', '0:00', '0:02:11', '0:00'];
    assert.deepEqual(cutBetween(...player, ...rows, ...times), [...player, ...rows, ...times]);
  });

  it('stand in a text that goes on below them with what it announces', () => {
    const skips = [
      'Bỏ qua Quảng cáo và tiếp tục đọc',
      'Quảng cáo',
      'End of Quảng cáo',
      'Bỏ qua Podcast và tiếp tục đọc',
      ...part,
      'End of Podcast',
    ];
    const list = ['Muốn lên đò chơi:', 'Đến trước 16 giờ', 'Mang áo phao', 'Trẻ nhỏ đi cùng người lớn'];
    const below = ['Chủ đề liên quan', 'Sông nước', 'Cầu đường'];
    const cut = (...lines: string[]) => {
      const page = [...HEAD, ...TEXT, ...lines];
      const removed = removedLines(readText(`${page.join('\n')}\n`));
      return page.filter((_, i) => removed.has(i));
    };
    assert.deepEqual(cut(...skips, ...list, ...below), [...skips, ...below]);
    assert.deepEqual(cut(...skips, ...below), [...skips, ...below]);
    const over = ['Đò lên bờ', 'Chuyến cuối đã qua.', 'Con đò của ông Sửu. Ảnh: Mai Lâm'];
    const told = ['Lựa chọn của ông: giữ đò.', '"Giữ đò cũng là giữ bến, miễn là bến còn người qua lại."'];
    assert.deepEqual(cut(...over, ...skips, ...told, ...below), [...skips, ...below]);
  });
});
