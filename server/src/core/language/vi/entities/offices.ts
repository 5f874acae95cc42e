import type { Board, Draft } from './mentions';
import type { Reader } from './reader';
import { OFFICE_LINKS } from './word-lists';

const MOST_TOKENS = 60;
/** Kinds of titles that are forms of address, not offices: a card says nothing of them. */
const ADDRESS_KINDS: ReadonlySet<string> = new Set(['honorific', 'crime']);

/** Records with each person the office that stands before or, after a comma, behind the name. */
export function attachOffices(r: Reader, board: Board): void {
  for (const draft of board.drafts) {
    if (draft.type !== 'person') continue;
    const title = officeBefore(r, board, draft) ?? officeAfter(r, board, draft);
    if (title) draft.title = title;
  }
}

function officeBefore(r: Reader, board: Board, person: Draft): { start: number; end: number } | undefined {
  const { tokens } = r;
  let at = person.start;
  let start = -1;
  let end = at;
  const limit = Math.max(1, at - MOST_TOKENS);
  while (at > limit) {
    const held = board.at(at - 1);
    const title = r.titleBefore(at);
    if (title && !(held && held.start <= title.start && held.type === 'person')) {
      if (ADDRESS_KINDS.has(title.value.kind)) {
        if (start < 0) end = title.start;
        if (start < 0 && tokens.isMark(title.start - 1, ',')) {
          at = title.start - 1;
          end = at;
          continue;
        }
        break;
      }
      start = title.start;
      at = title.start;
    } else if (held) {
      if (held.type === 'person') break;
      at = held.start;
    } else if (tokens.isMark(at - 1, ',') || tokens.isDash(at - 1)) {
      if (at === person.start) break;
      at--;
    } else if (tokens.isWord(at - 1) && r.in(at - 1, OFFICE_LINKS)) {
      at--;
    } else break;
  }
  return start >= 0 && start < end ? { start, end } : undefined;
}

function officeAfter(r: Reader, board: Board, person: Draft): { start: number; end: number } | undefined {
  const { tokens } = r;
  let at = person.end;
  if (tokens.isMark(at, '(')) {
    const limit = at + 16;
    while (at < limit && !tokens.isMark(at, ')') && tokens.kind(at) !== 0) at++;
    if (!tokens.isMark(at, ')')) return undefined;
    at++;
  }
  if (!tokens.isMark(at, ',') && !tokens.isDash(at)) return undefined;
  at++;
  const first = r.titleAt(at);
  if (!first || ADDRESS_KINDS.has(first.value.kind)) return undefined;
  const start = at;
  let end = at;
  const limit = at + MOST_TOKENS;
  while (at < limit) {
    const held = board.at(at);
    const title = r.titleAt(at);
    if (held && held.type !== 'person') at = held.end;
    else if (title && (end === start || tokens.isCapital(at) || !ADDRESS_KINDS.has(title.value.kind)))
      at = title.end;
    else if (tokens.isWord(at) && r.in(at, OFFICE_LINKS)) at++;
    else if ((tokens.isMark(at, ',') || tokens.isDash(at)) && continuesOffice(r, board, at + 1)) {
      at++;
      continue;
    } else break;
    end = at;
  }
  return end > start ? { start, end } : undefined;
}

function continuesOffice(r: Reader, board: Board, at: number): boolean {
  if (board.at(at)?.type === 'person') return false;
  const title = r.titleAt(at);
  return title !== undefined && !ADDRESS_KINDS.has(title.value.kind);
}
