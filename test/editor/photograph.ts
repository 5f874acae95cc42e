import { page, testMark } from './page';

/** Makes a failing test leave a picture of the window, taken before any `afterEach` tidies up. */
export function photographFailure(test: Mocha.Test | Mocha.Hook): void {
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
