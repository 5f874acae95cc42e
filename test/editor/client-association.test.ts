import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activeExtension, closeEditors, deleteFile, open, waitFor, writeFile } from './support';

const config = 'associated/corpus.config.json';

describe('language of opened files', () => {
  before(activeExtension);
  afterEach(async () => {
    await closeEditors();
    await deleteFile('associated');
  });

  const languageOf = (uri: vscode.Uri) =>
    vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())?.languageId;
  const becomes = (uri: vscode.Uri, language: string) =>
    waitFor(
      `the language ${language}`,
      () => languageOf(uri) === language,
      () => languageOf(uri),
    );

  it('is corpus for a text file whose first line is a marker', async () => {
    const uri = await writeFile('associated/tin.txt', '<doc id="1" title="Lúa">\nMột câu.\n</doc>\n');
    await open(uri);
    await becomes(uri, 'corpus');
  });

  it('is corpus for what the nearest configuration includes, and only for that', async () => {
    await writeFile(config, '{ // dự án\n "include": ["trang/*.page"], "exclude": ["**/nháp-*"] }');
    const inside = await writeFile('associated/trang/một.page', 'Một câu.\n');
    const excluded = await writeFile('associated/trang/nháp-hai.page', 'Hai câu.\n');
    const outside = await writeFile('associated/ba.page', 'Ba câu.\n');
    await open(excluded);
    await open(outside);
    await open(inside);
    await becomes(inside, 'corpus');
    assert.equal(languageOf(excluded), 'plaintext');
    assert.equal(languageOf(outside), 'plaintext');
  });

  it('follows a change of the configuration', async () => {
    await writeFile(config, '{ "include": ["*.một"] }');
    const uri = await writeFile('associated/tin.hai', 'Hai câu.\n');
    await open(uri);
    await writeFile(config, '{ "include": ["*.một", "*.hai"] }');
    await becomes(uri, 'corpus');
  });

  it('stays what a person chooses', async () => {
    const uri = await writeFile('associated/tin.txt', '=== FILE: a.txt ===\n\nMột câu.\n');
    const { document } = await open(uri);
    await becomes(uri, 'corpus');
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    // A file opened afterwards has got its language: the first one has been considered again by then, too.
    const second = await writeFile('associated/tin-2.txt', '=== FILE: b.txt ===\n\nHai câu.\n');
    await open(second);
    await becomes(second, 'corpus');
    assert.equal(languageOf(uri), 'plaintext');
  });
});
