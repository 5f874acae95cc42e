import assert from 'node:assert/strict';
import { MentionIndex } from '../../../server/src/lsp/mentionIndex';
import { COLUMN, page } from '../../support/sourcePages';
import { article } from './overview/support';
import { MemoryWorkspace, NEVER, nameOf } from './support';

const HA = article('1.txt', {}, 'Bà Lê Thu Hà phát biểu tại lễ khai mạc.');
const HOA = article('2.txt', {}, 'Ông Đào Văn Hòa cảm ơn các bạn đọc nhỏ tuổi.');

async function diagnose({ workspace }: MemoryWorkspace): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for await (const { uri, items } of workspace.reports.all([], NEVER)) {
    counts.set(nameOf(uri), items?.length ?? -1);
  }
  return counts;
}

describe('files that are not open', () => {
  const files = { 'a.corpus': HA, 'b.corpus': HOA, 'c.corpus': null };
  const once = { 'a.corpus': 1, 'b.corpus': 1, 'c.corpus': 1 };

  it('are read once for diagnostics, and for the index with them', async () => {
    const memory = new MemoryWorkspace(files);
    await diagnose(memory);
    await new MentionIndex(memory.workspace).refresh(NEVER);
    assert.deepEqual(memory.corpusReads, once);
  });

  it('are read once when both are under way at the same time', async () => {
    const memory = new MemoryWorkspace(files);
    const index = new MentionIndex(memory.workspace);
    const [counts] = await Promise.all([diagnose(memory), index.refresh(NEVER)]);
    assert.deepEqual(memory.corpusReads, once);
    assert.deepEqual([...counts.keys()].sort(), ['a.corpus', 'b.corpus', 'c.corpus']);
    assert.equal(counts.get('c.corpus'), 1, 'a file that cannot be read is told of');
    assert.ok(index.isCurrent);
    assert.equal([...index.names.startingWith('Lê')].length, 1);
  });

  it('are read once though their lines recur, but for the first ones, of which nobody could know', async () => {
    const names = Array.from({ length: 24 }, (_, i) => `trang-${String(i).padStart(2, '0')}.corpus`);
    const texts = names.map((_, i) => page(i, { after: [COLUMN, 'Thư gửi tòa soạn Ven Sông'] }));
    const memory = new MemoryWorkspace(Object.fromEntries(names.map((name, i) => [name, texts[i]!])));
    await diagnose(memory);
    const reads = names.map((name) => memory.corpusReads[name]);
    assert.deepEqual(new Set(reads.slice(0, 2)), new Set([2]));
    assert.deepEqual(new Set(reads.slice(3)), new Set([1]));
    for (const name of names) {
      const file = await memory.workspace.closed.get(memory.path(name));
      assert.ok(
        file!.named.documents(file!.uri)[0]!.summary.furniture > 0,
        `${name}: what recurs is furniture`,
      );
    }
  });

  it('are not looked at when nothing was told to have changed', async () => {
    const memory = new MemoryWorkspace(files);
    const previous: { uri: string; value: string }[] = [];
    for await (const { uri, resultId } of memory.workspace.reports.all([], NEVER)) {
      previous.push({ uri, value: resultId });
    }
    const looks = memory.looks;
    for await (const report of memory.workspace.reports.all(previous, NEVER)) assert.fail(report.uri);
    assert.equal(memory.looks, looks);
    memory.write('b.corpus', HA.replace('Lê Thu Hà', 'Trần Thị Mơ'));
    const told: string[] = [];
    for await (const { uri } of memory.workspace.reports.all(previous, NEVER)) told.push(nameOf(uri));
    assert.deepEqual(told, ['b.corpus']);
    assert.equal(memory.looks, looks + 1, 'at the file that was written');
  });

  it('are read again when they change, and no others', async () => {
    const memory = new MemoryWorkspace(files);
    const index = new MentionIndex(memory.workspace);
    await index.refresh(NEVER);
    await diagnose(memory);
    memory.reads.clear();
    memory.write('b.corpus', HA.replace('Lê Thu Hà', 'Trần Thị Mơ'));
    assert.equal(index.isCurrent, false);
    await Promise.all([diagnose(memory), index.refresh(NEVER)]);
    assert.deepEqual(memory.corpusReads, { 'b.corpus': 1 });
    assert.deepEqual(
      [...index.names.startingWith('Đào'), ...index.names.startingWith('Trần')].map(({ text }) => text),
      ['Trần Thị Mơ'],
    );
  });

  it('leave the index when they are deleted', async () => {
    const memory = new MemoryWorkspace(files);
    const index = new MentionIndex(memory.workspace);
    await index.refresh(NEVER);
    memory.write('a.corpus', undefined);
    await index.refresh(NEVER);
    assert.equal([...index.names.startingWith('Lê')].length, 0);
  });

  it('are not asked while they are open: what is typed counts, document by document', async () => {
    const memory = new MemoryWorkspace(files);
    const index = new MentionIndex(memory.workspace);
    await index.refresh(NEVER);
    const open = memory.openFile('a.corpus', HA + HOA);
    await index.syncOpen(NEVER);
    const count = (name: string) => [...index.names.startingWith(name)].map((spelling) => spelling.count);
    assert.deepEqual([count('Lê Thu'), count('Đào Văn')], [[1], [2]]);
    const analyzed = memory.workspace.counters.blocks;
    const start = { line: HA.split('\n').findIndex((line) => line.startsWith('Bà')), character: 3 };
    assert.equal(open.kind, 'corpus');
    open.update([{ range: { start, end: { ...start, character: 12 } }, text: 'Vũ Thị Na' }], 2);
    await index.syncOpen(NEVER);
    assert.deepEqual([count('Lê Thu'), count('Vũ Thị'), count('Đào Văn')], [[], [1], [2]]);
    assert.equal(memory.workspace.counters.blocks, analyzed + 1);
    memory.close('a.corpus');
    await index.refresh(NEVER);
    assert.deepEqual([count('Lê Thu'), count('Vũ Thị'), count('Đào Văn')], [[1], [], [1]]);
  });
});
