/** Beyond so many notes it is easier to look at all files. */
const MOST_NOTES = 50_000;

/**
 * Files of which something else may be said than before: whoever has looked at all files once needs to look only at these.
 * What concerns a file is noted by who finds it, whether or not it changes an answer in the end.
 */
export class ChangeLog {
  private paths: string[] = [];
  /** Number of the first note that is held. */
  private start = 0;

  /** Grows with every note. */
  get mark(): number {
    return this.start + this.paths.length;
  }

  note(path: string): void {
    if (this.paths.length < MOST_NOTES) this.paths.push(path);
    else this.noteAll();
  }

  /** Of any file something else may be said. */
  noteAll(): void {
    this.start = this.mark + 1;
    this.paths = [];
  }

  /** The files noted since the log had a mark; undefined for all. */
  since(mark: number): Set<string> | undefined {
    return mark < this.start ? undefined : new Set(this.paths.slice(mark - this.start));
  }
}
