import type * as p from './pieces';

/** One site's way to print an article: pieces from the top of the page to its foot, and where blank lines fall. */
export interface Layout {
  readonly name: string;
  readonly pieces: readonly p.Piece[];
  /** Blank lines between lines: after each, between pieces only, or none at all. */
  readonly blanks: 'lines' | 'pieces' | 'none' | 'mixed';
  /** Which fields the page gives. */
  readonly gives: { readonly date: boolean; readonly author: boolean; readonly source: boolean };
}

type Gives = 'd' | 'a' | 's';

/** A layout by what it is called, where its blanks are, which fields it gives (date, author, source), its pieces. */
export function layout(
  name: string,
  blanks: Layout['blanks'],
  gives: readonly Gives[],
  ...pieces: p.Piece[]
): Layout {
  return {
    name,
    blanks,
    pieces,
    gives: { date: gives.includes('d'), author: gives.includes('a'), source: gives.includes('s') },
  };
}
