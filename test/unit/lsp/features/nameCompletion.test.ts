import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import { CompletionItemKind } from 'vscode-languageserver';
import { configuredEntries } from '../../../../server/src/lsp/configuredEntries';
import { nameItems } from '../../../../server/src/lsp/features/nameCompletion';
import { MentionIndex } from '../../../../server/src/lsp/mentionIndex';
import { article } from '../overview/support';
import { MemoryWorkspace, NEVER, PROFILE } from '../support';

const OPEN = 'dang-viet.corpus';

/** Completes at the cursor `‸` in the text of an open file. */
async function complete(
  text: string,
  files: Readonly<Record<string, string>> = {},
  config?: object,
): Promise<CompletionList & { readonly typed: (item: CompletionItem) => string }> {
  const disk = config ? { ...files, 'corpus.config.json': JSON.stringify(config) } : files;
  const memory = new MemoryWorkspace(disk);
  const { workspace } = memory;
  const index = new MentionIndex(workspace);
  await index.refresh(NEVER);
  const cursor = text.indexOf('‸');
  const content = text.replace('‸', '');
  memory.openFile(OPEN, content);
  const snapshot = (await workspace.snapshot(memory.uri(OPEN)))!;
  const position = snapshot.positions.position(cursor);
  const loaded = await workspace.store.configFor(`/ngu-lieu/${OPEN}`);
  const entries = loaded ? configuredEntries(loaded) : new Map();
  const list = await nameItems(snapshot, position, PROFILE, index, entries, NEVER);
  return {
    ...list,
    typed(item) {
      assert.ok(item.textEdit && 'range' in item.textEdit);
      const { start, end } = item.textEdit.range;
      return content.slice(snapshot.positions.offset(start), snapshot.positions.offset(end));
    },
  };
}

const labels = ({ items }: CompletionList) => items.map(({ label }) => label);
const doc = (...body: string[]) => article('x.txt', {}, ...body);

const FILES = {
  'a.corpus': doc(
    'Ông Trần Hữu Khang, Giám đốc Sở Y tế, tiếp đoàn. Ông Trần Hữu Khang cảm ơn bà Trần Thị Hạnh.',
    'Đoàn đi thăm thành phố Đà Lạt theo Chỉ thị số 12-CT/TW ngày 5/1/2022.',
  ),
};

describe('names while typing', () => {
  it('go on from what is typed without diacritics, over several words, and replace all of it', async () => {
    const list = await complete(doc('Sáng nay, ông Tran H‸'), FILES);
    assert.deepEqual(labels(list), ['Trần Hữu Khang']);
    const [item] = list.items;
    assert.equal(list.typed(item!), 'Tran H');
    assert.equal(item!.textEdit!.newText, 'Trần Hữu Khang');
    assert.equal(item!.filterText, 'Tran Huu Khang');
    assert.equal(item!.kind, CompletionItemKind.Variable);
    assert.equal(item!.detail, 'Giám đốc Sở Y tế · ×2');
    assert.deepEqual(item!.labelDetails, { description: 'person ×2' });
  });

  it('replace exactly what is typed in decomposed text and beside characters of two units', async () => {
    const list = await complete(doc(`😀 Ông ${'Trần Hữ'.normalize('NFD')}‸`), FILES);
    assert.deepEqual(labels(list), ['Trần Hữu Khang']);
    assert.equal(list.typed(list.items[0]!), 'Trần Hữ'.normalize('NFD'));
  });

  it('are of every kind: places, organizations, cited documents; persons by their given names too', async () => {
    assert.deepEqual(labels(await complete(doc('tại Da L‸'), FILES)), ['Đà Lạt']);
    assert.deepEqual(labels(await complete(doc('theo Chỉ thị s‸'), FILES)), [
      'Chỉ thị số 12-CT/TW ngày 5/1/2022',
    ]);
    assert.deepEqual(labels(await complete(doc('như Kha‸'), FILES)), ['Trần Hữu Khang']);
  });

  it('are none in ordinary words, after one letter, inside a word, or when nothing fits', async () => {
    for (const text of ['ông tran h‸', 'ông T‸', 'ông Tr‸ần', 'Xyz‸', 'Tran, H‸']) {
      assert.deepEqual(await complete(doc(text), FILES).then(labels), [], text);
    }
  });

  it('leave out what is only just being typed', async () => {
    assert.deepEqual(labels(await complete(doc('Ông Lê Văn Bưởi‸ phát biểu.'))), []);
    const twice = doc('Ông Lê Văn Bưởi phát biểu. Ông Lê V‸');
    assert.deepEqual(labels(await complete(twice)), ['Lê Văn Bưởi']);
  });

  it('come in order: as typed with diacritics, configured, near, often', async () => {
    const config = { entities: [{ type: 'person', name: 'Trần Xuân Bách' }] };
    const files = {
      'a.corpus': doc('Bà Trần Mai Lan và bà Trần Mai Lan gặp ông Trần Văn Cội. Thăm huyện Trấn Yên.'),
    };
    const text =
      article('1.txt', {}, 'Ông Trần Đình Phi có mặt.') +
      article('2.txt', {}, 'Bà Trần Thu Hà có mặt. Gặp Trần‸');
    assert.deepEqual(labels(await complete(text, files, config)), [
      'Trần Xuân Bách',
      'Trần Thu Hà',
      'Trần Đình Phi',
      'Trần Mai Lan',
      'Trần Văn Cội',
      'Trấn Yên',
    ]);
  });

  it('have configured names that nobody mentions yet, from tables too', async () => {
    const list = await complete(
      doc('Theo Hoi Nu‸'),
      { 'ten.tsv': 'name\ttype\tvariants\nHội Người nuôi ong Ven Sông\torganization\tHội Nuôi ong\n' },
      { entities: 'ten.tsv' },
    );
    assert.deepEqual(labels(list), ['Hội Nuôi ong']);
    assert.equal(list.items[0]!.detail, 'configured');
  });

  it('are at most fifty, and then say that there are more', async () => {
    const given =
      'An Bình Châu Dung Giang Hà Khánh Lan Mai Nga Oanh Phúc Quân Sơn Tâm Uyên Vân Xuân Yến'.split(' ');
    const people = given.flatMap((a) => ['Thị', 'Văn', 'Minh', 'Thu'].map((b) => `bà Nguyễn ${b} ${a}`));
    const files = { 'a.corpus': doc(`Có mặt ${people.join(', ')}.`) };
    const many = await complete(doc('và Nguyễn‸'), files);
    assert.equal(many.items.length, 50);
    assert.equal(many.isIncomplete, true);
    const few = await complete(doc('và Nguyễn Thị M‸'), files);
    assert.deepEqual([labels(few), few.isIncomplete], [['Nguyễn Thị Mai'], false]);
    const ranks = many.items.map(({ sortText }) => sortText!);
    assert.deepEqual(ranks, [...ranks].sort());
  });

  it('offer one spelling where they differ in marks or case alone', async () => {
    const files = { 'a.corpus': doc('Ủy ban Xã hội họp. Ủy ban Xã hội bàn. Uỷ ban Xã hội kết luận.') };
    assert.deepEqual(labels(await complete(doc('Theo Uy b‸'), files)), ['Ủy ban Xã hội']);
  });
});
