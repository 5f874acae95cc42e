import table from '../../../../../data/vi/dates.tsv';
import type { PartOfDay } from '../../types';

/** The words of Vietnamese dates, from `server/data/vi/dates.tsv`. Forms are lower case NFC. */
export interface DateLexicon {
  readonly parts: ReadonlyMap<string, PartOfDay>;
  /** Bits of `LeftRole` for every word that ends one of the pieces that stand before a date's numbers. */
  readonly leftRoles: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly englishWeekdays: ReadonlyMap<string, number>;
  readonly months: ReadonlyMap<string, number>;
  /** Month names that only the lunar calendar has. */
  readonly lunarMonths: ReadonlySet<string>;
  readonly englishMonths: ReadonlyMap<string, number>;
  /** "hôm qua" and its kin, with the distance in days. */
  readonly relatives: ReadonlyMap<string, number>;
  /** Their first words. */
  readonly relativeHeads: ReadonlySet<string>;
  readonly notRelativeBefore: ReadonlySet<string>;
  readonly notRelativeAfter: ReadonlySet<string>;
  /** The ten heavenly stems: "năm Giáp Thìn" is a lunar year. */
  readonly stems: ReadonlySet<string>;
  /** Words after which a bare day and month is a date ("từ 12/5"). */
  readonly cues: ReadonlySet<string>;
  /** Words before the day of a bulletin ("Tin 22/2: …"). */
  readonly bulletins: ReadonlySet<string>;
  /** Words that make a day and month the name of a feast ("dịp 30/4"). */
  readonly feasts: ReadonlySet<string>;
  /** Words after which "thứ 6" is an ordinal ("lần thứ 6"). */
  readonly ordinals: ReadonlySet<string>;
  /** Words that make "ngày" a span of time ("mỗi ngày 3-4 lần"). */
  readonly counted: ReadonlySet<string>;
  /** Nouns that are counted or measured: a number before them is a quantity. */
  readonly units: ReadonlySet<string>;
  /** Those of them that are counted by the day ("ngày 2-3 lần"). */
  readonly doses: ReadonlySet<string>;
  readonly future: ReadonlySet<string>;
  readonly past: ReadonlySet<string>;
}

/** What a word can be the end of, before a date's numbers. */
export enum LeftRole {
  Weekday = 1,
  Part = 2,
  Relative = 4,
  Day = 8,
  Early = 16,
}

let loaded: DateLexicon | undefined;

export function lexicon(): DateLexicon {
  loaded ??= load();
  return loaded;
}

function load(): DateLexicon {
  const classes = new Map<string, Map<string, string>>();
  for (const line of table.split('\n').slice(1)) {
    const [name, form, value] = line.replace('\r', '').split('\t');
    if (!name || !form) continue;
    const entries = classes.get(name) ?? new Map<string, string>();
    classes.set(name, entries);
    entries.set(form.normalize('NFC'), value ?? '');
  }
  const words = (name: string): ReadonlySet<string> => new Set(classes.get(name)?.keys());
  const numbers = (name: string): ReadonlyMap<string, number> =>
    new Map([...(classes.get(name) ?? [])].map(([form, value]) => [form, Number(value)]));
  const leftRoles = new Map<string, number>();
  for (const [name, role] of [
    ['weekday', LeftRole.Weekday],
    ['part', LeftRole.Part],
    ['relative', LeftRole.Relative],
    ['day-word', LeftRole.Day],
    ['early-day', LeftRole.Early],
  ] as const) {
    for (const form of classes.get(name)?.keys() ?? []) {
      const last = form.slice(form.lastIndexOf(' ') + 1);
      leftRoles.set(last, (leftRoles.get(last) ?? 0) | role);
    }
  }
  return {
    leftRoles,
    parts: (classes.get('part') ?? new Map()) as ReadonlyMap<string, PartOfDay>,
    weekdays: numbers('weekday'),
    englishWeekdays: numbers('english-weekday'),
    months: numbers('month'),
    lunarMonths: words('lunar-month'),
    englishMonths: numbers('english-month'),
    relatives: numbers('relative'),
    relativeHeads: new Set([...(classes.get('relative')?.keys() ?? [])].map((form) => form.split(' ')[0]!)),
    notRelativeBefore: words('not-relative-before'),
    notRelativeAfter: words('not-relative-after'),
    stems: words('stem'),
    cues: words('cue'),
    bulletins: words('bulletin'),
    feasts: words('feast'),
    ordinals: words('ordinal'),
    counted: words('counted'),
    units: words('unit'),
    doses: new Set(
      [...(classes.get('unit') ?? [])].filter(([, value]) => value === 'dose').map(([form]) => form),
    ),
    future: words('future'),
    past: words('past'),
  };
}
