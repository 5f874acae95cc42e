import assert from 'node:assert/strict';
import type { DocumentSummary } from '../../../server/src/core/analysis/summary';
import { TextTable } from '../../../server/src/core/text/textTable';
import type { IndexedDocument } from '../../../server/src/lsp/indexedDocument';
import { type MentionGroup, placeOf } from '../../../server/src/lsp/mentions';
import { PackedReading, pack, renumbered } from '../../../server/src/lsp/packedReading';

const URI = 'file:///kho/bai.corpus';

function range(line: number, character: number, endLine: number, endCharacter: number) {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

function group(id: string, name: string, count: number): MentionGroup {
  const places = Array.from({ length: count }, (_, i) =>
    placeOf(
      `${name} ${i % 3}`,
      i,
      // Numbers of one byte, of several, and at the edges between.
      range(i * 63, 127 + i, i * 63 + (i % 2) * 200, 4_294_967_295 - i),
      i % 2 ? 'Chủ tịch' : undefined,
      i % 4 === 3,
    ),
  );
  return { type: 'person', id, name, places };
}

const SUMMARY: DocumentSummary = {
  name: 'bai-1.txt',
  preamble: false,
  title: 'Hội nghị tổng kết năm học \u{20000}',
  date: '2024-05-01',
  source: 'Báo Ven Sông',
  size: 16_384,
  furniture: 127,
  problems: [
    { rule: 'text/nbsp' as never, severity: 'warning', count: 300, line: 128, character: 0 },
    { rule: 'text/control' as never, severity: 'error', count: 1, line: 0, character: 16_383 },
  ],
  identities: [
    { type: 'citation', id: '19-NQ/TW', name: 'Nghị quyết số 19', count: 2, line: 3, character: 9 },
  ],
};
const DOCUMENTS: IndexedDocument[] = [
  { uri: URI, range: range(0, 0, 0, 12), line: 0, summary: { ...SUMMARY, preamble: true, problems: [] } },
  { uri: URI, range: range(200, 0, 201, 12), line: 200, summary: SUMMARY },
];
const GROUPS = new Map(
  [group('ha', 'Lê Thu Hà', 1), group('hoa', 'Đào Văn Hòa', 1500), group('mo', 'Trần Thị Mơ', 2)].map(
    (one) => [one.id, one],
  ),
);

/** Places without the class that holds them. */
function plain(groups: Iterable<MentionGroup>) {
  return [...groups].map(({ places, ...rest }) => ({
    ...rest,
    places: places.map(({ text, block, range, office, anaphor }) => ({
      text,
      block,
      range,
      office,
      anaphor,
    })),
  }));
}

describe('what is packed of a file', () => {
  const texts = new TextTable();
  const packed = pack(DOCUMENTS, GROUPS, texts);
  const read = new PackedReading(packed, texts);

  it('comes back as it was', () => {
    assert.deepEqual(read.documents(URI), DOCUMENTS);
    assert.deepEqual(plain(read.groups()), plain(GROUPS.values()));
  });

  it('is the same with the texts of another table, which holds others', () => {
    const texts = new TextTable();
    const other = new TextTable();
    for (let i = 0; i < 300; i++) other.numberOf(`câu ${i}`);
    other.numberOf('Chủ tịch');
    const packed = pack(DOCUMENTS, GROUPS, texts);
    const elsewhere = new PackedReading(renumbered(packed, texts, other), other);
    assert.deepEqual(elsewhere.documents(URI), DOCUMENTS);
    assert.deepEqual(plain(elsewhere.groups()), plain(GROUPS.values()));
    assert.equal(elsewhere.find(other.find('mo')!)?.name, 'Trần Thị Mơ');
    const back = renumbered(renumbered(packed, texts, other), other, texts);
    assert.deepEqual(back, packed);
    assert.throws(() => renumbered({ ...packed, groupsAt: packed.groupsAt + 1 }, texts, other));
  });

  it('is the same with the texts that another thread was told', () => {
    const told = new TextTable();
    const first = texts.since(0).slice(0, 5);
    for (const text of first) told.add(text);
    for (const text of texts.since(5)) told.add(text);
    const there = new PackedReading(structuredClone(packed), told);
    assert.deepEqual(there.documents(URI), DOCUMENTS);
    assert.deepEqual(plain(there.groups()), plain(GROUPS.values()));
  });

  it('answers for one identity', () => {
    for (const { id } of GROUPS.values()) {
      assert.deepEqual(plain([read.find(texts.find(id)!)!]), plain([GROUPS.get(id)!]));
    }
    assert.equal(read.find(texts.find('Lê Thu Hà')!), undefined);
    assert.equal(texts.find('vang mat'), undefined);
  });

  it('counts places, and gives the first ones of those that were not counted yet', () => {
    const first: MentionGroup[] = [];
    const counts = new Map([['hoa', { count: 5 }]]);
    read.countInto(counts, (one) => {
      first.push(one);
      return { count: 0 };
    });
    assert.deepEqual(
      [...counts].map(([id, { count }]) => [id, count]),
      [
        ['hoa', 1505],
        ['ha', 1],
        ['mo', 2],
      ],
    );
    const expected = ['ha', 'mo'].map((id) => GROUPS.get(id)!);
    assert.deepEqual(
      plain(first),
      plain(expected.map((one) => ({ ...one, places: one.places.slice(0, 1) }))),
    );
  });

  it('tells names and places of documents alone', () => {
    assert.deepEqual(
      read.documents(URI, true),
      DOCUMENTS.map(({ summary, ...rest }) => ({
        ...rest,
        summary: { ...summary, problems: [], identities: [] },
      })),
    );
  });

  it('is nothing for a file that could not be read', () => {
    assert.deepEqual(PackedReading.NONE.documents(URI), []);
    assert.deepEqual([...PackedReading.NONE.groups()], []);
    assert.equal(PackedReading.NONE.find(0), undefined);
  });
});

describe('a table of texts', () => {
  it('has each text once', () => {
    const table = new TextTable();
    const numbers = ['a', 'Đà Nẵng', 'a', 'Da Nang', 'Đà Nẵng', ''].map((text) => table.numberOf(text));
    assert.deepEqual(numbers, [0, 1, 0, 2, 1, 3]);
    assert.deepEqual(table.since(1), ['Đà Nẵng', 'Da Nang', '']);
    assert.equal(table.text(1), 'Đà Nẵng');
    assert.equal(table.isFull, false);
  });

  it('keeps halves of characters as they are', () => {
    const table = new TextTable();
    assert.equal(table.text(table.numberOf('x\ud840y')), 'x\ud840y');
  });
});
