import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { LspClient } from '../support/lspClient';
import { documentOf, OTHER_PROSE, PROSE } from './support';

describe('documents that stand in two files', () => {
  let client: LspClient;

  before(async () => {
    client = await LspClient.start();
  });
  beforeEach(() => {
    client.startOver({
      'a.corpus': documentOf('mot.txt', OTHER_PROSE) + documentOf('hai.txt', PROSE),
      'b.corpus': documentOf('ba.txt', PROSE),
      'c.corpus': documentOf('tu.txt', PROSE),
    });
    client.refreshes = 0;
  });
  after(() => client.stop());

  const isTwin = ({ code }: Diagnostic) => String(code).startsWith('document/');

  async function twins(of = client): Promise<Record<string, string[]>> {
    const { items } = await of.workspaceDiagnostics();
    return Object.fromEntries(
      items.map((item) => [
        item.uri.slice(item.uri.lastIndexOf('/') + 1),
        (item.kind === 'full' ? item.items : []).filter(isTwin).map(({ message }) => String(message)),
      ]),
    );
  }

  it('are reported in the later ones, open or not, with their place in the first', async () => {
    client.open('b.corpus', documentOf('ba.txt', PROSE));
    assert.deepEqual(await twins(), {
      'a.corpus': [],
      'b.corpus': ['Same text as "hai.txt (a.corpus)".'],
      'c.corpus': ['Same text as "hai.txt (a.corpus)".'],
    });
    const pulled = await client.pull(client.uri('b.corpus'));
    const [twin] = pulled.kind === 'full' ? pulled.items.filter(isTwin) : [];
    const { location, message } = twin!.relatedInformation![0]!;
    assert.equal(location.uri, client.uri('a.corpus'));
    const lines = (documentOf('mot.txt', OTHER_PROSE) + documentOf('hai.txt', PROSE)).split('\n');
    const { start, end } = location.range;
    assert.equal(lines[start.line]!.slice(start.character, end.character), 'hai.txt');
    assert.match(String(message), /hai\.txt.*100%/);
  });

  it('are forgotten when the first bearer changes or goes', async () => {
    await twins();
    client.changeOnDisk({ 'a.corpus': documentOf('mot.txt', OTHER_PROSE) });
    assert.deepEqual(await twins(), {
      'a.corpus': [],
      'b.corpus': [],
      'c.corpus': ['Same text as "ba.txt (b.corpus)".'],
    });
  });

  it('follow the text that is open, not the one on disk', async () => {
    client.open('a.corpus', documentOf('mot.txt', OTHER_PROSE));
    assert.deepEqual((await twins())['b.corpus'], []);
  });

  it('make the client fetch an open file anew that was told of before the others were read', async () => {
    const fresh = await LspClient.start();
    fresh.startOver({ 'a.corpus': documentOf('mot.txt', PROSE), 'c.corpus': documentOf('tu.txt', PROSE) });
    const document = fresh.open('c.corpus', documentOf('tu.txt', PROSE));
    const first = await fresh.pull(document.uri);
    assert.deepEqual(first.kind === 'full' && first.items.filter(isTwin), []);
    fresh.refreshes = fresh.lensRefreshes = 0;
    await twins(fresh);
    await fresh.until('a refresh is asked for', () => fresh.refreshes > 0 && fresh.lensRefreshes > 0);
    const second = await fresh.pull(document.uri, first.resultId);
    assert.equal(second.kind === 'full' && second.items.filter(isTwin).length, 1);
    fresh.refreshes = 0;
    await twins(fresh);
    assert.equal(fresh.refreshes, 0);
    await fresh.stop();
  });
});
