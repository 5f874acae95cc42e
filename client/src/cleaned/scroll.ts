import * as vscode from 'vscode';
import { toCleaned, toSource } from './lineMap';
import type { CleanedTexts } from './provider';
import { cleanedUri, isCleaned, sourceOf } from './uri';

/** What an editor that follows tells of itself comes within this time (milliseconds), and smooth scrolling ends. */
const ECHO = { soon: 150, late: 1000 } as const;

/** An editor that opens tells for so long (milliseconds) of places that nobody has chosen, the first line among them. */
const OPENING = 1500;

/** VS Code leaves room for so many lines that stick at the top, whether there are any or not. */
const STICKY = 8;

/** The editor that follows at the moment. */
interface Following {
  readonly editor: vscode.TextEditor;
  /** The line that is to be its first one. */
  readonly line: number;
  readonly since: number;
  readonly corrected: boolean;
}

/** Keeps a file and its preview, where both are seen, at the same place: whichever is scrolled, the other follows. */
export class ScrollTogether implements vscode.Disposable {
  private following: Following | undefined;
  /** A preview that was opened just now, and the line that it is to stand at. */
  private opening: Pick<Following, 'editor' | 'line' | 'since'> | undefined;
  private timer: NodeJS.Timeout | undefined;
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

  /** Scrolls a preview that has just been opened to where its file is seen, and not the file to where that stands. */
  open(preview: vscode.TextEditor, source: vscode.TextEditor, line: number): void {
    const shown = this.texts.shown(preview.document.uri);
    if (!shown) return;
    this.opening = { editor: preview, line: toCleaned(shown.lines, line), since: Date.now() };
    this.lead(source, line);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscription.dispose();
  }

  private scrolled(editor: vscode.TextEditor, first: number): void {
    const { following } = this;
    if (this.isOpening(editor, first)) {
      this.follow(editor, this.opening!.line);
      return;
    }
    const age = following?.editor === editor ? Date.now() - following.since : ECHO.late;
    if (!following || age >= ECHO.late) {
      this.lead(editor, first);
      return;
    }
    const above = following.line - first;
    if (Math.abs(above) <= STICKY) {
      // It has come where it was sent to: whatever it tells after that, somebody does.
      if (above > 0 && !following.corrected)
        this.follow(editor, following.line, following.line + above, true);
      else this.following = undefined;
    } else if (age >= ECHO.soon) this.lead(editor, first);
    else {
      // On its way, smoothly, or somebody scrolls it in this very moment: where it stands then tells.
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.settle(following), ECHO.soon - age);
    }
  }

  /** True for the first line that an editor tells of while it opens, though it is to stand elsewhere. */
  private isOpening(editor: vscode.TextEditor, first: number): boolean {
    const { opening } = this;
    if (opening && Date.now() - opening.since >= OPENING) this.opening = undefined;
    return this.opening?.editor === editor && first === 0 && this.opening.line > STICKY;
  }

  private settle({ editor, line }: Following): void {
    const first = editor.visibleRanges[0]?.start.line ?? line;
    if (this.isOpening(editor, first)) return;
    if (Math.abs(line - first) > STICKY) this.lead(editor, first);
  }

  private follow(editor: vscode.TextEditor, line: number, shownAt = line, corrected = false): void {
    this.following = { editor, line, since: Date.now(), corrected };
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
