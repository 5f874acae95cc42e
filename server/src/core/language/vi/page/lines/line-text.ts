import type { FurnitureKind } from '../../../types';
import { type Byline, bylineAcross, readByline } from '../credits/bylines';
import { gluedCredit, REACH } from '../credits/glued-credits';
import { isBarredTeaser, isGluedTeaser } from '../lists/teasers';
import { creditsPhoto, namesCaption } from './captions';
import { type Dateline, readDateline } from './datelines';
import { type MayBeEntries, mayBeEntries } from './entries';
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
/** Longest line that gives a day, in words. */
const DAY_WORDS = 26;
/** Longest caption, in words. */
const CAPTION_WORDS = 75;

const NO_SOURCES: readonly string[] = [];

/** What a line may hold that is too long to be looked at letter by letter. */
const LONG = {
  words: 0,
  digits: DATE_DIGITS,
  seam: true,
  stem: undefined,
  credit: true,
  signs: SIGN.any,
} as const;

/**
 * The text of a line and what it says by itself, wherever it stands. What nearly every line is asked is read at once, into plain
 * fields: a getter that first looks whether it was read is compiled anew into each of the hundreds of places that ask it. What
 * fewer are asked is read when it is first asked for.
 */
export class LineText {
  readonly text: string;
  /** Is read word by word. */
  readonly short: boolean;
  /** Words, counted in short lines and estimated in long ones. */
  readonly words: number;
  /** Ends like a sentence: `.`, `!`, `?` or `…`, closing quotes and brackets, and a credit behind it, aside. */
  readonly sentence: boolean;
  /** A sentence long enough to be a paragraph. */
  readonly prose: boolean;
  /** Ends in a question or exclamation mark. */
  readonly asks: boolean;
  readonly colon: boolean;
  readonly lowerStart: boolean;
  /** Starts like a list item: a dash, a bullet, "1.", "a)". */
  readonly item: boolean;
  /** What the phrase table says of a short line. */
  readonly phrase: PhraseMatch | undefined;
  /** What the look of a short line says: a form label, a counter, a time, an address. */
  readonly shape: Shape | undefined;
  /** How surely the line is furniture by itself: 0 (not at all) to 3 (wherever it stands). */
  readonly weight: number;
  /** Number of signs that a longer line speaks to the reader about the site. */
  readonly notice: number;
  /** Kind of furniture the line is by itself, however unsure. */
  readonly kind: FurnitureKind | undefined;
  /** Credits or counts a photo. */
  readonly credited: boolean;
  /** A longer sentence that is broken off in dots. */
  readonly trails: boolean;
  /** Headline and summary of another page in one line. */
  readonly teaser: boolean;
  /** Furniture glued to the line's end or beginning. */
  readonly glued: Glued | undefined;
  /** False when nothing can be glued to the line. */
  private readonly seam: boolean;
  /** Signs that the line may hold. */
  private readonly signs: number;
  private foldedKey: string | undefined;
  private firstRead: number | undefined;
  private contentRead: readonly number[] | undefined;
  /** Null: it may give a day, and was not read yet. */
  private datelineRead: Dateline | null | undefined;
  /** As a by-line under no sources, and under those of the page: many ask for the one, many for the other. */
  private unsourcedRead: Byline | null | undefined;
  private bylineRead: Byline | null | undefined;
  private bylineSources: readonly string[] | undefined;
  private bylineAnywhereRead: Byline | null | undefined;
  private headlineRead: boolean | undefined;
  private mayBeEntriesRead: MayBeEntries | null | undefined;
  private beginsRead: boolean | undefined;

  /** The line is what stands in a page between two offsets, without surrounding blanks. */
  constructor(
    private readonly page: string,
    private readonly start: number,
    private readonly end: number,
    /** The line's print, where it is known. */
    private printRead?: number,
  ) {
    const text = page.slice(start, end);
    this.text = text;
    this.short = end - start <= SHORT;
    const traits = this.short ? readTraits(page, start, end) : LONG;
    const { digits, credit, stem } = traits;
    this.words = this.short ? traits.words : Math.round((end - start) / 4.6);
    this.seam = traits.seam;
    this.signs = traits.signs;
    const last = lastSign(page, start, end);
    this.asks = isAsking(last);
    this.sentence = this.asks || isStop(last) || this.endsInCredit();
    this.colon = isColon(last);
    // "iPhone", "eSIM": a name that begins so wherever it stands.
    this.lowerStart = isLowerAt(page, start) && !(start + 1 < end && isUpperAt(page, start + 1));
    this.item = startsItem(page, start, end);
    this.prose = this.words >= 40 ? !this.isElement : this.sentence && this.words >= 9;
    this.phrase = this.readPhrase();
    this.shape = this.hasShape ? readShape(text, this.words, this.sentence, this.signs) : undefined;
    this.weight = Math.max(this.phrase?.weight ?? 0, this.shape?.weight ?? 0);
    this.notice = this.readNotice(stem);
    this.kind = this.phrase?.kind ?? this.shape?.kind ?? (this.notice > 0 ? 'notice' : undefined);
    this.credited = credit && this.words <= CAPTION_WORDS && (creditsPhoto(text) || namesCaption(text));
    const brokenOff = this.sentence && endsInDots(page, end);
    this.trails = brokenOff && !this.asks && this.words >= TRAIL;
    this.teaser = this.readTeaser(brokenOff);
    this.glued = this.seam ? findGlued(text, this.words) : undefined;
    const mayBeDay =
      digits >= DATE_DIGITS &&
      this.words <= DAY_WORDS &&
      !(this.phrase?.kind === 'copyright' && this.phrase.weight >= 3);
    this.datelineRead = mayBeDay ? null : undefined;
  }

  /** A sentence, and who wrote the text right behind it: "… qua khu vực này./. Lê Vy". */
  private endsInCredit(): boolean {
    if (this.words < SIGNED || this.words > SIGNED_MOST || (this.signs & SIGN.stop) === 0) return false;
    const tail = this.page.slice(Math.max(this.start, this.end - REACH), this.end);
    return tail.includes('.') && gluedCredit(tail, NO_SOURCES) !== undefined;
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

  private get isElement(): boolean {
    return opensElement(this.page, this.start) && this.length <= GLANCE && isMarkup(this.text);
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
    if (this.datelineRead === null) this.datelineRead = this.readDay();
    return this.datelineRead;
  }

  private readDay(): Dateline | undefined {
    return readWithGap(
      this.text,
      (text) => readDateline(text, this.signs),
      (found, gap) => ({ ...found, span: acrossGap(found.span, gap) }),
    );
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

  /** The line as a by-line wherever it stands, with words that say so. */
  get bylineAnywhere(): Byline | undefined {
    if (this.bylineAnywhereRead === undefined)
      this.bylineAnywhereRead = readByline(this.text, 'anywhere', NO_SOURCES) ?? null;
    return this.bylineAnywhereRead ?? undefined;
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

  /** What it says of its entries; undefined for most lines, which have none on any page. */
  get mayBeEntries(): MayBeEntries | undefined {
    if (this.mayBeEntriesRead === undefined) this.mayBeEntriesRead = mayBeEntries(this.text) ?? null;
    return this.mayBeEntriesRead ?? undefined;
  }

  private readTeaser(brokenOff: boolean): boolean {
    if (this.words < TEASER || this.words > TEASERS) return false;
    if (brokenOff && isGluedTeaser(this.text)) return true;
    return (this.signs & SIGN.bar) !== 0 && isBarredTeaser(this.text);
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

  /** @param stem whether its beginning holds a stem of a notice, where that is known */
  private readNotice(stem: boolean | undefined): number {
    if (this.words < 6 || this.length > GLANCE) return 0;
    const opening = this.begins
      ? matchStart(this.page, this.start, Math.min(this.end, this.start + OPENING))
      : undefined;
    const holds = stem ?? holdsStem(this.page, this.start, Math.min(this.end, this.start + NOTICE_REACH));
    const parts = holds ? countParts(this.key) : 0;
    return parts + (opening && opening.kind === 'notice' ? 1 : 0) + (opening && parts > 0 ? 1 : 0);
  }
}
