import { rules } from '../rules/table';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What the schema says in English, and how it says it in Vietnamese; texts of rules have their own. */
const WORDS: Readonly<Record<string, string>> = {
  'What Corpus Editor should know of a corpus. Comments and trailing commas are allowed.':
    'Những gì Corpus Editor cần biết về một ngữ liệu. Được phép có chú thích và dấu phẩy ở cuối.',
  'Where the schema of this file lies; for editors that do not know it.':
    'Nơi có lược đồ của tệp này, dành cho trình soạn thảo chưa biết nó.',
  'The style of the first marker in the file.': 'Kiểu của dòng đánh dấu đầu tiên trong tệp.',
  '`<doc id="NAME">` … `</doc>`, as in VRT and WikiExtractor.':
    '`<doc id="NAME">` … `</doc>`, như trong VRT và WikiExtractor.',
  '`# newdoc id = NAME`, as in CoNLL-U.': '`# newdoc id = NAME`, như trong CoNLL-U.',
  'How markers are written: `auto`, `doc`, `conllu`, a fence such as `===` (for `=== FILE: NAME ===`), or a template such as `@@ {name} @@`.':
    'Cách viết dòng đánh dấu: `auto`, `doc`, `conllu`, một dãy ký tự như `===` (cho `=== FILE: NAME ===`), hoặc một mẫu như `@@ {name} @@`.',
  'Files that are corpora beside `**/*.corpus`, `**/*.corpus.txt` and files that begin with a marker. Globs, relative to the folder of this file.':
    'Những tệp là ngữ liệu, ngoài `**/*.corpus`, `**/*.corpus.txt` và các tệp mở đầu bằng dòng đánh dấu. Mẫu đường dẫn, tính từ thư mục của tệp này.',
  'Files that are none, beside `**/node_modules/**`, `**/.git/**`. Stronger than `include`.':
    'Những tệp không phải ngữ liệu, ngoài `**/node_modules/**`, `**/.git/**`. Mạnh hơn `include`.',
  'Vietnamese.': 'Tiếng Việt.',
  'Language of the corpus.': 'Ngôn ngữ của ngữ liệu.',
  'Header fields by name: changes to the known ones, fields of your own, or `false` to drop one.':
    'Các trường của phần đầu theo tên: thay đổi ở trường có sẵn, trường của riêng bạn, hoặc `false` để bỏ một trường.',
  'The order of the fields in a header. Fields that are not named follow in their usual order.':
    'Thứ tự các trường trong phần đầu. Những trường không nêu ở đây đứng sau, theo thứ tự thông thường.',
  'Severity by rule, by family (`text/*`) or of all (`*`). The narrower name is stronger.':
    'Mức độ theo quy tắc, theo nhóm (`text/*`) hoặc của tất cả (`*`). Tên hẹp hơn thì mạnh hơn.',
  'The files that this is about. Globs, relative to the folder of this file.':
    'Những tệp mà mục này nói đến. Mẫu đường dẫn, tính từ thư mục của tệp này.',
  'Severities for these files.': 'Mức độ dành cho những tệp này.',
  'Header fields of these files.': 'Các trường của phần đầu trong những tệp này.',
  'Other rules and fields for some files. Later entries are stronger.':
    'Quy tắc và trường khác cho một số tệp. Mục đứng sau thì mạnh hơn.',
  'The line, or part of one with `*` for any run of characters. Letter case does not matter.':
    'Cả dòng, hoặc một phần của dòng với `*` thay cho một dãy ký tự bất kỳ. Không phân biệt chữ hoa, chữ thường.',
  'Menus, breadcrumbs, links to other parts of the site.':
    'Trình đơn, đường dẫn mục, liên kết đến phần khác của trang.',
  'Form fields, labels, buttons.': 'Ô nhập, nhãn, nút của biểu mẫu.',
  'Share bars, "follow us".': 'Thanh chia sẻ, lời mời theo dõi.',
  'Lists of other headlines.': 'Danh sách tin khác.',
  'Numbers of views, likes, comments.': 'Số lượt xem, lượt thích, bình luận.',
  'Owner, licence, imprint.': 'Cơ quan chủ quản, giấy phép, thông tin tòa soạn.',
  'Advertisements.': 'Quảng cáo.',
  'Audio and video players.': 'Trình phát âm thanh và hình ảnh.',
  'Editorial and technical notices.': 'Thông báo của tòa soạn và thông báo kỹ thuật.',
  'Comment boxes and comments of readers.': 'Ô bình luận và bình luận của bạn đọc.',
  'Lists of keywords.': 'Danh sách từ khóa.',
  'Polls and ratings.': 'Thăm dò ý kiến và đánh giá.',
  'Text printed twice.': 'Văn bản in lặp lại.',
  'Captions of photos.': 'Chú thích ảnh.',
  'Anything else that is no part of the article.': 'Những gì khác không thuộc bài viết.',
  'What sort of page furniture it is.': 'Thuộc loại phần thừa nào.',
  'Lines that are page furniture here, beside what is recognized without help.':
    'Những dòng ở đây là phần thừa của trang, ngoài những gì tự nhận ra được.',
  'Lines that are text and never cut. Stronger than `phrases`.':
    'Những dòng là nội dung và không bao giờ bị cắt. Mạnh hơn `phrases`.',
  'Cut picture captions as well.': 'Cắt cả chú thích ảnh.',
  'What cleaning should know of these pages.': 'Những gì việc dọn cần biết về các trang này.',
  'Names of the sources of this corpus, as they stand in by-lines and headers.':
    'Tên các nguồn của ngữ liệu này, như ở dòng tác giả và phần đầu.',
  'A person.': 'Một người.',
  'An organization.': 'Một tổ chức.',
  'A place.': 'Một địa danh.',
  'What it is.': 'Đó là gì.',
  'The full official name.': 'Tên chính thức đầy đủ.',
  'A name for the entity that never changes; made from type and name if absent.':
    'Định danh không bao giờ đổi của thực thể; nếu không có thì lấy từ loại và tên.',
  'Other names, abbreviations, spellings.': 'Tên khác, chữ viết tắt, cách viết khác.',
  'A sentence for the hover.': 'Một câu cho thẻ thông tin khi rê chuột.',
  'Persons, organizations and places to recognize: entries, paths of tables (TSV, JSON), or both.':
    'Người, tổ chức và địa danh cần nhận ra: các mục, đường dẫn của bảng (TSV, JSON), hoặc cả hai.',
  'What kind of document it is: `resolution`, `directive`, `decree`, `law` …':
    'Loại văn bản: `resolution`, `directive`, `decree`, `law` …',
  'The number as printed, such as `12-CT/TW`.': 'Số hiệu như in trên văn bản, chẳng hạn `12-CT/TW`.',
  'The day of issue, ISO 8601.': 'Ngày ban hành, theo ISO 8601.',
  'Who issued it.': 'Cơ quan ban hành.',
  'What it is about.': 'Trích yếu nội dung.',
  'Wordings by which texts cite it.': 'Những cách gọi mà văn bản khác dùng để dẫn.',
  'A name for the document that never changes.': 'Định danh không bao giờ đổi của văn bản.',
  'Documents that the corpus cites: entries, paths of tables (TSV, JSON), or both.':
    'Những văn bản mà ngữ liệu dẫn: các mục, đường dẫn của bảng (TSV, JSON), hoặc cả hai.',
  'Shown as an error; `corpus check` fails.': 'Hiện là lỗi; `corpus check` thất bại.',
  'Shown as a warning.': 'Hiện là cảnh báo.',
  'Shown as information.': 'Hiện là thông tin.',
  'Shown discreetly.': 'Hiện kín đáo.',
  'Not checked.': 'Không kiểm tra.',
  'Every rule.': 'Mọi quy tắc.',
  'Any text.': 'Văn bản bất kỳ.',
  'An ISO 8601 date, with or without time.': 'Ngày theo ISO 8601, có hoặc không có giờ.',
  'An http(s) address.': 'Địa chỉ http(s).',
  'A language tag (BCP 47) such as `vi` or `vi-VN`.': 'Mã ngôn ngữ (BCP 47) như `vi` hoặc `vi-VN`.',
  'One of `values`.': 'Một trong `values`.',
  'Several values parted by `;`, each one of `values` where these are given.':
    'Nhiều giá trị cách nhau bằng `;`, mỗi giá trị là một trong `values` nếu có nêu.',
  'What the values are: `text`, `date`, `url`, `lang`, `enum`, `list`.':
    'Kiểu của giá trị: `text`, `date`, `url`, `lang`, `enum`, `list`.',
  'Whether every document needs the field.': 'Mọi tài liệu có bắt buộc phải có trường này không.',
  'The allowed values of an `enum`, or of the items of a `list`.':
    'Những giá trị được phép của `enum`, hoặc của các mục trong `list`.',
  'Other ways to write the key, added to those known already.':
    'Những cách viết khác của khóa, thêm vào những cách đã biết.',
};

const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/^Every rule of the family (`\w+`)\.$/, 'Mọi quy tắc của nhóm $1.'],
  [/^The field (`[\w-]+`): type (`\w+`)\.$/, 'Trường $1: kiểu $2.'],
];

const DEFAULT = /^(.*) Default: (`\w+`)\.$/s;

/** The schema with its texts in Vietnamese; what has no translation stays as it is. */
export function inVietnamese(schema: object): object {
  const explanations = new Map(rules.map(({ explanation }) => [explanation.en, explanation.vi]));
  const translated = (text: string): string => {
    const whole = WORDS[text];
    if (whole !== undefined) return whole;
    const [, explanation, severity] = DEFAULT.exec(text) ?? [];
    const rule = explanations.get(explanation ?? '');
    if (rule !== undefined) return `${rule} Mặc định: ${severity}.`;
    const pattern = PATTERNS.find(([form]) => form.test(text));
    return pattern ? text.replace(...pattern) : text;
  };
  const walk = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const copy: Record<string, Json> = {};
    for (const [key, member] of Object.entries(value)) {
      if (key === 'markdownEnumDescriptions') copy[key] = (member as readonly string[]).map(translated);
      else if (key === 'markdownDescription' && typeof member === 'string') copy[key] = translated(member);
      else copy[key] = walk(member as Json);
    }
    // What editors show that know no markdown is the same without it.
    const { description, markdownDescription } = copy;
    if (typeof description === 'string') {
      const source = typeof markdownDescription === 'string' ? markdownDescription : translated(description);
      copy.description = source.replaceAll('`', '');
    }
    return copy;
  };
  return walk(schema as Json) as object;
}
