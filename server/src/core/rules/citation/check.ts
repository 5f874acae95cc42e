import type { Problem } from '../../problem';
import type { BlockContext } from '../context';

const NONE: readonly Problem[] = [];

/** Checks the numbers of cited documents, and that one document is not cited with two dates or two issuers. */
export function checkCitations(context: BlockContext): readonly Problem[] {
  const { settings, preamble } = context;
  if (preamble || context.raw.found.citations.length === 0) return NONE;
  const wants = (rule: 'malformed-number' | 'two-dates' | 'two-issuers') =>
    settings.severityOf(`citation/${rule}`) !== 'off';
  const numbers = wants('malformed-number') ? checkNumbers(context) : NONE;
  const conflicts = wants('two-dates') || wants('two-issuers') ? checkConflicts(context) : NONE;
  return conflicts.length === 0 ? numbers : [...numbers, ...conflicts];
}

function checkNumbers({ block, recognition, language }: BlockContext): readonly Problem[] {
  let problems: Problem[] | undefined;
  for (const citation of recognition.citations) {
    const span = citation.numberSpan;
    const suggestion = span && language.respellNumber(citation);
    if (!suggestion) continue;
    problems ??= [];
    problems.push({
      rule: 'citation/malformed-number',
      span,
      args: { number: block.text.slice(span.start, span.end), suggestion },
      fixes: [
        { title: 'respell', args: { suggestion }, edits: [{ span, newText: suggestion }], safe: false },
      ],
    });
  }
  return problems ?? NONE;
}

function checkConflicts({ raw, language }: BlockContext): Problem[] {
  const { input, found, toSource } = raw;
  return language.citationConflicts(input.text, found.citations).map((conflict): Problem => {
    const { attribute, number, span, value, other } = conflict;
    const isDate = attribute === 'date';
    return {
      rule: isDate ? 'citation/two-dates' : 'citation/two-issuers',
      span: toSource(span),
      args: isDate
        ? { number, date: value, other: other.value }
        : { number, issuer: value, other: other.value },
      related: { message: 'other-citation', args: { number }, span: toSource(other.span) },
    };
  });
}
