import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, openSync, rmSync, statSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { peakMemory } from './client';
import { withFolder } from './folder';
import { generateCorpus } from './generate';
import { DIST, type Figure } from './report';

/** The command line on a folder, its output thrown away. */
export function commandLineFigures(count: number): Promise<Figure[]> {
  return withFolder(count, async (folder, bytes) => {
    const label = `command line, ${count.toLocaleString('en')} files`;
    const figures: Figure[] = [];
    for (const command of ['check', 'clean', 'analyze']) {
      const { milliseconds, peak } = await run([command, '.'], folder);
      const alone = await run([command, '--jobs', '1', '.'], folder);
      figures.push({
        name: `${label}: ${command}, beside one thread`,
        value: alone.milliseconds,
        unit: 'ms',
        note: `${(alone.milliseconds / milliseconds).toFixed(2)} times as long in one thread`,
      });
      figures.push({ name: `${label}: ${command}`, value: milliseconds, unit: 'ms' });
      figures.push({
        name: `${label}: ${command}, speed`,
        value: bytes / 1e6 / (milliseconds / 1000),
        unit: 'MB/s',
      });
      if (peak > 0)
        figures.push({ name: `${label}: ${command}, peak memory`, value: peak / 1e6, unit: 'MB' });
    }
    return figures;
  });
}

/** Memory that a file of any size may take. */
const MOST_MEMORY = 300e6;

/** One large file, read part by part. */
export async function largeFileFigures(bytes: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-large-'));
  try {
    const file = join(folder, 'large.corpus');
    let size = 0;
    for (let seed = 1; size < bytes; seed++) {
      const { text } = generateCorpus(Math.min(bytes - size, 5_000_000), seed);
      // No name twice: that would be all that there is to report.
      appendFileSync(file, text.replaceAll('=== FILE: ', `=== FILE: ${seed}/`));
      size = statSync(file).size;
    }
    const label = `command line, one file of ${Math.round(bytes / 1e6).toLocaleString('en')} MB`;
    const figures: Figure[] = [];
    for (const command of ['check', 'clean', 'analyze']) {
      const { milliseconds, peak } = await run([command, file], folder);
      figures.push({ name: `${label}: ${command}`, value: milliseconds, unit: 'ms' });
      figures.push({
        name: `${label}: ${command}, speed`,
        value: size / 1e6 / (milliseconds / 1000),
        unit: 'MB/s',
      });
      if (peak > 0) {
        figures.push({
          name: `${label}: ${command}, peak memory`,
          value: peak / 1e6,
          unit: 'MB',
          ratio: peak / MOST_MEMORY,
          of: 'the 300 MB that it may take',
        });
      }
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(args: readonly string[], cwd: string): Promise<{ milliseconds: number; peak: number }> {
  return new Promise((done, fail) => {
    const started = performance.now();
    const child = spawn(process.execPath, [join(DIST, 'corpus.js'), ...args], {
      cwd,
      stdio: ['ignore', openSync(devNull, 'w'), 'inherit'],
    });
    let peak = 0;
    // The peak is known only while the process lives.
    const timer = setInterval(() => {
      peak = Math.max(peak, peakMemory(child.pid) ?? 0);
    }, 25);
    child.once('error', fail);
    child.once('exit', (code) => {
      clearInterval(timer);
      if (code === null || code > 1) fail(new Error(`corpus ${args.join(' ')}: exit code ${code}`));
      else done({ milliseconds: performance.now() - started, peak });
    });
  });
}
