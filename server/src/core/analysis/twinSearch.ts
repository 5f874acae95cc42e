import { LEAST, REPRESENTATIVES } from './duplicates';
import { BANDS, type Fingerprint, sharedPart, similarity } from './fingerprint';
import { SketchBits } from './sketchBits';

/** Documents of many files by their place: files in the order of their paths, documents in the order of their file. */
export interface ManyDocuments {
  /** Number of documents with a fingerprint. */
  readonly count: number;
  /** Tells the key that each document has in one of `KEYS` columns; in any order, nothing for one without such a key. */
  eachKey(column: number, tell: (place: number, key: number) => void): void;
  fingerprint(place: number): Fingerprint;
  /** `Fingerprint.exact` of a document: asked for of more of them than all of the fingerprint. */
  exact(place: number): number;
  /** Number of a document's file, growing with the place. */
  fileOf(place: number): number;
  /** False for a file that is compared with itself only. */
  isCompared(file: number): boolean;
}

/** The earlier document that a document repeats. */
export interface FoundTwin {
  readonly place: number;
  readonly other: number;
  readonly exact: boolean;
  /** As in `Twin`. */
  readonly share: number;
}

/** Keys of a document: those of its bands, and one of all of its prose. */
export const KEYS = BANDS + 1;

/** The keys of a fingerprint in columns; texts too short for bands have the last one only. */
export function keysOf({ bands, exact }: Fingerprint): Uint32Array {
  const keys = new Uint32Array(KEYS);
  keys.set(bands);
  keys[BANDS] = exact % 0x100000000;
  return keys;
}

/** A key and a place have to go into the 53 bits of a number. */
const PLACE_BITS = 21;
const MOST_DOCUMENTS = 2 ** 25;

/**
 * Finds the documents that repeat an earlier one: the same that `DuplicatesInFile` and `DuplicatesAcrossFiles` find, for
 * more documents than fit in memory with their keys. Sorts the keys of one band at a time; takes some 14 bytes a document,
 * and 128 more for each that shares a key with another.
 */
export function findTwins(documents: ManyDocuments): FoundTwin[] {
  if (documents.count > MOST_DOCUMENTS) throw new RangeError(`more than ${MOST_DOCUMENTS} documents`);
  // Nothing comes before being equal: who repeats another whole need not be compared with more of them.
  const equal = new EqualDocuments(documents);
  eachGroup(documents, BANDS, (group) => equal.look(group));
  const pairs = new Pairs(new Likeness(documents));
  for (let column = 0; column < BANDS; column++) {
    eachGroup(documents, column, (group) => pairUp(documents, group, pairs, equal));
    pairs.settle();
  }
  const near = choose(documents, pairs.settle());
  return [...equal.found, ...near].sort((a, b) => a.place - b.place);
}

/** Documents that are equal to an earlier one. */
class EqualDocuments {
  readonly found: FoundTwin[] = [];
  private readonly isFound: Uint8Array;

  constructor(private readonly documents: ManyDocuments) {
    this.isFound = new Uint8Array(documents.count);
  }

  has(place: number): boolean {
    return this.isFound[place] === 1;
  }

  /**
   * Finds which of a group are equal, and not only in their key. The earlier one is the first of their own file, or the
   * first of all files when that has none.
   */
  look(group: Uint32Array): void {
    const { documents } = this;
    /** The first of each text in all files that are compared, and in the file gone through. */
    const ofAll = new Map<number, number>();
    const ofFile = new Map<number, number>();
    let file = -1;
    for (const place of group) {
      if (documents.fileOf(place) !== file) ofFile.clear();
      file = documents.fileOf(place);
      const exact = documents.exact(place);
      const isCompared = documents.isCompared(file);
      const own = ofFile.get(exact);
      const first = isCompared ? ofAll.get(exact) : undefined;
      if (own === undefined) ofFile.set(exact, place);
      if (isCompared && first === undefined) ofAll.set(exact, place);
      const other = own ?? first;
      if (other === undefined) continue;
      this.isFound[place] = 1;
      this.found.push({ place, other, exact: true, share: 1 });
    }
  }
}

/** Calls for every group of two and more documents that have one key in common, each in the order of place. */
function eachGroup(documents: ManyDocuments, column: number, take: (group: Uint32Array) => void): void {
  const { count } = documents;
  const turns = Math.max(1, Math.ceil(count / 2 ** PLACE_BITS));
  const width = 2 ** Math.ceil(Math.log2(Math.max(2, count)));
  for (let turn = 0; turn < turns; turn++) {
    let values = new Float64Array(Math.min(count, 1 << PLACE_BITS));
    let size = 0;
    documents.eachKey(column, (place, key) => {
      if (key % turns !== turn) return;
      if (size === values.length) {
        const larger = new Float64Array(size * 2);
        larger.set(values);
        values = larger;
      }
      values[size++] = Math.floor(key / turns) * width + place;
    });
    const sorted = values.subarray(0, size).sort();
    let start = 0;
    for (let i = 1; i <= size; i++) {
      if (i < size && Math.floor(sorted[i]! / width) === Math.floor(sorted[start]! / width)) continue;
      if (i - start > 1) take(Uint32Array.from(sorted.subarray(start, i), (value) => value % width));
      start = i;
    }
  }
}

/**
 * Notes which documents of a group are to be compared: with the first ones of their file, and with the first ones of all
 * files as far as those come before their own.
 */
function pairUp(documents: ManyDocuments, group: Uint32Array, pairs: Pairs, equal: EqualDocuments): void {
  let fileStart = 0;
  const foreign: number[] = [];
  const foreignFiles: number[] = [];
  for (let i = 0; i < group.length; i++) {
    const place = group[i]!;
    const file = documents.fileOf(place);
    if (i > 0 && documents.fileOf(group[i - 1]!) !== file) fileStart = i;
    const isFound = equal.has(place);
    for (let k = fileStart; !isFound && k < i && k < fileStart + REPRESENTATIVES; k++) {
      pairs.add(place, group[k]!);
    }
    if (!documents.isCompared(file)) continue;
    for (let k = 0; !isFound && k < foreign.length && foreignFiles[k]! < file; k++) {
      pairs.add(place, foreign[k]!);
    }
    if (foreign.length < REPRESENTATIVES) {
      foreign.push(place);
      foreignFiles.push(file);
    }
  }
}

/** Compares the documents that may be nearly the same. Pairs come in order. */
function choose(documents: ManyDocuments, pairs: Float64Array): FoundTwin[] {
  const found: FoundTwin[] = [];
  for (let i = 0; i < pairs.length; ) {
    const place = Math.floor(pairs[i]! / MOST_DOCUMENTS);
    const file = documents.fileOf(place);
    const own = documents.fingerprint(place);
    const inFile = new Best();
    const elsewhere = new Best();
    for (; i < pairs.length && Math.floor(pairs[i]! / MOST_DOCUMENTS) === place; i++) {
      const other = pairs[i]! % MOST_DOCUMENTS;
      const best = documents.fileOf(other) === file ? inFile : elsewhere;
      if (!best.isExact) best.look(own, documents.fingerprint(other), other);
    }
    const best = elsewhere.similarity > inFile.similarity ? elsewhere : inFile;
    if (best.other === undefined) continue;
    const { other, isExact, similarity: common, fingerprint } = best;
    const share = isExact ? 1 : Math.min(0.99, sharedPart(own, fingerprint!, common));
    found.push({ place, other, exact: isExact, share });
  }
  return found;
}

/** The best of the documents looked at in the order of place, as `DuplicateIndex.twin` takes it. */
class Best {
  other: number | undefined;
  fingerprint: Fingerprint | undefined;
  isExact = false;
  similarity = 0;

  /** Not to be asked any more once an exact one is found. */
  look(own: Fingerprint, fingerprint: Fingerprint, other: number): void {
    this.isExact = fingerprint.exact === own.exact;
    const least = Math.max(LEAST, this.similarity);
    const common = this.isExact ? 1 : similarity(own, fingerprint, least);
    if (!this.isExact && (common < least || (common === least && this.other !== undefined))) return;
    this.similarity = common;
    this.other = other;
    this.fingerprint = fingerprint;
  }
}

/** Turns away pairs that share a key by chance, as most do that share only one: texts on one subject have phrases in common. */
class Likeness {
  private readonly bits: SketchBits;
  /** One more than the number of each document's bits, 0 for one that was not asked for, and how many hashes it has. */
  private readonly slots: Uint32Array;
  private readonly sizes: Uint16Array;

  constructor(private readonly documents: ManyDocuments) {
    const { count } = documents;
    this.bits = new SketchBits(count);
    this.slots = new Uint32Array(count);
    this.sizes = new Uint16Array(count);
  }

  mayBeTwins(place: number, other: number): boolean {
    const { bits, sizes } = this;
    // Those without hashes are compared as wholes.
    const [a, b] = [this.slotOf(place), this.slotOf(other)];
    return bits.mayShare(a, sizes[place]!, b, sizes[other]!, LEAST);
  }

  private slotOf(place: number): number {
    const known = this.slots[place]!;
    if (known > 0) return known - 1;
    const { sketch } = this.documents.fingerprint(place);
    const slot = this.bits.add(sketch);
    this.slots[place] = slot + 1;
    this.sizes[place] = sketch.length;
    return slot;
  }
}

/** Pairs of places, each one number; sorted and without repetitions once settled. */
class Pairs {
  private values = new Float64Array(1024);
  private size = 0;
  private settled = 0;

  constructor(private readonly likeness: Likeness) {}

  add(place: number, other: number): void {
    if (!this.likeness.mayBeTwins(place, other)) return;
    if (this.size === this.values.length) {
      // Most pairs are told of in many bands.
      if (this.size > this.settled * 2) this.settle();
      if (this.size * 2 > this.values.length) {
        const larger = new Float64Array(this.values.length * 2);
        larger.set(this.values.subarray(0, this.size));
        this.values = larger;
      }
    }
    this.values[this.size++] = place * MOST_DOCUMENTS + other;
  }

  settle(): Float64Array {
    const sorted = this.values.subarray(0, this.size).sort();
    let kept = 0;
    for (let i = 0; i < this.size; i++) {
      if (i === 0 || sorted[i] !== sorted[kept - 1]) sorted[kept++] = sorted[i]!;
    }
    this.size = this.settled = kept;
    return this.values.subarray(0, kept);
  }
}
