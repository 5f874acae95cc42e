import assert from 'node:assert/strict';
import { sentenceStarts, tokens } from '../../../../server/src/core/exchange/tokens';
import { assertLinear } from '../../../support/growth';

const whole = (text: string) => ({ start: 0, end: text.length });
const words = (text: string) => tokens(text, whole(text)).map(({ start, end }) => text.slice(start, end));

function sentences(text: string, spans: { start: number; end: number }[] = []): string[] {
  const list = tokens(text, whole(text));
  const starts = sentenceStarts(text, list, spans).map((index) => list[index]!.start);
  return starts.map((start, i) => text.slice(start, starts[i + 1] ?? text.length).trim());
}

describe('tokens', () => {
  for (const [text, expected] of [
    ['Sáng 20/5, tại Hà Nội.', 'Sáng|20/5|,|tại|Hà|Nội|.'],
    ['Chỉ thị 12-CT/TW; Mác-Lênin', 'Chỉ|thị|12-CT/TW|;|Mác-Lênin'],
    ['thu 5.000,5 tỷ (tăng 7%)...', 'thu|5.000,5|tỷ|(|tăng|7|%|)|...'],
    ['TP.HCM, T.Ư, GS.TS Lâm', 'TP.HCM|,|T.Ư|,|GS.TS|Lâm'],
    ['kết thúc.Sáng nay', 'kết|thúc|.|Sáng|nay'],
    ['“Vì dân”–vì nước', '“|Vì|dân|”|–|vì|nước'],
    ['xem https://vi.example.vn/a?b=1, thư a@b.vn.', 'xem|https://vi.example.vn/a?b=1|,|thư|a@b.vn|.'],
    ['giờ 15:30: họp', 'giờ|15:30|:|họp'],
    ['e\u0302\u0301m \u{1F4DA}\u200b!', 'e\u0302\u0301m|\u{1F4DA}|!'],
    [' \n', ''],
  ] as const) {
    it(`of ${JSON.stringify(text)}`, () => assert.equal(words(text).join('|'), expected));
  }

  it('end where they are told to', () => {
    const text = 'Hà Nội-Huế';
    assert.deepEqual(
      tokens(text, whole(text), [6]).map(({ start, end }) => text.slice(start, end)),
      ['Hà', 'Nội', '-', 'Huế'],
    );
  });

  it('take linear time', () => {
    for (const unit of ['a', 'a-', '1/', 'https://', '.', 'T.', '“', 'a.a ', '\u0301']) {
      assertLinear(
        (size) => unit.repeat(Math.ceil(size / unit.length)),
        (text) => {
          const cuts = Array.from({ length: text.length / 50 }, (_, i) => i * 50);
          sentenceStarts(text, tokens(text, whole(text), cuts), []);
        },
        500_000,
      );
    }
  });
});

describe('sentences', () => {
  it('end with their signs, quotation marks included', () => {
    assert.deepEqual(sentences('Ông nói: “Tốt lắm.” Rồi đi. Ai? 3 người!'), [
      'Ông nói: “Tốt lắm.”',
      'Rồi đi.',
      'Ai?',
      '3 người!',
    ]);
  });

  it('do not end after abbreviations, before small letters, or inside of what belongs together', () => {
    assert.deepEqual(sentences('TS. Lâm và PGS. An ở TP. Huế… nhưng vắng.'), [
      'TS. Lâm và PGS. An ở TP. Huế… nhưng vắng.',
    ]);
    const text = 'Theo Luật A. Bộ B. Sau đó.';
    assert.equal(sentences(text, [{ start: 5, end: 18 }]).length, 1);
  });
});
