import type { RuleDefinition } from '../definition';

export const markerRules = [
  {
    id: 'marker/malformed',
    severity: 'error',
    fixable: true,
    message: {
      en: 'This is nearly a FILE marker: {what}. Expected "{expected}".',
      vi: 'Dòng này gần giống dòng đánh dấu FILE: {what}. Cần viết "{expected}".',
    },
    explanation: {
      en: 'Other tools find documents by exact marker lines. A line that is a marker only almost would be read as text, and its document would be glued to the one before. Here it opens a document all the same, so that nothing else goes wrong until it is mended.',
      vi: 'Các công cụ khác tìm tài liệu theo đúng dòng đánh dấu. Dòng chỉ gần giống sẽ bị coi là văn bản và tài liệu sẽ dính vào tài liệu trước. Ở đây dòng ấy vẫn mở một tài liệu để không kéo theo lỗi khác cho đến khi được sửa.',
    },
    wrong: '== File : bai-1.txt ===',
    right: '=== FILE: bai-1.txt ===',
    fixes: {
      rewrite: { en: 'Write the marker as "{expected}"', vi: 'Viết lại dòng đánh dấu thành "{expected}"' },
    },
  },
  {
    id: 'marker/missing-name',
    severity: 'error',
    fixable: true,
    message: { en: 'The marker names no document.', vi: 'Dòng đánh dấu không có tên tài liệu.' },
    explanation: {
      en: 'Every document needs a name: it is the file that the document becomes when the corpus is split, and what other tools cite it by.',
      vi: 'Mỗi tài liệu cần một tên: đó là tên tệp khi tách kho ngữ liệu và là cách các công cụ khác nhắc đến tài liệu.',
    },
    wrong: '=== FILE: ===',
    right: '=== FILE: bao-dia-phuong/bai-1.txt ===',
    fixes: { name: { en: 'Name it "{name}"', vi: 'Đặt tên "{name}"' } },
  },
  {
    id: 'marker/duplicate-name',
    severity: 'error',
    fixable: true,
    message: {
      en: 'The name "{name}" is already taken in this file (names are compared without case and Unicode form).',
      vi: 'Tên "{name}" đã được dùng trong tệp này (khi so tên không phân biệt hoa thường và dạng Unicode).',
    },
    explanation: {
      en: 'Two documents of one name overwrite each other when the corpus is split to disk, also when they differ only in letter case or in composed and decomposed Unicode, which Windows and macOS do not tell apart.',
      vi: 'Hai tài liệu trùng tên sẽ ghi đè nhau khi tách ra đĩa, kể cả khi chỉ khác chữ hoa, chữ thường hay dạng Unicode dựng sẵn, tổ hợp, vì Windows và macOS không phân biệt.',
    },
    wrong: '=== FILE: Bai-1.txt ===  (after === FILE: bai-1.txt ===)',
    right: '=== FILE: bai-1-2.txt ===',
    fixes: { name: { en: 'Rename to "{name}"', vi: 'Đổi tên thành "{name}"' } },
  },
  {
    id: 'marker/unsafe-name',
    severity: 'error',
    fixable: true,
    message: {
      en: 'This name cannot be a file name everywhere: {what}.',
      vi: 'Tên này không dùng làm tên tệp ở mọi nơi được: {what}.',
    },
    explanation: {
      en: 'A name is a relative path with "/" between its parts that must survive on Windows, macOS and Linux: no "..", no leading "/" or drive letter, no control or invisible characters, none of < > : " \\ | ? *, no device name such as CON or aux.txt, no part ending in a dot or a blank, no part over 255 bytes.',
      vi: 'Tên là đường dẫn tương đối, các phần cách nhau bằng "/", phải dùng được trên Windows, macOS và Linux: không có "..", không mở đầu bằng "/" hay ký tự ổ đĩa, không ký tự điều khiển hay ẩn, không có < > : " \\ | ? *, không trùng tên thiết bị như CON, aux.txt, không phần nào kết thúc bằng dấu chấm hay khoảng trắng, không phần nào quá 255 byte.',
    },
    wrong: '=== FILE: ../aux.txt ===',
    right: '=== FILE: _aux.txt ===',
    fixes: { name: { en: 'Rename to "{name}"', vi: 'Đổi tên thành "{name}"' } },
  },
  {
    id: 'marker/empty-document',
    severity: 'warning',
    fixable: false,
    message: { en: 'The document "{name}" has no text.', vi: 'Tài liệu "{name}" không có nội dung.' },
    explanation: {
      en: 'Between this marker and the next there is nothing but, at most, a header: a page that failed to download, or text that was cut by mistake.',
      vi: 'Giữa dòng đánh dấu này và dòng đánh dấu kế tiếp không có gì ngoài phần đầu (nếu có): trang tải hỏng hoặc văn bản bị cắt nhầm.',
    },
  },
  {
    id: 'marker/text-before-first',
    severity: 'warning',
    fixable: true,
    message: {
      en: 'This text stands before the first marker and belongs to no document.',
      vi: 'Văn bản này đứng trước dòng đánh dấu đầu tiên nên không thuộc tài liệu nào.',
    },
    explanation: {
      en: 'Text before the first marker is never dropped, but no document holds it: exports and counts pass it over.',
      vi: 'Văn bản trước dòng đánh dấu đầu tiên không bao giờ bị bỏ, nhưng không tài liệu nào chứa nó nên khi xuất và đếm sẽ bị bỏ qua.',
    },
    fixes: { marker: { en: 'Put a marker before it', vi: 'Thêm dòng đánh dấu phía trước' } },
  },
  {
    id: 'marker/mixed-style',
    severity: 'warning',
    fixable: true,
    message: {
      en: 'This marker is written in another style than the first one of the file. Expected "{expected}".',
      vi: 'Dòng đánh dấu này viết theo kiểu khác với dòng đánh dấu đầu tiên của tệp. Cần viết "{expected}".',
    },
    explanation: {
      en: 'One file, one marker style: tools that split the file look for a single pattern. The style is that of the configuration, else that of the first marker.',
      vi: 'Mỗi tệp một kiểu đánh dấu: công cụ tách tệp chỉ tìm một mẫu. Kiểu lấy theo cấu hình, nếu không thì theo dòng đánh dấu đầu tiên.',
    },
    wrong: '--- FILE: bai-2.txt ---  (in a file of === FILE: … ===)',
    right: '=== FILE: bai-2.txt ===',
    fixes: {
      rewrite: { en: 'Write the marker as "{expected}"', vi: 'Viết lại dòng đánh dấu thành "{expected}"' },
    },
  },
  {
    id: 'marker/unclosed',
    severity: 'error',
    fixable: true,
    message: { en: 'The <doc> of "{name}" is never closed.', vi: 'Thẻ <doc> của "{name}" chưa được đóng.' },
    explanation: {
      en: 'In the <doc id="…"> style every document ends with a line </doc>; corpus engines that read VRT refuse a file in which one is missing.',
      vi: 'Với kiểu <doc id="…">, mỗi tài liệu phải kết thúc bằng dòng </doc>; các hệ quản trị ngữ liệu đọc VRT sẽ từ chối tệp thiếu thẻ này.',
    },
    wrong: '<doc id="bai-1.txt"> …',
    right: '<doc id="bai-1.txt"> … </doc>',
    fixes: { close: { en: 'Add </doc> at the end of the document', vi: 'Thêm </doc> vào cuối tài liệu' } },
  },
] as const satisfies readonly RuleDefinition[];

/** What is wrong with a marker or a name, as the messages above say it. */
export const markerParts = {
  'leading-space': { en: 'blanks stand before it', vi: 'có khoảng trắng phía trước' },
  fence: {
    en: 'its fence is missing, too short or uneven',
    vi: 'dãy ký tự bao hai bên bị thiếu, quá ngắn hoặc không đều',
  },
  keyword: { en: 'the keyword is in the wrong case', vi: 'từ khóa viết sai hoa thường' },
  colon: { en: 'the colon is missing', vi: 'thiếu dấu hai chấm' },
  spacing: { en: 'its blanks are not single', vi: 'khoảng trắng thừa hoặc thiếu' },
  lookalike: { en: 'it holds lookalike characters', vi: 'có ký tự trông giống nhưng khác mã' },
  'trailing-text': { en: 'text follows on the same line', vi: 'có văn bản nối sau trên cùng dòng' },
  parent: { en: '"." and ".." are no names', vi: '"." và ".." không phải là tên' },
  absolute: { en: 'it starts with a slash', vi: 'mở đầu bằng dấu gạch chéo' },
  drive: { en: 'it starts with a drive letter', vi: 'mở đầu bằng ký tự ổ đĩa' },
  control: { en: 'it holds a control or invisible character', vi: 'có ký tự điều khiển hoặc ký tự ẩn' },
  'reserved-character': { en: '"{character}" is reserved', vi: 'ký tự "{character}" bị cấm' },
  'reserved-name': {
    en: '"{part}" is a device name on Windows',
    vi: '"{part}" là tên thiết bị trên Windows',
  },
  edge: {
    en: 'a part starts with a blank, or ends with a blank or a dot',
    vi: 'có phần mở đầu bằng khoảng trắng hoặc kết thúc bằng khoảng trắng hay dấu chấm',
  },
  'empty-part': { en: 'a part between slashes is empty', vi: 'có phần rỗng giữa hai dấu gạch chéo' },
  'too-long': { en: 'a part is longer than 255 bytes', vi: 'có phần dài hơn 255 byte' },
} as const;
