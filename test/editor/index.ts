// What VS Code calls to run the tests: mocha, inside the extension host, on the test bundles beside this one.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { page } from './support';

/** The launcher shows the lines that begin with this character (test/host/log.mjs). */
const testMark = '\u2063';

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => console.log(testMark + format(...args));
  Mocha.reporters.Base.useColors = process.env.MOCHA_COLORS === '1';
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    timeout: 120_000,
    slow: 5_000,
    forbidOnly: Boolean(process.env.CI),
    ...(process.env.MOCHA_GREP ? { grep: process.env.MOCHA_GREP } : {}),
    rootHooks: {
      beforeEach(this: Mocha.Context) {
        if (this.currentTest) photographFailure(this.currentTest);
      },
    },
  });
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.js')) mocha.addFile(join(__dirname, name));
  }
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      if (process.env.MOCHA_SUMMARY) {
        writeFileSync(process.env.MOCHA_SUMMARY, JSON.stringify({ passes, failures, pending }));
      }
      if (failures > 0) reject(new Error(`${failures} of the editor tests failed`));
      else if (passes + pending === 0) reject(new Error('no editor test was run'));
      else resolve();
    });
  });
}

/** Makes a failing test leave a picture of the window, taken before any `afterEach` tidies up. */
function photographFailure(test: Mocha.Test | Mocha.Hook): void {
  const { fn } = test;
  if (!page || !fn || fn.length > 0) return;
  test.fn = async function (this: Mocha.Context) {
    try {
      await (fn as Mocha.AsyncFunc).call(this);
    } catch (error) {
      if (!test.isPending()) {
        const picture = await page?.screenshot(test.fullTitle()).catch(() => undefined);
        if (picture) console.log(`${testMark}      ${picture}`);
      }
      throw error;
    }
  };
}
