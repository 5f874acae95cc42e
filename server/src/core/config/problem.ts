import type { Severity } from '../problem';
import { fill, type Locale } from '../rules/table';
import type { Span } from '../text/span';
import {
  type ConfigProblemCode,
  details,
  entityTypeNames,
  messages,
  suggestionMessage,
  typeNames,
} from './messages';

export type { ConfigProblemCode } from './messages';

/**
 * Something wrong in a configuration or in a table that it names. What an `error` marks is ignored and the rest holds;
 * a `warning` marks something that holds only in part.
 */
export interface ConfigProblem {
  readonly code: ConfigProblemCode;
  readonly severity: Extract<Severity, 'error' | 'warning'>;
  /** The offending key or value with its quotes, in UTF-16 units of the file. */
  readonly span: Span;
  /** English text; `configMessage` gives other languages. */
  readonly message: string;
  readonly args: Readonly<Record<string, string>>;
  /** What the key or value was probably meant to be, without quotes. */
  readonly suggestion?: string;
  /** Where the fault lies, when it is in a table and `span` only shows where that table is named. */
  readonly table?: TablePlace;
}

export interface TablePlace {
  readonly path: string;
  /** From 0. */
  readonly line: number;
  /** The problem as the table itself has it, its span in the table's text. */
  readonly cause: ConfigProblem;
}

/** The message of a problem in a language of the user interface. */
export function configMessage(problem: Omit<ConfigProblem, 'message'>, locale: Locale): string {
  const args: Record<string, string> = { ...problem.args };
  for (const name of ['expected', 'found']) if (args[name]) args[name] = namesOfTypes(args[name], locale);
  if (problem.code === 'two-types') {
    for (const name of ['first', 'second']) args[name] = entityTypeNames[args[name] ?? '']?.[locale] ?? '';
  }
  if (problem.table) args.what = configMessage(problem.table.cause, locale);
  const what = args.what;
  if (what !== undefined && Object.hasOwn(details, what)) args.what = details[what]![locale];
  const text = fill(messages[problem.code][locale], args);
  const { suggestion } = problem;
  return suggestion === undefined ? text : text + fill(suggestionMessage[locale], { suggestion });
}

const OR = { en: ' or ', vi: ' hoặc ' };

function namesOfTypes(types: string, locale: Locale): string {
  return types
    .split(',')
    .map((type) => typeNames[type]?.[locale] ?? type)
    .join(OR[locale]);
}

const WARNINGS: ReadonlySet<ConfigProblemCode> = new Set<ConfigProblemCode>([
  'alias-taken',
  'two-types',
  'two-dates',
  'spelling-taken',
  'phrase-kept',
  'table-column',
]);
/** Beyond these a file is not a configuration, and nobody reads on. */
const MOST_PROBLEMS = 200;

/** Collects the problems of one file, at most 200 of them. */
export class ProblemList {
  private readonly list: ConfigProblem[] = [];

  get problems(): readonly ConfigProblem[] {
    return this.list;
  }

  get isFull(): boolean {
    return this.list.length >= MOST_PROBLEMS;
  }

  add(
    span: Span,
    code: ConfigProblemCode,
    args: Readonly<Record<string, string>> = {},
    more: Pick<ConfigProblem, 'suggestion' | 'table'> = {},
  ): void {
    if (this.isFull) return;
    const short = Object.fromEntries(Object.entries(args).map(([name, value]) => [name, shorten(value)]));
    const severity = WARNINGS.has(code) ? 'warning' : (more.table?.cause.severity ?? 'error');
    const problem = {
      code,
      severity,
      span,
      args: short,
      ...(more.suggestion === undefined ? {} : { suggestion: more.suggestion }),
      ...(more.table === undefined ? {} : { table: more.table }),
    } as const;
    this.list.push({ ...problem, message: configMessage(problem, 'en') });
  }
}

const LONGEST_QUOTE = 80;

/** A message is one line that can be read, whatever the file holds. */
function shorten(value: string): string {
  const line = value.length > LONGEST_QUOTE ? `${value.slice(0, LONGEST_QUOTE - 1)}…` : value;
  return line.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
