import assert from 'node:assert/strict';
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  DocumentSymbol,
  Hover,
  Position,
  Range,
  SemanticTokens,
} from 'vscode-languageserver-protocol/node';
import type { ClientDocument, LspClient } from '../support/lspClient';

/** A document with a full header, in which only what a test puts in is wrong. */
export function documentOf(name: string, ...body: string[]): string {
  return [
    `=== FILE: ${name} ===`,
    'title: Khai mạc hội sách mùa xuân',
    'date: 2024-03-02',
    'source: Báo Ven Sông',
    '',
    ...body,
    '',
    '',
  ].join('\n');
}

/** Prose of our own without any fault. */
export const PROSE =
  'Hội sách mùa xuân năm nay quy tụ hơn bốn mươi nhà xuất bản, kéo dài năm ngày tại công viên bên bờ sông và mở cửa tự do cho mọi bạn đọc.';

/** Prose of two other documents, unlike enough to be no copies. */
export const OTHER_PROSE =
  'Đội bóng chuyền nữ của trường nghề thắng trận cuối với tỷ số sát nút, sau khi bị dẫn hai hiệp và phải thay cả chuyền hai lẫn chủ công.';
export const THIRD_PROSE =
  'Trạm khí tượng báo mưa lớn ở vùng núi trong ba ngày tới; các bản ven suối được khuyên dời đồ đạc lên cao và giữ liên lạc với xã.';

function at(document: ClientDocument, position: Position) {
  return { textDocument: { uri: document.uri }, position };
}

/** Hover in the middle of the n-th occurrence of a text. */
export function hoverOn(
  client: LspClient,
  document: ClientDocument,
  text: string,
  occurrence = 1,
): Promise<(Hover & { contents: { kind: string; value: string } }) | null> {
  let start = -1;
  for (let i = 0; i < occurrence; i++) start = document.content.indexOf(text, start + 1);
  assert.notEqual(start, -1, `"${text}" is not in the text`);
  // Not inside a character of two units, or between a letter and its marks.
  const inside = start + Math.max(1, [...text.slice(0, Math.ceil(text.length / 2))].join('').length - 1);
  return client.request('textDocument/hover', at(document, document.text.position(inside)));
}

export function symbolsOf(client: LspClient, document: { readonly uri: string }): Promise<DocumentSymbol[]> {
  return client.request('textDocument/documentSymbol', { textDocument: { uri: document.uri } });
}

/** Symbols and all below them. */
export function* allSymbols(symbols: readonly DocumentSymbol[]): Generator<DocumentSymbol> {
  for (const symbol of symbols) {
    yield symbol;
    yield* allSymbols(symbol.children ?? []);
  }
}

export function actionsAt(
  client: LspClient,
  document: ClientDocument,
  range: Range,
  only?: string[],
): Promise<CodeAction[]> {
  return client.request('textDocument/codeAction', {
    textDocument: { uri: document.uri },
    range,
    context: { diagnostics: [], ...(only ? { only } : {}) },
  });
}

/** The one action whose title matches. */
export async function actionOn(
  client: LspClient,
  document: ClientDocument,
  range: Range,
  title: RegExp,
  only?: string[],
): Promise<CodeAction> {
  const actions = await actionsAt(client, document, range, only);
  const matching = actions.filter((action) => title.test(action.title));
  assert.equal(matching.length, 1, `${title} among: ${actions.map((action) => action.title).join(' | ')}`);
  return matching[0]!;
}

/** Edits of an action as [old text, new text]. */
export function editsOf(document: ClientDocument, action: CodeAction): [string, string][] {
  const [change] = action.edit?.documentChanges ?? [];
  assert.ok(change && 'textDocument' in change, 'a versioned edit');
  assert.equal(change.textDocument.uri, document.uri);
  assert.equal(change.textDocument.version, document.version);
  return change.edits.map((edit) => {
    assert.ok('newText' in edit);
    return [document.text.at(edit.range), edit.newText];
  });
}

/** Completion at an offset, as a list. */
export async function completionListAt(
  client: LspClient,
  document: ClientDocument,
  offset: number,
): Promise<CompletionList> {
  const answer = await client.request<CompletionList | CompletionItem[]>(
    'textDocument/completion',
    at(document, document.text.position(offset)),
  );
  return Array.isArray(answer) ? { isIncomplete: false, items: answer } : answer;
}

export async function completionsAt(
  client: LspClient,
  document: ClientDocument,
  offset: number,
): Promise<CompletionItem[]> {
  return (await completionListAt(client, document, offset)).items;
}

/** Semantic tokens as "type «text»"; fails for tokens out of order, overlapping, empty or crossing a line. */
export function tokensOf(client: LspClient, document: ClientDocument, { data }: SemanticTokens): string[] {
  const legend = client.initializeResult.capabilities.semanticTokensProvider!.legend.tokenTypes;
  assert.equal(data.length % 5, 0);
  const tokens: string[] = [];
  let line = 0;
  let character = 0;
  let end = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [lines, characters, length, type] = data.slice(i, i + 4) as [number, number, number, number];
    if (lines > 0) {
      line += lines;
      character = characters;
      end = 0;
    } else character += characters;
    assert.ok(character >= end, `token ${i / 5} overlaps the one before it`);
    assert.ok(length > 0, `token ${i / 5} is empty`);
    end = character + length;
    const text = document.text.at({ start: { line, character }, end: { line, character: end } });
    tokens.push(`${legend[type]} «${text}»`);
  }
  return tokens;
}
