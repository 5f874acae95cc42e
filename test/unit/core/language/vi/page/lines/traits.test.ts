import assert from 'node:assert/strict';
import { readTraits, SIGN } from '../../../../../../../server/src/core/language/vi/page/lines/traits';

const traits = (text: string, start = 0, end = text.length) => ({ ...readTraits(text, start, end) });

describe('traits of lines', () => {
  it('count words and digits between two offsets', () => {
    const text = 'xx Lúc 7 giờ 30,\u00a0 ngày 12/9 yy';
    const { words, digits } = traits(text, 3, text.length - 3);
    assert.deepEqual([words, digits], [6, 6]);
  });

  it('see where two texts may be glued', () => {
    for (const text of ['xã Tân LậpGửi ý kiến', 'Hết.Chia sẻ', 'Ảnh: Hà)In bài', 'nói”Xem thêm']) {
      assert.ok(traits(text).seam, text);
    }
    for (const text of ['xã Tân Lập Gửi ý kiến', 'TTXVN', 'U23', '12-A4'])
      assert.ok(!traits(text).seam, text);
  });

  it('see words of notices near the beginning and of credits near the end', () => {
    assert.ok(traits('Xin mời bạn đọc gửi bài').stem);
    assert.ok(!traits(`${'dài '.repeat(70)}bạn đọc`).stem);
    assert.ok(traits('Cầu mới. Ảnh: Lê Vy').credit);
    assert.ok(!traits(`Dòng sông ảnh hưởng ${'rất dài '.repeat(20)}`.trim()).credit);
    assert.deepEqual(
      [traits('bạn đọ').stem, traits('xbạn đọcx', 1, 7).stem, traits('ản', 0, 2).credit],
      [false, false, false],
    );
  });

  it('tell which signs a line holds', () => {
    const holds = (text: string) =>
      Object.entries(SIGN)
        .filter(([name, bit]) => name !== 'any' && (traits(text).signs & bit) !== 0)
        .map(([name]) => name)
        .join(' ');
    assert.equal(holds('Lê Vy'), 'letter');
    assert.equal(holds('日本'), '');
    assert.equal(holds('12:30 (7/8)'), 'digit colon slash bracket');
    assert.equal(holds('7：5'), 'digit colon');
    assert.equal(holds('»  › •'), 'bar arrow gap');
    assert.equal(holds('— “,” .'), 'stop dash mark');
    assert.equal(holds('→@'), 'arrow at');
    assert.equal(traits('xx (Vy) xx', 4, 6).signs, SIGN.letter);
  });
});
