import assert from 'node:assert/strict';
import { randomNumbers } from '../../../support/corpus';
import { type Files, join, split } from './support';

type Random = (below: number) => number;

const LINES = [
  'Sáng nay, hội sách khai mạc bên bờ sông.',
  'title: Hội sách mùa xuân',
  'date: 2024-03-02',
  'Thủ tướng dự lễ.',
  '',
  '',
  '   ',
  'Khai ma\u0323c', // decomposed
  '\u{1F4DA} sách',
  '\ufeff',
  'ghi chú: không phải trường',
];
const pick = <T>(random: Random, items: readonly T[]): T => items[random(items.length)]!;

function body(random: Random, lineBreak: () => string): string {
  let text = '';
  for (let i = random(6); i > 0; i--) text += pick(random, LINES) + lineBreak();
  return text;
}

function names(random: Random): string[] {
  const all = ['bai-1.txt', 'bai-2.txt', 'bai-10.txt', 'bao/a.txt', 'bao/b', 'tin.corpus', 'Ảnh/ế.txt', 'z'];
  const taken = all.filter(() => random(3) > 0);
  if (random(2) === 0) taken.sort(() => random(3) - 1);
  return taken.length > 0 ? taken : ['a.txt'];
}

/** A corpus that parses into the documents meant, with everything that may surround them. */
function corpus(random: Random): string {
  const breaks = pick(random, [['\n'], ['\r\n'], ['\r'], ['\n', '\r\n', '\r']]);
  const lineBreak = () => pick(random, breaks);
  const style = random(6);
  let text = random(4) === 0 ? '\ufeff' : '';
  if (random(5) === 0) text += lineBreak();
  for (const name of names(random)) {
    const kind = style === 5 ? random(5) : style;
    const inner = body(random, lineBreak);
    if (kind === 3) {
      const attributes = pick(random, ['', ' title="Bài &amp; ảnh" n="3"', ' n="3"', ' date="2024" url=""']);
      text += `<doc id="${name}"${attributes}>${lineBreak()}${inner}`;
      if (random(4) > 0) text += `</doc>${random(9) > 0 ? lineBreak() : ''}`;
      if (!/[\r\n]$/.test(text)) text += lineBreak();
      if (random(3) === 0) text += lineBreak();
    } else {
      const marker = [`=== FILE: ${name} ===`, `--- FILE: ${name} ---`, `<<<< FILE: ${name} >>>>`][kind];
      text += (marker ?? `# newdoc id = ${name}`) + lineBreak() + inner;
    }
  }
  return random(3) === 0 ? text.replace(/(?:\r\n|\n|\r)$/, '') : text;
}

describe('split and join', () => {
  it('give back a corpus byte for byte', () => {
    let indexed = 0;
    const rounds = 4000;
    for (let seed = 0; seed < rounds; seed++) {
      const text = corpus(randomNumbers(seed));
      const { files, problems, index } = split(text);
      assert.deepEqual(problems, [], `seed ${seed}: ${JSON.stringify(text)}`);
      if (index) indexed++;
      const joined = join(files);
      assert.deepEqual(joined.problems, [], `seed ${seed}`);
      assert.equal(joined.text, text, `seed ${seed}: ${JSON.stringify(files)}`);
    }
    // Both ways are tried: with an index and without.
    assert.ok(indexed > rounds / 4 && indexed < rounds, String(indexed));
  });

  it('give back files byte for byte', () => {
    for (let seed = 0; seed < 3000; seed++) {
      const random = randomNumbers(seed);
      const breaks = pick(random, [['\n'], ['\r\n'], ['\n', '\r\n', '\r']]);
      const mark = random(3) === 0 ? '\ufeff' : '';
      const files: Files = {};
      for (const name of names(random)) {
        const text = body(random, () => pick(random, breaks)).replaceAll('\ufeff', '');
        files[name] = mark + (random(2) === 0 ? text : text.replace(/(?:\r\n|\n|\r)$/, ''));
      }
      for (const style of [undefined, '---', 'doc', 'conllu', '@@ {name} @@']) {
        const joined = join(files, style === undefined ? {} : { style });
        assert.deepEqual(joined.problems, []);
        const config = style?.includes('{') ? JSON.stringify({ marker: style }) : '{}';
        const again = split(joined.text, { config });
        assert.deepEqual(again.problems, [], `seed ${seed} ${style}`);
        const { 'corpus.split.json': _index, ...left } = again.files;
        assert.deepEqual(left, files, `seed ${seed} ${style}: ${JSON.stringify(joined.text)}`);
      }
    }
  });
});
