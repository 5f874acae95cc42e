import table from '../../../../../../data/vi/furniture.tsv';
import type { FurnitureKind } from '../../../types';
import { readComposed, readCountedComments } from '../lists/composed';
import { type FoldedWords, firstWord, foldKey, foldWords, KnownNumbers, NO_WORDS, withWord } from './folding';

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
  readonly label: number | undefined;
}

/** What a phrase says, always with the same fields: lines are asked for it again and again. */
export function phraseMatch(
  kind: FurnitureKind,
  role: PhraseRole,
  weight: number,
  how: PhraseMatch['how'],
  label?: number,
): PhraseMatch {
  return { kind, role, weight, how, label };
}

/** What a phrase says, as of a button, or less surely. */
export function weighted(found: PhraseMatch, weight: number, role = found.role): PhraseMatch {
  return phraseMatch(found.kind, role, weight, found.how, found.label);
}

interface Lexicon {
  readonly line: Phrases;
  readonly start: Phrases;
  /** Phrases looked for inside lines, by their first two words. */
  readonly part: ReadonlyMap<string, readonly string[]>;
  /** Last words of the headings of lists that are furniture wherever they stand. */
  readonly headingEnds: KnownNumbers;
  /** First words of the phrases with which notices begin, as numbers. */
  readonly noticeWords: ReadonlySet<number>;
  /** Words in the longest phrase of each list. */
  readonly longest: number;
}

/** Phrases by their words; what is none of them is nearly always seen from its number. */
class Phrases {
  private readonly entries = new Map<string, PhraseMatch>();
  private readonly numbers = new KnownNumbers(1 << 13);
  private readonly firstWords = new KnownNumbers(1 << 10);

  add(key: string, entry: PhraseMatch): void {
    if (this.entries.has(key)) return;
    this.entries.set(key, entry);
    const words = foldWords(key);
    let phrase = NO_WORDS;
    for (let i = 0; i < words.count; i++) phrase = withWord(phrase, words.hashes[i]!);
    this.numbers.add(phrase);
    this.firstWords.add(words.hashes[0]!);
  }

  /** What is known of the phrase from one word on to the one before another. */
  get(words: FoldedWords, from: number, to: number): PhraseMatch | undefined {
    let phrase = NO_WORDS;
    for (let i = from; i < to; i++) phrase = withWord(phrase, words.hashes[i]!);
    return this.numbers.has(phrase) ? this.entries.get(words.said(from, to)) : undefined;
  }

  /** False when no phrase begins with a word. */
  mayBegin(word: number): boolean {
    return this.firstWords.has(word);
  }

  /** The longest phrase that begins with a word; it ends before `end`. */
  longestFrom(words: FoldedWords, from: number, end: number): { entry: PhraseMatch; to: number } | undefined {
    if (!this.mayBegin(words.hashes[from]!)) return undefined;
    let phrase = NO_WORDS;
    let last = from;
    for (let i = from; i < end; i++) {
      phrase = withWord(phrase, words.hashes[i]!);
      if (this.numbers.has(phrase)) last = i + 1;
    }
    for (let to = last; to > from; to--) {
      const entry = this.get(words, from, to);
      if (entry) return { entry, to };
    }
    return undefined;
  }
}

let loaded: Lexicon | undefined;

/** The furniture table, read on first use. Columns: phrase, kind, role, match (line, start, label, part), weight. */
function lexicon(): Lexicon {
  if (loaded) return loaded;
  const line = new Phrases();
  const start = new Phrases();
  const part = new Map<string, string[]>();
  const headings: string[] = [];
  const noticeWords = new Set<number>();
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
    const entry = phraseMatch(
      kind as FurnitureKind,
      role as PhraseRole,
      Number(weight),
      how === 'label' ? 'start' : how,
      how === 'label' ? words.length : undefined,
    );
    if (how !== 'line' && kind === 'notice') noticeWords.add(firstWord(key, 0, key.length));
    if (isHeading(entry)) headings.push(key);
    (how === 'line' ? line : start).add(key, entry);
  }
  const headingEnds = new KnownNumbers(headings.length);
  for (const key of headings) {
    const words = foldWords(key);
    headingEnds.add(words.hashes[words.count - 1]!);
  }
  loaded = { line, start, part, headingEnds, noticeWords, longest };
  return loaded;
}

/** The heading of a list, wherever it stands. */
export function isHeading({ role, weight }: PhraseMatch): boolean {
  return role === 'opens' && weight >= 3;
}

/** Lines longer than this many words are never looked up whole. */
const MAX_WORDS = 40;
/** Share of a line's words that known phrases must cover for the line to be a bar of links. */
const COVERED = 0.75;

/** Reads a short line against the phrase table. */
export function matchShort(text: string, from = 0, to = text.length): PhraseMatch | undefined {
  const { line, start, longest } = lexicon();
  const words = foldWords(text, from, to);
  const whole = line.get(words, 0, words.count) ?? withoutCount(words, line);
  if (whole) return whole;
  if (words.count === 0 || words.count > MAX_WORDS) return undefined;
  const composed = readComposed(words) ?? readCountedComments(words, text, from, to);
  if (composed) return phraseMatch(composed.kind, composed.role, 3, 'line');
  const begun = start.longestFrom(words, 0, Math.min(longest, words.count))?.entry;
  if (begun && begun.label === undefined) return begun;
  // "Facebook" opens an address of the imprint, and a bar of buttons as well.
  const cover = coverOf(words, line, longest);
  return begun && !(cover?.kind === 'share' && cover.weight === 3) ? begun : cover;
}

/** What is known of the entry of a menu that stands between two offsets, with its counter or without. */
export function entryIn(text: string, from: number, to: number): PhraseMatch | undefined {
  const { line } = lexicon();
  const words = foldWords(text, from, to);
  return line.get(words, 0, words.count) ?? withoutCount(words, line);
}

/** False when no entry of menus begins with the word between two offsets; one that is a counter may. */
export function mayBeginEntry(text: string, from: number, to: number): boolean {
  const words = foldWords(text, from, to);
  return words.count === 0 || words.isNumber(0) || lexicon().line.mayBegin(words.hashes[0]!);
}

/** False when no heading of a list ends with the word between two offsets; one that is a counter may stand behind it. */
export function mayEndHeading(text: string, from: number, to: number): boolean {
  const words = foldWords(text, from, to);
  const last = words.count - 1;
  return last < 0 || words.isNumber(last) || lexicon().headingEnds.has(words.hashes[last]!);
}

/** Reads the first words of a long line: editorial notices give themselves away there. */
export function matchStart(text: string, from = 0, to = text.length): PhraseMatch | undefined {
  const { start, longest } = lexicon();
  const words = foldWords(text, from, to);
  return words.count === 0 ? undefined : start.longestFrom(words, 0, Math.min(longest, words.count))?.entry;
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
  return lexicon().noticeWords.has(firstWord(text, start, end));
}

/** "bình luận 0" and "bình luận" are one phrase with and without its counter. */
function withoutCount(words: FoldedWords, line: Phrases): PhraseMatch | undefined {
  const { count } = words;
  if (count < 2) return undefined;
  if (words.isNumber(count - 1)) return line.get(words, 0, count - 1);
  return words.isNumber(0) ? line.get(words, 1, count) : undefined;
}

/** Longest line of two phrases that may be words of a text, in words. */
const SAID = 4;
/** Longest name of a site that ends like a counter, in words. */
const NAMED = 3;

/** A line made of known phrases one after another: a menu or a share bar that was printed on one line. */
function coverOf(words: FoldedWords, line: Phrases, longest: number): PhraseMatch | undefined {
  const { count } = words;
  let covered = 0;
  let phrases = 0;
  // Once this many words are unexplained the line cannot be a bar of links any more.
  let spare = Math.floor(count * (1 - COVERED));
  let best: PhraseMatch | undefined;
  let sections = 0;
  for (let i = 0; i < count; ) {
    const found = line.longestFrom(words, i, Math.min(count, i + longest));
    if (found) {
      const { entry } = found;
      phrases++;
      if (entry.role === 'section') sections++;
      if (!best || entry.weight > best.weight) best = entry;
    }
    const next = found?.to ?? (words.isNumber(i) ? i + 1 : i);
    covered += next - i;
    if (next === i && --spare < 0) return undefined;
    i = next === i ? i + 1 : next;
  }
  if (!best || phrases < 2 || covered / count < COVERED) return undefined;
  const whole = covered === count;
  // A section and a button are hardly side by side: "Sức khỏe tốt", "Tuổi Trẻ Online".
  const longestSaid = best.kind === 'poll' ? SAID : best.kind === 'counter' ? NAMED : 0;
  const said = phrases === 2 && sections === 1 && count <= longestSaid;
  // Names of sections side by side may be a sub-heading: "Quốc phòng, an ninh".
  const weight = said ? 1 : best.weight === 1 ? 2 : Math.min(best.weight, whole ? 3 : 2);
  return phraseMatch(best.kind, best.role === 'section' ? 'item' : best.role, weight, 'cover');
}
