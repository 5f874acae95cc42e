import * as vscode from 'vscode';
import { toCleaned, toSource } from './lineMap';
import type { CleanedTexts } from './provider';
import { cleanedUri, isCleaned, sourceOf } from './uri';

/** Scrolling that follows scrolling is over by then (milliseconds): what comes later, somebody does. */
const ECHO = 150;

/** VS Code leaves room for so many lines that stick at the top, whether there are any or not. */
const STICKY = 8;

/** The editor that follows at the moment. */
interface Following {
  readonly editor: vscode.TextEditor;
  /** The line that is to be its first one. */
  readonly line: number;
  readonly until: number;
  readonly corrected: boolean;
}

/** Keeps a file and its preview, where both are seen, at the same place: whichever is scrolled, the other follows. */
export class ScrollTogether implements vscode.Disposable {
  private following: Following | undefined;
  private readonly subscription: vscode.Disposable;

  constructor(private readonly texts: CleanedTexts) {
    this.subscription = vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
      const [first] = visibleRanges;
      if (first && !isDiff(textEditor)) this.scrolled(textEditor, first.start.line);
    });
  }

  /** Scrolls what belongs to an editor, its preview or its file, to the same place. */
  lead(editor: vscode.TextEditor, line = editor.visibleRanges[0]?.start.line ?? 0): void {
    const { uri } = editor.document;
    const preview = isCleaned(uri) ? uri : cleanedUri(uri);
    const shown = this.texts.shown(preview);
    const other = shown && editorOf(isCleaned(uri) ? sourceOf(uri) : preview);
    if (other) this.follow(other, (isCleaned(uri) ? toSource : toCleaned)(shown.lines, line));
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private scrolled(editor: vscode.TextEditor, first: number): void {
    const { following } = this;
    if (following?.editor !== editor || Date.now() >= following.until) {
      this.lead(editor, first);
      return;
    }
    const above = following.line - first;
    if (above > 0 && above <= STICKY && !following.corrected)
      this.follow(editor, following.line, following.line + above, true);
  }

  private follow(editor: vscode.TextEditor, line: number, shownAt = line, corrected = false): void {
    this.following = { editor, line, until: Date.now() + ECHO, corrected };
    const top = new vscode.Position(Math.min(shownAt, editor.document.lineCount - 1), 0);
    editor.revealRange(new vscode.Range(top, top), vscode.TextEditorRevealType.AtTop);
  }
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
