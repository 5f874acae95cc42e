/** More tags and character references than any page of news has, and more elements in each other. */
const MOST_PIECES = 30_000;
const DEEPEST = 1_000;

const PIECE = /&|<(?:(\/?)([a-z][^\s/>]*))?/gi;

/** Elements that stay open in pages though nothing lies in them, or that the next of their kind closes. */
const NEED_NO_END: ReadonlySet<string> = new Set(
  'area base br col dd dt embed hr img input li link meta option p param path rect circle line polygon polyline use source tbody td tfoot th thead tr track wbr'.split(
    ' ',
  ),
);

/**
 * Whether a page is of a size that only broken or hostile pages have: the libraries that read pages take time that grows
 * faster than the number of their elements, and faster still with how deep these lie in each other. One pass.
 */
export function isTooLarge(html: string): boolean {
  let pieces = 0;
  let depth = 0;
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(html); match; match = PIECE.exec(html)) {
    if (++pieces > MOST_PIECES) return true;
    const [, end, name] = match;
    if (name === undefined || NEED_NO_END.has(name.toLowerCase())) continue;
    depth = end === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
