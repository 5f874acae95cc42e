import assert from 'node:assert/strict';
import { folderPath, isVirtual, pathOf, sameUri, uriOf } from '../../../server/src/lsp/paths';

describe('paths and URIs', () => {
  it('name files of this machine', () => {
    assert.equal(pathOf('file:///ngu%20lieu/b%C3%A1o.corpus'), '/ngu lieu/báo.corpus');
    assert.equal(pathOf('file://localhost/a'), '/a');
    assert.equal(pathOf('file:///C%3A/a.corpus'), 'c:/a.corpus');
    assert.equal(pathOf('file://server/share/a'), '//server/share/a');
    for (const path of ['/ngu lieu/báo (1).corpus', 'c:/a.corpus', '//server/share/a', '/100%/#1?.txt']) {
      assert.equal(pathOf(uriOf(path)), path);
      assert.equal(isVirtual(path), false);
    }
  });

  it('have each character as it is in URIs', () => {
    for (let code = 0x21; code < 0x180; code++) {
      const name = String.fromCharCode(code);
      const escaped = encodeURIComponent(name);
      // What URIs keep for themselves is escaped, too, as VS Code does.
      const isKept = "!'()*".includes(name);
      const expected = isKept ? `%${code.toString(16).toUpperCase()}` : name === '/' ? '/' : escaped;
      assert.equal(uriOf(`/kho/x${name}`), `file:///kho/x${expected}`);
    }
    assert.equal(uriOf('/kho-1/a_b~c.D/9.corpus'), 'file:///kho-1/a_b~c.D/9.corpus');
  });

  it('name files of other schemes, whatever their authority', () => {
    const cases: readonly [uri: string, path: string][] = [
      ['vscode-vfs://github/nguoi/kho/b%C3%A1o%201.corpus', 'vscode-vfs://github/nguoi/kho/báo 1.corpus'],
      ['vscode-vfs://github%2B7b22/nguoi/kho/a.txt', 'vscode-vfs://github%2B7b22/nguoi/kho/a.txt'],
      ['vscode-remote://127.0.0.1:8080/nha/a.txt', 'vscode-remote://127.0.0.1:8080/nha/a.txt'],
      ['vscode-test-web://mount/a%23b%3F.txt', 'vscode-test-web://mount/a#b?.txt'],
      ['memfs:/tin/a.txt', 'memfs:///tin/a.txt'],
    ];
    for (const [uri, path] of cases) {
      assert.equal(pathOf(uri), path);
      assert.equal(uriOf(path), uri);
      assert.ok(isVirtual(path));
    }
  });

  it('are the same for one file, however its URI is escaped', () => {
    assert.equal(sameUri('memfs:///tin/a.txt'), sameUri('memfs:/tin/%61.txt'));
    assert.equal(sameUri('vscode-vfs://github+7b22/a'), sameUri('VSCODE-VFS://github%2B7b22/a'));
    assert.notEqual(sameUri('memfs:/a%2Fb'), sameUri('memfs:/c'));
  });

  it('are none for what names no place, or cannot be read', () => {
    for (const uri of [
      'untitled:Untitled-1',
      'untitled:/nha/moi.corpus',
      'git:/nha/a.corpus?%7B%22ref%22%3A%22HEAD%22%7D',
      'memfs:/a.txt#1',
      'memfs:/%E0%A4%A',
      'memfs://%zz/a.txt',
      'mailto:ai@do',
      'c:/a.corpus',
      '/nha/a.corpus',
      '',
    ]) {
      assert.equal(pathOf(uri), undefined, uri);
      assert.equal(sameUri(uri), uri);
    }
  });

  it('end without a slash for folders, roots of any kind included', () => {
    assert.equal(folderPath('/nha/'), '/nha');
    assert.equal(folderPath('/'), '/');
    assert.equal(folderPath(pathOf('vscode-test-web://mount/')!), 'vscode-test-web://mount');
    assert.equal(folderPath(pathOf('memfs:/')!), 'memfs://');
    assert.equal(uriOf('memfs://'), 'memfs:/');
    assert.equal(uriOf('vscode-test-web://mount'), 'vscode-test-web://mount/');
  });
});
