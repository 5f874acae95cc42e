import assert from 'node:assert/strict';
import { randomNumbers } from '../../../support/corpus';
import { pick, type Random, randomCorpus, randomLines } from '../../../support/randomCorpus';
import { type Files, join, split } from './support';

function names(random: Random): string[] {
  const all = ['bai-1.txt', 'bai-2.txt', 'bai-10.txt', 'bao/a.txt', 'bao/b', 'tin.corpus', 'Ảnh/ế.txt', 'z'];
  const taken = all.filter(() => random(3) > 0);
  if (random(2) === 0) taken.sort(() => random(3) - 1);
  return taken.length > 0 ? taken : ['a.txt'];
}

describe('split and join', () => {
  it('give back a corpus byte for byte', () => {
    let indexed = 0;
    const rounds = 4000;
    for (let seed = 0; seed < rounds; seed++) {
      const random = randomNumbers(seed);
      const text = randomCorpus(random, names(random));
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
        const text = randomLines(random, () => pick(random, breaks)).replaceAll('\ufeff', '');
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
