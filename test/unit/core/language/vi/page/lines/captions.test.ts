import assert from 'node:assert/strict';
import {
  creditsPhoto,
  readsLikeCaption,
  repeatsHeadline,
} from '../../../../../../../server/src/core/language/vi/page/lines/captions';
import { pageLines } from '../../../../../../../server/src/core/language/vi/page/lines/line';
import { Lines } from '../../../../../../../server/src/core/text/lines';

const line = (text: string) => pageLines(text, new Lines(text), 0, 1)[0]!;

describe('captions', () => {
  it('are told by their credits', () => {
    for (const text of [
      'Xe thư viện lưu động. Ảnh: Mai Lâm',
      '(Ảnh: TTXVN)',
      'ẢNH: NVCC',
      'Ảnh minh họa',
      'Trận đấu. Video: VTV',
      'Một góc hồ Bến Xuân mùa nước cạn_Ảnh: TTXVN',
      'Một góc hồ Bến Xuân mùa nước cạn_Nguồn: benxuan.example',
    ]) {
      assert.ok(creditsPhoto(text), text);
    }
    for (const text of [
      'Ảnh hưởng của bão số 3',
      'Ông Nam xem tấm ảnh',
      'Hình thức: trực tuyến',
      '| |',
      'Nguồn: TTXVN',
    ]) {
      assert.ok(!creditsPhoto(text), text);
    }
  });

  it('are told by what photos show when no full stop ends them', () => {
    assert.ok(readsLikeCaption(line('Các đại biểu dự hội nghị chụp ảnh lưu niệm')));
    assert.ok(readsLikeCaption(line('Quang cảnh hội nghị sáng nay')));
    assert.ok(!readsLikeCaption(line('Các đại biểu dự hội nghị chụp ảnh lưu niệm.')));
    assert.ok(!readsLikeCaption(line('Nhiều kết quả nổi bật trong năm')));
  });

  it('are told by what stands before them for those who hear the page', () => {
    for (const text of [
      'Nguồn hình ảnh, Getty Images',
      'Chụp lại hình ảnh, Bến đò lúc sáng sớm',
      'Image caption Bến đò lúc sáng sớm',
    ]) {
      assert.ok(line(text).credited, text);
    }
    assert.ok(!line('Nguồn nước ở hạ lưu cạn dần từ đầu tháng').credited);
    assert.ok(!line('Hình ảnh người thầy trong lòng học trò cũ').credited);
  });

  it('repeat the headline with a number', () => {
    const title = line('Huyện Thạch Lâm khai trương thư viện').key;
    assert.ok(repeatsHeadline(line('Huyện Thạch Lâm khai trương thư viện - Ảnh 2.'), title));
    assert.ok(!repeatsHeadline(line('Huyện Thạch Lâm khai trương thư viện mới'), title));
  });
});
