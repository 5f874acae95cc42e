import assert from 'node:assert/strict';
import { TextTable } from '../../../server/src/core/text/textTable';
import {
  decodeDocuments,
  decodeReading,
  encodeDocuments,
  encodeReading,
} from '../../../server/src/lsp/cache/records';
import { indexedDocuments } from '../../../server/src/lsp/indexedDocument';
import { type MentionGroup, mentionsIn, placeOf } from '../../../server/src/lsp/mentions';
import { PackedReading } from '../../../server/src/lsp/packedReading';
import { pack } from '../../../server/src/lsp/packReading';
import { type PositionEncoding, Positions } from '../../../server/src/lsp/positions';
import type { Snapshot } from '../../../server/src/lsp/snapshot';
import { corpusFile } from '../../support/corpus';
import { article } from './overview/support';

const URI = 'file:///kho/bai.corpus';

const MANY = 1500;
const TEXT = [
  'Lời dẫn của bà Lê Thu Hà.\n',
  article(
    'bai-1.txt',
    {},
    // A letter of two units, and names and numbers written in several ways.
    'Hội nghị \u{20000}: Chủ tịch Đào Văn Hòa cảm ơn bà Lê Thu Hà, rồi bà LÊ THU HÀ và bà Hà phát biểu. Ông Hòa về.',
    'Nghị quyết số 19-NQ/TW nêu rõ; Nghị quyết này có hiệu lực. Theo Nghị quyết  số 20-NQ/TW và Nghị quyết số 19-NQ/TW ngày 25/10/2017',
    'của Bộ Chính trị, Nghị quyết số 19-NQ/TW ngày 25/10/2017. Nghị quyết số 19-NQ/TW nêu ông Đào  Văn\nHòa .',
  ),
  // Without what it has in common with the first but for some.
  article(
    'bai-2.txt',
    { title: '', source: '' },
    'Nghị quyết số 19-NQ/TW.',
    'Ông Trần Văn Mơ gặp bà Lê Thu Hà.',
  ),
  article('bai-3.txt', {}, 'Chợ hoa mở cửa .').replaceAll('\n', '\r\n'),
  article(
    'bai-4.txt',
    {},
    ...Array.from({ length: MANY }, (_, i) => `${i}. Ông Đào Văn Hòa gặp bà Lê Thu Hà.`),
  ),
].join('');

function snapshotOf(text: string, encoding: PositionEncoding = 'utf-16'): Snapshot {
  const file = corpusFile(text);
  return { uri: URI, version: null, file, positions: new Positions(file.text, encoding) };
}

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

/** Mentions of one thing put together, of a cited document with its fullest wording. */
function groupsOf({ file, positions }: Snapshot): Map<string, MentionGroup> {
  const groups = new Map<string, MentionGroup>();
  for (const index of file.text.blocks.keys()) {
    for (const { type, id, name, text, block, span, office, anaphor } of mentionsIn(file, index)) {
      const known = groups.get(id) ?? { type, id, name, places: [] };
      const isFuller = type === 'citation' && !anaphor && name.length > known.name.length;
      const place = placeOf(text, block, positions.inBlock(block, span), office, anaphor === true);
      groups.set(id, { ...known, name: isFuller ? name : known.name, places: [...known.places, place] });
    }
  }
  return groups;
}

/** That what was packed says the same as what is held of files that are open. */
function assertSame(read: PackedReading, snapshot: Snapshot): void {
  assert.deepEqual(read.documents(URI), indexedDocuments(snapshot));
  assert.deepEqual(plain(read.groups()), plain(groupsOf(snapshot).values()));
}

describe('what is packed of a file', () => {
  const texts = new TextTable();
  const snapshot = snapshotOf(TEXT);
  const packed = pack(snapshot, texts);
  const read = new PackedReading(packed, texts);
  const documents = indexedDocuments(snapshot);
  const groups = groupsOf(snapshot);
  const ids = [...groups.keys()];

  it('comes back as it was', () => {
    assertSame(read, snapshot);
    // The text has all that is written in a way of its own.
    const places = [...groups.values()].flatMap((group) => group.places);
    assert.ok(places.length > 2 * MANY);
    assert.ok(places.some(({ anaphor }) => anaphor));
    assert.ok(places.some(({ office }) => office !== undefined));
    assert.ok(places.some(({ text }) => text === 'Nghị quyết  số 20-NQ/TW'));
    assert.ok([...groups.values()].some(({ name, places }) => name !== places[0]!.text));
    assert.ok(documents[0]!.summary.preamble);
    assert.ok(documents.some(({ summary }) => summary.problems.length > 0));
    assert.ok(documents[4]!.summary.identities.some(({ count }) => count >= MANY));
  });

  it('is the same beside what other files have left in the table, and as other clients count', () => {
    const other = new TextTable();
    for (let i = 0; i < 10_000; i++) other.numberOf(`câu ${i}`);
    other.numberOf('Chủ tịch');
    for (const encoding of ['utf-8', 'utf-32', 'utf-16'] as const) {
      for (const text of [TEXT, article('khac.txt', {}, 'Bà Lê Thị Mơ và bà Lê Thu Hà.'), '', TEXT]) {
        const one = snapshotOf(text, encoding);
        assertSame(new PackedReading(pack(one, other), other), one);
      }
    }
  });

  it('is the same from the cache, with the texts of another table', () => {
    const other = new TextTable();
    for (let i = 0; i < 300; i++) other.numberOf(`câu ${i}`);
    other.numberOf('Chủ tịch');
    const dated = { day: '2024-06-15', isOfDay: false };
    const bytes = encodeReading({ items: undefined, packed }, dated, texts);
    const decoded = decodeReading(bytes, other);
    const elsewhere = new PackedReading(decoded.packed, other);
    assertSame(elsewhere, snapshot);
    for (const id of ids) assert.equal(elsewhere.find(other.find(id)!)?.name, groups.get(id)!.name);
    assert.deepEqual(encodeReading(decoded, dated, other), bytes);
    assert.throws(() => decodeReading(bytes.subarray(1), other));
  });

  it('comes back from the cache whatever its size', () => {
    for (const length of [3, 20_000, 400_000, 5]) {
      const anchor = { start: 0, end: length };
      const duplicates = [{ name: 'Đ\ud800'.repeat(length), anchor, block: 0, fingerprint: undefined }];
      const range = { start: { line: 0, character: 0 }, end: { line: length, character: 1 } };
      const documents = { duplicates, anchors: new Map([[0, range]]) };
      assert.deepEqual(decodeDocuments(encodeDocuments(documents)), documents);
    }
  });

  it('is the same with the texts that another thread was told', () => {
    const told = new TextTable();
    const first = texts.since(0).slice(0, 5);
    for (const text of first) told.add(text);
    assert.equal(told.find(first[4]!), 4);
    for (const text of texts.since(5)) told.add(text);
    assertSame(new PackedReading(structuredClone(packed), told), snapshot);
    for (const text of texts.since(0)) assert.equal(told.find(text), texts.find(text));
  });

  it('answers for one identity', () => {
    for (const id of ids) {
      assert.deepEqual(plain([read.find(texts.find(id)!)!]), plain([groups.get(id)!]));
    }
    assert.equal(read.find(texts.find('Lê Thu Hà')!), undefined);
    assert.equal(texts.find('vang mat'), undefined);
  });

  it('counts places, and gives the first ones of those that were not counted yet', () => {
    const first: MentionGroup[] = [];
    const [known, ...others] = ids;
    const counts = new Map([[known!, { count: 5 }]]);
    read.countInto(counts, (one) => {
      first.push(one);
      return { count: 0 };
    });
    const count = (id: string) => groups.get(id)!.places.length;
    assert.deepEqual(
      [...counts].map(([id, { count }]) => [id, count]),
      [[known, 5 + count(known!)], ...others.map((id) => [id, count(id)])],
    );
    const expected = others.map((id) => groups.get(id)!);
    assert.deepEqual(
      plain(first),
      plain(expected.map((one) => ({ ...one, places: one.places.slice(0, 1) }))),
    );
  });

  it('tells names and places of documents alone', () => {
    assert.deepEqual(
      read.documents(URI, true),
      documents.map(({ summary, ...rest }) => ({
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

describe('the place of a span', () => {
  it('is the same in numbers as it is as a range', () => {
    const text = `${article('a.txt', {}, 'Chợ \u{20000} hoa\r\nmở\rcửa', '')}${article('b.txt', {}, 'Đêm.')}`;
    for (const encoding of ['utf-16', 'utf-8', 'utf-32'] as const) {
      const { file, positions } = snapshotOf(text, encoding);
      const numbers = new Int32Array(5);
      for (const [block, { text }] of file.text.blocks.entries()) {
        for (let start = 0; start <= text.length; start++) {
          for (const end of [start, start + 1, start + 7, text.length, text.length + 3]) {
            positions.putInBlock(block, { start, end }, numbers, 1);
            const [, line, character, lines, endCharacter] = numbers;
            assert.deepEqual(positions.inBlock(block, { start, end }), {
              start: { line, character },
              end: { line: line! + lines!, character: endCharacter },
            });
          }
        }
      }
    }
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
