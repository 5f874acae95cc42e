import { pattern } from '../../../../text/pattern';
import type { PageLine } from '../lines/line';
import { inCapitals } from '../lines/text';
import { endsArticle, isBarrier, isHeadlineOf, opensList } from './zones';

/** Shortest sentence, and shortest line that gives something a name and a value, in words. */
const SENTENCE = 4;
const VALUE = 3;
/** "Nhiệt độ: 13 - 18 độ C", "19h30: Đêm hội", "05:30 Cà phê sáng": a name, a colon and a value, or a time and what is then. */
const NAMED = pattern.u`^(?:[\p{L}\p{M}\d][^:]{0,40}:\s?[\p{L}\p{M}\d“"(+-]|\d{1,2}[:hg]\d{2}\s\p{L})`;

/**
 * True for a line that tells something, however short: a sentence, an item of a list, a value with its name. Entries of
 * menus and headlines of other pages do not.
 */
export function tells(line: PageLine): boolean {
  if (line.isText) return true;
  if (line.weight >= 2 || line.notice > 0 || line.trails || line.teaser) return false;
  if (line.prose) return true;
  if (line.sentence) return line.words >= SENTENCE && !line.asks;
  if (line.item) return line.words >= 2;
  return line.words >= VALUE && line.short && !line.dateline && NAMED.test(line.text);
}

/** Lines below a weak sign of furniture that are looked at, and what they must tell: a full sentence counts for two. */
const REACH = 14;
const EVIDENCE = 2;
/** Share of the lines down to there that tell something, at least. */
const SHARE = 0.4;
/** Shortest full sentence, in words. */
const FULL = 5;
/** Lines above and below among which others of the same look stand, so many at least. */
const NEAR = 12;
const ALIKE = 2;

/**
 * True for a line that looks like furniture outside a text, but below which the text goes on: "Giá vàng" over prices,
 * three stars between the parts of a tale, the time of an entry. What ends a text or opens a list is none such.
 */
export function isAmongTold(lines: readonly PageLine[], at: number): boolean {
  const line = lines[at]!;
  if (isNamedContact(lines, at)) return true;
  // A number to call, and the text goes on with a sentence.
  const below = lines[at + 1];
  if (line.kind === 'copyright' && !endsArticle(line) && below && tells(below) && isFull(below)) return true;
  const entry = line.weight === 3 && line.kind === 'navigation' && line.phrase?.how === 'line';
  if (!isWeak(line) && !(entry && !opensList(line))) return false;
  if (line.shape && isFollowed(lines, at) && isAlike(lines, at)) return true;
  if (line.kind === 'player' || line.kind === 'share') return false;
  let told = 0;
  let full = 0;
  let known = 0;
  for (let i = at + 1; i < Math.min(lines.length, at + 1 + REACH); i++) {
    const next = lines[i]!;
    if (next.weight >= 2 || next.notice > 0) {
      if (!isWeak(next) || ++known > 2) return false;
      continue;
    }
    if (!tells(next)) continue;
    told++;
    if (isFull(next)) full++;
    if (told + full >= EVIDENCE && told >= (i - at - known) * SHARE && (full > 0 || !entry)) return true;
  }
  return false;
}

/** A number to call or an address right below a value with its name, or in a part of the text that says where to send something. */
export function isNamedContact(lines: readonly PageLine[], at: number): boolean {
  if (lines[at]!.weight !== 2 || !isContact(lines[at]!)) return false;
  return isNamed(lines[at - 1]) || isInContactPart(lines, at);
}

/** "IV. Địa chỉ nhận ảnh": a numbered part of the text that says where to send or bring something. */
const PART =
  /^(?:[IVX]{1,4}|\d{1,2})[.)]\s.{0,30}(?:địa (?:chỉ|điểm)|nơi|hộp thư|liên hệ|đầu mối)(?:\s(?:nhận|gửi|nộp|tiếp nhận|đăng ký|liên hệ|hỗ trợ)\P{P}{0,40})?:?$/iu;
/** Lines of such a part above a number to call, at most. */
const PART_LINES = 5;

function isInContactPart(lines: readonly PageLine[], at: number): boolean {
  let names = 0;
  for (let i = at - 1; i >= Math.max(0, at - PART_LINES); i--) {
    const line = lines[i]!;
    if (line.weight === 0 && PART.test(line.text)) return true;
    // Whose the number is stands between them.
    if (line.weight === 2 ? !isContact(line) : line.weight > 0 || line.prose || ++names > 1) return false;
  }
  return false;
}

/** "Điện thoại: …" below "Nộp hồ sơ tại: …": an imprint has other names for what stands above its numbers. */
function isContact(line: PageLine): boolean {
  return line.shape?.name === 'address' || line.kind === 'copyright';
}

function isNamed(line: PageLine | undefined): boolean {
  return line?.weight === 0 && tells(line) && !line.sentence && NAMED.test(line.text);
}

/** A line of text below, however short. */
function isFollowed(lines: readonly PageLine[], at: number): boolean {
  const below = lines[at + 1];
  return below !== undefined && below.weight < 2 && (tells(below) || (below.sentence && below.words > 1));
}

/** Others that look like the line stand near it, as the times of a ticker do. */
function isAlike(lines: readonly PageLine[], at: number): boolean {
  let alike = 0;
  const { name } = lines[at]!.shape!;
  for (let i = Math.max(0, at - NEAR); i < Math.min(lines.length - 1, at + NEAR); i++)
    if (i !== at && lines[i]!.shape?.name === name && isFollowed(lines, i)) alike++;
  return alike >= (name === 'symbols' ? 1 : ALIKE);
}

function isFull(line: PageLine): boolean {
  return line.sentence && line.words >= FULL && line.text.endsWith('.');
}

function isWeak(line: PageLine): boolean {
  if (line.weight > 2 || line.notice > 1 || line.teaser || line.dateline) return false;
  return !(opensList(line) || endsArticle(line) || isBarrier(line));
}

/** Lines between a text and a box, and headlines in it, at most; longest sub-heading below it, in words. */
const GAP = 3;
const BOX = 6;
const HEADING = 6;
/** Lines below a box that tell something, at least, and lines between two of them at most. */
const BELOW = 3;
const APART = 2;

/**
 * The last line of a text that goes on below a box of other pages with a sub-heading and short lines that tell something:
 * who played, prices, whom to ask; `last` for any other. What a list of pages says of each of them are paragraphs.
 */
export function endByTold(lines: readonly PageLine[], last: number): number {
  let box = last + 1;
  while (box < lines.length && box - last <= GAP && lines[box]!.weight < 2) box++;
  const opener = lines[box];
  if (!opener || !opensList(opener) || opener.kind !== 'related') return last;
  let at = box + 1;
  while (at < lines.length && at - box <= BOX && isHeadlineOf(lines[at]!, HEADING + 1)) at++;
  const heading = lines[at];
  if (at === box + 1 || !heading || heading.words > HEADING || heading.weight > 0 || heading.sentence)
    return last;
  let told = 0;
  let end = last;
  for (let i = at + 1; i < lines.length && i - Math.max(at, end) <= APART; i++) {
    const line = lines[i]!;
    if (line.weight >= 2 || line.dateline || line.byline([])?.labelled) break;
    if (!tells(line) || (line.prose && line.sentence)) continue;
    told++;
    end = i;
  }
  return told >= BELOW ? end : last;
}

/** Longest heading in capitals, in words, and lines below among which another one is looked for. */
const CAPITALS = 3;
const NEXT = 12;

/**
 * True for a heading that opens a part of a digest, though lists of pages are headed so too: in capitals, "TIÊU ĐIỂM", a
 * line that tells something, and further down "TRONG NƯỚC" and another one; or over items that are sentences.
 */
export function headsPart(lines: readonly PageLine[], at: number, last: number): boolean {
  if (headsItems(lines, at)) return true;
  if (!isHeading(lines, at)) return false;
  for (let i = at + 2; i < Math.min(last, at + NEXT); i++)
    if (lines[i]!.weight < 2 && isHeading(lines, i)) return true;
  return false;
}

/** Items below such a heading that are sentences, at least. */
const ITEMS = 2;

/** A heading over items each of which is a sentence with its full stop: headlines of other pages have none. */
function headsItems(lines: readonly PageLine[], at: number): boolean {
  let end = at + 1;
  while (lines[end]?.item && isFull(lines[end]!)) end++;
  return end - at > ITEMS && !lines[end]?.item;
}

function isHeading(lines: readonly PageLine[], at: number): boolean {
  const line = lines[at]!;
  const below = lines[at + 1];
  if (line.words > CAPITALS || line.colon || !below || !tells(below) || below.headline) return false;
  return inCapitals(line.text);
}
