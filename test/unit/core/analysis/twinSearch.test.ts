import assert from 'node:assert/strict';
import { DuplicatesAcrossFiles } from '../../../../server/src/core/analysis/duplicatesAcrossFiles';
import { DuplicatesInFile } from '../../../../server/src/core/analysis/duplicatesInFile';
import { type Fingerprint, fingerprintOf } from '../../../../server/src/core/analysis/fingerprint';
import { findTwins, KEYS, keysOf, type ManyDocuments } from '../../../../server/src/core/analysis/twinSearch';
import { randomNumbers } from '../../../support/corpus';

interface Document {
  readonly file: number;
  readonly block: number;
  readonly fingerprint: Fingerprint;
}

/** Texts that repeat each other whole, nearly and in part; some of them short. */
function texts(seed: number, count: number): string[] {
  const random = randomNumbers(seed);
  const all: string[] = [];
  for (let i = 0; i < count; i++) {
    const old = all[random(Math.max(1, all.length))];
    const words =
      old !== undefined && random(3) > 0
        ? old.split(' ')
        : Array.from({ length: random(5) === 0 ? 25 : 60 + random(200) }, () => `chữ${random(4000)}`);
    const changes = random(3) === 0 ? 0 : random(1 + Math.floor(words.length / 6));
    for (let k = 0; k < changes; k++) words[random(words.length)] = `từ${random(4000)}`;
    all.push(words.join(' '));
  }
  return all;
}

function corpus(seed: number, files: number, count: number): Document[] {
  const random = randomNumbers(seed + 1000);
  const fingerprints = texts(seed, count).map(
    (text) => fingerprintOf(text, [{ start: 0, end: text.length }])!,
  );
  const owners = fingerprints.map(() => random(files)).sort((a, b) => a - b);
  const next = new Map<number, number>();
  return fingerprints.map((fingerprint, i) => {
    const file = owners[i]!;
    const block = next.get(file) ?? 0;
    next.set(file, block + 1);
    return { file, block, fingerprint };
  });
}

function many(documents: readonly Document[], isCompared: (file: number) => boolean): ManyDocuments {
  const keys = documents.map(({ fingerprint }) => keysOf(fingerprint));
  return {
    count: documents.length,
    eachKey(column, tell) {
      for (const [place, own] of keys.entries()) if (own[column] !== 0) tell(place, own[column]!);
    },
    fingerprint: (place) => documents[place]!.fingerprint,
    exact: (place) => documents[place]!.fingerprint.exact,
    fileOf: (place) => documents[place]!.file,
    isCompared,
  };
}

describe('twins among many documents', () => {
  it('are those that files find that are held in memory, in random corpora', () => {
    let found = 0;
    for (let seed = 0; seed < 40; seed++) {
      const files = 1 + (seed % 7);
      const documents = corpus(seed, files, 60);
      const isCompared = (file: number) => seed % 3 === 0 || file !== 1;
      const twins = findTwins(many(documents, isCompared));
      const across = new DuplicatesAcrossFiles();
      const expected: string[] = [];
      for (let file = 0; file < files; file++) {
        const own = documents.filter((document) => document.file === file);
        const told = own.map(({ block, fingerprint }) => {
          return { name: '', anchor: { start: 0, end: 1 }, fingerprint, block };
        });
        const path = `/${String(file).padStart(3, '0')}`;
        if (isCompared(file)) across.update(path, told);
        const foreign = across.twins(path);
        const inFile = new DuplicatesInFile((block) => told[block]);
        for (const { block } of own) {
          const here = inFile.twin(block);
          const there = isCompared(file) ? foreign.get(block) : undefined;
          const best = there && (!here || there.similarity > here.similarity) ? there : here;
          if (!best) continue;
          const { rule, args, related } = best.problem;
          const place = `${related!.file ?? path}:${related!.block}`;
          expected.push(`${path}:${block} ${rule} ${place} ${args!.percent ?? ''}`);
        }
      }
      const answered = twins.map(({ place, other, exact, share }) => {
        const name = (at: number) =>
          `/${String(documents[at]!.file).padStart(3, '0')}:${documents[at]!.block}`;
        const rule = exact ? 'document/duplicate' : 'document/near-duplicate';
        return `${name(place)} ${rule} ${name(other)} ${exact ? '' : Math.floor(share * 100)}`;
      });
      assert.deepEqual(answered, expected);
      found += answered.length;
    }
    assert.ok(found > 500, 'the corpora have twins');
  });

  it('are found among texts too short for anything but being equal', () => {
    const short = fingerprintOf('a '.repeat(22), [{ start: 0, end: 44 }])!;
    assert.equal(short.size, 0);
    assert.equal(keysOf(short).filter((key) => key !== 0).length, 1);
    const documents = [0, 1, 2].map((block) => ({ file: 0, block, fingerprint: short }));
    assert.deepEqual(
      findTwins(many(documents, () => true)).map(({ place, other, exact }) => [place, other, exact]),
      [
        [1, 0, true],
        [2, 0, true],
      ],
    );
  });

  it('looks once at each document of many that share a key by chance', () => {
    const random = randomNumbers(11);
    const phrase = Array.from({ length: 40 }, () => `chung${random(4000)}`).join(' ');
    const fingerprints = Array.from({ length: 120 }, () => {
      const own = Array.from({ length: 80 }, () => `riêng${random(100_000)}`).join(' ');
      const text = `${phrase} ${own}`;
      return fingerprintOf(text, [{ start: 0, end: text.length }])!;
    });
    const documents = fingerprints.map((fingerprint, block) => ({ file: 0, block, fingerprint }));
    const read = new Map<number, number>();
    const counted: ManyDocuments = {
      ...many(documents, () => true),
      fingerprint(place) {
        read.set(place, (read.get(place) ?? 0) + 1);
        return fingerprints[place]!;
      },
    };
    assert.deepEqual(findTwins(counted), []);
    assert.ok(read.size > 50, 'most share a key with another');
    assert.deepEqual([...new Set(read.values())], [1]);
  });

  it('are told of in the file that has one, else in the first file that has one', () => {
    const text = 'một hai ba bốn năm sáu bảy tám chín mười '.repeat(10);
    const fingerprint = fingerprintOf(text, [{ start: 0, end: text.length }])!;
    const documents = [0, 1, 2, 2, 3, 3].map((file, block) => ({ file, block, fingerprint }));
    // What the second file has counts for no other.
    const found = findTwins(many(documents, (file) => file !== 1));
    assert.deepEqual(
      found.map(({ place, other }) => [place, other]),
      [
        [2, 0],
        [3, 2],
        [4, 0],
        [5, 4],
      ],
    );
  });

  it('looks at no fingerprint of copies as a whole', () => {
    const [text] = texts(5, 1);
    const fingerprint = fingerprintOf(text!, [{ start: 0, end: text!.length }])!;
    const documents = Array.from({ length: 200 }, (_, block) => ({ file: 0, block, fingerprint }));
    let read = 0;
    const counted: ManyDocuments = {
      ...many(documents, () => true),
      fingerprint() {
        read++;
        return fingerprint;
      },
    };
    assert.equal(findTwins(counted).length, 199);
    assert.ok(read <= 1, `${read} looks`);
  });

  it('asks for the keys of one column at a time, and for no fingerprint that shares none', () => {
    const documents = corpus(3, 2, 30).filter(
      ({ fingerprint }, i, all) =>
        all.findIndex((other) => other.fingerprint.exact === fingerprint.exact) === i,
    );
    const columns: number[] = [];
    let read = 0;
    const counted: ManyDocuments = {
      ...many(documents, () => true),
      eachKey(column) {
        columns.push(column);
      },
      fingerprint() {
        read++;
        return documents[0]!.fingerprint;
      },
    };
    assert.deepEqual(findTwins(counted), []);
    assert.deepEqual(
      columns.sort((a, b) => a - b),
      Array.from({ length: KEYS }, (_, i) => i),
    );
    assert.equal(read, 0);
  });
});
