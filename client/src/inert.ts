/** Longest text that lists show. */
const LONGEST = 200;

/** Characters that are not seen but act: controls, and those that turn the direction of what follows. */
const ACTING = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/**
 * A text of the corpus as lists of VS Code can show it: one line, not too long, and nothing in it does anything. A word
 * joiner, which nobody sees, keeps `$(name)` from becoming an icon.
 */
export function inert(text: string): string {
  const short = text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…`;
  return short
    .replace(/[\t\n\r]+/g, ' ')
    .replace(ACTING, '\ufffd')
    .replaceAll('$(', '$\u2060(');
}
