import { pattern } from '../../../../text/pattern';
import { signsTexts } from '../credits/sites';
import { CONFIDENCE } from '../extent/weights';
import { likeHeadline } from '../extent/zones';
import type { PageLine } from '../lines/line';
import { countWords, isLetterAt, isLowerAt, isUpperAt, maySign, saidAgain } from '../lines/text';
import { cut, type Mark } from '../marks';

/** Shortest headline of another page that is told by what stands beside it, in words. */
const HEADLINE = 6;
/** Longest summary under such a headline, in words. */
const SUMMARY = 65;
/** Share of the headline's words that its summary says again. */
const RESTATED = 0.4;

/** A summary says again what its headline says. */
export function isRestatedIn(headline: PageLine, summary: PageLine): boolean {
  return saidAgain(headline, summary) >= RESTATED;
}

function isHeadline(line: PageLine | undefined): line is PageLine {
  return (
    line !== undefined &&
    line.words >= HEADLINE &&
    likeHeadline(line) &&
    (!line.prose || line.asks) &&
    !line.credited
  );
}

/**
 * Cuts headlines of other pages, with or without summaries, that are printed between paragraphs without a heading of
 * their own but beside something that gives them away: a button under them, their section and time, or the site's own
 * signature, with which its texts begin. Lines that have a mark already are left. Where the page's own headline is not
 * known, a headline over its time may be that.
 */
export function markTeasers(
  lines: readonly PageLine[],
  first: number,
  last: number,
  marks: (Mark | undefined)[],
  titled: boolean,
): void {
  const signed = signedSummaries(lines, first, last);
  for (let i = first + 1; i <= last; i++) {
    const line = lines[i]!;
    if (marks[i]) continue;
    if (line.phrase?.role === 'closes') cutAbove(lines, i, first, marks);
    else if (titled && isStamp(line) && !isRange(lines[i + 1]) && isStamped(lines[i - 1]!) && i - 1 > first) {
      marks[i] = cut('related', 'dated-headline', CONFIDENCE.few);
      marks[i - 1] ??= cut('related', 'related', CONFIDENCE.few);
    } else if (signed.has(i)) {
      marks[i] = cut('related', 'related-summary', CONFIDENCE.few);
      for (let k = firstPrint(lines, i - 1, first); k < i; k++)
        marks[k] ??= cut('related', 'related', CONFIDENCE.few);
    } else if (line.teaser && i < last) {
      marks[i] = cut('related', 'related-summary', CONFIDENCE.few);
    }
  }
}

/** Where a headline is printed first: right above, or above the name of its section. */
function firstPrint(lines: readonly PageLine[], headline: number, first: number): number {
  const { text } = lines[headline]!;
  for (let i = headline - 1; i > Math.max(first, headline - PRINTS); i--)
    if (lines[i]!.text === text) return i;
  return headline;
}
/** Lines between the prints of a headline at most. */
const PRINTS = 3;

/** A button that belongs to what stands above it: it goes, with the headline, its second print and its summary. */
function cutAbove(
  lines: readonly PageLine[],
  button: number,
  first: number,
  marks: (Mark | undefined)[],
): void {
  const top = topOfTeaser(lines, button, first);
  if (top === button) return;
  marks[button] = cut('related', 'related', CONFIDENCE.list);
  for (let i = top; i < button; i++) marks[i] ??= cut('related', 'related', CONFIDENCE.few);
}

/** The first line of the teaser that ends in a button; the button's own when nothing above it belongs to it. */
export function topOfTeaser(lines: readonly PageLine[], button: number, first: number): number {
  let top = button - 1;
  const above = lines[top]!;
  if (above.prose && !likeHeadline(above)) {
    const headline = lines[top - 1];
    if (!isHeadline(headline) || above.words > SUMMARY) return button;
    if (!isRestatedIn(headline, above)) return button;
    top--;
  } else if (!isHeadline(above) || endsVerses(lines, top, first)) return button;
  while (top - 1 > first && lines[top - 1]!.text === lines[top]!.text) top--;
  return top > first ? top : button;
}

/** Lines that are no paragraphs right above another one, at least, that make it the last of theirs: verses, rows. */
const ROWS = 3;

function endsVerses(lines: readonly PageLine[], at: number, first: number): boolean {
  if (at - ROWS < first) return false;
  for (let i = at - ROWS; i < at; i++) {
    const { prose, weight, text } = lines[i]!;
    if (prose || weight > 0 || text === lines[at]!.text) return false;
  }
  return true;
}

/** A headline over its stamp; that of a clip says so, as captions do. */
function isStamped(line: PageLine): boolean {
  return line.words >= HEADLINE && likeHeadline(line) && !line.prose;
}

/** "16h00 ngày 22/7", "– 14h00 ngày 25/7": from when to when something is. */
function isRange(below: PageLine | undefined): boolean {
  return below !== undefined && below.dateline !== undefined && /^(?:[-–—]|đến\s)/u.test(below.text);
}

/** Longest line that says when another page was put up, in words. */
const STAMP = 8;

/** "Nhà nông 18/05/2022 13:30", "Pháp luật - 1 giờ trước": when another page was put up. */
function isStamp(line: PageLine): boolean {
  if (line.words > STAMP || line.sentence || line.colon) return false;
  if (line.shape?.name === 'ago') return true;
  const { dateline } = line;
  return dateline !== undefined && dateline.label === undefined && dateline.time;
}

const SIGNATURE = pattern.u`^\(?([\p{L}\d.&+]{2,24}(?:\s[\p{L}\d.&+]{1,12}){0,2})\)?\s?[-–—]\s`;
/** So many summaries are looked for; a page with more is a digest, whose every item is signed. */
const FEW = 3;

/** The site's signature with which a lead begins, and what parts it from the text: "(Dân trí) - ". */
export function signatureOf(lead: PageLine): string | undefined {
  const opening = lead.text.slice(0, 60);
  return maySign(opening) ? SIGNATURE.exec(opening)?.[0] : undefined;
}

/** Opens with the name of a site and a dash, as leads do: "VOV.VN - ", "(Dân trí) - ". */
export function isSignedBySite(line: PageLine): boolean {
  const signature = signatureOf(line);
  return signature !== undefined && signsTexts(signature.replace(/[()\s–—-]+$|^\(/gu, ''));
}

/** Paragraphs that begin with the same signature as the lead and stand under a headline of their own. */
function signedSummaries(lines: readonly PageLine[], first: number, last: number): ReadonlySet<number> {
  const found = new Set<number>();
  // A lead that is broken off stands above what the model took for the text.
  const above = lines[first - 1];
  const signature = signatureOf(lines[first]!) ?? (above?.trails ? signatureOf(above) : undefined);
  if (!signature) return found;
  let plain = 0;
  for (let i = first + 1; i <= last; i++) {
    const line = lines[i]!;
    if (line.text.startsWith(signature)) {
      if (line.words <= SUMMARY && i - 1 > first && isHeadline(lines[i - 1])) found.add(i);
      else return new Set();
    } else if (line.prose) plain++;
  }
  return found.size <= FEW && plain >= found.size ? found : new Set();
}

/** Words with which sentences begin and no name does, in their capital form. */
const OPENERS: ReadonlySet<string> = new Set(
  'Từ Chiều Sáng Tối Trưa Hôm Trong Theo Sau Trước Khi Với Để Tại Trên Nhiều Đây Nếu Do Vì Dù Nhằm Mới'.split(
    ' ',
  ),
);
/** After these a sentence goes on with what was said. */
const SAYING: ReadonlySet<string> = new Set('rằng là nói kể hỏi bảo rồi'.split(' '));
/** Fewest words of the headline and of the summary that are printed as one line. */
const BEFORE = 5;
const AFTER = 6;

/**
 * Headline and summary printed on one line without a sign between them, and the summary broken off: "Khôi phục đường
 * bay thẳng giữa hai nước Từ ngày 26/3, các hãng …".
 */
export function isGluedTeaser(text: string): boolean {
  if (!text.endsWith('...') && !text.endsWith('…')) return false;
  const words = text.split(/\s+/);
  for (let i = BEFORE; i <= words.length - AFTER; i++) {
    const word = words[i]!;
    const before = words[i - 1]!;
    if (/[.!?…]["”]?$/.test(before)) return false;
    if (!isUpperAt(word, 0) || !isLowerAt(before, 0) || /[,;:–—-]$/.test(before)) continue;
    const next = words[i + 1]!;
    if (OPENERS.has(word) && !SAYING.has(before) && (isLowerAt(next, 0) || /^\d/.test(next))) return true;
    if (/[.:]$/.test(word) ? signsTexts(word.slice(0, -1)) : /^[-–—]$/.test(next) && signsTexts(word))
      return true;
  }
  return false;
}

/** More words with which sentences begin: in the midst of one they stand in small letters, but for names of offices. */
const BEGINNINGS: ReadonlySet<string> = new Set([
  ...OPENERS,
  ...'Không Các Những Người Hơn Chỉ Cơ Bà Ông Anh Chị Chương Ngành Đội Nhóm Một Hai Ba Khi Mỗi Ngay'.split(
    ' ',
  ),
]);

/**
 * Reads like headline and summary printed on one line, whole: "Cầu mới thông xe Người dân hai bờ không còn …". So may a
 * sentence that names a film or a paper: it tells something only above a headline.
 */
export function mayBeGluedTeaser(text: string): boolean {
  const words = text.split(/\s+/);
  for (let i = BEFORE; i <= words.length - AFTER; i++) {
    const before = words[i - 1]!;
    if (!BEGINNINGS.has(words[i]!) || !/[\p{Ll}\d?]["”]?$/u.test(before) || SAYING.has(before)) continue;
    if (/^[\p{Ll}\d]/u.test(words[i + 1]!)) return true;
  }
  return false;
}

/** What ends a headline right before a capital, or before the name of a site in brackets and a dash. */
const SEAM = pattern.gu`(?:[\p{Ll}?!%)]["”’']?(?:\([^()]{2,24}\)\s?[-–—]\s|(?=["“]?\p{Lu}[\p{Ll}\s,]))|[\p{Ll}?!]["”’'](?=\p{Lu}{2})|(?:\d|\p{Lu}{3})(?=\p{Lu}\p{Ll}{2}))`;
/** The beginning of "YouTube" and "iPhone", which are no two words. */
const NAME = /(?:^|\s)(?:[^\s\p{L}]*[A-Z][A-Za-z]*|\p{L})$/u;

/** A summary is glued to its headline without a blank: "Cầu mới thông xeNgười dân …", "Cầu mới thông xe(Báo) - Sáng 2/9, …". */
export function hasSeam(text: string): boolean {
  if (!mayHaveSeam(text)) return false;
  SEAM.lastIndex = 0;
  for (let seam = SEAM.exec(text); seam; seam = SEAM.exec(text)) {
    const headline = text.slice(0, seam.index + 1);
    if (/[.!?…]["”]?\s/.test(headline)) return false;
    if (seam[0].length <= 2 && NAME.test(headline)) continue;
    if (countWords(headline) >= BEFORE && countWords(text.slice(SEAM.lastIndex)) >= AFTER) return true;
  }
  return false;
}

/** False for nearly all paragraphs: no capital and no bracket stands right behind a word, or behind what ends one. */
function mayHaveSeam(text: string): boolean {
  for (let i = 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Half of a sign beyond the BMP, which may be a capital.
    if (code >= 0xd800 && code < 0xe000) return true;
    if (code !== BRACKET && !isUpperAt(text, i)) continue;
    const quoted = i > 1 && QUOTES.includes(text[i - 1]!);
    const before = quoted ? i - 2 : i - 1;
    // "TP.HCM", "UBND": behind a capital two texts meet only before a word.
    if (!quoted && isUpperAt(text, before)) {
      if (isLowerAt(text, i + 1)) return true;
    } else if (isLetterAt(text, before) || BEFORE_SEAM.includes(text[before]!)) return true;
  }
  return false;
}
const BRACKET = 0x28;
const QUOTES = '"“”’\'';
const BEFORE_SEAM = '0123456789?!%)"”’\'';

/** A headline, a colon, and a sentence: "Cầu mới thông xe sau ba năm: Người dân hai bờ không còn …". */
export function isColonTeaser(text: string): boolean {
  const colon = text.indexOf(': ');
  if (colon < 0 || !isUpperAt(text, colon + 2) || !text.endsWith('.')) return false;
  const headline = text.slice(0, colon);
  if (/[.!?…;]["”]?(?:\s|$)/.test(headline)) return false;
  return countWords(headline) >= HEADLINE && countWords(text.slice(colon + 2)) >= AFTER;
}

const BAR = ' | ';

/** Headline and summary printed on one line with a bar between them: "Cầu mới thông xe | Sáng 2/9, cây cầu …". */
export function isBarredTeaser(text: string): boolean {
  // To look for a blank is to stop at every word.
  if (!text.includes('|')) return false;
  const bar = text.indexOf(BAR);
  if (bar < 0 || text.indexOf(BAR, bar + 1) >= 0) return false;
  const headline = text.slice(0, bar);
  const summary = text.slice(bar + BAR.length);
  if (/[.;:…]["”]?$/.test(headline) || !isUpperAt(summary, 0) || !/[.!?…]["”]?$/.test(summary)) return false;
  return headline.split(/\s+/).length >= BEFORE && summary.split(/\s+/).length >= AFTER;
}
