import { CancellationTokenSource, type Connection } from 'vscode-languageserver';
import { readingMessage } from './indexReporter';
import type { MentionIndex } from './mentionIndex';
import type { ClientProfile } from './snapshot';
import { words } from './words';

/** Pause after a change on disk before it is read, in milliseconds: changes come in flocks. */
const PAUSE = 300;
/** So many files are read without a word. */
const SILENT = 20;

/**
 * Keeps the index up with the disk without being asked: from the start, and after changes. Tells the client how far it
 * has come; a user who stops it is left in peace until something changes on disk or is asked that needs the index.
 */
export class BackgroundIndex {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: CancellationTokenSource | undefined;
  private again = false;
  private stoppedValue = false;

  constructor(
    private readonly connection: Connection,
    private readonly index: MentionIndex,
    private readonly profile: () => ClientProfile,
    /** How many files have been read so far, by whomever. */
    private readonly readCount: () => number,
    /** Told when the index has come to be current. */
    private readonly finished: () => void,
  ) {}

  /** Whether the user has stopped the reading, and it has not been begun again. */
  get isStopped(): boolean {
    return this.stoppedValue && !this.index.isCurrent;
  }

  /** Reads what has changed, in a moment. */
  schedule(): void {
    if (this.running) {
      this.again = true;
      return;
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), PAUSE);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.running?.cancel();
  }

  private async run(): Promise<void> {
    const source = new CancellationTokenSource();
    this.running = source;
    this.again = false;
    this.stoppedValue = false;
    const before = this.readCount();
    const progress = new Progress(this.connection, this.profile, () => {
      this.stoppedValue = true;
      source.cancel();
    });
    try {
      await this.index.refresh(source.token, (...state) => {
        if (this.readCount() - before > SILENT) progress.report(...state);
      });
      if (this.index.isCurrent) this.finished();
    } catch (error) {
      this.connection.console.error(`index: ${error instanceof Error ? error.stack : String(error)}`);
    } finally {
      progress.end();
      this.running = undefined;
      source.dispose();
      if (this.again) this.schedule();
    }
  }
}

/** Progress that the server begins by itself, where the client can show it. */
class Progress {
  private beginning: Promise<void> | undefined;
  private shown: Awaited<ReturnType<Connection['window']['createWorkDoneProgress']>> | undefined;
  private ended = false;
  private last = '';

  constructor(
    private readonly connection: Connection,
    private readonly profile: () => ClientProfile,
    private readonly cancel: () => void,
  ) {}

  report(done: number, total: number, again: boolean): void {
    this.beginning ??= this.begin();
    const percentage = Math.floor((100 * done) / total);
    const state = `${again} ${percentage}`;
    if (!this.shown || this.last === state) return;
    this.last = state;
    this.shown.report(percentage, readingMessage(done, total, again, this.profile().locale));
  }

  end(): void {
    this.ended = true;
    this.shown?.done();
  }

  private async begin(): Promise<void> {
    try {
      const shown = await this.connection.window.createWorkDoneProgress();
      if (this.ended) return;
      shown.token.onCancellationRequested(this.cancel);
      shown.begin(words('readingCorpus', this.profile().locale), 0, undefined, true);
      this.shown = shown;
    } catch (error) {
      // A client that refuses is not asked again.
      this.connection.console.warn(`window/workDoneProgress/create: ${String(error)}`);
    }
  }
}
