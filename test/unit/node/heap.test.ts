import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { Worker } from 'node:worker_threads';
import {
  COMPILE_LESS,
  collectYoung,
  growthFlags,
  prepareThreads,
  threadFlags,
  YOUNG_OF_THREADS,
} from '../../../server/src/node/heap';

describe('threads that analyze lot after lot', () => {
  it('begin with all of the room for what is young, and can collect it', async () => {
    prepareThreads();
    const script = `
      const { parentPort } = require('node:worker_threads');
      const { getHeapSpaceStatistics } = require('node:v8');
      const { space_size } = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
      parentPort.postMessage({ gc: typeof globalThis.gc, size: space_size });`;
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_OF_THREADS, maxOldGenerationSizeMb: 64 };
    const thread = new Worker(script, { eval: true, resourceLimits });
    const told = await new Promise<{ gc: string; size: number }>((done, fail) => {
      thread.once('message', done);
      thread.once('error', fail);
    });
    await thread.terminate();
    assert.equal(told.gc, 'function');
    // Without being asked V8 starts with 1 MB.
    assert.ok(told.size >= (YOUNG_OF_THREADS / 3) * 0.9 * 2 ** 20, `${told.size} bytes`);
  });

  it('are not needed for that: elsewhere nothing is collected', () => {
    const { gc } = globalThis;
    globalThis.gc = undefined;
    try {
      collectYoung();
    } finally {
      globalThis.gc = gc;
    }
  });
});

describe('what V8 is told', () => {
  it('is known to it: it complains of flags that it does not know, on standard error, and goes on without them', () => {
    const flags = [...threadFlags(), COMPILE_LESS, ...growthFlags(true), ...growthFlags(false)];
    const script = `for (const flag of ${JSON.stringify(flags)}) require('node:v8').setFlagsFromString(flag)`;
    const told = (code: string) => spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' });
    const { status, stderr } = told(script);
    assert.deepEqual([status, stderr], [0, '']);
    const unknown = told("require('node:v8').setFlagsFromString('--no-such-flag-of-v8')");
    assert.match(unknown.stderr, /no-such-flag-of-v8/);
  });
});
