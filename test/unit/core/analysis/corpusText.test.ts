import assert from 'node:assert/strict';
import { CorpusText } from '../../../../server/src/core/analysis/corpusText';
import { parseTemplate } from '../../../../server/src/core/format/marker';
import { randomNumbers } from '../../../support/corpus';

/** What the text model has to agree with: the plain text, cut anew. */
function assertSame(held: CorpusText, text: string): void {
  assert.equal(held.text(), text);
  const fresh = new CorpusText(text);
  assert.deepEqual(
    held.blocks.map((block) => block.text),
    fresh.blocks.map((block) => block.text),
  );
  assert.deepEqual(
    held.blocks.map((block) => block.marker),
    fresh.blocks.map((block) => block.marker),
  );
  assert.equal(held.lineCount, fresh.lineCount);
}

describe('CorpusText', () => {
  describe('cuts any text', () => {
    const cases: [string, string, number][] = [
      ['an empty file', '', 1],
      ['no marker', 'Một dòng.\nHai dòng.', 1],
      ['a marker as the last line', 'x\n=== FILE: a ===', 2],
      ['a marker alone', '=== FILE: a ===', 1],
      ['a byte order mark', '\ufeff=== FILE: a ===\nx\n=== FILE: b ===\n', 2],
      ['CR only', '=== FILE: a ===\rx\r=== FILE: b ===\ry', 2],
      ['CRLF mixed with LF', '=== FILE: a ===\r\nx\n=== FILE: b ===\r\ny\r', 2],
      ['NUL and lone surrogates', '=== FILE: a ===\n\u0000\ud800\n\udc00=== FILE: b ===\n', 1],
      ['text before the first marker', 'x\n\n=== FILE: a ===\n', 2],
    ];
    for (const [title, text, blocks] of cases) {
      it(title, () => {
        const held = new CorpusText(text);
        assert.equal(held.blocks.length, blocks);
        assert.equal(held.text(), text);
      });
    }

    it('200,000 lines without a blank one, and one line of 5 MB', () => {
      assert.equal(new CorpusText('dòng chữ\n'.repeat(200_000)).lineCount, 200_001);
      assert.equal(new CorpusText('chữ '.repeat(1_250_000)).blocks.length, 1);
    });

    it('a template of the project', () => {
      const held = new CorpusText('@@ a @@\nx\n@@ b @@\n', parseTemplate('@@ {name} @@'));
      assert.deepEqual(
        held.blocks.map((block) => block.marker?.name),
        ['a', 'b'],
      );
    });
  });

  it('converts between offsets and positions, line breaks of every kind and astral letters included', () => {
    const text = 'a😀b\r\n=== FILE: x ===\rđ\n\nẾ'.normalize('NFD');
    const held = new CorpusText(text);
    for (let offset = 0; offset <= text.length; offset++) {
      const position = held.positionAt(offset);
      const before = text.slice(0, offset);
      const betweenCrLf = text[offset - 1] === '\r' && text[offset] === '\n';
      if (betweenCrLf) continue;
      const breaks = before.match(/\r\n|\r|\n/g) ?? [];
      assert.equal(position.line, breaks.length, `line of ${offset}`);
      assert.equal(held.offsetAt(position), offset, `offset ${offset}`);
    }
    assert.equal(held.offsetAt({ line: 0, character: 99 }), 4);
    assert.equal(held.offsetAt({ line: 99, character: 0 }), text.length);
  });

  it('joins a document to the one before when its marker is broken', () => {
    const held = new CorpusText('=== FILE: a ===\nx\n=== FILE: b ===\ny\n');
    held.apply({ span: { start: 18, end: 27 }, newText: '' });
    assertSame(held, '=== FILE: a ===\nx\n b ===\ny\n');
    assert.equal(held.blocks.length, 1);
  });

  it('keeps the blocks that an edit does not touch', () => {
    const held = new CorpusText('=== FILE: a ===\nx\n=== FILE: b ===\ny\n=== FILE: c ===\nz\n');
    const before = [...held.blocks];
    held.apply({ span: { start: held.blockStart(1) + 16, end: held.blockStart(1) + 17 }, newText: 'yy' });
    assert.equal(held.blocks[0], before[0]);
    assert.notEqual(held.blocks[1], before[1]);
    assert.equal(held.blocks[2], before[2]);
  });

  it('agrees with a fresh cut after each of 10,000 random edits', () => {
    const random = randomNumbers(7);
    const pieces = [
      '=== FILE: a ===\n',
      '=== FILE: b ===',
      '\n',
      '\r\n',
      '\r',
      'chữ',
      '=',
      '<doc id="c">\n',
      '</doc>\n',
      ' ',
      '\ufeff',
      '# newdoc id = d\n',
      '😀',
      'title: x\n',
    ];
    let text = '';
    const held = new CorpusText(text);
    for (let step = 0; step < 10_000; step++) {
      const start = random(text.length + 1);
      const end = Math.min(text.length, start + (random(3) === 0 ? random(20) : 0));
      const newText = random(4) === 0 ? '' : pieces[random(pieces.length)]!;
      held.apply({ span: { start, end }, newText });
      text = text.slice(0, start) + newText + text.slice(end);
      if (text.length > 400) {
        held.apply({ span: { start: 100, end: 350 }, newText: '' });
        text = text.slice(0, 100) + text.slice(350);
      }
      assertSame(held, text);
    }
  });
});
