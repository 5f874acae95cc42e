import assert from 'node:assert/strict';
import type { TextDocumentEdit } from 'vscode-languageserver-protocol/node';
import { type ClientDocument, LspClient } from '../support/lspClient';
import { documentOf, OTHER_PROSE, PROSE, THIRD_PROSE } from './support';

interface Result {
  readonly changed: boolean;
  readonly message: string;
}

const FURNITURE = ['', 'Chia sẻ:', 'Facebook', 'Zalo', 'In bài viết'];
const RAW = [
  '=== FILE: thô.txt ===',
  'Thứ bảy, 02/03/2024, 07:30 (GMT+7)',
  '',
  'Khai mạc hội sách mùa xuân bên bờ sông',
  '',
  PROSE,
  '',
  PROSE.replace('năm nay', 'lần này'),
  '',
  '',
].join('\n');

describe('commands', () => {
  let client: LspClient;
  const opened: ClientDocument[] = [];

  before(async () => {
    client = await LspClient.start();
  });
  afterEach(() => {
    for (const document of opened.splice(0)) client.close(document);
    client.appliedEdits.length = 0;
  });
  after(() => client.stop());

  function open(text: string): ClientDocument {
    const document = client.open('a.corpus', text);
    opened.push(document);
    return document;
  }
  const run = <R = Result>(command: string, ...args: unknown[]): Promise<R> =>
    client.request<R>('workspace/executeCommand', { command: `corpus.server.${command}`, arguments: args });

  /** Runs a command that is to change the text by one edit of the present version. */
  async function change(document: ClientDocument, command: string, args: object = {}): Promise<string> {
    const { version } = document;
    const result = await run(command, { uri: document.uri, ...args });
    assert.equal(result.changed, true, result.message);
    assert.equal(client.appliedEdits.length, 1, 'one edit, one step to undo');
    const [edit] = client.appliedEdits.splice(0)[0]!.edit.documentChanges! as TextDocumentEdit[];
    assert.deepEqual(edit!.textDocument, { uri: document.uri, version });
    return result.message;
  }

  it('are announced by name', () => {
    const { commands } = client.initializeResult.capabilities.executeCommandProvider!;
    const tested = [
      'corpus.server.cleanDocument',
      'corpus.server.cleanFile',
      'corpus.server.cleanSelection',
      'corpus.server.cleanWorkspace',
      'corpus.server.convertEncoding',
      'corpus.server.documents',
      'corpus.server.fixAll',
      'corpus.server.insertHeader',
      'corpus.server.insertHeaders',
      'corpus.server.insertHeadersInWorkspace',
      'corpus.server.learnPhrases',
      'corpus.server.normalizeDates',
      'corpus.server.normalizeText',
      'corpus.server.normalizeTonesNew',
      'corpus.server.normalizeTonesOld',
      'corpus.server.proposePhrases',
    ];
    for (const command of tested) assert.ok(commands.includes(command), command);
  });

  it('cleanDocument cleans the document at the cursor and no other, and says what of it', async () => {
    const [one, two] = [
      documentOf('một.txt', PROSE, ...FURNITURE),
      documentOf('hai.txt', OTHER_PROSE, ...FURNITURE),
    ];
    const document = open(one + two);
    const message = await change(document, 'cleanDocument', {
      position: document.text.find('hai.txt').start,
    });
    assert.match(message, /Removed [45] lines/);
    assert.ok(document.content.startsWith(one + two.slice(0, two.indexOf(OTHER_PROSE) + OTHER_PROSE.length)));
    assert.equal(document.content.match(/Facebook/g)!.length, 1);
  });

  it('cleanDocument tells the last line of the document that it cleaned', async () => {
    const one = documentOf('một.txt', PROSE, ...FURNITURE);
    const cleaned = one.slice(0, one.indexOf(PROSE) + PROSE.length);
    for (const next of [documentOf('hai.txt', OTHER_PROSE), '']) {
      const document = open(one + next);
      const last = one.split('\n').length - 2;
      const answer = run('cleanDocument', { uri: document.uri, position: { line: last, character: 0 } });
      const { changed, lastLine } = (await answer) as { changed: boolean; lastLine?: number };
      assert.ok(changed);
      const lines = cleaned.split('\n').length;
      assert.ok(lastLine! >= lines - 1 && lastLine! <= lines + 1, String(lastLine));
    }
  });

  it('cleanSelection cleans what is selected', async () => {
    const text = documentOf('một.txt', PROSE, ...FURNITURE);
    const document = open(text);
    const start = text.indexOf('Facebook');
    await change(document, 'cleanSelection', { range: document.text.range(start, text.indexOf('In bài')) });
    assert.equal(document.content, text.replace('Facebook\nZalo\n', ''));
    const nothing = await run('cleanSelection', { uri: document.uri, range: document.text.find('Hội sách') });
    assert.equal(nothing.changed, false);
  });

  it('cleanFile cleans all documents, and a second time there is nothing to do', async () => {
    const document = open(
      documentOf('một.txt', PROSE, ...FURNITURE) + documentOf('hai.txt', OTHER_PROSE, ...FURNITURE),
    );
    await change(document, 'cleanFile');
    assert.doesNotMatch(document.content, /Facebook|Zalo|In bài viết/);
    for (const prose of [PROSE, OTHER_PROSE])
      assert.ok(document.content.includes(prose), 'the text is all there');
    assert.match(document.content, /\n\n=== FILE: hai\.txt/);
    const again = await run('cleanFile', { uri: document.uri });
    assert.deepEqual(again, { changed: false, message: 'No page furniture found.' });
    assert.equal(client.appliedEdits.length, 0);
  });

  it('a preview lets the client confirm each kind of change', async () => {
    const document = open(documentOf('một.txt', PROSE, ...FURNITURE));
    const { message } = await run('cleanFile', { uri: document.uri, preview: true });
    const { edit } = client.appliedEdits[0]!;
    const annotations = Object.entries(edit.changeAnnotations!);
    assert.ok(annotations.length > 0);
    for (const [, annotation] of annotations) {
      assert.equal(annotation.needsConfirmation, true);
      assert.ok(annotation.label.length > 3);
      assert.match(annotation.description!, /^(?:1 line|\d+ lines)$/);
    }
    for (const [, { label, description }] of annotations) {
      const count = Number.parseInt(description!, 10);
      assert.ok(
        message.includes(`${label} ${count}`),
        `${message} says the same as ${label}, ${description}`,
      );
    }
    const [change] = edit.documentChanges! as TextDocumentEdit[];
    for (const item of change!.edits) {
      assert.ok('annotationId' in item && Object.hasOwn(edit.changeAnnotations!, item.annotationId!));
    }
  });

  it('a preview that is closed changes nothing, and is told of as no failure', async () => {
    const document = open(documentOf('một.txt', PROSE, ...FURNITURE));
    const before = document.content;
    const { answerEdit } = client;
    client.answerEdit = () => ({ applied: false });
    const closed = await run('cleanFile', { uri: document.uri, preview: true });
    const refused = await run('cleanFile', { uri: document.uri });
    client.answerEdit = answerEdit;
    assert.deepEqual(closed, { changed: false, message: 'Cancelled: nothing was changed.' });
    assert.equal(refused.changed, false);
    assert.match(refused.message, /^The editor did not make the change/);
    assert.equal(document.content, before);
  });

  it('insertHeader writes what the text tells', async () => {
    const document = open(RAW);
    const message = await change(document, 'insertHeader', { position: { line: 0, character: 0 } });
    assert.match(message, /title/);
    assert.match(document.content, /^title: Khai mạc hội sách mùa xuân bên bờ sông$/m);
    assert.match(document.content, /^date: 2024-03-02T07:30\+07:00$/m);
    assert.ok(document.content.endsWith(RAW.slice(RAW.indexOf('Thứ bảy'))));
  });

  it('normalizeDates writes dates in ISO form, in the whole file or a part', async () => {
    const dated = (name: string) => documentOf(name, PROSE).replace('2024-03-02', '14-12-2021 | 15:58:28');
    const document = open(dated('một.txt') + dated('hai.txt') + dated('ba.txt'));
    await change(document, 'normalizeDates', { range: document.text.find('hai.txt') });
    assert.deepEqual(document.content.match(/^date: .*/gm), [
      'date: 14-12-2021 | 15:58:28',
      'date: 2021-12-14T15:58:28',
      'date: 14-12-2021 | 15:58:28',
    ]);
    await change(document, 'normalizeDates');
    assert.deepEqual(document.content.match(/^date: .*/gm), Array(3).fill('date: 2021-12-14T15:58:28'));
  });

  it('normalizeText mends letters and spaces alone', async () => {
    const text = documentOf('a.txt', `Ðông  vui ${'hội'.normalize('NFD')}. `).replace(
      '2024-03-02',
      '2/3/2024',
    );
    const document = open(text);
    const message = await change(document, 'normalizeText');
    assert.match(message, /Fixed \d+ problems/);
    assert.equal(document.content, text.replace('Ðông  vui', 'Đông vui').replace(/\S+\. \n/, 'hội.\n'));
  });

  it('fixAll mends all that is safe', async () => {
    const document = open(
      documentOf('a.txt', 'Ðông  vui.').replace('2024-03-02', '2/3/2024') + documentOf('a.txt', PROSE),
    );
    const message = await change(document, 'fixAll');
    assert.match(message, /Fixed 3 problems\. [1-9]\d* need a decision/);
    assert.deepEqual(await client.problems(document), ['marker/duplicate-name «a.txt»']);
  });

  it('documents lists those of a file, and of the whole workspace', async () => {
    const document = open(documentOf('một.txt', PROSE) + documentOf('con.txt', OTHER_PROSE));
    client.write('khac.corpus', documentOf('trên đĩa.txt', THIRD_PROSE));
    client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: client.uri('khac.corpus'), type: 1 }],
    });
    type Entry = { name: string; uri: string; range: never; title: string; date: string; problems: number };
    const { documents } = await run<{ documents: Entry[] }>('documents', { uri: document.uri });
    assert.deepEqual(
      documents.map(({ range, ...rest }) => ({ ...rest, marker: document.text.at(range) })),
      [
        ['một.txt', 0],
        ['con.txt', 1],
      ].map(([name, problems]) => ({
        name,
        uri: document.uri,
        title: 'Khai mạc hội sách mùa xuân',
        date: '2024-03-02',
        problems,
        marker: `=== FILE: ${name} ===`,
      })),
    );
    const all = await run<{ documents: Entry[] }>('documents');
    assert.deepEqual(
      all.documents.map(({ name }) => name),
      ['một.txt', 'con.txt', 'trên đĩa.txt'],
    );
  });

  it('tell when the client refuses the edit', async () => {
    const text = documentOf('a.txt', 'Ðông vui.');
    const document = open(text);
    const { answerEdit } = client;
    client.answerEdit = () => ({ applied: false, failureReason: 'changed meanwhile' });
    const result = await run('fixAll', { uri: document.uri });
    client.answerEdit = answerEdit;
    assert.equal(result.changed, false);
    assert.match(result.message, /did not make the change/);
    assert.equal(document.content, text);
  });

  it('are computed for the newest text', async () => {
    const document = open(documentOf('a.txt', PROSE));
    client.replace(document, 'Hội sách', 'Ðội sách');
    await change(document, 'fixAll');
    assert.ok(document.content.includes('Đội sách'));
  });

  it('answer for files that are not open or are no corpus', async () => {
    const config = client.open('corpus.config.json', '{}', 'jsonc');
    for (const uri of [client.uri('nowhere.corpus'), config.uri, 'nonsense', '']) {
      assert.deepEqual(
        await run('cleanFile', { uri }),
        { changed: false, message: 'This is no corpus file.' },
        uri,
      );
    }
    client.close(config);
  });

  it('change nothing when their arguments make no sense', async () => {
    const document = open(documentOf('a.txt', 'Ðông  vui.', PROSE, ...FURNITURE));
    const { uri } = document;
    const senseless: unknown[][] = [
      [],
      [null],
      ['uri'],
      [7],
      [[]],
      [{}],
      [{ uri: 5 }],
      [{ uri, position: 'start' }],
      [{ uri, position: {} }],
      [{ uri, position: { line: 'x', character: null } }],
      [{ uri, position: { line: -1, character: 0 } }],
      [{ uri, range: {} }],
      [{ uri, range: { start: { line: 0, character: 0 } } }],
      [{ uri, range: [0, 1] }],
    ];
    for (const args of senseless) {
      for (const command of ['cleanDocument', 'cleanSelection', 'insertHeader', 'normalizeText']) {
        const result = await run<Result | null>(command, ...args).catch(() => null);
        assert.notEqual(result?.changed, true, `${command} ${JSON.stringify(args)}`);
      }
    }
    assert.equal(client.appliedEdits.length, 0);
    client.takeErrors();
    await client.assertAlive();
  });

  it('that do not exist change nothing', async () => {
    const document = open(documentOf('a.txt', 'Ðông vui.'));
    for (const command of ['nothing', 'toString', '__proto__', 'constructor']) {
      const result = await run<Result | null>(command, { uri: document.uri }).catch(() => null);
      assert.notEqual(result?.changed, true);
    }
    client.takeErrors();
    await client.assertAlive();
  });
});
