import assert from 'node:assert/strict';
import { clean } from '../../../../server/src/core/actions/clean';
import { freeze, thaw } from '../../../../server/src/core/analysis/frozenRecurrence';
import { Recurrence } from '../../../../server/src/core/analysis/recurrence';
import { applyEdits } from '../../../../server/src/core/text/span';
import { corpusFile, messagesOf, problemsOf, randomNumbers, type TestFile } from '../../../support/corpus';
import { generatePage } from '../../../support/pages/generate';
import { COLUMN, page } from '../../../support/sourcePages';

const RULE = 'boilerplate/repeated-line';
const pathOf = (i: number) => `/kho/trang-${i}.corpus`;

const LINES = [
  COLUMN,
  'Nhịp sống bên sông',
  'Hoàng Yến',
  'Chia sẻ bài viết',
  'Mời bạn đọc chuyên mục',
  'Ảnh: Hoàng Yến',
  'In trang này',
  'Buổi lễ khép lại trong niềm vui chung.',
  'Thư gửi tòa soạn Ven Sông',
  'Tin cùng chuyên mục',
];

interface Corpus {
  readonly files: readonly TestFile[];
  readonly recurrence: Recurrence;
}

function corpus(texts: readonly string[], config = '{}'): Corpus {
  const files = texts.map((text, i) => corpusFile(text, config, `trang-${i}.corpus`));
  const recurrence = new Recurrence();
  for (const [i, file] of files.entries()) recurrence.update(pathOf(i), file.lineEvidence());
  recurrence.publish();
  for (const [i, file] of files.entries()) file.setRecurrence(recurrence.of(pathOf(i)));
  return { files, recurrence };
}

const cleaned = (file: TestFile) => applyEdits(file.text.text(), clean(file).edits);
const pages = (count: number, options: (i: number) => Parameters<typeof page>[1]) =>
  Array.from({ length: count }, (_, i) => page(i, options(i)));

describe('lines that recur in a corpus', () => {
  it('are cut where four articles that are half of a source’s have them, with a reason of their own', () => {
    const texts = pages(6, (i) => ({ after: i < 4 ? [COLUMN] : [] }));
    for (const text of texts)
      assert.deepEqual(clean(corpusFile(text)).edits, [], 'alone a page says nothing');
    const { files } = corpus(texts);
    files.forEach((file, i) => {
      assert.equal(cleaned(file), page(i, {}), `page ${i}`);
      assert.deepEqual(
        file.analysis(0).reading.boilerplate.map(({ kind, reason }) => `${kind} ${reason}`),
        i < 4 ? ['other recurring'] : [],
      );
    });
  });

  it('are cut with that reason wherever they stand on the page, and a star in them is a star', () => {
    const starred = '* Góc thư bạn đọc bên sông';
    const texts = pages(6, (i) => ({ after: [COLUMN, i < 5 ? starred : `Đêm thơ ${starred.slice(2)}`] })).map(
      (text) => text.replace(/\n(?=Ông Bùi)/, `\n${COLUMN}\n`),
    );
    const { files } = corpus(texts);
    for (const [i, file] of files.entries()) {
      const { reading } = file.analysis(0);
      assert.deepEqual(
        [...new Set(reading.boilerplate.map(({ reason }) => reason))],
        ['recurring'],
        `page ${i}`,
      );
      assert.ok(!cleaned(file).includes(COLUMN) && !cleaned(file).includes(starred), `page ${i}`);
    }
    assert.ok(cleaned(files[5]!).includes('Đêm thơ Góc thư'), 'another line that ends alike');
  });

  it('are the same whatever their blanks, and with characters of no width at their ends', () => {
    const written = [COLUMN, COLUMN.replace(' ', '\u00a0'), `${COLUMN}\u200b`, `\u2060${COLUMN}`];
    const { files } = corpus(pages(6, (i) => ({ after: i < 4 ? [written[i]!] : [] })));
    for (const [i, file] of files.entries()) assert.equal(cleaned(file), page(i, {}), `page ${i}`);
  });

  it('are only told of where they are fewer, in how many pages of all files', () => {
    const { files } = corpus(pages(10, (i) => ({ after: i < 3 ? [COLUMN] : [] })));
    assert.deepEqual(
      files.map((file) => problemsOf(file, RULE).length),
      [1, 1, 1, 0, 0, 0, 0, 0, 0, 0],
    );
    assert.match(messagesOf(files[0]!, RULE)[0]!, /^This line stands in 3 of 10 documents of Báo Ven Sông:/);
    for (const file of files) assert.deepEqual(clean(file).edits, []);
  });

  it('are cut in fewer pages where they stand beside the same furniture', () => {
    const after = [COLUMN, 'Chia sẻ bài viết', 'Gửi bình luận'];
    const { files } = corpus(pages(9, (i) => ({ after: i < 3 ? after : [] })));
    for (const file of files.slice(0, 3)) assert.ok(!cleaned(file).includes(COLUMN));
  });

  it('count each source by itself, and a source that is not known as none', () => {
    const sources = ['Báo A', 'Báo B', 'Báo C', 'Báo D'];
    const mixed = corpus(pages(4, (i) => ({ after: [COLUMN], source: sources[i]! })));
    for (const file of mixed.files) assert.deepEqual([...clean(file).edits, ...problemsOf(file, RULE)], []);
    const unknown = corpus(pages(5, () => ({ after: [COLUMN], source: '' })));
    for (const file of unknown.files) {
      assert.deepEqual(clean(file).edits, []);
      assert.equal(problemsOf(file, RULE).length, 1);
    }
  });

  it('are one article’s where the pages are reprints of it', () => {
    const { files } = corpus(Array.from({ length: 6 }, () => page(1, { after: [COLUMN] })));
    for (const file of files) assert.deepEqual(clean(file).edits, []);
  });

  it('are left where they may be a name, are kept by the configuration, or the rule is off', () => {
    for (const signature of ['Văn Đình Bến Trúc', 'Nhóm phóng viên', 'Thực hiện']) {
      const names = corpus(pages(6, () => ({ after: [signature, 'Chia sẻ bài viết', 'Gửi bình luận'] })));
      for (const file of names.files) assert.ok(cleaned(file).includes(signature), signature);
    }
    const texts = pages(6, () => ({ after: [COLUMN] }));
    for (const config of [{ boilerplate: { keep: [COLUMN] } }, { rules: { [RULE]: 'off' } }]) {
      const { files } = corpus(texts, JSON.stringify(config));
      for (const file of files) assert.deepEqual([...clean(file).edits, ...problemsOf(file, RULE)], []);
    }
  });

  it('are left where they open, end or sign texts of all kinds, with no furniture beside them', () => {
    for (const line of [
      'Trả lời:',
      '(Còn nữa)',
      'TM. ỦY BAN NHÂN DÂN',
      'Truyện ngắn của Lê Vy Hà',
      'Ghi theo lời kể của bà Tám',
    ]) {
      const { files } = corpus(pages(6, () => ({ after: [line] })));
      for (const file of files) assert.deepEqual(clean(file).edits, [], line);
      // Between question and answer, too.
      const parted = pages(6, () => ({})).map((text) => text.replace(/\n(?=Ông Bùi)/, `\n\n${line}\n\n`));
      for (const file of corpus(parted).files) assert.deepEqual(clean(file).edits, [], line);
    }
  });

  it('hold from one publication to the next, and change for the documents that have them', () => {
    const { files, recurrence } = corpus(pages(7, (i) => ({ after: i < 4 ? [COLUMN] : [] })));
    const readings = files.map((file) => file.analysis(0).reading);
    const edited = corpusFile(page(0, {}), '{}', 'trang-0.corpus');
    recurrence.update('/kho/trang-0.corpus', edited.lineEvidence());
    files.forEach((file, i) => {
      file.setRecurrence(recurrence.of(`/kho/trang-${i}.corpus`));
      assert.equal(file.analysis(0).reading, readings[i], 'not published yet');
    });
    assert.deepEqual(
      recurrence.publish().sort(),
      [0, 1, 2, 3].map((i) => `/kho/trang-${i}.corpus`),
    );
    files.forEach((file, i) => {
      file.setRecurrence(recurrence.of(`/kho/trang-${i}.corpus`));
      if (i > 0 && i < 4) assert.ok(cleaned(file).includes(COLUMN));
      else if (i > 3) assert.equal(file.analysis(0).reading, readings[i]);
    });
    assert.deepEqual(recurrence.publish(), []);
  });

  it('read nothing again but the documents that have them', () => {
    const text = pages(30, (i) => ({ after: i % 2 ? [COLUMN] : [] }))
      .map((each, i) => `=== FILE: ${i}.txt ===\n${each}\n`)
      .join('');
    const file = corpusFile(text);
    const recurrence = new Recurrence();
    recurrence.update('/kho/a.corpus', file.lineEvidence());
    recurrence.publish();
    const before = file.documents.map((index) => file.analysis(index));
    for (const analysis of before) void analysis.reading;
    const blocks = file.counters.blocks;
    file.setRecurrence(recurrence.of('/kho/a.corpus'));
    const after = file.documents.map((index) => file.analysis(index));
    assert.deepEqual(
      after.map((analysis, i) => analysis === before[i]),
      before.map((_, i) => i % 2 === 0),
    );
    assert.equal(file.counters.blocks, blocks, 'no block is parsed again');
    // An edit of one document, then, leaves all others what they are.
    file.update([{ span: { start: text.indexOf('Sáng'), end: text.indexOf('Sáng') + 4 }, newText: 'Chiều' }]);
    const edited = file.documents.map((index) => file.analysis(index));
    assert.deepEqual(
      edited.flatMap((analysis, i) => (analysis === after[i] ? [] : [i])),
      [0],
    );
  });

  it('are the same whatever the order in which files are told of, and after any of them came and went', () => {
    const next = randomNumbers(5);
    const texts = pages(8, (i) => ({
      before: i % 3 ? ['Nhịp sống bên sông'] : [],
      after: i % 2 ? [COLUMN, 'Thư gửi tòa soạn Ven Sông'] : [COLUMN],
    }));
    const { files } = corpus(texts);
    const expected = files.map((file) => [cleaned(file), messagesOf(file, RULE)]);
    const recurrence = new Recurrence();
    for (let round = 0; round < 60; round++) {
      const i = next(8);
      if (next(3) === 0) recurrence.remove(pathOf(i));
      else if (next(2)) recurrence.update(pathOf(i), corpusFile(texts[next(8)]!).lineEvidence());
      else recurrence.publish();
    }
    const again = texts.map((text, i) => corpusFile(text, '{}', `trang-${i}.corpus`));
    for (let i = 7; i >= 0; i--) recurrence.update(pathOf(i), again[i]!.lineEvidence());
    recurrence.publish();
    for (const [i, file] of again.entries()) file.setRecurrence(recurrence.of(pathOf(i)));
    assert.deepEqual(
      again.map((file) => [cleaned(file), messagesOf(file, RULE)]),
      expected,
    );
  });

  it('are the same where files enter one by one, and only those are told of of which others say something new', () => {
    const texts = pages(14, (i) => ({
      before: i % 3 ? ['Nhịp sống bên sông'] : [],
      after: i > 9 ? [] : i % 2 ? [COLUMN, 'Thư gửi tòa soạn Ven Sông'] : [COLUMN],
    }));
    const expected = corpus(texts).files.map((file) => [cleaned(file), messagesOf(file, RULE)]);
    const recurrence = new Recurrence();
    const files = texts.map((text, i) => {
      const file = corpusFile(text, '{}', `trang-${i}.corpus`);
      const documents = file.lineEvidence();
      recurrence.enter(pathOf(i), documents);
      const frozen = freeze(recurrence.of(pathOf(i))!, documents);
      // As it comes out of another thread, to whoever reads the same text there.
      const other = corpusFile(text, '{}', `trang-${i}.corpus`);
      other.setRecurrence(thaw(structuredClone(frozen), other.lineEvidence()));
      return other;
    });
    const entered = files.map((file) => [cleaned(file), messagesOf(file, RULE)]);
    const changed = recurrence.publish();
    assert.ok(changed.length < files.length, `${changed.length} of ${files.length} are read anew`);
    for (const [i, file] of files.entries()) {
      if (!changed.includes(pathOf(i))) assert.deepEqual(entered[i], expected[i], `page ${i} is not told of`);
      file.setRecurrence(recurrence.of(pathOf(i)));
    }
    assert.deepEqual(
      files.map((file) => [cleaned(file), messagesOf(file, RULE)]),
      expected,
    );
    assert.deepEqual(recurrence.publish(), []);
    for (const [i, text] of texts.entries()) {
      assert.equal(recurrence.update(pathOf(i), corpusFile(text).lineEvidence()), false, 'it tells the same');
    }
  });

  it('leave nothing to cut when the corpus is cleaned twice', () => {
    let cut = 0;
    for (let seed = 0; seed < 25; seed++) {
      const next = randomNumbers(seed + 1);
      const some = () => LINES.filter(() => next(2) === 0);
      const texts = pages(8, () => ({
        before: some(),
        after: some(),
        source: next(6) ? 'Báo Ven Sông' : '',
      }));
      const generated = Array.from({ length: 3 }, (_, i) => generatePage(seed * 11 + i).text);
      const { files } = corpus([...texts, ...generated.map((text) => `${text}\n${some().join('\n')}\n`)]);
      const once = files.map(cleaned);
      for (const file of files) cut += file.analysis(0).recurring.length;
      assert.deepEqual(corpus(once).files.map(cleaned), once, `seed ${seed}`);
    }
    assert.ok(cut > 20, `only ${cut} lines were cut because they recur`);
  });
});
