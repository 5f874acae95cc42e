import table from '../../../../../data/vi/furniture.tsv';
import { pattern } from '../../../text/pattern';
import type { FurnitureKind } from '../../types';
import { readComposed } from './composed';
import { foldKey } from './text';

/** What a phrase of page furniture does on a page. */
export type PhraseRole =
  /** Stands for itself: a button, a label, a counter. */
  | 'item'
  /** A button under the headline of another page: "Đọc ngay". */
  | 'closes'
  /** Opens a block: "Tin liên quan" and the headlines under it. */
  | 'opens'
  /** Nothing of the article follows: comment forms, the imprint. */
  | 'ends'
  /** The name of a section; furniture in a menu, a breadcrumb beside the title. */
  | 'section';

export interface PhraseMatch {
  readonly kind: FurnitureKind;
  readonly role: PhraseRole;
  /** 3: furniture wherever it stands; 2: outside the body; 1: only a hint. */
  readonly weight: number;
  /** How much of the line the phrase explains. */
  readonly how: 'line' | 'start' | 'cover';
  /**
   * For phrases that open labels and headlines alike ("Tổng biên tập", "Trụ sở", "Sự kiện"): their number of words. What
   * follows in the line tells which it is.
   */
  readonly label?: number;
}

interface Lexicon {
  readonly line: ReadonlyMap<string, PhraseMatch>;
  readonly start: ReadonlyMap<string, PhraseMatch>;
  /** Phrases looked for inside lines, by their first two words. */
  readonly part: ReadonlyMap<string, readonly string[]>;
  /** First words of the phrases with which notices begin. */
  readonly noticeWords: ReadonlySet<string>;
  /** Words in the longest phrase of each list. */
  readonly longest: number;
}

let loaded: Lexicon | undefined;

/** The furniture table, read on first use. Columns: phrase, kind, role, match (line, start, label, part), weight. */
function lexicon(): Lexicon {
  if (loaded) return loaded;
  const line = new Map<string, PhraseMatch>();
  const start = new Map<string, PhraseMatch>();
  const part = new Map<string, string[]>();
  const noticeWords = new Set<string>();
  let longest = 1;
  for (const row of table.split('\n').slice(1)) {
    const [phrase, kind, role, match, weight] = row.split('\t');
    if (!phrase || !kind) continue;
    const key = foldKey(phrase);
    const how = match as 'line' | 'start' | 'label' | 'part';
    const words = key.split(' ');
    longest = Math.max(longest, words.length);
    if (how === 'part') {
      const pair = `${words[0]} ${words[1]}`;
      part.set(pair, [...(part.get(pair) ?? []), key]);
      continue;
    }
    const entry: PhraseMatch = {
      kind: kind as FurnitureKind,
      role: role as PhraseRole,
      weight: Number(weight),
      how: how === 'label' ? 'start' : how,
      ...(how === 'label' && { label: words.length }),
    };
    if (how !== 'line' && kind === 'notice') noticeWords.add(words[0]!);
    const list = how === 'line' ? line : start;
    if (!list.has(key)) list.set(key, entry);
  }
  loaded = { line, start, part, noticeWords, longest };
  return loaded;
}

/** Lines longer than this many words are never looked up whole. */
const MAX_WORDS = 40;
/** Share of a line's words that known phrases must cover for the line to be a bar of links. */
const COVERED = 0.75;

/** Sites print the same menus on every page: answers are kept, up to so many. */
const KEPT = 20_000;
const matches = new Map<string, PhraseMatch | null>();
const starts = new Map<string, boolean>();

function remember<T>(memory: Map<string, T>, key: string, answer: T): T {
  if (memory.size >= KEPT) memory.clear();
  memory.set(key, answer);
  return answer;
}

/** Reads a short line against the phrase table. */
export function matchShort(key: string): PhraseMatch | undefined {
  const known = matches.get(key);
  if (known !== undefined) return known ?? undefined;
  return remember(matches, key, lookUp(key) ?? null) ?? undefined;
}

function lookUp(key: string): PhraseMatch | undefined {
  const { line, start, longest } = lexicon();
  const whole = line.get(key) ?? line.get(withoutCount(key));
  if (whole) return whole;
  const ends = wordEnds(key, MAX_WORDS);
  if (!ends) return undefined;
  for (let n = Math.min(longest, ends.length); n > 0; n--) {
    const found = start.get(key.slice(0, ends[n - 1]));
    if (found) return found;
  }
  const composed = readComposed(key);
  if (composed) return { ...composed, weight: 3, how: 'line' };
  return coverOf(key, ends, line, longest);
}

/** Reads the first words of a long line: editorial notices give themselves away there. */
export function matchStart(key: string): PhraseMatch | undefined {
  const { start, longest } = lexicon();
  const ends = wordEnds(key, longest) ?? firstWordEnds(key, longest);
  for (let n = ends.length; n > 0; n--) {
    const found = start.get(key.slice(0, ends[n - 1]));
    if (found) return found;
  }
  return undefined;
}

/** Phrases that stand anywhere in a long line: how many. */
export function countParts(key: string): number {
  const { part } = lexicon();
  let count = 0;
  let from = 0;
  for (;;) {
    const second = key.indexOf(' ', from);
    if (second < 0) return count;
    const third = key.indexOf(' ', second + 1);
    const pair = key.slice(from, third < 0 ? key.length : third);
    for (const phrase of part.get(pair) ?? []) {
      const after = from + phrase.length;
      if (key.startsWith(phrase, from) && (after === key.length || key[after] === ' ')) {
        count++;
        break;
      }
    }
    from = second + 1;
  }
}

/** False when no notice begins with the first word of the text between two offsets. */
export function mayBeNotice(text: string, start: number, end: number): boolean {
  const to = Math.min(end, start + FIRST);
  let at = start;
  while (at < to && text.charCodeAt(at) !== BLANK) at++;
  const first = text.slice(start, at);
  const known = starts.get(first);
  if (known !== undefined) return known;
  const word = FIRST_WORD.exec(text.slice(start, end));
  const may = word !== null && lexicon().noticeWords.has(foldKey(word[0]));
  // A bullet stands before many words; only a word answers for itself.
  return word?.index === 0 ? remember(starts, first, may) : may;
}
const BLANK = 0x20;
/** Longest first word, in characters. */
const FIRST = 24;
const FIRST_WORD = pattern.u`[\p{L}\p{M}\d]{1,20}`;

/** "bình luận 0" and "bình luận" are one phrase with and without its counter. */
function withoutCount(key: string): string {
  if (key.endsWith(' 0')) return key.slice(0, -2);
  return key.startsWith('0 ') ? key.slice(2) : key;
}

/** Longest line of two phrases that may be words of a text, in words. */
const SAID = 4;

/** A line made of known phrases one after another: a menu or a share bar that was printed on one line. */
function coverOf(
  key: string,
  ends: readonly number[],
  line: ReadonlyMap<string, PhraseMatch>,
  longest: number,
): PhraseMatch | undefined {
  let covered = 0;
  let phrases = 0;
  // Once this many words are unexplained the line cannot be a bar of links any more.
  let spare = Math.floor(ends.length * (1 - COVERED));
  let best: PhraseMatch | undefined;
  let sections = 0;
  for (let i = 0; i < ends.length; ) {
    const from = i === 0 ? 0 : ends[i - 1]! + 1;
    let step = 0;
    for (let n = Math.min(longest, ends.length - i); n > 0 && step === 0; n--) {
      const word = key.slice(from, ends[i + n - 1]);
      const found = line.get(word);
      if (found || word === '0') {
        step = n;
        if (!found) break;
        phrases++;
        if (found.role === 'section') sections++;
        if (!best || found.weight > best.weight) best = found;
      }
    }
    covered += step;
    if (step === 0 && --spare < 0) return undefined;
    i += step || 1;
  }
  if (!best || phrases < 2 || covered / ends.length < COVERED) return undefined;
  const whole = covered === ends.length;
  // A section and a button are hardly side by side: "Sức khỏe tốt".
  const said = phrases === 2 && sections === 1 && best.kind === 'poll' && ends.length <= SAID;
  return {
    kind: best.kind,
    role: best.role === 'section' ? 'item' : best.role,
    // Names of sections side by side may be a sub-heading: "Quốc phòng, an ninh".
    weight: said ? 1 : best.weight === 1 ? 2 : Math.min(best.weight, whole ? 3 : 2),
    how: 'cover',
  };
}

/** Offsets at which words end; undefined when there are more than `max`. */
function wordEnds(key: string, max: number): number[] | undefined {
  const ends: number[] = [];
  for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) {
    ends.push(at);
    if (ends.length >= max) return undefined;
  }
  ends.push(key.length);
  return ends;
}

function firstWordEnds(key: string, max: number): number[] {
  const ends: number[] = [];
  for (let at = key.indexOf(' '); at >= 0 && ends.length < max; at = key.indexOf(' ', at + 1)) ends.push(at);
  return ends;
}
