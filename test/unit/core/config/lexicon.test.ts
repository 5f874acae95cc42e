import assert from 'node:assert/strict';
import { type AssembledLexicon, assembleLexicon } from '../../../../server/src/core/config/lexicon';
import { parseConfig } from '../../../../server/src/core/config/read';
import { parseDocumentTable, parseEntityTable } from '../../../../server/src/core/config/tables';
import { languageModule } from '../../../../server/src/core/language';
import { assertEnds } from '../../../support/growth';

function assemble(config: unknown, tables: Readonly<Record<string, string>> = {}): AssembledLexicon {
  const written = JSON.stringify(config);
  const { config: raw, problems } = parseConfig(written);
  assert.deepEqual(problems, []);
  return assembleLexicon(
    raw,
    Object.entries(tables).map(([path, text]) =>
      path.startsWith('d')
        ? { path, text, documents: parseDocumentTable(text, path) }
        : { path, text, entities: parseEntityTable(text, path) },
    ),
    written,
  );
}

/** The texts that problems mark. */
function marked({ problems }: AssembledLexicon, text: string, file?: string): string[] {
  return (problems.get(file) ?? []).map(({ span }) => text.slice(span.start, span.end));
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

  it('keeps a person and a place of one name, and warns that texts do not tell them apart', () => {
    const config = {
      entities: [
        { type: 'person', name: 'Lê Lợi' },
        { type: 'place', name: 'Đường Lê Lợi', variants: ['Lê Lợi'] },
      ],
    };
    const found = assemble(config);
    assert.deepEqual(messages(found), [
      '"Lê Lợi" already means the person "Lê Lợi": texts do not tell it from this place.',
    ]);
    assert.deepEqual(marked(found, JSON.stringify(config)), ['"Lê Lợi"']);
    assert.ok(
      (found.problems.get(undefined)?.[0]?.span.start ?? 0) > JSON.stringify(config).indexOf('variants'),
    );
    assert.equal(found.lexicon.entities.length, 2);
    for (const entities of [config.entities, [...config.entities].reverse()]) {
      const { lexicon } = assemble({ entities });
      const text = 'Đoàn khách thăm Lê Lợi.';
      const spans = [{ start: 0, end: text.length }];
      const recognized = languageModule('vi').recognize({ text, spans, reference: undefined, lexicon });
      assert.deepEqual(
        recognized.entities.map(({ type }) => type),
        [entities[0]!.type],
        'the earlier one holds',
      );
    }
  });

  it('lets letter case tell abbreviations apart', () => {
    const found = assemble({
      entities: [
        { type: 'organization', name: 'Ban Cây trồng', variants: ['BCT'] },
        { type: 'organization', name: 'Ban Chăn trâu', variants: ['BCt'] },
      ],
    });
    assert.equal(found.problems.size, 0);
    assert.equal(found.lexicon.entities.length, 2);
  });

  it('warns of one number with two dates, unless numbers begin anew or ids say that they are two', () => {
    const table = [
      'kind\tnumber\tdate\tid',
      'directive\t12-CT/TW\t2022-01-05\t',
      'directive\t12 - CT/TW\t2022-05-01\t',
      'directive\t12-CT/TW\t2016-03-02\t',
      'decree\t30/2020/NĐ-CP\t2020-03-05\t',
      'decree\t30/2020/NĐ-CP\t2021-03-05\t',
      'decision\t7/QĐ\t2020-01-02\td1',
      'decision\t7/QĐ\t2020-01-09\td2',
      'decision\t8/QĐ\t2020\t',
      'decision\t8/QĐ\t2020-01-09\t',
    ].join('\n');
    const found = assemble({ documents: 'd.tsv' }, { 'd.tsv': table });
    assert.deepEqual(messages(found, 'd.tsv'), [
      '12 - CT/TW has the date 2022-01-05 in an earlier entry and 2022-05-01 here. Give both an "id" if they are two documents.',
      '30/2020/NĐ-CP has the date 2020-03-05 in an earlier entry and 2021-03-05 here. Give both an "id" if they are two documents.',
    ]);
    assert.deepEqual(marked(found, table, 'd.tsv'), ['2022-05-01', '2021-03-05']);
  });

  it('says where each entry is written, and marks the very value that is wrong', () => {
    const config = {
      entities: [{ type: 'place', name: 'Cồn Sậy', variants: ['Cồn Lau'] }, 'a.tsv'],
    };
    const table = 'name\ttype\tvariants\tid\nCồn Sậy\tplace\t\tp1\nBãi Lau\tplace\tCồn Lau; Lau\t';
    const found = assemble(config, { 'a.tsv': table });
    const text = JSON.stringify(config);
    const written = (table: string | undefined) => (table === undefined ? text : tableText);
    const tableText = table;
    assert.deepEqual(
      found.origins.entities.map((places) =>
        places.map(({ table, span }) => written(table).slice(span.start, span.end).slice(0, 7)),
      ),
      [['{"type"', 'Cồn Sậy'], ['Bãi Lau']],
    );
    assert.deepEqual(marked(found, table, 'a.tsv'), ['Cồn Lau']);
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
    const tables = { 'a.tsv': `name\ttype\tvariants\n${rows.join('\n')}` };
    assertEnds(() => assemble({ entities: 'a.tsv' }, tables), 4);
    const found = assemble({ entities: 'a.tsv' }, tables);
    assert.equal(found.lexicon.entities.length, 50_000);
    assert.equal(messages(found, 'a.tsv').length, 200);
  });
});
