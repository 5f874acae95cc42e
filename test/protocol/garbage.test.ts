import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { LspClient } from '../support/lspClient';
import { documentOf, PROSE } from './support';

const METHODS = [
  'textDocument/diagnostic',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/hover',
  'textDocument/codeAction',
  'textDocument/completion',
  'textDocument/documentLink',
  'textDocument/formatting',
  'textDocument/rangeFormatting',
  'textDocument/semanticTokens/full',
  'textDocument/semanticTokens/range',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/prepareRename',
  'textDocument/rename',
  'textDocument/codeLens',
  'textDocument/selectionRange',
  'textDocument/inlayHint',
];

/** What every feature says of nothing. */
const isEmpty = (answer: unknown) =>
  answer === null ||
  (Array.isArray(answer) && answer.length === 0) ||
  ['{"data":[]}', '{"kind":"full","items":[]}'].includes(JSON.stringify(answer));

describe('requests that make no sense', () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start();
  });
  afterEach(() => client.startOver());
  after(() => client.stop());

  const everywhere = {
    position: { line: 0, character: 0 },
    positions: [{ line: 0, character: 0 }],
    range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } },
    context: { diagnostics: [], includeDeclaration: true },
    options: { tabSize: 2, insertSpaces: true },
    newName: 'mới',
  };

  it('for files that nobody knows answer nothing', async () => {
    for (const uri of [
      'nowhere.corpus',
      'untitled:x',
      'git:/a?b',
      '%%%',
      '',
      'file://',
      client.uri('a.corpus'),
    ]) {
      for (const method of METHODS) {
        const answer = await client.request(method, { textDocument: { uri }, ...everywhere });
        assert.ok(isEmpty(answer), `${method} of "${uri}": ${JSON.stringify(answer)}`);
      }
    }
    await client.assertAlive();
  });

  it('for a configuration answer as for a file that is no corpus', async () => {
    const { uri } = client.open('corpus.config.json', '{"rules": {}}', 'jsonc');
    for (const method of METHODS.slice(1)) {
      const answer = await client.request(method, { textDocument: { uri }, ...everywhere });
      assert.ok(isEmpty(answer), `${method}: ${JSON.stringify(answer)}`);
    }
  });

  it('at positions out of range do no harm', async () => {
    const document = client.open('a.corpus', documentOf('a.txt', PROSE));
    for (const position of [
      { line: 99_999, character: 0 },
      { line: 0, character: 99_999 },
      { line: 2 ** 31 - 1, character: 2 ** 31 - 1 },
      { line: -1, character: -1 },
    ]) {
      for (const method of METHODS) {
        await client.request(method, {
          textDocument: { uri: document.uri },
          ...everywhere,
          position,
          positions: [position],
          range: { start: position, end: position },
        });
      }
      const backwards = { start: position, end: { line: 0, character: 0 } };
      await client.request('textDocument/codeAction', {
        textDocument: { uri: document.uri },
        ...everywhere,
        range: backwards,
      });
    }
    assert.deepEqual(client.takeErrors(), []);
    await client.assertAlive();
  });

  it('with parameters of the wrong kind are answered, by nothing or an error', async () => {
    const { uri } = client.open('a.corpus', documentOf('a.txt', PROSE));
    const params = [
      null,
      [],
      [1, 2],
      {},
      { textDocument: null },
      { textDocument: 5 },
      { textDocument: { uri: null } },
      { textDocument: { uri: { a: 1 } } },
      { textDocument: { uri } },
      { textDocument: { uri }, position: null, range: null, positions: null, context: null, newName: null },
      { textDocument: { uri }, position: 'x', range: [], positions: [null], context: 7, newName: [] },
      {
        textDocument: { uri },
        position: { line: 'a', character: {} },
        range: { start: {}, end: 3 },
        context: {},
      },
    ];
    const others = ['workspace/diagnostic', 'workspace/symbol', 'workspace/executeCommand', 'no/such/method'];
    let id = 10_000;
    for (const method of [...METHODS, ...others]) {
      for (const param of params) client.writeRaw({ jsonrpc: '2.0', id: id++, method, params: param });
    }
    await client.assertAlive();
    client.takeErrors();
  });

  it('as notifications of the wrong kind are let pass', async () => {
    const document = client.open('a.corpus', documentOf('con.txt', PROSE));
    const notifications: [string, unknown][] = [
      ['textDocument/didOpen', {}],
      ['textDocument/didOpen', { textDocument: { uri: 7, text: null } }],
      ['textDocument/didChange', {}],
      [
        'textDocument/didChange',
        { textDocument: { uri: 'file:///nowhere', version: 2 }, contentChanges: [{ text: 'x' }] },
      ],
      ['textDocument/didChange', { textDocument: { uri: document.uri }, contentChanges: [] }],
      ['textDocument/didChange', { textDocument: { uri: document.uri, version: 2 }, contentChanges: null }],
      ['textDocument/didClose', {}],
      ['textDocument/didClose', { textDocument: { uri: 'file:///nowhere' } }],
      ['textDocument/didSave', {}],
      ['workspace/didChangeWatchedFiles', {}],
      ['workspace/didChangeWatchedFiles', { changes: [{}] }],
      ['workspace/didChangeWatchedFiles', { changes: [{ uri: '%E0%A4%A', type: 9 }, { uri: 5 }] }],
      ['workspace/didChangeConfiguration', null],
      ['workspace/didChangeConfiguration', { settings: { corpus: { limits: 'x' } } }],
      ['workspace/didChangeWorkspaceFolders', {}],
      ['$/cancelRequest', { id: 'nothing' }],
      ['$/setTrace', { value: 'loud' }],
      ['no/such/notification', {}],
    ];
    for (const [method, params] of notifications) client.writeRaw({ jsonrpc: '2.0', method, params });
    assert.deepEqual(await client.problems(document), ['marker/unsafe-name «con.txt»']);
    await client.assertAlive();
    client.takeErrors();
    client.stderr = '';
  });

  it('that are no JSON end nothing', async () => {
    client.writeRaw('{"jsonrpc": ');
    client.writeRaw('7');
    client.writeRaw('null');
    await client.assertAlive();
    client.takeErrors();
    client.stderr = '';
  });

  it('that are cancelled in time say so, and cost nothing more', async () => {
    const document = client.open('a.corpus', documentOf('a.txt', 'Khách  tới dự.').repeat(2000));
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: document.uri } };
    const answers = [
      'textDocument/diagnostic',
      'textDocument/documentSymbol',
      'textDocument/semanticTokens/full',
    ].map((method) => client.request(method, params, source.token));
    source.cancel();
    // The server may have begun with the first before it could hear of the end; what waits behind it is never begun.
    const outcomes = await Promise.allSettled(answers);
    const rejected = outcomes.filter((outcome) => outcome.status === 'rejected');
    for (const { reason } of rejected) assert.equal(reason.code, -32800);
    assert.ok(rejected.length > 0);
    assert.equal((await client.allDiagnostics(document)).length, 1000);
    await client.assertAlive();
  });

  it('for a file that is closed at once answer for what is left of it', async () => {
    for (let i = 0; i < 20; i++) {
      const document = client.open(`${i}.corpus`, documentOf('con.txt', PROSE));
      const answers = METHODS.map((method) =>
        client.request(method, { textDocument: { uri: document.uri }, ...everywhere }),
      );
      client.close(document);
      await Promise.all(answers);
    }
    await client.assertAlive();
  });
});
