import assert from 'node:assert/strict';
import { isNick } from '../../../../../../../server/src/core/language/vi/page/credits/nicks';
import { pageLines } from '../../../../../../../server/src/core/language/vi/page/lines/line';
import { Lines } from '../../../../../../../server/src/core/text/lines';

const TITLE = 'Bữa cơm đầu tiên bên bếp lửa nhà sàn';
const TIME = '11/06/2015 10:22';

function nick(...below: string[]): boolean {
  const text = [TITLE, ...below].join('\n');
  const lines = new Lines(text);
  return isNick(pageLines(text, lines, 0, lines.count), 1, 0);
}

describe('names of accounts and pen names', () => {
  it('stand between the headline and the day with its time', () => {
    assert.ok(nick('Mẹ Ngô', TIME));
    assert.ok(nick('khoai_lang.92', TIME));
    assert.ok(nick('khoailang', 'Thành viên mới', TIME));
  });

  it('are none of those who run the site, no places, no offices and no day of another kind', () => {
    for (const line of [
      'admin',
      'quantri01',
      'Hà Giang',
      'Báo Mới',
      'Tin tức',
      'Chuyện nhà nông',
      'LỬA VÀ NƯỚC',
    ])
      assert.ok(!nick(line, TIME), line);
    assert.ok(!nick('Mẹ Ngô', '11/06/2015'));
    assert.ok(!nick('Mẹ Ngô', 'Sáng nay cả nhà dậy sớm.'));
  });

  it('stand on the page once: sections stand in the menu too', () => {
    assert.ok(!nick('Mẹ Ngô', TIME, 'Mẹ Ngô'));
  });

  it('may stand over a day alone when how long the text takes stands under it', () => {
    assert.ok(nick('Mẹ Ngô', '11/06/2015', '7 phút đọc'));
  });
});
