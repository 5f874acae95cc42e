import assert from 'node:assert/strict';
import { endOfSignature } from '../../../../../../../server/src/core/language/vi/page/credits/signatures';
import { pageLines } from '../../../../../../../server/src/core/language/vi/page/lines/line';
import { Lines } from '../../../../../../../server/src/core/text/lines';

function endOf(...texts: string[]): number {
  const text = texts.join('\n');
  const lines = new Lines(text);
  return endOfSignature(pageLines(text, lines, 0, lines.count), 0);
}

describe('signatures of official texts', () => {
  it('end before what is furniture or text', () => {
    assert.equal(
      endOf(
        'TM. ỦY BAN NHÂN DÂN',
        'KT. CHỦ TỊCH',
        'PHÓ CHỦ TỊCH',
        '(Đã ký)',
        'Trần Văn Tích',
        'Tin liên quan',
      ),
      5,
    );
    assert.equal(endOf('GIÁM ĐỐC', 'Lò Thị Mây', 'Chia sẻ bài viết'), 2);
    assert.equal(endOf('Q. GIÁM ĐỐC', 'Lò Thị Mây', 'Chia sẻ bài viết'), 2);
    assert.equal(endOf('Q. THÁI', 'Chia sẻ bài viết'), 0);
    assert.equal(endOf('TM. HỘI ĐỒNG', 'Quy chế này có hiệu lực từ ngày ký và thay cho quy chế trước.'), 1);
  });

  it('stand beside the list of those who get the text', () => {
    const list = ['Nơi nhận:', '- Như trên;', '- Lưu: VT.'];
    assert.equal(endOf(...list, 'CHÁNH VĂN PHÒNG', 'Trần Văn Tích', 'Tin liên quan'), 5);
    assert.equal(endOf('GIÁM ĐỐC', 'Lò Thị Mây', ...list, 'Tin liên quan'), 5);
  });

  it('are told from names and headlines', () => {
    for (const line of [
      'Trần Văn Tích',
      'CHỦ TỊCH HUYỆN TIẾP CÔNG DÂN ĐỊNH KỲ',
      'Chủ tịch',
      'TMC khánh thành nhà máy',
    ]) {
      assert.equal(endOf(line, 'Lò Thị Mây'), 0, line);
    }
  });
});
