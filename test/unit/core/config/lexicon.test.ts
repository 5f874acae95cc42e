import assert from 'node:assert/strict';
import { type AssembledLexicon, assembleLexicon } from '../../../../server/src/core/config/lexicon';
import { parseConfig } from '../../../../server/src/core/config/read';
import { parseEntityTable } from '../../../../server/src/core/config/tables';

function assemble(config: unknown, tables: Readonly<Record<string, string>> = {}): AssembledLexicon {
  const { config: raw, problems } = parseConfig(JSON.stringify(config));
  assert.deepEqual(problems, []);
  return assembleLexicon(
    raw,
    Object.entries(tables).map(([path, text]) => ({ path, entities: parseEntityTable(text, path) })),
  );
}

function messages({ problems }: AssembledLexicon, file?: string): string[] {
  return (problems.get(file) ?? []).map((problem) => problem.message);
}

describe('assembleLexicon', () => {
  it('joins what configuration and tables say of one thing', () => {
    const found = assemble(
      { entities: [{ type: 'place', name: 'Cồn Sậy', variants: ['xã Cồn Sậy'] }, 'a.tsv'] },
      {
        'a.tsv': 'name\ttype\tvariants\tid\tnote\nCồn  Sậy\tplace\tCồn Sậy;xã  Cồn Sậy;Cồn Lau\tp1\tghi chú',
      },
    );
    assert.equal(found.problems.size, 0);
    assert.deepEqual(found.lexicon.entities, [
      { type: 'place', name: 'Cồn Sậy', variants: ['xã Cồn Sậy', 'Cồn Lau'], id: 'p1', note: 'ghi chú' },
    ]);
  });

  it('reports a name that already means something else, and keeps the rest', () => {
    const found = assemble(
      { entities: [{ type: 'organization', name: 'Hội Nuôi ong', variants: ['HNO'], id: 'o1' }, 'a.tsv'] },
      { 'a.tsv': 'name\ttype\tvariants\nHội Nhà Ong\torganization\tHNO;HNOVS\nHNOVS\torganization\t' },
    );
    assert.deepEqual(messages(found), []);
    assert.deepEqual(messages(found, 'a.tsv'), [
      '"HNO" already means "Hội Nuôi ong (o1)"; it is not used for "Hội Nhà Ong".',
      '"HNOVS" already means "Hội Nhà Ong"; it is not used for "HNOVS".',
    ]);
    assert.deepEqual(found.lexicon.entities[1], {
      type: 'organization',
      name: 'Hội Nhà Ong',
      variants: ['HNOVS'],
    });
    assert.equal(found.lexicon.entities.length, 2);
  });

  it('reports the same name under two ids, and one id for two things', () => {
    const found = assemble({
      entities: [
        { type: 'person', name: 'Lê Hòa', id: 'p1' },
        { type: 'person', name: 'Lê Hòa', id: 'p2' },
        { type: 'person', name: 'Trần Bình', id: 'p1' },
      ],
    });
    assert.deepEqual(messages(found), [
      '"Lê Hòa" already means "Lê Hòa (p1)"; it is not used for "Lê Hòa (p2)".',
      'The id "p1" belongs to "Lê Hòa" already; this entry is not used.',
    ]);
    assert.deepEqual(found.lexicon.entities, [{ type: 'person', name: 'Lê Hòa', id: 'p1' }]);
  });

  it('lets a person and a place share a name, and letter case tell abbreviations apart', () => {
    const found = assemble({
      entities: [
        { type: 'person', name: 'Lê Lợi' },
        { type: 'place', name: 'Lê Lợi' },
        { type: 'organization', name: 'Ban Cây trồng', variants: ['BCT'] },
        { type: 'organization', name: 'Ban Chăn trâu', variants: ['BCt'] },
      ],
    });
    assert.equal(found.problems.size, 0);
    assert.equal(found.lexicon.entities.length, 4);
  });

  it('tells documents of one number apart and joins those that are one', () => {
    const found = assemble({
      documents: [
        { kind: 'decision', number: '7/QĐ', date: '2020-01-02', aliases: ['Quyết định ong'] },
        {
          kind: 'decision',
          number: '7/QĐ',
          date: '2021-01-02',
          aliases: ['Quyết định ong', 'Quyết định cá'],
        },
        { kind: 'decision', number: '7/QĐ', date: '2020-01-02', aliases: ['QĐ ong'], id: 'd7' },
      ],
    });
    assert.equal(messages(found).length, 1);
    assert.deepEqual(found.lexicon.documents, [
      {
        kind: 'decision',
        number: '7/QĐ',
        date: '2020-01-02',
        aliases: ['Quyết định ong', 'QĐ ong'],
        id: 'd7',
      },
      { kind: 'decision', number: '7/QĐ', date: '2021-01-02', aliases: ['Quyết định cá'] },
    ]);
  });

  it('is linear: fifty thousand entries that all want one name', () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => `Người ${i}\tperson\tHọ`);
    const started = performance.now();
    const found = assemble({ entities: 'a.tsv' }, { 'a.tsv': `name\ttype\tvariants\n${rows.join('\n')}` });
    assert.equal(found.lexicon.entities.length, 50_000);
    assert.equal(messages(found, 'a.tsv').length, 200);
    assert.ok(performance.now() - started < 4_000);
  });
});
