/** Letters without tone and hooks. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đð]/g, 'd')
    .replace(/[ĐÐ]/g, 'D');
}

/** Letters without case, tone and hooks: what people type when they search in a hurry. */
export function fold(text: string): string {
  return plainLetters(text).toLowerCase();
}

/**
 * Tells which texts hold all the words of a query, in any order and as parts of words, with or without diacritics.
 * An empty query is held by every text.
 */
export function matcherOf(query: string): (text: string) => boolean {
  const wanted = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return () => true;
  return (text) => {
    const folded = fold(text);
    return wanted.every((word) => folded.includes(word));
  };
}
