import { foreignName } from '../core/analysis/duplicatesAcrossFiles';
import type { Fingerprint } from '../core/analysis/fingerprint';
import type { ProblemReport } from '../core/analysis/report';
import { type FoundTwin, findTwins, KEYS, type ManyDocuments } from '../core/analysis/twinSearch';
import type { Locale } from '../core/rules/table';
import { fingerprintIn, nameOf } from './comparedDocument';
import type { Input } from './inputs';
import type { KnownTwin } from './jobs';
import { finalProblems, type PartRecord, type TwinToTell, twinBlocks } from './records';
import { Spool } from './spool';

/** Whose documents are gathered: a file, or whatever stands for one. */
export type GatheredInput = Pick<Input, 'settings' | 'file'>;

interface GatheredPart {
  readonly input: GatheredInput;
  /** Number of its documents, and of the first one among all. */
  readonly documents: number;
  readonly first: number;
}

/** A part in the order in which twins are sought. */
interface Placed extends GatheredPart {
  readonly record: number;
  /** Place of its first document, and number of its file in that order. */
  readonly place: number;
  readonly file: number;
}

/** What is known of all documents of a run, until their twins are found. Holds little of it in memory. */
export class Gathered {
  private readonly blocks = new Spool();
  private readonly keys = new Spool();
  private readonly documents = new Spool();
  private readonly heads = new Spool();
  private readonly parts: GatheredPart[] = [];
  private twins: FoundTwin[] = [];
  private placeOf: Float64Array = new Float64Array(0);
  private placed: Placed[] = [];
  private nameIn = foreignName;

  /** Takes note of a part; parts come in the order in which they are told of. */
  add(input: GatheredInput, { blocks, keys, documents, documentEnds, heads }: PartRecord): void {
    const first = this.documents.count;
    this.parts.push({ input, documents: documentEnds.length, first });
    this.blocks.append(blocks);
    this.keys.append(new Uint8Array(keys.buffer, keys.byteOffset, keys.byteLength));
    for (let i = 0; i < documentEnds.length; i++) {
      this.documents.append(documents.subarray(documentEnds[i - 1] ?? 0, documentEnds[i]!));
    }
    if (heads) this.heads.append(heads);
  }

  /**
   * Finds the twins of all documents.
   * @param order the inputs in the order in which documents are earlier and later
   * @param isCompared whether an input is compared with others, beside itself
   * @param nameIn what a document of another input is called
   */
  findTwins(
    order: readonly GatheredInput[],
    isCompared: (input: GatheredInput) => boolean,
    nameIn: typeof foreignName = foreignName,
  ): void {
    this.nameIn = nameIn;
    const ranks = new Map(order.map((input, rank) => [input, rank]));
    const sorted = this.parts
      .map((part, record) => ({ ...part, record, file: ranks.get(part.input)! }))
      .sort((a, b) => a.file - b.file || a.record - b.record);
    let place = 0;
    this.placeOf = new Float64Array(this.parts.length);
    const partOf = new Uint32Array(this.documents.count);
    this.placed = sorted.map((part, index) => {
      const placed = { ...part, place };
      this.placeOf[part.record] = place;
      partOf.fill(index, place, place + part.documents);
      place += part.documents;
      return placed;
    });
    const read = held((at: number) => fingerprintIn(this.documentAt(this.placed[partOf[at]!]!, at)));
    const documents: ManyDocuments = {
      count: this.documents.count,
      eachKey: (column, tell) => this.eachKey(column, tell),
      fingerprint: read,
      fileOf: (at) => this.placed[partOf[at]!]!.file,
      isCompared: (file) => isCompared(order[file]!),
    };
    this.twins = findTwins(documents);
  }

  /** The problems of the blocks of a part, by its number in the order of telling. */
  problems(part: number, locale: Locale): Generator<readonly ProblemReport[]> {
    const { input } = this.parts[part]!;
    const first = this.placeOf[part]!;
    const blocks = textOf(this.blocks.read(part));
    const severityOf = (rule: Parameters<typeof input.settings.severityOf>[0]) =>
      input.settings.severityOf(rule);
    return finalProblems(blocks, (document) => this.twinAt(first + document, input), severityOf, locale);
  }

  /** The blocks of a part that have twins. */
  twinsIn(part: number): readonly KnownTwin[] {
    const { input } = this.parts[part]!;
    const first = this.placeOf[part]!;
    const blocks = textOf(this.blocks.read(part));
    return twinBlocks(blocks, (document) => this.twinAt(first + document, input));
  }

  /** Reports of the documents of a part without problems. */
  headsOf(part: number): readonly string[] {
    return JSON.parse(textOf(this.heads.read(part))) as string[];
  }

  close(): void {
    for (const spool of [this.blocks, this.keys, this.documents, this.heads]) spool.close();
  }

  private twinAt(place: number, input: GatheredInput): TwinToTell | undefined {
    const twin = this.twins[lastAtMost(this.twins, place)];
    if (twin?.place !== place) return undefined;
    const part = this.placed[lastAtMost(this.placed, twin.other)]!;
    const name = nameOf(this.documentAt(part, twin.other));
    const isForeign = part.input !== input;
    return { ...twin, name: isForeign ? this.nameIn(name, part.input.file!) : name };
  }

  private documentAt({ place, first }: Placed, at: number): Uint8Array {
    return this.documents.read(first + at - place);
  }

  private eachKey(column: number, tell: (place: number, key: number) => void): void {
    for (const { record, place, documents } of this.placed) {
      if (documents === 0) continue;
      const keys = this.keys.read(record);
      const bytes = Buffer.from(keys.buffer, keys.byteOffset, keys.length);
      for (let i = 0; i < documents; i++) {
        const key = bytes.readUInt32LE(4 * (i * KEYS + column));
        // Texts too short for bands have none.
        if (key !== 0) tell(place + i, key);
      }
    }
  }
}

/** So many fingerprints, of some 1 KB each, are held for being compared again, and as many that were asked for before these. */
const HELD = 2048;

/** Reads what was not read lately: some documents stand for many and are asked for over and over. */
function held(read: (at: number) => Fingerprint): (at: number) => Fingerprint {
  let recent = new Map<number, Fingerprint>();
  let before = new Map<number, Fingerprint>();
  return (at) => {
    const known = recent.get(at);
    if (known) return known;
    const fingerprint = before.get(at) ?? read(at);
    if (recent.size === HELD) {
      before = recent;
      recent = new Map();
    }
    recent.set(at, fingerprint);
    return fingerprint;
  };
}

/** Index of the last element whose place is at most the wanted one; 0 when none is. */
function lastAtMost(sorted: readonly { readonly place: number }[], wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (sorted[mid]!.place <= wanted) low = mid + 1;
    else high = mid;
  }
  return Math.max(0, low - 1);
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
}
