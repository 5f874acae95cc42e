import assert from 'node:assert/strict';
import { ReportedLists } from '../../../../server/src/core/analysis/reportedLists';

interface Said {
  readonly text: string;
  readonly places: boolean;
}

describe('what was said of the blocks of a file', () => {
  const sums = new Map<string, number>();
  const texts: Said[] = [];
  let read: number[] = [];
  let lists: ReportedLists<Said>;

  const all = () => {
    read = [];
    return lists
      .all(texts.length, [], (index) => {
        read.push(index);
        return texts[index]!;
      })
      .map(({ text }) => text)
      .join('');
  };
  const splice = (from: number, removed: number, added: string) => {
    texts.splice(from, removed, ...[...added].map((text) => ({ text, places: text < 'a' })));
    lists.splice(from, removed, added.length);
  };

  beforeEach(() => {
    sums.clear();
    texts.length = 0;
    lists = new ReportedLists<Said>(
      ({ text }, by) => sums.set(text, (sums.get(text) ?? 0) + by),
      ({ places }) => places,
    );
    splice(0, 0, 'abCdefghij');
    assert.equal(all(), 'abCdefghij');
  });

  it('is kept when others come or go, but where it goes by their places', () => {
    splice(5, 1, 'xyz');
    assert.equal(all(), 'abCdexyzghij');
    assert.deepEqual(read, [2, 5, 6, 7]);
    splice(5, 3, '');
    assert.equal(all(), 'abCdeghij');
    assert.deepEqual(read, [2]);
  });

  it('moves with its block where it was to be said anew', () => {
    lists.forget(8);
    splice(1, 1, 'xy');
    lists.forget(99);
    assert.equal(all(), 'axyCdefghij');
    assert.deepEqual(
      read.sort((a, b) => a - b),
      [1, 2, 3, 9],
    );
  });

  it('is summed up once', () => {
    splice(3, 2, 'x');
    splice(0, 1, '');
    all();
    lists.clear();
    all();
    const left = [...sums].filter(([, count]) => count !== 0);
    assert.deepEqual(Object.fromEntries(left), Object.fromEntries([...'bCxfghij'].map((text) => [text, 1])));
  });
});
