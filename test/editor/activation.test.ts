import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activeExtension, closeEditors, deleteFile, open, page, waitFor, writeFile } from './support';

describe('activation', () => {
  afterEach(closeEditors);

  it('activates the extension', async () => {
    assert.equal((await activeExtension()).isActive, true);
  });

  it('registers the language', async () => {
    assert.ok((await vscode.languages.getLanguages()).includes('corpus'));
  });

  it('takes a .corpus file for a corpus', async () => {
    const { document } = await open('news.corpus');
    assert.equal(document.languageId, 'corpus');
  });

  it('takes a file whose first line is a marker for a corpus', async () => {
    const uri = await writeFile('marked.page', '=== FILE: a.txt ===\n\nMột câu.\n');
    assert.equal((await open(uri)).document.languageId, 'corpus');
    await closeEditors();
    await deleteFile('marked.page');
  });

  it('leaves plain text alone', async () => {
    assert.equal((await open('pages/plain.txt')).document.languageId, 'plaintext');
  });

  it('shows the language in the status bar', async function () {
    if (!page) return this.skip();
    await open('news.corpus');
    let texts: string[] = [];
    await waitFor(
      'the name of the language in the status bar',
      async () => {
        texts = (await page?.texts('#status\\.editor\\.mode')) ?? [];
        return texts.some((text) => /corpus/i.test(text));
      },
      () => texts,
    );
  });
});
