import assert from 'node:assert/strict';
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { exporterFor, tableFields } from '../../../../server/src/core/exchange/export';
import { type ExportedDocument, exportedDocuments } from '../../../../server/src/core/exchange/exported';
import { corpusFile } from './support';

const NEWS = `=== FILE: bao/a.txt ===
title: Quán triệt "kết luận"
date: 2022-05-20T09:15+07:00
source: Báo Sông Lam
tags: đối ngoại; hội nghị

Sáng 20/5, tại Hà Nội, Ban Bí thư ban hành Chỉ thị số 12-CT/TW ngày 5/1/2022 của Ban Bí thư về đối ngoại.

Ông Nguyễn Văn An, Chủ tịch UBND tỉnh, nói: “Hội nghị thành công.” \u{1F4DA}
`;

const documentsOf = (text: string) => [...exportedDocuments(corpusFile(text), 'tin.corpus', { raw: false })];

function parquet(documents: Iterable<ExportedDocument>, fields: readonly string[]): ArrayBuffer {
  const exporter = exporterFor('parquet', tableFields(fields));
  const pieces = [exporter.start()];
  for (const document of documents) pieces.push(exporter.document(document));
  pieces.push(exporter.end());
  const bytes = Buffer.concat(pieces.map((piece) => Buffer.from(piece as Uint8Array)));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
}

describe('export to Parquet', () => {
  it('is read back as it was: fields, texts and mentions with their places', async () => {
    const documents = documentsOf(
      `${NEWS}=== FILE: b.txt ===\n\n${NEWS.slice(NEWS.indexOf('Sáng')).normalize('NFD')}`,
    );
    assert.ok(documents[0]!.citations.length > 0 && documents[0]!.entities.length > 1);
    assert.ok(documents[0]!.entities.some(({ title }) => title !== undefined));
    const file = parquet(documents, ['title', 'date', 'source', 'tags', 'lint-disable', 'url']);
    const rows = await parquetReadObjects({ file });
    assert.equal(rows.length, 2);
    for (const [
      index,
      { name, path, lang, fields, text, entities, dates, citations },
    ] of documents.entries()) {
      const row = rows[index]!;
      const { title, date, source, tags, url } = fields;
      const metadata = Object.entries({ title, date, source, tags, url }).map(([key, value]) => [
        key,
        value ?? null,
      ]);
      assert.deepEqual(
        { ...row, entities: undefined, dates: undefined, citations: undefined },
        {
          name,
          path,
          lang,
          ...Object.fromEntries(metadata),
          text,
          entities: undefined,
          dates: undefined,
          citations: undefined,
        },
      );
      const present = (mentions: readonly object[]) =>
        mentions.map((mention) =>
          Object.fromEntries(
            Object.entries(mention).filter(([, value]) => value !== null && value !== undefined),
          ),
        );
      assert.deepEqual(present(row.entities), present(entities));
      assert.deepEqual(present(row.dates), present(dates));
      assert.deepEqual(present(row.citations), present(citations));
      for (const { start, end, text: mention } of [...row.entities, ...row.dates])
        assert.equal(row.text.slice(start, end), mention);
    }
  });

  it('has the lists and types that other readers expect', () => {
    const file = parquet(documentsOf(NEWS), ['title', 'text', 'lang', 'name']);
    const metadata = parquetMetadata(file);
    assert.equal(metadata.num_rows, 1n);
    const columns = parquetSchema(metadata).children;
    assert.deepEqual(
      columns.map(({ element }) => [element.name, element.converted_type, element.repetition_type]),
      [
        ['name', 'UTF8', 'REQUIRED'],
        ['path', 'UTF8', 'REQUIRED'],
        ['lang', 'UTF8', 'REQUIRED'],
        ['title', 'UTF8', 'OPTIONAL'],
        // A field of the project with the name of a column.
        ['field_text', 'UTF8', 'OPTIONAL'],
        ['text', 'UTF8', 'REQUIRED'],
        ['entities', 'LIST', 'REQUIRED'],
        ['dates', 'LIST', 'REQUIRED'],
        ['citations', 'LIST', 'REQUIRED'],
      ],
    );
    const [list] = columns.at(-2)!.children;
    assert.deepEqual([list!.element.name, list!.element.repetition_type], ['list', 'REPEATED']);
    assert.deepEqual(
      list!.children[0]!.children.map(({ element }) => [element.name, element.type, element.repetition_type]),
      [
        ['text', 'BYTE_ARRAY', 'REQUIRED'],
        ['start', 'INT32', 'REQUIRED'],
        ['end', 'INT32', 'REQUIRED'],
        ['value', 'BYTE_ARRAY', 'REQUIRED'],
      ],
    );
  });

  it('holds no corpus whole: a row group is written every thousand documents', async () => {
    const [document] = documentsOf(NEWS);
    const many = Array.from({ length: 2500 }, (_, i) => ({ ...document!, name: `${i}.txt` }));
    const file = parquet(many, ['title']);
    assert.deepEqual(
      parquetMetadata(file).row_groups.map(({ num_rows }) => Number(num_rows)),
      [1000, 1000, 500],
    );
    const rows = await parquetReadObjects({ file, columns: ['name', 'dates'] });
    assert.deepEqual(
      rows.map(({ name }) => name),
      many.map(({ name }) => name),
    );
    assert.equal(rows[2400]!.dates.length, document!.dates.length);
  });

  it('can be of no document, and of texts that no other format likes', async () => {
    assert.deepEqual(await parquetReadObjects({ file: parquet([], ['title']) }), []);
    const hostile = documentsOf('=== FILE: a ===\ntitle: =1+1 \u0007\n\n</p>\u0001 \u202e “x”\n');
    const [row] = await parquetReadObjects({ file: parquet(hostile, ['title']) });
    assert.deepEqual([row!.text, row!.title], [hostile[0]!.text, hostile[0]!.fields.title]);
  });
});
