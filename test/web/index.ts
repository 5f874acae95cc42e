// What VS Code calls to run tests in its web extension host: mocha in a worker of the browser, on one file of tests.
import * as vscode from 'vscode';
// Puts itself among the global names.
import 'mocha/mocha.js';

/** What the runner tells (runTest.mjs): there is no environment in a browser. */
export interface Run {
  /** Path of the file that the counts go to. */
  readonly summary: string;
  /** Path of the file with the address of the page's bridge. */
  readonly bridge: string;
  readonly grep: string | undefined;
  readonly colors: boolean;
}

/** @param load defines the tests */
export async function runTests(run: Run, load: () => Promise<unknown>): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) throw new Error('no folder is open');
  const { fs } = vscode.workspace;
  const bridge = await fs.readFile(folder.with({ path: run.bridge }));
  // The bundles ask for it where they ask for the environment elsewhere.
  Reflect.set(globalThis, 'corpusTestBridge', new TextDecoder().decode(bridge));
  const { testMark } = await import('../editor/page');
  const { photographFailure } = await import('../editor/photograph');
  const { Mocha, mocha } = globalThis as unknown as { Mocha: typeof import('mocha'); mocha: BrowserMocha };
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => console.log(testMark + format(args));
  Mocha.reporters.Base.useColors = run.colors;
  mocha.setup({
    ui: 'bdd',
    reporter: Mocha.reporters.Spec,
    timeout: 120_000,
    slow: 5_000,
    ...(run.grep === undefined ? {} : { grep: run.grep }),
  });
  mocha.rootHooks({
    beforeEach(this: Mocha.Context) {
      if (this.currentTest) photographFailure(this.currentTest);
    },
  });
  await load();
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run(async (failures) => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      const counts = new TextEncoder().encode(JSON.stringify({ passes, failures, pending }));
      await fs.writeFile(folder.with({ path: run.summary }), counts);
      if (failures > 0) reject(new Error(`${failures} of the tests failed`));
      else if (passes + pending === 0) reject(new Error('no test was run'));
      else resolve();
    });
  });
}

/** Mocha as a browser has it. */
interface BrowserMocha {
  setup(options: Mocha.MochaOptions): void;
  rootHooks(hooks: Mocha.RootHookObject): void;
  run(done: (failures: number) => void): Mocha.Runner;
}

/** As `console.log` does it with the few placeholders that the reporters use. */
function format([first, ...rest]: unknown[]): string {
  const text = String(first ?? '').replace(/%[sdi]/g, (placeholder) =>
    rest.length > 0 ? String(rest.shift()) : placeholder,
  );
  return [text, ...rest].join(' ');
}
