import assert from 'node:assert/strict';
import { COMMAND_HELP, HELP } from '../../../server/src/cli/help';

/** What is not translated: commands, options and their values, names of files. */
const fixed = (text: string) =>
  text.match(
    /--[a-z-]+|\bcorpus (?:check|clean|headers|analyze|pipe|merge|split|export|lsp)\b|(?<=--(?:to|from|format|locale) +)\S+|\d{3,}|\[[A-Z][^\]]*\]/g,
  ) ?? [];

describe('help of the command line', () => {
  for (const [name, help] of Object.entries({ corpus: HELP, ...COMMAND_HELP })) {
    it(`of ${name} says the same in both languages`, () => {
      assert.notEqual(help.vi, help.en);
      assert.equal(help.vi, help.vi.normalize('NFC'));
      assert.deepEqual(fixed(help.vi), fixed(help.en));
      for (const line of [...help.en.split('\n'), ...help.vi.split('\n')])
        assert.ok(line.length <= 132, `too wide: ${line}`);
    });
  }
});
