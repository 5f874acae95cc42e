import type { EntityType, PageReading } from '../language/types';
import type { Severity } from '../problem';
import type { RuleId } from '../rules/table';
import type { Lines } from '../text/lines';
import type { Span } from '../text/span';
import type { BlockAnalysis } from './blockAnalysis';
import type { ReportedProblem } from './corpusFile';

/** A place inside a document: lines from the document's own first line, characters as the client counts them. */
export interface RelativePlace {
  readonly line: number;
  readonly character: number;
}

/** How often a document has a problem of one rule, and where the first one stands. */
export interface RuleTally extends RelativePlace {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly count: number;
}

export type IdentityType = EntityType | 'citation';

/** How often a document names somebody or something, and where first. */
export interface IdentityTally extends RelativePlace {
  readonly type: IdentityType;
  readonly id: string;
  /** Canonical name of an entity; of a cited document its first wording here. */
  readonly name: string;
  readonly count: number;
}

/** What an overview of many documents needs of one. */
export interface DocumentSummary {
  readonly name: string;
  /** True for text before the first marker, which is no document but can have problems. */
  readonly preamble: boolean;
  readonly title: string;
  /** ISO 8601, from the header or the page; empty where neither says it. */
  readonly date: string;
  readonly source: string;
  /** UTF-16 units of the body, and of what cleaning would remove of it. */
  readonly size: number;
  readonly furniture: number;
  readonly problems: readonly RuleTally[];
  readonly identities: readonly IdentityTally[];
}

/** Longest name that a summary keeps, in UTF-16 units. */
const LONGEST = 200;

/** What a document is called and how large it is. */
export type DocumentHead = Omit<DocumentSummary, 'problems' | 'identities'>;

/** Start of a span of a block, as a place in it. */
export type Locate = (span: Span) => RelativePlace;

/** Sums one document up. */
export function summarize(
  analysis: BlockAnalysis,
  problems: readonly ReportedProblem[],
  locate: Locate,
): DocumentSummary {
  return {
    ...headOf(analysis),
    problems: tallyRules(problems, locate),
    identities: tallyIdentities(analysis, locate),
  };
}

export function headOf(analysis: BlockAnalysis): DocumentHead {
  const { structure, reading } = analysis;
  const value = (field: 'title' | 'source') =>
    oneLine(
      structure.header.find((entry) => entry.field === field)?.value || reading.fields[field]?.value || '',
    );
  return {
    name: oneLine(analysis.name),
    preamble: analysis.preamble,
    title: value('title'),
    date: analysis.date ?? '',
    source: value('source'),
    size: bodySize(structure.lines, structure.bodyLine, structure.bodyEndLine),
    furniture: furnitureSize(reading, structure.lines),
  };
}

export function tallyRules(problems: readonly ReportedProblem[], locate: Locate): RuleTally[] {
  const tallies = new Map<RuleId, { first: ReportedProblem; count: number }>();
  for (const reported of problems) {
    const known = tallies.get(reported.problem.rule);
    if (known) known.count++;
    else tallies.set(reported.problem.rule, { first: reported, count: 1 });
  }
  return [...tallies].map(([rule, { first, count }]) => ({
    rule,
    severity: first.severity,
    count,
    ...locate(first.problem.span),
  }));
}

function tallyIdentities({ recognition, structure }: BlockAnalysis, locate: Locate): IdentityTally[] {
  const tallies = new Map<string, { type: IdentityType; name: string; first: Span; count: number }>();
  const add = (id: string, type: IdentityType, name: string, span: Span) => {
    const known = tallies.get(id);
    if (known) known.count++;
    else tallies.set(id, { type, name, first: span, count: 1 });
  };
  for (const { anaphor, id, span } of recognition.citations) {
    // What only points back ("Nghị quyết này") names no document.
    if (!anaphor) add(id, 'citation', structure.text.slice(span.start, span.end), span);
  }
  for (const { type, id, name, span } of recognition.entities) add(id, type, name, span);
  return [...tallies].map(([id, { type, name, first, count }]) => ({
    type,
    id,
    name: oneLine(name),
    count,
    ...locate(first),
  }));
}

function bodySize(lines: Lines, first: number, end: number): number {
  return end > first && first < lines.count
    ? lines.end(Math.min(end, lines.count) - 1) - lines.start(first)
    : 0;
}

function furnitureSize({ boilerplate, splits }: PageReading, lines: Lines): number {
  let size = 0;
  for (const { startLine, endLine } of boilerplate) size += lines.end(endLine) - lines.start(startLine);
  for (const { span } of splits) size += span.end - span.start;
  return size;
}

/** White space other than single blanks inside. */
const UNEVEN = /\s\s|[^\S ]|^\s|\s$/;

/** A text as a list can show it: one line, not too long, no character cut in two. */
export function oneLine(text: string): string {
  const line = text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…`;
  return UNEVEN.test(line) ? line.replace(/\s+/g, ' ').trim() : line;
}
