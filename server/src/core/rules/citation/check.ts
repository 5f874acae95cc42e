import type { Problem } from '../../problem';
import type { BlockContext } from '../context';

/** Checks the numbers of cited documents, and that one document is not cited with two dates or two issuers. */
export function checkCitations(context: BlockContext): Problem[] {
  const { settings, preamble } = context;
  const wants = (rule: 'malformed-number' | 'two-dates' | 'two-issuers') =>
    settings.severityOf(`citation/${rule}`) !== 'off';
  if (preamble) return [];
  return [
    ...(wants('malformed-number') ? checkNumbers(context) : []),
    ...(wants('two-dates') || wants('two-issuers') ? checkConflicts(context) : []),
  ];
}

function checkNumbers({ block, recognition, language }: BlockContext): Problem[] {
  return recognition.citations.flatMap((citation): Problem[] => {
    const { numberSpan: span } = citation;
    const suggestion = span && language.respellNumber(citation);
    if (!suggestion) return [];
    const number = block.text.slice(span.start, span.end);
    return [
      {
        rule: 'citation/malformed-number',
        span,
        args: { number, suggestion },
        fixes: [
          { title: 'respell', args: { suggestion }, edits: [{ span, newText: suggestion }], safe: false },
        ],
      },
    ];
  });
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
