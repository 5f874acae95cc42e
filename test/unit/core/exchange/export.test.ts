import assert from 'node:assert/strict';
import { type ExportFormat, exporterFor, tableFields } from '../../../../server/src/core/exchange/export';
import { type ExportedDocument, exportedDocuments } from '../../../../server/src/core/exchange/exported';
import { nested } from '../../../../server/src/core/exchange/nesting';
import { corpusFile } from './support';
import { type Element, elementsOf, find, readXml, textOf } from './xmlReader';

const NEWS = `=== FILE: bao/a.txt ===
title: Quán triệt <Chỉ thị> & "kết luận"
date: 2022-05-20T09:15+07:00
source: Báo Sông Lam
author: Hồ Quỳnh Mai; Lê Văn Lâm
url: https://example.vn/a?x=1&y=2
tags: đối ngoại; hội nghị

Sáng 20/5, tại Hà Nội, Ban Bí thư ban hành Chỉ thị số 12-CT/TW ngày 5/1/2022 của Ban Bí thư về đối ngoại.

TS. Nguyễn Văn An nói: “Hội nghị thành công.” Năm 2021, tỉnh thu 5.000 tỷ đồng & a < b.

Chia sẻ Facebook Zalo
Ý kiến bạn đọc (0)
Gửi bình luận
`;

/** Names, titles and texts that try to be more than text. */
const HOSTILE = [
  '=== FILE: x</doc>"onload=alert(1).txt ===',
  'title: =HYPERLINK("http://example.org","x") </title><script>alert(1)</script> ]]> \u202egnp.exe\u0007',
  'date: 2022-02-31',
  'source: +1;@SUM(A1)',
  'author: -Lê; &lt;b&gt;',
  'lang: "><x>',
  'url: javascript:alert(1)',
  'license: <![CDATA[',
  'note: \u0000\ufffe&#0;',
  'section: a</term>',
  '',
  '</p></s></doc>',
  '<doc id="y"',
  '<g/> ]]> <!-- x',
  'Ngày 31/2/2022 \u0001\u200b\u202e & <name type="x">Hà Nội</name>.',
  '',
].join('\n');

function documents(text: string, raw = false): ExportedDocument[] {
  return [...exportedDocuments(corpusFile(text), 'tin.corpus', { raw })];
}

function exported(format: ExportFormat, text: string, raw = false): string {
  const exporter = exporterFor(format, tableFields(['title', 'date', 'source', 'author', 'lint-disable']));
  const parts = documents(text, raw).map((document) => exporter.document(document));
  return exporter.start() + parts.join('') + exporter.end();
}

describe('what is exported of a document', () => {
  it('is the cleaned text, with mentions where they stand in it', () => {
    const [document] = documents(NEWS.replaceAll('\n', '\r\n'));
    assert.ok(document);
    assert.match(document.text, /^Sáng 20\/5[\s\S]*a < b\.$/);
    assert.doesNotMatch(document.text, /Facebook|\r/);
    assert.equal(document.paragraphs.length, 2);
    const mentions = [...document.entities, ...document.dates, ...document.citations];
    assert.ok(mentions.length >= 5);
    for (const { start, end, text } of mentions) assert.equal(document.text.slice(start, end), text);
    assert.ok(document.citations.some(({ number, date }) => number === '12-CT/TW' && date === '2022-01-05'));
    assert.equal(document.fields.date, '2022-05-20T09:15+07:00');
  });

  it('is the text as it is written when that is asked for', () => {
    const source = NEWS.replaceAll('\n', '\r\n');
    const [document] = documents(source, true);
    assert.equal(document?.text, source.slice(source.indexOf('Sáng 20/5')));
    for (const { start, end, text } of document.dates) assert.equal(document.text.slice(start, end), text);
  });

  it('has exact places in decomposed text and without the title of the header', () => {
    const [document] = documents(NEWS.normalize('NFD'));
    assert.ok(document && document.dates.length > 0);
    for (const { start, end, text } of document.dates) assert.equal(document.text.slice(start, end), text);
    assert.ok(document.entities.every(({ text }) => text.normalize('NFC') !== 'Chỉ thị'));
  });

  it('is empty for a document without text', () => {
    for (const text of ['=== FILE: a ===', '=== FILE: a ===\ntitle: x', '=== FILE: a ===\n\n \n', '']) {
      const [document] = documents(text);
      assert.deepEqual([document?.text, document?.paragraphs], ['', []], JSON.stringify(text));
    }
  });
});

describe('export to JSONL', () => {
  it('writes one object a line', () => {
    const lines = exported('jsonl', `${NEWS}=== FILE: b.txt ===\n\nMột\u2028câu.\n`).split('\n');
    assert.equal(lines.length, 3);
    assert.equal(lines[2], '');
    const [first, second] = lines.slice(0, 2).map((line) => JSON.parse(line));
    assert.deepEqual(Object.keys(first), [
      'name',
      'path',
      'fields',
      'text',
      'entities',
      'dates',
      'citations',
    ]);
    assert.equal(first.fields.title, 'Quán triệt <Chỉ thị> & "kết luận"');
    assert.equal(second.text, 'Một\u2028câu.');
    assert.doesNotMatch(lines[1]!, /\u2028/);
  });
});

describe('export to VRT', () => {
  it('writes documents, paragraphs, sentences, tokens and mentions', () => {
    const lines = exported('vrt', NEWS).split('\n');
    assert.equal(
      lines[0],
      '<doc id="bao/a.txt" path="tin.corpus" lang="vi" title="Quán triệt &lt;Chỉ thị&gt; &amp; &quot;kết luận&quot;" date="2022-05-20T09:15+07:00" source="Báo Sông Lam" author="Hồ Quỳnh Mai; Lê Văn Lâm" url="https://example.vn/a?x=1&amp;y=2" tags="đối ngoại; hội nghị">',
    );
    const count = (line: string) => lines.filter((other) => other === line).length;
    assert.deepEqual([count('<p>'), count('</p>'), count('<s>'), count('</s>')], [2, 2, 3, 3]);
    for (const token of ['12-CT/TW', '5/1/2022', '5.000', 'TS', '&amp;', '&lt;', '“', '”']) {
      assert.ok(lines.includes(token), token);
    }
    const ref = lines.findIndex((line) => line.startsWith('<ref kind="directive"'));
    assert.match(lines[ref]!, / number="12-CT\/TW" date="2022-01-05" issuer="Ban Bí thư"/);
    assert.deepEqual(lines.slice(ref + 1, ref + 5), ['Chỉ', 'thị', 'số', '12-CT/TW']);
    const comma = lines.indexOf(',');
    assert.equal(lines[comma - 1], '<g/>');
  });

  it('nests its structures, and none in one of the same name', () => {
    for (const text of [NEWS, HOSTILE]) {
      const vrt = exported('vrt', text);
      const root = readXml(`<corpus>${vrt}</corpus>`);
      for (const name of ['p', 's', 'name', 'date', 'ref']) {
        for (const element of find(root, name)) assert.equal(find(element, name).length, 0, name);
      }
      for (const document of elementsOf(root)) {
        assert.equal(document.name, 'doc');
        assert.ok(elementsOf(document).every(({ name }) => name === 'p'));
      }
    }
  });
});

describe('export to TEI', () => {
  const inText = new Set(['persName', 'orgName', 'placeName', 'date', 'ref']);
  const names = (element: Element) => elementsOf(element).map(({ name }) => name);

  /** The part of the content models of TEI P5 (tei_all) that is used. */
  function assertTei(root: Element): void {
    assert.equal(root.name, 'teiCorpus');
    assert.equal(root.attributes.xmlns, 'http://www.tei-c.org/ns/1.0');
    assert.match(names(root).join(' '), /^teiHeader(?: TEI)+$/);
    const ids: string[] = [];
    for (const tei of elementsOf(root).slice(1)) {
      ids.push(tei.attributes['xml:id']!);
      assert.match(tei.attributes['xml:lang']!, /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i);
      assert.deepEqual(names(tei), ['teiHeader', 'text']);
      const [text] = find(tei, 'text');
      assert.match(names(text!).join(' '), /^body(?: back)?$/);
      const [body] = find(tei, 'body');
      assert.match(names(body!).join(' '), /^p(?: p)*$/);
      for (const p of elementsOf(body!))
        for (const mark of elementsOf(p)) assert.ok(inText.has(mark.name), mark.name);
      for (const back of find(text!, 'back')) {
        assert.deepEqual(names(back), ['div']);
        for (const bibl of find(back, 'bibl')) ids.push(bibl.attributes['xml:id']!);
      }
    }
    for (const header of find(root, 'teiHeader')) {
      assert.match(names(header).join(' '), /^fileDesc(?: profileDesc)?$/);
      const [fileDesc] = elementsOf(header);
      assert.match(names(fileDesc!).join(' '), /^titleStmt publicationStmt(?: notesStmt)? sourceDesc$/);
      const [titleStmt, publicationStmt] = elementsOf(fileDesc!);
      assert.match(names(titleStmt!).join(' '), /^title(?: author)*$/);
      assert.match(names(publicationStmt!).join(' '), /^(?:publisher(?: date)?(?: availability)?|p(?: p)*)$/);
    }
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[A-Za-z_][\w.-]*$/);
    for (const ref of find(root, 'ref')) {
      const target = ref.attributes.target!;
      assert.ok(target.startsWith('#') ? ids.includes(target.slice(1)) : /^https?:/.test(target), target);
    }
    for (const { attributes } of find(root, 'date')) {
      for (const value of [attributes.when, attributes.from, attributes.to]) {
        if (value !== undefined) {
          assert.match(
            value,
            /^(?:\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)?)?)?|--\d\d(?:-\d\d)?)$/,
          );
        }
      }
    }
  }

  it('has the structure of TEI P5, whatever the corpus holds', () => {
    for (const text of [
      NEWS,
      HOSTILE,
      NEWS + HOSTILE,
      '',
      '=== FILE: a ===\n',
      NEWS.replace('source:', 'nguon:'),
    ]) {
      assertTei(readXml(exported('tei', text)));
      assertTei(readXml(exported('tei', text, true)));
    }
  });

  it('keeps the text, marks what is in it and tells of it in header and back matter', () => {
    const root = readXml(exported('tei', NEWS));
    const [document] = documents(NEWS);
    const body = find(root, 'body')[0]!;
    assert.equal(elementsOf(body).map(textOf).join('\n\n'), document!.text);
    const [header] = find(find(root, 'TEI')[0]!, 'teiHeader');
    assert.deepEqual(find(header!, 'author').slice(0, 2).map(textOf), ['Hồ Quỳnh Mai', 'Lê Văn Lâm']);
    assert.equal(find(header!, 'date')[0]!.attributes.when, '2022-05-20T09:15:00+07:00');
    const [bibl] = find(find(root, 'listBibl')[0]!, 'bibl');
    assert.deepEqual(find(bibl!, 'idno').map(textOf), ['12-CT/TW']);
    assert.equal(find(body, 'ref')[0]!.attributes.target, `#${bibl!.attributes['xml:id']}`);
    assert.ok(find(body, 'placeName').some((place) => textOf(place) === 'Hà Nội'));
    assert.ok(find(body, 'persName').some((person) => textOf(person) === 'Nguyễn Văn An'));
  });
});

describe('export of metadata', () => {
  /** Reads CSV as RFC 4180 has it. */
  function readCsv(text: string): string[][] {
    const rows: string[][] = [[]];
    for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
      rows[rows.length - 1]!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
      if (end === '\r\n') rows.push([]);
    }
    return rows.slice(0, -1);
  }

  it('is a table with one row a document', () => {
    const rows = readCsv(exported('csv', NEWS));
    assert.deepEqual(rows[0]!.slice(0, 6), ['name', 'path', 'title', 'date', 'source', 'author']);
    assert.deepEqual(rows[1]!.slice(0, 3), ['bao/a.txt', 'tin.corpus', 'Quán triệt <Chỉ thị> & "kết luận"']);
    assert.equal(rows.length, 2);
    assert.equal(rows[1]!.length, rows[0]!.length);
    const words = rows[1]![rows[0]!.indexOf('words')];
    assert.ok(Number(words) > 30 && Number(words) < 60, words);
  });

  it('has no formulas, control or direction characters in its cells', () => {
    for (const [, row] of [
      readCsv(exported('csv', HOSTILE)),
      exported('tsv', HOSTILE)
        .split('\n')
        .map((line) => line.split('\t')),
    ]) {
      for (const cell of row!) {
        assert.doesNotMatch(cell, /^[=+\-@]/);
        assert.doesNotMatch(cell, /[\u0000-\u001f\u202e]/);
      }
      assert.ok(row!.includes("'+1;@SUM(A1)"));
      assert.ok(row!.includes("'-Lê; &lt;b&gt;"));
    }
  });
});

describe('export of text', () => {
  it('is the texts with a blank line between', () => {
    const text = exported('text', `${NEWS}=== FILE: leer ===\n=== FILE: b.txt ===\n\nMột câu.\n\n\n`);
    assert.match(text, /a < b\.\n\nMột câu\.\n$/);
  });
});

describe('nesting', () => {
  it('leaves out what crosses something that begins before it', () => {
    const spans = [
      [0, 10],
      [5, 15],
      [2, 4],
      [2, 4],
      [10, 12],
      [11, 13],
      [3, 3],
    ].map(([start, end]) => ({ start: start!, end: end! }));
    assert.deepEqual(
      nested(spans).map(({ start, end }) => [start, end]),
      [
        [0, 10],
        [2, 4],
        [2, 4],
        [10, 12],
      ],
    );
  });
});
