import assert from 'node:assert/strict';
import type {
  CalendarDate,
  CitationMention,
  DateMention,
  ProjectDocument,
  RecognitionInput,
} from '../../../../../../server/src/core/language/types';
import {
  prepareCitations,
  recognizeCitations,
} from '../../../../../../server/src/core/language/vi/citations';
import { readTokens } from '../../../../../../server/src/core/language/vi/entities';
import { viewOf } from '../../../../../../server/src/core/text/view';

export interface Surroundings {
  readonly reference?: CalendarDate;
  readonly documents?: readonly ProjectDocument[];
  readonly dates?: readonly DateMention[];
}

/** Recognizes in a text whose lines are all prose. */
export function recognize(text: string, around: Surroundings = {}): CitationMention[] {
  const view = viewOf(text).text;
  const spans = [];
  for (let start = 0; start <= view.length; ) {
    const stop = view.indexOf('\n', start);
    const end = stop < 0 ? view.length : stop;
    spans.push({ start, end });
    start = end + 1;
  }
  const input = {
    text: view,
    spans,
    reference: around.reference,
    lexicon: { entities: [], documents: around.documents ?? [] },
  };
  return citationsIn(input, around.dates ?? []);
}

/** Reads the words of an input and recognizes in them. */
export function citationsIn(input: RecognitionInput, dates: readonly DateMention[] = []): CitationMention[] {
  prepareCitations(input.lexicon);
  const tokens = readTokens(input);
  const mentions = recognizeCitations(input, dates, tokens);
  tokens.release();
  return mentions;
}

/** Mentions that name a document; those that only point back are left out. */
export function named(text: string, around: Surroundings = {}): CitationMention[] {
  return recognize(text, around).filter((mention) => !mention.anaphor);
}

/** The one mention of a text. */
export function only(text: string, around: Surroundings = {}): CitationMention {
  const mentions = named(text, around);
  assert.equal(mentions.length, 1, `${text}: ${mentions.length} mentions`);
  return mentions[0]!;
}

/** Writes the mentions of a text into it as ⟦…⟧, and those that point back as ⟦~…⟧. */
function mark(text: string, mentions: readonly CitationMention[]): string {
  let out = '';
  let done = 0;
  for (const { span, anaphor } of mentions) {
    out += `${text.slice(done, span.start)}⟦${anaphor ? '~' : ''}${text.slice(span.start, span.end)}⟧`;
    done = span.end;
  }
  return out + text.slice(done);
}

/** Checks that exactly the marked stretches are recognized. */
export function check(marked: string, around: Surroundings = {}): void {
  const text = marked.replace(/⟦~?|⟧/g, '');
  const keep = marked.includes('⟦~');
  assert.equal(mark(text, keep ? recognize(text, around) : named(text, around)), marked);
}
