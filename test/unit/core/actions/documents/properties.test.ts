import assert from 'node:assert/strict';
import { documentsIn } from '../../../../../server/src/core/actions/documents/arrange';
import { deleteDocuments, moveDocuments } from '../../../../../server/src/core/actions/documents/move';
import {
  SORT_KEYS,
  sortDocuments,
  sortedDocuments,
  sortValue,
} from '../../../../../server/src/core/actions/documents/sort';
import { headerOfTag } from '../../../../../server/src/core/exchange/docAttributes';
import { randomNumbers } from '../../../../support/corpus';
import { pick, type Random, randomCorpus } from '../../../../support/randomCorpus';
import { contentsOf, corpusFile, edited, textsAfter } from './support';

const NAMES = ['bai-1.txt', 'bai-2.txt', 'bai-10.txt', 'bao/a.txt', 'bao/b', 'Ảnh/ế.txt', 'z'];
const OTHER_NAMES = ['x/1.txt', 'x/2.txt', 'y', 'ấp/c.txt'];

function some<T>(random: Random, items: readonly T[]): T[] {
  const chosen = items.filter(() => random(3) === 0);
  return chosen.length > 0 || items.length === 0 ? chosen : [pick(random, items)];
}

function names(random: Random, all: readonly string[]): string[] {
  const taken = all.filter(() => random(3) > 0);
  return taken.length > 0 ? taken : [all[0]!];
}

const sorted = (documents: readonly [string, string][]) =>
  documents.map((entry) => JSON.stringify(entry)).sort();

describe('documents that are moved, sorted and removed', () => {
  it('keep every byte, within a file', () => {
    for (let seed = 0; seed < 1500; seed++) {
      const random = randomNumbers(seed);
      const text = randomCorpus(random, names(random, NAMES), true);
      const file = corpusFile(text);
      const own = documentsIn(file);
      const blocks = some(random, own);
      const before = random(4) === 0 ? undefined : pick(random, own);
      const change = moveDocuments([{ file, path: 'a', blocks }], { file, path: 'a', before });
      const label = `seed ${seed}: ${JSON.stringify(text)}`;
      assert.deepEqual(change.problems, [], label);
      const [after] = textsAfter([file], change);
      assert.deepEqual(
        sorted(contentsOf(after!)),
        sorted(contentsOf(text)),
        `${label} → ${JSON.stringify(after)}`,
      );
      // The others keep their order, and those that are moved stand together.
      const moved = new Set(blocks);
      const all = contentsOf(text);
      const rest = all.filter((_, i) => !moved.has(own[i]!));
      const movedNames = all.filter((_, i) => moved.has(own[i]!));
      const at = own.filter((index) => before !== undefined && index < before && !moved.has(index)).length;
      const place = before === undefined ? rest.length : at;
      assert.deepEqual(
        contentsOf(after!).map(([name]) => name),
        [...rest.slice(0, place), ...movedNames, ...rest.slice(place)].map(([name]) => name),
        label,
      );
    }
  });

  it('keep every byte, between files', () => {
    let refused = 0;
    for (let seed = 0; seed < 1500; seed++) {
      const random = randomNumbers(seed);
      const texts = [
        randomCorpus(random, names(random, NAMES), true),
        pick(random, [
          randomCorpus(random, names(random, OTHER_NAMES), true),
          '',
          '\n',
          '\ufeff',
          ' ',
          'Trang rời.\n',
        ]),
      ];
      const [from, file] = texts.map((text) => corpusFile(text, '{}', 'kia.txt'));
      const own = documentsIn(file!);
      const change = moveDocuments([{ file: from!, path: 'a', blocks: some(random, documentsIn(from!)) }], {
        file: file!,
        path: 'b',
        before: own.length === 0 || random(3) === 0 ? undefined : pick(random, own),
      });
      const label = `seed ${seed}: ${JSON.stringify(texts)}`;
      if (change.problems.length > 0) {
        // A `</doc>` that ends a document, or text behind one, in a file of another style.
        refused++;
        continue;
      }
      const after = textsAfter([from!, file!], change);
      const documents = (all: readonly string[]) => sorted(all.flatMap((text) => wholeContents(text)));
      // What stood before the first marker is all that is left where every document has gone.
      const left = corpusFile(after[0]!).text.blocks.some(({ marker }) => marker) ? after : after.slice(1);
      assert.deepEqual(documents(left), documents(texts), `${label} → ${JSON.stringify(after)}`);
    }
    assert.ok(refused < 20, String(refused));
  });

  it('are gone when they are removed, and nothing else is', () => {
    for (let seed = 0; seed < 1500; seed++) {
      const random = randomNumbers(seed);
      const text = randomCorpus(random, names(random, NAMES), true);
      const file = corpusFile(text);
      const own = documentsIn(file);
      const blocks = new Set(some(random, own));
      const [after] = textsAfter([file], deleteDocuments([{ file, path: 'a', blocks: [...blocks] }]));
      const left = contentsOf(text).filter((_, i) => !blocks.has(own[i]!));
      if (left.length > 0)
        assert.deepEqual(contentsOf(after!), left, `seed ${seed}: ${JSON.stringify(text)}`);
      else assert.ok(!after!.includes('FILE:') && !after!.includes('<doc') && !after!.includes('newdoc'));
    }
  });

  it('keep their order among equals when they are sorted, and those without a key come last', () => {
    for (let seed = 0; seed < 1500; seed++) {
      const random = randomNumbers(seed);
      const text = randomCorpus(random, names(random, NAMES), true);
      const file = corpusFile(text);
      const by = pick(random, SORT_KEYS);
      const descending = random(2) === 0;
      const after = edited(file, sortDocuments(file, sortedDocuments(file, by, descending)));
      const label = `seed ${seed} ${by}: ${JSON.stringify(text)}`;
      assert.deepEqual(sorted(contentsOf(after)), sorted(contentsOf(text)), label);
      const result = corpusFile(after);
      const keys = documentsIn(result).map((index) => sortValue(result, index, by));
      const known = keys.filter((key) => key !== '');
      assert.deepEqual(keys.slice(0, known.length), known, label);
      // Sorting what is sorted changes nothing.
      assert.deepEqual(sortDocuments(result, sortedDocuments(result, by, descending)), [], label);
    }
  });
});

/** Contents with what a tag says of them: attributes become header lines where the style changes. */
function wholeContents(text: string): [string, string][] {
  const file = corpusFile(text, '{}', 'kia.txt');
  const { fieldOf } = file.environment.settings;
  const own = documentsIn(file);
  return contentsOf(text, '{}', 'kia.txt').map(([name, content], i) => {
    const { marker, lines } = file.text.blocks[own[i]!]!;
    const written = lines.text.slice(lines.end(0), lines.endWithBreak(0));
    const lineBreak = written === '\r\n' ? written : '\n';
    const tag =
      marker?.style.kind === 'doc'
        ? headerOfTag(lines.textOf(0).replace('\ufeff', ''), lineBreak, fieldOf)
        : '';
    return [name, tag + content];
  });
}
