import { isDay, likeHeadline } from '../extent/zones';
import type { PageLine } from '../lines/line';
import { inCapitals, isBlankAt, isUpperAt, overlap } from '../lines/text';
import { bodyOf } from './body-words';
import { HEADLINE, SCRAP, SHORT } from './measures';
import { WIDGETS } from './page-top';
import type { Page } from './title-looks';

// What tells a headline whatever the layout of its page, weighed.

/**
 * What each sign adds to the logarithm of a line's odds to be the headline: fitted to labelled pages of many sites, as the rules
 * read them before they knew these.
 */
const WEIGHTS = {
  inText: -1.2,
  belowFirst: -0.8,
  scraps: -1.4,
  menu: -1.6,
  prose: 1.7,
  buttons: 1.4,
  overButtons: 0.6,
  distance: 0.5,
  fewWords: -1,
  stop: -1.7,
  colon: -1.6,
  colonInside: 0.7,
  capitals: -0.8,
  capitalWords: -1.4,
  quotes: 1.6,
  comma: -0.9,
  strokes: -1.8,
  proseInText: -1.3,
  known: -1.8,
  furniture: -1.9,
  credit: -1.6,
  headline: 1.2,
  lone: 1.5,
  longer: 0.6,
  underEntries: 1.5,
  likeBelow: -1.2,
  overHeadline: -0.8,
  overDay: 1.1,
  underDay: 1.8,
  besideLastDay: 1,
  fewBesideDay: 1.1,
  underFurniture: 0.9,
  underSection: 1.5,
  underDatedSection: 1.3,
  underEntry: 1.5,
  entry: -1.5,
  way: 0.9,
  printedBelow: 0.6,
  shared: 1.1,
  sharedWords: 1.5,
  own: 0.3,
};

/** Lines above the text among which the headline is looked for. */
const REACH = 60;
/** Longest entry of a menu, in words. */
const ENTRY = 8;
/** Longest credit, in words. */
const CREDIT = 10;
/** Lines above a line that are longer or not, those that show a menu, and those below that may be of its list. */
const OVER = 5;
const MENU = 4;
const LIST = 4;
/** Words that a line of the same list has more or less, or their share. */
const ALIKE = 2;
const SHARE = 0.4;
/** Lines around one among which the way to the page ends with it, and longest way, in characters. */
const NEAR = 12;
const WAY = 300;
/** Usual headlines, in words; words that count, at most: those that the text says again, and those of its own among them. */
const USUAL = 25;
const SHARED = 8;
const OWN = 4;
/** What the words of a line can add to what its place tells. */
export const MOST_WORDS =
  WEIGHTS.way +
  WEIGHTS.printedBelow +
  WEIGHTS.shared +
  Math.log1p(SHARED) * WEIGHTS.sharedWords +
  OWN * WEIGHTS.own;

/** What a line is between a headline and its text. */
const Role = { day: 0, caption: 1, credit: 2, button: 3, menu: 4, scrap: 5, line: 6 } as const;
type Role = (typeof Role)[keyof typeof Role];

/** What stands between a line and the text below it. */
interface Between {
  /** Lines of each role, and those that are prose. */
  readonly roles: number[];
  prose: number;
  /** The nearest of them that is no day, caption or credit. */
  nearest: Role | undefined;
}

/** What is asked of a page once. */
export interface Look {
  readonly page: Page;
  readonly from: number;
  readonly roles: Role[];
  /** First and last line above the text that has a print. */
  readonly firstOf: Map<number, number>;
  readonly lastOf: Map<number, number>;
  /** The one line that is as long as headlines mostly are; undefined where there are more. */
  lone?: number | undefined;
  /** In how many lines above the text each word of the text stands; undefined until it is looked for. */
  above?: Map<number, number>;
}

export function lookAt(page: Page): Look {
  const { lines, first } = page;
  const from = Math.max(0, first - REACH);
  const look: Look = { page, from, roles: [], firstOf: new Map(), lastOf: new Map() };
  let long = 0;
  for (let i = 0; i < first; i++) {
    const { print, words, weight } = lines[i]!;
    if (!look.firstOf.has(print)) look.firstOf.set(print, i);
    look.lastOf.set(print, i);
    if (i < from || words < HEADLINE || weight >= 2) continue;
    if (!likeHeadline(lines[i]!) || roleOf(look, i) < Role.menu) continue;
    look.lone = long++ === 0 ? i : undefined;
  }
  return look;
}

function roleOf({ page, from, roles }: Look, i: number): Role {
  const known = roles[i - from];
  if (known !== undefined) return known;
  const role = readRole(page.lines[i]!, page.sources);
  roles[i - from] = role;
  return role;
}

function readRole(line: PageLine, sources: readonly string[]): Role {
  if (isDay(line)) return Role.day;
  if (line.credited) return Role.caption;
  if (isCredit(line, sources)) return Role.credit;
  if (line.weight >= 2)
    return WIDGETS.has(line.kind ?? '') || line.kind === 'player' ? Role.button : Role.menu;
  return line.words <= SCRAP ? Role.scrap : Role.line;
}

/** Says who wrote the text, or where it is from; menus, sentences and long lines are not asked. */
function isCredit(line: PageLine, sources: readonly string[]): boolean {
  if (line.words < 2 || line.words > CREDIT || line.weight >= 2 || line.sentence) return false;
  return line.byline(sources) !== undefined;
}

export function nothingBetween(): Between {
  return { roles: [0, 0, 0, 0, 0, 0, 0], prose: 0, nearest: undefined };
}

/** Takes a line in, which stands above those that were taken in before. */
export function takeIn(look: Look, i: number, between: Between): void {
  const role = roleOf(look, i);
  between.roles[role]!++;
  if (look.page.lines[i]!.prose) between.prose++;
  if (role > Role.credit) between.nearest = role;
}

/** The logarithm of a line's odds, but for a number that all lines of the page have in common and for what its words tell. */
export function byPlace(look: Look, i: number, { roles, prose, nearest }: Between): number {
  const { page, firstOf, lastOf } = look;
  const { lines, first, sources } = page;
  const line = lines[i]!;
  const { words, text, weight, print } = line;
  const over = lines[i - 1];
  const under = lines[i + 1];
  let score = 0;
  const W = WEIGHTS;
  if (i >= first) score += W.inText;
  if (i > first) score += W.belowFirst;
  score += Math.log1p(roles[Role.scrap]!) * W.scraps;
  score += Math.log1p(roles[Role.menu]!) * W.menu;
  score += Math.log1p(prose) * W.prose;
  if (roles[Role.button]! > 0) score += W.buttons;
  if (nearest === Role.button) score += W.overButtons;
  score += Math.log1p(Math.max(0, first - i)) * W.distance;
  if (words < HEADLINE || words > USUAL) score += W.fewWords;
  if (line.sentence && !line.asks) score += W.stop;
  if (line.colon) score += W.colon;
  if (text.includes(': ')) score += W.colonInside;
  const { capitals, quotes, strokes } = marksOf(text);
  if (words > 1 && inCapitals(text)) score += W.capitals;
  else score += capitals * W.capitalWords;
  if (quotes) score += W.quotes;
  if (text.includes(',')) score += W.comma;
  if (strokes) score += W.strokes;
  if (line.prose && i >= first) score += W.proseInText;
  if (weight > 0) score += weight === 1 ? W.known : W.furniture;
  if (isCredit(line, sources)) score += W.credit;
  if (likeHeadline(line)) score += W.headline;
  if (i === look.lone) score += W.lone;
  let entries = 0;
  let longest = 0;
  for (let k = i - 1; k >= 0 && k >= i - OVER; k--) {
    const { words: other, sentence } = lines[k]!;
    if (other > longest) longest = other;
    if (k >= i - MENU && other <= SHORT && !sentence && !isDay(lines[k])) entries++;
  }
  if (i > 0 && words > longest) score += W.longer;
  score += (entries / MENU) * W.underEntries;
  let like = 0;
  while (like < LIST - 1 && i + 1 + like < first && isLike(look, i + 1 + like, words)) like++;
  score += like * W.likeBelow;
  const overDay = isDay(under);
  const underDay = isDay(over);
  if (overDay) {
    const next = lines[i + 2];
    if (i + 2 >= first || !next || next.words < HEADLINE || next.weight > 0 || !likeHeadline(next))
      score += W.overDay;
  } else if (under && i + 1 < first && under.words > SHORT && likeHeadline(under)) score += W.overHeadline;
  if (overDay || underDay) {
    if (roles[Role.day] === (overDay && i + 1 < first ? 1 : 0)) score += W.besideLastDay;
    if (words <= SHORT) score += W.fewBesideDay;
  }
  if (over && over.weight >= 2) score += W.underFurniture;
  const before = firstOf.get(print) ?? i;
  const again = before < i - 1 && over?.print !== print;
  if (underDay) {
    score += W.underDay;
    if (namesSection(lines[i - 2])) score += W.underDatedSection;
  } else if (!again && namesSection(over)) score += W.underSection;
  if (over && over.words <= ENTRY && (firstOf.get(over.print) ?? i) < i - 1) score += W.underEntry;
  const other = before === i ? (lastOf.get(print) ?? i) : before;
  if (Math.abs(other - i) > 1 && isEntry(lines[other - 1]) && isEntry(lines[other + 1])) score += W.entry;
  return score;
}

/** What the words of a line add to that: those of the way to the page, and those that the text says again. */
export function byWords(look: Look, i: number): number {
  const { page } = look;
  const { words, content } = page.lines[i]!;
  const body = bodyOf(page);
  look.above ??= wordsAbove(look);
  let score = words >= SCRAP && isEndOfWay(look, i) ? WEIGHTS.way : 0;
  if (words > SCRAP && isPrintedBelow(page, i)) score += WEIGHTS.printedBelow;
  const share = overlap(content, body);
  if (content.length > 1) score += share * WEIGHTS.shared;
  score += Math.log1p(Math.min(Math.round(share * content.length), SHARED)) * WEIGHTS.sharedWords;
  let own = 0;
  for (const word of new Set(content)) if (body.has(word) && (look.above.get(word) ?? 0) <= 1) own++;
  return score + Math.min(own, OWN) * WEIGHTS.own;
}

/** In how many lines above the text each word of the text stands. */
function wordsAbove({ page, from }: Look): Map<number, number> {
  const body = bodyOf(page);
  const above = new Map<number, number>();
  for (let i = from; i < page.first; i++)
    for (const word of new Set(page.lines[i]!.content))
      if (body.has(word)) above.set(word, (above.get(word) ?? 0) + 1);
  return above;
}

/** Share of the words that begin with a capital; whether one begins with a quotation mark, or is a sign that parts entries. */
function marksOf(text: string): { capitals: number; quotes: boolean; strokes: boolean } {
  let words = 0;
  let capitals = 0;
  let quotes = false;
  let strokes = false;
  for (let i = 0; i < text.length; i++) {
    if (isBlankAt(text, i) || (i > 0 && !isBlankAt(text, i - 1))) continue;
    words++;
    if (isUpperAt(text, i)) capitals++;
    else if (QUOTES.includes(text[i]!)) quotes = true;
    else if (STROKES.includes(text[i]!) && isBlankAt(text, i + 1)) strokes = true;
  }
  return { capitals: capitals / words, quotes, strokes };
}
const QUOTES = '"“‘\'';
const STROKES = '|/>»›';

/** About as long as a line above it, and as little a sentence, a day or a credit. */
function isLike(look: Look, i: number, words: number): boolean {
  const line = look.page.lines[i]!;
  if (line.sentence || Math.abs(line.words - words) > Math.max(ALIKE, words * SHARE)) return false;
  const role = roleOf(look, i);
  return role !== Role.day && role !== Role.credit && role !== Role.button;
}

function namesSection(line: PageLine | undefined): boolean {
  return line?.phrase?.role === 'section' || line?.shape?.name === 'breadcrumb';
}

function isEntry(line: PageLine | undefined): boolean {
  return line !== undefined && line.words <= ENTRY && !line.sentence;
}

/** The way to the page, above or below a line, ends with it. */
function isEndOfWay({ page: { lines }, from }: Look, i: number): boolean {
  const { text, words } = lines[i]!;
  for (let k = Math.max(from, i - NEAR); k <= i + NEAR && k < lines.length; k++) {
    const other = lines[k]!;
    if (other.words > words && other.length < WAY && !other.prose && other.text.endsWith(text)) return true;
  }
  return false;
}

/** The line is printed again below the text: in the way to the page, or with what readers are asked to share. */
function isPrintedBelow({ lines, last }: Page, i: number): boolean {
  const { print } = lines[i]!;
  for (let k = last; k < lines.length; k++) if (lines[k]!.print === print) return true;
  return false;
}
