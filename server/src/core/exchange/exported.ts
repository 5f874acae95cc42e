import type { BlockAnalysis } from '../analysis/blockAnalysis';
import type { CorpusFile } from '../analysis/corpusFile';
import { type CitedDocument, citedDocuments, documentFields, type MentionReport } from '../analysis/report';
import { cleanEdits } from '../clean/clean';
import { Lines } from '../text/lines';
import type { Span } from '../text/span';
import { Projection, without } from './projection';
import { decodeXml } from './xml';

// Mentions stand in the exported text.

export interface ExportedEntity extends MentionReport {
  readonly type: string;
  readonly id: string;
  readonly name: string;
  readonly title?: string;
}

export interface ExportedDate extends MentionReport {
  readonly value: string;
}

export type ExportedCitation = MentionReport & CitedDocument;

/** A line of the exported text that is not blank; `kind` says when it is a caption, by-line, dateline, section or title. */
export interface Paragraph extends Span {
  readonly kind?: string;
}

/** A document on its way to another format. */
export interface ExportedDocument {
  readonly name: string;
  /** Its file, as the user named it. */
  readonly path: string;
  /** Language tag of the text. */
  readonly lang: string;
  /** What holds of the document: the header first, else what the page says. */
  readonly fields: Readonly<Record<string, string>>;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly entities: readonly ExportedEntity[];
  readonly dates: readonly ExportedDate[];
  readonly citations: readonly ExportedCitation[];
}

export interface ExportOptions {
  /** The text as it is written instead of the cleaned one. */
  readonly raw: boolean;
}

/** The documents of a file, one at a time. Text before the first marker is no document. */
export function* exportedDocuments(
  file: CorpusFile,
  path: string,
  options: ExportOptions,
): Generator<ExportedDocument> {
  for (const index of file.documents) yield exportedDocument(file.analysis(index), path, options);
}

/**
 * One document. The cleaned text is what cleaning leaves of the body, with LF as line break and without blank lines at its
 * ends; the raw text is the body as it is written.
 */
export function exportedDocument(
  analysis: BlockAnalysis,
  path: string,
  { raw }: ExportOptions,
): ExportedDocument {
  const { structure, recognition, reading } = analysis;
  const projection = raw ? bodyOf(analysis) : cleanedBody(analysis);
  const isTag = structure.marker?.style.kind === 'doc';
  const decode = (text: string) => (isTag ? decodeXml(text) : text);
  const fields = Object.fromEntries(
    Object.entries(documentFields(analysis).fields).map(([field, value]) => [field, decode(value)]),
  );
  const lines = new Lines(projection.text);
  const kinds = new Map<number, string>();
  for (const { startLine, endLine, kind } of reading.kept) {
    for (let line = startLine; line <= endLine; line++) kinds.set(line, kind);
  }
  const paragraphs: Paragraph[] = [];
  for (let line = 0; line < lines.count; line++) {
    if (lines.isBlank(line)) continue;
    const span = lines.span(line);
    const kind = kinds.get(structure.lines.lineAt(projection.toSource(span.start)));
    paragraphs.push(kind === undefined ? span : { ...span, kind });
  }
  const mention = <T>(span: Span, more: T): (T & MentionReport)[] => {
    const start = projection.fromSource(span.start);
    const end = projection.fromSource(span.end);
    return start < end ? [{ text: projection.text.slice(start, end), start, end, ...more }] : [];
  };
  return {
    name: decode(analysis.name),
    path,
    lang: languageTag(fields.lang) ?? analysis.environment.language.id,
    fields,
    text: projection.text,
    paragraphs,
    entities: recognition.entities.flatMap(({ span, type, id, name, title }) =>
      mention(span, { type, id, name, ...(title === undefined ? {} : { title }) }),
    ),
    dates: recognition.dates.flatMap(({ span, value }) => mention(span, { value })),
    citations: citedDocuments(recognition).flatMap(([span, document]) => mention(span, document)),
  };
}

function bodySpan({ structure: { lines, bodyLine, bodyEndLine, text } }: BlockAnalysis): Span {
  const start = lines.start(bodyLine) + (bodyLine === 0 && text.charCodeAt(0) === 0xfeff ? 1 : 0);
  return { start, end: Math.max(start, bodyEndLine < lines.count ? lines.start(bodyEndLine) : text.length) };
}

function bodyOf(analysis: BlockAnalysis): Projection {
  return new Projection(analysis.structure.text, [bodySpan(analysis)]);
}

function cleanedBody(analysis: BlockAnalysis): Projection {
  const { text, lines } = analysis.structure;
  const furniture = cleanEdits(analysis.reading, lines).map(({ span }) => span);
  const kept = without(bodySpan(analysis), furniture);
  const pieces: Span[] = [];
  for (const piece of kept) pieces.push(...withoutCr(text, piece));
  return new Projection(text, trimmed(text, pieces));
}

/** CRLF becomes LF. */
function withoutCr(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  // Searched alone: a search in the whole text would run to its end once for every piece.
  const piece = text.slice(start, end);
  let from = start;
  for (let at = piece.indexOf('\r\n'); at >= 0; at = piece.indexOf('\r\n', at + 2)) {
    pieces.push({ start: from, end: start + at });
    from = start + at + 1;
  }
  pieces.push({ start: from, end });
  return pieces;
}

/** Takes blank lines off both ends. */
function trimmed(text: string, pieces: readonly Span[]): Span[] {
  const left = [...pieces];
  for (let first = left[0]; first; first = left[0]) {
    const piece = text.slice(first.start, first.end);
    const blank = /^(?:\s*[\r\n])?/.exec(piece)![0];
    if (piece.trim() !== '') {
      left[0] = { start: first.start + blank.length, end: first.end };
      break;
    }
    left.shift();
  }
  for (let last = left[left.length - 1]; last; last = left[left.length - 1]) {
    const piece = text.slice(last.start, last.end);
    if (piece.trim() !== '') {
      left[left.length - 1] = { start: last.start, end: last.start + piece.trimEnd().length };
      break;
    }
    left.pop();
  }
  return left;
}

function languageTag(value: string | undefined): string | undefined {
  return value !== undefined && /^[a-z]{2,8}(?:-[a-z\d]{1,8}){0,8}$/i.test(value) ? value : undefined;
}
