import type { Problem } from '../../problem';
import type { Span } from '../../text/span';

/** Whether a problem is that text is in a wrong encoding. */
export function isMisread({ rule }: Problem): boolean {
  return rule === 'text/mojibake' || rule === 'text/legacy-encoding';
}

/**
 * Leaves out what other rules say of text in a wrong encoding: its characters are not what they seem, so its quotation
 * marks, dashes and words are none.
 * @param problems in order of where they begin
 * @param misread spans in a wrong encoding, in order, none over another
 */
export function withoutMisread(problems: readonly Problem[], misread: readonly Span[]): Problem[] {
  let at = 0;
  return problems.filter((problem) => {
    const { rule, span } = problem;
    if (!rule.startsWith('text/') || isMisread(problem)) return true;
    while (at < misread.length && misread[at]!.end <= span.start) at++;
    return at >= misread.length || span.end <= misread[at]!.start;
  });
}
