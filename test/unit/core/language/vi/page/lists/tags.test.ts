import assert from 'node:assert/strict';
import { readText, removedLines } from '../../../../../../support/pages/read';

const TEXT = [
  'Huyện Thạch Lâm khai trương thư viện lưu động cho học sinh vùng cao',
  '12/09/2024 08:15',
  'Sáng 12/9, Phòng Giáo dục huyện Thạch Lâm khai trương thư viện lưu động với hơn ba nghìn đầu sách.',
  'Thư viện đặt trên một chiếc xe tải nhẹ được cải tạo, mỗi tuần đi qua bốn xã vùng cao của huyện.',
  'Ngoài cho mượn sách, các thầy cô tổ chức đọc to nghe chung và thi kể chuyện theo sách.',
];

/** Which of the lines below the text are cut. */
function cutBelow(...lines: string[]): string[] {
  const all = [...TEXT, ...lines];
  const removed = removedLines(readText(`${all.join('\n')}\n`));
  return all.filter((_, i) => removed.has(i));
}

describe('keywords without a heading', () => {
  it('go when the text has used their words', () => {
    const tags = ['thư viện lưu động', 'vùng cao', 'kể chuyện', 'Bình luận (0)', 'Gửi bình luận'];
    assert.deepEqual(cutBelow(...tags), tags);
  });

  it('go in small letters whatever the text knows of them', () => {
    const tags = ['chè bưởi', 'món ngon mỗi ngày', 'vào bếp', 'Chia sẻ', 'Gửi Email'];
    assert.deepEqual(cutBelow(...tags), tags);
    const verses = ['đêm nghe nước chảy', 'trăng lên đỉnh núi', 'người về bến cũ', 'Chia sẻ'];
    assert.deepEqual(cutBelow('Nhớ bản', ...verses), ['Chia sẻ']);
  });

  it('stay when the text knows nothing of them, when they are two, and when a line announces them', () => {
    for (const lines of [
      ['Nước chảy đá mòn', 'Trăng lên đỉnh núi', 'Người về bến cũ'],
      ['nghìn đầu sách', 'kể chuyện'],
      ['Những nơi xe đi qua là:', 'vùng cao', 'bốn xã', 'huyện Thạch Lâm'],
      ['Nà Lụa 3-2 vùng cao', 'bốn xã 1-0 Thạch Lâm', 'Thạch Lâm 2-2 bốn xã'],
    ]) {
      assert.deepEqual(cutBelow(...lines, 'Chia sẻ bài viết'), ['Chia sẻ bài viết'], String(lines));
    }
  });
});

describe('keywords behind their signs, side by side', () => {
  it('end a text, though the summaries of other pages below are longer than it', () => {
    const below = [
      '#thư viện lưu động # Thạch Lâm #vùng cao',
      'Bài liên quan',
      'Xe sách về bản giữa mùa mưa',
      'Giáo dục - Học đường',
      'Xe sách về bản giữa mùa mưa',
      'Hai người thủ thư kể về những chuyến xe chở sách vượt đèo trong mùa mưa năm ngoái ở xã xa nhất huyện.',
      'Theo chị Mai, có hôm xe phải dừng bốn giờ liền dưới chân dốc vì đất lở, học sinh vẫn đứng đợi bên kia suối cho tới lúc xe sang được.',
      'Anh Hòa, người lái xe, nói rằng cuốn được mượn nhiều nhất là truyện cổ tích, và lần nào cũng có em xin giữ lại thêm một tuần.',
      'Xem chi tiết',
      'Giáo dục - Học đường',
      'Trường làng có phòng đọc mới',
      'Phòng đọc rộng bốn mươi mét vuông của trường Nà Lụa mở cửa cả ngày cuối tuần cho học sinh và phụ huynh.',
      'Xem chi tiết',
    ];
    assert.deepEqual(cutBelow(...below), below);
  });
});

describe('what stands right behind the label of keywords', () => {
  it('are keywords however many they are, unless it is a sentence', () => {
    const tags =
      'thư viện lưu động xe sách vùng cao huyện Thạch Lâm Phòng Giáo dục đọc to nghe chung thi kể chuyện theo sách xe tải nhẹ bốn xã học sinh mượn sách ba nghìn đầu sách';
    assert.deepEqual(cutBelow('Từ khóa:', tags, 'Chia sẻ'), ['Từ khóa:', tags, 'Chia sẻ']);
  });
});
