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
  inText: -1.5,
  belowFirst: -1.1,
  lines: -0.2,
  scraps: -0.9,
  menu: -2.1,
  buttons: 1.9,
  distance: 0.5,
  fewWords: -1.2,
  stop: -1.5,
  colon: -2,
  colonInside: 1.1,
  capitals: -1.2,
  capitalWords: -1.5,
  proseInText: -2.6,
  known: -2.3,
  furniture: -2.5,
  credit: -2.1,
  headline: 0.9,
  top: 1.5,
  lone: 1.4,
  longer: 0.6,
  underEntries: 2,
  likeBelow: -1.3,
  overProse: 0.8,
  overCredit: 0.9,
  overDay: 2.2,
  overLonger: 0.9,
  underDay: 2.3,
  underSection: 1.6,
  underDatedSection: 2.6,
  underEntry: 1.3,
  entry: -2.1,
  way: 1.9,
  shared: 2.9,
  own: 0.4,
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
/** Usual headlines, in words; words of its own that count, at most. */
const USUAL = 25;
const OWN = 4;
/** What the words of a line can add to what its place tells. */
export const MOST_WORDS = WEIGHTS.way + WEIGHTS.shared + OWN * WEIGHTS.own;

/** What a line is between a headline and its text. */
const Role = { day: 0, caption: 1, credit: 2, button: 3, menu: 4, scrap: 5, line: 6 } as const;
type Role = (typeof Role)[keyof typeof Role];

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

export function roleOf({ page, from, roles }: Look, i: number): Role {
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

/**
 * The logarithm of a line's odds, but for a number that all lines of the page have in common and for what its words tell;
 * `between`: lines of each role below it.
 */
export function byPlace(look: Look, i: number, between: readonly number[]): number {
  const { page, firstOf, lastOf } = look;
  const { lines, first, sources } = page;
  const line = lines[i]!;
  const { words, text, weight, print } = line;
  const [over, under, twoUnder] = [lines[i - 1], lines[i + 1], lines[i + 2]];
  let score = 0;
  const W = WEIGHTS;
  if (i >= first) score += W.inText;
  if (i > first) score += W.belowFirst;
  score += Math.log1p(between[Role.line]!) * W.lines;
  score += Math.log1p(between[Role.scrap]!) * W.scraps;
  score += Math.log1p(between[Role.menu]!) * W.menu;
  if (between[Role.button]! > 0) score += W.buttons;
  score += Math.log1p(Math.max(0, first - i)) * W.distance;
  if (words < HEADLINE || words > USUAL) score += W.fewWords;
  if (line.sentence && !line.asks) score += W.stop;
  if (line.colon) score += W.colon;
  if (text.includes(': ')) score += W.colonInside;
  if (words > 1 && inCapitals(text)) score += W.capitals;
  else score += capitalWords(text) * W.capitalWords;
  if (line.prose && i >= first) score += W.proseInText;
  if (weight > 0) score += weight === 1 ? W.known : W.furniture;
  if (isCredit(line, sources)) score += W.credit;
  if (likeHeadline(line)) score += W.headline;
  if (i < 2) score += W.top;
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
  if (under?.prose) score += W.overProse;
  if (under && isCredit(under, sources)) score += W.overCredit;
  if (isDay(under)) {
    const another = i + 2 < first && twoUnder !== undefined;
    if (!another || twoUnder.words < HEADLINE || twoUnder.weight > 0 || !likeHeadline(twoUnder))
      score += W.overDay;
    if (another && twoUnder.words > words) score += W.overLonger;
  }
  const before = firstOf.get(print) ?? i;
  const again = before < i - 1 && over?.print !== print;
  if (isDay(over)) {
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
  if (content.length > 1) score += overlap(content, body) * WEIGHTS.shared;
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

/** Share of the words that begin with a capital. */
function capitalWords(text: string): number {
  let words = 1;
  let capitals = isUpperAt(text, 0) ? 1 : 0;
  for (let i = 1; i < text.length; i++) {
    if (isBlankAt(text, i) || !isBlankAt(text, i - 1)) continue;
    words++;
    if (isUpperAt(text, i)) capitals++;
  }
  return capitals / words;
}

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
