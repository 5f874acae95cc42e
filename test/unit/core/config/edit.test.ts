import assert from 'node:assert/strict';
import { type ConfigChange, editConfig } from '../../../../server/src/core/config/edit';
import { parseConfig } from '../../../../server/src/core/config/read';
import { applyEdits } from '../../../../server/src/core/text/span';

function edited(text: string | undefined, ...changes: readonly ConfigChange[]): string {
  let current = text;
  for (const change of changes) {
    const edits = editConfig(current, change);
    assert.ok(edits, 'editable');
    current = applyEdits(current ?? '', edits);
  }
  assert.deepEqual(parseConfig(current!).problems, []);
  return current!;
}

const off: ConfigChange = { kind: 'rule', rule: 'date/future', severity: 'off' };

describe('editConfig', () => {
  it('makes the text of a file that does not exist or is empty', () => {
    const expected = '{\n  "rules": {\n    "date/future": "off"\n  }\n}\n';
    assert.equal(edited(undefined, off), expected);
    assert.equal(edited('', off), expected);
    assert.equal(edited('\ufeff \n', off), `\ufeff${expected}`);
  });

  it('sets and removes severities without touching comments', () => {
    const text = `// my corpus
{
  // off: the sources have no dates
  "rules": {
    "date/not-iso": "off", // really
    "text/*": "hint"
  },
  "sources": ["A"] /* the only one */
}
`;
    const set = edited(text, off, { kind: 'rule', rule: 'text/*', severity: 'error' });
    assert.equal(set, text.replace('"text/*": "hint"', '"text/*": "error",\n    "date/future": "off"'));
    const removed = edited(set, { kind: 'rule', rule: 'date/future', severity: undefined });
    assert.equal(removed, text.replace('"hint"', '"error"'));
  });

  it('makes no edit for what holds already', () => {
    assert.deepEqual(editConfig('{"rules": {"date/future": "off"}}', off), []);
    assert.deepEqual(editConfig('{}', { kind: 'rule', rule: 'date/future', severity: undefined }), []);
    assert.deepEqual(
      editConfig('{"boilerplate": {"phrases": ["xem thêm"]}}', { kind: 'phrase', text: 'Xem thêm' }),
      [],
    );
  });

  it('keeps line endings, indentation and the byte order mark', () => {
    const text = '\ufeff{\r\n\t"language": "vi"\r\n}\r\n';
    assert.equal(
      edited(text, off),
      '\ufeff{\r\n\t"language": "vi",\r\n\t"rules": {\r\n\t\t"date/future": "off"\r\n\t}\r\n}\r\n',
    );
    assert.equal(edited('{\n    "language": "vi",\n}', off).includes('\n        "date/future"'), true);
  });

  it('adds overrides that are stronger than those there are', () => {
    const change: ConfigChange = { kind: 'override', files: ['a/**'], rules: { 'date/future': 'off' } };
    const text = edited('{}', change, { ...change, rules: { 'text/*': 'hint' } });
    assert.deepEqual(JSON.parse(text), {
      overrides: [{ files: ['a/**'], rules: { 'date/future': 'off', 'text/*': 'hint' } }],
    });
    const between = edited(
      text,
      { ...change, files: ['b'] },
      { ...change, rules: { 'date/future': 'error' } },
    );
    assert.deepEqual(
      JSON.parse(between).overrides.map((override: { files: string[] }) => override.files),
      [['a/**'], ['b'], ['a/**']],
    );
    const single = edited('{"overrides": [{"files": "a", "rules": {}}]}', { ...change, files: ['a'] });
    assert.deepEqual(JSON.parse(single), { overrides: [{ files: 'a', rules: { 'date/future': 'off' } }] });
  });

  it('adds phrases and lines to keep, which exclude each other', () => {
    let text = edited(
      '{}',
      { kind: 'phrase', text: 'Đọc thêm' },
      { kind: 'phrase', text: 'Bình luận', furniture: 'comment' },
    );
    assert.deepEqual(JSON.parse(text), {
      boilerplate: { phrases: ['Đọc thêm', { text: 'Bình luận', kind: 'comment' }] },
    });
    text = edited(text, { kind: 'keep', text: 'bình luận'.normalize('NFD') });
    assert.deepEqual(JSON.parse(text).boilerplate, {
      phrases: ['Đọc thêm'],
      keep: ['bình luận'.normalize('NFD')],
    });
    text = edited(text, { kind: 'phrase', text: 'Bình luận' });
    assert.deepEqual(JSON.parse(text).boilerplate, { phrases: ['Đọc thêm', 'Bình luận'], keep: [] });
  });

  it('adds sources, entities and documents, also beside a table', () => {
    const text = edited(
      '{"entities": "a.tsv"}',
      { kind: 'entity', entity: { type: 'place', name: 'Cồn Sậy' } },
      { kind: 'entity', entity: { type: 'place', name: 'Cồn Sậy' } },
      { kind: 'document', document: { kind: 'law', number: '1' } },
      { kind: 'source', name: 'A' },
      { kind: 'source', name: 'A' },
    );
    assert.deepEqual(JSON.parse(text), {
      entities: ['a.tsv', { type: 'place', name: 'Cồn Sậy' }],
      documents: [{ kind: 'law', number: '1' }],
      sources: ['A'],
    });
  });

  it('leaves broken configurations to people', () => {
    for (const text of [
      '{',
      'no',
      '[]',
      '{"rules": [}',
      '['.repeat(100_000),
      '{"rules": []}',
      '{"rules": "off"}',
    ]) {
      assert.equal(editConfig(text, off), undefined, text.slice(0, 20));
    }
    // What is wrong elsewhere does not matter.
    assert.equal(editConfig('{"unknown": 1}', off)?.length, 1);
  });

  it('edits only where something changes', () => {
    const text = `{ "sources": ["😀"], "rules": { "date/future": "hint" }, "language": "vi" }`;
    const [edit] = editConfig(text, { kind: 'rule', rule: 'date/future', severity: 'error' })!;
    assert.equal(text.slice(edit!.span.start, edit!.span.end), 'hint');
    const [other] = editConfig('{"sources": ["😀"]}', { kind: 'source', name: '😁' })!;
    assert.doesNotThrow(() => encodeURIComponent(other!.newText), 'no half of a surrogate pair');
  });

  it('includes files beside those that are included, once', () => {
    const include = (text: string | undefined, glob: string) =>
      JSON.parse(applyEdits(text ?? '', editConfig(text, { kind: 'include', glob })!)).include;
    assert.deepEqual(include(undefined, '**/*.txt'), ['**/*.txt']);
    assert.deepEqual(include('{ "include": "a/*.txt" }', 'b/**/*.txt'), ['a/*.txt', 'b/**/*.txt']);
    assert.deepEqual(include('{ "include": ["a/*.txt"] }', 'b/**/*.txt'), ['a/*.txt', 'b/**/*.txt']);
    for (const value of ['"b/*.txt"', '["b/*.txt"]'])
      assert.deepEqual(editConfig(`{ "include": ${value} }`, { kind: 'include', glob: 'b/*.txt' }), []);
  });
});
