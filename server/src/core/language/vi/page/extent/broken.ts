import type { PageLine } from '../lines/line';
import { endsArticle, opensList } from './zones';

/** Lines below a text among which sentences of it are looked for that links broke. */
const REACH = 12;
/** Words of a line that goes on in small letters, at least: keywords are shorter. */
const LONG = 7;
/** Lines below the last sign in which the sentence is over, at most. */
const REST = 3;

/** What stands behind a link, and before the next, as conversions that break lines at links leave it: ",", ") và", ", cùng". */
const SIGN = /^(?:[,;)][.,;)]?$|[,;)]\s\p{Ll})/u;

/**
 * The last line of a text whose last sentences were broken at their links: names in lines of their own, between them signs
 * that stand between words alone. Keywords have such signs between them, too, but nothing that tells something.
 */
export function endByBroken(lines: readonly PageLine[], last: number): number {
  let sign = -1;
  let tells = false;
  for (let i = last + 1; i <= last + REACH && i < lines.length; i++) {
    const line = lines[i]!;
    if (SIGN.test(line.text)) sign = i;
    else if (isFurniture(line)) break;
    if (line.prose || (line.lowerStart && line.words >= LONG)) tells = true;
  }
  if (sign < 0 || !tells) return last;
  for (let i = sign + 1; i <= sign + REST && i < lines.length && !isFurniture(lines[i]!); i++)
    if (lines[i]!.text.endsWith('.')) return i;
  return sign;
}

function isFurniture(line: PageLine): boolean {
  return line.weight >= 2 || line.dateline !== undefined || endsArticle(line) || opensList(line);
}
