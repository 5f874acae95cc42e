import * as vscode from 'vscode';
import { toCleaned, toSource } from './lineMap';
import type { CleanedTexts } from './provider';
import { cleanedUri, isCleaned, sourceOf } from './uri';

/** Scrolling that follows scrolling is over by then (milliseconds): what comes later, somebody does. */
const ECHO = 150;

/** Keeps a file and its preview, where both are seen, at the same place: whichever is scrolled, the other follows. */
export function scrollTogether(texts: CleanedTexts): vscode.Disposable {
  /** The editor that follows at the moment, and until when. */
  let following: { readonly editor: vscode.TextEditor; readonly until: number } | undefined;
  return vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
    const [first] = visibleRanges;
    if (!first || isDiff(textEditor)) return;
    if (following?.editor === textEditor && Date.now() < following.until) return;
    const { uri } = textEditor.document;
    const preview = isCleaned(uri) ? uri : cleanedUri(uri);
    const other = isCleaned(uri) ? sourceOf(uri) : preview;
    const shown = texts.shown(preview);
    const editor = shown && editorOf(other);
    if (!editor) return;
    const line = (isCleaned(uri) ? toSource : toCleaned)(shown.lines, first.start.line);
    following = { editor, until: Date.now() + ECHO };
    const top = new vscode.Position(Math.min(line, editor.document.lineCount - 1), 0);
    editor.revealRange(new vscode.Range(top, top), vscode.TextEditorRevealType.AtTop);
  });
}

function editorOf(uri: vscode.Uri): vscode.TextEditor | undefined {
  const key = uri.toString();
  return vscode.window.visibleTextEditors.find(
    (editor) => editor.document.uri.toString() === key && !isDiff(editor),
  );
}

/** The two sides of a comparison are scrolled by VS Code; they belong to no column. */
function isDiff({ viewColumn }: vscode.TextEditor): boolean {
  return viewColumn === undefined;
}
