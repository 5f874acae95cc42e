import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertEnds } from '../support/growth';

declare global {
  interface ImportMeta {
    readonly rootDirectory: string;
  }
}

const root = import.meta.rootDirectory;
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const readJson = (path: string) => JSON.parse(read(path));

const manifest = readJson('package.json');
const { contributes } = manifest;
const english: Record<string, string> = readJson('package.nls.json');
const vietnamese: Record<string, string> = readJson('package.nls.vi.json');
const messages: Record<string, string> = readJson('l10n/bundle.l10n.vi.json');

const sources = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: read(join('client/src', file)) }));

/** Every string in a JSON value. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

const placeholders = (text: string) => [...text.matchAll(/\{\d+\}/g)].map(([found]) => found).sort();

describe('package.json', () => {
  it('has both languages for every placeholder, and no translation that nothing uses', () => {
    const used = new Set(strings(manifest).flatMap((text) => /^%(.+)%$/.exec(text)?.[1] ?? []));
    assert.ok(used.size > 30);
    assert.deepEqual(Object.keys(english).sort(), [...used].sort());
    assert.deepEqual(Object.keys(vietnamese).sort(), [...used].sort());
    for (const text of [...Object.values(english), ...Object.values(vietnamese)])
      assert.notEqual(text.trim(), '');
  });

  it('keeps commands and settings that a translated text mentions', () => {
    for (const key of Object.keys(english)) {
      const parts = (text: string) => text.match(/command:[\w.]+|`#?[\w.]+#?`/g)?.sort() ?? [];
      assert.deepEqual(parts(vietnamese[key]!), parts(english[key]!), key);
    }
  });

  it('has an entry for browsers, runs where the files are, and takes virtual workspaces', () => {
    assert.equal(manifest.main, './dist/client.js');
    assert.equal(manifest.browser, './dist/web/client.js');
    assert.deepEqual(manifest.extensionKind, ['workspace']);
    assert.equal(manifest.capabilities.virtualWorkspaces, true);
  });

  it('says why it is limited in workspaces that are not trusted, and which settings of theirs it ignores', () => {
    const { supported, description, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    assert.equal(supported, 'limited');
    const settings = Object.keys(contributes.configuration.properties);
    assert.ok(restrictedConfigurations.length > 0);
    for (const setting of restrictedConfigurations) {
      assert.ok(settings.includes(setting), setting);
      for (const texts of [english, vietnamese]) {
        assert.ok(texts[description.replaceAll('%', '')]!.includes(setting), setting);
      }
      assert.ok(read('docs/environments.md').includes(`\`${setting}\``), setting);
    }
  });

  it('gives every command a title and a category', () => {
    for (const command of contributes.commands) {
      assert.match(command.title, /^%command\..+%$/, command.command);
      assert.equal(command.category, '%category%', command.command);
    }
  });

  it('contributes the commands that the client registers', () => {
    const contributed = contributes.commands.map((command: { command: string }) => command.command).sort();
    const edits = [...sources.find(({ file }) => file.endsWith('edits.ts'))!.text.matchAll(/\bid: '(\w+)'/g)];
    const registered = sources.flatMap(({ text }) => [...text.matchAll(/registerCommand\(\s*'([\w.]+)'/g)]);
    const names = [...edits.map(([, id]) => `corpus.${id}`), ...registered.map(([, name]) => name!)];
    assert.deepEqual(names.sort(), contributed);
  });

  it('refers to contributed commands in menus, keys and texts', () => {
    const contributed = new Set(contributes.commands.map((command: { command: string }) => command.command));
    const inMenus = Object.values(contributes.menus as Record<string, { command?: string }[]>).flat();
    const inTexts = [
      ...Object.values(english)
        .join('\n')
        .matchAll(/command:(corpus\.\w+)/g),
    ];
    const mentioned = [
      ...[...inMenus, ...contributes.keybindings].map((item) => item.command).filter(Boolean),
      ...inTexts.map(([, command]) => command),
    ];
    assert.ok(mentioned.length > 10);
    for (const command of mentioned) assert.ok(contributed.has(command), command);
  });

  it('points to files that are there', () => {
    const paths = strings([manifest.icon, contributes]).filter((text) =>
      /^(\.\/)?client\/|^\.\/[^d]/.test(text),
    );
    assert.ok(paths.length > 8);
    for (const path of paths) assert.ok(existsSync(join(root, path)), path);
  });

  it('gives each semantic token a scope to fall back to', () => {
    const types = contributes.semanticTokenTypes.map((type: { id: string }) => type.id);
    assert.deepEqual(Object.keys(contributes.semanticTokenScopes[0].scopes), types);
  });

  it('describes every setting that the client reads', () => {
    const settings = Object.keys(contributes.configuration.properties);
    const wanted = sources.flatMap(({ text }) => [
      ...text.matchAll(/settings\([^)]*\)\.get\(\s*'([\w.]+)'/g),
    ]);
    assert.ok(wanted.length > 1);
    for (const [, name] of wanted) assert.ok(settings.includes(`corpus.${name}`), name);
  });
});

describe('docs/workbench.md', () => {
  const text = read('docs/workbench.md').replace(/\s+/g, ' ');
  const titleOf = ({ title }: { title: string }) => english[title.slice(1, -1)]!;

  it('tells of every command', () => {
    // "Clean Boilerplate in Document, in Selection, …": what commands have in common is said once.
    const common = /^(Clean Boilerplate|Preview Cleaning) (?=in|of)/;
    for (const command of contributes.commands) {
      const title = titleOf(command);
      const [start = ''] = common.exec(title) ?? [];
      assert.ok(text.includes(title) || (start !== '' && text.includes(title.slice(start.length))), title);
    }
  });

  it('tells of every setting, with its default', () => {
    for (const [name, setting] of Object.entries(contributes.configuration.properties)) {
      const { default: value } = setting as { default: unknown };
      assert.ok(text.includes(`| \`${name}\` | \`${value}\` |`), name);
    }
  });
});

describe('first line of a corpus', () => {
  const language = contributes.languages.find((entry: { id: string }) => entry.id === 'corpus');
  const firstLine = new RegExp(language.firstLine);

  for (const line of [
    '=== FILE: a.txt ===',
    '\uFEFF=== FILE: a.txt ===',
    '-------- FILE: bài 1.txt --------',
    '### FILE: a ###',
    '*** FILE: a ***',
    '<<< FILE: a >>>',
    '<doc id="12" url="https://example.org/?curid=12" title="Lúa">',
    '<doc title="Lúa" id="12">',
    '# newdoc id = a',
  ]) {
    it(`takes ${line}`, () => assert.match(line, firstLine));
  }

  for (const line of [
    '',
    'Tin trong ngày',
    '== FILE: a ==',
    '<document id="1">',
    '# newdoc',
    '# Ghi chú',
    '---',
  ]) {
    it(`does not take “${line}”`, () => assert.doesNotMatch(line, firstLine));
  }

  it('takes linear time', () => {
    const lines = [
      `<doc ${'a="b" '.repeat(200_000)}`,
      `<doc ${' id'.repeat(300_000)}`,
      '='.repeat(1_000_000),
    ];
    assertEnds(() => {
      for (const line of lines) firstLine.test(line);
    }, 5);
  });
});

describe('messages of the client', () => {
  const used = new Set(
    sources.flatMap(({ text }) =>
      [...text.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, message]) => message!),
    ),
  );

  it('are literal, so that they can be translated', () => {
    const calls = sources.flatMap(({ text }) => text.match(/l10n\.t\(/g) ?? []).length;
    const literal = sources.flatMap(({ text }) => text.match(/l10n\.t\(\s*'/g) ?? []).length;
    assert.equal(literal, calls);
  });

  it('go through the one place where nothing in them does anything', () => {
    const direct = sources.filter(({ text }) => /\bshow(?:Information|Warning|Error)Message\b/.test(text));
    assert.deepEqual(
      direct.map(({ file }) => file),
      ['messages.ts'],
    );
  });

  it('have a Vietnamese translation each, with the same places to fill', () => {
    assert.ok(used.size > 20);
    assert.deepEqual(Object.keys(messages).sort(), [...used].sort());
    for (const [message, translation] of Object.entries(messages)) {
      assert.deepEqual(placeholders(translation), placeholders(message), message);
      assert.equal(translation, translation.normalize('NFC'));
    }
  });
});
