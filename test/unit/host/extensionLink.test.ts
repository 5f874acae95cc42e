import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { linkExtension } = await import(
  pathToFileURL(join(process.cwd(), 'test/host/extensionLink.mjs')).href
);

describe('an extension that is used where it lies', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'corpus-editor-link-'));
    for (const version of ['1', '2']) {
      mkdirSync(join(folder, `ngữ liệu ${version}`));
      writeFileSync(
        join(folder, `ngữ liệu ${version}`, 'package.json'),
        JSON.stringify({ publisher: 'p', name: 'n', version: `${version}.0.0` }),
      );
    }
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const list = () => JSON.parse(readFileSync(join(folder, 'extensions/extensions.json'), 'utf8'));

  it('is entered with its folder, once, beside those that are installed', () => {
    linkExtension(join(folder, 'extensions'), join(folder, 'ngữ liệu 1'));
    assert.deepEqual(
      list().map((entry: { identifier: { id: string } }) => entry.identifier.id),
      ['p.n'],
    );
    const other = { identifier: { id: 'a.b' }, version: '3.0.0', relativeLocation: 'a.b-3.0.0' };
    writeFileSync(join(folder, 'extensions/extensions.json'), JSON.stringify([...list(), other]));
    linkExtension(join(folder, 'extensions'), join(folder, 'ngữ liệu 2'));
    const [first, second, ...rest] = list();
    assert.deepEqual(rest, []);
    assert.deepEqual(first, other);
    assert.equal(second.version, '2.0.0');
    assert.match(second.location.path, /\/ngữ liệu 2$/);
  });

  it('makes a list that is broken anew', () => {
    mkdirSync(join(folder, 'extensions'));
    writeFileSync(join(folder, 'extensions/extensions.json'), '{ not a list');
    linkExtension(join(folder, 'extensions'), join(folder, 'ngữ liệu 1'));
    assert.equal(list().length, 1);
  });
});
