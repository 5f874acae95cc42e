import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fullCapabilities, LspClient } from '../support/lspClient';
import { article, COLUMN } from '../support/sourcePages';
import { documentOf } from './support';

/** Enough for other threads to read them. */
const COUNT = 60;

interface Report {
  readonly uri: string;
  readonly resultId?: string;
  readonly items: readonly unknown[];
}

describe('what was found, kept on disk', () => {
  let folder: string;
  const cache = () => join(folder, 'đệm');
  const corpus = () => join(folder, 'ngữ liệu');

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'corpus-kept-')));
    mkdirSync(corpus());
    for (let i = 0; i < COUNT; i++) write(i, i);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function write(file: number, what: number): void {
    const body = [...article(what), COLUMN, `Bà Lê Thu Hà đến thăm lần thứ ${what}.`];
    writeFileSync(join(corpus(), `${file}.corpus`), documentOf(`${file}/a.txt`, ...body));
  }

  /** Starts a server, has it tell of all files, and ends it. */
  async function told(options: object = { cacheFolder: cache() }): Promise<unknown> {
    const client = await LspClient.start({
      capabilities: fullCapabilities(),
      initializationOptions: options,
    });
    client.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: pathToFileURL(corpus()).href, name: 'ngữ liệu' }], removed: [] },
    });
    const known = new Map<string, Report>();
    for (let isNew = true; isNew; ) {
      isNew = false;
      const previousResultIds = [...known.values()].map(({ uri, resultId }) => ({ uri, value: resultId }));
      const { items } = await client.request<{ items: Report[] }>('workspace/diagnostic', {
        previousResultIds,
      });
      for (const report of items) {
        known.set(report.uri, report);
        isNew = true;
      }
    }
    const symbols = await client.request<unknown[]>('workspace/symbol', { query: 'Lê Thu Hà' });
    await client.stop();
    const all = [...known.values()].map(({ uri, items }) => [uri, JSON.stringify(items)]).sort();
    assert.equal(all.length, COUNT);
    return { all, symbols };
  }

  const bytes = () => readdirSync(cache()).reduce((sum, name) => sum + statSync(join(cache(), name)).size, 0);

  it('is told by the next server as if it were found anew, and nothing is found twice', async () => {
    const anew = await told({});
    assert.deepEqual(await told(), anew);
    const kept = bytes();
    assert.ok(kept > COUNT * 1000);
    assert.deepEqual(await told(), anew);
    assert.equal(bytes(), kept, 'nothing was analyzed');
    for (const i of [3, 50]) write(i, i + 200);
    const changed = await told({});
    assert.deepEqual(await told(), changed);
    assert.ok(bytes() > kept && bytes() < kept * 1.5, `${bytes()} bytes after ${kept}`);
    rmSync(cache(), { recursive: true });
    assert.deepEqual(await told(), changed);
    assert.ok(bytes() > COUNT * 1000);
  });

  it('is written nowhere unless the client says where, and how much may be', async () => {
    await told({ cacheFolder: '', cacheMegabytes: 5 });
    await told({ cacheFolder: cache(), cacheMegabytes: 0 });
    assert.ok(!existsSync(cache()));
  });
});
