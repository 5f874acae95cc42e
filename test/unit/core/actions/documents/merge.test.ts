import assert from 'node:assert/strict';
import { mergeDocuments } from '../../../../../server/src/core/actions/documents/merge';
import { randomNumbers } from '../../../../support/corpus';
import { pick, randomCorpus } from '../../../../support/randomCorpus';
import { contentsOf, corpusFile, edited, textsAfter } from './support';

function merged(text: string, blocks: number[], config = '{}') {
  const file = corpusFile(text, config);
  const merge = mergeDocuments([{ file, path: 'a.corpus', blocks }]);
  assert.deepEqual(merge.problems, []);
  return { text: textsAfter([file], merge)[0]!, differing: merge.differing, count: merge.count };
}

describe('merging documents', () => {
  it('joins texts with a blank line, in the order given', () => {
    const text =
      '=== FILE: a ===\ntitle: Một\n\nĐầu.\n\n=== FILE: b ===\ntitle: Một\n\nGiữa.\n\n=== FILE: c ===\nCuối.\n';
    assert.deepEqual(merged(text, [0, 1, 2]), {
      text: '=== FILE: a ===\ntitle: Một\n\nĐầu.\n\nGiữa.\n\nCuối.\n',
      differing: [],
      count: 3,
    });
    assert.equal(
      merged(text, [1, 0]).text,
      '=== FILE: b ===\ntitle: Một\n\nGiữa.\n\nĐầu.\n\n=== FILE: c ===\nCuối.\n',
    );
  });

  it('loses no field', () => {
    const first = ['=== FILE: a ===', 'title: Hội sách', 'author: Lê Hà', 'url:', '', 'Đầu.', '', ''];
    const second = [
      '=== FILE: b ===',
      'Tiêu đề: Hội sách (tiếp)',
      'Tác giả: Lê Hà; Trần Việt',
      'url: https://example.org/2',
      'date: 2024-03-02',
      'mã lạ: 7',
      '',
      'Cuối.',
      '',
    ];
    const { text, differing } = merged([...first, ...second].join('\n'), [0, 1]);
    assert.equal(
      text,
      [
        '=== FILE: a ===',
        'title: Hội sách',
        'author: Lê Hà; Trần Việt',
        'url: https://example.org/2',
        'Tiêu đề: Hội sách (tiếp)',
        'date: 2024-03-02',
        'mã lạ: 7',
        '',
        'Đầu.',
        '',
        'Cuối.',
        '',
      ].join('\n'),
    );
    assert.deepEqual(differing, ['title']);
  });

  it('gives a header to a document without one', () => {
    assert.equal(
      merged('=== FILE: a ===\nĐầu.\n=== FILE: b ===\ntitle: Hai\n\nCuối.', [0, 1]).text,
      '=== FILE: a ===\ntitle: Hai\n\nĐầu.\n\nCuối.',
    );
    assert.equal(
      merged('=== FILE: a ===\n=== FILE: b ===\ntitle: Hai\n\nCuối.\n', [0, 1]).text,
      '=== FILE: a ===\ntitle: Hai\n\nCuối.\n',
    );
  });

  it('takes in the attributes of tags', () => {
    const text =
      '<doc id="a" title="Một">\nĐầu.\n</doc>\n<doc id="b" title="Hai &amp; ba" n="2" date="2024">\nCuối.\n</doc>\n';
    assert.equal(
      merged(text, [0, 1]).text,
      '<doc id="a" title="Một">\ntitle: Hai & ba\ndate: 2024\nn: 2\n\nĐầu.\n\nCuối.\n</doc>\n',
    );
  });

  it('takes documents out of other files', () => {
    const one = corpusFile('=== FILE: a ===\nĐầu.\n');
    const two = corpusFile('=== FILE: b ===\nGiữa.\n\n=== FILE: c ===\nCuối.\n');
    const merge = mergeDocuments([
      { file: one, path: '1', blocks: [0] },
      { file: two, path: '2', blocks: [1] },
    ]);
    assert.deepEqual(textsAfter([one, two], merge), [
      '=== FILE: a ===\nĐầu.\n\nCuối.\n',
      '=== FILE: b ===\nGiữa.\n',
    ]);
  });

  it('keeps every line of every text, and all other documents', () => {
    const names = ['a', 'b', 'c', 'd'];
    for (let seed = 0; seed < 1500; seed++) {
      const random = randomNumbers(seed);
      const text = randomCorpus(random, names, true);
      const file = corpusFile(text);
      const own = file.documents;
      const into = pick(random, own);
      const other = pick(
        random,
        own.filter((index) => index !== into),
      );
      const merge = mergeDocuments([{ file, path: 'a', blocks: [into, other] }]);
      const label = `seed ${seed}: ${JSON.stringify(text)}`;
      assert.deepEqual(merge.problems, [], label);
      const after = edited(file, merge.files[0]!.edits);
      const before = contentsOf(text);
      const now = contentsOf(after);
      assert.equal(now.length, before.length - 1, label);
      const changed = new Set([own.indexOf(into), own.indexOf(other)]);
      assert.deepEqual(
        now.filter(([name]) => name !== before[own.indexOf(into)]![0]),
        before.filter((_, i) => !changed.has(i)),
        label,
      );
      const [, result] = now.find(([name]) => name === before[own.indexOf(into)]![0])!;
      const left = linesOf(result);
      for (const i of changed) {
        for (const line of linesOf(before[i]![1])) {
          // A field that both have is written once; a line of a header can take in another value.
          assert.ok(
            left.some((found) => found === line || (/^\S+:/.test(line) && found.startsWith(line))),
            `${label}: ${line} → ${JSON.stringify(after)}`,
          );
        }
      }
    }
  });
});

function linesOf(text: string): string[] {
  // Under a CoNLL-U marker fields are written in another way.
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.replace(/^# ([^=]+) = /, '$1: '));
  return lines.filter((line) => line.trim() !== '');
}
