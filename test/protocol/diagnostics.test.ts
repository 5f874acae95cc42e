import assert from 'node:assert/strict';
import { type ClientDocument, LspClient } from '../support/lspClient';
import { documentOf, OTHER_PROSE, PROSE, THIRD_PROSE } from './support';

const BASE = 'https://docs.example.vn/rules/';

describe('document diagnostics', () => {
  let client: LspClient;
  const opened: ClientDocument[] = [];

  before(async () => {
    client = await LspClient.start({ initializationOptions: { documentationBase: BASE } });
  });
  afterEach(() => {
    for (const document of opened.splice(0)) client.close(document);
  });
  after(() => client.stop());

  function open(path: string, text: string): ClientDocument {
    const document = client.open(path, text);
    opened.push(document);
    return document;
  }

  it('are none for a document without fault', async () => {
    const document = open('dung.corpus', documentOf('dung.txt', PROSE));
    assert.deepEqual(await client.problems(document), []);
  });

  it('are full with a result id, and unchanged for who has them already', async () => {
    const document = open('a.corpus', documentOf('aux.txt', PROSE));
    const first = await client.pull(document.uri);
    assert.equal(first.kind, 'full');
    assert.ok(first.resultId);
    const second = await client.pull(document.uri, first.resultId);
    assert.deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
    assert.equal((await client.pull(document.uri, 'what is this')).kind, 'full');
  });

  it('of a large file keep no outline waiting while they are found', async () => {
    const page = (i: number) => documentOf(`${i}.txt`, `${PROSE}  ${i}\n`.repeat(12));
    const text = Array.from({ length: 700 }, (_, i) => page(i)).join('');
    assert.ok(text.length > 1 << 20);
    const document = open('lon.corpus', text);
    const answered: string[] = [];
    const found = client.pull(document.uri).then(() => answered.push('diagnostics'));
    await client.request('textDocument/documentSymbol', { textDocument: { uri: document.uri } });
    answered.push('outline');
    await found;
    assert.deepEqual(answered, ['outline', 'diagnostics']);
  });

  it('change with an edit, and with the edit that takes it back', async () => {
    const document = open('a.corpus', documentOf('a.txt', PROSE));
    const clean = await client.pull(document.uri);
    client.replace(document, 'a.txt', 'prn.txt');
    const broken = await client.pull(document.uri, clean.resultId);
    assert.equal(broken.kind, 'full');
    assert.deepEqual(await client.problems(document), ['marker/unsafe-name «prn.txt»']);
    client.replace(document, 'prn.txt', 'a.txt');
    assert.deepEqual(await client.problems(document), []);
    assert.equal((await client.pull(document.uri, broken.resultId)).kind, 'full');
  });

  it('are not taken for those of the same file opened before with another text', async () => {
    const before = client.open('lai.corpus', documentOf('a.txt', PROSE));
    const { resultId } = await client.pull(before.uri);
    client.close(before);
    const again = open('lai.corpus', documentOf('nul.txt', PROSE));
    const report = await client.pull(again.uri, resultId);
    assert.equal(report.kind, 'full');
    assert.deepEqual(await client.problems(again), ['marker/unsafe-name «nul.txt»']);
  });

  it('answer for the newest of several changes sent at once', async () => {
    const document = open('a.corpus', documentOf('a.txt', PROSE));
    for (const name of ['con.txt', 'nul.txt', 'lpt1.txt']) {
      client.replace(document, /FILE: (\S+) /.exec(document.content)![1]!, name);
    }
    assert.deepEqual(await client.problems(document), ['marker/unsafe-name «lpt1.txt»']);
  });

  it('have code, source, severity and a link to the page of their rule', async () => {
    const document = open(
      'a.corpus',
      '=== FILE: a?.txt ===\ntitel: Hội sách\ndate: 31/2/2024\n\nÐông  vui. \n\n===FILE: b.txt===\n',
    );
    const items = await client.diagnostics(document);
    assert.ok(items.length >= 6, `${items.length}`);
    for (const item of items) {
      assert.match(String(item.code), /^[a-z]+\/[a-z-]+$/);
      assert.equal(item.source, 'corpus');
      assert.ok(item.severity! >= 1 && item.severity! <= 4);
      assert.equal(item.codeDescription?.href, `${BASE}${String(item.code).replace('/', '-')}.md`);
      assert.ok(String(item.message).length > 10);
      assert.doesNotMatch(String(item.message), /[{}\n]/);
    }
  });

  it('have no links where no address is known', async () => {
    const other = await LspClient.start();
    const document = other.open('a.corpus', documentOf('aux.txt', PROSE));
    const [item] = await other.diagnostics(document);
    assert.equal(item!.code, 'marker/unsafe-name');
    assert.equal(item!.codeDescription, undefined);
    await other.stop();
  });

  it('point from a name that is taken to its first bearer', async () => {
    const document = open(
      'a.corpus',
      documentOf('Tin/Một.txt', PROSE) +
        documentOf('tin/hai.txt', OTHER_PROSE) +
        documentOf('tin/một.TXT', THIRD_PROSE),
    );
    const items = (await client.diagnostics(document)).filter(({ code }) => code === 'marker/duplicate-name');
    assert.equal(items.length, 1);
    assert.equal(document.text.at(items[0]!.range), 'tin/một.TXT');
    const [related] = items[0]!.relatedInformation!;
    assert.equal(related!.location.uri, document.uri);
    assert.equal(document.text.at(related!.location.range), 'Tin/Một.txt');
    assert.match(related!.message, /Tin\/Một\.txt/);
  });

  it('follow the bearer when it moves, and go when it goes', async () => {
    const document = open('a.corpus', documentOf('một.txt', PROSE) + documentOf('một.txt', OTHER_PROSE));
    client.change(document, { start: 0, end: 0, newText: documentOf('không.txt', THIRD_PROSE) });
    const [item] = await client.diagnostics(document);
    assert.equal(document.text.at(item!.relatedInformation![0]!.location.range), 'một.txt');
    assert.equal(item!.relatedInformation![0]!.location.range.start.line, 7);
    client.replace(document, 'một.txt', 'hai.txt');
    assert.deepEqual(await client.problems(document), []);
  });

  it('show page furniture faded, whole lines of it', async () => {
    const document = open(
      'a.corpus',
      documentOf('a.txt', PROSE, '', 'Chia sẻ:', 'Facebook', 'Zalo', 'In bài viết'),
    );
    const furniture = (await client.diagnostics(document)).filter(({ code }) => code === 'boilerplate/block');
    assert.deepEqual(
      furniture.map(({ range }) => document.text.at(range)),
      ['Chia sẻ:\nFacebook\nZalo\nIn bài viết'],
    );
    assert.deepEqual(furniture[0]!.tags, [1]);
    assert.equal(furniture[0]!.severity, 4);
  });

  it('obey lint-disable, and tell of a disable that hides nothing', async () => {
    const text = documentOf('a.txt', 'Ðoàn tới  dự.').replace(
      'source:',
      'lint-disable: text/lookalike, date/future, text/lookalikes\nsource:',
    );
    const document = open('a.corpus', text);
    const problems = (await client.problems(document)).filter((problem) => !problem.startsWith('field/'));
    assert.deepEqual(problems, [
      'lint/unused-disable «date/future»',
      'lint/unknown-rule «text/lookalikes»',
      'text/double-space «  »',
    ]);
    const [unused] = (await client.diagnostics(document)).filter(
      ({ code }) => code === 'lint/unused-disable',
    );
    assert.deepEqual(unused!.tags, [1]);
    client.replace(document, 'text/lookalike, ', '');
    assert.ok((await client.problems(document)).includes('text/lookalike «Ð»'));
  });

  it('keep the fixes of a marker where its document ends, also after edits of the text', async () => {
    const document = open(
      'a.corpus',
      `${documentOf('a.txt', OTHER_PROSE)}<doc id="b.txt">\ntitle: Hội sách\ndate: 2024-03-02\nsource: Báo Ven Sông\n\n${PROSE}\n</doc>\n`,
    );
    await client.diagnostics(document);
    const end = document.content.indexOf('</doc>');
    client.change(document, { start: end, end, newText: 'Thêm một dòng nữa ở cuối bài.\n' });
    const range = document.text.find('<doc id="b.txt">');
    const actions = await client.request<{ title: string; edit: object }[]>('textDocument/codeAction', {
      textDocument: { uri: document.uri },
      range,
      context: { diagnostics: [], only: ['quickfix'] },
    });
    const rewrite = actions.find(({ title }) => title.includes('=== FILE: b.txt ==='));
    assert.ok(rewrite, actions.map(({ title }) => title).join(' | '));
    const expected = document.content
      .replace('<doc id="b.txt">', '=== FILE: b.txt ===')
      .replace('</doc>\n', '');
    client.apply(rewrite.edit);
    assert.equal(document.content, expected);
  });

  it('are bounded, the gravest first, and say how many are left out', async () => {
    const limited = await LspClient.start({ settings: { limits: { problemsPerFile: 5 } } });
    const faulty = documentOf(
      'a.txt',
      ...Array.from({ length: 8 }, () => 'Khách  tới dự.'),
      'Ðông vui.',
      PROSE,
    );
    const document = limited.open('a.corpus', faulty);
    await limited.until('the settings were read', () => limited.refreshes > 0);
    const items = await limited.allDiagnostics(document);
    assert.equal(items.length, 5);
    assert.ok(items.some(({ code }) => code === 'text/lookalike'));
    const last = items[4]!;
    assert.equal(last.code, 'limit/problems');
    assert.match(String(last.message), /^5 more .*\b5\b/);
    // The client's settings change while the server runs.
    limited.settings = { limits: { problemsPerFile: 500 } };
    const { refreshes } = limited;
    limited.notify('workspace/didChangeConfiguration', { settings: null });
    await limited.until('the settings were read again', () => limited.refreshes > refreshes);
    assert.equal((await limited.allDiagnostics(document)).length, 9);
    await limited.stop();
  });
});

describe('diagnostics of more than a client is to get', () => {
  it('tell of the documents that are looked at, wherever they stand', async () => {
    const client = await LspClient.start({ settings: { limits: { problemsPerFile: 200 } } });
    const count = 600;
    const names = Array.from({ length: count }, (_, i) => `${i}.txt`);
    const content = names.map((name) => documentOf(name, 'Ðông vui  lắm.', PROSE)).join('');
    const document = client.open('a.corpus', content);
    await client.until('the settings were read', () => client.refreshes > 0);
    const lines = content.split('\n').length / count;
    const told = async () => {
      const items = await client.allDiagnostics(document);
      assert.equal(items.length, 200);
      assert.equal(items.at(-1)!.code, 'limit/problems');
      return new Map(
        items.map(({ range, code }) => [`${Math.floor(range.start.line / lines)} ${code}`, code]),
      );
    };
    const look = async (at: number) => {
      const { refreshes } = client;
      const range = {
        start: { line: Math.floor(at * lines), character: 0 },
        end: { line: Math.floor((at + 2) * lines), character: 0 },
      };
      await client.request('textDocument/inlayHint', { textDocument: { uri: document.uri }, range });
      await new Promise((done) => setTimeout(done, 400));
      return client.refreshes - refreshes;
    };
    const first = await told();
    // Two documents have a lookalike letter and two blanks; errors come first.
    assert.ok(!first.has('350 text/lookalike'));
    assert.equal(await look(350), 1, 'the client is asked to fetch them');
    const second = await told();
    for (const at of [350, 351]) {
      assert.ok(second.has(`${at} text/lookalike`));
      assert.ok(second.has(`${at} text/double-space`), 'less grave than all that is left out elsewhere');
    }
    // A step further nothing is to be told anew.
    assert.equal(await look(352), 0);
    assert.equal(await look(20), 1);
    const third = await told();
    for (const at of [20, 21, 350, 351]) assert.ok(third.has(`${at} text/lookalike`), String(at));
    // All of it is no place where somebody works.
    const { uri } = document;
    const all = { start: { line: 0, character: 0 }, end: { line: count * lines, character: 0 } };
    await client.request('textDocument/codeAction', {
      textDocument: { uri },
      range: all,
      context: { diagnostics: [] },
    });
    assert.deepEqual(await told(), third);
    await client.stop();
  });
});

describe('diagnostics on disk', () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start({ files: { 'a.corpus': documentOf('aux.txt', PROSE) } });
  });
  after(() => client.stop());

  it('are found for a file that is not open, and give way to those of the open text', async () => {
    const uri = client.uri('a.corpus');
    const codes = async () => (await client.diagnostics({ uri })).map(({ code }) => code);
    assert.deepEqual(await codes(), ['marker/unsafe-name']);
    const onDisk = await client.pull(uri);
    const document = client.open('a.corpus', documentOf('a.txt', 'Ðông vui.'));
    assert.equal((await client.pull(uri, onDisk.resultId)).kind, 'full');
    assert.deepEqual(await codes(), ['text/lookalike']);
    client.close(document);
    assert.deepEqual(await codes(), ['marker/unsafe-name']);
  });

  it('are none for files that do not exist and for what is no file', async () => {
    for (const uri of [
      client.uri('nowhere.corpus'),
      'untitled:Untitled-1',
      'git:/a.corpus?ref=HEAD',
      'nonsense',
      '',
    ]) {
      assert.deepEqual(await client.diagnostics({ uri }), [], uri);
    }
  });
});
