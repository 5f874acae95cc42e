// Bundles the client, its dashboard page, the server and the command line into dist/, client and server for browsers too. `--watch` rebuilds on change, `--production` minifies.

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

/** The same in a browser, where nothing of Node.js is: what asks for it does not build. */
const browser = { ...common, platform: 'browser', target: 'es2022' };

const bundles = [
  { ...common, entryPoints: { client: 'client/src/node/main.ts' }, external: ['vscode'], outdir: 'dist' },
  { ...common, entryPoints: { server: 'server/src/node/main.ts' }, outdir: 'dist' },
  {
    ...common,
    entryPoints: { corpus: 'server/src/cli/main.ts' },
    outdir: 'dist',
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...browser,
    entryPoints: { 'web/client': 'client/src/browser/main.ts' },
    external: ['vscode'],
    outdir: 'dist',
  },
  { ...browser, entryPoints: { 'web/server': 'server/src/browser/main.ts' }, format: 'iife', outdir: 'dist' },
  {
    ...browser,
    entryPoints: { dashboard: 'client/src/dashboard/webview/main.ts' },
    format: 'iife',
    outdir: 'dist',
  },
];

if (process.argv.includes('--watch')) {
  for (const options of bundles) await (await context(options)).watch();
} else {
  // What is there is replaced only by what could be built; others may be running it.
  await Promise.all(bundles.map((options) => build(options)));
  if (production) {
    for (const name of ['client', 'server', 'corpus', 'dashboard', 'web/client', 'web/server'])
      rmSync(`dist/${name}.js.map`, { force: true });
  }
  const { configSchema } = await evaluate('server/src/core/config/schema.ts');
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/corpus.config.schema.json', `${JSON.stringify(configSchema(), null, 2)}\n`);
}
