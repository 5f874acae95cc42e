import assert from 'node:assert/strict';
import { parquetReadObjects } from 'hyparquet';
import { folders, PAGE_LINES } from './support';

const folder = folders();

const NEWS = [
  '=== FILE: bao/a.txt ===',
  'title: Hội sách & bạn đọc',
  'date: 2024-03-02',
  'source: Báo Ven Sông',
  'author: Lê Minh Hà; Trần Quốc Việt',
  '',
  'Sáng 2/3, tại Hà Nội, hội sách khai mạc.',
  '',
  'Ông nói: “Sách là bạn.” Nhiều người đến dự.',
  '',
].join('\n');
const OTHER = '=== FILE: b.txt ===\n\ntitle: không phải phần đầu\n';

describe('corpus export', () => {
  it('writes every format, to standard output or a file, whole', () => {
    const at = folder({ 'a.corpus': NEWS + OTHER, 'trang.txt': PAGE_LINES.join('\n') });
    const starts = {
      jsonl: '{"name":"bao/a.txt","path":"a.corpus"',
      vrt: '<doc id="bao/a.txt"',
      tei: '<?xml version="1.0" encoding="UTF-8"?>\n<teiCorpus',
      csv: 'name,path,title,date,source,author',
      tsv: 'name\tpath\ttitle\tdate',
      text: 'Sáng 2/3, tại Hà Nội',
    };
    for (const [format, start] of Object.entries(starts)) {
      const args = ['export', 'a.corpus', 'trang.txt', '--to', format];
      const { code, stdout, stderr } = at.run(args);
      assert.deepEqual([code, stderr], [0, ''], format);
      assert.ok(stdout.startsWith(start), `${format}: ${stdout.slice(0, 80)}`);
      assert.doesNotMatch(stdout, /Gửi bình luận/);
      assert.equal(at.run([...args, '--out', `ra.${format}`]).stdout, '');
      assert.equal(at.read(`ra.${format}`), stdout);
    }
    assert.match(at.run(['export', 'trang.txt', '--to', 'text', '--raw']).stdout, /Gửi bình luận/);
  });

  it('asks before it writes over a file, and refuses what it does not know', () => {
    const at = folder({ 'a.corpus': NEWS, 'ra.csv': 'của tôi' });
    const before = at.contents();
    for (const [args, message] of [
      [['--to', 'csv', '--out', 'ra.csv'], /ra\.csv: it exists; --force/],
      [['--to', 'csv', '--out', 'a.corpus', '--force'], /it is one of the inputs/],
      [['--to', 'xml'], /unknown format "xml"; one of jsonl, vrt, tei/],
      [[], /needs --to/],
    ] as const) {
      const { code, stdout, stderr } = at.run(['export', 'a.corpus', ...args]);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
    }
    assert.deepEqual(at.contents(), before);
    assert.equal(at.run(['export', 'a.corpus', '--to', 'csv', '--out', 'ra.csv', '--force']).code, 0);
    assert.match(at.read('ra.csv'), /^name,path/);
  });

  it('writes Parquet byte for byte, to a file and through a pipe', async () => {
    const at = folder({ 'a.corpus': NEWS + OTHER });
    assert.equal(at.run(['export', '--to', 'parquet', '--out', 'a.parquet']).code, 0);
    const { status, stderr } = at.shell('"$NODE" "$CORPUS" export --to parquet > b.parquet');
    assert.deepEqual([status, stderr], [0, '']);
    const { 'a.parquet': one, 'b.parquet': other } = at.contents();
    assert.ok(one !== undefined && one === other);
    const file = Uint8Array.from(Buffer.from(one, 'latin1')).buffer;
    const rows = await parquetReadObjects({ file });
    assert.deepEqual(
      rows.map(({ name, title }) => [name, title]),
      [
        ['bao/a.txt', 'Hội sách & bạn đọc'],
        ['b.txt', null],
      ],
    );
  });

  it('says what no document holds', () => {
    const at = folder({ 'a.corpus': `Lời đầu.\n${NEWS}` });
    const { code, stderr } = at.run(['export', '--to', 'text']);
    assert.equal(code, 0);
    assert.match(stderr, /^corpus: a\.corpus: the text before the first marker/);
  });
});

describe('corpus import', () => {
  it('reads back what export has written', () => {
    const at = folder({ 'a.corpus': NEWS + OTHER });
    at.run(['export', 'a.corpus', '--to', 'jsonl', '--raw', '--out', 'a.jsonl']);
    assert.equal(at.run(['import', 'a.jsonl', '--from', 'jsonl']).stdout, `${NEWS}\n${OTHER}`);
    at.run(['export', 'a.corpus', '--to', 'vrt', '--out', 'a.vrt']);
    const { code, stdout, stderr } = at.run(['import', 'a.vrt', '--from', 'vrt', '--out', 'b.corpus']);
    assert.deepEqual([code, stdout, stderr], [0, '', '']);
    const text = at.read('b.corpus');
    assert.match(text, /^=== FILE: bao\/a\.txt ===\ntitle: Hội sách & bạn đọc\ndate: 2024-03-02\n/);
    assert.ok(text.includes('\nÔng nói: “Sách là bạn.” Nhiều người đến dự.\n'));
    const vrt = (name: string) =>
      at.run(['export', name, '--to', 'vrt']).stdout.replaceAll(/ path="[^"]*"/g, '');
    assert.equal(vrt('b.corpus'), vrt('a.corpus'));
  });

  it('takes fields beside the text, lists as values, and other marker styles', () => {
    const line = JSON.stringify({
      id: 'a.txt',
      text: 'Một câu.\n',
      title: 'Tin',
      tags: ['một', 'hai'],
      entities: [{ type: 'x' }],
    });
    const at = folder({ 'a.jsonl': `\ufeff${line}\r\n\n` });
    const args = ['import', 'a.jsonl', '--from', 'jsonl'];
    assert.equal(at.run(args).stdout, '=== FILE: a.txt ===\ntitle: Tin\ntags: một; hai\n\nMột câu.\n');
    assert.equal(
      at.run([...args, '--style', 'conllu']).stdout,
      '# newdoc id = a.txt\n# title = Tin\n# tags = một; hai\n\nMột câu.\n',
    );
    assert.match(at.run([...args, '--style', 'doc']).stdout, /^<doc id="a\.txt">\n[^<]*\n\n<\/doc>\n$/);
    const page = folder({ 'x/a.txt': 'Một.\n' }).run(['import', 'x', '--from', 'text']);
    assert.equal(page.stdout, '=== FILE: a.txt ===\nMột.\n');
  });

  it('names every broken line and writes nothing', () => {
    const at = folder({
      'a.jsonl': [
        '{"name":"a","text":"x"}',
        '{"name":"b"}',
        'nope',
        '[1]',
        '{"name":"c","text":"x\\n=== FILE: z ==="}',
        '{"name":"d","text":"x","fields":{"title":{}}}',
        '{"name":"A","text":"x"}',
        '{"name":"../e","text":"x"}',
        '{"name":"f","text":"x","fields":{"a\\nb":"c"}}',
        '{"name":"g","text":"x","__proto__":{"title":"y"},"fields":{"constructor":"z"}}',
      ].join('\n'),
      'a.vrt': '<doc id="a">\nx\n<doc id="b">\ny\n</doc>\nz\n<doc n="1">\n',
      'u.jsonl': Buffer.concat([Buffer.from('{}\n'), Buffer.from([0xff, 10])]),
    });
    const before = at.contents();
    const lines = (args: readonly string[]) => {
      const { code, stdout, stderr } = at.run(['import', ...args, '--out', 'ra.corpus']);
      assert.deepEqual([code, stdout], [2, '']);
      return stderr
        .trimEnd()
        .split('\n')
        .map((line) => line.replace('corpus: ', ''));
    };
    assert.deepEqual(lines(['a.jsonl', '--from', 'jsonl']), [
      'a.jsonl:2: "text" is missing or no text',
      'a.jsonl:3: this line is not JSON',
      'a.jsonl:4: this line is no JSON object',
      'a.jsonl:5: line 2 of the text would open another document',
      'a.jsonl:6: the field "title" is no text or cannot be a key',
      'a.jsonl:7: "A" and "a" (a.jsonl:1) are one file where letter case or Unicode form does not count',
      'a.jsonl:8: "../e" cannot be the name of a file everywhere: "." and ".." are no names',
      'a.jsonl:9: the field "a\ufffdb" is no text or cannot be a key',
      'a.jsonl:10: "constructor" is no field of this corpus, and a header begins with one; add it to "fields" in corpus.config.json',
    ]);
    assert.deepEqual(lines(['a.vrt', '--from', 'vrt']), [
      'a.vrt:3: this <doc> begins before the last one has ended',
      'a.vrt:6: this line stands outside of <doc> … </doc>',
      'a.vrt:7: this document has no name',
      'a.vrt:7: this <doc> is never closed',
    ]);
    assert.deepEqual(lines(['u.jsonl', '--from', 'jsonl']), ['u.jsonl:2: it is not valid UTF-8']);
    assert.match(
      lines(['a.vrt', 'a.jsonl'])[0]!,
      /needs --from, one of html, text, jsonl, vrt, conllu, unless/,
    );
    assert.match(lines(['a.vrt', '--from', 'xml'])[0]!, /unknown format "xml"; one of/);
    assert.match(lines(['--from', 'vrt'])[0]!, /needs the files/);
    assert.deepEqual(at.contents(), before);
  });

  const page = (title: string, text: string) =>
    `<html lang="vi"><head><title>${title}</title></head><body><nav><a href="/">Trang chủ</a></nav>` +
    `<article><h1>${title}</h1><p>${text}</p><p>${text.replace('Sáng', 'Chiều')}</p></article></body></html>`;
  const prose =
    'Sáng 2-3, tại công viên bờ sông, ban tổ chức khai mạc hội sách mùa xuân với hơn ba trăm gian hàng, ' +
    'trong đó một nửa dành cho thiếu nhi, nhiều hơn hẳn các năm trước, theo lời ban tổ chức.';

  it('reads saved pages and CoNLL-U, of folders too, as the endings of the files say', () => {
    const at = folder({
      'trang/bài-10.html': page('Bài mười', prose),
      'trang/bài-2.HTM': page('Bài hai', prose),
      'trang/ảnh.png': Buffer.from([1, 0, 2]),
      'trang/node_modules/x.html': 'x',
      'kho.conllu':
        '# newdoc id = a.txt\n# text = Một câu.\n1\tMột\t_\t_\t_\t_\t_\t_\t_\t_\n2\tcâu.\t_\t_\t_\t_\t_\t_\t_\t_\n',
    });
    const body = `${prose}\n\n${prose.replace('Sáng', 'Chiều')}\n`;
    const { code, stdout, stderr } = at.run(['import', 'trang', '--from', 'html']);
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal(
      stdout,
      `=== FILE: bài-2.txt ===\ntitle: Bài hai\nlang: vi\n\n${body}\n` +
        `=== FILE: bài-10.txt ===\ntitle: Bài mười\nlang: vi\n\n${body}`,
    );
    assert.match(
      at.run(['import', 'trang/bài-2.HTM']).stdout,
      /^=== FILE: trang\/bài-2\.txt ===\ntitle: Bài hai/,
    );
    assert.match(
      at.run(['import', '-', '--from', 'html'], page('Một', prose)).stdout,
      /^=== FILE: stdin\.txt ===/,
    );
    assert.equal(at.run(['import', 'kho.conllu']).stdout, '=== FILE: a.txt ===\nMột câu.\n');
  });

  it('tells of every page and word that cannot be read, and writes nothing', () => {
    const at = folder({
      'trang/a.html': '<p></p>',
      'trang/b.html': Buffer.from('<p>\n\xff', 'latin1'),
      'trang/c.html': page('Bài', prose),
      'kho.conllu': '1\ta\n',
      'rỗng/a.txt': '',
    });
    const before = at.contents();
    for (const [args, expected] of [
      [
        ['trang', '--from', 'html'],
        'corpus: trang/a.html: no main text was found in this page\ncorpus: trang/b.html:2: it is not valid UTF-8\n',
      ],
      [['kho.conllu', '--locale', 'vi'], 'corpus: kho.conllu:1: dòng này không phải là một từ CoNLL-U'],
      [['rỗng', '--from', 'html'], 'corpus: rỗng: no html files here\n'],
      [['không.vrt'], 'corpus: không.vrt: no such file or folder\n'],
    ] as const) {
      const { code, stdout, stderr } = at.run(['import', ...args, '--out', 'ra.corpus']);
      assert.deepEqual([code, stdout], [2, '']);
      assert.ok(stderr.startsWith(expected), stderr);
    }
    assert.deepEqual(at.contents(), before);
  });
});
