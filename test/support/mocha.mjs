// Bundles test files with esbuild and runs them in mocha.
//   node test/support/mocha.mjs [--keep] FILE|FOLDER …   (default: test/unit)
// MOCHA_FAST=1 leaves out the slow ones.
// Counts go to the file named by MOCHA_SUMMARY, when set, as {"passes":N,"failures":N,"pending":N}.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Titles of tests that feed megabytes, random edits, threads or kills: MOCHA_FAST leaves them to the whole suite. */
const SLOW =
  /\blinear|megabyte|\bMB\b|\d{2,3},000|thousand|at any moment|random|never throws|survives?\b|any edits|mutated|hostile|byte for byte|backtrack|second time|as when read anew|any cut|in threads|every layout|half-way/
    .source;

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

function testFiles(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .flatMap((entry) => {
      const child = join(path, entry.name);
      if (entry.isDirectory()) return testFiles(child);
      return entry.name.endsWith('.test.ts') ? [child] : [];
    })
    .sort();
}

const args = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const mochaFlags = process.argv.slice(2).filter((arg) => arg.startsWith('--'));
const files = (args.length > 0 ? args : [join(root, 'test/unit')]).flatMap((path) =>
  testFiles(resolve(path)),
);
if (files.length === 0) {
  console.error('no test files');
  process.exit(1);
}

// Inside the repository, so that bundles find node_modules; one folder a process, so that runs do not meet.
const out = join(root, 'dist', 'tests', String(process.pid));
mkdirSync(out, { recursive: true });
// Nothing is left behind in the home of whoever runs the tests.
process.env.CORPUS_CODE_CACHE ??= join(out, 'code');
try {
  const outputs = files.map((file) => ({
    in: file,
    out: relative(root, file).replace(/\.ts$/, '').replaceAll(/[\\/]/g, '-'),
  }));
  await build({
    entryPoints: outputs,
    outdir: out,
    bundle: true,
    platform: 'node',
    format: 'esm',
    splitting: true,
    packages: 'external',
    target: 'node20',
    sourcemap: 'inline',
    loader: { '.tsv': 'text', '.md': 'text' },
    outExtension: { '.js': '.mjs' },
    define: { 'import.meta.rootDirectory': JSON.stringify(root) },
    logLevel: 'warning',
  });
  const result = spawnSync(
    process.execPath,
    [
      '--enable-source-maps',
      join(root, 'node_modules/mocha/bin/mocha.js'),
      '--no-config',
      '--reporter',
      join(root, 'test/support/reporter.cjs'),
      // Long, because it only passes when something hangs: a slow machine must not fail a test.
      '--timeout',
      '60000',
      ...mochaFlags,
      ...(process.env.MOCHA_FAST ? ['--grep', SLOW, '--invert'] : []),
      ...outputs.map((output) => join(out, `${output.out}.mjs`)),
    ],
    { cwd: root, stdio: 'inherit' },
  );
  process.exitCode = result.status ?? 1;
} finally {
  rmSync(out, { recursive: true, force: true });
}
