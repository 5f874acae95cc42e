import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, symlinkSync } from 'node:fs';
import { applyPatch } from './patch';
import { type Folder, folders, PAGE_LINES, soundDocument } from './support';

/** Lines of the page that are its text; everything else in it is furniture. */
const KEPT = PAGE_LINES.slice(3, 13);
const PAGE = `${PAGE_LINES.join('\n')}\n`;

/** A corpus of two documents, the second without furniture. */
const CORPUS = `=== FILE: trang.txt ===\n${PAGE}\n${soundDocument('sach.txt')}`;

/** The blank line between the documents is no furniture, though furniture stands before it. */
const CLEANED = `=== FILE: trang.txt ===\n${KEPT.join('\n')}\n\n${soundDocument('sach.txt')}`;

/** The program, which need not be there. */
const PATCH = 'patch';

/** Every way in which bytes of a text can differ that a careless cleaner would mend or break. */
const VARIANTS: Readonly<Record<string, (text: string) => string>> = {
  LF: (text) => text,
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  'CR only': (text) => text.replaceAll('\n', '\r'),
  'byte order mark': (text) => `\ufeff${text}`,
  'no final line break': (text) => text.replace(/\n$/, ''),
  'NBSP and trailing blanks': (text) =>
    text.replaceAll('Ven Sông', 'Ven\u00a0Sông').replaceAll('.\n', '. \t\n'),
  NFD: (text) => text.normalize('NFD'),
  astral: (text) => text.replaceAll('Thư viện', '📚 Thư viện'),
  'U+00D0': (text) => text.replaceAll('đầu sách', 'ðầu sách').replaceAll('Nhiều', 'Ðặc biệt, nhiều'),
};

describe('corpus clean', () => {
  const folder = folders();

  it('prints the cleaned text and writes nothing', () => {
    const here = folder({ 'a.txt': PAGE });
    const { code, stdout, stderr } = here.run(['clean', 'a.txt']);
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal(stdout, `${KEPT.join('\n')}\n`);
    assert.deepEqual(Object.keys(here.contents()), ['a.txt']);
    assert.equal(here.read('a.txt'), PAGE);
  });

  it('reads standard input', () => {
    assert.equal(folder().run(['clean', '-'], PAGE).stdout, `${KEPT.join('\n')}\n`);
  });

  describe('every byte', () => {
    const file = (name: string) => `${name}.corpus`;
    let here: Folder;
    let diffs: readonly string[];

    // Each mode once, over all variants.
    before(() => {
      here = folder();
      for (const [name, vary] of Object.entries(VARIANTS)) here.write(`gốc/${file(name)}`, vary(CORPUS));
      here.run(['clean', '--out', 'ra', 'gốc']);
      assert.equal(here.run(['clean', '--out', 'lại', 'ra']).stderr, 'corpus: no page furniture to remove\n');
      diffs = here.run(['clean', '--diff', 'gốc']).stdout.split(/^(?=--- a\/)/m);
      for (const [name, vary] of Object.entries(VARIANTS)) here.write(`ghi/${file(name)}`, vary(CORPUS));
      const { code, stdout, stderr } = here.run(['clean', '--write', 'ghi']);
      assert.deepEqual([code, stdout], [0, '']);
      const variants = Object.keys(VARIANTS).length;
      assert.match(stderr, new RegExp(`^corpus: \\d+ lines removed from ${variants} documents: [^\\n]*\\n$`));
    });

    for (const [name, vary] of Object.entries(VARIANTS)) {
      it(`of what is no furniture stays (${name})`, () => {
        assert.equal(here.read(`ra/gốc/${file(name)}`), vary(CLEANED));
        assert.equal(here.read(`gốc/${file(name)}`), vary(CORPUS));
      });

      it(`is the same by --out, --write and --diff, and a second time (${name})`, () => {
        const cleaned = vary(CLEANED);
        assert.equal(here.read(`ghi/${file(name)}`), cleaned);
        assert.equal(here.read(`lại/ra/gốc/${file(name)}`), cleaned);
        const diff = diffs.find((part) => part.startsWith(`--- a/gốc/${file(name)}`));
        assert.equal(applyPatch(vary(CORPUS), diff!), cleaned);
      });
    }
  });

  it('says on standard error what it removed where nothing else shows it, whole files or parts', () => {
    const here = folder({ 'a.corpus': `${CORPUS}\n${CORPUS.replace('trang.txt', 'hai.txt')}` });
    const report = here.run(['analyze', 'a.corpus']).stdout;
    const { documents } = JSON.parse(report) as {
      documents: { boilerplate: { startLine: number; endLine: number }[] }[];
    };
    const lines = documents
      .flatMap(({ boilerplate }) => boilerplate)
      .reduce((sum, { startLine, endLine }) => sum + endLine - startLine + 1, 0);
    const told = here.run(['clean', '--out', 'ra', 'a.corpus']).stderr;
    assert.match(told, new RegExp(`^corpus: ${lines} lines removed from 2 documents: .*form \\d`));
    assert.equal(here.run(['clean', '--part-size', '1', '--out', 'phần', 'a.corpus']).stderr, told);
    assert.match(
      here.run(['clean', '--locale', 'vi', '--out', 'vi', 'a.corpus']).stderr,
      new RegExp(`^corpus: đã xóa ${lines} dòng trong 2 tài liệu: .*biểu mẫu \\d`),
    );
    for (const args of [[], ['--diff']])
      assert.equal(here.run(['clean', ...args, 'a.corpus']).stderr, '', args.join());
    const one = folder({ 'b.txt': `${KEPT.join('\n')}\nGửi bình luận\n` });
    assert.match(one.run(['clean', '--write', 'b.txt']).stderr, /^corpus: 1 line removed from 1 document: /);
  });

  it('prints files one after the other, the same text', () => {
    const here = folder({ 'a.corpus': CORPUS, 'b.txt': PAGE });
    assert.equal(here.run(['clean', 'b.txt', 'a.corpus']).stdout, `${KEPT.join('\n')}\n${CLEANED}`);
    assert.equal(here.run(['clean', '--diff', '-'], CLEANED).stdout, '');
  });

  it('a document without furniture, an empty file and blanks come out as they went in', () => {
    const texts = ['', '\n', '\ufeff', '\r\n \r\n', soundDocument('a.txt'), '=== FILE: a.txt ==='];
    const here = folder(Object.fromEntries(texts.map((text, i) => [`${i}.corpus`, text])));
    here.run(['clean', '--out', 'ra', '.']);
    for (const [i, text] of texts.entries()) assert.equal(here.read(`ra/${i}.corpus`), text);
  });

  it('makes a diff that patch(1) applies', function () {
    const here = folder({ 'sâu/a b.txt': PAGE });
    const { stdout } = here.run(['clean', '--diff', 'sâu/a b.txt']);
    assert.match(
      stdout,
      /^--- a\/sâu\/a b\.txt\t?\n\+\+\+ b\/sâu\/a b\.txt\t?\n@@ -1,6 \+1,3 @@\n-Trang chủ/,
    );
    const expected = here.run(['clean', 'sâu/a b.txt']).stdout;
    const { error, status, stderr } = spawnSync(PATCH, ['-p1'], { cwd: here.path, input: stdout });
    if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') {
      console.log('        there is no patch on this machine');
      this.skip();
    }
    assert.equal(status, 0, String(stderr));
    assert.equal(here.read('sâu/a b.txt'), expected);
  });

  it('keeps what the configuration declares text, and cuts what it declares furniture', () => {
    const kept = 'Bản quyền thuộc về Báo Ven Sông. Ghi rõ nguồn khi phát hành lại thông tin.';
    const cut = 'Nhiều phụ huynh cho biết';
    const here = folder({
      'a.txt': PAGE,
      'corpus.config.json': JSON.stringify({ boilerplate: { keep: [kept], phrases: [`${cut}*`] } }),
    });
    const { stdout } = here.run(['clean', 'a.txt']);
    assert.ok(stdout.includes(kept));
    assert.ok(!stdout.includes(cut));
  });

  describe('--out', () => {
    const contents = (here: Folder) => Object.keys(here.contents());

    it('puts files below the folder under the paths by which they were named', () => {
      const here = folder({ 'x/a.corpus': CORPUS, 'x/sâu/b.corpus': CORPUS });
      assert.equal(here.run(['clean', '--out', 'ra', 'x']).code, 0);
      assert.deepEqual(contents(here), [
        'ra/x/a.corpus',
        'ra/x/sâu/b.corpus',
        'x/a.corpus',
        'x/sâu/b.corpus',
      ]);
    });

    it('never leaves the folder', () => {
      const here = folder({ 'in/go.txt': 'x', 'a.corpus': CORPUS });
      const inner = folder();
      assert.equal(inner.run(['clean', '--out', 'ra', here.join('a.corpus')]).code, 0);
      assert.ok(existsSync(inner.join(`ra${here.join('a.corpus')}`)));
    });

    it('refuses to overwrite an input', () => {
      const here = folder({ 'a.corpus': CORPUS });
      const { code, stdout, stderr } = here.run(['clean', '--out', '.', 'a.corpus']);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(
        stderr,
        /^corpus: [^\n]*a\.corpus: an input would be overwritten; use --write for that\n$/,
      );
      assert.equal(here.read('a.corpus'), CORPUS);
    });

    it('refuses to overwrite an input through links, but not what shares its bytes alone', () => {
      const here = folder({ 'a.corpus': CORPUS, 'b.corpus': CORPUS });
      symlinkSync('.', here.join('vòng'));
      const { code, stderr } = here.run(['clean', '--out', 'vòng', 'a.corpus']);
      assert.equal(code, 2);
      assert.match(stderr, /a\.corpus: an input would be overwritten/);
      mkdirSync(here.join('ra'));
      linkSync(here.join('b.corpus'), here.join('ra/b.corpus'));
      assert.equal(here.run(['clean', '--out', 'ra', 'b.corpus']).code, 0);
      assert.deepEqual([here.read('b.corpus'), here.read('ra/b.corpus')], [CORPUS, CLEANED]);
    });

    it('says what went wrong with one of many, and leaves nothing half', () => {
      const names = Array.from({ length: 30 }, (_, i) => `${10 + i}.corpus`);
      const here = folder(Object.fromEntries(names.map((name) => [name, CORPUS])));
      // Where a file is to go, a folder is.
      mkdirSync(here.join('ra/25.corpus'), { recursive: true });
      const { code, stderr } = here.run(['clean', '--out', 'ra', '.']);
      assert.equal(code, 2);
      assert.match(stderr, /^corpus: [^\n]*ra\/25\.corpus: not written: [^\n]*\n$/);
      const written = contents(here).filter((name) => name.startsWith('ra/'));
      for (const name of written) {
        assert.match(name, /^ra\/\d\d\.corpus$/);
        assert.equal(here.read(name), CLEANED);
      }
      assert.ok(written.includes('ra/24.corpus') && !written.includes('ra/25.corpus'));
    });

    it('refuses two inputs that would become one file', () => {
      const here = folder({ 'in/a.corpus': CORPUS, 'A.corpus': CORPUS });
      const { code, stderr } = here.run(['clean', '--out', 'ra', 'a.corpus', '../A.corpus'], '', 'in');
      assert.equal(code, 2);
      assert.match(stderr, /^corpus: a\.corpus and \.\.\/A\.corpus would both become /);
      assert.deepEqual(contents(here), ['A.corpus', 'in/a.corpus']);
    });

    it('says so when the folder cannot be made', () => {
      const here = folder({ 'a.corpus': CORPUS, ra: 'a file' });
      const { code, stderr } = here.run(['clean', '--out', 'ra', 'a.corpus']);
      assert.equal(code, 2);
      assert.match(stderr, /^corpus: [^\n]*ra: it exists and is no folder\n$/);
    });
  });
});
