import assert from 'node:assert/strict';
import { join } from 'node:path';
import { codeFolder } from '../../../server/src/node/keptCode';

describe('the folder for compiled code', () => {
  const home = () => join('home', 'lan');
  const at = (...parts: string[]) => join(...parts, 'corpus-editor', 'code');

  it('lies where each system has such things', () => {
    assert.equal(codeFolder({}, 'linux', home), at('home', 'lan', '.cache'));
    assert.equal(codeFolder({ XDG_CACHE_HOME: 'kho' }, 'linux', home), at('kho'));
    assert.equal(codeFolder({}, 'darwin', home), at('home', 'lan', 'Library', 'Caches'));
    assert.equal(codeFolder({ LOCALAPPDATA: 'local' }, 'win32', home), at('local'));
    assert.equal(codeFolder({}, 'win32', home), at('home', 'lan', 'AppData', 'Local'));
  });

  it('is the one that was named, or none', () => {
    assert.equal(codeFolder({ CORPUS_CODE_CACHE: 'here' }, 'linux', home), 'here');
    const unwanted = { CORPUS_CODE_CACHE: 'here', NODE_DISABLE_COMPILE_CACHE: '1' };
    assert.equal(codeFolder(unwanted, 'linux', home), undefined);
    const homeless = () => {
      throw new Error('no home');
    };
    assert.equal(codeFolder({}, 'linux', homeless), undefined);
  });
});
