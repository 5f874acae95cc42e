import type { CalendarDate } from '../../types';
import { type Meeting, partyMeetings } from './tables';

/** ISO form of a calendar date, as precise as it is. */
export function isoOf(date: CalendarDate | undefined): string | undefined {
  if (!date) return undefined;
  const part = (n: number | undefined): string => (n === undefined ? '' : `-${String(n).padStart(2, '0')}`);
  return `${date.year}${part(date.month)}${date.month === undefined ? '' : part(date.day)}`;
}

/**
 * Term of the Party (13 for XIII) in which a day, month or year lies: from the day after one congress closes to the day
 * the next one does. Nothing before the first congress, or where a month or year belongs to two terms.
 */
export function termOf(iso: string | undefined): number | undefined {
  if (!iso) return undefined;
  if (iso.length > 7) return termOfDay(iso);
  const first = termOfDay(iso.length === 4 ? `${iso}-01-01` : iso.length === 7 ? `${iso}-01` : iso);
  const last = termOfDay(iso.length === 4 ? `${iso}-12-31` : iso.length === 7 ? `${iso}-31` : iso);
  return first === last ? first : undefined;
}

function termOfDay(day: string): number | undefined {
  congresses ??= partyMeetings()
    .filter(({ kind }) => kind === 'congress')
    .sort((a, b) => b.term - a.term);
  for (const { end, term } of congresses) if (end < day) return term;
  return undefined;
}

/** The latest first. */
let congresses: readonly Meeting[] | undefined;

/** Terms in which a plenum of that number had met by a day, the latest first; all of them without a day. */
export function plenumTerms(plenum: number, until: string | undefined): number[] {
  return partyMeetings()
    .filter((m) => m.kind === 'plenum' && m.plenum === plenum && (until === undefined || m.start <= until))
    .map((m) => m.term)
    .sort((a, b) => b - a);
}

/** First day of a plenum and the first day of the next one: papers dated between them came from it. */
export function plenumPeriod(plenum: number, term: number): { from: string; to: string } | undefined {
  const all = partyMeetings();
  const meeting = all.find((m) => m.kind === 'plenum' && m.plenum === plenum && m.term === term);
  if (!meeting) return undefined;
  const next = all.find((m) => m.kind === 'plenum' && m.plenum === plenum + 1 && m.term === term);
  return { from: meeting.start, to: next?.start ?? '9999' };
}
