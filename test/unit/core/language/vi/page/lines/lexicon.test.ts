import assert from 'node:assert/strict';
import table from '../../../../../../../server/data/vi/furniture.tsv';
import { foldKey } from '../../../../../../../server/src/core/language/vi/page/lines/folding';
import {
  countParts,
  isHeading,
  matchShort,
  matchStart,
  mayBeNotice,
  mayEndHeading,
} from '../../../../../../../server/src/core/language/vi/page/lines/lexicon';

const match = (text: string) => matchShort(text);

import { PageLine } from '../../../../../../../server/src/core/language/vi/page/lines/line';
import { holdsStem } from '../../../../../../../server/src/core/language/vi/page/lines/traits';

describe('the furniture table', () => {
  it('has a known kind, role, match and weight in every row', () => {
    const kinds =
      'navigation form share related counter copyright ad player notice comment tags poll other'.split(' ');
    const seen = new Set<string>();
    for (const row of table.trim().split('\n').slice(1)) {
      const [phrase, kind, role, how, weight, ...rest] = row.split('\t');
      assert.ok(phrase && phrase === phrase.normalize('NFC').trim(), row);
      assert.ok(kinds.includes(kind!), row);
      assert.match(role!, /^(item|closes|opens|ends|section)$/, row);
      assert.match(how!, /^(line|start|label|part)$/, row);
      assert.match(weight!, /^[123]$/, row);
      assert.deepEqual(rest, [], row);
      assert.ok(!seen.has(`${phrase} ${how}`), `twice: ${row}`);
      seen.add(`${phrase} ${how}`);
    }
  });
});

describe('headings of lists', () => {
  it('are known by the word that ends them, whatever counter stands behind it', () => {
    for (const row of table.trim().split('\n').slice(1)) {
      const phrase = row.split('\t')[0]!;
      const found = matchShort(phrase);
      if (!found || !isHeading(found)) continue;
      for (const end of [phrase.split(' ').at(-1)!, '(12)', '»'])
        assert.ok(mayEndHeading(end, 0, end.length), phrase);
    }
    for (const end of ['gừng', 'mới/gừng', 'nếp.']) assert.ok(!mayEndHeading(end, 0, end.length), end);
  });
});

describe('phrases', () => {
  it('are whole lines, with or without a counter', () => {
    assert.equal(match('Tin liên quan')?.role, 'opens');
    assert.equal(match('BÌNH LUẬN (12)')?.role, 'ends');
    assert.equal(match('Thời sự')?.role, 'section');
    assert.equal(match('Cỡ chữ Nhỏ Vừa Lớn')?.kind, 'share');
    assert.equal(match('Thư viện lưu động'), undefined);
  });

  const may = (text: string) => mayBeNotice(`xx ${text} xx`, 3, 3 + text.length);

  it('begin lines', () => {
    assert.equal(match('Giấy phép số 12/GP-BTTTT cấp ngày 3/5/2019')?.kind, 'copyright');
    assert.equal(matchStart('Mời quý độc giả đón xem')?.kind, 'notice');
    assert.equal(matchStart('Đọc bài gốc trên Bình Khê Online')?.kind, 'navigation');
    assert.equal(matchStart('Nguồn video không hỗ trợ trình duyệt của bạn')?.kind, 'player');
    assert.ok(may('* Mời bạn đọc') && may('Mời') && !may('Chôm chôm'));
  });

  it('of two meanings are labels before a sign or a name, and a hint before running text', () => {
    const weight = (text: string) => new PageLine(text, 0, 0, text.length).weight;
    assert.equal(weight('Tổng biên tập: Lê Vy'), 3);
    assert.equal(weight('Tổng Biên tập Trần Hữu Tín'), 2);
    assert.equal(weight('Tổng biên tập một tờ báo bị phạt vì đăng tin sai sự thật'), 1);
    assert.equal(weight('Cơ quan báo chí, xuất bản đẩy mạnh tuyên truyền nghị quyết'), 1);
    assert.equal(weight('Sự kiện thu hút hàng nghìn người đến quảng trường'), 1);
  });

  it('are what players and programs of portals print, wherever they stand', () => {
    const player = ['Nghe nội dung bài viết này', 'Nghe tin bài', 'Bấm nghe bài viết', 'Nam miền Trung'];
    for (const text of player) assert.equal(match(text)?.kind, 'player', text);
    const weight = (text: string) => new PageLine(text, 0, 0, text.length).weight;
    const ribbon =
      'To navigate through the Ribbon, use standard browser navigation keys. To skip between groups, use Ctrl+LEFT.';
    const script = 'It looks like your browser does not have JavaScript enabled. Please turn on JavaScript.';
    for (const text of [ribbon, script]) assert.equal(weight(text), 3, text);
  });

  it('cover a bar of links', () => {
    assert.equal(match('Đặt báo Quảng cáo RSS Tòa soạn')?.how, 'cover');
    assert.equal(match('Giá xăng giảm lần thứ ba liên tiếp'), undefined);
  });

  it('never are surer of a row of section names than of one', () => {
    assert.equal(match('Quốc phòng, an ninh, đối ngoại')?.weight, 2);
  });

  it('that stand inside long lines are found by their stems', () => {
    for (const row of table.trim().split('\n').slice(1)) {
      const [phrase, , , how] = row.split('\t');
      if (how === 'part') assert.ok(holdsStem(phrase!, 0, phrase!.length), phrase);
    }
    assert.equal(holdsStem('Ông Nam đi chợ huyện từ sáng sớm.', 0, 33), false);
    assert.equal(holdsStem('Xin cảm ơn bạn đọc', 0, 10), false);
  });

  it('are counted inside long lines', () => {
    const notice =
      'Ý kiến của bạn sẽ được biên tập trước khi đăng, xin vui lòng viết bằng tiếng Việt có dấu.';
    assert.ok(countParts(foldKey(notice)) >= 2);
    assert.equal(countParts(foldKey('Ông Nam cho biết ý kiến của người dân rất quan trọng.')), 0);
  });
});

describe('words of menus side by side', () => {
  const weigh = (text: string) => new PageLine(text, 0, 0, text.length).weight;

  it('are no bar of links in a salutation, a result, a day without year, the sign of a series, a sentence, a sum', () => {
    for (const text of [
      'Kính gửi tòa soạn,',
      '- TP Hồ Chí Minh I - Hà Nội II: 3-1',
      'Đăng ký trước ngày 30-5',
      'Tiếp theo kỳ trước',
      'Không ai trả lời ông.',
      'Tổng cộng: 10.800.000 đồng và 200 USD.',
    ])
      assert.ok(weigh(text) < 2, text);
  });
});

describe('what an archive of pages prints above a page that it keeps', () => {
  it('is a notice', () => {
    const text =
      'Starting in 1996, Alexa Internet has been donating their crawl data to the archive. Flowing in every day.';
    assert.equal(new PageLine(text, 0, 0, text.length).kind, 'notice');
  });
});
