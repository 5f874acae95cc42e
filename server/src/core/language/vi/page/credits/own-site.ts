import type { Classified } from '../classify';
import type { PageLine } from '../lines/line';
import { namesOfSite } from './sites';

/** Shortest name that says something within a line, in letters: initials are those of much else. */
const NAME = 4;

/**
 * True for the name of the site that the page is of: what was cut calls it by one of its names ("LCĐT" where the last lines
 * say "Báo Lào Cai"). With it a site marks its texts; it credits nobody.
 */
export function isOwnSite(name: string, lines: readonly PageLine[], read: Classified): boolean {
  const names = [...namesOfSite(name)].filter((other) => other.length >= NAME);
  if (names.length === 0) return false;
  return lines.some(({ key }, i) => {
    if (read.marks[i]!.label !== 'cut') return false;
    const words = ` ${key} `;
    return names.some((other) => words.includes(` ${other} `));
  });
}
