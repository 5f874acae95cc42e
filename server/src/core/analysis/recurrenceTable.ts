import { hashText } from './fingerprint';
import type { LineEvidence } from './lineEvidence';
import {
  alike,
  type Counts,
  type FileRecurrence,
  isFurnitureBy,
  MOST_ARTICLES,
  ownOf,
  FEWEST as WORTH_KEEPING,
} from './recurrence';

/** The evidence of some documents in arrays: hashes and no text. Only documents that count are in it. */
export interface EvidenceRecord {
  /** Keys of the sources that the documents have. */
  readonly sources: readonly string[];
  /** Which of them each document has. */
  readonly source: Uint32Array;
  /** Hashes of the lines and pairs of lines of all documents, each document's once; where those of each end. */
  readonly keys: Float64Array;
  readonly keyEnds: Uint32Array;
  /** The smallest hashes of the prose of each document, and where those of each end. */
  readonly sketches: Uint32Array;
  readonly sketchEnds: Uint32Array;
}

/** What a corpus says of its lines, as arrays that threads can share; see `TableRecurrence`. */
export interface RecurrenceTable {
  /** Documents by source. */
  readonly documents: ReadonlyMap<string, number>;
  /** Hashes of what stands in enough documents to be worth telling of, ascending. */
  readonly keys: Float64Array;
  /** In how many documents each stands. */
  readonly counts: Uint32Array;
  /** In how many articles, counted as far as anybody asks. */
  readonly articles: Uint8Array;
}

/** So many different lines are counted at a time; more are counted in turns. */
const COUNTED = 1 << 20;

/** Undefined for documents that add nothing. */
export function evidenceRecord(documents: readonly LineEvidence[]): EvidenceRecord | undefined {
  const counting = [...new Set(documents)].filter(({ counts }) => counts);
  if (counting.length === 0) return undefined;
  const sources = new Map<string, number>();
  const keys: number[] = [];
  const sketches: number[] = [];
  const record = {
    source: new Uint32Array(counting.length),
    keyEnds: new Uint32Array(counting.length),
    sketchEnds: new Uint32Array(counting.length),
  };
  for (const [i, { source, lines, sketch }] of counting.entries()) {
    if (!sources.has(source.key)) sources.set(source.key, sources.size);
    record.source[i] = sources.get(source.key)!;
    const own = new Set<number>();
    for (const line of lines) {
      own.add(lineKey(source.key, line.key));
      for (const pair of line.pairs) own.add(pairKey(source.key, pair));
    }
    for (const key of own) keys.push(key);
    for (const hash of sketch ?? []) sketches.push(hash);
    record.keyEnds[i] = keys.length;
    record.sketchEnds[i] = sketches.length;
  }
  return {
    ...record,
    sources: [...sources.keys()],
    keys: Float64Array.from(keys),
    sketches: Uint32Array.from(sketches),
  };
}

function lineKey(source: string, key: number): number {
  return hashText(`${source}\n${key}`);
}

function pairKey(source: string, pair: number): number {
  return hashText(`${source}\n\n${pair}`);
}

/**
 * Counts what recurs, as `Recurrence` does for files that fit in memory: the answers are the same. Goes through the
 * records several times instead of holding them.
 */
export function countRecurring(records: () => Iterable<EvidenceRecord>): RecurrenceTable {
  const documents = new Map<string, number>();
  let total = 0;
  for (const { sources, source, keys } of records()) {
    for (const index of source) documents.set(sources[index]!, (documents.get(sources[index]!) ?? 0) + 1);
    total += keys.length;
  }
  const found = new Map<number, Recurring>();
  const turns = Math.ceil(total / COUNTED);
  for (let turn = 0; turn < turns; turn++) countTurn(records, turn, turns, found);
  const keys = Float64Array.from(found.keys()).sort();
  return {
    documents,
    keys,
    counts: Uint32Array.from(keys, (key) => found.get(key)!.count),
    articles: Uint8Array.from(keys, (key) => found.get(key)!.articles),
  };
}

interface Recurring {
  readonly count: number;
  articles: number;
}

/** Counts those of the hashes whose turn it is. */
function countTurn(
  records: () => Iterable<EvidenceRecord>,
  turn: number,
  turns: number,
  found: Map<number, Recurring>,
): void {
  const counts = new HashCounts();
  for (const { keys } of records()) for (const key of keys) if (key % turns === turn) counts.add(key);
  const different = new Map<number, Uint32Array[]>();
  counts.each((key, count) => {
    if (count < WORTH_KEEPING) return;
    found.set(key, { count, articles: 0 });
    different.set(key, []);
  });
  if (different.size === 0) return;
  for (const record of records()) addArticles(record, different);
  for (const [key, sketches] of different) found.get(key)!.articles = sketches.length;
}

function addArticles(record: EvidenceRecord, different: ReadonlyMap<number, Uint32Array[]>): void {
  const { keys, keyEnds, sketches, sketchEnds } = record;
  for (let i = 0, at = 0; i < keyEnds.length; i++) {
    const start = i === 0 ? 0 : sketchEnds[i - 1]!;
    const sketch = sketches.subarray(start, sketchEnds[i]!);
    let own: Uint32Array | undefined;
    for (; at < keyEnds[i]!; at++) {
      const known = different.get(keys[at]!);
      if (!known || known.length === MOST_ARTICLES || sketch.length === 0) continue;
      if (known.some((other) => alike(other, sketch))) continue;
      // A copy: the record goes away.
      own ??= sketch.slice();
      known.push(own);
    }
  }
}

/** Counts numbers, in two arrays. */
class HashCounts {
  private keys = new Float64Array(1024);
  private counts = new Uint32Array(1024);
  private size = 0;

  add(key: number): void {
    if (this.size * 2 >= this.keys.length) this.grow();
    const at = place(this.keys, this.counts, key);
    if (this.counts[at] === 0) {
      this.keys[at] = key;
      this.size++;
    }
    this.counts[at]!++;
  }

  each(take: (key: number, count: number) => void): void {
    for (let i = 0; i < this.keys.length; i++) if (this.counts[i]! > 0) take(this.keys[i]!, this.counts[i]!);
  }

  private grow(): void {
    const keys = new Float64Array(this.keys.length * 2);
    const counts = new Uint32Array(keys.length);
    this.each((key, count) => {
      const at = place(keys, counts, key);
      keys[at] = key;
      counts[at] = count;
    });
    this.keys = keys;
    this.counts = counts;
  }
}

/** Where a number is in a table with room left, or is to go. */
function place(keys: Float64Array, counts: Uint32Array, key: number): number {
  const mask = keys.length - 1;
  let at = Math.imul((key % 0x1_0000_0000) | 0, 0x9e3779b1) >>> 7;
  for (at &= mask; counts[at] !== 0 && keys[at] !== key; at = (at + 1) & mask);
  return at;
}

/**
 * What the corpus says of the lines of some of its documents.
 * @param documents those documents, which are in the table
 */
export function recurrenceFor(
  table: RecurrenceTable,
  documents: readonly LineEvidence[],
): FileRecurrence | undefined {
  const counting = documents.filter(({ counts }) => counts);
  if (counting.length === 0) return undefined;
  const own = ownOf(counting);
  const documentsOf = (source: string) => table.documents.get(source) ?? 0;
  return {
    documents: (source) => documentsOf(source) - (own.get(source)?.documents ?? 0),
    // What is not in the table stands in too few documents to be told of.
    count: (source, key) => {
      const { documents: count } = countsOf(table, lineKey(source, key));
      return Math.max(0, count - (own.get(source)?.lines.get(key) ?? 0));
    },
    isFurniture: ({ key: source }, line) =>
      isFurnitureBy(line, source, {
        total: documentsOf(source),
        line: countsOf(table, lineKey(source, line.key)),
        pair: (pair) => countsOf(table, pairKey(source, pair)),
      }),
  };
}

const TOO_FEW: Counts = { documents: 0, articles: () => 0 };

function countsOf({ keys, counts, articles }: RecurrenceTable, key: number): Counts {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (keys[mid]! < key) low = mid + 1;
    else high = mid;
  }
  if (keys[low] !== key) return TOO_FEW;
  return { documents: counts[low]!, articles: () => articles[low]! };
}
