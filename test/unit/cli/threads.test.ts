import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../../../server/src/cli/failure';
import { Threads } from '../../../server/src/cli/threads';

const CONTEXT = { config: undefined, locale: 'en', today: '2024-06-15' } as const;

describe('jobs in threads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-threads-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Threads that do as a script says. */
  const threads = (name: string, body: string, count = 2, mostMemory = 80) => {
    const script = join(folder, `${name}.cjs`);
    writeFileSync(script, `const { parentPort } = require('node:worker_threads');\n${body}`);
    return new Threads(CONTEXT, count, { largest: 1 << 18, script, mostMemory });
  };
  const job = { lines: [], mode: { answer: 'analysis', isMergeable: false } } as const;

  for (const [name, body, message] of [
    [
      'throws',
      "parentPort.on('message', () => { throw new Error('hỏng\\ndòng hai'); });",
      /^a worker thread failed: hỏng$/,
    ],
    [
      'ends',
      "parentPort.on('message', () => process.exit(3));",
      /^a worker thread ended unasked \(exit code 3\)$/,
    ],
    [
      'takes all memory',
      // Objects, one by one: a bare loop around one large array is never interrupted by V8 of Node.js 24.
      "parentPort.on('message', () => { const all = []; for (;;) all.push(Array.from({ length: 1000 }, () => ({}))); });",
      /^a worker thread ran out of memory; fewer of them \(--jobs\) need less$/,
    ],
  ] as const) {
    it(`a thread that ${name} fails all that was asked, with one line that says so`, async () => {
      const runner = threads(name.replaceAll(' ', '-'), body);
      const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => runner.run('pipe', [job])));
      for (const outcome of outcomes) {
        assert.equal(outcome.status, 'rejected');
        assert.ok(outcome.reason instanceof Failure);
        assert.match(outcome.reason.message, message);
      }
      await assert.rejects(runner.run('pipe', [job]), Failure, 'and all that is asked later');
      await runner.close();
    });
  }

  it('a thread that needs more memory than others gets it, and does again what was asked of it', async () => {
    const runner = threads(
      'needs-more',
      `let table;
       parentPort.on('message', ({ id, kind, what }) => {
         if (kind === 'share') { table = what.documents; return; }
         const all = [];
         for (let i = 0; i < 15000; i++) all.push(new Array(1000).fill(0.5));
         parentPort.postMessage({ id, result: [all.length, table.get('báo')] });
       });`,
      1,
      512,
    );
    runner.share({
      documents: new Map([['báo', 7]]),
      keys: new Float64Array(0),
      counts: new Uint32Array(0),
      articles: new Uint8Array(0),
    });
    assert.deepEqual(await Promise.all([runner.run('pipe', [job]), runner.run('pipe', [job])]), [
      [15000, 7],
      [15000, 7],
    ]);
    await runner.close();
  });

  it('what a job fails with is told as it is, and the thread goes on', async () => {
    const runner = threads(
      'fails',
      `parentPort.on('message', ({ id, what }) => parentPort.postMessage(
        what.length === 2 ? { id, failure: 'x.corpus: it is gone' } : { id, result: what }));`,
      1,
    );
    await assert.rejects(runner.run('pipe', [job, job]), { message: 'x.corpus: it is gone' });
    assert.deepEqual(await runner.run('pipe', [job]), [job]);
    await runner.close();
  });

  it('gives work to whoever has least', async () => {
    const runner = threads(
      'tells',
      `const { threadId } = require('node:worker_threads');
       parentPort.on('message', ({ id }) => setTimeout(() => parentPort.postMessage({ id, result: [threadId] }), 20));`,
      3,
    );
    const used = await Promise.all(Array.from({ length: 6 }, () => runner.run('pipe', [job])));
    assert.equal(new Set(used.flat()).size, 3);
    await runner.close();
  });
});
