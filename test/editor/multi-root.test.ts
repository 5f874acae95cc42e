// Two folders in one window: one has a configuration and another below it, one has none.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activeExtension, closeEditors, codeOf, waitFor, waitForProblems } from './support';

describe('a workspace of two folders', () => {
  before(activeExtension);
  afterEach(closeEditors);

  const inFolder = (index: number, path: string) =>
    vscode.Uri.joinPath(vscode.workspace.workspaceFolders![index]!.uri, path);
  const one = () => inFolder(0, 'a.corpus');
  const nested = () => inFolder(0, 'trong/b.news');
  const other = () => inFolder(1, 'c.corpus');

  async function severities(uri: vscode.Uri): Promise<Record<string, vscode.DiagnosticSeverity>> {
    const problems = await waitForProblems(uri, 'problems', (found) => found.length > 0);
    const wanted = problems.filter((problem) =>
      /^(?:marker\/unsafe-name|text\/lookalike)$/.test(codeOf(problem)),
    );
    return Object.fromEntries(wanted.map((problem) => [codeOf(problem), problem.severity]));
  }
  const error = vscode.DiagnosticSeverity.Error;
  const warning = vscode.DiagnosticSeverity.Warning;

  it('has the nearest configuration for each file, none of another folder', async () => {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(one()));
    assert.deepEqual(await severities(one()), { 'marker/unsafe-name': warning });
    // Neither is open: they are reported because they belong to the workspace.
    assert.deepEqual(await severities(nested()), { 'text/lookalike': error });
    assert.deepEqual(await severities(other()), { 'marker/unsafe-name': error, 'text/lookalike': error });
  });

  it('gives what the nested configuration includes the language', async () => {
    const document = await vscode.workspace.openTextDocument(nested());
    const languageOf = () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === document.uri.toString())
        ?.languageId;
    await vscode.window.showTextDocument(document);
    await waitFor('the language', () => languageOf() === 'corpus', languageOf);
  });

  it('follows a configuration that comes and goes in the folder without one', async () => {
    const config = inFolder(1, 'corpus.config.json');
    const unsafe = (problems: readonly vscode.Diagnostic[]) =>
      problems.some((problem) => codeOf(problem) === 'marker/unsafe-name');
    await waitForProblems(other(), 'the unsafe name', unsafe);
    await vscode.workspace.fs.writeFile(
      config,
      new TextEncoder().encode('{ "rules": { "marker/unsafe-name": "off" } }'),
    );
    try {
      await waitForProblems(other(), 'the rule to be off', (problems) => !unsafe(problems));
      assert.deepEqual(await severities(one()), { 'marker/unsafe-name': warning });
    } finally {
      await vscode.workspace.fs.delete(config);
    }
    await waitForProblems(other(), 'the unsafe name again', unsafe);
  });

  it('is searched as one corpus', async () => {
    const found: vscode.SymbolInformation[] = [];
    for (const name of ['aux.txt', 'nul.txt']) {
      const symbols = await waitFor(`the document ${name}`, async () => {
        const all = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
          'vscode.executeWorkspaceSymbolProvider',
          name,
        );
        return all.some((symbol) => symbol.containerName.includes(name)) && all;
      });
      found.push(...symbols.filter((symbol) => symbol.containerName.includes(name)));
    }
    const folders = new Set(
      found.map(({ location }) => vscode.workspace.getWorkspaceFolder(location.uri)?.index),
    );
    assert.deepEqual([...folders].sort(), [0, 1]);
  });
});
