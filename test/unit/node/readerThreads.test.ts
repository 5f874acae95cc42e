import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReaderThreads } from '../../../server/src/node/readerThreads';
import { PROFILE } from '../lsp/support';

const CONTEXT = {
  roots: [],
  today: '2024-06-15',
  encoding: 'utf-16',
  profile: PROFILE,
  withDiagnostics: true,
  cache: undefined,
} as const;

describe('threads that read files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-readers-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  const threads = (name: string, body: string) => {
    const script = join(folder, `${name}.cjs`);
    writeFileSync(script, `const { parentPort } = require('node:worker_threads');\n${body}`);
    return new ReaderThreads(script, 2);
  };
  const none = { lines: () => undefined, twins: () => undefined };

  for (const [name, body] of [
    ['throws', "parentPort.on('message', () => { throw new Error('hỏng'); });"],
    ['ends', "parentPort.on('message', () => process.exit(3));"],
    ['fails', "parentPort.on('message', ({ id }) => parentPort.postMessage({ kind: 'failed', id }));"],
  ] as const) {
    it(`leave to the caller what a thread that ${name} was asked`, async () => {
      const readers = threads(name, body);
      const asked = Array.from({ length: 50 }, (_, i) => readers.read(`/kho/${i}.corpus`, CONTEXT, none));
      for (const result of await Promise.all(asked)) assert.equal(result, undefined);
      assert.equal(await readers.read('/kho/sau.corpus', CONTEXT, none), undefined);
      readers.close();
    });
  }

  it('are asked together for what is wanted together, under one context each', async () => {
    const readers = threads(
      'counts',
      `parentPort.on('message', ({ id, paths, context }) =>
         parentPort.postMessage({ kind: 'read', id, table: 0, texts: [],
           results: paths.map((path) => ({ paths, path, context })) }));`,
    );
    const other = { ...CONTEXT, withDiagnostics: false };
    const results = await Promise.all(
      Array.from({ length: 100 }, (_, i) => readers.read(`/${i}`, i < 40 ? CONTEXT : other, none)),
    );
    for (const [i, result] of results.entries()) {
      const { path, paths, context } = result!.result as unknown as {
        path: string;
        paths: string[];
        context: typeof CONTEXT;
      };
      assert.equal(path, `/${i}`);
      assert.equal(context.withDiagnostics, i < 40);
      assert.ok(
        paths.length <= 32 && paths.every((one) => Number(one.slice(1)) < 40 === i < 40),
        String(paths),
      );
    }
    readers.close();
  });
});
