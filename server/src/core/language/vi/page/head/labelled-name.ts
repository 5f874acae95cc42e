import { POSTER } from '../credits/byline-labels';
import { wholeCredit } from '../credits/credits';
import type { PageLine } from '../lines/line';
import { credit, type Mark } from '../marks';

/** Labels with a line of their own above the name of who wrote the text, and words of such a name. */
const NAMES =
  /^(?:tác giả|người (?:viết|đăng|gửi)|thread starter|(?:(?:viết|đăng) )?bởi|(?:posted |written )?by)\s?[:：]?$/iu;
const NICK = 4;

/** A name below its label, in a line of its own. */
export function isBelowLabel(lines: readonly PageLine[], i: number): boolean {
  const line = lines[i]!;
  if (i === 0 || !NAMES.test(lines[i - 1]!.text)) return false;
  if (line.words > NICK) return line.byline([])?.author !== undefined;
  return !line.colon && !line.sentence && !line.dateline && !/^\d+\s/.test(line.text);
}

/** The line is who wrote the text, or put it up, as its label says. */
export function nameMark({ text }: PageLine, label: PageLine | undefined): Mark {
  const posted = label !== undefined && POSTER.test(label.text);
  return credit({
    author: wholeCredit(text),
    labelled: true,
    ...(posted && { posted }),
  });
}
