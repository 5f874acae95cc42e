import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { defaultFieldTable, mergeFields, orderFields } from './fields';
import { type ConfigProblem, ProblemList } from './problem';
import { DEFAULT_LANGUAGE, type RawConfig } from './raw';
import { configShape } from './schema';
import { spanOf } from './shape';

export interface ParsedConfig {
  /** What the file says, as far as it is right. */
  readonly config: RawConfig;
  /** In the order of the text. */
  readonly problems: readonly ConfigProblem[];
}

/**
 * Reads the text of a `corpus.config.json`: JSON with comments and trailing commas, with or without a byte order mark.
 * Never throws; what is wrong is reported at its key or value and ignored, and the rest holds. An empty text is an
 * empty configuration.
 */
export function parseConfig(text: string): ParsedConfig {
  const problems = new ProblemList();
  const root = parseJson(text, problems);
  let config: RawConfig = {};
  if (root) {
    if (root.type === 'object') config = configShape().read(root, problems) ?? {};
    else problems.add(spanOf(root), 'not-an-object');
  }
  checkContradictions(config, problems);
  return { config, problems: inOrder(problems.problems) };
}

export function inOrder(problems: readonly ConfigProblem[]): readonly ConfigProblem[] {
  return [...problems].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Deeper than any configuration; the parser recurses, so that its depth has to be limited beforehand. */
const MOST_LEVELS = 64;
/** Token kinds of the scanner; its own names exist at compile time only. */
const OPEN_BRACE = 1;
const CLOSE_BRACE = 2;
const OPEN_BRACKET = 3;
const CLOSE_BRACKET = 4;
const END = 17;

/** Parses JSON with comments into a tree; syntax errors are reported and recovered from. Undefined for no value at all. */
export function parseJson(text: string, problems: ProblemList): Node | undefined {
  // A byte order mark is no JSON; a blank in its place keeps every offset.
  const source = text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text;
  const tooDeep = findTooDeep(source);
  if (tooDeep !== undefined) {
    problems.add({ start: tooDeep, end: tooDeep + 1 }, 'too-deep');
    return undefined;
  }
  const errors: ParseError[] = [];
  const root = parseTree(source, errors, { allowTrailingComma: true, allowEmptyContent: true });
  let last = -1;
  for (const { error, offset, length } of errors) {
    if (problems.isFull) break;
    // A comma is missing, or a value: one slip, of which the parser tells as both.
    if (offset === last) continue;
    last = offset;
    // What is missing at the end of the text is shown at its last character.
    const start = Math.max(0, Math.min(offset, text.length - 1));
    const end = Math.min(text.length, Math.max(start + 1, offset + length));
    problems.add({ start, end }, 'json', { what: printParseErrorCode(error) });
  }
  return root;
}

/** The offset of the first bracket beyond the permitted depth. Linear, and only closed by a bracket of the same kind. */
function findTooDeep(text: string): number | undefined {
  const scanner = createScanner(text, true);
  const open: number[] = [];
  for (let token = scanner.scan() as number; token !== END; token = scanner.scan() as number) {
    if (token === OPEN_BRACE || token === OPEN_BRACKET) {
      open.push(token);
      if (open.length > MOST_LEVELS) return scanner.getTokenOffset();
    } else if (token === CLOSE_BRACE || token === CLOSE_BRACKET) {
      if (open[open.length - 1] === token - 1) open.pop();
    }
  }
  return undefined;
}

/** Entries that are right by themselves and wrong together. */
function checkContradictions(config: RawConfig, problems: ProblemList): void {
  const defaults = defaultFieldTable(config.language ?? DEFAULT_LANGUAGE);
  const base = config.fields ? mergeFields(defaults, config.fields, problems) : defaults;
  const all = new Map(base);
  for (const { fields } of config.overrides ?? []) {
    if (!fields) continue;
    for (const [name, field] of mergeFields(base, fields, problems)) if (!all.has(name)) all.set(name, field);
  }
  if (config.fieldOrder) orderFields(all, config.fieldOrder, problems);
  const { keep = [], phrases = [] } = config.boilerplate ?? {};
  const kept = new Set(keep.map((text) => text.toLowerCase()));
  for (const { value, span } of phrases) {
    if (kept.has(value.text.toLowerCase())) problems.add(span, 'phrase-kept', { text: value.text });
  }
}
