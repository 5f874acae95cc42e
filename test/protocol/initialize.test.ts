import assert from 'node:assert/strict';
import type { ServerCapabilities } from 'vscode-languageserver-protocol/node';
import {
  type ClientOptions,
  fullCapabilities,
  LspClient,
  pushCapabilities,
  type Transport,
} from '../support/lspClient';

async function capabilitiesFor(options: ClientOptions): Promise<ServerCapabilities> {
  const client = await LspClient.start(options);
  await client.stop();
  return client.initializeResult.capabilities;
}

describe('initialize', () => {
  it('offers every feature to a client that can use them', async () => {
    const { positionEncoding, textDocumentSync, ...rest } = await capabilitiesFor({});
    assert.equal(positionEncoding, 'utf-16');
    assert.deepEqual(textDocumentSync, { openClose: true, change: 2, save: true });
    assert.deepEqual(rest.diagnosticProvider, {
      identifier: 'corpus',
      interFileDependencies: false,
      workspaceDiagnostics: true,
    });
    for (const provider of [
      'documentSymbolProvider',
      'foldingRangeProvider',
      'hoverProvider',
      'codeActionProvider',
      'completionProvider',
      'documentLinkProvider',
      'documentFormattingProvider',
      'documentRangeFormattingProvider',
      'semanticTokensProvider',
      'executeCommandProvider',
    ] as const) {
      assert.ok(rest[provider], provider);
    }
    const kinds = typeof rest.codeActionProvider === 'object' ? rest.codeActionProvider.codeActionKinds : [];
    assert.ok(kinds?.includes('source.fixAll.corpus'), `kinds: ${kinds}`);
    const commands = rest.executeCommandProvider!.commands;
    assert.ok(
      commands.every((command) => command.startsWith('corpus.server.')),
      'names that cannot meet those of the client',
    );
  });

  it('does not speak of pull diagnostics to a client that has none', async () => {
    const capabilities = await capabilitiesFor({ capabilities: pushCapabilities() });
    assert.equal(capabilities.diagnosticProvider, undefined);
  });

  it('offers tokens of a whole file only where tokens of a range cannot be asked for', async () => {
    const { textDocument } = fullCapabilities();
    const semanticTokens = {
      requests: { full: true, range: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative' as const],
    };
    const ranged = await capabilitiesFor({
      capabilities: { ...fullCapabilities(), textDocument: { ...textDocument, semanticTokens } },
    });
    assert.equal(ranged.semanticTokensProvider!.full, false);
    const unranged = await capabilitiesFor({});
    assert.equal(unranged.semanticTokensProvider!.full, true);
  });

  // UTF-16, and UTF-8 or UTF-32 offered alone, are tried out where ranges are tested.
  const negotiations: readonly (readonly [offered: readonly string[], chosen: string])[] = [
    [['utf-8', 'utf-16'], 'utf-16'],
    [['utf-32', 'utf-8'], 'utf-8'],
    [['utf-7'], 'utf-16'],
  ];
  for (const [offered, chosen] of negotiations) {
    it(`counts in ${chosen} for a client that offers ${offered.join(', ')}`, async () => {
      assert.equal((await capabilitiesFor({ encodings: offered })).positionEncoding, chosen);
    });
  }

  for (const transport of ['ipc', 'stdio'] satisfies Transport[]) {
    it(`answers over ${transport}`, async () => {
      const client = await LspClient.start({ transport });
      const document = client.open('tin.corpus', '=== FILE: aux.txt ===\n\nMột dòng.\n');
      assert.deepEqual(await client.problems(document, 'marker/'), ['marker/unsafe-name «aux.txt»']);
      await client.stop();
    });
  }

  it('answers a client that says nothing of itself', async () => {
    const client = await LspClient.start({ capabilities: {}, folder: false });
    const document = client.open(
      'tin.corpus',
      '=== FILE: a.txt ===\ntitle: Hội sách mùa xuân\n\nMột dòng.\n',
    );
    const hover = await client.request<{ contents: { kind: string } }>('textDocument/hover', {
      textDocument: { uri: document.uri },
      position: { line: 0, character: 12 },
    });
    assert.equal(hover.contents.kind, 'plaintext');
    await client.until('diagnostics are published', () => client.published.has(document.uri));
    await client.stop();
  });

  it('lives through options and folders that make no sense', async () => {
    const client = LspClient.spawn();
    await client.request('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: [{ uri: 'nowhere:at all%%%', name: '' }],
      capabilities: fullCapabilities(),
      locale: 'xx-invalid-☃',
      initializationOptions: { locale: 7, problemsPerFile: 'many', documentationBase: [] },
    });
    client.notify('initialized', {});
    await client.assertAlive();
    await client.stop();
  });
});

describe('language of messages', () => {
  const text = '=== FILE: con.txt ===\ntitle: Hội sách\ndate: 3/2/2024\n\nMột dòng.\n';

  async function messages(options: ClientOptions): Promise<string> {
    const client = await LspClient.start(options);
    const document = client.open('tin.corpus', text);
    const all = (await client.diagnostics(document)).map(({ message }) => message);
    const hover = await client.request<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri: document.uri },
      position: document.text.find('title').start,
    });
    await client.stop();
    return [...all, hover.contents.value].join('\n');
  }

  it('is English by default', async () => {
    const said = await messages({});
    assert.match(said, /header field/);
    assert.doesNotMatch(said, /[ạảậẩẫấầặẳẵắằẹẻẽệểễếềịỉĩọỏộổỗốồợởỡớờụủũựửữứừỳỵỷỹ]/i);
  });

  for (const options of [
    { locale: 'vi' },
    { locale: 'vi-VN' },
    { initializationOptions: { locale: 'vi' } },
  ]) {
    it(`is Vietnamese with ${JSON.stringify(options)}`, async () => {
      const said = await messages(options);
      assert.match(said, /trường của phần đầu/);
      for (const line of said.split('\n')) assert.doesNotMatch(line, /\b(?:the|is|missing|header)\b/i);
    });
  }
});
