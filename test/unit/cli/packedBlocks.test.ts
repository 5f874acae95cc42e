import assert from 'node:assert/strict';
import {
  type BlockRecord,
  type Placed,
  packBlocks,
  unpackBlocks,
} from '../../../server/src/cli/packedBlocks';
import { randomNumbers } from '../../support/corpus';

describe('blocks with their problems as bytes', () => {
  const placed = (line: number, message: string, severity: Placed[0]['severity'] = 'error'): Placed => [
    {
      code: 'text/syllable',
      severity,
      message,
      startLine: line,
      startCharacter: 3,
      endLine: line + 2,
      endCharacter: 300,
    },
    17,
    412,
  ];
  const place = { startLine: 9, startCharacter: 0, endLine: 9, endCharacter: 4 };

  it('come back as they were, with all members and with none', () => {
    const blocks: BlockRecord[] = [
      { problems: [] },
      { problems: [placed(5, 'nhà “𝒜” và "nha\u0300"\n'), placed(2, '', 'hint')], anchor: [place, 0, 12] },
      {
        problems: [placed(2_000_000_000, 'nhà', 'warning')],
        anchor: [place, 0, 0],
        disabled: {
          'document/duplicate': { hides: true, problems: [] },
          'document/near-duplicate': { hides: false, problems: [placed(7, 'nhà', 'information')] },
        },
      },
    ];
    const among = new Uint8Array(5_000).fill(0xff);
    const bytes = packBlocks(blocks);
    among.set(bytes, 3);
    assert.deepEqual([...unpackBlocks(bytes)], blocks);
    assert.deepEqual([...unpackBlocks(among.subarray(3, 3 + bytes.length))], blocks, 'wherever they lie');
    assert.deepEqual([...unpackBlocks(packBlocks([]))], []);
  });

  it('come back as they were, however many, lines going up and down', () => {
    const random = randomNumbers(7);
    const blocks = Array.from({ length: 300 }, () => ({
      problems: Array.from({ length: random(20) }, () => placed(random(1e6), `chữ ${random(200)}`)),
    }));
    assert.deepEqual([...unpackBlocks(packBlocks(blocks))], blocks);
  });

  it('hold a message once, however often it is said', () => {
    const message = 'Âm tiết không có trong tiếng Việt. '.repeat(10);
    const size = (count: number) =>
      packBlocks([{ problems: Array.from({ length: count }, (_, i) => placed(i, message)) }]).length;
    assert.ok(size(100) - size(1) < 100 * 12, `${size(100)} bytes`);
  });
});
