import assert from 'node:assert/strict';
import { splitBlocks } from '../../../server/src/core/format/split';
import { NotTextError } from '../../../server/src/core/text/decode';
import { decodeText } from '../../../server/src/node/files';
import { bytesOf, partSizeFor, partsOf } from '../../../server/src/node/survey';
import { randomNumbers } from '../../support/corpus';

const PIECES = [
  '=== FILE: a.txt ===',
  '=== FILE: b.txt ==',
  '<doc id="c">',
  '</doc>',
  '# newdoc id = d',
  '\ufeff',
  '\ufeff=== FILE: e.txt ===',
  '\r',
  '\n',
  '\r\n',
  'file: không phải',
  'Một dòng chữ thường.',
  '😀 𝒜',
  ' ',
  'é\u0301',
];

describe('parts of a file', () => {
  it('hold whole blocks, and lie where the file has them, in any random text', () => {
    for (let seed = 0; seed < 400; seed++) {
      const random = randomNumbers(seed);
      const text = Array.from({ length: random(30) }, () => PIECES[random(PIECES.length)]).join('');
      const bytes = Buffer.from(text);
      const blocks = splitBlocks(text);
      const starts = new Set(blocks.map(({ start }) => start));
      for (const size of [1, 2 + random(40), 10_000]) {
        const parts = partsOf(bytesOf(bytes), undefined, size);
        assert.equal(parts[0]!.start, 0);
        assert.equal(parts.at(-1)!.end, bytes.length);
        let found = 0;
        for (const [i, { start, end, offset, line }] of parts.entries()) {
          if (i > 0) assert.equal(start, parts[i - 1]!.end);
          const before = bytes.subarray(0, start).toString('utf8');
          assert.equal(offset, before.length, 'code units before the part');
          assert.equal(line, before.split(/\r\n|\r|\n/).length - 1, 'line breaks before the part');
          assert.ok(starts.has(offset), 'a part begins where a block does');
          const inner = bytes.subarray(start, end).toString('utf8');
          const cut = splitBlocks(inner, undefined, true);
          for (const [k, block] of cut.entries()) {
            const { start: own, end: ownEnd, breaks, marker } = blocks[found + k]!;
            assert.deepEqual(block, { start: own - offset, end: ownEnd - offset, breaks, marker });
          }
          found += cut.length;
          const isUncut = parts.length === 1;
          assert.ok(isUncut || cut.some(({ marker }) => marker), 'a part of many has a document');
        }
        assert.equal(found, blocks.length);
      }
    }
  });

  it('are smaller where so many documents are held of that memory is short', () => {
    assert.deepEqual([1e6, 500e6, 1e9].map(partSizeFor), [262144, 262144, 65536]);
  });

  it('know markers that the configuration describes', () => {
    const template = { template: '@@ {name} @@', before: '@@ ', after: ' @@' };
    const text = '@@ a @@\nMột\n@@ b @@\nHai\n';
    const parts = partsOf(bytesOf(Buffer.from(text)), template, 1);
    assert.deepEqual(
      parts.map(({ start, line }) => [start, line]),
      [
        [0, 0],
        [Buffer.from('@@ a @@\nMột\n').length, 2],
      ],
    );
  });

  it('longer than a window of reading are counted across it', () => {
    // Characters of every length around the place where one window ends and the next begins.
    for (const shift of [0, 1, 2, 3]) {
      const text = `=== FILE: a ===\n${'x'.repeat(shift)}${'😀ế\r\n'.repeat(60_000)}=== FILE: b ===\r\nHết`;
      const parts = partsOf(bytesOf(Buffer.from(text)), undefined, 100);
      assert.deepEqual(
        parts.map(({ offset, line }) => [offset, line]),
        [
          [0, 0],
          [text.indexOf('=== FILE: b'), 60_001],
        ],
      );
    }
  });

  it('cost reading each byte once, and a little around each cut', () => {
    const text = Array.from(
      { length: 400 },
      (_, i) => `=== FILE: ${i} ===\n${'Một dòng chữ thường.\n'.repeat(200)}`,
    ).join('');
    const bytes = Buffer.from(text);
    const inner = bytesOf(bytes);
    let read = 0;
    const parts = partsOf(
      {
        size: inner.size,
        read(into, at) {
          const got = inner.read(into, at);
          read += got;
          return got;
        },
      },
      undefined,
      1 << 18,
    );
    assert.ok(parts.length > 5);
    assert.ok(read <= bytes.length + 8192 * (2 + 3 * parts.length), `${read} of ${bytes.length}`);
  });

  it('are refused where a document is longer than a text can be, with the line where it begins', () => {
    const long = `=== FILE: b.txt ===\n${'Một dòng chữ thường, dài hơn.\n'.repeat(100)}`;
    const survey = (text: string) => partsOf(bytesOf(Buffer.from(text)), undefined, 10, 2000);
    const sound = '=== FILE: a.txt ===\nNgắn.\n'.repeat(200);
    assert.equal(survey(sound).length, 200);
    assert.throws(() => survey(sound + long), {
      message: /^there are 0 MB without a marker from line 401 on, more than can be held/,
    });
    assert.throws(() => survey(long.slice(long.indexOf('\n') + 1)), /from line 1 on/);
  });

  it('are refused with the line that decoding names, wherever the bad bytes are', () => {
    for (let seed = 0; seed < 60; seed++) {
      const random = randomNumbers(seed);
      const text = `=== FILE: a ===\n${'Một dòng 😀\n'.repeat(10 + random(40_000))}`;
      const bytes = Buffer.from(text);
      const at = random(bytes.length);
      const broken = seed % 2 === 0 ? bytes.subarray(0, Math.max(1, at)) : Buffer.from(bytes);
      if (seed % 2 === 1) broken[at] = [0xff, 0xc3, 0x80, 0xf5][random(4)]!;
      let expected: string | undefined;
      try {
        decodeText(broken);
      } catch (error) {
        assert.ok(error instanceof NotTextError);
        expected = error.message;
      }
      const survey = () => partsOf(bytesOf(broken), undefined, 5000);
      if (expected === undefined) survey();
      else assert.throws(survey, { message: expected });
    }
  });
});
