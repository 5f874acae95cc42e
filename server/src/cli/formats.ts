import { version } from '../../../package.json';
import type { ProblemReport } from '../core/analysis/report';
import type { Severity } from '../core/problem';
import { documentationPage, type Locale, rules } from '../core/rules/table';
import type { Format } from './options';

export interface FileProblems {
  readonly path: string;
  /** Can be gone through more than once; need not be in memory. */
  readonly problems: Iterable<ProblemReport>;
}

/** Files in order, however many; they can be made while somebody goes through them. */
export interface ReportedFiles extends Iterable<FileProblems> {
  readonly length: number;
}

/** What has to be known of all problems before the first one is printed. */
export interface ProblemStats {
  readonly counts: Readonly<Record<Severity, number>>;
  /** Codes that occur, sorted. */
  readonly codes: readonly string[];
  /** Width of the longest "line:column" of each file; 0 for a file without problems. */
  readonly widths: readonly number[];
}

export function statsOf(files: ReportedFiles): ProblemStats {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  const codes = new Set<string>();
  const widths: number[] = [];
  for (const { problems } of files) {
    let width = 0;
    for (const problem of problems) {
      counts[problem.severity]++;
      codes.add(problem.code);
      width = Math.max(width, digitsOf(problem.startLine + 1) + 1 + digitsOf(problem.startCharacter + 1));
    }
    widths.push(width);
  }
  return { counts, codes: [...codes].sort(), widths };
}

/** @param number at least 1 */
function digitsOf(number: number): number {
  let digits = 1;
  for (let least = 10; number >= least; least *= 10) digits++;
  return digits;
}

function placeOf({ startLine, startCharacter }: ProblemReport): string {
  return `${startLine + 1}:${startCharacter + 1}`;
}

/** The report of `check` in one of its formats, piece by piece. */
export function* formatProblems(
  files: ReportedFiles,
  stats: ProblemStats,
  format: Format,
  color: boolean,
  locale: Locale,
): Generator<string> {
  switch (format) {
    case 'json':
      yield* json(files);
      break;
    case 'sarif':
      yield* sarif(files, stats.codes);
      break;
    case 'github':
      for (const { path, problems } of files) {
        for (const problem of problems) yield github(path, problem);
      }
      break;
    case 'stylish':
      yield* stylish(files, stats, color, locale);
  }
}

/** An array with one object a file. */
function* json(files: ReportedFiles): Generator<string> {
  let before = '[\n';
  for (const { path, problems } of files) {
    yield `${before}{\n  "path": ${JSON.stringify(path)},\n  "problems": `;
    yield* jsonArray(problems, 2, problemJson);
    yield '\n}';
    before = ',\n';
  }
  yield files.length === 0 ? '[]\n' : '\n]\n';
}

/**
 * An array as `JSON.stringify` indents it by two, at a depth of so many blanks.
 * @param text an item, its lines but the first one behind the indent
 */
function* jsonArray<T>(
  items: Iterable<T>,
  depth: number,
  text: (item: T, indent: string) => string,
): Generator<string> {
  const indent = ' '.repeat(depth + 2);
  let before = `[\n${indent}`;
  const between = `,\n${indent}`;
  let isEmpty = true;
  for (const item of items) {
    yield before + text(item, indent);
    before = between;
    isEmpty = false;
  }
  yield isEmpty ? '[]' : `\n${' '.repeat(depth)}]`;
}

function anyJson(item: object, indent: string): string {
  return JSON.stringify(item, null, 2).replaceAll('\n', `\n${indent}`);
}

/** The same, in a third of the time: there can be millions. */
function problemJson(problem: ProblemReport, indent: string): string {
  const { code, severity, message, startLine, startCharacter, endLine, endCharacter } = problem;
  return `{
${indent}  "code": ${JSON.stringify(code)},
${indent}  "severity": "${severity}",
${indent}  "message": ${JSON.stringify(message)},
${indent}  "startLine": ${startLine},
${indent}  "startCharacter": ${startCharacter},
${indent}  "endLine": ${endLine},
${indent}  "endCharacter": ${endCharacter}
${indent}}`;
}

const COLORS: Readonly<Record<Severity | 'path' | 'code', string>> = {
  error: '\u001b[31m',
  warning: '\u001b[33m',
  information: '\u001b[36m',
  hint: '\u001b[90m',
  path: '\u001b[4m',
  code: '\u001b[90m',
};

/** The severities as they are read; what machines read has their own names. */
const SEVERITIES: Readonly<Record<Locale, Readonly<Record<Severity, string>>>> = {
  en: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
  vi: { error: 'lỗi', warning: 'cảnh báo', information: 'thông tin', hint: 'gợi ý' },
};

function* stylish(
  files: ReportedFiles,
  { counts, widths }: ProblemStats,
  color: boolean,
  locale: Locale,
): Generator<string> {
  const names = SEVERITIES[locale];
  const longest = Math.max(...Object.values(names).map(({ length }) => length));
  const paint = (name: keyof typeof COLORS, text: string) =>
    color ? `${COLORS[name]}${text}\u001b[0m` : text;
  let index = 0;
  for (const { path, problems } of files) {
    const width = widths[index++]!;
    if (width === 0) continue;
    yield `${paint('path', printable(path))}\n`;
    for (const problem of problems) {
      const { severity, message, code } = problem;
      const place = placeOf(problem).padStart(width);
      yield `  ${place}  ${paint(severity, names[severity].padEnd(longest))}  ${printable(message)}  ${paint('code', code)}\n`;
    }
    yield '\n';
  }
  yield `${summaryOf(counts, files.length, locale)}\n`;
}

function summaryOf(counts: ProblemStats['counts'], files: number, locale: Locale): string {
  const found = (Object.keys(counts) as Severity[]).filter((severity) => counts[severity] > 0);
  const total = found.reduce((sum, severity) => sum + counts[severity], 0);
  if (locale === 'vi') {
    const parts = found.map((severity) => `${counts[severity]} ${SEVERITIES.vi[severity]}`);
    return total === 0 ? `${files} tệp, không có vấn đề` : `${total} vấn đề (${parts.join(', ')})`;
  }
  const counted = (count: number, what: string) => `${count} ${count === 1 ? what : `${what}s`}`;
  if (total === 0) return `${counted(files, 'file')}, no problems`;
  const parts = found.map((severity) =>
    severity === 'information' ? `${counts.information} information` : counted(counts[severity], severity),
  );
  return `${counted(total, 'problem')} (${parts.join(', ')})`;
}

/** Corpus text must not steer a terminal. */
function printable(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const GITHUB_LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** A workflow command (docs.github.com, "Workflow commands for GitHub Actions"); lines and columns from 1. */
function github(path: string, problem: ProblemReport): string {
  const { startLine, startCharacter, endLine, endCharacter } = problem;
  const properties = [
    ['file', path],
    ['line', String(startLine + 1)],
    // Columns are given only for problems on one line, the only ones for which they are read.
    ...(startLine === endLine ? [['col', String(startCharacter + 1)]] : []),
    ['endLine', String(endLine + 1)],
    ...(startLine === endLine ? [['endColumn', String(endCharacter + 1)]] : []),
    ['title', problem.code],
  ];
  const escaped = properties.map(
    ([name, value]) => `${name}=${escapeData(value!).replace(/:/g, '%3A').replace(/,/g, '%2C')}`,
  );
  return `::${GITHUB_LEVELS[problem.severity]} ${escaped.join(',')}::${escapeData(problem.message)}\n`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

const SARIF_LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0 (docs.oasis-open.org/sarif/sarif/v2.1.0); lines and columns from 1, columns in UTF-16 units. */
function* sarif(files: ReportedFiles, used: readonly string[]): Generator<string> {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'corpus', version, rules: used.map(sarifRule) } },
        columnKind: 'utf16CodeUnits',
        results: [],
      },
    ],
  };
  // The results are the last that the log holds, and need not be in memory at once.
  const [head, tail] = cutAtLast(JSON.stringify(log, null, 2), '[]');
  yield head;
  yield* jsonArray(sarifResults(files, new Map(used.map((code, i) => [code, i]))), 6, anyJson);
  yield `${tail}\n`;
}

function cutAtLast(text: string, part: string): readonly [string, string] {
  const at = text.lastIndexOf(part);
  return [text.slice(0, at), text.slice(at + part.length)];
}

function* sarifResults(files: ReportedFiles, index: ReadonlyMap<string, number>): Generator<object> {
  for (const { path, problems } of files) {
    for (const problem of problems) {
      yield {
        ruleId: problem.code,
        ruleIndex: index.get(problem.code),
        level: SARIF_LEVELS[problem.severity],
        message: { text: problem.message },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: uriReference(path) },
              region: {
                startLine: problem.startLine + 1,
                startColumn: problem.startCharacter + 1,
                endLine: problem.endLine + 1,
                endColumn: problem.endCharacter + 1,
              },
            },
          },
        ],
      };
    }
  }
}

/** A relative reference, or a `file:` URI for a path that the user named absolutely. */
function uriReference(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return `file://${encoded}`;
  return /^[a-z]:\//i.test(path)
    ? `file:///${path.slice(0, 2)}${encoded.slice(encoded.indexOf('/'))}`
    : encoded;
}

function sarifRule(id: string) {
  const rule = rules.find((known) => known.id === id);
  if (!rule) return { id };
  return {
    id,
    shortDescription: { text: rule.explanation.en },
    help: { text: `${rule.explanation.en} (docs/rules/${documentationPage(rule.id)})` },
  };
}
