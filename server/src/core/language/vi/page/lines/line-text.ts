import type { FurnitureKind } from '../../../types';
import { type Byline, bylineAcross, readByline } from '../credits/bylines';
import { gluedCredit, REACH } from '../credits/glued-credits';
import { isBarredTeaser, isGluedTeaser } from '../lists/teasers';
import { creditsPhoto, namesCaption } from './captions';
import { type Dateline, readDateline } from './datelines';
import { contentWords, firstWord, foldKey } from './folding';
import { acrossGap, readWithGap } from './gaps';
import { countParts, matchShort, matchStart, mayBeNotice, type PhraseMatch } from './lexicon';
import {
  endsInDots,
  endsInOneStop,
  isAsking,
  isColon,
  isStop,
  lastSign,
  startsImprint,
  startsItem,
} from './line-ends';
import { readsLikeHeadline } from './line-headline';
import { weighPhrase } from './line-phrase';
import { isMarkup, opensElement, opensKeywords, readShape } from './shape';
import type { Shape } from './shape-kinds';
import { findGlued, type Glued, gluedButtons } from './splits';
import { isLetterAt, isLowerAt, isUpperAt, printOf } from './text';
import { holdsStem, NOTICE_REACH, readTraits, SIGN } from './traits';

/** Lines up to this many characters are read word by word; longer ones are taken for prose by their length alone. */
const SHORT = 300;
/** Lines that run longer than this are looked at by their first and last characters only. */
const GLANCE = 2000;
/** So much of a long line's beginning may hold the words of a notice. */
const OPENING = 70;
/** So much of a paragraph tells what it is about. */
const ABOUT = 280;

/** Shortest and longest line that may be headline and summary of another page, in words. */
const TEASER = 12;
const TEASERS = 90;
/** Shortest sentence whose dots say that it was broken off, in words. */
const TRAIL = 14;
/** Longest sentence whose look says something though it begins with a letter, in words (see `readShape`). */
const SHAPED = 20;
/** Shortest and longest paragraph that is asked whether a credit ends it, in words; longer ones are prose anyway. */
const SIGNED = 12;
const SIGNED_MOST = 40;
/** Longest row of buttons that are glued to one another, in words between blanks. */
const BUTTONS = 8;
/** Fewest digits of a date. */
const DATE_DIGITS = 4;
/** Longest caption, in words. */
const CAPTION_WORDS = 75;

const NO_SOURCES: readonly string[] = [];

/** The text of a line and what it says by itself, wherever it stands. Everything is read when it is first asked for. */
export class LineText {
  /** Words, counted in short lines and estimated in long ones. */
  readonly words: number;
  /** Ends like a sentence: `.`, `!`, `?` or `…`, closing quotes and brackets, and a credit behind it, aside. */
  readonly sentence: boolean;
  /** Ends in a question or exclamation mark. */
  readonly asks: boolean;
  readonly colon: boolean;
  readonly lowerStart: boolean;
  /** Starts like a list item: a dash, a bullet, "1.", "a)". */
  readonly item: boolean;
  /** Digits; of a long line as many as a date has. */
  private readonly digits: number;
  /** False when nothing can be glued to the line, when it holds no word of a notice, when it credits no photo. */
  private readonly seam: boolean;
  private readonly credit: boolean;
  /** Signs that the line may hold. */
  private readonly signs: number;
  private stem: boolean | undefined;
  private wholeText: string | undefined;
  private foldedKey: string | undefined;
  private firstRead: number | undefined;
  private contentRead: readonly number[] | undefined;
  private phraseRead: PhraseMatch | null | undefined;
  private shapeRead: Shape | null | undefined;
  private datelineRead: Dateline | null | undefined;
  /** As a by-line under no sources, and under those of the page: many ask for the one, many for the other. */
  private unsourcedRead: Byline | null | undefined;
  private bylineRead: Byline | null | undefined;
  private bylineSources: readonly string[] | undefined;
  private headlineRead: boolean | undefined;
  private gluedRead: Glued | null | undefined;
  private teaserRead: boolean | undefined;
  private creditedRead: boolean | undefined;
  private beginsRead: boolean | undefined;
  private noticeRead = -1;
  private weightRead = -1;

  /** The line is what stands in a page between two offsets, without surrounding blanks. */
  constructor(
    private readonly page: string,
    private readonly start: number,
    private readonly end: number,
    /** The line's print, where it is known. */
    private printRead?: number,
  ) {
    if (end - start > SHORT) {
      this.words = Math.round((end - start) / 4.6);
      this.digits = DATE_DIGITS;
      this.seam = true;
      this.credit = true;
      this.signs = SIGN.any;
    } else {
      const traits = readTraits(page, start, end);
      this.words = traits.words;
      this.digits = traits.digits;
      this.seam = traits.seam;
      this.credit = traits.credit;
      this.signs = traits.signs;
      this.stem = traits.stem;
    }
    const last = lastSign(page, start, end);
    this.asks = isAsking(last);
    this.sentence = this.asks || isStop(last) || this.endsInCredit();
    this.colon = isColon(last);
    // "iPhone", "eSIM": a name that begins so wherever it stands.
    this.lowerStart = isLowerAt(page, start) && !(start + 1 < end && isUpperAt(page, start + 1));
    this.item = startsItem(page, start, end);
  }

  /** A sentence, and who wrote the text right behind it: "… qua khu vực này./. Lê Vy". */
  private endsInCredit(): boolean {
    if (this.words < SIGNED || this.words > SIGNED_MOST || (this.signs & SIGN.stop) === 0) return false;
    const tail = this.page.slice(Math.max(this.start, this.end - REACH), this.end);
    return tail.includes('.') && gluedCredit(tail, NO_SOURCES) !== undefined;
  }

  get text(): string {
    this.wholeText ??= this.page.slice(this.start, this.end);
    return this.wholeText;
  }

  /** A number that lines of one text share, and hardly any others. */
  get print(): number {
    if (this.printRead === undefined) this.printRead = printOf(this.page, this.start, this.end);
    return this.printRead;
  }

  get length(): number {
    return this.end - this.start;
  }

  /** Folded words; of a very long line only its beginning. */
  get key(): string {
    this.foldedKey ??= foldKey(this.page, this.start, Math.min(this.end, this.start + GLANCE));
    return this.foldedKey;
  }

  /** The number of the first of these words: lines of one key have one. */
  get first(): number {
    this.firstRead ??= firstWord(this.page, this.start, Math.min(this.end, this.start + GLANCE));
    return this.firstRead;
  }

  /** Words of the line's beginning that say what it is about, as numbers. */
  get content(): readonly number[] {
    this.contentRead ??= contentWords(this.page, this.start, this.short ? this.end : this.start + ABOUT);
    return this.contentRead;
  }

  /** A sentence long enough to be a paragraph. */
  get prose(): boolean {
    return this.words >= 40 ? !this.isElement : this.sentence && this.words >= 9;
  }

  get short(): boolean {
    return this.end - this.start <= SHORT;
  }

  private get isElement(): boolean {
    return opensElement(this.page, this.start) && this.length <= GLANCE && isMarkup(this.text);
  }

  /** What the phrase table says of a short line. */
  get phrase(): PhraseMatch | undefined {
    if (this.phraseRead === undefined) this.phraseRead = this.readPhrase() ?? null;
    return this.phraseRead ?? undefined;
  }

  /** What the look of a short line says: a form label, a counter, a time, an address. */
  get shape(): Shape | undefined {
    if (this.shapeRead === undefined) {
      this.shapeRead = this.hasShape
        ? (readShape(this.text, this.words, this.sentence, this.signs) ?? null)
        : null;
    }
    return this.shapeRead ?? undefined;
  }

  /** False for long lines, and for sentences of some length that begin with a letter: their looks say nothing. */
  private get hasShape(): boolean {
    if (!this.short)
      return (
        this.isElement || (!this.sentence && this.length <= GLANCE && opensKeywords(this.page, this.start))
      );
    return !this.sentence || this.words <= SHAPED || !isLetterAt(this.page, this.start);
  }

  /** The day that a short line gives. */
  get dateline(): Dateline | undefined {
    if (this.datelineRead === undefined) {
      const may =
        this.digits >= DATE_DIGITS &&
        this.words <= 26 &&
        !(this.phrase?.kind === 'copyright' && this.phrase.weight >= 3);
      this.datelineRead = may ? this.readDay() : null;
    }
    return this.datelineRead ?? undefined;
  }

  private readDay(): Dateline | null {
    const read = readWithGap(
      this.text,
      (text) => readDateline(text, this.signs),
      (found, gap) => ({ ...found, span: acrossGap(found.span, gap) }),
    );
    return read ?? null;
  }

  /** Credits or counts a photo. */
  get credited(): boolean {
    this.creditedRead ??=
      this.credit && this.words <= CAPTION_WORDS && (creditsPhoto(this.text) || namesCaption(this.text));
    return this.creditedRead;
  }

  /** Reads the line as a by-line that stands where one is expected; the sources are those of the page. */
  byline(sources: readonly string[]): Byline | undefined {
    if (sources.length === 0) {
      if (this.unsourcedRead === undefined) this.unsourcedRead = this.readByline(NO_SOURCES);
      return this.unsourcedRead ?? undefined;
    }
    if (this.bylineSources !== sources) {
      this.bylineRead = this.readByline(sources);
      this.bylineSources = sources;
    }
    return this.bylineRead ?? undefined;
  }

  private readByline(sources: readonly string[]): Byline | null {
    const name = this.short && this.shape?.name !== 'slogan';
    if (!name) return null;
    return readWithGap(this.text, (text) => readByline(text, 'expected', sources), bylineAcross) ?? null;
  }

  /** A longer sentence that is broken off in dots. */
  get trails(): boolean {
    return !this.asks && this.words >= TRAIL && this.brokenOff;
  }

  /** Ends in dots. */
  private get brokenOff(): boolean {
    return this.sentence && endsInDots(this.page, this.end);
  }

  /** May be the headline of another page: a phrase of some length that is not a sentence or a list item. */
  get headline(): boolean {
    this.headlineRead ??= readsLikeHeadline(
      this,
      this.page.charCodeAt(this.start),
      this.page.charCodeAt(this.end - 1),
      this.signs,
    );
    return this.headlineRead;
  }

  /** Headline and summary of another page in one line. */
  get teaser(): boolean {
    this.teaserRead ??=
      this.words >= TEASER &&
      this.words <= TEASERS &&
      ((this.brokenOff && isGluedTeaser(this.text)) ||
        ((this.signs & SIGN.bar) !== 0 && isBarredTeaser(this.text)));
    return this.teaserRead;
  }

  /** Furniture glued to the line's end or beginning. */
  get glued(): Glued | undefined {
    if (this.gluedRead === undefined)
      this.gluedRead = (this.seam && findGlued(this.text, this.words)) || null;
    return this.gluedRead ?? undefined;
  }

  /** Number of signs that a longer line speaks to the reader about the site. */
  get notice(): number {
    if (this.noticeRead < 0) this.noticeRead = this.readNotice();
    return this.noticeRead;
  }

  /** Kind of furniture the line is by itself, however unsure. */
  get kind(): FurnitureKind | undefined {
    return this.phrase?.kind ?? this.shape?.kind ?? (this.notice > 0 ? 'notice' : undefined);
  }

  /** How surely the line is furniture by itself: 0 (not at all) to 3 (wherever it stands). */
  get weight(): number {
    if (this.weightRead < 0) this.weightRead = Math.max(this.phrase?.weight ?? 0, this.shape?.weight ?? 0);
    return this.weightRead;
  }

  /** Begins with a word with which notices begin. */
  private get begins(): boolean {
    this.beginsRead ??= mayBeNotice(this.page, this.start, this.end);
    return this.beginsRead;
  }

  private readPhrase(): PhraseMatch | undefined {
    if (!this.short) return undefined;
    const signed = startsImprint(this.page, this.start);
    // Sentences of some length are prose, however they begin, unless they may be a notice or an imprint.
    if (this.words > 12 && this.sentence && !signed && !this.begins) return undefined;
    const found =
      matchShort(this.page, this.start, this.end) ??
      (this.seam && this.words <= BUTTONS && !this.sentence ? gluedButtons(this.text) : undefined);
    return found && weighPhrase(found, this, signed, endsInOneStop(this.page, this.end));
  }

  private readNotice(): number {
    if (this.words < 6 || this.length > GLANCE) return 0;
    const opening = this.begins
      ? matchStart(this.page, this.start, Math.min(this.end, this.start + OPENING))
      : undefined;
    this.stem ??= holdsStem(this.page, this.start, Math.min(this.end, this.start + NOTICE_REACH));
    const parts = this.stem ? countParts(this.key) : 0;
    return parts + (opening && opening.kind === 'notice' ? 1 : 0) + (opening && parts > 0 ? 1 : 0);
  }
}
