import { endsArticle, opensList } from './extent/zones';
import type { PageLine } from './lines/line';
import type { Mark } from './marks';

/** Kinds of furniture that hardly any line of a text looks like. */
const PLAIN: ReadonlySet<string> = new Set(['share', 'tags', 'comment', 'player', 'poll', 'ad', 'related']);

/** Furniture wherever it stands, and what goes with it. */
export function isProven(line: PageLine, { label, kind }: Mark): boolean {
  if (isSure(line)) return true;
  // What was cut for its place may be of a related page, or not.
  if (label === 'cut' && kind !== 'related' && PLAIN.has(kind!)) return true;
  if (line.weight < 2) return false;
  return PLAIN.has(line.kind!) || (line.kind === 'counter' && line.shape?.name !== 'number');
}

/** Furniture by its own words wherever it stands, or the heading of a list. */
export function isSure(line: PageLine): boolean {
  return line.weight >= 3 || opensList(line) || endsArticle(line);
}
