import { types } from './tables';

/** Types that are written by their initials even where no number's letters follow ("NQ59"). */
export const ABBREVIATIONS: Readonly<Record<string, string>> = { nq: 'nghị quyết', nđ: 'nghị định' };
const LAW_ABBREVIATIONS = ['bltths', 'blttds', 'blhs', 'blds', 'bllđ'];

/** The words at which a citation may start, in lower case. */
export function anchorPhrases(): string[] {
  return [
    ...types()
      .filter((type) => type.mention !== 'none')
      .map((type) => type.name.toLowerCase()),
    ...Object.keys(ABBREVIATIONS),
    ...LAW_ABBREVIATIONS,
  ];
}
