import type { ConfigStore } from '../core/config/store';
import type { Runtime } from './runtime';

/** Files of which every change is told; configurations can include others, whose times are looked at instead. */
export const WATCHED = /\.(?:corpus|txt)$/i;

/** Milliseconds after which it is looked again whether another day has begun. */
const DAY_CHECK = 1000;

/** By what files on disk are told to have changed, with as few looks at the disk as can be. */
export class DiskStamps {
  /** Times of files of which every change is told. */
  private readonly stamps = new Map<string, string>();
  private revisionValue = 0;
  /** Grows with changes that nobody tells of file by file. */
  private sweep = 0;
  private steadyState: string | undefined;
  private checkDay = 0;

  constructor(
    private readonly runtime: Runtime,
    private readonly store: ConfigStore,
    /** Whether somebody tells of changes on disk; else every file's time is looked at on every request. */
    private readonly isWatched: () => boolean,
    /** Told when all files may have changed. */
    private readonly swept: () => void,
  ) {}

  /** Grows with every change on disk that was told of. */
  get revision(): number {
    return this.revisionValue;
  }

  /** All may have changed, the settings at least. */
  forgetAll(): void {
    this.revisionValue++;
    this.beginSweep();
    this.stamps.clear();
  }

  /**
   * A file has changed, or a folder.
   * @param cameOrWent whether it was made or deleted: of a folder that is deleted nobody tells the files
   */
  forget(path: string, cameOrWent: boolean): void {
    this.revisionValue++;
    this.stamps.delete(path);
    if (!cameOrWent || WATCHED.test(path)) return;
    this.beginSweep();
    for (const file of this.stamps.keys()) if (file.startsWith(`${path}/`)) this.stamps.delete(file);
  }

  /** Changes when the file does, or the settings that hold for it. Undefined for a file that is not there. */
  async of(path: string): Promise<string | undefined> {
    let stamp = this.stamps.get(path);
    if (stamp === undefined) {
      const { revision } = this;
      stamp = await this.runtime.stamp(path);
      if (stamp === undefined) return undefined;
      if (this.isTold(path) && revision === this.revision) this.stamps.set(path, stamp);
    }
    return this.underSettings(path, stamp);
  }

  /**
   * The same of a file that another thread looked at before it read it.
   * @param stamp what that saw
   * @param revision of before it was asked to
   */
  seen(path: string, stamp: string, revision: number): Promise<string> {
    if (this.isTold(path) && revision === this.revision && !this.stamps.has(path)) {
      this.stamps.set(path, stamp);
    }
    return this.underSettings(path, stamp);
  }

  private async underSettings(path: string, stamp: string): Promise<string> {
    return `${stamp}:${(await this.store.settingsFor(path)).revision}:${this.runtime.today()}`;
  }

  /**
   * As long as this stays the same and the file was not told to have changed, its stamp stays the same: for asking of
   * thousands of files at once. Undefined for a file that nobody tells of.
   */
  steady(path: string): string | undefined {
    if (!this.isTold(path)) return undefined;
    const now = Date.now();
    if (this.steadyState === undefined || now >= this.checkDay) {
      this.steadyState = `${this.sweep}:${this.runtime.today()}`;
      this.checkDay = now + DAY_CHECK;
    }
    return this.steadyState;
  }

  private beginSweep(): void {
    this.sweep++;
    this.steadyState = undefined;
    this.swept();
  }

  private isTold(path: string): boolean {
    return this.isWatched() && WATCHED.test(path);
  }
}
