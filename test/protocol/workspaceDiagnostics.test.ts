import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  ProgressType,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import { fullCapabilities, LspClient, ofParts } from '../support/lspClient';
import { documentOf, OTHER_PROSE, PROSE, THIRD_PROSE } from './support';

const PARTIAL = new ProgressType<WorkspaceDiagnosticReport>();

describe('workspace diagnostics', () => {
  let client: LspClient;

  before(async () => {
    client = await LspClient.start();
  });
  beforeEach(() => {
    client.startOver({
      'a.corpus': documentOf('aux.txt', PROSE),
      'tin/b.corpus.txt': documentOf('b.txt', OTHER_PROSE),
      'tin/c.txt': documentOf('con.txt', THIRD_PROSE),
      'ghi-chep.txt': 'Vài dòng ghi chép, không phải ngữ liệu.\n',
      'node_modules/d.corpus': documentOf('aux.txt', PROSE),
    });
    client.refreshes = 0;
  });
  after(() => client.stop());

  function byPath({ items }: WorkspaceDiagnosticReport): Map<string, WorkspaceDocumentDiagnosticReport> {
    const base = client.uri('');
    return new Map(items.map((item) => [item.uri.slice(base.length).replace(/^\//, ''), item]));
  }

  function codes(item: WorkspaceDocumentDiagnosticReport | undefined): unknown[] {
    assert.ok(item?.kind === 'full', `a full report, not ${item?.kind}`);
    return ofParts(item.items).map(({ code }) => code);
  }

  function ids({ items }: WorkspaceDiagnosticReport): { uri: string; value: string }[] {
    return items.flatMap(({ uri, resultId }) => (resultId ? [{ uri, value: resultId }] : []));
  }

  it('count as editors do in a closed file with a byte order mark', async () => {
    const text = documentOf('aux.txt', PROSE);
    client.startOver({ 'a.corpus': text, 'b.corpus': `\ufeff${text.replace('aux', 'con')}` });
    const reports = byPath(await client.workspaceDiagnostics());
    const [a, b] = ['a.corpus', 'b.corpus'].map((name) => {
      const report = reports.get(name);
      assert.ok(report?.kind === 'full');
      return report.items.find(({ code }) => code === 'marker/unsafe-name')?.range;
    });
    assert.ok(a);
    assert.deepEqual(b, a);
  });

  it('are those of every corpus file, open or not, and of no other', async () => {
    const reports = byPath(await client.workspaceDiagnostics());
    assert.deepEqual([...reports.keys()].sort(), ['a.corpus', 'tin/b.corpus.txt', 'tin/c.txt']);
    assert.deepEqual(codes(reports.get('a.corpus')), ['marker/unsafe-name']);
    assert.deepEqual(codes(reports.get('tin/b.corpus.txt')), []);
    assert.deepEqual(codes(reports.get('tin/c.txt')), ['marker/unsafe-name']);
    assert.equal(reports.get('a.corpus')!.version, null);
  });

  it('are not told again to who has them already, but for the file that changed', async () => {
    const first = await client.workspaceDiagnostics();
    for (let i = 0; i < 2; i++) {
      assert.deepEqual((await client.workspaceDiagnostics(ids(first))).items, []);
    }
    client.changeOnDisk({ 'tin/b.corpus.txt': documentOf('b.txt', 'Ðông vui.') });
    const third = byPath(await client.workspaceDiagnostics(ids(first)));
    assert.deepEqual([...third.keys()], ['tin/b.corpus.txt']);
    assert.deepEqual(codes(third.get('tin/b.corpus.txt')), ['text/lookalike']);
    // Who lost what it was told, or never was, is told again.
    const some = ids(first).filter(({ uri }) => !uri.endsWith('/a.corpus'));
    const fourth = byPath(await client.workspaceDiagnostics(some));
    assert.deepEqual([...fourth.keys()], ['a.corpus', 'tin/b.corpus.txt']);
    assert.equal((await client.workspaceDiagnostics()).items.length, 3);
  });

  it('follow files that come and go', async () => {
    const first = await client.workspaceDiagnostics();
    client.changeOnDisk({
      'moi/e.corpus': documentOf('nul.txt', 'Một tin ngắn.'),
      'a.corpus': null,
    });
    await client.until('the client is told', () => client.refreshes > 0);
    const second = await client.workspaceDiagnostics(ids(first));
    const reports = byPath(second);
    assert.deepEqual(codes(reports.get('moi/e.corpus')), ['marker/unsafe-name']);
    assert.deepEqual(codes(reports.get('a.corpus')), []);
    assert.ok(!reports.has('tin/c.txt'));
    // Once told, it is not told again.
    assert.ok(!byPath(await client.workspaceDiagnostics(ids(second))).has('a.corpus'));
  });

  it('follow a text file that becomes a corpus and one that ceases to be', async () => {
    const first = await client.workspaceDiagnostics();
    client.changeOnDisk({
      'ghi-chep.txt': documentOf('prn.txt', THIRD_PROSE),
      'tin/c.txt': 'Chỉ còn một dòng ghi chép.\n',
    });
    const reports = byPath(await client.workspaceDiagnostics(ids(first)));
    assert.deepEqual(codes(reports.get('ghi-chep.txt')), ['marker/unsafe-name']);
    assert.deepEqual(codes(reports.get('tin/c.txt')), []);
  });

  it('follow a folder that comes with a configuration of its own', async () => {
    await client.workspaceDiagnostics();
    client.changeOnDisk({
      'sau/một.news': documentOf('con.txt', PROSE),
      'sau/corpus.config.json': '{ "include": ["*.news"] }',
    });
    const reports = byPath(await client.workspaceDiagnostics());
    assert.deepEqual(codes(reports.get('sau/m%E1%BB%99t.news')), ['marker/unsafe-name']);

    client.refreshes = 0;
    client.changeOnDisk({ 'sau/hai.news': documentOf('aux.txt', OTHER_PROSE), 'sau/ba.png': 'ảnh' });
    assert.deepEqual(codes(byPath(await client.workspaceDiagnostics()).get('sau/hai.news')), [
      'marker/unsafe-name',
    ]);
    await client.until('diagnostics are to be fetched anew', () => client.refreshes > 0);
    client.changeOnDisk({ 'sau/hai.news': null });
    assert.equal(byPath(await client.workspaceDiagnostics()).has('sau/hai.news'), false);
  });

  it('take back what a deleted folder held', async () => {
    const first = await client.workspaceDiagnostics();
    client.remove('tin');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: client.uri('tin'), type: 3 }] });
    const reports = byPath(await client.workspaceDiagnostics(ids(first)));
    assert.deepEqual(codes(reports.get('tin/c.txt')), []);
    assert.deepEqual(codes(reports.get('tin/b.corpus.txt')), []);
    assert.ok(!reports.has('a.corpus'));
    const watchers = client.registrations.flatMap(({ registerOptions }) => registerOptions?.watchers ?? []);
    assert.ok(
      watchers.some(({ globPattern, kind }) => globPattern === '**/*' && kind === 5),
      'deleted folders and files that only a configuration knows are watched for',
    );
  });

  it('are those of the open text with its version, and those on disk after closing', async () => {
    const document = client.open('tin/b.corpus.txt', documentOf('b.txt', 'Ðông vui.'));
    client.replace(document, 'b.txt', 'lpt2.txt');
    const first = await client.workspaceDiagnostics();
    const report = byPath(first).get('tin/b.corpus.txt')!;
    assert.deepEqual(codes(report), ['marker/unsafe-name', 'text/lookalike']);
    assert.equal(report.version, 2);
    const pulled = await client.pull(document.uri, report.resultId ?? undefined);
    assert.equal(pulled.kind, 'unchanged', 'one result id for both kinds of request');
    client.close(document);
    const second = byPath(await client.workspaceDiagnostics(ids(first)));
    assert.deepEqual(codes(second.get('tin/b.corpus.txt')), []);
  });

  it('come one after the other to a client that takes partial results', async () => {
    const parts: WorkspaceDocumentDiagnosticReport[] = [];
    client.connection.onProgress(PARTIAL, 'part-1', ({ items }) => {
      parts.push(...items);
    });
    const rest = await client.workspaceDiagnostics([], { partialResultToken: 'part-1' });
    assert.deepEqual(rest.items, []);
    assert.deepEqual([...byPath({ items: parts }).keys()].sort(), [
      'a.corpus',
      'tin/b.corpus.txt',
      'tin/c.txt',
    ]);
  });

  it('stop when they are cancelled, and are complete when asked for again', async () => {
    for (let i = 0; i < 300; i++) client.write(`nhieu/${i}.corpus`, documentOf('aux.txt', PROSE));
    client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: client.uri('nhieu/0.corpus'), type: 1 }],
    });
    const source = new CancellationTokenSource();
    const answer = client.request(
      'workspace/diagnostic',
      { previousResultIds: [], partialResultToken: 'part-2' },
      source.token,
    );
    let seen = 0;
    client.connection.onProgress(PARTIAL, 'part-2', () => {
      if (++seen === 1) source.cancel();
    });
    await assert.rejects(answer, { code: -32800 });
    assert.ok(seen < 303, `${seen} files were reported`);
    assert.equal((await client.workspaceDiagnostics()).items.length, 303);
  });

  it('cannot be asked for without a folder', async () => {
    const single = await LspClient.start({ folder: false });
    const document = single.open('a.corpus', documentOf('aux.txt', PROSE));
    assert.deepEqual((await single.workspaceDiagnostics()).items, []);
    assert.equal((await single.diagnostics(document)).length, 1);
    await single.stop();
  });

  it('follow folders that are added and removed', async () => {
    const other = await LspClient.start({ files: { 'x.corpus': documentOf('x.txt', 'Ðông vui.') } });
    client.notify('workspace/didChangeWorkspaceFolders', {
      event: {
        added: [{ uri: other.uri(''), name: 'x' }],
        removed: [{ uri: client.uri(''), name: 'corpus' }],
      },
    });
    const first = await client.workspaceDiagnostics([{ uri: client.uri('a.corpus'), value: 'x' }]);
    assert.deepEqual(
      first.items.map(({ uri }) => uri),
      [other.uri('x.corpus'), client.uri('a.corpus')],
    );
    assert.deepEqual(codes(first.items[1]), []);
    await other.stop();
  });
});

describe('workspace diagnostics without a watcher', () => {
  it('see what changed on disk all the same', async () => {
    const { workspace, ...rest } = fullCapabilities();
    const { didChangeWatchedFiles: _none, ...restOfWorkspace } = workspace!;
    const client = await LspClient.start({
      capabilities: { ...rest, workspace: restOfWorkspace },
      files: { 'a.corpus': documentOf('aux.txt', PROSE) },
    });
    const first = await client.workspaceDiagnostics();
    assert.equal(first.items.length, 1);
    client.write('a.corpus', documentOf('a.txt', `Ðông vui. ${PROSE}`));
    client.write('b.corpus', documentOf('b.txt', OTHER_PROSE));
    const second = await client.workspaceDiagnostics([
      { uri: first.items[0]!.uri, value: first.items[0]!.resultId! },
    ]);
    const codes = second.items.map((item) =>
      item.kind === 'full' ? ofParts(item.items).map(({ code }) => code) : item.kind,
    );
    assert.deepEqual(codes, [['text/lookalike'], []]);
    // A configuration that is saved in the editor is known to be read again.
    const config = client.open('corpus.config.json', '{}', 'jsonc');
    client.setText(config, '{"rules": {"text/lookalike": "off"}}');
    client.write('corpus.config.json', config.content);
    const { refreshes } = client;
    client.notify('textDocument/didSave', { textDocument: { uri: config.uri } });
    await client.until('the client is told', () => client.refreshes > refreshes);
    assert.deepEqual(await client.diagnostics({ uri: client.uri('a.corpus') }), []);
    await client.stop();
  });
});
