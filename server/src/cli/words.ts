import type { MessageArgs } from '../core/problem';
import type { Localized } from '../core/rules/definition';
import { fill, type Locale } from '../core/rules/table';

/** What the command line says to its user apart from its help, the problems that it reports and names of options. */
const table = {
  // What the arguments are not.
  seeHelp: { en: '{what}; see corpus {command} --help', vi: '{what}; xem corpus {command} --help' },
  unknownCommand: {
    en: 'unknown command "{value}"; one of {known}',
    vi: 'không có lệnh "{value}"; các lệnh là {known}',
  },
  unknownOption: { en: 'unknown option {option}', vi: 'không có tùy chọn {option}' },
  noValue: { en: 'a value is missing after {option}', vi: 'thiếu giá trị sau {option}' },
  needlessValue: { en: '{option} takes no value', vi: '{option} không nhận giá trị nào' },
  unexpected: { en: 'corpus {command} takes no "{value}"', vi: 'corpus {command} không nhận "{value}"' },
  unknownFormat: {
    en: 'unknown format "{value}"; one of {known}',
    vi: 'không có định dạng "{value}"; các định dạng là {known}',
  },
  notACount: {
    en: '{option} takes a whole number, not "{value}"',
    vi: '{option} cần một số nguyên không âm, không phải "{value}"',
  },
  notPositive: {
    en: '{option} takes a whole number from 1, not "{value}"',
    vi: '{option} cần một số nguyên từ 1 trở lên, không phải "{value}"',
  },
  notAStyle: {
    en: '--style takes doc, conllu, a fence such as "===", or a template such as "@@ {name} @@", not "{value}"',
    vi: '--style cần doc, conllu, một hàng rào như "===" hoặc một mẫu như "@@ {name} @@", không phải "{value}"',
  },
  notALocale: {
    en: '--locale takes en or vi, not "{value}"',
    vi: '--locale cần en hoặc vi, không phải "{value}"',
  },
  excludeEachOther: {
    en: '{first} and {last} exclude each other',
    vi: '{first} và {last} không dùng cùng nhau được',
  },
  notToStandardInput: {
    en: '{option} cannot write to standard input',
    vi: '{option} không ghi vào đầu vào chuẩn được',
  },
  emptyOut: { en: '--out is empty', vi: '--out bị bỏ trống' },
  emptyPath: { en: 'a path is empty', vi: 'có một đường dẫn rỗng' },
  splitNeedsOut: { en: 'corpus split needs --out DIR', vi: 'corpus split cần --out DIR' },
  lspNeedsStdio: { en: 'corpus lsp needs --stdio', vi: 'corpus lsp cần --stdio' },
  importNeedsFiles: {
    en: 'corpus import needs the files to read',
    vi: 'corpus import cần các tệp để đọc',
  },
  importNeedsFrom: {
    en: 'corpus import needs --from, one of {known}, unless all files end in one of {endings}',
    vi: 'corpus import cần --from, một trong {known}, trừ khi mọi tệp đều kết thúc bằng một trong {endings}',
  },
  exportNeedsTo: {
    en: 'corpus export needs --to, one of {known}',
    vi: 'corpus export cần --to, một trong {known}',
  },
  notForTerminals: {
    en: '{format} is no text for a terminal: give --out FILE',
    vi: '{format} không phải là văn bản để in ra cửa sổ lệnh: hãy thêm --out FILE',
  },

  // What files and folders are not.
  notThere: { en: 'no such file or folder', vi: 'không có tệp hoặc thư mục này' },
  noSuchFile: { en: 'no such file', vi: 'không có tệp này' },
  denied: { en: 'permission denied', vi: 'không có quyền truy cập' },
  notPermitted: { en: 'operation not permitted', vi: 'thao tác không được phép' },
  readOnly: { en: 'the file system is read-only', vi: 'hệ thống tệp chỉ cho đọc' },
  diskFull: { en: 'no space left on the device', vi: 'ổ đĩa đã hết chỗ' },
  folder: { en: 'it is a folder', vi: 'đây là một thư mục' },
  noFile: { en: 'it is no file', vi: 'đây không phải là tệp' },
  noFolder: { en: 'it exists and is no folder', vi: 'đã có và không phải là thư mục' },
  isNoFolder: { en: '{path} is no folder', vi: '{path} không phải là thư mục' },
  neither: { en: 'neither a file nor a folder', vi: 'không phải là tệp cũng không phải là thư mục' },
  circularLink: { en: 'a link that leads in circles', vi: 'một liên kết dẫn vòng quanh' },
  deadLink: { en: 'a link that leads nowhere', vi: 'một liên kết không dẫn đến đâu' },
  leadsOut: { en: 'it leads out of the folder', vi: 'dẫn ra ngoài thư mục' },
  tooManyOpen: { en: 'too many open files', vi: 'có quá nhiều tệp đang mở' },
  longName: { en: 'the name is too long', vi: 'tên quá dài' },
  // The same words as for what is imported.
  tooLarge: {
    en: 'it is too large to be held as one text',
    vi: 'tệp quá lớn, không thể đọc thành một văn bản',
  },
  binary: { en: 'it is a binary file, not text', vi: 'đây là tệp nhị phân, không phải văn bản' },
  notUtf8: { en: 'it is not valid UTF-8', vi: 'tệp không đúng bảng mã UTF-8' },
  utf16: { en: 'it is UTF-16; save it as UTF-8', vi: 'tệp dùng UTF-16; hãy lưu lại bằng UTF-8' },
  inLine: { en: '{what} (line {line})', vi: '{what} (dòng {line})' },
  changed: {
    en: 'it was changed by somebody else in the meantime',
    vi: 'tệp vừa bị thay đổi ở nơi khác',
  },
  isInput: { en: 'it is one of the inputs', vi: 'đây là một trong các tệp đầu vào' },
  exists: { en: 'it exists; --force writes over it', vi: 'tệp đã có; --force sẽ ghi đè' },
  existsOtherwise: {
    en: 'it exists and holds something else',
    vi: 'tệp đã có và chứa nội dung khác',
  },
  notWritable: { en: 'cannot be written: {reason}', vi: 'không ghi được: {reason}' },
  notWritten: { en: 'not written: {reason}', vi: 'chưa được ghi: {reason}' },
  noCorpora: {
    en: 'no corpus files here (*.corpus, *.corpus.txt, *.txt that start with a marker, or what "include" in corpus.config.json names)',
    vi: 'không có tệp ngữ liệu nào ở đây (*.corpus, *.corpus.txt, *.txt mở đầu bằng dòng đánh dấu, hoặc những gì "include" trong corpus.config.json nêu)',
  },
  pagesOfTheirOwn: {
    en: 'no markers here; .txt files taken as a page each: {count} (name them in "include" of corpus.config.json to have them changed, too)',
    vi: 'không có dòng đánh dấu ở đây; số tệp .txt được đọc như mỗi tệp một trang: {count} (hãy nêu chúng trong "include" của corpus.config.json nếu muốn sửa cả tệp)',
  },
  noTexts: {
    en: 'no text files here (*.txt, *.corpus, or what "include" in corpus.config.json names)',
    vi: 'không có tệp văn bản nào ở đây (*.txt, *.corpus, hoặc những gì "include" trong corpus.config.json nêu)',
  },
  noneOfFormat: { en: 'no {format} files here', vi: 'không có tệp {format} nào ở đây' },
  standardInput: { en: 'standard input', vi: 'đầu vào chuẩn' },
  standardOutput: { en: 'standard output', vi: 'đầu ra chuẩn' },
  temporaryFolder: { en: 'the folder for temporary files', vi: 'thư mục cho tệp tạm' },
  temporaryCut: { en: 'a temporary file was cut short', vi: 'một tệp tạm bị cắt cụt' },

  // What is told of the work.
  nothingToRemove: { en: 'no page furniture to remove', vi: 'không có phần thừa nào để xóa' },
  nothingToInsert: {
    en: 'the texts tell no field that a header lacks',
    vi: 'các văn bản không cho biết thêm trường nào mà phần đầu còn thiếu',
  },
  bothBecome: {
    en: '{first} and {second} would both become {target}',
    vi: '{first} và {second} sẽ cùng thành {target}',
  },
  inputOverwritten: {
    en: 'an input would be overwritten; use --write for that',
    vi: 'một tệp đầu vào sẽ bị ghi đè; muốn vậy hãy dùng --write',
  },
  nothingWritten: {
    en: 'nothing was written; --force writes over these files',
    vi: 'chưa ghi gì; --force sẽ ghi đè các tệp này',
  },
  written: { en: '{count} written', vi: 'đã ghi {count} tệp' },
  alreadyThere: { en: '{count} already there', vi: '{count} tệp đã có sẵn' },
  marksLeftOut: {
    en: '{count} files begin with a byte order mark and others do not: it was left out',
    vi: '{count} tệp mở đầu bằng dấu thứ tự byte (BOM) còn các tệp khác thì không: dấu này đã được bỏ',
  },
  gone: {
    en: '{count} of its documents are not there any more',
    vi: '{count} tài liệu ghi trong đó không còn nữa',
  },
  preambleLeftOut: {
    en: 'the text before the first marker belongs to no document and was left out',
    vi: 'văn bản trước dòng đánh dấu đầu tiên không thuộc tài liệu nào nên đã bị bỏ ra',
  },
  readInPart: {
    en: 'a document was read in part only: {what}',
    vi: 'có một tài liệu chỉ được đọc một phần: {what}',
  },
  threadEnded: {
    en: 'a worker thread ended unasked (exit code {code})',
    vi: 'một luồng xử lý tự dừng (mã thoát {code})',
  },
  threadFailed: { en: 'a worker thread failed: {reason}', vi: 'một luồng xử lý bị lỗi: {reason}' },
  threadFull: {
    en: 'a worker thread ran out of memory; fewer of them (--jobs) need less',
    vi: 'một luồng xử lý hết bộ nhớ; ít luồng hơn (--jobs) thì cần ít bộ nhớ hơn',
  },

  // What goes through pipes.
  line: { en: 'line {line}', vi: 'dòng {line}' },
  lineOf: { en: '{path}, line {line}', vi: '{path}, dòng {line}' },
  notJson: { en: 'not JSON: {reason}', vi: 'không phải là JSON: {reason}' },
  lineNotUtf8: { en: 'not valid UTF-8', vi: 'không đúng bảng mã UTF-8' },
  noString: { en: '"{key}" is missing or no string', vi: 'thiếu "{key}" hoặc giá trị không phải là chuỗi' },
  holdsMarkers: {
    en: '"text" holds markers; a line is one document',
    vi: '"text" có dòng đánh dấu; mỗi dòng là một tài liệu',
  },
  noAnswerOf: { en: 'no answer of {command}', vi: 'không phải là câu trả lời của {command}' },
  otherAnswer: { en: 'another answer for {document}', vi: 'một câu trả lời khác cho {document}' },
  noFacts: {
    en: 'not what corpus merge --facts writes',
    vi: 'không phải là thứ mà corpus merge --facts ghi ra',
  },
} as const satisfies Record<string, Localized>;

export type Word = keyof typeof table;

let spoken: Locale = 'en';

/** Chooses the language of this thread's messages. */
export function speak(locale: Locale): void {
  spoken = locale;
}

/** The language of this thread's messages. */
export function locale(): Locale {
  return spoken;
}

/** A message in the language that was chosen; names of files and the like are filled in as they are. */
export function say(word: Word, args: MessageArgs = {}): string {
  return fill(table[word][spoken], args, spoken);
}
