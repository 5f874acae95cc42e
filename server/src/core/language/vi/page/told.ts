import { pattern } from '../../../text/pattern';
import type { PageLine } from './line';
import { endsArticle, isBarrier, opensList } from './zones';

/** Shortest sentence, and shortest line that gives something a name and a value, in words. */
const SENTENCE = 4;
const VALUE = 3;
/** "Nhiệt độ: 13 - 18 độ C", "19h30: Đêm hội": a few words, a colon, and something behind it. */
const NAMED = pattern.u`^[\p{L}\p{M}\d][^:]{0,40}:\s?[\p{L}\p{M}\d“"(+-]`;

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
  if (line.weight === 2 && isContact(line) && isNamed(lines[at - 1])) return true;
  const entry = line.weight === 3 && line.kind === 'navigation' && line.phrase?.how === 'line';
  if (!isWeak(line) && !(entry && !opensList(line))) return false;
  if (line.shape && lines[at + 1] && tells(lines[at + 1]!) && isAlike(lines, at)) return true;
  if (line.kind === 'player' || line.kind === 'share') return false;
  let told = 0;
  let full = 0;
  let known = 0;
  for (let i = at + 1; i < Math.min(lines.length, at + 1 + REACH); i++) {
    const below = lines[i]!;
    if (below.weight >= 2 || below.notice > 0) {
      if (!isWeak(below) || ++known > 2) return false;
      continue;
    }
    if (!tells(below)) continue;
    told++;
    if (isFull(below)) full++;
    if (told + full >= EVIDENCE && told >= (i - at - known) * SHARE && (full > 0 || !entry)) return true;
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

/** Others that look like the line stand near it, as the times of a ticker do. */
function isAlike(lines: readonly PageLine[], at: number): boolean {
  let alike = 0;
  const { name } = lines[at]!.shape!;
  for (let i = Math.max(0, at - NEAR); i < Math.min(lines.length - 1, at + NEAR); i++)
    if (i !== at && lines[i]!.shape?.name === name && tells(lines[i + 1]!)) alike++;
  return alike >= ALIKE;
}

function isFull(line: PageLine): boolean {
  return line.sentence && line.words >= FULL && line.text.endsWith('.');
}

function isWeak(line: PageLine): boolean {
  if (line.weight > 2 || line.notice > 1 || line.teaser || line.dateline) return false;
  return !(opensList(line) || endsArticle(line) || isBarrier(line));
}
