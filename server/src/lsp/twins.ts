import type { Location, Range } from 'vscode-languageserver';
import {
  DuplicatesAcrossFiles,
  type FileDocument,
  type ForeignTwins,
} from '../core/analysis/duplicatesAcrossFiles';
import type { Problem } from '../core/problem';
import type { Span } from '../core/text/span';
import type { Snapshot } from './snapshot';

/** What `described` tells of a file without twins. */
export const NO_TWINS = '';

/** What is told of the twins of a file that somebody else reads. Plain data. */
export interface ToldTwins {
  readonly twins: ForeignTwins;
  /** See `WorkspaceTwins.described`. */
  readonly described: string;
  /** Where the twins stand: path of the file, block, and place. */
  readonly places: readonly (readonly [file: string, block: number, place: Location])[];
}

/** Where the documents of a file stand, by block. */
type Places = (block: number, span: Span) => Location | undefined;

/**
 * Documents of the workspace that stand in two files. Fed with each file that is analyzed for its diagnostics; since
 * only earlier files, by path, count as the first bearers of a text, a pass over all files in that order finds all.
 */
export class WorkspaceTwins {
  private readonly index: DuplicatesAcrossFiles;
  private readonly places = new Map<string, Places>();
  private readonly numbers = new WeakMap<ForeignTwins, number>();
  private count = 0;
  /** Files of the corpus: others can be open, and are compared with nothing. */
  private listed: ReadonlySet<string> = new Set();
  /** What was told of a file, and what a client was asked to fetch anew. */
  private readonly told = new Map<string, number>();
  private readonly announced = new Map<string, number>();

  /** @param touched told of files of which other twins may be found from now on */
  constructor(touched: (path: string) => void) {
    this.index = new DuplicatesAcrossFiles(touched);
  }

  /** Says which files the corpus has now; forgets all others. */
  list(paths: ReadonlySet<string>): void {
    this.listed = paths;
    for (const path of this.index.paths) {
      if (paths.has(path)) continue;
      this.index.remove(path);
      this.places.delete(path);
    }
  }

  /** Compares a file with the others, for its problems to tell of it. */
  compare(path: string | undefined, snapshot: Snapshot): Snapshot {
    const { file } = snapshot;
    if (path === undefined || !this.compares(path)) return snapshot;
    this.index.update(path, file.duplicateDocuments());
    this.places.set(
      path,
      snapshot.version === null ? fixedPlaces(snapshot.uri, anchorRanges(snapshot)) : movingPlaces(snapshot),
    );
    file.setForeignTwins(this.index.twins(path));
    return { ...snapshot, elsewhere: (other, block, span) => this.places.get(other)?.(block, span) };
  }

  /**
   * Compares a file on disk that was read by somebody else.
   * @returns the twins that it has in other files, for its problems to tell of them; undefined where it has none
   */
  enter(
    path: string,
    uri: string,
    documents: readonly FileDocument[],
    anchors: ReadonlyMap<number, Range>,
  ): ToldTwins | undefined {
    this.index.update(path, documents);
    this.places.set(path, fixedPlaces(uri, anchors));
    const twins = this.index.twins(path);
    if (twins.size === 0) return undefined;
    const places = [...twins].flatMap(([own, { problem }]): ToldTwins['places'] => {
      const { file, block = own } = problem.related ?? {};
      const place = this.placeOf(own, problem);
      return file !== undefined && place ? [[file, block, place]] : [];
    });
    return { twins, described: this.described(path), places };
  }

  /** Where the twin stands of which a problem of a block tells. */
  private placeOf(own: number, { related }: Problem): Location | undefined {
    const { file, block = own, span } = related ?? {};
    return file !== undefined && span ? this.places.get(file)?.(block, span) : undefined;
  }

  /** All that can be told of the twins that a file's documents have in other files, and where those stand, as one text. */
  described(path: string): string {
    const twins = this.index.twins(path);
    if (twins.size === 0) return NO_TWINS;
    const parts = [...twins].map(([own, { similarity, problem }]) => {
      return [own, similarity, problem, this.placeOf(own, problem)];
    });
    return JSON.stringify(parts);
  }

  /** Whether a file is compared with others: it need not be one of the corpus, or not known yet to be one. */
  compares(path: string | undefined): boolean {
    return path !== undefined && this.listed.has(path);
  }

  /** Changes when other documents of a file have twins in other files, or other twins; 0 while none has. */
  revision(path: string | undefined): number {
    if (path === undefined || !this.compares(path)) return 0;
    const twins = this.index.twins(path);
    if (twins.size === 0) return 0;
    let number = this.numbers.get(twins);
    if (number === undefined) {
      number = ++this.count;
      this.numbers.set(twins, number);
    }
    return number;
  }

  /** Takes note of what a client was told of a file that is open. */
  tell(path: string | undefined): void {
    if (path !== undefined) this.told.set(path, this.revision(path));
  }

  /** Whether one of these files has other twins than was told; true once for each change. */
  changed(open: readonly string[]): boolean {
    let changed = false;
    for (const path of open) {
      const revision = this.revision(path);
      const told = this.told.get(path);
      if (told === undefined || told === revision || this.announced.get(path) === revision) continue;
      this.announced.set(path, revision);
      changed = true;
    }
    return changed;
  }
}

/** The places of a file that is open: its text can change before they are asked for. */
function movingPlaces({ uri, file, positions }: Snapshot): Places {
  return (block, span) =>
    block < file.text.blocks.length ? { uri, range: positions.inBlock(block, span) } : undefined;
}

/** Where the documents of a file stand, by block. */
export function anchorRanges({ file, positions }: Pick<Snapshot, 'file' | 'positions'>): Map<number, Range> {
  return new Map(
    file.duplicateDocuments().map(({ block, anchor }) => [block, positions.inBlock(block, anchor)]),
  );
}

/** The places of a file on disk, kept without its text. */
function fixedPlaces(uri: string, ranges: ReadonlyMap<number, Range>): Places {
  return (block) => {
    const range = ranges.get(block);
    return range && { uri, range };
  };
}

/** A file that is read elsewhere, with what it is told of its twins. */
export function withTwins(snapshot: Snapshot, told: ToldTwins | undefined): Snapshot {
  snapshot.file.setForeignTwins(told?.twins ?? new Map());
  if (!told) return snapshot;
  const { places } = told;
  return {
    ...snapshot,
    elsewhere: (file, block) => places.find(([path, index]) => path === file && index === block)?.[2],
  };
}
