import { SCORE } from '../extent/weights';
import type { PageLine } from '../lines/line';

/** A letter that Vietnamese has and English has not. */
const ACCENTED = /[\u00c0-\u024f\u0300-\u036f\u1ea0-\u1ef9]/;
/** Shortest sentence whose language can be told by that, in words. */
const SENTENCE = 9;
/** Vietnamese sentences of a page at least; no fewer than English ones. */
const SENTENCES = 2;

/** Without a single accent: what speaks so to Vietnamese readers is a program's. */
export function isPlainLatin({ text }: PageLine): boolean {
  return !ACCENTED.test(text);
}

/**
 * Sentences in English on a page that has others in Vietnamese: cookies, archives and plugins speak of themselves so. A text
 * may quote them, but none begins where they stand.
 */
export function discountForeign(lines: readonly PageLine[], scores: Float64Array): void {
  const foreign: number[] = [];
  let own = 0;
  for (let i = 0; i < lines.length; i++) {
    if (scores[i]! <= 0 || !lines[i]!.prose || lines[i]!.words < SENTENCE) continue;
    if (isPlainLatin(lines[i]!)) foreign.push(i);
    else own++;
  }
  if (foreign.length === 0 || own < SENTENCES || own < foreign.length) return;
  for (const i of foreign) scores[i] = SCORE.summary;
}
