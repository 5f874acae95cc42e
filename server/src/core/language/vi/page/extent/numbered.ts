import { pattern } from '../../../../text/pattern';
import type { PageLine } from '../lines/line';
import { DAY } from './running';
import { endsArticle, isDay, opensList } from './zones';

/** Sub-headings of a text that numbers them, at least, before its next number is looked for below a box. */
const NUMBERED = 2;
/** Lines between two numbers at most: in a box of other pages, and where nothing opens a list or ends a text. */
const BOX = 12;
const FAR = 400;
/** Lines below the beginning of a text that are looked through for the first number that was found. */
const BELOW = 40;
/** Longest line that opens a part, in words. */
const HEADING = 40;

/** What opens a part: "2. …", "II. …", "Điều 2. …", "Bước 2: …", "Chương II". */
interface Part {
  /** What the numbers of one row of parts have in common: the word before them, figures or letters, and the sign behind. */
  readonly style: string;
  readonly number: number;
}

/**
 * The last line of a text that numbers its parts and goes on with the next number below a box of other pages or a table
 * that says nothing by itself; `last` for any other. Lists of headlines are numbered too, but line by line.
 */
export function endByNumbers(lines: readonly PageLine[], first: number, last: number): number {
  return endByContact(lines, endByNext(lines, first, last));
}

function endByNext(lines: readonly PageLine[], first: number, last: number): number {
  const numbers = new Map<string, number>();
  for (let i = first; i <= last; i++) {
    const part = opensPart(lines, i);
    if (part && part.number === (numbers.get(part.style) ?? 0) + 1) numbers.set(part.style, part.number);
  }
  for (const [style, number] of numbers) if (number < NUMBERED) numbers.delete(style);
  if (numbers.size === 0) return last;
  let end = last;
  let reach = FAR;
  for (let i = last + 1; i < lines.length && i <= end + reach && !isOver(lines[i]!); i++) {
    if (isWall(lines[i]!) || endsArticle(lines[i]!)) reach = BOX;
    const part = opensPart(lines, i);
    if (!part || part.number !== (numbers.get(part.style) ?? Number.NaN) + 1) continue;
    numbers.set(part.style, part.number);
    end = endOfPart(lines, i);
    i = end;
    reach = FAR;
  }
  return end;
}

/** Least number of a part that names whom to ask, and lines of that one at most. */
const CONTACT_PART = 4;
const CONTACT = 8;

/**
 * The last line of "7. Thông tin liên hệ" and the addresses below it, where the text above has come to six: sites print
 * these words above their own addresses, but never with the next number of a text. `last` for any other.
 */
function endByContact(lines: readonly PageLine[], last: number): number {
  for (let i = last + 1; i <= last + NEAR && i < lines.length; i++) {
    const line = lines[i]!;
    if (line.kind !== 'copyright' || !line.short) continue;
    const part = readPart(line.text);
    if (!part || part.number < CONTACT_PART || firstOf(lines, i, part) === i) return last;
    let end = i;
    while (end < i + CONTACT && end + 1 < lines.length && isOfContact(lines[end + 1]!)) end++;
    return end;
  }
  return last;
}

function isOfContact(line: PageLine): boolean {
  return !opensList(line) && !endsArticle(line) && !line.dateline && line.kind !== 'navigation';
}

/**
 * The line of a text's first number, when what was found begins below it: the short answers of a list of questions, the
 * cells of a table weigh little. `first` where the numbers do not lead up to 1 one after another.
 */
export function beginByNumbers(lines: readonly PageLine[], first: number, last: number): number {
  let begin = first;
  let from = first;
  const tried = new Set<string>();
  for (let i = from; i <= Math.min(last, from + BELOW); i++) {
    const part = opensPart(lines, i);
    if (!part || tried.has(part.style)) continue;
    tried.add(part.style);
    if (part.number === 1) continue;
    const found = firstOf(lines, Math.min(i, begin), part);
    if (found >= begin) continue;
    // "2.1" stands right below "2."
    begin = found;
    from = Math.max(0, begin - NEAR);
    i = from - 1;
  }
  return begin;
}

/** Lines of the heading of a part above its first part of its own, at most. */
const NEAR = 2;

/** The line of the number 1 from which parts lead to one below a line, one after another; that line where they do not. */
function firstOf(lines: readonly PageLine[], from: number, { style, number }: Part): number {
  let wanted = number - 1;
  let reach = FAR;
  for (let i = from - 1, at = from; i >= 0 && at - i <= reach && !endsArticle(lines[i]!); i--) {
    if (!isNamed(style) && isWall(lines[i]!)) reach = BOX;
    const above = partOf(lines[i]!);
    if (above?.style !== style || above.number !== wanted) continue;
    // Line by line: a list of headlines.
    if (!opensPart(lines, i)) return from;
    if (wanted === 1) return i;
    wanted--;
    at = i;
    reach = FAR;
  }
  return from;
}

/** Ends a text, and is no form: the next number may stand below one. */
function isOver(line: PageLine): boolean {
  return endsArticle(line) && line.kind !== 'form' && line.kind !== 'comment';
}

/** Opens a list or gives a day: figures are looked for near it only. */
function isWall(line: PageLine): boolean {
  return (opensList(line) && line.phrase!.weight >= 3) || isDay(line, DAY);
}

/** Counts with a word, as lists of headlines do not. */
function isNamed(style: string): boolean {
  return style.length > 1 && style[1] !== ' ';
}

/** A sub-heading with its number, and something else than the next number below it. */
function opensPart(lines: readonly PageLine[], i: number): Part | undefined {
  const part = partOf(lines[i]!);
  const next = lines[i + 1];
  if (!part || !next || next.dateline) return undefined;
  const below = partOf(next);
  return below?.style === part.style ? undefined : part;
}

/** The lines up to the next furniture, which is the next box or what stands below the text. */
function endOfPart(lines: readonly PageLine[], from: number): number {
  let end = from;
  while (end + 1 < lines.length && lines[end + 1]!.weight < 2 && !lines[end + 1]!.byline([])?.labelled) end++;
  return end;
}

/** "2. ", "2) ", "II. ", "2.Cách …" */
const COUNTED = pattern.u`^(?:(\d{1,2})|([IVX]{1,5}))([.)/])(?:\s+\S|\p{Lu})`;
/** "2.1 ", "2.3.1. " */
const NESTED = /^((?:\d{1,2}\.){1,3})(\d{1,2})\.?\s+\S/;
/** "Điều 2.", "Bước 2:", "Chương II": the word begins with a capital. */
const NAMED = pattern.u`^(\p{Lu}\p{L}{2,7})\s(?:(\d{1,3})|([IVX]{1,5}))(?:[.:)\s]|$)`;

function partOf(line: PageLine): Part | undefined {
  if (line.words > HEADING || !line.short) return undefined;
  const part = readPart(line.text);
  if (!part || line.dateline || (line.weight >= 2 && line.phrase?.how !== 'cover')) return undefined;
  return part;
}

/** Opens a part of a text that numbers its parts: no headline of another page. */
export function isNumbered(line: PageLine): boolean {
  return partOf(line) !== undefined;
}

/** Lines above a box in which a text numbers its parts, at most. */
const PARTS = 60;

/** Has the number that comes after one that a text has given a part of its own above a box. */
export function goesOnCounting(lines: readonly PageLine[], i: number, box: number): boolean {
  const part = partOf(lines[i]!);
  if (!part || part.number < 2 || isNamed(part.style)) return false;
  for (let k = box - 1; k >= Math.max(0, box - PARTS); k--) {
    const above = opensPart(lines, k);
    if (above?.style === part.style) return above.number === part.number - 1;
  }
  return false;
}

/**
 * Heads a part of a text whatever its words are elsewhere: "1. Thời tiết" over a paragraph, with "2. Cây trồng" below that, or
 * the number before it above one. The entries of a menu that counts them stand line by line.
 */
export function headsNumberedPart(
  lines: readonly PageLine[],
  i: number,
  first: number,
  last: number,
): boolean {
  const part = readPart(lines[i]!.text);
  if (!part || isNamed(part.style)) return false;
  return (
    isCounted(lines, i, part, 1, Math.min(last, i + PARTS)) ||
    isCounted(lines, i, part, -1, Math.max(first, i - PARTS))
  );
}

/** The next number of that style on one side has a paragraph between. */
function isCounted(lines: readonly PageLine[], i: number, part: Part, step: 1 | -1, end: number): boolean {
  let prose = false;
  for (let k = i + step; k * step <= end * step; k += step) {
    const other = readPart(lines[k]!.text);
    if (other?.style === part.style) return prose && other.number === part.number + step;
    prose ||= lines[k]!.prose;
  }
  return false;
}

/** Most lines are told by their first word. */
function readPart(text: string): Part | undefined {
  if (counts(text.charCodeAt(0))) {
    const counted = COUNTED.exec(text);
    if (counted) return made(counted[3]!, counted[1], counted[2]);
    const nested = NESTED.exec(text);
    return nested ? { style: nested[1]!, number: Number(nested[2]) } : undefined;
  }
  const blank = text.indexOf(' ');
  if (blank < 3 || blank > WORD || !counts(text.charCodeAt(blank + 1))) return undefined;
  const named = NAMED.exec(text);
  return named ? made(named[1]!.toLowerCase(), named[2], named[3]) : undefined;
}

/** Longest word that counts, in letters. */
const WORD = 8;

/** A figure, or one of the letters that count. */
function counts(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x49 || code === 0x56 || code === 0x58;
}

function made(sign: string, figures: string | undefined, roman: string | undefined): Part {
  return figures === undefined
    ? { style: `${sign} i`, number: romanOf(roman!) }
    : { style: sign, number: Number(figures) };
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function romanOf(figures: string): number {
  let sum = 0;
  for (let i = 0; i < figures.length; i++) {
    const value = ROMAN[figures[i]!]!;
    sum += value < (ROMAN[figures[i + 1]!] ?? 0) ? -value : value;
  }
  return sum;
}
