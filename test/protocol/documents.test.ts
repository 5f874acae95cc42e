import assert from 'node:assert/strict';
import type { CreateFile, TextDocumentEdit } from 'vscode-languageserver-protocol/node';
import { fullCapabilities, LspClient } from '../support/lspClient';
import { documentOf, OTHER_PROSE, PROSE, THIRD_PROSE } from './support';

interface Result {
  readonly changed: boolean;
  readonly message: string;
  readonly problems?: readonly string[];
  readonly documents?: readonly { readonly uri: string; readonly line: number; readonly name: string }[];
  readonly cursor?: { readonly line: number; readonly character: number };
}

const A = documentOf('a.txt', PROSE);
const B = documentOf('b.txt', OTHER_PROSE);
const C = documentOf('c.txt', THIRD_PROSE);
/** A file ends with one line break, documents are parted by blank lines. */
const file = (...documents: string[]) => documents.join('').replace(/\n\n$/, '\n');
const LINES = A.split('\n').length - 1;

describe('commands on documents', () => {
  let client: LspClient;

  beforeEach(async () => {
    const all = fullCapabilities();
    const workspaceEdit = { ...all.workspace!.workspaceEdit, resourceOperations: ['create' as const] };
    client = await LspClient.start({
      capabilities: { ...all, workspace: { ...all.workspace, workspaceEdit } },
      files: {
        'kho/mot.corpus': file(A, B),
        'kho/hai.corpus': file(C),
        'kho/la.corpus': Buffer.from([0xff]),
      },
    });
  });
  afterEach(() => client.stop());

  /** Takes edits of what is not open, too, without making them. */
  const takeOpenOnly = () => {
    client.answerEdit = ({ edit }) => {
      const changes = (edit.documentChanges ?? []) as TextDocumentEdit[];
      const documentChanges = changes.filter((change) => client.documents.has(change.textDocument?.uri));
      client.apply({ documentChanges });
      return { applied: true };
    };
  };

  const run = <Answer = Result>(command: string, argument: object) =>
    client.request<Answer>('workspace/executeCommand', {
      command: `corpus.server.${command}`,
      arguments: [argument],
    });
  const ref = (path: string, line: number, name?: string) => ({
    uri: client.uri(path),
    line,
    ...(name ? { name } : {}),
  });
  const edits = () =>
    (client.appliedEdits.at(-1)!.edit.documentChanges ?? []) as unknown as readonly (TextDocumentEdit &
      CreateFile)[];

  it('lists the documents that a range touches', async () => {
    const document = client.open('kho/mot.corpus', file(A, B));
    const listed = (range?: object) =>
      run<Result['documents']>('listDocuments', { documents: [{ uri: document.uri, range }] });
    const at = (start: number, end: number, character = 0) => ({
      start: { line: start, character: 0 },
      end: { line: end, character },
    });
    assert.deepEqual(
      (await listed())!.map(({ name, line }) => [name, line]),
      [
        ['a.txt', 0],
        ['b.txt', LINES],
      ],
    );
    assert.deepEqual(
      (await listed(at(2, LINES)))!.map(({ name }) => name),
      ['a.txt'],
    );
    assert.deepEqual((await listed(at(2, LINES, 1)))!.length, 2);
  });

  it('moves documents within a file, and tells where they are', async () => {
    const document = client.open('kho/mot.corpus', file(A, B));
    const result = await run('moveDocuments', {
      documents: [ref('kho/mot.corpus', 0, 'a.txt')],
      to: { step: 1 },
    });
    assert.equal(document.content, file(B, A));
    assert.deepEqual(result, {
      changed: true,
      message: '',
      documents: [{ uri: document.uri, line: LINES, name: 'a.txt' }],
    });
    await run('moveDocuments', {
      documents: result.documents,
      to: { uri: document.uri, at: ref('kho/mot.corpus', 0) },
    });
    assert.equal(document.content, file(A, B));
    const end = await run('moveDocuments', { documents: [ref('kho/mot.corpus', 0)], to: { step: -1 } });
    assert.deepEqual([end.changed, end.message], [false, '']);
  });

  it('moves documents into a file that is not open, in one edit', async () => {
    takeOpenOnly();
    const document = client.open('kho/mot.corpus', file(A, B));
    const result = await run('moveDocuments', {
      documents: [ref('kho/mot.corpus', LINES, 'b.txt')],
      to: { uri: client.uri('kho/hai.corpus'), at: ref('kho/hai.corpus', 0, 'c.txt') },
    });
    assert.equal(result.message, 'Moved 1 document to hai.corpus.');
    assert.equal(document.content, file(A));
    const [here, there] = edits();
    assert.deepEqual([here!.textDocument.version, there!.textDocument.version], [1, null]);
    assert.equal(there!.textDocument.uri, client.uri('kho/hai.corpus'));
    assert.deepEqual(there!.edits, [{ range: at(0), newText: B }]);
    assert.equal(client.appliedEdits.length, 1);
  });

  it('takes documents out into a new file', async () => {
    takeOpenOnly();
    const document = client.open('kho/mot.corpus', file(A, B));
    const to = { uri: client.uri('kho/mới.corpus'), create: true };
    const result = await run('moveDocuments', { documents: [ref('kho/mot.corpus', LINES)], to });
    assert.equal(result.changed, true);
    const [create, ...changes] = edits();
    assert.deepEqual(
      [create!.kind, create!.uri, create!.options],
      ['create', to.uri, { overwrite: false, ignoreIfExists: false }],
    );
    const made = changes.find(({ textDocument }) => textDocument.uri === to.uri);
    assert.deepEqual(made!.edits, [{ range: at(0), newText: file(B) }]);
    assert.equal(document.content, file(A));
    const there = await run('moveDocuments', {
      documents: [ref('kho/mot.corpus', 0)],
      to: { uri: client.uri('kho/hai.corpus'), create: true },
    });
    assert.match(there.problems![0]!, /^hai\.corpus is there already/);
    assert.equal(document.content, file(A));
  });

  it('deletes, merges and renames', async () => {
    const document = client.open('kho/mot.corpus', file(A, B, C));
    const merged = await run('mergeDocuments', {
      documents: [ref('kho/mot.corpus', 0), ref('kho/mot.corpus', 2 * LINES)],
    });
    assert.equal(merged.message, 'Merged 2 documents into "a.txt".');
    assert.equal(document.content, file(documentOf('a.txt', PROSE, '', THIRD_PROSE), B));
    const renamed = await run('renameDocuments', {
      names: [{ document: ref('kho/mot.corpus', 0, 'a.txt'), name: 'x/1.txt' }],
    });
    assert.equal(renamed.message, 'Renamed 1 document.');
    assert.match(document.content, /^=== FILE: x\/1\.txt ===\n/);
    const gone = await run('deleteDocuments', { documents: [ref('kho/mot.corpus', 0, 'x/1.txt')] });
    assert.equal(gone.message, 'Deleted 1 document.');
    assert.equal(document.content, file(B));
  });

  it('cleans documents and inserts their headers, of open and closed files, in one edit', async () => {
    const share = 'Chia sẻ:\nFacebook\nZalo\n\n';
    const raw = `=== FILE: trang.txt ===\nKhai mạc hội sách mùa xuân bên sông\n\n02/03/2024 08:30\n\n${PROSE}\n\n${OTHER_PROSE}\n\n`;
    const open = client.open('kho/mot.corpus', raw + share + B + share + C + share);
    const lineOfThird = (raw + share + B + share).split('\n').length - 1;
    client.write('kho/hai.corpus', C + share);
    takeOpenOnly();
    const documents = [
      ref('kho/mot.corpus', 0),
      ref('kho/mot.corpus', lineOfThird),
      { uri: client.uri('kho/hai.corpus') },
    ];
    const cleaned = await run('cleanDocuments', { documents });
    assert.equal(cleaned.message, 'Removed 12 lines of page furniture: sharing 12. Documents changed: 3.');
    assert.deepEqual(
      edits()
        .map(({ textDocument }) => textDocument.uri)
        .sort(),
      [client.uri('kho/hai.corpus'), open.uri],
    );
    assert.equal(open.content, raw + B + share + C);
    const filled = await run('insertHeadersInDocuments', { documents: [{ uri: open.uri }] });
    assert.equal(filled.message, 'Inserted from the text: title (1), date (1). Documents changed: 1.');
    assert.match(
      open.content,
      /^=== FILE: trang\.txt ===\ntitle: Khai mạc hội sách mùa xuân bên sông\ndate: 2024-03-02T08:30\n\n/,
    );
    const again = await run('insertHeadersInDocuments', { documents: [{ uri: open.uri }] });
    assert.deepEqual([again.changed, again.message], [false, 'The texts tell no field that a header lacks.']);
  });

  it('sorts, and plans names with what is wrong with them', async () => {
    const text = [
      documentOf('b.txt', PROSE).replace('date: 2024-03-02', 'date: 2024-05'),
      documentOf('a.txt', OTHER_PROSE),
      '=== FILE: z ===\nThơ.\n',
    ];
    const document = client.open('kho/mot.corpus', text.join(''));
    // In the second line of a.txt, which comes first.
    const cursor = { line: text[0]!.split('\n').length, character: 3 };
    const sorted = await run('sortDocuments', { uri: document.uri, by: 'date', cursor });
    assert.equal(sorted.message, 'Sorted 3 documents.');
    assert.deepEqual(sorted.cursor, { line: 1, character: 3 });
    assert.equal(document.content, text[1]! + text[0]! + text[2]!);
    const again = await run('sortDocuments', { uri: document.uri, by: 'date' });
    assert.equal(again.changed, false);
    const plan = (pattern: string, distinct = false) =>
      run<{ names: { to: string; problem?: string }[]; unknown?: string }>('planNames', {
        documents: [{ uri: document.uri }],
        pattern,
        distinct,
      });
    assert.deepEqual(
      (await plan('{year}-{slug}.txt', true)).names.map(({ to }) => to),
      ['2024-khai-mac-hoi-sach-mua-xuan.txt', '2024-khai-mac-hoi-sach-mua-xuan-2.txt', 'z'],
    );
    assert.match(
      (await plan('{year}-{slug}.txt')).names[1]!.problem!,
      /^mot\.corpus:\d+: .* is the name of another/,
    );
    assert.equal((await plan('{tên}')).unknown, '{tên}');
  });

  it('refuses and changes nothing, and says why', async () => {
    const document = client.open('kho/mot.corpus', file(A, B));
    const clash = documentOf('B.txt', THIRD_PROSE);
    client.open('kho/hai.corpus', clash);
    const to = { uri: client.uri('kho/hai.corpus') };
    const problems = async (command: string, argument: object) => {
      const result = await run(command, argument);
      assert.deepEqual([result.changed, result.message], [false, 'Nothing was changed.']);
      return result.problems!.join('\n');
    };
    assert.match(
      await problems('moveDocuments', { documents: [{ uri: document.uri }], to }),
      /^mot\.corpus:8: "b\.txt" and "B\.txt"/,
    );
    assert.match(
      await problems('deleteDocuments', { documents: [ref('kho/mot.corpus', 0, 'khác')] }),
      /"khác" is no longer there/,
    );
    assert.match(
      await problems('deleteDocuments', { documents: [ref('kho/mot.corpus', 3)] }),
      /is no longer there/,
    );
    assert.match(
      await problems('deleteDocuments', { documents: [ref('kho/la.corpus', 0)] }),
      /la\.corpus cannot be read/,
    );
    assert.match(
      await problems('deleteDocuments', { documents: [ref('kho/không.corpus', 0)] }),
      /cannot be read/,
    );
    const unsaved = [client.uri('kho/hai.corpus')];
    assert.match(
      await problems('moveDocuments', { documents: [{ uri: document.uri }], to, unsaved }),
      /save it first/,
    );
    const name = { document: ref('kho/mot.corpus', 0), name: '../x' };
    assert.match(await problems('renameDocuments', { names: [name] }), /cannot be the name of a file/);
    const one = await run('mergeDocuments', { documents: [ref('kho/mot.corpus', 0)] });
    assert.equal(one.message, 'Select two or more documents to merge.');
    assert.deepEqual(client.appliedEdits, []);
    client.answerEdit = () => ({ applied: false });
    assert.match(
      (await run('deleteDocuments', { documents: [ref('kho/mot.corpus', 0)] })).message,
      /did not make the change/,
    );
    for (const [command, argument] of [
      ['moveDocuments', { documents: [], to: {} }],
      ['moveDocuments', { documents: [{ line: 1 }], to: { step: 1 } }],
      ['sortDocuments', { uri: document.uri, by: 'x' }],
      ['planNames', { documents: [], pattern: 'x'.repeat(501) }],
      ['renameDocuments', null],
    ] as const)
      await assert.rejects(run(command, argument as object), /unusable argument/, command);
    assert.equal(document.content, file(A, B));
  });

  it('tells how the document at a position does, and what cleaning leaves of a file', async () => {
    const text =
      documentOf('a.txt', PROSE, '', 'Chia sẻ:', 'Facebook', 'Zalo') +
      documentOf('b.txt', `Hội  nghị. ${OTHER_PROSE}`);
    const document = client.open('kho/mot.corpus', text);
    const at = (line: number) =>
      client.request<object | null>('corpus/documentAt', {
        uri: document.uri,
        position: { line, character: 0 },
      });
    assert.deepEqual(await at(5), {
      name: 'a.txt',
      title: 'Khai mạc hội sách mùa xuân',
      number: 1,
      count: 2,
      problems: { error: 0, warning: 0, information: 0 },
      furniture: 4,
    });
    const problems = { error: 0, warning: 0, information: 1 };
    assert.deepEqual(await at(13), { ...(await at(5)), name: 'b.txt', number: 2, problems, furniture: 0 });
    interface Cleaned {
      text: string;
      lines: [number, number, number][];
      removed: number;
    }
    const {
      text: cleaned,
      lines,
      removed,
    } = await client.request<Cleaned>('corpus/cleaned', { uri: document.uri });
    assert.equal(removed, 4);
    assert.doesNotMatch(cleaned, /Zalo/);
    const [before, after] = [text.split('\n'), cleaned.split('\n')];
    assert.ok(lines.length > 1);
    for (const [source, start, count] of lines) {
      for (let i = 0; i < count; i++) assert.equal(after[start + i], before[source + i]);
    }
    assert.equal(
      lines.reduce((sum, [, , count]) => sum + count, 0),
      after.length,
    );
    assert.equal(await client.request('corpus/cleaned', { uri: client.uri('kho/hai.corpus') }), null);
    await assert.rejects(client.request('corpus/documentAt', { uri: document.uri }), /unusable parameters/);
  });

  function at(line: number) {
    return { start: { line, character: 0 }, end: { line, character: 0 } };
  }
});
