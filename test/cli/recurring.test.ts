import assert from 'node:assert/strict';
import type { Diagnostic, WorkspaceFullDocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { LspClient } from '../support/lspClient';
import { COLUMN, page } from '../support/sourcePages';
import { folders } from './support';

const RARE = 'Thư gửi tòa soạn Ven Sông';

/** Pages of one source, a file each. Five have a line of which nothing else says that it is furniture, three another. */
const PAGES: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: 8 }, (_, i) => [`${i}.corpus`, page(i, { after: [i < 5 ? COLUMN : RARE] })]),
);
const names = Object.keys(PAGES);

describe('files that are given together', () => {
  const folder = folders();

  it('are cleaned of the lines that recur in them, which one alone is not', () => {
    const here = folder(PAGES);
    assert.equal(here.run(['clean', '0.corpus']).stdout, PAGES['0.corpus']);
    assert.equal(here.run(['clean', '--write', '.']).code, 0);
    for (const [i, name] of names.entries()) {
      assert.equal(here.read(name), page(i, i < 5 ? {} : { after: [RARE] }), name);
    }
    const once = here.contents();
    assert.equal(here.run(['clean', '--write', '.']).code, 0);
    assert.deepEqual(here.contents(), once, 'nothing is left for a second time');
  });

  it('are analyzed as they are cleaned, in whatever order they are named', () => {
    const here = folder(PAGES);
    const analyzed = (paths: readonly string[]) =>
      Object.fromEntries(
        parsed(here.run(['analyze', ...paths]).stdout).map(({ path, documents }) => [path, documents]),
      );
    const all = analyzed(names);
    assert.deepEqual(
      names.map((name) => all[name]![0]!.boilerplate.length),
      [1, 1, 1, 1, 1, 0, 0, 0],
    );
    assert.deepEqual(analyzed([...names].reverse()), all);
  });

  it('are exported as they are cleaned', () => {
    const here = folder(PAGES);
    const { stdout } = here.run(['export', '--to', 'text', '.']);
    assert.ok(!stdout.includes(COLUMN));
    assert.equal(stdout.split(RARE).length, 1 + 3);
    assert.ok(here.run(['export', '--to', 'text', '0.corpus']).stdout.includes(COLUMN));
    assert.equal(here.run(['export', '--to', 'text', '--raw', '.']).stdout.split(COLUMN).length, 1 + 5);
  });

  it('are one corpus where a file is named twice, and many documents of one file are one too', () => {
    const here = folder({
      'a.corpus': PAGES['0.corpus']!,
      'all.corpus': names.map((name) => `=== FILE: ${name} ===\n${PAGES[name]}\n`).join(''),
    });
    assert.equal(
      here.run(['clean', ...Array.from({ length: 9 }, () => 'a.corpus')]).stdout,
      PAGES['0.corpus'],
    );
    const { stdout } = here.run(['clean', 'all.corpus']);
    assert.ok(!stdout.includes(COLUMN) && stdout.includes(RARE));
  });

  it('are read by themselves where the rule is off', () => {
    const here = folder({
      ...PAGES,
      'corpus.config.json': '{ "rules": { "boilerplate/repeated-line": "off" } }',
    });
    assert.equal(here.run(['clean', '--diff', '.']).stdout, '');
  });

  it('have the same problems in the editor', async () => {
    const here = folder(PAGES);
    const client = await LspClient.start({ files: PAGES });
    try {
      const { items } = await client.workspaceDiagnostics();
      const served = (items as WorkspaceFullDocumentDiagnosticReport[])
        .map(({ uri, items: found }) => [uri.slice(uri.lastIndexOf('/') + 1), found.map(reportOf)])
        .filter(([name]) => String(name).endsWith('.corpus'));
      const run = here.run(['check', '--format=json', '.']);
      const checked = (JSON.parse(run.stdout) as { path: string; problems: Record<string, unknown>[] }[]).map(
        ({ path, problems }) => [
          path,
          problems.map(({ code, startLine, message }) => [code, startLine, message]),
        ],
      );
      assert.deepEqual(Object.fromEntries(served), Object.fromEntries(checked));
      const told = run.stdout.split('"boilerplate/').length - 1;
      assert.equal(told, 8, 'five blocks to cut, three lines to decide on');
    } finally {
      await client.stop();
    }
  });
});

function reportOf({ code, range, message }: Diagnostic) {
  return [code, range.start.line, message];
}

interface Analyzed {
  readonly path: string;
  readonly documents: readonly { readonly boilerplate: readonly unknown[] }[];
}

function parsed(lines: string): Analyzed[] {
  return lines
    .trim()
    .split('\n')
    .map((line): Analyzed => JSON.parse(line));
}
