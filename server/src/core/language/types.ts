import type { Localized } from '../rules/definition';
import type { Lines } from '../text/lines';
import type { Span, TextEdit } from '../text/span';
import type { Orthography } from './orthography';

/** A calendar day or a coarser date. Months and days count from 1; an absent part is not known. */
export interface CalendarDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

export type DateDefect = 'impossible' | 'weekday-mismatch' | 'ambiguous';

/** A field value read as a date, however it was written. Spans are relative to the value. */
export interface FieldDateReading {
  /** ISO 8601: `YYYY[-MM[-DD[Thh:mm[:ss][Z|±hh:mm]]]]`. */
  readonly iso: string;
  /** The part of the value that is the date, from the weekday to the zone. */
  readonly span: Span;
  readonly defect?: DateDefect;
  /** For `weekday-mismatch`: where the weekday stands and which weekday the date really is (0 = Sunday). */
  readonly weekday?: { readonly span: Span; readonly actual: number };
}

export type PartOfDay = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';

/** A date found in running text. Spans are relative to the text given. */
export interface DateMention {
  readonly span: Span;
  /**
   * ISO 8601 value: a day `2021-12-14`, a month, a year, a date-time, an interval `A/B`, a list `A;B`. A day whose year
   * is not known keeps its written month and day as `--12-14`.
   */
  readonly value: string;
  readonly part?: PartOfDay;
  readonly defect?: DateDefect;
  readonly weekday?: { readonly span: Span; readonly actual: number };
  /** Where the year or day came from when the text does not say it. */
  readonly from?: 'text' | 'header' | 'dateline' | 'previous';
  /** The interval `A/B` that this day opens or closes, where both ends are written in full and are mentions each. */
  readonly period?: string;
}

export interface CitationMention {
  readonly span: Span;
  /** Stable identity of the document, the same for every wording of it (`resolution:congress:XIII`, `directive:12-CT/TW:2022`). */
  readonly id: string;
  /** Kind in English: resolution, directive, conclusion, decision, decree, law, … */
  readonly kind: string;
  /** Number as written, normalised in spacing only ("12-CT/TW"). */
  readonly number?: string;
  /** Day of issue, ISO, where the text or the known-documents table gives it. */
  readonly date?: string;
  readonly issuer?: string;
  readonly title?: string;
  /** Places of the parts inside the mention, for cards and tokens. */
  readonly numberSpan?: Span;
  readonly dateSpan?: Span;
  /** Other documents that the wording fits as well. */
  readonly candidates?: readonly string[];
  /** Attributes that the known-documents table supplied, not the text. */
  readonly fromTable?: readonly ('date' | 'issuer' | 'title')[];
  /** Names no document by itself but points back to one ("Nghị quyết này"): good for references, not to be counted. */
  readonly anaphor?: true;
}

export type EntityType = 'person' | 'organization' | 'place';

export interface EntityMention {
  readonly span: Span;
  readonly type: EntityType;
  /** Stable identity: variants, abbreviations and spellings of one entity share it. */
  readonly id: string;
  /** Canonical name for cards. */
  readonly name: string;
  /** Office or title that stands beside a person's name. */
  readonly title?: string;
  readonly titleSpan?: Span;
  /** Further facts from the tables (abbreviation, "since 1 July 2025 part of …"). */
  readonly note?: string;
}

export interface Recognition {
  readonly dates: readonly DateMention[];
  readonly citations: readonly CitationMention[];
  readonly entities: readonly EntityMention[];
}

export interface ProjectEntity {
  readonly type: EntityType;
  readonly name: string;
  readonly id?: string;
  readonly variants?: readonly string[];
  readonly note?: string;
}

export interface ProjectDocument {
  readonly kind: string;
  readonly number?: string;
  readonly date?: string;
  readonly issuer?: string;
  readonly title?: string;
  readonly aliases?: readonly string[];
  readonly id?: string;
}

/** What a project adds to the language's own tables, from its configuration. */
export interface ProjectLexicon {
  readonly entities: readonly ProjectEntity[];
  readonly documents: readonly ProjectDocument[];
}

/**
 * Text to recognise in: a view's text (NFC, folded; see `text/view.ts`) and the spans of it that are prose, in order:
 * title, then body paragraphs. Furniture, header keys and markers lie outside the spans and are never looked at.
 */
export interface RecognitionInput {
  readonly text: string;
  readonly spans: readonly Span[];
  /** Date of the page, from header or dateline, to resolve "ngày 24-11" and "hôm qua" against. */
  readonly reference: CalendarDate | undefined;
  readonly lexicon: ProjectLexicon;
}

export type FurnitureKind =
  | 'navigation'
  | 'form'
  | 'share'
  | 'related'
  | 'counter'
  | 'copyright'
  | 'ad'
  | 'player'
  | 'notice'
  | 'comment'
  | 'tags'
  | 'poll'
  | 'repeated'
  | 'caption'
  | 'other';
export type KeptKind = 'caption' | 'byline' | 'dateline' | 'section' | 'title';

/** Lines (inclusive, relative to the text given) of one kind, and why. */
export interface LineRange {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: string;
}
export interface FurnitureBlock extends LineRange {
  readonly kind: FurnitureKind;
  /** Key of the reason in the language's messages, for the hover. */
  readonly reason: string;
  /** 0 to 1. Blocks below the cutting threshold are in `doubtful`, never in `boilerplate`. */
  readonly confidence: number;
}
export interface KeptBlock extends LineRange {
  readonly kind: KeptKind;
}

/** Furniture that shares a line with text: clean cuts the span and keeps the rest of the line. */
export interface FurnitureSplit {
  readonly span: Span;
  readonly line: number;
  readonly kind: FurnitureKind;
  readonly reason: string;
}

export interface InferredField {
  readonly value: string;
  /** Where in the text it was read. */
  readonly span: Span;
}

export interface PageReading {
  /** What `clean` removes: blocks of whole lines, sorted, never overlapping. Blank lines that go with a block are in it. */
  readonly boilerplate: readonly FurnitureBlock[];
  readonly splits: readonly FurnitureSplit[];
  /** Looks like furniture, not sure enough to cut. */
  readonly doubtful: readonly FurnitureBlock[];
  /** Captions, by-lines, datelines that stay. */
  readonly kept: readonly KeptBlock[];
  /** title, date (ISO), source, author, section: only what the page says. */
  readonly fields: Readonly<
    Partial<Record<'title' | 'date' | 'source' | 'author' | 'section', InferredField>>
  >;
  /** Lines of prose (title and body, captions left out) to recognise in. */
  readonly prose: readonly Span[];
}

export interface PageInput {
  /** View text of one block (see `RecognitionInput`) and its lines. */
  readonly text: string;
  readonly lines: Lines;
  /** First and last-plus-one line of the body: marker and header lie before, `</doc>` after. */
  readonly startLine: number;
  readonly endLine: number;
  /** Values written in the header, by canonical field name. */
  readonly header: Readonly<Record<string, string>>;
  /** Phrases the project declared furniture, and lines it declared to be text. */
  readonly phrases: readonly FurniturePhrase[];
  /** Known sources of the project: names as they appear in by-lines. */
  readonly sources: readonly string[];
  /** Cut captions too (off by default). */
  readonly dropCaptions?: boolean;
}

/** A project's phrase. `*` in `text` stands for any run of characters inside the line; matching ignores case. */
export interface FurniturePhrase {
  readonly text: string;
  readonly kind: FurnitureKind;
  /** True for "this is text, keep it". */
  readonly keep?: boolean;
  /** True for a line as a page has it: a `*` in it is a star. */
  readonly literal?: boolean;
}

/** When a text was written, as the text itself says. */
export interface TextDate {
  /** The words that say so, relative to the text given. */
  readonly span: Span;
  /** First and last day (or month) that it can be. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Two mentions that state different dates or issuers of one cited document. */
export interface CitationConflict {
  readonly attribute: 'date' | 'issuer';
  /** The number, in words for a message. */
  readonly number: string;
  /** The statement that fewer mentions, or only later ones, make. Relative to the text given. */
  readonly span: Span;
  readonly value: string;
  readonly other: { readonly span: Span; readonly value: string };
}

/** All that the engine asks of a language. */
export interface LanguageModule {
  readonly id: string;
  /** The language that this one stands for, where it does: what it finds is what that one finds. */
  readonly itself?: LanguageModule;
  readFieldDate(value: string): FieldDateReading | undefined;
  readPage(page: PageInput): PageReading;
  /** A line that letters of any office have in their heads: it and what stands around it is of their text, though it recurs. */
  isLetterhead(line: string): boolean;
  recognize(input: RecognitionInput): Recognition;
  /**
   * The same for many texts, one step for all before the next step: code and tables of a step stay near, which makes
   * half a megabyte a third faster than text by text.
   * @param alone what is done with each, by its place, by a language that cannot read all of them: its own `recognize` unless
   * said otherwise
   */
  recognizeAll(inputs: readonly RecognitionInput[], alone?: (index: number) => Recognition): Recognition[];
  /**
   * When the text was written by its own words, where that cannot be the day of `reference`; undefined where the two
   * agree, or the text is silent. `dates` are those recognized in it.
   */
  readContradiction(input: RecognitionInput, dates: readonly DateMention[]): TextDate | undefined;
  /** The number of a citation as the rules of numbering write it, where it is malformed. */
  respellNumber(citation: CitationMention): string | undefined;
  /** Documents that the text cites with two dates or two issuers. */
  citationConflicts(text: string, citations: readonly CitationMention[]): readonly CitationConflict[];
  /** How the language is spelt. */
  readonly orthography: Orthography;
  /** How a paragraph ends: in a full sentence, in a word with which no sentence ends, or in neither. */
  readEnding(paragraph: string): 'ended' | 'broken' | 'open';
  /** Whether a person's name is given like that of somebody who was not spoken of before. */
  isIntroduced(text: string, name: Span): boolean;
  /** Edits that write all tone marks in one of two styles, for a language that has such. */
  readonly toneStyleEdits?: ((text: string, style: 'old' | 'new') => readonly TextEdit[]) | undefined;
  /** The identity that mentions of a project's own entity have. */
  entityId(entity: ProjectEntity): string;
  /** The identity that citations of a project's own document have. */
  documentId(document: ProjectDocument): string;
  /** A kind of cited documents (`CitationMention.kind`) in words. */
  kindInWords(kind: string): Localized;
  /** The identity of a cited document (`CitationMention.id`) in words. */
  documentInWords(id: string): Localized;
  /** Words for a reason key of `readPage`, for messages and hovers. */
  reason(key: string): Localized;
}
