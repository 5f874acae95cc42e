import type { FieldDateReading } from '../../types';

const DAY = /(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2})(?!\d)/u;
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/u;
const SPELT = /(\d{1,2})\s(?:tháng|th)\s?([\p{L}\d]+(?:\s(?:một|hai))?),?\s(?:năm\s)?(\d{4})/iu;
const MONTH_FIRST = /tháng\s([\p{L}\d]+(?:\s(?:một|hai))?)\s(\d{1,2}),\s?(\d{4})/iu;
const CLOCK =
  /(?<!\d)(\d{1,2})\s?(?:[:hg]|giờ)\s?(\d{1,2})(?::(\d{2}))?(?:\s?(?:phút|['’′]))?\s?(AM|PM|SA|CH)?/iu;
const MONTHS = 'một hai ba tư năm sáu bảy tám chín mười'.split(' ');

/** Reads the day (and the time) that a short line gives. */
export function readFieldDate(value: string): FieldDateReading | undefined {
  const iso = ISO.exec(value);
  const day = iso ? undefined : DAY.exec(value);
  const spelt = iso || day ? undefined : SPELT.exec(value);
  const turned = iso || day || spelt ? undefined : MONTH_FIRST.exec(value);
  const found = iso ?? day ?? spelt ?? turned;
  if (!found) return undefined;
  const parts = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : day
      ? [yearOf(day[3]!), Number(day[2]), Number(day[1])]
      : spelt
        ? [Number(spelt[3]), monthOf(spelt[2]!), Number(spelt[1])]
        : [Number(turned![3]), monthOf(turned![1]!), Number(turned![2])];
  const [year, month, date] = parts as [number, number, number];
  if (!(month >= 1 && month <= 12 && date >= 1 && date <= new Date(Date.UTC(year, month, 0)).getUTCDate())) {
    return undefined;
  }
  const rest = `${value.slice(0, found.index)}${' '.repeat(found[0].length)}${value.slice(found.index + found[0].length)}`;
  const clock = iso?.[4] ? undefined : CLOCK.exec(rest);
  let text = `${year}-${pad(month)}-${pad(date)}`;
  if (iso?.[4]) text += `T${iso[4]}:${iso[5]}`;
  else if (clock) {
    let hour = Number(clock[1]);
    const half = clock[4]?.toUpperCase();
    if ((half === 'PM' || half === 'CH') && hour < 12) hour += 12;
    if (hour < 24 && Number(clock[2]) < 60) text += `T${pad(hour)}:${pad(Number(clock[2]))}`;
  }
  const start = clock ? Math.min(clock.index, found.index) : found.index;
  const end = Math.max(found.index + found[0].length, clock ? clock.index + clock[0].trimEnd().length : 0);
  return { iso: text, span: { start, end } };
}

function yearOf(written: string): number {
  return written.length === 2 ? 2000 + Number(written) : Number(written);
}

function monthOf(written: string): number {
  const word = written.toLowerCase();
  if (/^\d+$/.test(word)) return Number(word);
  if (word === 'giêng') return 1;
  if (word === 'chạp' || word === 'mười hai') return 12;
  if (word === 'mười một') return 11;
  if (word === 'bốn') return 4;
  return MONTHS.indexOf(word) + 1;
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
