import type { EntityMention } from '../../language/types';
import type { Span } from '../../text/span';
import { countSyllables, syllablesOf } from './spelling';

/** How often one person or organization is named in a document. */
export interface NameTally {
  readonly id: string;
  readonly type: EntityMention['type'];
  /** The first mention with the whole name, and how many syllables that has. */
  readonly span: Span;
  readonly syllables: number;
  /** Mentions with the whole name, and by a part of it ("ông Bằng"). */
  readonly full: number;
  readonly short: number;
}

/** Counts the mentions of everybody and everything but places; the longest name that somebody is given is the whole one. */
export function tallyNames(text: string, entities: readonly EntityMention[]): readonly NameTally[] {
  const byId = new Map<string, { -readonly [K in keyof NameTally]: NameTally[K] }>();
  for (const { id, type, span } of entities) {
    if (type === 'place') continue;
    const syllables = countSyllables(text, span);
    const known = byId.get(id);
    if (!known) byId.set(id, { id, type, span, syllables, full: 1, short: 0 });
    else if (syllables === known.syllables) known.full++;
    else if (syllables > known.syllables) {
      known.short += known.full;
      known.full = 1;
      known.span = span;
      known.type = type;
      known.syllables = syllables;
    } else known.short++;
  }
  return [...byId.values()];
}

/** The mentions with the whole name. */
export function mentionsOf(
  text: string,
  entities: readonly EntityMention[],
  { id, syllables }: NameTally,
): readonly EntityMention[] {
  return entities.filter(
    (entity) =>
      entity.id === id && entity.type !== 'place' && countSyllables(text, entity.span) === syllables,
  );
}

/** The syllables of the whole name, as it is written first. */
export function syllablesIn(text: string, { span }: NameTally): readonly string[] {
  return syllablesOf(text.slice(span.start, span.end));
}
