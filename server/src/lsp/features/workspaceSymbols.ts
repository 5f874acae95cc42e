import { type CancellationToken, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { matcherOf } from '../../core/text/search';
import type { MentionIndex } from '../mentionIndex';
import type { MentionType } from '../mentions';

/** More than this nobody reads; clients ask again with every letter. */
const MOST_SYMBOLS = 500;

const KINDS: Readonly<Record<MentionType, SymbolKind>> = {
  person: SymbolKind.Variable,
  organization: SymbolKind.Interface,
  place: SymbolKind.Constant,
  citation: SymbolKind.Struct,
};

/**
 * Documents, cited documents and entities of the workspace whose name holds the query's words, in any order, with or
 * without diacritics.
 */
export async function workspaceSymbols(
  query: string,
  index: MentionIndex,
  token: CancellationToken,
): Promise<SymbolInformation[]> {
  const matches = matcherOf(query);
  const symbols: SymbolInformation[] = [];
  for (const { summary, uri, range } of (await index.documents(token, undefined, true)).documents) {
    if (symbols.length >= MOST_SYMBOLS) return symbols;
    if (summary.preamble) continue;
    const { name, title } = summary;
    if (matches(`${name} ${title}`)) {
      symbols.push({
        name: title || name || '…',
        containerName: name,
        kind: SymbolKind.File,
        location: { uri, range },
      });
    }
  }
  const identities = [...(await index.identities(token)).values()].sort((a, b) => b.count - a.count);
  for (const { first, count } of identities) {
    if (symbols.length >= MOST_SYMBOLS) break;
    if (!matches(`${first.name} ${first.text}`)) continue;
    symbols.push({
      name: first.name.replace(/\s+/g, ' '),
      containerName: `×${count}`,
      kind: KINDS[first.type],
      location: { uri: first.uri, range: first.range },
    });
  }
  return symbols;
}
