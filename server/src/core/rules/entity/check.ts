import type { EntityMention } from '../../language/types';
import type { Problem } from '../../problem';
import { pattern } from '../../text/pattern';
import type { Span } from '../../text/span';
import type { BlockContext } from '../context';
import { isDroppedSyllable, letterHash, skeletonOf, variesInMarks } from './spelling';
import { mentionsOf, type NameTally, syllablesIn, tallyNames } from './tally';

/** Names of fewer syllables are too often those of two people or places. */
const SYLLABLES = 3;
/** So many times as often as the doubtful spelling the usual one must be written. */
const PREVAILS = 2;

/** So many names, the most frequent first, are looked for in mutilated form. */
const SOUGHT = 32;

/** Syllables that are left of them: fewer ("Bộ thông" of "Bộ Giao thông") are found in other words. */
const MUTILATED = 4;

/** All mentions of one identity that are written with the whole name. */
interface Spelling {
  readonly syllables: readonly string[];
  readonly full: readonly EntityMention[];
}

/** Reports a name that is most likely another one of the document, misspelt. */
export function checkNames(context: BlockContext): readonly Problem[] {
  const { settings, preamble } = context;
  if (preamble || settings.severityOf('entity/inconsistent-name') === 'off') return NONE;
  const { raw } = context;
  const { entities } = raw.found;
  const { text } = raw.input;
  const tallies = tallyNames(text, entities);
  // Both are looked for beside a name that is written more than once.
  let isRepeated = false;
  const often: NameTally[] = [];
  for (const tally of tallies) {
    if (tally.full < PREVAILS) continue;
    isRepeated = true;
    if (tally.type === 'organization' && tally.syllables > MUTILATED) often.push(tally);
  }
  if (!isRepeated) return NONE;
  const spellingOf = (tally: NameTally): Spelling => ({
    syllables: syllablesIn(text, tally),
    full: mentionsOf(text, entities, tally),
  });
  const problems: Problem[] = [];
  for (const [rare, usual] of byMarks(text, tallies)) {
    const [wrong, right] = [spellingOf(rare), spellingOf(usual)];
    if (areTold(context, wrong, right)) continue;
    for (const { span } of wrong.full) problems.push(problemOf(context, span, right));
  }
  often.sort((a, b) => b.full - a.full);
  for (const tally of often.slice(0, SOUGHT))
    problems.push(...mutilated(context, tally, () => spellingOf(tally)));
  return problems;
}

const NONE: readonly Problem[] = [];

type Pair = readonly [rare: NameTally, usual: NameTally];

/** "Nguyễn Ngọc Bẳng" beside "Nguyễn Ngọc Bằng": names with the same letters, one syllable with other marks. */
function byMarks(text: string, tallies: readonly NameTally[]): Pair[] {
  const pairs: Pair[] = [];
  for (const group of alikeIn(text, tallies)) {
    const usual = group.reduce((best, one) => (one.full > best.full ? one : best));
    for (const rare of group) {
      if (rare === usual || rare.short > 0 || !prevails(usual, rare)) continue;
      if (variesInMarks(syllablesIn(text, rare), syllablesIn(text, usual))) pairs.push([rare, usual]);
    }
  }
  return pairs;
}

/** Groups of two and more names of one type with the same letters. */
function alikeIn(text: string, tallies: readonly NameTally[]): NameTally[][] {
  const long = tallies.filter(({ syllables }) => syllables >= SYLLABLES);
  // Cheaper than the letters themselves, and different for nearly all names that differ in them.
  const hashOf = ({ type, span }: NameTally) => (letterHash(text, span) ^ type.length) | 0;
  const hashes = new Set<number>();
  for (const tally of long) hashes.add(hashOf(tally));
  if (hashes.size === long.length) return [];
  return groupsBy(long, hashOf).flatMap((group) =>
    groupsBy(group, (tally) => `${tally.type} ${skeletonOf(syllablesIn(text, tally))}`),
  );
}

/** The groups of two and more. */
function groupsBy<T, K>(all: readonly T[], keyOf: (one: T) => K): T[][] {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** "Ban ngoại Trung ương" beside "Ban Đối ngoại Trung ương": the first half of a word of the name fell out. */
function mutilated(context: BlockContext, tally: NameTally, spellingOf: () => Spelling): Problem[] {
  const { text, spans } = context.raw.input;
  const syllables = syllablesIn(text, tally);
  return syllables.flatMap((_, at) => {
    if (!isDroppedSyllable(syllables, at)) return [];
    const rest = syllables.filter((_, i) => i !== at).join(' ');
    const place = text.indexOf(rest);
    // Written so twice, it is a name of its own.
    if (place < 0 || text.indexOf(rest, place + 1) >= 0) return [];
    const span = { start: place, end: place + rest.length };
    if (isLetter(text, span.start - 1) || isLetter(text, span.end)) return [];
    if (!spans.some(({ start, end }) => start <= span.start && span.end <= end)) return [];
    return [problemOf(context, span, spellingOf())];
  });
}

const LETTER_OR_MARK = pattern.u`[\p{L}\p{M}]`;

function isLetter(text: string, at: number): boolean {
  return at >= 0 && at < text.length && LETTER_OR_MARK.test(text[at]!);
}

function prevails(usual: NameTally, rare: NameTally): boolean {
  return rare.full === 1 && usual.full >= PREVAILS;
}

/** Signs that the text tells two bearers apart: both in one sentence, one introduced anew, other offices. */
function areTold({ raw, language }: BlockContext, rare: Spelling, usual: Spelling): boolean {
  const { text } = raw.input;
  return rare.full.some((mention) => {
    if (usual.full.some((other) => inOneSentence(text, mention.span, other.span))) return true;
    if (mention.type !== 'person') return false;
    const titles = new Set(
      usual.full.flatMap(({ title }) => (title === undefined ? [] : [title.toLowerCase()])),
    );
    const title = mention.title?.toLowerCase();
    if (title !== undefined && titles.size > 0 && ![...titles].some((other) => alike(title, other)))
      return true;
    return language.isIntroduced(text, mention.span);
  });
}

function alike(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

function inOneSentence(text: string, a: Span, b: Span): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  if (second.start - first.end > 600) return false;
  return !/[.!?…]["”’)]?\s|\n/u.test(text.slice(first.end, second.start));
}

/** @param span relative to the view, like those of the spelling */
function problemOf({ raw }: BlockContext, span: Span, usual: Spelling): Problem {
  const { text } = raw.input;
  const first = usual.full[0]!.span;
  const other = usual.syllables.join(' ');
  const place = raw.toSource(span);
  return {
    rule: 'entity/inconsistent-name',
    span: place,
    args: { name: text.slice(span.start, span.end), other, count: String(usual.full.length) },
    related: { message: 'usual-spelling', args: { other }, span: raw.toSource(first) },
    fixes: [{ title: 'rename', args: { other }, edits: [{ span: place, newText: other }], safe: false }],
  };
}
