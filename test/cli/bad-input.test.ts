import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync, unlinkSync } from 'node:fs';
import { type FileReport, type Folder, folders, soundDocument } from './support';

const GOOD = soundDocument('a.txt', 'Hội sách  mở cửa.\nChia sẻ Facebook Zalo');

/** One line on standard error, exit code 2, nothing on standard output, every file as it was. */
function assertRefused(
  here: Folder,
  args: readonly string[],
  message: RegExp,
  input?: string | Uint8Array,
): void {
  const before = here.contents();
  const { code, stdout, stderr } = here.run(args, input);
  assert.match(stderr, message);
  assert.match(stderr, /^corpus: [^\n]+\n$/, 'one line');
  assert.deepEqual([code, stdout], [2, '']);
  assert.deepEqual(here.contents(), before);
}

describe('bad input', () => {
  const folder = folders();
  const text = (value: string) => Buffer.from(value);

  const BAD: readonly (readonly [what: string, content: Uint8Array, message: RegExp])[] = [
    [
      'invalid UTF-8',
      Buffer.concat([text(GOOD), Buffer.from([0xc3, 0x28, 0x0a])]),
      /bad\.corpus: it is not valid UTF-8 \(line \d+\)$/m,
    ],
    ['UTF-8 cut in a letter', text(`${GOOD}ệ`).subarray(0, -1), /not valid UTF-8/],
    ['an encoded surrogate', Buffer.concat([text(GOOD), Buffer.from([0xed, 0xa0, 0x80])]), /not valid UTF-8/],
    [
      'UTF-16 with its mark',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(GOOD, 'utf16le')]),
      /it is UTF-16; save it as UTF-8/,
    ],
    ['UTF-16 without its mark', Buffer.from(GOOD, 'utf16le'), /binary/],
    ['NUL bytes', text(`${GOOD}\u0000`), /it is a binary file, not text/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), /binary/],
  ];
  for (const [what, content, message] of BAD) {
    it(`${what}: nothing is written, not even the good files beside it`, () => {
      const here = folder({ 'a.corpus': GOOD, 'bad.corpus': content, 'z.corpus': GOOD });
      assertRefused(here, ['check', '--fix', '.'], message);
      assertRefused(here, ['clean', '--write', 'a.corpus', 'bad.corpus'], message);
      assertRefused(here, ['clean', '--out', 'ra', '.'], message);
      assertRefused(here, ['analyze', 'a.corpus', 'bad.corpus'], message);
    });
  }

  it('is refused on standard input, too', () => {
    assertRefused(
      folder(),
      ['analyze', '-'],
      /^corpus: standard input: it is not valid UTF-8 \(line \d+\)$/m,
      Buffer.from([0x61, 0xff]),
    );
    assertRefused(
      folder(),
      ['clean', '-'],
      /^corpus: standard input: it is a binary file/m,
      Buffer.from([0x61, 0]),
    );
  });

  it('a marked .txt file with bad bytes behind its first line is not passed over', () => {
    const here = folder({ 'a.corpus': GOOD, 'b.txt': Buffer.concat([text(GOOD), Buffer.from([0xff])]) });
    assertRefused(here, ['check'], /b\.txt: it is not valid UTF-8/);
  });

  it('a file or folder that is not there', () => {
    const here = folder({ 'a.corpus': GOOD });
    assertRefused(
      here,
      ['check', '--fix', 'a.corpus', 'không có.corpus'],
      /không có\.corpus: no such file or folder/,
    );
    assertRefused(here, ['check', 'a.corpus/x'], /a\.corpus\/x: no such file or folder/);
    assertRefused(here, ['check', ''], /^corpus: a path is empty$/m);
  });

  it('a folder without corpora', () => {
    const here = folder({ 'readme.md': '# x', 'plain.txt': 'Không có dấu hiệu.' });
    assertRefused(here, ['check'], /^corpus: \.: no corpus files here/);
    assertRefused(here, ['clean', '--write', '.'], /no corpus files here/);
    assertRefused(here, ['check', '--fix', '.'], /no corpus files here/);
  });

  it('a link that leads nowhere, or in circles', () => {
    const here = folder({ 'a.corpus': GOOD });
    symlinkSync('gone', here.join('b.corpus'));
    symlinkSync('c.corpus', here.join('c.corpus'));
    for (const name of ['b.corpus', 'c.corpus']) {
      const { code, stderr } = here.run(['check', name]);
      assert.equal(code, 2);
      assert.match(stderr, new RegExp(`^corpus: ${name}: [^\\n]+\\n$`));
    }
    unlinkSync(here.join('b.corpus'));
  });

  it('links to folders in circles end', () => {
    const here = folder({ 'in/a.corpus': GOOD });
    symlinkSync('..', here.join('in/vòng'));
    const reports = JSON.parse(here.run(['check', '--format=json']).stdout) as FileReport[];
    assert.deepEqual(
      reports.map(({ path }) => path),
      ['in/a.corpus'],
    );
  });

  it('a file or folder without permission', function () {
    const here = folder({ 'a.corpus': GOOD });
    mkdirSync(here.join('kín'), 0o000);
    chmodSync(here.join('a.corpus'), 0o000);
    for (const name of ['a.corpus', 'kín']) {
      const outcome = here.runBound(['check', name]);
      if (!outcome) {
        console.log('        root may read everything, and cannot run Node.js as somebody else');
        this.skip();
      }
      assert.deepEqual(outcome, { code: 2, stdout: '', stderr: `corpus: ${name}: permission denied\n` });
    }
    chmodSync(here.join('kín'), 0o700);
  });

  describe('configuration', () => {
    const refuses = (
      config: string | Uint8Array,
      message: RegExp,
      args: readonly string[] = ['check', '--fix'],
    ) => assertRefused(folder({ 'a.corpus': GOOD, 'corpus.config.json': config }), args, message);

    it('that is not JSON: the place, line and column from 1', () => {
      refuses('{\n  "rules": {', /^corpus: corpus\.config\.json:2:\d+: /);
      refuses('không', /^corpus: corpus\.config\.json:1:1: /);
    });

    it('with unknown keys, rules and values', () => {
      refuses('{\n  "ruels": {}\n}', /^corpus: corpus\.config\.json:2:3: .*"rules"/);
      refuses('{ "rules": { "date/not-ios": "off" } }', /:1:14: .*"date\/not-iso"/);
      refuses('{ "rules": { "date/not-iso": "fatal" } }', /:1:30: /);
    });

    it('with globs that would backtrack, within a second', () => {
      const glob = `${'*a'.repeat(200)}b`;
      const here = folder({
        'corpus.config.json': JSON.stringify({ include: [glob, `**/${'**/'.repeat(50)}x`] }),
        [`${'a'.repeat(200)}.corpus`]: soundDocument('a.txt'),
      });
      const { code, stderr } = here.run(['check']);
      assert.ok(code === 0 || (code === 2 && /corpus\.config\.json:1:\d+/.test(stderr)), stderr);
    });

    it('that is no text', () => {
      refuses(Buffer.from([0x7b, 0xff, 0x7d]), /corpus\.config\.json:1:1: /);
    });

    it('that stops pipe, clean and analyze, too', () => {
      for (const args of [['pipe'], ['clean', '--write'], ['analyze']])
        refuses('{', /^corpus: corpus\.config\.json:1:/, args);
    });

    it('in a folder that is named', () => {
      const here = folder({ 'in/a.corpus': GOOD, 'in/corpus.config.json': '[' });
      assertRefused(here, ['check', 'in'], /^corpus: in\/corpus\.config\.json:1:/);
    });

    it('of --config that is missing, a folder or wrong', () => {
      const here = folder({ 'a.corpus': GOOD, 'x.json': '{\n"a": 1}', 'in/b': '' });
      assertRefused(here, ['check', '--config', 'gone.json'], /^corpus: gone\.json: no such file/);
      assertRefused(here, ['check', '--config', 'in'], /^corpus: in: it is a folder/);
      assertRefused(here, ['check', '--config', 'x.json'], /^corpus: x\.json:2:1: /);
    });
  });

  describe('texts that are hard to read but no fault', () => {
    const reads = (content: string | Uint8Array): FileReport => {
      const { code, stdout, stderr } = folder({ 'a.corpus': content }).run([
        'check',
        '--format=json',
        'a.corpus',
      ]);
      assert.equal(stderr, '');
      assert.ok(code === 0 || code === 1);
      return JSON.parse(stdout)[0];
    };
    const codes = (content: string | Uint8Array) => [
      ...new Set(reads(content).problems.map(({ code }) => code)),
    ];

    it('an empty file, a mark alone, a marker as last line', () => {
      for (const content of ['', '\ufeff', '\n\n', '=== FILE: a.txt ===']) reads(content);
      assert.ok(codes(`${GOOD}=== FILE: b.txt ===`).includes('marker/empty-document'));
    });

    it('200,000 lines without a blank, one line of 5 MB', () => {
      reads('Dòng này nối dòng kia.\n'.repeat(200_000));
      reads('Câu này nối câu kia. '.repeat(200_000));
    });

    it('10,000 markers of one name; a name of 5,000 characters', () => {
      const problems = reads('=== FILE: a.txt ===\nX.\n'.repeat(10_000)).problems;
      assert.equal(problems.filter(({ code }) => code === 'marker/duplicate-name').length, 9_999);
      assert.ok(codes(soundDocument(`${'dài'.repeat(1700)}.txt`)).includes('marker/unsafe-name'));
    });

    it('unsafe and reserved names', () => {
      for (const name of ['CON', 'aux.txt', '../x.txt', '/x.txt', 'c:/x.txt', 'a//b', 'x?.txt']) {
        assert.deepEqual(codes(soundDocument(name)), ['marker/unsafe-name'], name);
      }
    });

    it('NUL far behind the start is a control character', () => {
      assert.ok(
        codes(soundDocument('a.txt', `${'Chữ này nối chữ kia.\n'.repeat(800)}\u0000`)).includes(
          'text/control',
        ),
      );
    });
  });
});
