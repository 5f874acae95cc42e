// Runs the editor tests in a real VS Code.
//   node test/editor/runTest.mjs [--web | --installed] [--once] [FILE.test.ts …] [--grep TEXT]
// --web runs them in the web extension host, a worker of the browser, on the bundles for browsers, with the tests of
// test/web besides. --installed packages the extension, installs the package and runs the tests of test/installed on it,
// with --web on what the package holds in the web extension host.
// VSCODE chooses which: unset, the one that test/host/fetch.mjs fetches (on Linux); stable, insiders or a version,
// a desktop VS Code that is downloaded; a path, the executable of an installed one.
// A file with a failure is run once more in a new editor, and said to be; --once does without.
// Counts and the names of the files that failed go to the file named by MOCHA_SUMMARY, when set.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
} from '@vscode/test-electron';
import { build } from 'esbuild';
import { fetchHost } from '../host/fetch.mjs';
import { root } from '../host/paths.mjs';
import { quietSettings, webSettings } from '../host/settings.mjs';

const options = {
  grep: { type: 'string' },
  web: { type: 'boolean', default: false },
  installed: { type: 'boolean', default: false },
  once: { type: 'boolean', default: false },
};
const { values, positionals } = parseArgs({ allowPositionals: true, options });
const { web, installed } = values;
const here = join(root, 'test/editor');
/** What is about the server's process, which a browser has not. */
const notInBrowsers = ['client-server.test.ts'];
/** What a file of tests needs beside the usual. */
const needs = {
  'untrusted.test.ts': {
    settings: {
      'security.workspace.trust.enabled': true,
      'security.workspace.trust.startupPrompt': 'never',
    },
    env: { VSCODE_HOST_TRUST: '1' },
  },
};
const files = positionals.length
  ? positionals.map((path) => resolve(path))
  : installed
    ? testsIn(join(root, 'test/installed'))
    : [
        ...testsIn(here).filter((path) => !web || !notInBrowsers.includes(basename(path))),
        ...(web ? testsIn(join(root, 'test/web')) : []),
      ];

if (!installed && !existsSync(join(root, 'dist/client.js'))) {
  console.error('The extension is not built: npm run build');
  process.exit(1);
}

// Each file has an editor and a copy of the workspace of its own: what one leaves behind, another would count.
const total = { passes: 0, failures: 0, pending: 0 };
const summary = process.env.MOCHA_SUMMARY;
const second = [];
const failed = [];
for (const file of files) {
  let counts = await runFile(file);
  // What fails by chance (a watcher that misses a file, an editor that does not start) passes in a new editor, and is
  // told of at the end; what is wrong with the extension fails twice.
  if (counts.failures > 0 && !values.once) {
    console.log(`${basename(file)}: ${counts.failures} failed; once more, in a new editor`);
    second.push(basename(file));
    counts = await runFile(file);
  }
  for (const key of Object.keys(total)) total[key] += counts[key];
  if (counts.failures > 0) failed.push(basename(file));
}
if (second.length > 0) console.log(`Run twice, since a test failed at first: ${second.join(', ')}`);
if (summary) writeFileSync(summary, JSON.stringify({ ...total, failed }));
const where =
  web && installed
    ? 'the web extension host, packaged'
    : web
      ? 'the web extension host'
      : installed
        ? 'the editor, installed'
        : 'the editor';
console.log(`${total.passes} passed, ${total.failures} failed, ${total.pending} skipped in ${where}`);
process.exitCode = total.failures > 0 ? 1 : 0;

function testsIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => join(folder, name));
}

/** Runs one file of tests; an editor that does not start or ends early counts as one failure. */
async function runFile(file) {
  // Inside the repository, so that the bundles find node_modules; one folder a process, so that runs do not meet.
  const runDir = mkdtempSync(join(tmpdir(), 'corpus-editor-'));
  const counted = join(runDir, 'counts.json');
  let bundles = join(root, 'dist/tests', `editor-${process.pid}`);
  const readCounts = () =>
    existsSync(counted) ? JSON.parse(readFileSync(counted, 'utf8')) : { passes: 0, failures: 0, pending: 0 };
  process.env.MOCHA_SUMMARY = counted;
  try {
    const vscodeExecutablePath = await executable();
    const extensions = join(runDir, 'extensions');
    let extensionDevelopmentPath = root;
    if (installed) {
      await install(vscodeExecutablePath, runDir, extensions);
      extensionDevelopmentPath = web ? unpacked(extensions, runDir) : idleExtension(runDir);
      // A browser's host runs the tests that lie in an extension of its own.
      if (web) bundles = join(extensionDevelopmentPath, 'tests');
    }
    const bridge = join(runDir, 'bridge');
    if (web) await bundleForBrowser(file, bundles, { summary: counted, bridge });
    else await bundle(file, bundles);
    const workspace = copyWorkspace(file, join(runDir, 'workspace'));
    const userDataDir = join(runDir, 'user-data');
    mkdirSync(join(userDataDir, 'User'), { recursive: true });
    const { settings, env } = needs[basename(file)] ?? {};
    writeFileSync(
      join(userDataDir, 'User/settings.json'),
      JSON.stringify({ ...quietSettings, ...(web ? webSettings : {}), ...settings }, null, 2),
    );
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath,
      extensionTestsPath: join(bundles, 'index.js'),
      launchArgs: [
        workspace,
        ...(installed ? [] : ['--disable-extensions']),
        `--user-data-dir=${userDataDir}`,
        `--extensions-dir=${extensions}`,
      ],
      extensionTestsEnv: {
        MOCHA_SUMMARY: counted,
        MOCHA_GREP: values.grep ?? process.env.MOCHA_GREP,
        MOCHA_COLORS: process.stdout.isTTY ? '1' : '0',
        VSCODE_HOST_BRIDGE_FILE: bridge,
        ...env,
      },
    });
    return readCounts();
  } catch (error) {
    console.error(`${basename(file)}: ${error.message}`);
    const counts = readCounts();
    return counts.failures > 0 ? counts : { ...counts, failures: 1 };
  } finally {
    rmSync(bundles, { recursive: true, force: true });
    rmSync(runDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A workspace of the file's own, `X/` beside `X.test.ts`, or the usual one; gives the folder or workspace file to open. */
function copyWorkspace(file, target) {
  const own = file.replace(/\.test\.ts$/, '');
  cpSync(existsSync(own) ? own : join(here, 'workspace'), target, { recursive: true });
  const [description] = readdirSync(target).filter((name) => name.endsWith('.code-workspace'));
  return description ? join(target, description) : target;
}

async function executable() {
  const wanted = process.env.VSCODE || (process.platform === 'linux' ? '' : 'stable');
  if (wanted === '') return join(root, 'test/host/launch.mjs');
  return existsSync(wanted) ? wanted : downloadAndUnzipVSCode(wanted);
}

/** Packages the extension and installs it from the file, as users do. */
async function install(executable, runDir, extensions) {
  const file = join(runDir, 'corpus.vsix');
  execFileSync(process.execPath, ['packaging/vsix.mjs', '--out', file], { cwd: root, stdio: 'pipe' });
  const args = [`--install-extension=${file}`, `--extensions-dir=${extensions}`];
  if (executable.endsWith('.mjs')) {
    const { node, server } = await fetchHost();
    const data = [`--server-data-dir=${join(runDir, 'install')}`, '--accept-server-license-terms'];
    execFileSync(node, [server, ...args, ...data, '--telemetry-level=off'], { stdio: 'pipe' });
  } else {
    const [cli, ...more] = resolveCliArgsFromVSCodeExecutablePath(executable);
    execFileSync(cli, [...more, ...args], { stdio: 'pipe', shell: process.platform === 'win32' });
  }
}

/** An extension that does nothing: tests are run only beside one in development. */
function idleExtension(runDir) {
  const idle = join(runDir, 'idle');
  mkdirSync(idle);
  const manifest = { name: 'idle', publisher: 'test', version: '0.0.0', engines: { vscode: '*' } };
  writeFileSync(join(idle, 'package.json'), JSON.stringify(manifest));
  return idle;
}

/** Takes the installed extension out of the folder of extensions: in a browser only one in development can be tested. */
function unpacked(extensions, runDir) {
  const name = readdirSync(extensions).find((entry) => entry.startsWith('corpus-editor.corpus-editor-'));
  renameSync(join(extensions, name), join(runDir, name));
  rmSync(join(extensions, 'extensions.json'), { force: true });
  return join(runDir, name);
}

/** One bundle of mocha, the tests and what they import: a worker can ask for no other file. */
async function bundleForBrowser(file, bundles, run) {
  const options = {
    ...run,
    grep: values.grep ?? process.env.MOCHA_GREP,
    colors: Boolean(process.stdout.isTTY),
  };
  await build({
    stdin: {
      contents:
        `import { runTests } from ${JSON.stringify(join(root, 'test/web/index.ts'))};\n` +
        `export const run = () => runTests(${JSON.stringify(options)}, () => import(${JSON.stringify(file)}));`,
      resolveDir: root,
    },
    outfile: join(bundles, 'index.js'),
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    alias: { 'node:assert/strict': join(root, 'test/web/assert.ts') },
    define: {
      'process.env.VSCODE_HOST_BRIDGE': 'globalThis.corpusTestBridge',
      // What esbuild takes for a module of ECMAScript, mocha's own test would take for one of Node.js.
      exports: 'undefined',
    },
    sourcemap: 'inline',
    loader: { '.tsv': 'text' },
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
}

async function bundle(file, bundles) {
  await build({
    entryPoints: [
      { in: join(here, 'index.ts'), out: 'index' },
      { in: file, out: basename(file).replace(/\.ts$/, '') },
    ],
    outdir: bundles,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    external: ['vscode'],
    sourcemap: 'inline',
    loader: { '.tsv': 'text' },
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
}
