/** Longest text that lists show. */
const LONGEST = 200;

/** Characters that are not seen but act: controls, and those that turn the direction of what follows. */
const ACTING = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/**
 * A text of the corpus as lists of VS Code can show it: one line, not too long, and nothing in it does anything. A word
 * joiner, which nobody sees, keeps `$(name)` from becoming an icon, and `[words](command:…)` from becoming a link.
 */
export function inert(text: string): string {
  const short = text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…`;
  return inertMessage(short.replace(/[\t\n\r]+/g, ' '));
}

/** The same for a message, which may be long and have several lines. */
export function inertMessage(text: string): string {
  return text
    .replace(ACTING, (sign) => (sign === '\n' ? sign : '\ufffd'))
    .replaceAll('$(', '$\u2060(')
    .replaceAll('](', ']\u2060(');
}
