import type { Span } from '../../../text/span';
import { Kind, type Tokens } from '../tokens/tokens';
import { acceptGroup, acceptLoneDay } from './accept';
import { type Group, mayJoin, readGroup } from './group';
import { type LeftContext, readLeft } from './left';
import { lexicon } from './lexicon';
import { periodOfShape, readMonth, readMonths, readQuarter, readYears } from './periods';
import type { RawMention, RawRelative } from './raw';
import { isDigit, isLetter, skipGap, skipGapBack, tokenAfter, tokenBefore } from './reader';
import { mentionsOf } from './row';
import { readShape, readTime, type Shape, type Time } from './shape';
import { AFTER_NUMBER, JOINS_WITH_H, LOOKS, NEIGHBORS, Sign, STOPS, Stop } from './stops';

/**
 * Finds everything that is written as a date, unresolved, in one pass over the spans. The pass stops at digits and at
 * the first letters of a few keywords; all that is done there looks a bounded distance left and right, so that the
 * whole is linear.
 * @param tokens the words of the same spans: where they are known, only those are looked at that may hold a part of a date
 */
export function scanDates(text: string, spans: readonly Span[], tokens?: Tokens): RawMention[] {
  const scan = new Scan(text);
  // Spans stand between breaks, each of which is a lead: the first of them before all.
  let lead = 1;
  for (const { start, end } of spans) {
    scan.open(start, Math.min(end, text.length));
    if (tokens) lead = scan.readLeads(tokens, lead) + 1;
    else scan.read(start, end);
  }
  return scan.found;
}

class Scan {
  readonly found: RawMention[] = [];
  /** Number and bounds of the paragraph that is read. */
  private paragraph = -1;
  private start = 0;
  private end = 0;
  private time: Time | undefined;
  /** End of the last mention with numbers: nothing reads back across it. */
  private done = 0;
  private rows = 0;

  constructor(private readonly text: string) {}

  /** Begins a paragraph. */
  open(start: number, end: number): void {
    this.paragraph++;
    this.start = start;
    this.end = end;
    this.time = undefined;
    this.done = start;
    this.rows = 0;
  }

  /** Reads the words of the paragraph that are leads, from one of them on; returns the break that ends it. */
  readLeads({ leads, starts, ends, kinds }: Tokens, lead: number): number {
    let at = this.start;
    for (; kinds[leads[lead]!] !== Kind.Break; lead++) {
      const token = leads[lead]!;
      if (ends[token]! > at) at = this.read(Math.max(at, starts[token]!), ends[token]!);
    }
    return lead;
  }

  /** Reads a stretch of the paragraph; returns where to go on, at its end or behind it. */
  read(from: number, to: number): number {
    const { text } = this;
    const stops = STOPS;
    let at = from;
    for (; at < to; at++) {
      const back = stops[text.charCodeAt(at)]!;
      if (back === Stop.None) continue;
      if (back === Stop.Digit) {
        if (this.startsRun(at)) at = Math.max(at, this.atDigit(at) - 1);
        continue;
      }
      const code = text.charCodeAt(at);
      if (text.charCodeAt(at + LOOKS[code]!) === NEIGHBORS[code]!)
        at = this.atKeyword(at, code, at + 1 - back) - 1;
    }
    return at;
  }

  private startsRun(at: number): boolean {
    if (at === this.start) return true;
    const before = this.text.charCodeAt(at - 1);
    return !isDigit(before) && !isLetter(before);
  }

  /** Returns where to go on. */
  private atDigit(at: number): number {
    const { text, end } = this;
    const plain = this.plainNumber(at);
    if (plain > 0) return plain;
    if (this.isTail(at)) return at + 1;
    const time = readTime(text, at, end);
    if (time) {
      this.time = time;
      return time.end;
    }
    const shape = readShape(text, at, end);
    if (shape.kind === 'none' || shape.kind === 'year') return shape.end;
    if (shape.kind === 'years' || shape.kind === 'month')
      return this.period(periodOfShape(text, shape, this.start, end)) ?? shape.end;
    // A day by itself needs its word, as `days` says; most have none, and are not made a group of.
    if (shape.kind !== 'day' || this.followsDayWord(at) || mayJoin(text, shape.end, end)) {
      const taken = this.days(readGroup(text, shape, at, end));
      if (taken !== undefined) return taken;
    }
    // The first number may belong to something else ("thứ 7, 12/5"): go on behind it.
    if (shape.kind !== 'day') return shape.end;
    return this.period(readMonths(text, at, shape.end, shape.day!, end)) ?? shape.end;
  }

  /** End of a number that nothing around it makes part of a date, which most are; 0 when it has to be looked at. */
  private plainNumber(at: number): number {
    const { text, end } = this;
    let to = at + 1;
    while (to < end && to - at < 5 && isDigit(text.charCodeAt(to))) to++;
    const length = to - at;
    if (length === 3 || length > 4) return to;
    const next = skipGap(text, to, end);
    const sign = next < end ? AFTER_NUMBER[text.charCodeAt(next)]! : 0;
    // A number of four digits is a year, which only a stroke and another number make part of more.
    if (length === 4)
      return (sign === Sign.Stroke || sign === Sign.Dash) && this.goesOn(Sign.Stroke, to, next) ? 0 : to;
    if (sign !== 0 && this.goesOn(sign, to, next)) return 0;
    return this.followsDayWord(at) ? 0 : to;
  }

  /** Whether the sign at `next`, behind a number that ends at `to`, can be part of a date or time. */
  private goesOn(sign: number, to: number, next: number): boolean {
    const { text, end } = this;
    if (sign === Sign.Word) return this.wordGoesOn(to, next);
    if (sign === Sign.Point) return next === to && next + 1 < end && isDigit(text.charCodeAt(next + 1));
    const after = skipGap(text, next + 1, end);
    if (after >= end) return false;
    const code = text.charCodeAt(after);
    return isDigit(code) || ((sign === Sign.List || sign === Sign.Dash) && isLetter(code));
  }

  /** The same for a letter: that of an hour, or the first one of a word that joins. */
  private wordGoesOn(to: number, next: number): boolean {
    const { text } = this;
    switch (text[next]) {
      case 't':
        return text.startsWith('háng', next + 1) || text.startsWith('ới', next + 1);
      case 'T':
        return text.slice(next, next + 5).toLowerCase() === 'tháng';
      case 'đ':
        return text.startsWith('ến', next + 1);
      case 'v':
        return text.startsWith('à', next + 1);
      case 'c':
        return text.startsWith('ùng', next + 1) || text.startsWith('ho', next + 1);
      case 'g':
        return next === to || text.startsWith('iờ', next + 1);
      case 'h':
        return next === to || !isLetter(text.charCodeAt(next + 1)) || JOINS_WITH_H.test(text[next + 1]!);
      default:
        return next === to;
    }
  }

  /** The number continues another one: "1/2/3/4", "3,5", "Covid-19", "1.200". */
  private isTail(at: number): boolean {
    const { text, start } = this;
    if (at <= start) return false;
    const mark = text[at - 1]!;
    if (mark === '_' || mark === '#' || mark === '$') return true;
    if (at - 1 <= start) return false;
    const code = text.charCodeAt(at - 2);
    if (mark === ',' || mark === ':' || mark === '.') return isDigit(code);
    return (mark === '/' || mark === '-' || mark === '–') && (isDigit(code) || isLetter(code));
  }

  private days(group: Group): number | undefined {
    const { text, start, end } = this;
    const first = group.items[0]!.shape;
    const lone = group.items.length === 1 && first.kind === 'day';
    if (lone && !this.followsDayWord(first.start)) return undefined;
    const left = readLeft(text, first.start, this.done, this.time);
    if (lone) return this.loneDay(first, left);
    const linked = this.isLinked(left.start);
    const accepted = acceptGroup(group, left, { text, start, end, linked });
    if (!accepted) return undefined;
    this.dropCovered(left.start);
    const place = { text, start, end, paragraph: this.paragraph, row: this.rows++ };
    for (const mention of mentionsOf(group, left, accepted, place)) this.found.push(mention);
    const last = group.items[group.items.length - 1]!.shape;
    this.done = last.end;
    return last.end;
  }

  /** Whether the word before ends as "ngày" does; most numbers follow another. */
  private followsDayWord(at: number): boolean {
    const word = skipGapBack(this.text, at, this.done);
    return word > this.done && this.text.charCodeAt(word - 1) === 121;
  }

  private loneDay(shape: Shape, left: LeftContext): number | undefined {
    const { text, start, end } = this;
    if (!acceptLoneDay(shape, left, text, end)) return undefined;
    this.dropCovered(left.start);
    this.push({
      start: left.start,
      end: shape.end,
      paragraph: this.paragraph,
      part: left.part,
      time: left.time,
      kind: 'days',
      join: 'one',
      days: [{ day: shape.day! }],
      lead: { start, end: left.start },
    });
    this.done = shape.end;
    return shape.end;
  }

  /** A comma or "và" joins the numbers to the date before. */
  private isLinked(at: number): boolean {
    if (this.done <= this.start) return false;
    const between = tokenBefore(this.text, at, this.done);
    if (!between || !(between.text === ',' || between.text === 'và' || between.text === ';')) return false;
    return skipGapBack(this.text, between.start, this.done) <= this.done;
  }

  /** "hôm nay (24/11)": the word alone was found first; the whole replaces it. */
  private dropCovered(at: number): void {
    while (this.found.length > 0) {
      const last = this.found[this.found.length - 1]!;
      if (last.paragraph !== this.paragraph || last.start < at) return;
      this.found.pop();
    }
  }

  private push(mention: RawMention): void {
    this.found.push(mention);
  }

  private period(
    found: Omit<Extract<RawMention, { kind: 'period' }>, 'paragraph'> | undefined,
  ): number | undefined {
    if (!found || found.start < this.done) return undefined;
    this.push(Object.assign(found, { paragraph: this.paragraph }));
    this.done = found.end;
    return found.end;
  }

  /** A letter that stands in a keyword; `from` is where the keyword would begin. Returns where to go on. */
  private atKeyword(at: number, code: number, from: number): number {
    const { text, start, end } = this;
    if (from < start || (from > start && isLetter(text.charCodeAt(from - 1)))) return at + 1;
    switch (code) {
      case 0xe1: // á
        if (!this.isWord(from, 'tháng')) return at + 1;
        return this.period(readMonth(text, from, start, end)) ?? from + 5;
      case 0x103: // ă
        if (!this.isWord(from, 'năm') || tokenBefore(text, from, start)?.text === 'thứ') return at + 1;
        return this.period(readYears(text, from, start, end)) ?? from + 3;
      case 0xfd: // ý
        return (this.isWord(from, 'quý') && this.period(readQuarter(text, from, end))) || at + 1;
      case 0xf9: // ù
        return this.isWord(from, 'cùng') ? this.sameDay(from) : at + 1;
      case 0x1ea7: // ầ
        return this.isWord(from, 'tuần') ? this.week(from) : at + 1;
      default: {
        const word = code === 121 ? 'nay' : code === 113 ? 'qua' : code === 107 ? 'kia' : 'mai';
        return this.isWord(from, word) ? this.relative(from, 3) : at + 1;
      }
    }
  }

  /** Capitals count only in the first letter, so that "Tháng" is found and the name "Mai" is looked at no further. */
  private isWord(at: number, word: string): boolean {
    const { text } = this;
    const after = at + word.length;
    if (after > this.end || isLetter(text.charCodeAt(after))) return false;
    for (let i = 1; i < word.length; i++) if (text.charCodeAt(at + i) !== word.charCodeAt(i)) return false;
    return text.charCodeAt(at) === word.charCodeAt(0) || FREE_CASE.has(word);
  }

  private relative(at: number, length: number): number {
    const { text, end } = this;
    const next = at + length;
    const previous = tokenBefore(text, at, this.done);
    if (previous?.kind !== 'word') return next;
    const offset = lexicon().relativeHeads.has(previous.text)
      ? lexicon().relatives.get(`${previous.text} ${text.slice(at, next)}`)
      : undefined;
    if (offset === undefined) return next;
    const after = tokenAfter(text, next, end);
    if (after?.kind === 'word' && lexicon().notRelativeAfter.has(after.text)) return next;
    const left = readLeft(text, next, this.done, this.time);
    if (left.before && lexicon().notRelativeBefore.has(left.before.text)) return next;
    this.push({
      kind: 'relative',
      start: left.start,
      end: next,
      paragraph: this.paragraph,
      part: left.part,
      time: left.time,
      unit: 'day',
      offset,
    });
    return next;
  }

  /** "cùng ngày", with "18h" or "chiều" before it. */
  private sameDay(at: number): number {
    const { text, end } = this;
    const word = tokenAfter(text, at + 4, end);
    if (word?.text !== 'ngày') return at + 4;
    const after = tokenAfter(text, word.end, end);
    if (after?.kind === 'number' || after?.text === 'với') return word.end;
    const left = readLeft(text, at, this.done, this.time);
    this.push({
      kind: 'relative',
      start: left.start,
      end: word.end,
      paragraph: this.paragraph,
      part: left.part,
      time: left.time,
      unit: 'same-day',
      offset: 0,
    });
    return word.end;
  }

  /** "tuần trước", "cuối tuần qua". */
  private week(at: number): number {
    const { text, end } = this;
    const word = tokenAfter(text, at + 4, end);
    const offset = word ? WEEKS[word.text] : undefined;
    if (!word || offset === undefined) return at + 4;
    const before = tokenBefore(text, at, this.done);
    const weekend = before?.text === 'cuối';
    if (before && !weekend && (before.kind === 'number' || NOT_A_WEEK.has(before.text))) return word.end;
    const mention: RawRelative = {
      kind: 'relative',
      start: weekend ? before!.start : at,
      end: word.end,
      paragraph: this.paragraph,
      unit: weekend ? 'weekend' : 'week',
      offset,
    };
    this.push(mention);
    return word.end;
  }
}

const WEEKS: Readonly<Record<string, number | undefined>> = { trước: -1, qua: -1, này: 0, tới: 1, sau: 1 };
/** "hai tuần trước" is a distance. */
const NOT_A_WEEK = new Set(['hai', 'ba', 'mấy', 'vài', 'nhiều', 'một', 'bốn', 'mỗi', 'các', 'những']);
const FREE_CASE = new Set(['tháng', 'tuần', 'năm', 'quý', 'cùng']);
