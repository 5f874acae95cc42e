import assert from 'node:assert/strict';
import { areSame, DEFAULT_LIMITS, outlineOf, readLimits } from '../../../server/src/lsp/limits';

describe('limits', () => {
  it('are taken from the settings that are numbers of one or more', () => {
    assert.deepEqual(readLimits({ problemsPerFile: 5.7, outlineDetail: 20 }, DEFAULT_LIMITS), {
      problemsPerFile: 5,
      outlineDetail: 20,
    });
    for (const given of [undefined, null, 3, 'x', {}, { problemsPerFile: 0, outlineDetail: '9' }])
      assert.deepEqual(readLimits(given, DEFAULT_LIMITS), DEFAULT_LIMITS);
  });

  it('are the same when every one is', () => {
    assert.ok(areSame(DEFAULT_LIMITS, { ...DEFAULT_LIMITS }));
    assert.ok(!areSame(DEFAULT_LIMITS, { ...DEFAULT_LIMITS, outlineDetail: 1 }));
    assert.ok(!areSame(DEFAULT_LIMITS, { ...DEFAULT_LIMITS, problemsPerFile: 1 }));
  });

  it('say how much an outline holds', () => {
    assert.deepEqual(
      [1_000_000, 1_000_001, 4_000_000, 4_000_001].map((units) => outlineOf(units, DEFAULT_LIMITS)),
      ['recognized', 'headers', 'headers', 'documents'],
    );
  });
});
