import { foreignName } from '../core/analysis/duplicatesAcrossFiles';
import type { Fingerprint } from '../core/analysis/fingerprint';
import type { ProblemReport } from '../core/analysis/report';
import { type FoundTwin, findTwins, KEYS, type ManyDocuments } from '../core/analysis/twinSearch';
import type { Locale } from '../core/rules/table';
import { exactIn, fingerprintIn, nameOf } from './comparedDocument';
import type { Input } from './inputs';
import type { KnownTwin } from './jobs';
import { finalProblems, type PartRecord, type TwinToTell, twinBlocks } from './records';
import { Spool } from './spool';

/** Whose documents are gathered: a file, or whatever stands for one. */
export type GatheredInput = Pick<Input, 'settings' | 'file' | 'number'>;

/** What is known of all documents of a run, until their twins are found. Holds little of it in memory. */
export class Gathered {
  private readonly blocks = new Spool();
  private readonly keys = new Spool();
  private readonly documents = new Spool();
  private readonly heads = new Spool();
  /** Of each part the number of its first head; as many are the documents, compared or not. */
  private readonly firstHeads: number[] = [];
  /** Of each part its input, and the number of its first document; no object a part, since there can be one a file. */
  private readonly inputs: GatheredInput[] = [];
  private readonly firsts: number[] = [];
  private twins: FoundTwin[] = [];
  /** Parts in the order in which twins are sought, and the place of each part's first document in that order. */
  private ordered = new Uint32Array(0);
  private places = new Uint32Array(0);
  /** The part of the document at each place. */
  private partAt = new Uint32Array(0);
  private nameIn = foreignName;

  /** Takes note of a part; parts come in the order in which they are told of. */
  add(input: GatheredInput, { blocks, keys, documents, documentEnds, heads, headEnds }: PartRecord): void {
    this.inputs.push(input);
    this.firsts.push(this.documents.count);
    this.blocks.append(blocks);
    this.keys.append(new Uint8Array(keys.buffer, keys.byteOffset, keys.byteLength));
    appendEach(this.documents, documents, documentEnds);
    this.firstHeads.push(this.heads.count);
    if (heads && headEnds) appendEach(this.heads, heads, headEnds);
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
    const { inputs } = this;
    const ranks = new Uint32Array(1 + order.reduce((most, { number }) => Math.max(most, number), 0));
    for (const [rank, { number }] of order.entries()) ranks[number] = rank;
    const rankOf = (part: number) => ranks[inputs[part]!.number]!;
    this.ordered = Uint32Array.from(inputs.keys()).sort((a, b) => rankOf(a) - rankOf(b) || a - b);
    this.places = new Uint32Array(inputs.length);
    this.partAt = new Uint32Array(this.documents.count);
    let place = 0;
    for (const part of this.ordered) {
      this.places[part] = place;
      const end = place + this.documentsOf(part);
      this.partAt.fill(part, place, end);
      place = end;
    }
    const documents: ManyDocuments = {
      count: this.documents.count,
      eachKey: (column, tell) => this.eachKey(column, tell),
      fingerprint: held((at: number) => fingerprintIn(this.documentAt(at))),
      exact: (at) => exactIn(this.documentAt(at)),
      fileOf: (at) => rankOf(this.partAt[at]!),
      isCompared: (file) => isCompared(order[file]!),
    };
    this.twins = findTwins(documents);
  }

  /** How many documents a part has. */
  private documentsOf(part: number): number {
    return (this.firsts[part + 1] ?? this.documents.count) - this.firsts[part]!;
  }

  /** The problems of the blocks of a part, by its number in the order of telling. */
  problems(part: number, locale: Locale): Generator<readonly ProblemReport[]> {
    const input = this.inputs[part]!;
    const first = this.places[part]!;
    const blocks = this.blocks.read(part);
    const severityOf = (rule: Parameters<typeof input.settings.severityOf>[0]) =>
      input.settings.severityOf(rule);
    return finalProblems(blocks, (document) => this.twinAt(first + document, input), severityOf, locale);
  }

  /** The blocks of a part that have twins. */
  twinsIn(part: number): readonly KnownTwin[] {
    const input = this.inputs[part]!;
    const first = this.places[part]!;
    const blocks = this.blocks.read(part);
    return twinBlocks(blocks, (document) => this.twinAt(first + document, input));
  }

  /** Reports of the documents of a part without problems, as `PartRecord` has them. */
  *headsOf(part: number): Generator<Uint8Array> {
    const end = this.firstHeads[part + 1] ?? this.heads.count;
    for (let head = this.firstHeads[part]!; head < end; head++) yield this.heads.read(head);
  }

  close(): void {
    for (const spool of [this.blocks, this.keys, this.documents, this.heads]) spool.close();
  }

  private twinAt(place: number, input: GatheredInput): TwinToTell | undefined {
    const twin = this.twins[lastAtMost(this.twins, place)];
    if (twin?.place !== place) return undefined;
    const other = this.inputs[this.partAt[twin.other]!]!;
    const name = nameOf(this.documentAt(twin.other));
    return { ...twin, name: other === input ? name : this.nameIn(name, other.file!) };
  }

  private documentAt(at: number): Uint8Array {
    const part = this.partAt[at]!;
    return this.documents.read(this.firsts[part]! + at - this.places[part]!);
  }

  private eachKey(column: number, tell: (place: number, key: number) => void): void {
    for (const part of this.ordered) {
      const documents = this.documentsOf(part);
      if (documents === 0) continue;
      const place = this.places[part]!;
      const keys = this.keys.read(part);
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

/** Appends texts that stand one after the other. */
function appendEach(spool: Spool, texts: Uint8Array, ends: Uint32Array): void {
  for (let i = 0; i < ends.length; i++) spool.append(texts.subarray(ends[i - 1] ?? 0, ends[i]!));
}
