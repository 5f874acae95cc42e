import assert from 'node:assert/strict';
import type {
  CompletionItem,
  Location,
  LocationLink,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { ClientText } from '../support/clientText';
import { type ClientDocument, fullCapabilities, LspClient } from '../support/lspClient';
import { allSymbols, completionListAt, documentOf, hoverOn, PROSE, symbolsOf } from './support';

const CONFIG = JSON.stringify(
  {
    entities: [
      {
        type: 'organization',
        name: 'Hội Nuôi ong Ven Sông',
        variants: ['HNOVS'],
        note: 'Thành lập năm 1998.',
      },
      { type: 'person', name: 'Phan Thị Cúc' },
    ],
    documents: 'bang/van-ban.tsv',
  },
  undefined,
  1,
);
const TABLE =
  'kind\tnumber\tdate\tissuer\ttitle\ndecision\t07/QĐ-UBND\t2020-05-04\tỦy ban nhân dân tỉnh Ven Sông\tVề hỗ trợ nghề nuôi ong\n';

const FIRST = documentOf(
  'mot.txt',
  'Ông Trần Hữu Khang, Giám đốc Sở Y tế, tiếp đoàn của HNOVS. Ông Khang nhắc Chỉ thị số 12-CT/TW ngày 5/1/2022.',
);
const SECOND =
  documentOf('hai.txt', 'Có mặt ông Trần Hữu Khang và bà Phan Thị Cúc, Chủ tịch Hội Nuôi ong Ven Sông.') +
  documentOf(
    'ba.txt',
    'Theo Quyết định số 07/QĐ-UBND, ông Trần Hữu Khang nhận việc mới tại Chỉ thị số 12-CT/TW.',
  );
const files = {
  'corpus.config.json': CONFIG,
  'bang/van-ban.tsv': TABLE,
  'tin/mot.corpus': FIRST,
  'tin/hai.corpus': SECOND,
};

/** What a person sees of markdown. */
const seen = (markdown: string) => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');

describe('who and what is named', () => {
  let client: LspClient;
  let document: ClientDocument;

  before(async () => {
    client = await LspClient.start({ files });
  });
  beforeEach(() => {
    client.startOver(files);
    document = client.open('tin/mot.corpus', FIRST);
  });
  after(() => client.stop());

  const at = (of: ClientDocument, text: string) => ({
    textDocument: { uri: of.uri },
    position: of.text.find(text).start,
  });
  /** The card once the index is current: a machine that is busy may take its time. */
  async function card(text: string, of = document): Promise<string> {
    for (let attempt = 0; attempt < 100; attempt++) {
      await client.request('workspace/symbol', { query: 'x' });
      const said = seen((await hoverOn(client, of, text))!.contents.value);
      if (!said.includes('The index of the workspace')) return said;
    }
    throw new Error('the index did not come to be current');
  }

  /** The text that a location holds, after the name of its file. */
  function textAt({ uri, range }: Location): string {
    const [name, content] = Object.entries(files).find(([path]) => client.uri(path) === uri)!;
    const lines = content.split('\n');
    assert.equal(range.start.line, range.end.line);
    return `${name}: ${lines[range.start.line]!.slice(range.start.character, range.end.character)}`;
  }

  describe('hover', () => {
    it('tells of a person: office, counts here and in the workspace, places that a click goes to', async () => {
      const said = await card('Trần Hữu Khang');
      assert.match(said, /^\*\*Trần Hữu Khang\*\* — person/);
      assert.match(said, /- Office: Giám đốc Sở Y tế \*\(in the text\)\*/);
      assert.match(said, /- Mentions in this document: 2 · \[line 6\]\(file:[^ ]*mot\.corpus#L6,5\)/);
      assert.match(said, /- Written as: Trần Hữu Khang \(×3\) · Khang \(×1\)/);
      assert.match(said, /- In full: \[Trần Hữu Khang\]\(file:[^ ]*mot\.corpus#L6,5\)/);
      assert.match(said, /- In the workspace: 4 mentions in 3 documents/);
      assert.match(
        said,
        /- Other documents: \[hai\.txt\]\(file:[^ ]*hai\.corpus#L6,12\) ×1 · \[ba\.txt\]\(file:[^ ]*hai\.corpus#L13,\d+\) ×1/,
      );
    });

    it('leads to the other mentions in the document, a few of them, each line once', async () => {
      const lines = Array.from({ length: 8 }, (_, i) => `Ông Trần Hữu Khang và Trần Hữu Khang lần ${i}.`);
      const other = client.open('tin/nhieu.corpus', documentOf('nhieu.txt', ...lines));
      const said = await card('Trần Hữu Khang', other);
      const [row] = said.split('\n').filter((line) => line.startsWith('- Mentions in this document: 16'));
      assert.deepEqual(
        [...row!.matchAll(/\[line (\d+)\]\([^)]*#L(\d+),5\)/g)].map(([, line, target]) => [line, target]),
        ['6', '7', '8', '9', '10'].map((line) => [line, line]),
      );
      assert.match(row!, / …$/);
    });

    it('tells of a cited document what the text says and what the tables add', async () => {
      const said = await card('12-CT/TW');
      assert.match(said, /- Number: 12-CT\/TW \*\(in the text\)\*/);
      assert.match(said, /- Date: 2022-01-05 \*\(in the text\)\*/);
      assert.match(said, /- Issuer: [^\n]+ \*\(built-in table\)\*/);
      const other = client.open('tin/hai.corpus', SECOND);
      const configured = await card('07/QĐ-UBND', other);
      assert.match(configured, /- Date: 2020-05-04 \*\(configuration\)\*/);
      assert.match(configured, /- Title: Về hỗ trợ nghề nuôi ong \*\(configuration\)\*/);
      assert.match(configured, /- Configured in: \[van-ban\.tsv:2\]\(file:[^ ]*bang\/van-ban\.tsv#L2,10\)/);
    });

    it('tells of a configured entity where it is written', async () => {
      const said = await card('HNOVS');
      assert.match(said, /\*\*Hội Nuôi ong Ven Sông\*\* — organisation/);
      assert.match(said, /- Note: Thành lập năm 1998\. \*\(configuration\)\*/);
      assert.match(
        said,
        /- Configured in: \[corpus\.config\.json:5\]\(file:[^ ]*corpus\.config\.json#L5,12\)/,
      );
      assert.match(said, /- Written as: (?=.*HNOVS \(×1\))(?=.*Hội Nuôi ong Ven Sông \(×1\))/);
    });

    it('names all documents that a wording fits', async () => {
      const text = documentOf(
        'bon.txt',
        'Hội nghị quán triệt Nghị quyết Hội nghị Trung ương 5 về xây dựng Đảng và Nghị quyết Trung ương 5.',
      );
      const other = client.open('tin/bon.corpus', text.replace('date: 2024-03-02\n', ''));
      const said = await card('Nghị quyết Trung ương 5', other);
      const others = said.split('\n').filter((line) => line.startsWith('- Could also be: '));
      assert.ok(others.length >= 1, said);
      assert.match(said, /- Taken for: resolution, plenum 5: /);
      for (const line of others) assert.match(line, /: resolution, plenum 5, term [XVI]+/);
    });

    it('names the kinds of documents in the language of the user', async () => {
      const vietnamese = await LspClient.start({ files, locale: 'vi' });
      const own = vietnamese.open(
        'tin/mot.corpus',
        FIRST.replace('5/1/2022', '5/1/2022 và Kế hoạch số 907-KH/TU'),
      );
      const { value } = (await hoverOn(vietnamese, own, '12-CT/TW'))!.contents;
      const outline = [...allSymbols(await symbolsOf(vietnamese, own))].map(({ detail }) => detail);
      await vietnamese.stop();
      assert.match(seen(value), /- Loại: chỉ thị$/m);
      assert.ok(outline.includes('kế hoạch'), outline.join(' | '));
      assert.match(await card('12-CT/TW'), /- Kind: directive$/m);
    });

    it('follows what is typed', async () => {
      client.replace(document, 'Ông Khang nhắc', 'Ông Khang và bà Phan Thị Cúc nhắc');
      assert.match(await card('Phan Thị Cúc'), /- In the workspace: 2 mentions in 2 documents/);
      client.close(document);
      const other = client.open('tin/hai.corpus', SECOND);
      assert.match(await card('Phan Thị Cúc', other), /- In the workspace: 1 mention$/m);
    });

    it('says that the index is still being built, and gives no counts that would be wrong', async () => {
      const many = Object.fromEntries(
        Array.from({ length: 600 }, (_, i) => [`${i}.corpus`, FIRST.replace('mot.txt', `${i}.txt`)]),
      );
      const fresh = await LspClient.start({ files: many, locale: 'vi' });
      const own = fresh.open('moi.corpus', FIRST);
      const { value } = (await hoverOn(fresh, own, 'Trần Hữu Khang'))!.contents;
      await fresh.stop();
      assert.doesNotMatch(value, /Trong không gian làm việc|Tài liệu khác/);
      assert.match(
        seen(value),
        /Chỉ mục của không gian làm việc (?:đang được lập \(\d+ \/ 60\d tệp\)|đã cũ)/,
      );
      await fresh.stop();
    });

    it('keeps hostile names inert, also those of files and documents', async () => {
      const evil = '[x](command:workbench.action.quit)';
      const text = documentOf(`${evil}<b>.txt`, 'Ông Trần Hữu Khang có mặt.').replace(
        'title: ',
        `title: ${evil} `,
      );
      client.changeOnDisk({ 'tin/](command:a) [b.corpus': text });
      await card('Trần Hữu Khang');
      const { value } = (await hoverOn(client, document, 'Trần Hữu Khang'))!.contents;
      assert.ok(value.includes('command\\:workbench'), value);
      for (const [, address] of value.matchAll(/(?<!\\)\]\(([^)]*)\)/g)) {
        assert.match(address!, /^file:\/\/[\w\-.~%/:]*#L\d+,\d+$/);
      }
      assert.doesNotMatch(value, /(?<!\\)</);
    });
  });

  describe('definition', () => {
    it('is the fullest mention of the workspace: the whole name where its office is told', async () => {
      const other = client.open('tin/hai.corpus', SECOND);
      const found = await client.request<Location[]>('textDocument/definition', at(other, 'Trần Hữu Khang'));
      assert.deepEqual(found.map(textAt), ['tin/mot.corpus: Trần Hữu Khang']);
    });

    it('is the entry of the configuration or of a table, too', async () => {
      const found = await client.request<Location[]>('textDocument/definition', at(document, 'HNOVS'));
      assert.deepEqual(found.map(textAt), [
        'tin/hai.corpus: Hội Nuôi ong Ven Sông',
        'corpus.config.json: "Hội Nuôi ong Ven Sông"',
      ]);
      const other = client.open('tin/hai.corpus', SECOND);
      const cited = await client.request<Location[]>(
        'textDocument/definition',
        at(other, 'Quyết định số 07'),
      );
      assert.deepEqual(cited.map(textAt), [
        'tin/hai.corpus: Quyết định số 07/QĐ-UBND',
        'bang/van-ban.tsv: 07/QĐ-UBND',
      ]);
    });

    it('says which words it is of, to a client that can show that', async () => {
      const capabilities = fullCapabilities();
      const links = await LspClient.start({
        capabilities: {
          ...capabilities,
          textDocument: { ...capabilities.textDocument, definition: { linkSupport: true } },
        },
        files,
      });
      const own = links.open('tin/mot.corpus', FIRST);
      const [link] = await links.request<LocationLink[]>('textDocument/definition', at(own, 'Hữu Khang'));
      assert.equal(own.text.at(link!.originSelectionRange!), 'Trần Hữu Khang');
      await links.stop();
    });
  });

  describe('rename', () => {
    const rename = (text: string, newName: string, of = document, by = client) =>
      by.request<WorkspaceEdit>('textDocument/rename', { ...at(of, text), newName });

    it('changes a name wherever it is written so, in files that are closed too, and asks first', async () => {
      const { documentChanges, changeAnnotations } = await rename('Trần Hữu Khang', 'Trần Hữu Khánh');
      const changed = documentChanges!.map((change) => {
        assert.ok('edits' in change);
        return [change.textDocument.uri, change.edits.length];
      });
      assert.deepEqual(changed, [
        [client.uri('tin/mot.corpus'), 1],
        [client.uri('tin/hai.corpus'), 2],
      ]);
      const [annotation] = Object.values(changeAnnotations!);
      assert.deepEqual(annotation, { label: 'Rename to Trần Hữu Khánh', needsConfirmation: true });
    });

    it('warns of a name that somebody else has, in the texts or in the configuration', async () => {
      const warned = async (newName: string) =>
        Object.values((await rename('Trần Hữu Khang', newName)).changeAnnotations!)[0]!;
      assert.match(
        (await warned('Phan Thị Cúc')).label,
        /"Phan Thị Cúc" is the name of another person already \(1 /,
      );
      assert.match((await warned('phan thị cúc')).label, /another person/);
      assert.match((await warned('Hội Nuôi ong Ven Sông')).label, /another organisation/);
      assert.equal((await warned('Phan Thị Cúc')).needsConfirmation, true);
      client.changeOnDisk({ 'tin/hai.corpus': documentOf('hai.txt', PROSE) });
      assert.match((await warned('Phan Thị Cúc')).label, /another name in corpus\.config\.json/);
    });

    /** What a rename makes of each file, and what it says of that. */
    async function renamed(
      text: string,
      newName: string,
      all: Readonly<Record<string, string>>,
      of = document,
    ) {
      const { documentChanges, changeAnnotations } = await rename(text, newName, of);
      const after = documentChanges!.map((change) => {
        assert.ok('edits' in change);
        const [path, before] = Object.entries(all).find(
          ([name]) => client.uri(name) === change.textDocument.uri,
        )!;
        return [path, new ClientText(before, 'utf-16').withEdits(change.edits as TextEdit[])] as const;
      });
      return {
        after: new Map(after),
        labels: Object.values(changeAnnotations!).map(({ label }) => label),
        asks: Object.values(changeAnnotations!).every(({ needsConfirmation }) => needsConfirmation),
      };
    }

    it('changes the configuration with the texts, in one edit that is looked at first', async () => {
      const { after, labels, asks } = await renamed('HNOVS', 'Hội Ong', files);
      assert.ok(asks);
      assert.deepEqual([...after.keys()], ['tin/mot.corpus', 'corpus.config.json']);
      assert.deepEqual(JSON.parse(after.get('corpus.config.json')!).entities[0].variants, ['Hội Ong']);
      assert.equal(after.get('corpus.config.json'), CONFIG.replace('"HNOVS"', '"Hội Ong"'));
      assert.deepEqual(labels, ['Rename to Hội Ong', 'Rename to Hội Ong in the configuration']);
    });

    it('changes the table that an entry stands in', async () => {
      const table = 'name\ttype\tvariants\nTrần Hữu Khang\tperson\tHữu Khang; THK\n';
      const config =
        '\ufeff{ "entities": [ "bang/nguoi.tsv", {"type":"person","name":"Trần Hữu Khang"} ] }\n';
      const all = { ...files, 'corpus.config.json': config, 'bang/nguoi.tsv': table };
      client.changeOnDisk({ 'corpus.config.json': config, 'bang/nguoi.tsv': table });
      // An editor shows no byte order mark, and counts none.
      const seenBy = { ...all, 'corpus.config.json': config.slice(1) };
      const { after } = await renamed('Trần Hữu Khang', 'Trần Hữu Khánh', seenBy);
      assert.equal(after.get('bang/nguoi.tsv'), table.replace('Hữu Khang\tp', 'Hữu Khánh\tp'));
      assert.equal(after.get('corpus.config.json'), config.slice(1).replace('Khang', 'Khánh'));
    });

    it('leaves an entry alone that knows the new name, or goes by others', async () => {
      const known = await renamed('HNOVS', 'Hội Nuôi ong Ven Sông', files);
      assert.deepEqual([...known.after.keys()], ['tin/mot.corpus']);
      assert.doesNotMatch(known.labels.join(), /configuration|entry/);
      const other = client.open('tin/hai.corpus', SECOND);
      const { after, labels } = await renamed('Quyết định số 07/QĐ-UBND', 'Quyết định 7', files, other);
      assert.deepEqual([...after.keys()], ['tin/hai.corpus']);
      assert.match(labels.join(), /The entry at van-ban\.tsv:2 has other names and stays as it is\./);
    });

    it('says why an entry keeps the old name', async () => {
      const config = client.open('corpus.config.json', CONFIG, 'jsonc');
      client.replace(config, '{', '{ "rules": {},');
      const { after, labels } = await renamed('HNOVS', 'Hội Ong', files);
      assert.deepEqual([...after.keys()], ['tin/mot.corpus']);
      assert.match(
        labels.join(),
        /The entry at corpus\.config\.json:5 keeps the old name: the file has unsaved changes/,
      );
    });

    it('refuses what it cannot warn of, and names that are none', async () => {
      const { workspace, ...rest } = fullCapabilities();
      const plain = await LspClient.start({
        capabilities: { ...rest, workspace: { ...workspace, workspaceEdit: {} } },
        files,
      });
      const own = plain.open('tin/mot.corpus', FIRST);
      await assert.rejects(rename('Trần Hữu Khang', 'Phan Thị Cúc', own, plain), /cannot be told apart/);
      const { changes } = await rename('Trần Hữu Khang', 'Trần Hữu Khánh', own, plain);
      assert.deepEqual(Object.keys(changes!).length, 2);
      await plain.stop();
      await assert.rejects(rename('Trần Hữu Khang', ' '), /empty/);
      await assert.rejects(rename('Trần Hữu Khang', 'Trần\u202e Khang'), /invisible/);
    });
  });

  describe('completion', () => {
    it('offers names of the workspace and tells of the one that is looked at', async () => {
      client.replace(document, 'Ông Khang nhắc', 'Bà Phan T nhắc');
      const cursor = document.content.indexOf('Phan T') + 'Phan T'.length;
      await card('12-CT/TW');
      const { items } = await completionListAt(client, document, cursor);
      assert.deepEqual(
        items.map(({ label }) => label),
        ['Phan Thị Cúc'],
      );
      const item = await client.request<CompletionItem>('completionItem/resolve', items[0]);
      assert.ok(typeof item.documentation === 'object');
      assert.match(item.documentation.value, /In the workspace: 1 mention$/m);
      assert.deepEqual({ ...item, documentation: undefined }, { ...items[0], documentation: undefined });
    });

    it('answers for items of other kinds, and for nonsense, with what it was given', async () => {
      const item = { label: 'date', data: { id: 7 } };
      assert.deepEqual(await client.request('completionItem/resolve', item), item);
    });

    it('offers names in titles, and none in other fields', async () => {
      await card('12-CT/TW');
      client.replace(document, 'title: Khai mạc', 'title: Phan Th Khai mạc');
      const cursor = document.content.indexOf('Phan Th') + 'Phan Th'.length;
      assert.ok(
        (await completionListAt(client, document, cursor)).items.some(
          ({ label }) => label === 'Phan Thị Cúc',
        ),
      );
      client.replace(document, 'source: ', 'source: Phan Th');
      const source = document.content.indexOf('source: Phan Th') + 'source: Phan Th'.length;
      assert.ok(
        !(await completionListAt(client, document, source)).items.some(
          ({ label }) => label === 'Phan Thị Cúc',
        ),
      );
    });
  });
});
