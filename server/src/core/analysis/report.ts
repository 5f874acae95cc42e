import type { HeaderEntry } from '../format/structure';
import type { CitationMention, LineRange, Recognition } from '../language/types';
import type { Severity } from '../problem';
import { type Locale, messageOf } from '../rules/table';
import type { Span } from '../text/span';
import type { BlockAnalysis } from './blockAnalysis';
import type { CorpusFile, ReportedProblem } from './corpusFile';
import type { Position } from './corpusText';

/**
 * One problem as the command line prints it. Lines and characters from 0, UTF-16, the end exclusive; a byte order mark is
 * no character, as in editors.
 */
export interface ProblemReport {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly startLine: number;
  readonly startCharacter: number;
  readonly endLine: number;
  readonly endCharacter: number;
}

/** Where a problem lies. */
export type ProblemPlace = Pick<ProblemReport, 'startLine' | 'startCharacter' | 'endLine' | 'endCharacter'>;

interface LineReport {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: string;
  readonly reason?: string;
}

/** Words of a text and where they stand, in UTF-16 code units. */
export interface MentionReport {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a cited document is said to be, as far as that is known. */
export type CitedDocument = Pick<CitationMention, 'id' | 'kind' | 'number' | 'date' | 'issuer' | 'title'>;

/** One analyzed document; see the README for the meaning of each member. Offsets count from the start of the file. */
export interface DocumentReport {
  readonly name: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly header: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly boilerplate: readonly LineReport[];
  readonly splits: readonly (MentionReport & { readonly kind: string })[];
  readonly doubtful: readonly LineReport[];
  readonly kept: readonly LineReport[];
  readonly entities: readonly (MentionReport & {
    readonly type: string;
    readonly id: string;
    readonly title?: string;
  })[];
  readonly dates: readonly (MentionReport & { readonly value: string })[];
  readonly citations: readonly (MentionReport & CitedDocument)[];
  readonly problems: readonly ProblemReport[];
}

/** Reports of all documents of a file, in order. Problems of text before the first marker go to the first document. */
export function* documentReports(file: CorpusFile, locale: Locale = 'en'): Generator<DocumentReport> {
  let before: readonly ProblemReport[] = [];
  for (let index = 0; index < file.text.blocks.length; index++) {
    file.lookAhead(index);
    const problems = blockProblems(file, index, locale);
    if (file.analysis(index).preamble) {
      before = problems;
      continue;
    }
    yield { ...documentReport(file, index), problems: [...before, ...problems] };
    before = [];
  }
}

/** The problems of a file as they are reported, in order of appearance. */
export function fileProblems(file: CorpusFile, locale: Locale): readonly ProblemReport[] {
  return file.text.blocks.flatMap((_, index) => blockProblems(file, index, locale));
}

/** The problems of one block as they are reported. */
function blockProblems(file: CorpusFile, index: number, locale: Locale): readonly ProblemReport[] {
  return file.problems(index).map((reported) => problemReport(file, index, reported, locale));
}

/** A problem of a block as it is reported. */
export function problemReport(
  file: CorpusFile,
  index: number,
  { problem, severity }: ReportedProblem,
  locale: Locale,
): ProblemReport {
  const { startLine, startCharacter, endLine, endCharacter } = shownPlace(file, index, problem.span);
  const message = messageOf(problem, locale);
  return { code: problem.rule, severity, message, startLine, startCharacter, endLine, endCharacter };
}

/** Where a span of a block lies in its file, as reports tell it. */
export function shownPlace(file: CorpusFile, index: number, span: Span): ProblemPlace {
  const start = shownPosition(file, index, span.start);
  const end = shownPosition(file, index, span.end);
  return {
    startLine: start.line,
    startCharacter: start.character,
    endLine: end.line,
    endCharacter: end.character,
  };
}

/** A place as editors count it: a byte order mark at the start of a file is none of its characters. */
function shownPosition({ text }: CorpusFile, index: number, offset: number): Position {
  const position = text.positionIn(index, offset);
  const marked = index === 0 && position.line === 0 && text.blocks[0]!.text.charCodeAt(0) === BYTE_ORDER_MARK;
  return marked && position.character > 0 ? { line: 0, character: position.character - 1 } : position;
}

const BYTE_ORDER_MARK = 0xfeff;

/** What is recognized in a document, without its problems. */
export function documentReport(file: CorpusFile, index: number): Omit<DocumentReport, 'problems'> {
  const analysis = file.analysis(index);
  const { structure, reading, recognition } = analysis;
  const base = file.text.blockStart(index);
  const firstLine = file.text.blockLine(index);
  const mention = (span: Span): MentionReport => ({
    text: structure.text.slice(span.start, span.end),
    start: base + span.start,
    end: base + span.end,
  });
  const lines = ({ startLine, endLine, kind }: LineRange): LineReport => ({
    startLine: firstLine + startLine,
    endLine: firstLine + endLine,
    kind,
  });
  const { header, fields } = documentFields(analysis);
  return {
    name: analysis.name,
    startLine: firstLine,
    endLine: file.text.blockLastLine(index),
    header,
    fields,
    boilerplate: reading.boilerplate.map((block) => ({ ...lines(block), reason: block.reason })),
    splits: reading.splits.map((split) => ({ ...mention(split.span), kind: split.kind })),
    doubtful: reading.doubtful.map((block) => ({ ...lines(block), reason: block.reason })),
    kept: reading.kept.map(lines),
    entities: recognition.entities.map(({ type, span, id, title }) => ({
      type,
      ...mention(span),
      id,
      ...(title === undefined ? {} : { title }),
    })),
    dates: recognition.dates.map(({ span, value }) => ({ ...mention(span), value })),
    citations: citedDocuments(recognition).map(([span, document]) => ({ ...mention(span), ...document })),
  };
}

/** The documents that a text cites and where. What only points back ("Nghị quyết này") is for the editor to follow. */
export function citedDocuments({ citations }: Recognition): readonly (readonly [Span, CitedDocument])[] {
  return citations
    .filter(({ anaphor }) => !anaphor)
    .map(({ span, id, kind, number, date, issuer, title }) => [
      span,
      {
        id,
        kind,
        ...(number === undefined ? {} : { number }),
        ...(date === undefined ? {} : { date }),
        ...(issuer === undefined ? {} : { issuer }),
        ...(title === undefined ? {} : { title }),
      },
    ]);
}

/** What a document's header says, and what holds: the header first, else what the page says. */
export function documentFields(analysis: BlockAnalysis): Pick<DocumentReport, 'header' | 'fields'> {
  const header = headerValues(analysis.structure.header);
  const inferred = Object.fromEntries(
    Object.entries(analysis.reading.fields).map(([name, field]) => [name, field.value]),
  );
  const written = Object.fromEntries(Object.entries(header).filter(([, value]) => value !== ''));
  const { date } = analysis;
  return { header, fields: { ...inferred, ...written, ...(date === undefined ? {} : { date }) } };
}

/** Values by field, or by key where no field is called so; of two entries the first holds. */
function headerValues(entries: readonly HeaderEntry[]): Readonly<Record<string, string>> {
  const values = new Map<string, string>();
  for (const { field, key, value } of entries) if (!values.has(field ?? key)) values.set(field ?? key, value);
  return Object.fromEntries(values);
}
