import assert from 'node:assert/strict';
import { NameIndex } from '../../../server/src/lsp/nameIndex';

type Type = 'person' | 'organization' | 'place' | 'citation';

function named(
  type: Type,
  id: string,
  ...places: (string | { text: string; block?: number; office?: string })[]
) {
  return {
    type,
    id,
    name: typeof places[0] === 'string' ? places[0] : (places[0]?.text ?? id),
    places: places.map((place) => ({ block: 0, ...(typeof place === 'string' ? { text: place } : place) })),
  };
}

const texts = (found: Iterable<{ text: string }>) => [...found].map(({ text }) => text).sort();

describe('NameIndex', () => {
  it('finds names by what they begin with, letters compared without case and diacritics', () => {
    const names = new NameIndex();
    names.add([
      named('person', 'p1', 'Trần Hữu Khang'),
      named('person', 'p2', 'Trần Hạnh'),
      named('place', 'l1', 'Đà Lạt'),
    ]);
    assert.deepEqual(texts(names.startingWith('Tran H')), ['Trần Hạnh', 'Trần Hữu Khang']);
    assert.deepEqual(texts(names.startingWith('trần hữ')), ['Trần Hữu Khang']);
    assert.deepEqual(texts(names.startingWith('da')), ['Đà Lạt']);
    assert.deepEqual(texts(names.startingWith('Tr'.normalize('NFD'))), ['Trần Hạnh', 'Trần Hữu Khang']);
    assert.deepEqual(texts(names.startingWith('T')), []);
    assert.deepEqual(texts(names.startingWith('Hữu')), []);
  });

  it('finds persons, and nobody else, by their given names', () => {
    const names = new NameIndex();
    names.add([named('person', 'p1', 'Trần Hữu Khang', 'Khang'), named('place', 'l1', 'Khóm Khang')]);
    assert.deepEqual(texts(names.givenNames('kha')), ['Trần Hữu Khang']);
  });

  it('makes no table of offices for what has none', () => {
    const names = new NameIndex();
    const office = { text: 'Lê Hòa', office: 'Chủ tịch' };
    names.add([named('place', 'l1', 'Đà Lạt'), named('place', 'l2', 'Vinh'), named('person', 'p1', office)]);
    names.add([named('person', 'p1', 'Lê Hòa')]);
    assert.equal(names.get('l1')!.offices, names.get('l2')!.offices);
    assert.deepEqual([...names.get('p1')!.offices], [['Chủ tịch', 1]]);
    assert.equal(names.get('l1')!.offices.size, 0);
    names.remove([named('person', 'p1', office)]);
    assert.equal(names.get('p1')!.offices, names.get('l1')!.offices);
  });

  it('counts mentions, documents, spellings and offices', () => {
    const names = new NameIndex();
    names.add([
      named(
        'person',
        'p1',
        { text: 'Lê  Hòa', office: 'Chủ tịch' },
        { text: 'Lê Hoà' },
        { text: 'Lê\u00a0Hòa', block: 1, office: 'Chủ  tịch' },
      ),
    ]);
    const known = names.get('p1')!;
    assert.deepEqual([known.count, known.documents], [3, 2]);
    assert.deepEqual(
      [...known.spellings.values()].map(({ text, count }) => [text, count]),
      [
        ['Lê Hòa', 2],
        ['Lê Hoà', 1],
      ],
    );
    assert.deepEqual([...known.offices], [['Chủ tịch', 2]]);
  });

  it('forgets what is taken out, and only that', () => {
    const names = new NameIndex();
    const first = named('person', 'p1', { text: 'Lê Hòa', office: 'Chủ tịch' });
    names.add([first, named('person', 'p2', 'Lê Hà')]);
    names.add([named('person', 'p1', 'Lê Hòa')]);
    names.remove([first]);
    assert.deepEqual([names.get('p1')?.count, names.get('p1')?.offices.size], [1, 0]);
    names.remove([named('person', 'p1', 'Lê Hòa')]);
    assert.equal(names.get('p1'), undefined);
    assert.deepEqual(texts(names.startingWith('Lê')), ['Lê Hà']);
    assert.equal(names.size, 1);
  });

  it('knows the bearers of a name, whatever its letters’ case, but not those of one with other tones', () => {
    const names = new NameIndex();
    names.add([
      named('person', 'p1', 'Lê Hòa'),
      named('place', 'l1', 'LÊ HÒA'),
      named('person', 'p2', 'Lê Hoa'),
      named('person', 'p3', 'Lê Hòa Bình'),
    ]);
    assert.deepEqual([...names.bearersOf('lê hòa')].map(({ id }) => id).sort(), ['l1', 'p1']);
  });

  it('offers nothing that is no name: what points back, and whole sentences', () => {
    const names = new NameIndex();
    const again = { type: 'citation', id: 'c1', name: 'Nghị quyết này' } as const;
    names.add([{ ...again, places: [{ text: 'Nghị quyết này', block: 0, anaphor: true }] }]);
    names.add([named('citation', 'c2', `Nghị quyết ${'về việc '.repeat(50)}`)]);
    assert.deepEqual(texts(names.startingWith('Nghị')), []);
    assert.equal(names.get('c1')?.count, 1);
  });
});
