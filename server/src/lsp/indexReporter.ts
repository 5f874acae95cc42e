import type {
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageserver';
import type { Locale } from '../core/rules/table';
import { words } from './words';

export type WorkDone = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

/** Milliseconds between two messages of how far the reading has come. */
const INTERVAL = 200;

/** Tells a client how the reading of the corpus comes along. Of what takes no time nothing is said. */
export class IndexReporter {
  private begun = false;
  private last = Date.now();

  constructor(
    private readonly send: (value: WorkDone) => void,
    private readonly locale: Locale,
  ) {}

  report(done: number, total: number, again: boolean): void {
    if (Date.now() - this.last < INTERVAL) return;
    this.last = Date.now();
    const message = readingMessage(done, total, again, this.locale);
    const state = { message, percentage: Math.floor((100 * done) / total) };
    if (this.begun) this.send({ kind: 'report', ...state });
    else {
      const title = words('readingCorpus', this.locale);
      this.send({ kind: 'begin', title, cancellable: true, ...state });
    }
    this.begun = true;
  }

  end(): void {
    if (this.begun) this.send({ kind: 'end' });
  }
}

/** How far the reading has come, in files; some are read once more for what the others say of them. */
export function readingMessage(done: number, total: number, again: boolean, locale: Locale): string {
  const count = `${done} / ${total}`;
  return again ? words('readingAgain', locale, { count }) : count;
}
