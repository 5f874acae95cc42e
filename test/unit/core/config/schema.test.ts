import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseConfig } from '../../../../server/src/core/config/read';
import { configSchema } from '../../../../server/src/core/config/schema';
import { rules } from '../../../../server/src/core/rules/table';

declare global {
  interface ImportMeta {
    readonly rootDirectory: string;
  }
}

type Schema = {
  readonly [key: string]: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
};

const schema = JSON.parse(JSON.stringify(configSchema())) as Schema;

describe('configSchema', () => {
  it('is draft-07 with descriptions at every setting and no unknown keys', () => {
    assert.equal(schema.$schema, 'http://json-schema.org/draft-07/schema#');
    for (const [key, property] of allProperties(schema)) {
      assert.ok(property.description && property.markdownDescription, key);
    }
    for (const object of allSchemas(schema)) {
      if (object.properties) assert.ok('additionalProperties' in object);
    }
  });

  it('offers every rule with what it means', () => {
    const severities = schema.definitions!.rules!.properties!;
    for (const rule of rules) {
      assert.ok(String(severities[rule.id]!.markdownDescription).startsWith(rule.explanation.en), rule.id);
    }
    assert.ok(severities['*'] && severities['text/*'] && severities['marker/*']);
  });

  it('has keywords that this test understands, and patterns that compile', () => {
    const known = new Set(
      `$schema $ref title description markdownDescription default examples allowComments allowTrailingCommas definitions
      type const enum markdownEnumDescriptions pattern anyOf items minItems properties required additionalProperties propertyNames`.split(
        /\s+/,
      ),
    );
    for (const part of allSchemas(schema)) {
      for (const keyword of Object.keys(part)) assert.ok(known.has(keyword), keyword);
      if (part.pattern) new RegExp(String(part.pattern), 'u');
    }
  });

  it('accepts what the reader accepts and refuses what it refuses', () => {
    const samples: readonly unknown[] = [
      {},
      [],
      'a',
      { $schema: 'x' },
      { $schema: '' },
      { unknown: 1 },
      { marker: 'auto' },
      { marker: '====' },
      { marker: '==' },
      { marker: '@@ {name}' },
      { marker: '{name}' },
      { marker: 'nothing' },
      { marker: ['==='] },
      { include: 'a' },
      { include: ['a', 'b'] },
      { include: [] },
      { include: [1] },
      { include: '' },
      { exclude: { a: 1 } },
      { language: 'vi' },
      { language: 'de' },
      { fields: { note: false } },
      { fields: { note: true } },
      { fields: { note: {} } },
      { fields: { note: { type: 'text', required: false } } },
      { fields: { note: { type: 'number' } } },
      { fields: { note: { type: 'enum', values: [] } } },
      { fields: { section: { values: ['a'], spellings: ['mục tin'] } } },
      { fields: { section: { spellings: ['a:b'] } } },
      { fields: { section: { spelling: ['a'] } } },
      { fields: { 'a:b': {} } },
      { fields: { 'của tôi': {} } },
      { fields: [] },
      { fieldOrder: ['title'] },
      { fieldOrder: 'title' },
      { rules: { '*': 'off' } },
      { rules: { 'text/*': 'error', 'date/future': 'hint' } },
      { rules: { 'text/*': 'fatal' } },
      { rules: { nothing: 'off' } },
      { rules: { 'date/future': false } },
      { overrides: [] },
      { overrides: [{ files: 'a' }] },
      { overrides: [{ files: ['a'], rules: { '*': 'off' }, fields: { note: false } }] },
      { overrides: [{ rules: {} }] },
      { overrides: {} },
      { boilerplate: {} },
      { boilerplate: { phrases: ['ab', { text: 'cd', kind: 'form' }], keep: ['ef'], dropCaptions: true } },
      { boilerplate: { phrases: [{ kind: 'form' }] } },
      { boilerplate: { phrases: [{ text: 'ab', kind: 'menu' }] } },
      { boilerplate: { keep: [{ text: 'ab' }] } },
      { boilerplate: { dropCaptions: 1 } },
      { sources: ['A'] },
      { sources: 'A' },
      { entities: 'a.tsv' },
      { entities: 'a.csv' },
      { entities: ['a.json', { type: 'place', name: 'A', id: 'a', variants: ['B'], note: 'n' }] },
      { entities: [{ type: 'place' }] },
      { entities: [{ type: 'thing', name: 'A' }] },
      { entities: { type: 'place', name: 'A' } },
      {
        documents: [
          { kind: 'law', number: '1', date: '2020-01-02', issuer: 'i', title: 't', aliases: ['x'], id: 'd' },
        ],
      },
      { documents: [{ kind: 'law', number: 1 }] },
      { documents: [{ kind: 'law', number: '1', date: '2.1.2020' }] },
      { documents: [{ number: '1' }] },
    ];
    for (const sample of samples) {
      const text = JSON.stringify(sample);
      const isRead = parseConfig(text).problems.every((problem) => problem.severity !== 'error');
      assert.equal(conforms(sample, schema), isRead, text);
    }
  });
});

describe('docs/configuration.md', () => {
  const page = readFileSync(join(import.meta.rootDirectory, 'docs', 'configuration.md'), 'utf8');

  it('has a section for every setting, and none for others', () => {
    const headings = [...page.matchAll(/^## (.+)$/gm)].map((match) => match[1]!);
    assert.deepEqual([...headings].sort(), Object.keys(schema.properties!).sort());
  });

  it('tells of every key and word', () => {
    for (const [key] of allProperties(schema)) {
      if (rules.some((rule) => rule.id === key) || key.endsWith('/*')) continue;
      assert.ok(page.includes(`\`${key}\``) || page.includes(`## ${key}\n`), key);
    }
    for (const part of allSchemas(schema)) {
      for (const word of (part.enum as string[] | undefined) ?? []) {
        assert.ok(page.includes(`\`${word}\``) || page.includes(`\`"${word}"\``), word);
      }
    }
  });

  it('has examples that are right', () => {
    const examples = [...page.matchAll(/```jsonc?\n([^`]*)```/g)].map((match) => match[1]!);
    assert.ok(examples.length >= 10);
    for (const example of examples) assert.deepEqual(parseConfig(example).problems, [], example);
  });
});

function* allSchemas(root: Schema): Iterable<Schema> {
  yield root;
  const { properties = {}, definitions = {}, items, anyOf = [], additionalProperties } = root;
  for (const child of [...Object.values(properties), ...Object.values(definitions), ...(anyOf as Schema[])]) {
    yield* allSchemas(child);
  }
  if (items) yield* allSchemas(items as Schema);
  if (typeof additionalProperties === 'object') yield* allSchemas(additionalProperties as Schema);
}

function* allProperties(root: Schema): Iterable<[string, Schema]> {
  for (const part of allSchemas(root)) yield* Object.entries(part.properties ?? {});
}

/** As much of JSON schema as ours uses; an independent reading of it. */
function conforms(value: unknown, part: Schema): boolean {
  if (part.$ref) return conforms(value, schema.definitions![String(part.$ref).split('/').pop()!]!);
  if (part.type && part.type !== typeOf(value)) return false;
  if ('const' in part && part.const !== value) return false;
  if (part.enum && !(part.enum as unknown[]).includes(value)) return false;
  if (part.anyOf && !(part.anyOf as Schema[]).some((choice) => conforms(value, choice))) return false;
  if (typeof value === 'string' && part.pattern) return new RegExp(String(part.pattern), 'u').test(value);
  if (Array.isArray(value)) {
    if (value.length < Number(part.minItems ?? 0)) return false;
    return !part.items || value.every((item) => conforms(item, part.items as Schema));
  }
  if (typeOf(value) !== 'object') return true;
  const object = value as Record<string, unknown>;
  if (((part.required as string[]) ?? []).some((key) => !(key in object))) return false;
  return Object.entries(object).every(([key, item]) => {
    if (part.propertyNames && !conforms(key, part.propertyNames as Schema)) return false;
    const own = part.properties?.[key] ?? part.additionalProperties ?? true;
    return typeof own === 'boolean' ? own : conforms(item, own as Schema);
  });
}

function typeOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}
