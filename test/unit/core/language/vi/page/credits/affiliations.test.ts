import assert from 'node:assert/strict';
import {
  nameAndUnit,
  withSourceNote,
} from '../../../../../../../server/src/core/language/vi/page/credits/affiliations';
import { creditAt } from '../../../../../../../server/src/core/language/vi/page/credits/credits';

function read(text: string) {
  const found = nameAndUnit(text, creditAt(text, 0, text.length), []);
  return found && [found.author.value, found.source?.value];
}

describe('names and where their bearers belong', () => {
  it('tell authors from offices, schools and ranks behind their names', () => {
    for (const text of [
      'Lò Thị Mây - GV Trường Tiểu học Nà Lốc',
      'Lò Thị Mây, CTV',
      'Lò Thị Mây – TTYT huyện Mường Ca',
      'Lò Thị Mây - Học viện Chính trị khu vực I',
      'Lò Thị Mây, hội viên Hội Văn nghệ tỉnh',
      'Lò Thị Mây (Hà Giang)',
      'Lò Thị Mây - K55 CNTT',
      'Lò Thị Mây - Khoa Nội',
      'Lò Thị Mây (Washington)',
      'Lò Thị Mây (lớp Cao học K25)',
      'Lò Thị Mây, xã Tân Lập',
      'Lò Thị Mây - TP.HCM',
      'Lò Thị Mây - Vinabank Tuyên Quang',
    ]) {
      assert.deepEqual(read(text), ['Lò Thị Mây', undefined], text);
    }
    assert.deepEqual(read('SV. Lò Thị Mây – K55 CNTT'), ['SV. Lò Thị Mây', undefined]);
  });

  it('name papers and agencies as the source', () => {
    assert.deepEqual(read('Lò Thị Mây (P/v TTXVN tại Nga)'), ['Lò Thị Mây', 'TTXVN']);
    assert.deepEqual(read('Lò Thị Mây (PV TTXVN)'), ['Lò Thị Mây', 'TTXVN']);
    assert.deepEqual(read('Lò Thị Mây/BSO'), ['Lò Thị Mây', 'BSO']);
    assert.deepEqual(read('Lò Thị Mây - VOV ĐBSCL'), ['Lò Thị Mây', 'VOV ĐBSCL']);
    assert.deepEqual(read('Lò Thị Mây- BTC'), ['Lò Thị Mây', undefined]);
  });

  it('name those from whom they put a text together', () => {
    const noted = (text: string) => {
      const found = withSourceNote(text, 0);
      return found && [found.author.value, found.source.value];
    };
    assert.deepEqual(noted('Lò Mây (t/h theo Báo Bình Khê)'), ['Lò Mây', 'Báo Bình Khê']);
    assert.deepEqual(noted('Lò Mây (t/h Báo Bình Khê, Reuters)'), ['Lò Mây', 'Báo Bình Khê, Reuters']);
    assert.equal(noted('Lò Mây (t/h)'), undefined);
  });

  it('find none where two people, or none, are named', () => {
    for (const text of [
      'Thu Hà - Lò Mây',
      'THU HÀ - ĐAN VY',
      'T.Hà - L.Vy',
      'Hội nghị - Phòng Văn hóa',
      'Lò Thị Mây (áo đỏ)',
    ])
      assert.equal(read(text), undefined, text);
  });
});
