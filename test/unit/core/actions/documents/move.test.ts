import assert from 'node:assert/strict';
import {
  deleteDocuments,
  type MoveTarget,
  moveDocuments,
} from '../../../../../server/src/core/actions/documents/move';
import type { CorpusFile } from '../../../../../server/src/core/analysis/corpusFile';
import { corpusFile, problemsIn, textsAfter } from './support';

const ONE = '=== FILE: a.txt ===\ntitle: Một\n\nHội sách.\n\n=== FILE: b.txt ===\nChợ quê.\n';
const TWO = '--- FILE: c.txt ---\r\nBến đò.\r\n';

function move(from: CorpusFile, blocks: number[], file: CorpusFile, more: Partial<MoveTarget> = {}) {
  return moveDocuments([{ file: from, path: 'mot.corpus', blocks }], {
    file,
    path: 'hai.corpus',
    before: undefined,
    ...more,
  });
}

describe('moving documents', () => {
  it('touches only what moves', () => {
    const documents = ['a', 'b', 'c', 'd'].map((name) => `=== FILE: ${name} ===\nVăn bản ${name}.\n\n`);
    const file = corpusFile(documents.join(''));
    const { files } = move(file, [3], file, { before: 1 });
    const [{ edits }] = files as [(typeof files)[0]];
    // The last but one is last now, and its blank line goes.
    assert.deepEqual(
      edits.map(({ span, newText }) => [file.text.slice(span), newText]),
      [
        ['', '=== FILE: d ===\nVăn bản d.\n\n\n'],
        [`\n${documents[3]}`, ''],
      ],
    );
    assert.deepEqual(move(file, [1, 2], file, { before: 3 }).files, []);
  });

  it('writes the markers as the other file does, and keeps the text', () => {
    const from = corpusFile(ONE);
    const to = corpusFile(TWO);
    assert.deepEqual(textsAfter([from, to], move(from, [0], to)), [
      '=== FILE: b.txt ===\nChợ quê.\n',
      `${TWO}\r\n--- FILE: a.txt ---\r\ntitle: Một\n\nHội sách.\n`,
    ]);
  });

  it('fills an empty file, and one that does not end its last line', () => {
    const from = corpusFile(ONE);
    assert.deepEqual(textsAfter([from], move(from, [0, 1], corpusFile('')))[0], '');
    const empty = corpusFile('');
    assert.equal(textsAfter([empty], move(from, [1], empty))[0], '=== FILE: b.txt ===\nChợ quê.\n');
    const open = corpusFile('=== FILE: c ===\nBến đò.');
    assert.equal(
      textsAfter([open], move(from, [1], open))[0],
      '=== FILE: c ===\nBến đò.\n=== FILE: b.txt ===\nChợ quê.\n',
    );
  });

  it('gives a text without a marker the name of its file', () => {
    const from = corpusFile(ONE);
    const page = corpusFile('Bến đò.\n', '{}', 'ben-do.txt');
    const after = '=== FILE: b.txt ===\nChợ quê.\n\n=== FILE: ben-do.txt ===\nBến đò.\n';
    assert.equal(textsAfter([page], move(from, [1], page, { before: 0 }))[0], after);
    const to = corpusFile(ONE);
    const change = move(page, [0], to);
    assert.equal(textsAfter([page, to], change)[1], `${ONE}\n=== FILE: ben-do.txt ===\nBến đò.\n`);
    assert.equal(textsAfter([page, to], change)[0], '');
  });

  it('turns attributes of a tag into a header, and keeps the tag where that would lose something', () => {
    const tags =
      '<doc id="a&amp;b" title="Bài &amp; ảnh">\nHội sách.\n</doc>\n<doc id="c" n="3">\nChợ quê.\n</doc>\n';
    const from = corpusFile(tags);
    const to = corpusFile('=== FILE: z ===\nBến đò.\n');
    assert.equal(
      textsAfter([to], move(from, [0, 1], to))[0],
      '=== FILE: z ===\nBến đò.\n\n=== FILE: a&b ===\ntitle: Bài & ảnh\n\nHội sách.\n<doc id="c" n="3">\nChợ quê.\n</doc>\n',
    );
    const back = move(to, [0], from);
    assert.equal(textsAfter([from], back)[0], `${tags}<doc id="z">\nBến đò.\n\n</doc>\n`);
  });

  it('keeps the header of CoNLL-U under its own marker', () => {
    const from = corpusFile('# newdoc id = a\n# title = Một\n\n1\tHội\t_\n');
    const to = corpusFile(ONE);
    assert.equal(textsAfter([to], move(from, [0], to))[0], `${ONE}\n${from.text.text()}`);
  });

  it('refuses names that the file has already', () => {
    const from = corpusFile(ONE);
    const to = corpusFile('=== FILE: A.TXT ===\nBến đò.\n=== FILE: b.txt/c ===\nPhà.\n');
    const change = move(from, [0, 1], to);
    assert.deepEqual(change.files, []);
    assert.deepEqual(problemsIn(change), [
      'mot.corpus:1: "a.txt" and "A.TXT" (hai.corpus:1) are one file where letter case or Unicode form does not count',
      'mot.corpus:6: "b.txt" is a file, and a folder in the name of another document (hai.corpus:3)',
    ]);
    const twice = moveDocuments(
      [from, corpusFile(ONE)].map((file, i) => ({ file, path: `${i}.corpus`, blocks: [0] })),
      { file: corpusFile(''), path: 'x', before: undefined },
    );
    assert.match(
      problemsIn(twice)[0]!,
      /^1\.corpus:1: "a\.txt" is the name of another document \(0\.corpus:1\)/,
    );
  });

  it('refuses a text that would mean something else there', () => {
    const from = corpusFile('=== FILE: a ===\nHội sách.\n@@ không phải dấu @@\n');
    const to = corpusFile('@@ z @@\nBến đò.\n', '{"marker":"@@ {name} @@"}');
    assert.deepEqual(problemsIn(move(from, [0], to)), [
      'mot.corpus:1: a line of this document would open or end a document in "hai.corpus"',
    ]);
    const closing = corpusFile('=== FILE: a ===\nHội sách.\n</doc>\nChợ quê.\n');
    const tags = corpusFile('<doc id="z">\nBến đò.\n</doc>\n');
    assert.match(problemsIn(move(closing, [0], tags))[0]!, /would open or end/);
  });

  it('takes linear time', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `=== FILE: bai-${i} ===\nHội sách ${i}.\n\n`).join(
      '',
    );
    const file = corpusFile(many);
    const all = file.documents;
    const { files } = move(file, [...all].reverse(), file);
    assert.equal(files.length, 1);
    assert.deepEqual(deleteDocuments([{ file, path: 'a', blocks: all }]).files[0]!.edits, [
      { span: { start: 0, end: many.length }, newText: '' },
    ]);
  });
});
