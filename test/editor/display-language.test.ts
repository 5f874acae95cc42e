import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  activeExtension,
  closeEditors,
  deleteFile,
  hoverAt,
  open,
  rangeOf,
  waitFor,
  writeFile,
} from './support';

const choose = (language: string | undefined) =>
  vscode.workspace
    .getConfiguration('corpus')
    .update('displayLanguage', language, vscode.ConfigurationTarget.Global);

describe('the language of the interface', () => {
  before(activeExtension);
  after(async () => {
    await choose(undefined);
    await closeEditors();
    await deleteFile('ngon-ngu');
  });

  it('is the one that the user chooses, without a language pack, at once', async () => {
    const uri = await writeFile(
      'ngon-ngu/tin.corpus',
      '=== FILE: a.txt ===\ntitle: Một\ndate: 2024-03-02\nsource: Báo\n\nBà Lê Thu Hà đến dự Nghị định số 30/2020/NĐ-CP.\n',
    );
    const { document } = await open(uri);
    const card = (expected: RegExp) =>
      waitFor(String(expected), async () => {
        const said = await hoverAt(uri, rangeOf(document, '30/2020').start);
        return expected.test(said) && said;
      });
    await card(/- Kind: decree/);
    await choose('vi');
    assert.match(await card(/- Loại: nghị định/), /văn bản được dẫn/);
    await choose('en');
    await card(/- Kind: decree/);
  });
});
