import {
  addDays,
  type Day,
  dayNumber,
  formatDay,
  formatMonth,
  isoWeek,
  isPossibleDay,
  isRealDay,
  padded,
  weekdayOf,
} from '../../../calendar';
import type { CalendarDate, DateDefect, DateMention } from '../../types';
import { contradicts, evidenceOf, type Written } from './evidence';
import type { RawDays, RawMention, RawPeriod, RawRelative, WrittenDay } from './raw';
import { readTense, type Tense } from './tense';
import {
  clock,
  closePeriod,
  defective,
  type From,
  formatDate,
  type Resolved,
  unknownYear,
  type Valued,
  valued,
  weekdayCheck,
} from './values';
import { nearestDay } from './year';

/** A mention while it is made: what it does not have it must not name. */
type Building = { -readonly [K in keyof DateMention]: DateMention[K] };

/**
 * Gives every written date its value: in text order, so that each can lean on those before it.
 * @param written when the text was written by the years that it speaks of
 */
export function resolveDates(
  raw: readonly RawMention[],
  text: string,
  reference: CalendarDate | undefined,
  written: Written | undefined,
): DateMention[] {
  const resolver = new Resolver(raw, text, reference, written);
  const found: DateMention[] = [];
  let opening: { readonly raw: RawDays; readonly index: number } | undefined;
  for (const mention of raw) {
    const resolved = resolver.resolve(mention);
    if (!resolved) continue;
    found.push(resolved);
    if (mention.kind !== 'days') continue;
    if (opening && opening.raw.row === mention.row && opening.raw.paragraph === mention.paragraph)
      closePeriod(found, opening.index, mention);
    opening = mention.opensPeriod ? { raw: mention, index: found.length - 1 } : undefined;
  }
  return found;
}

/** Days around the page date within which a day and month are taken for the news itself. */
const NEWS_DAYS = 10;
/** A feast within so many days of the page date is this year's; farther off it is a day of every year. */
const FEAST_DAYS = 45;
/** A feast that the text looks forward to ("sẽ thông xe dịp 2/9") is the next one. */
const FEAST_AHEAD = 200;
/** Days and months that are named without a year: national days, days of professions. "Dịp 30/6" is a plain day. */
const FEASTS: ReadonlySet<string> = new Set(
  '1/1 9/1 3/2 14/2 27/2 8/3 26/3 10/3 21/4 30/4 1/5 7/5 15/5 19/5 1/6 5/6 21/6 28/6 11/7 27/7 19/8 2/9 10/10 13/10 15/10 20/10 9/11 18/11 20/11 23/11 1/12 10/12 19/12 22/12 24/12 25/12 31/12'.split(
    ' ',
  ),
);

function isNearFeast(distance: number | undefined, tense: () => Tense): boolean {
  if (distance === undefined) return false;
  if (Math.abs(distance) <= FEAST_DAYS) return true;
  return distance >= 0 && distance <= FEAST_AHEAD && tense() === 'future';
}

/** A story may step back so many days and still be in its year. */
const STEP_BACK = 40;

interface Story {
  readonly number: number;
  readonly paragraph: number;
}

/** Games that win a set, or one more. */
const GAMES = 6;

function isSet(won: number, lost: number): boolean {
  const most = Math.max(won, lost);
  return (most === GAMES || most === GAMES + 1) && Math.min(won, lost) <= GAMES;
}

class Resolver {
  private readonly styles = new Set<string>();
  /** Years that the text speaks of, for weekdays that fit no near one. */
  private spoken: ReadonlyMap<number, number> | undefined;
  /** The day from which missing years are reckoned. */
  private anchor: Day | undefined;
  private anchorFrom: From = 'header';
  /** The last day of the story whose year is written or follows from a written one. */
  private story: Story | undefined;
  /** The last day resolved, for "cùng ngày" and days without a month. */
  private last: Day | undefined;
  private sawNews = false;
  private readonly written = new Map<number, { year: number; paragraph: number }>();
  private scores: boolean | undefined;
  private tennis: boolean | undefined;

  constructor(
    private readonly raw: readonly RawMention[],
    private readonly text: string,
    private readonly reference: CalendarDate | undefined,
    written: Written | undefined,
  ) {
    for (const mention of raw) if (mention.kind === 'days' && mention.style) this.styles.add(mention.style);
    if (written && (!reference || contradicts({ written }, reference))) {
      this.anchor = { year: written.to.year, month: 1, day: 1 };
      this.anchorFrom = 'text';
    } else if (reference) {
      this.anchor = { year: reference.year, month: reference.month ?? 7, day: reference.day ?? 1 };
    }
  }

  resolve(mention: RawMention): DateMention | undefined {
    switch (mention.kind) {
      case 'days':
        return this.days(mention);
      case 'period':
        return this.period(mention);
      case 'relative':
        return this.relative(mention);
    }
  }

  private days(mention: RawDays): DateMention | undefined {
    if (mention.needsStyle && !this.hasStyle(mention)) return undefined;
    if (!mention.style && this.isSetScore(mention)) return undefined;
    let value = '';
    let defect: DateDefect | undefined;
    let from: From | undefined;
    let single: Day | undefined;
    for (const day of mention.days) {
      const one = this.day(day, mention);
      if (!one) return undefined;
      value = value === '' ? one.value : `${value}/${one.value}`;
      defect ??= one.defect;
      from ??= one.from;
      single = one.day ?? single;
    }
    const isOne = mention.days.length === 1;
    if (single && !mention.ofDocument) this.last = single;
    if (isOne && !defect && single && mention.time) value += clock(mention);
    const weekday = isOne && single && mention.weekday ? weekdayCheck(mention.weekday, single) : undefined;
    const found: Building = { span: { start: mention.start, end: mention.end }, value };
    if (mention.part) found.part = mention.part;
    if (defect) found.defect = defect;
    else if (weekday) found.defect = 'weekday-mismatch';
    if (weekday) found.weekday = weekday;
    if (from) found.from = from;
    return found;
  }

  /** Bare figures hold where surer dates look the same; small ones with a hyphen never in a report of a match. */
  private hasStyle(mention: RawDays): boolean {
    if (!this.styles.has(mention.needsStyle!)) return false;
    if (mention.needsStyle !== '-') return true;
    const small = mention.days.every(({ day, month }) => day < 10 && (month ?? 0) < 10);
    if (!small) return true;
    this.scores ??= /(?:tỷ|tỉ) số|bàn thắng|trận đấu|hiệp [12]|ghi bàn/i.test(this.text);
    return !this.scores;
  }

  /** "(6/2, 7/5)": games of a set, in a report of tennis. */
  private isSetScore(mention: RawDays): boolean {
    for (const { day, month, year } of mention.days) {
      if (month === undefined || year !== undefined || !isSet(day, month)) return false;
    }
    if (!/[(,]\s?$/.test(this.text.slice(Math.max(0, mention.start - 2), mention.start))) return false;
    this.tennis ??= /quần vợt|tennis|tay vợt|Grand Slam/iu.test(this.text);
    return this.tennis;
  }

  private day(written: WrittenDay, mention: RawDays): Valued | undefined {
    const { day, month } = written;
    if (month === undefined) {
      const found = this.loneDay(day);
      return found && valued(found);
    }
    if (written.year !== undefined) return this.fullDay(written.year, month, day, mention);
    if (!isPossibleDay(month, day)) return unknownYear(month, day, 'impossible');
    const found = this.yearFor(month, day, written.yearWord, mention);
    return found ? valued(found) : unknownYear(month, day, undefined);
  }

  private fullDay(year: number, month: number, day: number, mention: RawDays): Valued {
    if (month > 12) return defective({ year, month: day, day: month }, 'ambiguous');
    const whole = { year, month, day };
    if (!isRealDay(year, month, day)) return defective(whole, 'impossible');
    if (!mention.ofDocument) {
      this.story = { number: dayNumber(whole), paragraph: mention.paragraph };
      this.written.set(month * 32 + day, { year, paragraph: mention.paragraph });
    }
    return { value: formatDay(whole), day: whole, from: undefined, defect: undefined };
  }

  /** The year of a day and month, by what stands nearest to it: words, the same day in full, the story, the page. */
  private yearFor(
    month: number,
    day: number,
    yearWord: WrittenDay['yearWord'],
    mention: RawDays,
  ): Resolved | undefined {
    const said = yearWord && this.saidYear(yearWord, month, day);
    if (said) return said;
    const near = this.nearest(month, day, mention);
    const distance = near && this.anchor ? dayNumber(near.day) - dayNumber(this.anchor) : undefined;
    if (mention.feast && FEASTS.has(`${day}/${month}`))
      return isNearFeast(distance, () => this.tense(mention)) ? near : undefined;
    const known = this.written.get(month * 32 + day);
    if (known && (known.paragraph === mention.paragraph || !near || known.year >= near.day.year - 1))
      return this.tell({ day: { year: known.year, month, day }, from: 'text' }, mention, true);
    if (distance === undefined || Math.abs(distance) > NEWS_DAYS) {
      const told = this.storyYear(month, day, mention);
      if (told) return this.tell({ day: told, from: 'previous' }, mention, true);
    } else {
      this.sawNews = true;
    }
    return near && this.tell(near, mention, false);
  }

  private tell(resolved: Resolved, mention: RawDays, inStory: boolean): Resolved {
    if (inStory) this.story = { number: dayNumber(resolved.day), paragraph: mention.paragraph };
    else if (this.anchorFrom === 'text') this.anchor = resolved.day;
    return resolved;
  }

  private tense({ lead }: RawDays): Tense {
    return readTense(this.text, lead);
  }

  private saidYear(
    word: NonNullable<WrittenDay['yearWord']>,
    month: number,
    day: number,
  ): Resolved | undefined {
    const base = word === 'same' ? this.last?.year : this.anchor?.year;
    if (base === undefined) return undefined;
    const year = base + (word === 'last' ? -1 : word === 'next' ? 1 : 0);
    if (!isRealDay(year, month, day)) return undefined;
    return { day: { year, month, day }, from: word === 'same' ? 'previous' : this.anchorFrom };
  }

  private nearest(month: number, day: number, mention: RawDays): Resolved | undefined {
    if (!this.anchor) return undefined;
    const near = nearestDay(this.anchor, month, day, () => this.tense(mention));
    if (!near) return undefined;
    // A weekday that does not fit the nearest year but fits one that the text speaks of decides for that one.
    if (mention.weekday && weekdayOf(near) !== mention.weekday.value) {
      this.spoken ??= evidenceOf(this.raw, this.text).spoken;
      for (const year of this.spoken.keys())
        if (isRealDay(year, month, day) && weekdayOf({ year, month, day }) === mention.weekday.value)
          return { day: { year, month, day }, from: 'text' };
    }
    return { day: near, from: this.anchorFrom };
  }

  /**
   * "Ngày 5/10/2021 … đến ngày 12/10": a story that has named its year goes on in it, within the paragraph; across
   * paragraphs only in a text that has no news of its own day.
   */
  private storyYear(month: number, day: number, mention: RawDays): Day | undefined {
    const { story, anchor } = this;
    if (!story || mention.ofDocument) return undefined;
    if (story.paragraph !== mention.paragraph && (this.sawNews || mention.paragraph - story.paragraph > 2))
      return undefined;
    const start = addDays({ year: 1970, month: 1, day: 1 }, story.number);
    for (const year of [start.year, start.year + 1]) {
      if (!isRealDay(year, month, day)) continue;
      const number = dayNumber({ year, month, day });
      if (number < story.number - STEP_BACK) continue;
      if (anchor && number > dayNumber(anchor)) return undefined;
      return { year, month, day };
    }
    return undefined;
  }

  /** A day without its month, in the month of the day before it or of the page, or one month off where that is nearer. */
  private loneDay(day: number): Resolved | undefined {
    const base = this.last ?? (this.reference?.day === undefined ? undefined : this.anchor);
    if (!base) return undefined;
    const number = dayNumber(base);
    let best: Day | undefined;
    let cost = Number.POSITIVE_INFINITY;
    for (const shift of [0, -1, 1]) {
      const index = base.year * 12 + base.month - 1 + shift;
      const candidate = { year: Math.floor(index / 12), month: (index % 12) + 1, day };
      if (!isRealDay(candidate.year, candidate.month, day)) continue;
      const price = Math.abs(dayNumber(candidate) - number) + (shift === 0 ? 0 : 8);
      if (price < cost) {
        cost = price;
        best = candidate;
      }
    }
    return best && { day: best, from: this.last ? 'previous' : this.anchorFrom };
  }

  private relative(mention: RawRelative): DateMention | undefined {
    const span = { start: mention.start, end: mention.end };
    const part = mention.part ? { part: mention.part } : {};
    if (mention.unit === 'same-day') {
      const day = this.last ?? this.today();
      if (!day) return undefined;
      return {
        span,
        value: formatDay(day) + clock(mention),
        ...part,
        from: this.last ? 'previous' : this.anchorFrom,
      };
    }
    const today = this.today();
    if (!today) return undefined;
    if (mention.unit === 'day') {
      const day = addDays(today, mention.offset);
      return { span, value: formatDay(day) + clock(mention), ...part, from: this.anchorFrom };
    }
    if (mention.unit === 'week')
      return { span, value: isoWeek(addDays(today, 7 * mention.offset)), from: this.anchorFrom };
    const saturday = addDays(today, 6 - ((weekdayOf(today) + 6) % 7) - 1 + 7 * mention.offset);
    const value = `${formatDay(saturday)}/${formatDay(addDays(saturday, 1))}`;
    return { span, value, from: this.anchorFrom };
  }

  /** The page's own day; where the page date is contradicted, the day that the text has told first. */
  private today(): Day | undefined {
    if (this.anchorFrom === 'text') return this.last;
    return this.reference?.day === undefined ? undefined : this.anchor;
  }

  private period(mention: RawPeriod): DateMention | undefined {
    const span = { start: mention.start, end: mention.end };
    if (mention.list) return { span, value: mention.list.map(formatDate).join(';') };
    if (mention.to) return { span, value: `${formatDate(mention.from)}/${formatDate(mention.to)}` };
    const { month } = mention.from;
    if (!mention.yearless && !mention.yearWord) return { span, value: formatDate(mention.from) };
    const base = mention.yearWord === 'same' ? this.last?.year : this.anchor?.year;
    const from = mention.yearWord === 'same' ? 'previous' : this.anchorFrom;
    if (base === undefined) return month === undefined ? undefined : { span, value: `--${padded(month, 2)}` };
    if (mention.yearWord) {
      const year = base + (mention.yearWord === 'last' ? -1 : mention.yearWord === 'next' ? 1 : 0);
      return { span, value: formatDate({ ...mention.from, year }), from };
    }
    const near = nearestDay(this.anchor!, month!, 15, () => undefined)!;
    return { span, value: formatMonth(near.year, month!), from };
  }
}
