import assert from 'node:assert/strict';
import { applyEdits } from '../../../../../server/src/core/text/span';
import { assertLinear } from '../../../../support/growth';
import { blockOf, CONTEXT, checkCharacters, checkWords, normalizeUnicodeAndSpacing } from './support';

/** A small generator of repeatable numbers (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const PIECES = [
  ...['hội nghị', 'Ðảng', 'đối ngoại', 'nước', 'A', 'ngày 12/3', 'VNĐ', 'hòa', 'hoà', 'của của'],
  ...[
    ' ',
    '  ',
    '\u00a0',
    '\t',
    '\u200b',
    '\ufeff',
    '\u00ad',
    '\u202a',
    '\u202e',
    '&nbsp;',
    '&agrave;',
    '&amp;',
    '&',
  ],
  ...[
    '\u0301',
    '\u0323',
    'e\u0302\u0301',
    'а',
    'о',
    'Ж',
    'μ',
    'ﬁ',
    'Ａ',
    '𝐓𝐡',
    '👩‍🚀',
    '\ufe0f',
    '\ud83c',
    '\udf89',
  ],
  ...[
    '\u0000',
    '\u0093',
    '\ufffd',
    '\uf0b7',
    '\u3000',
    'Ã´',
    'á»‡',
    '©',
    '®',
    'ñ',
    '\n',
    '\r\n',
    '\r',
    '“',
    '”',
    ',',
    '.',
    '"',
  ],
];

function generate(seed: number): string {
  const next = random(seed);
  let text = seed % 2 ? `${CONTEXT}\n` : '';
  const count = 1 + Math.floor(next() * 40);
  for (let i = 0; i < count; i++) text += PIECES[Math.floor(next() * PIECES.length)];
  return text;
}

describe('text rules on any text', () => {
  it('give spans inside the text, in order, with edits inside it', () => {
    for (let seed = 1; seed <= 600; seed++) {
      const text = generate(seed);
      const block = blockOf(text);
      let last = 0;
      for (const problem of checkCharacters(block)) {
        const { start, end } = problem.span;
        assert.ok(start >= last && start < end && end <= block.text.length, `seed ${seed}: ${problem.rule}`);
        last = start;
        for (const { edits } of problem.fixes ?? []) {
          for (const { span } of edits) {
            assert.ok(span.start >= 0 && span.start <= span.end && span.end <= block.text.length);
          }
        }
      }
      for (const { span } of checkWords(block, [{ start: 0, end: block.text.length }])) {
        assert.ok(span.start < span.end && span.end <= block.text.length, `seed ${seed}`);
      }
    }
  });

  it('are content with what the normalizer leaves: a second run changes nothing', () => {
    for (let seed = 1; seed <= 600; seed++) {
      const block = blockOf(generate(seed));
      const once = applyEdits(block.text, normalizeUnicodeAndSpacing(block));
      const again = normalizeUnicodeAndSpacing(blockOf(once));
      assert.deepEqual(again, [], `seed ${seed}: ${JSON.stringify(block.text)} → ${JSON.stringify(once)}`);
    }
  });

  const hostile: Readonly<Record<string, string>> = {
    'one combining mark after another': '\u0301',
    'marks in two orders': '\u0301\u0323',
    spaces: ' ',
    'spaces and no-break spaces': ' \u00a0',
    ampersands: '&',
    'unfinished entities': '&amp;',
    'lone surrogates': '\udc00',
    'Cyrillic letters': 'аж',
    'Latin and Cyrillic letters': 'aа',
    'misread letters': 'á»‡',
    'half-misread letters': 'Ã',
    'TCVN3 signs': '®',
    'VNI letters': 'ñoái ',
    eths: 'Ð',
    'styled letters': '𝐓\u0301',
    'zero-width spaces between letters': 'a\u200b',
    'quotation marks': '“',
    'one word over and over': 'của ',
    'capitals in a word': 'àA',
    'vowels with tones': 'ệ',
    'marks as entities': '&#769;&#803;',
    commas: ' ,',
  };
  for (const [name, unit] of Object.entries(hostile)) {
    it(`take half a megabyte of ${name} in linear time`, function () {
      this.timeout(60_000);
      assertLinear(
        (size) => {
          const half = unit.repeat(Math.floor(size / unit.length / 2));
          // Twice, as two words: some rules compare a word with the one before.
          return `${CONTEXT} a${half} a${half}`;
        },
        (text) => {
          const block = blockOf(text);
          checkCharacters(block);
          checkWords(block, [{ start: 0, end: text.length }]);
        },
        1 << 19,
      );
    });
  }
});
