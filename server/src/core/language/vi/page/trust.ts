import { leave, type Mark } from './marks';

/**
 * What is left of a page no longer shows which text is its own: its headline would go. `marks` are those of the lines that are
 * left, `places` where these stand among all lines (undefined while they are all of them), `final` the marks of the page.
 */
export function losesTitle(
  marks: readonly Mark[],
  places: readonly number[] | undefined,
  final: readonly Mark[],
): boolean {
  return marks.some(
    (mark, i) => mark.label === 'cut' && final[places === undefined ? i : places[i]!]!.label === 'title',
  );
}

/**
 * All furniture is shown and left, but for what the project declares: of a page that is read one way whole and another way
 * cleaned neither is to be trusted. A page of which nothing is removed stays as it is when it is cleaned again.
 */
export function leaveAll(final: Mark[]): void {
  for (let i = 0; i < final.length; i++) leave(final, i);
}
