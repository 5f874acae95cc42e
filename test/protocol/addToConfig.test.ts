import assert from 'node:assert/strict';
import type { CreateFile, TextDocumentEdit } from 'vscode-languageserver-protocol/node';
import { ClientText } from '../support/clientText';
import { fullCapabilities, LspClient } from '../support/lspClient';
import { documentOf, PROSE } from './support';

const SENTENCE = 'Bà Lê Thu Hà dự lễ theo Chỉ thị số 12-CT/TW ngày 5/1/2022 của Ban Bí thư.';
const TEXT = documentOf('a.txt', PROSE, SENTENCE);

describe('adding to the configuration', () => {
  let client: LspClient;
  before(async () => {
    const all = fullCapabilities();
    const workspaceEdit = { ...all.workspace!.workspaceEdit, resourceOperations: ['create' as const] };
    client = await LspClient.start({
      capabilities: { ...all, workspace: { ...all.workspace, workspaceEdit } },
      files: {
        'a.corpus': TEXT,
        'con/b.corpus': TEXT,
        'con/corpus.config.json': '{\n  "sources": ["Báo Khác"]\n}\n',
      },
    });
    client.answerEdit = () => ({ applied: true });
  });
  after(() => client.stop());

  const add = (addition: object, path = 'a.corpus') =>
    client.request<{ changed: boolean; message: string; save?: string }>('workspace/executeCommand', {
      command: 'corpus.server.addToConfiguration',
      arguments: [{ uri: client.uri(path), add: addition }],
    });
  /** What the last edit writes into a configuration. */
  const written = (before = '') => {
    const changes = client.appliedEdits.at(-1)!.edit.documentChanges as readonly (
      | TextDocumentEdit
      | CreateFile
    )[];
    const edit = changes.find((change) => 'edits' in change)!;
    return JSON.parse(new ClientText(before, client.encoding).withEdits(edit.edits as never));
  };
  const positionOf = (text: string) => new ClientText(TEXT, client.encoding).position(TEXT.indexOf(text) + 1);

  it('writes a source, and says when it is there', async () => {
    const result = await add({ kind: 'source', name: 'Báo Ven Sông' });
    assert.equal(result.message, '"Báo Ven Sông" added to corpus.config.json.');
    assert.equal(result.save, client.uri('corpus.config.json'));
    assert.deepEqual(written(), { sources: ['Báo Ven Sông'] });
    const known = await add({ kind: 'source', name: 'Báo Khác' }, 'con/b.corpus');
    assert.deepEqual([known.changed, known.message], [false, 'corpus.config.json has this already.']);
  });

  it('includes the text files of a folder', async () => {
    const root = client.uri('a.corpus').replace(/\/[^/]*$/, '');
    const texts = (uri: string) =>
      client.request<{ changed: boolean; message: string; save?: string }>('workspace/executeCommand', {
        command: 'corpus.server.addToConfiguration',
        arguments: [{ uri, add: { kind: 'texts' } }],
      });
    const result = await texts(root);
    assert.match(result.message, /^Text files \(\*\*\/\*\.txt\) are corpus files from now on/);
    assert.equal(result.save, client.uri('corpus.config.json'));
    assert.deepEqual(written(), { include: ['**/*.txt'] });
    await texts(client.uri('báo/2021/'));
    assert.deepEqual(written(), { include: ['báo/2021/**/*.txt'] });
    // Of the configuration that holds there.
    await texts(client.uri('con'));
    const before = '{\n  "sources": ["Báo Khác"]\n}\n';
    assert.deepEqual(written(before), { sources: ['Báo Khác'], include: ['**/*.txt'] });
  });

  it('writes what is named at a place, as the text has it', async () => {
    await add({ kind: 'mention', position: positionOf('Lê Thu Hà') });
    assert.deepEqual(written(), { entities: [{ type: 'person', name: 'Lê Thu Hà' }] });
    await add({ kind: 'mention', position: positionOf('12-CT/TW') });
    const [document] = written().documents;
    assert.deepEqual(
      [document.kind, document.number, document.date],
      ['directive', '12-CT/TW', '2022-01-05'],
    );
    const none = await add({ kind: 'mention', position: positionOf('dự lễ') });
    assert.deepEqual([none.changed, none.message], [false, 'It is no longer there: the list may be old.']);
  });

  it('turns a rule off', async () => {
    assert.equal((await add({ kind: 'rule', rule: 'text/nbsp' })).message, 'text/nbsp is off now.');
    assert.deepEqual(written(), { rules: { 'text/nbsp': 'off' } });
  });

  it('refuses what it cannot use', async () => {
    const edits = client.appliedEdits.length;
    assert.equal((await add({ kind: 'rule', rule: 'text/lạ' })).changed, false);
    assert.equal((await add({ kind: 'source', name: 'x' }, '../ngoài.corpus')).changed, false);
    for (const addition of [null, {}, { kind: 'source', name: 'a\nb' }, { kind: 'mention', position: 3 }])
      await assert.rejects(add(addition as object), /unusable argument/);
    assert.equal(client.appliedEdits.length, edits);
  });
});
