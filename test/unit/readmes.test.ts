import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HELP } from '../../server/src/cli/help';

declare global {
  interface ImportMeta {
    readonly rootDirectory: string;
  }
}

const read = (path: string) => readFileSync(join(import.meta.rootDirectory, path), 'utf8');
const readmes = { en: read('README.md'), vi: read('README.vi.md') };
type Readme = keyof typeof readmes;

/** What a README consists of, without its words. */
function outline(text: string) {
  const parts: string[] = [];
  let block: string[] | undefined;
  let rows = 0;
  const endTable = () => {
    if (rows > 0) parts.push(`table of ${rows} rows`);
    rows = 0;
  };
  for (const line of text.split('\n')) {
    if (line.startsWith('|')) rows++;
    else endTable();
    if (/^```/.test(line)) {
      if (block) parts.push(block.join('\n'));
      block = block ? undefined : [line];
      // Comments of commands are words.
    } else if (block) block.push(block[0] === '```sh' ? line.replace(/ +# .*$/, '') : line);
    else if (/^#+ /.test(line)) parts.push(/^#+/.exec(line)![0]);
    else if (line.startsWith('![')) parts.push(/\(([^)]+)\)/.exec(line)![1]!);
  }
  endTable();
  return parts;
}

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found!);

describe('README.md and README.vi.md', () => {
  it('have the same sections, pictures, commands and tables, in the same order', () => {
    const english = outline(readmes.en);
    assert.ok(english.length > 20);
    assert.deepEqual(outline(readmes.vi), english);
  });

  it('link to each other, and otherwise to the same pages', () => {
    const links = (name: Readme) =>
      matches(readmes[name], /\]\(([^)\s]+)\)/g)
        .filter((link) => !/^README(?:\.vi)?\.md$/.test(link))
        .sort();
    assert.deepEqual(links('vi'), links('en'));
    assert.match(readmes.en, /\]\(README\.vi\.md\)/);
    assert.match(readmes.vi, /\]\(README\.md\)/);
  });

  it('name the same settings, options and fields', () => {
    const outsideRules = (text: string) => text.slice(0, text.indexOf('<!-- rules: start -->'));
    // Words that stand for others in an example are translated.
    const codes = (name: Readme) =>
      new Set(
        matches(outsideRules(readmes[name]), /(?<!`)`([^`\n]+)`(?!`)/g).filter((code) =>
          /^[\w.@"#<*-]+$/.test(code),
        ),
      );
    const vietnamese = codes('vi');
    const missing = [...codes('en')].filter((code) => !vietnamese.has(code));
    assert.deepEqual(missing, []);
  });

  it('call the commands by the names that the palette has', () => {
    for (const [name, titles] of [
      ['en', JSON.parse(read('package.nls.json'))],
      ['vi', JSON.parse(read('package.nls.vi.json'))],
    ] as const) {
      const text = readmes[name];
      for (const key of [
        'insertHeader',
        'normalizeDates',
        'normalizeText',
        'includeTexts',
        'splitFile',
        'joinFiles',
        'export',
        'import',
      ]) {
        const title = titles[`command.${key}.title`].replace(/\.{3}$|…$/, '');
        assert.ok(text.includes(`| ${title} |`), `${name}: ${title}`);
      }
    }
  });

  it('show every form of the command line', () => {
    const forms = matches(HELP.en, /^ {2}(corpus (?!--).*)$/gm);
    assert.ok(forms.length > 8);
    for (const text of [...Object.values(readmes), read('packaging/npm/README.md')])
      for (const form of forms) assert.ok(text.includes(`\n${form}`), form);
  });

  it('is written in composed letters', () => {
    assert.equal(readmes.vi, readmes.vi.normalize('NFC'));
  });
});
