import { isUnseenCode, type Lines } from '../../../../text/lines';
import type { FurnitureKind } from '../../../types';
import type { Byline } from '../credits/bylines';
import type { Dateline } from './datelines';
import { type PhraseMatch, phraseMatch } from './lexicon';
import { lineText } from './line-memory';
import type { LineText } from './line-text';
import type { Shape } from './shape-kinds';
import type { Glued } from './splits';

/** What buttons in the midst of a text are for. */
const BUTTON = 'share';

/** One non-blank line of a page: where it stands, and what it says by itself. */
export class PageLine {
  /** What the text says; lines of one text may share it. */
  private readonly said: LineText;
  private asText = false;
  private asContents = false;
  private asButton = false;
  private asTeaser = false;
  private asHeadline = false;
  private asDay: Dateline | undefined;
  /** Words, counted in short lines and estimated in long ones. */
  readonly words: number;
  /** Ends like a sentence: `.`, `!`, `?` or `…`, closing quotes and brackets aside. */
  sentence: boolean;
  /** A sentence long enough to be a paragraph. */
  prose: boolean;

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
    this.words = said.words;
    this.sentence = said.sentence;
    this.prose = said.prose;
  }

  /** Says that the line is text, whatever its words and its look are elsewhere. */
  readAsText(): void {
    this.asText = true;
  }

  /** Was said to be text: the row of a table, the address of an entry. */
  get isText(): boolean {
    return this.asText;
  }

  /** Says that the line is the entry of a table of contents, or its heading. */
  readAsContents(): void {
    this.asContents = true;
  }

  /** Was said to be of a table of contents. */
  get isContents(): boolean {
    return this.asContents;
  }

  /** Says that the line, which ends a text elsewhere, is a button among others in the midst of one. */
  readAsButton(): void {
    this.asButton = true;
  }

  /** Was said to be a button, or what is said about it. */
  get isButton(): boolean {
    return this.asButton;
  }

  /** Says that the line is headline and summary of another page, as those beside it are. */
  readAsTeaser(): void {
    this.asTeaser = true;
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
  }

  get text(): string {
    return this.said.text;
  }

  /** A number that lines of one text share, and hardly any others. */
  get print(): number {
    return this.said.print;
  }

  get length(): number {
    return this.said.length;
  }

  /** Is read word by word. */
  get short(): boolean {
    return this.said.short;
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

  /** Ends in a question or exclamation mark. */
  get asks(): boolean {
    return this.said.asks;
  }

  get colon(): boolean {
    return this.said.colon;
  }

  get lowerStart(): boolean {
    return this.said.lowerStart;
  }

  /** Starts like a list item: a dash, a bullet, "1.", "a)". */
  get item(): boolean {
    return this.said.item;
  }

  /** What the phrase table says of a short line. */
  get phrase(): PhraseMatch | undefined {
    if (this.asText) return undefined;
    const { phrase } = this.said;
    return phrase && this.asButton ? phraseMatch(BUTTON, 'item', 3, phrase.how, phrase.label) : phrase;
  }

  /** What the look of a short line says: a form label, a counter, a time, an address. */
  get shape(): Shape | undefined {
    return this.asText ? undefined : this.said.shape;
  }

  /** The day that a short line gives, by itself or with the lines beside it. */
  get dateline(): Dateline | undefined {
    return this.asDay ?? (this.asText ? undefined : this.said.dateline);
  }

  /** Credits or counts a photo. */
  get credited(): boolean {
    return this.said.credited;
  }

  /** A longer sentence that is broken off in dots. */
  get trails(): boolean {
    return this.said.trails;
  }

  /** May be the headline of another page. */
  get headline(): boolean {
    return !this.asText && (this.asHeadline || this.said.headline);
  }

  /** Headline and summary of another page in one line. */
  get teaser(): boolean {
    return this.asTeaser || this.said.teaser;
  }

  /** Furniture glued to its end or beginning. */
  get glued(): Glued | undefined {
    return this.said.glued;
  }

  /** Number of signs that a longer line speaks to the reader about the site. */
  get notice(): number {
    return this.said.notice;
  }

  /** Kind of furniture the line is by itself, however unsure. */
  get kind(): FurnitureKind | undefined {
    if (this.asText) return undefined;
    return this.asButton ? BUTTON : this.said.kind;
  }

  /** How surely the line is furniture by itself: 0 (not at all) to 3 (wherever it stands). */
  get weight(): number {
    if (this.asText) return 0;
    return this.asButton ? 3 : this.said.weight;
  }

  /** Reads the line as a by-line that stands where one is expected; the sources are those of the page. */
  byline(sources: readonly string[]): Byline | undefined {
    return this.asText ? undefined : this.said.byline(sources);
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
