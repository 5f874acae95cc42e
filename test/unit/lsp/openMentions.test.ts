import assert from 'node:assert/strict';
import { NameIndex } from '../../../server/src/lsp/nameIndex';
import { type OpenCorpus, openFile } from '../../../server/src/lsp/openDocument';
import { OpenMentions } from '../../../server/src/lsp/openMentions';
import type { Snapshot } from '../../../server/src/lsp/snapshot';
import { article } from './overview/support';
import { NEVER } from './support';

const URI = 'file:///kho/mo.corpus';
const HA = 'Bà Lê Thu Hà phát biểu tại lễ khai mạc.';
const HOA = 'Ông Đào Văn Hòa cảm ơn bà Lê Thu Hà.';

function open(...bodies: string[]): OpenCorpus {
  const text = bodies.map((body, i) => article(`${i}.txt`, {}, body)).join('');
  const document = openFile(URI, 1, text, 'utf-16', { blocks: 0, units: 0 });
  assert.equal(document.kind, 'corpus');
  return document as OpenCorpus;
}

function snapshot({ uri, version, file, positions }: OpenCorpus): Snapshot {
  return { uri, version, file, positions };
}

/** Replaces the first place where a text stands. */
function type(document: OpenCorpus, old: string, text: string): void {
  const lines = document.file.text.text().split('\n');
  const line = lines.findIndex((one) => one.includes(old));
  const character = lines[line]!.indexOf(old);
  const range = { start: { line, character }, end: { line, character: character + old.length } };
  document.update([{ range, text }], document.version + 1);
}

describe('names of open files', () => {
  const rest = async () => undefined;
  const counts = (names: NameIndex, ...wanted: string[]) =>
    wanted.map((name) => [...names.startingWith(name)].map(({ count }) => count)[0] ?? 0);
  const idOf = (names: NameIndex, name: string) => [...names.startingWith(name)][0]!.known.id;

  it('are found where they stand now', async () => {
    const names = new NameIndex();
    const mentions = new OpenMentions(names);
    const document = open(HA, HOA, 'Chợ hoa mở cửa.');
    await mentions.sync([snapshot(document)], rest, NEVER);
    assert.deepEqual(counts(names, 'Lê Thu', 'Đào Văn'), [2, 1]);
    const id = idOf(names, 'Lê Thu');
    assert.equal(mentions.countIn(URI, id), 2);
    const [found] = mentions.filesNaming(id);
    const lines = document.file.text.text().split('\n');
    assert.deepEqual(
      found!.group!.places.map(({ block, range: { start, end } }) => [
        block,
        lines[start.line]!.slice(start.character, end.character),
      ]),
      [
        [0, 'Lê Thu Hà'],
        [1, 'Lê Thu Hà'],
      ],
    );
    assert.equal(found!.nameOf(1), '1.txt');
    assert.deepEqual(found!.documents, [
      { block: 0, count: 1 },
      { block: 1, count: 1 },
    ]);
    assert.deepEqual(mentions.filesNaming('khong-co'), []);
  });

  it('follow what is typed, also while they are entered', async () => {
    const names = new NameIndex();
    const mentions = new OpenMentions(names);
    const document = open(HA, HOA, HA);
    let steps = 0;
    const meanwhile = async () => {
      if (++steps === 2) type(document, 'Lê Thu Hà', 'Vũ Thị Na');
    };
    await mentions.sync([snapshot(document)], meanwhile, NEVER);
    assert.deepEqual(counts(names, 'Lê Thu', 'Vũ Thị', 'Đào Văn'), [2, 1, 1]);
    type(document, 'Đào Văn Hòa', 'Vũ Thị Na');
    await mentions.sync([snapshot(document)], rest, NEVER);
    assert.deepEqual(counts(names, 'Lê Thu', 'Vũ Thị', 'Đào Văn'), [2, 2, 0]);
    await mentions.sync([], rest, NEVER);
    assert.equal(names.size, 0);
  });

  it('given up half way are complete the next time, and counted once', async () => {
    const names = new NameIndex();
    const mentions = new OpenMentions(names);
    const document = open(HA, HOA, HA, HOA);
    let stopped = false;
    const stop = {
      get isCancellationRequested() {
        return stopped;
      },
    };
    const stopNow = async () => {
      stopped = true;
    };
    await mentions.sync([snapshot(document)], stopNow, stop);
    assert.deepEqual(counts(names, 'Lê Thu', 'Đào Văn'), [1, 0]);
    assert.equal(mentions.filesNaming(idOf(names, 'Lê Thu'))[0]!.group!.places.length, 4);
    await mentions.sync([snapshot(document)], rest, NEVER);
    assert.deepEqual(counts(names, 'Lê Thu', 'Đào Văn'), [4, 2]);
  });
});
