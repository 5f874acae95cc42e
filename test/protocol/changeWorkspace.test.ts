import assert from 'node:assert/strict';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { ClientText } from '../support/clientText';
import { type ClientOptions, fullCapabilities, LspClient } from '../support/lspClient';
import { documentOf, PROSE } from './support';

interface Result {
  readonly changed: boolean;
  readonly message: string;
}

const FURNITURE = ['Chia sẻ:', 'Facebook', 'Zalo', 'In bài viết'];
const page = (name: string) => documentOf(name, PROSE, '', ...FURNITURE);
const clean = (name: string) => documentOf(name, PROSE);

function capabilities() {
  const all = fullCapabilities();
  return { ...all, window: { workDoneProgress: true } };
}

describe('cleaning a workspace', () => {
  let client: LspClient;
  const start = async (files: ClientOptions['files'], options: ClientOptions = {}) => {
    client = await LspClient.start({ capabilities: capabilities(), files, ...options });
    client.answerEdit = () => ({ applied: true });
  };
  afterEach(() => client.stop());
  const run = (argument: object = {}, command = 'corpus.server.cleanWorkspace'): Promise<Result> =>
    client.request('workspace/executeCommand', { command, arguments: [argument] });

  /** Texts of the workspace after the only edit that was asked for, by path. */
  function cleanedTexts(before: Readonly<Record<string, string>>): Record<string, string> {
    assert.equal(client.appliedEdits.length, 1);
    const { edit } = client.appliedEdits[0]!;
    const texts: Record<string, string> = { ...before };
    for (const change of edit.documentChanges as TextDocumentEdit[]) {
      const path = Object.keys(before).find((name) => client.uri(name) === change.textDocument.uri);
      assert.ok(path, change.textDocument.uri);
      texts[path] = new ClientText(texts[path]!, 'utf-16').withEdits(change.edits as never);
    }
    return texts;
  }

  it('cleans open and closed files in one edit, and says what of it', async () => {
    const files = {
      'a.corpus': page('1.txt') + page('2.txt'),
      'sâu/b.corpus': page('3.txt').replaceAll('\n', '\r\n'),
      'sạch.corpus': clean('4.txt'),
      'ghi chú.txt': FURNITURE.join('\n'),
    };
    await start(files);
    const open = client.open('a.corpus', `${page('mới.txt')}${files['a.corpus']}`);
    client.replace(open, 'mới.txt', 'mới-2.txt');
    const result = await run();
    assert.equal(result.changed, true, result.message);
    assert.match(result.message, /^Removed (\d+) lines of page furniture: .*sharing/);
    assert.match(result.message, / Files changed: 2\.$/);
    const versions = client.appliedEdits[0]!.edit.documentChanges!.map((change) => {
      assert.ok('textDocument' in change);
      return [change.textDocument.uri, change.textDocument.version];
    });
    assert.deepEqual(
      new Map(versions as [string, number | null][]),
      new Map<string, number | null>([
        [client.uri('a.corpus'), open.version],
        [client.uri('sâu/b.corpus'), null],
      ]),
    );
    const texts = cleanedTexts({ ...files, 'a.corpus': open.content });
    assert.equal(texts['a.corpus'], clean('mới-2.txt') + clean('1.txt') + clean('2.txt'));
    assert.equal(texts['sâu/b.corpus'], clean('3.txt').replaceAll('\n', '\r\n'));
  });

  it('tells how far it has come', async () => {
    await start(Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`${i}.corpus`, page(`${i}.txt`)])));
    await run();
    assert.equal(client.progress[0]!.kind, 'begin');
    assert.equal(client.progress.at(-1)!.kind, 'end');
    assert.deepEqual(
      client.progress.flatMap(({ message }) => message ?? []).sort(),
      [0, 1, 2, 3, 4, 5].map((i) => `${i}.corpus`),
    );
  });

  it('lets the client confirm each kind of furniture in a preview', async () => {
    await start({ 'a.corpus': page('1.txt'), 'b.corpus': page('2.txt') });
    await run({ preview: true });
    const { edit } = client.appliedEdits[0]!;
    const annotations = Object.values((edit as WorkspaceEdit).changeAnnotations!);
    assert.deepEqual(annotations, [{ label: 'sharing', description: '10 lines', needsConfirmation: true }]);
    for (const change of edit.documentChanges as TextDocumentEdit[]) {
      for (const one of change.edits) assert.ok('annotationId' in one && one.annotationId === 'share');
    }
  });

  it('says of a preview what the user took of it', async () => {
    const form = ['Họ và tên: *', 'Email: *', 'Gửi bình luận'];
    const text = documentOf('1.txt', PROSE, '', ...FURNITURE, '', ...form);
    await start({ 'a.corpus': text, 'b.corpus': text.replace('1.txt', '2.txt') });
    const document = client.open('a.corpus', text);
    const nothing = await run({ preview: true });
    assert.deepEqual(nothing, { changed: false, message: 'Nothing was changed: no change was ticked.' });
    client.answerEdit = ({ edit }) => {
      const changes = edit.documentChanges as TextDocumentEdit[];
      const mine = changes.find(({ textDocument }) => textDocument.uri === document.uri)!;
      const taken = mine.edits.filter((one) => 'annotationId' in one && one.annotationId === 'share');
      assert.ok(taken.length > 0 && taken.length < mine.edits.length);
      client.setText(document, document.withEdits(taken as never));
      return { applied: true };
    };
    const result = await run({ preview: true });
    assert.equal(result.changed, true);
    assert.match(result.message, /^Removed \d+ lines of page furniture: sharing \d+\. Files changed: 1\.$/);
  });

  it('names files that cannot be read and cleans the others', async () => {
    await start({ 'a.corpus': page('1.txt'), 'hỏng.corpus': new Uint8Array([0x3d, 0xff, 0xfe, 0x80, 0x0a]) });
    const result = await run();
    assert.equal(result.changed, true);
    assert.match(result.message, / Not read: hỏng\.corpus \(.+\)\.$/);
    assert.equal(cleanedTexts({ 'a.corpus': page('1.txt') })['a.corpus'], clean('1.txt'));
  });

  it('leaves files alone of which the editor has other text', async () => {
    await start({ 'a.corpus': page('1.txt'), 'b.corpus': page('2.txt') });
    const result = await run({ unsaved: [client.uri('b.corpus')] });
    assert.match(result.message, / Not read: b\.corpus \(has unsaved changes\)\.$/);
    assert.deepEqual(cleanedTexts({ 'a.corpus': page('1.txt') }), { 'a.corpus': clean('1.txt') });
  });

  it('obeys the configuration: excluded files, phrases, lines to keep', async () => {
    await start({
      'corpus.config.json': JSON.stringify({ exclude: ['cũ/**'], boilerplate: { keep: FURNITURE } }),
      'a.corpus': page('1.txt'),
      'cũ/b.corpus': page('2.txt'),
    });
    client.open('cũ/b.corpus', page('2.txt'));
    assert.deepEqual(await run(), { changed: false, message: 'No page furniture found.' });
    assert.deepEqual(client.appliedEdits, []);
  });

  it('says when there is no corpus at all, which is not the same as nothing to clean', async () => {
    await start({ 'trang-1.txt': `${PROSE}\n\n${FURNITURE.join('\n')}\n` });
    const result = (await run()) as Result & { isEmpty?: boolean };
    assert.deepEqual([result.changed, result.isEmpty], [false, true]);
    assert.match(result.message, /^There are no corpus files in this workspace: .*"include"/);
  });

  it('changes nothing when it is cancelled half-way, by the progress or by the request', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`${i}.corpus`, page('1.txt') + page('2.txt').repeat(40)]),
    );
    await start(files);
    const running = run();
    await client.until('work has begun', () => client.progress.some(({ kind }) => kind === 'report'));
    client.notify('window/workDoneProgress/cancel', { token: client.progress[0]!.token });
    assert.deepEqual(await running, { changed: false, message: 'Cancelled: nothing was changed.' });
    assert.equal(client.progress.at(-1)!.kind, 'end');
    assert.ok(client.progress.length < 50, 'it stopped on the way');
    assert.deepEqual(client.appliedEdits, []);
    assert.equal((await run()).changed, true, 'and works afterwards');
  });

  it('works for a client without progress, without versions, and without folders', async () => {
    const { workspace, textDocument } = fullCapabilities();
    const { workspaceEdit: _, ...rest } = workspace!;
    await start(
      { 'a.corpus': page('1.txt') },
      { capabilities: { workspace: rest, textDocument }, folder: false },
    );
    const document = client.open('a.corpus', page('1.txt'));
    assert.equal((await run()).changed, true);
    client.apply(client.appliedEdits[0]!.edit);
    assert.equal(document.content, clean('1.txt'));
  });

  it('says so when the client refuses', async () => {
    await start({ 'a.corpus': page('1.txt') });
    client.answerEdit = () => ({ applied: false });
    const result = await run();
    assert.equal(result.changed, false);
    assert.match(result.message, /did not make the change/);
  });

  it('inserts headers into all documents, of open and closed files, and counts what it inserted', async () => {
    const raw = (title: string, day: string) => `${title}\n\n${day}\n\n${PROSE}\n\n${PROSE}\n`;
    const files = {
      'corpus.config.json': '{ "include": ["trang/*.txt"] }',
      'trang/1.txt': raw('Khai mạc hội sách mùa xuân bên sông', 'Thứ Bảy, 02/03/2024 08:30'),
      'trang/2.txt': raw('Bế mạc hội sách mùa xuân bên sông', 'Thứ Tư, 06/03/2024 17:00'),
      'a.corpus': documentOf('a.txt', PROSE),
    };
    await start(files);
    client.open('trang/2.txt', files['trang/2.txt']);
    const result = await run({}, 'corpus.server.insertHeadersInWorkspace');
    assert.equal(result.message, 'Inserted from the text: title (2), date (2). Files changed: 2.');
    assert.deepEqual(cleanedTexts(files), {
      ...files,
      'trang/1.txt': `title: Khai mạc hội sách mùa xuân bên sông\ndate: 2024-03-02T08:30\n\n${files['trang/1.txt']}`,
      'trang/2.txt': `title: Bế mạc hội sách mùa xuân bên sông\ndate: 2024-03-06T17:00\n\n${files['trang/2.txt']}`,
    });
  });

  it('inserts headers into all documents of a file', async () => {
    const raw = (title: string) => `${title}\n\n02/03/2024 08:30\n\n${PROSE}\n\n${PROSE}\n\n`;
    const before = `=== FILE: 1.txt ===\n${raw('Khai mạc hội sách mùa xuân bên sông')}=== FILE: 2.txt ===\n${raw('Bế mạc hội sách mùa xuân bên sông')}`;
    await start({ 'a.corpus': before });
    const { uri } = client.open('a.corpus', before);
    const result = await run({ uri }, 'corpus.server.insertHeaders');
    assert.equal(result.message, 'Inserted from the text: title (2), date (2).');
    const text = cleanedTexts({ 'a.corpus': before })['a.corpus']!;
    assert.equal(
      text.match(/^=== FILE: \d\.txt ===\ntitle: \S+ mạc [^\n]+\ndate: 2024-03-02T08:30/gm)?.length,
      2,
    );
    client.appliedEdits.length = 0;
    client.open('b.corpus', text);
    const again = await run({ uri: client.uri('b.corpus') }, 'corpus.server.insertHeaders');
    assert.deepEqual(again, { changed: false, message: 'The texts tell no field that a header lacks.' });
  });
});
