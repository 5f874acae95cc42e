// Starts the server of VS Code on a free port of the loopback interface. Node built-ins only.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * @typedef {object} Server
 * @property {string} origin such as `http://127.0.0.1:40123`
 * @property {string} authority such as `127.0.0.1:40123`
 * @property {Promise<string>} ended resolves with its last words when the server has ended
 * @property {() => Promise<void>} stop ends the server and everything that it started
 */

/**
 * @param {{node: string, server: string}} paths from `fetchHost`
 * @param {{dataDir: string, userDataDir?: string, extensionsDir?: string, port?: number, driver?: boolean,
 *   token?: string, trust?: boolean, locale?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number}} options
 *   `port`: 0 for any; `driver`: let the address name extensions in development and tests; `token`: a secret
 *   without which the server answers nobody; `trust`: ask whether workspaces are trusted; `locale`: the language of
 *   the interface, for which there must be a pack (`languagePack.mjs`)
 * @returns {Promise<Server>} when the server listens
 */
export async function startServer(paths, options) {
  const { dataDir, userDataDir = join(dataDir, 'data'), port = 0, timeoutMs = 120_000 } = options;
  mkdirSync(dataDir, { recursive: true });
  const args = [
    join(root, 'test/host/supervise.mjs'),
    paths.node,
    paths.server,
    '--host=127.0.0.1',
    `--port=${port}`,
    options.token ? `--connection-token=${options.token}` : '--without-connection-token',
    '--accept-server-license-terms',
    `--server-data-dir=${dataDir}`,
    `--user-data-dir=${userDataDir}`,
    `--extensions-dir=${options.extensionsDir ?? join(dataDir, 'extensions')}`,
    '--telemetry-level=off',
    ...(options.trust ? [] : ['--disable-workspace-trust']),
    '--disable-experiments',
    ...(options.locale ? [`--locale=${options.locale}`] : []),
    ...(options.driver ? ['--enable-smoke-test-driver'] : []),
  ];
  const child = spawn(process.execPath, args, {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: cleanEnvironment({ ...process.env, ...options.env }),
  });
  const lastLines = [];
  const ended = new Promise((resolve) => {
    child.on('close', (code) => resolve(`exit code ${code}\n${lastLines.join('\n')}`));
    child.on('error', (error) => resolve(error.message));
  });
  const stop = async () => {
    child.stdin.end();
    await ended;
  };
  child.stdin.on('error', () => {});

  const listening = new Promise((resolve) => {
    let rest = '';
    const read = (chunk) => {
      const lines = (rest + chunk).split(/\r?\n/);
      rest = lines.pop() ?? '';
      for (const line of lines) {
        lastLines.push(line);
        if (lastLines.length > 40) lastLines.shift();
        const match = /Extension host agent listening on (\d+)/.exec(line);
        if (match) resolve(match[1]);
        if (process.env.VSCODE_HOST_LOG) process.stderr.write(`[server] ${line}\n`);
      }
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
  });
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, timeoutMs);
  });
  const first = await Promise.race([
    listening.then((port) => ({ port })),
    ended.then((words) => ({ problem: `ended: ${words}` })),
    late.then(() => ({ problem: `did not listen within ${timeoutMs / 1000} s` })),
  ]);
  clearTimeout(timer);
  if (first.problem) {
    await stop();
    throw new Error(`The VS Code server ${first.problem}`);
  }
  const authority = `127.0.0.1:${first.port}`;
  return { origin: `http://${authority}`, authority, ended, stop };
}

/** A VS Code around this process (its terminal, its extension host) must not be taken for the one to start. */
function cleanEnvironment(env) {
  return Object.fromEntries(
    Object.entries(env).filter(([key]) => !/^(VSCODE_(?!HOST_)|ELECTRON_|NODE_OPTIONS$)/.test(key)),
  );
}

/**
 * The address of the workbench, opened on a folder.
 * @param {Server} server
 * @param {{folder?: string, workspace?: string, files?: string[], extensions?: string[], tests?: string}} what
 *   absolute paths: what to open, folders of extensions in development, and the bundle of tests to run
 */
export function workbenchUrl(server, { folder, workspace, files = [], extensions = [], tests }) {
  const remote = (path) =>
    `vscode-remote://${server.authority}${encodeURI(path.replace(/\\/g, '/').replace(/^([^/])/, '/$1'))}`;
  const payload = [
    ...files.map((file) => ['openFile', remote(file)]),
    ...extensions.map((path) => ['extensionDevelopmentPath', remote(path)]),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ['skipWelcome', 'true'],
  ];
  const url = new URL(server.origin);
  if (folder) url.searchParams.set('folder', folder.replace(/\\/g, '/').replace(/^([^/])/, '/$1'));
  if (workspace) url.searchParams.set('workspace', workspace.replace(/\\/g, '/'));
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
