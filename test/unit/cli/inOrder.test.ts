import assert from 'node:assert/strict';
import { inOrder } from '../../../server/src/cli/inOrder';

describe('work side by side', () => {
  const gathered = async <T, R>(results: AsyncGenerator<readonly [T, R]>): Promise<R[]> => {
    const all: R[] = [];
    for await (const [, result] of results) all.push(result);
    return all;
  };

  it('gives results in the order of the items, whichever is done first', async () => {
    const items = Array.from({ length: 30 }, (_, i) => i);
    const work = async (item: number) => {
      for (let turn = 0; turn < (item * 7) % 5; turn++) await new Promise(setImmediate);
      return item;
    };
    for (const width of [1, 3, 50]) assert.deepEqual(await gathered(inOrder(items, width, work)), items);
  });

  it('takes up no more items than the width, however many there are', async () => {
    let [open, most, taken] = [0, 0, 0];
    const items = (function* () {
      for (let i = 0; i < 100; i++) {
        taken++;
        yield i;
      }
    })();
    const work = async () => {
      most = Math.max(most, ++open);
      await new Promise(setImmediate);
      open--;
    };
    const results = inOrder(items, 4, work);
    await results.next();
    assert.ok(taken <= 5, 'nobody asked for more');
    for await (const _ of results);
    assert.ok(most <= 4);
    assert.equal(taken, 100);
  });

  it('passes a result on though the next item is still to come', async () => {
    let send: (value: IteratorResult<string>) => void = () => undefined;
    const items: AsyncIterable<string> = {
      [Symbol.asyncIterator]: () => {
        let first = true;
        return {
          next: () => {
            if (!first) return new Promise((done) => (send = done));
            first = false;
            return Promise.resolve({ done: false, value: 'a' });
          },
        };
      },
    };
    const results = inOrder(items, 8, async (item) => item.toUpperCase());
    assert.deepEqual((await results.next()).value, ['a', 'A']);
    const rest = results.next();
    send({ done: true, value: undefined });
    assert.equal((await rest).done, true);
  });

  it('fails with the first item that fails, and lets the others be', async () => {
    const work = async (item: number) => {
      if (item > 2) throw new Error(`mục ${item}`);
      return item;
    };
    const seen: number[] = [];
    await assert.rejects(
      async () => {
        for await (const [, result] of inOrder([1, 2, 3, 4, 5], 4, work)) seen.push(result);
      },
      { message: 'mục 3' },
    );
    assert.deepEqual(seen, [1, 2]);
  });
});
