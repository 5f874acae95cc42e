import type { EvidenceLine, LineEvidence } from './lineEvidence';

/** A line that the page's reader doubts, and a line together with its neighbour, needs so many articles. */
export const FEWEST = 3;
/** A line by itself needs more: so many articles, and this share of its source's documents. */
const FEWEST_ALONE = 4;
const ALONE_SHARE = 0.5;
/** Articles are counted so far: nobody asks for more. */
export const MOST_ARTICLES = FEWEST_ALONE;
/** What recurs at all stands in at least this share of its source's documents. */
const SHARE = 0.1;
/** Two documents that have more of their prose in common are one article. */
const ALIKE = 0.4;

/** What the other files of a corpus say of the lines of one file. The same object as long as no answer changes. */
export interface FileRecurrence {
  /** Documents of a source in other files, by the source's key. */
  documents(source: string): number;
  /** How many of those have a line. */
  count(source: string, key: number): number;
  /** Whether a line recurs so that it is page furniture: in articles of this and of other files. */
  isFurniture(source: LineEvidence['source'], line: EvidenceLine): boolean;
}

/** One source's documents. */
interface Group {
  documents: number;
  /** Documents that have a line, or a line beside another, by key. */
  readonly lines: Map<number, Bearers>;
  readonly pairs: Map<number, Bearers>;
}

/** What one file has told of itself. */
interface KnownFile {
  documents: readonly LineEvidence[];
  /** Its own share of the counts, by source: made when asked for. */
  own: ReadonlyMap<string, Own> | undefined;
  answer: FileRecurrence | undefined;
  /** What was told of its lines: roughly, so that one document more changes little elsewhere. */
  signature: string;
  /** The same to the last number, under which it was entered and not published yet. */
  entered?: string | undefined;
}

interface Own {
  documents: number;
  readonly lines: Map<number, number>;
}

/**
 * Lines that recur in the documents of a corpus, file by file. What is told of a file holds from the next `publish` on,
 * so that typing in one document changes nothing of others while it lasts. Holds hashes and no text; the order in which
 * files are told of does not matter.
 */
export class Recurrence {
  private readonly groups = new Map<string, Group>();
  private readonly files = new Map<string, KnownFile>();
  /** What is to be published: the documents of a file, or undefined for one that is gone. */
  private readonly pending = new Map<string, readonly LineEvidence[] | undefined>();
  /** Sources that files have entered since the last time. */
  private readonly entered = new Set<Group>();

  /** Paths of all files told of that are not to be removed. */
  get paths(): readonly string[] {
    const all = new Set([...this.files.keys(), ...this.pending.keys()]);
    for (const [path, documents] of this.pending) if (!documents) all.delete(path);
    return [...all];
  }

  /** Says which documents a file has now. False when these are the ones that are published. */
  update(path: string, documents: readonly LineEvidence[]): boolean {
    const counting = countingOf(documents);
    const known = this.files.get(path)?.documents;
    if (
      known?.length === counting.length &&
      known.every((evidence, i) => sameEvidence(evidence, counting[i]!))
    ) {
      this.pending.delete(path);
      return false;
    }
    this.pending.set(path, counting);
    return true;
  }

  /**
   * Enters a file of which nothing was told yet, at once: it is read under what it and those that came before it say,
   * and need not be read anew at the next `publish` unless that says something else.
   */
  enter(path: string, documents: readonly LineEvidence[]): void {
    if (this.files.has(path) || this.pending.has(path)) return;
    const counting = countingOf(documents);
    for (const evidence of counting) this.entered.add(this.add(evidence));
    const entered = this.signatureOf(counting, exactly);
    const file: KnownFile = {
      documents: counting,
      own: undefined,
      answer: undefined,
      signature: '',
      entered,
    };
    file.answer = this.answerOf(file);
    this.files.set(path, file);
  }

  remove(path: string): void {
    if (this.files.has(path)) this.pending.set(path, undefined);
    else this.pending.delete(path);
  }

  /** Lets all that was told since the last time hold. Gives the paths of the files for which an answer changed. */
  publish(): string[] {
    if (this.pending.size === 0 && this.entered.size === 0) return [];
    const touched = new Set(this.entered);
    this.entered.clear();
    for (const [path, documents] of this.pending) {
      const before = this.files.get(path);
      const old = new Set(before?.documents);
      const kept = new Set(documents?.filter((evidence) => old.has(evidence)));
      for (const evidence of old) if (!kept.has(evidence)) touched.add(this.take(evidence));
      for (const evidence of documents ?? []) if (!kept.has(evidence)) touched.add(this.add(evidence));
      if (!documents) this.files.delete(path);
      else if (before) Object.assign(before, { documents, own: undefined });
      else this.files.set(path, { documents, own: undefined, answer: undefined, signature: '' });
    }
    this.pending.clear();
    const changed: string[] = [];
    for (const [path, file] of this.files) {
      if (!file.documents.some(({ source }) => touched.has(this.groups.get(source.key)!))) continue;
      const signature = this.signatureOf(file.documents, roughly);
      const same =
        file.entered === undefined
          ? file.signature === signature
          : file.entered === this.signatureOf(file.documents, exactly);
      file.signature = signature;
      file.entered = undefined;
      if (same && file.answer) continue;
      file.answer = this.answerOf(file);
      if (!same) changed.push(path);
    }
    return changed;
  }

  /** What holds for a file; undefined for one of which nothing was published. */
  of(path: string): FileRecurrence | undefined {
    return this.files.get(path)?.answer;
  }

  private add(evidence: LineEvidence): Group {
    const { key } = evidence.source;
    let group = this.groups.get(key);
    if (!group) {
      group = { documents: 0, lines: new Map(), pairs: new Map() };
      this.groups.set(key, group);
    }
    group.documents++;
    for (const line of evidence.lines) {
      addTo(group.lines, line.key, evidence);
      for (const pair of line.pairs) addTo(group.pairs, pair, evidence);
    }
    return group;
  }

  private take(evidence: LineEvidence): Group {
    const group = this.groups.get(evidence.source.key)!;
    group.documents--;
    for (const line of evidence.lines) {
      takeFrom(group.lines, line.key, evidence);
      for (const pair of line.pairs) takeFrom(group.pairs, pair, evidence);
    }
    return group;
  }

  private answerOf(file: KnownFile): FileRecurrence {
    const own = (source: string) => {
      file.own ??= ownOf(file.documents);
      return file.own.get(source);
    };
    return {
      documents: (source) => (this.groups.get(source)?.documents ?? 0) - (own(source)?.documents ?? 0),
      count: (source, key) =>
        (this.groups.get(source)?.lines.get(key)?.size ?? 0) - (own(source)?.lines.get(key) ?? 0),
      isFurniture: (source, line) => this.isFurniture(source.key, line),
    };
  }

  private isFurniture(source: string, line: EvidenceLine): boolean {
    const group = this.groups.get(source);
    if (!group) return false;
    const counts = (bearers: Bearers | undefined): Counts => ({
      documents: bearers?.size ?? 0,
      articles: () => bearers?.articles() ?? 0,
    });
    return isFurnitureBy(line, source, {
      total: group.documents,
      line: counts(group.lines.get(line.key)),
      pair: (pair) => counts(group.pairs.get(pair)),
    });
  }

  /** All that is told of a file's own lines. */
  private signatureOf(documents: readonly LineEvidence[], written: (count: number) => number): string {
    const parts: string[] = [];
    for (const [number, { source, lines }] of documents.entries()) {
      const group = this.groups.get(source.key)!;
      for (const line of lines) {
        const count = group.lines.get(line.key)!.size;
        if (count < FEWEST) continue;
        const furniture = this.isFurniture(source.key, line);
        // Of what neither is furniture nor recurs, nothing is said.
        if (!furniture && !recurs(count, group.documents)) continue;
        const told = furniture ? '' : `${written(count)}/${written(group.documents)}`;
        parts.push(`${number}:${line.key}:${told}`);
      }
    }
    return parts.join(';');
  }
}

/** Where a line, or a line beside another, stands. */
export interface Counts {
  readonly documents: number;
  /** In how many articles, as far as anybody asks; costs something, so only asked for when it decides. */
  articles(): number;
}

/** What is known of a line's source and of the line in it. */
export interface LineCounts {
  /** All documents of the source. */
  readonly total: number;
  readonly line: Counts;
  pair(key: number): Counts;
}

/** Whether a line of a source recurs so that it is page furniture. */
export function isFurnitureBy(line: EvidenceLine, source: string, counts: LineCounts): boolean {
  const { documents, articles } = counts.line;
  if (documents < FEWEST) return false;
  if (line.doubtful && recurs(documents, counts.total) && articles() >= FEWEST) return true;
  // A name may be an author's.
  if (line.nameLike) return false;
  for (const key of line.pairs) {
    const pair = counts.pair(key);
    if (pair.documents >= FEWEST && pair.articles() >= FEWEST) return true;
  }
  // Without a known source nobody can say what a share of its documents is.
  if (source === '') return false;
  if (documents < Math.max(FEWEST_ALONE, counts.total * ALONE_SHARE)) return false;
  return articles() >= FEWEST_ALONE;
}

/** Whether a line is worth telling of: so many of a source's documents have it. */
export function recurs(count: number, documents: number): boolean {
  return count >= Math.max(FEWEST, Math.ceil(documents * SHARE));
}

function exactly(count: number): number {
  return count;
}

/** The same for numbers that differ by less than a sixth. */
function roughly(count: number): number {
  return count < 6 ? count : 6 + Math.round(Math.log2(count / 6) * 4);
}

/** What some documents add to the counts, by source. */
export function ownOf(documents: readonly LineEvidence[]): ReadonlyMap<string, Own> {
  const all = new Map<string, Own>();
  for (const { source, lines } of documents) {
    const own = all.get(source.key) ?? { documents: 0, lines: new Map<number, number>() };
    all.set(source.key, own);
    own.documents++;
    for (const key of new Set(lines.map((line) => line.key))) {
      own.lines.set(key, (own.lines.get(key) ?? 0) + 1);
    }
  }
  return all;
}

/** The documents that have a line, or a line beside another. */
class Bearers {
  private readonly documents = new Set<LineEvidence>();
  /** Those that are different articles, of the documents that were looked at. */
  private readonly different: Uint32Array[] = [];
  /** Those to be looked at; undefined for all. */
  private unseen: LineEvidence[] | undefined = [];

  get size(): number {
    return this.documents.size;
  }

  add(document: LineEvidence): void {
    if (this.documents.has(document)) return;
    this.documents.add(document);
    this.unseen?.push(document);
  }

  remove(document: LineEvidence): void {
    if (!this.documents.delete(document)) return;
    this.different.length = 0;
    this.unseen = undefined;
  }

  /** In how many articles it stands, counted as far as anybody asks: reprints of an article are one. */
  articles(): number {
    for (const { sketch } of this.unseen ?? this.documents) {
      if (this.different.length === MOST_ARTICLES) break;
      if (!sketch || this.different.some((other) => alike(other, sketch))) continue;
      this.different.push(sketch);
    }
    this.unseen = [];
    return this.different.length;
  }
}

function addTo(map: Map<number, Bearers>, key: number, value: LineEvidence): void {
  let bearers = map.get(key);
  if (!bearers) {
    bearers = new Bearers();
    map.set(key, bearers);
  }
  bearers.add(value);
}

function takeFrom(map: Map<number, Bearers>, key: number, value: LineEvidence): void {
  const bearers = map.get(key);
  bearers?.remove(value);
  if (bearers?.size === 0) map.delete(key);
}

function countingOf(documents: readonly LineEvidence[]): readonly LineEvidence[] {
  return [...new Set(documents)].filter(({ counts }) => counts);
}

/** Whether two readings of a document tell the same. */
function sameEvidence(a: LineEvidence, b: LineEvidence): boolean {
  if (a === b) return true;
  const sameLine = (line: EvidenceLine, other: EvidenceLine) =>
    line.key === other.key &&
    line.doubtful === other.doubtful &&
    line.nameLike === other.nameLike &&
    sameNumbers(line.pairs, other.pairs);
  return (
    a.source.key === b.source.key &&
    a.lines.length === b.lines.length &&
    a.lines.every((line, i) => sameLine(line, b.lines[i]!)) &&
    sameNumbers(a.sketch ?? [], b.sketch ?? [])
  );
}

function sameNumbers(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Whether two documents are one article, by the smallest hashes of their prose. */
export function alike(a: Uint32Array, b: Uint32Array): boolean {
  const most = Math.min(Math.max(a.length, b.length), a.length + b.length);
  let common = 0;
  for (let i = 0, j = 0, seen = 0; seen < most && (i < a.length || j < b.length); seen++) {
    const x = i < a.length ? a[i]! : 0x100000000;
    const y = j < b.length ? b[j]! : 0x100000000;
    if (x === y) common++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return common >= most * ALIKE;
}
