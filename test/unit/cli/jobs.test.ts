import assert from 'node:assert/strict';
import { HERE } from '../../../server/src/cli/inputs';
import { Worker } from '../../../server/src/cli/jobs';
import { BlockAnalysis } from '../../../server/src/core/analysis/blockAnalysis';
import { page } from '../../support/sourcePages';

const CONTEXT = { config: undefined, locale: 'en', today: '2024-06-15' } as const;
const FILES = 40;

describe('jobs on many small files', () => {
  const jobs = Array.from({ length: FILES }, (_, i) => {
    // One in eight is large enough to be read by itself.
    const copies = i % 8 === 7 ? 90 : 1;
    const text = Array.from({ length: copies }, (_, j) => {
      return `=== FILE: ${i}-${j}.txt ===\n${i % 5 === 0 ? 'date: 31/02/2024\n' : ''}${page(i + 3 * j)}`;
    });
    const from = Buffer.from(text.join(''));
    const part = { start: 0, end: from.length, offset: 0, line: 0 };
    const path = `bai-${i}.corpus`;
    return {
      path,
      settingsOf: HERE,
      from,
      stamp: undefined,
      part,
      rest: undefined,
      apart: true,
      isCompared: true,
    };
  });

  for (const kind of ['check', 'analyze', 'analyzePart'] as const) {
    it(`${kind}: say what each would say by itself`, async () => {
      const worker = new Worker(CONTEXT);
      const together = await worker.runAll(kind, jobs);
      const alone: unknown[] = [];
      for (const job of jobs) alone.push(...(await new Worker(CONTEXT).runAll(kind, [job])));
      assert.equal(together.length, FILES);
      assert.deepEqual(together, alone);
    });
  }

  it('analyze many files at a time, however few documents each has', async () => {
    const { complete } = BlockAnalysis;
    const blocks: number[] = [];
    BlockAnalysis.complete = (analyses) => {
      blocks.push(analyses.length);
      complete(analyses);
    };
    try {
      await new Worker(CONTEXT).runAll('check', jobs);
    } finally {
      BlockAnalysis.complete = complete;
    }
    assert.ok(blocks.length <= FILES / 8 + 1, `in ${blocks}`);
  });

  it('answer lines as each by itself', async () => {
    const texts = [
      'Sáng 12/4/2023, ông Lê Thu Minh khai mạc hội sách.',
      'Ngày 31/2/2024, chợ họp ở bến Trúc.',
    ];
    const lines = [
      ...texts.map((text, i) => JSON.stringify({ name: `${i}.txt`, text })),
      'không phải JSON',
      JSON.stringify({ name: 'x', text: '=== FILE: a.txt ===\n' }),
      JSON.stringify({ text: 'không tên' }),
      JSON.stringify({ name: 'cuối.txt', text: page(3) }),
    ].map((line) => Buffer.from(line));
    for (const answer of ['analysis', 'cleaned', 'facts'] as const) {
      for (const isMergeable of [false, answer === 'analysis']) {
        const mode = { answer, isMergeable };
        const worker = new Worker(CONTEXT);
        const [together] = await worker.runAll('pipe', [{ lines, mode }]);
        const alone = await worker.runAll(
          'pipe',
          lines.map((line) => ({ lines: [line], mode })),
        );
        assert.deepEqual(together, alone.flat());
        assert.deepEqual(
          together!.map(({ error }) => error !== undefined),
          [false, false, true, true, true, false],
        );
      }
    }
  });
});
