import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blockOf, CONTEXT, checkCharacters, found, mended } from './support';

const root = (import.meta as unknown as { rootDirectory: string }).rootDirectory;

describe('character rules', () => {
  describe('lookalikes', () => {
    it('reports eth for đ, exactly, with a fix for one and a fix for all', () => {
      const text = `${CONTEXT}\nBan Ðối ngoại T.Ư Ðảng và UBNÐ, HÐND, ðồng chí.`;
      assert.deepEqual(found(text), [
        'lookalike:Ð',
        'lookalike:Ð',
        'lookalike:Ð',
        'lookalike:Ð',
        'lookalike:ð',
      ]);
      const problem = checkCharacters(blockOf(text))[0]!;
      assert.deepEqual(problem.args, { wrong: 'Ð', right: 'Đ', code: 'U+00D0' });
      const all = problem.fixes!.find(({ title }) => title === 'replace-all')!;
      assert.equal(all.edits.length, 5);
      assert.equal(mended(text), `${CONTEXT}\nBan Đối ngoại T.Ư Đảng và UBNĐ, HĐND, đồng chí.`);
    });

    it('leaves Icelandic names and foreign letters in peace', () => {
      const names =
        'Tổng thống Guðni Jóhannesson, Davíð Oddsson, Þórður; Erdoğan, Kılıçdaroğlu, Łódź, Søren, Tromsø.';
      assert.deepEqual(found(`${CONTEXT}\n${names}`), []);
    });

    it('reports Cyrillic and Greek letters inside Latin words', () => {
      // The first o of "Công", the K and the word "Ρhú" are not Latin.
      const text = `${CONTEXT}\nCôn\u0433? Bộ C\u043eng an, tỉnh \u041aon Tum, \u03a1hú Yên`;
      assert.deepEqual(found(text), [
        'mixed-script:Côn\u0433',
        'lookalike:\u043e',
        'lookalike:\u041a',
        'lookalike:\u03a1',
      ]);
      assert.ok(mended(text).endsWith('Bộ Cong an, tỉnh Kon Tum, Phú Yên'));
    });

    it('leaves Russian and Greek words and Greek symbols in peace', () => {
      const text = `${CONTEXT}\nHãng ТАСС và báo Правда đưa tin; Tu-154 (Ту-154); 5 μm, 10 kΩ, TNFα, Αθήνα.`;
      assert.deepEqual(found(text), []);
    });

    it('reports a Cyrillic abbreviation that is joined to a Latin one', () => {
      assert.deepEqual(found(`${CONTEXT}\nТР.HCM`), ['lookalike:ТР']);
    });

    it('reads a caron as a breve in Vietnamese words, not in Pinyin', () => {
      assert.deepEqual(found(`${CONTEXT}\ntrong nǎm qua`), ['lookalike:ǎ']);
      assert.deepEqual(found(`${CONTEXT}\nchữ Hán đọc là nǐ hǎo, běi jīng, hǎn`), []);
    });

    it('reports styled and full-width letters and ligatures, and full-width forms beside Chinese not', () => {
      const text = `${CONTEXT}\n𝐓𝐡𝐨̂𝐧𝐠 báo １２３ và ﬁle, 中文ＡＢＣ, biến 𝑥`;
      assert.deepEqual(found(text), ['lookalike:𝐓𝐡𝐨̂𝐧𝐠', 'lookalike:１２３', 'lookalike:ﬁ']);
      assert.ok(mended(text).includes('Thông báo 123 và file, 中文ＡＢＣ'));
    });

    it('puts a spacing accent on its vowel, unasked never', () => {
      const text = `${CONTEXT}\nbài toa´n khó`;
      assert.deepEqual(found(text), ['lookalike:a´']);
      assert.equal(mended(text), text);
      assert.ok(mended(text, undefined, false).endsWith('bài toán khó'));
    });
  });

  describe('composition', () => {
    it('reports one problem a line with one edit a letter', () => {
      const line = 'Hội nghị toàn quốc về đối ngoại';
      const text = `${line.normalize('NFD')}\nmột dòng đúng\nđo\u0323c ba\u0301o`;
      assert.deepEqual(
        checkCharacters(blockOf(text)).map(({ rule, args }) => [rule, args]),
        [
          ['text/not-nfc', { count: '7', text: 'Hội' }],
          ['text/not-nfc', { count: '2', text: 'đọc' }],
        ],
      );
      assert.equal(mended(text), `${line}\nmột dòng đúng\nđọc báo`);
    });

    it('reports half-decomposed text and marks in the wrong order', () => {
      const text = 'tiê\u0301ng, mô\u0323t, a\u0302\u0323m, o\u031b\u0300';
      assert.equal(mended(text), 'tiếng, một, ậm, ờ');
      const [problem] = checkCharacters(blockOf(text));
      assert.deepEqual(problem!.span, { start: 2, end: text.length });
    });

    it('accepts marks that compose with nothing, and scripts that live by marks', () => {
      assert.deepEqual(found('x\u0301 \u0e01\u0e33\u0e48 हिन्दी العَرَبِيَّة עִבְרִית 한국어'), []);
    });
  });

  describe('blanks', () => {
    it('reports each kind by itself and leaves one space between words', () => {
      const text = 'một  hai\u00a0ba \u00a0 bốn\u2009năm\u3000sáu\u202f\u00a0bảy';
      assert.deepEqual(found(text), [
        'double-space:  ',
        'nbsp:\u00a0',
        'nbsp:\u00a0',
        'double-space: ',
        'nbsp:\u2009',
        'nbsp:\u3000',
        'nbsp:\u202f\u00a0',
      ]);
      assert.equal(mended(text), 'một hai ba bốn năm sáu bảy');
    });

    it('takes blanks at the end of a line away, with every line break', () => {
      const text = 'một \r\nhai\t \nba\u00a0 \r \u00a0\nbốn ';
      assert.deepEqual(found(text), [
        'trailing-space: ',
        'trailing-space:\t ',
        'nbsp:\u00a0',
        'trailing-space: ',
        'trailing-space: ',
        'nbsp:\u00a0',
        'trailing-space: ',
      ]);
      assert.equal(mended(text), 'một\r\nhai\nba\r\nbốn');
    });

    it('keeps indentation as wide as it is', () => {
      assert.deepEqual(found('    thụt vào\n\t\tthụt vào'), []);
      assert.equal(mended('\u00a0\u00a0&nbsp;thụt'), '   thụt');
    });

    it('reports a tab inside a line and does not touch it unasked', () => {
      assert.deepEqual(found('Hà Nội\t8 triệu'), ['tab:\t']);
      assert.equal(mended('Hà Nội\t8 triệu'), 'Hà Nội\t8 triệu');
    });

    it('leaves the ideographic space in Chinese text', () => {
      assert.deepEqual(found('中文\u3000中文'), []);
    });
  });

  describe('invisible characters', () => {
    it('reports and removes what splits words', () => {
      // Half in TCVN3 it is the letter ư.
      const old = '®· ®\u00adîc ®\u00ada tíi Ủy ban';
      assert.equal(mended(old), old);
      const text = 'đối\u200b ngoại, hội ng\u00adhị, \u2060quốc\ufeff gia\u200d, ng\u200boại';
      assert.deepEqual(found(text), [
        'invisible:\u200b',
        'invisible:\u00ad',
        'invisible:\u2060',
        'invisible:\ufeff',
        'invisible:\u200d',
        'invisible:\u200b',
      ]);
      assert.equal(mended(text), 'đối ngoại, hội nghị, quốc gia, ngoại');
    });

    it('finds what copied pages hide between letters', () => {
      const text = 'm\u034f\u034f\u17b4ộ\u034ft tuần';
      assert.deepEqual(found(text), ['invisible:\u034f\u034f\u17b4', 'invisible:\u034f']);
      assert.equal(mended(text), 'một tuần');
    });

    it('does not glue two words unasked', () => {
      assert.equal(mended('Hà\u200bNội'), 'Hà\u200bNội');
    });

    it('leaves joiners in emoji and in scripts that need them, and the byte order mark of the file', () => {
      assert.deepEqual(found('\ufeffgia đình 👨‍👩‍👧 ❤️‍🔥 1️⃣ ☎️ 👩🏽‍⚕️ नि‍ می‌خواهم ไทย\u200bไทย'), []);
    });

    it('reports direction controls except in lines that need them', () => {
      assert.deepEqual(found('Nghị quyết \u202aXIII\u202c \u200e(2021)'), [
        'bidi:\u202a',
        'bidi:\u202c',
        'bidi:\u200e',
      ]);
      assert.deepEqual(found('tiếng Ả Rập: \u200fالعربية\u200f'), []);
      assert.equal(mended('tệp \u202egpj.exe'), 'tệp \u202egpj.exe');
    });
  });

  describe('controls', () => {
    it('reports controls, replacement characters, lone surrogates and private use as runs', () => {
      const text = 'a\u0000\u0001b \ufffd\ufffd c\ud83c d\udf89\udf89 🎉 \uf0b7 x\u007f';
      assert.deepEqual(found(text), [
        'control:\u0000\u0001',
        'replacement:\ufffd\ufffd',
        'surrogate:\ud83c',
        'surrogate:\udf89\udf89',
        'private-use:\uf0b7',
        'control:\u007f',
      ]);
      assert.equal(mended(text), text, 'nothing is lost unasked');
    });

    it('offers what a C1 control means in Windows-1252, and a line break for a form feed', () => {
      const [quote] = checkCharacters(blockOf('\u0093Đề án\u0094'));
      assert.deepEqual(
        quote!.fixes!.map(({ title, args }) => [title, args?.right]),
        [
          ['decode', '“'],
          ['remove', undefined],
        ],
      );
      const [feed] = checkCharacters(blockOf('trang một\u000ctrang hai'));
      assert.equal(feed!.fixes![0]!.title, 'line-break');
    });
  });

  describe('HTML entities', () => {
    it('reports and decodes what is left of markup', () => {
      const text = `${CONTEXT}\nHội nghị to&agrave;n quốc &quot;Vi&#7879;t Nam&quot; &ETH;ảng&nbsp;ta &amp;nbsp;AT&amp;T&#8203; x&#x1EC7;`;
      const fixed = `${CONTEXT}\nHội nghị toàn quốc "Việt Nam" Đảng ta AT&T xệ`;
      assert.equal(mended(text), fixed);
      assert.deepEqual(found(fixed), []);
    });

    it('reads numbers and no-break spaces without their semicolon', () => {
      assert.equal(
        mended('G&#7847n l&#7855m Tr&#432&#7901ng Sa&nbsp ho&#xE0 bình'),
        'Gần lắm Trường Sa hoà bình',
      );
    });

    it('reports a run as one problem', () => {
      assert.deepEqual(found('&lt;b&gt; &agrave;&#7879;'), [
        'html-entity:&lt;',
        'html-entity:&gt;',
        'html-entity:&agrave;&#7879;',
      ]);
    });

    it('leaves ampersands, addresses and unknown names in peace, and XML escapes in XML blocks', () => {
      assert.deepEqual(found('R&D; AT&T, x?a=1&copy=2&amp ; &khong; &#0; &#xD800; &#99999999;'), []);
      assert.deepEqual(found('<doc id="a">\nA &amp; B &lt;i&gt; &agrave;\n</doc>'), ['html-entity:&agrave;']);
    });
  });

  describe('marker and header', () => {
    it('reports a problem in a header value', () => {
      const text = `=== FILE: a.txt ===\ntitle: Ban Ðối ngoại\ndate: 2021-01-01\n\n${CONTEXT}`;
      assert.deepEqual(found(text), ['lookalike:Ð']);
    });

    it('says nothing of the characters of a malformed marker, which is reported as a whole', () => {
      assert.deepEqual(found(`===\u00a0FІLE: a.txt ===\n\n${CONTEXT}`), []);
    });

    it('never renames a document unasked', () => {
      const text = `=== FILE: b\u00e0i \u0110o\u0301.txt ===\n\n${CONTEXT}`;
      assert.deepEqual(found(text), ['not-nfc:o\u0301']);
      assert.equal(mended(text), text);
    });
  });

  describe('seeds', () => {
    const seeds = join(root, '../shared/seeds');
    const files = existsSync(seeds) ? readdirSync(seeds).sort() : [];

    it('have no false problem', function () {
      if (files.length === 0) {
        console.log('      skipped: ../shared/seeds is not there');
        this.skip();
      }
      const seen: Record<string, number> = {};
      for (const file of files) {
        for (const { rule } of checkCharacters(blockOf(readFileSync(join(seeds, file), 'utf8')))) {
          seen[rule] = (seen[rule] ?? 0) + 1;
        }
      }
      assert.deepEqual(Object.keys(seen).sort(), ['text/lookalike', 'text/nbsp', 'text/trailing-space']);
      assert.equal(seen['text/lookalike'], 18);
      assert.equal(seen['text/nbsp'], 11);
    });
  });
});
