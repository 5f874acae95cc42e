import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Spool } from '../../../server/src/cli/spool';
import { randomNumbers } from '../../support/corpus';

describe('a spool', () => {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-spool-'));
  const before = process.env.TMPDIR;
  beforeEach(() => {
    process.env.TMPDIR = folder;
  });
  afterEach(() => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const record = (index: number, length: number) => Buffer.alloc(length, `${index};`);

  for (const [size, count] of [
    ['few bytes', 200],
    ['more MB than are held', 3000],
  ] as const) {
    it(`gives back what was put in, ${size} of it, written and read in turns`, () => {
      const random = randomNumbers(count);
      const spool = new Spool();
      const lengths: number[] = [];
      for (let i = 0; i < count; i++) {
        lengths.push(random(7000));
        assert.equal(spool.append(record(i, lengths[i]!)), i);
        if (random(5) > 0) continue;
        const at = random(i + 1);
        assert.ok(Buffer.from(spool.read(at)).equals(record(at, lengths[at]!)), `record ${at} of ${i}`);
      }
      for (const [i, length] of lengths.entries()) {
        assert.ok(Buffer.from(spool.read(i)).equals(record(i, length)));
      }
      const some = lengths.flatMap((_, i) => (random(4) > 0 ? i : []));
      const many = spool.readMany(some);
      assert.equal(many.length, some.length);
      for (const [i, index] of some.entries()) {
        assert.ok(Buffer.from(many[i]!).equals(record(index, lengths[index]!)), `record ${index} of many`);
      }
      // One piece of memory, which holds nothing else: all of it goes along to another thread.
      assert.equal(new Set(many.map(({ buffer }) => buffer)).size, 1);
      assert.equal(
        many[0]!.buffer.byteLength,
        many.reduce((sum, { length }) => sum + length, 0),
      );
      assert.deepEqual(spool.readMany([]), []);
      assert.equal(spool.count, count);
      // An open file has no name any more, so that nothing is left behind, whatever ends the process.
      if (process.platform !== 'win32') assert.deepEqual(readdirSync(folder), []);
      spool.close();
    });
  }

  it('reads many records at once when they are asked for in a row, and leaves those that were read before as they were', () => {
    const spool = new Spool();
    const length = 1000;
    const count = 12_000;
    for (let i = 0; i < count; i++) spool.append(record(i, length));
    for (const step of [1, 5]) {
      const read = Array.from({ length: count / 20 }, (_, i) => [i * step, spool.read(i * step)] as const);
      for (const [at, bytes] of read)
        assert.ok(Buffer.from(bytes).equals(record(at, length)), `record ${at}`);
      const pieces = new Set(read.map(([, { buffer }]) => buffer)).size;
      assert.ok(pieces <= (count / 20 / 64) * step + 3, `${pieces} pieces`);
    }
    spool.close();
  });

  it('keeps nothing of the memory that a record came in', () => {
    const spool = new Spool();
    const message = new Uint8Array(1 << 16).fill(1);
    for (let i = 0; i < 100; i++) spool.append(message.subarray(i, i + 10));
    message.fill(2);
    for (let i = 0; i < 100; i++) {
      const found = spool.read(i);
      assert.deepEqual(
        [...found],
        Array.from({ length: 10 }, () => 1),
      );
      assert.notEqual(found.buffer, message.buffer);
    }
    spool.close();
  });

  it('that cannot be written says which folder is full or missing', () => {
    process.env.TMPDIR = join(folder, 'khong-co');
    const spool = new Spool();
    assert.throws(
      () => {
        for (let i = 0; i < 40; i++) spool.append(record(i, 1 << 19));
      },
      { message: /khong-co.*: no such file or folder$/ },
    );
    spool.close();
  });
});
