import assert from 'node:assert/strict';
import { type ClientDocument, LspClient, ofParts, pushCapabilities } from '../support/lspClient';
import { documentOf, OTHER_PROSE, PROSE } from './support';

describe('push diagnostics', () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start({ capabilities: pushCapabilities() });
  });
  after(() => client.stop());

  async function published(document: ClientDocument): Promise<string[]> {
    await client.until(
      `diagnostics of version ${document.version} are published`,
      () => client.published.get(document.uri)?.version === document.version,
    );
    const { diagnostics } = client.published.get(document.uri)!;
    return ofParts(diagnostics).map(({ code, range }) => `${code} «${document.text.at(range)}»`);
  }

  it('come when a file is opened and after changes, with the version they belong to', async () => {
    const document = client.open('a.corpus', documentOf('aux.txt', PROSE));
    assert.deepEqual(await published(document), ['marker/unsafe-name «aux.txt»']);
    client.replace(document, 'aux.txt', 'a.txt');
    client.replace(document, 'Hội sách', 'Ðội sách');
    assert.deepEqual(await published(document), ['text/lookalike «Ð»']);
    client.close(document);
  });

  it('have related information for a client that shows it', async () => {
    const document = client.open('b.corpus', documentOf('a.txt', PROSE) + documentOf('a.txt', OTHER_PROSE));
    await published(document);
    const [item] = client.published.get(document.uri)!.diagnostics;
    assert.equal(document.text.at(item!.relatedInformation![0]!.location.range), 'a.txt');
    client.close(document);
  });

  it('are taken back when the file is closed', async () => {
    const document = client.open('c.corpus', documentOf('aux.txt', PROSE));
    await published(document);
    client.close(document);
    await client.until('nothing is left', () => client.published.get(document.uri)?.diagnostics.length === 0);
  });

  it('come anew when the configuration changes', async () => {
    const document = client.open('d.corpus', documentOf('aux.txt', PROSE));
    assert.equal((await published(document)).length, 1);
    client.changeOnDisk({ 'corpus.config.json': '{"rules": {"marker/unsafe-name": "off"}}' });
    await client.until('the rule is off', () => client.published.get(document.uri)?.diagnostics.length === 0);
    client.changeOnDisk({ 'corpus.config.json': '{"rules": {"marker/unsafe-name": "hint"}}' });
    await client.until(
      'the rule is a hint',
      () => client.published.get(document.uri)?.diagnostics[0]?.severity === 4,
    );
    client.changeOnDisk({ 'corpus.config.json': null });
    await client.until(
      'the rule is as before',
      () => client.published.get(document.uri)?.diagnostics[0]?.severity === 1,
    );
    client.close(document);
  });

  it('come for an open configuration', async () => {
    const config = client.open('corpus.config.json', '{"rulez": {}}', 'jsonc');
    const problems = await published(config);
    assert.equal(problems.length, 1);
    assert.match(problems[0]!, /^config\/.* «"rulez"»$/);
    client.close(config);
  });
});
