import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { peakMemory } from './client';
import { withFolder } from './folder';
import { DIST, type Figure } from './report';

/** The command line on a folder, its output thrown away. */
export function commandLineFigures(count: number): Promise<Figure[]> {
  return withFolder(count, async (folder, bytes) => {
    const label = `command line, ${count.toLocaleString('en')} files`;
    const figures: Figure[] = [];
    for (const command of ['check', 'clean', 'analyze']) {
      const { milliseconds, peak } = await run([command, '.'], folder);
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
