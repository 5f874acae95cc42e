// Fetches what a real VS Code needs, from the npm registry alone, once, into .vscode-test/:
//   vscode    the server and the workbench of VS Code, as the package code-server carries them
//   node      the Node.js that this VS Code needs, whatever Node.js runs this script
//   chromium  a browser to show the workbench in
//   fonts     for pictures, only when one is taken
// Node built-ins only, so that it runs before the project's dependencies are installed.
//   node test/host/fetch.mjs
import { execFile } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { withLock } from './lock.mjs';
import { npm } from './npm.mjs';
import { downloads, root } from './paths.mjs';

const run = promisify(execFile);

/** code-server 4.139.1 holds VS Code 1.139.1, which needs Node.js 24. */
const versions = { vscode: '4.139.1', node: '24.21.0', chromium: '153.0.0', fonts: '5.3.0' };

const platform = process.platform === 'win32' ? 'win' : process.platform;

/** Installs npm packages into an empty folder. No package's own scripts are run. */
async function install(folder, packages) {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--ignore-scripts', '--no-save', '--no-package-lock', '--loglevel=error'];
  await npm([...args, ...packages], { cwd: folder, quiet: true });
}

const things = {
  vscode: {
    title: `VS Code (code-server ${versions.vscode})`,
    // The last number is raised when what is done to the package changes.
    folder: `vscode-${versions.vscode}-${platform}-${process.arch}-1`,
    async fetch(folder) {
      await install(folder, [`code-server@${versions.vscode}`]);
      const server = join(folder, 'node_modules/code-server/lib/vscode');
      // Not `npm ci`: the lock file that comes with the package lacks one entry.
      await npm(['install', '--omit=dev', '--no-save', '--ignore-scripts', '--loglevel=error'], {
        cwd: server,
        quiet: true,
      });
      for (const name of ['spdlog', 'native-watchdog']) {
        const shim = join(root, 'test/host/shims', `${name}.cjs`);
        copyFileSync(shim, join(server, 'node_modules/@vscode', name, 'index.js'));
      }
    },
  },
  node: {
    title: `Node.js ${versions.node}`,
    folder: `node-${versions.node}-${platform}-${process.arch}`,
    async fetch(folder) {
      await install(folder, [`node-${platform}-${process.arch}@${versions.node}`]);
      const { stdout } = await run(nodeIn(folder), ['--version']);
      if (stdout.trim() !== `v${versions.node}`) throw new Error(`got Node.js ${stdout.trim()}`);
    },
  },
  chromium: {
    title: `Chromium (@sparticuz/chromium ${versions.chromium})`,
    folder: `chromium-${versions.chromium}-${platform}-${process.arch}`,
    async fetch(folder, paths) {
      await install(folder, [`@sparticuz/chromium@${versions.chromium}`]);
      // The package unpacks its browser into the folder for temporary files; `inflate` also unpacks the
      // libraries that a machine without a desktop may lack.
      const module = join(folder, 'node_modules/@sparticuz/chromium');
      const script = `
        const { default: chromium, inflate } = await import(${JSON.stringify(pathToFileURL(join(module, 'build/index.js')).href)});
        await chromium.executablePath();
        await inflate(${JSON.stringify(join(module, 'bin/al2023.tar.br'))});
      `;
      const env = { ...process.env, TMPDIR: folder };
      await run(paths.node, ['--input-type=module', '--eval', script], { env });
      rmSync(join(folder, 'node_modules'), { recursive: true });
      chmodSync(join(folder, 'chromium'), 0o755);
    },
  },
  fonts: {
    title: 'fonts for pictures',
    folder: `fonts-${versions.fonts}`,
    fetch: (folder) =>
      install(
        folder,
        ['jetbrains-mono', 'inter'].map((name) => `@fontsource/${name}@${versions.fonts}`),
      ),
  },
};

function nodeIn(folder) {
  return join(
    folder,
    `node_modules/node-${platform}-${process.arch}/bin/node${platform === 'win' ? '.exe' : ''}`,
  );
}

function pathsOf() {
  const folderOf = (name) => join(downloads, things[name].folder);
  return {
    node: nodeIn(folderOf('node')),
    server: join(folderOf('vscode'), 'node_modules/code-server/lib/vscode/out/server-main.js'),
    chromium: join(folderOf('chromium'), 'chromium'),
  };
}

/** The chromium package is for Linux; other systems use the browser that is installed there. */
export const hasPackagedChromium = process.platform === 'linux' && process.arch === 'x64';

/**
 * Makes sure that VS Code and what runs it is there. Safe to call from several processes at once: a thing is
 * put together aside and then renamed into its place, so what is there is whole.
 * @param {{browser?: boolean, log?: (line: string) => void}} [options] `browser: false` leaves Chromium out
 * @returns {Promise<{node: string, server: string, chromium: string}>} paths of the executables and of
 *   the server's main script; rejects with a message for people when something cannot be fetched
 */
export async function fetchHost({ browser = true, log = console.error } = {}) {
  const wanted = ['node', 'vscode', ...(browser && hasPackagedChromium ? ['chromium'] : [])];
  const paths = pathsOf();
  await fetchMissing(wanted, paths, log);
  return paths;
}

/**
 * Makes sure that the fonts for pictures are there.
 * @param {(line: string) => void} [log]
 * @returns {Promise<string>} the folder with them in its node_modules
 */
export async function fetchFonts(log = console.error) {
  await fetchMissing(['fonts'], pathsOf(), log);
  return join(downloads, things.fonts.folder);
}

async function fetchMissing(names, paths, log) {
  const missing = () => names.filter((name) => !existsSync(join(downloads, things[name].folder)));
  if (missing().length === 0) return;
  await withLock(
    join(downloads, 'fetch.lock'),
    async () => {
      // What an interrupted run has left.
      for (const name of readdirSync(downloads)) {
        if (name.startsWith('part-')) rmSync(join(downloads, name), { recursive: true, force: true });
      }
      for (const name of missing()) await fetchThing(things[name], paths, log);
    },
    () => log('Waiting for another process that is fetching VS Code …'),
  );
}

async function fetchThing(thing, paths, log) {
  log(`Fetching ${thing.title} …`);
  const started = Date.now();
  for (let attempt = 1; ; attempt++) {
    const part = mkdtempSync(join(downloads, 'part-'));
    try {
      await thing.fetch(part, paths);
      renameSync(part, join(downloads, thing.folder));
      break;
    } catch (error) {
      rmSync(part, { recursive: true, force: true });
      if (attempt === 3) {
        throw new Error(
          `${thing.title} could not be fetched from the npm registry: ${error.message}\n` +
            'Check the network and the registry that npm is set up with, then run the same command again.',
          { cause: error },
        );
      }
      log(`  failed (${error.message.split('\n')[0]}), trying again`);
    }
  }
  log(`  done in ${((Date.now() - started) / 1000).toFixed(0)} s`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  mkdirSync(downloads, { recursive: true });
  try {
    await fetchHost({ log: console.log });
    console.log('VS Code is in .vscode-test/');
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
