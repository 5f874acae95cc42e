import assert from 'node:assert/strict';
import { ProjectFiles } from '../../../client/src/projectFiles';

describe('project files', () => {
  it('reads one pattern or several, with comments and trailing commas', () => {
    const several = ProjectFiles.parse(
      '{ // của dự án\n "include": ["bao/**/*.txt", "*.vrt",], "exclude": "bao/nháp/**" }',
    );
    assert.ok(several.includes('bao/2023/tin.txt'));
    assert.ok(several.includes('wiki.vrt'));
    assert.ok(!several.includes('wiki/wiki.vrt'));
    assert.ok(!several.includes('bao/nháp/tin.txt'));
    assert.ok(several.excludes('bao/nháp/tin.txt'));
    assert.ok(ProjectFiles.parse('{ "include": "**/*.md" }').includes('a/b.md'));
  });

  it('finds composed and decomposed names alike', () => {
    const files = ProjectFiles.parse('{ "include": ["báo/*.txt"] }');
    assert.ok(files.includes('báo/tin.txt'.normalize('NFD')));
  });

  it('includes nothing without a pattern', () => {
    assert.ok(!ProjectFiles.parse('{}').includes('a.txt'));
  });

  for (const text of [
    '',
    'không phải JSON',
    '[]',
    'null',
    '{ "include": 3 }',
    '{ "include": ["[", null, {}] }',
  ]) {
    it(`survives ${text || 'an empty file'}`, () => {
      assert.ok(!ProjectFiles.parse(text).includes('a.txt'));
    });
  }

  it('knows the template by which markers are written', () => {
    assert.equal(ProjectFiles.parse('{ "marker": "@@ {name} @@" }').template, '@@ {name} @@');
    assert.equal(ProjectFiles.parse('{ "marker": "doc" }').template, undefined);
  });
});
