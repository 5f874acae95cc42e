import assert from 'node:assert/strict';
import {
  type Fingerprint,
  fingerprintOf,
  sharedPart,
  similarity,
} from '../../../../server/src/core/analysis/fingerprint';
import { randomNumbers } from '../../../support/corpus';
import { assertLinear } from '../../../support/growth';

const SYLLABLES =
  'sông núi trời mây nước lúa đồng chợ thuyền bến hội sách xuân thu đông hạ người nhà trường lớp học trò thầy cô đường phố cầu biển đảo'.split(
    ' ',
  );

function syllables(count: number, seed: number): string[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => SYLLABLES[random(SYLLABLES.length)]! + random(40));
}

function fingerprint(text: string): Fingerprint {
  return fingerprintOf(text, [{ start: 0, end: text.length }])!;
}

/** Jaccard similarity of the runs of five, counted out. */
function counted(a: readonly string[], b: readonly string[]): number {
  const runs = (list: readonly string[]) =>
    new Set(list.slice(4).map((_, i) => list.slice(i, i + 5).join(' ')));
  const left = runs(a);
  const right = runs(b);
  const common = [...left].filter((run) => right.has(run)).length;
  return common / (left.size + right.size - common);
}

describe('fingerprints', () => {
  it('are equal whatever case, punctuation, blanks and paragraphs are', () => {
    const plain = syllables(60, 1);
    const shouted = `«${plain.slice(0, 30).join('\u00a0 ').toUpperCase()}»,\r\n\r\n– ${plain.slice(30).join('  ')}!`;
    assert.equal(fingerprint(shouted).exact, fingerprint(plain.join(' ')).exact);
    assert.equal(similarity(fingerprint(shouted), fingerprint(plain.join(' '))), 1);
  });

  it('tell order, and a diacritic, from the same', () => {
    const text = syllables(60, 2);
    const swapped = [text[1]!, text[0]!, ...text.slice(2)];
    assert.notEqual(fingerprint(swapped.join(' ')).exact, fingerprint(text.join(' ')).exact);
    const other = text.join(' ').replace('ô', 'ơ');
    assert.notEqual(fingerprint(other).exact, fingerprint(text.join(' ')).exact);
  });

  it('read only the spans given', () => {
    const text = syllables(50, 3).join(' ');
    const page = `Trang chủ\n${text}\nChia sẻ`;
    const read = fingerprintOf(page, [{ start: 10, end: 10 + text.length }])!;
    assert.equal(read.exact, fingerprint(text).exact);
  });

  it('are none of texts that are alike by chance, and have nothing to be nearly alike in short ones', () => {
    const short = syllables(39, 4);
    assert.equal(fingerprintOf(short.slice(0, 19).join(' '), [{ start: 0, end: 400 }]), undefined);
    assert.equal(fingerprint(short.join(' ')).bands.length, 0);
    assert.equal(similarity(fingerprint(short.join(' ')), fingerprint(short.join(' '))), 0);
  });

  it('estimate the similarity exactly in short texts, within a few points in long ones', () => {
    for (const [length, tolerance] of [
      [140, 0],
      [900, 0.08],
      [5000, 0.08],
    ] as const) {
      const a = syllables(length, length);
      const b = a.slice();
      const random = randomNumbers(5);
      for (let i = 0; i < length / 40; i++) b[random(length)] = `khác${i}`;
      const truth = counted(a, b);
      const estimate = similarity(fingerprint(a.join(' ')), fingerprint(b.join(' ')));
      assert.ok(truth > 0.6 && truth < 0.95);
      assert.ok(Math.abs(estimate - truth) <= tolerance, `${length}: ${estimate} for ${truth}`);
    }
  });

  it('are compared to the end only where enough can be shared, with the same answer', () => {
    const random = randomNumbers(11);
    for (const length of [60, 140, 900]) {
      const a = syllables(length, length + 1);
      for (const changes of [1, 3, 6, 12, 40, 200]) {
        const b = a.slice();
        for (let i = 0; i < (changes * length) / 900; i++) b[random(length)] = `khác${i}`;
        const left = fingerprint(a.join(' '));
        const right = fingerprint(b.join(' '));
        const whole = similarity(left, right);
        for (const least of [0.2, 0.6, 0.9, whole]) {
          const found = similarity(left, right, least);
          assert.ok(found === whole || (found === 0 && whole < least), `${found} for ${whole}, ${least}`);
        }
      }
    }
  });

  it('share a key when the texts have most in common, and hardly ever else', () => {
    let found = 0;
    let chance = 0;
    for (let seed = 0; seed < 100; seed++) {
      const a = syllables(400, 1000 + seed);
      const b = a.slice();
      const random = randomNumbers(seed);
      for (let i = 0; i < 14; i++) b[random(400)] = `khác${i}`;
      const keys = new Set(fingerprint(a.join(' ')).bands);
      if (fingerprint(b.join(' ')).bands.some((key) => keys.has(key))) found++;
      if (fingerprint(syllables(400, 5000 + seed).join(' ')).bands.some((key) => keys.has(key))) chance++;
    }
    assert.ok(found >= 99, `${found} of 100`);
    assert.equal(chance, 0);
  });

  it('tell how much of a text another one has', () => {
    const long = syllables(200, 6);
    const short = long.slice(0, 150);
    const a = fingerprint(short.join(' '));
    const b = fingerprint(long.join(' '));
    const common = similarity(a, b);
    assert.equal(sharedPart(a, b, common), 1);
    assert.ok(Math.abs(sharedPart(b, a, common) - 146 / 196) < 0.01);
  });

  it('are made in linear time of repetition, blanks and one endless word', () => {
    for (const piece of ['Nguyễn ', 'a', '. ', '\ud83d\ude00']) {
      assertLinear(
        (size) => piece.repeat(size / piece.length),
        (text) => fingerprintOf(text, [{ start: 0, end: text.length }]),
        1e6,
      );
    }
  });
});
