import type { PageLine } from '../lines/line';
import { endsArticle, isHeadlineOf, opensList } from './zones';

/** Lines below a text among which its sign is looked for, and shortest headline of another page in words. */
const REACH = 30;
const HEADLINE = 7;

/** Lines between a text and the paragraph that closes it at most: "Xem thêm: …", an address. */
const NEAR = 4;
/** How texts that advise close: "Trên đây là những thông tin về …", "Hy vọng bài viết …". */
const CLOSES = /^(?:trên đây|vừa rồi|hy vọng|hi vọng|với những|mong rằng|tóm lại)\s/iu;

/**
 * The last line of a text that closes with a paragraph that says so, below a button or two; `last` for any other, and where
 * a list or what ends a text stands between.
 */
export function endByFarewell(lines: readonly PageLine[], last: number): number {
  for (let i = last + 1; i < lines.length && i - last <= NEAR; i++) {
    const line = lines[i]!;
    if (opensList(line) || endsArticle(line) || line.dateline || isHeadlineOf(line, HEADLINE)) return last;
    if (line.prose && line.weight === 0 && CLOSES.test(line.text)) return i;
  }
  return last;
}

/** Lines between the signature of an official text and its annex at most, and words of an annex's heading. */
const SIGNED = 40;
const HEADING = 12;
const ANNEX = /^(?:phụ lục|mẫu số|mẫu|biểu mẫu|biểu số)(?=[\s.:]|$)/iu;
/** How a text speaks of its annex. */
const ANNEXED = /(?:^| )(?:phụ lục|kèm theo|mẫu số|theo mẫu)(?: |$)/u;

/**
 * The last line of the annexes of an official text, which stand below those to whom it is sent ("Nơi nhận: …") and look like
 * forms and lists; `last` for a text that speaks of none.
 */
export function endByAnnex(lines: readonly PageLine[], first: number, last: number): number {
  let at = last + 1;
  for (; at < lines.length && !isAnnex(lines, at); at++) {
    if (at - last > SIGNED || opensList(lines[at]!) || endsArticle(lines[at]!)) return last;
  }
  if (at >= lines.length) return last;
  let end = last;
  for (let i = first; i <= last && end === last; i++) if (ANNEXED.test(lines[i]!.key)) end = at;
  if (end === last) return last;
  for (let i = at + 1; i < lines.length && !endsArticle(lines[i]!); i++) {
    const line = lines[i]!;
    if (line.phrase?.how !== 'cover' && line.weight >= 3 && END.has(line.kind ?? 'other')) break;
    if (line.weight < 2) end = i;
  }
  return end;
}

/** Furniture that no form holds. */
const END: ReadonlySet<string> = new Set(['navigation', 'related', 'share', 'comment', 'copyright']);

/** The heading of an annex, with more of it below. */
function isAnnex(lines: readonly PageLine[], at: number): boolean {
  const line = lines[at]!;
  const below = lines[at + 1];
  if (line.words > HEADING || line.weight >= 3 || line.sentence || !below) return false;
  return ANNEX.test(line.text) && below.weight < 3;
}

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

/** The last sentence of an official text ("…trong 02 ngày làm việc./."). */
export function isClosing(line: PageLine): boolean {
  return line.text.endsWith('./.');
}
