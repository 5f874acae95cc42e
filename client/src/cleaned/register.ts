import * as vscode from 'vscode';
import { activeCorpusEditor } from '../commands/run';
import type { Node } from '../corpusView/nodes';
import { showPlace } from '../corpusView/show';
import * as l10n from '../l10n';
import type { CorpusServer } from '../languageClient';
import { isCorpus, LANGUAGE } from '../names';
import { CleanedTexts } from './provider';
import { ScrollTogether } from './scroll';
import { CLEANED_SCHEME, cleanedUri, isCleaned, sourceOf } from './uri';

/** Registers *Open Cleaned Preview to the Side* and *Compare with Cleaned Text*. */
export function registerCleanedPreview(server: CorpusServer): vscode.Disposable {
  const texts = new CleanedTexts(server);
  const scrolling = new ScrollTogether(texts);
  return vscode.Disposable.from(
    texts,
    vscode.workspace.registerTextDocumentContentProvider(CLEANED_SCHEME, texts),
    scrolling,
    vscode.commands.registerCommand('corpus.openCleanedPreview', (from?: unknown) => open(scrolling, from)),
    vscode.commands.registerCommand('corpus.compareWithCleaned', (from?: unknown) => compare(from)),
  );
}

async function open(scrolling: ScrollTogether, from: unknown): Promise<vscode.TextEditor | undefined> {
  const source = await sourceEditor(from);
  if (!source) return undefined;
  const uri = cleanedUri(source.document.uri);
  const line = source.visibleRanges[0]?.start.line ?? 0;
  let document = await vscode.workspace.openTextDocument(uri);
  if (!isCorpus(document)) document = await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
  const preview = await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.Beside,
    preserveFocus: true,
    preview: false,
  });
  scrolling.open(preview, source, line);
  return preview;
}

async function compare(from: unknown): Promise<void> {
  const source = await sourceEditor(from);
  if (!source) return;
  const { uri } = source.document;
  const name = uri.path.split('/').pop() ?? '';
  const title = l10n.t('{0} ↔ cleaned', name);
  await vscode.commands.executeCommand('vscode.diff', uri, cleanedUri(uri), title);
}

/** The editor of what is to be cleaned: of a row of the view, of a file of the explorer, else the active one. */
async function sourceEditor(from: unknown): Promise<vscode.TextEditor | undefined> {
  if (from instanceof vscode.Uri) return showPlace({ uri: from.toString(), line: 0, character: 0 });
  const node = typeof from === 'object' && from !== null && 'kind' in from ? (from as Node) : undefined;
  if (node?.kind === 'document') return showPlace(node.start);
  if (node?.kind === 'group' && node.group === 'file') {
    return showPlace({ uri: node.key, line: 0, character: 0 });
  }
  const active = vscode.window.activeTextEditor;
  // From a preview its own file is meant.
  if (active && isCleaned(active.document.uri)) {
    return vscode.window.showTextDocument(sourceOf(active.document.uri), { preserveFocus: true });
  }
  return activeCorpusEditor();
}
