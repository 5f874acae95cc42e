import { PhraseBook } from '../clean/phrases';
import type { FurniturePhrase, LanguageModule, LineRange, PageInput, PageReading } from '../language/types';
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
    return { text: lines.text.slice(span.start, span.end), kind: doubtful ?? 'other', literal: true };
  });
  const reading = language.readPage({ ...page, phrases: [...page.phrases, ...learned] });
  // Such a line may stand on the page a second time, where it is no evidence: it is learned there, too.
  const book = new PhraseBook(learned);
  const isLearned = ({ startLine, endLine }: LineRange) => {
    for (let line = startLine; line <= endLine; line++) {
      const { start, end } = lines.span(line);
      if (book.find(lines.text.slice(start, end))) return true;
    }
    return false;
  };
  return {
    ...reading,
    boilerplate: reading.boilerplate.map((block) =>
      block.reason === 'phrase' && isLearned(block) ? { ...block, reason: REASON } : block,
    ),
  };
}
