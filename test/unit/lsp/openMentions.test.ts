import assert from 'node:assert/strict';
import { BlockAnalysis } from '../../../server/src/core/analysis/blockAnalysis';
import { KnownMentions } from '../../../server/src/lsp/fileMentions';
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

  it('are counted without a look at what was recognized; the fullest is looked up in its document', async () => {
    const mentions = new OpenMentions(new NameIndex());
    const full = 'Bà Lê Thu Hà, Giám đốc Sở Y tế, phát biểu.';
    const document = open(...Array.from({ length: 50 }, (_, i) => (i === 30 || i === 40 ? full : HA)));
    await mentions.sync([snapshot(document)], rest, NEVER);
    const { recognition } = document.file.analysis(30);
    const { id } = recognition.entities.find(({ name }) => name === 'Lê Thu Hà')!;
    const { get } = Object.getOwnPropertyDescriptor(BlockAnalysis.prototype, 'recognition')!;
    let looks = 0;
    Object.defineProperty(BlockAnalysis.prototype, 'recognition', {
      configurable: true,
      get() {
        looks++;
        return get!.call(this) as unknown;
      },
    });
    try {
      const [found] = mentions.filesNaming(id);
      assert.equal(found!.documents.length, 50);
      assert.equal(looks, 0);
      const { block, text, office, type, name } = found!.fullest!;
      assert.deepEqual(
        { block, text, office, type, name },
        { block: 30, text: 'Lê Thu Hà', office: 'Giám đốc Sở Y tế', type: 'person', name: 'Lê Thu Hà' },
      );
      assert.equal(found!.placeIn(7).block, 7);
      assert.ok(looks <= 3, String(looks));
      // As all of them say it.
      const known = new KnownMentions(URI, found!.group!, () => '');
      assert.deepEqual(known.fullest, found!.fullest);
      assert.deepEqual(known.documents, found!.documents);
      assert.deepEqual(known.placeIn(7), found!.placeIn(7));
    } finally {
      Object.defineProperty(BlockAnalysis.prototype, 'recognition', { configurable: true, get });
    }
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
