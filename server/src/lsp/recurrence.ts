import type { LineEvidence } from '../core/analysis/lineEvidence';
import { type FileRecurrence, Recurrence } from '../core/analysis/recurrence';

/** Quiet (milliseconds) after which what was read is published, if no pass over the workspace has done so. */
const PAUSE = 1500;

/**
 * Lines that recur in the files of the workspace, open or not. Files tell of theirs whenever they are read for their
 * problems; what that means for other files is published when a pass over all of them is over, or nothing new has come
 * for a while.
 */
export class WorkspaceRecurrence {
  private readonly index = new Recurrence();
  private readonly revisions = new Map<string, number>();
  private untold = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Called when answers have changed without anybody having asked. */
  onChange: () => void = () => {};

  of(path: string | undefined): FileRecurrence | undefined {
    return path === undefined ? undefined : this.index.of(path);
  }

  /** Changes when other lines of a file are found to recur. */
  revision(path: string | undefined): number {
    return path === undefined ? 0 : (this.revisions.get(path) ?? 0);
  }

  update(path: string, documents: readonly LineEvidence[]): void {
    if (this.index.update(path, documents)) this.schedule();
  }

  /** Says which files the corpus has now; forgets all others. */
  list(paths: ReadonlySet<string>): void {
    for (const path of this.index.paths) {
      if (paths.has(path)) continue;
      this.index.remove(path);
      this.schedule();
    }
  }

  /** Lets what was told hold. Gives the files for which that changes an answer. */
  publish(): readonly string[] {
    clearTimeout(this.timer);
    this.timer = undefined;
    const changed = this.index.publish();
    for (const path of changed) this.revisions.set(path, this.revision(path) + 1);
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

  private schedule(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.hasChanged()) this.onChange();
    }, PAUSE);
    // Nobody waits for it where the process could end.
    (this.timer as { unref?(): void }).unref?.();
  }
}
