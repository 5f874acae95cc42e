// Bundles the client, its dashboard page, the server and the command line into dist/. `--watch` rebuilds on change, `--production` minifies.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { build, context } from 'esbuild';
import { evaluate } from './docs/evaluate.mjs';

const production = process.argv.includes('--production');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minify: production,
  sourcemap: production ? false : 'linked',
  loader: { '.tsv': 'text' },
  legalComments: 'none',
  // The ESM builds of the vscode-* packages bundle cleanly; their UMD builds hide `require` from bundlers.
  mainFields: ['module', 'main'],
  logLevel: 'warning',
};

const bundles = [
  { ...common, entryPoints: { client: 'client/src/extension.ts' }, external: ['vscode'], outdir: 'dist' },
  { ...common, entryPoints: { server: 'server/src/node/main.ts' }, outdir: 'dist' },
  {
    ...common,
    entryPoints: { corpus: 'server/src/cli/main.ts' },
    outdir: 'dist',
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...common,
    entryPoints: { dashboard: 'client/src/dashboard/webview/main.ts' },
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    outdir: 'dist',
  },
];

if (process.argv.includes('--watch')) {
  for (const options of bundles) await (await context(options)).watch();
} else {
  // What is there is replaced only by what could be built; others may be running it.
  await Promise.all(bundles.map((options) => build(options)));
  if (production) {
    for (const name of ['client', 'server', 'corpus', 'dashboard'])
      rmSync(`dist/${name}.js.map`, { force: true });
  }
  const { configSchema } = await evaluate('server/src/core/config/schema.ts');
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/corpus.config.schema.json', `${JSON.stringify(configSchema(), null, 2)}\n`);
}
