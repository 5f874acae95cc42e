import { Lines } from '../core/text/lines';
import { applyEdits, type TextEdit } from '../core/text/span';

const CONTEXT = 3;

interface Change {
  /** Lines of the old text, first and last-plus-one. */
  readonly start: number;
  readonly end: number;
  readonly added: readonly string[];
}

/**
 * A unified diff of a text and its edited form. The edits are known, so nothing has to be searched for.
 * Empty when there are none. Edits are sorted and do not overlap.
 */
export function unifiedDiff(path: string, text: string, edits: readonly TextEdit[]): string {
  const lines = new Lines(text);
  const changes = changedLines(lines, edits);
  if (changes.length === 0) return '';
  const parts = [`--- ${fileName(`a/${path}`)}\n`, `+++ ${fileName(`b/${path}`)}\n`];
  let shift = 0;
  for (const hunk of group(changes)) {
    const from = Math.max(0, hunk[0]!.start - CONTEXT);
    const to = Math.min(lineCount(lines), hunk[hunk.length - 1]!.end + CONTEXT);
    const delta = hunk.reduce((sum, { start, end, added }) => sum + added.length - (end - start), 0);
    parts.push(`@@ -${place(from, to - from)} +${place(from + shift, to - from + delta)} @@\n`);
    shift += delta;
    let at = from;
    for (const { start, end, added } of hunk) {
      for (; at < start; at++) parts.push(line(' ', wholeLine(lines, at)));
      for (; at < end; at++) parts.push(line('-', wholeLine(lines, at)));
      for (const text of added) parts.push(line('+', text));
    }
    for (; at < to; at++) parts.push(line(' ', wholeLine(lines, at)));
  }
  return parts.join('');
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

function group(changes: readonly Change[]): Change[][] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks[hunks.length - 1];
    if (last && change.start - last[last.length - 1]!.end <= 2 * CONTEXT) last.push(change);
    else hunks.push([change]);
  }
  return hunks;
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
