// `npm test`: everything that must hold, from a fresh clone on a machine that has nothing but Node.js.
//   node test/run.mjs [--check] [STEP …]     --check is the quick look: no editor, no slow tests
// Goes on after a step that fails, and repeats at the end what failed. The last line is `N passed, N failed`; a static check counts as one test.
// VERBOSE=1 shows what each step prints even when it passes. Node built-ins only until the dependencies are in.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchHost } from './host/fetch.mjs';
import { checkNode, installDependencies } from './host/install.mjs';
import { root } from './host/paths.mjs';

const mocha = 'test/support/mocha.mjs';

/**
 * `run`: a script for Node.js and its arguments; `tests`: the folder whose tests it runs and counts, without it the
 * step is one check; `quick`: more arguments for the quick look; `live`: show what it prints at once; `before`: what must
 * be there first.
 */
const steps = [
  {
    name: 'format and lint',
    run: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '--diagnostic-level=warn'],
  },
  { name: 'types', run: ['node_modules/typescript/bin/tsc', '-p', '.'] },
  {
    name: 'types of the dashboard',
    run: ['node_modules/typescript/bin/tsc', '-p', 'client/src/dashboard/webview'],
  },
  { name: 'build', run: ['esbuild.mjs'] },
  { name: 'unused code', run: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  { name: 'unit', tests: 'test/unit', run: [mocha, 'test/unit'] },
  { name: 'grammar', tests: 'test/grammar', run: [mocha, 'test/grammar'] },
  {
    name: 'protocol',
    tests: 'test/protocol',
    run: [mocha, 'test/protocol'],
    quick: ['--parallel', '--jobs=2'],
  },
  { name: 'cli', tests: 'test/cli', run: [mocha, 'test/cli'] },
  { name: 'other editors', tests: 'test/clients', run: [mocha, 'test/clients'] },
  { name: 'packages', tests: 'test/package', run: [mocha, 'test/package'] },
  {
    name: 'editor',
    tests: 'test/editor',
    run: ['test/editor/runTest.mjs'],
    live: true,
    before: fetchEditor,
  },
  {
    name: 'installed',
    tests: 'test/installed',
    run: ['test/editor/runTest.mjs', '--installed'],
    live: true,
    before: fetchEditor,
  },
  // Only the editor that is fetched has a web extension host to offer.
  ...(process.platform === 'linux' && !process.env.VSCODE
    ? [
        {
          name: 'web',
          tests: 'test/web',
          run: ['test/editor/runTest.mjs', '--web'],
          live: true,
          before: fetchEditor,
        },
        {
          name: 'web, packaged',
          tests: 'test/installed',
          run: ['test/editor/runTest.mjs', '--web', '--installed'],
          live: true,
          before: fetchEditor,
        },
      ]
    : []),
];

/** Steps that the quick look leaves out. */
const slow = ['editor', 'installed', 'packages', 'web', 'web, packaged', 'cli', 'other editors'];

/** The beginning of a failure's message is enough to know it again; the whole stands where the step is told of. */
const MESSAGE_CHARACTERS = 600;
/** No step takes this long: one that does hangs. */
const stepLimitMs = 20 * 60_000;
const verbose = Boolean(process.env.VERBOSE);
const scratch = mkdtempSync(join(tmpdir(), 'corpus-editor-test-'));
const total = { passes: 0, failures: 0, pending: 0 };
const failed = [];

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  total.failures++;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
if (failed.length > 0) console.log(`\nFailed:\n${failed.join('\n')}`);
const skipped = total.pending > 0 ? `, ${total.pending} skipped` : '';
console.log(`${total.passes} passed, ${total.failures} failed${skipped}`);
process.exitCode = total.failures > 0 || total.passes === 0 ? 1 : 0;

async function main(args) {
  const names = args.filter((arg) => !arg.startsWith('--'));
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown)
    throw new Error(`No such step: ${unknown}. There are: ${steps.map(({ name }) => name).join(', ')}`);
  checkNode();
  await installDependencies();
  if (args.includes('--check')) return check();
  for (const step of steps) {
    if (names.length === 0 || names.includes(step.name)) await runStep(step);
  }
}

/** The quick look between two edits: no editor, no command line, no slow tests, two steps at once. */
async function check() {
  process.env.MOCHA_FAST = '1';
  const build = steps.find(({ name }) => name === 'build');
  await runStep(build);
  const left = steps
    .filter((step) => step !== build && !slow.includes(step.name))
    .map((step) => ({ ...step, run: [...step.run, ...(step.quick ?? [])] }));
  // The longest first.
  const order = ['unit', 'cli', 'protocol'];
  left.sort((a, b) => ((order.indexOf(a.name) + 4) % 4) - ((order.indexOf(b.name) + 4) % 4));
  const lane = async () => {
    for (let step = left.shift(); step; step = left.shift()) await runStep(step);
  };
  await Promise.all([lane(), lane()]);
  console.log('Left out: editors, command line, and tests that take long; npm test runs all of them.');
}

async function fetchEditor() {
  if (process.platform === 'linux' && !process.env.VSCODE) await fetchHost({ log: console.log });
}

async function runStep(step) {
  if (step.tests && !hasTests(join(root, step.tests))) {
    console.log(`- ${step.name}: there are no tests in ${step.tests}`);
    return;
  }
  const started = Date.now();
  let counts;
  let output = '';
  try {
    await step.before?.();
    const summary = join(scratch, `${step.name}.json`);
    const result = await node(step.run, { live: verbose || step.live, summary });
    output = result.output;
    counts = step.tests ? countsIn(summary) : { passes: 0, failures: 0, pending: 0 };
    const ran = counts.passes + counts.failures + counts.pending;
    // A failure that no test tells of: it did not start, it crashed, it hung, it ran nothing.
    if (result.problem && counts.failures === 0) counts.failures = 1;
    else if (step.tests && ran === 0) counts.failures = 1;
    else if (!step.tests) counts.passes = 1;
    if (result.problem) output += `${result.problem}\n`;
  } catch (error) {
    counts = { passes: 0, failures: 1, pending: 0 };
    output += `${error.message}\n`;
  }
  for (const key of Object.keys(total)) total[key] += counts[key];
  const seconds = `${((Date.now() - started) / 1000).toFixed(1)} s`;
  const tally = step.tests ? `${counts.passes} passed, ${counts.failures} failed, ` : '';
  console.log(`${counts.failures > 0 ? '✖' : '✔'} ${step.name} (${tally}${seconds})`);
  if (counts.failures > 0) {
    const tests = counts.failed?.length ? counts.failed : [''];
    for (const test of tests)
      failed.push(`  ${test ? `${step.name}: ${test}` : step.name}`.slice(0, MESSAGE_CHARACTERS));
    if (output) console.log(output.trimEnd().replace(/^/gm, '    '));
  }
}

function hasTests(folder) {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true }).some((name) => name.endsWith('.test.ts'));
}

function countsIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passes: 0, failures: 0, pending: 0 };
  }
}

/** Runs a script with this Node.js; resolves with what it printed and, when it failed, how. */
function node(args, { live, summary }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
      env: { ...process.env, MOCHA_SUMMARY: summary, ...(live ? {} : { MOCHA_BRIEF: '1' }) },
    });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);
    let problem;
    const timer = setTimeout(() => {
      problem = `stopped after ${stepLimitMs / 60_000} minutes`;
      child.kill();
    }, stepLimitMs);
    const end = (message) => {
      clearTimeout(timer);
      resolve({ output, problem: problem ?? message });
    };
    child.on('error', (error) => end(error.message));
    child.on('close', (code, signal) =>
      end(code === 0 ? undefined : `${args[0]}: ${signal ?? `exit code ${code}`}`),
    );
  });
}
