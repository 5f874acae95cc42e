import type { EntityMention, RecognitionInput } from '../../../../../../server/src/core/language/types';
import { readTokens, recognizeEntities } from '../../../../../../server/src/core/language/vi/entities';
import type { Span } from '../../../../../../server/src/core/text/span';

/** Recognises in a whole text, a span per line. */
export function entitiesOf(text: string, taken: readonly Span[] = []): EntityMention[] {
  const spans: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    spans.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return entitiesIn({ text, spans, reference: undefined, lexicon: { entities: [], documents: [] } }, taken);
}

/** Reads the words of an input and recognises in them. */
export function entitiesIn(input: RecognitionInput, taken: readonly Span[] = []): EntityMention[] {
  const tokens = readTokens(input);
  const mentions = recognizeEntities(input, taken, tokens);
  tokens.release();
  return mentions;
}

export interface Marked {
  readonly text: string;
  /** `type:text@start` of every mark, in order. */
  readonly marks: readonly string[];
}

/** Reads `[[person:Lê Lợi]]` marks out of a paragraph. */
export function readMarks(source: string): Marked {
  const marks: string[] = [];
  let text = '';
  let done = 0;
  for (const match of source.matchAll(/\[\[(person|organization|place):([^\]]*)\]\]/g)) {
    text += source.slice(done, match.index);
    marks.push(`${match[1]}:${match[2]}@${text.length}`);
    text += match[2]!;
    done = match.index + match[0].length;
  }
  return { text: text + source.slice(done), marks };
}

export function written(text: string, found: readonly EntityMention[]): string[] {
  return found.map((m) => `${m.type}:${text.slice(m.span.start, m.span.end)}@${m.span.start}`);
}
