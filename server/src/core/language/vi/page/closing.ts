import type { PageLine } from './line';
import { endsArticle, isHeadlineOf, opensList } from './zones';

/** Lines below a text among which its sign is looked for, and shortest headline of another page in words. */
const REACH = 30;
const HEADLINE = 7;

/**
 * The last line of an official text that closes with its sign ("Trân trọng thông báo./.") below addresses and the like;
 * `last` for any other, and where a list or what ends a text stands between.
 */
export function endByClosing(lines: readonly PageLine[], last: number): number {
  if (isClosing(lines[last]!)) return last;
  for (let i = last + 1; i < lines.length && i - last <= REACH; i++) {
    const line = lines[i]!;
    if (opensList(line) || endsArticle(line)) return last;
    // The name of an office may look like one headline, not like two.
    if (isHeadlineOf(line, HEADLINE) && isHeadlineOf(lines[i - 1]!, HEADLINE)) return last;
    if (isClosing(line)) return line.notice > 0 || line.weight > 0 ? last : i;
    if (line.weight >= 3 && line.kind === 'navigation') return last;
  }
  return last;
}

function isClosing(line: PageLine): boolean {
  return line.text.endsWith('./.');
}
