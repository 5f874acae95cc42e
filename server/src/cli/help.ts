import type { Localized } from '../core/rules/definition';
import type { CommandName } from './options';

/** The commands, which are the same in all languages. */
const SYNOPSIS = `  corpus check [PATH…] [--format stylish|json|sarif|github] [--fix] [--max-warnings N]
  corpus clean [PATH…] [--write | --out DIR | --diff]
  corpus headers [PATH…] [--write | --out DIR | --diff]
  corpus analyze [PATH…]
  corpus pipe [--clean | --facts | --merge] [--with FILE]
  corpus merge [FILE…] [--facts]
  corpus split [PATH…] --out DIR [--preamble NAME] [--force]
  corpus join [PATH…] [--out FILE] [--style STYLE] [--force]
  corpus export [PATH…] --to jsonl|vrt|tei|parquet|csv|tsv|text [--out FILE] [--raw] [--force]
  corpus import PATH… [--from jsonl|vrt|conllu|html|text] [--out FILE] [--style STYLE] [--force]
  corpus lsp --stdio
  corpus --version`;

/** What the command line is, in every language of the user interface. */
export const HELP: Localized = {
  en: `corpus: check, clean, analyze, take apart and convert text corpora

${SYNOPSIS}

PATH is a file, a folder, or - for standard input; this folder when none is given.
Every command takes --config FILE, --locale en|vi and --help.
Exit code: 0 clean, 1 problems, 2 could not run.
`,
  vi: `corpus: kiểm tra, làm sạch, phân tích, tách, gộp và chuyển đổi ngữ liệu văn bản

${SYNOPSIS}

PATH là một tệp, một thư mục, hoặc - cho đầu vào chuẩn; không ghi gì là thư mục này.
Lệnh nào cũng nhận --config FILE, --locale en|vi và --help.
Mã thoát: 0 không có vấn đề, 1 có vấn đề, 2 không chạy được.
`,
};

export const COMMAND_HELP: Readonly<Record<CommandName, Localized>> = {
  check: {
    en: `corpus check [PATH…]: report problems

  --format stylish|json|sarif|github   how to print them (stylish)
  --fix                                apply all safe fixes first and write the files
  --max-warnings N                     let up to N warnings pass (0)
  --jobs N                             threads to work in (as many as there are cores, for more than a few files)
  --part-size BYTES                    read larger files in parts of about this size (262144 or less); answers stay the same
  --config FILE                        use this configuration for all files
  --locale en|vi                       language of the messages (en)

Exit code 1 for errors, or for more warnings than allowed; information and hints never fail.
`,
    vi: `corpus check [PATH…]: báo các vấn đề

  --format stylish|json|sarif|github   in ra theo cách nào (stylish)
  --fix                                trước hết sửa những gì sửa an toàn được và ghi các tệp
  --max-warnings N                     cho qua đến N cảnh báo (0)
  --jobs N                             số luồng xử lý (bằng số nhân của máy, khi có nhiều tệp)
  --part-size BYTES                    đọc tệp lớn hơn theo từng phần cỡ này (262144 hoặc ít hơn); kết quả không đổi
  --config FILE                        dùng cấu hình này cho mọi tệp
  --locale en|vi                       ngôn ngữ của các thông báo (en)

Mã thoát 1 khi có lỗi hoặc quá số cảnh báo cho phép; thông tin và gợi ý thì không sao.
`,
  },
  clean: {
    en: `corpus clean [PATH…]: remove page furniture

  (nothing)          print the cleaned text to standard output
  --write            write it back to each file
  --out DIR          write it below a folder, under the same paths
  --diff             print what would be removed as a unified diff
  --jobs N           threads to work in (as many as there are cores, for more than a few files)
  --part-size BYTES  read larger files in parts of about this size (262144 or less); answers stay the same
  --config FILE      use this configuration for all files
  --locale en|vi     language of the messages (en)

With --write and --out a summary on standard error says how many lines of what kind went.
`,
    vi: `corpus clean [PATH…]: xóa phần thừa của trang

  (không gì)         in văn bản đã làm sạch ra đầu ra chuẩn
  --write            ghi lại vào từng tệp
  --out DIR          ghi vào một thư mục, giữ nguyên đường dẫn
  --diff             in những gì sẽ bị xóa ở dạng unified diff
  --jobs N           số luồng xử lý (bằng số nhân của máy, khi có nhiều tệp)
  --part-size BYTES  đọc tệp lớn hơn theo từng phần cỡ này (262144 hoặc ít hơn); kết quả không đổi
  --config FILE      dùng cấu hình này cho mọi tệp
  --locale en|vi     ngôn ngữ của các thông báo (en)

Với --write và --out, một dòng trên đầu ra lỗi chuẩn cho biết đã xóa bao nhiêu dòng loại gì.
`,
  },
  headers: {
    en: `corpus headers [PATH…]: fill headers with what the texts say of title, date, source, author and section

  (nothing)          print the text with its headers to standard output
  --write            write it back to each file
  --out DIR          write it below a folder, under the same paths
  --diff             print what would be inserted as a unified diff
  --jobs N           threads to work in (as many as there are cores, for more than a few files)
  --part-size BYTES  read larger files in parts of about this size (262144 or less); answers stay the same
  --config FILE      use this configuration for all files
  --locale en|vi     language of the messages (en)

Values that are written stay as they are; what a text does not say is left out. With --write and --out a summary on
standard error counts what was inserted.
`,
    vi: `corpus headers [PATH…]: chèn vào phần đầu những gì văn bản cho biết về tiêu đề, ngày, nguồn, tác giả và chuyên mục

  (không gì)         in văn bản cùng phần đầu ra đầu ra chuẩn
  --write            ghi lại vào từng tệp
  --out DIR          ghi vào một thư mục, giữ nguyên đường dẫn
  --diff             in những gì sẽ được thêm ở dạng unified diff
  --jobs N           số luồng xử lý (bằng số nhân của máy, khi có nhiều tệp)
  --part-size BYTES  đọc tệp lớn hơn theo từng phần cỡ này (262144 hoặc ít hơn); kết quả không đổi
  --config FILE      dùng cấu hình này cho mọi tệp
  --locale en|vi     ngôn ngữ của các thông báo (en)

Giá trị đã ghi được giữ nguyên; những gì văn bản không cho biết thì bỏ trống. Với --write và --out, một dòng trên đầu ra
lỗi chuẩn cho biết đã thêm bao nhiêu trường nào.
`,
  },
  analyze: {
    en: `corpus analyze [PATH…]: print what is recognized, one JSON object a file, one line each

  --jobs N           threads to work in (as many as there are cores, for more than a few files)
  --part-size BYTES  read larger files in parts of about this size (262144 or less); answers stay the same
  --config FILE      use this configuration for all files
  --locale en|vi     language of the messages (en)
`,
    vi: `corpus analyze [PATH…]: in những gì nhận ra được, mỗi tệp một đối tượng JSON trên một dòng

  --jobs N           số luồng xử lý (bằng số nhân của máy, khi có nhiều tệp)
  --part-size BYTES  đọc tệp lớn hơn theo từng phần cỡ này (262144 hoặc ít hơn); kết quả không đổi
  --config FILE      dùng cấu hình này cho mọi tệp
  --locale en|vi     ngôn ngữ của các thông báo (en)
`,
  },
  pipe: {
    en: `corpus pipe: one JSON document a line in ({"name","text"}), one line out

  --clean         answer the cleaned text instead of the analysis
  --facts         answer only what the document tells of lines that recur, for corpus merge --facts
  --with FILE     take what corpus merge --facts has found into account
  --merge         answer the analysis with what corpus merge needs
  --jobs N        threads to work in (1)
  --config FILE   use this configuration
  --locale en|vi  language of the messages (en)

Nothing is remembered from line to line: lines can go to any number of workers, in any order.
`,
    vi: `corpus pipe: mỗi dòng vào một tài liệu JSON ({"name","text"}), mỗi dòng ra một câu trả lời

  --clean         trả lời văn bản đã làm sạch thay vì kết quả phân tích
  --facts         chỉ trả lời những gì tài liệu cho biết về các dòng lặp lại, cho corpus merge --facts
  --with FILE     tính đến những gì corpus merge --facts đã tìm ra
  --merge         trả lời kết quả phân tích cùng những gì corpus merge cần
  --jobs N        số luồng xử lý (1)
  --config FILE   dùng cấu hình này
  --locale en|vi  ngôn ngữ của các thông báo (en)

Không có gì được nhớ từ dòng này sang dòng khác: các dòng có thể chia cho bao nhiêu tiến trình tùy ý,
theo thứ tự nào cũng được.
`,
  },
  merge: {
    en: `corpus merge [FILE…]: the answers of many corpus pipe workers as one; standard input when no file is given

  (nothing)       print the answers of corpus pipe --merge in the order of names, with documents that repeat others
  --facts         put answers of corpus pipe --facts together to what corpus pipe --with takes
  --config FILE   use this configuration
  --locale en|vi  language of the messages (en)

Answers can come in any order, and more than once where a worker was started again.
`,
    vi: `corpus merge [FILE…]: gộp câu trả lời của nhiều tiến trình corpus pipe làm một; không ghi tệp nào là đầu vào chuẩn

  (không gì)       in câu trả lời của corpus pipe --merge theo thứ tự tên, kèm các tài liệu lặp lại tài liệu khác
  --facts         gộp câu trả lời của corpus pipe --facts thành thứ mà corpus pipe --with nhận
  --config FILE   dùng cấu hình này
  --locale en|vi  ngôn ngữ của các thông báo (en)

Câu trả lời có thể đến theo thứ tự bất kỳ, và đến nhiều lần nếu có tiến trình phải chạy lại.
`,
  },
  split: {
    en: `corpus split [PATH…] --out DIR: one file per document, below DIR by its name

  --out DIR        where the files go
  --preamble NAME  name for the text before the first marker, which else is refused
  --force          write over files that are there and hold something else
  --part-size N    read larger files in parts of about N bytes (262144 or less)
  --config FILE    use this configuration for all files

All that stands in the way is listed before anything is written. Files that are there with the same content are left,
so that a split that was stopped can be run again. The line break before a marker belongs to the marker, not to the
document; order and markers that joining could not guess go into DIR/corpus.split.json.
`,
    vi: `corpus split [PATH…] --out DIR: mỗi tài liệu một tệp trong DIR, theo tên của nó

  --out DIR        nơi ghi các tệp
  --preamble NAME  tên cho văn bản trước dòng đánh dấu đầu tiên; không có tên thì không tách
  --force          ghi đè các tệp đã có với nội dung khác
  --part-size N    đọc tệp lớn hơn theo từng phần cỡ N byte (262144 hoặc ít hơn)
  --config FILE    dùng cấu hình này cho mọi tệp

Mọi trở ngại được liệt kê trước khi ghi bất cứ gì. Tệp đã có với cùng nội dung được để nguyên, nên lần tách bị dừng
giữa chừng có thể chạy lại. Dấu xuống dòng trước dòng đánh dấu thuộc về dòng đánh dấu, không thuộc tài liệu; thứ tự và
những dòng đánh dấu mà khi gộp không đoán được thì ghi vào DIR/corpus.split.json.
`,
  },
  join: {
    en: `corpus join [PATH…]: files, and the text files of folders, as one corpus file

  (nothing)      print the corpus to standard output
  --out FILE     write it to a file
  --style STYLE  markers: doc, conllu, a fence such as "===", or a template such as "@@ {name} @@"
  --force        write over FILE
  --config FILE  use this configuration for all files

Documents are called by their paths, those in a folder relative to it. Files that are corpora already are merged.
`,
    vi: `corpus join [PATH…]: gộp các tệp, và các tệp văn bản trong thư mục, thành một tệp ngữ liệu

  (không gì)      in ngữ liệu ra đầu ra chuẩn
  --out FILE     ghi vào một tệp
  --style STYLE  dòng đánh dấu: doc, conllu, một hàng rào như "===" hoặc một mẫu như "@@ {name} @@"
  --force        ghi đè FILE
  --config FILE  dùng cấu hình này cho mọi tệp

Tên tài liệu là đường dẫn của tệp, trong một thư mục thì tính từ thư mục ấy. Tệp vốn đã là ngữ liệu thì được gộp vào.
`,
  },
  export: {
    en: `corpus export [PATH…] --to FORMAT: the documents for other tools

  --to jsonl         one JSON document a line: name, path, fields, text, entities, dates, citations
  --to vrt           vertical text for Sketch Engine and CWB
  --to tei           TEI P5
  --to parquet       a table of texts, metadata and mentions
  --to csv|tsv       a table of the metadata
  --to text          the text alone
  --out FILE         write to a file instead of standard output
  --raw              the text as it is written, page furniture included
  --force            write over FILE
  --jobs N           threads to work in (as many as there are cores, for more than a few files)
  --part-size BYTES  read larger files in parts of about this size (262144 or less); what is written stays the same
  --config FILE      use this configuration for all files

Files that are exported together are one corpus: lines that recur in them are page furniture, as corpus clean takes them.
`,
    vi: `corpus export [PATH…] --to FORMAT: các tài liệu cho công cụ khác

  --to jsonl         mỗi dòng một tài liệu JSON: name, path, fields, text, entities, dates, citations
  --to vrt           văn bản dọc cho Sketch Engine và CWB
  --to tei           TEI P5
  --to parquet       một bảng gồm văn bản, siêu dữ liệu và những gì được nhắc đến
  --to csv|tsv       một bảng siêu dữ liệu
  --to text          chỉ văn bản
  --out FILE         ghi vào một tệp thay vì đầu ra chuẩn
  --raw              văn bản đúng như trong tệp, kể cả phần thừa
  --force            ghi đè FILE
  --jobs N           số luồng xử lý (bằng số nhân của máy, khi có nhiều tệp)
  --part-size BYTES  đọc tệp lớn hơn theo từng phần cỡ này (262144 hoặc ít hơn); kết quả không đổi
  --config FILE      dùng cấu hình này cho mọi tệp

Các tệp xuất cùng nhau là một ngữ liệu: dòng lặp lại trong đó là phần thừa, như corpus clean vẫn hiểu.
`,
  },
  import: {
    en: `corpus import PATH… [--from FORMAT]: a corpus from what other tools wrote

  --from jsonl   one JSON document a line, as export writes them: {"name","text","fields"}
  --from vrt     <doc id="…" …> with one token a line
  --from conllu  CoNLL-U: # newdoc, # text, one word a line
  --from html    saved pages, one document each: the main text, and the fields that the page names
  --from text    text files, one document each
  (nothing)      what the endings of the files say
  --out FILE     write to a file instead of standard output
  --style STYLE  markers: doc, conllu, a fence such as "===", or a template such as "@@ {name} @@"
  --force        write over FILE
  --config FILE  use this configuration for all files
`,
    vi: `corpus import PATH… [--from FORMAT]: một ngữ liệu từ những gì công cụ khác đã ghi

  --from jsonl   mỗi dòng một tài liệu JSON, như export ghi ra: {"name","text","fields"}
  --from vrt     <doc id="…" …>, mỗi dòng một từ
  --from conllu  CoNLL-U: # newdoc, # text, mỗi dòng một từ
  --from html    trang đã lưu, mỗi trang một tài liệu: nội dung chính và các trường mà trang nêu
  --from text    tệp văn bản, mỗi tệp một tài liệu
  (không gì)      theo phần mở rộng của các tệp
  --out FILE     ghi vào một tệp thay vì đầu ra chuẩn
  --style STYLE  dòng đánh dấu: doc, conllu, một hàng rào như "===" hoặc một mẫu như "@@ {name} @@"
  --force        ghi đè FILE
  --config FILE  dùng cấu hình này cho mọi tệp
`,
  },
  lsp: {
    en: `corpus lsp --stdio: the language server, for any editor that speaks LSP
`,
    vi: `corpus lsp --stdio: máy chủ ngôn ngữ, cho mọi trình soạn thảo hiểu LSP
`,
  },
};
