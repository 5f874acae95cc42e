import assert from 'node:assert/strict';
import { type ImportFile, importedDocuments } from '../../../../server/src/core/exchange/import';
import { describeExchangeProblem } from '../../../../server/src/core/exchange/problem';
import { readMarkerStyle } from '../../../../server/src/core/exchange/style';
import { corpusFile } from './support';

const { fields, fieldOf } = corpusFile('').environment.settings;

/** What a file gives: names and contents of its documents, and problems as they are told. */
async function imported(text: string, name = 'kho/báo.conllu') {
  const file: ImportFile = { path: name, name, bytes: new TextEncoder().encode(text) };
  const target = { style: readMarkerStyle('===')!, order: [...fields.keys()], fieldOf };
  const documents: [name: string, content: string, line: number][] = [];
  const problems: string[] = [];
  for await (const item of importedDocuments('conllu', file, target)) {
    if ('code' in item) problems.push(describeExchangeProblem(item, 'en'));
    else documents.push([item.name, item.text, item.line]);
  }
  return { documents, problems };
}

/** A word line: number, form, MISC. */
const word = (id: number | string, form: string, misc = '_') =>
  [id, form, '_', '_', '_', '_', '_', '_', '_', misc].join('\t');

const sentence = (...words: readonly (string | readonly [form: string, misc: string])[]) =>
  `${words.map((item, i) => (typeof item === 'string' ? word(i + 1, item) : word(i + 1, ...item))).join('\n')}\n\n`;

const NO = 'SpaceAfter=No';

describe('import of CoNLL-U', () => {
  it('gives the text that the words spell, documents, paragraphs and fields', async () => {
    const text = [
      '# newdoc id = bao/a.txt',
      '# meta::title = Hội sách mùa xuân',
      '# date = 2024-03-02',
      '# source = Báo Ven Sông',
      '# genre = tin',
      '# newpar id = p1',
      '# sent_id = 1',
      '# text = Sáng 2-3, hội sách khai mạc.',
      sentence('Sáng', ['2-3', NO], ',', 'hội sách', ['khai mạc', NO], '.').trimEnd(),
      '',
      '# text = Ông nói: “Sách là bạn.”',
      '# speaker = Ông',
      sentence('Ông', ['nói', NO], ':', ['“', NO], 'Sách', 'là', ['bạn', NO], ['.', NO], '”').trimEnd(),
      '',
      '# newpar',
      '# title = không phải tiêu đề',
      sentence(['Hết', NO], '!').trimEnd(),
      '',
      '# newdoc id = b.txt',
      sentence('\u{1F4DA}', 'a & b'),
    ].join('\n');
    const { documents, problems } = await imported(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      documents.map(([name, content]) => [name, content]),
      [
        [
          'bao/a.txt',
          'title: Hội sách mùa xuân\ndate: 2024-03-02\nsource: Báo Ven Sông\n\n' +
            'Sáng 2-3, hội sách khai mạc. Ông nói: “Sách là bạn.”\n\nHết!\n',
        ],
        ['b.txt', '\u{1F4DA} a & b\n'],
      ],
    );
  });

  it('takes multiword tokens as they are written, and nothing of words that are not there', async () => {
    const text = [
      '# text = Vámonos al mar',
      word('1-2', 'Vámonos'),
      word(1, 'Vamos'),
      word(2, 'nos'),
      word('2.1', 'hoy'),
      word('3-4', 'al'),
      word(3, 'a'),
      word(4, 'el', NO),
      word(5, 'mar'),
    ].join('\r\n');
    const { documents, problems } = await imported(text);
    assert.deepEqual([problems, documents], [[], [['kho/báo.txt', 'Vámonos al mar\n', 0]]]);
  });

  it('knows what UDPipe says of blanks', async () => {
    const text =
      '# text = Một câu. Hai | ba bốn\n' +
      sentence(
        'Một',
        ['câu', NO],
        ['.', 'SpacesAfter=\\n\\n'],
        ['Hai', 'SpacesAfter=\\s\\p\\s'],
        ['ba bốn', 'SpacesInToken=ba\\s\\sbốn'],
      ) +
      sentence(['Năm', 'NewPar=Yes|SpacesBefore=\\s'], ['sáu', 'NewPar=Yes']);
    const { documents, problems } = await imported(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(documents[0]![1], 'Một câu.\n\nHai | ba  bốn\n\n Năm\n\nsáu\n');
  });

  it('reads the columns that CoNLL-U Plus names', async () => {
    const { documents } = await imported(
      '# global.columns = ID FORM UPOS\n# newdoc id = a\n1\tMột\tNUM\n2\tcâu\tNOUN\n',
    );
    assert.deepEqual(documents, [['a', 'Một câu\n', 1]]);
  });

  it('gives documents without a name one of their own, and keeps empty ones', async () => {
    const { documents } = await imported(`# newdoc\n${sentence('a')}# newdoc\n# newdoc id = c\n`);
    assert.deepEqual(
      documents.map(([name, content]) => [name, content]),
      [
        ['kho/báo-1.txt', 'a\n'],
        ['kho/báo-2.txt', ''],
        ['c', ''],
      ],
    );
    assert.deepEqual(await imported('\n\n# ghi chú\n'), { documents: [], problems: [] });
  });

  it('says which line is broken', async () => {
    for (const [text, problem] of [
      [
        '1\ta\n',
        '1: this line is no word of CoNLL-U: it needs 10 columns with a tab between them, and a form',
      ],
      [
        `\n${word(1, ' ')}\n`,
        '2: this line is no word of CoNLL-U: it needs 10 columns with a tab between them, and a form',
      ],
      [word('x', 'a'), '1: "x" is no number of a word'],
      [word('3-2', 'a'), '1: "3-2" is no number of a word'],
      [`${word(1, 'a')}\n${word(3, 'b')}`, '2: word 3 stands where word 2 is expected'],
      [`${word('1-3', 'a')}\n${word(1, 'b')}\n\n`, '1: word 3 stands where word 2 is expected'],
      [`${word(1, 'a')}\n# text = a\n`, '2: a comment stands between the words of a sentence'],
      [
        `# sent_id = 1\n# text = a b\n${word(1, 'a', NO)}\n${word(2, 'b')}\n`,
        '2: the words of this sentence do not give its "# text"',
      ],
      ['# text = a\n\n', '1: this sentence has no words'],
      [
        `# newdoc id = a\n# meta::genre = tin\n${word(1, 'a')}\n`,
        '1: "genre" is no field of this corpus, and a header begins with one; add it to "fields" in corpus.config.json',
      ],
      [
        `# newdoc id = a\n${word(1, '=== FILE: b ===')}\n`,
        '1: line 1 of the text would open another document',
      ],
    ] as const) {
      const { problems } = await imported(text, 'a.conllu');
      assert.equal(problems[0], `a.conllu:${problem}`, text);
    }
    const bytes = new Uint8Array([0x23, 0x0a, 0xff, 0x0a]);
    const target = { style: readMarkerStyle('===')!, order: [], fieldOf };
    for await (const item of importedDocuments('conllu', { path: 'x', name: 'x', bytes }, target)) {
      assert.ok('code' in item);
      assert.equal(describeExchangeProblem(item, 'vi'), 'x:2: tệp không đúng bảng mã UTF-8');
    }
  });

  it('reads a megabyte of hostile lines in linear time', async () => {
    for (const text of [
      `#${' '.repeat(1 << 20)}x`,
      `# text ${'= '.repeat(1 << 19)}\n${word(1, 'a')}`,
      `${word(1, 'a', '\\s|='.repeat(1 << 18))}`,
      '\t'.repeat(1 << 20),
      `${'9'.repeat(1 << 20)}\t`,
      `${word('1-9', 'a')}\n`.repeat(1 << 12),
    ]) {
      await imported(text);
    }
  });
});
