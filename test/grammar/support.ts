import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

declare global {
  interface ImportMeta {
    readonly rootDirectory: string;
  }
}

const require = createRequire(import.meta.url);

const grammarPath = join(import.meta.rootDirectory, 'syntaxes', 'corpus.tmLanguage.json');

let loaded: Promise<textmate.IGrammar> | undefined;

/** The grammar of the extension in the engine that VS Code uses. */
function loadGrammar(): Promise<textmate.IGrammar> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<textmate.IGrammar> {
  const wasm = readFileSync(join(dirname(require.resolve('vscode-oniguruma')), 'onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(grammarPath, 'utf8'), grammarPath),
  });
  const grammar = await registry.loadGrammar('text.corpus');
  if (!grammar) throw new Error('no grammar');
  return grammar;
}

/** The tokens of each line. */
export async function tokenize(lines: readonly string[]): Promise<textmate.IToken[][]> {
  const grammar = await loadGrammar();
  let state = textmate.INITIAL;
  return lines.map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens;
  });
}

/**
 * Compares a text with expectations written into it. A line that starts with `|` is text; a line below it marks, with
 * carets under the characters, a scope that all of them must have, or with `!` before the name must not have:
 *
 *     |date: 2021
 *      ^^^^ entity.name.tag.key
 *            ^^^^ constant.numeric.date
 *            ^^^^ !string.quoted
 *
 * A scope is met by any scope that equals it or begins with it and a dot.
 */
export async function checkScopes(marked: string): Promise<void> {
  const lines: string[] = [];
  const expectations: { line: number; from: number; to: number; scope: string; absent: boolean }[] = [];
  for (const row of marked.split('\n')) {
    const caret = /^ +(\^+) (!?)(\S+)$/.exec(row);
    if (row.startsWith('|')) lines.push(row.slice(1));
    else if (caret) {
      const from = row.indexOf('^') - 1;
      const to = from + caret[1]!.length;
      expectations.push({ line: lines.length - 1, from, to, scope: caret[3]!, absent: caret[2] === '!' });
    } else if (row.trim() !== '') throw new Error(`not understood: ${row}`);
  }
  if (expectations.length === 0) throw new Error('nothing is expected');
  const tokens = await tokenize(lines);
  for (const { line, from, to, scope, absent } of expectations) {
    for (const token of tokens[line]!) {
      if (token.endIndex <= from || token.startIndex >= to) continue;
      const has = token.scopes.some((actual) => actual === scope || actual.startsWith(`${scope}.`));
      if (has !== absent) continue;
      const part = lines[line]!.slice(token.startIndex, token.endIndex);
      throw new Error(`“${part}” ${absent ? 'has' : 'lacks'} ${scope}: it has ${token.scopes.join(' ')}`);
    }
  }
}
