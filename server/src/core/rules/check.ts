import type { Problem } from '../problem';
import { checkBoilerplate } from './boilerplate/check';
import { checkCitations } from './citation/check';
import type { BlockContext } from './context';
import { checkDates } from './date/check';
import { checkTextDates } from './date/text';
import { checkDocument } from './document/check';
import { checkNames } from './entity/check';
import { checkFields } from './field/check';
import { checkMarker } from './marker/check';
import { checkCharacters } from './text/characters';
import { checkWords } from './text/words';

/** Every check of a block, in the order of the rule table. A family is added here and in `table.ts`. */
const checks: readonly ((context: BlockContext) => readonly Problem[])[] = [
  checkMarker,
  checkFields,
  checkDates,
  checkTextDates,
  ({ block, language }) => checkCharacters(block, language.orthography),
  ({ block, reading, language, preamble }) =>
    preamble ? [] : checkWords(block, reading.prose, language.orthography),
  checkBoilerplate,
  checkDocument,
  checkCitations,
  checkNames,
];

/** All problems of a block by itself, in order of appearance. */
export function checkBlock(context: BlockContext): readonly Problem[] {
  const problems = checks.flatMap((check) => check(context));
  return problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
