import { type FrozenRecurrence, freeze } from '../core/analysis/frozenRecurrence';
import type { LineEvidence } from '../core/analysis/lineEvidence';
import { type FileRecurrence, Recurrence } from '../core/analysis/recurrence';

/**
 * Lines that recur in the files of the workspace, open or not. Files tell of theirs whenever they are read for their
 * problems; what that means for other files is published when a pass over all of them is over.
 */
export class WorkspaceRecurrence {
  private readonly index = new Recurrence();
  private readonly revisions = new Map<string, number>();
  private untold = false;
  private publicationsValue = 0;

  /** @param touched told of files for which an answer has changed */
  constructor(private readonly touched: (path: string) => void) {}

  /** Grows when an answer changes. */
  get publications(): number {
    return this.publicationsValue;
  }

  of(path: string | undefined): FileRecurrence | undefined {
    return path === undefined ? undefined : this.index.of(path);
  }

  /** Changes when other lines of a file are found to recur. */
  revision(path: string | undefined): number {
    return path === undefined ? 0 : (this.revisions.get(path) ?? 0);
  }

  /**
   * Enters a file that is read for the first time, before it is; nothing happens for others.
   * @returns what the corpus says now, also of lines that were not in the file before
   */
  enter(path: string, documents: readonly LineEvidence[]): FrozenRecurrence | undefined {
    this.index.enter(path, documents);
    const told = this.index.of(path);
    return told && freeze(told, documents);
  }

  /** A revision as it counts in `CorpusWorkspace.othersOf`. */
  asRevision(revision: number): number {
    return revision * 2 ** 32;
  }

  update(path: string, documents: readonly LineEvidence[]): void {
    this.index.update(path, documents);
  }

  /** Says which files the corpus has now; forgets all others. */
  list(paths: ReadonlySet<string>): void {
    for (const path of this.index.paths) {
      if (!paths.has(path)) this.index.remove(path);
    }
  }

  /** Lets what was told hold. Gives the files for which that changes an answer. */
  publish(): readonly string[] {
    const changed = this.index.publish();
    for (const path of changed) {
      this.revisions.set(path, this.revision(path) + 1);
      this.touched(path);
    }
    if (changed.length > 0) this.publicationsValue++;
    this.untold ||= changed.length > 0;
    return changed;
  }

  /** Whether an answer has changed; true once for each change. */
  hasChanged(): boolean {
    this.publish();
    const { untold } = this;
    this.untold = false;
    return untold;
  }
}
