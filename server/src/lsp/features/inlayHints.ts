import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver';
import { blocksIn } from '../../core/actions/change';
import type { DateMention } from '../../core/language/types';
import { overlaps } from '../../core/text/span';
import type { Snapshot } from '../snapshot';

/** The ISO value beside each written date of a range. */
export function inlayHints({ file, positions }: Snapshot, range: Range): InlayHint[] {
  const asked = positions.span(range);
  return blocksIn(file, asked).flatMap((index) => {
    const base = file.text.blockStart(index);
    const { recognition, structure } = file.analysis(index);
    return recognition.dates
      .filter(({ span }) => overlaps({ start: span.start + base, end: span.end + base }, asked))
      .filter((date) => tellsMore(date, structure.text))
      .map((date) => ({
        position: positions.inBlock(index, date.span).end,
        label: date.value,
        kind: InlayHintKind.Type,
        paddingLeft: true,
      }));
  });
}

/** No hint where the text says the same already, as in "năm 2014" or an ISO date. */
function tellsMore({ span, value }: DateMention, text: string): boolean {
  return !text.slice(span.start, span.end).includes(value);
}
