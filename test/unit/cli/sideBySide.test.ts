import assert from 'node:assert/strict';
import { sideBySide } from '../../../server/src/cli/sideBySide';

const turn = () => new Promise<void>((done) => setImmediate(done));

describe('things done side by side', () => {
  it('are as many at a time as there is room for, and all done at the end', async () => {
    let running = 0;
    let most = 0;
    const done: number[] = [];
    await sideBySide(3, async (start) => {
      for (let i = 0; i < 20; i++) {
        await start(async () => {
          most = Math.max(most, ++running);
          for (let left = i % 4; left >= 0; left--) await turn();
          running--;
          done.push(i);
        });
      }
    });
    assert.equal(most, 3);
    assert.deepEqual(
      done.sort((a, b) => a - b),
      Array.from({ length: 20 }, (_, i) => i),
    );
  });

  it('end with the first that fails: no other is started, and those under way are waited for', async () => {
    const started: number[] = [];
    let ended = 0;
    const failing = sideBySide(2, async (start) => {
      for (let i = 0; i < 20; i++) {
        await start(async () => {
          started.push(i);
          for (let left = 0; left < 3; left++) await turn();
          ended++;
          if (i === 2) throw new Error('no room on the disk');
        });
      }
    });
    await assert.rejects(failing, { message: 'no room on the disk' });
    assert.ok(started.length <= 4, String(started));
    assert.equal(ended, started.length);
  });

  it('fail where the last one does', async () => {
    const failing = sideBySide(8, async (start) => {
      await start(turn);
      await start(() => Promise.reject(new Error('too late')));
    });
    await assert.rejects(failing, { message: 'too late' });
  });

  it('are waited for when whoever gives them fails', async () => {
    let ended = false;
    const failing = sideBySide(8, async (start) => {
      await start(async () => {
        await turn();
        ended = true;
      });
      throw new Error('unreadable');
    });
    await assert.rejects(failing, { message: 'unreadable' });
    assert.ok(ended);
  });
});
