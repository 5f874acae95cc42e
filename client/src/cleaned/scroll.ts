import * as vscode from 'vscode';
import { toCleaned, toSource } from './lineMap';
import type { CleanedTexts } from './provider';
import { cleanedUri, isCleaned, sourceOf } from './uri';

/** Scrolling that follows scrolling is over by then (milliseconds): what comes later, somebody does. */
const ECHO = 150;

/** The editor that follows at the moment. */
interface Following {
  readonly editor: vscode.TextEditor;
  /** The line that is to be its first one. */
  readonly line: number;
  readonly until: number;
  readonly corrected: boolean;
}

/** Keeps a file and its preview, where both are seen, at the same place: whichever is scrolled, the other follows. */
export function scrollTogether(texts: CleanedTexts): vscode.Disposable {
  let following: Following | undefined;
  const follow = (editor: vscode.TextEditor, line: number, shownAt = line, corrected = false) => {
    following = { editor, line, until: Date.now() + ECHO, corrected };
    const top = new vscode.Position(Math.min(shownAt, editor.document.lineCount - 1), 0);
    editor.revealRange(new vscode.Range(top, top), vscode.TextEditorRevealType.AtTop);
  };
  return vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
    const [first] = visibleRanges;
    if (!first || isDiff(textEditor)) return;
    if (following?.editor === textEditor && Date.now() < following.until) {
      const { line, corrected } = following;
      // VS Code leaves room above for lines that stick there, whether there are any or not.
      const above = line - first.start.line;
      if (above > 0 && !corrected) follow(textEditor, line, line + above, true);
      return;
    }
    const { uri } = textEditor.document;
    const preview = isCleaned(uri) ? uri : cleanedUri(uri);
    const shown = texts.shown(preview);
    const editor = shown && editorOf(isCleaned(uri) ? sourceOf(uri) : preview);
    if (editor) follow(editor, (isCleaned(uri) ? toSource : toCleaned)(shown.lines, first.start.line));
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
