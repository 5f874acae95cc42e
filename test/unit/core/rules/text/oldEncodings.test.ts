import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import table from '../../../../../server/data/vi/single_byte.tsv';
import { applyEdits } from '../../../../../server/src/core/text/span';
import { decodeWindows1252 } from '../../../../../server/src/core/text/windows1252';
import { blockOf, checkCharacters, encodingEdits } from './support';

const ROOT = (import.meta as ImportMeta & { readonly rootDirectory: string }).rootDirectory;
const TEXT = [
  'Hội nghị đối ngoại toàn quốc khai mạc ở Thủ đô, bàn nhiều việc lớn của năm tới.',
  'Ông Nguyễn Văn Lành, Phó Chủ tịch Ủy ban nhân dân tỉnh, đến dự và phát biểu ý kiến.',
  'Đường sá ướt sũng, chợ quê vẫn đông; những gánh rau xanh mướt được bày kín hai bên cổng.',
  'Kỳ họp thứ tư đã xem xét ba mươi tờ trình, trong đó phần lớn về giáo dục và y tế.',
].join('\n');

const [head, ...rows] = table
  .trimEnd()
  .split(/\r?\n/)
  .map((row) => row.split('\t'));

/** Text of a single-byte encoding as it looks when its bytes are read as Latin-1 or Windows-1252. */
function misread(text: string, encoding: string, windows: boolean): string {
  const column = head!.indexOf(encoding);
  const bytes = new Map<string, number>();
  for (let byte = 0xff; byte >= 0xa0; byte--) bytes.set(String.fromCharCode(byte), byte);
  for (const row of rows) {
    const byte = Number.parseInt(row[0]!, 16);
    if (row[column]) bytes.delete(String.fromCharCode(byte));
  }
  for (const row of rows) if (row[column]) bytes.set(row[column]!, Number.parseInt(row[0]!, 16));
  return [...text]
    .map((letter) => {
      if (letter < '\u0080') return letter;
      const [tone = ''] = /[\u0300\u0301\u0303\u0309\u0323]/.exec(letter.normalize('NFD')) ?? [];
      const parts = bytes.has(letter)
        ? [letter]
        : [letter.normalize('NFD').replace(tone, '').normalize('NFC'), tone];
      return parts
        .map((part) => {
          const byte = bytes.get(part);
          if (byte === undefined) return part;
          return String.fromCharCode((windows && byte < 0xa0 && decodeWindows1252(byte)) || byte);
        })
        .join('');
    })
    .join('');
}

const viqr = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'dd' : 'DD'))
    // Marks of shape come before tones.
    .replace(/\u0323([\u0302\u0306])/g, '$1\u0323')
    .replace(/[\u0302\u0306\u031b\u0300\u0301\u0309\u0303\u0323]/g, (mark) => SIGNS[mark]!);
const SIGNS: Readonly<Record<string, string>> = {
  '\u0302': '^',
  '\u0306': '(',
  '\u031b': '+',
  '\u0300': '`',
  '\u0301': "'",
  '\u0309': '?',
  '\u0303': '~',
  '\u0323': '.',
};

const encodingsFound = (text: string) => [
  ...new Set(
    checkCharacters(blockOf(text))
      .filter(({ rule }) => rule === 'text/legacy-encoding')
      .map(({ args }) => args!.encoding),
  ),
];
const converted = (text: string) => applyEdits(text, encodingEdits(blockOf(text)));

describe('encodings of before Unicode', () => {
  for (const [id, name] of [
    ['viscii', 'VISCII'],
    ['vps', 'VPS'],
    ['cp1258', 'Windows-1258'],
  ] as const) {
    for (const windows of [false, true]) {
      it(`${name} is told and converted, read as ${windows ? 'Windows-1252' : 'Latin-1'}`, () => {
        // Of capitals with marks some are read as quotation marks, or were never in the encoding.
        const text = TEXT.replace('Ủy', 'ủy').replaceAll('Đ', 'đ').replace('Ô', 'ô');
        const wrong = misread(text, id, windows);
        assert.notEqual(wrong, text);
        assert.deepEqual(encodingsFound(wrong), [name]);
        assert.equal(converted(wrong), text);
      });
    }
  }

  it('VIQR is told and converted, with full stops and questions left where they end a sentence', () => {
    assert.ok(viqr(TEXT).startsWith("Ho^.i nghi. ddo^'i ngoa.i toa`n quo^'c"));
    assert.deepEqual(encodingsFound(viqr(TEXT)), ['VIQR']);
    assert.equal(converted(viqr(TEXT)), TEXT);
    const more =
      `${viqr(TEXT)}\nHa` +
      "` No^.i, Hue^'.\n(Theo ba'o) Ai dde^'n? Ho. va` to^i. Xong.\nxem nam.le@thu.vn, http://bao.vn/tin.htm";
    assert.equal(
      converted(more).slice(TEXT.length),
      '\nHà Nội, Huế.\n(Theo báo) Ai đến? Họ và tôi. Xong.\nxem nam.le@thu.vn, http://bao.vn/tin.htm',
    );
  });

  it('VIQR is told below a header in Vietnamese letters', () => {
    const header = '=== FILE: hoi-nghi.txt ===\ntitle: Hội nghị đối ngoại\nsource: Báo Ven Sông\n\n';
    assert.deepEqual(encodingsFound(header + viqr(TEXT)), ['VIQR']);
  });

  it('are not seen in text of other languages, code, formulas and addresses', () => {
    for (const text of [
      'Le garçon a été reçu à l’hôpital où l’on soignait sa sœur; naïf, il croyait que Noël était fini. Voilà, ça suffit, dès août.',
      'Die Straße führt über die Brücke nach Köln; schöne Grüße an die Mädchen, für alle Fälle, größer, später, Öl.',
      'El niño español comió piña mañana; ¿qué pasó después? ¡Año nuevo! São Paulo, coração, não, ações, irmãs.',
      'På ön växer träd och gräs; där går många får. Å, ä, ö: åtta öar, hö, nöt, mö, röd.',
      'Příliš žluťoučký kůň úpěl ďábelské ódy. Łódź, świt. Şişli, ığdır, güneş.',
      "We're sure they'd add it: I'm, you're, don't, o'clock, a.m., p.m., e.g. to.do, U.S. and he's odd.",
      'if (a^b) { x = y^2 + (a(b)) - o+u+e; } a^n + b^n = c^n, e^t, o^n, a^m, u+v, a+b, e^x, i^2 = -1',
      'const x = a.b(c.d); for (let i = o.i; i < e.n; i++) u.on(e.o, a.i); s/a^/b/; u+a+o; /[^a-z]+/ && /a^t/',
      'hoa.le@thu.vn, nam.an@bao.vn: http://a.o.vn/i^.htm ~user/a.out to+u@me.in, co.uk, file.txt, i.o ^.^ o^o a^a u^u ^o^',
      'S^ec{e^th}, chan^t, Mo^n, Mo^n, mo^n; ho^t, ho^t, ho^t, can^t see it: to be or not to be, that is the question here',
    ]) {
      assert.deepEqual(encodingsFound(text.replaceAll('; ', '\n')), [], text);
      assert.deepEqual(encodingsFound(text), [], text);
    }
  });

  it('are not seen in real pages', function () {
    const seeds = join(ROOT, '../shared/seeds');
    if (!existsSync(seeds)) return this.skip();
    for (const name of readdirSync(seeds)) {
      assert.deepEqual(encodingsFound(readFileSync(join(seeds, name), 'utf8')), [], name);
    }
  });

  it('leave a text with letters of Vietnamese alone', () => {
    assert.deepEqual(encodingsFound(`Tiếng Việt.\n${viqr(TEXT)}`), []);
    assert.equal(converted(TEXT), TEXT);
  });
});
