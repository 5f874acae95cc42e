import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertFindings, runEditor, scriptPath, setupFrom, versionOf } from './support';

describe('Neovim', () => {
  it('does with the server what the guide says', function () {
    const version = versionOf('nvim');
    if (!version) {
      console.log('    Neovim is not installed (apt-get install neovim): left out');
      return this.skip();
    }
    const [, major, minor] = /v(\d+)\.(\d+)/.exec(version)!;
    const isNew = Number(major) > 0 || Number(minor) >= 11;
    const setup = setupFrom(isNew ? 'Neovim 0.11 and later' : 'Neovim 0.7 to 0.10');
    const found = runEditor((folder, scratch) => {
      writeFileSync(join(scratch, 'init.lua'), setup);
      writeFileSync(join(scratch, 'command.lua'), setupFrom('Commands of the server'));
      const file = join(folder, 'tin.corpus');
      return [
        'nvim',
        '--headless',
        '-n',
        '-i',
        'NONE',
        '-u',
        join(scratch, 'init.lua'),
        file,
        '-S',
        scriptPath('neovim.lua'),
      ];
    });
    assertFindings(found);
  });
});
