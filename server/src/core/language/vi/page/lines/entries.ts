import { entryIn, isHeading, mayBeginEntry, mayEndHeading } from './lexicon';
import { isBlankAt, isLowerAt, isUpperAt } from './text';

/** Where an entry of a menu stands in the text of a line. */
export interface Entry {
  readonly from: number;
  readonly to: number;
}

/** Which texts have a line of their own on a page, and which words such lines begin with. */
export interface OwnLines {
  /** Of what stands in a text from one place up to another. */
  has(text: string, from: number, to: number): boolean;
  begins(text: string, from: number, to: number): boolean;
}

/** Longest text of which it is asked whether it has a line of its own, in characters. */
export const OWN = 40;

/** What the text of a line says of its entries, whatever page it stands on. */
export interface MayBeEntries {
  /** It holds a sign that parts entries. */
  readonly parted: boolean;
  /** Where its words begin, where they may be entries with nothing but a blank between them. */
  readonly starts: readonly number[] | undefined;
  /** What stands before the heading of a list, and that heading. */
  readonly headed: readonly Entry[] | undefined;
}

interface Read extends Entry {
  readonly known: boolean;
}

/** Longest entry, in words. */
const ENTRY = 7;
/** Shortest headline, in words. */
const HEADLINE = 4;
/** Fewest entries between signs that part nothing else, and between signs that names and headings have too. */
const BARRED = 3;
const DASHED = 5;
/** Share of the entries between signs that are known, at least. */
const KNOWN = 0.25;
/** What parts entries. Bars, tabs and wide gaps part hardly anything else; dashes names and headings too, arrows and strokes the way to a page. */
const SIGNS: readonly (readonly [sign: RegExp, fewest: number])[] = [
  [/\s*\t\s*|\s{3,}(?:[|•·]\s+)?|\s[|•·]\s+/gu, BARRED],
  [/\s[-–—]\s+/gu, DASHED],
  [/\s(?:[»›→>]{1,2}|\/{1,2})\s+/gu, DASHED + 1],
];

/** What stands in any line with one of them. */
const PARTED = /[\t|•·]|\s{3}|\s[-–—/»›→>]/u;

/** Most lines show by themselves that no page makes entries of them: undefined for these. */
export function mayBeEntries(text: string): MayBeEntries | undefined {
  const parted = PARTED.test(text);
  const starts = wordStarts(text);
  const headed = beforeHeading(text, starts);
  const row = mayBeRow(text, starts);
  if (!parted && !row && !headed) return undefined;
  return { parted, starts: row ? starts : undefined, headed };
}

/**
 * The entries of a menu, a bar of buttons or an imprint that stands on one line, with signs between them or none; undefined for
 * any other line. `own` are the short lines of the page, of which this one is none that ends like a sentence.
 */
export function entriesIn(
  text: string,
  { parted, starts, headed }: MayBeEntries,
  own: OwnLines,
): readonly Entry[] | undefined {
  if (parted) {
    for (const [sign, fewest] of SIGNS) {
      const entries = betweenSigns(text, sign, own);
      if (entries && entries.length >= fewest) return entries;
    }
  }
  const row = starts && inARow(text, starts, own);
  return row ? (isWay(text, row, own) ? undefined : row) : headed;
}

/** Fewest words of the heading of a list that are told from others of a text. */
const HEADING = 3;

/** "cúp nước Nhà máy nước Tin cùng chuyên mục": whatever stands before it, the heading of a list that follows on the next lines. */
function beforeHeading(text: string, starts: readonly number[]): Entry[] | undefined {
  let ends = false;
  for (let i = Math.max(1, starts.length - ENTRY); i <= starts.length - HEADING; i++) {
    const from = starts[i]!;
    if (!isUpperAt(text, from)) continue;
    // Most lines end with a word with which no heading does.
    if (!ends && !mayEndHeading(text, starts.at(-1)!, text.length)) return undefined;
    ends = true;
    if (!mayBeginEntry(text, from, endOf(text, starts, i + 1))) continue;
    const heading = entryIn(text, from, text.length);
    if (!heading || !isHeading(heading)) continue;
    return [
      { from: 0, to: endOf(text, starts, i) },
      { from, to: text.length },
    ];
  }
  return undefined;
}

/** "Trang chủ Đời sống Mùi rơm đốt đồng": the way to a page ends with its headline. */
function isWay(text: string, entries: readonly Entry[], own: OwnLines): boolean {
  if (!/^(?:trang (?:chủ|nhất)|home)\s/iu.test(text)) return false;
  const { from, to } = entries.at(-1)!;
  return wordsOf(text, from, to) >= HEADLINE && !entryIn(text, from, to) && own.has(text, from, to);
}

function betweenSigns(text: string, sign: RegExp, own: OwnLines): Entry[] | undefined {
  const entries: Entry[] = [];
  let known = 0;
  for (let from = 0; from < text.length; ) {
    sign.lastIndex = from;
    const found = sign.exec(text);
    if (!found && from === 0) return undefined;
    const to = found?.index ?? text.length;
    if (to > from) {
      if (wordsOf(text, from, to) > ENTRY) return undefined;
      if (isKnown(text, from, to, own)) known++;
      entries.push({ from, to });
    }
    if (!found) break;
    from = found.index + found[0].length;
  }
  return known >= entries.length * KNOWN ? entries : undefined;
}

function isKnown(text: string, from: number, to: number, own: OwnLines): boolean {
  return own.has(text, from, to) || entryIn(text, from, to) !== undefined;
}

function wordsOf(text: string, from: number, to: number): number {
  let words = 1;
  for (let i = from + 1; i < to; i++) if (isBlankAt(text, i) && !isBlankAt(text, i - 1)) words++;
  return words;
}

/** Share of a line's words that are known entries, at least: of any line, and of those with many such entries or with buttons among them. */
const COVERED = 0.75;
const HALF = 0.5;
const BUTTONED = 0.4;
const FEW = 0.25;
/** Fewest known entries of a line that holds others: of sections, with a button among them. */
const SECTIONS = 5;
const MIXED = 3;
/** Headlines tell of years, menus do not. */
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
/** Fewest entries of a line that shows what it is by their number, and longest of these, in words. */
const ROW = 6;
const SHORT = 4;
/** Share of the words that begin in small letters, below which capitals do not say where entries begin. */
const SMALL = 0.25;

/** Signs of running text, which entries do not have. */
const RUNNING = /[,;?!“”"]/u;
/** Entries do not end like half a sentence. */
const OPEN =
  /\s(?:và|với|về|cho|của|tại|ở|là|từ|đến|bị|được|đã|sẽ|trong|khi|để|do|không|thuộc|năm|ngày|lần|thứ)$/iu;
/** Who a text was taken from, what is said in brackets and the way to a page are no such row: papers are called like sections. */
const OTHER = /^[(*]?\s?(?:theo|nguồn)[\s:]|\((?!\d*\))|[>»›→|]|\s\/\s/iu;
/** "Thị trường - Tiêu dùng" is one entry. */
const JOINED = /(?:^|\s)[-–—&/]$|^[-–—&/](?:\s|$)/u;

/** Entries with nothing but a blank between them: known ones, and among them others that begin with a capital. */
function inARow(text: string, starts: readonly number[], own: OwnLines): Entry[] | undefined {
  const entries: Read[] = [];
  let covered = 0;
  let known = 0;
  let phrases = 0;
  let listed = 0;
  let buttons = 0;
  let small = 0;
  let open = 0;
  for (let i = 0; i < starts.length; ) {
    const isSmall = isLowerAt(text, starts[i]!);
    if (isSmall) small++;
    const to = isSmall ? i : knownFrom(text, starts, i, own);
    if (to === i) {
      i++;
      continue;
    }
    addUnknown(entries, text, starts, open, i);
    const entry = { from: starts[i]!, to: endOf(text, starts, to), known: true };
    for (let k = i + 1; k < to; k++) if (isLowerAt(text, starts[k]!)) small++;
    const said = entryIn(text, entry.from, entry.to);
    if (said) listed++;
    if (to > i + 1) phrases++;
    if (said && said.weight >= 3 && (to > i + 1 || entries.at(-1)?.known)) buttons++;
    entries.push(entry);
    covered += to - i;
    known++;
    i = open = to;
  }
  addUnknown(entries, text, starts, open, starts.length);
  const share = covered / starts.length;
  let least = COVERED;
  if (phrases >= 2 && small >= starts.length * SMALL) {
    if (buttons >= 2) least = FEW;
    else if (buttons > 0 && known >= MIXED) least = BUTTONED;
    else if (known >= SECTIONS) least = HALF;
  }
  if (known < 2 || (share < least && !isRow(text, entries, small))) return undefined;
  if (entries.some((entry) => !entry.known && !isPlausible(text, entry))) return undefined;
  const joined = join(text, entries);
  return joined.length < (listed < known ? MIXED + 1 : MIXED) ? undefined : joined;
}

/** Some words begin with a capital, and not many in a row in small letters: a headline mostly is another. */
function mayBeRow(text: string, starts: readonly number[]): boolean {
  // Of a few words and with a line of its own it is one of the page's entries, and the only one of its text.
  if (text.length <= OWN && starts.length <= ENTRY && !isLowerAt(text, starts[0]!)) return false;
  let capitals = 0;
  let row = 0;
  for (const start of starts) {
    if (isLowerAt(text, start)) {
      if (++row >= ENTRY) return false;
    } else {
      capitals++;
      row = 0;
    }
  }
  return capitals >= 2 && capitals * ENTRY >= starts.length && !OTHER.test(text);
}

/** Many entries of a few words each, few of which are known. */
function isRow(text: string, entries: readonly Read[], small: number): boolean {
  if (entries.length < ROW || small < entries.length || YEAR.test(text)) return false;
  return entries.every(({ from, to }) => wordsOf(text, from, to) <= SHORT);
}

function isPlausible(text: string, { from, to }: Entry): boolean {
  const entry = text.slice(from, to);
  return wordsOf(text, from, to) <= ENTRY && !RUNNING.test(entry) && !OPEN.test(entry);
}

function wordStarts(text: string): number[] {
  const starts: number[] = [];
  let apart = true;
  for (let i = 0; i < text.length; i++) {
    const blank = isBlankAt(text, i);
    if (apart && !blank) starts.push(i);
    apart = blank;
  }
  return starts;
}

/** Where the word before another ends. */
function endOf(text: string, starts: readonly number[], word: number): number {
  let end = word < starts.length ? starts[word]! : text.length;
  while (isBlankAt(text, end - 1)) end--;
  return end;
}

/** The word after the longest known entry that begins with a word, and behind which another may begin; the word itself if none does. */
function knownFrom(text: string, starts: readonly number[], from: number, own: OwnLines): number {
  const first = starts[from]!;
  const end = endOf(text, starts, from + 1);
  if (!mayBeginEntry(text, first, end) && !own.begins(text, first, end)) return from;
  for (let to = Math.min(starts.length, from + ENTRY); to > from; to--) {
    if (to < starts.length && isLowerAt(text, starts[to]!)) continue;
    if (isKnown(text, first, endOf(text, starts, to), own)) return to;
  }
  return from;
}

/** Adds the words between two known entries: an entry begins with a capital behind a word in small letters. */
function addUnknown(
  entries: Read[],
  text: string,
  starts: readonly number[],
  from: number,
  to: number,
): void {
  let open = from;
  for (let i = from + 1; i <= to; i++) {
    if (i < to && !(isUpperAt(text, starts[i]!) && isLowerAt(text, starts[i - 1]!))) continue;
    entries.push({ from: starts[open]!, to: endOf(text, starts, i), known: false });
    open = i;
  }
}

function join(text: string, entries: readonly Entry[]): Entry[] {
  const joined: Entry[] = [];
  for (const entry of entries) {
    const before = joined.at(-1);
    const isJoined =
      before &&
      (JOINED.test(text.slice(before.from, before.to)) || JOINED.test(text.slice(entry.from, entry.to)));
    if (isJoined) joined[joined.length - 1] = { from: before.from, to: entry.to };
    else joined.push(entry);
  }
  return joined;
}
