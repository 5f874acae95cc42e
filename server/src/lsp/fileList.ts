import type { CancellationToken } from 'vscode-languageserver';
import { findCorpusFiles, isCorpusFile } from '../core/analysis/discovery';
import type { ConfigStore } from '../core/config/store';
import { isConfigUri } from './openDocument';
import type { Runtime } from './runtime';

/** As much of a cancellation as work in pieces asks for. */
export type Cancellable = Pick<CancellationToken, 'isCancellationRequested'>;

/** The files of the workspace at one time: the same object as long as none comes or goes. */
export interface Listing {
  readonly files: ReadonlySet<string>;
  /** Corpus files and configurations, in the order of their paths. */
  readonly paths: readonly string[];
  /** The corpus files among them. */
  readonly corpora: readonly string[];
}

/** Corpus files and configurations below the folders, found once and again after changes on disk. */
export class FileList {
  private known: Listing | undefined;
  /** Text files that changed: their first line decides whether they are listed. */
  private readonly unsure = new Set<string>();
  /** Grows whenever a list, also one that is just being made, becomes an old one. */
  private generation = 0;
  private checking: Promise<Listing> | undefined;

  constructor(
    private readonly runtime: Runtime,
    private readonly store: ConfigStore,
    /** Whether somebody tells of changes on disk; else the folders are searched whenever somebody asks. */
    private readonly isWatched: () => boolean,
  ) {}

  /** Has the folders searched anew when somebody asks. */
  forget(): void {
    this.known = undefined;
    this.generation++;
  }

  /** A text file has changed, and may be a corpus from now on, or none. */
  noteUnsure(path: string): void {
    this.unsure.add(path);
  }

  /** A list that may lack files, when that is cancelled. */
  async of(folders: readonly string[], token: Cancellable): Promise<Listing> {
    if (this.known && this.isWatched()) return this.checked();
    const { generation } = this;
    this.unsure.clear();
    const files = new Set<string>();
    for (const folder of folders) {
      for await (const path of findCorpusFiles(folder, this.runtime, this.store)) {
        if (token.isCancellationRequested) return listingOf(files);
        files.add(path);
      }
    }
    for (const config of await this.store.configs()) files.add(config.path);
    const listing = listingOf(files);
    if (generation === this.generation) this.known = listing;
    return listing;
  }

  private async checked(): Promise<Listing> {
    if (this.unsure.size > 0) this.checking ??= this.check().finally(() => (this.checking = undefined));
    return this.checking ?? this.known!;
  }

  private async check(): Promise<Listing> {
    const { generation } = this;
    const listing = this.known!;
    const files = new Set(listing.files);
    let changed = false;
    for (const path of this.unsure) {
      this.unsure.delete(path);
      const belongs = await isCorpusFile(path, this.runtime, this.store);
      if (belongs === files.has(path)) continue;
      changed = true;
      if (belongs) files.add(path);
      else files.delete(path);
    }
    if (!changed) return listing;
    const now = listingOf(files);
    if (generation === this.generation) this.known = now;
    return now;
  }
}

function listingOf(files: ReadonlySet<string>): Listing {
  const paths = [...files].sort();
  return { files, paths, corpora: paths.filter((path) => !isConfigUri(path)) };
}
