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
  let all = '';
  for (let code = 0; code < 0xd800; code++) all += String.fromCharCode(code);
  for (let code = 0xe000; code < 0x10000; code++) all += String.fromCharCode(code);
  const paint = (pattern: RegExp, value: number) => {
    for (const { 0: run } of all.matchAll(pattern)) {
      for (let i = 0; i < run.length; i++) table[run.charCodeAt(i)] = value;
    }
  };
  paint(/\p{L}+/gu, OTHER);
  paint(/\p{M}+/gu, MARK);
  paint(/\p{Script=Latin}+/gu, LATIN);
  paint(/\p{Script=Cyrillic}+/gu, CYRILLIC);
  paint(/\p{Script=Greek}+/gu, GREEK);
  scripts = table;
  return table;
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
