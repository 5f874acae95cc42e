import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCorpus } from './generate';
import { DIST, type Figure, median, ROOT } from './report';

/** Fetched by the bench when it is asked for them, and no dependency of anything. */
const PACKAGES = [
  'cspell@9',
  'markdownlint-cli2@0.18',
  'textlint@15',
  'textlint-rule-no-todo@2',
  'textlint-rule-max-comma@4',
  'chrono-node@2',
];
const CACHE = join(ROOT, 'node_modules', '.cache', 'corpus-bench');

/** The time for so little is taken off each time: what a tool needs to start is not what is compared. */
const SMALL = 4_000;
const BYTES = 20_000_000;
/** textlint takes time by the square of a file's size: with as much as the others get it would not end. */
const TEXTLINT_BYTES = 300_000;
const ROUNDS = 2;

interface Tool {
  readonly name: string;
  readonly bytes?: number;
  readonly args: (file: string) => readonly string[];
}

/**
 * What well-known tools that read prose need for the text that ours reads, in the same run. Each does less: spelling
 * (cspell), Markdown style (markdownlint-cli2), two rules (textlint), dates (chrono-node).
 */
export function otherFigures(): Figure[] {
  const reason = fetchTools();
  if (reason !== undefined) {
    console.error(`The comparison with other tools was skipped: ${reason}`);
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'corpus-others-'));
  try {
    const sample = (bytes: number): Sample => {
      const file = join(folder, `${bytes}.md`);
      const corpus = generateCorpus(bytes);
      writeFileSync(file, corpus.text);
      return { file, bytes: corpus.bytes };
    };
    const small = sample(SMALL);
    const script = join(folder, 'chrono.mjs');
    writeFileSync(script, chronoScript());
    const bin = (name: string, inner: string) => join(CACHE, 'node_modules', name, inner);
    writeFileSync(join(folder, '.textlintrc.json'), '{"rules":{"no-todo":true,"max-comma":{"max":20}}}');
    const tools: readonly Tool[] = [
      { name: 'corpus check', args: (file) => [join(DIST, 'corpus.js'), 'check', '--jobs', '1', file] },
      {
        name: 'cspell',
        args: (file) => [bin('cspell', 'bin.mjs'), 'lint', '--no-progress', '--no-summary', file],
      },
      {
        name: 'markdownlint-cli2',
        args: (file) => [bin('markdownlint-cli2', 'markdownlint-cli2-bin.mjs'), `:${file}`],
      },
      {
        name: 'textlint, two rules',
        bytes: TEXTLINT_BYTES,
        args: (file) => [
          bin('textlint', 'bin/textlint.js'),
          '--config',
          join(folder, '.textlintrc.json'),
          '--rules-base-directory',
          join(CACHE, 'node_modules'),
          file,
        ],
      },
      { name: 'chrono-node, vi', args: (file) => [script, file] },
    ];
    const speeds = tools.flatMap((tool) => {
      const speed = speedOf(tool, small, sample(tool.bytes ?? BYTES), folder);
      if (speed === undefined) console.error(`${tool.name}: it did not run; skipped`);
      return speed === undefined ? [] : [{ tool, speed }];
    });
    const [own] = speeds;
    return speeds.map(({ tool, speed }) => ({
      name: `beside others: ${tool.name}`,
      value: speed,
      unit: 'MB/s',
      // How much slower than ours; ours is not compared with the others' baseline.
      ...(own === undefined || tool === own.tool
        ? {}
        : { note: `corpus is ${(own.speed / speed).toFixed(1)} times as fast` }),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Sample {
  readonly file: string;
  readonly bytes: number;
}

/** Undefined for a tool that fails to run at all; a linter that finds something has run. */
function speedOf(tool: Tool, small: Sample, large: Sample, cwd: string): number | undefined {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = timed(tool.args(small.file), cwd);
    const whole = timed(tool.args(large.file), cwd);
    if (start === undefined || whole === undefined) return undefined;
    times.push(Math.max(1, whole - start));
  }
  return (large.bytes - small.bytes) / 1e6 / (median(times) / 1000);
}

function timed(args: readonly string[], cwd: string): number | undefined {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd, stdio: 'ignore' });
  return status === null || status > 2 ? undefined : performance.now() - started;
}

/** @returns why they cannot be had */
function fetchTools(): string | undefined {
  if (existsSync(join(CACHE, 'node_modules', 'chrono-node'))) return undefined;
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(join(CACHE, 'package.json'), '{"private":true}\n');
  const args = ['install', '--no-audit', '--no-fund', '--no-save', '--prefix', CACHE, ...PACKAGES];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, stderr } = spawnSync(npm, args, { encoding: 'utf8', timeout: 300_000, cwd: CACHE });
  if (status === 0) return undefined;
  const line = (stderr ?? '').split('\n').find((text) => /\berr/i.test(text));
  return `the packages could not be fetched${line ? ` (${line.trim()})` : ''}`;
}

function chronoScript(): string {
  const library = JSON.stringify(join(CACHE, 'node_modules', 'chrono-node', 'dist', 'cjs', 'index.js'));
  return `import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const chrono = createRequire(import.meta.url)(${library});
if (!chrono.vi) process.exit(3);
for (const line of readFileSync(process.argv[2], 'utf8').split('\\n')) chrono.vi.parse(line);
`;
}
