import { codesOf, isDigit, matchAny, skipBlanks, wordEnd } from './text';

export interface Title {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  /** Stands after "về", so that a verb at its start is a noun. */
  readonly about?: true;
}

const CLOSING: Readonly<Record<string, string>> = { '“': '”"', '"': '"”', '«': '»', '‘': '’', "'": "'" };
const LONGEST_QUOTED = 400;
const LONGEST = 180;
/** Signs that end a title without quotation marks. */
const ENDS = codesOf('.;:()[]“”"«»\n\r…!?');
const POINT = 46;
const COMMA = 44;
const BLANK = 32;

/** Words that open the naming part of a title when it does not start with "về". */
const VERBS = ['quy định', 'phê duyệt', 'ban hành', 'phê chuẩn', 'thí điểm'];

/** "về cơ bản là xong": the sentence goes on, no title begins. */
const IDIOMS = ['cơ bản', 'lâu dài', 'phía', 'phần mình'];

/** Reads "về “…”", "về việc …", "quy định …" or a quoted title, right after what names the document. */
export function readTitle(text: string, at: number, verbs = true): Title | undefined {
  let i = skipBlanks(text, at);
  if (text[i] === ',') i = skipBlanks(text, i + 1);
  const about = matchAny(text, i, ['về việc', 'v/v', 'về']);
  const start = about >= 0 ? skipBlanks(text, about) : i;
  if (about >= 0 && (start === about || matchAny(text, start, IDIOMS) >= 0)) return undefined;
  const quoted = readQuoted(text, start);
  if (quoted) return quoted;
  const verb = about < 0 && verbs ? matchAny(text, i, VERBS) : -1;
  if (about < 0 && verb < 0) return undefined;
  const end = proseEnd(text, start);
  const title = text.slice(start, end);
  // One word is a fragment ("về nước"), not a title.
  if (!/\S\s+\S/.test(title)) return undefined;
  return { text: title, start, end, quoted: false, ...(about >= 0 && { about: true }) };
}

export function readQuoted(text: string, at: number): Title | undefined {
  const close = CLOSING[text[at] ?? ''];
  if (close === undefined) return undefined;
  for (let i = at + 1; i < Math.min(text.length, at + LONGEST_QUOTED); i++) {
    if (text[i] === '\n') return undefined;
    if (!close.includes(text[i]!)) continue;
    const title = text.slice(at + 1, i).trim();
    return title.length < 4 ? undefined : { text: title, start: at, end: i + 1, quoted: true };
  }
  return undefined;
}

/** Where a title without quotation marks ends: at the clause, at a comma that opens another clause, or after some words. */
function proseEnd(text: string, at: number): number {
  let end = at;
  let i = at;
  while (i < text.length && i < at + LONGEST) {
    const code = text.charCodeAt(i);
    if (code === BLANK) {
      if (LEAVES.has(text.charCodeAt(i + 1)) && LEAVERS.has(text.slice(i + 1, wordEnd(text, i + 1)))) break;
    } else if (code === COMMA) {
      if (!continues(text, i + 1)) break;
    } else if (ENDS.has(code) && !(code === POINT && isDigit(text.charCodeAt(i + 1)))) break;
    i++;
    if (code !== BLANK && code !== COMMA) end = i;
  }
  return i >= at + LONGEST ? text.slice(at, end).lastIndexOf(' ') + at : end;
}

/** Words after which the sentence speaks about the document and no longer says its name. */
const LEAVERS = new Set('đã được sẽ là nêu nhấn yêu đang cũng thì bởi nhưng'.split(' '));
/** Their first letters. */
const LEAVES = codesOf([...LEAVERS].map((word) => word.charAt(0)).join(''));

/** After a comma the title goes on with a noun in small letters ("an ninh, trật tự"), not with a clause or a name. */
function continues(text: string, at: number): boolean {
  const start = skipBlanks(text, at);
  const word = text.slice(start, wordEnd(text, start));
  return word !== '' && word === word.toLowerCase() && !/^\d/.test(word) && !CLAUSE.has(word);
}

const CLAUSE = new Set(
  'ngày theo trong tại khi các từ do để nhằm với trên đến hội ông bà cơ lực công nhiều sáng chiều tối sau trước đồng góp qua đó tỉnh ban bộ chính thành người'.split(
    ' ',
  ),
);
