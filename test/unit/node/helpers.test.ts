import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { helperArguments } from '../../../server/src/node/helpers';

describe('threads that help the server', () => {
  it('are as many as there are processors beside the one that it works on', () => {
    assert.deepEqual(helperArguments(1), ['--v8-pool-size=1']);
    assert.deepEqual(helperArguments(2), ['--v8-pool-size=1']);
    assert.deepEqual(helperArguments(4), ['--v8-pool-size=3']);
    // V8's own four.
    assert.deepEqual(helperArguments(5), []);
  });

  it('are what Node.js then starts', function () {
    if (!existsSync('/proc/self/task')) return this.skip();
    const threads = (args: readonly string[]) => {
      const script = 'console.log(require("node:fs").readdirSync("/proc/self/task").length)';
      const { stdout, status } = spawnSync(process.execPath, [...args, '-e', script], { encoding: 'utf8' });
      assert.equal(status, 0);
      return Number(stdout);
    };
    assert.equal(threads(helperArguments(4)) - threads(helperArguments(2)), 2);
  });
});
