import assert from 'node:assert/strict';
import {
  type ParsedTable,
  parseDocumentTable,
  parseEntityTable,
} from '../../../../server/src/core/config/tables';

function problemsOf(text: string, table: ParsedTable<unknown>): string[] {
  return table.problems.map(({ code, span, suggestion }) => {
    const marked = `${code} «${text.slice(span.start, span.end)}»`;
    return suggestion === undefined ? marked : `${marked} → ${suggestion}`;
  });
}

describe('parseEntityTable', () => {
  it('reads columns in any order, with line breaks and byte order marks of any kind', () => {
    const rows = [
      'type\tname\tnguồn\tvariants\tid\tnote',
      'person\t Lê Thị Hòa \tx\tBà Hòa; Lê Hòa;\tp1',
      '',
      'Organisation\tHội Nuôi ong\t\t\t\tghi chú',
    ];
    for (const text of [rows.join('\n'), `${rows.join('\r\n')}\r\n`, `\ufeff${rows.join('\r')}`]) {
      const { entries, problems } = parseEntityTable(text, 'a.tsv');
      assert.deepEqual(problems, []);
      assert.deepEqual(
        entries.map((entry) => entry.value),
        [
          { type: 'person', name: 'Lê Thị Hòa', id: 'p1', variants: ['Bà Hòa', 'Lê Hòa'] },
          { type: 'organization', name: 'Hội Nuôi ong', note: 'ghi chú' },
        ],
      );
      assert.ok(text.slice(entries[0]!.span.start, entries[0]!.span.end).startsWith('person\t Lê'));
    }
  });

  it('reads names in NFC', () => {
    const text = 'name\ttype\nCồn Sậy\tplace'.normalize('NFD');
    assert.equal(parseEntityTable(text, 'a.tsv').entries[0]!.value.name, 'Cồn Sậy');
  });

  it('reports each wrong cell and keeps the other rows', () => {
    const text = 'name\ttype\tnote\nA\tperson\nB\tplce\n\tplace\nC\nD\tplace\tx\ty\tz\nE\tplace';
    const table = parseEntityTable(text, 'a.tsv');
    assert.deepEqual(problemsOf(text, table), [
      'unknown-value «plce» → place',
      'empty-cell «\tplace»',
      'empty-cell «C»',
      'too-many-cells «y»',
    ]);
    assert.deepEqual(
      table.entries.map((entry) => entry.value.name),
      ['A', 'D', 'E'],
    );
  });

  it('reports missing, repeated and misspelt columns', () => {
    const missing = 'name,type\nA,person';
    assert.deepEqual(problemsOf(missing, parseEntityTable(missing, 'a.tsv')), ['missing-column «name,type»']);
    const text = 'name\ttype\tvariant\tname\trank\nA\tplace\tB\tC\t1';
    const table = parseEntityTable(text, 'a.tsv');
    assert.deepEqual(problemsOf(text, table), [
      'table-column «variant» → variants',
      'duplicate-column «name»',
    ]);
    assert.deepEqual(table.entries[0]!.value, { type: 'place', name: 'A' });
  });

  it('takes an empty table', () => {
    for (const text of ['', '\ufeff', '\n\n', 'name\ttype\n']) {
      assert.deepEqual(parseEntityTable(text, 'a.tsv'), { entries: [], problems: [] });
    }
    assert.deepEqual(parseEntityTable('', 'a.json'), { entries: [], problems: [] });
  });

  it('reads JSON with comments', () => {
    const text = '[ // people\n {"type": "person", "name": "A", "variants": ["B"]}, {"type": "person"}, 3, ]';
    const table = parseEntityTable(text, 'x/a.JSON');
    assert.deepEqual(
      table.entries.map((entry) => entry.value),
      [{ type: 'person', name: 'A', variants: ['B'] }],
    );
    assert.deepEqual(problemsOf(text, table), ['missing-key «{»', 'wrong-type «3»']);
    assert.deepEqual(problemsOf('{}', parseEntityTable('{}', 'a.json')), ['not-a-list «{}»']);
  });

  it('survives large and binary files', () => {
    for (const piece of ['\t', '\n', '\u0000', '[', 'a\t', 'A\tperson\n', 'A\tx\n', '\ud800']) {
      const body = piece.repeat(1_000_000 / piece.length);
      for (const path of ['a.tsv', 'a.json']) {
        assert.ok(parseEntityTable(body, path).problems.length <= 200);
        assert.ok(parseEntityTable(`name\ttype\n${body}`, path).problems.length <= 200);
      }
    }
  });
});

describe('parseDocumentTable', () => {
  it('reads documents, aliases parted by a bar', () => {
    const text =
      'kind\tnumber\tdate\tissuer\ttitle\taliases\tid\ndecision\t7/QĐ-UBND\t2020-05-04\tỦy ban\tVề ong\tQuyết định ong | QĐ ong\td7';
    assert.deepEqual(
      parseDocumentTable(text, 'a.tsv').entries.map((entry) => entry.value),
      [
        {
          kind: 'decision',
          number: '7/QĐ-UBND',
          date: '2020-05-04',
          issuer: 'Ủy ban',
          title: 'Về ong',
          aliases: ['Quyết định ong', 'QĐ ong'],
          id: 'd7',
        },
      ],
    );
  });

  it('reports impossible dates and rows without identity', () => {
    const text =
      'kind\tnumber\tdate\nlaw\t1\t2020-02-30\nlaw\t2\t4/5/2020\nlaw\t3\t2020-05-04T10:00\nlaw\nlaw\t4\t2020';
    const table = parseDocumentTable(text, 'a.tsv');
    assert.deepEqual(problemsOf(text, table), [
      'bad-date «2020-02-30»',
      'bad-date «4/5/2020»',
      'bad-date «2020-05-04T10:00»',
      'document-without-identity «law»',
    ]);
    assert.deepEqual(
      table.entries.map(({ value }) => [value.number, value.date]),
      [
        ['1', undefined],
        ['2', undefined],
        ['3', undefined],
        ['4', '2020'],
      ],
    );
  });
});
