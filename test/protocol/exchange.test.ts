import assert from 'node:assert/strict';
import { parquetReadObjects } from 'hyparquet';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { folders } from '../cli/support';
import { LspClient } from '../support/lspClient';
import { documentOf, OTHER_PROSE, PROSE } from './support';

interface Split {
  readonly problems: readonly string[];
  readonly needsPreamble: boolean;
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly index?: string;
}
interface Joined {
  readonly problems: readonly string[];
  readonly text: string;
  readonly documents: number;
  readonly marksLeftOut: number;
}
interface Exported {
  readonly content: string;
  readonly isBase64: boolean;
  readonly documents: number;
  readonly skipped: readonly string[];
}

interface Imported {
  readonly problems: readonly string[];
  readonly text: string;
  readonly documents: number;
}

const PAGE = `<html lang="vi"><head><title>Hội sách</title><meta property="og:site_name" content="Báo Ven Sông"></head>
<body><nav><a href="/">Trang chủ</a></nav><article><p>${PROSE.trim()}</p><p>${OTHER_PROSE.trim()}</p></article></body></html>`;
const WORDS = `# newdoc id = a.txt\n# text = Một câu.\n${['Một', 'câu', '.']
  .map((form, i) => `${i + 1}\t${form}\t_\t_\t_\t_\t_\t_\t_\t${form === 'câu' ? 'SpaceAfter=No' : '_'}`)
  .join('\n')}\n`;

const CORPUS = documentOf('b.txt', PROSE) + documentOf('tin/a.txt', OTHER_PROSE);

describe('split, join and export', () => {
  const folderOf = folders();
  let client: LspClient;

  before(async () => {
    client = await LspClient.start({
      locale: 'vi',
      files: {
        'x/một.corpus': CORPUS,
        'x/hai.corpus': documentOf('c.txt', PROSE),
        'x/ba.corpus': Buffer.from([0xff]),
      },
    });
  });
  after(() => client.stop());

  const split = (text: string, more: object = {}) =>
    client.request<Split>('corpus/split', { uri: client.uri('x/a.corpus'), text, ...more });

  it('give files that are joined to the same bytes', async () => {
    for (const text of [CORPUS, CORPUS.replaceAll('\n', '\r\n'), `\ufeff${CORPUS.trimEnd()}`]) {
      const { problems, files, index } = await split(text);
      assert.deepEqual(problems, []);
      assert.deepEqual(
        files.map(({ name }) => name),
        ['b.txt', 'tin/a.txt'],
      );
      const joined = await client.request<Joined>('corpus/join', {
        uri: client.uri('x'),
        files: [...files].reverse(),
        index,
      });
      assert.deepEqual([joined.problems, joined.documents, joined.text], [[], 2, text]);
    }
  });

  it('know the index that is there already', async () => {
    const text = documentOf('b.txt', PROSE) + documentOf('a.txt', OTHER_PROSE);
    const { index } = await split(text);
    assert.ok(index);
    assert.equal((await split(text, { index })).index, undefined);
    const { index: both } = await split(documentOf('c.txt', PROSE), { index });
    assert.deepEqual(JSON.parse(both!).documents, ['b.txt', 'a.txt', 'c.txt']);
  });

  it('say what is in the way, in the language of the user', async () => {
    const clash = await split(
      documentOf('a.txt', PROSE) + documentOf('A.txt', PROSE) + documentOf('../b', PROSE),
    );
    assert.deepEqual(clash.files, []);
    assert.equal(clash.problems.length, 2);
    assert.match(clash.problems[0]!, /^a\.corpus:8: "A\.txt" và "a\.txt" \(a\.corpus:1\) là cùng một tệp/);
    const before = await split(`Lời đầu.\n${CORPUS}`);
    assert.deepEqual([before.needsPreamble, before.problems.length], [true, 1]);
    const named = await split(`Lời đầu.\n${CORPUS}`, { preamble: 'đầu.txt' });
    assert.deepEqual(named.files[0], { name: 'đầu.txt', text: 'Lời đầu.' });
    const files = [
      { name: 'x.txt', text: 'Câu.\n=== FILE: a ===\n' },
      { name: 'y.txt', text: '' },
      { name: 'Y.txt', text: '' },
    ];
    const joined = await client.request<Joined>('corpus/join', { uri: client.uri('x'), files });
    assert.deepEqual([joined.text, joined.problems.length], ['', 2]);
    const damaged = await client.request<Joined>('corpus/join', {
      uri: client.uri('x'),
      files: [],
      index: '{}',
    });
    assert.match(damaged.problems[0]!, /^corpus\.split\.json: tệp bị hỏng/);
  });

  it('export a file as it is being edited, and the workspace', async () => {
    const roots = [client.uri('')];
    const document = client.open('x/một.corpus', CORPUS.replace('b.txt', 'mới.txt'));
    const one = await client.request<Exported>('corpus/export', {
      uri: document.uri,
      format: 'jsonl',
      roots,
    });
    const names = one.content
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      names.map(({ name, path }) => [name, path]),
      [
        ['mới.txt', 'x/một.corpus'],
        ['tin/a.txt', 'x/một.corpus'],
      ],
    );
    const all = await client.request<Exported>('corpus/export', { format: 'csv', roots });
    assert.equal(all.documents, 3);
    assert.deepEqual(all.skipped, ['x/ba.corpus']);
    assert.deepEqual(
      all.content.split('\r\n').map((line) => line.split(',')[0]),
      ['name', 'c.txt', 'mới.txt', 'tin/a.txt', ''],
    );
    const elsewhere = await client.request<Exported>('corpus/export', {
      uri: document.uri,
      format: 'tsv',
      roots: [],
    });
    assert.match(elsewhere.content, /\nmới\.txt\tmột\.corpus\t/);
    const table = await client.request<Exported>('corpus/export', { format: 'parquet', roots });
    const file = Uint8Array.from(Buffer.from(table.content, 'base64')).buffer;
    assert.deepEqual([table.isBase64, table.documents], [true, 3]);
    assert.deepEqual(
      (await parquetReadObjects({ file })).map(({ name, path }) => [name, path]),
      [
        ['c.txt', 'x/hai.corpus'],
        ['mới.txt', 'x/một.corpus'],
        ['tin/a.txt', 'x/một.corpus'],
      ],
    );
    client.close(document);
  });

  it('import what the command line imports, byte for byte', async () => {
    const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64');
    for (const [format, files] of [
      ['html', { 'tin/bài-1.html': PAGE, 'tin/bài-2.htm': PAGE.replace('Hội sách', 'Bài hai') }],
      ['conllu', { 'kho.conllu': WORDS }],
      ['jsonl', { 'a.jsonl': '{"name":"a.txt","text":"Câu.\\n","fields":{"title":"x"}}\n' }],
      ['vrt', { 'a.vrt': '<doc id="a.txt">\n<p>\nMột\ncâu\n</p>\n</doc>\n' }],
      ['html', { 'hỏng.html': Buffer.from('<p>\n\xff', 'latin1'), 'trống.html': '' }],
      ['conllu', { 'hỏng.conllu': WORDS.replace('\n2\t', '\n3\t') }],
    ] as const) {
      const folder = folderOf(files);
      const names = Object.keys(files);
      const { code, stdout, stderr } = folder.run(['import', ...names, '--from', format, '--locale', 'vi']);
      const imported = await client.request<Imported>('corpus/import', {
        uri: client.uri('x'),
        format,
        files: Object.entries(files).map(([name, content]) => ({ name, content: base64(content) })),
      });
      assert.equal(imported.text, stdout);
      assert.equal(imported.problems.map((problem) => `corpus: ${problem}\n`).join(''), stderr);
      assert.equal(imported.documents, code === 0 ? names.length : 0);
    }
  });

  it('can be cancelled', async () => {
    const source = new CancellationTokenSource();
    const answer = client.request('corpus/export', { format: 'tei', roots: [] }, source.token);
    source.cancel();
    await assert.rejects(answer, /cancel/i);
  });

  it('refuse what they cannot use', async () => {
    for (const [method, params] of [
      ['corpus/split', { uri: 1, text: '' }],
      ['corpus/split', null],
      ['corpus/join', { uri: '', files: [{ name: 'a' }] }],
      ['corpus/export', { format: 'xml', roots: [] }],
      ['corpus/export', { format: 'csv' }],
      ['corpus/import', { uri: '', format: 'text', files: [] }],
      ['corpus/import', { uri: '', format: 'html', files: [{ name: 'a', text: '' }] }],
    ] as const) {
      await assert.rejects(client.request(method, params), /unusable parameters/, method);
    }
  });
});
