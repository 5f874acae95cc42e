import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertFindings, runEditor, scriptPath, setupFrom, versionOf } from './support';

describe('Emacs with Eglot', () => {
  it('does with the server what the guide says', function () {
    // With the site's own start: there Debian's packages are found.
    if (versionOf('emacs', '-q', '--batch', '--eval', "(require 'eglot)") === undefined) {
      console.log('    Emacs with Eglot is not installed (apt-get install emacs-nox elpa-eglot): left out');
      return this.skip();
    }
    const found = runEditor((folder, scratch) => {
      writeFileSync(join(scratch, 'init.el'), setupFrom('## Emacs'));
      return [
        'emacs',
        '-q',
        '--batch',
        '-l',
        join(scratch, 'init.el'),
        '-l',
        scriptPath('emacs.el'),
        join(folder, 'tin.corpus'),
      ];
    });
    assertFindings(found);
  });
});
