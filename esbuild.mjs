// Bundles the client (for browsers too), its dashboard page, and corpus.js, which is command line and server, into dist/
// (CORPUS_DIST names another folder). `--watch` rebuilds on change.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import { evaluate } from './docs/evaluate.mjs';

/** @returns {import('esbuild').BuildOptions[]} */
function bundles({ out, production }) {
  /** @type {import('esbuild').BuildOptions} */
  const common = {
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outdir: out,
    minify: production,
    sourcemap: production ? false : 'linked',
    metafile: true,
    charset: 'utf8',
    loader: { '.tsv': 'text' },
    legalComments: 'none',
    // The ESM builds of the vscode-* packages bundle cleanly; their UMD builds hide `require` from bundlers.
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  };
  /** The same in a browser, where nothing of Node.js is: what asks for it does not build. */
  const browser = { ...common, platform: 'browser', target: 'es2022' };
  return [
    { ...common, entryPoints: { client: 'client/src/node/main.ts' }, external: ['vscode'] },
    {
      ...common,
      entryPoints: { corpus: 'server/src/main.ts' },
      // Its part for browsers is looked for under their names; nothing of Node.js is taken for one by that.
      conditions: ['browser'],
      target: ['node20', 'es2022'],
      banner: { js: '#!/usr/bin/env node' },
    },
    // Not written: shows that the server needs nothing of Node.js in a browser.
    {
      ...browser,
      entryPoints: { 'server for browsers': 'server/src/browser/main.ts' },
      write: false,
      sourcemap: false,
    },
    { ...browser, entryPoints: { 'web/client': 'client/src/browser/main.ts' }, external: ['vscode'] },
    { ...browser, entryPoints: { dashboard: 'client/src/dashboard/webview/main.ts' }, format: 'iife' },
  ];
}

/**
 * Gives what is inside of bundles names that compress better: 30 KB less of an extension than under esbuild's. Nothing else is
 * changed, so that what runs is what esbuild made.
 * @param {string[]} paths
 */
async function rename(paths) {
  // Loaded here alone: who builds while writing has no need of it.
  const { minify } = await import('terser');
  for (const path of paths) {
    const { code } = await minify(readFileSync(path, 'utf8'), {
      compress: false,
      mangle: { toplevel: true },
    });
    writeFileSync(path, code);
  }
}

/**
 * Builds everything once. What is there is replaced only by what could be built; others may be running it.
 * @param {{out?: string, production?: boolean}} options `production`: small, without source maps
 * @returns {Promise<Map<string, import('esbuild').Metafile>>} what went into each bundle, by its name
 */
export async function bundle({ out = 'dist', production = false } = {}) {
  const made = await Promise.all(
    bundles({ out, production }).map(async (options) => {
      const { metafile } = await build(options);
      if (production && options.write !== false) await rename(Object.keys(metafile.outputs));
      return [Object.keys(options.entryPoints)[0], metafile];
    }),
  );
  const { configSchema } = await evaluate('server/src/core/config/schema.ts');
  mkdirSync(out, { recursive: true });
  const { inVietnamese } = await evaluate('server/src/core/config/schemaWords.ts');
  const write = (name, schema) => writeFileSync(join(out, name), `${JSON.stringify(schema, null, 2)}\n`);
  write('corpus.config.schema.json', configSchema());
  write('corpus.config.schema.vi.json', inVietnamese(configSchema()));
  return new Map(made);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const out = process.env.CORPUS_DIST ?? 'dist';
  if (process.argv.includes('--watch')) {
    for (const options of bundles({ out, production: false })) await (await context(options)).watch();
  } else {
    await bundle({ out, production: process.argv.includes('--production') });
  }
}
