import assert from 'node:assert/strict';
import { type ClientDocument, LspClient } from '../support/lspClient';
import { article } from '../support/sourcePages';
import { actionOn, actionsAt, documentOf, editsOf, OTHER_PROSE, PROSE } from './support';

describe('code actions', () => {
  let client: LspClient;
  const opened: ClientDocument[] = [];

  before(async () => {
    client = await LspClient.start();
  });
  afterEach(() => {
    for (const document of opened.splice(0)) client.close(document);
  });
  after(() => client.stop());

  function open(text: string): ClientDocument {
    const document = client.open('a.corpus', text);
    opened.push(document);
    return document;
  }
  const whole = (document: ClientDocument) => document.text.range(0, document.content.length);

  it('mend one letter, or all letters of the kind with one action', async () => {
    const text =
      documentOf('một.txt', 'Ðoàn gồm 12 người đến từ Ðà Nẵng.') +
      documentOf('hai.txt', 'Họ thăm Ðồng Văn, rồi về Ðiện Biên.');
    const document = open(text);
    const range = document.text.find('Ð', 2);
    const one = await actionOn(client, document, range, /^(?!.*\b4\b).*Đ/);
    assert.deepEqual(editsOf(document, one), [['Ð', 'Đ']]);
    assert.equal(one.kind, 'quickfix');
    assert.equal(one.isPreferred, true);
    assert.deepEqual(
      one.diagnostics!.map(({ code }) => code),
      ['text/lookalike'],
    );
    assert.deepEqual(one.diagnostics![0]!.range, range);
    const all = await actionOn(client, document, range, /\b4\b.*text\/lookalike/);
    assert.deepEqual(editsOf(document, all), Array(4).fill(['Ð', 'Đ']));
    client.apply(all.edit!);
    assert.equal(document.content, text.replaceAll('Ð', 'Đ'));
    assert.deepEqual(await client.problems(document), []);
  });

  it('write a date in ISO form', async () => {
    const document = open(
      documentOf('a.txt', PROSE).replace('2024-03-02', 'Thứ bảy, ngày 02/03/2024 17:08 GMT+7'),
    );
    const action = await actionOn(client, document, document.text.find('02/03/2024'), /2024-03-02/);
    client.apply(action.edit!);
    assert.equal(document.text.lineText(2), 'date: 2024-03-02T17:08+07:00');
    assert.deepEqual(await client.problems(document, 'date/'), []);
  });

  it('split a document that holds two articles, under a name that is free', async () => {
    const [title, , ...paragraphs] = article(1);
    const second = [title!, '05/03/2024 08:15', '', ...paragraphs];
    const document = open(
      documentOf('a.txt', ...article(0).slice(2), '', ...second) + documentOf('a-2.txt', OTHER_PROSE),
    );
    const before = document.content;
    const action = await actionOn(client, document, document.text.find(title!), /^Split here/);
    assert.equal(action.title, 'Split here: new document "a-3.txt"');
    assert.notEqual(action.isPreferred, true);
    client.apply(action.edit!);
    assert.equal(document.content, before.replace(title!, `=== FILE: a-3.txt ===\n\n${title}`));
    assert.deepEqual(await client.problems(document, 'document/'), []);
  });

  it('insert a whole header once for all fields that are missing', async () => {
    const page = ['Khai mạc hội sách mùa xuân bên bờ sông', 'Thứ bảy, 02/03/2024 07:30', '', PROSE, ''];
    const document = open(['=== FILE: a.txt ===', ...page].join('\n'));
    const at = document.text.find('a.txt');
    const actions = await actionsAt(client, document, at, ['quickfix']);
    const whole = actions.filter(({ title }) => /^Insert the whole header/.test(title));
    assert.equal(whole.length, 1);
    const missing = (await client.problems(document, 'field/missing')).length;
    assert.ok(missing > 1);
    assert.equal(whole[0]!.diagnostics!.length, missing);
    assert.equal(new Set(actions.map(({ title }) => title)).size, actions.length);
  });

  it('mend a marker that is malformed', async () => {
    const document = open(
      `${documentOf('a.txt', PROSE)}== File : b.txt ===\n${documentOf('b.txt', OTHER_PROSE).split('\n').slice(1).join('\n')}`,
    );
    const range = document.text.find('== File : b.txt ===');
    const action = await actionOn(client, document, range, /=== FILE: b\.txt ===/);
    client.apply(action.edit!);
    assert.deepEqual(await client.problems(document), []);
    assert.equal(document.text.lineText(range.start.line), '=== FILE: b.txt ===');
  });

  it('disable a rule for the document, in a header that is there, and once more in the same line', async () => {
    const document = open(documentOf('a.txt', 'Ðông  vui.'));
    client.apply(
      (await actionOn(client, document, document.text.find('Ð'), /Disable text\/lookalike/)).edit!,
    );
    assert.ok(document.content.includes('lint-disable: text/lookalike\n'));
    assert.deepEqual(await client.problems(document), ['text/double-space «  »']);
    client.apply(
      (await actionOn(client, document, document.text.find('  vui'), /Disable text\/double-space/)).edit!,
    );
    assert.ok(document.content.includes('lint-disable: text/lookalike, text/double-space\n'));
    assert.deepEqual(await client.problems(document), []);
  });

  it('insert a header from what the text says', async () => {
    const body = [
      'Thứ bảy, 02/03/2024, 07:30 (GMT+7)',
      '',
      'Khai mạc hội sách mùa xuân bên bờ sông',
      '',
      `Sáng 2/3, tại công viên bên bờ sông, ${PROSE.charAt(0).toLowerCase()}${PROSE.slice(1)}`,
      '',
      PROSE,
      '',
    ];
    const text = ['=== FILE: a.txt ===', ...body].join('\n');
    const document = open(text);
    const action = await actionOn(client, document, document.text.range(0, 0), /Insert header/, ['refactor']);
    client.apply(action.edit!);
    const [first, ...rest] = document.content.split('\n\n');
    assert.match(first!, /^=== FILE: a\.txt ===\n(?:.*\n)*date: 2024-03-02T07:30/);
    assert.match(first!, /^title: Khai mạc hội sách mùa xuân bên bờ sông$/m);
    assert.equal(rest.join('\n\n'), body.join('\n'), 'the text is what it was');
    const again = await actionsAt(client, document, document.text.range(0, 0), ['refactor']);
    assert.ok(!again.some(({ title }) => /Insert header/.test(title)));
  });

  it('fix all that cannot change what the text says, and nothing else', async () => {
    const text =
      documentOf('a.txt', 'Ðông  vui, huỵện nhà. ', 'Mời mời bạn đọc.').replace('2024-03-02', '2/3/2024') +
      documentOf('a.txt', PROSE);
    const document = open(text);
    const [action, ...others] = await actionsAt(client, document, document.text.range(0, 0), [
      'source.fixAll.corpus',
    ]);
    assert.equal(others.length, 0);
    assert.equal(action!.kind, 'source.fixAll.corpus');
    client.apply(action!.edit!);
    const fixed = document.content;
    assert.ok(fixed.includes('Đông vui, huỵện nhà.\n'), fixed);
    assert.equal(fixed.match(/FILE: a\.txt/g)!.length, 2, 'a name that is taken needs a decision');
    const left = (await client.problems(document)).map((problem) => problem.split(' ')[0]);
    assert.ok(left.includes('marker/duplicate-name'));
    assert.ok(!left.includes('text/lookalike') && !left.includes('text/double-space'));
    assert.deepEqual(
      await actionsAt(client, document, document.text.range(0, 0), ['source.fixAll.corpus']),
      [],
      'a second time there is nothing to do',
    );
  });

  it('are of the kinds that are asked for', async () => {
    const document = open(
      documentOf('a.txt', 'Ðông vui.', PROSE, '', 'Chia sẻ:', 'Facebook', 'Zalo', 'In bài viết'),
    );
    const kinds = async (...only: string[]) => [
      ...new Set((await actionsAt(client, document, whole(document), only)).map(({ kind }) => kind)),
    ];
    assert.deepEqual(await kinds('quickfix'), ['quickfix']);
    assert.deepEqual(await kinds('source.fixAll'), ['source.fixAll.corpus']);
    assert.deepEqual((await kinds('source')).sort(), ['source.clean.corpus', 'source.fixAll.corpus']);
    assert.deepEqual(await kinds('source.organizeImports'), []);
    assert.deepEqual((await kinds('')).sort(), ['quickfix', 'source.clean.corpus', 'source.fixAll.corpus']);
    const unasked = await actionsAt(client, document, whole(document));
    assert.ok(unasked.every(({ kind }) => !kind?.startsWith('source')));
  });

  it('clean the file of page furniture', async () => {
    const text = documentOf('a.txt', PROSE, '', 'Chia sẻ:', 'Facebook', 'Zalo', 'In bài viết');
    const document = open(text);
    const [action] = await actionsAt(client, document, whole(document), ['source.clean']);
    client.apply(action!.edit!);
    assert.doesNotMatch(document.content, /Facebook|Zalo|Chia sẻ|In bài/);
    assert.ok(document.content.startsWith(documentOf('a.txt', PROSE).trimEnd()));
  });

  it('are none where nothing is wrong', async () => {
    const document = open(documentOf('a.txt', PROSE));
    assert.deepEqual(await actionsAt(client, document, whole(document)), []);
  });

  it('stay few where a selection holds thousands of problems', async () => {
    const document = open(
      documentOf('a.txt', ...Array.from({ length: 3000 }, () => 'Khách  tới dự rất  đông.')),
    );
    const actions = await actionsAt(client, document, whole(document));
    assert.ok(actions.length > 10 && actions.length < 200, `${actions.length}`);
    const all = actions.filter(({ title }) => /6000/.test(title));
    assert.equal(all.length, 1);
    assert.equal(editsOf(document, all[0]!).length, 6000);
  });

  it('are unversioned edits for a client that knows no others', async () => {
    const plain = await LspClient.start({ capabilities: { textDocument: { diagnostic: {} } } });
    const document = plain.open('a.corpus', documentOf('a.txt', 'Ðông vui.'));
    const actions = await actionsAt(plain, document, document.text.find('Ð'));
    const fix = actions.find(({ title }) => title.includes('Đ'));
    assert.equal(fix!.edit!.documentChanges, undefined);
    assert.deepEqual(fix!.edit!.changes, {
      [document.uri]: [{ range: document.text.find('Ð'), newText: 'Đ' }],
    });
    await plain.stop();
  });
});
