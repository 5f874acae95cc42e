import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packRecognitions, unpackRecognition } from '../../../../server/src/core/analysis/packedRecognition';
import type { Recognition } from '../../../../server/src/core/language/types';
import { TextTable } from '../../../../server/src/core/text/textTable';
import { generateCorpus } from '../../../bench/generate';
import { corpusFile, documentOf, problemsOf } from '../../../support/corpus';

const NOTHING: Recognition = { dates: [], citations: [], entities: [] };

/** Every part that a mention can have, and mentions that have none of them. */
const ALL: Recognition = {
  dates: [
    { span: { start: 300, end: 305 }, value: '2024-02-30', defect: 'impossible', part: 'morning' },
    // Before the last one, and in the midst of it.
    {
      span: { start: 301, end: 302 },
      value: '--12-14',
      defect: 'weekday-mismatch',
      weekday: { span: { start: 290, end: 301 }, actual: 0 },
      from: 'dateline',
      period: '2024-01-01/2024-02-01',
    },
    { span: { start: 70_000, end: 90_000_000 }, value: '2024' },
  ],
  citations: [
    {
      span: { start: 0, end: 40 },
      id: 'directive:12-CT/TW:2022',
      kind: 'directive',
      number: '12-CT/TW',
      date: '2022-01-05',
      issuer: 'Ban Bí thư',
      title: 'Về công tác thư viện \u{20000}',
      numberSpan: { start: 13, end: 21 },
      dateSpan: { start: 27, end: 40 },
      candidates: ['law:a', 'law:b'],
      fromTable: ['issuer', 'title'],
      anaphor: true,
    },
    { span: { start: 50, end: 60 }, id: 'law:a', kind: 'law', candidates: [], fromTable: [] },
  ],
  entities: [
    {
      span: { start: 20, end: 30 },
      type: 'person',
      id: 'person:đào văn hòa',
      name: 'Đào Văn Hòa',
      title: 'Giám đốc',
      titleSpan: { start: 10, end: 18 },
      note: '',
    },
    { span: { start: 20, end: 20 }, type: 'place', id: 'place:x', name: 'Vân Đồn' },
  ],
};

describe('what was recognized, packed', () => {
  it('comes back as it was', () => {
    const texts = new TextTable();
    const packed = packRecognitions([ALL, NOTHING, ALL], texts);
    assert.deepEqual(packed.map(unpackRecognition), [ALL, NOTHING, ALL]);
    // What is said twice is held once, and the bytes of all documents are one array.
    assert.equal(new Set(packed.map(({ bytes }) => bytes)).size, 1);
    assert.equal(texts.size, new Set(texts.since(0)).size);
  });

  it('takes a fraction of the text that it was found in', () => {
    const { text } = generateCorpus(100_000);
    const file = corpusFile(text);
    const all = file.documents.map((index) => file.analysis(index).recognition);
    const [{ bytes } = { bytes: new Uint8Array(0) }] = packRecognitions(all, new TextTable());
    assert.ok(bytes.length > 1000 && bytes.length < text.length / 4, String(bytes.length));
  });

  const sample = (name: string) => readFileSync(join('samples', name), 'utf8');
  for (const [name, text] of [
    [
      'an article',
      documentOf('a.txt', 'Sáng 5-3, ông Lê Văn Na, Giám đốc Sở Y tế, nói về Chỉ thị 12-CT/TW.'),
    ],
    ['letters in pieces', documentOf('a.txt', 'Bà Đào Thị Hoà đến Vân Đồn ngày 31/2/2024.').normalize('NFD')],
    ['a sample', sample('doi-ngoai.corpus')],
    ['sport', sample('the-thao.corpus.txt')],
    ['generated pages', generateCorpus(200_000, 5).text],
  ] as const) {
    it(`leaves every answer of a file the same: ${name}`, () => {
      const packed = corpusFile(text);
      packed.keepPacked();
      const plain = corpusFile(text);
      const compare = () => {
        assert.deepEqual(
          packed.reported().map(({ severities }) => severities),
          plain.reported().map(({ severities }) => severities),
        );
        assert.deepEqual(problemsOf(packed), problemsOf(plain));
        for (const index of plain.text.blocks.keys()) {
          packed.lookAhead(index);
          plain.lookAhead(index);
          const [one, other] = [packed.analysis(index), plain.analysis(index)];
          assert.deepEqual(one.recognition, other.recognition);
          assert.deepEqual(one.reading, other.reading);
          assert.deepEqual(one.problems, other.problems);
          assert.deepEqual(one.firstReading, other.firstReading);
          assert.deepEqual(one.duplicate, other.duplicate);
          assert.deepEqual(one.raw.found, other.raw.found);
          assert.deepEqual(one.raw.input, other.raw.input);
          assert.ok(one.isComplete);
        }
      };
      compare();
      const { blocks, fingerprints } = packed.counters;
      compare();
      assert.deepEqual([packed.counters.blocks, packed.counters.fingerprints], [blocks, fingerprints]);
      const at = text.indexOf('\n', text.length >> 1) + 1;
      const edit = { span: { start: at, end: at }, newText: 'Ngày 2/9/2023, ông Trần Văn Bảy đến Hà Nội.\n' };
      for (const file of [packed, plain]) file.update([edit]);
      compare();
      assert.equal(packed.counters.blocks, blocks + 1);
    });
  }

  it('is unpacked of a few documents at a time, and of none to be told how grave its problems are', () => {
    const { text } = generateCorpus(400_000);
    const file = corpusFile(text);
    file.keepPacked();
    const reports = file.reported();
    assert.ok(reports.length > 80);
    assert.deepEqual(new Set(reports.map(({ list }) => list)), new Set([undefined]));
    const { units } = file.counters;
    const { reading: first, structure } = file.analysis(1);
    assert.equal(file.analysis(1).reading, first);
    assert.equal(file.analysis(1).structure, structure);
    for (let index = 2; index < 60; index++) void file.analysis(index).reading;
    assert.notEqual(file.analysis(1).reading, first);
    assert.deepEqual(file.analysis(1).reading, first);
    assert.notEqual(file.analysis(1).structure, structure, 'nor are its lines kept');
    assert.deepEqual(file.analysis(1).structure, structure);
    assert.equal(file.reported(), reports);
    assert.equal(file.counters.units, units);
  });
});
