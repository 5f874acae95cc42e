import { isDeepStrictEqual } from 'node:util';
import type { CorpusFile } from '../core/analysis/corpusFile';
import type { LineEvidence } from '../core/analysis/lineEvidence';
import { type EvidenceRecord, evidenceRecord, type RecurrenceTable } from '../core/analysis/recurrenceTable';
import type { ProblemReport } from '../core/analysis/report';
import { KEYS } from '../core/analysis/twinSearch';
import type { Locale } from '../core/rules/table';
import { type BlockRecord, packBlocks, unpackBlocks } from './packedBlocks';
import { blockRecords, headsOf, type PartRecord } from './records';

/** What an answer of `corpus pipe --merge` has for `corpus merge`; the latter takes it out again. */
interface MergeMember {
  /** What is said of the document but for its twin: as `BlockRecord` has it. */
  readonly block: BlockRecord;
  /** Keys and fingerprint for finding its twin, base64; absent for a document that is not compared. */
  readonly keys?: string;
  readonly print?: string;
}

/** The problems of a document of its own, and what is needed to add those that it has beside others. */
export function mergeable(
  file: CorpusFile,
  locale: Locale,
): { readonly problems: readonly ProblemReport[]; readonly merge: MergeMember } {
  const { blocks, keys, documents } = blockRecords(file, locale, true);
  const block = blocks[0]!;
  return {
    problems: block.problems.map(([report]) => report),
    merge: {
      block,
      ...(keys.length === 0
        ? {}
        : {
            keys: Buffer.from(keys.buffer, keys.byteOffset, keys.byteLength).toString('base64'),
            print: Buffer.from(documents).toString('base64'),
          }),
    },
  };
}

/** An answer of `corpus pipe --merge` as the record of a file of one document; undefined for anything else. */
export function recordOf(answer: Record<string, unknown>): PartRecord | undefined {
  const { merge, problems, ...head } = answer;
  const { block, keys = '', print = '' } = (merge ?? {}) as Partial<MergeMember>;
  if (!Array.isArray(problems)) return undefined;
  if (typeof keys !== 'string' || typeof print !== 'string') return undefined;
  const blocks = packedBlock(block);
  if (!blocks) return undefined;
  const columns = Buffer.from(keys, 'base64');
  const documents = new Uint8Array(Buffer.from(print, 'base64'));
  if (columns.length !== 0 && columns.length !== 4 * KEYS) return undefined;
  const copy = new Uint8Array(columns);
  return {
    blocks,
    keys: new Uint32Array(copy.buffer),
    documents,
    documentEnds: columns.length === 0 ? new Uint32Array(0) : Uint32Array.of(documents.length),
    ...headsOf([head]),
  };
}

/** Undefined for what is no block: an answer can have come from anywhere. */
function packedBlock(block: BlockRecord | undefined): Uint8Array | undefined {
  try {
    const bytes = packBlocks([block!]);
    // What does not come back as it was has something in it that no block has.
    return isDeepStrictEqual([...unpackBlocks(bytes)], [block]) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** What a document tells of lines that recur, as JSON has it; null when it adds nothing. */
export function factsMember(documents: readonly LineEvidence[]): object | null {
  const record = evidenceRecord(documents);
  if (!record) return null;
  const { sources, ...arrays } = record;
  return {
    sources,
    ...Object.fromEntries(Object.entries(arrays).map(([name, array]) => [name, [...array]])),
  };
}

/** The `facts` of an answer of `corpus pipe --facts`; null for a document that adds nothing, undefined for no facts. */
export function factsOf({ facts }: Record<string, unknown>): EvidenceRecord | null | undefined {
  if (facts === null) return null;
  const { sources, ...arrays } = (facts ?? {}) as Record<string, unknown>;
  if (!Array.isArray(sources)) return undefined;
  const numbers = (name: string) => (Array.isArray(arrays[name]) ? (arrays[name] as number[]) : []);
  return {
    sources: sources.map(String),
    source: Uint32Array.from(numbers('source')),
    keys: Float64Array.from(numbers('keys')),
    keyEnds: Uint32Array.from(numbers('keyEnds')),
    sketches: Uint32Array.from(numbers('sketches')),
    sketchEnds: Uint32Array.from(numbers('sketchEnds')),
  };
}

/** What a corpus says of its lines, as a file that `corpus pipe --with` reads. */
export function formatTable({ documents, keys, counts, articles }: RecurrenceTable): string {
  const lines = Array.from(keys, (key, i) => [key, counts[i], articles[i]]);
  return `${JSON.stringify({ corpusLines: 1, documents: Object.fromEntries(documents), lines })}\n`;
}

/** Undefined for text that is no such file. */
export function parseTable(text: string): RecurrenceTable | undefined {
  let parsed: { corpusLines?: unknown; documents?: unknown; lines?: unknown };
  try {
    parsed = JSON.parse(text) as typeof parsed;
  } catch {
    return undefined;
  }
  if (parsed?.corpusLines !== 1 || !Array.isArray(parsed.lines)) return undefined;
  const lines = parsed.lines as readonly (readonly number[])[];
  const isSound = lines.every(
    (line, i) => Array.isArray(line) && line.length === 3 && (i === 0 || line[0]! > lines[i - 1]![0]!),
  );
  if (!isSound) return undefined;
  return {
    documents: new Map(Object.entries((parsed.documents ?? {}) as Record<string, number>)),
    keys: Float64Array.from(lines, ([key]) => key!),
    counts: Uint32Array.from(lines, ([, count]) => count!),
    articles: Uint8Array.from(lines, ([, , articles]) => articles!),
  };
}
