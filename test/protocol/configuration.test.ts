import assert from 'node:assert/strict';
import { LspClient, ofParts } from '../support/lspClient';
import { documentOf, PROSE } from './support';

const CONFIG = 'corpus.config.json';

describe('configuration', () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start();
  });
  after(() => client.stop());
  afterEach(() => client.startOver());

  /** Problems of a file on disk as "code severity". */
  async function onDisk(path: string): Promise<string[]> {
    const items = await client.diagnostics({ uri: client.uri(path) });
    return items.map(({ code, severity }) => `${code} ${severity}`);
  }

  it('changes severities of open and of closed files as soon as it changes', async () => {
    const faulty = documentOf('aux.txt', 'Ðông vui.');
    client.startOver({ 'dong.corpus': faulty });
    const document = client.open('mo.corpus', faulty);
    const before = await client.pull(document.uri);
    assert.deepEqual(await onDisk('mo.corpus'), ['marker/unsafe-name 1', 'text/lookalike 1']);
    client.changeOnDisk({
      [CONFIG]: '{\n  // quiet\n  "rules": { "marker/*": "off", "text/lookalike": "hint" },\n}\n',
    });
    await client.until('the client is told', () => client.refreshes > 0);
    assert.deepEqual(await onDisk('dong.corpus'), ['text/lookalike 4']);
    const after = await client.pull(document.uri, before.resultId);
    assert.equal(after.kind, 'full', 'the text is the same, the answer is not');
    assert.deepEqual(await onDisk('mo.corpus'), ['text/lookalike 4']);
    client.changeOnDisk({ [CONFIG]: null });
    assert.deepEqual(await onDisk('mo.corpus'), ['marker/unsafe-name 1', 'text/lookalike 1']);
    assert.deepEqual(await onDisk('dong.corpus'), ['marker/unsafe-name 1', 'text/lookalike 1']);
  });

  it('leaves answers as they were when it changes in nothing that counts', async () => {
    client.startOver({ [CONFIG]: '{"rules": {"marker/*": "hint"}}' });
    const document = client.open('a.corpus', documentOf('aux.txt', PROSE));
    const before = await client.pull(document.uri);
    client.changeOnDisk({ [CONFIG]: '{\n  "rules": { "marker/*": "hint" }\n}\n' });
    assert.equal((await client.pull(document.uri, before.resultId)).kind, 'unchanged');
  });

  it('overrides by path', async () => {
    const faulty = documentOf('a.txt', 'Ðông vui.');
    client.startOver({
      'tho/a.corpus': faulty,
      'sach/a.corpus': faulty,
      [CONFIG]: '{"overrides": [{"files": ["tho/**"], "rules": {"text/lookalike": "off"}}]}',
    });
    assert.deepEqual(await onDisk('tho/a.corpus'), []);
    assert.deepEqual(await onDisk('sach/a.corpus'), ['text/lookalike 1']);
    client.changeOnDisk({
      [CONFIG]: '{"overrides": [{"files": ["sach/**"], "rules": {"text/lookalike": "off"}}]}',
    });
    assert.deepEqual(await onDisk('tho/a.corpus'), ['text/lookalike 1']);
    assert.deepEqual(await onDisk('sach/a.corpus'), []);
  });

  it('holds below its folder, the nearest alone', async () => {
    const faulty = documentOf('aux.txt', 'Ðông vui.');
    client.startOver({
      'a.corpus': faulty,
      'con/b.corpus': faulty,
      'con/chau/c.corpus': faulty,
      [CONFIG]: '{"rules": {"text/lookalike": "off"}}',
      [`con/${CONFIG}`]: '{"rules": {"marker/unsafe-name": "off"}}',
    });
    assert.deepEqual(await onDisk('a.corpus'), ['marker/unsafe-name 1']);
    assert.deepEqual(await onDisk('con/b.corpus'), ['text/lookalike 1']);
    assert.deepEqual(await onDisk('con/chau/c.corpus'), ['text/lookalike 1']);
    client.changeOnDisk({ [`con/${CONFIG}`]: null });
    assert.deepEqual(await onDisk('con/chau/c.corpus'), ['marker/unsafe-name 1']);
  });

  it('decides which files belong to the corpus', async () => {
    client.startOver({
      'a.corpus': documentOf('a.txt', PROSE),
      'trang/b.txt': 'Ðông vui.\n',
      'nhap/c.corpus': 'Ðông vui.\n',
    });
    const paths = async () =>
      (await client.workspaceDiagnostics()).items
        .map(({ uri }) => uri.slice(client.uri('').length + 1))
        .sort();
    assert.deepEqual(await paths(), ['a.corpus', 'nhap/c.corpus']);
    client.changeOnDisk({ [CONFIG]: '{"include": ["trang/*.txt"], "exclude": ["nhap/**"]}' });
    assert.deepEqual(await paths(), ['a.corpus', CONFIG, 'trang/b.txt']);
  });

  it('reports its problems at the key, on disk and in the open text that is not saved', async () => {
    const text = '{\n  "rules": {"text/lookalik": "error"},\n  "languag": "vi"\n}\n';
    client.startOver({ [CONFIG]: text, 'a.corpus': documentOf('a.txt', PROSE) });
    const { items } = await client.workspaceDiagnostics();
    const report = items.find(({ uri }) => uri === client.uri(CONFIG));
    assert.ok(report?.kind === 'full');
    assert.deepEqual(
      report.items.map(({ range }) =>
        text.split('\n')[range.start.line]!.slice(range.start.character, range.end.character),
      ),
      ['"text/lookalik"', '"languag"'],
    );
    for (const item of report.items) {
      assert.equal(item.source, 'corpus');
      assert.match(String(item.code), /^config\//);
    }
    const document = client.open(CONFIG, text, 'jsonc');
    client.replace(document, 'lookalik"', 'lookalike"');
    const texts = (await client.diagnostics(document)).map(({ range }) => document.text.at(range));
    assert.deepEqual(texts, ['"languag"']);
    const first = await client.pull(document.uri);
    assert.equal((await client.pull(document.uri, first.resultId)).kind, 'unchanged');
    client.replace(document, '"languag"', '"language"');
    assert.deepEqual(await client.diagnostics(document), []);
    client.close(document);
    assert.equal((await client.diagnostics({ uri: client.uri(CONFIG) })).length, 2, 'those on disk again');
  });

  it('reports entries that contradict each other, at the value, in a table and in the text that is not saved', async () => {
    const entry = (type: string, name: string, more: object = {}) => ({ type, name, ...more });
    const config = {
      entities: [entry('person', 'Lê Lợi'), entry('place', 'Cồn Sậy', { variants: ['Lê Lợi'] }), 'ten.tsv'],
      documents: [
        { kind: 'directive', number: '12-CT/TW', date: '2022-01-05' },
        { kind: 'directive', number: '12-CT/TW', date: '2022-02-05' },
      ],
    };
    const text = JSON.stringify(config, undefined, 1);
    client.startOver({ [CONFIG]: text, 'ten.tsv': 'name\ttype\nCồn Sậy\torganization\n' });
    const document = client.open(CONFIG, text, 'jsonc');
    const told = async () =>
      (await client.diagnostics(document)).map(({ code, range }) => [code, document.text.at(range)]);
    const own = [
      ['config/two-types', '"Lê Lợi"'],
      ['config/two-dates', '"2022-02-05"'],
    ];
    assert.deepEqual(await told(), [own[0], ['config/table-row', '"ten.tsv"'], own[1]]);
    client.replace(document, '\n', '\n\n');
    assert.deepEqual(await told(), own);
    client.close(document);
  });

  it('adds phrases of its own to what counts as page furniture', async () => {
    const document = client.open(
      'a.corpus',
      documentOf('a.txt', PROSE, '', 'Mời bạn ghé quán của chúng tôi'),
    );
    const furniture = () => client.problems(document, 'boilerplate/');
    assert.deepEqual(await furniture(), []);
    client.changeOnDisk({ [CONFIG]: '{"boilerplate": {"phrases": ["Mời bạn ghé quán của chúng tôi"]}}' });
    assert.deepEqual(await furniture(), ['boilerplate/block «Mời bạn ghé quán của chúng tôi»']);
  });

  it('follows a table that it names', async () => {
    client.startOver({ [CONFIG]: '{"entities": ["ten.tsv"]}', 'a.corpus': documentOf('a.txt', PROSE) });
    const problems = async () => (await client.diagnostics({ uri: client.uri(CONFIG) })).length;
    await client.workspaceDiagnostics();
    assert.equal(await problems(), 1, 'the table is not there');
    client.changeOnDisk({ 'ten.tsv': 'type\tname\norganization\tHội Sách Ven Sông\n' });
    assert.equal(await problems(), 0);
  });
});

describe('a configuration that is wrong', () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start({
      files: { [`${'a'.repeat(200)}.corpus`]: documentOf('aux.txt', PROSE) },
    });
  });
  after(() => client.stop());

  for (const [what, text] of [
    ['is no JSON', '{"rules": '],
    ['is a list', '[]'],
    ['is empty', ''],
    ['is a number', '7'],
    ['nests too deep', '['.repeat(100_000)],
    [
      'has values of the wrong kind',
      '{"rules": 3, "include": {}, "marker": [], "fields": "x", "overrides": [1], "sources": null}',
    ],
    [
      'has a pattern that could backtrack',
      `{"include": ["${'**/*a'.repeat(60)}"], "exclude": ["${'{a,'.repeat(30)}"]}`,
    ],
    ['is binary', Buffer.from([0xff, 0xfe, 0, 1, 2, 0])],
    ['is invalid UTF-8', Buffer.from([0x7b, 0xc3, 0x28, 0x7d])],
  ] as const) {
    it(`is told of and does no harm when it ${what}`, async () => {
      client.changeOnDisk({ [CONFIG]: text });
      const { items } = await client.workspaceDiagnostics();
      const counts = items.map((item) => (item.kind === 'full' ? ofParts(item.items).length : -1));
      const own = items.findIndex(({ uri }) => uri === client.uri(CONFIG));
      if (what.startsWith('has a pattern') || what === 'is empty') assert.ok(own >= 0);
      else assert.ok(counts[own]! > 0, 'the configuration is reported');
      if (!what.startsWith('has a pattern'))
        assert.equal(counts[1 - own], 1, 'the corpus is checked all the same');
      await client.assertAlive();
    });
  }
});
