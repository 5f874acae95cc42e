import assert from 'node:assert/strict';
import { endOfNick } from '../../../../../../../server/src/core/language/vi/page/credits/nicks';
import { pageLines } from '../../../../../../../server/src/core/language/vi/page/lines/line';
import { Lines } from '../../../../../../../server/src/core/text/lines';

const TITLE = 'Bữa cơm đầu tiên bên bếp lửa nhà sàn';
const TIME = '11/06/2015 10:22';

function nick(...below: string[]): boolean {
  const text = [TITLE, ...below].join('\n');
  const lines = new Lines(text);
  return endOfNick(pageLines(text, lines, 0, lines.count), 1, 0) > 1;
}

/** Where what is said of an account in the second of several lines ends. */
function end(...lines: string[]): number {
  const text = lines.join('\n');
  const table = new Lines(text);
  return endOfNick(pageLines(text, table, 0, table.count), 1, 0);
}

describe('names of accounts and pen names', () => {
  it('stand between the headline and the day with its time', () => {
    assert.ok(nick('Mẹ Ngô', TIME));
    assert.ok(nick('khoai_lang.92', TIME));
    assert.ok(nick('khoailang', 'Thành viên mới', TIME));
  });

  it('need no time of day where nothing but an account is called so', () => {
    for (const account of ['lua_non', 'Lan.Vy', 'Gio_Nui_93', 'HOANGHON_DN', 'lanvy87', '@lanvy'])
      assert.ok(nick(account, '11/06/2015'), account);
    assert.ok(nick('Lan.Vy', '3 năm'));
    assert.ok(nick('khoailang', '11/06/2015', '#1'));
    assert.ok(nick('Mẹ Ngô 2015', TIME));
    for (const other of ['Covid-19', 'baonui.vn', 'macOS', 'U23', 'webmaster_2'])
      assert.ok(!nick(other, '11/06/2015'), other);
  });

  it('stand above their rank and their marks, or below the day', () => {
    assert.equal(end(TITLE, 'lua_non', 'TÍCH CỰC', '4,8', '11/06/2015', 'Theo dõi'), 4);
    assert.equal(end(TITLE, 'lua_non', 'Sáng nay cả nhà dậy rất sớm.', '11/06/2015'), 1);
    const text = [TITLE, '11/06/2015', 'lua_non', 'Theo dõi'].join('\n');
    const lines = new Lines(text);
    assert.equal(endOfNick(pageLines(text, lines, 0, lines.count), 2, 0), 3);
  });

  it('stand over a day without time where the button to follow them is below it', () => {
    assert.ok(nick('khoailang', '11/06/2015', 'Theo dõi'));
    assert.ok(nick('Mẹ Ngô', '11 Th06 2015', '·', '7 phút đọc', 'Theo dõi'));
    assert.ok(!nick('khoailang', '11/06/2015', 'Chia sẻ'));
    assert.ok(!nick('Mẹ Ngô', '11/06/2015', 'Sáng nay cả nhà dậy rất sớm để nhóm bếp.', 'Theo dõi'));
    const lead = 'Chuyện của một người chưa từng nhóm bếp củi.';
    const below = [TITLE, lead, 'Mẹ Ngô', '11/06/2015', 'Theo dõi'];
    const at = (lines: readonly string[], i: number) => {
      const text = lines.join('\n');
      const table = new Lines(text);
      return endOfNick(pageLines(text, table, 0, table.count), i, i - 2);
    };
    assert.equal(at(below, 2), 3);
    // The profile below the text names the account again; what a menu above names is a section.
    assert.equal(at([...below, lead, 'Mẹ Ngô'], 2), 3);
    assert.equal(at(['Mẹ Ngô', ...below], 3), 3);
  });

  it('stand right below the headline whose day is above it, in small letters', () => {
    const below = (...lines: string[]) => {
      const text = [...lines, 'Sáng nay cả nhà dậy sớm để kịp phiên chợ.'].join('\n');
      const table = new Lines(text);
      return endOfNick(pageLines(text, table, 0, table.count), lines.length - 1, lines.length - 2);
    };
    assert.equal(below('11/06/2015 #Bếp', TITLE, 'khoailang'), 3);
    assert.equal(below('Ẩm thực', TITLE, 'khoailang'), 2);
    assert.equal(below('khoailang', '11/06/2015', TITLE, 'khoailang'), 3);
    assert.equal(below('11/06/2015', TITLE, 'Mẹ Ngô'), 2);
  });

  it('are no names that the menu or the headline has too', () => {
    assert.equal(end('Chợ iPhone15 cuối tuần', 'iPhone15', '11/06/2015'), 1);
    const text = ['iPhone15', TITLE, 'iPhone15', '11/06/2015'].join('\n');
    const lines = new Lines(text);
    assert.equal(endOfNick(pageLines(text, lines, 0, lines.count), 2, 1), 2);
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
