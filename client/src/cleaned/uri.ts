import * as vscode from 'vscode';
import * as l10n from '../l10n';

/** Scheme of documents that show other files as cleaning would leave them. */
export const CLEANED_SCHEME = 'corpus-cleaned';

/** The preview of a file. Its name ends like that of a corpus, whatever the file is called. */
export function cleanedUri(source: vscode.Uri): vscode.Uri {
  const name = source.path.split('/').pop() ?? '';
  const title = l10n.t('{0} (cleaned)', name.replace(/(?:\.corpus)?(?:\.txt)?$/i, ''));
  return vscode.Uri.from({
    scheme: CLEANED_SCHEME,
    path: `/${title}.corpus`,
    query: source.toString(),
  });
}

export function sourceOf({ query }: vscode.Uri): vscode.Uri {
  return vscode.Uri.parse(query, true);
}

export function isCleaned({ scheme }: vscode.Uri): boolean {
  return scheme === CLEANED_SCHEME;
}
