import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { LspClient, ofParts } from '../support/lspClient';
import { actionsAt, allSymbols, documentOf, PROSE, symbolsOf, tokensOf } from './support';

const HEADER = 'title: Hội sách\ndate: 2024-03-02\nsource: Báo Ven Sông\n';
const lines = (count: number, line: string) => Array.from({ length: count }, () => line).join('\n');

interface Case {
  readonly text: string;
  /** Problems of a rule or family that are to be found, as "code «text»". */
  readonly expected?: readonly string[];
  readonly family?: string;
  readonly documents?: number;
}

const CASES: Readonly<Record<string, Case>> = {
  'an empty file': { text: '', documents: 1, family: 'text/', expected: [] },
  'blank lines alone': { text: '\n \n\u00a0\n\n', documents: 1 },
  'no marker': {
    text: `Ðông vui.\n\n${PROSE}\n`,
    documents: 1,
    family: 'text/',
    expected: ['text/lookalike «Ð»'],
  },
  'a marker as the last line': {
    text: `${documentOf('a.txt', PROSE)}=== FILE: b.txt ===`,
    documents: 2,
    family: 'marker/',
    expected: ['marker/empty-document «b.txt»'],
  },
  'a marker alone, with its line break': {
    text: '=== FILE: b.txt ===\n',
    documents: 1,
    family: 'marker/',
    expected: ['marker/empty-document «b.txt»'],
  },
  '200,000 lines without a blank': {
    text: `=== FILE: a.txt ===\n${HEADER}\n${lines(200_000, 'Một dòng không dấu trống.')}`,
    documents: 1,
  },
  '20,000 lines straight behind a header': {
    text: `=== FILE: a.txt ===\ntitle: Hội\n${lines(20_000, 'dòng: nữa')}`,
    documents: 1,
  },
  'one line of 5 MB': {
    text: `=== FILE: a.txt ===\n${HEADER}\n${'chữ và số, không dấu chấm, '.repeat(190_000)}`,
    documents: 1,
  },
  'one word of 5 MB': { text: 'đ'.repeat(2_500_000), documents: 1 },
  'a header value of 1 MB': {
    text: `=== FILE: a.txt ===\ntitle: ${'rất dài '.repeat(120_000)}\n\nNội dung.\n`,
    documents: 1,
  },
  'a marker line of 1 MB': { text: `=== FILE: ${'x/'.repeat(500_000)} ===\n\nNội dung.\n`, documents: 1 },
  'lines that end with CR alone': {
    text:
      documentOf('aux.txt', 'Ðông vui.').replaceAll('\n', '\r') +
      documentOf('b.txt', PROSE).replaceAll('\n', '\r'),
    documents: 2,
    expected: ['marker/unsafe-name «aux.txt»', 'text/lookalike «Ð»'],
  },
  'CRLF mixed with LF and CR': {
    text: '=== FILE: aux.txt ===\r\ntitle: Hội sách\ndate: 2024-03-02\rsource: Báo Ven Sông\r\n\nÐông vui.\r\n',
    documents: 1,
    expected: ['marker/unsafe-name «aux.txt»', 'text/lookalike «Ð»'],
  },
  'a byte order mark': {
    text: `\ufeff${documentOf('aux.txt', PROSE)}`,
    documents: 1,
    expected: ['marker/unsafe-name «aux.txt»'],
  },
  'NUL and other controls': {
    text: documentOf('a.txt', 'Một\u0000hai\u0007ba.'),
    family: 'text/control',
    expected: ['text/control «\u0000»', 'text/control «\u0007»'],
  },
  'unpaired surrogates': {
    text: documentOf('a.txt', 'Đầu \ud83d giữa \udcda cuối.'),
    family: 'text/surrogate',
    expected: ['text/surrogate «\ud83d»', 'text/surrogate «\udcda»'],
  },
  'names that are taken, unsafe and reserved': {
    text: ['a.txt', 'A.TXT', '../b', '/etc/passwd', 'C:\\x.txt', 'CON', 'thư/aux.txt', 'x\u0001y', 'cuối.']
      .map((name) => documentOf(name, PROSE))
      .join(''),
    documents: 9,
  },
  'a name of 5,000 characters': {
    text: documentOf(`${'tên'.repeat(1666)}.txt`, PROSE) + documentOf(`${'tên'.repeat(1666)}.txt`, PROSE),
    documents: 2,
  },
  'nothing but marker lines of every style': {
    text: lines(
      500,
      '=== FILE: a ===\n--- FILE: b ---\n### FILE: c ###\n<doc id="d">\n</doc>\n# newdoc id = e\n== file f =',
    ),
  },
  'a header that is nothing but disables': {
    text: documentOf('a.txt', PROSE).replace('source:', `lint-disable: ${'x/y, '.repeat(4_000)}\nsource:`),
    documents: 1,
  },
  'a million brackets and quotes': { text: documentOf('a.txt', '("“«['.repeat(200_000)), documents: 1 },
};

describe('bad input in an open file', function () {
  this.timeout(60_000);
  let client: LspClient;
  before(async () => {
    client = await LspClient.start();
  });
  after(() => client.stop());

  for (const [what, { text, expected, family = '', documents }] of Object.entries(CASES)) {
    it(what, async () => {
      const document = client.open('xau.corpus', text);
      const { uri } = document;
      const textDocument = { uri };
      const items = await client.diagnostics(document);
      for (const { range } of items) document.text.at(range);
      if (expected) {
        const found = items
          .filter(
            ({ code }) => String(code).startsWith(family) && !/^(?:field|boilerplate)\//.test(String(code)),
          )
          .map(({ code, range }) => `${code} «${document.text.at(range)}»`);
        assert.deepEqual(found, expected);
      }
      const symbols = await symbolsOf(client, document);
      if (documents !== undefined) assert.equal(symbols.length, documents);
      for (const symbol of allSymbols(symbols)) document.text.at(symbol.range);
      assert.ok(JSON.stringify(symbols).length < 3_000_000, 'an outline that a client can hold');
      const end = document.text.position(document.content.length);
      const start = { line: 0, character: 0 };
      for (const position of [start, end]) {
        const params = { textDocument, position };
        const hover = await client.request<object | null>('textDocument/hover', params);
        assert.ok(JSON.stringify(hover).length < 10_000);
        await client.request('textDocument/completion', params);
        await actionsAt(client, document, { start: position, end: position });
      }
      await client.request('textDocument/foldingRange', { textDocument });
      await client.request('textDocument/documentLink', { textDocument });
      await client.request('textDocument/formatting', {
        textDocument,
        options: { tabSize: 2, insertSpaces: true },
      });
      const data = await client.request('textDocument/semanticTokens/full', { textDocument });
      tokensOf(client, document, data as never);
      client.change(document, { start: 0, end: 0, newText: '=== FILE: con.txt ===\n' });
      assert.ok(
        (await client.problems(document, 'marker/unsafe-name')).includes('marker/unsafe-name «con.txt»'),
      );
      client.close(document);
      assert.deepEqual(client.takeErrors(), []);
      await client.assertAlive();
    });
  }

  it('10,000 markers of one name: the limit is announced', async () => {
    const document = client.open(
      'ten.corpus',
      lines(10_000, '=== FILE: a.txt ===\ntitle: Hội sách\n\nMột dòng.\n'),
    );
    const items = await client.allDiagnostics(document);
    assert.equal(items.length, 1000);
    const last = items.at(-1)!;
    assert.equal(last.code, 'limit/problems');
    assert.match(String(last.message), /corpus\.limits\.problemsPerFile is 1000/);
    assert.ok(items.some(({ code }) => code === 'marker/duplicate-name'));
    const fixed = await client.request<{ changed: boolean }>('workspace/executeCommand', {
      command: 'corpus.server.fixAll',
      arguments: [{ uri: document.uri }],
    });
    assert.equal(typeof fixed.changed, 'boolean');
    client.close(document);
  });

  it('one long name 1,000 times does not swell the answer', async () => {
    const document = client.open('ten.corpus', lines(1_000, `=== FILE: ${'dài'.repeat(1000)} ===\n`));
    const items = await client.diagnostics(document);
    assert.ok(JSON.stringify(items).length < 1_000_000, `${JSON.stringify(items).length}`);
    client.close(document);
  });
});

describe('bad input on disk', () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start();
  });
  afterEach(() => client.startOver());
  after(() => client.stop());

  async function reported(): Promise<Map<string, readonly Diagnostic[]>> {
    const { items } = await client.workspaceDiagnostics();
    const base = client.uri('').length + 1;
    return new Map(
      items.map((item) => [item.uri.slice(base), item.kind === 'full' ? ofParts(item.items) : []]),
    );
  }

  it('that is no text is reported as such, and the files beside it are checked', async () => {
    client.changeOnDisk({
      'hong.corpus': Buffer.from([0x3d, 0x3d, 0xc3, 0x28, 0x0a]),
      'nhi-phan.corpus': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
      'utf16.corpus': Buffer.from('\ufeff=== FILE: a.txt ===\n', 'utf16le'),
      'hong.txt': Buffer.from([0x3d, 0x3d, 0xc3, 0x28, 0x0a]),
      'tot.corpus': documentOf('aux.txt', PROSE),
    });
    const all = await reported();
    assert.deepEqual([...all.keys()].sort(), [
      'hong.corpus',
      'nhi-phan.corpus',
      'tot.corpus',
      'utf16.corpus',
    ]);
    for (const [path, reason] of [
      ['hong.corpus', /UTF-8/],
      ['nhi-phan.corpus', /binary/],
      ['utf16.corpus', /UTF-16/],
    ] as const) {
      const [item, ...rest] = all.get(path)!;
      assert.equal(rest.length, 0);
      assert.equal(item!.code, 'file/unreadable');
      assert.equal(item!.source, 'corpus');
      assert.match(String(item!.message), reason);
    }
    assert.equal(all.get('tot.corpus')![0]!.code, 'marker/unsafe-name');
  });

  it('a file that changes and goes while it is read', async () => {
    const big = documentOf('aux.txt', PROSE).repeat(3000);
    client.changeOnDisk({ 'lon.corpus': big, 'b.corpus': documentOf('b.txt', PROSE) });
    const first = client.workspaceDiagnostics();
    client.changeOnDisk({ 'lon.corpus': documentOf('a.txt', PROSE) });
    await first;
    assert.deepEqual((await reported()).get('lon.corpus'), []);
    client.changeOnDisk({ 'lon.corpus': big });
    const second = client.workspaceDiagnostics();
    client.changeOnDisk({ 'lon.corpus': null });
    await second;
    assert.ok(!((await reported()).get('lon.corpus')?.length ?? 0));
    await client.assertAlive();
  });

  it('a folder with the name of a corpus, and a link that leads nowhere', async () => {
    const { symlinkSync } = await import('node:fs');
    client.write('thu-muc.corpus/trong.corpus', documentOf('aux.txt', PROSE));
    symlinkSync(`${client.folder}/nowhere`, `${client.folder}/lien-ket.corpus`);
    symlinkSync(client.folder, `${client.folder}/vong`);
    assert.deepEqual([...(await reported()).keys()], ['thu-muc.corpus/trong.corpus']);
    assert.deepEqual(await client.diagnostics({ uri: client.uri('thu-muc.corpus') }), []);
  });
});
