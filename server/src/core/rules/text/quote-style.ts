import type { Problem } from '../../problem';
import { pattern } from '../../text/pattern';
import { edit, fix } from './scan';
import { prevailingStyle } from './styles';

/** Styles of quotation by their opening mark. */
const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»' };

interface Quotation {
  readonly style: string;
  /** Offsets of the two marks. */
  readonly open: number;
  readonly close: number;
}

/**
 * Gathers the quotations of a document that are not inside other ones, where both marks are in place, and reports those
 * in another style than most.
 */
export class QuoteStyles {
  private readonly quotations: Quotation[] = [];
  /** How many there were when the paragraph began. */
  private before = 0;

  constructor(private readonly text: string) {}

  /** Takes a pair of marks that are partners. */
  add(open: number, close: number): void {
    if (this.isPlaced(open, close)) this.quotations.push({ style: this.text[open]!, open, close });
  }

  /** @param isOdd whether a straight mark has no partner: then it is not known which of the others belong together */
  endParagraph(isOdd: boolean): void {
    const { quotations } = this;
    if (isOdd && quotations.length > this.before) {
      const sure = quotations.splice(this.before).filter(({ style }) => style !== '"');
      quotations.push(...sure);
    }
    this.before = quotations.length;
  }

  /** Adds the problems of a document in several styles. */
  report(problems: Problem[]): void {
    const { quotations } = this;
    if (quotations.length < 2) return;
    const held = prevailingStyle(quotations.map(({ style }) => style));
    if (held === undefined) return;
    const right = written(held);
    const odd = quotations.filter(({ style }) => style !== held);
    const editsOf = ({ open, close }: Quotation) => [
      edit(open, open + 1, held),
      edit(close, close + 1, CLOSING[held]!),
    ];
    const all =
      odd.length > 1
        ? [fix('restyle-all', true, odd.flatMap(editsOf), { right, count: String(odd.length) })]
        : [];
    for (const quotation of odd) {
      const { open, style } = quotation;
      problems.push({
        rule: 'text/quote-style',
        span: { start: open, end: open + 1 },
        args: { wrong: written(style), right },
        fixes: [fix('restyle', true, editsOf(quotation), { right }), ...all],
      });
    }
  }

  /** Whether both marks stand where such marks stand. Straight ones do not tell by themselves which they are. */
  private isPlaced(open: number, close: number): boolean {
    const { text } = this;
    if (text[open] !== '"') return true;
    return (
      !IN_WORD.test(text.charAt(open - 1)) &&
      close > open + 1 &&
      !BLANK.test(text[open + 1]!) &&
      !BLANK.test(text[close - 1]!) &&
      !IN_WORD.test(text.charAt(close + 1))
    );
  }
}

const IN_WORD = pattern.u`[\p{L}\p{M}\p{N}]`;
const BLANK = /\s/u;

function written(style: string): string {
  return `${style}…${CLOSING[style]}`;
}
