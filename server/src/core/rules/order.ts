import type { Problem } from '../problem';

function compare(a: Problem, b: Problem): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

/** Sorts problems by where they stand, in place. Those of one span stay in the order in which they were found. */
export function inOrder(problems: Problem[]): Problem[] {
  for (let i = 1; i < problems.length; i++) {
    if (compare(problems[i - 1]!, problems[i]!) > 0) return problems.sort(compare);
  }
  return problems;
}
