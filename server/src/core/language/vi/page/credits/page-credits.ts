import { pattern } from '../../../../text/pattern';
import type { InferredField, PageInput } from '../../../types';
import type { Classified } from '../classify';
import { gapOf, withoutGap } from '../lines/gaps';
import type { PageLine } from '../lines/line';
import { hasNoSmall, inCapitals } from '../lines/text';
import { isPerson, REPORTER } from './affiliations';
import {
  balanced,
  isSection,
  isSectionOfMenu,
  readBeside,
  withoutCounters,
  withoutSection,
} from './beside-day';
import { FIELDS_BEFORE } from './byline-labels';
import { type Byline, bylineAcross, DONE, readByline } from './bylines';
import { creditAt, wholeCredit } from './credits';
import { creditsAtEnd } from './credits-at-end';
import {
  type Found,
  LABELLED,
  leadPrefix,
  PLACED,
  POSTED,
  signedBelowDay,
  signedInside,
} from './credits-in-text';
import { STAFF } from './labelled-authors';
import { endOfRank, isLikelyName } from './name-lines';
import { isBareAuthor, isNoCredit } from './no-credits';
import { penName } from './pen-names';
import { isPersonName, isProvince } from './person-names';
import { isSpokenOf, pick, pickAuthor } from './pick-credits';

/** Author and source, as the page credits them. */
export function readCredits(
  lines: readonly PageLine[],
  read: Classified,
  page: PageInput,
): { author?: InferredField; source?: InferredField } {
  const authors: Found[] = [];
  const sources: Found[] = [];
  const accounts: Found[] = [];
  const note = (byline: Byline, at: number, rank: number) => {
    const account = byline.author !== undefined && ACCOUNT.test(byline.author.value);
    if (byline.author) (account ? accounts : authors).push({ credit: byline.author, at, rank });
    if (byline.source) sources.push({ credit: byline.source, at, rank });
  };
  const last = read.last ?? lines.length;
  /** Where the source of the text is said below it. */
  let sourced: number | undefined;
  for (let i = 0; i < lines.length; i++) {
    const mark = read.marks[i]!;
    const line = lines[i]!;
    if (
      mark.byline &&
      !isMasthead(lines, read, i) &&
      !isNoCredit(lines, read, i, last, sourced, page.sources)
    ) {
      note(mark.byline, line.start, rankAt(lines, read, i, last));
      if (i > last && mark.byline.labelled && mark.byline.source && !mark.byline.author) sourced ??= i;
    }
    if (mark.label === 'dateline' && mark.dateline) {
      const placed = PLACED.test(line.text);
      const printed = FIELDS_BEFORE.test(line.text)
        ? readByline(line.text, 'expected', page.sources)
        : undefined;
      if (printed) note(printed, line.start, LABELLED);
      for (const beside of [mark.dateline.before, mark.dateline.after]) {
        const part = withoutSection(withoutCounters(balanced(beside, line.text)), lines);
        const byline =
          part && !isSection(part, lines, read, i) ? readBeside(part, line, page.sources) : undefined;
        const found = byline && (byline.labelled || !placed) ? placeBeside(line.text, part) : undefined;
        if (byline && found)
          note(
            found.gap === undefined ? byline : bylineAcross(byline, found.gap),
            line.start + found.at,
            byline.labelled ? 3.5 : 1,
          );
      }
      const { before, span } = mark.dateline;
      const account = before === '' ? COUNTED.exec(line.text.slice(span.end).trim())?.[1] : undefined;
      if (account && !STAFF.test(account)) {
        const at = line.text.indexOf(account);
        accounts.push({ credit: creditAt(line.text, at, at + account.length), at: line.start, rank: 1 });
      }
      if (FIRST_POST.test(line.text) && line.text.startsWith(before)) {
        if (before !== '') authors.push({ credit: wholeCredit(before), at: line.start, rank: POSTED });
      }
    }
  }
  if (authors.length === 0 || sources.length === 0) {
    const { author, source } = creditsAtEnd(lines, read, page.sources);
    if (author && authors.length === 0) authors.push(author);
    if (source && sources.length === 0) sources.push(source);
  }
  const prefix = leadPrefix(lines, read, page.sources);
  if (prefix) sources.push(prefix);
  const fields: { author?: InferredField; source?: InferredField } = {};
  if (authors.length === 0) {
    const inside = signedInside(lines, read, page.sources);
    authors.push(...inside);
    for (const { source, at, rank } of inside) if (source) sources.push({ credit: source, at, rank });
  }
  const pen =
    authors.length === 0 ? (signedBelowDay(lines, read) ?? penName(lines, read, page.sources)) : undefined;
  if (pen) authors.push(pen);
  else if (authors.length === 0) authors.push(...accounts);
  const source = pick(sources);
  // Who puts up what another site published is not its author.
  const written = sources.some(({ rank }) => rank > LABELLED)
    ? authors.filter(({ rank }) => rank !== POSTED)
    : authors;
  const author = pickAuthor(lines, read, withPairs(lines, read, written));
  if (author) fields.author = nameOnly(author);
  if (source) fields.source = source;
  return fields;
}

/** "Lê Vy (tổng hợp)": what somebody did for the text is no part of the name. */
function nameOnly(author: InferredField): InferredField {
  const { value, span } = author;
  const done = value.endsWith(')') ? DONE.exec(value)?.[0] : undefined;
  if (done === undefined || done.length === value.length) return author;
  const name = value.slice(0, -done.length).trimEnd();
  return { value: name, span: { start: span.start, end: span.start + name.length } };
}

/** Where in a line a part of it stands, and the gap in that part that is read without it. */
function placeBeside(text: string, part: string): { readonly at: number; readonly gap?: number } | undefined {
  const at = text.indexOf(part);
  if (at >= 0) return { at };
  const gap = text.includes('  ') ? gapOf(text) : undefined;
  if (gap === undefined) return undefined;
  const plain = withoutGap(text, gap).indexOf(part);
  return plain < 0 || plain > gap ? undefined : { at: plain, gap: gap - plain };
}

/** An account by its letters alone: it counts where nobody else signs the text. */
const ACCOUNT = /^[a-z]+$/;

/** The name of a paper or an office by itself above the headline, or anywhere sections side by side that the menu names. */
function isMasthead(lines: readonly PageLine[], read: Classified, i: number): boolean {
  const { labelled, author } = read.marks[i]!.byline!;
  if (labelled) return false;
  if (!author) return i < (read.title ?? 0);
  // The section in a line of its own, or a heading in capitals above the headline.
  if (!author.value.includes(', '))
    return (
      isSectionOfMenu(author.value, lines, read, i) ||
      (i < (read.title ?? 0) &&
        inCapitals(lines[i]!.text) &&
        !isPerson(author.value) &&
        !isUnderDay(lines, read, i))
    );
  return author.value.split(', ').every((part) => isSectionOfMenu(part, lines, read));
}

/** "QUANG LUẬT" between the day and the headline: a name, though no family's, that stands nowhere else on the page. */
function isUnderDay(lines: readonly PageLine[], read: Classified, i: number): boolean {
  if (read.title !== i + 1 || read.marks[i - 1]?.label !== 'dateline') return false;
  const { key, words } = lines[i]!;
  return words > 1 && isLikelyName(lines[i]!.text) && !lines.some((line, k) => k !== i && line.key === key);
}

/** "lanvy87, 12/11/15 #1": who wrote the first post of a thread, and when. */
const FIRST_POST = /\s#1$/;

/** "maivy Nông thôn, Tin tức 0": the account, the sections and how many comments there are, behind the day. */
const COUNTED = pattern.u`^([a-z][a-z\d._-]{3,24})\s\p{Lu}.*\s\d{1,3}$`;

/** Two people who wrote together, each in a line of their own, are one credit: "Lê Vy; Thu Hà", "Lê Vy - Thu Hà". */
function withPairs(lines: readonly PageLine[], read: Classified, found: readonly Found[]): Found[] {
  return found.map((one, k) => {
    const other = found[k + 1];
    if (!other) return one;
    const i = lines.findIndex((line) => line.start === one.at);
    // What stood between them may have a line of its own, too.
    const sign = JOINT.exec(lines[i + 1]?.text ?? '')?.[0];
    const second = sign === undefined ? i + 1 : i + 2;
    if (i < 0 || lines[second]?.start !== other.at || !isPair(lines, read, i, second)) return one;
    const value = `${one.credit.value}${jointOf(sign)} ${other.credit.value}`;
    if (isSpokenOf(lines, read, other)) return one;
    const end = other.at - one.at + other.credit.span.end;
    return { ...one, credit: { value, span: { start: one.credit.span.start, end } } };
  });
}

/** What stands between two names is kept where it joins them: "Lê Vy - Thu Hà". */
function jointOf(sign = ';'): string {
  if (sign === ';' || sign === ',') return sign;
  return sign === '|' ? ';' : ` ${sign}`;
}

/** What parts two names of one credit. */
const JOINT = /^[-–—,;/|&]$/u;

/** Two names of people, written alike, and no third. */
function isPair(lines: readonly PageLine[], read: Classified, i: number, second: number): boolean {
  const names = [i, second].map((at) =>
    isBareAuthor(read, at) ? read.marks[at]!.byline!.author!.value : '',
  );
  // "(Gia Lai)": where the first one lives.
  if (lines[second]!.text.startsWith('(') && !lines[i]!.text.startsWith('(')) return false;
  if (isBareAuthor(read, i - 1) || isBareAuthor(read, second + 1)) return false;
  if (i - 1 > (read.last ?? 0) && mayBeKeyword(lines, read, i - 1)) return false;
  const capitals = names.map(hasNoSmall);
  if (
    names.some((name) => REPORTER.test(name)) ||
    names[0] === names[1] ||
    capitals[0] !== capitals[1] ||
    !names.some(isPersonName)
  )
    return false;
  return names.every((name) => isPersonName(name) || (WORDS.test(name) && isLikelyName(name)));
}

/** Words without signs. */
const WORDS = /^[^\s.()]+(?:\s[^\s.()]+)+$/u;

/** Keywords that are names stand below others, of a few words each. */
function mayBeKeyword(lines: readonly PageLine[], read: Classified, i: number): boolean {
  const { label, kind } = read.marks[i]!;
  if (label === 'caption' || label === 'dateline') return false;
  const { weight, words } = lines[i]!;
  return label !== 'cut' || kind === 'tags' || kind === 'comment' || (weight < 2 && words <= KEYWORD);
}
/** Longest keyword, in words. */
const KEYWORD = 5;

/** Rank of a name in a table: less than that of whoever signs the text. */
const CELL = 0.4;

/** Rank of who made what pictures show: less than that of whoever signs the text under its headline. */
const MADE = 0.9;
/** "Thực hiện: Lê Vy", among those who made a series of pictures. */
const DONE_BY = /^thực hiện\s?[:：]/iu;
const CREW =
  /^(?:trang điểm|make-?\s?up|trang phục|stylist|người mẫu|mẫu|model|làm tóc|tóc|đạo cụ)(?:\s[&,+]\s?\S{1,12}(?:\s\S{1,12})?)?\s?[:：]/iu;
/** Lines below such a credit among which others of the crew are named. */
const CREDITS = 4;

function isOfCrew(lines: readonly PageLine[], i: number): boolean {
  if (!DONE_BY.test(lines[i]!.text)) return false;
  return lines.slice(i + 1, i + 1 + CREDITS).some(({ text }) => CREW.test(text));
}

function rankAt(lines: readonly PageLine[], read: Classified, i: number, last: number): number {
  if (isCell(lines, read, i)) return CELL;
  return isOfCrew(lines, i) ? MADE : rankOf(read, i, last);
}

/** A bare name below the first lines of a text, between such that are no sentences either: the cell of a table, or an entry. */
function isCell(lines: readonly PageLine[], read: Classified, i: number): boolean {
  if (i <= (read.first ?? 0) + 1 || i + 1 >= lines.length || read.marks[i]!.byline!.labelled) return false;
  return [i - 1, i + 1].every((at) => KEPT.has(read.marks[at]!.label) && !lines[at]!.sentence);
}
const KEPT: ReadonlySet<string> = new Set(['body', 'doubtful']);

/** A label counts more than the look of a name, a place right below the text more than one elsewhere, a poster least. */
function rankOf(read: Classified, i: number, last: number): number {
  const byline = read.marks[i]!.byline!;
  if (byline.posted) return POSTED;
  // Between tables stand the names of provinces.
  if (byline.author && isProvince(byline.author.value)) return 0.5;
  // The paper right below "Theo Lê Vy" is where the text was taken from; other such lines name whom it follows.
  const above = read.marks[i - 1]?.byline;
  if (byline.labelled && !byline.author && above?.labelled && above.author && !above.source) return 5.5;
  // "(Nguồn: Báo A)" may be a picture's, where "Theo Lê Vy/Báo B" stands below.
  if (byline.labelled && byline.author && byline.source) return 5.2;
  // "Lê Vy/VOV" is nobody of whom the text speaks.
  if (byline.labelled || (byline.author && byline.source)) return i > last ? 5 : 4;
  // An expert whom the text quotes may stand below it, too.
  const expert = byline.author !== undefined && endOfRank(byline.author.value) > 0;
  return i === last + 1 && !expert && isAlone(read, i) && !isOverPoem(read, i) ? 3 : 2;
}

/** The next of several poems stands below, its name and its first verse: who wrote that one. */
function isOverPoem({ marks }: Classified, i: number): boolean {
  return i + 2 < marks.length && KEPT.has(marks[i + 1]!.label) && marks[i + 2]!.label === 'body';
}

/** Names in several lines may be keywords. */
function isAlone(read: Classified, i: number): boolean {
  const next = read.marks[i + 1]?.byline;
  return !next?.author || next.labelled;
}
