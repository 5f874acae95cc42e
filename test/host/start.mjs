// `npm start`: opens the samples in a VS Code with the extension, on a machine that has nothing but Node.js.
//   npm start [-- [--web] [--port N] [FOLDER]]
// A desktop VS Code is taken when there is one; otherwise, or with --web, one is fetched and served on a local port.
// VSCODE=/path/to/code names a desktop VS Code. Node built-ins only until the dependencies are in.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { desktopCode } from './desktop.mjs';
import { linkExtension } from './extensionLink.mjs';
import { fetchHost } from './fetch.mjs';
import { startFront } from './front.mjs';
import { checkNode, installDependencies } from './install.mjs';
import { downloads, root } from './paths.mjs';
import { startServer, workbenchUrl } from './server.mjs';
import { quietSettings } from './settings.mjs';

const defaultPort = 8360;

try {
  await main();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { web: { type: 'boolean' }, port: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return void console.log('npm start [-- [--web] [--port N] [FOLDER]]');
  const folder = resolve(positionals[0] ?? join(root, 'samples'));
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`There is no folder ${folder}`);
  checkNode();
  await installDependencies();
  console.log('Building …');
  await build();
  const files = firstFile(folder);
  const code = values.web ? undefined : (desktopCode() ?? (await downloadedCode()));
  if (code) await openDesktop(code, folder, files);
  else await serve(folder, files, Number(values.port ?? defaultPort));
}

function build() {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error('The build failed.'))));
  });
}

/** The first corpus of a folder, to show something at once. */
function firstFile(folder) {
  const names = readdirSync(folder).filter((name) => /\.corpus(\.txt)?$/.test(name));
  return names
    .sort()
    .slice(0, 1)
    .map((name) => join(folder, name));
}

/** The server that is fetched is at home on Linux; elsewhere a desktop VS Code is fetched where that can be. */
async function downloadedCode() {
  if (process.platform === 'linux') return undefined;
  try {
    const { downloadAndUnzipVSCode, resolveCliPathFromVSCodeExecutablePath } = await import(
      '@vscode/test-electron'
    );
    return resolveCliPathFromVSCodeExecutablePath(await downloadAndUnzipVSCode('stable'));
  } catch (error) {
    console.error(`A desktop VS Code could not be downloaded: ${error.message}`);
    return undefined;
  }
}

async function openDesktop(code, folder, files) {
  console.log(`Opening ${folder} in VS Code. Close the window or press Ctrl-C to end.`);
  const shell = process.platform === 'win32';
  const quote = (text) => (shell ? `"${text}"` : text);
  const args = ['--wait', '--new-window', `--extensionDevelopmentPath=${root}`, folder, ...files];
  const child = spawn(quote(code), args.map(quote), { stdio: 'inherit', shell });
  const status = await new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new Error(`${code} could not be started: ${error.message}`)));
    child.on('close', resolve);
  });
  process.exitCode = status ?? 0;
}

async function serve(folder, files, port) {
  const paths = await fetchHost({ browser: false, log: console.log });
  // Kept from one start to the next, so that settings made in the editor stay.
  const dataDir = join(downloads, 'start');
  const settings = join(dataDir, 'data/User/settings.json');
  if (!existsSync(settings)) {
    mkdirSync(join(settings, '..'), { recursive: true });
    const { 'files.hotExit': _, 'window.confirmBeforeClose': __, ...kept } = quietSettings;
    writeFileSync(settings, `${JSON.stringify(kept, null, 2)}\n`);
  }
  console.log('Starting VS Code …');
  const token = randomBytes(16).toString('hex');
  linkExtension(join(dataDir, 'extensions'), root);
  const server = await startServer(paths, { dataDir, token });
  const front = await startFront({
    cookie: `vscode-tkn=${token}`,
    target: server,
    port,
    start: (authority) => {
      const url = new URL(workbenchUrl({ ...server, authority }, { folder, files }));
      return `tkn=${token}&${url.searchParams}`;
    },
  });
  console.log(`
  Corpus Editor is open at

      ${front.origin}/

  Press Ctrl-C to end.
`);
  const reason = await Promise.race([
    server.ended.then((words) => `The VS Code server ended: ${words}`),
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve(''));
    }),
  ]);
  front.close();
  await server.stop();
  if (reason) throw new Error(reason);
}
