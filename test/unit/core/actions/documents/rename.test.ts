import assert from 'node:assert/strict';
import { parseNamePattern } from '../../../../../server/src/core/actions/documents/namePattern';
import { planNames } from '../../../../../server/src/core/actions/documents/namePlan';
import { describeDocumentProblem } from '../../../../../server/src/core/actions/documents/problem';
import { renameDocuments } from '../../../../../server/src/core/actions/documents/rename';
import { slugOf } from '../../../../../server/src/core/actions/documents/slug';
import { corpusFile, problemsIn, textsAfter } from './support';

const path = 'tin.corpus';

function renamed(text: string, names: Record<number, string>) {
  const file = corpusFile(text);
  const change = renameDocuments({
    file,
    path,
    names: Object.entries(names).map(([block, name]) => ({ block: Number(block), name })),
  });
  return change.problems.length > 0 ? problemsIn(change) : textsAfter([file], change)[0];
}

describe('renaming documents', () => {
  it('writes the name alone, as the style of the marker has it', () => {
    assert.equal(renamed('### FILE: a ###\nx', { 0: 'tin/b.txt' }), '### FILE: tin/b.txt ###\nx');
    assert.equal(renamed('<doc id="a" n="1">\nx', { 0: 'b & c' }), '<doc id="b &amp; c" n="1">\nx');
    assert.equal(renamed('# newdoc id = a\n', { 0: 'b' }), '# newdoc id = b\n');
    assert.equal(renamed('=== FILE: ===\nx', { 0: 'b' }), '=== FILE: b ===\nx');
    assert.equal(renamed('=== FILE: a ===\nx', { 0: 'a' }), '=== FILE: a ===\nx');
  });

  it('lets two documents change names', () => {
    assert.equal(
      renamed('=== FILE: a ===\n=== FILE: b ===\n', { 0: 'b', 1: 'a' }),
      '=== FILE: b ===\n=== FILE: a ===\n',
    );
  });

  it('refuses names that cannot be files, and those of others', () => {
    const text = '=== FILE: a ===\n=== FILE: b/c ===\n';
    for (const [name, message] of [
      ['', /this document has no name/],
      ['../a', /cannot be the name of a file/],
      ['con.txt', /cannot be the name of a file/],
      ['x\u202ey', /cannot be the name of a file/],
      ['corpus.split.json', /keeps the order/],
      ['B/C', /are one file/],
      ['b', /a file, and a folder/],
    ] as const) {
      const problems = renamed(text, { 0: name });
      assert.ok(Array.isArray(problems), name);
      assert.match(problems[0]!, message, name);
      assert.match(problems[0]!, /^tin\.corpus:1: /);
    }
    assert.match(String(renamed('Trang rời.\n', { 0: 'a' })), /the file has no markers/);
  });
});

describe('renaming by a pattern', () => {
  const text = [
    '=== FILE: cũ/1.txt ===\ntitle: Đại hội Đảng bộ tỉnh lần thứ XIV\ndate: 2024-03-02T08:00\nsource: Báo Ven Sông\n\nMột.\n',
    '=== FILE: cũ/2.txt ===\ntitle: Đại hội đảng bộ TỈNH, lần thứ xiv!\ndate: 2/3/2024\nsource: Báo Ven Sông\n\nHai.\n',
    '=== FILE: 3.html ===\ntitle: Chợ quê\n\nBa.\n',
  ].join('\n');

  function plan(pattern: string, distinct = false, blocks = [0, 1, 2]) {
    const file = corpusFile(text);
    const parsed = parseNamePattern(pattern);
    assert.ok('parts' in parsed);
    return planNames({ file, path }, blocks, parsed, distinct).map(({ to, lacking, problem }) => {
      const why = problem ? describeDocumentProblem(problem, 'en').replace(/ \(.*/, '') : undefined;
      return [to, ...(lacking ? ['lacking'] : []), ...(why ? [why] : [])];
    });
  }

  it('fills in what documents say, and leaves those that do not say it', () => {
    assert.deepEqual(plan('{source}/{year}/{date}-{slug}.txt', true), [
      ['bao-ven-song/2024/2024-03-02-dai-hoi-dang-bo-tinh-lan-thu-xiv.txt'],
      ['bao-ven-song/2024/2024-03-02-dai-hoi-dang-bo-tinh-lan-thu-xiv-2.txt'],
      ['3.html', 'lacking'],
    ]);
    assert.deepEqual(plan('{folder}bai-{n:3}{ext}'), [
      ['cũ/bai-001.txt'],
      ['cũ/bai-002.txt'],
      ['bai-003.html'],
    ]);
    assert.deepEqual(plan('{folder}{name}{ext}'), [['cũ/1.txt'], ['cũ/2.txt'], ['3.html']]);
  });

  it('shows collisions, also with documents that are not renamed', () => {
    const twin = plan('{date}-{slug}');
    assert.deepEqual(twin[0], ['2024-03-02-dai-hoi-dang-bo-tinh-lan-thu-xiv']);
    assert.match(twin[1]![1]!, /^tin\.corpus:8: "2024-03-02-.*" is the name of another document$/);
    assert.match(plan('3.html', false, [0])[0]![1]!, /is the name of another document/);
    assert.deepEqual(plan('3.html', true, [0]), [['3-2.html']]);
    assert.match(plan('../{slug}', false, [2])[0]![1]!, /cannot be the name of a file/);
  });

  it('says what of a pattern is not understood', () => {
    for (const pattern of ['{titel}', '{date', 'a}', '{n:33}', '{date:2}'])
      assert.ok('unknown' in parseNamePattern(pattern), pattern);
    assert.deepEqual(parseNamePattern('{titel}'), { unknown: '{titel}' });
    assert.ok('unknown' in parseNamePattern('{'.repeat(1_000_000)));
  });

  it('makes slugs of letters that every system has, cut at a word', () => {
    assert.equal(slugOf('Đường về quê: “Ước mơ” số 5/2024 — 𝐀'), 'duong-ve-que-uoc-mo-so-5-2024-a');
    assert.equal(slugOf('Khai ma\u0323c 😀'), 'khai-mac');
    assert.ok(slugOf('nghiêng '.repeat(50)).length <= 60);
    assert.equal(slugOf('x'.repeat(100)).length, 60);
    assert.equal(slugOf('…'), '');
  });
});
