// A workspace of strangers, opened in Restricted Mode: it shows what it holds, and decides nothing.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  actionsAt,
  activeExtension,
  apply,
  closeEditors,
  codeOf,
  edit,
  open,
  rangeOf,
  waitFor,
  waitForProblems,
  waitForText,
} from './support';

describe('an untrusted workspace', () => {
  before(async function () {
    // A desktop VS Code is started by the tests' library so that it trusts everything.
    if (vscode.workspace.isTrusted) return this.skip();
    await activeExtension();
  });
  afterEach(async () => {
    await vscode.workspace
      .getConfiguration('corpus')
      .update('fixOnSave', undefined, vscode.ConfigurationTarget.Global);
    await closeEditors();
  });

  const isKnown = (code: string) => (problems: readonly vscode.Diagnostic[]) =>
    problems.some((problem) => codeOf(problem) === code);

  it('has its problems shown, more than its settings allow, and mended on demand', async () => {
    const { document } = await open('lạ.corpus');
    await waitForProblems(document.uri, 'both problems', (problems) =>
      ['date/not-iso', 'text/lookalike'].every((code) => isKnown(code)(problems)),
    );
    // VS Code gives up what it asked for when an extension that has just started offers actions, too.
    const fix = await waitFor('the quick fix', async () => {
      const at = rangeOf(document, '02/03');
      return (await actionsAt(document.uri, at, vscode.CodeActionKind.QuickFix))[0];
    });
    await apply(fix);
    await waitForText(document, document.getText().replace('02/03/2024', '2024-03-02'));
  });

  it('does not make saving change files, unless the user wants it', async () => {
    const editor = await open('lạ.corpus');
    const { document } = editor;
    await waitForProblems(document.uri, 'the letter', isKnown('text/lookalike'));
    const settings = () => vscode.workspace.getConfiguration('corpus', document);
    assert.equal(settings().get('fixOnSave'), false);
    await edit(editor, rangeOf(document, 'Hội sách'), 'Hội sách xuân');
    await document.save();
    assert.match(document.getText(), /Ðông vui/);
    await settings().update('fixOnSave', true, vscode.ConfigurationTarget.Global);
    await edit(editor, rangeOf(document, 'Hội sách'), 'Hội sách hè');
    await document.save();
    assert.match(document.getText(), /Đông vui/);
  });
});
