import type { PageLine } from '../lines/line';
import { cut, type Mark } from '../marks';
import { CONFIDENCE } from './weights';
import { isHeadlineOf, opensList } from './zones';

/** Lines between the two ends of a part that can be skipped, at most. */
const MOST = 24;
const OPENING =
  /^(?:bỏ qua|skip)\s(.{1,80})\s(?:và|and)\s(?:tiếp tục|continue)(?:\s(?:đọc|nghe|xem|với|reading)\b.{0,40})?$/iu;
const CLOSING = /^(?:hết phần|kết thúc phần|cuối phần|end of)\s.{1,80}$/iu;

/**
 * Cuts parts that those who hear a page can skip, between what says so and what says that they are over: "Bỏ qua Podcast
 * và tiếp tục đọc" … "Hết phần Podcast"; and headlines of other pages behind an arrow that stands in a line of its own.
 */
export function markSkips(
  lines: readonly PageLine[],
  first: number,
  last: number,
  marks: (Mark | undefined)[],
): void {
  for (let i = first; i <= last; i++) {
    if (isButton(lines[i]!)) cutBetween(lines, i, last, marks);
    if (ARROW.test(lines[i]!.text) && i < last && isHeadlineOf(lines[i + 1]!, HEADLINE)) {
      marks[i] ??= cut('related', 'related', CONFIDENCE.list);
      marks[i + 1] ??= cut('related', 'related', CONFIDENCE.list);
    }
    const end = endOfPart(lines, i, last);
    for (let k = i; k < end; k++) marks[k] ??= cut('related', 'related', CONFIDENCE.list);
    if (end > i) i = end - 1;
  }
}

/** The line after a part that can be skipped; the line itself where none begins. */
function endOfPart(lines: readonly PageLine[], from: number, last: number): number {
  const part = isBracket(lines[from]!) ? OPENING.exec(lines[from]!.text)?.[1] : undefined;
  if (part === undefined) return from;
  for (let end = from + 1; end <= Math.min(last, from + MOST); end++)
    if (closes(lines[end]!, part)) return end + 1;
  return from;
}

/** Lines of a list below such a part, and lines of a text above one, at most. */
const ITEMS = 8;
const OVER = 8;

/**
 * The last line of a text that goes on below parts that can be skipped: "… và tiếp tục đọc" says so, and what stands there
 * is a paragraph or announces a list. Other pages may stand there as well.
 */
export function endBySkips(lines: readonly PageLine[], last: number): number {
  const end = lines.length - 1;
  let from = last + 1;
  // A part that tells something may have been taken for the end of the text: it goes whole.
  for (let i = Math.max(0, last - MOST); i <= last; i++) from = Math.max(from, endOfPart(lines, i, end));
  let told = from - 1;
  // Captions and a few words may stand over the part.
  for (let i = from; i <= Math.min(end, last + OVER); i++) {
    const next = endOfPart(lines, i, end);
    if (next > i) from = next;
    if (next > i || lines[i]!.weight >= 2 || opensList(lines[i]!)) break;
  }
  for (let next = from; next <= end; from = next) {
    next = endOfPart(lines, from, end);
    if (next === from) break;
  }
  if (from === last + 1) return last;
  let items = 0;
  for (let i = from; i <= end; i++) {
    const line = lines[i]!;
    if (line.weight >= 2 || line.notice > 0 || line.dateline || line.byline([])) break;
    if (line.colon) items = ITEMS;
    else if (!line.sentence && items-- <= 0) break;
    told = i;
  }
  return told;
}

/** The sign before a link, in a line of its own, and the shortest headline that it leads to, in words. */
const ARROW = /^(?:>{1,3}|»{1,2}|►|▶|→|➤)$/u;
const HEADLINE = 5;

/** Lines between two prints of one button at most. */
const BUTTONS = 3;

/** "Embed share", the name of a clip, "Embed share": what stands between two prints of one button belongs to them. */
function cutBetween(
  lines: readonly PageLine[],
  button: number,
  last: number,
  marks: (Mark | undefined)[],
): void {
  for (let end = button + 1; end <= Math.min(last, button + BUTTONS); end++) {
    if (lines[end]!.text === lines[button]!.text) {
      for (let i = button; i <= end; i++) marks[i] ??= cut('player', 'player', CONFIDENCE.list);
      return;
    }
    if (lines[end]!.prose) return;
  }
}

function isButton(line: PageLine): boolean {
  return line.weight >= 3 && (line.kind === 'share' || line.kind === 'player');
}

/** Says that a part is over: "Hết phần Podcast", or its name behind "Kết thúc". */
function closes(line: PageLine, part: string): boolean {
  if (line.sentence) return false;
  const { text } = line;
  return (isBracket(line) && CLOSING.test(text)) || ENDS.some((word) => isSame(text, `${word} ${part}`));
}
const ENDS = ['kết thúc', 'hết'];

function isSame(text: string, other: string): boolean {
  return text.length === other.length && text.toLowerCase() === other.toLowerCase();
}

/** May be one of the two ends: a few words without a full stop. */
function isBracket(line: PageLine): boolean {
  return line.words <= 16 && line.words >= 3 && !line.sentence;
}
