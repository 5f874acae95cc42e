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

  report(done: number, total: number): void {
    if (Date.now() - this.last < INTERVAL) return;
    this.last = Date.now();
    const state = { message: `${done} / ${total}`, percentage: Math.floor((100 * done) / total) };
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
