#!/usr/bin/env node
// Stands in for the executable of a desktop VS Code: takes its flags, runs the same editor as a server and a page,
// prints what the extension's tests print and exits with their exit code. For `vscodeExecutablePath` of
// @vscode/test-electron.
//
//   launch.mjs [FOLDER|FILE.code-workspace] [FILE …] --extensionDevelopmentPath=DIR … --extensionTestsPath=BUNDLE
//              [--user-data-dir=DIR] [--extensions-dir=DIR] [--locale=LOCALE]
//
// Variables: VSCODE_HOST_TIMEOUT, seconds for the whole run (default 900); VSCODE_HOST_LOG=1, the server's and the
// page's own messages too; VSCODE_HOST_TRUST=1, no workspace is trusted that nobody was asked about. Tests find the page's bridge (bridge.mjs) in the variable VSCODE_HOST_BRIDGE; for those in a
// browser, which has no variables, its address is written to the file that VSCODE_HOST_BRIDGE_FILE names.
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startBridge } from './bridge.mjs';
import { createLog } from './log.mjs';
import { results } from './paths.mjs';
import { openWorkbench } from './workbench.mjs';

const options = parse(process.argv.slice(2));
const timeoutMs = Number(process.env.VSCODE_HOST_TIMEOUT || 900) * 1000;
const runDir = mkdtempSync(join(tmpdir(), 'corpus-editor-host-'));
const log = createLog('editor.log');
let workbench;
let bridge;

const parent = process.ppid;
const told = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve(signal));
  setInterval(() => process.ppid !== parent && resolve('the process that started it is gone'), 500).unref();
});
const late = new Promise((resolve) => {
  setTimeout(() => resolve(`it did not end within ${timeoutMs / 1000} s`), timeoutMs).unref();
});
const stopped = Promise.race([told, late]);

let code = 1;
try {
  code = await run();
} catch (error) {
  console.error(`VS Code was stopped: ${error.message}`);
  await screenshot('launch-failure');
}
if (code !== 0) {
  // Tests tell themselves what failed in them; an error before them would otherwise be lost.
  if (!log.tests()) for (const text of log.tail()) console.error(text);
  console.error('What VS Code printed: test-results/editor.log');
}
await finish();
process.exit(code);

async function run() {
  bridge = await startBridge(() => workbench?.page);
  if (process.env.VSCODE_HOST_BRIDGE_FILE) writeFileSync(process.env.VSCODE_HOST_BRIDGE_FILE, bridge.origin);
  let exit;
  const ended = new Promise((resolve) => {
    exit = resolve;
  });
  let said = false;
  const prepare = async (page) => {
    await page.exposeFunction('codeAutomationLog', (type, args) => {
      said = true;
      const text = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
      log.write(type, text);
    });
    await page.exposeFunction('codeAutomationExit', (status) => exit(status));
  };
  const open = () =>
    openWorkbench({
      ...options,
      runDir,
      prepare,
      trust: process.env.VSCODE_HOST_TRUST === '1',
      env: { VSCODE_HOST_BRIDGE: bridge.origin },
    });
  const stop = stopped.then((reason) => Promise.reject(new Error(reason)));
  stop.catch(() => {});
  // A browser or server that does not come up on a busy machine gets a second chance; tests that have begun do not.
  const opening = open().catch((error) => {
    if (said) throw error;
    console.error(`VS Code did not start (${error.message.split('\n')[0]}), trying again`);
    return open();
  });
  workbench = await Promise.race([opening, stop]);
  const broken = workbench.broken.then((message) => Promise.reject(new Error(message)));
  return await Promise.race([ended, broken, stop]);
}

async function finish() {
  // Should the orderly way out hang: the supervisor and the browser end when this process does.
  setTimeout(() => process.exit(code), 15_000).unref();
  await workbench?.close();
  bridge?.close();
  rmSync(runDir, { recursive: true, force: true, maxRetries: 5 });
}

async function screenshot(name) {
  if (!workbench) return;
  mkdirSync(results, { recursive: true });
  const path = join(results, `${name}.png`);
  try {
    await workbench.page.screenshot({ path, timeout: 10_000 });
    console.error(`Screenshot: test-results/${name}.png`);
  } catch {}
}

function parse(args) {
  const parsed = { files: [], extensions: [] };
  for (const arg of args) {
    const [, flag, value] = /^--([\w-]+)=(.*)$/s.exec(arg) ?? [];
    if (flag === 'extensionDevelopmentPath') parsed.extensions.push(resolve(value));
    else if (flag === 'extensionTestsPath') parsed.tests = resolve(value);
    else if (flag === 'user-data-dir') parsed.userDataDir = resolve(value);
    else if (flag === 'extensions-dir') parsed.extensionsDir = resolve(value);
    else if (flag === 'locale') parsed.locale = value;
    else if (!arg.startsWith('-')) {
      if (arg.endsWith('.code-workspace')) parsed.workspace = resolve(arg);
      else if (statSync(arg).isDirectory()) parsed.folder = resolve(arg);
      else parsed.files.push(resolve(arg));
    }
  }
  return parsed;
}
