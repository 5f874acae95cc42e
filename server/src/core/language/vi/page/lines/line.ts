import { isUnseenCode, type Lines } from '../../../../text/lines';
import type { FurnitureKind } from '../../../types';
import type { Byline } from '../credits/bylines';
import type { Dateline } from './datelines';
import type { MayBeEntries } from './entries';
import { type PhraseMatch, phraseMatch } from './lexicon';
import { lineText } from './line-memory';
import type { LineText } from './line-text';
import type { Shape } from './shape-kinds';
import type { Glued } from './splits';

/** What buttons in the midst of a text are for. */
const BUTTON = 'share';

/**
 * One non-blank line of a page: where it stands, and what it says by itself. The fields below are written here alone, once for all
 * or when somebody says that the line is to be read otherwise.
 */
export class PageLine {
  /** What the text says; lines of one text may share it. */
  private readonly said: LineText;
  private asHeadline = false;
  /** The day that it gives with lines beside it, and the one that it gives in all; null: not read yet. */
  private asDay: Dateline | undefined;
  private day: Dateline | null | undefined = null;
  /** Was said to be text: the row of a table, the address of an entry. */
  isText = false;
  /** Was said to be of a table of contents. */
  isContents = false;
  /** Was said to be a button, or what is said about it. */
  isButton = false;
  readonly text: string;
  /** Is read word by word. */
  readonly short: boolean;
  /** Words, counted in short lines and estimated in long ones. */
  readonly words: number;
  /** Ends like a sentence: `.`, `!`, `?` or `…`, closing quotes and brackets aside. */
  sentence: boolean;
  /** A sentence long enough to be a paragraph. */
  prose: boolean;
  /** Ends in a question or exclamation mark. */
  readonly asks: boolean;
  readonly colon: boolean;
  readonly lowerStart: boolean;
  /** Starts like a list item: a dash, a bullet, "1.", "a)". */
  readonly item: boolean;
  /** What the phrase table says of a short line. */
  phrase: PhraseMatch | undefined;
  /** What the look of a short line says: a form label, a counter, a time, an address. */
  shape: Shape | undefined;
  /** How surely the line is furniture by itself: 0 (not at all) to 3 (wherever it stands). */
  weight: number;
  /** Number of signs that a longer line speaks to the reader about the site. */
  readonly notice: number;
  /** Kind of furniture the line is by itself, however unsure. */
  kind: FurnitureKind | undefined;
  /** Credits or counts a photo. */
  readonly credited: boolean;
  /** A longer sentence that is broken off in dots. */
  readonly trails: boolean;
  /** Headline and summary of another page in one line. */
  teaser: boolean;

  constructor(
    page: string,
    /** Line number in the page. */
    readonly index: number,
    /** Offsets of the line's text without surrounding blanks, in the page's text. */
    readonly start: number,
    readonly end: number,
  ) {
    const said = lineText(page, start, end);
    this.said = said;
    this.text = said.text;
    this.short = said.short;
    this.words = said.words;
    this.sentence = said.sentence;
    this.prose = said.prose;
    this.asks = said.asks;
    this.colon = said.colon;
    this.lowerStart = said.lowerStart;
    this.item = said.item;
    this.phrase = said.phrase;
    this.shape = said.shape;
    this.weight = said.weight;
    this.notice = said.notice;
    this.kind = said.kind;
    this.credited = said.credited;
    this.trails = said.trails;
    this.teaser = said.teaser;
  }

  /** Says that the line is text, whatever its words and its look are elsewhere. */
  readAsText(): void {
    this.isText = true;
    this.phrase = undefined;
    this.shape = undefined;
    this.kind = undefined;
    this.weight = 0;
    this.day = this.asDay;
  }

  /** Says that the line is the entry of a table of contents, or its heading. */
  readAsContents(): void {
    this.isContents = true;
  }

  /** Says that the line, which ends a text elsewhere, is a button among others in the midst of one. */
  readAsButton(): void {
    this.isButton = true;
    if (this.isText) return;
    const { phrase } = this;
    if (phrase) this.phrase = phraseMatch(BUTTON, 'item', 3, phrase.how, phrase.label);
    this.kind = BUTTON;
    this.weight = 3;
  }

  /** Says that the line is headline and summary of another page, as those beside it are. */
  readAsTeaser(): void {
    this.teaser = true;
  }

  /** Says that the line is a headline, though it ends with a full stop. */
  readAsHeadline(): void {
    this.asHeadline = true;
    this.sentence = false;
    this.prose = false;
  }

  /** Says that the line is part of a day that is printed over several lines. */
  readAsDay(day: Dateline): void {
    this.asDay = day;
    this.day = day;
  }

  /** A number that lines of one text share, and hardly any others. */
  get print(): number {
    return this.said.print;
  }

  get length(): number {
    return this.end - this.start;
  }

  /** Folded words; of a very long line only its beginning. */
  get key(): string {
    return this.said.key;
  }

  /** The number of the first of these words: lines of one key have one. */
  get first(): number {
    return this.said.first;
  }

  /** Words of the line's beginning that say what it is about, as numbers. */
  get content(): readonly number[] {
    return this.said.content;
  }

  /** The day that a short line gives, by itself or with the lines beside it. */
  get dateline(): Dateline | undefined {
    if (this.day === null) this.day = this.said.dateline;
    return this.day;
  }

  /** May be the headline of another page. */
  get headline(): boolean {
    return !this.isText && (this.asHeadline || this.said.headline);
  }

  /** What the text says of its entries; undefined for most lines, which have none on any page. */
  get mayBeEntries(): MayBeEntries | undefined {
    return this.said.mayBeEntries;
  }

  /** Furniture glued to its end or beginning. */
  get glued(): Glued | undefined {
    return this.said.glued;
  }

  /** Reads the line as a by-line that stands where one is expected; the sources are those of the page. */
  byline(sources: readonly string[]): Byline | undefined {
    return this.isText ? undefined : this.said.byline(sources);
  }

  /** The line as a by-line wherever it stands, with words that say so. */
  get bylineAnywhere(): Byline | undefined {
    return this.said.bylineAnywhere;
  }
}

/** The non-blank lines of a page's body. */
export function pageLines(text: string, lines: Lines, from: number, to: number): PageLine[] {
  const read: PageLine[] = [];
  for (let index = from; index < to; index++) {
    let start = lines.start(index);
    let end = lines.end(index);
    while (start < end && isUnseenCode(text.charCodeAt(start))) start++;
    if (start === end) continue;
    while (end > start && isUnseenCode(text.charCodeAt(end - 1))) end--;
    read.push(new PageLine(text, index, start, end));
  }
  return read;
}
