/**
 * Glob patterns over relative, `/`-separated paths. A pattern becomes a small machine whose states are followed all at
 * once, so that matching costs at most the pattern's length times the path's, whatever either of them holds.
 *
 *   `*`      any run of characters inside one folder or file name
 *   `?`      one character of a name
 *   `[a-z]`  one of these characters; `[!a-z]` one of all others
 *   `{a,b}`  either; may be nested
 *   `**`     any number of folders, none included; at the end everything inside the folder
 *
 * Upper and lower case differ, Unicode normal forms (NFC, NFD) do not. A leading `./` is ignored and a trailing `/`
 * means "all inside".
 */
export interface Glob {
  readonly pattern: string;
  /** Whether the path of a file, relative to the folder of the configuration, fits. */
  matches(path: string): boolean;
  /** Whether everything inside a folder fits, so that a search need not enter it. False where that is not certain. */
  coversFolder(path: string): boolean;
}

export type GlobDefect =
  | 'empty'
  | 'too-long'
  | 'absolute'
  | 'parent'
  | 'backslash'
  | 'unclosed-brace'
  | 'unclosed-bracket'
  | 'empty-bracket'
  | 'reversed-range'
  | 'too-deep'
  | 'globstar';

/** Longer patterns are refused: the longest path that systems take has about this many characters. */
const LONGEST_PATTERN = 1024;
const DEEPEST_BRACES = 16;

/** What a position in a path needs to show for the machine to go on. */
type Step =
  | { readonly op: 'char'; readonly code: number }
  | { readonly op: 'class'; readonly ranges: readonly number[]; readonly negated: boolean }
  /** Any character but `/`. */
  | { readonly op: 'name' }
  /** Any character. */
  | { readonly op: 'any' }
  | { readonly op: 'fork'; a: number; b: number }
  | { readonly op: 'jump'; to: number }
  | { readonly op: 'accept' };

const SLASH = 47;

/** Compiles a pattern, or says what is wrong with it. */
export function compileGlob(pattern: string): Glob | { readonly defect: GlobDefect } {
  try {
    const codes = prepare(pattern);
    const compiler = new Compiler(codes);
    return new Machine(pattern, compiler.compile(), compiler.tail, longestLiteral(codes));
  } catch (error) {
    if (error instanceof PatternError) return { defect: error.defect };
    throw error;
  }
}

/** Thrown inside the compiler only; no `Error`, whose stack trace would cost more than the compilation. */
class PatternError {
  constructor(readonly defect: GlobDefect) {}
}

function prepare(pattern: string): number[] {
  if (pattern.length > LONGEST_PATTERN) throw new PatternError('too-long');
  let text = pattern.normalize('NFC');
  while (text.startsWith('./')) text = text.slice(2);
  if (text.trim() === '') throw new PatternError('empty');
  if (text.includes('\\')) throw new PatternError('backslash');
  if (text.startsWith('/') || /^[A-Za-z]:/.test(text)) throw new PatternError('absolute');
  if (text.split('/').includes('..')) throw new PatternError('parent');
  if (text.endsWith('/')) text += '**';
  return codePoints(text);
}

function codePoints(text: string): number[] {
  const codes: number[] = [];
  for (const char of text) codes.push(char.codePointAt(0)!);
  return codes;
}

/** Recursive descent over the pattern; emits steps as it goes. */
class Compiler {
  private readonly steps: Step[] = [];
  private at = 0;
  /** Steps that take everything to the end of the path. */
  readonly tail = new Set<number>();

  constructor(private readonly pattern: readonly number[]) {}

  compile(): readonly Step[] {
    this.sequence(0, true, true);
    this.steps.push({ op: 'accept' });
    return this.steps;
  }

  /**
   * Compiles up to the end of the pattern or of a brace's alternative. `starts` says that a folder or file name begins
   * here, `ends` that the path ends where this sequence does.
   */
  private sequence(depth: number, starts: boolean, ends: boolean): void {
    let atStart = starts;
    while (this.at < this.pattern.length) {
      const char = String.fromCodePoint(this.pattern[this.at]!);
      if (depth > 0 && (char === ',' || char === '}')) return;
      if (char === '*' && this.pattern[this.at + 1] === this.pattern[this.at]) {
        this.globstar(depth, atStart, ends);
        continue;
      }
      this.at++;
      if (char === '*') this.star();
      else if (char === '?') this.steps.push({ op: 'name' });
      else if (char === '[') this.bracket();
      else if (char === '{') this.brace(depth, atStart, ends);
      else this.steps.push({ op: 'char', code: char.codePointAt(0)! });
      atStart = char === '/';
    }
  }

  private star(): void {
    const fork: Step = { op: 'fork', a: 0, b: 0 };
    const start = this.steps.push(fork) - 1;
    this.steps.push({ op: 'name' }, { op: 'jump', to: start });
    fork.a = start + 1;
    fork.b = this.steps.length;
  }

  /** `**` stands alone between slashes; anywhere else it would be unclear what it may run over. */
  private globstar(depth: number, starts: boolean, ends: boolean): void {
    this.at += 2;
    const next = this.pattern[this.at];
    if (!starts) throw new PatternError('globstar');
    if (next === SLASH) {
      this.at++;
      this.folders();
      return;
    }
    const over = next === undefined || (depth > 0 && (next === 44 || next === 125));
    if (!over || !ends) throw new PatternError('globstar');
    // Everything inside: at least one character.
    const start = this.steps.length;
    this.steps.push({ op: 'any' }, { op: 'fork', a: start, b: start + 2 });
    this.tail.add(start);
  }

  /** `**` and its slash: any number of names, each with its slash. */
  private folders(): void {
    const outer: Step = { op: 'fork', a: 0, b: 0 };
    const start = this.steps.push(outer) - 1;
    this.steps.push({ op: 'name' });
    this.star();
    this.steps.push({ op: 'char', code: SLASH }, { op: 'jump', to: start });
    outer.a = start + 1;
    outer.b = this.steps.length;
  }

  private bracket(): void {
    const close = this.pattern.indexOf(93, this.at + 1);
    if (close < 0)
      throw new PatternError(this.pattern[this.at] === 93 ? 'empty-bracket' : 'unclosed-bracket');
    const first = this.pattern[this.at];
    const negated = first === 33 || first === 94;
    if (negated) this.at++;
    if (this.at >= close) throw new PatternError('empty-bracket');
    const ranges: number[] = [];
    while (this.at < close) {
      const from = this.pattern[this.at]!;
      const isRange = this.pattern[this.at + 1] === 45 && this.at + 2 < close;
      const to = isRange ? this.pattern[this.at + 2]! : from;
      if (to < from) throw new PatternError('reversed-range');
      ranges.push(from, to);
      this.at += isRange ? 3 : 1;
    }
    this.at = close + 1;
    this.steps.push({ op: 'class', ranges, negated });
  }

  private brace(depth: number, starts: boolean, ends: boolean): void {
    if (depth >= DEEPEST_BRACES) throw new PatternError('too-deep');
    const endsHere = ends && this.closesAtEnd();
    const exits: { op: 'jump'; to: number }[] = [];
    for (;;) {
      const fork: Step = { op: 'fork', a: 0, b: 0 };
      const forkAt = this.steps.push(fork) - 1;
      fork.a = forkAt + 1;
      this.sequence(depth + 1, starts, endsHere);
      const code = this.pattern[this.at++];
      if (code === undefined) throw new PatternError('unclosed-brace');
      const exit = { op: 'jump' as const, to: 0 };
      this.steps.push(exit);
      exits.push(exit);
      // The last alternative's fork has nowhere else to go.
      fork.b = code === 44 ? this.steps.length : forkAt + 1;
      if (code === 125) break;
    }
    for (const exit of exits) exit.to = this.steps.length;
  }

  /** Whether the brace that was just opened closes at the end of the pattern or of the alternative it stands in. */
  private closesAtEnd(): boolean {
    let open = 1;
    for (let i = this.at; i < this.pattern.length; i++) {
      const code = this.pattern[i];
      if (code === 91) {
        const close = this.pattern.indexOf(93, i + 2);
        if (close > 0) i = close;
      } else if (code === 123) open++;
      else if (code === 125 && --open === 0) {
        const next = this.pattern[i + 1];
        return next === undefined || next === 44 || next === 125;
      }
    }
    return false;
  }
}

/**
 * The longest run of a pattern that stands in every path that fits, the slash after `**` left out, which a path can lack. Empty
 * where alternatives or classes would have to be told apart.
 */
function longestLiteral(pattern: readonly number[]): string {
  const text = String.fromCodePoint(...pattern);
  if (/[[{]/.test(text)) return '';
  let longest = '';
  for (const literal of text.replaceAll('**/', '*').split(/[*?]/)) {
    if (literal.length > longest.length) longest = literal;
  }
  return longest;
}

class Machine implements Glob {
  /** For each step the path position (from 1) at which it was last entered, so that none is entered twice. */
  private readonly marks: Uint32Array;
  private readonly stack: number[] = [];
  private generation = 0;

  constructor(
    readonly pattern: string,
    private readonly steps: readonly Step[],
    private readonly tail: ReadonlySet<number>,
    /** Stands in every path that fits: most paths are told by that, and the machine need not run. */
    private readonly literal: string,
  ) {
    this.marks = new Uint32Array(steps.length);
  }

  matches(path: string): boolean {
    const text = inForm(path);
    return text.includes(this.literal) && this.run(text).some((state) => this.steps[state]!.op === 'accept');
  }

  coversFolder(path: string): boolean {
    return this.tail.size > 0 && this.run(inForm(`${path}/`)).some((state) => this.tail.has(state));
  }

  /** The states that are live after the whole path, which is in the form of patterns. */
  private run(text: string): readonly number[] {
    let current: number[] = [];
    let next: number[] = [];
    this.generation++;
    this.enter(0, current);
    for (let i = 0; i < text.length && current.length > 0; i++) {
      let code = text.charCodeAt(i);
      if (code >= 0xd800 && code < 0xdc00) {
        code = text.codePointAt(i)!;
        if (code > 0xffff) i++;
      }
      this.generation++;
      next.length = 0;
      for (const state of current) if (accepts(this.steps[state]!, code)) this.enter(state + 1, next);
      [current, next] = [next, current];
    }
    return current;
  }

  /** Adds a state and all that follow from it without a character; an explicit stack, since patterns may be deep. */
  private enter(from: number, states: number[]): void {
    // Marks are 32 bits wide: after so many characters they begin anew.
    if (this.generation > 0xfffffff0) {
      this.marks.fill(0);
      this.generation = 1;
    }
    const stack = this.stack;
    stack.push(from);
    while (stack.length > 0) {
      const at = stack.pop()!;
      if (this.marks[at] === this.generation) continue;
      this.marks[at] = this.generation;
      const step = this.steps[at]!;
      if (step.op === 'jump') stack.push(step.to);
      else if (step.op === 'fork') stack.push(step.a, step.b);
      else states.push(at);
    }
  }
}

function accepts(step: Step, code: number): boolean {
  switch (step.op) {
    case 'char':
      return step.code === code;
    case 'name':
      return code !== SLASH;
    case 'any':
      return true;
    case 'class': {
      if (code === SLASH) return false;
      for (let i = 0; i < step.ranges.length; i += 2) {
        if (step.ranges[i]! <= code && code <= step.ranges[i + 1]!) return !step.negated;
      }
      return step.negated;
    }
    default:
      return false;
  }
}

/** A path in the Unicode form of patterns. */
function inForm(path: string): string {
  return isAscii(path) ? path : path.normalize('NFC');
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
