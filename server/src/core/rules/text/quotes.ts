import type { Problem } from '../../problem';
import type { Span } from '../../text/span';
import type { QuoteStyles } from './quote-style';
import { edit, fix } from './scan';

const PARTNERS: Readonly<Record<string, string>> = { '“': '”', '«': '»' };
const CLOSING: Readonly<Record<string, string>> = { '”': '“', '»': '«' };

interface Open {
  readonly mark: string;
  readonly at: number;
  /** How many quotations it stands in. */
  readonly depth: number;
}

const SPEECH = /(?:^|[\n\r:.!?…])[^\S\n\r]*[-–—]?[^\S\n\r]*$/;

/** How many paragraphs after the one where it opens a quotation may end. */
const REACH = 8;

/**
 * Finds quotation marks without a partner. A quotation over several paragraphs opens each of them anew and closes the
 * last alone: an open mark is right where the next paragraph starts with one. Or it opens the first and closes the last
 * alone, without a mark between: speech that is left open at the end of a paragraph waits for a mark that closes it.
 */
export class QuoteFinder {
  private open: Open[] = [];
  private straight: Open | undefined;
  /** True while a quotation runs on from the paragraph before. */
  private running = false;
  /** What was left open by a paragraph before, and for how many more of them it waits. */
  private waiting: Open | undefined;
  private patience = 0;

  constructor(
    private readonly text: string,
    private readonly problems: Problem[],
    private readonly styles: QuoteStyles,
  ) {}

  /** Takes the next quotation mark of the paragraph. */
  visit(at: number): void {
    const mark = this.text[at]!;
    const last = this.open[this.open.length - 1];
    if (mark === '"') {
      // Inches and seconds: 32".
      if (!this.straight && /\d/.test(this.text[at - 1] ?? '')) return;
      const { length } = this.open;
      if (this.straight?.depth === 0 && length === 0) this.styles.add(this.straight.at, at);
      this.straight = this.straight ? undefined : { mark, at, depth: length };
    } else if (PARTNERS[mark]) {
      this.open.push({ mark, at, depth: this.open.length + (this.straight ? 1 : 0) });
    } else if (last?.mark === CLOSING[mark]) {
      this.open.pop();
      if (last!.depth === 0) this.styles.add(last!.at, at);
    } else if (this.running) this.running = false;
    else if (!this.straight && this.waiting?.mark === CLOSING[mark]) this.waiting = undefined;
    else if (this.straight && mark === '”') {
      // Opened straight, closed curly.
      this.report(this.straight, '“');
      this.straight = undefined;
    } else this.report({ mark, at, depth: 0 });
  }

  /** Ends a paragraph; `next` is the one after it. */
  endParagraph(next: Span | undefined): void {
    const { open, straight } = this;
    this.styles.endParagraph(straight !== undefined);
    if (open.length === 0 && !straight) {
      this.running = false;
      if (this.waiting && --this.patience < 0) this.giveUp();
      return;
    }
    this.open = [];
    this.straight = undefined;
    const [first] = open;
    if (straight && !first && this.waiting?.mark === '"') {
      this.waiting = undefined;
      return;
    }
    this.giveUp();
    if (straight && first && open.length === 1 && first.mark === '“' && first.at < straight.at) {
      // Opened curly, closed straight.
      this.report(straight, '”');
      this.running = false;
      return;
    }
    const left = straight ? [...open, straight] : open;
    const goesOn =
      next !== undefined && /^\s*[“«"]/.test(this.text.slice(next.start, Math.min(next.end, next.start + 8)));
    this.running = goesOn && left.length === 1;
    if (this.running) return;
    if (left.length === 1 && this.isSpeech(left[0]!.at)) {
      this.waiting = left[0];
      this.patience = REACH;
    } else for (const one of left) this.report(one);
  }

  /** Reports what was left open and never closed. */
  giveUp(): void {
    if (this.waiting) this.report(this.waiting);
    this.waiting = undefined;
  }

  /** Whether a mark opens whole sentences: at the start of a paragraph, after a colon or another sentence. */
  private isSpeech(at: number): boolean {
    return SPEECH.test(this.text.slice(Math.max(0, at - 4), at));
  }

  private report({ mark, at }: Open, right?: string): void {
    this.problems.push({
      rule: 'text/quotes',
      span: { start: at, end: at + 1 },
      args: { mark },
      ...(right && { fixes: [fix('match', false, [edit(at, at + 1, right)], { right })] }),
    });
  }
}
