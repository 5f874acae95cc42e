import { version } from '../../../package.json';
import type { ProblemReport } from '../core/analysis/report';
import type { Severity } from '../core/problem';
import { documentationPage, rules } from '../core/rules/table';
import type { Format } from './options';

export interface FileProblems {
  readonly path: string;
  readonly problems: readonly ProblemReport[];
}

/** The report of `check` in one of its formats, piece by piece. */
export function* formatProblems(
  files: readonly FileProblems[],
  format: Format,
  color: boolean,
): Generator<string> {
  switch (format) {
    case 'json':
      yield* json(files);
      break;
    case 'sarif':
      yield `${JSON.stringify(sarif(files), null, 2)}\n`;
      break;
    case 'github':
      for (const { path, problems } of files) {
        for (const problem of problems) yield github(path, problem);
      }
      break;
    case 'stylish':
      yield* stylish(files, color);
  }
}

/** An array with one object a file. */
function* json(files: readonly FileProblems[]): Generator<string> {
  let before = '[\n';
  for (const file of files) {
    yield before + JSON.stringify(file, null, 2);
    before = ',\n';
  }
  yield files.length === 0 ? '[]\n' : '\n]\n';
}

const COLORS: Readonly<Record<Severity | 'path' | 'code', string>> = {
  error: '\u001b[31m',
  warning: '\u001b[33m',
  information: '\u001b[36m',
  hint: '\u001b[90m',
  path: '\u001b[4m',
  code: '\u001b[90m',
};

function* stylish(files: readonly FileProblems[], color: boolean): Generator<string> {
  const paint = (name: keyof typeof COLORS, text: string) =>
    color ? `${COLORS[name]}${text}\u001b[0m` : text;
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { path, problems } of files) {
    if (problems.length === 0) continue;
    yield `${paint('path', printable(path))}\n`;
    const places = problems.map(({ startLine, startCharacter }) => `${startLine + 1}:${startCharacter + 1}`);
    const width = places.reduce((most, place) => Math.max(most, place.length), 0);
    for (const [i, { severity, message, code }] of problems.entries()) {
      counts[severity]++;
      const place = places[i]!.padStart(width);
      yield `  ${place}  ${paint(severity, severity.padEnd(11))}  ${printable(message)}  ${paint('code', code)}\n`;
    }
    yield '\n';
  }
  const total = counts.error + counts.warning + counts.information + counts.hint;
  if (total === 0) {
    yield `${files.length === 1 ? '1 file' : `${files.length} files`}, no problems\n`;
    return;
  }
  const summary = (Object.keys(counts) as Severity[])
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${plural(severity, counts[severity])}`);
  yield `${total} ${total === 1 ? 'problem' : 'problems'} (${summary.join(', ')})\n`;
}

function plural(severity: Severity, count: number): string {
  return count === 1 || severity === 'information' ? severity : `${severity}s`;
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
function sarif(files: readonly FileProblems[]) {
  const used = [...new Set(files.flatMap(({ problems }) => problems.map(({ code }) => code)))].sort();
  const index = new Map(used.map((code, i) => [code, i]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'corpus', version, rules: used.map(sarifRule) } },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(({ path, problems }) =>
          problems.map((problem) => ({
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
          })),
        ),
      },
    ],
  };
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
