import { type Fingerprint, sharedPart, similarity } from './fingerprint';
import { SketchBits } from './sketchBits';

/** Something with a fingerprint that can be compared with its like. */
export interface Comparable {
  readonly fingerprint: Fingerprint;
}

/** The earlier text that a text repeats. */
export interface Twin<E> {
  readonly entry: E;
  readonly exact: boolean;
  /** Share of the later text that the earlier one has, 0 to 1; 1 only for exact twins. */
  readonly share: number;
  /** Share of both texts' runs that are in both, 0 to 1. */
  readonly similarity: number;
}

/** Texts that have less than this in common (of the runs of both) are two texts. */
export const LEAST = 0.6;
/** So many earlier texts of one key are compared: those of a cluster are all alike, and the first ones stand for it. */
export const REPRESENTATIVES = 4;

/** An entry and what is kept to compare it. */
interface Node<E> {
  readonly entry: E;
  /** Number of its bits; -1 until it is compared for the first time, as most never are. */
  slot: number;
  /** The last question in which it was looked at. */
  asked: number;
}

/** Entries of one key in order; one alone, the usual case, costs no array. */
type Bucket<E> = Node<E> | Node<E>[];

/**
 * Finds for every text the earlier one that it repeats, exactly or nearly: texts that share a key are compared, and no
 * others. What is earlier is decided by `compare`, a total order, so that the answers do not depend on the order in
 * which texts come and go. Adding, removing and asking cost a few steps each, also among thousands of equal texts.
 */
export class DuplicateIndex<E extends Comparable> {
  private readonly exact = new Map<number, Bucket<E>>();
  /** By keys of 32 bits with a sign, which engines hold without an object each. */
  private readonly bands = new Map<number, Bucket<E>>();
  private readonly bits = new SketchBits();
  private questions = 0;

  /**
   * @param touched told of every entry whose answer may have changed by the coming or going of another
   */
  constructor(
    private readonly compare: (a: E, b: E) => number,
    private readonly touched: (entry: E) => void,
  ) {}

  /** @returns whether another entry has a key in common with it: without one it has no twin */
  add(entry: E): boolean {
    const { exact, bands } = entry.fingerprint;
    const node: Node<E> = { entry, slot: -1, asked: 0 };
    let shares = this.insert(this.exact, exact, node);
    for (const key of bands) if (this.insert(this.bands, key | 0, node)) shares = true;
    return shares;
  }

  remove(entry: E): void {
    const { exact, bands } = entry.fingerprint;
    const node = this.delete(this.exact, exact, entry);
    for (const key of bands) this.delete(this.bands, key | 0, entry);
    if (node && node.slot >= 0) this.bits.remove(node.slot);
  }

  /** The twin of an entry among those before it for which `eligible` holds; these must come first in the order. */
  twin(entry: E, eligible: (other: E) => boolean): Twin<E> | undefined {
    const equal = this.exact.get(entry.fingerprint.exact);
    if (equal === undefined) return undefined;
    if (Array.isArray(equal)) {
      const first = equal[0]!.entry;
      if (first !== entry && eligible(first)) return { entry: first, exact: true, share: 1, similarity: 1 };
    }
    const node = Array.isArray(equal) ? equal[this.place(equal, entry)]! : equal;
    const question = ++this.questions;
    let best: E | undefined;
    let most = LEAST;
    for (const key of entry.fingerprint.bands) {
      const bucket = this.bands.get(key | 0);
      if (!Array.isArray(bucket)) continue;
      for (let i = 0; i < REPRESENTATIVES; i++) {
        const other = bucket[i];
        if (!other || other === node || !eligible(other.entry)) break;
        if (other.asked === question) continue;
        other.asked = question;
        if (!this.mayShare(node, other, most)) continue;
        const common = similarity(entry.fingerprint, other.entry.fingerprint, most);
        if (common > most || (common === most && (!best || this.compare(other.entry, best) < 0))) {
          best = other.entry;
          most = common;
        }
      }
    }
    if (!best) return undefined;
    const share = Math.min(0.99, sharedPart(entry.fingerprint, best.fingerprint, most));
    return { entry: best, exact: false, share, similarity: most };
  }

  /** False only where two are less alike than `least`. */
  private mayShare(node: Node<E>, other: Node<E>, least: number): boolean {
    const a = node.entry.fingerprint.sketch;
    const b = other.entry.fingerprint.sketch;
    if (node.slot < 0) node.slot = this.bits.add(a);
    if (other.slot < 0) other.slot = this.bits.add(b);
    return this.bits.mayShare(node.slot, a.length, other.slot, b.length, least);
  }

  private insert(map: Map<number, Bucket<E>>, key: number, node: Node<E>): boolean {
    const bucket = map.get(key);
    if (bucket === undefined) {
      map.set(key, node);
      return false;
    }
    const list = Array.isArray(bucket) ? bucket : [bucket];
    const at = this.place(list, node.entry);
    list.splice(at, 0, node);
    if (list !== bucket) map.set(key, list);
    this.touchAfter(list, at);
    return true;
  }

  private delete(map: Map<number, Bucket<E>>, key: number, entry: E): Node<E> | undefined {
    const bucket = map.get(key);
    if (!Array.isArray(bucket)) {
      if (bucket?.entry !== entry) return undefined;
      map.delete(key);
      return bucket;
    }
    const at = this.place(bucket, entry);
    const node = bucket[at];
    if (node?.entry !== entry) return undefined;
    this.touchAfter(bucket, at);
    bucket.splice(at, 1);
    if (bucket.length === 1) map.set(key, bucket[0]!);
    return node;
  }

  /** Later entries look at the first ones of their bucket only; what comes after those concerns nobody. */
  private touchAfter(bucket: readonly Node<E>[], at: number): void {
    if (at >= REPRESENTATIVES) return;
    for (let i = at + 1; i < bucket.length; i++) this.touched(bucket[i]!.entry);
  }

  /** Where an entry stands in a bucket, or is to stand. */
  private place(bucket: readonly Node<E>[], entry: E): number {
    // Texts mostly come in order.
    if (this.compare(bucket[bucket.length - 1]!.entry, entry) < 0) return bucket.length;
    let low = 0;
    let high = bucket.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (this.compare(bucket[mid]!.entry, entry) < 0) low = mid + 1;
      else high = mid;
    }
    return low;
  }
}
