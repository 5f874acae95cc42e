import assert from 'node:assert/strict';
import type { CodeAction, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { ClientText } from '../support/clientText';
import { type ClientDocument, type ClientOptions, fullCapabilities, LspClient } from '../support/lspClient';
import { actionsAt, documentOf, PROSE } from './support';

const CONFIG = 'corpus.config.json';
const WRONG = documentOf('a.txt', PROSE).replace('2024-03-02', '2/3/2024');
const FURNITURE = ['Chia sẻ:', 'Facebook', 'Zalo', 'In bài viết'];

function capabilities({ create = true } = {}) {
  const all = fullCapabilities();
  const workspaceEdit = {
    ...all.workspace!.workspaceEdit,
    ...(create ? { resourceOperations: ['create' as const] } : {}),
  };
  return { ...all, workspace: { ...all.workspace, workspaceEdit } };
}

describe('quick fixes that write the configuration', () => {
  let client: LspClient;
  const start = async (options: ClientOptions = {}) => {
    client = await LspClient.start({ capabilities: capabilities(), ...options });
  };
  afterEach(() => client.stop());

  async function offered(document: ClientDocument, text: string): Promise<CodeAction[]> {
    const at = document.content.indexOf(text);
    return actionsAt(client, document, document.text.range(at, at + text.length), ['quickfix']);
  }
  async function one(document: ClientDocument, text: string, title: RegExp): Promise<CodeAction> {
    const actions = await offered(document, text);
    const found = actions.filter((action) => title.test(action.title));
    assert.equal(found.length, 1, `${title} among: ${actions.map((action) => action.title).join(' | ')}`);
    return found[0]!;
  }
  /** What the configuration becomes, as a client makes it that has it on disk or open with this text. */
  function written(edit: WorkspaceEdit, before: string): string {
    const change = edit.documentChanges!.at(-1) as TextDocumentEdit;
    assert.equal(change.textDocument.uri, client.uri(CONFIG));
    return new ClientText(before, 'utf-16').withEdits(change.edits as never);
  }
  /** Saves a configuration as the client does. */
  function save(text: string): void {
    client.changeOnDisk({ [CONFIG]: text });
  }

  it('make the file at the root of the folder when there is none', async () => {
    await start();
    const document = client.open('bao/a.corpus', WRONG);
    const { edit } = await one(document, '2/3/2024', /^Turn date\/not-iso off in corpus\.config\.json$/);
    assert.deepEqual(edit!.documentChanges![0], {
      kind: 'create',
      uri: client.uri(CONFIG),
      options: { overwrite: false, ignoreIfExists: false },
    });
    assert.deepEqual((edit!.documentChanges![1] as TextDocumentEdit).textDocument, {
      uri: client.uri(CONFIG),
      version: null,
    });
    save(written(edit!, ''));
    assert.deepEqual(await client.problems(document), []);
  });

  it('turn a rule off for files beside this one', async () => {
    await start({ files: { [CONFIG]: '{\n  // ours\n  "sources": []\n}\n' } });
    const document = client.open('bao/a.corpus', WRONG);
    const other = client.open('khac/a.corpus', WRONG);
    const { edit } = await one(
      document,
      '2/3/2024',
      /^Turn date\/not-iso off for files like this \(bao\/\*\.corpus\)$/,
    );
    assert.equal(edit!.documentChanges!.length, 1);
    const text = written(edit!, '{\n  // ours\n  "sources": []\n}\n');
    assert.match(text, /^\{\n {2}\/\/ ours\n {2}"sources": \[\],\n/);
    save(text);
    assert.deepEqual(await client.problems(document), []);
    assert.equal((await client.problems(other)).length, 1);
  });

  it('edit the text of an open configuration, of its version', async () => {
    await start({ files: { [CONFIG]: '{}\n' } });
    const config = client.open(CONFIG, '{}\n', 'jsonc');
    client.setText(config, '{ "sources": ["Báo 😀"] }\n');
    const document = client.open('a.corpus', WRONG);
    const { edit } = await one(document, '2/3/2024', /off in corpus/);
    const change = edit!.documentChanges![0] as TextDocumentEdit;
    assert.deepEqual(change.textDocument, { uri: config.uri, version: config.version });
    client.apply(edit!);
    assert.deepEqual(JSON.parse(config.content), {
      sources: ['Báo 😀'],
      rules: { 'date/not-iso': 'off' },
    });
  });

  it('name a command that saves, unless the user has changes to save', async () => {
    await start({
      files: { [CONFIG]: '\ufeff{}\n' },
      initializationOptions: { saveCommand: 'test.save' },
    });
    const document = client.open('a.corpus', WRONG);
    const closed = await one(document, '2/3/2024', /off in corpus/);
    assert.deepEqual(closed.command?.command, 'test.save');
    assert.deepEqual(closed.command?.arguments, [client.uri(CONFIG)]);
    const config = client.open(CONFIG, '{}\n', 'jsonc');
    assert.ok((await one(document, '2/3/2024', /off in corpus/)).command);
    client.setText(config, '{ "sources": [] }\n');
    assert.equal((await one(document, '2/3/2024', /off in corpus/)).command, undefined);
  });

  it('are left out where the client makes no files, and offered for files that are there', async () => {
    await start({ capabilities: capabilities({ create: false }) });
    const document = client.open('a.corpus', WRONG);
    const titles = async () => (await offered(document, '2/3/2024')).map(({ title }) => title).join();
    assert.ok(!/Turn/.test(await titles()));
    client.changeOnDisk({ [CONFIG]: '{}' });
    assert.match(await titles(), /Turn date\/not-iso off in/);
  });

  it('are left out for a broken configuration, and for files outside the folders', async () => {
    await start({ files: { [CONFIG]: '{ "rules": {' } });
    const document = client.open('a.corpus', WRONG);
    const outside = client.open('untitled:b.corpus', WRONG);
    for (const file of [document, outside]) {
      const titles = (await offered(file, '2/3/2024')).map(({ title }) => title).join();
      assert.match(titles, /Disable date\/not-iso in this document/);
      assert.ok(!/Turn/.test(titles), titles);
    }
  });

  it('keep a block of furniture, which is then no longer reported', async () => {
    await start();
    const document = client.open('a.corpus', documentOf('a.txt', PROSE, '', ...FURNITURE));
    assert.ok((await client.problems(document, 'boilerplate/')).length > 0);
    const { edit, diagnostics } = await one(document, 'Zalo', /^Keep: not boilerplate/);
    assert.equal(diagnostics?.[0]?.code, 'boilerplate/block');
    const text = written(edit!, '');
    assert.deepEqual(JSON.parse(text), { boilerplate: { keep: FURNITURE } });
    save(text);
    assert.deepEqual(await client.problems(document, 'boilerplate/'), []);
  });

  it('name what removing removes', async () => {
    await start();
    const document = client.open('a.corpus', documentOf('a.txt', PROSE, '', ...FURNITURE));
    const { edit } = await one(document, 'Zalo', /^Remove sharing, \d+ lines$/);
    client.apply(edit!);
    assert.ok(!document.content.includes('Zalo') && document.content.includes(PROSE));
  });

  it('learn a line that recurs, in all documents, or keep it', async () => {
    await start();
    const line = 'Góc nhìn bạn đọc Ven Sông';
    const text = ['a', 'b', 'c', 'd'].map((name) => documentOf(`${name}.txt`, PROSE, line)).join('');
    const document = client.open('a.corpus', text);
    const reported = () => client.problems(document, 'boilerplate/');
    assert.deepEqual(await reported(), Array(4).fill(`boilerplate/repeated-line «${line}»`));
    const keep = await one(document, line, /^Keep: not boilerplate$/);
    save(written(keep.edit!, ''));
    assert.deepEqual(await reported(), []);
    client.changeOnDisk({ [CONFIG]: null });
    const learn = await one(document, line, /^Learn this line as boilerplate$/);
    save(written(learn.edit!, ''));
    assert.equal((await reported()).filter((problem) => problem.startsWith('boilerplate/block')).length, 4);
  });

  it('speak Vietnamese', async () => {
    await start({ locale: 'vi' });
    const document = client.open('a.corpus', documentOf('a.txt', PROSE, '', ...FURNITURE));
    const titles = (await offered(document, 'Zalo')).map(({ title }) => title);
    assert.ok(
      titles.some((title) => /^Giữ lại: không phải phần thừa/.test(title)),
      titles.join(),
    );
    assert.ok(titles.some((title) => /^Tắt boilerplate\/block trong corpus\.config\.json$/.test(title)));
  });
});
