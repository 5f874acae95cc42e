import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

export const ROOT = (import.meta as ImportMeta & { readonly rootDirectory: string }).rootDirectory;
/** The built server and command line. */
export const DIST = (import.meta as ImportMeta & { readonly benchDirectory: string }).benchDirectory;
const BASELINE = join(ROOT, 'test', 'bench', 'baseline.json');

export interface Figure {
  /** Stable: the baseline knows figures by it. */
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB/s' | 'MB';
  /**
   * What is compared with the baseline; higher is worse. Times: in bare passes over 10 MB of the same run. Memory: in
   * sizes of the file. Undefined where nothing is to be compared.
   */
  readonly ratio?: number;
  /** What the ratio counts, for the table. */
  readonly of?: string;
  /** What else the table says; never compared. */
  readonly note?: string;
}

export interface ComparedFigure extends Figure {
  readonly baseline?: number;
  readonly worse: boolean;
}

/** By so much a ratio may be beyond the baseline's: times vary by a half on a machine that others use, too. */
const TOLERANCE = 0.6;
/** Ratios below this are noise: a tenth of a bare pass is less than a millisecond. */
const SMALL = 0.2;

export function compare(figures: readonly Figure[]): ComparedFigure[] {
  const known = existsSync(BASELINE)
    ? (JSON.parse(readFileSync(BASELINE, 'utf8')) as Record<string, number>)
    : {};
  return figures.map((figure) => {
    const baseline = known[figure.name];
    const { ratio } = figure;
    const worse =
      baseline !== undefined &&
      ratio !== undefined &&
      ratio > SMALL &&
      ratio > Math.max(baseline, SMALL) * (1 + TOLERANCE);
    return { ...figure, ...(baseline === undefined ? {} : { baseline }), worse };
  });
}

export function printTable(figures: readonly ComparedFigure[]): void {
  const rows = figures.map(({ name, value, unit, ratio, of, note, baseline, worse }) => [
    worse ? '✖' : ' ',
    name,
    `${digits(value)} ${unit}`,
    [ratio === undefined ? '' : `${digits(ratio)} × ${of ?? 'bare pass'}`, note ?? '']
      .filter(Boolean)
      .join('; '),
    baseline === undefined ? '' : `baseline ${digits(baseline)}`,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows) {
    const cells = row.map((cell, i) => (i === 2 ? cell.padStart(widths[i]!) : cell.padEnd(widths[i] ?? 0)));
    console.log(cells.join('  ').trimEnd());
  }
}

export function save(figures: readonly ComparedFigure[], options: object): void {
  mkdirSync(join(ROOT, 'test-results'), { recursive: true });
  const machine = {
    node: process.version,
    platform: process.platform,
    cores: cpus().length,
    cpu: cpus()[0]?.model,
  };
  const content = { ...options, machine, figures };
  writeFileSync(join(ROOT, 'test-results', 'bench.json'), `${JSON.stringify(content, null, 2)}\n`);
}

/** Keeps what was not measured this time. */
export function updateBaseline(figures: readonly ComparedFigure[]): void {
  const known = existsSync(BASELINE) ? (JSON.parse(readFileSync(BASELINE, 'utf8')) as object) : {};
  const measured = figures.flatMap(({ name, ratio }) =>
    ratio === undefined ? [] : [[name, Number(ratio.toPrecision(3))] as const],
  );
  writeFileSync(BASELINE, `${JSON.stringify({ ...known, ...Object.fromEntries(measured) }, null, 2)}\n`);
}

function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}
