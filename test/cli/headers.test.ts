import assert from 'node:assert/strict';
import { applyPatch } from './patch';
import { folders, PAGE_LINES, soundDocument } from './support';

const PAGE = `${PAGE_LINES.join('\n')}\n`;
const TITLE = `title: ${PAGE_LINES[3]}`;
const FIELDS = [TITLE, 'date: 2023-04-12T08:15', 'author: Lê Thu Hà'];
const HEADER = `${FIELDS.join('\n')}\n\n`;
const MARKER = '=== FILE: trang.txt ===\n';

/** Three documents: one without a header, one with a title of somebody's own and an empty date, one that lacks nothing. */
const OWN = '=== FILE: rieng.txt ===\ntitle: Tên do người biên tập đặt\ndate:\n\n';
const CORPUS = `${MARKER}${PAGE}\n${OWN}${PAGE}\n${soundDocument('sach.txt')}`;
const FILLED_OWN = `=== FILE: rieng.txt ===\ntitle: Tên do người biên tập đặt\n${FIELDS.slice(1).join('\n')}\n\n`;
const FILLED = `${MARKER}${HEADER}${PAGE}\n${FILLED_OWN}${PAGE}\n${soundDocument('sach.txt')}`;

describe('corpus headers', () => {
  const folder = folders();

  it('prints the texts with the headers that they tell, never another value than is written, and writes nothing', () => {
    const here = folder({ 'a.corpus': CORPUS });
    const { code, stdout, stderr } = here.run(['headers', 'a.corpus']);
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal(stdout, FILLED);
    assert.deepEqual(here.contents(), { 'a.corpus': Buffer.from(CORPUS).toString('latin1') });
    assert.equal(here.run(['headers', '-'], PAGE).stdout, `${HEADER}${PAGE}`);
  });

  it('writes the same with --write and --out, says with --diff what that would be, and finds nothing a second time', () => {
    const here = folder({ 'a.corpus': CORPUS });
    const inserted = 'corpus: inserted into the headers of 2 documents: date (2), author (2), title (1)\n';
    assert.equal(applyPatch(CORPUS, here.run(['headers', '--diff', 'a.corpus']).stdout), FILLED);
    const out = here.run(['headers', '--out', 'ra', 'a.corpus']);
    assert.deepEqual([out.code, out.stdout, out.stderr], [0, '', inserted]);
    assert.equal(here.read('ra/a.corpus'), FILLED);
    assert.equal(here.read('a.corpus'), CORPUS);
    assert.equal(here.run(['headers', '--write', 'a.corpus']).stderr, inserted);
    assert.equal(here.read('a.corpus'), FILLED);
    const again = here.run(['headers', '--write', '.']);
    assert.equal(again.stderr, 'corpus: the texts tell no field that a header lacks\n');
    assert.equal(here.read('a.corpus'), FILLED);
  });

  it('tells in Vietnamese what was inserted', () => {
    const here = folder({ 'a.txt': PAGE });
    const { stderr } = here.run(['headers', '--write', '--locale', 'vi', 'a.txt']);
    const fields = 'title (1), date (1), author (1)';
    assert.equal(stderr, `corpus: đã chèn vào phần đầu của 1 tài liệu: ${fields}\n`);
  });

  for (const [name, vary] of Object.entries<(text: string) => string>({
    CRLF: (text) => text.replaceAll('\n', '\r\n'),
    'CR only': (text) => text.replaceAll('\n', '\r'),
    'byte order mark': (text) => `\ufeff${text}`,
    'no final line break': (text) => text.replace(/\n$/, ''),
  }))
    it(`keeps every byte of the texts (${name})`, () => {
      const here = folder({ 'a.corpus': vary(CORPUS), 'b.txt': vary(PAGE) });
      here.run(['headers', '--write', 'a.corpus', 'b.txt']);
      assert.equal(here.read('a.corpus'), vary(FILLED));
      assert.equal(here.read('b.txt'), vary(`${HEADER}${PAGE}`));
    });

  it('goes well with clean, in either order', () => {
    const here = folder({ 'a.corpus': CORPUS });
    const both = (first: string, second: string) =>
      here.run([second, '-'], here.run([first, 'a.corpus']).stdout).stdout;
    assert.equal(both('headers', 'clean'), both('clean', 'headers'));
  });
});
