import type { EntityMention } from '../../language/types';
import type { Problem } from '../../problem';
import type { Span } from '../../text/span';
import type { BlockContext } from '../context';
import { isDroppedSyllable, skeletonOf, syllablesOf, variesInMarks } from './spelling';

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
  readonly type: EntityMention['type'];
  readonly full: readonly EntityMention[];
  /** Mentions by a part of the name ("ông Bằng"). */
  readonly short: number;
}

/** Reports a name that is most likely another one of the document, misspelt. */
export function checkNames(context: BlockContext): Problem[] {
  const { settings, preamble, raw } = context;
  if (preamble || settings.severityOf('entity/inconsistent-name') === 'off') return [];
  const spellings = spellingsOf(raw.input.text, raw.found.entities);
  const misspelt = byMarks(spellings)
    .filter(([rare, usual]) => rare.short === 0 && !areTold(context, rare, usual))
    .flatMap(([rare, usual]) => rare.full.map(({ span }) => problemOf(context, span, usual)));
  return [...misspelt, ...mutilated(context, spellings)];
}

function spellingsOf(text: string, entities: readonly EntityMention[]): Spelling[] {
  const byId = new Map<string, { full: EntityMention[]; short: number; syllables: readonly string[] }>();
  for (const entity of entities) {
    if (entity.type === 'place') continue;
    const syllables = syllablesOf(text.slice(entity.span.start, entity.span.end));
    const known = byId.get(entity.id);
    if (!known) byId.set(entity.id, { full: [entity], short: 0, syllables });
    else if (syllables.length === known.syllables.length) known.full.push(entity);
    else if (syllables.length > known.syllables.length) {
      known.short += known.full.length;
      known.full = [entity];
      known.syllables = syllables;
    } else known.short++;
  }
  return [...byId.values()].flatMap(({ full, short, syllables }) =>
    syllables.length < SYLLABLES ? [] : [{ syllables, type: full[0]!.type, full, short }],
  );
}

type Pair = readonly [rare: Spelling, usual: Spelling];

/** "Nguyễn Ngọc Bẳng" beside "Nguyễn Ngọc Bằng": names with the same letters, one syllable with other marks. */
function byMarks(spellings: readonly Spelling[]): Pair[] {
  const alike = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    const key = `${spelling.type} ${skeletonOf(spelling.syllables)}`;
    const group = alike.get(key);
    if (group) group.push(spelling);
    else alike.set(key, [spelling]);
  }
  const pairs: Pair[] = [];
  for (const group of alike.values()) {
    if (group.length < 2) continue;
    const usual = group.reduce((best, one) => (one.full.length > best.full.length ? one : best));
    for (const rare of group) {
      if (rare !== usual && prevails(usual, rare) && variesInMarks(rare.syllables, usual.syllables)) {
        pairs.push([rare, usual]);
      }
    }
  }
  return pairs;
}

/** "Ban ngoại Trung ương" beside "Ban Đối ngoại Trung ương": the first half of a word of the name fell out. */
function mutilated(context: BlockContext, spellings: readonly Spelling[]): Problem[] {
  const { text, spans } = context.raw.input;
  const usual = spellings
    .filter(
      ({ type, full, syllables }) =>
        type === 'organization' && full.length >= PREVAILS && syllables.length > MUTILATED,
    )
    .sort((a, b) => b.full.length - a.full.length)
    .slice(0, SOUGHT);
  return usual.flatMap((one) =>
    one.syllables.flatMap((_, at) => {
      if (!isDroppedSyllable(one.syllables, at)) return [];
      const rest = one.syllables.filter((_, i) => i !== at).join(' ');
      const place = text.indexOf(rest);
      // Written so twice, it is a name of its own.
      if (place < 0 || text.indexOf(rest, place + 1) >= 0) return [];
      const span = { start: place, end: place + rest.length };
      if (isLetter(text, span.start - 1) || isLetter(text, span.end)) return [];
      if (!spans.some(({ start, end }) => start <= span.start && span.end <= end)) return [];
      return [problemOf(context, span, one)];
    }),
  );
}

function isLetter(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /[\p{L}\p{M}]/u.test(text[at]!);
}

function prevails(usual: Spelling, rare: Spelling): boolean {
  return rare.full.length === 1 && usual.full.length >= PREVAILS;
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
