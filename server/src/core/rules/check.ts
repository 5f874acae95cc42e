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
import { inOrder } from './order';
import { checkCharacters } from './text/characters';
import { checkDashes } from './text/dashes';
import { isMisread, withoutMisread } from './text/misread';
import { checkWords } from './text/words';

const NONE: readonly Problem[] = [];

/** Every check of a block but that of its marker, in the order of the rule table. A family is added here and in `table.ts`. */
const checks: readonly ((context: BlockContext) => readonly Problem[])[] = [
  checkFields,
  checkDates,
  checkTextDates,
  ({ block, language }) => checkCharacters(block, language.orthography),
  ({ block, reading, language, preamble }) =>
    preamble ? NONE : checkWords(block, reading.prose, language.orthography),
  ({ block, reading, preamble, settings }) =>
    preamble || !block.lines.signs.dashes || settings.severityOf('text/dashes') === 'off'
      ? NONE
      : checkDashes(block.text, reading.prose),
  checkBoilerplate,
  checkDocument,
  checkCitations,
  checkNames,
];

/**
 * What there is to say of many blocks but for their markers, in no order: one check for all of them before the next, so
 * that its code stays near the processor.
 */
export function checkTexts(contexts: readonly BlockContext[]): (readonly Problem[])[] {
  const found: (Problem[] | undefined)[] = new Array(contexts.length).fill(undefined);
  for (const check of checks) {
    for (let i = 0; i < contexts.length; i++) {
      const problems = check(contexts[i]!);
      if (problems.length === 0) continue;
      const own = found[i];
      if (own) for (const problem of problems) own.push(problem);
      else found[i] = [...problems];
    }
  }
  return found.map((problems) => problems ?? NONE);
}

/** All problems of a block, in order of appearance, of which all but those of its marker are known. */
export function withMarker(context: BlockContext, ofText: readonly Problem[]): readonly Problem[] {
  const problems = [...checkMarker(context), ...ofText];
  return problems.length === 0 ? NONE : settled(inOrder(problems));
}

function settled(problems: readonly Problem[]): readonly Problem[] {
  if (!problems.some(isMisread)) return problems;
  return withoutMisread(
    problems,
    problems.filter(isMisread).map(({ span }) => span),
  );
}
