import { PageLine } from '../lines/line';

/** The mark of a heading, which hashtags do not have: they are several, or without a blank. */
const HEADING = /^#{1,6}\s+(?=[^\s#])(?!.*\s#)/u;
/** Signs of emphasis, and so many of them on either side at most. */
const EMPHASIS = '*_';
const MOST = 3;

/**
 * Lines that mark-down has as headings, or in bold or italic from end to end, without these marks: "# **Lễ hội**" is read like
 * "Lễ hội".
 */
export function withoutMarkdown(
  lines: readonly PageLine[],
  text: string,
  isDeclared: (line: PageLine) => boolean,
): readonly PageLine[] {
  let bare: PageLine[] | undefined;
  for (let i = 0; i < lines.length; i++) {
    const line = withoutMarkup(lines[i]!, text);
    if (!line || isDeclared(lines[i]!)) continue;
    bare ??= [...lines];
    bare[i] = line;
  }
  return bare ?? lines;
}

/** The line without such marks; undefined when it has none. */
export function withoutMarkup(line: PageLine, text: string): PageLine | undefined {
  const first = text[line.start]!;
  if (first !== '#' && !EMPHASIS.includes(first)) return undefined;
  let { start, end } = line;
  if (first === '#') start += (line.short && HEADING.exec(line.text)?.[0].length) || 0;
  const marks = emphasisOf(text, start, end);
  start += marks;
  end -= marks;
  return start === line.start ? undefined : new PageLine(text, line.index, start, end);
}

/** How many signs of emphasis stand on either side of a text that has none of them within. */
function emphasisOf(text: string, start: number, end: number): number {
  const sign = text[start]!;
  if (!EMPHASIS.includes(sign)) return 0;
  let count = 0;
  while (count < MOST && text[start + count] === sign && text[end - 1 - count] === sign) count++;
  const from = start + count;
  const to = end - count;
  if (count === 0 || to - from < 2) return 0;
  const inner = text.slice(from, to);
  return inner.trim() === inner && !inner.includes(sign) ? count : 0;
}
