import assert from 'node:assert/strict';
import { addFaults, noteFault, takeFaults } from '../../../server/src/cli/faults';

describe('faults of a run', () => {
  const write = process.stderr.write;
  let said: string;

  beforeEach(() => {
    said = '';
    takeFaults();
    process.stderr.write = ((text: string) => {
      said += text;
      return true;
    }) as typeof write;
  });
  afterEach(() => {
    process.stderr.write = write;
  });

  it('are told at once, in a line each that steers no terminal, and counted until they are taken', () => {
    noteFault('a\u001b[31m.corpus', 'readPage', new TypeError('no\nsuch thing'));
    addFaults(['b.corpus: of another thread']);
    const lines = said.trimEnd().split('\n');
    assert.equal(lines.length, 2);
    assert.match(
      lines[0]!,
      /^corpus: a\ufffd\[31m\.corpus: a document was read in part only: readPage: no \(at /,
    );
    assert.equal(lines[1], 'corpus: b.corpus: of another thread');
    assert.equal(takeFaults().length, 2);
    assert.deepEqual(takeFaults(), []);
  });
});
