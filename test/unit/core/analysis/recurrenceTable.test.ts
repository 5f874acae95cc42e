import assert from 'node:assert/strict';
import type { LineEvidence } from '../../../../server/src/core/analysis/lineEvidence';
import { Recurrence } from '../../../../server/src/core/analysis/recurrence';
import {
  countRecurring,
  type EvidenceRecord,
  evidenceRecord,
  recurrenceFor,
} from '../../../../server/src/core/analysis/recurrenceTable';
import { randomNumbers } from '../../../support/corpus';

const SOURCES = ['', 'báo ven sông', 'báo cửa biển'];

/** Documents of several files, with lines that many and few of them have. */
function files(seed: number, count: number): LineEvidence[][] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () =>
    Array.from({ length: random(6) }, (): LineEvidence => {
      const key = SOURCES[random(3)]!;
      const lines = Array.from({ length: random(8) }, (_, i) => ({
        key: random(random(2) === 0 ? 6 : 400),
        pairs: random(2) === 0 ? [] : [random(9), random(300)],
        span: { start: i, end: i + 1 },
        doubtful: random(3) === 0 ? ('form' as const) : undefined,
        nameLike: random(5) === 0,
      }));
      const article = random(12);
      const sketch = Uint32Array.from({ length: 8 }, (_, i) => article * 100 + i);
      return {
        source: { key, name: key },
        counts: random(8) > 0,
        lines,
        sketch: random(9) === 0 ? undefined : sketch,
      };
    }),
  );
}

describe('lines that recur in a corpus that is too large for memory', () => {
  it('are those that recur in one that is held, in random corpora', () => {
    let furniture = 0;
    for (let seed = 0; seed < 60; seed++) {
      const all = files(seed, 4 + (seed % 30));
      const held = new Recurrence();
      for (const [i, documents] of all.entries()) held.update(`/${i}`, documents);
      held.publish();
      const records = all.flatMap((documents) => evidenceRecord(documents) ?? []);
      const table = countRecurring(() => records);
      for (const [i, documents] of all.entries()) {
        const [a, b] = [held.of(`/${i}`), recurrenceFor(table, documents)];
        assert.equal(b === undefined, a === undefined);
        if (!a || !b) continue;
        for (const { source, lines, counts } of documents) {
          if (!counts) continue;
          assert.equal(b.documents(source.key), a.documents(source.key));
          for (const line of lines) {
            assert.equal(b.isFurniture(source, line), a.isFurniture(source, line));
            if (b.isFurniture(source, line)) furniture++;
            // Where too few documents have a line for telling of it, nobody counts them.
            const count = a.count(source.key, line.key);
            const own = documents.filter(
              (other) =>
                other.counts &&
                other.source.key === source.key &&
                other.lines.some(({ key }) => key === line.key),
            ).length;
            if (count + own >= 3) assert.equal(b.count(source.key, line.key), count);
            else assert.equal(b.count(source.key, line.key), 0);
          }
        }
      }
    }
    assert.ok(furniture > 100, 'the corpora have such lines');
  });

  it('are the same when they are counted in several turns', () => {
    const all = files(7, 60);
    const records = all.flatMap((documents) => evidenceRecord(documents) ?? []);
    const whole = countRecurring(() => records);
    let scans = 0;
    // As large as makes several turns: many lines that nobody else has.
    const many: EvidenceRecord = {
      sources: [],
      source: new Uint32Array(0),
      keys: Float64Array.from({ length: 1_200_000 }, (_, i) => 2 ** 52 + i),
      keyEnds: Uint32Array.of(1_200_000),
      sketches: new Uint32Array(0),
      sketchEnds: Uint32Array.of(0),
    };
    const more = countRecurring(() => {
      scans++;
      return [...records, many];
    });
    assert.ok(scans > 3);
    assert.deepEqual(more.keys, whole.keys);
    assert.deepEqual(more.counts, whole.counts);
    assert.deepEqual(more.articles, whole.articles);
  });
});
