import assert from 'node:assert/strict';
import { REASONS } from '../../../../../../server/src/core/language/vi/page/reasons';
import { generatePage } from '../../../../../support/pages/generate';
import { LAYOUTS } from '../../../../../support/pages/layouts';
import { readText } from '../../../../../support/pages/read';

describe('reasons', () => {
  it('have a sentence in both languages for every key that a reading gives', () => {
    for (let seed = 0; seed < LAYOUTS.length; seed++) {
      const { boilerplate, doubtful, splits } = readText(generatePage(seed).text);
      for (const { reason } of [...boilerplate, ...doubtful, ...splits]) {
        const message = REASONS[reason as keyof typeof REASONS];
        assert.ok(message?.en && message.vi, reason);
      }
    }
  });
});
