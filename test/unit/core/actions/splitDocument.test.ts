import assert from 'node:assert/strict';
import { splitDocument } from '../../../../server/src/core/actions/splitDocument';
import { applyEdits } from '../../../../server/src/core/text/span';
import { corpusFile, problemsOf } from '../../../support/corpus';

/** Splits at the line that a text begins with, and gives name and text. */
function split(text: string, at: string, config = '{}', fileName = 'thu.txt'): [string, string] {
  const file = corpusFile(text, config, fileName);
  const block = file.text.blockAt(text.indexOf(at));
  const { name, edits } = splitDocument(
    file,
    block,
    file.analysis(block).structure.lines.lineAt(text.indexOf(at) - file.text.blockStart(block)),
  );
  const moved = edits.map(({ span, newText }) => ({
    span: { start: span.start + file.text.blockStart(block), end: span.end + file.text.blockStart(block) },
    newText,
  }));
  return [name, applyEdits(text, moved)];
}

/** Names and bodies of a file's documents. */
function documents(text: string): string[][] {
  const file = corpusFile(text);
  return file.documents.map((index) => {
    const { name, structure } = file.analysis(index);
    const { lines, bodyLine, bodyEndLine } = structure;
    return [
      name,
      text.slice(0, 0) + structure.text.slice(lines.start(bodyLine), lines.start(bodyEndLine)).trim(),
    ];
  });
}

describe('splitDocument', () => {
  it('puts a marker of the file’s style before a line, with a name of its own', () => {
    const text = '--- FILE: báo/a.txt ---\n\nMột.\nHai.\n\n--- FILE: báo/A-2.TXT ---\n\nBa.\n';
    assert.deepEqual(split(text, 'Hai.'), [
      'báo/a-3.txt',
      '--- FILE: báo/a.txt ---\n\nMột.\n\n--- FILE: báo/a-3.txt ---\n\nHai.\n\n--- FILE: báo/A-2.TXT ---\n\nBa.\n',
    ]);
  });

  it('keeps a header a header, line breaks and every byte of the text', () => {
    const text = '=== FILE: a ===\r\n\r\nMột\u00a0hai. \r\n\r\ntitle: Ba\r\ndate: 2024-03-02\r\n\r\nBốn.';
    const [name, made] = split(text, 'title:');
    assert.equal(name, 'a-2');
    assert.equal(made, text.replace('title:', '=== FILE: a-2 ===\r\ntitle:'));
  });

  it('names both documents of a file without a marker', () => {
    const text = '\ufeffMột.\nHai.\n';
    const [name, made] = split(text, 'Hai.', '{}', 'trang:1.corpus.txt');
    assert.equal(name, 'trang-1-2.corpus.txt');
    assert.equal(
      made,
      '\ufeff=== FILE: trang-1.corpus.txt ===\n\nMột.\n\n=== FILE: trang-1-2.corpus.txt ===\n\nHai.\n',
    );
    assert.deepEqual(documents(made), [
      ['trang-1.corpus.txt', 'Một.'],
      ['trang-1-2.corpus.txt', 'Hai.'],
    ]);
  });

  it('closes what has to be closed', () => {
    const text = '<doc id="a">\nMột.\nHai.\n</doc>\n';
    const [, made] = split(text, 'Hai.');
    assert.deepEqual(documents(made), [
      ['a', 'Một.'],
      ['a-2', 'Hai.'],
    ]);
    assert.deepEqual(problemsOf(corpusFile(made), 'marker/'), []);
    const [, bare] = split('Một.\nHai.', 'Hai.', '{ "marker": "doc" }', 'a');
    assert.deepEqual(documents(bare), [
      ['a', 'Một.'],
      ['a-2', 'Hai.'],
    ]);
    assert.deepEqual(problemsOf(corpusFile(bare, '{ "marker": "doc" }'), 'marker/'), []);
  });
});
