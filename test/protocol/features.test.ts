import assert from 'node:assert/strict';
import type {
  CodeLens,
  DocumentLink,
  FoldingRange,
  Hover,
  MarkupContent,
  TextEdit,
} from 'vscode-languageserver-protocol/node';
import { SymbolKind } from 'vscode-languageserver-protocol/node';
import { type ClientDocument, LspClient } from '../support/lspClient';
import { allSymbols, completionsAt, documentOf, hoverOn, PROSE, symbolsOf, tokensOf } from './support';

const BASE = 'https://docs.example.vn/rules/';
const NEWS = [
  'Thư viện gửi lời mời từ tuần trước.',
  documentOf(
    'song/mở-hội.txt',
    'Sáng 2/3, ông Đào Văn Hòa, Phó Chủ tịch UBND thành phố Hải Phòng, dự lễ khai mạc theo Chỉ thị số 12-CT/TW ngày 5/1/2022.',
    '',
    PROSE,
    '',
    'Chia sẻ:',
    'Facebook',
    'Zalo',
  ),
  documentOf('song/bế-mạc.txt', PROSE).replace(
    'source: Báo Ven Sông',
    'source: Báo Ven Sông\nurl: https://vensong.example.vn/be-mac.html?trang=2\nlint-disable: text/quotes, boilerplate/*',
  ),
].join('\n');

describe('features of a corpus file', () => {
  let client: LspClient;
  let document: ClientDocument;
  const opened: ClientDocument[] = [];

  before(async () => {
    client = await LspClient.start({ initializationOptions: { documentationBase: BASE } });
    document = client.open('tin.corpus', NEWS);
  });
  afterEach(() => {
    for (const other of opened.splice(0)) client.close(other);
  });
  after(() => client.stop());

  function open(text: string): ClientDocument {
    const other = client.open('khac.corpus', text);
    opened.push(other);
    return other;
  }
  const ask = <R>(method: string, of: ClientDocument, rest: object = {}): Promise<R> =>
    client.request<R>(`textDocument/${method}`, { textDocument: { uri: of.uri }, ...rest });

  describe('outline', () => {
    it('has documents with their titles, header fields, and what is recognized', async () => {
      const symbols = await symbolsOf(client, document);
      assert.deepEqual(
        symbols.map(({ name, detail, kind }) => [name, detail, kind]),
        [
          ['song/mở-hội.txt', 'Khai mạc hội sách mùa xuân', SymbolKind.File],
          ['song/bế-mạc.txt', 'Khai mạc hội sách mùa xuân', SymbolKind.File],
        ],
      );
      const groups = symbols[0]!.children!.map(({ name, children }) => [
        name,
        children!.map((child) => child.name),
      ]);
      const byName = new Map(groups as [string, string[]][]);
      assert.deepEqual(byName.get('Header'), ['title', 'date', 'source']);
      assert.deepEqual(byName.get('Dates')!.slice(0, 1), ['Sáng 2/3']);
      assert.ok(byName.get('Cited documents')!.some((name) => name.startsWith('Chỉ thị số 12-CT/TW')));
      assert.deepEqual(byName.get('People'), ['Đào Văn Hòa']);
    });

    it('holds every symbol inside its document, its selection inside it', async () => {
      const inside = (inner: [number, number], outer: [number, number]) =>
        inner[0] >= outer[0] && inner[1] <= outer[1];
      const span = ({
        start,
        end,
      }: {
        start: { line: number; character: number };
        end: { line: number; character: number };
      }) => [document.text.offset(start), document.text.offset(end)] as [number, number];
      for (const top of await symbolsOf(client, document)) {
        for (const symbol of allSymbols([top])) {
          assert.ok(symbol.name.trim() !== '');
          assert.ok(inside(span(symbol.selectionRange), span(symbol.range)), symbol.name);
          assert.ok(inside(span(symbol.range), span(top.range)), `${symbol.name} in ${top.name}`);
        }
      }
    });

    it('claims for a group of mentions no more than the first of them', async () => {
      const [top] = await symbolsOf(client, document);
      const people = top!.children!.find(({ name }) => name === 'People')!;
      assert.deepEqual(people.range, people.children![0]!.range);
    });

    it('keeps names and details short, whatever the text holds', async () => {
      const long = 'rất dài '.repeat(20_000);
      const other = open(`=== FILE: ${'x'.repeat(5000)} ===\ntitle: ${long}\n\n${PROSE}\n`);
      const symbols = await symbolsOf(client, other);
      assert.ok(JSON.stringify(symbols).length < 10_000, `${JSON.stringify(symbols).length}`);
    });

    it('names a file without markers by its own name', async () => {
      const other = client.open('thư mục/một bài.corpus', `${PROSE}\n`);
      opened.push(other);
      assert.deepEqual(
        (await symbolsOf(client, other)).map(({ name }) => name),
        ['một bài.corpus'],
      );
    });
  });

  it('folds documents, headers and page furniture', async () => {
    const folds = await ask<FoldingRange[]>('foldingRange', document);
    const lines = folds.map(({ startLine, endLine, kind }) => [
      document.text.lineText(startLine),
      document.text.lineText(endLine),
      kind,
    ]);
    assert.deepEqual(lines, [
      ['=== FILE: song/mở-hội.txt ===', 'Zalo', undefined],
      ['title: Khai mạc hội sách mùa xuân', 'source: Báo Ven Sông', 'comment'],
      ['Chia sẻ:', 'Zalo', 'region'],
      ['=== FILE: song/bế-mạc.txt ===', PROSE, undefined],
      ['title: Khai mạc hội sách mùa xuân', 'lint-disable: text/quotes, boilerplate/*', 'comment'],
    ]);
  });

  describe('hover', () => {
    const cards: readonly (readonly [on: string, occurrence: number, covered: string, said: RegExp])[] = [
      [
        'song/mở-hội.txt',
        1,
        '=== FILE: song/mở-hội.txt ===',
        /document 1 of 2[\s\S]*Khai mạc hội sách[\s\S]*2024/,
      ],
      ['title', 1, 'title', /\*\*title\*\*[\s\S]*header field/],
      ['2024-03-02', 1, '2024-03-02', /ISO 8601: 2024\\-03\\-02[\s\S]*Saturday/],
      [
        'text/quotes',
        1,
        'text/quotes',
        /text\\\/quotes[\s\S]*rule[\s\S]*\[Documentation\]\(https:\/\/docs\.example\.vn\/rules\/text-quotes\.md\)/,
      ],
      ['Sáng 2/3', 1, 'Sáng 2/3', /2024\\-03\\-02[\s\S]*morning/],
      [
        '12-CT/TW',
        1,
        'Chỉ thị số 12-CT/TW ngày 5/1/2022',
        /cited document[\s\S]*12\\-CT\\\/TW[\s\S]*2022\\-01\\-05/,
      ],
      ['Đào Văn Hòa', 1, 'Đào Văn Hòa', /person[\s\S]*Phó Chủ tịch/],
      ['Facebook', 1, 'Chia sẻ:\nFacebook\nZalo', /furniture[\s\S]*Cleaning removes/],
    ];
    for (const [on, occurrence, covered, said] of cards) {
      it(`explains «${on}»`, async () => {
        const hover = await hoverOn(client, document, on, occurrence);
        assert.ok(hover);
        assert.equal(document.text.at(hover.range!), covered);
        assert.match(hover.contents.value, said);
      });
    }

    it('says what a page tells of itself and on which line, until the header says it', async () => {
      const page = [
        '=== FILE: trang.txt ===',
        'Bế mạc hội sách mùa xuân bên bờ kè',
        'Thứ tư, 12/04/2023 08:15',
        '',
        PROSE,
        '',
        'Lê Thu Hà',
        '',
      ].join('\n');
      const other = open(page);
      const onLine = async (line: number) =>
        client.request<Hover | null>('textDocument/hover', {
          textDocument: { uri: other.uri },
          position: { line, character: 1 },
        });
      const said = (hover: Hover | null) => (hover!.contents as MarkupContent).value;
      const title = await onLine(1);
      assert.equal(other.text.at(title!.range!), 'Bế mạc hội sách mùa xuân bên bờ kè');
      assert.match(
        said(title),
        /\*\*title\*\* — header field, read from the text[\s\S]*Insert Header from Text/,
      );
      assert.match(said(await onLine(2)), /\*\*date\*\*[\s\S]*ISO 8601: 2023\\-04\\-12T08[\s\S]*Wednesday/);
      const marker = said(await onLine(0));
      assert.match(marker, /Title: Bế mạc [^\n]*\(read from the text\)\* \[line 2\]/);
      assert.match(marker, /Date: 2023[^\n]* \[line 3\]/);
      assert.match(marker, /Author: Lê Thu Hà[^\n]* \[line 7\]/);
      client.setText(other, page.replace('txt ===\n', 'txt ===\ntitle: Bế mạc hội sách\n\n'));
      assert.equal(await onLine(3), null);
      assert.match(said(await onLine(0)), /Title: Bế mạc hội sách\n/);
    });

    it('counts the problems of a document as its lens does', async () => {
      const page = documentOf('a.txt', `${PROSE} Ông\u00a0Lành đến dự.`, '', 'Chia sẻ:', 'Facebook', 'Zalo');
      const other = open(page.replace(/^source: .*\n/m, ''));
      const lenses = await ask<CodeLens[]>('codeLens', other);
      const [counted] = lenses
        .map(({ command }) => /^(\d+) problems?$/.exec(command!.title)?.[1])
        .filter(Boolean);
      assert.equal(counted, '2');
      const hover = await hoverOn(client, other, 'a.txt');
      assert.match(hover!.contents.value, /Problems: 2\b/);
    });

    it('says nothing where there is nothing to say', async () => {
      assert.equal(await hoverOn(client, document, 'quy tụ hơn bốn mươi'), null);
    });

    it('leaves what a corpus says inert', async () => {
      const evil =
        '[chạy](command:workbench.action.quit) <img src=x onerror=1> **đậm** `mã` ![](https://x.example/y.png)';
      const other = open(
        `=== FILE: ${evil.replace(/[<>*|?":]/g, '')}.txt ===\ntitle: ${evil}\ndate: 2024-03-02\nsource: ${evil}\n\n${PROSE}\n`,
      );
      for (const on of ['=== FILE', 'title', 'source']) {
        const { value } = (await hoverOn(client, other, on))!.contents;
        assert.doesNotMatch(value, /(?<!\\)\]\((?!https:\/\/docs\.example\.vn)/, 'a link');
        assert.doesNotMatch(value, /(?<!\\)<|(?<!\\)!\[|(?<!\\)`/, 'HTML, an image or code');
      }
    });

    it('is plain text, unescaped, for a client without markdown', async () => {
      const plain = await LspClient.start({
        capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } },
      });
      const other = plain.open('a.corpus', documentOf('a_b-c.txt', PROSE));
      const { contents } = (await hoverOn(plain, other, 'a_b-c.txt'))!;
      assert.equal(contents.kind, 'plaintext');
      assert.match(contents.value, /^a_b-c\.txt — document 1 of 1$/m);
      await plain.stop();
    });
  });

  describe('completion', () => {
    async function labels(text: string): Promise<string[]> {
      const cursor = text.indexOf('‸');
      const other = open(text.replace('‸', ''));
      return (await completionsAt(client, other, cursor)).map(({ label }) => label);
    }

    it('offers the marker in the style of the file', async () => {
      assert.ok((await labels(`${documentOf('a.txt', PROSE)}==‸\n`)).includes('=== FILE: name.txt ==='));
      assert.ok((await labels(`### FILE: a.txt ###\n\n${PROSE}\n\n#‸\n`)).includes('### FILE: name.txt ###'));
    });

    it('replaces what was typed of the marker, and lets a client with snippets fill in the name', async () => {
      const other = open(`${documentOf('a.txt', PROSE)}==`);
      const [item] = await completionsAt(client, other, other.content.length);
      assert.ok(item?.textEdit && 'range' in item.textEdit);
      assert.equal(other.text.at(item.textEdit.range), '==');
      assert.match(item.textEdit.newText, /^=== FILE: \$\{1:[^}]+\} ===\n/);
      assert.equal(item.insertTextFormat, 2);
    });

    it('offers snippets where a document or a header can begin, and nowhere else', async () => {
      const sound = documentOf('a.txt', PROSE);
      const snippets = async (text: string) =>
        (await labels(text)).filter((label) =>
          /^(?:document|tailieu|header|phandau|<doc|# newdoc|===)$/.test(label),
        );
      assert.deepEqual(await snippets('doc‸'), ['document']);
      assert.deepEqual(await snippets(`${sound}tai‸\n`), ['tailieu']);
      assert.deepEqual(await snippets(`${sound}<do‸\n`), ['<doc']);
      assert.deepEqual(await snippets(`${sound}# new‸\n`), ['# newdoc']);
      assert.deepEqual(await snippets(`${sound}===‸\n`), ['===']);
      assert.deepEqual(await snippets(`=== FILE: a.txt ===\nhea‸\n\n${PROSE}\n`), ['header']);
      // In a value, at a key below others, within a line, at the start of a sentence.
      for (const text of [
        sound.replace('source: Báo Ven Sông', 'source: doc‸'),
        sound.replace('source: Báo Ven Sông', 'hea‸'),
        `${sound}${PROSE} doc‸\n`,
        `${sound}Tai‸\n`,
        `${sound}hea‸\n`,
      ])
        assert.deepEqual(await snippets(text), [], text);
    });

    it('writes snippets in the style of the file, with the places to fill in', async () => {
      const other = open(`### FILE: a$1}.txt ###\n\n${PROSE}\n\ndoc`);
      const [item] = await completionsAt(client, other, other.content.length);
      assert.ok(item?.textEdit && 'range' in item.textEdit);
      assert.equal(other.text.at(item.textEdit.range), 'doc');
      assert.match(
        item.textEdit.newText,
        /^### FILE: \$\{1:nguon\/\d{4}-\d\d-\d\d-01\.txt\} ###\ntitle: \$\{2\}\ndate: \$\{3:\d{4}-\d\d-\d\d\}\nsource: \$\{4\}\n\n\$0$/,
      );
      assert.equal(item.insertTextFormat, 2);
      const vrt = open(`<doc id="a">\n${PROSE}\n</doc>\ntai`);
      const [tag] = await completionsAt(client, vrt, vrt.content.length);
      assert.match((tag!.textEdit as TextEdit).newText, /^<doc id="\$\{1:id\}"[^\n]*>\n\$0\n<\/doc>$/);
    });

    it('offers the keys that a header lacks, required ones first', async () => {
      const other = open(`=== FILE: a.txt ===\ntitle: Hội sách\n\n\n${PROSE}\n`);
      const items = await completionsAt(client, other, other.content.indexOf('\n\n') + 1);
      const sorted = items.sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1)).map(({ label }) => label);
      assert.deepEqual(sorted.slice(0, 2).sort(), ['date', 'source']);
      assert.ok(sorted.includes('author') && !sorted.includes('title'));
    });

    it('offers no keys in the text of a document', async () => {
      assert.deepEqual(await labels(documentOf('a.txt', 'Thêm ‸')), []);
    });

    it('offers values seen in other documents, allowed values and rules', async () => {
      assert.ok(
        (
          await labels(documentOf('a.txt', PROSE) + documentOf('b.txt', PROSE).replace('Báo Ven Sông', '‸'))
        ).includes('Báo Ven Sông'),
      );
      assert.ok(
        (await labels(documentOf('a.txt', PROSE).replace('source:', 'lang: ‸\nsource:'))).includes('vi'),
      );
      const rules = await labels(documentOf('a.txt', PROSE).replace('source:', 'lint-disable: ‸\nsource:'));
      assert.ok(rules.includes('text/lookalike') && rules.includes('date/*'), rules.join(' '));
    });

    it('offers dates of the text in ISO form', async () => {
      const dates = await labels(
        documentOf('a.txt', 'Sáng 14/12/2021, hội nghị khai mạc và kéo dài tới ngày 16/12/2021.').replace(
          '2024-03-02',
          '‸',
        ),
      );
      assert.ok(dates.includes('2021-12-14') && dates.includes('2021-12-16'), dates.join(' '));
    });
  });

  it('links addresses that a browser opens, and no others', async () => {
    const links = await ask<DocumentLink[]>('documentLink', document);
    assert.deepEqual(
      links.map(({ range, target }) => [document.text.at(range), target]),
      [Array(2).fill('https://vensong.example.vn/be-mac.html?trang=2')].map((pair) => pair),
    );
    for (const address of [
      'command:workbench.action.quit',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'vscode://x/y',
    ]) {
      const other = open(documentOf('a.txt', PROSE).replace('source:', `url: ${address}\nsource:`));
      assert.deepEqual(await ask('documentLink', other), [], address);
    }
  });

  describe('formatting', () => {
    const options = { options: { tabSize: 2, insertSpaces: true } };
    for (const lineBreak of ['\n', '\r\n']) {
      it(`puts headers and markers in order, bodies never (${JSON.stringify(lineBreak)})`, async () => {
        const body = ['', `  ${PROSE}  `, 'khóa :  không phải trường', '', ''];
        const text = [
          '===  file:a.txt ==',
          'source :Báo Ven Sông',
          'title:   Hội sách',
          'date:2024-03-02',
          ...body,
        ].join(lineBreak);
        const other = open(text);
        const edits = await ask<TextEdit[]>('formatting', other, options);
        const formatted = other.withEdits(edits);
        assert.equal(
          formatted,
          [
            '=== FILE: a.txt ===',
            'title: Hội sách',
            'date: 2024-03-02',
            'source: Báo Ven Sông',
            ...body,
          ].join(lineBreak),
        );
        client.setText(other, formatted);
        assert.deepEqual(await ask('formatting', other, options), [], 'a second time there is nothing to do');
      });
    }

    it('of a range leaves other documents as they are', async () => {
      const bad = (name: string) => documentOf(name, PROSE).replace('title: ', 'title :');
      const other = open(bad('a.txt') + bad('b.txt'));
      const edits = await ask<TextEdit[]>('rangeFormatting', other, {
        ...options,
        range: other.text.find('b.txt'),
      });
      assert.equal(other.withEdits(edits), bad('a.txt') + documentOf('b.txt', PROSE));
    });

    it('changes nothing in a file that is in order', async () => {
      assert.deepEqual(await ask('formatting', document, options), []);
    });
  });

  describe('semantic tokens', () => {
    it('cover markers, keys, dates, citations, names and furniture', async () => {
      const tokens = tokensOf(client, document, await ask('semanticTokens/full', document));
      for (const expected of [
        'corpusMarker «=== FILE: »',
        'corpusName «song/mở-hội.txt»',
        'corpusMarker « ===»',
        'corpusKey «lint-disable»',
        'corpusDate «2024-03-02»',
        'corpusDate «Sáng 2/3»',
        'corpusPerson «Đào Văn Hòa»',
        'corpusCitation «Chỉ thị số 12-CT/TW ngày 5/1/2022»',
        'corpusBoilerplate «Chia sẻ:»',
        'corpusBoilerplate «Facebook»',
      ]) {
        assert.ok(tokens.includes(expected), `${expected}\nnot in:\n${tokens.join('\n')}`);
      }
    });

    it('of a range are those of its documents', async () => {
      const whole = tokensOf(client, document, await ask('semanticTokens/full', document));
      const range = document.text.find('song/bế-mạc.txt');
      const part = tokensOf(client, document, await ask('semanticTokens/range', document, { range }));
      assert.deepEqual(part, whole.slice(-part.length));
      assert.equal(part[1], 'corpusName «song/bế-mạc.txt»');
    });

    it('follow edits', async () => {
      const other = open(NEWS);
      client.replace(other, 'Đào Văn Hòa', 'một đại biểu');
      const tokens = tokensOf(client, other, await ask('semanticTokens/full', other));
      assert.ok(!tokens.some((token) => token.includes('đại biểu')));
      assert.deepEqual(
        tokens,
        tokensOf(client, document, await ask('semanticTokens/full', document)).filter(
          (t) => t !== 'corpusPerson «Đào Văn Hòa»',
        ),
      );
    });
  });
});
