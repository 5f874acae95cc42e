// What runs in browsers must not lean on Node.js. The bundler finds modules; nobody but this finds global names.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = import.meta.rootDirectory;

/** Sources of the bundles for browsers. */
const FOLDERS = ['client/src', 'server/src/core', 'server/src/lsp', 'server/src/browser'];
/** The entry for Node.js, and what only it imports. */
const NODE_ONLY = /^client\/src\/node\//;

const BARRED = [
  {
    what: 'a module of Node.js',
    pattern: /\bfrom '(?:node:[^']+|fs|path|os|url|crypto|buffer|child_process)'/,
  },
  {
    what: 'a library for Node.js',
    pattern: /\bfrom 'vscode-language(?:client|server|server-protocol)\/node'/,
  },
  {
    what: 'a global name of Node.js',
    pattern: /(?<![\w.'"`])(?:process\.|Buffer\.|__dirname\b|__filename\b|require\(|global\.)/,
  },
  // Fine where it is asked about first.
  { what: 'setImmediate', pattern: /^(?![\s\S]*typeof setImmediate)[\s\S]*\bsetImmediate\(/ },
];

function faultsIn(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  return BARRED.filter(({ pattern }) => pattern.test(code)).map(({ what }) => what);
}

describe('sources that run in browsers', () => {
  it('use nothing of Node.js', () => {
    let seen = 0;
    for (const folder of FOLDERS) {
      for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
        const path = `${folder}/${name.replaceAll('\\', '/')}`;
        if (!path.endsWith('.ts') || NODE_ONLY.test(path)) continue;
        seen++;
        assert.deepEqual(faultsIn(readFileSync(join(root, path), 'utf8')), [], path);
      }
    }
    assert.ok(seen > 200, `only ${seen} files were looked at`);
  });

  it('would be caught if they did', () => {
    const caught: readonly string[] = [
      "import { join } from 'node:path';",
      "import { LanguageClient } from 'vscode-languageclient/node';",
      'const bytes = Buffer.from(text);',
      'if (process.env.X) f();',
      'setImmediate(done);',
    ];
    for (const code of caught) assert.equal(faultsIn(code).length, 1, code);
    for (const code of ['// process.env', 'this.process.kill()', "'Buffer.from'", '/* require(x) */']) {
      assert.deepEqual(faultsIn(code), [], code);
    }
  });
});
