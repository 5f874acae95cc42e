import type { Problem } from '../../problem';
import type { Span } from '../../text/span';
import { edit, fix } from './scan';
import { prevailingStyle } from './styles';

const DOT = 0x2e;
const DOTS = '...';
const ELLIPSIS = '…';

/** Gathers the ellipses of a document, three full stops or one character, and reports those that are unlike most. */
export class EllipsisStyles {
  private readonly spans: Span[] = [];

  constructor(private readonly text: string) {}

  /** Takes the next full stop or ellipsis of the text. Two full stops, and leaders of many, are none. */
  visit(at: number): void {
    const { text } = this;
    const isDot = text.charCodeAt(at) === DOT;
    if (isDot && text.charCodeAt(at + 1) !== DOT) return;
    const end = isDot ? at + DOTS.length : at + ELLIPSIS.length;
    if (isDotted(text, at - 1) || isDotted(text, end)) return;
    if (isDot && text.charCodeAt(at + 2) !== DOT) return;
    this.spans.push({ start: at, end });
  }

  /** Adds the problems of a document with both. */
  report(problems: Problem[]): void {
    const { spans } = this;
    if (spans.length < 2) return;
    const held = prevailingStyle(spans.map(({ start, end }) => end - start));
    if (held === undefined) return;
    const [right, wrong] = held === 1 ? [ELLIPSIS, DOTS] : [DOTS, ELLIPSIS];
    const odd = spans.filter(({ start, end }) => end - start !== held);
    const edits = odd.map(({ start, end }) => edit(start, end, right));
    const all = odd.length > 1 ? [fix('restyle-all', true, edits, { right, count: String(odd.length) })] : [];
    odd.forEach((span, i) => {
      problems.push({
        rule: 'text/ellipsis-style',
        span,
        args: { wrong, right },
        fixes: [fix('restyle', true, [edits[i]!], { right }), ...all],
      });
    });
  }
}

function isDotted(text: string, at: number): boolean {
  return at >= 0 && (text.charCodeAt(at) === DOT || text[at] === ELLIPSIS);
}
