import { type ParseArgsConfig, parseArgs } from 'node:util';
import { readMarkerStyle } from '../core/exchange/style';
import type { MarkerStyle } from '../core/format/structure';
import type { Locale } from '../core/rules/table';
import { Failure } from './failure';
import { say } from './words';

export const FORMATS = ['stylish', 'json', 'sarif', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** Options that every command takes. */
const COMMON = {
  config: { type: 'string' },
  locale: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Options of commands that work on many parts at a time. */
const PARTS = { jobs: { type: 'string' }, 'part-size': { type: 'string' } } as const;

/** Options of commands that change documents. */
const CHANGING = {
  write: { type: 'boolean' },
  out: { type: 'string' },
  diff: { type: 'boolean' },
  ...PARTS,
} as const;

/** Options of the commands beside the common ones. */
const OPTIONS = {
  check: {
    format: { type: 'string' },
    fix: { type: 'boolean' },
    'max-warnings': { type: 'string' },
    ...PARTS,
  },
  clean: CHANGING,
  headers: CHANGING,
  analyze: PARTS,
  pipe: {
    clean: { type: 'boolean' },
    facts: { type: 'boolean' },
    merge: { type: 'boolean' },
    with: { type: 'string' },
    jobs: PARTS.jobs,
  },
  merge: { facts: { type: 'boolean' } },
  split: {
    out: { type: 'string' },
    preamble: { type: 'string' },
    force: { type: 'boolean' },
    'part-size': PARTS['part-size'],
  },
  join: { out: { type: 'string' }, style: { type: 'string' }, force: { type: 'boolean' } },
  export: {
    to: { type: 'string' },
    out: { type: 'string' },
    raw: { type: 'boolean' },
    force: { type: 'boolean' },
    ...PARTS,
  },
  import: {
    from: { type: 'string' },
    out: { type: 'string' },
    style: { type: 'string' },
    force: { type: 'boolean' },
  },
  lsp: {
    stdio: { type: 'boolean' },
    'node-ipc': { type: 'boolean' },
    socket: { type: 'string' },
    pipe: { type: 'string' },
    // Some clients tell every server their process, to be ended with it.
    clientProcessId: { type: 'string' },
  },
} as const;

export type CommandName = keyof typeof OPTIONS;
export const COMMAND_NAMES = Object.keys(OPTIONS) as CommandName[];

const TAKES_PATHS: ReadonlySet<CommandName> = new Set([
  'check',
  'clean',
  'headers',
  'analyze',
  'merge',
  'split',
  'join',
  'export',
  'import',
]);

export interface Options {
  readonly paths: readonly string[];
  readonly config: string | undefined;
  readonly locale: Locale;
  readonly help: boolean;
  readonly format: Format;
  readonly fix: boolean;
  readonly maxWarnings: number;
  readonly write: boolean;
  readonly out: string | undefined;
  readonly diff: boolean;
  readonly clean: boolean;
  /** Answer what documents tell of lines that recur, or put that together. */
  readonly facts: boolean;
  /** Answer what `corpus merge` needs. */
  readonly merge: boolean;
  /** File with what the corpus says of its lines. */
  readonly with: string | undefined;
  /** Write over files that are there. */
  readonly force: boolean;
  readonly raw: boolean;
  /** Name for the text before the first marker. */
  readonly preamble: string | undefined;
  readonly style: MarkerStyle | undefined;
  readonly to: string | undefined;
  readonly from: string | undefined;
  /** Threads to work in; undefined for as many as pay. */
  readonly jobs: number | undefined;
  /** Least size in bytes of the parts that large files are read in. */
  readonly partSize: number | undefined;
}

/**
 * Reads the arguments behind a command's name.
 * @throws Failure for an option that the command does not have, or a value that it cannot take
 */
export function readOptions(command: CommandName, args: readonly string[]): Options {
  let parsed: { values: Readonly<Record<string, unknown>>; positionals: string[] };
  try {
    parsed = parseArgs({
      args: [...args],
      options: { ...COMMON, ...OPTIONS[command] } as NonNullable<ParseArgsConfig['options']>,
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw new Failure(say('seeHelp', { what: misuseOf(error as NodeJS.ErrnoException), command }));
  }
  const { values, positionals } = parsed;
  if (!TAKES_PATHS.has(command) && positionals.length > 0) {
    const what = say('unexpected', { command, value: positionals[0]! });
    throw new Failure(say('seeHelp', { what, command }));
  }
  const text = (name: string) => values[name] as string | undefined;
  return {
    paths: positionals,
    config: text('config'),
    locale: localeOf(text('locale')),
    help: values.help === true,
    format: formatOf(text('format') ?? 'stylish'),
    fix: values.fix === true,
    maxWarnings: countOf(text('max-warnings')),
    write: values.write === true,
    out: text('out'),
    diff: values.diff === true,
    clean: values.clean === true,
    facts: values.facts === true,
    merge: values.merge === true,
    with: text('with'),
    force: values.force === true,
    raw: values.raw === true,
    preamble: text('preamble'),
    style: styleOf(text('style')),
    to: text('to'),
    from: text('from'),
    jobs: positiveOf(text('jobs'), '--jobs'),
    partSize: positiveOf(text('part-size'), '--part-size'),
  };
}

/** What is wrong with options, in words of ours: those of Node.js are English, and advise what nobody asked for. */
function misuseOf({ code, message }: NodeJS.ErrnoException): string {
  // "Unknown option '--fxi'. …", "Option '--format <value>' argument missing", "Option '-h, --help' does not take …"
  const option = /'(?:-\w, )?(-[^\s']*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return say('unknownOption', { option });
  return say(message.includes('does not take') ? 'needlessValue' : 'noValue', { option });
}

function formatOf(value: string): Format {
  const format = FORMATS.find((known) => known === value);
  if (!format) throw new Failure(say('unknownFormat', { value, known: FORMATS.join(', ') }));
  return format;
}

/** Without the option no warning is let pass: a file with warnings is not clean. */
function countOf(value: string | undefined): number {
  if (value === undefined) return 0;
  if (!/^\d{1,9}$/.test(value)) throw new Failure(say('notACount', { option: '--max-warnings', value }));
  return Number(value);
}

function positiveOf(value: string | undefined, option: string): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,9}$/.test(value)) throw new Failure(say('notPositive', { option, value }));
  return Number(value);
}

function styleOf(value: string | undefined): MarkerStyle | undefined {
  if (value === undefined) return undefined;
  const style = readMarkerStyle(value);
  if (!style) throw new Failure(say('notAStyle', { value }));
  return style;
}

/** The language that arguments ask for, of which nothing else is known yet; English where they ask for none that there is. */
export function localeIn(args: readonly string[]): Locale {
  let value: string | undefined;
  for (const [index, arg] of args.entries()) {
    if (arg === '--') break;
    if (arg === '--locale') value = args[index + 1];
    else if (arg.startsWith('--locale=')) value = arg.slice('--locale='.length);
  }
  return value === 'vi' ? 'vi' : 'en';
}

/** `--locale` may stand before the name of the command, as in `corpus --locale vi check`. */
export function commandFirst(args: readonly string[]): readonly string[] {
  const length = args[0] === '--locale' ? 2 : args[0]?.startsWith('--locale=') ? 1 : 0;
  const command = args[length];
  return command === undefined
    ? args.slice(length)
    : [command, ...args.slice(0, length), ...args.slice(length + 1)];
}

function localeOf(value: string | undefined): Locale {
  if (value === undefined) return 'en';
  if (value !== 'en' && value !== 'vi') throw new Failure(say('notALocale', { value }));
  return value;
}
