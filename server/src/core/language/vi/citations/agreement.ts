import type { Draft } from './draft';
import type { Catalog } from './named';
import { foldSpelling } from './text';

/** What identities are decided from. */
export interface Context {
  readonly catalog: Catalog;
  /** ISO date of the page, where known. */
  readonly reference: string | undefined;
  readonly drafts: readonly Draft[];
}

/** Two titles speak of one thing when one holds most of the other's syllables in their order of telling. */
export function titlesAgree(a: string, b: string): boolean {
  const left = foldSpelling(a);
  const right = foldSpelling(b);
  if (left === '' || right === '') return false;
  if (left.includes(right) || right.includes(left)) return true;
  const syllables = (s: string): string[] => s.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const have = new Set(syllables(left));
  const wanted = syllables(right);
  const common = wanted.filter((s) => have.has(s)).length;
  return common / Math.min(wanted.length, Math.max(have.size, 1)) >= 0.75 && common >= 3;
}

/** A title of some length that shares next to nothing with a document's subject speaks of another document. */
export function contradicts(title: string | undefined, subject: string): boolean {
  if (title === undefined || subject === '') return false;
  const syllables = (s: string): string[] =>
    foldSpelling(s)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
  const told = syllables(title);
  const about = new Set(syllables(subject));
  return told.length >= 4 && about.size >= 3 && told.filter((s) => about.has(s)).length <= 1;
}

export function issuersAgree(a: string, b: string): boolean {
  const plain = (s: string): string => foldSpelling(s).replace(/ đảng$/, '');
  return plain(a) === plain(b);
}
