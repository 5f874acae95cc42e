import type { Problem } from '../problem';
import { DuplicateIndex } from './duplicates';
import { type DuplicateDocument, twinProblem } from './duplicatesInFile';
import type { Fingerprint } from './fingerprint';

/** A document of a file with the index of its block. */
export interface FileDocument extends DuplicateDocument {
  readonly block: number;
}

/** Documents of one file that repeat one of an earlier file, by block. The same object as long as none changes. */
export type ForeignTwins = ReadonlyMap<number, ForeignTwin>;

export interface ForeignTwin {
  readonly similarity: number;
  readonly problem: Problem;
}

interface Entry {
  readonly document: FileDocument;
  readonly fingerprint: Fingerprint;
  readonly file: IndexedFile;
}

interface IndexedFile {
  readonly path: string;
  entries: readonly Entry[];
  /** The answer, and whether something concerning it has changed since. */
  twins: ForeignTwins;
  stale: boolean;
}

const NONE: ForeignTwins = new Map();

/**
 * Documents that repeat one of another file, of a workspace or of a run of the command line. Files are in the order of
 * their paths by code units, whatever the order in which they are told of: of two files that hold one document it is
 * always the later one that is reported. Holds fingerprints and no text.
 */
export class DuplicatesAcrossFiles {
  private readonly files = new Map<string, IndexedFile>();
  private readonly index = new DuplicateIndex<Entry>(byPlace, ({ file }) => {
    this.makeStale(file);
  });

  /** @param touched told of files of which other twins may be found from now on */
  constructor(private readonly touched: (path: string) => void = () => undefined) {}

  /** Paths of the files told of. */
  get paths(): readonly string[] {
    return [...this.files.keys()];
  }

  /** Says which documents a file has now. Those that it had before cost nothing. */
  update(path: string, documents: readonly FileDocument[]): void {
    const known = this.files.get(path);
    const file = known ?? { path, entries: [], twins: NONE, stale: false };
    this.files.set(path, file);
    const kept = new Map(file.entries.map((entry) => [entry.document.block, entry]));
    const added: Entry[] = [];
    const entries: Entry[] = [];
    for (const document of documents) {
      if (!document.fingerprint) continue;
      const before = kept.get(document.block);
      if (before && same(before.document, document)) {
        kept.delete(document.block);
        entries.push(before);
        continue;
      }
      const entry = { document, fingerprint: document.fingerprint, file };
      entries.push(entry);
      added.push(entry);
    }
    for (const entry of kept.values()) this.index.remove(entry);
    for (const entry of added) this.index.add(entry);
    file.entries = entries;
    if (kept.size > 0 || added.length > 0) this.makeStale(file);
  }

  private makeStale(file: IndexedFile): void {
    if (file.stale) return;
    file.stale = true;
    this.touched(file.path);
  }

  remove(path: string): void {
    const file = this.files.get(path);
    if (!file) return;
    this.files.delete(path);
    for (const entry of file.entries) this.index.remove(entry);
  }

  /** Twins of a file's documents in files before it. */
  twins(path: string): ForeignTwins {
    const file = this.files.get(path);
    if (!file) return NONE;
    if (file.stale) {
      const found = this.find(file);
      if (!sameTwins(file.twins, found)) file.twins = found;
      file.stale = false;
    }
    return file.twins;
  }

  private find(file: IndexedFile): ForeignTwins {
    const twins = new Map<number, ForeignTwin>();
    for (const entry of file.entries) {
      const found = this.index.twin(entry, (other) => other.file.path < file.path);
      if (!found) continue;
      const { document, file: other } = found.entry;
      const problem = twinProblem(entry.document.anchor, found, foreignName(document.name, other.path), {
        file: other.path,
        block: document.block,
        span: document.anchor,
      });
      twins.set(entry.document.block, { similarity: found.similarity, problem });
    }
    return twins.size === 0 ? NONE : twins;
  }
}

function byPlace(a: Entry, b: Entry): number {
  if (a.file.path !== b.file.path) return a.file.path < b.file.path ? -1 : 1;
  return a.document.block - b.document.block;
}

function same(a: FileDocument, b: FileDocument): boolean {
  return (
    a.fingerprint?.exact === b.fingerprint?.exact &&
    a.name === b.name &&
    a.anchor.start === b.anchor.start &&
    a.anchor.end === b.anchor.end
  );
}

function sameTwins(a: ForeignTwins, b: ForeignTwins): boolean {
  return a.size === b.size && JSON.stringify([...a]) === JSON.stringify([...b]);
}

/** What a document of another file is called. One called like its file needs no second name. */
export function foreignName(name: string, path: string): string {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return name === '' || name === file ? file : `${name} (${file})`;
}
