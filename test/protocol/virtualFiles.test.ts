// Files that only the client can reach: those of a virtual workspace, as in a browser.
import assert from 'node:assert/strict';
import type {
  Diagnostic,
  FullDocumentDiagnosticReport,
  WorkspaceDiagnosticReport,
  WorkspaceSymbol,
} from 'vscode-languageserver-protocol/node';
import type { FileContent, FolderEntry } from '../../server/src/lsp/files/protocol';
import { fullCapabilities, LspClient, ofParts } from '../support/lspClient';
import { documentOf, OTHER_PROSE, PROSE } from './support';

const ROOT = 'memfs://kho%2Bbao/d%E1%BB%B1%20%C3%A1n';
const AS_SENT = 'memfs://kho+bao/d%E1%BB%B1%20%C3%A1n';

/** Serves files of a scheme that the server has never heard of. */
class VirtualFiles {
  readonly asked: string[] = [];
  /** Methods by which the client fails. */
  readonly failing = new Set<string>();

  constructor(readonly files: Map<string, string | FileContent>) {}

  serve({ connection }: LspClient): void {
    const on = (method: string, answer: (uri: string, within?: string) => unknown) =>
      connection.onRequest(`corpus/files/${method}`, ({ uri, within }: { uri: string; within?: string }) => {
        this.asked.push(`${method} ${uri}`);
        if (this.failing.has(method)) throw new Error('no connection to the store');
        return answer(uri, within);
      });
    on('read', (uri, within): FileContent | null => {
      if (within !== undefined && uri.endsWith('/ngoai.tsv')) return null;
      const content = this.files.get(uri);
      return content === undefined ? null : typeof content === 'string' ? { text: content } : content;
    });
    on('firstLine', (uri) => String(this.files.get(uri) ?? '').split('\n')[0]);
    on('stamp', (uri) => (this.files.has(uri) ? `1:${JSON.stringify(this.files.get(uri)).length}` : null));
    on('list', (folder): FolderEntry[] => {
      const entries = new Map<string, FolderEntry>();
      for (const uri of this.files.keys()) {
        if (!uri.startsWith(`${folder}/`)) continue;
        const [name, ...rest] = uri.slice(folder.length + 1).split('/');
        const decoded = decodeURIComponent(name!);
        entries.set(decoded, [decoded, rest.length > 0 ? 'folder' : 'file']);
      }
      return [...entries.values()];
    });
  }
}

describe('files that the client serves', () => {
  let client: LspClient;
  let store: VirtualFiles;

  async function start(files: Readonly<Record<string, string | FileContent>>, serves = true): Promise<void> {
    client = LspClient.spawn();
    store = new VirtualFiles(
      new Map(Object.entries(files).map(([path, content]) => [`${ROOT}/${path}`, content])),
    );
    store.serve(client);
    await client.request('initialize', {
      processId: process.pid,
      rootUri: AS_SENT,
      workspaceFolders: [{ uri: AS_SENT, name: 'virtual' }],
      capabilities: fullCapabilities(),
      initializationOptions: serves ? { clientFiles: true } : {},
    });
    client.notify('initialized', {});
    await client.until('files are watched', () => client.registrations.length > 0);
  }
  afterEach(() => client.stop());

  async function reports(): Promise<Map<string, Diagnostic[]>> {
    const { items }: WorkspaceDiagnosticReport = await client.workspaceDiagnostics();
    return new Map(
      items.map((item) => [
        decodeURIComponent(item.uri).replace(/^.*dự án\//, ''),
        ofParts((item as FullDocumentDiagnosticReport & { uri: string }).items),
      ]),
    );
  }
  const codes = (diagnostics: readonly Diagnostic[] | undefined) => diagnostics?.map(({ code }) => code);

  const said = (diagnostics: readonly Diagnostic[] | undefined) =>
    diagnostics?.map(({ message }) => String(message)).join('\n') ?? '';

  it('are listed, checked and configured like files on disk', async () => {
    await start({
      'corpus.config.json': '{ "rules": { "marker/unsafe-name": "off" } }',
      'b%C3%A1o.corpus': documentOf('aux.txt', PROSE),
      'tin/corpus.config.json': '{ "include": ["*.news"] }',
      'tin/a.news': documentOf('con.txt', OTHER_PROSE),
      'tin/b.txt': documentOf('b.txt', 'Ðông vui.'),
      'tin/ghi.txt': 'Không phải ngữ liệu.\n',
      'node_modules/x.corpus': documentOf('nul.txt', PROSE),
    });
    const found = await reports();
    assert.deepEqual([...found.keys()].sort(), [
      'báo.corpus',
      'corpus.config.json',
      'tin/a.news',
      'tin/b.txt',
      'tin/corpus.config.json',
    ]);
    assert.deepEqual(codes(found.get('báo.corpus')), []);
    assert.deepEqual(codes(found.get('tin/a.news')), ['marker/unsafe-name']);
    assert.deepEqual(codes(found.get('tin/b.txt')), ['text/lookalike']);
    assert.ok(!store.asked.some((line) => line.includes('node_modules/x')), store.asked.join('\n'));
  });

  it('follow changes that the client tells', async () => {
    await start({ 'a.corpus': documentOf('a.txt', PROSE) });
    assert.deepEqual(codes((await reports()).get('a.corpus')), []);
    store.files.set(`${ROOT}/a.corpus`, documentOf('aux.txt', PROSE));
    store.files.set(`${ROOT}/m%E1%BB%9Bi.corpus`, documentOf('con.txt', OTHER_PROSE));
    client.notify('workspace/didChangeWatchedFiles', {
      changes: [
        { uri: `${AS_SENT}/a.corpus`, type: 2 },
        { uri: `${AS_SENT}/m%E1%BB%9Bi.corpus`, type: 1 },
      ],
    });
    const found = await reports();
    assert.deepEqual(codes(found.get('a.corpus')), ['marker/unsafe-name']);
    assert.deepEqual(codes(found.get('mới.corpus')), ['marker/unsafe-name']);
  });

  it('are read in their open form where they are open, under either spelling of their address', async () => {
    await start({ 'a.corpus': documentOf('aux.txt', PROSE) });
    const open = client.open(`${AS_SENT}/a.corpus`, documentOf('a.txt', PROSE));
    assert.deepEqual(await client.problems(open), []);
    const { items } = await client.workspaceDiagnostics();
    assert.deepEqual(
      items.map(({ uri, version }) => [uri, version]),
      [[open.uri, 1]],
    );
  });

  it('are found in the index, beside open ones', async () => {
    await start({ 'a.corpus': documentOf('a.txt', `Bà Lê Thu Hà phát biểu. ${PROSE}`) });
    client.open(`${AS_SENT}/b.corpus`, documentOf('b.txt', `Bà Lê Thu Hà trả lời. ${OTHER_PROSE}`));
    const symbols = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'Lê Thu Hà' });
    assert.ok(symbols.length > 0);
    const { documents } = await client.request<{ documents: number }>('corpus/overview', {});
    assert.equal(documents, 2);
  });

  it('are cleaned in one edit of the workspace', async () => {
    await start({
      'a.corpus': documentOf('a.txt', PROSE, '', 'Chia sẻ Facebook', 'In bài viết', 'Gửi email'),
      'b.corpus': documentOf('b.txt', OTHER_PROSE),
    });
    client.answerEdit = () => ({ applied: true });
    await client.request('workspace/executeCommand', {
      command: 'corpus.server.cleanWorkspace',
      arguments: [{}],
    });
    const [made] = client.appliedEdits;
    const uris = made!.edit.documentChanges!.map(
      (change) => 'textDocument' in change && change.textDocument.uri,
    );
    assert.deepEqual(uris, [`${ROOT}/a.corpus`]);
  });

  it('are reported where they are no text, with the line', async () => {
    await start({
      'anh.corpus': { refused: 'binary' },
      'hong.corpus': { refused: 'utf-8', line: 4 },
      'la.corpus': { refused: 'of a kind from the future' } as unknown as FileContent,
    });
    const found = await reports();
    assert.match(said(found.get('anh.corpus')), /binary/);
    assert.match(said(found.get('hong.corpus')), /line 5/);
    assert.equal(found.get('la.corpus')!.length, 1);
  });

  it('do not end the server when the client cannot reach them', async () => {
    await start({ 'a.corpus': documentOf('aux.txt', PROSE) });
    store.failing.add('list');
    assert.deepEqual([...(await reports()).keys()], []);
    store.failing.clear();
    store.failing.add('read');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `${AS_SENT}/a.corpus`, type: 1 }] });
    assert.match(said((await reports()).get('a.corpus')), /no connection to the store/);
    store.failing.clear();
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `${AS_SENT}/a.corpus`, type: 2 }] });
    assert.deepEqual(codes((await reports()).get('a.corpus')), ['marker/unsafe-name']);
    await client.assertAlive();
  });

  it('are never read through a link that leads out of the corpus', async () => {
    await start({
      'corpus.config.json': '{ "entities": ["ngoai.tsv"] }',
      'ngoai.tsv': 'type\tname\nperson\tLê Thu Hà\n',
      'a.corpus': documentOf('a.txt', PROSE),
    });
    assert.match(said((await reports()).get('corpus.config.json')), /ngoai\.tsv/);
    const bounded = store.asked.filter((line) => line.startsWith('read') && line.endsWith('ngoai.tsv'));
    assert.equal(bounded.length, 1);
  });

  it('are not asked for from a client that does not offer it, nor looked for on this machine', async () => {
    await start({ 'a.corpus': documentOf('aux.txt', PROSE) }, false);
    assert.deepEqual([...(await reports()).keys()], []);
    const open = client.open(`${AS_SENT}/b.corpus`, documentOf('aux.txt', PROSE));
    assert.deepEqual(await client.problems(open), ['marker/unsafe-name «aux.txt»']);
    assert.deepEqual(store.asked, []);
  });
});
