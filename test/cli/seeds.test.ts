import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileReport, type Folder, folders, SEEDS } from './support';

/** Real pages, which are not part of the repository. */
describe('real pages joined with markers', () => {
  const folder = folders();
  let here: Folder;
  let names: string[];
  let problems: FileReport['problems'];

  before(function () {
    if (!existsSync(SEEDS)) {
      console.log(`        there is no ${join('..', 'shared', 'seeds')} beside the repository`);
      this.skip();
    }
    names = readdirSync(SEEDS).filter((name) => name.endsWith('.txt'));
    const text = names.map(
      (name) => `=== FILE: ${name} ===\n${readFileSync(join(SEEDS, name), 'utf8').trimEnd()}\n\n`,
    );
    here = folder({ 'tin.corpus': text.join('') });
    problems = (JSON.parse(here.run(['check', '--format=json', 'tin.corpus']).stdout) as [FileReport])[0]
      .problems;
  });

  const family = (name: string) => problems.filter(({ code }) => code.startsWith(`${name}/`));
  const lines = () => here.read('tin.corpus').split('\n');

  it('every document is there, and none that is not', () => {
    const { documents } = JSON.parse(here.run(['analyze', 'tin.corpus']).stdout) as {
      documents: { name: string }[];
    };
    assert.deepEqual(
      documents.map(({ name }) => name),
      names,
    );
  });

  it('no false marker, no false date', () => {
    assert.deepEqual(family('marker'), []);
    // One page was stamped anew years after it was written: its text sums up 2014 and plans 2015.
    const stamped = family('date').filter(({ code, startLine }) => {
      return code === 'date/conflict' && lines()[startLine]!.includes('11/05/2021');
    });
    assert.ok(stamped.length <= 1);
    assert.deepEqual(
      family('date').filter((problem) => !stamped.includes(problem)),
      [],
    );
  });

  it('every required field is missing in every document, and nothing else is wrong with fields', () => {
    const missing = family('field');
    assert.ok(missing.every(({ code, severity }) => code === 'field/missing' && severity === 'error'));
    assert.deepEqual(
      [...new Set(missing.map(({ startLine }) => lines()[startLine]))],
      names.map((name) => `=== FILE: ${name} ===`),
    );
    assert.equal(missing.length, 3 * names.length);
  });

  it('character problems are only where the characters are', () => {
    const found: Readonly<Record<string, RegExp>> = {
      'text/lookalike': /^[\u00d0\u00f0]$/,
      'text/nbsp': /^\u00a0+$/,
      'text/trailing-space': /^[ \t\u00a0]+$/,
      'text/double-space': /^[ \u00a0]{2,}$/,
    };
    for (const { code, startLine, startCharacter, endLine, endCharacter } of family('text')) {
      const pattern = found[code];
      if (!pattern) continue;
      assert.equal(startLine, endLine);
      assert.match(lines()[startLine]!.slice(startCharacter, endCharacter), pattern);
    }
    assert.deepEqual(
      family('text').filter(({ code }) => /control|bidi|invisible|mojibake|encoding|not-nfc/.test(code)),
      [],
    );
  });

  it('U+00D0 is reported where it stands, and the fix mends all', () => {
    const count = [...here.read('tin.corpus')].filter((c) => c === '\u00d0').length;
    assert.ok(count > 0);
    assert.equal(family('text').filter(({ code }) => code === 'text/lookalike').length > 0, true);
    const copy = folder({ 'tin.corpus': here.read('tin.corpus') });
    copy.run(['check', '--fix', 'tin.corpus']);
    const fixed = copy.read('tin.corpus');
    assert.equal([...fixed].filter((c) => c === '\u00d0').length, 0);
    assert.equal([...fixed].filter((c) => c === '\u0110').length >= count, true);
  });

  it('a clean keeps the order of what stays, byte for byte', () => {
    const { stdout } = here.run(['clean', 'tin.corpus']);
    const left = stdout.split('\n');
    let at = 0;
    // Furniture can be glued to either end of a line.
    for (const line of lines()) {
      const part = left[at] ?? '';
      if (line === part || (part !== '' && (line.startsWith(part) || line.endsWith(part)))) at++;
    }
    assert.equal(at, left.length, 'lines of the result are lines of the file, in order');
    assert.ok(left.length < lines().length);
  });
});
