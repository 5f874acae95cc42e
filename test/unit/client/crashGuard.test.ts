import assert from 'node:assert/strict';
import { CrashGuard } from '../../../client/src/crashGuard';

describe('crash guard', () => {
  it('gives up at the crash that reaches the limit', () => {
    const guard = new CrashGuard({ count: 3, window: 1000 }, () => 0);
    assert.deepEqual([guard.mayRestart(), guard.mayRestart(), guard.mayRestart()], [true, true, false]);
  });

  it('forgets crashes that lie outside the window', () => {
    let now = 0;
    const guard = new CrashGuard({ count: 2, window: 1000 }, () => now);
    assert.ok(guard.mayRestart());
    now = 1000;
    assert.ok(guard.mayRestart());
    now = 1999;
    assert.ok(!guard.mayRestart());
  });

  it('starts anew after a reset', () => {
    const guard = new CrashGuard({ count: 2, window: 1000 }, () => 0);
    guard.mayRestart();
    guard.reset();
    assert.ok(guard.mayRestart());
  });
});
