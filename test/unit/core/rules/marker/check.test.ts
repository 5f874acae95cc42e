import assert from 'node:assert/strict';
import { fixAll } from '../../../../../server/src/core/actions/fixAll';
import { applyEdits } from '../../../../../server/src/core/text/span';
import { corpusFile, documentOf, messagesOf, problemsOf, reported } from '../../../../support/corpus';

/** Applies the fix of the first problem of a rule. */
function applyFix(text: string, rule: string, title: string): string {
  const file = corpusFile(text);
  for (const { block, item } of reported(file)) {
    if (item.problem.rule !== rule) continue;
    const fix = item.problem.fixes?.find((candidate) => candidate.title === title);
    assert.ok(fix, `${rule} has a fix ${title}`);
    const at = file.text.blockStart(block);
    return applyEdits(
      text,
      fix.edits.map(({ span, newText }) => ({
        span: { start: span.start + at, end: span.end + at },
        newText,
      })),
    );
  }
  assert.fail(`${rule} is not reported`);
}

describe('marker rules', () => {
  it('find nothing in a whole document', () => {
    assert.deepEqual(
      problemsOf(corpusFile(documentOf('bao/bai-1.txt', 'Sáng nay trời đẹp, nhiều người ra phố.'))),
      [],
    );
  });

  it('mend a malformed marker, and keep the text behind it', () => {
    assert.equal(applyFix('== FILE: a.txt ==\nx', 'marker/malformed', 'rewrite'), '=== FILE: a.txt ===\nx');
    assert.equal(
      applyFix('=== FILE: a.txt === Sáng nay\r\nx', 'marker/malformed', 'rewrite'),
      '=== FILE: a.txt ===\r\nSáng nay\r\nx',
    );
  });

  it('say what is wrong with a marker in words', () => {
    assert.match(messagesOf(corpusFile('=== File: a.txt ===\nx'), 'marker/malformed')[0]!, /wrong case/);
  });

  it('propose a name from what the document says', () => {
    const text = documentOf('', 'Sáng nay.').replace('FILE:  ===', 'FILE: ===');
    assert.match(
      applyFix(text, 'marker/missing-name', 'name'),
      /^=== FILE: 2024-03-02-khai-mac-hoi-sach-mua-xuan\.txt ===\n/,
    );
  });

  it('report exactly the unsafe part of a name', () => {
    assert.deepEqual(problemsOf(corpusFile(documentOf('bao/aux.txt', 'x y')), 'marker/'), [
      'marker/unsafe-name «aux.txt»',
    ]);
    assert.deepEqual(problemsOf(corpusFile(documentOf('bao/b?i.txt', 'x y')), 'marker/'), [
      'marker/unsafe-name «?»',
    ]);
  });

  it('report a document without text', () => {
    assert.deepEqual(problemsOf(corpusFile(documentOf('a.txt', '')), 'marker/'), [
      'marker/empty-document «a.txt»',
    ]);
    assert.deepEqual(problemsOf(corpusFile(''), 'marker/'), ['marker/empty-document «»']);
  });

  it('close a <doc> that is open, before the blank lines at its end', () => {
    const text = '<doc id="a.txt">\nMột câu.\n\n<doc id="b.txt">\nHai câu.\n</doc>\n';
    assert.deepEqual(problemsOf(corpusFile(text), 'marker/'), ['marker/unclosed «<doc id="a.txt">»']);
    assert.equal(
      applyFix(text, 'marker/unclosed', 'close'),
      text.replace('Một câu.\n', 'Một câu.\n</doc>\n'),
    );
  });

  it('turn markers of another style into the file’s own in one go', () => {
    const text = '<doc id="a.txt">\nMột câu.\n</doc>\n=== FILE: b.txt ===\nHai câu.\n';
    const file = corpusFile(text);
    const mended = applyEdits(text, fixAll(file, (rule) => rule === 'marker/mixed-style').edits);
    assert.equal(mended, '<doc id="a.txt">\nMột câu.\n</doc>\n<doc id="b.txt">\nHai câu.\n</doc>\n');
  });

  it('write the configured style', () => {
    const file = corpusFile('=== FILE: a.txt ===\nMột câu.\n', '{"marker": "@@ {name} @@"}');
    assert.deepEqual(problemsOf(file, 'marker/'), ['marker/mixed-style «=== FILE: a.txt ===»']);
    const [fix] = reported(file)[0]!.item.problem.fixes ?? reported(file)[1]!.item.problem.fixes!;
    assert.equal(fix!.edits[0]!.newText, '@@ a.txt @@');
  });
});
