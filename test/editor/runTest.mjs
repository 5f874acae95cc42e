// Runs the editor tests in a real VS Code.
//   node test/editor/runTest.mjs [FILE.test.ts …] [--grep TEXT]
// VSCODE chooses which: unset, the one that test/host/fetch.mjs fetches (on Linux); stable, insiders or a version,
// a desktop VS Code that is downloaded; a path, the executable of an installed one.
// Counts go to the file named by MOCHA_SUMMARY, when set.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { root } from '../host/paths.mjs';
import { quietSettings } from '../host/settings.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: 'string' } } });
const here = join(root, 'test/editor');
const files = positionals.length
  ? positionals.map((path) => resolve(path))
  : readdirSync(here, { recursive: true })
      .filter((name) => name.endsWith('.test.ts'))
      .sort()
      .map((name) => join(here, name));

if (!existsSync(join(root, 'dist/client.js'))) {
  console.error('The extension is not built: npm run build');
  process.exit(1);
}

// Each file has an editor and a copy of the workspace of its own: what one leaves behind, another would count.
const total = { passes: 0, failures: 0, pending: 0 };
const summary = process.env.MOCHA_SUMMARY;
for (const file of files) {
  const counts = await runFile(file);
  for (const key of Object.keys(total)) total[key] += counts[key];
}
if (summary) writeFileSync(summary, JSON.stringify(total));
console.log(`${total.passes} passed, ${total.failures} failed, ${total.pending} skipped in the editor`);
process.exitCode = total.failures > 0 ? 1 : 0;

/** Runs one file of tests; an editor that does not start or ends early counts as one failure. */
async function runFile(file) {
  // Inside the repository, so that the bundles find node_modules; one folder a process, so that runs do not meet.
  const bundles = join(root, 'dist/tests', `editor-${process.pid}`);
  const runDir = mkdtempSync(join(tmpdir(), 'corpus-editor-'));
  const counted = join(runDir, 'counts.json');
  const readCounts = () =>
    existsSync(counted) ? JSON.parse(readFileSync(counted, 'utf8')) : { passes: 0, failures: 0, pending: 0 };
  process.env.MOCHA_SUMMARY = counted;
  try {
    await bundle(file, bundles);
    const workspace = join(runDir, 'workspace');
    cpSync(join(here, 'workspace'), workspace, { recursive: true });
    const userDataDir = join(runDir, 'user-data');
    mkdirSync(join(userDataDir, 'User'), { recursive: true });
    writeFileSync(join(userDataDir, 'User/settings.json'), JSON.stringify(quietSettings, null, 2));
    await runTests({
      vscodeExecutablePath: await executable(),
      extensionDevelopmentPath: root,
      extensionTestsPath: join(bundles, 'index.js'),
      launchArgs: [
        workspace,
        '--disable-extensions',
        `--user-data-dir=${userDataDir}`,
        `--extensions-dir=${join(runDir, 'extensions')}`,
      ],
      extensionTestsEnv: {
        MOCHA_SUMMARY: counted,
        MOCHA_GREP: values.grep ?? process.env.MOCHA_GREP,
        MOCHA_COLORS: process.stdout.isTTY ? '1' : '0',
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

async function executable() {
  const wanted = process.env.VSCODE || (process.platform === 'linux' ? '' : 'stable');
  if (wanted === '') return join(root, 'test/host/launch.mjs');
  return existsSync(wanted) ? wanted : downloadAndUnzipVSCode(wanted);
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
