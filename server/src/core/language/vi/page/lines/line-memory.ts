import { LineText } from './line-text';
import { printOf } from './text';

/**
 * Sites print the same menus, buttons and imprints on every page. What a line says by itself does not depend on the page,
 * so readings of lines that come again are kept: a table of fixed size in which a newer line takes an older one's place.
 */
const SLOTS = 1 << 13;
/** Longest line that is kept, in characters: entries of menus and headlines, no paragraphs. */
const LONGEST = 100;

let kept: (LineText | undefined)[] | undefined;
/** Hashes of the lines that are kept: most lines are told apart by them before anything of what is kept is read. */
let keptHashes: Int32Array | undefined;
/** Hashes of lines seen once: only what comes again is worth a place. */
let seen: Int32Array | undefined;

/** What the text between two offsets of a page says, from an earlier reading where there is one. */
export function lineText(page: string, start: number, end: number): LineText {
  const length = end - start;
  if (length > LONGEST) return new LineText(page, start, end);
  const hash = printOf(page, start, end);
  const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  kept ??= new Array<LineText | undefined>(SLOTS).fill(undefined);
  keptHashes ??= new Int32Array(SLOTS);
  seen ??= new Int32Array(SLOTS);
  if (keptHashes[slot] === hash) {
    const known = kept[slot];
    if (known && known.text.length === length && page.startsWith(known.text, start)) return known;
  }
  if (seen[slot] !== hash) {
    seen[slot] = hash;
    return new LineText(page, start, end, hash);
  }
  const said = new LineText(detached(page, start, end), 0, length, hash);
  keptHashes[slot] = hash;
  kept[slot] = said;
  return said;
}

/** A copy that does not hold on to the page it was taken from. */
function detached(page: string, start: number, end: number): string {
  const codes: number[] = [];
  for (let i = start; i < end; i++) codes.push(page.charCodeAt(i));
  return String.fromCharCode(...codes);
}
