import { type Fingerprint, sharedPart, similarity } from './fingerprint';

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

/** Entries of one key in order; one alone, the usual case, costs no array. */
type Bucket<E> = E | E[];

/**
 * Finds for every text the earlier one that it repeats, exactly or nearly: texts that share a key are compared, and no
 * others. What is earlier is decided by `compare`, a total order, so that the answers do not depend on the order in
 * which texts come and go. Adding, removing and asking cost a few steps each, also among thousands of equal texts.
 */
export class DuplicateIndex<E extends Comparable> {
  private readonly exact = new Map<number, Bucket<E>>();
  private readonly bands = new Map<number, Bucket<E>>();

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
    let shares = this.insert(this.exact, exact, entry);
    for (const key of bands) if (this.insert(this.bands, key, entry)) shares = true;
    return shares;
  }

  remove(entry: E): void {
    const { exact, bands } = entry.fingerprint;
    this.delete(this.exact, exact, entry);
    for (const key of bands) this.delete(this.bands, key, entry);
  }

  /** The twin of an entry among those before it for which `eligible` holds; these must come first in the order. */
  twin(entry: E, eligible: (other: E) => boolean): Twin<E> | undefined {
    const equal = this.exact.get(entry.fingerprint.exact);
    if (Array.isArray(equal) && equal[0] !== entry && eligible(equal[0]!)) {
      return { entry: equal[0]!, exact: true, share: 1, similarity: 1 };
    }
    const seen = new Set<E>();
    let best: E | undefined;
    let most = LEAST;
    for (const key of entry.fingerprint.bands) {
      const bucket = this.bands.get(key);
      if (!Array.isArray(bucket)) continue;
      for (let i = 0; i < REPRESENTATIVES; i++) {
        const other = bucket[i];
        if (!other || other === entry || !eligible(other)) break;
        if (seen.has(other)) continue;
        seen.add(other);
        const common = similarity(entry.fingerprint, other.fingerprint, most);
        if (common > most || (common === most && (!best || this.compare(other, best) < 0))) {
          best = other;
          most = common;
        }
      }
    }
    if (!best) return undefined;
    const share = Math.min(0.99, sharedPart(entry.fingerprint, best.fingerprint, most));
    return { entry: best, exact: false, share, similarity: most };
  }

  private insert(map: Map<number, Bucket<E>>, key: number, entry: E): boolean {
    const bucket = map.get(key);
    if (bucket === undefined) {
      map.set(key, entry);
      return false;
    }
    const list = Array.isArray(bucket) ? bucket : [bucket];
    const at = this.place(list, entry);
    list.splice(at, 0, entry);
    if (list !== bucket) map.set(key, list);
    this.touchAfter(list, at);
    return true;
  }

  private delete(map: Map<number, Bucket<E>>, key: number, entry: E): void {
    const bucket = map.get(key);
    if (!Array.isArray(bucket)) {
      if (bucket === entry) map.delete(key);
      return;
    }
    const at = this.place(bucket, entry);
    if (bucket[at] !== entry) return;
    this.touchAfter(bucket, at);
    bucket.splice(at, 1);
    if (bucket.length === 1) map.set(key, bucket[0]!);
  }

  /** Later entries look at the first ones of their bucket only; what comes after those concerns nobody. */
  private touchAfter(bucket: readonly E[], at: number): void {
    if (at >= REPRESENTATIVES) return;
    for (let i = at + 1; i < bucket.length; i++) this.touched(bucket[i]!);
  }

  private place(bucket: readonly E[], entry: E): number {
    // Texts mostly come in order.
    if (this.compare(bucket[bucket.length - 1]!, entry) < 0) return bucket.length;
    let low = 0;
    let high = bucket.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (this.compare(bucket[mid]!, entry) < 0) low = mid + 1;
      else high = mid;
    }
    return low;
  }
}
