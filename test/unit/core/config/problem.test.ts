import assert from 'node:assert/strict';
import { compileGlob } from '../../../../server/src/core/config/glob';
import { details, messages, typeNames } from '../../../../server/src/core/config/messages';
import { configMessage, ProblemList } from '../../../../server/src/core/config/problem';
import { parseConfig } from '../../../../server/src/core/config/read';
import { tablePathDefect } from '../../../../server/src/core/config/tablePath';

const span = { start: 0, end: 1 };

describe('configuration messages', () => {
  it('say the same in both languages', () => {
    for (const [key, { en, vi }] of Object.entries({ ...messages, ...details, ...typeNames })) {
      assert.deepEqual([...placeholders(vi)].sort(), [...placeholders(en)].sort(), key);
    }
  });

  it('explain every defect of globs and paths', () => {
    for (const pattern of [
      '',
      'a'.repeat(2000),
      '/a',
      '../a',
      'a\\b',
      '{',
      '[a',
      '[]',
      '[b-a]',
      '{'.repeat(99),
      'a**',
    ]) {
      const glob = compileGlob(pattern);
      assert.ok('defect' in glob && `glob-${glob.defect}` in details, pattern);
    }
    for (const path of ['/a.tsv', 'http://a', '../a.tsv', 'a\\b', 'a']) {
      assert.ok(`table-${tablePathDefect(path)}` in details, path);
    }
  });

  it('name types in the language of the reader', () => {
    const [problem] = parseConfig('{"include": 3}').problems;
    assert.equal(problem!.message, 'Expected a string or an array, not a number.');
    assert.equal(configMessage(problem!, 'vi'), 'Cần một chuỗi hoặc một mảng, không phải một số.');
  });

  it('do not read values as placeholders', () => {
    const [problem] = parseConfig('{"rules": {"{suggestion}{rule}": "off"}}').problems;
    assert.equal(problem!.message, 'There is no rule "{suggestion}{rule}".');
  });
});

describe('ProblemList', () => {
  it('stops at two hundred', () => {
    const list = new ProblemList();
    for (let i = 0; i < 1000; i++) list.add(span, 'empty-text');
    assert.equal(list.problems.length, 200);
    assert.equal(list.isFull, true);
  });

  it('takes the severity of a table’s problem from the table', () => {
    const inner = new ProblemList();
    inner.add(span, 'table-column', { column: 'nam' }, { suggestion: 'name' });
    const outer = new ProblemList();
    const cause = inner.problems[0]!;
    outer.add(span, 'table-row', { path: 'a.tsv', line: '1' }, { table: { path: 'a.tsv', line: 0, cause } });
    assert.equal(outer.problems[0]!.severity, 'warning');
    assert.equal(
      outer.problems[0]!.message,
      '"a.tsv", line 1: The column "nam" is not known and is ignored. Did you mean "name"?',
    );
  });
});

function placeholders(text: string): Set<string> {
  return new Set(text.match(/\{\w+\}/g) ?? []);
}
