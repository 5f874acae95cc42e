// `npm run package:npm`: the command line and the language server as an npm package, for any system with Node.js.
//   node packaging/npm.mjs [--out FOLDER]
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { npm } from '../test/host/npm.mjs';
import { root } from '../test/host/paths.mjs';
import { buildRelease, copyFiles, makeStage, manifest, writeJson } from './stage.mjs';

const { values } = parseArgs({ options: { out: { type: 'string' } } });
const out = resolve(values.out ?? root);

const stage = makeStage('npm');
try {
  const built = join(stage, 'built');
  const notices = await buildRelease(built, (name) => ['corpus', 'program'].includes(name));
  mkdirSync(join(stage, 'dist'));
  for (const file of ['corpus.js', 'program.js', 'corpus.config.schema.json'])
    copyFileSync(join(built, file), join(stage, 'dist', file));
  rmSync(built, { recursive: true });
  const rules = readdirSync(join(root, 'docs/rules')).map((file) => `docs/rules/${file}`);
  const pages = ['configuration', 'editors', 'exchange'].map((name) => `docs/${name}.md`);
  copyFiles(stage, ['LICENSE', 'CHANGELOG.md', ...pages, ...rules]);
  copyFileSync(join(root, 'packaging/npm/README.md'), join(stage, 'README.md'));
  writeFileSync(join(stage, 'ThirdPartyNotices.txt'), notices);
  const { name, version, license, keywords, engines } = manifest;
  writeJson(join(stage, 'package.json'), {
    name,
    version,
    description:
      'Check, clean, analyze and convert text corpora on the command line; a language server for any editor.',
    license,
    keywords: [...keywords, 'language-server', 'lsp', 'cli'],
    type: 'commonjs',
    bin: { corpus: 'dist/corpus.js' },
    files: ['dist', 'docs', 'CHANGELOG.md', 'ThirdPartyNotices.txt'],
    engines: { node: engines.node },
  });
  mkdirSync(out, { recursive: true });
  await npm(['pack', '--loglevel=error', '--pack-destination', out], { cwd: stage, quiet: true });
  console.log(join(out, `${name}-${version}.tgz`));
} finally {
  rmSync(stage, { recursive: true, force: true });
}
