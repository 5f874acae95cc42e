import assert from 'node:assert/strict';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CacheFolder } from '../../../server/src/node/cacheFolder';

const ENGINE = '0123456789abcdef';
const OTHER = 'fedcba9876543210';
const MEGABYTE = 1 << 20;
const DAY = 24 * 60 * 60 * 1000;

/** Bytes of a number's own, of a length that is no multiple of four. */
function bytesOf(number: number, length = 21): Uint8Array {
  return new Uint8Array(length).fill(number).map((value, i) => (i < 100 ? value * 31 + i * 7 : value));
}

describe('a cache in a folder', () => {
  let folder: string;
  const opened: CacheFolder[] = [];
  const said: string[] = [];
  let now = Date.now();

  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'corpus-cache-')), 'sâu', 'đệm');
    said.length = 0;
    now = Date.now();
  });
  afterEach(() => {
    for (const cache of opened.splice(0)) cache.close();
    rmSync(join(folder, '..', '..'), { recursive: true, force: true });
  });

  async function open({ megabytes = 100, engine = ENGINE } = {}): Promise<CacheFolder> {
    const cache = new CacheFolder(
      { folder, megabytes },
      engine,
      () => now,
      (message) => said.push(message),
    );
    opened.push(cache);
    await cache.ready;
    return cache;
  }

  /** Puts numbers there, as one program that ends. */
  async function keep(numbers: readonly number[], length?: number, engine = ENGINE): Promise<void> {
    const cache = await open({ engine });
    for (const number of numbers) cache.put(`số ${number}`, bytesOf(number, length));
    cache.close();
  }

  const files = () => readdirSync(folder).map((name) => join(folder, name));
  const sizes = () => files().reduce((sum, path) => sum + statSync(path).size, 0);
  const numbersUpTo = (count: number) => Array.from({ length: count }, (_, i) => i);
  const known = (cache: CacheFolder, numbers: readonly number[]) =>
    numbers.filter((number) => cache.get(`số ${number}`) !== undefined);

  it('gives back what was put there, before it is written, after that, and to whoever opens it later', async () => {
    const cache = await open();
    assert.equal(cache.get('số 1'), undefined);
    assert.ok(!existsSync(folder), 'made when there is something to write');
    for (const length of [0, 1, 4, 5000]) cache.put(`dài ${length}`, bytesOf(length, length));
    const check = (one: CacheFolder) => {
      for (const length of [0, 1, 4, 5000]) {
        assert.deepEqual([...one.get(`dài ${length}`)!], [...bytesOf(length, length)]);
      }
    };
    check(cache);
    cache.flush();
    check(cache);
    check(await open());
  });

  it('gives back what was put there last', async () => {
    await keep([1]);
    now += 1000;
    const cache = await open();
    cache.put('số 1', bytesOf(2));
    cache.close();
    assert.deepEqual([...(await open()).get('số 1')!], [...bytesOf(2)]);
  });

  it('knows what it can of a file that was cut off, and goes on in another one', async () => {
    await keep(numbersUpTo(100));
    const [path] = files();
    const { size } = statSync(path!);
    for (const cut of [1, 30, size / 2, size - 3]) {
      truncateSync(path!, Math.floor(size - cut));
      const cache = await open();
      const left = known(cache, numbersUpTo(100));
      assert.deepEqual(left, numbersUpTo(left.length), 'the first ones');
      assert.ok(left.length < 100 && left.length >= Math.floor((100 * (size - cut)) / size) - 1);
    }
  });

  it('never gives anything else, whatever byte of a file is changed', async () => {
    await keep(numbersUpTo(12));
    const [path] = files();
    const bytes = readFileSync(path!);
    for (let at = 0; at < bytes.length; at += 5) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1 << (at % 8);
      writeFileSync(path!, changed);
      const cache = await open();
      for (const number of numbersUpTo(12)) {
        const value = cache.get(`số ${number}`);
        if (value) assert.deepEqual([...value], [...bytesOf(number)], `byte ${at}`);
      }
    }
  });

  it('can be deleted at any time, and is begun anew', async () => {
    await keep(numbersUpTo(5));
    const cache = await open();
    cache.put('số 6', bytesOf(6));
    cache.flush();
    rmSync(folder, { recursive: true });
    for (const number of numbersUpTo(5)) cache.get(`số ${number}`);
    cache.put('số 7', bytesOf(7));
    cache.flush();
    assert.deepEqual(known(await open(), numbersUpTo(9)), [7]);
  });

  it('costs nothing but time where it cannot be written or read', async () => {
    writeFileSync(join(folder, '..', '..', 'sâu'), 'a file where a folder should be');
    const cache = await open();
    cache.put('số 1', bytesOf(1));
    cache.flush();
    assert.equal(cache.get('số 1'), undefined);
    cache.put('số 2', bytesOf(2));
    cache.close();
  });

  it('is written by several at once, each to a file of its own', async () => {
    const [one, other] = [await open(), await open()];
    for (const number of numbersUpTo(40)) {
      const cache = number % 2 ? one : other;
      cache.put(`số ${number}`, bytesOf(number));
      if (number % 5 === 0) cache.flush();
    }
    one.close();
    other.close();
    assert.equal(files().length, 2);
    assert.deepEqual(known(await open(), numbersUpTo(40)), numbersUpTo(40));
  });

  it('knows nothing of what another build has found, and deletes it when that has ended', async () => {
    await keep([1], undefined, OTHER);
    assert.deepEqual(known(await open(), [1]), []);
    assert.equal(files().length, 1, 'it may be running yet');
    now += DAY;
    await open();
    assert.deepEqual(files(), []);
    // What is not ours is left alone.
    writeFileSync(join(folder, 'ghi-chu.txt'), 'của ai đó');
    await open();
    assert.equal(files().length, 1);
  });

  it('takes no more room than it may, says so once, and makes room at the next start', async () => {
    const cache = await open({ megabytes: 40 });
    for (const number of numbersUpTo(100)) cache.put(`số ${number}`, bytesOf(number, MEGABYTE - 100));
    cache.close();
    assert.ok(sizes() <= 40 * MEGABYTE);
    assert.equal(said.length, 1);
    assert.match(said[0]!, /corpus\.limits\.cache, 40 MB/);
    assert.ok(files().length > 1, 'in files that can go one by one');
    const next = await open({ megabytes: 40 });
    assert.ok(sizes() <= 30 * MEGABYTE);
    const left = known(next, numbersUpTo(100));
    assert.ok(left.length >= 15 && left.length < 40);
    next.put('mới', bytesOf(1));
    next.close();
    assert.ok((await open({ megabytes: 40 })).get('mới'));
  });

  it('keeps what is asked for, and lets go of what nobody asks for', async () => {
    await keep([1, 2]);
    now += 20 * DAY;
    const used = await open();
    assert.ok(used.get('số 1'));
    used.close();
    now += 50 * DAY;
    assert.deepEqual(known(await open(), [1, 2]), [1]);
    assert.equal(files().length, 1);
  });

  it('puts many small files together, and drops those of which nothing is in use', async () => {
    for (const number of numbersUpTo(20)) {
      await keep([number, 1000]);
      now += 1000;
      for (const path of files()) utimesSync(path, now / 1000 - DAY, now / 1000 - DAY);
    }
    const cache = await open();
    assert.ok(files().length < 12, `${files().length} files`);
    const all = [...numbersUpTo(20), 1000];
    assert.deepEqual(known(cache, all), all);
    cache.close();
    assert.deepEqual(known(await open(), all), all);
    const before = sizes();
    // All of it anew: the old files say nothing any more.
    now += DAY;
    await keep(all);
    await open();
    assert.ok(sizes() <= before);
    assert.deepEqual(known(await open(), all), all);
  });
});
