import type { CorpusFile, ReportedProblem } from '../core/analysis/corpusFile';
import type { ForeignTwin } from '../core/analysis/duplicatesAcrossFiles';
import { twinProblem } from '../core/analysis/duplicatesInFile';
import { documentReport, type ProblemReport, problemReport, shownPlace } from '../core/analysis/report';
import { KEYS, keysOf } from '../core/analysis/twinSearch';
import type { Problem } from '../core/problem';
import { type Locale, messageOf } from '../core/rules/table';
import { documentBytes } from './comparedDocument';
import {
  type BlockRecord,
  type Disabled,
  type Placed,
  packBlocks,
  TWIN_RULES,
  type TwinRule,
  unpackBlocks,
} from './packedBlocks';

/** What is known of the documents of a part, to be put beside those of all others. */
export interface PartRecord {
  /** The `BlockRecord`s as `packBlocks` has them: they go from thread to thread, and to the disk, as they are. */
  readonly blocks: Uint8Array;
  /** The keys of each document that is compared. */
  readonly keys: Uint32Array;
  /** These documents one after the other, as `documentBytes` has them, and where each ends. */
  readonly documents: Uint8Array;
  readonly documentEnds: Uint32Array;
  /**
   * Where they are wanted, the reports of all documents without their problems: JSON objects one after the other, without the
   * brace that ends each, and where each ends.
   */
  readonly heads?: Uint8Array;
  readonly headEnds?: Uint32Array;
}

type ReportHeads = Required<Pick<PartRecord, 'heads' | 'headEnds'>>;

/** Text in UTF-8, in memory of its own. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const NOBODY: ReadonlyMap<number, ForeignTwin> = new Map();

/** A part whose twins others will find, to be sent to them. */
export function partRecord(file: CorpusFile, locale: Locale, isCompared: boolean): PartRecord {
  const { blocks, ...compared } = blockRecords(file, locale, isCompared);
  return { blocks: packBlocks(blocks), ...compared };
}

/**
 * Reads a part whose twins others will find.
 * @param isCompared whether twins in other files count: only then it is known of a `lint-disable` that it hides nothing
 */
export function blockRecords(
  file: CorpusFile,
  locale: Locale,
  isCompared: boolean,
): Pick<PartRecord, 'keys' | 'documents' | 'documentEnds'> & { readonly blocks: readonly BlockRecord[] } {
  const compared = new Map(file.duplicateDocuments().map((document) => [document.block, document]));
  if (isCompared && file.findsDuplicates) file.setForeignTwins(NOBODY);
  const keys: Uint32Array[] = [];
  const documents: Uint8Array[] = [];
  const placed = (index: number, reported: ReportedProblem): Placed => {
    const { start, end } = reported.problem.span;
    return [problemReport(file, index, reported, locale), start, end];
  };
  const blocks = file.text.blocks.map((_, index): BlockRecord => {
    file.lookAhead(index);
    const problems = file.problems(index).map((reported) => placed(index, reported));
    const document = compared.get(index);
    if (!document?.fingerprint) return { problems };
    keys.push(keysOf(document.fingerprint));
    documents.push(documentBytes(document.name, document.fingerprint));
    const { start, end } = document.anchor;
    return { problems, anchor: [shownPlace(file, index, document.anchor), start, end] };
  });
  const isDisabling = (index: number) =>
    file.analysis(index).structure.header.some(({ field }) => field === 'lint-disable');
  const all = blocks.map((block, index) =>
    block.anchor && isDisabling(index)
      ? { ...block, disabled: disabledOf(file, index, isCompared, placed, block) }
      : block,
  );
  const columns = new Uint32Array(keys.length * KEYS);
  for (const [i, own] of keys.entries()) columns.set(own, i * KEYS);
  const documentEnds = new Uint32Array(documents.length);
  let end = 0;
  for (const [i, { length }] of documents.entries()) {
    end += length;
    documentEnds[i] = end;
  }
  return {
    blocks: all,
    keys: columns,
    documents: joined(documents, end),
    documentEnds,
  };
}

function joined(arrays: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const array of arrays) {
    all.set(array, at);
    at += array.length;
  }
  return all;
}

/** What would be said of a block that had a twin of either kind. */
function disabledOf(
  file: CorpusFile,
  index: number,
  isCompared: boolean,
  placed: (index: number, reported: ReportedProblem) => Placed,
  { problems }: BlockRecord,
): { [rule in TwinRule]: Disabled } {
  const entries = TWIN_RULES.map((rule) => {
    const span = { start: 0, end: 0 };
    const problem: Problem = {
      ...twinProblem(span, { exact: true, share: 1 }, '', { block: 0, span }),
      rule,
    };
    file.setForeignTwins(new Map([[index, { similarity: 1, problem }]]));
    const reported = file.problems(index);
    const others = reported.filter((known) => known.problem !== problem);
    // A rule that is off is nowhere told of either, and then nothing is to be added.
    const hides = others.length === reported.length;
    return [
      rule,
      { problems: isCompared ? others.map((known) => placed(index, known)) : problems, hides },
    ] as const;
  });
  return Object.fromEntries(entries) as { [rule in TwinRule]: Disabled };
}

/** Reports of the documents of a part without their problems. */
export function reportHeads(file: CorpusFile): ReportHeads {
  return headsOf(file.documents.map((index) => documentReport(file, index)));
}

export function headsOf(reports: readonly object[]): ReportHeads {
  const texts = reports.map((report) => JSON.stringify(report).slice(0, -1));
  const headEnds = new Uint32Array(texts.length);
  let end = 0;
  for (const [i, text] of texts.entries()) {
    end += Buffer.byteLength(text);
    headEnds[i] = end;
  }
  return { heads: utf8(texts.join('')), headEnds };
}

/** The twin of a document, as far as it is told of. */
export interface TwinToTell {
  readonly exact: boolean;
  readonly share: number;
  /** What the other document is called. */
  readonly name: string;
}

/** The problems of a part's blocks with those of their twins, in order. */
export function* finalProblems(
  blocks: Uint8Array,
  twinOf: (document: number) => TwinToTell | undefined,
  severityOf: (rule: TwinRule) => ProblemReport['severity'] | 'off',
  locale: Locale,
): Generator<readonly ProblemReport[]> {
  let document = 0;
  for (const { problems, anchor, disabled } of unpackBlocks(blocks)) {
    const twin = anchor && twinOf(document++);
    const reports = problems.map(([report]) => report);
    if (!twin) {
      yield reports;
      continue;
    }
    const [place, start, end] = anchor;
    const span = { start, end };
    const problem = twinProblem(span, twin, twin.name, { block: 0, span });
    const rule = problem.rule as TwinRule;
    const severity = severityOf(rule);
    // What is said of the disables themselves depends on the twin.
    const own = disabled?.[rule];
    if (severity === 'off' || own?.hides) {
      yield own ? own.problems.map(([report]) => report) : reports;
      continue;
    }
    const report = { code: rule, severity, message: messageOf(problem, locale), ...place };
    yield withTwin(own?.problems ?? problems, report, start, end);
  }
}

/** Which blocks of a part have twins. */
export function twinBlocks(
  blocks: Uint8Array,
  twinOf: (document: number) => TwinToTell | undefined,
): { readonly block: number; readonly exact: boolean }[] {
  let document = 0;
  return [...unpackBlocks(blocks)].flatMap(({ anchor }, block) => {
    const twin = anchor && twinOf(document++);
    return twin ? [{ block, exact: twin.exact }] : [];
  });
}

/** Puts a twin's problem where `CorpusFile` has it among those that begin and end where it does. */
function withTwin(
  problems: readonly Placed[],
  twin: ProblemReport,
  start: number,
  end: number,
): ProblemReport[] {
  const before = ([report, otherStart, otherEnd]: Placed) =>
    otherStart < start ||
    (otherStart === start &&
      (otherEnd < end || (otherEnd === end && report.code !== 'boilerplate/repeated-line')));
  const at = problems.findIndex((placed) => !before(placed));
  const reports = problems.map(([report]) => report);
  reports.splice(at < 0 ? reports.length : at, 0, twin);
  return reports;
}
