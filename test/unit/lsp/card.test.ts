import assert from 'node:assert/strict';
import { type Card, renderCard } from '../../../server/src/lsp/card';

const HOSTILE =
  '[x](command:workbench.action.quit) <img src=x onerror=1> **b** `c` ![i](https://e.example/i.png) https://e.example \u202etxt';
const START = { line: 11, character: 4 };

function markdown(card: Partial<Card>): string {
  return renderCard({ kind: 'person', heading: 'Lê Hòa', rows: [], ...card }, true).value;
}

function plain(card: Partial<Card>): string {
  return renderCard({ kind: 'person', heading: 'Lê Hòa', rows: [], ...card }, false).value;
}

describe('renderCard', () => {
  it('links to places in files, by line and column from 1', () => {
    const place = { uri: 'file:///ng%E1%BB%AF/a%20(b).corpus', start: START };
    assert.match(
      markdown({ rows: [['In', [{ text: 'a (b).corpus', place }, ' ×3']]] }),
      /- In: \[a \\\(b\\\)\\\.corpus\]\(file:\/\/\/ng%E1%BB%AF\/a%20%28b%29\.corpus#L12,5\) ×3$/,
    );
    assert.match(
      plain({ rows: [['In', [{ text: 'bài 1', place }]]] }),
      /^In: bài 1 \(a \(b\)\.corpus:12\)$/m,
    );
  });

  it('makes no link of an address that is no file, or could end the link', () => {
    for (const uri of [
      'command:workbench.action.quit',
      'javascript:alert(1)',
      'untitled:Untitled-1',
      'https://e.example/a.corpus',
      'file:///a b)[x](command:y)',
      'file:///a\n[x](command:y)',
    ]) {
      const card = markdown({ rows: [['In', [{ text: 'bài', place: { uri, start: START } }]]] });
      assert.doesNotMatch(card, /\]\((?!file:)/, uri);
      assert.doesNotMatch(card, /\s\[x\]|\)\[x\]/, uri);
    }
  });

  it('keeps what a corpus says inert in every part', () => {
    const place = { uri: 'file:///a.corpus', start: START };
    const card = markdown({
      heading: HOSTILE,
      kind: HOSTILE,
      rows: [
        ['Row', HOSTILE],
        [HOSTILE, [HOSTILE, { remark: HOSTILE }, { text: HOSTILE, place }]],
      ],
      notes: [HOSTILE],
    });
    const links = [...card.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map(([, address]) => address);
    assert.deepEqual(links, ['file:///a.corpus#L12,5']);
    assert.doesNotMatch(card, /(?<!\\)<|(?<!\\)!\[|(?<!\\)`|\u202e|(?<!\\|\]\(file):\/\//);
  });

  it('leaves out rows without a value and cuts what is too long, never inside a character', () => {
    assert.equal(
      markdown({
        rows: [
          ['Row', ''],
          ['Other', []],
        ],
      }),
      '**Lê Hòa** — person',
    );
    const long = markdown({ heading: `${'x'.repeat(298)}😀😀` });
    assert.ok(long.length < 330);
    assert.doesNotMatch(long, /[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  it('sets remarks apart', () => {
    const rows = [['Date', ['2022-01-05', { remark: 'in the text' }]]] as const;
    assert.match(markdown({ rows }), /- Date: 2022\\-01\\-05 \*\(in the text\)\*$/);
    assert.match(plain({ rows }), /^Date: 2022-01-05 \(in the text\)$/m);
  });
});
