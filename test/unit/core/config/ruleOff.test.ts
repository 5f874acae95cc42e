import assert from 'node:assert/strict';
import { compileGlob } from '../../../../server/src/core/config/glob';
import { globBelow, globLike, ruleOffEdits } from '../../../../server/src/core/config/ruleOff';
import { applyEdits } from '../../../../server/src/core/text/span';

const edited = (text: string | undefined, path: string, files?: string) => {
  const edits = ruleOffEdits(text, 'date/future', path, files);
  return edits && applyEdits(text ?? '', edits);
};

describe('ruleOffEdits', () => {
  it('turns a rule off for all files, or for some', () => {
    assert.equal(edited(undefined, 'a.corpus'), '{\n  "rules": {\n    "date/future": "off"\n  }\n}\n');
    const config = '{\n  // ours\n  "sources": ["A"]\n}\n';
    assert.deepEqual(JSON.parse(edited(config, 'x/a.corpus', 'x/*.corpus')!.replace('// ours', '')), {
      sources: ['A'],
      overrides: [{ files: ['x/*.corpus'], rules: { 'date/future': 'off' } }],
    });
  });

  it('is not offered where it would change nothing for this file', () => {
    const config = '{ "overrides": [{ "files": "**", "rules": { "date/*": "error" } }] }';
    assert.equal(edited(config, 'a.corpus'), undefined);
    assert.ok(edited(config, 'a.corpus', '*.corpus'));
    assert.equal(edited(undefined, 'a.corpus', 'other/*'), undefined);
  });

  it('leaves a broken configuration to a person', () => {
    assert.equal(edited('{ "rules": {', 'a.corpus'), undefined);
    assert.equal(edited('{ "rules": [] }', 'a.corpus'), undefined);
  });
});

describe('globBelow', () => {
  it('takes the folder, all below it and the extension', () => {
    assert.equal(globBelow('báo/2021/tin.txt'), 'báo/2021/**/*.txt');
    assert.equal(globBelow('tin.txt'), '**/*.txt');
    for (const folder of ['', 'a/', 'a[1]/{b}/', 'x*y/!z/']) {
      const glob = compileGlob(globBelow(`${folder}any.txt`));
      assert.ok(!('defect' in glob) && glob.matches(`${folder}tin.txt`), folder);
      assert.ok(!('defect' in glob) && glob.matches(`${folder}sâu/hơn/tin.txt`), folder);
      assert.ok(!('defect' in glob) && !glob.matches(`${folder}tin.md`), folder);
    }
  });
});

describe('globLike', () => {
  it('takes the folder and the extension', () => {
    assert.equal(globLike('báo/2021/tin.corpus.txt'), 'báo/2021/*.corpus.txt');
    assert.equal(globLike('tin.txt'), '*.txt');
    assert.equal(globLike('a/tin'), 'a/*');
    assert.equal(globLike('a/.corpus'), 'a/*');
  });

  it('matches the file whatever its name holds', () => {
    for (const path of ['a[1]/{b}.txt', 'x*y/!z/q,r.corpus', '[!a]/t?.corpus.txt', 'a.corpus']) {
      const glob = compileGlob(globLike(path));
      assert.ok(!('defect' in glob) && glob.matches(path), path);
    }
  });
});
