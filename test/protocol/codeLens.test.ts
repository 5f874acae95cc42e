import assert from 'node:assert/strict';
import type { CodeLens } from 'vscode-languageserver-protocol/node';
import { type ClientDocument, LspClient } from '../support/lspClient';
import { documentOf, hoverOn, OTHER_PROSE, PROSE } from './support';

const SHARE = ['Chia sẻ:', 'Facebook', 'Zalo'];
const COMMENTS = ['Bình luận (0)', 'Gửi bình luận'];
const FIRST = documentOf('a.txt', PROSE, '', ...SHARE, '', ...COMMENTS);
const SECOND = documentOf('b.txt', OTHER_PROSE, '', ...SHARE);
const TEXT = FIRST + SECOND;

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

  it('stand above each document, and above furniture that stands together with what it is', async () => {
    assert.deepEqual(await shown(), [
      '=== FILE: a.txt ===: Clean 7 lines of page furniture',
      'Chia sẻ:: Remove 7 lines: sharing 5, reader comments 2',
      '=== FILE: b.txt ===: Clean 4 lines of page furniture',
      'Chia sẻ:: Remove sharing, 4 lines',
      'Chia sẻ:: Keep: not boilerplate',
    ]);
  });

  it('part furniture at a paragraph of text', async () => {
    const menu = ['Trang chủ', 'Thời sự', 'Thể thao', 'Giải trí'];
    const page = [...menu, 'Khai mạc hội sách mùa xuân', '', PROSE, '', ...SHARE, '', ...COMMENTS];
    const text = ['=== FILE: a.txt ===', ...page, ''].join('\n');
    client.startOver();
    document = client.open('a.corpus', text);
    assert.deepEqual((await shown()).slice(-3), [
      'Trang chủ: Remove navigation, 4 lines',
      'Trang chủ: Keep: not boilerplate',
      'Chia sẻ:: Remove 7 lines: sharing 5, reader comments 2',
    ]);
  });

  it('count as many lines as the card of the document, lines with furniture glued to text among them', async () => {
    client.startOver();
    document = client.open('a.corpus', documentOf('a.txt', `${PROSE}Gửi ý kiến phản hồi`, '', ...SHARE));
    assert.equal((await shown())[0], '=== FILE: a.txt ===: Clean 5 lines of page furniture');
    const card = await hoverOn(client, document, 'a.txt');
    assert.match(card!.contents.value, /Lines of page furniture\W*5\b/);
  });

  it('remove what they stand above and nothing else, and say so', async () => {
    const { message } = await press('Remove 7 lines: sharing 5, reader comments 2');
    assert.match(message, /^Removed 7 lines of page furniture: sharing 5, reader comments 2\./);
    assert.equal(document.content, documentOf('a.txt', PROSE) + SECOND);
    await press('Remove sharing, 4 lines');
    assert.equal(document.content, documentOf('a.txt', PROSE) + documentOf('b.txt', OTHER_PROSE));
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
    client.startOver();
    document = client.open('a.corpus', FIRST);
    client.replace(document, 'source:', 'lint-disable: boilerplate/*\nsource:');
    assert.deepEqual(
      (await shown()).filter((title) => /Remove|Keep/.test(title)),
      [],
    );
  });
});
