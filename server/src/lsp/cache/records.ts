import type { Diagnostic, Range } from 'vscode-languageserver';
import type { FileDocument } from '../../core/analysis/duplicatesAcrossFiles';
import type { LineEvidence } from '../../core/analysis/lineEvidence';
import { aligned, BYTES_PER_UNIT } from '../../core/text/alignment';
import type { TextTable } from '../../core/text/textTable';
import type { PackedData } from '../packedReading';

// What is kept of a file, as bytes: how long a text of JSON is, the text with as much as is missing to a multiple of four
// bytes, how many numbers of 32 bits follow, these, and other bytes to the end. Numbers are written as the machine does.

/** What was found in a file under what others say of it. */
export interface StoredReading {
  /** Undefined where nobody asked for diagnostics. */
  readonly items: Diagnostic[] | undefined;
  readonly packed: PackedData;
}

/** What of a file is compared with other files. */
export interface StoredDocuments {
  readonly duplicates: readonly FileDocument[];
  /** Where the documents stand, by block. */
  readonly anchors: ReadonlyMap<number, Range>;
}

/** The day on which something was found, `YYYY-MM-DD`, and whether it holds on that day alone. */
export interface Dated {
  readonly day: string;
  readonly isOfDay: boolean;
}

interface EvidenceJson {
  readonly documents: readonly {
    readonly source: LineEvidence['source'];
    readonly counts: boolean;
    readonly lines: LineEvidence['lines'];
    /** How many numbers there are; undefined where there is no sketch. */
    readonly sketch?: number;
  }[];
}

interface DocumentsJson {
  readonly duplicates: readonly (Omit<FileDocument, 'fingerprint'> & {
    readonly print?: {
      readonly size: number;
      readonly exact: number;
      /** How many numbers there are. */
      readonly sketch: number;
      readonly bands: number;
    };
  })[];
  readonly anchors: readonly (readonly [number, Range])[];
}

interface ReadingJson extends Dated {
  readonly items?: Diagnostic[];
  readonly texts: readonly string[];
  readonly groups: number;
  readonly groupsAt: number;
}

export function encodeEvidence(documents: readonly LineEvidence[]): Uint8Array {
  const json: EvidenceJson = {
    documents: documents.map(({ source, counts, lines, sketch }) => ({
      source,
      counts,
      lines,
      ...(sketch ? { sketch: sketch.length } : {}),
    })),
  };
  return joined(
    json,
    documents.flatMap(({ sketch }) => sketch ?? []),
    NO_BYTES,
  );
}

/** @throws for bytes that are something else */
export function decodeEvidence(bytes: Uint8Array): LineEvidence[] {
  const parts = new Parts(bytes);
  return (parts.json as EvidenceJson).documents.map(({ source, counts, lines, sketch }) => ({
    source,
    counts,
    // JSON leaves out what is undefined.
    lines: lines.map(({ key, pairs, span, doubtful, nameLike }) => ({
      key,
      pairs,
      span,
      doubtful,
      nameLike,
    })),
    sketch: sketch === undefined ? undefined : parts.numbers(sketch),
  }));
}

export function encodeDocuments({ duplicates, anchors }: StoredDocuments): Uint8Array {
  const json: DocumentsJson = {
    duplicates: duplicates.map(({ fingerprint, ...rest }) => {
      if (!fingerprint) return rest;
      const { size, exact, sketch, bands } = fingerprint;
      return { ...rest, print: { size, exact, sketch: sketch.length, bands: bands.length } };
    }),
    anchors: [...anchors],
  };
  const prints = duplicates.flatMap(({ fingerprint }) =>
    fingerprint ? [fingerprint.sketch, fingerprint.bands] : [],
  );
  return joined(json, prints, NO_BYTES);
}

/** @throws for bytes that are something else */
export function decodeDocuments(bytes: Uint8Array): StoredDocuments {
  const parts = new Parts(bytes);
  const { duplicates, anchors } = parts.json as DocumentsJson;
  return {
    duplicates: duplicates.map(({ print, ...rest }) => {
      if (!print) return { ...rest, fingerprint: undefined };
      const { size, exact } = print;
      const sketch = parts.numbers(print.sketch);
      return { ...rest, fingerprint: { size, exact, sketch, bands: parts.numbers(print.bands) } };
    }),
    anchors: new Map(anchors),
  };
}

/** @param texts those that it was packed with */
export function encodeReading({ items, packed }: StoredReading, dated: Dated, texts: TextTable): Uint8Array {
  const { bytes, groups, groupsAt } = packed;
  const own = Array.from(packed.texts, (number) => texts.text(number));
  const json: ReadingJson = { ...dated, ...(items ? { items } : {}), texts: own, groups, groupsAt };
  return joined(json, [], bytes);
}

/**
 * @param texts takes in the texts of what is packed
 * @throws for bytes that are something else
 */
export function decodeReading(bytes: Uint8Array, texts: TextTable): StoredReading & Dated {
  const parts = new Parts(bytes);
  const { day, isOfDay, items, texts: own, groups, groupsAt } = parts.json as ReadingJson;
  const numbers = Uint32Array.from(own, (text) => texts.numberOf(text));
  return { day, isOfDay, items, packed: { bytes: parts.rest(), texts: numbers, groups, groupsAt } };
}

const NO_BYTES = new Uint8Array(0);
const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** Bytes of a number. */
const WORD = 4;

function joined(json: object, numbers: readonly Uint32Array[], rest: Uint8Array): Uint8Array {
  // Halves of pairs are escaped in JSON: it can be written as UTF-8 whatever it holds.
  const text = encoded(JSON.stringify(json));
  const countAt = aligned(WORD + text.length, WORD);
  const words = numbers.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(countAt + WORD + words * WORD + rest.length);
  const all = new Uint32Array(bytes.buffer, 0, (countAt + WORD) / WORD + words);
  bytes.set(text, WORD);
  all[0] = text.length;
  let at = countAt / WORD;
  all[at++] = words;
  for (const one of numbers) {
    all.set(one, at);
    at += one.length;
  }
  bytes.set(rest, at * WORD);
  return bytes;
}

/** A text in UTF-8, valid until the next call. */
function encoded(text: string): Uint8Array {
  const most = text.length * BYTES_PER_UNIT;
  if (room.length < most) {
    // Room that something large needed is not kept.
    if (most > KEPT_ROOM) return encoder.encode(text);
    room = new Uint8Array(2 * most);
  }
  return room.subarray(0, encoder.encodeInto(text, room).written);
}

const KEPT_ROOM = 1 << 20;
let room = new Uint8Array(1 << 14);

/** Takes apart what was joined. */
class Parts {
  readonly json: unknown;
  private at: number;
  private readonly restAt: number;

  constructor(private readonly bytes: Uint8Array) {
    const [length] = this.copy(0, 1);
    this.json = JSON.parse(decoder.decode(bytes.subarray(WORD, WORD + length!)));
    const countAt = aligned(WORD + length!, WORD);
    const [words] = this.copy(countAt, 1);
    this.at = countAt + WORD;
    this.restAt = this.at + words! * WORD;
  }

  /** The next so many numbers, in memory of their own. */
  numbers(count: number): Uint32Array {
    const numbers = this.copy(this.at, count);
    this.at += count * WORD;
    return numbers;
  }

  /** What follows the numbers, in memory of its own. */
  rest(): Uint8Array {
    return this.bytes.slice(this.restAt);
  }

  private copy(at: number, count: number): Uint32Array {
    return new Uint32Array(this.bytes.slice(at, at + count * WORD).buffer);
  }
}
