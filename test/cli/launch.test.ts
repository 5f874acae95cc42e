import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { commandLine, type Folder, folders } from './support';

const PROBLEM = '=== FILE: a.txt ===\ntitle: Một\ndate: 31/02/2023\nsource: Báo\n\nMột câu.\n';

describe('the code that V8 compiled', () => {
  const folder = folders();

  function check(here: Folder, env: Readonly<Record<string, string>> = {}, program = commandLine()) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'check', 'a.corpus'], {
      cwd: here.path,
      encoding: 'utf8',
      env: { ...process.env, CORPUS_CODE_CACHE: here.join('code'), ...env },
    });
    assert.equal(stderr, '');
    assert.equal(status, 1);
    assert.match(stdout, /date\/impossible/);
    return stdout;
  }
  /** The one file that is kept for checking, with a time that only a second writing would change. */
  function kept(here: Folder) {
    const names = readdirSync(here.join('code'));
    assert.equal(names.length, 1, `${names}`);
    const path = join(here.join('code'), names[0]!);
    utimesSync(path, 1e9, 1e9);
    return path;
  }
  const isNew = (path: string) => statSync(path).mtimeMs !== 1e12;

  it('is kept for its owner alone, and taken the next time', () => {
    const here = folder({ 'a.corpus': PROBLEM });
    const said = check(here);
    const path = kept(here);
    if (process.platform !== 'win32') assert.equal(statSync(path).mode & 0o777, 0o600);
    assert.equal(check(here), said);
    assert.ok(!isNew(path));
  });

  it('is made anew where it is broken', () => {
    const here = folder({ 'a.corpus': PROBLEM });
    const said = check(here);
    const path = kept(here);
    const { size } = statSync(path);
    for (const spoil of [
      () => truncateSync(path, size >> 1),
      () => writeFileSync(path, 'no code'),
      () => writeFileSync(path, ''),
    ]) {
      spoil();
      utimesSync(path, 1e9, 1e9);
      assert.equal(check(here), said);
      assert.ok(isNew(path));
      assert.ok(statSync(path).size > size / 2);
    }
  });

  it('is not run where others could have written it', function () {
    if (process.platform === 'win32') return this.skip();
    const here = folder({ 'a.corpus': PROBLEM });
    check(here);
    const path = kept(here);
    chmodSync(path, 0o666);
    check(here);
    assert.ok(isNew(path));
    assert.equal(statSync(path).mode & 0o777, 0o600);
  });

  it('is not kept where it is not wanted, and need not be', () => {
    const here = folder({ 'a.corpus': PROBLEM, file: '' });
    check(here, { NODE_DISABLE_COMPILE_CACHE: '1' });
    assert.throws(() => readdirSync(here.join('code')), /ENOENT/);
    // No folder can be made there.
    check(here, { CORPUS_CODE_CACHE: here.join('file/code') });
  });

  it('stays of the last four builds', () => {
    const here = folder({ 'a.corpus': PROBLEM });
    mkdirSync(here.join('code'));
    for (const name of ['check-1', 'check-2', 'check-3', 'check-4', 'clean-1']) {
      writeFileSync(here.join(`code/${name}`), '');
      utimesSync(here.join(`code/${name}`), 1e9 + Number(name.at(-1)), 1e9 + Number(name.at(-1)));
    }
    check(here);
    const names = readdirSync(here.join('code')).map((name) => name.split('-').slice(0, 2).join('-'));
    assert.equal(names.length, 5);
    assert.ok(!names.includes('check-1'));
    assert.ok(names.includes('check-2') && names.includes('clean-1'));
  });

  it('is kept by the server, too', async () => {
    const here = folder();
    const serve = async () => {
      const server = spawn(process.execPath, [commandLine(), 'lsp', '--stdio'], {
        env: { ...process.env, CORPUS_CODE_CACHE: here.join('code') },
      });
      const send = (content: object) => {
        const json = JSON.stringify({ jsonrpc: '2.0', ...content });
        server.stdin.write(`Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`);
      };
      send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
      const [answer] = await once(server.stdout, 'data');
      assert.match(String(answer), /^Content-Length/);
      send({ id: 2, method: 'shutdown' });
      send({ method: 'exit' });
      assert.deepEqual(await once(server, 'exit'), [0, null]);
    };
    await serve();
    const path = kept(here);
    assert.match(path, /[\\/]lsp-/);
    await serve();
    assert.ok(!isNew(path));
  });
});

describe('the program', () => {
  const folder = folders();

  it('is looked for beside what is started, and beside the link that it is started by', function () {
    const here = folder();
    mkdirSync(here.join('alone'));
    mkdirSync(here.join('work'));
    copyFileSync(commandLine(), here.join('alone/corpus.js'));
    const start = (path: string) =>
      spawnSync(process.execPath, [here.join(path), '--version'], { encoding: 'utf8' });
    const missing = start('alone/corpus.js');
    assert.equal(missing.status, 2);
    assert.match(missing.stderr, /^corpus: program\.js is missing/);
    if (process.platform === 'win32') return this.skip();
    // So Hadoop lays out the files of a job.
    symlinkSync(here.join('alone/corpus.js'), here.join('work/corpus.js'));
    symlinkSync(join(dirname(commandLine()), 'program.js'), here.join('work/program.js'));
    assert.equal(start('work/corpus.js').status, 0);
  });
});
