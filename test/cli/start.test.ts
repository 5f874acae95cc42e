import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folders, ROOT, soundDocument } from './support';

describe('corpus', () => {
  const folder = folders();

  it('starts alone, without anything installed beside it', () => {
    const { code, stdout, stderr } = folder().run(['--version']);
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('does not load the language server for a command that is none', () => {
    const here = folder({
      'a.corpus': soundDocument('a.txt'),
      // The library of the server loads this at once, and nothing else does.
      'loaded.cjs': `process.on('exit', () => {
        process.stderr.write(String(process.moduleLoadList.includes('NativeModule child_process')));
      });`,
    });
    for (const [args, isServer] of [
      ['check a.corpus', false],
      ['export --to jsonl a.corpus', false],
      ['lsp --stdio < /dev/null', true],
    ] as const) {
      assert.equal(here.shell(`"$NODE" -r ./loaded.cjs "$CORPUS" ${args}`).stderr, String(isServer), args);
    }
  });

  it('explains itself and every command', () => {
    const here = folder();
    const help = here.run(['--help']);
    assert.equal(help.code, 0);
    for (const command of ['check', 'clean', 'analyze', 'pipe', 'lsp']) {
      assert.match(help.stdout, new RegExp(`corpus ${command}\\b`));
      const own = here.run([command, '--help']);
      assert.deepEqual([own.code, own.stderr], [0, '']);
      assert.match(own.stdout, new RegExp(`^corpus ${command}\\b`));
    }
  });

  it('fails without a command, and shows which there are', () => {
    const { code, stdout, stderr } = folder().run([]);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /corpus check/);
  });

  it('names an unknown command', () => {
    for (const name of ['chekc', 'splits', '--config']) {
      const { code, stdout, stderr } = folder().run([name, 'x.corpus']);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, new RegExp(`^corpus: unknown command "${name}"; one of check, .*\\n$`));
    }
  });

  it('names an unknown option, and a value that an option cannot take', () => {
    const here = folder({ 'a.corpus': '' });
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [['check', '--fxi'], /--fxi/],
      [['check', '--write'], /--write/],
      [['clean', '--fix'], /--fix/],
      [['check', '--format', 'xml'], /unknown format "xml"; one of stylish, json, sarif, github/],
      [['check', '--max-warnings', 'many'], /--max-warnings takes a whole number, not "many"/],
      [['check', '--max-warnings', '-1'], /--max-warnings/],
      [['check', '--format'], /--format/],
      [['analyze', '--locale', 'fr'], /--locale takes en or vi, not "fr"/],
      [['clean', '--write', '--diff', 'a.corpus'], /--write, --out and --diff exclude each other/],
      [['clean', '--write', '-'], /--write cannot write to standard input/],
      [['check', '--fix', '-'], /--fix cannot write to standard input/],
      [['pipe', 'a.corpus'], /corpus pipe takes no "a\.corpus"/],
      [['lsp'], /corpus lsp needs --stdio/],
    ];
    for (const [args, message] of cases) {
      const { code, stdout, stderr } = here.run(args);
      assert.deepEqual([code, stdout], [2, ''], args.join(' '));
      assert.match(stderr, message);
      assert.match(stderr, /^corpus: [^\n]+\n$/, 'one line');
    }
  });
});
