import assert from 'node:assert/strict';
import { parseConfig } from '../../../../server/src/core/config/read';
import {
  CompiledConfig,
  defaultConfig,
  defaultSettings,
  type FileSettings,
  resolveSettings,
} from '../../../../server/src/core/config/settings';
import type { ProjectLexicon } from '../../../../server/src/core/language/types';
import { rules } from '../../../../server/src/core/rules/table';

function compile(config: unknown, lexicon?: ProjectLexicon, previous?: CompiledConfig): CompiledConfig {
  const { config: raw, problems } = parseConfig(JSON.stringify(config));
  assert.deepEqual(problems, []);
  return new CompiledConfig(raw, lexicon, previous);
}

function settings(config: unknown, path = 'a.corpus'): FileSettings {
  return resolveSettings(compile(config), path);
}

describe('defaultSettings', () => {
  it('holds without any configuration', () => {
    const defaults = defaultSettings();
    for (const rule of rules) assert.equal(defaults.severityOf(rule.id), rule.severity);
    assert.equal(defaults.language, 'vi');
    assert.equal(defaults.markerStyle, undefined);
    assert.equal(defaults.template, undefined);
    assert.equal(defaults.fieldOf('Tiêu đề'), 'title');
    assert.equal(defaults.fields.get('date')?.required, true);
    assert.deepEqual(defaults.phrases, []);
    assert.deepEqual(defaults.sources, []);
    assert.deepEqual(defaults.lexicon, { entities: [], documents: [] });
    assert.equal(defaults.dropCaptions, false);
  });

  it('is the same object every time, and equal to an empty configuration', () => {
    assert.equal(defaultSettings(), defaultSettings());
    assert.equal(settings({}).revision, defaultSettings().revision);
    assert.throws(() => Object.assign(defaultSettings(), { language: 'xx' }), TypeError);
  });
});

describe('resolveSettings', () => {
  it('prefers the narrower name of a rule, wherever it stands', () => {
    const found = settings({ rules: { 'date/future': 'off', 'date/*': 'hint', '*': 'information' } });
    assert.equal(found.severityOf('date/future'), 'off');
    assert.equal(found.severityOf('date/not-iso'), 'hint');
    assert.equal(found.severityOf('field/missing'), 'information');
  });

  it('lets overrides beat the rest, the later the stronger', () => {
    const config = compile({
      rules: { 'date/future': 'error' },
      overrides: [
        { files: 'raw/**', rules: { '*': 'off' } },
        { files: ['**/new-*'], rules: { 'date/*': 'warning' } },
      ],
    });
    assert.equal(config.settingsFor('a.txt').severityOf('date/future'), 'error');
    assert.equal(config.settingsFor('raw/a.txt').severityOf('date/future'), 'off');
    assert.equal(config.settingsFor('raw/new-a.txt').severityOf('date/future'), 'warning');
    assert.equal(config.settingsFor('raw/new-a.txt').severityOf('field/missing'), 'off');
  });

  it('shares one object among files that the same holds for', () => {
    const config = compile({
      overrides: [
        { files: 'a/**', rules: { '*': 'off' } },
        {
          files: 'b/**',
          rules: { 'date/not-iso': rules.find((rule) => rule.id === 'date/not-iso')!.severity },
        },
        { files: 'c/**' },
      ],
    });
    assert.equal(config.settingsFor('a/1'), config.settingsFor('a/x/2'));
    assert.notEqual(config.settingsFor('a/1'), config.settingsFor('1'));
    // Overrides that change nothing.
    assert.equal(config.settingsFor('b/1'), config.settingsFor('1'));
    assert.equal(config.settingsFor('c/1'), config.settingsFor('1'));
  });

  it('keeps objects over a change that changes nothing for them', () => {
    const before = compile({ overrides: [{ files: 'a/**', rules: { '*': 'off' } }] });
    const [plain, off] = [before.settingsFor('1'), before.settingsFor('a/1')];
    const after = compile(
      { rules: {}, overrides: [{ files: 'a/**', rules: { '*': 'off', 'text/*': 'hint' } }], exclude: 'x' },
      undefined,
      before,
    );
    assert.equal(after.settingsFor('1'), plain);
    assert.notEqual(after.settingsFor('a/1'), off);
    assert.notEqual(after.settingsFor('a/1').revision, off.revision);
  });

  it('changes its revision with every part of the content', () => {
    const variants: unknown[] = [
      {},
      { marker: '===' },
      { marker: '====' },
      { marker: '@@ {name}' },
      { fields: { note: false } },
      { fields: { note: { required: true } } },
      { fields: { note: { values: ['a'] } } },
      { fields: { note: { values: ['a', 'b'] } } },
      { fields: { note: { spellings: ['a'] } } },
      { fieldOrder: ['date'] },
      { rules: { 'date/future': 'off' } },
      { boilerplate: { phrases: ['ab'] } },
      { boilerplate: { phrases: [{ text: 'ab', kind: 'form' }] } },
      { boilerplate: { keep: ['ab'] } },
      { boilerplate: { dropCaptions: true } },
      { sources: ['ab'] },
    ];
    const revisions = variants.map((variant) => settings(variant).revision);
    assert.equal(new Set(revisions).size, variants.length);
    const entities = [{ type: 'person' as const, name: 'A' }];
    const lexica = [
      { entities, documents: [] },
      { entities: [], documents: [{ kind: 'law', number: '1' }] },
    ];
    for (const lexicon of lexica) revisions.push(compile({}, lexicon).settingsFor('a').revision);
    assert.equal(new Set(revisions).size, variants.length + 2);
    // The same content from another object is the same.
    assert.equal(
      compile({}, structuredClone(lexica[0]!)).settingsFor('a').revision,
      revisions[variants.length],
    );
  });

  it('keeps its revision when only the writing changes', () => {
    assert.equal(settings({ marker: 'auto' }).revision, settings({}).revision);
    assert.equal(settings({ include: 'a', exclude: 'b' }).revision, settings({}).revision);
    assert.equal(
      settings({ rules: { 'date/*': 'off', '*': 'hint' } }).revision,
      settings({ rules: { '*': 'hint', 'date/*': 'off' } }).revision,
    );
  });

  it('knows marker styles', () => {
    assert.deepEqual(settings({ marker: '####' }).markerStyle, {
      kind: 'fence',
      open: '####',
      close: '####',
    });
    assert.deepEqual(settings({ marker: '<<<' }).markerStyle, { kind: 'fence', open: '<<<', close: '>>>' });
    assert.deepEqual(settings({ marker: 'doc' }).markerStyle, { kind: 'doc' });
    assert.deepEqual(settings({ marker: 'conllu' }).markerStyle, { kind: 'conllu' });
    const template = settings({ marker: '@@ {name} @@' });
    assert.deepEqual(template.markerStyle, { kind: 'template', template: '@@ {name} @@' });
    assert.equal(template.template, '@@ {name} @@');
  });

  it('changes fields by what is named and keeps the rest', () => {
    const { fields, fieldOf } = settings({
      fields: {
        nguồn: { required: false, spellings: ['hãng tin'] },
        section: { values: ['Thời sự'] },
        tags: { values: ['a'] },
        annotator: {},
        topic: { values: ['x'] },
        note: false,
      },
    });
    const { spellings, ...source } = fields.get('source')!;
    assert.deepEqual(source, { name: 'source', type: 'text', required: false });
    assert.ok(spellings.includes('nguồn') && spellings.includes('hãng tin'));
    assert.equal(fields.get('section')!.type, 'enum');
    assert.equal(fields.get('tags')!.type, 'list');
    assert.deepEqual(fields.get('annotator'), {
      name: 'annotator',
      type: 'text',
      required: false,
      spellings: [],
    });
    assert.equal(fields.get('topic')!.type, 'enum');
    assert.equal(fields.has('note'), false);
    assert.equal(fieldOf('Hãng Tin'), 'source');
    assert.equal(fieldOf('ghi chú'), undefined);
    assert.equal(fieldOf('annotator'), 'annotator');
    assert.deepEqual([...fields.keys()].slice(-2), ['annotator', 'topic']);
  });

  it('orders fields and overrides them by file', () => {
    const config = compile({
      fieldOrder: ['date', 'tiêu đề'],
      overrides: [{ files: 'sách/*', fields: { publisher: { required: true }, isbn: {} } }],
    });
    assert.deepEqual([...config.settingsFor('a').fields.keys()].slice(0, 4), [
      'date',
      'title',
      'source',
      'author',
    ]);
    const book = config.settingsFor('sách/a'.normalize('NFD'));
    assert.equal(book.fields.get('publisher')?.required, true);
    assert.equal(book.fieldOf('ISBN'), 'isbn');
    assert.equal(config.settingsFor('a').fieldOf('ISBN'), undefined);
  });

  it('lists phrases with those to keep, which are stronger', () => {
    const found = settings({
      boilerplate: {
        phrases: ['Đọc thêm', { text: 'Bình luận (*)', kind: 'comment' }],
        keep: ['Ảnh tư liệu'],
        dropCaptions: true,
      },
    });
    assert.deepEqual(found.phrases, [
      { text: 'Ảnh tư liệu', kind: 'other', keep: true },
      { text: 'Đọc thêm', kind: 'other' },
      { text: 'Bình luận (*)', kind: 'comment' },
    ]);
    assert.equal(found.dropCaptions, true);
  });
});

describe('CompiledConfig', () => {
  it('includes corpora by name, by first line and by the globs of the configuration', () => {
    const plain = defaultConfig();
    assert.equal(plain.includes('x/a.corpus'), true);
    assert.equal(plain.includes('a.corpus.txt'), true);
    assert.equal(plain.includes('a.txt'), false);
    assert.equal(plain.includes('a.txt', true), true);
    assert.equal(plain.includes('x/node_modules/y/a.corpus'), false);
    assert.equal(plain.includes('.git/a.txt', true), false);
    const config = compile({ include: 'tin/*.txt', exclude: ['**/nháp*'] });
    assert.equal(config.includes('tin/a.txt'), true);
    assert.equal(config.includes('a.corpus'), true);
    assert.equal(config.includes('tin/nháp.txt'.normalize('NFD')), false);
    assert.equal(config.includes('nháp.corpus', true), false);
  });

  it('knows folders that need not be searched', () => {
    assert.equal(defaultConfig().excludesFolder('a/node_modules'), true);
    assert.equal(defaultConfig().excludesFolder('a'), false);
    assert.equal(compile({ exclude: 'raw/' }).excludesFolder('raw'), true);
    assert.equal(compile({ exclude: '**' }).excludesFolder(''), false);
  });
});
