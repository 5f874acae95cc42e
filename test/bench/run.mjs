// `npm run bench`: measures the engine, the server over the protocol, and the command line.
//   node test/bench/run.mjs [--large] [--gate] [--update] [--profile] [--only PART,…]
//     --large   50 MB and 12,000 documents, a folder of 10,000 files, a file of 1 GB (takes many minutes)
//     --others  other tools over the same text: fetches them from the npm registry first, into node_modules/.cache
//     --gate    exit 1 when a figure is beyond the baseline's by more than the tolerance
//     --update  write the figures to baseline.json
//     --profile write CPU profiles of this process and of the servers to test-results/profiles
//     --only    parts: engine, protocol, workspace, cli, start, and others with --others
// Prints a table, writes test-results/bench.json. Times are compared as ratios to a bare pass over the same text in the
// same run, since machines differ and are never quiet.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundleServer } from '../../esbuild.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const out = join(root, 'dist', 'bench', String(process.pid));
mkdirSync(out, { recursive: true });
try {
  // What is measured is built here, as it is shipped: a build in dist/ may be in use.
  await bundleServer({ out, production: !process.argv.includes('--profile') });
  await build({
    bundle: true,
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    loader: { '.tsv': 'text' },
    logLevel: 'warning',
    entryPoints: [fileURLToPath(import.meta.resolve('./main.ts'))],
    outfile: join(out, 'main.mjs'),
    format: 'esm',
    sourcemap: 'inline',
    define: {
      'import.meta.rootDirectory': JSON.stringify(root),
      'import.meta.benchDirectory': JSON.stringify(out),
    },
  });
  const profiling = process.argv.includes('--profile')
    ? ['--cpu-prof', '--cpu-prof-dir', join(root, 'test-results', 'profiles')]
    : ['--enable-source-maps'];
  const args = [...profiling, join(out, 'main.mjs'), ...process.argv.slice(2)];
  // First starts have nothing kept, all others what the first compiled, as with users.
  const env = { ...process.env, CORPUS_CODE_CACHE: join(out, 'code') };
  process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status ?? 1;
} finally {
  rmSync(out, { recursive: true, force: true });
}
