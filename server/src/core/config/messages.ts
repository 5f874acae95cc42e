import type { Localized } from '../rules/definition';

/** What can be wrong with a configuration, with its message. `{what}` stands for an entry of `details` or plain text. */
export const messages = {
  json: { en: '{what}', vi: '{what}' },
  'too-deep': {
    en: 'Nested too deeply to be a configuration: nothing in this file is used.',
    vi: 'Lồng quá sâu, không thể là cấu hình: không dùng gì trong tệp này.',
  },
  'not-an-object': {
    en: 'A configuration is an object, as in { "rules": { … } }.',
    vi: 'Cấu hình phải là một đối tượng, như { "rules": { … } }.',
  },
  'unknown-key': { en: 'There is no setting "{key}" here.', vi: 'Ở đây không có thiết lập "{key}".' },
  'duplicate-key': {
    en: '"{key}" is given twice; the first one holds.',
    vi: '"{key}" được ghi hai lần; giá trị đầu được dùng.',
  },
  'missing-key': { en: '"{key}" is missing here.', vi: 'Thiếu "{key}" ở đây.' },
  'wrong-type': { en: 'Expected {expected}, not {found}.', vi: 'Cần {expected}, không phải {found}.' },
  'unknown-value': {
    en: '"{value}" is not possible here. Allowed: {allowed}.',
    vi: 'Không dùng được "{value}" ở đây. Cho phép: {allowed}.',
  },
  'empty-text': { en: 'This text must not be empty.', vi: 'Chuỗi này không được để trống.' },
  'empty-list': { en: 'This list must not be empty.', vi: 'Danh sách này không được để trống.' },
  'bad-text': {
    en: '"{value}" is not possible here: {what}.',
    vi: 'Không dùng được "{value}" ở đây: {what}.',
  },
  'bad-glob': {
    en: 'The pattern "{value}" cannot be used: {what}.',
    vi: 'Không dùng được mẫu "{value}": {what}.',
  },
  'unknown-rule': { en: 'There is no rule "{rule}".', vi: 'Không có quy tắc "{rule}".' },
  'unknown-field': { en: 'There is no field "{field}".', vi: 'Không có trường "{field}".' },
  'field-twice': {
    en: '"{key}" is the field "{field}", which is described above already; the first description holds.',
    vi: '"{key}" chính là trường "{field}" đã khai báo ở trên; khai báo đầu được dùng.',
  },
  'spelling-taken': {
    en: '"{spelling}" already names the field "{field}"; it is not a spelling of "{other}".',
    vi: '"{spelling}" đã là tên của trường "{field}"; không dùng được cho "{other}".',
  },
  'values-without-enum': {
    en: 'Only fields of type "enum" or "list" have allowed values; "{field}" is of type "{type}".',
    vi: 'Chỉ trường kiểu "enum" hoặc "list" mới có giá trị cho phép; "{field}" thuộc kiểu "{type}".',
  },
  'enum-without-values': {
    en: 'A field of type "enum" needs "values": the ones that are allowed.',
    vi: 'Trường kiểu "enum" cần có "values": các giá trị cho phép.',
  },
  'phrase-kept': {
    en: '"{text}" is under "keep" too; it is kept.',
    vi: '"{text}" cũng có trong "keep"; dòng này được giữ lại.',
  },
  'bad-table': { en: 'The table "{path}" is not read: {what}.', vi: 'Không đọc bảng "{path}": {what}.' },
  unreadable: { en: 'This configuration cannot be read.', vi: 'Không đọc được cấu hình này.' },
  'table-row': { en: '"{path}", line {line}: {what}', vi: '"{path}", dòng {line}: {what}' },
  'table-more': {
    en: '"{path}" has {count} more problems.',
    vi: '"{path}" còn {count} lỗi khác.',
  },
  'table-column': {
    en: 'The column "{column}" is not known and is ignored.',
    vi: 'Không có cột "{column}"; cột này bị bỏ qua.',
  },
  'missing-column': { en: 'The column "{column}" is missing.', vi: 'Thiếu cột "{column}".' },
  'duplicate-column': {
    en: 'The column "{column}" is there twice; the first one holds.',
    vi: 'Cột "{column}" có hai lần; cột đầu được dùng.',
  },
  'too-many-cells': {
    en: 'This row has more cells than the table has columns.',
    vi: 'Dòng này có nhiều ô hơn số cột của bảng.',
  },
  'empty-cell': { en: 'The cell "{column}" must not be empty.', vi: 'Ô "{column}" không được để trống.' },
  'not-a-list': {
    en: 'A table in JSON is an array of objects.',
    vi: 'Bảng dạng JSON phải là một mảng đối tượng.',
  },
  'document-without-identity': {
    en: 'A document needs a "number", a "title", an "aliases" list or an "id": its kind alone names none.',
    vi: 'Văn bản cần có "number", "title", "aliases" hoặc "id": chỉ loại văn bản thì không xác định được.',
  },
  'bad-date': {
    en: '"{value}" is not an ISO 8601 date (YYYY, YYYY-MM or YYYY-MM-DD).',
    vi: '"{value}" không phải là ngày theo ISO 8601 (YYYY, YYYY-MM hoặc YYYY-MM-DD).',
  },
  'alias-taken': {
    en: '"{alias}" already means "{first}"; it is not used for "{second}".',
    vi: '"{alias}" đã chỉ "{first}"; không dùng cho "{second}".',
  },
  'two-types': {
    en: '"{name}" already means the {first} "{firstName}": texts do not tell it from this {second}.',
    vi: '"{name}" đã chỉ {first} "{firstName}": văn bản không phân biệt được với {second} này.',
  },
  'two-dates': {
    en: '{number} has the date {first} in an earlier entry and {second} here. Give both an "id" if they are two documents.',
    vi: '{number} có ngày {first} ở mục trước và {second} ở đây. Hãy đặt "id" cho cả hai nếu đó là hai văn bản.',
  },
  'id-taken': {
    en: 'The id "{id}" belongs to "{first}" already; this entry is not used.',
    vi: 'Mã "{id}" đã thuộc về "{first}"; mục này không được dùng.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export type ConfigProblemCode = keyof typeof messages;

export const suggestionMessage: Localized = {
  en: ' Did you mean "{suggestion}"?',
  vi: ' Có phải ý bạn là "{suggestion}"?',
};

/** Causes by key: syntax errors of the JSON parser, defects of globs, paths, markers and texts. */
export const details: Readonly<Record<string, Localized>> = {
  InvalidSymbol: { en: 'This is not JSON.', vi: 'Đây không phải là JSON.' },
  InvalidNumberFormat: { en: 'This is not a number.', vi: 'Đây không phải là số.' },
  PropertyNameExpected: {
    en: 'Expected a key in double quotes.',
    vi: 'Cần một khóa trong dấu nháy kép.',
  },
  ValueExpected: { en: 'Expected a value.', vi: 'Cần một giá trị.' },
  ColonExpected: { en: 'Expected a colon.', vi: 'Cần dấu hai chấm.' },
  CommaExpected: { en: 'Expected a comma.', vi: 'Cần dấu phẩy.' },
  CloseBraceExpected: { en: 'Expected a closing "}".', vi: 'Cần dấu đóng "}".' },
  CloseBracketExpected: { en: 'Expected a closing "]".', vi: 'Cần dấu đóng "]".' },
  EndOfFileExpected: {
    en: 'Nothing may follow the configuration.',
    vi: 'Không được có gì sau cấu hình.',
  },
  UnexpectedEndOfComment: { en: 'This comment is not closed.', vi: 'Chú thích này chưa đóng.' },
  UnexpectedEndOfString: { en: 'This text is not closed.', vi: 'Chuỗi này chưa đóng.' },
  UnexpectedEndOfNumber: { en: 'This number breaks off.', vi: 'Số này bị đứt.' },
  InvalidUnicode: {
    en: 'An escape \\u needs four hexadecimal digits.',
    vi: 'Mã \\u cần bốn chữ số thập lục phân.',
  },
  InvalidEscapeCharacter: {
    en: 'There is no such escape; a backslash itself is written "\\\\".',
    vi: 'Không có mã thoát này; dấu gạch chéo ngược viết là "\\\\".',
  },
  InvalidCharacter: {
    en: 'Control characters in texts are written as escapes, such as "\\t".',
    vi: 'Ký tự điều khiển trong chuỗi phải viết bằng mã thoát, như "\\t".',
  },

  'glob-empty': { en: 'it is empty', vi: 'mẫu trống' },
  'glob-too-long': { en: 'it is longer than 1,024 characters', vi: 'mẫu dài hơn 1.024 ký tự' },
  'glob-absolute': {
    en: 'patterns are relative to the folder of this file',
    vi: 'mẫu tính từ thư mục chứa tệp này',
  },
  'glob-parent': {
    en: '".." leads out of the folder of this file',
    vi: '".." ra ngoài thư mục chứa tệp này',
  },
  'glob-backslash': { en: 'folders are separated by "/"', vi: 'các thư mục cách nhau bằng "/"' },
  'glob-unclosed-brace': { en: 'a "{" is not closed', vi: 'có dấu "{" chưa đóng' },
  'glob-unclosed-bracket': { en: 'a "[" is not closed', vi: 'có dấu "[" chưa đóng' },
  'glob-empty-bracket': { en: '"[]" holds no character', vi: '"[]" không có ký tự nào' },
  'glob-reversed-range': { en: 'a range in "[]" runs backwards', vi: 'một khoảng trong "[]" bị ngược' },
  'glob-too-deep': { en: 'braces are nested too deeply', vi: 'dấu ngoặc nhọn lồng quá sâu' },
  'glob-globstar': {
    en: '"**" stands alone between slashes, as in "**/*.txt"',
    vi: '"**" phải đứng riêng giữa các dấu gạch chéo, như "**/*.txt"',
  },

  'marker-form': {
    en: 'a marker is "auto", "doc", "conllu", a fence such as "===", or a template such as "@@ {name} @@"',
    vi: 'kiểu đánh dấu là "auto", "doc", "conllu", một dãy ký tự như "===" hoặc một mẫu như "@@ {name} @@"',
  },
  'template-once': { en: 'a template has {name} exactly once', vi: 'mẫu phải có {name} đúng một lần' },
  'template-start': {
    en: 'something must stand before {name}, or every line would be a marker; it may not begin with a blank',
    vi: 'trước {name} phải có ký tự khác, nếu không dòng nào cũng là dòng đánh dấu; không bắt đầu bằng khoảng trắng',
  },
  'line-break': { en: 'it must be one line', vi: 'chỉ được một dòng' },
  'field-name': {
    en: 'a key has up to four words of letters, digits, "-" and "_", begins with a letter and has at most 40 characters',
    vi: 'khóa có tối đa bốn từ gồm chữ, số, "-" và "_", bắt đầu bằng chữ và dài tối đa 40 ký tự',
  },
  'only-false': {
    en: 'a field is described by an object, or dropped by false',
    vi: 'trường được mô tả bằng đối tượng, hoặc bỏ bằng false',
  },
  'phrase-too-wide': {
    en: 'a phrase needs at least two characters beside "*", or it would fit every line',
    vi: 'cụm từ cần ít nhất hai ký tự ngoài "*", nếu không dòng nào cũng khớp',
  },

  'table-absolute': {
    en: 'tables lie in the folder of the configuration or below it, and are named from there',
    vi: 'bảng phải nằm trong thư mục của cấu hình và được gọi tên từ đó',
  },
  'table-address': { en: 'tables are files, not addresses', vi: 'bảng phải là tệp, không phải địa chỉ' },
  'table-parent': {
    en: '".." leads out of the folder of the configuration',
    vi: '".." ra ngoài thư mục của cấu hình',
  },
  'table-backslash': { en: 'folders are separated by "/"', vi: 'các thư mục cách nhau bằng "/"' },
  'table-extension': { en: 'tables end in .tsv or .json', vi: 'tên bảng phải kết thúc bằng .tsv hoặc .json' },
  'table-not-found': { en: 'there is no such file', vi: 'không có tệp này' },
  'table-unreadable': { en: 'it cannot be read', vi: 'không đọc được tệp' },
};

/** Types of JSON values, for people. */
export const typeNames: Readonly<Record<string, Localized>> = {
  string: { en: 'a string', vi: 'một chuỗi' },
  number: { en: 'a number', vi: 'một số' },
  boolean: { en: 'true or false', vi: 'true hoặc false' },
  null: { en: 'null', vi: 'null' },
  array: { en: 'an array', vi: 'một mảng' },
  object: { en: 'an object', vi: 'một đối tượng' },
};

/** Types of entities, for people. */
export const entityTypeNames: Readonly<Record<string, Localized>> = {
  person: { en: 'person', vi: 'người' },
  organization: { en: 'organisation', vi: 'tổ chức' },
  place: { en: 'place', vi: 'địa danh' },
};
