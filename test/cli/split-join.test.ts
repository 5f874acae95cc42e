import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { folders } from './support';

/** Seven lines, the last one blank. */
function documentOf(name: string, body = 'Sáng nay, hội sách mở cửa.'): string {
  return `=== FILE: ${name} ===\ntitle: Hội sách\ndate: 2024-03-02\nsource: Báo Ven Sông\n\n${body}\n\n`;
}

const folder = folders();
const two = documentOf('bao/a.txt') + documentOf('bao/b.txt', 'Chiều nay, hội sách khép lại.');

describe('corpus split', () => {
  it('writes one file a document, header and text without the marker', () => {
    const at = folder({ 'c.corpus': two });
    const { code, stdout, stderr } = at.run(['split', 'c.corpus', '--out', 'ra']);
    assert.deepEqual([code, stdout, stderr], [0, 'ra: 2 written\n', '']);
    const { 'c.corpus': _source, ...made } = at.contents();
    assert.deepEqual(Object.keys(made), ['ra/bao/a.txt', 'ra/bao/b.txt']);
    assert.equal(
      `=== FILE: bao/a.txt ===\n${at.read('ra/bao/a.txt')}\n=== FILE: bao/b.txt ===\n${at.read('ra/bao/b.txt')}`,
      two,
    );
    assert.equal(at.run(['join', 'ra']).stdout, two);
  });

  it('gives the bytes back when the files are joined: order, markers, line ends, byte order mark', () => {
    const corpora = [
      two.replaceAll('\n', '\r\n'),
      `\ufeff${two}`,
      `${documentOf('z.txt')}\n\n${documentOf('a.txt').trimEnd()}`,
      two.replaceAll('===', '-----'),
      '<doc id="a &amp; b" title="Hội sách" date="2024">\nMột câu.\n</doc>\n\n<doc id="b">\n</doc>',
      '\n=== FILE: 2.txt ===\n=== FILE: 10.txt ===',
    ];
    for (const text of corpora) {
      const at = folder({ 'c.corpus': text });
      assert.equal(at.run(['split', 'c.corpus', '--out', 'ra']).code, 0);
      const { code, stderr } = at.run(['join', 'ra', '--out', 'lại.corpus']);
      assert.deepEqual([code, stderr], [0, '']);
      assert.equal(at.read('lại.corpus'), text);
    }
  });

  it('turns attributes of a tag into a header', () => {
    const at = folder({
      'c.corpus': '<doc id="a.txt" n="7" title="Sông &quot;Lam&quot;">\nMột câu.\n</doc>\n',
    });
    at.run(['split', 'c.corpus', '--out', 'ra']);
    assert.equal(at.read('ra/a.txt'), 'title: Sông "Lam"\nn: 7\n\nMột câu.');
    at.write('ra/a.txt', 'title: Sông Lam\n\nMột câu.');
    assert.equal(at.run(['join', 'ra']).stdout, '<doc id="a.txt">\ntitle: Sông Lam\n\nMột câu.\n</doc>\n');
  });

  it('lists all names that cannot be files beside each other, and writes nothing', () => {
    const names = [
      'a.txt',
      'A.TXT',
      'b',
      'b/c.txt',
      '../d.txt',
      'con.txt',
      'e\u0301.txt',
      'é.txt',
      'corpus.split.json',
      'a.txt',
    ];
    const at = folder({ 'c.corpus': names.map((name) => documentOf(name)).join('') });
    const { code, stdout, stderr } = at.run(['split', '--out', 'ra', '--force']);
    assert.deepEqual([code, stdout], [2, '']);
    assert.deepEqual(stderr.trimEnd().split('\n'), [
      'corpus: c.corpus:8: "A.TXT" and "a.txt" (c.corpus:1) are one file where letter case or Unicode form does not count',
      'corpus: c.corpus:22: "b" is a file, and a folder in the name of another document (c.corpus:15)',
      'corpus: c.corpus:29: "../d.txt" cannot be the name of a file everywhere: "." and ".." are no names',
      'corpus: c.corpus:36: "con.txt" cannot be the name of a file everywhere: "con.txt" is a device name on Windows',
      'corpus: c.corpus:50: "é.txt" and "e\u0301.txt" (c.corpus:43) are one file where letter case or Unicode form does not count',
      'corpus: c.corpus:57: "corpus.split.json" is the name of the file that keeps the order of the documents',
      'corpus: c.corpus:64: "a.txt" is the name of another document (c.corpus:1)',
    ]);
    assert.deepEqual(Object.keys(at.contents()), ['c.corpus']);
  });

  it('refuses names of one file across corpora', () => {
    const at = folder({ '1.corpus': documentOf('a.txt'), '2.corpus': documentOf('a.txt') });
    const { code, stderr } = at.run(['split', '1.corpus', '2.corpus', '--out', 'ra']);
    assert.deepEqual(
      [code, stderr],
      [2, 'corpus: 2.corpus:1: "a.txt" is the name of another document (1.corpus:1)\n'],
    );
  });

  it('lists files that hold something else and leaves them, unless told otherwise', () => {
    const at = folder({ 'c.corpus': two, 'ra/bao/a.txt': 'của tôi', 'ra/khác.txt': 'của tôi' });
    const before = at.contents();
    const refused = at.run(['split', 'c.corpus', '--out', 'ra']);
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /ra\/bao\/a\.txt: it exists and holds something else\n.*--force/);
    assert.deepEqual(at.contents(), before);
    assert.equal(at.run(['split', 'c.corpus', '--out', 'ra', '--force']).stdout, 'ra: 2 written\n');
    assert.equal(at.read('ra/khác.txt'), 'của tôi');
    assert.match(at.read('ra/bao/a.txt'), /^title: /);
  });

  it('goes on where it was stopped: files with the same content are left', () => {
    const at = folder({ 'c.corpus': two });
    at.run(['split', 'c.corpus', '--out', 'ra']);
    at.write('ra/bao/b.txt', '');
    assert.equal(
      at.run(['split', 'c.corpus', '--out', 'ra', '--force']).stdout,
      'ra: 1 written, 1 already there\n',
    );
    assert.equal(at.run(['split', 'c.corpus', '--out', 'ra']).stdout, 'ra: 0 written, 2 already there\n');
  });

  it('leaves nothing half when it is stopped', async () => {
    const names = Array.from({ length: 4000 }, (_, i) => `tin/${i}.txt`);
    const at = folder({ 'c.corpus': names.map((name) => documentOf(name)).join('') });
    const child = at.start(['split', 'c.corpus', '--out', 'ra']);
    const done = new Promise<void>((resolve) => child.on('exit', () => resolve()));
    while (child.exitCode === null && !existsSync(at.join('ra/tin/0.txt'))) await pause(5);
    child.kill('SIGINT');
    await done;
    assert.ok(child.signalCode === 'SIGINT' || child.exitCode === 0);
    const left = readdirSync(at.join('ra/tin'));
    assert.deepEqual(
      left.filter((name) => name.endsWith('.tmp')),
      [],
    );
    for (const name of left) assert.match(at.read(`ra/tin/${name}`), /^title: [\s\S]+mở cửa\.\n/);
    assert.match(at.run(['split', 'c.corpus', '--out', 'ra']).stdout, /^ra: \d+ written/);
    assert.equal(readdirSync(at.join('ra/tin')).length, names.length);
  });

  it('does not write where a folder, a file for a folder, a link or an input is in the way', () => {
    const at = folder({
      'c.corpus': ['thư mục', 'tệp/a.txt', 'liên kết/a.txt', 'c.corpus', 'x.txt']
        .map((n) => documentOf(n))
        .join(''),
      tệp: '',
      'ngoài/a.txt': 'ngoài',
      'ra/tệp': '',
    });
    mkdirSync(at.join('ra/thư mục'));
    symlinkSync(at.join('ngoài'), at.join('ra/liên kết'));
    symlinkSync(at.join('c.corpus'), at.join('ra/c.corpus'));
    const before = at.contents();
    const { code, stderr } = at.run(['split', 'c.corpus', '--out', 'ra', '--force']);
    assert.equal(code, 2);
    for (const line of [
      /ra\/thư mục: it is a folder/,
      /ra\/tệp\/a\.txt: .*ra\/tệp is no folder/,
      /ra\/liên kết\/a\.txt: it leads out of the folder/,
      /ra\/c\.corpus: it is one of the inputs/,
    ]) {
      assert.match(stderr, line);
    }
    assert.doesNotMatch(stderr, /x\.txt/);
    assert.deepEqual(at.contents(), before);
  });

  it('holds no text of the documents that it has written', () => {
    // Letters of two bytes, 60 MB of them in memory, under unusual markers, which the index remembers.
    const line = `${'Đầm sen ven đường nở muộn. '.repeat(20)}\n`;
    const body = line.repeat(Math.ceil(750_000 / line.length));
    const names = Array.from({ length: 40 }, (_, i) => `mùa-sen-nở/bài-thứ-${i}.txt`);
    const fence = (i: number) => (i % 2 === 0 ? '===' : '#####');
    const parts = names.map((name, i) => `${fence(i)} FILE: ${name} ${fence(i)}\n${body}`);
    const here = folder({ 'a.corpus': parts.join('') });
    const { status, stderr } = here.shell(
      '"$NODE" --max-old-space-size=40 "$CORPUS" split a.corpus --out out --part-size 1',
    );
    assert.deepEqual([status, stderr.slice(0, 300)], [0, '']);
    assert.equal(here.read(`out/${names[38]}`), body.slice(0, -1));
    assert.ok(here.read('out/corpus.split.json').includes('##### FILE: '));
  });

  it('refuses text before the first marker until it has a name', () => {
    const at = folder({ 'c.corpus': `Lời đầu.\n\n${documentOf('a.txt')}` });
    const refused = at.run(['split', 'c.corpus', '--out', 'ra']);
    assert.deepEqual([refused.code, refused.stdout], [2, '']);
    assert.match(refused.stderr, /^corpus: c\.corpus:1: there is text before the first marker/);
    assert.equal(at.run(['split', 'c.corpus', '--out', 'ra', '--preamble', 'đầu.txt']).code, 0);
    assert.equal(at.read('ra/đầu.txt'), 'Lời đầu.\n');
  });

  it('refuses what is no corpus, has malformed markers, or text behind </doc>', () => {
    const at = folder({
      'trang.corpus': 'Một câu.\n',
      'sai.corpus': `${documentOf('s.txt')}== FILE: b.txt ==\nMột câu.\n`,
      'ngoài.corpus': '<doc id="a.txt">\nMột câu.\n</doc>\n\nHai câu.\n',
    });
    const { code, stderr } = at.run(['split', '--out', 'ra']);
    assert.equal(code, 2);
    assert.deepEqual(stderr.trimEnd().split('\n').sort(), [
      'corpus: ngoài.corpus:5: there is text behind </doc>, outside of all documents',
      'corpus: sai.corpus:8: this marker is malformed; mend it first',
      'corpus: trang.corpus: has no marker: there is nothing to split',
    ]);
    assert.equal(at.run(['split', 'trang.corpus']).code, 2);
  });
});

describe('corpus join', () => {
  it('names documents by their paths, in natural order', () => {
    const at = folder({
      'tin/bai-10.txt': 'Mười.\n',
      'tin/bai-2.txt': 'Hai.\n',
      'tin/a/1.txt': 'Một.',
      'tin/ảnh.png': 'x',
    });
    const { code, stdout, stderr } = at.run(['join', 'tin']);
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal(
      stdout,
      '=== FILE: a/1.txt ===\nMột.\n=== FILE: bai-2.txt ===\nHai.\n\n=== FILE: bai-10.txt ===\nMười.\n',
    );
    assert.match(
      at.run(['join', 'tin/bai-2.txt', at.join('tin/a/1.txt')]).stdout,
      /^=== FILE: tin\/bai-2\.txt ===\nHai\.\n\n=== FILE: 1\.txt ===\nMột\.$/,
    );
    assert.equal(at.run(['join', '-'], 'Một.\n').stdout, '=== FILE: stdin.txt ===\nMột.\n');
  });

  it('writes the style asked for, else that of the configuration', () => {
    const at = folder({ 'tin/a.txt': 'Một.\n', 'corpus.config.json': '{"marker": "----"}' });
    assert.equal(at.run(['join', 'tin']).stdout, '---- FILE: a.txt ----\nMột.\n');
    assert.equal(at.run(['join', 'tin', '--style', 'doc']).stdout, '<doc id="a.txt">\nMột.\n\n</doc>\n');
    assert.equal(at.run(['join', 'tin', '--style', '@@ {name} @@']).stdout, '@@ a.txt @@\nMột.\n');
    const bad = at.run(['join', 'tin', '--style', '==']);
    assert.equal(bad.code, 2);
    assert.match(bad.stderr, /--style takes/);
  });

  it('merges corpora and refuses markers inside of pages', () => {
    const at = folder({
      '1.corpus': two,
      '2.txt': 'Một trang.\n',
      'x/3.txt': 'Câu.\n=== FILE: a ===\nCâu.\n',
    });
    assert.equal(at.run(['join', '1.corpus', '2.txt']).stdout, `${two}\n=== FILE: 2.txt ===\nMột trang.\n`);
    const { code, stdout, stderr } = at.run(['join', '1.corpus', 'x']);
    assert.deepEqual(
      [code, stdout, stderr],
      [2, '', 'corpus: x/3.txt:2: this line would open another document\n'],
    );
    at.write('x/3.txt', 'Câu.\n</doc>\n');
    assert.match(
      at.run(['join', 'x', '--style', 'doc']).stderr,
      /^corpus: x\/3\.txt:2: this line would end the document/,
    );
  });

  it('refuses names that clash, listing all of them', () => {
    const at = folder({ 'x/a.txt': '', 'y/A.txt': '', 'z/a.txt': '' });
    const { code, stdout, stderr } = at.run(['join', 'x', 'y', 'z']);
    assert.deepEqual([code, stdout, stderr.trimEnd().split('\n').length], [2, '', 2]);
  });

  it('does not write over a file, an input or a folder', () => {
    const at = folder({ 'tin/a.txt': 'Một.\n', 'c.corpus': 'của tôi' });
    const before = at.contents();
    assert.match(at.run(['join', 'tin', '--out', 'c.corpus']).stderr, /it exists; --force writes over it/);
    assert.match(at.run(['join', 'tin', '--out', 'tin/a.txt', '--force']).stderr, /it is one of the inputs/);
    assert.match(at.run(['join', 'tin', '--out', 'tin', '--force']).stderr, /it is a folder/);
    assert.match(at.run(['join', 'tin', '--out', 'không/có']).stderr, /no such file or folder/);
    assert.deepEqual(at.contents(), before);
    assert.equal(at.run(['join', 'tin', '--out', 'c.corpus', '--force']).code, 0);
    assert.match(at.read('c.corpus'), /^=== FILE: a\.txt ===/);
  });

  it('says so when files are gone, marks are left out, or the index is damaged', () => {
    const at = folder({ 'c.corpus': documentOf('b.txt') + documentOf('a.txt') });
    at.run(['split', 'c.corpus', '--out', 'ra']);
    at.write('ra/mới.txt', 'Mới.\n');
    const gone = folder({
      'corpus.split.json': at.read('ra/corpus.split.json'),
      'a.txt': 'Một.\n',
      'mới.txt': 'Hai.',
    });
    const { stdout, stderr } = gone.run(['join']);
    assert.equal(stdout, '=== FILE: a.txt ===\nMột.\n\n=== FILE: mới.txt ===\nHai.');
    assert.match(stderr, /1 of its documents are not there any more/);
    at.write('ra/corpus.split.json', '{"version":1,"documents":["../../etc/passwd"]}');
    assert.match(at.run(['join', 'ra']).stderr, /corpus\.split\.json: it is damaged/);
    const marks = folder({ 'a.txt': '\ufeffMột.\n', 'b.txt': 'Hai.\n' }).run(['join']);
    assert.equal(marks.stdout, '=== FILE: a.txt ===\nMột.\n\n=== FILE: b.txt ===\nHai.\n');
    assert.match(marks.stderr, /1 files begin with a byte order mark/);
  });

  it('does not take what an index says for text', () => {
    const at = folder({
      'a.txt': 'Một.\n',
      'corpus.split.json': JSON.stringify({
        version: 1,
        marker: '===',
        lineBreak: '\n',
        bom: false,
        before: '',
        documents: [{ name: 'a.txt', open: '=== FILE: ../x ===\n' }, '../../etc/passwd'],
      }),
    });
    assert.equal(at.run(['join']).stdout, '=== FILE: a.txt ===\nMột.\n');
  });
});
