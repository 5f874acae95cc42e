import assert from 'node:assert/strict';
import { isAscii } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Metafile } from 'esbuild';
import { ROOT } from '../cli/support';
import { unzip } from './zip';

/** Kibibytes: what people load before they can try it. */
const MOST_SIZE = 1536;

describe('the extension as a package', () => {
  let files: Map<string, Buffer>;
  let said: string;
  let size: number;
  const text = (name: string) => files.get(`extension/${name}`)!.toString('utf8');

  before(function () {
    this.timeout(300_000);
    const folder = mkdtempSync(join(tmpdir(), 'corpus-package-'));
    try {
      const path = join(folder, 'x.vsix');
      const { status, stdout, stderr } = spawnSync(process.execPath, ['packaging/vsix.mjs', '--out', path], {
        cwd: ROOT,
        encoding: 'utf8',
      });
      said = stdout + stderr;
      assert.equal(status, 0, said);
      files = unzip(readFileSync(path));
      size = statSync(path).size;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('is made without a warning', () => {
    assert.match(said, /Packaged:/);
    assert.doesNotMatch(said, /warn/i);
  });

  it('is small', () => {
    assert.ok(size < MOST_SIZE * 1024, `${size} bytes`);
  });

  it('holds what runs and what is read, nothing of how it is made', () => {
    const names = [...files.keys()];
    for (const name of [
      'package.json',
      'LICENSE.txt',
      'ThirdPartyNotices.txt',
      'dist/corpus.js',
      'dist/program.js',
      'docs/rules/README.md',
    ])
      assert.ok(files.has(`extension/${name}`), name);
    for (const name of names) {
      assert.doesNotMatch(
        name,
        /\.(?:map|ts|tsx|tsv|mjs|test\.\w+)$|node_modules|\/(?:test|samples|server|packaging)\//,
      );
    }
    for (const name of names.filter((name) => name.endsWith('.js'))) {
      assert.doesNotMatch(
        files.get(name)!.toString('utf8'),
        /\/\/# sourceMappingURL|\/home\/|\/root\//,
        name,
      );
    }
  });

  it('has a program of one byte a letter, and a launcher that reads it so', () => {
    assert.ok(isAscii(files.get('extension/dist/program.js')!));
    assert.match(text('dist/corpus.js'), /latin1/);
  });

  it('has every file that its manifest names, and no scripts', () => {
    const manifest = JSON.parse(text('package.json'));
    assert.deepEqual(
      ['scripts', 'devDependencies', 'private'].filter((key) => key in manifest),
      [],
    );
    const strings = (value: unknown): string[] =>
      typeof value === 'string'
        ? [value]
        : typeof value === 'object' && value
          ? Object.values(value).flatMap(strings)
          : [];
    const paths = strings([
      manifest.main,
      manifest.browser,
      manifest.icon,
      manifest.bin,
      manifest.contributes,
    ])
      .filter((value) => /^\.?\/?(?:client|dist|syntaxes|l10n|docs)\/|^\.\//.test(value))
      .map((value) => value.replace(/^\.\//, ''));
    assert.ok(paths.length > 12);
    for (const path of paths) assert.ok(files.has(`extension/${path}`), path);
    assert.ok(files.has('extension/l10n/bundle.l10n.vi.json'));
    for (const nls of ['package.nls.json', 'package.nls.vi.json']) {
      const schema = JSON.parse(text(nls))['configuration.schema'].replace(/^\.\//, '');
      assert.match(text(schema), /"\$schema": "http:\/\/json-schema\.org/);
    }
    for (const key of ['icon', 'galleryBanner', 'categories', 'keywords', 'license', 'publisher', 'engines'])
      assert.ok(manifest[key], key);
  });

  it('has the pictures and pages that its texts link to', () => {
    const pages = [...files.keys()].filter((name) => /\.md$/.test(name));
    assert.ok(pages.some((name) => name.endsWith('readme.md')));
    let links = 0;
    for (const page of pages) {
      const folder = page.slice(0, page.lastIndexOf('/') + 1);
      for (const [, link] of files
        .get(page)!
        .toString('utf8')
        .matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^(?:https?:|#)/.test(link!)) continue;
        links++;
        const path = decodeURI(new URL(link!, `file:///${folder}`).pathname.slice(1));
        // The package has its READMEs, change log and license under names of their own.
        const known = [
          path,
          path.replace(/(?:README|CHANGELOG)\.md$/, (name) => name.toLowerCase()),
          path.replace(/LICENSE$/, 'LICENSE.txt'),
        ];
        assert.ok(
          known.some((name) => files.has(name)),
          `${page}: ${link}`,
        );
      }
    }
    assert.ok(links > 60);
    const pictures = [...files].filter(([name]) => /docs\/images\//.test(name));
    const weight = pictures.reduce((sum, [, bytes]) => sum + bytes.length, 0);
    // Too large? pngquant --speed 1 --nofs 24, then zopflipng: 24 colors lose nothing of a window of an editor.
    assert.ok(weight > 0 && weight < 400_000, `${weight} bytes of pictures`);
  });

  it('names every package inside, with its license', async () => {
    // Not a literal, so that the test's own bundler leaves it where it is.
    const load = (path: string) => import(pathToFileURL(join(ROOT, path)).href);
    const { bundle } = (await load('esbuild.mjs')) as {
      bundle(options: object): Promise<ReadonlyMap<string, Metafile>>;
    };
    const out = mkdtempSync(join(tmpdir(), 'corpus-bundles-'));
    try {
      const outputs = [...(await bundle({ out, production: true })).values()].flatMap(({ outputs }) =>
        Object.values(outputs),
      );
      const inputs = outputs.flatMap(({ inputs }) =>
        Object.keys(inputs).filter((path) => inputs[path]!.bytesInOutput > 0),
      );
      const packages = new Set(
        inputs.flatMap((path) => /.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
      );
      assert.ok(packages.size > 10);
      const notices = text('ThirdPartyNotices.txt');
      for (const folder of packages) {
        const { name, version, license } = JSON.parse(
          readFileSync(join(ROOT, folder, 'package.json'), 'utf8'),
        );
        assert.ok(notices.includes(`\n${name} ${version}\n${license}\n`), `${name} ${version} (${license})`);
      }
      // Inside of one that comes as a single file.
      for (const name of ['htmlparser2', 'css-select', 'entities', 'cssom'])
        assert.match(notices, new RegExp(`^${name} \\d`, 'm'));
      assert.match(notices, /Permission is hereby granted/);
      assert.doesNotMatch(notices, /undefined|node_modules/);
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  });
});
