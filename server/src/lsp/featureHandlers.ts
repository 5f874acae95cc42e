import type { CancellationToken } from 'vscode-languageserver';
import { configTarget } from './configTarget';
import { codeActions } from './features/codeActions';
import { codeLenses } from './features/codeLens';
import { completion } from './features/completion';
import { definition } from './features/definition';
import { documentLinks } from './features/documentLinks';
import { foldingRanges } from './features/folding';
import { formatting } from './features/formatting';
import { hover } from './features/hover';
import { inlayHints } from './features/inlayHints';
import { describeName, nameItems } from './features/nameCompletion';
import { highlights, references } from './features/references';
import { prepareRename, rename } from './features/rename';
import { selectionRanges } from './features/selectionRanges';
import { semanticTokens } from './features/semanticTokens';
import { documentSymbols, outlineNotice } from './features/symbols';
import { workspaceSymbols } from './features/workspaceSymbols';
import { entriesFor, identityContext } from './identities';
import { safely } from './safe';
import type { Session } from './session';
import type { Snapshot } from './snapshot';

/** Registers the features that answer for one position, range or file: one line a feature. */
export function registerFeatures(session: Session): void {
  const { connection, workspace, index, profile } = session;
  const { attention } = workspace;
  /** An unknown file, a failure or a cancellation answers `fallback`. */
  function answer<P extends { textDocument: { uri: string } }, R>(
    name: string,
    fallback: R,
    feature: (snapshot: Snapshot, params: P, token: CancellationToken) => Promise<R> | R,
  ) {
    return (params: P, token: CancellationToken) =>
      safely<R>(connection, name, token, fallback, async () => {
        const snapshot = await workspace.snapshot(params.textDocument.uri);
        return snapshot ? feature(snapshot, params, token) : fallback;
      });
  }

  const { languages } = connection;
  const noticed = new Set<string>();
  connection.onDocumentSymbol(
    answer('documentSymbol', [], (file) => {
      const notice = outlineNotice(file, profile());
      if (notice && !noticed.has(notice)) connection.console.info(notice);
      if (notice) noticed.add(notice);
      return documentSymbols(file, profile());
    }),
  );
  connection.onFoldingRanges(answer('foldingRange', [], foldingRanges));
  connection.onHover(
    answer('hover', null, async (file, { position }, token) => {
      const identities = () => identityContext(session, file.uri, token);
      return (await hover(file, position, profile(), identities)) ?? null;
    }),
  );
  connection.onCodeAction(
    answer('codeAction', [], async (file, params) => {
      attention.see(file, params.range);
      return codeActions(file, params, profile(), await configTarget(workspace, file.uri));
    }),
  );
  connection.onCompletion(
    answer('completion', [], async (file, { position }, token) =>
      completion(file, position, profile(), async () =>
        nameItems(file, position, profile(), index, await entriesFor(session, file.uri), token),
      ),
    ),
  );
  connection.onCompletionResolve((item, token) =>
    safely(connection, 'completionItem/resolve', token, item, () =>
      describeName(item, profile(), (uri) => identityContext(session, uri, token)),
    ),
  );
  connection.onDocumentLinks(answer('documentLink', [], documentLinks));
  connection.onDocumentFormatting(answer('formatting', [], (file) => formatting(file)));
  connection.onDocumentRangeFormatting(
    answer('rangeFormatting', [], (file, { range }) => formatting(file, range)),
  );
  connection.onCodeLens(answer('codeLens', [], (file) => codeLenses(file, profile())));
  connection.onSelectionRanges(
    answer('selectionRange', [], (file, { positions }) => selectionRanges(file, positions)),
  );
  languages.inlayHint.on(
    answer('inlayHint', [], (file, { range }) => {
      attention.see(file, range);
      return inlayHints(file, range);
    }),
  );
  languages.semanticTokens.on(answer('semanticTokens', { data: [] }, (file) => semanticTokens(file)));
  languages.semanticTokens.onRange(
    answer('semanticTokens/range', { data: [] }, (file, { range }) => {
      attention.see(file, range);
      return semanticTokens(file, range);
    }),
  );

  connection.onDocumentHighlight(
    answer('documentHighlight', [], (file, { position }) => highlights(file, position)),
  );
  connection.onDefinition(
    answer('definition', null, async (file, { position }, token) => {
      const entries = await entriesFor(session, file.uri);
      return (await definition(file, position, profile(), index, entries, token)) ?? null;
    }),
  );
  connection.onReferences(
    answer('references', [], (file, { position }, token) => references(file, position, index, token)),
  );
  connection.onPrepareRename(
    answer('prepareRename', null, (file, { position }) => prepareRename(file, position) ?? null),
  );
  connection.onRenameRequest(
    answer('rename', null, async (file, { position, newName }, token) => {
      const entries = await entriesFor(session, file.uri);
      return (
        (await rename(file, position, newName, index, entries, session.workspace, profile(), token)) ?? null
      );
    }),
  );
  connection.onWorkspaceSymbol(({ query }, token) =>
    safely(connection, 'workspace/symbol', token, [], () => workspaceSymbols(query, index, token)),
  );
}
