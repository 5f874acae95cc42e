import { isSpaceCode, type Lines } from '../../../text/lines';
import type { FurnitureKind } from '../../types';
import { matchParts, matchShort, matchStart, type PhraseMatch } from './lexicon';
import { readShape, type Shape } from './shape';
import { foldKey, isLower, isUpper } from './text';

/** Lines up to this many characters are read word by word; longer ones are taken for prose by their length alone. */
const SHORT = 300;
/** Lines that run longer than this are looked at by their first and last characters only. */
const GLANCE = 2000;

/** One non-blank line of a page and what it says by itself, before the page around it is looked at. */
export class PageLine {
  /** Offsets of the line's text without surrounding blanks, in the page's text. */
  readonly start: number;
  readonly end: number;
  /** Words, counted in short lines and estimated in long ones. */
  readonly words: number;
  /** Ends like a sentence: `.`, `!`, `?` or `…`, closing quotes and brackets aside. */
  readonly sentence: boolean;
  readonly colon: boolean;
  readonly lowerStart: boolean;
  readonly upperStart: boolean;
  /** Starts like a list item: a dash, a bullet, "1.", "a)". */
  readonly item: boolean;
  private readonly page: string;
  private foldedKey: string | undefined;
  private phraseRead: PhraseMatch | null | undefined;
  private shapeRead: Shape | null | undefined;
  private noticeRead: number | undefined;

  constructor(
    text: string,
    /** Line number in the page. */
    readonly index: number,
    start: number,
    end: number,
  ) {
    this.page = text;
    this.start = start;
    this.end = end;
    this.words = end - start > SHORT ? Math.round((end - start) / 4.6) : countWords(text, start, end);
    const last = lastSignChar(text, start, end);
    this.sentence = last === '.' || last === '!' || last === '?' || last === '…';
    this.colon = last === ':' || last === '：';
    const first = text[start]!;
    this.lowerStart = isLower(first);
    const opening = /["“‘'([]/.test(first) ? (text[start + 1] ?? first) : first;
    this.upperStart = isUpper(opening);
    this.item = ITEM.test(text.slice(start, Math.min(end, start + 6)));
  }

  get text(): string {
    return this.page.slice(this.start, this.end);
  }

  get length(): number {
    return this.end - this.start;
  }

  /** Folded words; of a very long line only its beginning. */
  get key(): string {
    this.foldedKey ??= foldKey(this.page.slice(this.start, Math.min(this.end, this.start + GLANCE)));
    return this.foldedKey;
  }

  /** The line in lower case and with single blanks, digits as they are: what two prints of one line have in common. */
  get said(): string {
    return this.text.toLowerCase().replace(/\s+/g, ' ');
  }

  /** A sentence long enough to be a paragraph. */
  get prose(): boolean {
    return this.words >= 40 || (this.sentence && this.words >= 9);
  }

  get short(): boolean {
    return this.length <= SHORT;
  }

  /** What the phrase table says of a short line. */
  get phrase(): PhraseMatch | undefined {
    if (this.phraseRead === undefined) this.phraseRead = this.readPhrase() ?? null;
    return this.phraseRead ?? undefined;
  }

  /** What the look of a short line says: a form label, a counter, a time, an address. */
  get shape(): Shape | undefined {
    if (this.shapeRead === undefined) {
      this.shapeRead = this.short ? (readShape(this.text, this.words, this.sentence) ?? null) : null;
    }
    return this.shapeRead ?? undefined;
  }

  /** Number of signs that a longer line speaks to the reader about the site. */
  get notice(): number {
    this.noticeRead ??= this.readNotice();
    return this.noticeRead;
  }

  /** Kind of furniture the line is by itself, however unsure. */
  get kind(): FurnitureKind | undefined {
    return this.phrase?.kind ?? this.shape?.kind ?? (this.notice > 0 ? 'notice' : undefined);
  }

  /** How surely the line is furniture by itself: 0 (not at all) to 3 (wherever it stands). */
  get weight(): number {
    return Math.max(this.phrase?.weight ?? 0, this.shape?.weight ?? 0);
  }

  private readPhrase(): PhraseMatch | undefined {
    if (!this.short) return undefined;
    const found = matchShort(this.key);
    if (!found) return undefined;
    // A sentence that begins with the words of a label is a sentence all the same.
    if (found.how === 'start' && this.words >= 9 && found.kind !== 'notice') {
      if (this.sentence || this.words > 25) return { ...found, role: 'item', weight: 1 };
    }
    return found;
  }

  private readNotice(): number {
    if (this.words < 6 || this.length > GLANCE) return 0;
    const key = this.key;
    const parts = NOTICE_STEM.test(key) ? matchParts(key).count : 0;
    const opening = matchStart(key);
    return parts + (opening && opening.kind === 'notice' ? 1 : 0) + (opening && parts > 0 ? 1 : 0);
  }
}

const ITEM = /^(?:[-–—•+*●▪✓►]\s|\(?\d{1,2}[.)]\s|[a-zđ][.)]\s|[IVX]{1,4}[.)]\s)/;
/** Every phrase of the table that is looked for inside a line holds one of these. */
const NOTICE_STEM =
  /bạn đọc|độc giả|tòa soạn|bình luận|ý kiến|website|phát hành lại|đăng lại|chấp thuận|đồng ý bằng|bản quyền|rights|ghi rõ nguồn|theo dõi|giấy phép|gp |tải ứng|cập nhật|gửi về|gửi đến|gởi đến|liên hệ|đăng nhập|thành viên|có dấu|biên tập|kiểm duyệt|xét duyệt|vào đây|chia sẻ|tương tác|bài viết|quảng cáo|mua thêm|quan điểm|mọi hình thức|tài khoản/;

/** The non-blank lines of a page's body. */
export function pageLines(text: string, lines: Lines, from: number, to: number): PageLine[] {
  const read: PageLine[] = [];
  for (let index = from; index < to; index++) {
    let start = lines.start(index);
    let end = lines.end(index);
    while (start < end && isSpaceCode(text.charCodeAt(start))) start++;
    if (start === end) continue;
    while (end > start && isSpaceCode(text.charCodeAt(end - 1))) end--;
    read.push(new PageLine(text, index, start, end));
  }
  return read;
}

function countWords(text: string, start: number, end: number): number {
  let words = 0;
  let inside = false;
  for (let i = start; i < end; i++) {
    const space = isSpaceCode(text.charCodeAt(i));
    if (!space && !inside) words++;
    inside = !space;
  }
  return words;
}

const CLOSING = new Set('"”’\')]»*“'.split(''));

function lastSignChar(text: string, start: number, end: number): string {
  for (let i = end - 1, tries = 0; i >= start && tries < 5; i--, tries++) {
    const char = text[i]!;
    if (!CLOSING.has(char) && !isSpaceCode(char.charCodeAt(0))) return char;
  }
  return '';
}
