import type { FurniturePhrase, LanguageModule, PageInput, PageReading } from '../language/types';
import type { Lines } from '../text/lines';
import type { EvidenceLine } from './lineEvidence';

/** The reason that a hover gives for them. */
const REASON = 'recurring';

/**
 * Reads a page of which some lines are known to recur in the corpus: as if the configuration named them, with a reason
 * of their own. So the page is read as it will read once they are gone.
 * @param lines those of the source, in which the spans of `recurring` count
 */
export function readWithRecurring(
  page: PageInput,
  lines: Lines,
  recurring: readonly EvidenceLine[],
  language: LanguageModule,
): PageReading {
  const learned = recurring.map(({ span, doubtful }): FurniturePhrase => {
    return { text: lines.text.slice(span.start, span.end), kind: doubtful ?? 'other' };
  });
  const reading = language.readPage({ ...page, phrases: [...page.phrases, ...learned] });
  const own = new Set(recurring.map(({ span }) => lines.lineAt(span.start)));
  const isOwn = (block: { readonly startLine: number; readonly endLine: number }) => {
    for (let line = block.startLine; line <= block.endLine; line++) if (own.has(line)) return true;
    return false;
  };
  return {
    ...reading,
    boilerplate: reading.boilerplate.map((block) =>
      block.reason === 'phrase' && isOwn(block) ? { ...block, reason: REASON } : block,
    ),
  };
}
