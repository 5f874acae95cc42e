import { pattern } from '../../../text/pattern';
import type { DateMention } from '../../types';
import { ABBREVIATIONS } from './anchors';
import { readConstitution, readOrdinance } from './constitution';
import type { Draft } from './draft';
import { readAt } from './grammar';
import { readIssueDate } from './issue-date';
import { matchLaw } from './law-names';
import { readLaw } from './laws';
import { type Catalog, namedDraft } from './named';
import { describe } from './numbered';
import { readNumber } from './numbers';
import type { PhraseIndex, PhraseMatch } from './phrases';
import { type DocumentType, typesByName } from './tables';
import { isDigit, isLetterAt, isSentenceStart, isUpperAt, isWordAt, skipBlanks } from './text';

/** Counts what the scan looks at, so that a test can see that it stays linear. */
export interface ScanCount {
  anchors: number;
  slashes: number;
}

/**
 * Finds all drafts of a stretch of prose, in the order in which they stand; they do not overlap.
 * @param places where the words stand that may open a citation; looked for in the text where not given
 */
export function scan(
  text: string,
  catalog: Catalog,
  dates: readonly DateMention[],
  count?: ScanCount,
  places?: readonly number[],
): readonly Draft[] {
  const drafts = scanWords(text, catalog, dates, count, places);
  return merge(drafts, scanNumbers(text, drafts, dates, count));
}

function scanWords(
  text: string,
  catalog: Catalog,
  dates: readonly DateMention[],
  count: ScanCount | undefined,
  places: readonly number[] | undefined,
): Draft[] {
  const { index, names, accepts } = catalog;
  const drafts: Draft[] = [];
  let from = 0;
  let place = 0;
  for (;;) {
    let match: PhraseMatch | undefined;
    if (!places) match = index.next(text, from, accepts);
    else {
      while (!match && place < places.length) {
        const at = places[place++]!;
        if (at >= from) match = index.at(text, at, accepts);
      }
    }
    if (!match) return drafts;
    if (count) count.anchors++;
    from = match.end;
    const name = names.get(match.phrase);
    if (name) {
      const draft = namedDraft(text, match, name);
      drafts.push(draft);
      from = draft.end;
      continue;
    }
    const found = readPhrase(text, match, dates, index);
    for (const draft of found) drafts.push(draft);
    // A title may name another document, which is a citation of its own.
    if (found.length === 1 && found[0]!.form === 'titled') continue;
    for (const draft of found) from = Math.max(from, draft.end);
  }
}

function readPhrase(
  text: string,
  { phrase, start, end }: PhraseMatch,
  dates: readonly DateMention[],
  index: PhraseIndex,
): Draft[] {
  const abbreviated = ABBREVIATIONS[phrase];
  if (abbreviated !== undefined && !(isUpperAt(text, start) && isUpperAt(text, start + 1))) return [];
  if (isWordAt(text, end) && !isGlued(text, end, abbreviated !== undefined)) return [];
  const type = typesByName().get(abbreviated ?? phrase);
  if (!type) return readLawAbbreviation(text, start, dates);
  return readType(text, start, end, type, dates, index, abbreviated !== undefined);
}

/** "NQ59", "NQTW4", "Nghị quyếtsố" never; "Chỉ thị số31" is handled by the grammar. */
function isGlued(text: string, after: number, abbreviated: boolean): boolean {
  return abbreviated && (isDigit(text.charCodeAt(after)) || /^TW|^TƯ/.test(text.slice(after, after + 2)));
}

function readType(
  text: string,
  at: number,
  after: number,
  type: DocumentType,
  dates: readonly DateMention[],
  index: PhraseIndex,
  abbreviated: boolean,
): Draft[] {
  if (type.mention === 'law') return readLaw(text, at, after, type.kind === 'code', dates);
  if (type.kind === 'constitution') {
    const draft = readConstitution(text, at, after, dates);
    return draft ? [draft] : [];
  }
  const found =
    abbreviated && isDigit(text.charCodeAt(after)) ? readGlued(text, at, after, type, dates) : undefined;
  if (found) return [found];
  const opensSentence = isSentenceStart(text, at);
  const drafts = readAt({
    text,
    at,
    after,
    type,
    dates,
    index,
    opensSentence,
    capital: isUpperAt(text, at) && !opensSentence,
  }).filter((draft) => !abbreviated || draft.form !== 'anaphor');
  if (type.kind !== 'ordinance' || drafts.some((draft) => draft.form === 'numbered')) return drafts;
  const named = readOrdinance(text, at, after, dates);
  return named ? [named] : drafts;
}

/** "NQ59", "NĐ100/2019". */
function readGlued(
  text: string,
  at: number,
  after: number,
  type: DocumentType,
  dates: readonly DateMention[],
): Draft | undefined {
  const reading = readNumber(text, after);
  return reading && describe(text, at, reading, type, dates);
}

function readLawAbbreviation(text: string, at: number, dates: readonly DateMention[]): Draft[] {
  const found = matchLaw(text, at);
  if (!found || text.slice(at, found.end) !== text.slice(at, found.end).toUpperCase()) return [];
  const date = readIssueDate(text, found.end, dates, true);
  const year = date && Number(date.value.slice(0, 4));
  return [
    {
      start: at,
      end: date?.end ?? found.end,
      kind: found.law.kind,
      form: 'law',
      law: { name: found.law.name, known: found.law, ...(year && { year }) },
    },
  ];
}

/** Papers that have numbers like documents but are none: before these words' numbers nothing is read. */
const LICENSES =
  /(?:giấy|gp|phép|hợp đồng|hóa đơn|hoá đơn|biển (?:số|kiểm soát)|đăng k[ýí]|chứng nhận|tài khoản|biên bản|phiếu|gcn|mst|thẻ|tem|lô|hồ sơ)[^.;\n]{0,24}$/i;
const LOOK_BACK = 44;
/** Codes of what is never a licence: "Hợp đồng 68/2000/NĐ-CP" is named after the decree. */
const GENERAL_RULES = new Set(['NĐ', 'TT', 'TTLT', 'NQ', 'CT']);

const NUMBER_WORD = pattern.iu`(?:^|[^\p{L}])(số:? {0,2})$`;

/** Numbers with their letters that no type precedes: "(36-NQ/TW)", "theo 30/2020/NĐ-CP". */
function scanNumbers(
  text: string,
  drafts: readonly Draft[],
  dates: readonly DateMention[],
  count?: ScanCount,
): Draft[] {
  const found: Draft[] = [];
  let next = 0;
  let done = 0;
  for (let slash = nextSlash(text, 0); slash < text.length; slash = nextSlash(text, slash + 1)) {
    if (count) count.slashes++;
    while (next < drafts.length && drafts[next]!.end <= slash) done = Math.max(done, drafts[next++]!.end);
    if (slash < done || (next < drafts.length && drafts[next]!.start <= slash)) continue;
    const start = numberStart(text, slash, done);
    if (start < 0) continue;
    const reading = readNumber(text, start);
    if (!reading || reading.end <= slash) continue;
    const { shape, types: bearers } = reading.number;
    const usable = bearers?.filter((type) => type.mention !== 'none' && type.mention !== 'named') ?? [];
    if (shape !== 'session' && (usable.length === 0 || (shape !== 'party' && shape !== 'state'))) continue;
    // "68/CTr-VKSTC" is an indictment.
    if (shape === 'state' && reading.number.type === 'CTr') continue;
    const plain = !GENERAL_RULES.has(reading.number.type ?? '');
    if (plain && LICENSES.test(text.slice(Math.max(0, start - LOOK_BACK), start))) continue;
    const kind = kindOf(reading.number.body, shape, usable);
    const so = NUMBER_WORD.exec(text.slice(Math.max(0, start - 8), start));
    const from = so ? start - so[1]!.length : start;
    const draft = describe(text, Math.max(from, done), reading, { kind }, dates);
    found.push(draft);
    done = Math.max(done, draft.end);
  }
  return found;
}

/**
 * The next slash from an offset on that may be one of a number with its letters, or the length of the text: a letter
 * follows ("/TW"), or a year and another sign ("/2020/NĐ-CP"). Most slashes stand in dates.
 */
export function nextSlash(text: string, from: number): number {
  let slash = text.indexOf('/', from);
  while (slash >= 0 && !mayNumber(text, slash)) slash = text.indexOf('/', slash + 1);
  return slash < 0 ? text.length : slash;
}

function mayNumber(text: string, slash: number): boolean {
  const next = skipBlanks(text, slash + 1, 1);
  if (!isDigit(text.charCodeAt(next))) return isLetterAt(text, next);
  let end = next + 1;
  while (end < next + 5 && isDigit(text.charCodeAt(end))) end++;
  return end === next + 4 && '/-–—'.includes(text[skipBlanks(text, end, 1)] ?? ' ');
}

function kindOf(body: string | undefined, shape: string, usable: readonly DocumentType[]): string {
  if (shape === 'session') return 'resolution';
  const scope = shape === 'party' ? 'Party' : 'State';
  const fitting =
    usable.find((type) => type.scope === scope) ?? usable.find((type) => type.scope === 'both') ?? usable[0]!;
  // The Party's QĐ without a word is a regulation more often than not only when the table says so; see the identity.
  return body === undefined ? usable[0]!.kind : fitting.kind;
}

/** Where the digits begin that a slash may belong to: right before it, or before a hyphen and the type's code. */
function numberStart(text: string, slash: number, from: number): number {
  let i = slash;
  if (text[i - 1] === ' ') i--;
  let letters = i;
  while (
    letters > i - 8 &&
    letters > from &&
    isWordAt(text, letters - 1) &&
    !isDigit(text.charCodeAt(letters - 1))
  )
    letters--;
  if (letters < i) {
    // The type's code, then a hyphen with blanks, or nothing ("37QĐ/TW").
    i = letters;
    let k = 0;
    while (k < 2 && text[i - 1] === ' ') {
      i--;
      k++;
    }
    if ('-–—'.includes(text[i - 1] ?? ' ')) {
      i--;
      if (text[i - 1] === ' ') i--;
    }
  }
  if (/[a-hA-H]/.test(text[i - 1] ?? '') && isDigit(text.charCodeAt(i - 2))) i--;
  const end = i;
  while (i > from && i > end - 6 && isDigit(text.charCodeAt(i - 1))) i--;
  if (i === end) return -1;
  const before = text[i - 1];
  if (before !== undefined && (isWordAt(text, i - 1) || '/.,'.includes(before))) {
    if (!(before === ',' || before === '.') || isDigit(text.charCodeAt(i - 2))) return -1;
  }
  return i;
}

const SHORTEST = 24;

/** Joins two sorted lists; of two drafts that overlap the one that starts earlier stays. */
function merge(a: readonly Draft[], b: readonly Draft[]): readonly Draft[] {
  if (b.length === 0 && a.length < 2) return a;
  const all = [...a, ...b].sort((x, y) => x.start - y.start || y.end - x.end);
  const kept: Draft[] = [];
  for (const draft of all) {
    const last = kept.at(-1);
    if (last && draft.start < last.end) {
      // A title that runs into the next citation ends before it.
      if (last.form !== 'titled' || draft.form === 'titled' || draft.start === last.start) continue;
      // Too little left to be a name: "Nghị quyết về Luật …".
      if (draft.start - last.start < SHORTEST) kept.pop();
      else last.end = draft.start;
    }
    kept.push(draft);
  }
  return kept;
}
