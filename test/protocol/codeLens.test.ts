import assert from 'node:assert/strict';
import type { CodeLens } from 'vscode-languageserver-protocol/node';
import { type ClientDocument, LspClient } from '../support/lspClient';
import { documentOf, OTHER_PROSE, PROSE } from './support';

const SHARE = ['Chia sẻ:', 'Facebook', 'Zalo'];
const COMMENTS = ['Bình luận (0)', 'Gửi bình luận'];
const TEXT = documentOf('a.txt', PROSE, '', ...SHARE, '', ...COMMENTS) + documentOf('b.txt', OTHER_PROSE);

describe('code lenses', () => {
  let client: LspClient;
  let document: ClientDocument;

  before(async () => {
    client = await LspClient.start();
  });
  beforeEach(() => {
    client.startOver();
    document = client.open('a.corpus', TEXT);
  });
  after(() => client.stop());

  const lenses = () =>
    client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: document.uri } });
  const shown = async () =>
    (await lenses()).map(
      ({ range, command }) => `${document.text.lineText(range.start.line)}: ${command!.title}`,
    );
  async function press(title: string): Promise<{ changed: boolean; message: string; save?: string }> {
    const lens = (await lenses()).find(({ command }) => command!.title === title);
    assert.ok(lens, title);
    const { command, arguments: args } = lens.command!;
    return client.request('workspace/executeCommand', { command, arguments: args });
  }

  it('stand above each document, and above each block of furniture with what it is', async () => {
    assert.deepEqual(await shown(), [
      '=== FILE: a.txt ===: Clean 7 lines of page furniture',
      'Chia sẻ:: Remove sharing, 5 lines',
      'Chia sẻ:: Keep: not boilerplate',
      'Bình luận (0): Remove reader comments, 2 lines',
      'Bình luận (0): Keep: not boilerplate',
    ]);
  });

  it('remove one block, exactly as its quick fix does, and say so', async () => {
    const { message } = await press('Remove sharing, 5 lines');
    assert.match(message, /^Removed 5 lines of page furniture: sharing 5\./);
    assert.ok(COMMENTS.every((line) => document.content.includes(line)));
    assert.ok(!SHARE.some((line) => document.content.includes(line)));
    await press('Clean 2 lines of page furniture');
    assert.equal(
      document.content,
      documentOf('a.txt', PROSE).replace(/\n\n$/, '\n\n') + documentOf('b.txt', OTHER_PROSE),
    );
  });

  it('keep one block from now on', async () => {
    client.changeOnDisk({ 'corpus.config.json': '{}' });
    const config = client.open('corpus.config.json', '{}', 'jsonc');
    const { changed, message, save } = await press('Keep: not boilerplate');
    assert.equal(changed, true, message);
    assert.match(message, /^These 3 lines count as text/);
    assert.equal(save, config.uri);
    assert.deepEqual(JSON.parse(config.content), { boilerplate: { keep: SHARE } });
    client.changeOnDisk({ 'corpus.config.json': config.content });
    assert.deepEqual(
      (await shown()).filter((title) => title.startsWith('Chia')),
      [],
    );
    assert.equal(document.content, TEXT);
  });

  it('are none for blocks where the rule is off, or disabled in the document', async () => {
    client.replace(document, 'source:', 'lint-disable: boilerplate/*\nsource:');
    assert.deepEqual(
      (await shown()).filter((title) => /Remove|Keep/.test(title)),
      [],
    );
  });
});
