import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../cli/support';

describe('the command line as an npm package', () => {
  let folder: string;
  let installed: string;
  let corpus: string;

  before(function () {
    this.timeout(300_000);
    folder = mkdtempSync(join(tmpdir(), 'corpus-npm-'));
    const run = (command: string, args: readonly string[], cwd: string) => {
      const { status, stdout, stderr } = spawnSync(command, args, {
        cwd,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      });
      assert.equal(status, 0, stdout + stderr);
      return stdout;
    };
    const archive = run(process.execPath, ['packaging/npm.mjs', '--out', folder], ROOT)
      .trim()
      .split('\n')
      .pop()!;
    const home = join(folder, 'home');
    mkdirSync(home);
    writeFileSync(join(home, 'package.json'), '{"private":true}');
    // Offline: it needs nothing but itself.
    run('npm', ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', archive], home);
    installed = join(home, 'node_modules/corpus-editor');
    corpus = join(home, 'node_modules/.bin', process.platform === 'win32' ? 'corpus.cmd' : 'corpus');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const corpusRun = (args: readonly string[], input = '') =>
    spawnSync(corpus, args, { cwd: folder, input, encoding: 'utf8', shell: process.platform === 'win32' });

  it('holds what it needs and nothing else', () => {
    const names = readdirSync(installed, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(installed.length + 1)
          .replaceAll('\\', '/'),
      )
      .filter((name) => !name.startsWith('docs/rules/'));
    assert.deepEqual(names.sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'ThirdPartyNotices.txt',
      'dist/corpus.config.schema.json',
      'dist/corpus.js',
      'dist/program.js',
      'docs/configuration.md',
      'docs/editors.md',
      'docs/exchange.md',
      'package.json',
    ]);
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    assert.deepEqual(
      [manifest.dependencies, manifest.scripts, manifest.os, manifest.cpu],
      [undefined, undefined, undefined, undefined],
    );
    const notices = readFileSync(join(installed, 'ThirdPartyNotices.txt'), 'utf8');
    assert.match(notices, /^vscode-languageserver \d/m);
    // Of the extension alone.
    assert.doesNotMatch(notices, /^@observablehq\/plot \d/m);
  });

  it('documents every command', () => {
    const readme = readFileSync(join(installed, 'README.md'), 'utf8');
    const { stdout } = corpusRun(['--help']);
    const commands = [...stdout.matchAll(/^ {2}(corpus \w+)/gm)].map(([, command]) => command!);
    assert.ok(commands.length >= 9);
    for (const command of commands) assert.ok(readme.includes(`\n${command} `), command);
  });

  it('checks, exports and imports', () => {
    const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    assert.equal(corpusRun(['--version']).stdout, `${version}\n`);
    const text = '=== FILE: a.txt ===\ntitle: Tin\n\nMột câu.\n';
    const { status, stdout } = corpusRun(['check', '-', '--format', 'json'], text);
    assert.equal(status, 1);
    assert.match(stdout, /"code": "field\/missing"/);
    const exported = corpusRun(['export', '-', '--to', 'jsonl', '--raw'], text).stdout;
    assert.equal(corpusRun(['import', '-', '--from', 'jsonl'], exported).stdout, text);
    const page = `<title>Tin</title><article><p>${'Một câu dài, có dấu phẩy, để thành nội dung. '.repeat(12)}</p></article>`;
    assert.match(
      corpusRun(['import', '-', '--from', 'html'], page).stdout,
      /^=== FILE: stdin\.txt ===\ntitle: Tin\n/,
    );
  });

  it('is a language server', async () => {
    const server = spawn(corpus, ['lsp', '--stdio'], { cwd: folder, shell: process.platform === 'win32' });
    try {
      const body = JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'initialize',
        params: { processId: null, rootUri: null, capabilities: {} },
      });
      server.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
      let answer = '';
      for await (const chunk of server.stdout) {
        answer += String(chunk);
        if (answer.includes('hoverProvider')) break;
      }
      assert.match(answer, /^Content-Length: \d+\r\n\r\n\{.*"id":1,"result":\{"capabilities"/s);
    } finally {
      server.kill();
    }
  });
});
