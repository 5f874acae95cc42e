import type { PageLine } from './line';
import { overlap } from './text';

/** "Thông tin liên hệ:", "Mọi chi tiết xin liên hệ:": opens the address of whom a text is about, or of the site. */
const OPENING =
  /^(?:(?:mọi )?(?:thông tin )?(?:chi tiết )?(?:(?:xin |vui lòng )?liên hệ)|(?:mọi )?thông tin chi tiết(?: xin| vui lòng)?(?: liên hệ)?|địa chỉ liên hệ|liên hệ tư vấn|đăng ký tham dự)(?: tại| với| theo)?$/u;
/** Words of the line that opens a contact, and of those below it, at most; lines of a contact at most. */
const OPENING_WORDS = 9;
const WORDS = 22;
const LINES = 8;
/** Share of the words of a name that the text has used, and fewest words of such a name. */
const SAID = 0.6;
const NAME = 2;

/**
 * The line after a contact right below a text: announcements of firms and schools end with the address to turn to. It is
 * told from the site's imprint by the name in it, which the text has used and the top of the page has not. The line itself when there is none.
 */
export function endOfContact(lines: readonly PageLine[], from: number, title: number): number {
  const opening = lines[from];
  if (!opening || opening.words > OPENING_WORDS || !OPENING.test(opening.key)) return from;
  let end = from + 1;
  while (end < lines.length && end - from < LINES && isPart(lines[end]!, end === from + 1)) end++;
  if (end === from + 1) return from;
  const said = wordsOf(lines, title, from);
  const top = wordsOf(lines, 0, title);
  for (let i = from + 1; i < end; i++) {
    const { content, weight } = lines[i]!;
    if (weight < 2 && content.length >= NAME && overlap(content, said) >= SAID && overlap(content, top) < 1)
      return end;
  }
  return from;
}

function wordsOf(lines: readonly PageLine[], from: number, to: number): ReadonlySet<number> {
  const words = new Set<number>();
  for (let i = from; i < to; i++) for (const word of lines[i]!.content) words.add(word);
  return words;
}

/** A name right under the opening, an address, a number, a name with its label. */
function isPart(line: PageLine, named: boolean): boolean {
  if (line.words > WORDS) return false;
  if (line.weight >= 2) return line.kind === 'copyright' || line.shape?.name === 'address';
  return !line.prose && (named || line.colon || /[:@\d]/.test(line.text));
}
