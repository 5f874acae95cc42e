// `npm run package`: the extension as a .vsix, which holds what .vscodeignore names.
//   node packaging/vsix.mjs [--out FILE.vsix] [--base-url URL]
// --base-url says where the repository's files can be fetched from once they are published somewhere. VS Code's page about
// an extension shows pictures from the web alone; without it they are only in the package.
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createVSIX, listFiles } from '@vscode/vsce';
import { root } from '../test/host/paths.mjs';
import { buildRelease, copyFiles, makeStage, manifest, writeJson } from './stage.mjs';

const { values } = parseArgs({ options: { out: { type: 'string' }, 'base-url': { type: 'string' } } });
const packagePath = resolve(values.out ?? join(root, `${manifest.name}-${manifest.version}.vsix`));
const baseUrl = values['base-url'];

const stage = makeStage('vsix');
try {
  const files = await listFiles({ cwd: root, dependencies: false });
  copyFiles(
    stage,
    files.filter((file) => !file.startsWith('dist/')),
  );
  copyFiles(stage, ['.vscodeignore']);
  writeFileSync(join(stage, 'ThirdPartyNotices.txt'), await buildRelease(join(stage, 'dist')));
  // Whoever installs it builds nothing.
  const { scripts, devDependencies, private: _, ...published } = manifest;
  writeJson(join(stage, 'package.json'), published);
  await createVSIX({
    cwd: stage,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: baseUrl !== undefined,
    baseContentUrl: baseUrl,
    baseImagesUrl: baseUrl,
  });
} finally {
  rmSync(stage, { recursive: true, force: true });
}
