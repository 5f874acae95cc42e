import assert from 'node:assert/strict';
import { configMessage } from '../../../../server/src/core/config/problem';
import { defaultSettings } from '../../../../server/src/core/config/settings';
import { ConfigStore, type LoadedConfig } from '../../../../server/src/core/config/store';

/** Files in memory that count how often each is read. */
class MemoryFiles {
  readonly reads: string[] = [];
  readonly within: (string | undefined)[] = [];
  readonly broken = new Set<string>();
  readonly texts: Map<string, string>;

  constructor(files: Readonly<Record<string, unknown>> = {}) {
    this.texts = new Map(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === 'string' ? content : JSON.stringify(content),
      ]),
    );
  }

  async readText(path: string, within?: string): Promise<string | undefined> {
    this.reads.push(path);
    this.within.push(within);
    const text = this.texts.get(path);
    await Promise.resolve();
    if (this.broken.has(path)) throw new Error('EACCES');
    return text;
  }
}

function problemsOf(config: LoadedConfig | undefined): string[] {
  return config!.problems.map(
    ({ message, span }) => `${config!.text.slice(span.start, span.end)}: ${message}`,
  );
}

describe('ConfigStore', () => {
  it('finds the nearest configuration upwards; it holds whole', async () => {
    const files = new MemoryFiles({
      '/c/corpus.config.json': { rules: { 'date/future': 'off' }, sources: ['A'] },
      '/c/x/y/corpus.config.json': { sources: ['B'] },
    });
    const store = new ConfigStore(files);
    assert.equal((await store.configFor('/c/a.corpus'))?.path, '/c/corpus.config.json');
    assert.equal((await store.configFor('/c/x/a.corpus'))?.path, '/c/corpus.config.json');
    const nested = await store.settingsFor('/c/x/y/z/a.corpus');
    assert.deepEqual(nested.sources, ['B']);
    assert.equal(nested.severityOf('date/future'), defaultSettings().severityOf('date/future'));
    assert.equal(await store.configFor('/d/a.corpus'), undefined);
    assert.equal(await store.settingsFor('/d/a.corpus'), defaultSettings());
    assert.deepEqual((await store.configs()).map((config) => config.folder).sort(), ['/c', '/c/x/y']);
  });

  it('reads every place once', async () => {
    const files = new MemoryFiles({ '/c/corpus.config.json': {} });
    const store = new ConfigStore(files);
    await Promise.all(['/c/x/a', '/c/x/b', '/c/y/a', '/c/a'].map((path) => store.settingsFor(path)));
    for (let i = 0; i < 100; i++) await store.settingsFor(`/c/x/${i}`);
    assert.deepEqual([...files.reads].sort(), [
      '/c/corpus.config.json',
      '/c/x/corpus.config.json',
      '/c/y/corpus.config.json',
    ]);
  });

  it('understands drives, network shares, addresses and the root', async () => {
    for (const folder of [
      '',
      'C:',
      'C:/c',
      '//server/share',
      '//server',
      'memfs://host',
      'memfs://host/a',
      'file://',
    ]) {
      const files = new MemoryFiles({
        [`${folder}/corpus.config.json`]: { overrides: [{ files: 'x/a', rules: { '*': 'off' } }] },
      });
      const store = new ConfigStore(files);
      const settings = await store.settingsFor(`${folder}/x/a`);
      assert.equal(settings.severityOf('field/missing'), 'off', folder);
      assert.ok(
        !files.reads.some((path) => path.startsWith('memfs:/c') || path === 'file:/corpus.config.json'),
      );
    }
    const store = new ConfigStore(new MemoryFiles({ 'C:/c/corpus.config.json': { sources: ['A'] } }));
    assert.deepEqual((await store.settingsFor('c:/c/a.corpus')).sources, ['A']);
    assert.equal(await store.settingsFor('untitled:Untitled-1'), defaultSettings());
    assert.equal(await store.settingsFor(''), defaultSettings());
  });

  it('does not look above the roots', async () => {
    const files = new MemoryFiles({ '/c/corpus.config.json': {}, '/corpus.config.json': {} });
    const store = new ConfigStore(files, ['/c/x/', '/c/x/y']);
    assert.equal(await store.configFor('/c/x/y/z/a'), undefined);
    assert.deepEqual(files.reads, ['/c/x/y/z/corpus.config.json', '/c/x/y/corpus.config.json']);
    assert.equal((await store.configFor('/c/xx/a'))?.folder, '/c');
    store.setRoots(['/c']);
    assert.equal((await store.configFor('/c/x/y/z/a'))?.folder, '/c');
  });

  it('takes a change after it was told of it', async () => {
    const files = new MemoryFiles({ '/c/corpus.config.json': { sources: ['A'] } });
    const store = new ConfigStore(files);
    const before = await store.settingsFor('/c/x/a');
    files.texts.set('/c/corpus.config.json', '{"sources": ["A"]} // note');
    assert.equal(store.invalidate('/c/corpus.config.json'), true);
    assert.equal(await store.settingsFor('/c/x/a'), before, 'nothing changed for the file');
    files.texts.set('/c/x/corpus.config.json', '{"sources": ["B"]}');
    assert.equal(store.invalidate('/c/x/corpus.config.json'), true);
    assert.deepEqual((await store.settingsFor('/c/x/a')).sources, ['B']);
    files.texts.delete('/c/x/corpus.config.json');
    files.texts.delete('/c/corpus.config.json');
    assert.equal(store.invalidate('/c'), true, 'a folder takes all below it along');
    assert.equal(await store.settingsFor('/c/x/a'), defaultSettings());
    assert.equal(store.invalidate('/c/x/a.corpus'), false);
  });

  it('does not keep what was read before a change that came in between', async () => {
    const files = new MemoryFiles({
      '/c/corpus.config.json': { sources: ['old'], entities: 'a.tsv' },
      '/c/a.tsv': 'name\ttype\nOld\tplace',
    });
    const store = new ConfigStore(files);
    const early = store.settingsFor('/c/a');
    files.texts.set('/c/corpus.config.json', '{"sources": ["new"], "entities": "a.tsv"}');
    assert.equal(store.invalidate('/c/corpus.config.json'), true);
    await early;
    assert.deepEqual((await store.settingsFor('/c/a')).sources, ['new']);
    // A table, while the configuration that names it is still being read.
    store.invalidate('/c/corpus.config.json');
    const reading = store.settingsFor('/c/a');
    await Promise.resolve();
    files.texts.set('/c/a.tsv', 'name\ttype\nNew\tplace');
    assert.equal(store.invalidate('/c/a.tsv'), true);
    await reading;
    assert.equal((await store.settingsFor('/c/a')).lexicon.entities[0]?.name, 'New');
  });

  it('reads tables and follows their changes', async () => {
    const files = new MemoryFiles({
      '/c/corpus.config.json': { entities: ['./lex/a.tsv'], documents: 'lex/d.json' },
      '/c/lex/a.tsv': 'name\ttype\nCồn Sậy\tplace',
      '/c/lex/d.json': [{ kind: 'law', number: '1' }],
    });
    const store = new ConfigStore(files);
    const before = await store.settingsFor('/c/a');
    assert.deepEqual(before.lexicon, {
      entities: [{ type: 'place', name: 'Cồn Sậy' }],
      documents: [{ kind: 'law', number: '1' }],
    });
    assert.deepEqual(files.within, [undefined, '/c', '/c']);
    assert.equal(await store.isIncluded('/c/lex/a.tsv', true), false);
    files.texts.set('/c/lex/a.tsv', 'name\ttype\nCồn Lau\tplace');
    assert.equal(store.invalidate('/c/lex/a.tsv'), true);
    const after = await store.settingsFor('/c/a');
    assert.equal(after.lexicon.entities[0]?.name, 'Cồn Lau');
    assert.notEqual(after.revision, before.revision);
  });

  it('reports missing, unreadable and broken tables where they are named', async () => {
    const files = new MemoryFiles({
      '/c/corpus.config.json':
        '{"entities": ["a.tsv", "b.tsv", "c.tsv", {"type": "place", "name": "A"}],\n"documents": ["a.tsv", "../secret.tsv"]}',
      '/c/b.tsv': 'name\ttype\nA\tplce',
      '/c/c.tsv': `name\ttype\n${'A\tx\n'.repeat(14)}`,
      '/secret.tsv': 'kind\tnumber\nlaw\t1',
    });
    files.texts.set('/c/a.tsv', '');
    files.broken.add('/c/a.tsv');
    files.texts.delete('/c/missing.tsv');
    const store = new ConfigStore(files);
    const config = await store.configFor('/c/x');
    const problems = problemsOf(config);
    assert.equal(problems[0], '"a.tsv": The table "a.tsv" is not read: it cannot be read.');
    assert.equal(
      problems[1],
      '"b.tsv": "b.tsv", line 2: "plce" is not possible here. Allowed: person, organization, place. Did you mean "place"?',
    );
    assert.equal(problems.filter((problem) => problem.startsWith('"c.tsv": "c.tsv", line')).length, 10);
    assert.ok(problems.includes('"c.tsv": "c.tsv" has 4 more problems.'));
    assert.match(problems.at(-1)!, /^"\.\.\/secret\.tsv": .* leads out/);
    assert.deepEqual((await store.settingsFor('/c/x')).lexicon, {
      entities: [{ type: 'place', name: 'A' }],
      documents: [],
    });
    assert.ok(!files.reads.includes('/secret.tsv'));
    const inTable = config!.tables.get('/c/b.tsv')!;
    assert.deepEqual(
      inTable.map(({ code, span }) => [code, span]),
      [['unknown-value', { start: 12, end: 16 }]],
    );
    const row = config!.problems.find((problem) => problem.table?.path === 'b.tsv')!;
    assert.equal(row.table!.line, 1);
    assert.match(configMessage(row, 'vi'), /^"b\.tsv", dòng 2: Không dùng được "plce" ở đây\./);
  });

  it('notices a table that was missing and appears', async () => {
    const files = new MemoryFiles({ '/c/corpus.config.json': { entities: 'a.tsv' } });
    const store = new ConfigStore(files);
    assert.deepEqual(problemsOf(await store.configFor('/c/x')), [
      '"a.tsv": The table "a.tsv" is not read: there is no such file.',
    ]);
    files.texts.set('/c/a.tsv', 'name\ttype\nA\tplace');
    assert.equal(store.invalidate('/c/a.tsv'), true);
    assert.deepEqual(problemsOf(await store.configFor('/c/x')), []);
  });

  it('reports a configuration that cannot be read, and goes on with the defaults', async () => {
    const files = new MemoryFiles({ '/c/corpus.config.json': '{' });
    files.broken.add('/c/corpus.config.json');
    const store = new ConfigStore(files);
    const config = await store.configFor('/c/a');
    assert.deepEqual(
      config!.problems.map((problem) => problem.code),
      ['unreadable'],
    );
    assert.equal((await store.settingsFor('/c/a')).revision, defaultSettings().revision);
  });

  it('says which files belong to the corpus', async () => {
    const store = new ConfigStore(
      new MemoryFiles({
        '/c/corpus.config.json': { include: 'tin/**', exclude: ['**/cũ/**'] },
        '/d/x/node_modules/corpus.config.json': {},
      }),
      ['/c', '/d'],
    );
    assert.equal(await store.isIncluded('/c/tin/a.txt'), true);
    assert.equal(await store.isIncluded('/c/tin/cũ/a.txt'), false);
    assert.equal(await store.isIncluded('/c/a.txt'), false);
    assert.equal(await store.isIncluded('/c/a.txt', true), true);
    assert.equal(await store.isIncluded('/c/tin/corpus.config.json'), false);
    assert.equal(await store.isIncluded('/d/a.corpus'), true);
    assert.equal(await store.isIncluded('/d/node_modules/a.corpus'), false);
    assert.equal(await store.excludesFolder('/c/tin/cũ/'), true);
    assert.equal(await store.excludesFolder('/c/tin'), false);
    assert.equal(await store.excludesFolder('/d/x/node_modules'), true);
    assert.equal(await store.excludesFolder('/d'), false);
  });

  it('judges a corpus inside an excluded-looking folder by its root', async () => {
    const store = new ConfigStore(new MemoryFiles(), ['/home/node_modules/corpus']);
    assert.equal(await store.isIncluded('/home/node_modules/corpus/a.corpus'), true);
    assert.equal(
      await new ConfigStore(new MemoryFiles()).isIncluded('/home/node_modules/corpus/a.corpus'),
      false,
    );
  });
});
