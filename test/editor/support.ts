// What tests in the editor need again and again. All waiting is for a condition, with a message that says which one
// did not come and what was there instead.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { page } from './page';

export { page } from './page';

const extensionId = 'corpus-editor.corpus-editor';
/** Long, because it only passes in full when something is broken: a slow machine must not fail a test. */
const patienceMs = 45_000;

/** The extension under test, active. */
export async function activeExtension(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension(extensionId);
  assert.ok(extension, `the extension ${extensionId} is not installed`);
  await extension.activate();
  return extension;
}

/**
 * Asks again and again until the answer is something other than undefined and false, and gives that answer.
 * @param what completes the sentence "waited for …"
 * @param probe may throw: that counts as "not yet"
 */
export async function waitFor<T>(
  what: string,
  probe: () => T | undefined | false | PromiseLike<T | undefined | false>,
  describe: () => unknown = () => undefined,
): Promise<T> {
  const deadline = Date.now() + patienceMs;
  let problem: unknown;
  for (let pause = 10; ; pause = Math.min(pause * 1.5, 250)) {
    try {
      const answer = await probe();
      if (answer !== undefined && answer !== false) return answer;
      problem = undefined;
    } catch (error) {
      problem = error;
    }
    if (Date.now() > deadline) {
      const there = describe();
      const seen = there === undefined ? '' : `; there was ${JSON.stringify(there)}`;
      throw new Error(`waited ${patienceMs / 1000} s for ${what}${seen}`, { cause: problem });
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** The address of a file in the workspace folder, a copy made for this run: tests may write there. */
export function workspaceUri(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Writes a file of the workspace on disk and gives its address. */
export async function writeFile(path: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = workspaceUri(path);
  await vscode.workspace.fs.writeFile(
    uri,
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  );
  return uri;
}

/** A file of the workspace as it is on disk. */
export async function readFile(path: string): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(workspaceUri(path));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Deletes files of the workspace that a test wrote. */
export async function deleteFile(path: string): Promise<void> {
  await vscode.workspace.fs.delete(workspaceUri(path), { recursive: true });
}

/** Opens a file of the workspace in an editor of its own. */
export async function open(path: string | vscode.Uri): Promise<vscode.TextEditor> {
  const uri = typeof path === 'string' ? workspaceUri(path) : path;
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

/** Opens text in an editor that belongs to no file. */
export async function openText(content: string, language = 'corpus'): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  return vscode.window.showTextDocument(document, { preview: false });
}

/** Closes all editors and throws away what was not saved. */
export async function closeEditors(): Promise<void> {
  for (const group of vscode.window.tabGroups.all) {
    for (const tab of group.tabs) {
      if (tab.isDirty && tab.input instanceof vscode.TabInputText) {
        await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(tab.input.uri));
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      }
    }
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await waitFor('all editors to close', () =>
    vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0),
  );
}

/** Replaces a range of an editor's text, as one undo step. */
export async function edit(editor: vscode.TextEditor, range: vscode.Range, text: string): Promise<void> {
  assert.ok(await editor.edit((change) => change.replace(range, text)), 'the editor took no edit');
}

/** Undoes the last step in the active editor. */
export async function undo(): Promise<void> {
  await vscode.commands.executeCommand('undo');
}

/** Redoes the last undone step in the active editor. */
export async function redo(): Promise<void> {
  await vscode.commands.executeCommand('redo');
}

/** Where a piece of text stands in a document, the first time. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  assert.ok(start >= 0, `${JSON.stringify(text)} is not in ${document.uri.path}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Waits until a document's text is as expected. */
export async function waitForText(document: vscode.TextDocument, expected: string): Promise<void> {
  try {
    await waitFor('the text to become as expected', () => document.getText() === expected);
  } catch {
    assert.equal(document.getText(), expected);
  }
}

/** A problem's code as text, whatever form it has. */
export function codeOf(problem: vscode.Diagnostic): string {
  const { code } = problem;
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}

/** The problems reported for a file now, as `line:character code` with 0-based numbers, in the order of the text. */
export function problemsOf(uri: vscode.Uri): string[] {
  return [...vscode.languages.getDiagnostics(uri)]
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map((problem) => `${problem.range.start.line}:${problem.range.start.character} ${codeOf(problem)}`);
}

/** Waits until the problems reported for a file satisfy the condition, and gives them. */
export async function waitForProblems(
  uri: vscode.Uri,
  what: string,
  condition: (problems: vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  return waitFor(
    `${what} in ${uri.path.split('/').at(-1)}`,
    () => {
      const problems = vscode.languages.getDiagnostics(uri);
      return condition(problems) && problems;
    },
    () => problemsOf(uri),
  );
}

/** The Markdown of the hover cards at a position, without the backslashes that nobody sees; empty without a card. */
export async function hoverAt(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n\n')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** The outline of a document. */
export async function outlineOf(uri: vscode.Uri): Promise<vscode.DocumentSymbol[]> {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  return symbols ?? [];
}

/** The quick fixes and other actions offered for a range. */
export async function actionsAt(
  uri: vscode.Uri,
  range: vscode.Range,
  kind?: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind?.value,
    // So many are resolved: their edits are there.
    100,
  );
}

/** Carries out a code action as a click on it does. */
export async function apply(action: vscode.CodeAction): Promise<void> {
  if (action.edit) {
    assert.ok(await vscode.workspace.applyEdit(action.edit), `"${action.title}" could not be applied`);
  }
  if (action.command) {
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  }
}

/** The labels that completion offers at a position. */
export async function completionsAt(uri: vscode.Uri, position: vscode.Position): Promise<string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** Whether this run can type into the window and look at it (not in a desktop VS Code). */
export const hasPage = page !== undefined;

/**
 * Runs a command as a person does: opens the palette, types the title, presses Enter.
 * @param title as the palette shows it, category included: `Corpus: Show Log`
 */
export async function palette(title: string): Promise<void> {
  assert.ok(page, 'there is no page to type into');
  const rows =
    '.quick-input-widget .quick-input-list .monaco-list-row .quick-input-list-label-meta, ' +
    '.quick-input-widget .quick-input-list .monaco-list-row .label-name';
  await vscode.commands.executeCommand('workbench.action.quickOpen', `>${title}`);
  let seen: string[] = [];
  await waitFor(
    `the palette to list "${title}"`,
    async () => {
      seen = (await page?.texts(rows)) ?? [];
      return seen[0]?.toLowerCase() === title.toLowerCase();
    },
    () => seen,
  );
  await page.press('Enter');
  await waitFor('the palette to close', async () => {
    const inputs = await page?.texts('.quick-input-widget .quick-input-list .label-name');
    return !inputs?.some((text) => text.toLowerCase() === title.toLowerCase());
  });
}
