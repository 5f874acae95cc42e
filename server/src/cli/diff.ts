import { Lines } from '../core/text/lines';
import { applyEdits, type TextEdit } from '../core/text/span';

const CONTEXT = 3;

interface Change {
  /** Lines of the old text, first and last-plus-one. */
  readonly start: number;
  readonly end: number;
  readonly added: readonly string[];
}

/** A stretch of changed lines with unchanged ones around it, as it is being made. */
interface Hunk {
  /** First line in the old text. */
  readonly from: number;
  /** Lines of the hunk with their signs. */
  readonly lines: string[];
  oldCount: number;
  newCount: number;
  /** By how many lines the new text is ahead where the hunk starts. */
  readonly shift: number;
}

/**
 * Writes a unified diff of a text and its edited form; text comes in parts of whole lines. The edits are known, so nothing
 * has to be searched for. Holds a few lines, and the hunk that is being made.
 */
export class DiffWriter {
  private hunk: Hunk | undefined;
  /** Lines since the last change: those that end its hunk or join it to the next one. */
  private after: string[] = [];
  /** The last lines before what comes. */
  private before: string[] = [];
  private line = 0;
  private shift = 0;
  private isOpen = false;

  constructor(private readonly path: string) {}

  /**
   * Gives what can be printed with the next part; nothing as long as there are no edits.
   * @param edits in offsets of the part, sorted and not overlapping
   * @param isLast whether the text ends here
   */
  add(text: string, edits: readonly TextEdit[], isLast = true): string {
    const lines = new Lines(text);
    const count = lineCount(lines);
    const parts: string[] = [];
    let at = 0;
    for (const { start, end, added } of changedLines(lines, edits)) {
      this.pass(lines, at, start, parts);
      // The change is near enough to go on with the hunk.
      for (const text of this.after.splice(0)) this.take(' ', text);
      this.hunk ??= this.openHunk();
      for (at = start; at < end; at++) this.take('-', wholeLine(lines, at));
      for (const text of added) this.take('+', text);
      this.shift += added.length - (end - start);
      this.line += end - start;
      this.before = [];
    }
    this.pass(lines, at, count, parts);
    if (isLast && this.hunk) this.close(parts);
    return parts.join('');
  }

  /** Goes on to a line of the part, over lines that stay. */
  private pass(lines: Lines, from: number, to: number, parts: string[]): void {
    // Of a long stretch only its ends can be printed.
    for (let at = from; at < to; at++) {
      if (!this.hunk && at < to - CONTEXT) {
        this.line += to - CONTEXT - at;
        at = to - CONTEXT;
      }
      const text = wholeLine(lines, at);
      this.line++;
      if (this.hunk) {
        this.after.push(text);
        if (this.after.length > 2 * CONTEXT) this.close(parts);
      } else {
        this.before.push(text);
        if (this.before.length > CONTEXT) this.before.shift();
      }
    }
  }

  private openHunk(): Hunk {
    const from = this.line - this.before.length;
    const hunk: Hunk = { from, lines: [], oldCount: 0, newCount: 0, shift: this.shift };
    this.hunk = hunk;
    for (const text of this.before.splice(0)) this.take(' ', text);
    return hunk;
  }

  private take(sign: ' ' | '-' | '+', text: string): void {
    const hunk = this.hunk!;
    hunk.lines.push(line(sign, text));
    if (sign !== '+') hunk.oldCount++;
    if (sign !== '-') hunk.newCount++;
  }

  /** Ends the hunk with the first lines behind its last change. */
  private close(parts: string[]): void {
    const hunk = this.hunk!;
    const after = this.after.splice(0);
    for (const text of after.slice(0, CONTEXT)) this.take(' ', text);
    if (!this.isOpen) {
      parts.push(`--- ${fileName(`a/${this.path}`)}\n`, `+++ ${fileName(`b/${this.path}`)}\n`);
      this.isOpen = true;
    }
    const { from, oldCount, newCount, shift } = hunk;
    parts.push(`@@ -${place(from, oldCount)} +${place(from + shift, newCount)} @@\n`, ...hunk.lines);
    this.hunk = undefined;
    this.before = after.slice(-CONTEXT);
  }
}

/** A name as git writes it: with a tab behind one that holds blanks, quoted where it holds what would end the line. */
function fileName(path: string): string {
  if (/[\u0000-\u001f\u007f"\\]/.test(path)) {
    const octal = (c: string) => `\\${c.charCodeAt(0).toString(8).padStart(3, '0')}`;
    return `"${path.replace(/["\\]/g, '\\$&').replace(/[\u0000-\u001f\u007f]/g, octal)}"`;
  }
  return path.includes(' ') ? `${path}\t` : path;
}

/** Widens edits to whole lines; those that touch the same line become one change. */
function changedLines(lines: Lines, edits: readonly TextEdit[]): Change[] {
  const groups: { start: number; end: number; edits: TextEdit[] }[] = [];
  for (const edit of edits) {
    const start = lines.lineAt(edit.span.start);
    const atLineStart =
      edit.span.end > edit.span.start && lines.start(lines.lineAt(edit.span.end)) === edit.span.end;
    const end = lines.lineAt(edit.span.end) + (atLineStart ? 0 : 1);
    const last = groups[groups.length - 1];
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.edits.push(edit);
    } else groups.push({ start, end, edits: [edit] });
  }
  return groups.map(({ start, end, edits: own }) => {
    const base = lines.start(start);
    const old = lines.text.slice(base, lines.start(end));
    const moved = own.map(({ span, newText }) => ({
      span: { start: span.start - base, end: span.end - base },
      newText,
    }));
    return { start, end: Math.min(end, lineCount(lines)), added: splitLines(applyEdits(old, moved)) };
  });
}

/** Lines that hold anything: a final line break does not open another line. */
function lineCount(lines: Lines): number {
  return lines.start(lines.count - 1) === lines.text.length ? lines.count - 1 : lines.count;
}

function wholeLine(lines: Lines, line: number): string {
  return lines.text.slice(lines.start(line), lines.endWithBreak(line));
}

function splitLines(text: string): string[] {
  const lines = new Lines(text);
  return Array.from({ length: lineCount(lines) }, (_, i) => wholeLine(lines, i));
}

function line(sign: string, text: string): string {
  return text.endsWith('\n') || text.endsWith('\r')
    ? sign + text
    : `${sign}${text}\n\\ No newline at end of file\n`;
}

/** An empty range names the line before it. */
function place(start: number, count: number): string {
  return count === 0 ? `${start},0` : count === 1 ? `${start + 1}` : `${start + 1},${count}`;
}
