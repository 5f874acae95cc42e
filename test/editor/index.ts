// What VS Code calls to run the tests: mocha, inside the extension host, on the test bundles beside this one.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { testMark } from './page';
import { photographFailure } from './photograph';

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
