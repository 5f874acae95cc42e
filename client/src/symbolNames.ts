import type { Middleware } from 'vscode-languageclient';
import { fold, plainLetters } from '../../server/src/core/text/search';

/**
 * The picker of symbols asks for the first word of a query alone and then drops every name without the letters of the
 * whole, whatever the server found it by. What the letters of such a query can be behind a name keeps it there.
 */
export function symbolMiddleware(): Pick<Middleware, 'provideWorkspaceSymbols'> {
  return {
    async provideWorkspaceSymbols(query, token, next) {
      const symbols = (await next(query, token)) ?? [];
      for (const symbol of symbols) symbol.name = findableName(symbol.name, symbol.containerName, query);
      return symbols;
    },
  };
}

/**
 * A name as it is to be shown for a query: with its plain letters behind it where the query is typed without diacritics
 * ("Ban Đối ngoại (Ban Doi ngoai)"), with what contains it where it was found by that, as a document by its path.
 */
export function findableName(name: string, container: string, query: string): string {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return name;
  const plain = plainLetters(name);
  const has = (text: string) => wanted.split(/\s+/).every((word) => text.toLowerCase().includes(word));
  if (!has(name) && !has(plain)) return `${name} (${container})`;
  return plain !== name && fold(wanted) === wanted ? `${name} (${plain})` : name;
}
