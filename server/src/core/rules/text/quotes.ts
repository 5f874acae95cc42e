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

/**
 * Finds quotation marks without a partner in their paragraph. A quotation over several paragraphs opens each of them
 * anew and closes the last alone: an open mark is right where the next paragraph starts with one.
 */
export class QuoteFinder {
  private open: Open[] = [];
  private straight: Open | undefined;
  /** True while a quotation runs on from the paragraph before. */
  private running = false;

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
      return;
    }
    this.open = [];
    this.straight = undefined;
    const [first] = open;
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
    if (!this.running) for (const one of left) this.report(one);
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
