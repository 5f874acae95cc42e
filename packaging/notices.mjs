// ThirdPartyNotices.txt: what is inside our bundles, by whom, under which license.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { root } from '../test/host/paths.mjs';

/** Packages that come as one file with others inside, which a list of inputs does not show. */
const PREBUILT = new Set(['linkedom']);

/**
 * The folders of the packages that esbuild has put into bundles, sorted by name.
 * @param {Iterable<import('esbuild').Metafile>} metafiles
 * @returns {string[]} relative to the repository
 */
function bundledPackages(metafiles) {
  const folders = new Set();
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
        // What was looked at and left out whole is not there.
        if (folder && bytesInOutput > 0) folders.add(folder);
      }
    }
  }
  for (const folder of [...folders])
    if (PREBUILT.has(manifestOf(folder).name)) addDependencies(folder, folders);
  return [...folders].sort((a, b) => (manifestOf(a).name < manifestOf(b).name ? -1 : 1));
}

function addDependencies(folder, folders) {
  const require = createRequire(join(root, folder, 'package.json'));
  for (const name of Object.keys(manifestOf(folder).dependencies ?? {})) {
    const place = require.resolve.paths(name).find((path) => existsSync(join(path, name, 'package.json')));
    const found = relative(root, join(place, name));
    if (folders.has(found)) continue;
    folders.add(found);
    addDependencies(found, folders);
  }
}

/**
 * The text of the notices.
 * @param {Iterable<import('esbuild').Metafile>} metafiles
 * @throws {Error} for a package that has neither the text of a license nor the name of one
 */
export function notices(metafiles) {
  const parts = [
    'Corpus Editor holds the packages below. Each is under the license that follows its name.\n',
    ...bundledPackages(metafiles).map((folder) => {
      const { name, version, license, repository, homepage } = manifestOf(folder);
      const address = homepage ?? (typeof repository === 'object' ? repository.url : repository);
      const text = licenseOf(folder);
      if (!text && !license) throw new Error(`${name}: no license`);
      const head = [`${name} ${version}`, license, address?.replace(/^git\+/, '')].filter(Boolean).join('\n');
      return `${head}\n\n${text ?? `License: ${license}, as its package.json says.`}\n`;
    }),
  ];
  return parts.join(`\n${'-'.repeat(80)}\n\n`).replaceAll('\r\n', '\n');
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
}

function licenseOf(folder) {
  const at = join(root, folder);
  const name = readdirSync(at).find((file) => /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i.test(file));
  return name && readFileSync(join(at, name), 'utf8').trim();
}
