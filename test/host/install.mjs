// Brings the project's own dependencies up to date with the lock file. Node built-ins only.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { npm } from './npm.mjs';
import { downloads, root } from './paths.mjs';

/** Throws, with a message for people, when this Node.js is older than package.json asks for. */
export function checkNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const wanted = engines.node
    .replace(/[^\d.]/g, '')
    .split('.')
    .map(Number);
  const actual = process.versions.node.split('.').map(Number);
  const difference = wanted.map((number, i) => actual[i] - number).find((number) => number !== 0) ?? 0;
  if (difference < 0) {
    throw new Error(`Node.js ${engines.node} is needed; this is ${process.versions.node}.`);
  }
}

/** Whether what is installed is what the lock file names. */
function isInstalled() {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    // npm writes this file last, so it is there only after a whole installation.
    const installed = JSON.parse(
      readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8'),
    ).packages;
    const present = Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
      if (path === '') return true;
      const there = installed[path];
      return there ? there.version === version && there.integrity === integrity : optional === true;
    });
    return present && Object.keys(installed).every((path) => path in wanted);
  } catch {
    return false;
  }
}

/**
 * Runs `npm ci` when dependencies are missing or are not those of the lock file.
 * @param {(line: string) => void} [log]
 */
export async function installDependencies(log = console.log) {
  if (isInstalled()) return;
  await withLock(
    join(downloads, 'install.lock'),
    async () => {
      if (isInstalled()) return;
      log('Installing dependencies …');
      // The scripts of packages are not needed: everything native comes as an optional package of its own.
      const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--loglevel=error'];
      await npm(args, { cwd: root, quiet: true });
    },
    () => log('Waiting for another process that is installing dependencies …'),
  );
}
