import assert from 'node:assert/strict';
import { MentionIndex } from '../../../server/src/lsp/mentionIndex';
import type { Readers, Runtime } from '../../../server/src/lsp/runtime';
import { COLUMN, page } from '../../support/sourcePages';
import { article } from './overview/support';
import { Copying, MemoryWorkspace, NEVER, nameOf, PROFILE } from './support';

/** Every file is read by others, and left to the caller. */
class Unable implements Readers {
  readonly width = 40;
  read = async () => undefined;
  forget(): void {}
  close(): void {}
}

const PERSON = 'Bà Lê Thu Hà gặp ông Đào Văn Hòa theo Nghị quyết số 19-NQ/TW ngày 16/6/2022.';

function files(): Record<string, string | null> {
  const made: Record<string, string | null> = { 'hong.corpus': null };
  for (let i = 0; i < 70; i++) {
    const name = `bai-${String(i).padStart(2, '0')}.corpus`;
    const bodies = [
      page(i, { before: i % 4 ? ['Nhịp sống bên sông'] : [], after: [COLUMN, 'Thư gửi tòa soạn Ven Sông'] }),
      article(`${i}.txt`, {}, PERSON, `Lần thứ ${i}.`) +
        article(`${i}.txt`, { date: '31/02/2024' }, 'Ðông vui.'),
      `\ufeff${article('con.txt', {}, PERSON)}`,
      // The article of an earlier file.
      page(i - (i % 5), { after: [COLUMN] }),
    ];
    made[name] = bodies[i % bodies.length]!;
  }
  return made;
}

async function answers(readers?: (runtime: Runtime) => Readers) {
  const { workspace } = new MemoryWorkspace(files(), PROFILE, readers);
  const index = new MentionIndex(workspace);
  const told = new Map<string, unknown>();
  for await (const { uri, items } of workspace.reports.all([], NEVER)) told.set(nameOf(uri), items);
  const { documents, unreadable } = await index.documents(NEVER);
  const identities = [...(await index.identities(NEVER))].sort(([a], [b]) => (a < b ? -1 : 1));
  const mentions = await Promise.all(identities.map(([id]) => index.find(id, NEVER)));
  return JSON.parse(JSON.stringify({ told: [...told], documents, unreadable, identities, mentions }));
}

describe('files that other threads read', () => {
  it('are answered for as if they were read here', async () => {
    let readers: Copying | undefined;
    const theirs = await answers((runtime) => {
      readers = new Copying(runtime);
      return readers;
    });
    assert.ok(readers!.reads > 60, `${readers!.reads} files were read by others`);
    const ours = await answers();
    assert.deepEqual(theirs, ours);
    const text = JSON.stringify(ours.told);
    for (const code of ['document/duplicate', 'text/lookalike', 'date/impossible', 'file/unreadable']) {
      assert.ok(text.includes(code), code);
    }
  });

  it('are read once, also those that repeat another file', async () => {
    const copies = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`bai-${100 + i}.corpus`, page(i % 3, {})]),
    );
    const memory = new MemoryWorkspace(copies, PROFILE, (runtime) => new Copying(runtime));
    const twins = new Map<string, number>();
    for await (const { uri, items } of memory.workspace.reports.all([], NEVER))
      twins.set(uri, items!.filter(({ code }) => code === 'document/duplicate').length);
    assert.equal(
      [...twins.values()].reduce((a, b) => a + b),
      57,
    );
    assert.deepEqual(new Set(Object.values(memory.corpusReads)), new Set([1]));
    assert.equal(memory.workspace.counters.blocks, 0, 'all were read by others');
  });

  it('are read here where others cannot', async () => {
    assert.deepEqual(await answers(() => new Unable()), await answers());
  });

  it('are so only where many are to be read', async () => {
    let readers: Copying | undefined;
    const memory = new MemoryWorkspace({ 'a.corpus': page(0), 'b.corpus': page(1) }, PROFILE, (runtime) => {
      readers = new Copying(runtime);
      return readers;
    });
    for await (const { items } of memory.workspace.reports.all([], NEVER)) assert.ok(items);
    assert.equal(readers!.reads, 0);
  });
});
