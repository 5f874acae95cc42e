import type { MessageArgs } from '../problem';
import type { Localized } from '../rules/definition';
import { fill, type Locale } from '../rules/table';

/** Why files cannot be taken apart, put together or read. */
const messages = {
  'no-marker': {
    en: 'has no marker: there is nothing to split',
    vi: 'không có dòng đánh dấu nào: không có gì để tách',
  },
  'text-before-first': {
    en: 'there is text before the first marker; give it a name, or remove it',
    vi: 'có văn bản trước dòng đánh dấu đầu tiên; hãy đặt tên cho phần này hoặc xóa đi',
  },
  'malformed-marker': {
    en: 'this marker is malformed; mend it first',
    vi: 'dòng đánh dấu này viết sai; hãy sửa trước',
  },
  'missing-name': { en: 'this document has no name', vi: 'tài liệu này chưa có tên' },
  'unsafe-name': {
    en: '"{name}" cannot be the name of a file everywhere: {what}',
    vi: '"{name}" không dùng làm tên tệp ở mọi hệ điều hành được: {what}',
  },
  'same-name': {
    en: '"{name}" and "{other}" ({place}) are one file where letter case or Unicode form does not count',
    vi: '"{name}" và "{other}" ({place}) là cùng một tệp khi không phân biệt chữ hoa, chữ thường hoặc dạng Unicode',
  },
  'duplicate-name': {
    en: '"{name}" is the name of another document ({place})',
    vi: '"{name}" đã là tên của một tài liệu khác ({place})',
  },
  'file-and-folder': {
    en: '"{name}" is a file, and a folder in the name of another document ({place})',
    vi: '"{name}" vừa là tệp vừa là thư mục trong tên của một tài liệu khác ({place})',
  },
  'index-name': {
    en: '"{name}" is the name of the file that keeps the order of the documents',
    vi: '"{name}" là tên của tệp ghi thứ tự các tài liệu',
  },
  'damaged-index': {
    en: 'it is damaged; mend it, or remove it to join the files in the order of their names',
    vi: 'tệp bị hỏng; hãy sửa, hoặc xóa đi để gộp các tệp theo thứ tự tên',
  },
  'text-after-close': {
    en: 'there is text behind </doc>, outside of all documents',
    vi: 'có văn bản sau </doc>, nằm ngoài mọi tài liệu',
  },
  'marker-in-text': {
    en: 'line {line} of the text would open another document',
    vi: 'dòng {line} của văn bản sẽ mở một tài liệu khác',
  },
  'marker-inside': {
    en: 'this line would open another document',
    vi: 'dòng này sẽ mở một tài liệu khác',
  },
  'close-inside': {
    en: 'this line would end the document',
    vi: 'dòng này sẽ kết thúc tài liệu',
  },
  'not-json': { en: 'this line is not JSON', vi: 'dòng này không phải là JSON' },
  'not-object': { en: 'this line is no JSON object', vi: 'dòng này không phải là đối tượng JSON' },
  'no-string': {
    en: '"{name}" is missing or no text',
    vi: 'thiếu "{name}" hoặc giá trị không phải là văn bản',
  },
  'bad-field': {
    en: 'the field "{name}" is no text or cannot be a key',
    vi: 'trường "{name}" không phải là văn bản hoặc không dùng làm tên trường được',
  },
  'no-known-field': {
    en: '"{name}" is no field of this corpus, and a header begins with one; add it to "fields" in corpus.config.json',
    vi: '"{name}" không phải là trường của ngữ liệu này, mà phần đầu phải bắt đầu bằng một trường; hãy thêm vào "fields" trong corpus.config.json',
  },
  'outside-document': {
    en: 'this line stands outside of <doc> … </doc>',
    vi: 'dòng này nằm ngoài <doc> … </doc>',
  },
  'nested-document': {
    en: 'this <doc> begins before the last one has ended',
    vi: 'thẻ <doc> này mở khi thẻ trước chưa đóng',
  },
  'comment-inside': {
    en: 'a comment stands between the words of a sentence',
    vi: 'có dòng chú thích nằm giữa các từ của một câu',
  },
  'not-a-token': {
    en: 'this line is no word of CoNLL-U: it needs {count} columns with a tab between them, and a form',
    vi: 'dòng này không phải là một từ CoNLL-U: cần {count} cột cách nhau bằng dấu tab và phải có dạng từ',
  },
  'bad-token-id': {
    en: '"{id}" is no number of a word',
    vi: '"{id}" không phải là số thứ tự của từ',
  },
  'token-order': {
    en: 'word {id} stands where word {expected} is expected',
    vi: 'từ số {id} nằm ở chỗ của từ số {expected}',
  },
  'no-words': { en: 'this sentence has no words', vi: 'câu này không có từ nào' },
  'text-differs': {
    en: 'the words of this sentence do not give its "# text"',
    vi: 'các từ của câu này không ghép lại thành "# text" của nó',
  },
  'no-article': {
    en: 'no main text was found in this page',
    vi: 'không tìm thấy phần nội dung chính trong trang này',
  },
  'page-too-large': {
    en: 'this page has too many elements, or elements too deep in each other, to be read',
    vi: 'trang này có quá nhiều phần tử, hoặc các phần tử lồng nhau quá sâu, nên không đọc được',
  },
  'unknown-charset': {
    en: 'the encoding "{name}" that it claims is not known',
    vi: 'không biết bảng mã "{name}" mà tệp khai báo',
  },
  'not-in-charset': {
    en: 'it is not valid {name}',
    vi: 'tệp không đúng bảng mã {name}',
  },
  'binary-file': { en: 'it is a binary file, not text', vi: 'đây là tệp nhị phân, không phải văn bản' },
  'utf-16-file': { en: 'it is UTF-16; save it as UTF-8', vi: 'tệp dùng UTF-16; hãy lưu lại bằng UTF-8' },
  'file-too-large': {
    en: 'it is too large to be held as one text',
    vi: 'tệp quá lớn, không thể đọc thành một văn bản',
  },
  'unclosed-document': { en: 'this <doc> is never closed', vi: 'thẻ <doc> này không được đóng' },
} as const satisfies Record<string, Localized>;

export interface ExchangeProblem {
  readonly code: keyof typeof messages;
  /** The file, as its user named it. */
  readonly path: string;
  /** From 0; undefined for what concerns the whole file. */
  readonly line?: number;
  readonly args?: MessageArgs;
}

/** "path:line: what is wrong", one line, lines counted from 1. */
export function describeExchangeProblem(problem: ExchangeProblem, locale: Locale): string {
  const place = placeOf(problem.path, problem.line);
  return `${place}: ${fill(messages[problem.code][locale], problem.args ?? {}, locale)}`;
}

export function placeOf(path: string, line: number | undefined): string {
  return line === undefined ? path : `${path}:${line + 1}`;
}

/** In the order of the files and of their lines. */
export function sortProblems(problems: readonly ExchangeProblem[]): ExchangeProblem[] {
  const rank = new Map([...new Set(problems.map(({ path }) => path))].map((path, i) => [path, i]));
  return [...problems].sort(
    (a, b) => rank.get(a.path)! - rank.get(b.path)! || (a.line ?? -1) - (b.line ?? -1),
  );
}
