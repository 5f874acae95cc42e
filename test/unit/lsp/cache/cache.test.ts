import assert from 'node:assert/strict';
import type { CacheStore } from '../../../../server/src/lsp/cache/store';
import { MentionIndex } from '../../../../server/src/lsp/mentionIndex';
import { randomNumbers } from '../../../support/corpus';
import { pick, type Random } from '../../../support/randomCorpus';
import { COLUMN, page } from '../../../support/sourcePages';
import { article } from '../overview/support';
import { Copying, MemoryWorkspace, NEVER, nameOf, PROFILE } from '../support';

/** A cache that outlives servers. */
class MemoryStore implements CacheStore {
  readonly ready = Promise.resolve();
  readonly records = new Map<string, Uint8Array>();
  puts = 0;

  get(key: string): Uint8Array | undefined {
    // A copy that begins somewhere: records are parts of files.
    const value = this.records.get(key);
    if (!value) return undefined;
    const bytes = new Uint8Array(value.length + 3);
    bytes.set(value, 3);
    return bytes.subarray(3);
  }

  put(key: string, value: Uint8Array): void {
    this.puts++;
    this.records.set(key, value.slice());
  }

  flush(): void {}
  close(): void {}
}

type Files = Record<string, string | null>;

interface Start {
  readonly store?: CacheStore;
  /** Whether files are read by others. */
  readonly isElsewhere?: boolean;
  readonly today?: string;
}

function start(files: Files, { store, isElsewhere = false, today }: Start = {}): MemoryWorkspace {
  return new MemoryWorkspace(
    files,
    PROFILE,
    isElsewhere ? (runtime) => new Copying(runtime, store) : undefined,
    { ...(store ? { store } : {}), ...(today ? { today } : {}) },
  );
}

/** All that is told of the files, by diagnostics and index, when nothing is left that could be said anew. */
async function answers({ workspace }: MemoryWorkspace) {
  const told = new Map<string, { readonly value: string; readonly items: unknown }>();
  const index = new MentionIndex(workspace);
  for (let isNew = true; isNew; ) {
    isNew = false;
    const had = [...told].map(([uri, { value }]) => ({ uri, value }));
    for await (const { uri, resultId, items } of workspace.reports.all(had, NEVER)) {
      if (items) told.set(uri, { value: resultId, items });
      isNew ||= items !== undefined;
    }
    await index.refresh(NEVER);
  }
  const { documents, unreadable } = await index.documents(NEVER);
  const identities = [...(await index.identities(NEVER))].sort(([a], [b]) => (a < b ? -1 : 1));
  const mentions = await Promise.all(identities.map(([id]) => index.find(id, NEVER)));
  const diagnostics = [...told].map(([uri, { items }]) => [nameOf(uri), items]).sort();
  return JSON.parse(JSON.stringify({ diagnostics, documents, unreadable, identities, mentions }));
}

const PERSON = 'Bà Lê Thu Hà gặp ông Đào Văn Hòa theo Nghị quyết số 19-NQ/TW ngày 16/6/2022.';
const nameAt = (i: number) => `${i % 4}/bai-${String(i).padStart(2, '0')}.corpus`;

/** Pages with furniture that recurs, files with twins elsewhere and inside, faults, marks and files that cannot be read. */
function textOf(random: Random): string | null {
  const i = random(60);
  switch (random(8)) {
    case 0:
      return random(4) === 0 ? null : '';
    case 1:
      return (
        article(`${i}.txt`, {}, PERSON, `Lần thứ ${i}.`) +
        article(`${i}.txt`, { date: '31/02/2024' }, 'Ðông vui.')
      );
    case 2:
      return `\ufeff${article(`con-${i}.txt`, { date: pick(random, ['2024-05-31', '2024-06-20']) }, PERSON)}`;
    case 3:
      return article('chung.txt', {}, page(i % 3)) + article(`${i}.txt`, {}, page(i % 3), '\ud83c\udf3e 🌾');
    default:
      return page(i % 20, {
        // One that is cut, and one that is only told of.
        before: random(3) ? ['Nhịp sống bên sông'] : [],
        after: random(3) ? [COLUMN] : ['Lời quê góp nhặt', COLUMN, 'Hoàng Yến'],
        source: pick(random, ['Báo Ven Sông', 'Báo Đồng Bãi', '']),
      });
  }
}

function randomFiles(random: Random, count: number): Files {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [nameAt(i), textOf(random)]));
}

/** Different articles, of which no two have anything to do with each other. */
function plainFiles(count: number): Files {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [nameAt(i), page(i, { source: `Báo số ${i}` })]),
  );
}

describe('what was found in files, kept from start to start', () => {
  for (const isElsewhere of [false, true]) {
    const where = isElsewhere ? 'by others' : 'here';

    it(`is as good as what is found anew, after any changes between starts (read ${where})`, async () => {
      const random = randomNumbers(isElsewhere ? 5 : 11);
      const store = new MemoryStore();
      const files = randomFiles(random, 52);
      for (let round = 0; round < 4; round++) {
        const kept = start(files, { store, isElsewhere });
        const cold = start(files, { isElsewhere });
        const anew = await answers(cold);
        assert.deepEqual(await answers(kept), anew, `start ${round}`);
        const again = start(files, { store, isElsewhere: !isElsewhere });
        assert.deepEqual(await answers(again), anew, `start ${round}, read otherwise`);
        for (let change = random(6); change >= 0; change--) {
          const name = nameAt(random(56));
          if (random(5) === 0) delete files[name];
          else files[name] = textOf(random);
        }
        if (random(2))
          files['corpus.config.json'] = JSON.stringify({
            severity: { 'text/lookalike': pick(random, ['off', 'error']) },
          });
      }
    });

    it(`spares every analysis when nothing has changed (read ${where})`, async () => {
      const store = new MemoryStore();
      const future = article('sau.txt', { date: '2024-06-20' }, PERSON);
      const files = { ...randomFiles(randomNumbers(3), 64), 'sau.corpus': future };
      const first = start(files, { store, isElsewhere });
      const found = await answers(first);
      assert.ok(first.workspace.closed.analysisCount >= 55);
      const codes = JSON.stringify(found.diagnostics);
      for (const code of [
        'document/duplicate',
        'boilerplate/repeated-line',
        'date/future',
        'file/unreadable',
      ])
        assert.ok(codes.includes(code), code);
      // What one reader has not put there yet the other did not see: from then on all is known.
      await answers(start(files, { store, isElsewhere }));
      const { puts } = store;
      const second = start(files, { store, isElsewhere });
      assert.deepEqual(await answers(second), found);
      assert.equal(second.workspace.closed.analysisCount, 0);
      assert.equal(second.workspace.counters.blocks, 0);
      assert.equal(store.puts, puts);
    });

    it(`leaves to be analyzed what has changed, and no more (read ${where})`, async () => {
      const store = new MemoryStore();
      const files = plainFiles(60);
      await answers(start(files, { store, isElsewhere }));
      for (const i of [4, 17, 41]) files[nameAt(i)] = page(i + 100, { source: `Báo số ${i}` });
      const second = start(files, { store, isElsewhere });
      await answers(second);
      assert.equal(second.workspace.closed.analysisCount, 3);
    });
  }

  it('holds on other days, but for days that had not come', async () => {
    const store = new MemoryStore();
    const files = {
      'nay.corpus': article('nay.txt', { date: '2024-05-31' }, PERSON),
      'mai.corpus': article('mai.txt', { date: '2024-06-20' }, 'Phiên chợ cuối tuần dời sang bến mới.'),
    };
    const before = start(files, { store, today: '2024-06-01' });
    assert.ok(JSON.stringify((await answers(before)).diagnostics).includes('date/future'));
    const after = start(files, { store, today: '2024-06-25' });
    assert.ok(!JSON.stringify((await answers(after)).diagnostics).includes('date/future'));
    assert.equal(after.workspace.closed.analysisCount, 1);
    const still = start(files, { store, today: '2024-06-26' });
    await answers(still);
    assert.equal(still.workspace.closed.analysisCount, 0);
    const back = start(files, { store, today: '2024-06-02' });
    assert.ok(JSON.stringify((await answers(back)).diagnostics).includes('date/future'));
  });

  it('spares the analysis for those who ask for no diagnostics, too', async () => {
    const store = new MemoryStore();
    const files = plainFiles(5);
    const index = async () => {
      const memory = start(files, { store });
      const { documents } = await new MentionIndex(memory.workspace).documents(NEVER);
      return { documents, analyses: memory.workspace.closed.analysisCount };
    };
    const found = await index();
    assert.equal(found.analyses, 5);
    assert.deepEqual(await index(), { ...found, analyses: 0 });
    await answers(start(files, { store }));
    assert.deepEqual(await index(), { ...found, analyses: 0 });
  });

  it('is found anew where it makes no sense', async () => {
    const store = new MemoryStore();
    const files = plainFiles(5);
    const found = await answers(start(files, { store }));
    for (const [key, value] of store.records) store.records.set(key, value.subarray(0, 9));
    const second = start(files, { store });
    assert.deepEqual(await answers(second), found);
    assert.equal(second.workspace.closed.analysisCount, 5);
  });
});
