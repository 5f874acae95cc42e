import assert from 'node:assert/strict';
import { relative } from 'node:path/posix';
import { FoundFiles } from '../../../server/src/cli/foundFile';
import { defaultConfig } from '../../../server/src/core/config/settings';

describe('files among the inputs', () => {
  const survey = { size: 4, stamp: '1:4', parts: [{ start: 0, end: 4, offset: 0, line: 0 }] };

  it('have the paths that they were found under, wherever they lie', () => {
    const files = [
      '/ngu-lieu/a.corpus',
      '/ngu-lieu/báo/2024/bài số một.corpus',
      '/ngu-lieu/báo/2024/b.txt',
      '/ngu-lieu/báo/b.txt',
      '/ngu-lieu/báo/2024/c.txt',
      '/c.txt',
    ];
    for (const here of ['/ngu-lieu', '/ngu-lieu/báo', '/khác', '/']) {
      const shown = (file: string) => relative(here, file);
      const found = new FoundFiles('/ngu-lieu', shown);
      for (const [number, file] of files.entries()) {
        assert.equal(found.pathOf(file), shown(file));
        const settings = defaultConfig().settingsFor(file);
        const input = found.input(number, file, settings, survey);
        assert.deepEqual(
          [input.number, input.path, input.file, input.from, input.folder],
          [number, shown(file), file, file, '/ngu-lieu'],
        );
        assert.equal(input.settings, settings);
        assert.equal(input.survey, survey);
      }
    }
  });

  it('ask what a folder is called once for all files in it', () => {
    let asked = 0;
    const found = new FoundFiles(undefined, (file) => {
      asked++;
      return file;
    });
    for (let i = 0; i < 50; i++) assert.equal(found.pathOf(`/ngu-lieu/${i}.corpus`), `/ngu-lieu/${i}.corpus`);
    assert.equal(asked, 1);
  });
});
