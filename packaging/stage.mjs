// What both packages share: bundles for release, notices, and a folder of their own to be packed from, so that dist/
// stays as it is while others run it.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundle } from '../esbuild.mjs';
import { root } from '../test/host/paths.mjs';
import { notices } from './notices.mjs';

export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Makes an empty folder below dist/ for a package, named so that two runs never share one. */
export function makeStage(name) {
  const stage = join(root, 'dist', 'packages', `${name}-${process.pid}`);
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  return stage;
}

/**
 * Builds the bundles for release into a folder.
 * @param {(bundle: string) => boolean} wanted which of them the package holds
 * @returns {Promise<string>} the notices for these
 */
export async function buildRelease(out, wanted = () => true) {
  const made = await bundle({ out, production: true });
  return notices([...made].filter(([name]) => wanted(name)).map(([, metafile]) => metafile));
}

/** Copies files of the repository into a stage, under the same names. */
export function copyFiles(stage, files) {
  for (const file of files) {
    mkdirSync(dirname(join(stage, file)), { recursive: true });
    cpSync(join(root, file), join(stage, file));
  }
}

export function writeJson(path, value) {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
