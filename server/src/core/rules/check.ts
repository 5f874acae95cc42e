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

/** Every check of a block, in the order of the rule table. A family is added here and in `table.ts`. */
const checks: readonly ((context: BlockContext) => readonly Problem[])[] = [
  checkMarker,
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

/** All problems of a block by itself, in order of appearance. */
export function checkBlock(context: BlockContext): readonly Problem[] {
  return checkBlocks([context])[0]!;
}

/** The same of many blocks: one check for all of them before the next, so that its code stays near the processor. */
export function checkBlocks(contexts: readonly BlockContext[]): (readonly Problem[])[] {
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
  return found.map((problems) => (problems ? settled(inOrder(problems)) : NONE));
}

function settled(problems: readonly Problem[]): readonly Problem[] {
  if (!problems.some(isMisread)) return problems;
  return withoutMisread(
    problems,
    problems.filter(isMisread).map(({ span }) => span),
  );
}
