import assert from 'node:assert/strict';
import { chmodSync, linkSync, lstatSync, readdirSync, readlinkSync, statSync, symlinkSync } from 'node:fs';
import { folders, PAGE_LINES, soundDocument } from './support';

const PAGE = `=== FILE: trang.txt ===\n${PAGE_LINES.join('\n')}\n`;
const BAD_DATE = soundDocument('mot.txt').replace('2024-03-02', '02-03-2024');

describe('writing', () => {
  const folder = folders();

  it('keeps permissions', () => {
    const here = folder({ 'a.corpus': PAGE, 'b.corpus': PAGE });
    chmodSync(here.join('a.corpus'), 0o640);
    chmodSync(here.join('b.corpus'), 0o666);
    assert.equal(here.run(['clean', '--write', '.']).code, 0);
    assert.notEqual(here.read('a.corpus'), PAGE);
    assert.equal(statSync(here.join('a.corpus')).mode & 0o777, 0o640);
    assert.equal(statSync(here.join('b.corpus')).mode & 0o777, 0o666);
  });

  it('leaves a link a link, and writes what it points to', () => {
    const here = folder({ 'thật/a.corpus': PAGE });
    symlinkSync('thật/a.corpus', here.join('liên kết.corpus'));
    assert.equal(here.run(['clean', '--write', 'liên kết.corpus']).code, 0);
    assert.ok(lstatSync(here.join('liên kết.corpus')).isSymbolicLink());
    assert.equal(readlinkSync(here.join('liên kết.corpus')), 'thật/a.corpus');
    assert.notEqual(here.read('thật/a.corpus'), PAGE);
    assert.deepEqual(readdirSync(here.join('thật')), ['a.corpus'], 'no temporary file is left');
  });

  it('one file under two names is written once, whole', () => {
    const here = folder({ 'a.corpus': BAD_DATE });
    symlinkSync('a.corpus', here.join('b.corpus'));
    const { code } = here.run(['check', '--fix', 'a.corpus', 'b.corpus', './a.corpus']);
    assert.equal(code, 0);
    assert.equal(here.read('a.corpus'), BAD_DATE.replace('02-03-2024', '2024-03-02'));
  });

  it('gives a name of its own to a file with several hard links, and leaves the others', () => {
    const here = folder({ 'a.corpus': BAD_DATE });
    linkSync(here.join('a.corpus'), here.join('copy'));
    assert.equal(here.run(['check', '--fix', 'a.corpus']).code, 0);
    assert.equal(here.read('copy'), BAD_DATE);
  });

  it('names as long as names may be', () => {
    const name = `${'ệ'.repeat(82)}.corpus`;
    const here = folder({ [name]: BAD_DATE });
    assert.deepEqual(here.run(['check', '--fix', '.']).stderr, '');
    assert.ok(here.read(name).includes('2024-03-02'));
  });

  it('a read-only file or folder: nothing is written', function () {
    const here = folder({ 'a.corpus': PAGE, 'kín/b.corpus': PAGE });
    const refused = (path: string) => {
      const outcome = here.runBound(['clean', '--write', 'a.corpus', path]);
      if (!outcome) {
        console.log('        root may write everything, and cannot run Node.js as somebody else');
        this.skip();
      }
      const stderr = `corpus: ${path}: cannot be written: permission denied\n`;
      assert.deepEqual(outcome, { code: 2, stdout: '', stderr });
      assert.equal(here.read('a.corpus'), PAGE);
    };
    chmodSync(here.join('a.corpus'), 0o666);
    chmodSync(here.join('kín/b.corpus'), 0o666);
    chmodSync(here.join('kín'), 0o555);
    refused('kín/b.corpus');
    chmodSync(here.join('kín'), 0o777);
    chmodSync(here.join('kín/b.corpus'), 0o444);
    refused('kín/b.corpus');
  });

  it('a device that is full: one line, exit code 2', function () {
    if (process.platform !== 'linux') this.skip();
    const here = folder({ 'a.corpus': PAGE });
    const { status, stderr } = here.shell('"$NODE" "$CORPUS" clean a.corpus > /dev/full');
    assert.equal(status, 2);
    assert.equal(stderr, 'corpus: standard output: no space left on the device\n');
  });

  it('a file that somebody else changes in the meantime is left to them', async () => {
    // Long enough in work that the change comes between reading and writing; a first file says when it is written.
    const big = PAGE.replaceAll('trang.txt', 'a.txt') + soundDocument('x.txt').repeat(4000);
    const here = folder({ '1.corpus': PAGE, '2.corpus': big });
    const child = here.start(['clean', '--write', '1.corpus', '2.corpus']);
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const ended = new Promise<number | null>((done) => child.on('close', done));
    const first = statSync(here.join('1.corpus')).ino;
    while (child.exitCode === null && statSync(here.join('1.corpus')).ino === first) {
      await new Promise((done) => setTimeout(done, 1));
    }
    const theirs = `${big}Thêm một câu.\n`;
    // It may have been read after the change: then it is cleaned with the change in it. It is never lost.
    here.write('2.corpus', theirs);
    const code = await ended;
    const now = here.read('2.corpus');
    if (code === 2) {
      assert.match(
        stderr,
        /^corpus: 2\.corpus: not written: it was changed by somebody else in the meantime\n$/,
      );
      assert.equal(now, theirs);
    } else assert.ok(now.endsWith('Thêm một câu.\n'));
    assert.deepEqual(Object.keys(here.contents()), ['1.corpus', '2.corpus']);
  });

  for (const signal of ['SIGKILL', 'SIGTERM', 'SIGINT'] as const) {
    it(`${signal} at any moment leaves every file whole`, async () => {
      const before = PAGE + soundDocument('x.txt').repeat(400);
      const names = Array.from({ length: 5 }, (_, i) => `${i}.corpus`);
      const reference = folder({ 'a.corpus': before });
      const { code, stdout, stderr } = reference.run(['clean', '--write', 'a.corpus']);
      assert.deepEqual([code, stdout], [0, '']);
      assert.match(stderr, /^corpus: \d+ lines removed from 1 document: .*\n$/);
      const after = reference.read('a.corpus');
      assert.notEqual(after, before);
      // Killed at the start, amid the files, and while one of them is written.
      for (const wait of [0, 1, 3]) {
        const here = folder(Object.fromEntries(names.map((name) => [name, before])));
        const child = here.start(['clean', '--write', '.']);
        const ended = new Promise((done) => child.on('close', (code, by) => done({ code, by })));
        const written = () =>
          names.filter((name) => statSync(here.join(name)).size !== Buffer.byteLength(before)).length;
        while (child.exitCode === null && written() < wait) await new Promise((done) => setTimeout(done, 1));
        child.kill(signal);
        await ended;
        for (const name of names) assert.ok([before, after].includes(here.read(name)), `${name} is whole`);
        const rest = Object.keys(here.contents()).filter((name) => !names.includes(name));
        if (signal !== 'SIGKILL') assert.deepEqual(rest, []);
        // What a kill leaves behind is never taken for a corpus.
        const { stdout } = here.run(['check', '--format=json', '.']);
        assert.deepEqual(
          (JSON.parse(stdout) as { path: string }[]).map(({ path }) => path),
          names,
        );
      }
    });
  }

  it('ends where a folder is there and takes none in it', function () {
    if (process.platform !== 'linux') return this.skip();
    const here = folder({ 'a.corpus': soundDocument('a.txt') });
    for (const args of [
      ['clean', '--out', '/proc/x'],
      ['split', '--out', '/proc/x/y'],
    ]) {
      const { code, stdout, stderr } = here.run([...args, 'a.corpus']);
      assert.deepEqual([code, stdout, stderr], [2, '', `corpus: ${args[2]}: no such file or folder\n`]);
    }
  });
});
