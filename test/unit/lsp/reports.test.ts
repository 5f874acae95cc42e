import assert from 'node:assert/strict';
import { MentionIndex } from '../../../server/src/lsp/mentionIndex';
import { randomNumbers } from '../../support/corpus';
import { COLUMN, page } from '../../support/sourcePages';
import { article } from './overview/support';
import { MemoryWorkspace, NEVER, nameOf } from './support';

const NAMES = Array.from({ length: 24 }, (_, i) => `${i % 3}/bai-${String(i).padStart(2, '0')}.corpus`);
const PEOPLE = ['Bà Lê Thu Hà', 'Ông Đào Văn Hòa', 'Bà Trần Thị Mơ', 'Ông Vũ Đức Toàn'];

/** Some of these are twins of each other, and one in three has an impossible date. */
function text(random: (below: number) => number): string {
  const who = PEOPLE[random(PEOPLE.length)]!;
  const body = Array.from(
    { length: 8 },
    (_, i) => `${who} cùng các đại biểu đi thăm xưởng gốm thứ ${i} ở ven sông và trò chuyện với thợ trẻ.`,
  );
  const header = random(3) === 0 ? { date: '31/02/2024' } : {};
  return article(`${random(50)}.txt`, header, `${body.join(' ')} Lần ${random(6)}.`);
}

/** A client that asks for all diagnostics, and has what it was told. */
class Client {
  readonly told = new Map<string, { readonly value: string; readonly items: unknown }>();
  reports = 0;

  constructor(readonly memory: MemoryWorkspace) {}

  async poll(): Promise<void> {
    const had = [...this.told].map(([uri, { value }]) => ({ uri, value }));
    for await (const { uri, resultId, items } of this.memory.workspace.reports.all(had, NEVER)) {
      if (items === undefined) continue;
      this.reports++;
      if (resultId === '') this.told.delete(uri);
      else this.told.set(uri, { value: resultId, items });
    }
  }

  get diagnostics() {
    const all = [...this.told].map(([uri, { items }]) => [nameOf(uri), JSON.parse(JSON.stringify(items))]);
    return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

function files(random: (below: number) => number): Record<string, string> {
  return Object.fromEntries(NAMES.map((name) => [name, text(random)]));
}

describe('diagnostics of all files', () => {
  it('are after any changes what they would be for a client that comes only then', async () => {
    const random = randomNumbers(7);
    const client = new Client(new MemoryWorkspace(files(random)));
    const { memory } = client;
    const index = new MentionIndex(memory.workspace);
    const open = new Map<string, { text: string }>();
    for (let step = 0; step < 60; step++) {
      const name = NAMES[random(NAMES.length)]!;
      const kind = random(8);
      if (kind < 4) memory.write(name, text(random));
      else if (kind === 4) memory.write(name, undefined);
      else if (kind === 5) {
        const rules = { severity: { 'date/impossible': random(2) ? 'off' : 'error' } };
        memory.write('corpus.config.json', JSON.stringify(rules));
      } else if (open.has(name)) {
        open.delete(name);
        memory.close(name);
      } else if (memory.disk.has(name)) {
        const now = text(random);
        open.set(name, { text: now });
        memory.openFile(name, now);
      }
      if (random(3) === 0) continue;
      await client.poll();
      if (random(2) === 0) await client.poll();
      await index.refresh(NEVER);
      if (step % 4 !== 0) continue;
      const fresh = new MemoryWorkspace(Object.fromEntries(memory.disk));
      for (const [path, { text }] of open) fresh.openFile(path, text);
      const other = new Client(fresh);
      await other.poll();
      await client.poll();
      assert.deepEqual(client.diagnostics, other.diagnostics, `step ${step}`);
      const theirs = new MentionIndex(fresh.workspace);
      assert.deepEqual(await named(index), await named(theirs), `step ${step}`);
    }
  });

  it('cost after a change a look at the file that changed, and at no other', async () => {
    const random = randomNumbers(3);
    const client = new Client(new MemoryWorkspace(files(random)));
    const { memory } = client;
    await client.poll();
    await client.poll();
    const { closed } = memory.workspace;
    const asked: string[] = [];
    const current = closed.current.bind(closed);
    closed.current = (path) => {
      asked.push(path);
      return current(path);
    };
    client.reports = 0;
    await client.poll();
    assert.deepEqual([asked, client.reports], [[], 0]);
    memory.write(NAMES[5]!, article('khac.txt', {}, 'Chợ hoa xuân mở cửa từ sáng sớm.'));
    await client.poll();
    assert.deepEqual(new Set(asked), new Set([memory.path(NAMES[5]!)]));
    assert.equal(client.reports, 1);
    asked.length = 0;
    await client.poll();
    await client.poll();
    assert.deepEqual([asked, client.reports], [[], 1]);
  });

  it('tell of twins by what is furniture in the end, at once', async () => {
    const after = [COLUMN, 'Thư gửi tòa soạn Ven Sông'];
    const pages = Array.from({ length: 24 }, (_, i) => [`trang-${i + 10}.corpus`, page(i, { after })]);
    // The same article elsewhere, where those lines are none.
    const copy = page(0, { source: 'Báo Làng Hạ' });
    const client = new Client(new MemoryWorkspace({ ...Object.fromEntries(pages), 'z.corpus': copy }));
    await client.poll();
    const rules = client.diagnostics['z.corpus'].map(({ code }: { code: string }) => code);
    assert.ok(rules.includes('document/duplicate'), `only what lies beside it differs: ${rules}`);
    client.reports = 0;
    await client.poll();
    assert.equal(client.reports, 0);
  });

  it('are told again of what changed after it was looked at', async () => {
    const random = randomNumbers(5);
    const client = new Client(new MemoryWorkspace(files(random)));
    const { memory } = client;
    const had = [...client.told].map(([uri, { value }]) => ({ uri, value }));
    let changed = false;
    for await (const { uri, resultId, items } of memory.workspace.reports.all(had, NEVER)) {
      client.told.set(uri, { value: resultId, items });
      if (changed) continue;
      changed = true;
      memory.write(nameOf(uri), article('khac.txt', { date: '31/02/2024' }, 'Chợ hoa xuân mở cửa.'));
    }
    await client.poll();
    const fresh = new Client(new MemoryWorkspace(Object.fromEntries(memory.disk)));
    await fresh.poll();
    assert.deepEqual(client.diagnostics, fresh.diagnostics);
  });
});

async function named(index: MentionIndex) {
  const all = [...(await index.identities(NEVER))].map(([id, { count }]) => [id, count] as const);
  const names = all
    .map(([id]) => index.names.get(id))
    .map((name) => [name?.id, name?.count, name?.documents]);
  const sorted = <T extends readonly unknown[]>(list: readonly T[]) =>
    [...list].sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  return [sorted(all), sorted(names)];
}
