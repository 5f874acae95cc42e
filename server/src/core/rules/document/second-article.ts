import { parseHeaderLine } from '../../format/parse';
import type { Problem } from '../../problem';
import { isSpaceCode, type Lines } from '../../text/lines';
import { pattern } from '../../text/pattern';
import type { BlockContext } from '../context';

/** A paragraph has at least so many words, and ends as a sentence does; a row of headlines in one line does not. */
const PARAGRAPH = 20;
const SENTENCE_END = /[.!?…]["'”’»)\]\s]{0,6}$/u;
/** What goes before and what follows a head are articles: so many paragraphs, and words in them. */
const BEFORE = { paragraphs: 2, words: 70 } as const;
const AFTER = { paragraphs: 2, words: 70 } as const;
/** Lines below a head in which its article begins, and the most that stand between two of its paragraphs. */
const REACH = 14;
const GAP = 3;
/** A headline has so many words, and stands so few lines above its date. */
const HEADLINE = { least: 5, most: 30, above: 2 } as const;
/** Longest line that is looked at for a date, in characters; so many words may stand beside it, and in small letters. */
const DATELINE = 90;
const BESIDE = 8;
const BESIDE_SMALL = 3;

/**
 * Reports a second article in one document: a headline with its date, or the header of a document, between two texts.
 * Each is so seldom in the middle of an article that a few words of proof are enough; lists of other pages have no
 * paragraphs, and comments no headlines.
 */
export function checkSecondArticle(context: BlockContext): Problem[] {
  const { block } = context;
  const page = new Page(context);
  const found: number[] = [];
  for (let at = page.firstHead; at < page.endOfHeads; at++) {
    const head = page.headAt(at);
    if (head === undefined) continue;
    found.push(head);
    page.begin(head);
    at += 1;
  }
  return found.map((head) => {
    const line = page.line(head);
    const { start, end } = block.lines.span(line);
    const title = page.header(head)?.value || block.text.slice(start, end).trim();
    return { rule: 'document/two-articles', span: { start, end }, args: { title: shortened(title) } };
  });
}

/** Longest key of a field with its colon, in characters. */
const LONGEST_KEY = 42;
const COLON = 0x3a;
const SPACE = 0x20;
const COMMA = 0x2c;
const FULL_STOP = 0x2e;
/** Gaps between the words of a key, the one before its colon with them. */
const MOST_GAPS = 4;
/** So much of a headline is quoted, in characters. */
const QUOTED = 80;

function shortened(title: string): string {
  const plain = title.replace(/\s+/g, ' ');
  return plain.length <= QUOTED ? plain : `${plain.slice(0, QUOTED).replace(/\s+\S*$/, '')} …`;
}

const WORD = pattern.gu`\p{L}+`;

const SMALL = pattern.u`^\p{Ll}`;

const HEADLINE_START = pattern.u`^["'“‘(]?[\p{Lu}\p{N}]`;

const SMALL_WORD = pattern.u`\s\p{Ll}+\s`;

/** The lines of a document's body that are not blank, each looked into when asked for. */
class Page {
  private readonly lines: Lines;
  private readonly written: number[] = [];
  private readonly words: number[] = [];
  /** Of the lines that were asked for: whether each is a paragraph, and whether it gives a day. */
  private readonly paragraphs: boolean[] = [];
  private readonly dates: boolean[] = [];
  /** Only between these lines can there be paragraphs enough above and below. */
  readonly firstHead: number;
  readonly endOfHeads: number;
  /** Where the article began that is being read, and what it had so far. */
  private from = 0;
  /** Headlines that are no second article's: the one of the header, and those found so far. */
  private readonly seen = new Set<string>();
  /** 1 for lines that cleaning takes; undefined until it is asked for. */
  private furniture: Uint8Array | undefined;
  /** Where each paragraph stands first. */
  private firsts: Map<string, number> | undefined;

  constructor(private readonly context: BlockContext) {
    const { lines, bodyLine, bodyEndLine } = context.block;
    this.lines = lines;
    for (let line = bodyLine; line < bodyEndLine; line++) if (!lines.isBlank(line)) this.written.push(line);
    const written = context.block.header.find(({ field }) => field === 'title')?.value;
    if (written) this.seen.add(plain(written));
    let first = 0;
    for (let long = 0; first < this.count && long < BEFORE.paragraphs; first++)
      if (this.isLong(first)) long++;
    let last = this.count;
    for (let long = 0; last > 0 && long < AFTER.paragraphs; last--) if (this.isLong(last - 1)) long++;
    this.firstHead = first;
    this.endOfHeads = last;
  }

  /** Whether a line has room for the words of a paragraph, of a letter each, and the blanks between them. */
  private isLong(at: number): boolean {
    const line = this.line(at);
    return this.lines.endWithBreak(line) - this.lines.start(line) >= 2 * PARAGRAPH - 1;
  }

  get count(): number {
    return this.written.length;
  }

  line(at: number): number {
    return this.written[at]!;
  }

  /** From here on the lines are another article's. */
  begin(at: number): void {
    this.seen.add(plain(this.text(at)));
    this.from = at;
  }

  /**
   * Where the head of a second article begins whose header, or whose date, stands here. What rules most lines out is
   * asked first, and what takes longest to find out, last.
   */
  headAt(at: number): number | undefined {
    const mayHoldDay = this.mayHoldDay(at);
    if (!mayHoldDay && !this.mayBeHeader(at)) return undefined;
    if (!this.hasParagraphsBelow(at)) return undefined;
    const isHeader = this.headerAt(at);
    const head = isHeader ? at : mayHoldDay ? this.headlineAbove(at) : undefined;
    if (head === undefined || !this.isArticleBefore(head) || !(isHeader || this.isDate(at))) return undefined;
    if (!this.isArticleAfter(at)) return undefined;
    // Between the furniture of one page and the headline of the next stands the clock of its site.
    return this.isFurniture(head) && this.isHeadline(at + 1) ? at + 1 : head;
  }

  private isFurniture(at: number): boolean {
    if (!this.furniture) {
      this.furniture = new Uint8Array(this.lines.count);
      for (const { startLine, endLine } of this.context.reading.boilerplate)
        this.furniture.fill(1, startLine, endLine + 1);
    }
    return this.furniture[this.line(at)] === 1;
  }

  private hasParagraphsBelow(at: number): boolean {
    let paragraphs = 0;
    for (let next = at + 1; next < this.count && next <= at + REACH; next++) {
      if (this.isParagraph(next) && ++paragraphs >= AFTER.paragraphs) return true;
    }
    return false;
  }

  /** Whether a header stands here: two lines at least that name fields, the title among them. */
  private headerAt(at: number): boolean {
    if (!this.header(at)?.field) return false;
    const fields = new Set<string>();
    for (let next = at; next < this.count && next < at + 6; next++) {
      const field = this.header(next)?.field;
      if (!field) break;
      fields.add(field);
    }
    return (
      fields.size >= 2 &&
      fields.has('title') &&
      (fields.has('date') || fields.has('source') || fields.has('url'))
    );
  }

  header(at: number) {
    if (!this.mayBeHeader(at)) return undefined;
    return parseHeaderLine(this.lines, this.line(at), this.context.settings);
  }

  private mayBeHeader(at: number): boolean {
    const { text } = this.lines;
    const line = this.line(at);
    const start = this.lines.start(line);
    const end = Math.min(start + LONGEST_KEY, this.lines.endWithBreak(line));
    let gaps = 0;
    let before = 0;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      if (code === COLON) return true;
      // Keys are of letters, and of few words.
      if (code === COMMA || code === FULL_STOP || (code === SPACE && before !== SPACE && ++gaps > MOST_GAPS))
        return false;
      before = code;
    }
    return false;
  }

  /** The headline that a date of publication at this place would belong to. */
  private headlineAbove(at: number): number | undefined {
    if (at < BEFORE.paragraphs + 1) return undefined;
    for (let above = 1; above <= HEADLINE.above; above++) {
      const head = at - above;
      if (head <= this.from) return undefined;
      if (this.isHeadline(head)) return head;
      // A section, an author or a button may stand between them.
      if (this.wordsOf(head, 7) >= 7) return undefined;
    }
    return undefined;
  }

  /** Whether a line gives a day of publication: its time, its weekday, or the day in figures. */
  private isDate(at: number): boolean {
    this.dates[at] ??= this.mayHoldDay(at) && this.readsAsDate(at);
    return this.dates[at];
  }

  private readsAsDate(at: number): boolean {
    const text = this.text(at).normalize('NFC');
    if (!/\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}/.test(text)) return false;
    const read = this.context.language.readFieldDate(text);
    if (!read || read.defect === 'impossible' || !/^\d{4}-\d{2}-\d{2}/.test(read.iso)) return false;
    const beside = `${text.slice(0, read.span.start)} ${text.slice(read.span.end)}`;
    const words = beside.match(WORD) ?? [];
    const small = words.filter((word) => SMALL.test(word)).length;
    return words.length <= BESIDE && small <= BESIDE_SMALL && !/[.!?…]$/u.test(text);
  }

  /** Whether a line of a fitting length has four digits in a row behind another digit: a day in figures has. */
  private mayHoldDay(at: number): boolean {
    const line = this.line(at);
    const start = this.lines.start(line);
    // The break at the end of a line, two characters at most, is read with it.
    const end = this.lines.endWithBreak(line);
    const length = end - start;
    if (length < 8 || (length > DATELINE && this.length(at) > DATELINE)) return false;
    const { text } = this.lines;
    let digits = 0;
    let run = 0;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      if (code > 0x39 || code < 0x30) run = 0;
      else {
        digits++;
        if (++run >= 4 && digits >= 6) return true;
      }
    }
    return false;
  }

  private isHeadline(at: number): boolean {
    const words = this.wordsOf(at, HEADLINE.most + 1);
    if (words < HEADLINE.least || words > HEADLINE.most) return false;
    const text = plain(this.text(at));
    if (/[.;:,…]$/u.test(text) || !HEADLINE_START.test(text) || this.seen.has(text)) return false;
    // A row of names or of menu entries has no word in small letters between them.
    return SMALL_WORD.test(text) || text === text.toUpperCase();
  }

  /** Whether what stands above, as far as the article goes, is one that has come to its end. */
  private isArticleBefore(head: number): boolean {
    let paragraphs = 0;
    let words = 0;
    for (let at = head - 1; at >= this.from; at--) {
      if (!this.isParagraph(at)) continue;
      paragraphs++;
      words += this.wordsOf(at, BEFORE.words);
      if (paragraphs >= BEFORE.paragraphs && words >= BEFORE.words) return true;
    }
    return false;
  }

  /** Whether an article follows a head, and not the next entry of a list. */
  private isArticleAfter(at: number): boolean {
    let paragraphs = 0;
    let words = 0;
    let gap = 0;
    for (let next = at + 1; next < this.count && next <= at + REACH; next++) {
      if (this.isParagraph(next)) {
        if (this.isRepeated(next)) return false;
        paragraphs++;
        words += this.wordsOf(next, AFTER.words);
        gap = 0;
        if (paragraphs >= AFTER.paragraphs && words >= AFTER.words) return true;
      } else if (paragraphs > 0 && ++gap > GAP) return false;
      else if ((paragraphs > 0 || this.isHeadline(next - 1)) && this.isDate(next)) return false;
    }
    return false;
  }

  private isParagraph(at: number): boolean {
    this.paragraphs[at] ??=
      this.isLong(at) &&
      this.wordsOf(at, PARAGRAPH) >= PARAGRAPH &&
      SENTENCE_END.test(this.text(at).slice(-8));
    return this.paragraphs[at];
  }

  /** Whether a paragraph stands further above, too: the page prints its article twice. */
  private isRepeated(at: number): boolean {
    if (!this.firsts) {
      this.firsts = new Map();
      for (let each = this.count - 1; each >= 0; each--) {
        if (this.isParagraph(each)) this.firsts.set(plain(this.text(each)), each);
      }
    }
    return this.firsts.get(plain(this.text(at)))! < at;
  }

  private text(at: number): string {
    return this.lines.textOf(this.line(at));
  }

  private length(at: number): number {
    const line = this.line(at);
    return this.lines.end(line) - this.lines.start(line);
  }

  /** Number of words, counted as far as somebody asked before. */
  private wordsOf(at: number, limit: number): number {
    const known = this.words[at];
    if (known !== undefined && (known & 1 || known >> 1 >= limit)) return known >> 1;
    const { start, end } = this.lines.span(this.line(at));
    let count = 0;
    let blank = true;
    let i = start;
    for (; i < end && count < limit; i++) {
      const space = isSpaceCode(this.lines.text.charCodeAt(i));
      if (blank && !space) count++;
      blank = space;
    }
    this.words[at] = (count << 1) | (i >= end ? 1 : 0);
    return count;
  }
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
