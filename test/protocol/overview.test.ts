import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import {
  type DocumentItem,
  type IdentityItem,
  LARGEST_PAGE,
  type Overview,
  type Page,
  type RuleItem,
} from '../../server/src/lsp/overview/protocol';
import { LspClient } from '../support/lspClient';
import { documentOf, PROSE } from './support';

const NAMED = `Bà Lê Thu Hà phát biểu. ${PROSE}`;

describe('requests about the whole corpus', () => {
  let client: LspClient;
  const changes: string[] = [];

  before(async () => {
    client = await LspClient.start({
      files: {
        'mot.corpus': documentOf('mot/1.txt', NAMED) + documentOf('mot/2.txt', PROSE),
        'hai.corpus': documentOf('hai/1.txt', NAMED),
        'hong.corpus': new Uint8Array([0x3d, 0xff, 0xfe, 0x00]),
      },
    });
    client.connection.onNotification('corpus/overviewChanged', () => {
      changes.push('changed');
    });
  });
  after(() => client.stop());

  const figures = () => client.request<Overview>('corpus/overview', {});
  const documents = (params: object) => client.request<Page<DocumentItem>>('corpus/documents', params);
  const names = async (params: object) => (await documents(params)).items.map(({ name }) => name).sort();
  const person = async () => {
    const { items } = await client.request<Page<IdentityItem>>('corpus/identities', { type: 'person' });
    return items.find(({ name }) => name === 'Lê Thu Hà');
  };

  it('count what lies on disk, and what could not be read', async () => {
    const { documents, files, unreadable } = await figures();
    assert.deepEqual([documents, files], [3, 2]);
    assert.deepEqual(unreadable, { count: 1, uris: [client.uri('hong.corpus')] });
  });

  it('give places in the files', async () => {
    const { items } = await documents({ filter: 'mot/2' });
    assert.deepEqual(items[0]?.start, { uri: client.uri('mot.corpus'), line: 7, character: 0 });
    const found = await person();
    assert.deepEqual([found?.count, found?.documents], [2, 2]);
    const references = await client.request<{ uri: string }[]>('corpus/references', { id: found!.id });
    assert.deepEqual(references.map(({ uri }) => uri).sort(), [
      client.uri('hai.corpus'),
      client.uri('mot.corpus'),
    ]);
  });

  it('follow what is typed, saved or not, and what closing throws away', async () => {
    const document = client.open(
      'mot.corpus',
      documentOf('mot/1.txt', NAMED) + documentOf('mot/2.txt', PROSE),
    );
    client.replace(document, 'Bà Lê Thu Hà', 'Bà Lê Thu Hà và bà Lê Thu Hà');
    client.replace(document, 'mot/2.txt', 'mot/ba.txt');
    assert.equal((await person())?.count, 3);
    assert.deepEqual(await names({}), ['hai/1.txt', 'mot/1.txt', 'mot/ba.txt']);
    client.close(document);
    assert.equal((await person())?.count, 2);
    assert.deepEqual(await names({}), ['hai/1.txt', 'mot/1.txt', 'mot/2.txt']);
  });

  it('follow files that come, change and go', async () => {
    client.changeOnDisk({ 'moi.corpus': documentOf('moi/1.txt', 'Chợ  quê.') });
    assert.deepEqual(await names({ filter: 'moi' }), ['moi/1.txt']);
    const rules = await client.request<Page<RuleItem>>('corpus/rules', { filter: 'double-space' });
    assert.deepEqual(
      rules.items.map(({ rule, count, place }) => [rule, count, place.line]),
      [['text/double-space', 1, 5]],
    );
    client.changeOnDisk({ 'moi.corpus': documentOf('moi/2.txt', 'Chợ quê.') });
    assert.deepEqual(await names({ filter: 'moi' }), ['moi/2.txt']);
    client.changeOnDisk({ 'moi.corpus': null });
    assert.deepEqual(await names({ filter: 'moi' }), []);
  });

  it('leave out what was deleted, also while a client keeps it open', async () => {
    client.changeOnDisk({ 'thu/moi.corpus': documentOf('moi/1.txt', PROSE) });
    const document = client.open('thu/moi.corpus', documentOf('moi/1.txt', PROSE));
    assert.deepEqual(await names({ filter: 'moi' }), ['moi/1.txt']);
    client.changeOnDisk({ thu: null });
    assert.deepEqual(await names({ filter: 'moi' }), []);
    client.changeOnDisk({ 'thu/moi.corpus': documentOf('moi/1.txt', PROSE) });
    assert.deepEqual(await names({ filter: 'moi' }), ['moi/1.txt']);
    client.changeOnDisk({ 'thu/moi.corpus': null });
    assert.deepEqual(await names({ filter: 'moi' }), []);
    client.close(document);
    assert.deepEqual(await names({ filter: 'moi' }), []);
  });

  it('tell of documents that stand in two files while they do', async () => {
    const duplicates = async () => {
      const { items } = await documents({ where: { rule: 'document/duplicate' } });
      return items.map(({ name }) => name).filter((name) => /^[xy]/.test(name));
    };
    const long = [1, 2, 3]
      .map((n) => `${PROSE} Năm thứ ${n}, bà Lê Thu Hà mở thêm một gian sách cũ.`)
      .join('\n\n');
    client.changeOnDisk({ 'x.corpus': documentOf('x/1.txt', long), 'y.corpus': documentOf('y/1.txt', long) });
    assert.deepEqual(await duplicates(), ['y/1.txt']);
    // What is typed into the one is told of the other, which lies on disk.
    const document = client.open('x.corpus', documentOf('x/1.txt', long));
    assert.deepEqual(await duplicates(), ['y/1.txt']);
    client.setText(document, documentOf('x/1.txt', 'Chợ quê họp từ sáng sớm.'));
    assert.deepEqual(await duplicates(), []);
    client.close(document);
    assert.deepEqual(await duplicates(), ['y/1.txt']);
    client.changeOnDisk({ 'x.corpus': null });
    assert.deepEqual(await duplicates(), []);
    client.changeOnDisk({ 'y.corpus': null });
  });

  it('follow the configuration', async () => {
    client.changeOnDisk({ 'corpus.config.json': '{ "exclude": ["mot.corpus"] }' });
    assert.deepEqual(await names({}), ['hai/1.txt']);
    client.changeOnDisk({ 'corpus.config.json': null });
    assert.deepEqual((await names({})).length, 3);
  });

  it('tell once after each answer that there may be another', async () => {
    await figures();
    changes.length = 0;
    const document = client.open('untitled:mới', documentOf('x.txt', PROSE));
    client.replace(document, 'x.txt', 'xy.txt');
    client.replace(document, 'xy.txt', 'xyz.txt');
    await client.assertAlive();
    assert.deepEqual(changes, ['changed']);
    await figures();
    client.close(document);
    await client.assertAlive();
    assert.deepEqual(changes, ['changed', 'changed']);
  });

  it('answer a page at a time', async () => {
    const page = await documents({ offset: 1, limit: 1, order: 'name' });
    assert.deepEqual([page.total, page.items.map(({ name }) => name)], [3, ['mot/1.txt']]);
    assert.equal((await documents({ limit: 10 * LARGEST_PAGE })).items.length, 3);
  });

  it('refuse parameters that they cannot use', async () => {
    for (const [method, params] of [
      ['corpus/documents', { offset: -1 }],
      ['corpus/documents', { group: 'color' }],
      ['corpus/documents', { where: { month: 3 } }],
      ['corpus/identities', { type: 'animal' }],
      ['corpus/references', {}],
      ['corpus/rules', 'x'],
    ] as const) {
      await assert.rejects(client.request(method, params), /unusable parameters/, method);
    }
    await client.assertAlive();
  });
});

describe('overview of a large corpus', () => {
  const FILES = 300;
  let client: LspClient;

  before(async () => {
    client = await LspClient.start({
      files: Object.fromEntries(
        Array.from({ length: FILES }, (_, i) => [`${i}.corpus`, documentOf(`${i}/a.txt`, NAMED)]),
      ),
    });
  });
  after(() => client.stop());

  it('can be given up, by one of two who asked', async () => {
    const source = new CancellationTokenSource();
    const given = client.request('corpus/overview', {}, source.token);
    const other = client.request<Page<DocumentItem>>('corpus/documents', { limit: 1, workDoneToken: 'read' });
    source.cancel();
    await assert.rejects(given, /cancelled/i);
    assert.equal((await other).total, FILES);
    // Work that takes no time says nothing.
    const said = client.progress;
    if (said.length === 0) return;
    const kinds = said.map(({ kind }) => kind);
    assert.deepEqual([kinds[0], kinds.at(-1)], ['begin', 'end']);
    assert.match(said[0]!.message!, /^\d+ \/ 300$/);
  });

  it('asks the disk once, for any number of pages', async () => {
    const [figures, page] = await Promise.all([
      client.request<Overview>('corpus/overview', {}),
      client.request<Page<DocumentItem>>('corpus/documents', { limit: 5 }),
    ]);
    assert.equal(figures.documents, FILES);
    assert.deepEqual([page.total, page.items.length], [FILES, 5]);
    // A file that goes without a word is missed only by who looks at the disk again.
    client.remove('0.corpus');
    for (let i = 0; i < 20; i++) {
      const { total } = await client.request<Page<DocumentItem>>('corpus/documents', {
        offset: i * 10,
        limit: 10,
      });
      assert.equal(total, FILES);
    }
  });
});
