import { endsArticle } from '../extent/zones';
import type { PageLine } from '../lines/line';
import { overlap } from '../lines/text';

/** "Thông tin liên hệ:", "Ai biết tin xin liên hệ:": opens the address of whom a text is about, or of the site. */
const OPENING =
  /(?:^| )liên hệ(?: tại| với| theo| tư vấn)?$|^(?:mọi )?thông tin chi tiết(?: xin| vui lòng)?$|^đăng ký tham dự(?: tại| với| theo)?$/u;
/** Words of the line that opens a contact, and of those below it, at most; lines of a contact at most. */
const OPENING_WORDS = 14;
const WORDS = 22;
const LINES = 10;
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
  const labelled = endOfLabelled(lines, from);
  if (labelled > from) return labelled;
  // What opens it may be the last line that the model took for text.
  const begin = isOpening(lines[from]) ? from + 1 : from > 0 && isOpening(lines[from - 1]) ? from : -1;
  if (begin < 0) return from;
  let end = begin;
  while (end < lines.length && end - begin < LINES && isPart(lines[end]!, end === begin)) end++;
  if (end === begin) return from;
  const said = wordsOf(lines, title, from);
  const top = wordsOf(lines, 0, title);
  for (let i = begin; i < end; i++) {
    const { content, weight } = lines[i]!;
    if (weight < 2 && content.length >= NAME && overlap(content, said) >= SAID && overlap(content, top) < 1)
      return end;
  }
  return from;
}

/** Longest label in front of its sentence, in characters. */
const LABEL_LENGTH = 24;

/**
 * The line after sentences behind labels that go on with one in the text: "Nơi nhận: Phòng Nhân sự, số 36 …." and below it
 * "Điện thoại: 0236.3846.290 (gặp chị Hằng).", "Hạn chót: 30/9." Lines of an imprint are no sentences.
 */
function endOfLabelled(lines: readonly PageLine[], from: number): number {
  if (from === 0 || !isLabelledSentence(lines[from - 1]!)) return from;
  let end = from;
  while (end < lines.length && end - from < LINES && isLabelledSentence(lines[end]!)) end++;
  return end;
}

function isLabelledSentence(line: PageLine): boolean {
  if (!line.sentence || !line.short || line.words > WORDS || line.notice > 0 || line.weight > 2) return false;
  const colon = line.text.indexOf(':');
  return colon > 1 && colon <= LABEL_LENGTH && line.text.endsWith('.');
}

function isOpening(line: PageLine | undefined): boolean {
  return line !== undefined && line.words <= OPENING_WORDS && OPENING.test(line.key);
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
  if (line.weight >= 2)
    return line.kind === 'copyright' || line.shape?.name === 'address' || (line.colon && line.words <= LABEL);
  return !line.prose && (named || line.colon || /[:@\d]/.test(line.text));
}
