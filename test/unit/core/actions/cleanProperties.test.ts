import assert from 'node:assert/strict';
import { clean } from '../../../../server/src/core/actions/clean';
import { Lines } from '../../../../server/src/core/text/lines';
import { applyEdits } from '../../../../server/src/core/text/span';
import { corpusFile, randomNumbers } from '../../../support/corpus';
import { generatePage, mutate } from '../../../support/pages/generate';
import { HEADLINES } from '../../../support/pages/pools';

const ROUNDS = 60;

interface Sample {
  readonly seed: number;
  readonly documents: readonly string[];
  readonly text: string;
}

/** Files of several damaged pages, some with a header, each in the line ends of its own damage. */
function* samples(): Generator<Sample> {
  for (let seed = 0; seed < ROUNDS; seed++) {
    const random = randomNumbers(seed + 1);
    const documents = Array.from({ length: 1 + random(4) }, (_, i) => {
      const page = generatePage(seed * 5 + i);
      const header = random(2) ? `title: ${page.fields.title}\nsource: Báo ${seed}\n\n` : '\n';
      const body = mutate(page.text, seed * 7 + i).replace(/^=== FILE/gm, '= FILE');
      const text = `=== FILE: trang/${i}.txt ===\n${header}${body}\n\n`;
      return text;
    });
    yield { seed, documents, text: documents.join('') };
  }
}

describe('cleaning, for any page', () => {
  it('does nothing the second time', () => {
    for (const { seed, text } of samples()) {
      const cleaned = applyEdits(text, clean(corpusFile(text)).edits);
      assert.deepEqual(clean(corpusFile(cleaned)).edits, [], `seed ${seed}`);
    }
  });

  it('removes whole lines with their breaks, and spans that were reported as split; nothing is written', () => {
    let splits = 0;
    for (const { seed, text } of samples()) {
      const file = corpusFile(text);
      const lines = new Lines(text);
      const reported = new Set(
        file.documents.flatMap((index) =>
          file
            .analysis(index)
            .reading.splits.map(
              ({ span }) =>
                `${span.start + file.text.blockStart(index)}-${span.end + file.text.blockStart(index)}`,
            ),
        ),
      );
      for (const { span, newText } of clean(file).edits) {
        assert.equal(newText, '');
        const whole =
          lines.start(lines.lineAt(span.start)) === span.start &&
          (span.end === text.length || lines.start(lines.lineAt(span.end)) === span.end);
        const split = reported.has(`${span.start}-${span.end}`);
        if (split) splits++;
        assert.ok(whole || split, `seed ${seed}: ${JSON.stringify(text.slice(span.start, span.end))}`);
      }
    }
    assert.ok(splits > 0, 'some pages have furniture glued to text');
  });

  it('is for each document what it is for all of them, and leaves every other byte of the file alone', () => {
    for (const { seed, text, documents } of samples()) {
      const file = corpusFile(text);
      const all = applyEdits(text, clean(file).edits);
      const alone = documents.map((document, index) => {
        const at = file.text.blockStart(index);
        assert.equal(file.text.blocks[index]!.text, document, `seed ${seed}`);
        const cleaned = applyEdits(text, clean(file, { start: at, end: at }).edits);
        const before = documents.slice(0, index).join('');
        const after = documents.slice(index + 1).join('');
        assert.ok(cleaned.startsWith(before) && cleaned.endsWith(after), `seed ${seed}, document ${index}`);
        return cleaned.slice(before.length, cleaned.length - after.length);
      });
      assert.equal(alone.join(''), all, `seed ${seed}`);
    }
  });

  it('is taken back exactly by the edits that undo it, and then is found again as it was', () => {
    for (const { seed, text } of samples()) {
      const file = corpusFile(text);
      const { edits, counts } = clean(file);
      // One after the other, from the end: so the offsets of those that come hold.
      for (const { span, newText } of [...edits].reverse()) file.update([{ span, newText }]);
      assert.equal(file.text.text(), applyEdits(text, edits), `seed ${seed}`);
      assert.deepEqual(clean(file).edits, [], `seed ${seed}`);
      for (const { span } of edits) {
        const at = { start: span.start, end: span.start };
        file.update([{ span: at, newText: text.slice(span.start, span.end) }]);
      }
      assert.equal(file.text.text(), text, `seed ${seed}`);
      assert.deepEqual(clean(file), { ...clean(corpusFile(text)), edits, counts }, `seed ${seed}`);
    }
  });

  it('leaves the rest for another time where only some of its edits are made', () => {
    const others: ReadonlySet<string> = new Set(HEADLINES);
    for (const { seed, text } of samples()) {
      const random = randomNumbers(seed + 500);
      const { edits } = clean(corpusFile(text));
      const some = edits.filter(() => random(2) === 0);
      const partly = applyEdits(text, some);
      const all = applyEdits(text, edits);
      const rest = applyEdits(partly, clean(corpusFile(partly)).edits);
      // What was not made was furniture for what stood around it: no line of the text goes in its place.
      const kept = new Map<string, number>();
      for (const line of rest.split(/\r\n?|\n/)) kept.set(line, (kept.get(line) ?? 0) + 1);
      for (const line of all.split(/\r\n?|\n/)) {
        if (line.split(/\s+/).length < 12 || others.has(line)) continue;
        assert.ok((kept.get(line) ?? 0) > 0, `seed ${seed}: ${line}`);
      }
    }
  });

  it('counts the lines that it removes', () => {
    for (const { seed, text } of samples()) {
      const { edits, counts } = clean(corpusFile(text));
      const byKind: Record<string, number> = {};
      for (const { span, kind } of edits) {
        const removed = text.slice(span.start, span.end);
        const breaks = new Lines(removed).count - 1;
        byKind[kind] = (byKind[kind] ?? 0) + breaks + (breaks > 0 && /[\r\n]$/.test(removed) ? 0 : 1);
      }
      assert.deepEqual(byKind, counts, `seed ${seed}`);
    }
  });

  it('never removes a line that is to be kept', () => {
    for (const { seed, text } of samples()) {
      const { edits } = clean(corpusFile(text));
      const removed = edits.flatMap(({ span }) => text.slice(span.start, span.end).split(/\r?\n|\r/));
      const kept = removed
        .map((line) => line.normalize('NFC').replaceAll('\u00a0', ' ').trim())
        .filter((line) => line.replace(/[*\s]/g, '').length >= 2)
        .filter((_, i) => (i + seed) % 3 === 0);
      const file = corpusFile(text, JSON.stringify({ boilerplate: { keep: kept } }));
      const folded = new Set(kept.map((line) => line.toLowerCase()));
      for (const { span } of clean(file).edits) {
        const lines = new Lines(text);
        for (let line = lines.lineAt(span.start); lines.start(line) < span.end; line++) {
          const gone = lines.textOf(line).normalize('NFC').replaceAll('\u00a0', ' ').trim().toLowerCase();
          assert.ok(!folded.has(gone), `seed ${seed}: ${gone}`);
        }
      }
    }
  });

  it('removes every line that was learned, wherever it stands in a body', () => {
    for (const { seed, text } of samples()) {
      const random = randomNumbers(seed + 99);
      const once = applyEdits(text, clean(corpusFile(text)).edits);
      const bodies = corpusFile(once).documents.flatMap((index) => {
        const { lines, bodyLine, bodyEndLine } = corpusFile(once).analysis(index).structure;
        return Array.from({ length: bodyEndLine - bodyLine }, (_, i) => lines.textOf(bodyLine + i));
      });
      const short = bodies
        .map((line) => line.normalize('NFC').replaceAll('\u00a0', ' ').trim())
        .filter((line) => line.length > 4 && line.length < 90 && !line.includes('*'));
      if (short.length === 0) continue;
      const learned = short[random(short.length)]!;
      const config = JSON.stringify({ boilerplate: { phrases: [learned] } });
      const left = applyEdits(once, clean(corpusFile(once, config)).edits);
      const bodyOf = left.split('\n').map((line) => line.normalize('NFC').replaceAll('\u00a0', ' ').trim());
      const still = bodyOf.filter((line) => line.toLowerCase() === learned.toLowerCase());
      assert.deepEqual(still, [], `seed ${seed}`);
    }
  });
});
