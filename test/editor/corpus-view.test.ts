// The Corpus views and the dashboard, as a person uses them. Corpora of strangers are opened here: nothing in a name or
// a title may do anything.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  activeExtension,
  closeEditors,
  deleteFile,
  edit,
  open,
  page,
  rangeOf,
  waitFor,
  writeFile,
} from './support';

const folder = 'corpus-view';
const hostile =
  '<img src=x onerror="document.title=1"> $(alert) [x](command:workbench.action.quit) \u202egnp.exe';
const files: Readonly<Record<string, string>> = {
  'mot.corpus': [
    '=== FILE: viet-tri/1.txt ===',
    'title: Hội sách mùa xuân',
    'date: 2024-03-02',
    'source: Báo Trung Du',
    '',
    'Bà Lê Thu Hà và ông Đào Văn Hòa dự lễ theo Chỉ thị số 12-CT/TW ngày 5/1/2022.',
    '',
    '=== FILE: viet-tri/2.txt ===',
    'title: Bế mạc hội sách',
    'date: 8/3/2024',
    'source: Báo Trung Du',
    '',
    'Bà Lê Thu Hà bế mạc  hội sách.',
    '',
  ].join('\n'),
  'hai.corpus': [
    `=== FILE: xấu/${hostile.replace(/[<>":*?|]/g, '')}.txt ===`,
    `title: ${hostile}`,
    'date: 2024-05-01',
    `source: ${hostile}`,
    '',
    'Chợ quê mở cửa từ sáng sớm.',
    '',
  ].join('\n'),
};

const rows = (view: string) => `.pane:has(.pane-header[aria-label^="${view}" i]) .monaco-list-row`;
const focus = (view: string) => vscode.commands.executeCommand(`corpus.${view}.focus`);

describe('Corpus views', () => {
  before(async function () {
    if (!page) this.skip();
    await activeExtension();
    await closeEditors();
    for (const [name, text] of Object.entries(files)) await writeFile(`${folder}/${name}`, text);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('corpus.clearViewFilter');
    await closeEditors();
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.view.explorer');
    await deleteFile(folder);
  });

  /** Waits until the rows of a view satisfy the condition. */
  async function rowsOf(
    view: string,
    what: string,
    condition: (rows: string[]) => boolean,
  ): Promise<string[]> {
    let seen: string[] = [];
    return waitFor(
      what,
      async () => {
        seen = ((await page?.texts(rows(view))) ?? []).map((text) => text.replace(/\s+/g, ' '));
        return condition(seen) && seen;
      },
      () => seen,
    );
  }

  async function click(view: string, text: string): Promise<void> {
    // The row can be made anew while it is clicked.
    await waitFor(`a click on ${text}`, async () => {
      await page?.click(`${rows(view)}:has-text("${text}")`);
      return true;
    });
  }

  /** Opens a row, and waits for a row below it. */
  async function expand(view: string, text: string, below: string): Promise<string[]> {
    const closed = `${rows(view)}[aria-expanded="false"]:has-text("${text}")`;
    let seen: string[] = [];
    return waitFor(
      `${below} below ${text}`,
      async () => {
        // A list that is being made anew may close it again.
        if ((await page?.texts(closed))?.length) await page?.click(closed);
        await new Promise((resolve) => setTimeout(resolve, 300));
        seen = (await page?.texts(rows(view))) ?? [];
        return seen.some((row) => row.includes(below)) && seen;
      },
      () => seen,
    );
  }

  it('list files with their documents, and lead to them', async () => {
    await focus('documents');
    await rowsOf('Documents', 'both files', (all) =>
      ['mot.corpus', 'hai.corpus'].every((name) => all.some((row) => row.includes(name))),
    );
    const all = await expand('Documents', 'mot.corpus', 'viet-tri/2.txt');
    assert.ok(all.some((row) => row.includes('Bế mạc hội sách')));
    await click('Documents', 'viet-tri/2.txt');
    const editor = await waitFor('the document to open', () => {
      const { activeTextEditor } = vscode.window;
      return activeTextEditor?.document.uri.path.endsWith('mot.corpus') && activeTextEditor;
    });
    await waitFor('the cursor to stand there', () => editor.selection.active.line === 7);
  });

  it('follow an edit', async () => {
    const editor = await open(`${folder}/mot.corpus`);
    await focus('documents');
    await vscode.commands.executeCommand('corpus.filterView', 'viet-tri');
    await rowsOf(
      'Documents',
      'the file of the documents alone',
      (all) =>
        all.some((row) => row.includes('mot.corpus')) && !all.some((row) => row.includes('hai.corpus')),
    );
    await rowsOf('Documents', 'two documents', (all) => all.some((row) => /mot\.corpus ?2\b/.test(row)));
    await edit(editor, rangeOf(editor.document, 'viet-tri/2.txt'), 'khac/2.txt');
    await rowsOf('Documents', 'one document less', (all) => all.some((row) => /mot\.corpus ?1\b/.test(row)));
  });

  it('clean a document and copy its name, from its row', async () => {
    const prose =
      'Hội sách mùa xuân quy tụ hơn bốn mươi nhà xuất bản, kéo dài năm ngày tại công viên bên bờ sông.';
    const header = files['mot.corpus']!.split('\n').slice(1, 4);
    const page = [
      '=== FILE: trang/1.txt ===',
      ...header,
      '',
      prose,
      '',
      'Chia sẻ:',
      'Facebook',
      'Zalo',
      '',
    ].join('\n');
    const uri = await writeFile(`${folder}/trang.corpus`, page);
    try {
      const start = { uri: uri.toString(), line: 0, character: 0 };
      const row = { kind: 'document', name: 'trang/1.txt', start, place: start };
      await vscode.commands.executeCommand('corpus.cleanItem', row);
      const { document } = vscode.window.activeTextEditor!;
      assert.equal(document.uri.toString(), uri.toString());
      await waitFor(
        'the furniture to go',
        () => !document.getText().includes('Zalo'),
        () => document.getText(),
      );
      assert.ok(document.getText().includes(prose));
      await vscode.commands.executeCommand('corpus.copyName', row);
      assert.equal(await vscode.env.clipboard.readText(), 'trang/1.txt');
    } finally {
      await closeEditors();
      await deleteFile(`${folder}/trang.corpus`);
    }
  });

  it('clean all rows that are selected, documents and files, and copy their names', async () => {
    const prose = 'Nước rút dần, bà con ra đồng dọn rác, sửa lại bờ ao và đắp cao thêm con đường ven đê.';
    const page = (name: string) => `=== FILE: ${name} ===\n${prose}\n\nChia sẻ:\nFacebook\nZalo\n\n`;
    const one = await writeFile(
      `${folder}/nhieu.corpus`,
      ['1', '2', '3'].map((n) => page(`n/${n}.txt`)).join(''),
    );
    const two = await writeFile(`${folder}/them.corpus`, page('n/4.txt'));
    try {
      const documentRow = (name: string, line: number) => {
        const start = { uri: one.toString(), line, character: 0 };
        return { kind: 'document', name, start, place: start };
      };
      const rows = [
        documentRow('n/1.txt', 0),
        documentRow('n/3.txt', 14),
        { kind: 'group', group: 'file', key: two.toString() },
      ];
      await vscode.commands.executeCommand('corpus.copyName', rows[0], rows.slice(0, 2));
      assert.equal(await vscode.env.clipboard.readText(), 'n/1.txt\nn/3.txt');
      await vscode.commands.executeCommand('corpus.cleanItem', rows[0], rows);
      const textOf = async (uri: vscode.Uri) => (await vscode.workspace.openTextDocument(uri)).getText();
      assert.deepEqual((await textOf(one)).match(/=== FILE: .*? ===|Zalo/g), [
        '=== FILE: n/1.txt ===',
        '=== FILE: n/2.txt ===',
        'Zalo',
        '=== FILE: n/3.txt ===',
      ]);
      assert.ok(!(await textOf(two)).includes('Zalo'));
    } finally {
      await closeEditors();
      await deleteFile(`${folder}/nhieu.corpus`);
      await deleteFile(`${folder}/them.corpus`);
    }
  });

  it('follow files that come and go', async () => {
    await focus('documents');
    await writeFile(`${folder}/moi.corpus`, files['mot.corpus']!);
    await rowsOf('Documents', 'the new file', (all) => all.some((row) => row.includes('moi.corpus')));
    await deleteFile(`${folder}/moi.corpus`);
    await rowsOf('Documents', 'the file to go', (all) => !all.some((row) => row.includes('moi.corpus')));
  });

  it('count people and problems, and lead to the first of them', async () => {
    await focus('people');
    await rowsOf('People', 'a person named twice', (all) => all.some((row) => /Lê Thu Hà ?2/.test(row)));
    await focus('rules');
    await rowsOf('Problems By Rule', 'the rule', (all) =>
      all.some((row) => row.includes('text/double-space')),
    );
    // A view is low: a row below the last one would not be seen.
    await vscode.commands.executeCommand('corpus.filterView', 'double-space');
    await expand('Problems By Rule', 'text/double-space', 'viet-tri/2.txt');
    await click('Problems By Rule', 'viet-tri/2.txt');
    await waitFor('the problem to be shown', () => {
      const { activeTextEditor } = vscode.window;
      const at = activeTextEditor?.selection.active;
      return activeTextEditor && at && activeTextEditor.document.lineAt(at).text.includes('bế mạc  hội');
    });
  });

  it('show hostile names as plain text', async () => {
    await focus('documents');
    await vscode.commands.executeCommand('corpus.filterView', 'onerror');
    await rowsOf('Documents', 'the file', (all) => all.some((row) => row.includes('hai.corpus')));
    const all = await expand('Documents', 'hai.corpus', 'xấu/');
    const row = all.find((text) => text.includes('xấu/'))!.replace(/\s+/g, ' ');
    assert.match(row, /<img src=x onerror="document.title=1">/);
    assert.doesNotMatch(row, /\u202e/);
    assert.deepEqual(await page!.texts(`${rows('Documents')} img, ${rows('Documents')} .codicon-alert`), []);
  });

  it('name hostile names in messages, where no link comes of them', async () => {
    const row = { kind: 'group', group: 'source', key: hostile, documents: 1, problems: 0 };
    try {
      await vscode.commands.executeCommand('corpus.addToConfiguration', row);
      await vscode.commands.executeCommand('notifications.showList');
      const message = '.notifications-center .notification-list-item-message';
      const [seen = ''] = await waitFor('the message', async () => {
        const all = await page!.texts(message);
        return all.some((text) => text.includes('added to corpus.config.json')) && all;
      });
      assert.ok(seen.replaceAll('\u2060', '').includes('[x](command:workbench.action.quit)'), seen);
      assert.doesNotMatch(seen, /\u202e/);
      assert.deepEqual(await page!.texts(`${message} a, ${message} img, ${message} .codicon`), []);
    } finally {
      await vscode.commands.executeCommand('notifications.clearAll');
      await deleteFile('corpus.config.json').catch(() => undefined);
    }
  });

  it('open a dashboard with the right figures, in which nothing of a corpus runs', async () => {
    await vscode.commands.executeCommand('corpus.openDashboard');
    const find = async (selector: string) =>
      (await page!.texts(selector, 'webview')).map((text) => text.replace(/\s+/g, ' '));
    const tiles = await waitFor('the tiles', async () => {
      const seen = await find('.tile');
      return seen.length === 6 && seen;
    });
    // Beside these three, the workspace has two documents and a text file.
    assert.match(tiles[0]!, /^Documents 5 /);
    assert.match(tiles[1]!, /2023-05 – 2024-05/);
    assert.deepEqual(await find('img, script:not([src]), a'), []);
    assert.ok((await find('.panel')).some((text) => text.includes('<img src=x')));
    assert.ok((await find('.panel h2')).includes('Most Named People'));
    await page!.click('#panel-persons button[data-choice="table"]', 'webview');
    await waitFor('the table of people', async () =>
      (await find('#panel-persons tbody tr')).some((row) => /Lê Thu Hà 2 2/.test(row)),
    );
    await page!.click('#panel-persons button.link:has-text("Đào Văn Hòa")', 'webview');
    await waitFor('the text behind it', () => {
      const editor = vscode.window.activeTextEditor;
      const at = editor?.selection.active;
      return at && editor?.document.lineAt(at).text.slice(at.character).startsWith('Đào Văn Hòa');
    });
  });

  it('lead from a chart by the keyboard, to one of several documents', async () => {
    await vscode.commands.executeCommand('corpus.openDashboard');
    await page!.click('#panel-persons button[data-choice="0"]', 'webview');
    const bar = '#panel-persons [role="button"].mark';
    await waitFor(
      'the bars',
      async () => (await page!.texts(`${bar}[aria-label^="Lê Thu Hà: 2"]`, 'webview')).length === 1,
    );
    // The keyboard goes on from the button that was clicked: two more ways to show it, two to save it, the chart.
    await page!.press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'ArrowDown', 'Home', 'Enter');
    const choices = '.quick-input-list .monaco-list-row';
    await waitFor('the choice', async () =>
      (await page!.texts(choices)).some((row) => row.includes('viet-tri/2.txt')),
    );
    await page!.type('viet-tri/2');
    await waitFor('one choice', async () => (await page!.texts(choices)).length === 1);
    await page!.press('Enter');
    await waitFor('the text behind it', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.lineAt(editor.selection.active).text.includes('bế mạc  hội');
    });
  });

  it('keep the dashboard up to date', async () => {
    await vscode.commands.executeCommand('corpus.openDashboard');
    const documents = async () => (await page!.texts('.tile:first-child .value', 'webview'))[0];
    await waitFor('the figures', async () => (await documents()) === '5', documents);
    await writeFile(`${folder}/moi.corpus`, files['mot.corpus']!);
    await waitFor('two more documents', async () => (await documents()) === '7', documents);
    await deleteFile(`${folder}/moi.corpus`);
    await waitFor('as many as before', async () => (await documents()) === '5', documents);
  });
});
