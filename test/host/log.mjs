// Sorts what the workbench and the tests in it print: the lines of the tests go to the terminal, all the rest, of
// which VS Code has much to say, into a file that is there to be looked at when something went wrong.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { results } from './paths.mjs';

/** Tests put this character, which nobody sees, before each of their lines. */
const testMark = '\u2063';

/** What VS Code prints in every run, and what comes of modules that are not compiled here. */
const noise = [
  /^\[/,
  /Could not locate the bindings file/,
  /^Updating additional builtin/,
  /token|socket/i,
  /^Canceled/,
];

/**
 * @param {string} name of the file under test-results/
 * @returns {{write: (type: string, text: string) => void, tail: () => string[], tests: () => boolean}} `tail`: the
 *   last errors that are not known to be harmless; `tests`: whether tests have printed anything
 */
export function createLog(name) {
  mkdirSync(results, { recursive: true });
  const file = join(results, name);
  writeFileSync(file, '');
  const errors = [];
  let tests = false;
  return {
    write(type, text) {
      if (text.startsWith(testMark)) {
        tests = true;
        process.stdout.write(`${text.replaceAll(testMark, '')}\n`);
      } else {
        if (process.env.VSCODE_HOST_LOG) process.stderr.write(`[${type}] ${text}\n`);
        if (type === 'error' && !noise.some((pattern) => pattern.test(text))) errors.push(text);
        if (errors.length > 20) errors.shift();
      }
      appendFileSync(file, `[${type}] ${text.replaceAll(testMark, '')}\n`);
    },
    tail: () => errors,
    tests: () => tests,
  };
}
