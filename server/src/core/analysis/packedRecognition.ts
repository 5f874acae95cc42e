import type { CitationMention, DateMention, EntityMention, Recognition } from '../language/types';
import { NumberReader, NumberWriter } from '../text/packedNumbers';
import type { Span } from '../text/span';
import type { TextTable } from '../text/textTable';

// What was recognized in a document as packed numbers, a small part of what objects take: a large file has hundreds of
// thousands of mentions, and somebody looks at those of one document at a time. Of each kind the count, then of each
// mention which of its optional parts there are (a bit each), where it stands, and its parts; texts are numbers of a
// table, places are counted from the mention before or from the mention itself.

/** The parts that not every mention has. */
type Optional<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];

/** A bit for each of them: a part that is new to a mention does not compile until it is packed. */
const DATE = { part: 1, defect: 2, weekday: 4, from: 8, period: 16 } as const satisfies Record<
  Optional<DateMention>,
  number
>;
const CITATION = {
  number: 1,
  date: 2,
  issuer: 4,
  title: 8,
  numberSpan: 16,
  dateSpan: 32,
  candidates: 64,
  fromTable: 128,
  anaphor: 256,
} as const satisfies Record<Optional<CitationMention>, number>;
const ENTITY = { title: 1, titleSpan: 2, note: 4 } as const satisfies Record<Optional<EntityMention>, number>;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Where in some bytes a packed recognition lies. */
export interface PackedRecognition {
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly texts: TextTable;
}

const writer = new NumberWriter();

/** Packs what was recognized in some documents; they share the bytes. */
export function packRecognitions(
  recognitions: readonly Recognition[],
  texts: TextTable,
): readonly PackedRecognition[] {
  writer.begin();
  const places = recognitions.map((recognition) => {
    const at = writer.length;
    write(writer, recognition, texts);
    return at;
  });
  const bytes = writer.end();
  return places.map((at) => ({ bytes, at, texts }));
}

export function unpackRecognition({ bytes, at, texts }: PackedRecognition): Recognition {
  const from = new Reader(bytes, at, texts);
  return { dates: from.list(readDate), citations: from.list(readCitation), entities: from.list(readEntity) };
}

function write(out: NumberWriter, { dates, citations, entities }: Recognition, texts: TextTable): void {
  const text = (value: string) => out.number(texts.numberOf(value));
  const list = (values: readonly string[]) => {
    out.number(values.length);
    for (const value of values) text(value);
  };
  let before = 0;
  const span = ({ start, end }: Span) => {
    out.signed(start - before);
    out.signed(end - start);
  };
  const begin = <Part extends string>(
    mention: { readonly span: Span } & { readonly [part in NoInfer<Part>]?: unknown },
    bits: Readonly<Record<Part, number>>,
  ) => {
    let parts = 0;
    for (const part in bits) if (mention[part] !== undefined) parts |= bits[part];
    out.number(parts);
    span(mention.span);
    before = mention.span.start;
  };
  out.number(dates.length);
  for (const date of dates) {
    const { value, part, defect, weekday, from, period } = date;
    begin(date, DATE);
    text(value);
    if (part !== undefined) text(part);
    if (defect !== undefined) text(defect);
    if (weekday !== undefined) {
      span(weekday.span);
      out.number(weekday.actual);
    }
    if (from !== undefined) text(from);
    if (period !== undefined) text(period);
  }
  before = 0;
  out.number(citations.length);
  for (const citation of citations) {
    const { id, kind, number, date, issuer, title, numberSpan, dateSpan, candidates, fromTable } = citation;
    begin(citation, CITATION);
    text(id);
    text(kind);
    if (number !== undefined) text(number);
    if (date !== undefined) text(date);
    if (issuer !== undefined) text(issuer);
    if (title !== undefined) text(title);
    if (numberSpan !== undefined) span(numberSpan);
    if (dateSpan !== undefined) span(dateSpan);
    if (candidates !== undefined) list(candidates);
    if (fromTable !== undefined) list(fromTable);
  }
  before = 0;
  out.number(entities.length);
  for (const entity of entities) {
    const { type, id, name, title, titleSpan, note } = entity;
    begin(entity, ENTITY);
    text(type);
    text(id);
    text(name);
    if (title !== undefined) text(title);
    if (titleSpan !== undefined) span(titleSpan);
    if (note !== undefined) text(note);
  }
}

class Reader extends NumberReader {
  private before = 0;

  constructor(
    bytes: Uint8Array,
    at: number,
    private readonly texts: TextTable,
  ) {
    super(bytes, at);
  }

  /** @param read one of them, given its optional parts and where it stands */
  list<T>(read: (from: Reader, parts: number, span: Span) => T): T[] {
    this.before = 0;
    const all: T[] = [];
    for (let left = this.number(); left > 0; left--) {
      const parts = this.number();
      const span = this.span();
      this.before = span.start;
      all.push(read(this, parts, span));
    }
    return all;
  }

  /** The texts of a part with few values are known to be its values: only these were written. */
  text<T extends string>(): T {
    return this.texts.text(this.number()) as T;
  }

  textList<T extends string>(): T[] {
    return Array.from({ length: this.number() }, () => this.text<T>());
  }

  span(): Span {
    const start = this.before + this.signed();
    return { start, end: start + this.signed() };
  }
}

function readDate(from: Reader, parts: number, span: Span): DateMention {
  const date: Mutable<DateMention> = { span, value: from.text() };
  if (parts & DATE.part) date.part = from.text();
  if (parts & DATE.defect) date.defect = from.text();
  if (parts & DATE.weekday) date.weekday = { span: from.span(), actual: from.number() };
  if (parts & DATE.from) date.from = from.text();
  if (parts & DATE.period) date.period = from.text();
  return date;
}

function readCitation(from: Reader, parts: number, span: Span): CitationMention {
  const citation: Mutable<CitationMention> = { span, id: from.text(), kind: from.text() };
  if (parts & CITATION.number) citation.number = from.text();
  if (parts & CITATION.date) citation.date = from.text();
  if (parts & CITATION.issuer) citation.issuer = from.text();
  if (parts & CITATION.title) citation.title = from.text();
  if (parts & CITATION.numberSpan) citation.numberSpan = from.span();
  if (parts & CITATION.dateSpan) citation.dateSpan = from.span();
  if (parts & CITATION.candidates) citation.candidates = from.textList();
  if (parts & CITATION.fromTable) citation.fromTable = from.textList();
  if (parts & CITATION.anaphor) citation.anaphor = true;
  return citation;
}

function readEntity(from: Reader, parts: number, span: Span): EntityMention {
  const entity: Mutable<EntityMention> = {
    span,
    type: from.text(),
    id: from.text(),
    name: from.text(),
  };
  if (parts & ENTITY.title) entity.title = from.text();
  if (parts & ENTITY.titleSpan) entity.titleSpan = from.span();
  if (parts & ENTITY.note) entity.note = from.text();
  return entity;
}
