import { IDEOGRAPHS, runsOf } from '../text/characters-scripts';
import type { Span } from '../text/span';

/**
 * What is kept of a document's prose to find its like: no text, at most some 1.5 KB. Case, punctuation, blanks and
 * line breaks do not count; syllables do, in their order.
 */
export interface Fingerprint {
  /** Number of runs of five syllables. */
  readonly size: number;
  /** 53 bits; equal for equal prose, and in practice for nothing else. */
  readonly exact: number;
  /** The smallest hashes of the runs, ascending: all of a short text's, a fair sample of a long one's. */
  readonly sketch: Uint32Array;
  /** Keys for finding texts that are alike: two with 60% of their runs in common share one in 997 cases of 1,000. */
  readonly bands: Uint32Array;
}

/** Syllables of a run. Single words changed break few runs; phrases that all news shares are shorter. */
const RUN = 5;
/** Texts of fewer syllables are alike by chance: a flash, a caption, a line of thanks. */
const SHORTEST = 20;
/** Below this a text has too few runs to be called nearly the same as another. */
const SHORTEST_NEAR = 40;
/** Hashes kept of a text: two texts' likeness is estimated with a standard error below 3 points. */
const SKETCH = 256;
/** Number of keys of a fingerprint. */
export const BANDS = 24;
const ROWS = 3;
const BINS = BANDS * ROWS;

/** Multiplier of the rolling hash over a run, and its fifth power, both modulo 2^32. */
const ROLL = 0x2c1b3c6d;
const ROLL_OUT = power(ROLL, RUN);

/**
 * The fingerprint of the prose of a text in NFC, or undefined when there is too little of it to compare.
 * One pass, linear; the order of the spans is the order of the text.
 */
export function fingerprintOf(text: string, prose: readonly Span[]): Fingerprint | undefined {
  const count = hashSyllables(text, prose);
  if (count < SHORTEST) return undefined;
  const exact = exactHash(count);
  if (count < SHORTEST_NEAR) return { size: 0, exact, sketch: new Uint32Array(0), bands: new Uint32Array(0) };
  const size = count - RUN + 1;
  const bands = hashRuns(count);
  return { size, exact, sketch: smallest(size), bands };
}

/**
 * Share of the runs of both texts that are in both (Jaccard), from 0 to 1; exact where they have up to 256 together.
 * Texts that have less than `least` in common, as most have, are not compared to the end: 0 for those.
 */
export function similarity(a: Fingerprint, b: Fingerprint, least = 0): number {
  const left = a.sketch;
  const right = b.sketch;
  const most = Math.min(SKETCH, left.length + right.length);
  let i = 0;
  let j = 0;
  let seen = 0;
  let common = 0;
  // One more than may differ, so that no rounding turns away what has just enough in common.
  const mayDiffer = (1 - least) * most + 1;
  while (seen < most && (i < left.length || j < right.length)) {
    const x = i < left.length ? left[i]! : 0x100000000;
    const y = j < right.length ? right[j]! : 0x100000000;
    seen++;
    if (x === y) common++;
    else if (seen - common > mayDiffer) return 0;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return seen === 0 ? 0 : common / seen;
}

/** 53 bits of a text; equal for equal texts, and in practice for nothing else. */
export function hashText(text: string): number {
  let a = 0x811c9dc5;
  let b = 0x243f6a88;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b, 0x1b873593) + code;
    b ^= b >>> 15;
  }
  return mix(a) * 0x200000 + (mix(b ^ a) >>> 11);
}

/** Share of the runs of the first text that the second has, from 0 to 1, where their similarity is known. */
export function sharedPart(a: Fingerprint, b: Fingerprint, jaccard: number): number {
  if (a.size === 0) return 0;
  const common = (jaccard * (a.size + b.size)) / (1 + jaccard);
  return Math.min(1, common / a.size);
}

const SURROGATES = [0xd800, 0xdfff] as const;

let folded: Uint16Array | undefined;

/** Lower case of each code unit that is part of a word; 0 for all others. */
function foldTable(): Uint16Array {
  if (folded) return folded;
  const table = new Uint16Array(0x10000);
  for (const [first, last] of runsOf(/[\p{L}\p{M}\p{N}]+/gu)) {
    for (let code = first; code <= last; code++) {
      table[code] = String.fromCharCode(code).toLowerCase().charCodeAt(0);
    }
  }
  // These stand for themselves.
  for (const [first, last] of [...IDEOGRAPHS, SURROGATES]) {
    for (let code = first; code <= last; code++) table[code] = code;
  }
  // Spelling that differs by keyboard, not by text.
  table[0xd0] = table[0xf0] = table[0x189] = 0x111;
  folded = table;
  return table;
}

/** Room for the hashes of one text at a time; grows to the longest text seen, up to a bound. */
let syllables = new Uint32Array(4096);
let runs = new Uint32Array(4096);
const KEPT_ROOM = 1 << 20;

/** Writes the hashes of the syllables of a text. @returns how many there are */
function hashSyllables(text: string, prose: readonly Span[]): number {
  const fold = foldTable();
  let most = 0;
  // No two syllables touch, and no span ends in the midst of one.
  for (const { start, end } of prose) most += (end - start + 2) >> 1;
  if (most > syllables.length || (most < KEPT_ROOM && syllables.length > KEPT_ROOM)) {
    syllables = new Uint32Array(Math.max(4096, 2 ** Math.ceil(Math.log2(most))));
    runs = new Uint32Array(syllables.length);
  }
  const hashes = syllables;
  let count = 0;
  for (const { start, end } of prose) {
    let hash = 0;
    for (let i = start; i < end; i++) {
      // Written without a branch: how long syllables are cannot be predicted. What follows the last letter of one
      // counts it, and what follows anything else writes where the next one will be written.
      const code = fold[text.charCodeAt(i)]!;
      const isOther = (code - 1) >> 31;
      hashes[count] = hash;
      count -= isOther & ((hash | -hash) >> 31);
      hash = (Math.imul(hash, 0x01000193) + code) & ~isOther;
    }
    hashes[count] = hash;
    if (hash !== 0) count++;
  }
  return count;
}

function exactHash(count: number): number {
  const hashes = syllables;
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  for (let i = 0; i < count; i++) {
    const hash = hashes[i]! | 0;
    a = Math.imul(a ^ hash, 0x85ebca6b);
    a ^= a >>> 13;
    b = (Math.imul(b, 0x1b873593) + hash) | 0;
    b ^= b >>> 16;
  }
  return (a >>> 0) * 0x200000 + (b >>> 11);
}

const bins = new Uint32Array(BINS);
const filled = new Uint8Array(BINS);

/**
 * Writes the hashes of the runs of so many syllables.
 * @returns keys by one-permutation MinHash: every run falls into one of the bins, the smallest hash of each bin is kept,
 * and three bins make a band. Empty bins borrow from others by a fixed rule (Shrivastava, "Optimal Densification for Fast
 * and Accurate Minwise Hashing", 2017), so that equal sets of runs have equal keys.
 */
function hashRuns(count: number): Uint32Array {
  const hashes = syllables;
  const found = runs;
  // Read once, and 32 bits from then on: what belongs to a file is looked up each time, and may be any number.
  const roll = ROLL | 0;
  const rollOut = ROLL_OUT | 0;
  const binCount = BINS | 0;
  bins.fill(0xffffffff);
  filled.fill(0);
  let rolling = 0;
  for (let i = 0; i < RUN - 1; i++) rolling = (Math.imul(rolling, roll) + hashes[i]!) | 0;
  let gone = 0;
  for (let i = RUN - 1; i < count; i++) {
    rolling = (Math.imul(rolling, roll) + hashes[i]! - Math.imul(gone, rollOut)) | 0;
    gone = hashes[i - RUN + 1]! | 0;
    const run = mix(rolling);
    found[i - RUN + 1] = run;
    const bin = ((run >>> 16) * binCount) >>> 16;
    filled[bin] = 1;
    // The bin is in the upper bits already: the smallest is sought among all of them, scattered.
    const hash = Math.imul(run, 0x9e3779b1) >>> 0;
    if (hash < bins[bin]!) bins[bin] = hash;
  }
  const keys = new Uint32Array(BANDS);
  for (let band = 0; band < BANDS; band++) {
    let key = mix(band + 1);
    for (let row = 0; row < ROWS; row++) key = mix(key ^ bins[lender(band * ROWS + row)]!);
    keys[band] = key;
  }
  return keys;
}

function lender(bin: number): number {
  let at = bin;
  for (let attempt = 1; !filled[at]; attempt++) at = mix(Math.imul(bin + 1, 0x9e3779b1) + attempt) % BINS;
  return at;
}

/** The smallest different hashes of so many runs, ascending. */
function smallest(count: number): Uint32Array {
  // Hashes are spread evenly: somewhat more than are kept lie below this bound, and only those need sorting.
  const bound = Math.floor((1.8 * SKETCH * 0x100000000) / count);
  if (bound < 0x100000000) {
    const few = syllables;
    const half = bound >>> 1;
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const run = runs[i]!;
      few[kept] = run;
      // One where the run is below the bound: without a branch, since that is as good as thrown.
      kept += ((run >>> 1) - half) >>> 31;
    }
    const sorted = distinct(few, kept, bound - 1);
    if (sorted >= SKETCH) return few.slice(0, SKETCH);
  }
  return runs.slice(0, Math.min(distinct(runs, count, 0xffffffff), SKETCH));
}

/** Puts the first so many hashes in order without repetitions. @returns how many are left */
function distinct(hashes: Uint32Array, count: number, largest: number): number {
  if (count <= SPREAD) return distinctSpread(hashes, count, largest);
  const sorted = hashes.subarray(0, count).sort();
  let kept = 1;
  for (let i = 1; i < count; i++) if (sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i]!;
  return kept;
}

/** So many hashes are put in order by where they should be; more than that are those of a text that repeats itself. */
const SPREAD = 1024;
const PLACE_BITS = 10;
/** An enum, whose number is written where it is used: constants this large are looked up. */
enum Place {
  Free = 0xffffffff,
}
/** A place for each hash by its upper bits, and room behind the last one. */
const places = new Uint32Array((1 << PLACE_BITS) + SPREAD);

/**
 * The same for hashes that are spread evenly: each goes where its upper bits say, or pushes on those that are larger.
 * Half of the places stay free, so that few have to be pushed.
 */
function distinctSpread(hashes: Uint32Array, count: number, largest: number): number {
  const shift = Math.max(0, 32 - Math.clz32(largest) - PLACE_BITS);
  places.fill(Place.Free);
  let last = 0;
  let holdsFree = false;
  for (let i = 0; i < count; i++) {
    let hash = hashes[i]!;
    if (hash === Place.Free) holdsFree = true;
    let at = hash >>> shift;
    while (places[at]! < hash) at++;
    if (places[at] === hash) continue;
    while (hash !== Place.Free) {
      const pushed = places[at]!;
      places[at++] = hash;
      hash = pushed;
    }
    if (at > last) last = at;
  }
  let kept = 0;
  for (let at = 0; at < last; at++) {
    const hash = places[at]!;
    hashes[kept] = hash;
    kept -= (~hash | -~hash) >> 31;
  }
  if (holdsFree) hashes[kept++] = Place.Free;
  return kept;
}

/** Spreads 32 bits (the finalizer of MurmurHash3). */
function mix(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let i = 0; i < exponent; i++) result = Math.imul(result, base);
  return result;
}
