import assert from 'node:assert/strict';
import { languageModule } from '../../../../../server/src/core/language';
import { wordLetters } from '../../../../../server/src/core/rules/text/word-letters';
import { STEP, WordScan } from '../../../../../server/src/core/rules/text/word-scan';
import { blockOf, checkWords, found } from './support';

const letters = wordLetters(languageModule('vi').orthography);

/** The words that a scan finds, cut at their ends, and the signs. */
function scanned(text: string, step: number): { ends: number[]; numbers: string[]; signs: string } {
  const scan = new WordScan();
  const ends: number[] = [];
  const numbers: string[] = [];
  let signs = '';
  for (let from = 0; from < text.length; from += step) {
    const to = Math.min(from + step, text.length);
    scan.read(text, from, to, letters, to === text.length);
    ends.push(...scan.ends.subarray(0, scan.words));
    for (let i = 0; i < scan.words; i++) numbers.push(`${scan.high[i]}:${scan.low[i]}`);
    for (const at of scan.signs.subarray(0, scan.signCount)) signs += text[at];
  }
  return { ends, numbers, signs };
}

describe('WordScan', () => {
  it('finds the end of each word, and the signs', () => {
    const { ends, signs } = scanned('Ông nói: “Được, ta đi (15-3)!” – rồi đi', STEP);
    assert.deepEqual(ends, [3, 7, 14, 18, 21, 36, 39]);
    assert.equal(signs, ':“,()!”');
  });

  it('numbers equal words alike and others apart, in NFC and NFD', () => {
    for (const form of ['NFC', 'NFD'] as const) {
      const { numbers } = scanned('đường đương Đường đường nghiêng'.normalize(form), STEP);
      assert.equal(numbers[0], numbers[3]);
      assert.equal(new Set(numbers).size, 4);
    }
  });

  it('finds the same wherever a text is cut into steps', () => {
    const text = 'Sáng nay, hội nghị “đối ngoại” bàn về công tác nghiêng ngả; năm 2021.';
    const whole = scanned(text, STEP);
    for (let step = 1; step < 12; step++) assert.deepEqual(scanned(text, step), whole, String(step));
  });

  it('lets faults be found across the steps of a long paragraph', () => {
    for (let before = STEP - 12; before < STEP + 2; before++) {
      const text = `${'hội nghị '.repeat(STEP)}`.slice(0, before).replace(/\S+$/, '');
      const padded = `${text}${'-'.repeat(before - text.length)} tỉnh và và huỵện khác`;
      const block = blockOf(padded);
      assert.deepEqual(
        found(padded, checkWords(block, [{ start: 0, end: padded.length }])),
        ['repeated-word:và và', 'invalid-syllable:huỵện'],
        String(before),
      );
    }
  });
});
