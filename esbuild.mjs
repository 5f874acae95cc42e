// Bundles the client (for browsers too), its dashboard page, program.js, which is command line and server, and corpus.js,
// which starts it, into dist/ (CORPUS_DIST names another folder). `--watch` rebuilds on change.

import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import { evaluate } from './docs/evaluate.mjs';

/** @returns {import('esbuild').BuildOptions} */
function options({ out, production }) {
  return {
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
}

/** @returns {import('esbuild').BuildOptions} */
function program(common) {
  return {
    ...common,
    entryPoints: { program: 'server/src/main.ts' },
    // Its part for browsers is looked for under their names; nothing of Node.js is taken for one by that.
    conditions: ['browser'],
    target: ['node20', 'es2022'],
    // A script that leaves a function behind (launch.ts says how that is run); a worker of a browser runs it at once.
    banner: {
      js: 'globalThis.corpusProgram = (function (require, module, exports, __filename, __dirname) {',
    },
    footer: { js: `});'importScripts' in globalThis && globalThis.corpusProgram();` },
  };
}

/**
 * What starts the program.
 * @param {string} build of the program; empty where it changes without this
 * @param {'latin1' | 'utf8'} encoding of the program: V8 reads letters of one byte where they lie
 * @returns {import('esbuild').BuildOptions}
 */
function launcher(common, build, encoding) {
  return {
    ...common,
    entryPoints: { corpus: 'server/src/node/launch.ts' },
    define: { PROGRAM_BUILD: JSON.stringify(build), PROGRAM_ENCODING: JSON.stringify(encoding) },
    banner: { js: '#!/usr/bin/env node' },
  };
}

/** All others. */
function bundles(common) {
  /** The same in a browser, where nothing of Node.js is: what asks for it does not build. */
  const browser = { ...common, platform: 'browser', target: 'es2022' };
  return [
    { ...common, entryPoints: { client: 'client/src/node/main.ts' }, external: ['vscode'] },
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
    const isProgram = path.endsWith('program.js');
    const { code } = await minify(readFileSync(path, 'utf8'), {
      compress: false,
      mangle: { toplevel: true },
      format: { ascii_only: isProgram },
    });
    writeFileSync(path, isProgram ? withRawEscapes(code) : code);
  }
}

/**
 * The program without the letters beyond ASCII that are left in it: V8 holds a text with one such letter as two bytes for each of
 * its two million. Escapes are something else in a template that is tagged, but ours are patterns, to which they are the same.
 */
function withRawEscapes(code) {
  const escaped = code.replace(/(\\?)[^\u0000-\u007f]/g, (letter, backslash, at) => {
    const tag = /[\w$.]*$/.exec(code.slice(0, code.lastIndexOf('`', at)).slice(-40))[0];
    if (backslash || !/\.(raw|[gimuy]+)$/.test(tag))
      throw new Error(`a letter outside of patterns: ${code.slice(at - 40, at + 40)}`);
    return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return escaped;
}

/** @returns {Promise<[name: string, metafile: import('esbuild').Metafile]>} */
async function make(what, production) {
  const { metafile } = await build(what);
  if (production && what.write !== false) await rename(Object.keys(metafile.outputs));
  return [Object.keys(what.entryPoints)[0], metafile];
}

/**
 * Builds the command line and server.
 * @param {{out?: string, production?: boolean}} wanted see `bundle`
 */
export async function bundleServer({ out = 'dist', production = false } = {}) {
  const common = options({ out, production });
  const made = await make(program(common), production);
  const text = readFileSync(join(out, 'program.js'));
  const hash = createHash('sha256').update(text).digest('hex');
  const encoding = isAscii(text) ? 'latin1' : 'utf8';
  return [made, await make(launcher(common, hash.slice(0, 16), encoding), production)];
}

/**
 * Builds everything once. What is there is replaced only by what could be built; others may be running it.
 * @param {{out?: string, production?: boolean}} wanted `production`: small, without source maps
 * @returns {Promise<Map<string, import('esbuild').Metafile>>} what went into each bundle, by its name
 */
export async function bundle({ out = 'dist', production = false } = {}) {
  const others = bundles(options({ out, production })).map((what) => make(what, production));
  const [server, ...rest] = await Promise.all([bundleServer({ out, production }), ...others]);
  const { configSchema } = await evaluate('server/src/core/config/schema.ts');
  mkdirSync(out, { recursive: true });
  const { inVietnamese } = await evaluate('server/src/core/config/schemaWords.ts');
  const write = (name, schema) => writeFileSync(join(out, name), `${JSON.stringify(schema, null, 2)}\n`);
  write('corpus.config.schema.json', configSchema());
  write('corpus.config.schema.vi.json', inVietnamese(configSchema()));
  return new Map([...server, ...rest]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const out = process.env.CORPUS_DIST ?? 'dist';
  if (process.argv.includes('--watch')) {
    const common = options({ out, production: false });
    for (const what of [program(common), launcher(common, '', 'utf8'), ...bundles(common)])
      await (await context(what)).watch();
  } else {
    await bundle({ out, production: process.argv.includes('--production') });
  }
}
