import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  activeExtension,
  closeEditors,
  deleteFile,
  edit,
  open,
  problemsOf,
  rangeOf,
  waitFor,
  waitForProblems,
  workspaceUri,
  writeFile,
} from './support';

const ours = (problems: readonly vscode.Diagnostic[]) => problems.filter(({ source }) => source === 'corpus');

// First, while nothing else has asked for the server.
describe('a configuration that was never saved', () => {
  before(activeExtension);
  after(closeEditors);

  it('has its faults reported, though no watcher can tell of it', async () => {
    const uri = workspaceUri('moi/corpus.config.json').with({ scheme: 'untitled' });
    const editor = await open(uri);
    await edit(editor, new vscode.Range(0, 0, 0, 0), '{ "rules": { "text/nbsp": "ồn ào" } }');
    const [problem] = await waitForProblems(uri, 'a problem', (problems) => ours(problems).length > 0).then(
      ours,
    );
    assert.ok(problem);
    assert.equal(editor.document.getText(problem.range), '"ồn ào"');
  });
});

describe('settings of a project and of the editor', () => {
  before(activeExtension);
  afterEach(async () => {
    await vscode.workspace
      .getConfiguration('corpus')
      .update('decorations.boilerplate', undefined, vscode.ConfigurationTarget.Global);
    await closeEditors();
    await deleteFile('configured');
  });

  it('report the faults of a configuration while it is typed', async () => {
    const uri = await writeFile(
      'configured/corpus.config.json',
      '{\n  // hai quy tắc\n  "rules": { "text/nbsp": "off" }\n}\n',
    );
    const editor = await open(uri);
    assert.equal(editor.document.languageId, 'jsonc');
    await edit(editor, rangeOf(editor.document, '"off"'), '"ồn ào"');
    const [problem] = await waitForProblems(uri, 'a problem', (problems) => ours(problems).length > 0).then(
      ours,
    );
    assert.ok(problem);
    assert.equal(editor.document.getText(problem.range), '"ồn ào"');
    await edit(editor, rangeOf(editor.document, '"ồn ào"'), '"hint"');
    await waitForProblems(uri, 'no problem', (problems) => ours(problems).length === 0);
  });

  it('take the rules of a configuration at once', async () => {
    const uri = await writeFile(
      'configured/tin.corpus',
      '=== FILE: a.txt ===\ntitle: Một\nsource: Báo\n\nMột câu.\n',
    );
    await open(uri);
    await waitForProblems(uri, 'the missing date', () =>
      problemsOf(uri).some((problem) => problem.endsWith('field/missing')),
    );
    await writeFile('configured/corpus.config.json', '{ "rules": { "field/missing": "off" } }');
    await waitFor(
      'no missing date',
      () => !problemsOf(uri).some((problem) => problem.endsWith('field/missing')),
      () => problemsOf(uri),
    );
  });

  it('leave page furniture unfaded when they say so', async () => {
    const uri = await writeFile(
      'configured/trang.corpus',
      [
        '=== FILE: a.txt ===\ntitle: Mùa gặt sớm\ndate: 2023-01-02\nsource: Báo\n',
        'Năm nay bà con các bản vùng cao gặt sớm hơn mọi năm gần nửa tháng, phần vì nắng đều, phần vì giống lúa mới chín nhanh.\n',
        'Theo trưởng bản, nhà nào cũng đổi công cho nhau, nên ruộng bậc thang xa nhất cũng gặt xong trước khi mưa xuống.\n',
        'Chia sẻ bài viết\nLượt xem: 12\nBình luận\nHọ và tên: *\nEmail: *\nVề đầu trang\n',
      ].join('\n'),
    );
    await open(uri);
    const furniture = (faded: boolean) =>
      waitForProblems(uri, `page furniture that is ${faded ? '' : 'not '}faded`, (problems) => {
        const found = problems.filter(
          ({ code }) => typeof code === 'object' && String(code.value).startsWith('boilerplate/'),
        );
        return (
          found.length > 0 &&
          found.every(({ tags }) => (tags ?? []).includes(vscode.DiagnosticTag.Unnecessary) === faded)
        );
      });
    await furniture(true);
    await vscode.workspace
      .getConfiguration('corpus')
      .update('decorations.boilerplate', false, vscode.ConfigurationTarget.Global);
    await furniture(false);
  });
});
