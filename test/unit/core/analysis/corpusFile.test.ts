import assert from 'node:assert/strict';
import { PackedFindings } from '../../../../server/src/core/analysis/packedFindings';
import { corpusFile, documentOf, problemsOf, randomNumbers } from '../../../support/corpus';

describe('CorpusFile', () => {
  it('analyzes one block of 2,000 for one keystroke', () => {
    const file = corpusFile(
      Array.from({ length: 2000 }, (_, i) => documentOf(`bai-${i}.txt`, 'Sáng nay trời đẹp.')).join(''),
    );
    problemsOf(file);
    assert.equal(file.counters.blocks, 2000);
    const at = file.text.blockStart(1000) + file.text.blocks[1000]!.text.indexOf('trời');
    file.update([{ span: { start: at, end: at }, newText: 'x' }]);
    problemsOf(file);
    assert.equal(file.counters.blocks, 2001);
  });

  it('looks some blocks ahead for those who go through all, and finds what it finds one by one', () => {
    const article = (i: number) =>
      documentOf(
        `bai-${i}.txt`,
        `Sáng ${(i % 27) + 1}/3/2023, ông Trần Văn Bảy, Chủ tịch UBND huyện Vân Đồn, nói về Chỉ thị số ${i + 1}-CT/TW.`,
      );
    const text = Array.from({ length: 50 }, (_, i) => article(i)).join('');
    const together = corpusFile(text);
    together.lookAhead(3, 20 << 10);
    assert.equal(together.counters.blocks, 20);
    together.lookAhead(3, 20 << 10);
    assert.equal(together.counters.blocks, 20);
    const apart = corpusFile(text);
    for (let index = 0; index < 50; index++) {
      together.lookAhead(index, index < 30 ? 5 << 10 : undefined);
      assert.deepEqual(together.analysis(index).recognition, apart.analysis(index).recognition);
      assert.deepEqual(together.analysis(index).problems, apart.analysis(index).problems);
      assert.equal(together.analysis(index).recognition.citations.length, 1);
    }
    assert.equal(together.counters.blocks, 50);
  });

  it('does not go through thousands of documents that are analyzed to find one that is not', () => {
    const file = corpusFile(
      Array.from({ length: 2000 }, (_, i) => documentOf(`bai-${i}.txt`, 'Sáng nay trời đẹp.')).join(''),
    );
    file.reported();
    const at = file.text.blockStart(500) + file.text.blocks[500]!.text.indexOf('trời');
    file.update([{ span: { start: at, end: at }, newText: 'x' }]);
    let asked = 0;
    const { analysis } = file;
    file.analysis = (index) => {
      asked++;
      return analysis.call(file, index);
    };
    file.reported();
    assert.ok(asked > 0 && asked < 200, String(asked));
  });

  it('analyzes only what is new when the whole text is replaced by nearly the same', () => {
    const texts = Array.from({ length: 50 }, (_, i) => documentOf(`bai-${i}.txt`, 'Chiều nay có mưa.'));
    const file = corpusFile(texts.join(''));
    problemsOf(file);
    texts[20] = documentOf('bai-20.txt', 'Chiều nay nắng.');
    file.update([{ span: { start: 0, end: file.text.length }, newText: texts.join('') }]);
    problemsOf(file);
    assert.equal(file.counters.blocks, 51);
  });

  it('reports the same after edits as when read anew', () => {
    const random = randomNumbers(11);
    const pieces = [
      '=== FILE: bai-1.txt ===\n',
      '--- FILE: bai-2.txt ---\n',
      'title: Bài\n',
      'date: 31/02/2023\n',
      'lint-disable: date/*\n',
      '\n',
      'Ðảng ',
      'chữ  chữ',
      '\u00a0',
    ];
    let text = documentOf('bai-0.txt', 'Sáng nay.');
    const file = corpusFile(text);
    for (let step = 0; step < 400; step++) {
      const start = random(text.length + 1);
      const end = Math.min(text.length, start + random(8));
      const newText = pieces[random(pieces.length)]!;
      file.update([{ span: { start, end }, newText }]);
      text = text.slice(0, start) + newText + text.slice(end);
      assert.deepEqual(problemsOf(file), problemsOf(corpusFile(text)));
    }
  });

  it('keeps up what is reported of all blocks, and sums of it, after any edits', () => {
    const random = randomNumbers(5);
    // Documents that repeat each other, by name and by text, with lines that recur.
    const article = (i: number) =>
      `Sáng ${i % 3}, ${Array.from({ length: 45 }, (_, k) => `lời${(k * (1 + (i % 3))) % 17}`).join(' ')}.`;
    const texts = Array.from({ length: 30 }, (_, i) =>
      documentOf(`bai-${i % 26}.txt`, `Góc bạn đọc\n\n${article(i)}\n\nGóc nhìn Ven Sông`),
    );
    const file = corpusFile(texts.join(''), '{"rules":{"document/duplicate":"warning"}}');
    const pieces = [
      'x',
      ' ',
      '\n',
      'lint-disable: document/*\n',
      '=== FILE: bai-3.txt ===\n',
      'Góc nhìn Ven Sông\n',
      '  ',
    ];
    for (let step = 0; step < 250; step++) {
      const start = random(file.text.length);
      const newText = random(3) === 0 ? '' : pieces[random(pieces.length)]!;
      file.update([
        {
          span: { start, end: Math.min(file.text.length, start + random(random(8) === 0 ? 400 : 3)) },
          newText,
        },
      ]);
      if (random(3) === 0) continue;
      const each = file.text.blocks.map((_, index) => file.problems(index));
      assert.deepEqual(
        file.reported().map(({ list }) => list),
        each,
      );
      const counts = { error: 0, warning: 0, information: 0, hint: 0 };
      for (const { severity } of each.flat()) counts[severity]++;
      assert.deepEqual({ ...file.severityCounts }, counts);
    }
  });

  it('asks nothing of 2,000 blocks anew for one keystroke', () => {
    const text = Array.from({ length: 2000 }, (_, i) => documentOf(`bai-${i}.txt`, `Sáng  nay ${i}.`)).join(
      '',
    );
    const file = corpusFile(text);
    const before = [...file.reported()];
    let asked = 0;
    const { report } = file;
    file.report = (index) => {
      asked++;
      return report.call(file, index);
    };
    const at = text.indexOf('nay 1000');
    file.update([{ span: { start: at, end: at }, newText: 'x' }]);
    const after = file.reported();
    assert.equal(asked, 1);
    assert.deepEqual(
      after.flatMap((report, index) => (report === before[index] ? [] : [index])),
      [1000],
    );
  });

  it('asks nothing of others anew when a marker is edited, or a document comes or goes', () => {
    const name = (i: number) => `bai-${i < 1995 ? i : i - 1900}.txt`;
    const file = corpusFile(
      Array.from({ length: 2000 }, (_, i) => documentOf(name(i), `Sáng  nay ${i}.`)).join(''),
    );
    const bearers = () =>
      file.reported().flatMap(({ list }) => list!.flatMap(({ problem }) => problem.related?.block ?? []));
    assert.deepEqual(bearers(), [95, 96, 97, 98, 99]);
    let asked: number[] = [];
    const { report } = file;
    file.report = (index) => {
      asked.push(index);
      return report.call(file, index);
    };
    const edit = (block: number, from: number, to: number, newText: string) => {
      asked = [];
      const start = file.text.blockStart(block);
      file.update([{ span: { start: start + from, end: start + to }, newText }]);
    };
    const digit = '=== FILE: bai-'.length;
    edit(1000, digit, digit, '7');
    assert.deepEqual(bearers(), [95, 96, 97, 98, 99]);
    assert.deepEqual(asked.sort(), [1000, 999], 'an edit of a marker line looks at the block before, too');
    // Now another one has the name of the last document first.
    edit(50, digit, digit + 2, '99');
    assert.deepEqual(bearers(), [50, 95, 96, 97, 98, 50]);
    assert.ok(asked.includes(99) && asked.includes(1999) && asked.length <= 4, asked.join());
    edit(40, 0, 0, documentOf('moi.txt', 'Chiều nay.'));
    assert.deepEqual(bearers(), [51, 96, 97, 98, 99, 51]);
    assert.ok(asked.length <= 12, asked.join());
    edit(40, 0, file.text.blocks[40]!.text.length, '');
    assert.deepEqual(bearers(), [50, 95, 96, 97, 98, 50]);
    assert.ok(asked.length <= 12);
  });

  it('unpacks nothing of documents whose twins are moved', () => {
    const words = (from: number) => Array.from({ length: 60 }, (_, k) => `lời${(from * k) % 37}`).join(' ');
    const text = Array.from({ length: 40 }, (_, i) => documentOf(`bai-${i}.txt`, `Sáng  ${words(i % 20)}.`));
    const file = corpusFile(text.join(''));
    file.keepPacked();
    const twins = () =>
      file.reported().flatMap((_, index) =>
        file
          .problems(index)
          .filter(({ problem }) => problem.rule === 'document/duplicate')
          .map(({ problem }) => problem.related!.block!),
      );
    const before = twins();
    assert.equal(before.length, 20);
    file.reported();
    let unpacked = 0;
    const { problems } = PackedFindings.prototype;
    PackedFindings.prototype.problems = function (owner) {
      unpacked++;
      return problems.call(this, owner);
    };
    try {
      file.update([{ span: { start: 0, end: 0 }, newText: documentOf('moi.txt', 'Chiều nay.') }]);
      file.reported();
    } finally {
      PackedFindings.prototype.problems = problems;
    }
    assert.equal(unpacked, 0);
    assert.deepEqual(
      twins(),
      before.map((block) => block + 1),
    );
    assert.deepEqual(problemsOf(file), problemsOf(corpusFile(file.text.text())));
  });

  it('compares names without letter case and Unicode form, and points to the first', () => {
    const file = corpusFile(
      [
        documentOf('Bài.txt', 'x y'),
        documentOf('bài.TXT'.normalize('NFD'), 'x y'),
        documentOf('khac.txt', 'x y'),
      ].join(''),
    );
    const found = file.problems(1).filter(({ problem }) => problem.rule === 'marker/duplicate-name');
    assert.equal(found.length, 1);
    assert.equal(found[0]!.problem.related?.block, 0);
    assert.equal(file.problems(0).length + file.problems(2).length, 0);
  });

  it('gives 10,000 documents of one name 9,999 different new ones', () => {
    const file = corpusFile('=== FILE: a.txt ===\nx\n'.repeat(10_000));
    const names = new Set<string>();
    for (let i = 0; i < 10_000; i++) {
      const duplicate = file.problems(i).find(({ problem }) => problem.rule === 'marker/duplicate-name');
      if (duplicate) names.add(duplicate.problem.fixes![0]!.edits[0]!.newText);
    }
    assert.equal(names.size, 9_999);
  });

  it('forgets a duplicate when the first bearer is renamed', () => {
    const file = corpusFile(documentOf('a.txt', 'x y') + documentOf('a.txt', 'x y'));
    assert.deepEqual(problemsOf(file, 'marker/'), ['marker/duplicate-name «a.txt»']);
    file.update([{ span: { start: 10, end: 11 }, newText: 'b' }]);
    assert.deepEqual(problemsOf(file, 'marker/'), []);
  });

  it('takes the style of the first marker as the file’s own', () => {
    const file = corpusFile('--- FILE: a.txt ---\nx\n=== FILE: b.txt ===\ny\n<doc id="c.txt">\nz\n</doc>\n');
    assert.deepEqual(problemsOf(file, 'marker/mixed'), [
      'marker/mixed-style «=== FILE: b.txt ===»',
      'marker/mixed-style «<doc id="c.txt">»',
    ]);
  });

  it('reports text before the first marker and drops nothing', () => {
    const file = corpusFile(`\ufeffLời nói đầu.\n\n${documentOf('a.txt', 'x y')}`);
    assert.deepEqual(problemsOf(file), ['marker/text-before-first «Lời nói đầu.»']);
    assert.deepEqual(file.documents, [1]);
  });
});

describe('disabling', () => {
  const withHeader = (line: string, body: string) =>
    documentOf('a.txt', body).replace('source: Báo Ven Sông\n', `source: Báo Ven Sông\n${line}\n`);

  it('hides a rule or a family in one document only', () => {
    const file = corpusFile(
      withHeader('lint-disable: text/lookalike', 'Ðảng ta') + documentOf('b.txt', 'Ðảng ta'),
    );
    assert.deepEqual(problemsOf(file), ['text/lookalike «Ð»']);
    assert.equal(file.problems(0).length, 0);
    assert.deepEqual(problemsOf(corpusFile(withHeader('lint-disable: text/*', 'Ðảng  ta'))), []);
  });

  it('reports a disable that hides nothing, and a rule that does not exist', () => {
    assert.deepEqual(
      problemsOf(corpusFile(withHeader('lint-disable: text/nbsp, text/lookalik', 'Một câu.'))),
      ['lint/unused-disable «text/nbsp»', 'lint/unknown-rule «text/lookalik»'],
    );
  });

  it('counts a disable of a rule that is off as unused', () => {
    const file = corpusFile(
      withHeader('lint-disable: text/lookalike', 'Ðảng ta'),
      '{"rules": {"text/lookalike": "off"}}',
    );
    assert.deepEqual(problemsOf(file), ['lint/unused-disable «text/lookalike»']);
  });
});
