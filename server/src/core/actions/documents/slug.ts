import { fold } from '../../text/search';

/** Longest slug, in characters: with folder and extension a name stays easy to read. */
const LONGEST = 60;

/** A text as part of a file name: letters without diacritics, digits, `-` between words; cut at a word's end. */
export function slugOf(text: string): string {
  const words = fold(text.normalize('NFKD')).match(/[\p{L}\p{N}]+/gu) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > LONGEST)
      return slug === '' ? word.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '') : slug;
    slug = longer;
  }
  return slug;
}
