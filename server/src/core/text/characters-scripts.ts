const LATIN = 1;
const CYRILLIC = 2;
const GREEK = 3;
const OTHER = 4;
const MARK = 5;

/** Script of a code unit as far as words of mixed scripts need it; `none` for anything that is no letter or mark. */
export const Script = {
  none: 0,
  latin: LATIN,
  cyrillic: CYRILLIC,
  greek: GREEK,
  other: OTHER,
  mark: MARK,
} as const;

let scripts: Uint8Array | undefined;

/** The script of each code unit below U+10000, built on first use. Surrogates have none. */
export function scriptTable(): Uint8Array {
  if (scripts) return scripts;
  const table = new Uint8Array(0x10000);
  const paint = (pattern: RegExp, value: number) => {
    for (const [first, last] of runsOf(pattern)) table.fill(value, first, last + 1);
  };
  for (const [first, last] of IDEOGRAPHS) table.fill(OTHER, first, last + 1);
  paint(/\p{L}+/gu, OTHER);
  paint(/\p{M}+/gu, MARK);
  paint(/\p{Script=Latin}+/gu, LATIN);
  paint(/\p{Script=Cyrillic}+/gu, CYRILLIC);
  paint(/\p{Script=Greek}+/gu, GREEK);
  scripts = table;
  return table;
}

type Range = readonly [first: number, last: number];

/** Chinese characters and Korean syllables: two of three code units, all of them letters without case. */
export const IDEOGRAPHS: readonly Range[] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
];
/** What lies between them, surrogates and private use left out. */
const OTHERS: readonly Range[] = [
  [0, 0x33ff],
  [0x4dc0, 0x4dff],
  [0xa000, 0xabff],
  [0xd7a4, 0xd7ff],
  [0xf900, 0xffff],
];

let others: readonly string[] | undefined;

/** First and last of each run of code units outside `IDEOGRAPHS` that a pattern for runs finds: no question for each of them. */
export function runsOf(pattern: RegExp): Range[] {
  others ??= OTHERS.map(([first, last]) => charactersFrom(first, last));
  return others.flatMap((text, i) => runsIn(pattern, text, OTHERS[i]![0]));
}

/** The same in a text of successive code units, of which the first is given. */
export function runsIn(pattern: RegExp, text: string, from: number): Range[] {
  return Array.from(text.matchAll(pattern), ({ 0: run, index }) => [
    from + index,
    from + index + run.length - 1,
  ]);
}

/** All code units from one to another, as a text. */
export function charactersFrom(first: number, last: number): string {
  return String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}

/** Scripts that are written from right to left, their presentation forms included. */
export function isRightToLeft(code: number): boolean {
  return (
    (code >= 0x590 && code <= 0x8ff) ||
    (code >= 0xfb1d && code <= 0xfdff) ||
    (code >= 0xfe70 && code <= 0xfefc)
  );
}

/** Scripts in which joiners, non-joiners and zero-width spaces are part of correct spelling: Arabic to Mongolian. */
export function needsJoiners(code: number): boolean {
  if (code === 0x17b4 || code === 0x17b5) return false;
  return (code >= 0x600 && code <= 0x109f) || (code >= 0x1780 && code <= 0x18af) || isRightToLeft(code);
}

/** Chinese, Japanese and Korean writing, whose full-width forms and ideographic space are at home there. */
export function isEastAsian(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x9fff && code !== 0x3000) ||
    (code >= 0xac00 && code <= 0xd7af) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff01 && code <= 0xffef)
  );
}
