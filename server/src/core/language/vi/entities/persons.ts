import { startsOffice } from './places';
import type { Reader } from './reader';
import { Kind } from './tokens';
import {
  BAPTISMAL_NAMES,
  NAME_PARTICLES,
  ORGANIZATION_HINTS,
  PLACE_HINTS,
  PLACE_PREPOSITIONS,
  SENTENCE_STARTS,
  THING_HINTS,
} from './word-lists';

export interface PersonMatch {
  readonly start: number;
  readonly end: number;
}

/** How sure the words before a name make it a person's. */
export type TitleStrength = 'none' | 'weak' | 'strong';

const MOST_SYLLABLES = 5;
const MOST_FOREIGN_WORDS = 6;

/** A Vietnamese (or Chinese in Vietnamese reading) name at a capitalised token: surname first, or after a title. */
export function vietnamesePersonAt(r: Reader, i: number, title: TitleStrength): PersonMatch | undefined {
  const { tokens, lexicon } = r;
  const { surnames, given } = lexicon.names;
  const initials = initialsEnd(r, i);
  if (initials > i)
    return title === 'none' && !followsPersonWord(r, i) ? undefined : { start: i, end: initials };
  const christian = christianNameEnd(r, i);
  if (christian > i) return { start: i, end: christian };
  if (tokens.kind(i) !== Kind.Capital && !(tokens.kind(i) === Kind.Upper && title !== 'none'))
    return undefined;
  const end = nameEnd(r, i);
  const count = end - i;
  const kind = compoundEnd(r, i) > i ? 'compound' : surnames.get(tokens.word(i));
  const sentence = tokens.startsSentence(i);
  if (sentence && r.in(i, SENTENCE_STARTS) && title === 'none') {
    if (kind === undefined || surnames.get(tokens.word(i + 1)) === 'common' || count < 3) return undefined;
  }
  if (kind !== undefined) {
    if (count >= 3) {
      if ((kind === 'minority' || kind === 'chinese') && title === 'none' && !isGivenLike(r, i + 1, end))
        return undefined;
      return { start: i, end };
    }
    if (count === 2) {
      if (title !== 'none') return { start: i, end };
      const isGiven = given.has(tokens.word(i + 1)) || isInitial(r, i + 1);
      if (kind === 'common' && isGiven) return { start: i, end };
      if (kind === 'ambiguous' && isGiven && !sentence) return { start: i, end };
      if (kind === 'chinese' && isGiven && !sentence) return { start: i, end };
    }
  }
  if (title === 'strong' && r.isVietnamese(i) && !startsOffice(r, i)) return { start: i, end };
  if (title === 'weak' && count >= 2 && isGivenLike(r, i, end)) return { start: i, end };
  if (title === 'none' && count === 2 && isGivenLike(r, i, end) && !tokens.quoted(i))
    return { start: i, end };
  return undefined;
}

/** "Phao-lô Nguyễn Văn Đông", "Giuse Vũ Duy …": baptismal names before a family name. */
function christianNameEnd(r: Reader, i: number): number {
  const { tokens, lexicon } = r;
  let at = i;
  while (at < i + 8 && tokens.isCapital(at) && r.in(at, BAPTISMAL_NAMES))
    at = Math.max(at + 1, joinedWordEnd(r, at + 1));
  if (at === i || !tokens.spaced(at) || !lexicon.names.surnames.has(tokens.word(at))) return i;
  const end = nameEnd(r, at);
  return end - at >= 2 ? end : i;
}

function isGivenLike(r: Reader, from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    if (!r.lexicon.names.given.has(r.tokens.word(i)) && !isInitial(r, i)) return false;
  }
  return end > from;
}

function isInitial(r: Reader, i: number): boolean {
  return r.tokens.kind(i) === Kind.Upper && r.tokens.length(i) === 1;
}

function compoundEnd(r: Reader, i: number): number {
  let end = i;
  const { compounds } = r.lexicon.names;
  const count = compounds.forwards(r.tokens, i);
  for (let n = 0; n < count; n++) if (r.tokens.isCapital(compounds.edges[n]! - 1)) end = compounds.edges[n]!;
  return end;
}

/** End of the syllables of a Vietnamese name, cut before offices and organisations that follow without a comma. */
function nameEnd(r: Reader, i: number): number {
  const { tokens } = r;
  let end = i + 1;
  const most = i + MOST_SYLLABLES;
  while (end < most && tokens.isCapital(end) && tokens.spaced(end)) {
    const kind = tokens.kind(end);
    if (isInitial(r, end)) {
      end = initialsEnd(r, end);
      end = end > 0 ? end : end;
      break;
    }
    if (kind !== Kind.Capital) break;
    if (startsOffice(r, end)) break;
    if (!r.isVietnamese(end) && isHint(r, end)) break;
    if (end - i >= 2) {
      const known = r.knownAt(end);
      if (known && known.end - end >= 2) break;
    }
    end++;
  }
  return end;
}

/** "T.", "N.V.A", "H.T.P.": single capitals with points. The last point belongs to the name unless a sentence ends with it. */
export function initialsEnd(r: Reader, i: number): number {
  const { tokens } = r;
  if (!isInitial(r, i)) return i;
  let end = i + 1;
  while (
    tokens.isMark(end, '.') &&
    tokens.glued(end) &&
    isInitial(r, end + 1) &&
    tokens.glued(end + 1) &&
    end < i + 12
  )
    end += 2;
  if (tokens.isMark(end, '.') && tokens.glued(end)) {
    const next = tokens.kind(end + 1);
    if (
      next === Kind.Lower ||
      next === Kind.Number ||
      (next === Kind.Punctuation && !tokens.isMark(end + 1, '.'))
    )
      end++;
  }
  return end;
}

/** Crime reports name people by initials after words that only people have before them. */
function followsPersonWord(r: Reader, i: number): boolean {
  return r.titleBefore(i) !== undefined;
}

function isHint(r: Reader, i: number): boolean {
  return r.in(i, ORGANIZATION_HINTS) || r.in(i, THING_HINTS) || r.in(i, PLACE_HINTS);
}

export type ForeignKind = 'person' | 'organization' | 'place' | 'thing';
export interface ForeignMatch {
  readonly start: number;
  readonly end: number;
  readonly kind: ForeignKind;
}

/** A quick look: a run of Vietnamese syllables without hyphens is no foreign name. */
function mayBeForeign(r: Reader, i: number): boolean {
  const { tokens } = r;
  for (let k = i; k < i + MOST_FOREIGN_WORDS; k++) {
    if (!tokens.isCapital(k) || (k > i && !tokens.spaced(k))) break;
    if (!r.isVietnamese(k) || r.tokens.isMark(k + 1, '-')) return true;
    if (tokens.isLower(k + 1) && tokens.isCapital(k + 2) && !r.isVietnamese(k + 2)) return true;
  }
  return false;
}

/** A run of words that are not Vietnamese, and what its words make it. */
export function foreignRunAt(r: Reader, i: number, title: TitleStrength): ForeignMatch | undefined {
  const { tokens, lexicon } = r;
  const { foreignFirst, korean, single } = lexicon.names;
  if (!mayBeForeign(r, i)) return undefined;
  let end = i;
  let words = 0;
  let strange = 0;
  let hint: ForeignKind | undefined;
  let acronyms = 0;
  while (words < MOST_FOREIGN_WORDS) {
    const kind = tokens.kind(end);
    if (kind < Kind.Capital || (end > i && !tokens.spaced(end))) break;
    // An abbreviation is no part of a name: "HLV", "TS", "UBND".
    if (kind === Kind.Upper && tokens.length(end) > 1) break;
    if (end === i && tokens.startsSentence(i) && r.in(i, SENTENCE_STARTS) && r.isVietnamese(i))
      return undefined;
    // "PVTex Vũ Đình Duy": what comes before a Vietnamese name is not a part of it.
    if (end > i && isVietnameseName(r, end)) break;
    if (end === i && tokens.startsSentence(i) && r.isVietnamese(i) && r.titleAt(i)?.end === i + 1)
      return undefined;
    if (end > i && (startsOffice(r, end) || r.knownAt(end)?.value.type === 'organization')) break;
    words++;
    if (r.in(end, ORGANIZATION_HINTS)) hint = 'organization';
    else if (r.in(end, THING_HINTS)) hint ??= 'thing';
    else if (r.in(end, PLACE_HINTS) && words > 1) hint ??= 'place';
    if (
      kind !== Kind.Capital &&
      tokens.length(end) > 1 &&
      !/^(Mc|Mac|O['’]|D['’]|Di|De)/.test(tokens.raw(end))
    )
      acronyms++;
    if (!r.isVietnamese(end)) strange++;
    end++;
    const joined = joinedWordEnd(r, end);
    if (joined > end) {
      // "Vi-lay-vông": syllables that hyphens join are a foreign name in Vietnamese spelling.
      for (let k = end + 1; k < joined; k += 2) if (!r.isVietnamese(k) || tokens.isLower(k)) strange++;
      if (joined - end >= 2)
        strange = Math.max(strange, words === 1 ? strange : strange + (korean.has(tokens.word(i)) ? 1 : 0));
      end = joined;
    }
    // "Robert F. Kennedy", "Muhammad bin Salman".
    if (
      tokens.isMark(end, '.') &&
      tokens.glued(end) &&
      tokens.length(end - 1) <= 2 &&
      tokens.isCapital(end + 1) &&
      kind === Kind.Upper
    ) {
      // "cháu P. Tại …": the point ended a sentence.
      if (words === 1 && tokens.spaced(end + 1) && r.in(end + 1, SENTENCE_STARTS)) break;
      if (tokens.glued(end + 1)) {
        end++;
        tokens.gaps[end] = 1;
        continue;
      }
      end++;
    } else if (
      r.in(end, NAME_PARTICLES) &&
      tokens.isLower(end) &&
      tokens.isCapital(end + 1) &&
      tokens.spaced(end + 1) &&
      strange > 0
    ) {
      end++;
      if (r.in(end, NAME_PARTICLES) && tokens.isLower(end)) end++;
    } else if (
      r.in(end, NAME_PARTICLES) &&
      tokens.isLower(end) &&
      tokens.isMark(end + 1, '-') &&
      tokens.glued(end + 1) &&
      tokens.glued(end + 2) &&
      tokens.isCapital(end + 2)
    ) {
      // "Bashar al-Assad"
      end += 3;
    }
  }
  if (words === 0 || strange === 0) return undefined;
  // "tại Salzburg", "ở Deir Ezzor"
  if (
    title === 'none' &&
    hint === undefined &&
    words <= 3 &&
    acronyms === 0 &&
    r.in(i - 1, PLACE_PREPOSITIONS)
  ) {
    return { start: i, end, kind: 'place' };
  }
  if (hint !== undefined && title !== 'strong') return { start: i, end, kind: hint };
  if (words === 1) {
    if (title === 'strong' || single.has(tokens.word(i)))
      return { start: i, end, kind: acronyms > 0 && title !== 'strong' ? 'thing' : 'person' };
    return end - i >= 3 && title === 'weak' ? { start: i, end, kind: 'person' } : undefined;
  }
  if (title !== 'none') return { start: i, end, kind: 'person' };
  if (foreignFirst.has(tokens.word(i)) || (korean.has(tokens.word(i)) && !r.isVietnamese(i)))
    return { start: i, end, kind: 'person' };
  if (acronyms > 0 || tokens.quoted(i)) return { start: i, end, kind: 'thing' };
  return { start: i, end, kind: 'person' };
}

function isVietnameseName(r: Reader, i: number): boolean {
  if (r.lexicon.names.surnames.get(r.tokens.word(i)) !== 'common' || !r.isVietnamese(i + 1)) return false;
  return r.runEnd(i, 3) - i >= 2;
}

/** End of what hyphens glue to a word: "Hang-seo", "Jean-Claude". */
function joinedWordEnd(r: Reader, at: number): number {
  const { tokens } = r;
  let end = at;
  while (
    end < at + 8 &&
    tokens.isMark(end, '-') &&
    tokens.glued(end) &&
    tokens.glued(end + 1) &&
    tokens.isWord(end + 1)
  )
    end += 2;
  return end;
}

/** A name in a line of capitals: surname and known given names, two words only after a title. */
export function shoutedPersonAt(r: Reader, i: number, titled: boolean): PersonMatch | undefined {
  const { surnames, given } = r.lexicon.names;
  const kind = surnames.get(r.tokens.word(i));
  if (kind !== 'common' && !(kind === 'ambiguous' && titled)) return undefined;
  let end = i + 1;
  while (end < i + 4 && r.tokens.spaced(end) && r.tokens.isCapital(end) && given.has(r.tokens.word(end))) {
    if (end - i >= 2 && startsShouted(r, end)) break;
    end++;
  }
  const count = end - i;
  return count >= 3 || (count === 2 && titled) ? { start: i, end } : undefined;
}

function startsShouted(r: Reader, i: number): boolean {
  const title = r.titleAt(i);
  return (
    (title !== undefined && title.end - title.start > 1) ||
    r.headsAt(i).some((head) => head.end - head.start > 1)
  );
}
