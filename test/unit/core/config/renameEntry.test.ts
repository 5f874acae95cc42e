import assert from 'node:assert/strict';
import { renameEntry } from '../../../../server/src/core/config/renameEntry';

/** The text after the entry, the line or object that holds a mark, was renamed; undefined when it cannot be. */
function renamed(text: string, entry: string, old: string, newName: string): string | undefined {
  const start = text.indexOf(entry);
  const edits = renameEntry(text, { start, end: start + entry.length }, (name) => name === old, newName);
  if (!edits) return undefined;
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((done, { span, newText }) => done.slice(0, span.start) + newText + done.slice(span.end), text);
}

describe('renameEntry', () => {
  const json = '{ "name": "Hội Ong", /* chú thích */ "variants": ["HO", "Hội Ong"], "note": "Hội Ong" }';

  it('changes the names of an entry in JSON, and nothing else of it', () => {
    assert.equal(
      renamed(`[\n${json},\n]`, json, 'Hội Ong', 'Hội "Mật"'),
      `[\n${json.replace('"Hội Ong", /*', '"Hội \\"Mật\\"", /*').replace('"HO", "Hội Ong"', '"HO", "Hội \\"Mật\\""')},\n]`,
    );
    assert.equal(renamed(json, json, 'HO', 'HOM'), json.replace('"HO"', '"HOM"'));
    assert.equal(renamed(json, json, 'Không ai', 'Ai'), json);
  });

  it('finds a name however it is escaped', () => {
    const escaped = '{"name":"H\\u1ed9i Ong"}';
    assert.equal(renamed(escaped, escaped, 'Hội Ong', 'Hội Mật'), '{"name":"Hội Mật"}');
  });

  it('changes cells of a table, and single names of a list', () => {
    const row = '  Hội Ong \t organization\t HO ;Hội Ong; H2\tHội Ong';
    const table = `\n\nName\ttype\tvariants\tnote\n${row}\nKhác\tperson\t\t\n`;
    assert.equal(
      renamed(table, row, 'Hội Ong', 'Hội Mật'),
      table.replace(row, '  Hội Mật \t organization\t HO ;Hội Mật; H2\tHội Ong'),
    );
    assert.equal(renamed(table, row, 'HO', 'HOM'), table.replace(' HO ;', ' HOM ;'));
  });

  it('writes no name into a list that would be two there', () => {
    const row = '07/QĐ-UBND\tdecision\tQuyết định ong|QĐ 07';
    const table = `number\tkind\taliases\n${row}\r\n`;
    assert.equal(renamed(table, row, 'QĐ 07', 'QĐ|07'), undefined);
    assert.equal(renamed(table, row, 'QĐ 07', 'QĐ; 07'), table.replace('QĐ 07', 'QĐ; 07'));
    assert.equal(renamed(table, row, '07/QĐ-UBND', '8|9'), table.replace('07/QĐ-UBND', '8|9'));
  });

  it('leaves alone what is no entry', () => {
    for (const text of ['', '{', '{"name":', 'name', '\t\t', '[]'])
      assert.equal(renamed(text, text, 'a', 'b'), text);
  });
});
