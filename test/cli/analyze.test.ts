import assert from 'node:assert/strict';
import type { DocumentReport } from '../../server/src/core/analysis/report';
import { folders, PAGE_LINES, soundDocument } from './support';

interface FileAnalysis {
  readonly path: string;
  readonly documents: readonly DocumentReport[];
}

const PAGE = `${PAGE_LINES.join('\n')}\n`;
const BODY =
  'Sáng 14-12-2021, tại Hà Nội, đồng chí Nguyễn Văn Minh quán triệt Chỉ thị số 12-CT/TW ngày 5/1/2022 của Ban Bí thư.';

function analyses(stdout: string): FileAnalysis[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as FileAnalysis);
}

describe('corpus analyze', () => {
  const folder = folders();
  const documents = (text: string, name = 'a.corpus'): readonly DocumentReport[] => {
    const { code, stdout, stderr } = folder({ [name]: text }).run(['analyze', name]);
    assert.deepEqual([code, stderr], [0, '']);
    const [analysis, ...more] = analyses(stdout);
    assert.deepEqual([analysis!.path, more], [name, []]);
    return analysis!.documents;
  };

  it('takes the text files of a folder without markers as a page each when the folder is named, and says so', () => {
    const here = folder({ 'trang/hai.txt': PAGE, 'trang/một.txt': PAGE, 'trang/ghi.md': '# x' });
    const { code, stdout, stderr } = here.run(['analyze', 'trang']);
    assert.equal(code, 0);
    assert.deepEqual(
      analyses(stdout).map(({ path, documents }) => [path, documents.map(({ name }) => name)]),
      [
        ['trang/hai.txt', ['hai.txt']],
        ['trang/một.txt', ['một.txt']],
      ],
    );
    assert.match(stderr, /^corpus: trang: no markers here; [^\n]*: 2 \([^\n]*\n$/);
    const cleaned = here.run(['clean', 'trang', '--out', 'sạch']);
    assert.equal(cleaned.code, 0);
    assert.ok(here.read('sạch/trang/hai.txt').length < PAGE.length);
  });

  it('takes no text files without markers beside corpora, or where a configuration says which files count', () => {
    const mixed = folder({ 'trang/a.corpus': soundDocument('a.txt'), 'trang/b.txt': PAGE });
    const { stdout, stderr } = mixed.run(['analyze', 'trang']);
    assert.deepEqual([analyses(stdout).map(({ path }) => path), stderr], [['trang/a.corpus'], '']);
    const configured = folder({ 'corpus.config.json': '{"include": ["x/**"]}', 'trang/b.txt': PAGE });
    const refused = configured.run(['analyze', 'trang']);
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /^corpus: trang: no corpus files here/);
  });

  it('prints one line a file, in the order of the paths', () => {
    const here = folder({ 'b.corpus': soundDocument('b.txt'), 'a.corpus': soundDocument('a.txt') });
    const { stdout } = here.run(['analyze', 'b.corpus', 'a.corpus']);
    assert.deepEqual(
      analyses(stdout).map(({ path, documents }) => [path, documents.map(({ name }) => name)]),
      [
        ['b.corpus', ['b.txt']],
        ['a.corpus', ['a.txt']],
      ],
    );
  });

  it('has exactly the members of its contract', () => {
    const text = `${soundDocument('a.txt', BODY).replace('2024-03-02', '14-12-2021')}\n=== FILE: b.txt ===\n${PAGE}`;
    const [first, second] = documents(text) as [DocumentReport, DocumentReport];
    const members = [
      ...['name', 'startLine', 'endLine', 'header', 'fields', 'boilerplate', 'splits', 'doubtful', 'kept'],
      ...['entities', 'dates', 'citations', 'problems'],
    ];
    assert.deepEqual(Object.keys(first), members);
    assert.deepEqual(Object.keys(second), members);
    const shape = (list: readonly object[]) => [...new Set(list.map((item) => Object.keys(item).join()))];
    assert.deepEqual(shape(second.boilerplate), ['startLine,endLine,kind,reason']);
    assert.deepEqual(shape(second.kept), ['startLine,endLine,kind']);
    assert.deepEqual(shape(first.dates), ['text,start,end,value']);
    assert.deepEqual(shape(first.problems), [
      'code,severity,message,startLine,startCharacter,endLine,endCharacter',
    ]);
    for (const entity of first.entities) {
      assert.ok(['person', 'organization', 'place'].includes(entity.type));
      assert.ok(entity.id !== '' && entity.text !== '');
    }
    const { text: written, start, end, ...citation } = first.citations[0]!;
    assert.ok(written.startsWith('Chỉ thị số 12-CT/TW ngày 5/1/2022'));
    assert.equal(end - start, written.length);
    assert.equal(citation.kind, 'directive');
    assert.equal(citation.number, '12-CT/TW');
    assert.equal(citation.date, '2022-01-05');
    assert.ok(citation.issuer?.includes('Ban Bí thư'));
    assert.ok(citation.id.length > 0);
  });

  it('header is what is written; fields take the header first, else what the page says', () => {
    const [written] = documents(soundDocument('a.txt').replace('2024-03-02', '02-03-2024 | 08:15')) as [
      DocumentReport,
    ];
    assert.deepEqual(written.header, {
      title: 'Hội sách mùa xuân mở cửa',
      date: '02-03-2024 | 08:15',
      source: 'Báo Ven Sông',
    });
    assert.equal(written.fields.date, '2024-03-02T08:15');
    assert.equal(written.fields.title, 'Hội sách mùa xuân mở cửa');

    const page = `=== FILE: b.txt ===\nsource: Báo Ven Sông\ntitle:\n\n${PAGE}`;
    const [inferred] = documents(page) as [DocumentReport];
    assert.deepEqual(inferred.header, { source: 'Báo Ven Sông', title: '' });
    assert.equal(inferred.fields.source, 'Báo Ven Sông');
    assert.equal(inferred.fields.title, PAGE_LINES[3]);
    assert.equal(inferred.fields.date!.slice(0, 10), '2023-04-12');
  });

  const VARIANTS: Readonly<Record<string, (text: string) => string>> = {
    NFC: (text) => text,
    NFD: (text) => text.normalize('NFD'),
    astral: (text) => text.replace('Sáng', '😀🎉 Sáng').replace('tại', '𝒕ại tại'),
    CRLF: (text) => text.replaceAll('\n', '\r\n'),
    'CR only': (text) => text.replaceAll('\n', '\r'),
    'CRLF mixed with LF': (text) => text.replace('\n', '\r\n'),
    'byte order mark': (text) => `\ufeff${text}`,
  };
  for (const [name, vary] of Object.entries(VARIANTS)) {
    it(`offsets count UTF-16 units of the file, lines those of the file (${name})`, () => {
      const text = vary(`${soundDocument('a.txt', BODY)}\n${soundDocument('b.txt', BODY)}`);
      const all = documents(text);
      assert.deepEqual(
        all.map(({ startLine, endLine }) => [startLine, endLine]),
        [
          [0, 8],
          [9, 16],
        ],
      );
      for (const { dates, citations, entities, startLine, endLine } of all) {
        const mentions = [...dates, ...citations, ...entities];
        for (const mention of mentions) assert.equal(text.slice(mention.start, mention.end), mention.text);
        assert.ok(dates.some(({ value }) => value === '2021-12-14'));
        assert.ok(citations.some(({ number }) => number === '12-CT/TW'));
        assert.ok(entities.some((entity) => entity.text.normalize('NFC') === 'Hà Nội'));
        assert.ok(entities.some((entity) => entity.text.normalize('NFC') === 'Nguyễn Văn Minh'));
        const starts = [...lineStarts(text), text.length];
        const [from, to] = [starts[startLine + 5]!, starts[endLine + 1]!];
        assert.ok(mentions.every(({ start, end }) => start >= from && end <= to));
      }
    });
  }

  it('ids do not depend on how letters are composed', () => {
    const ids = (text: string) => documents(text)[0]!.entities.map(({ id }) => id);
    const text = soundDocument('a.txt', BODY);
    assert.deepEqual(ids(text.normalize('NFD')), ids(text));
  });

  it('problems are those of check', () => {
    const text = `Mở đầu.\n${soundDocument('a.txt', 'Hội  sách\u00a0mở cửa.').replace('source', 'sorce')}`;
    const here = folder({ 'a.corpus': text });
    const analyzed = analyses(here.run(['analyze', 'a.corpus']).stdout)[0]!.documents.flatMap(
      (d) => d.problems,
    );
    const [checked] = JSON.parse(here.run(['check', '--format=json', 'a.corpus']).stdout);
    assert.ok(analyzed.length > 3);
    assert.deepEqual(analyzed, checked.problems);
  });

  it('boilerplate is exactly what clean removes', () => {
    const here = folder();
    for (const [name, vary] of Object.entries(VARIANTS)) {
      here.write(`${name}.corpus`, vary(`=== FILE: a.txt ===\n${PAGE}\n=== FILE: b.txt ===\n${PAGE}`));
    }
    const all = analyses(here.run(['analyze']).stdout);
    here.run(['clean', '--out', 'ra']);
    assert.equal(all.length, Object.keys(VARIANTS).length);
    for (const { path, documents } of all) {
      const text = here.read(path);
      const starts = [...lineStarts(text), text.length];
      let left = '';
      let from = 0;
      const cuts = documents
        .flatMap(({ boilerplate, splits }) => [
          ...boilerplate.map(({ startLine, endLine }) => [starts[startLine]!, starts[endLine + 1]!] as const),
          ...splits.map(({ start, end }) => [start, end] as const),
        ])
        .sort((a, b) => a[0] - b[0]);
      assert.ok(cuts.length >= 4);
      for (const [start, end] of cuts) {
        assert.ok(start >= from, 'blocks do not overlap');
        left += text.slice(from, start);
        from = end;
      }
      left += text.slice(from);
      assert.equal(here.read(`ra/${path}`), left);
    }
  });

  it('kept lines are no boilerplate', () => {
    const [{ kept, boilerplate }] = documents(PAGE, 'trang.txt') as [DocumentReport];
    assert.deepEqual(
      kept.map(({ startLine, endLine, kind }) => [startLine, endLine, kind]),
      [
        [3, 3, 'title'],
        [4, 4, 'dateline'],
        [12, 12, 'byline'],
      ],
    );
    for (const { startLine } of kept) {
      assert.ok(!boilerplate.some((block) => block.startLine <= startLine && startLine <= block.endLine));
    }
  });

  it('a file without a marker is one document named after the file', () => {
    const [only, ...more] = documents(PAGE, 'thư mục/trang.txt');
    assert.deepEqual([only!.name, only!.startLine, only!.endLine, more], ['trang.txt', 0, 21, []]);
  });

  it('an empty file is one empty document', () => {
    const [only] = documents('', 'rỗng.corpus') as [DocumentReport];
    assert.deepEqual([only.startLine, only.endLine, only.boilerplate, only.dates], [0, 0, [], []]);
  });
});

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((found) => found.index + found[0].length)];
}
