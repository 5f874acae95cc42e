import assert from 'node:assert/strict';
import type { CreateFile, TextDocumentEdit } from 'vscode-languageserver-protocol/node';
import { ClientText } from '../support/clientText';
import { type ClientDocument, type ClientOptions, fullCapabilities, LspClient } from '../support/lspClient';
import { documentOf, OTHER_PROSE, PROSE, THIRD_PROSE } from './support';

interface Offer {
  readonly phrases: { readonly text: string; readonly line: string }[];
  readonly kinds: { readonly id: string; readonly label: string }[];
  readonly message?: string;
}
interface Result {
  readonly changed: boolean;
  readonly message: string;
  readonly save?: string;
}

const CONFIG = 'corpus.config.json';
const LINES = ['Số lượt xem bài này: 1.234', 'Góc nhìn bạn đọc Ven Sông'];

function capabilities() {
  const all = fullCapabilities();
  const workspaceEdit = { ...all.workspace!.workspaceEdit, resourceOperations: ['create' as const] };
  return { ...all, workspace: { ...all.workspace, workspaceEdit } };
}

describe('learning boilerplate', () => {
  let client: LspClient;
  const start = async (options: ClientOptions = {}) => {
    client = await LspClient.start({ capabilities: capabilities(), ...options });
    client.answerEdit = () => ({ applied: true });
  };
  afterEach(() => client.stop());
  const run = <R>(command: string, argument: object): Promise<R> =>
    client.request('workspace/executeCommand', {
      command: `corpus.server.${command}`,
      arguments: [argument],
    });
  const offer = (document: ClientDocument, from = LINES[0]!, to = LINES[1]!) => {
    const range = document.text.range(
      document.content.indexOf(from),
      document.content.indexOf(to) + to.length,
    );
    return run<Offer>('proposePhrases', { uri: document.uri, range });
  };
  const corpus = () =>
    client.open(
      'a.corpus',
      [PROSE, OTHER_PROSE, THIRD_PROSE]
        .map((prose, i) => documentOf(`${i}.txt`, prose, LINES[0]!.replace('1', `${i + 1}`), LINES[1]!))
        .join(''),
    );

  it('shows what would be written, and writes what was chosen for all documents', async () => {
    await start();
    const document = corpus();
    const { phrases, kinds } = await offer(document);
    assert.deepEqual(phrases, [
      { text: 'Số lượt xem bài này: *', line: LINES[0] },
      { text: LINES[1], line: LINES[1] },
    ]);
    assert.deepEqual(kinds[0], { id: 'counter', label: 'counter' }, 'what they are taken for comes first');
    assert.ok(kinds.some(({ id }) => id === 'navigation'));
    assert.equal(client.appliedEdits.length, 0, 'nothing is written yet');

    const texts = phrases.map(({ text }) => text);
    const result = await run<Result>('learnPhrases', { uri: document.uri, phrases: texts, kind: 'counter' });
    assert.equal(result.changed, true);
    assert.equal(result.save, client.uri(CONFIG));
    assert.match(result.message, /^Learned 2 lines as counter/);
    const [create, change] = client.appliedEdits[0]!.edit.documentChanges!;
    assert.equal((create as CreateFile).kind, 'create');
    const written = new ClientText('', 'utf-16').withEdits((change as TextDocumentEdit).edits as never);
    assert.deepEqual(JSON.parse(written), {
      boilerplate: { phrases: texts.map((text) => ({ text, kind: 'counter' })) },
    });
    client.changeOnDisk({ [CONFIG]: written });
    assert.equal((await client.problems(document, 'boilerplate/block')).length, 3);
    assert.match((await offer(document)).message!, /names these lines already/);
  });

  it('writes nothing twice', async () => {
    await start({
      files: { [CONFIG]: JSON.stringify({ boilerplate: { phrases: [LINES[1]!.toUpperCase()] } }) },
    });
    const document = corpus();
    assert.deepEqual(
      (await offer(document)).phrases.map(({ text }) => text),
      ['Số lượt xem bài này: *'],
    );
    const result = await run<Result>('learnPhrases', {
      uri: document.uri,
      phrases: [LINES[1]],
      kind: 'other',
    });
    assert.deepEqual([result.changed, client.appliedEdits.length], [false, 0]);
  });

  it('says why there is nothing to choose', async () => {
    await start();
    const document = corpus();
    assert.match((await offer(document, '=== FILE: 0', 'title: Khai')).message!, /^Select the lines/);
    assert.match((await run<Offer>('proposePhrases', { uri: document.uri })).message!, /^Select the lines/);
    const untitled = client.open('untitled:b', document.content);
    assert.match((await offer(untitled)).message!, /cannot be written here/);
  });

  it('refuses what is no choice', async () => {
    await start();
    const { uri } = corpus();
    for (const wrong of [
      {},
      { phrases: [] },
      { phrases: ['a\nb'], kind: 'other' },
      { phrases: ['ab'], kind: 'no' },
    ]) {
      await assert.rejects(run('learnPhrases', { uri, ...wrong }), /unusable argument/);
    }
    assert.deepEqual(client.appliedEdits, []);
  });
});
