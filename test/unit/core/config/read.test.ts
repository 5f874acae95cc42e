import assert from 'node:assert/strict';
import { configMessage } from '../../../../server/src/core/config/problem';
import type { RawConfig } from '../../../../server/src/core/config/raw';
import { parseConfig } from '../../../../server/src/core/config/read';
import { assertEnds } from '../../../support/growth';

/** Problems as `code «marked text»`, the suggestion behind an arrow. */
function problemsOf(text: string): string[] {
  return parseConfig(text).problems.map(({ code, span, suggestion }) => {
    const marked = `${code} «${text.slice(span.start, span.end)}»`;
    return suggestion === undefined ? marked : `${marked} → ${suggestion}`;
  });
}

describe('parseConfig', () => {
  it('reads a whole configuration', () => {
    const text = `// Báo Ven Sông
{
  "$schema": "./schema.json",
  "marker": "@@ {name} @@",
  "include": "tin/**/*.txt", "exclude": ["tin/nháp/**"],
  "language": "vi",
  "fields": { "section": { "required": true, "values": ["Thời sự", "Thể thao"] }, "note": false },
  "fieldOrder": ["date", "title"],
  "rules": { "text/*": "hint", "date/future": "off" }, /* comment */
  "overrides": [{ "files": ["cũ/**"], "rules": { "*": "warning" } }],
  "boilerplate": { "phrases": ["Đọc thêm*", { "text": "Bình luận (*)", "kind": "comment" }], "keep": ["Ảnh tư liệu"], "dropCaptions": true },
  "sources": ["Báo Ven Sông"],
  "entities": "lexicon/entities.tsv",
  "documents": ["lexicon/documents.json", { "kind": "decision", "number": "7/QĐ-UBND", "date": "2020-05-04" }],
}`;
    const { config, problems } = parseConfig(text);
    assert.deepEqual(problems, []);
    assert.equal(config.marker, '@@ {name} @@');
    assert.deepEqual(config.include, ['tin/**/*.txt']);
    assert.deepEqual(config.fields?.get('section')?.value, {
      required: true,
      values: ['Thời sự', 'Thể thao'],
    });
    assert.equal(config.fields?.get('note')?.value, false);
    assert.equal(config.rules?.get('date/future')?.value, 'off');
    assert.deepEqual(config.overrides?.[0]?.files, ['cũ/**']);
    assert.deepEqual(
      config.boilerplate?.phrases?.map((phrase) => phrase.value),
      [{ text: 'Đọc thêm*' }, { text: 'Bình luận (*)', kind: 'comment' }],
    );
    assert.equal(config.entities?.[0]?.value, 'lexicon/entities.tsv');
    assert.deepEqual(config.documents?.[1]?.value, {
      kind: 'decision',
      number: '7/QĐ-UBND',
      date: '2020-05-04',
    });
  });

  it('takes empty files, blank files, comments alone and byte order marks', () => {
    for (const text of [
      '',
      '  \r\n',
      '// nothing yet',
      '\ufeff',
      '\ufeff{}',
      '{}',
      '\ufeff{"language":"vi",}',
    ]) {
      assert.deepEqual(problemsOf(text), [], JSON.stringify(text));
    }
    assert.deepEqual(problemsOf('\ufeff{"languag": "vi"}'), ['unknown-key «"languag"» → language']);
  });

  it('reports what is no JSON and keeps the rest', () => {
    assert.deepEqual(problemsOf('xin chào'), ['json «xin»', 'json «chào»']);
    assert.deepEqual(problemsOf('{'), ['json «{»']);
    assert.deepEqual(problemsOf('{"marker" "==="}').length > 0, true);
    const slip = problemsOf('{"include": ["a.txt", "rules": {}}').filter((problem) => problem === 'json «:»');
    assert.equal(slip.length, 1, 'a comma or a value is missing: one slip');
    const { config, problems } = parseConfig(
      '{"marker": "===",\n "rules": {"date/future": }, "language": "vi"}',
    );
    assert.ok(problems.length > 0);
    assert.equal(config.marker, '===');
    assert.equal(config.language, 'vi');
    assert.equal(parseConfig('{"marker": "doc", "sources": ["A"').config.marker, 'doc');
    assert.deepEqual(parseConfig('{"marker": "doc"} {"marker": "conllu"}').config, { marker: 'doc' });
  });

  it('reports a root of any other type', () => {
    for (const text of ['[]', '"a"', '3', 'null', 'true']) {
      assert.deepEqual(problemsOf(text), [`not-an-object «${text}»`]);
    }
  });

  it('suggests the key, rule or word that was meant', () => {
    assert.deepEqual(problemsOf('{"exlude": "a"}'), ['unknown-key «"exlude"» → exclude']);
    assert.deepEqual(problemsOf('{"weather": 1}'), ['unknown-key «"weather"»']);
    assert.deepEqual(problemsOf('{"rules": {"date/futur": "off", "txt/*": "off"}}'), [
      'unknown-rule «"date/futur"» → date/future',
      'unknown-rule «"txt/*"» → text/*',
    ]);
    assert.deepEqual(problemsOf('{"rules": {"*": "warn", "text/*": "fatal"}}'), [
      'unknown-value «"warn"» → warning',
      'unknown-value «"fatal"»',
    ]);
    const [problem] = parseConfig('{"exlude": "a"}').problems;
    assert.equal(problem!.message, 'There is no setting "exlude" here. Did you mean "exclude"?');
    assert.match(
      configMessage(problem!, 'vi'),
      /^Ở đây không có thiết lập "exlude"\. Có phải ý bạn là "exclude"\?$/,
    );
  });

  it('lets the first of two equal keys hold', () => {
    const text = '{"marker": "doc", "rules": {"*": "off", "*": "error"}, "marker": "auto"}';
    const { config, problems } = parseConfig(text);
    assert.equal(config.marker, 'doc');
    assert.equal(config.rules?.get('*')?.value, 'off');
    assert.deepEqual(
      problems.map(({ code, span }) => [code, text.slice(span.start, span.end), span.start]),
      [
        ['duplicate-key', '"*"', text.lastIndexOf('"*"')],
        ['duplicate-key', '"marker"', text.lastIndexOf('"marker"')],
      ],
    );
  });

  it('is not led astray by keys that JavaScript objects have', () => {
    const text =
      '{"__proto__": {"marker": "doc"}, "constructor": 1, "rules": {"__proto__": "off"}, "fields": {"__proto__": {}}}';
    const { config, problems } = parseConfig(text);
    assert.equal(config.marker, undefined);
    assert.deepEqual(
      problems.map((problem) => problem.code),
      ['unknown-key', 'unknown-key', 'unknown-rule', 'bad-text'],
    );
    assert.equal(({} as Record<string, unknown>).marker, undefined);
  });

  it('reports wrong types at every key and keeps the others', () => {
    const right: Record<string, unknown> = {
      $schema: 'x',
      marker: '===',
      include: ['a'],
      exclude: 'b',
      language: 'vi',
      fields: { title: { type: 'text', required: true, values: ['a'], spellings: ['t'] } },
      fieldOrder: ['title'],
      rules: { '*': 'off' },
      overrides: [{ files: 'a', rules: {}, fields: {} }],
      boilerplate: { phrases: [{ text: 'ab', kind: 'form' }], keep: ['cd'], dropCaptions: false },
      sources: ['s'],
      entities: [{ type: 'person', name: 'A', id: 'a', variants: ['B'], note: 'n' }],
      documents: [
        { kind: 'law', number: '1', date: '2020', issuer: 'i', title: 't', aliases: ['x'], id: 'd' },
      ],
    };
    const paths: (readonly (string | number)[])[] = [];
    const walk = (value: unknown, path: readonly (string | number)[]) => {
      if (path.length > 0) paths.push(path);
      if (Array.isArray(value)) for (const [i, item] of value.entries()) walk(item, [...path, i]);
      else if (typeof value === 'object' && value !== null) {
        for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
      }
    };
    walk(right, []);
    assert.ok(paths.length > 40);
    for (const path of paths) {
      for (const wrong of [12345, null, [[]], { '?': 1 }]) {
        const text = JSON.stringify(replaceAt(right, path, wrong));
        const { config, problems } = parseConfig(text);
        const at = `${path.join('.')} = ${JSON.stringify(wrong)}`;
        assert.ok(problems.length > 0, at);
        const marked = problems.map(({ span }) => text.slice(span.start, span.end));
        const written = JSON.stringify(wrong);
        assert.ok(
          marked.some((part) => [written, '[]', '"?"', '{'].includes(part)),
          `${at}: ${marked.join(' ')}`,
        );
        for (const key of Object.keys(right)) {
          if (key !== path[0]) assert.ok(key in config, `${at} took ${key} with it`);
        }
      }
    }
  });

  it('checks markers', () => {
    for (const marker of [
      'auto',
      'doc',
      'conllu',
      '===',
      '#####',
      '***',
      '<<<',
      '>>>',
      '@@ {name} @@',
      '[{name}]',
    ]) {
      assert.deepEqual(problemsOf(JSON.stringify({ marker })), [], marker);
    }
    for (const marker of [
      '==',
      'FILE',
      '{name}',
      '{name} ==',
      ' @{name}',
      '@{name}{name}',
      '@{name}\n',
      '=-=',
      '=== x',
    ]) {
      assert.equal(parseConfig(JSON.stringify({ marker })).problems[0]?.code, 'bad-text', marker);
    }
  });

  it('checks globs where they stand', () => {
    assert.deepEqual(problemsOf('{"include": ["a", "**.txt"], "overrides": [{"files": "[z-a]"}]}'), [
      'bad-glob «"**.txt"»',
      'bad-glob «"[z-a]"»',
    ]);
    assert.deepEqual(parseConfig('{"include": ["a", "{b"]}').config.include, ['a']);
  });

  it('checks fields', () => {
    assert.deepEqual(problemsOf('{"fields": {"a:b": {}, "một hai ba bốn năm": {}, "thể loại": {}}}'), [
      'bad-text «"a:b"»',
      'bad-text «"một hai ba bốn năm"»',
    ]);
    assert.deepEqual(
      problemsOf('{"fields": {"genre": {"type": "enum"}, "date": {"values": ["a"]}, "id": true}}'),
      ['enum-without-values «"genre"»', 'values-without-enum «"date"»', 'bad-text «true»'],
    );
  });

  it('reports fields that contradict each other', () => {
    assert.deepEqual(problemsOf('{"fields": {"source": {}, "Nguồn": {"required": false}}}'), [
      'field-twice «"Nguồn"»',
    ]);
    assert.deepEqual(
      problemsOf(
        '{"fields": {"agency": {"spellings": ["hãng tin", "nguồn"]}, "wire": {"spellings": ["HÃNG TIN"]}}}',
      ),
      ['spelling-taken «"nguồn"»', 'spelling-taken «"HÃNG TIN"»'],
    );
    // A spelling is free once its field is dropped.
    assert.deepEqual(problemsOf('{"fields": {"source": false, "agency": {"spellings": ["nguồn"]}}}'), []);
    assert.deepEqual(problemsOf('{"fieldOrder": ["title", "genre"], "fields": {}}'), [
      'unknown-field «"genre"»',
    ]);
    assert.deepEqual(
      problemsOf(
        '{"fieldOrder": ["genre"], "overrides": [{"files": "a", "fields": {"genre": {}, "wire": {"spellings": ["ngày"]}}}]}',
      ),
      ['spelling-taken «"ngày"»'],
    );
  });

  it('checks boilerplate phrases', () => {
    assert.deepEqual(
      problemsOf(
        '{"boilerplate": {"phrases": ["*", "* a *", "a\\nb", " ", "Xem tiếp", {"kind": "form"}], "keep": ["xem Tiếp"]}}',
      ),
      [
        'bad-text «"*"»',
        'bad-text «"* a *"»',
        'bad-text «"a\\nb"»',
        'empty-text «" "»',
        'phrase-kept «"Xem tiếp"»',
        'missing-key «{»',
      ],
    );
    assert.equal(
      parseConfig('{"boilerplate": {"phrases": ["Xem tiếp"], "keep": ["xem Tiếp"]}}').problems[0]?.severity,
      'warning',
    );
  });

  it('refuses tables outside the configuration’s folder', () => {
    for (const path of [
      '../a.tsv',
      'a/../../b.tsv',
      '/etc/a.tsv',
      'C:/a.tsv',
      'c:a.json',
      '\\\\server\\a.tsv',
      'a\\b.tsv',
      'https://a.vn/a.tsv',
      'file:///etc/a.json',
      '~/a.tsv',
      'a.tsv:stream.tsv',
      'a.txt',
      '.tsv',
      'a\u0000.tsv',
    ]) {
      const { config, problems } = parseConfig(JSON.stringify({ entities: path, documents: [path] }));
      assert.deepEqual(
        problems.map((problem) => problem.code),
        ['bad-table', 'bad-table'],
        path,
      );
      assert.deepEqual(config, { documents: [] });
    }
    for (const path of ['a.tsv', './x/y.json', 'tên/bảng.TSV', 'a..b/c.tsv']) {
      assert.deepEqual(problemsOf(JSON.stringify({ entities: path })), [], path);
    }
  });

  it('checks entries of lexicons', () => {
    assert.deepEqual(
      problemsOf(
        '{"entities": [{"name": "A"}, {"type": "org", "name": "B"}], "documents": [{"kind": "law"}, {"kind": "law", "number": "1", "date": "2020-02-30"}]}',
      ),
      [
        'missing-key «{»',
        'unknown-value «"org"» → organization',
        'document-without-identity «{"kind": "law"}»',
        'bad-date «"2020-02-30"»',
      ],
    );
  });

  it('normalizes names and phrases to NFC', () => {
    const text = JSON.stringify({
      entities: [{ type: 'place', name: ' Nghệ An ' }],
      boilerplate: { keep: ['Ảnh'] },
    });
    const { config } = parseConfig(text.normalize('NFD'));
    assert.deepEqual(config.entities?.[0]?.value, { type: 'place', name: 'Nghệ An' });
    assert.deepEqual(config.boilerplate?.keep, ['Ảnh']);
  });

  it('keeps messages readable whatever the file holds', () => {
    const [problem] = parseConfig(JSON.stringify({ [`a\n\u0007${'b'.repeat(5000)}`]: 1 })).problems;
    assert.ok(problem!.message.length < 200);
    assert.doesNotMatch(problem!.message, /[\n\u0007]/);
  });

  it('survives a megabyte of anything', () => {
    const million = 1_000_000;
    const bad = [
      '[',
      '{',
      '"',
      ',',
      ':',
      '}',
      ']',
      '\\',
      '/',
      '/*',
      '//',
      '\n',
      '\u0000',
      '1 ',
      '[1',
      '{"a":',
      '{"a"',
      '[}',
      '😀',
      '\ud800',
      '"\\u',
      '-',
      'e',
    ].map((piece) => piece.repeat(million / piece.length));
    bad.push(`{"rules":{${'"x":1,'.repeat(150_000)}}}`);
    bad.push(`{${Array.from({ length: 80_000 }, (_, i) => `"key${i}":1`).join()}}`);
    bad.push(`{"include":[${'"[",'.repeat(200_000)}]}`);
    bad.push(`{"include":[${'"**/*a*b*c*",'.repeat(70_000)}]}`);
    for (const text of bad) {
      assertEnds(() => parseConfig(text), 4);
      const { config, problems } = parseConfig(text);
      assert.ok(problems.length <= 200);
      for (const { span } of problems)
        assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length);
      assert.equal(typeof config, 'object');
    }
  });

  it('never throws on mutated configurations, and every span lies in the text', () => {
    const text =
      '{"marker":"===","include":["**/*.txt"],"fields":{"note":{"type":"enum","values":["a"]}},"rules":{"*":"off"},"entities":["a.tsv",{"type":"person","name":"Ả"}]} // 😀';
    let seed = 11;
    const random = (n: number) => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      return (seed >> 8) % n;
    };
    for (let i = 0; i < 3000; i++) {
      let mutated = text;
      for (let j = random(4); j >= 0; j--) {
        const at = random(mutated.length);
        mutated =
          mutated.slice(0, at) +
          ['', '"', '{', '[', ']', '}', ',', ':', '\\', '1', 'null', '*/'][random(12)] +
          mutated.slice(at + random(3));
      }
      const { problems } = parseConfig(mutated);
      for (const { span } of problems) {
        assert.ok(0 <= span.start && span.start < span.end && span.end <= mutated.length, mutated);
      }
    }
  });

  it('gives an empty configuration for nothing usable', () => {
    const empty: RawConfig = {};
    assert.deepEqual(parseConfig('[[[').config, empty);
    assert.deepEqual(parseConfig('{"a": 1}').config, empty);
  });
});

function replaceAt(value: unknown, path: readonly (string | number)[], by: unknown): unknown {
  if (path.length === 0) return by;
  const [key, ...rest] = path;
  if (Array.isArray(value)) return value.map((item, i) => (i === key ? replaceAt(item, rest, by) : item));
  const object = value as Record<string, unknown>;
  return { ...object, [key!]: replaceAt(object[key!], rest, by) };
}
