import type { PageLine } from './line';
import { overlap } from './text';
import { endsArticle } from './zones';

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
  const offices = endOfOffices(lines, from, title);
  if (offices > from) return offices;
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

/** "Địa chỉ", "Điện thoại": words of a label; lines of a list of offices at most, and offices at least. */
const LABEL = 2;
const MOST = 60;
const OFFICES = 2;

/**
 * The line after a list of offices right below a text, each with its name and an address or number: a firm's branches, the
 * places of an event. The text has spoken of them; those of an imprint are the site's own. The line itself when there is none.
 */
function endOfOffices(lines: readonly PageLine[], from: number, title: number): number {
  const labels = new Map<string, number>();
  const names: PageLine[] = [];
  let end = from;
  for (let i = from; i < Math.min(lines.length, from + MOST); i++) {
    const line = lines[i]!;
    if (line.words > WORDS || line.prose || endsArticle(line)) break;
    const office = line.weight >= 2 && (line.kind === 'copyright' || line.shape?.name === 'address');
    const colon = line.text.indexOf(':');
    const labelled = colon > 1 && colon < line.text.length - 1;
    if (line.weight >= 2 && !office && !labelled) break;
    // A website or the like goes with the numbers above it.
    if (office || (labelled && end === i && i > from)) end = i + 1;
    if (!labelled || !office) names.push(line);
    else {
      const label = line.key.split(' ', LABEL).join(' ');
      labels.set(label, (labels.get(label) ?? 0) + 1);
    }
  }
  if (names.length < OFFICES || Math.max(0, ...labels.values()) < OFFICES) return from;
  const said = wordsOf(lines, title, from);
  const top = wordsOf(lines, 0, title);
  const named = names.filter(
    ({ content }) => content.length >= NAME && overlap(content, said) >= SAID && overlap(content, top) < 1,
  );
  return named.length >= OFFICES ? end : from;
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
