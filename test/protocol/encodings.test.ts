import assert from 'node:assert/strict';
import type { DocumentLink, FoldingRange } from 'vscode-languageserver-protocol/node';
import type { Encoding } from '../support/clientText';
import { type ClientDocument, LspClient } from '../support/lspClient';
import {
  actionOn,
  allSymbols,
  completionsAt,
  documentOf,
  editsOf,
  hoverOn,
  symbolsOf,
  tokensOf,
} from './support';

const decomposed = 'mùa xuân'.normalize('NFD');
/** Every line has, before what is wrong or recognized in it, an astral character, composed and decomposed letters. */
const FAULTY = [
  `=== FILE: 📚/${'hội'.normalize('NFD')}/a<b.txt ===`,
  `title: 📚 Hội sách ${decomposed} tại Hà Nội`,
  `date: 📚 ${'ngày'.normalize('NFD')} lạ`,
  'source: Báo Ven Sông',
  `url: https://vensong.example.vn/📚/${'tin'.normalize('NFD')}-đầu`,
  '',
  `📚 Đọc ${decomposed}: theo Chỉ thị số 12-CT/TW ngày 5/1/2022 của Ban Bí thư, ông Ðào Văn Hòa đã tới  dự.`,
  '',
  documentOf('📚.txt', '📚 Sáng 2/3, bạn đọc tới dự rất đông từ sớm.'),
].join('\n');

for (const encoding of ['utf-16', 'utf-8', 'utf-32'] satisfies Encoding[]) {
  describe(`ranges in ${encoding}`, () => {
    let client: LspClient;
    let document: ClientDocument;

    before(async () => {
      client = await LspClient.start({ encodings: [encoding] });
      assert.equal(client.initializeResult.capabilities.positionEncoding, encoding);
      document = client.open('tin.corpus', FAULTY);
    });
    after(() => client.stop());

    it('of diagnostics are exactly the wrong text', async () => {
      const problems = await client.problems(document);
      for (const expected of [
        'marker/unsafe-name «<»',
        `date/not-iso «📚 ${'ngày'.normalize('NFD')} lạ»`,
        'text/lookalike «Ð»',
        'text/double-space «  »',
      ]) {
        assert.ok(problems.includes(expected), `${expected}\nnot in:\n${problems.join('\n')}`);
      }
      const decomposedTexts = problems.filter((problem) => problem.startsWith('text/not-nfc'));
      assert.ok(decomposedTexts.length >= 2);
      for (const problem of decomposedTexts) {
        const text = /«(.*)»/su.exec(problem)![1]!;
        assert.notEqual(text, text.normalize('NFC'), problem);
      }
    });

    it('of symbols lie on what they name', async () => {
      const symbols = await symbolsOf(client, document);
      assert.deepEqual(
        symbols.map(({ selectionRange }) => document.text.at(selectionRange)),
        [`📚/${'hội'.normalize('NFD')}/a<b.txt`, '📚.txt'],
      );
      assert.ok(document.text.at(symbols[0]!.range).endsWith('tới  dự.'));
      const keys = symbols[0]!.children![0]!.children!;
      assert.deepEqual(
        keys.map(({ selectionRange }) => document.text.at(selectionRange)),
        ['title', 'date', 'source', 'url'],
      );
      assert.equal(document.text.at(keys[0]!.range), `title: 📚 Hội sách ${decomposed} tại Hà Nội`);
      const texts = [...allSymbols(symbols)].map(({ range }) => document.text.at(range));
      assert.ok(texts.includes('Chỉ thị số 12-CT/TW ngày 5/1/2022'), texts.join('\n'));
      assert.ok(texts.includes('Sáng 2/3'), texts.join('\n'));
    });

    it('of hovers are what the card is about', async () => {
      const citation = await hoverOn(client, document, '12-CT/TW');
      assert.equal(document.text.at(citation!.range!), 'Chỉ thị số 12-CT/TW ngày 5/1/2022');
      const date = await hoverOn(client, document, 'Sáng 2/3');
      assert.equal(document.text.at(date!.range!), 'Sáng 2/3');
      const field = await hoverOn(client, document, decomposed);
      assert.equal(document.text.at(field!.range!), `📚 Hội sách ${decomposed} tại Hà Nội`);
    });

    it('of quick fixes change the wrong text alone', async () => {
      const action = await actionOn(client, document, document.text.find('Ð'), /U\+00D0|Đ/);
      assert.deepEqual(editsOf(document, action), [['Ð', 'Đ']]);
    });

    it('of links and completions', async () => {
      const links = await client.request<DocumentLink[]>('textDocument/documentLink', {
        textDocument: { uri: document.uri },
      });
      assert.deepEqual(
        links.map(({ range }) => document.text.at(range)),
        [`https://vensong.example.vn/📚/${'tin'.normalize('NFD')}-đầu`],
      );
      const value = document.content.indexOf('lạ\n');
      const items = await completionsAt(client, document, value);
      const edit = items.find(({ label }) => label === '2022-01-05')?.textEdit;
      assert.ok(edit && 'range' in edit, `labels: ${items.map(({ label }) => label).join(' ')}`);
      assert.equal(document.text.at(edit.range), `📚 ${'ngày'.normalize('NFD')} `);
    });

    it('of tokens, whole and in part', async () => {
      const textDocument = { uri: document.uri };
      const whole = tokensOf(
        client,
        document,
        await client.request('textDocument/semanticTokens/full', { textDocument }),
      );
      for (const expected of [
        'corpusName «📚.txt»',
        'corpusKey «title»',
        `corpusDate «📚 ${'ngày'.normalize('NFD')} lạ»`,
        'corpusCitation «Chỉ thị số 12-CT/TW ngày 5/1/2022»',
        'corpusDate «Sáng 2/3»',
      ]) {
        assert.ok(whole.includes(expected), `${expected}\nnot in:\n${whole.join('\n')}`);
      }
      const second = document.text.find('📚 Sáng');
      const part = tokensOf(
        client,
        document,
        await client.request('textDocument/semanticTokens/range', { textDocument, range: second }),
      );
      const from = whole.indexOf('corpusName «📚.txt»') - 1;
      assert.deepEqual(part, whole.slice(from));
    });

    it('of folds are lines of the document', async () => {
      const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', {
        textDocument: { uri: document.uri },
      });
      const lines = folds.map(({ startLine, endLine }) => [
        document.text.lineText(startLine),
        document.text.lineText(endLine),
      ]);
      assert.ok(
        lines.some(([first, last]) => first!.startsWith('=== FILE: 📚/') && last!.endsWith('dự.')),
        JSON.stringify(lines),
      );
      assert.ok(lines.some(([first, last]) => first!.startsWith('title:') && last!.startsWith('url:')));
    });

    // UTF-16, in which all is computed, has nothing to convert.
    if (encoding !== 'utf-16') {
      it('of a very long line, in time that grows with its length alone', async () => {
        const long = client.open(
          'dai.corpus',
          documentOf('a.txt', '📚 Họ tới ngày 12/3/2020, '.repeat(8_000)),
        );
        const dates = [...allSymbols(await symbolsOf(client, long))].filter(
          ({ name }) => name === 'ngày 12/3/2020',
        );
        assert.equal(dates.length, 8_000);
        for (const { range } of [dates[0]!, dates[4_321]!, dates[7_999]!]) {
          assert.equal(long.text.at(range), 'ngày 12/3/2020');
        }
        client.close(long);
      });
    }

    it('of edits are read as they were meant', async () => {
      const edited = client.open('sua.corpus', FAULTY);
      client.replace(edited, 'Ðào', 'Đào');
      client.replace(edited, '  dự', ' dự 📚📚');
      client.replace(edited, decomposed, `${decomposed}, 📚`);
      client.replace(edited, '📚.txt', 'CON.txt');
      const fresh = client.open('moi.corpus', edited.content);
      assert.deepEqual(await client.problems(edited), await client.problems(fresh));
      const problems = await client.problems(edited);
      assert.ok(problems.includes('marker/unsafe-name «CON.txt»'), problems.join('\n'));
      assert.ok(!problems.includes('text/lookalike «Ð»'));
      client.close(edited);
      client.close(fresh);
    });

    it('of an open configuration, and of edits in it', async () => {
      const config = client.open(
        'corpus.config.json',
        '{\n  "sources": ["📚 Báo"], "lạ📚": 1, "mới": 2\n}\n',
        'jsonc',
      );
      client.replace(config, '"lạ📚"', '"language": "vi", "ồ📚"');
      client.replace(config, '"mới"', '"mới hơn"');
      const texts = (await client.diagnostics(config)).map(({ range }) => config.text.at(range));
      assert.deepEqual(texts, ['"ồ📚"', '"mới hơn"']);
      client.close(config);
    });
  });
}
