import type { RuleDefinition } from '../definition';

export const fieldRules = [
  {
    id: 'field/missing',
    severity: 'error',
    fixable: true,
    message: { en: 'The required field "{field}" is missing.', vi: 'Thiếu trường bắt buộc "{field}".' },
    explanation: {
      en: 'Which fields a document must have is set by the configuration; title, date and source by default. A document without them cannot be dated or attributed later.',
      vi: 'Cấu hình quy định các trường bắt buộc; mặc định là title, date và source. Thiếu chúng thì về sau không xác định được ngày và nguồn của tài liệu.',
    },
    wrong: 'title: Khai mạc hội sách',
    right: 'title: Khai mạc hội sách\ndate: 2023-04-20\nsource: Báo Ven Sông',
    fixes: {
      insert: {
        en: 'Insert "{field}: {value}" (read from the text)',
        vi: 'Chèn "{field}: {value}" (đọc từ văn bản)',
      },
      header: { en: 'Insert the whole header from the text', vi: 'Chèn toàn bộ phần đầu suy từ văn bản' },
    },
  },
  {
    id: 'field/empty',
    severity: 'warning',
    fixable: true,
    message: { en: 'The field "{field}" has no value.', vi: 'Trường "{field}" không có giá trị.' },
    explanation: {
      en: 'A key without a value says nothing. Fill it in, or remove the line if nothing is known.',
      vi: 'Khóa không có giá trị thì không cho biết gì. Hãy điền vào, hoặc xóa dòng nếu không rõ.',
    },
    wrong: 'author:',
    right: 'author: Lê Minh Hà',
    fixes: {
      fill: { en: 'Fill in "{value}" (read from the text)', vi: 'Điền "{value}" (đọc từ văn bản)' },
      remove: { en: 'Remove the empty "{field}"', vi: 'Xóa trường "{field}" để trống' },
    },
  },
  {
    id: 'field/unknown',
    severity: 'warning',
    fixable: true,
    message: {
      en: 'No field is called "{key}".{suggestion}',
      vi: 'Không có trường nào tên "{key}".{suggestion}',
    },
    explanation: {
      en: 'A misspelt key is a lost value: no tool finds it. Fields of your own are declared under "fields" in corpus.config.json.',
      vi: 'Khóa viết sai là mất giá trị: không công cụ nào tìm ra. Trường riêng của dự án được khai báo ở mục "fields" trong corpus.config.json.',
    },
    wrong: 'titel: Khai mạc hội sách',
    right: 'title: Khai mạc hội sách',
    fixes: { rename: { en: 'Change to "{field}"', vi: 'Đổi thành "{field}"' } },
  },
  {
    id: 'field/duplicate',
    severity: 'error',
    fixable: true,
    message: {
      en: 'The field "{field}" is given twice; the first one holds.',
      vi: 'Trường "{field}" được ghi hai lần; giá trị đầu được dùng.',
    },
    explanation: {
      en: 'Only one value can hold. Fields that take several (author, tags) have them on one line, separated by ";".',
      vi: 'Chỉ một giá trị được dùng. Trường nhận nhiều giá trị (author, tags) ghi trên một dòng, cách nhau bằng ";".',
    },
    wrong: 'author: Lê Minh Hà\nauthor: Trần Quốc Việt',
    right: 'author: Lê Minh Hà; Trần Quốc Việt',
    fixes: {
      remove: { en: 'Remove this repetition', vi: 'Xóa dòng lặp này' },
      merge: { en: 'Merge into the first, separated by ";"', vi: 'Gộp vào dòng đầu, cách nhau bằng ";"' },
    },
  },
  {
    id: 'field/invalid-value',
    severity: 'error',
    fixable: true,
    message: {
      en: '"{value}" is no valid {type} for "{field}".{suggestion}',
      vi: '"{value}" không phải là giá trị {type} hợp lệ của "{field}".{suggestion}',
    },
    explanation: {
      en: 'The value does not fit the type that the field has: an http(s) address, a language tag (BCP 47, such as "vi" or "vi-VN"), or one of the values that the configuration allows.',
      vi: 'Giá trị không hợp kiểu của trường: địa chỉ http(s), mã ngôn ngữ (BCP 47, như "vi" hay "vi-VN"), hoặc một trong các giá trị mà cấu hình cho phép.',
    },
    wrong: 'lang: tiếng Việt',
    right: 'lang: vi',
    fixes: { replace: { en: 'Change to "{value}"', vi: 'Đổi thành "{value}"' } },
  },
  {
    id: 'field/order',
    severity: 'hint',
    fixable: true,
    message: {
      en: '"{field}" usually stands before "{before}".',
      vi: '"{field}" thường đứng trước "{before}".',
    },
    explanation: {
      en: 'Headers are easier to compare when the fields come in one order: that of the configuration, else title, date, source, author and the rest. Formatting the document sorts them.',
      vi: 'Phần đầu dễ so sánh hơn khi các trường theo một thứ tự: của cấu hình, nếu không thì title, date, source, author rồi đến các trường khác. Lệnh định dạng sẽ sắp lại.',
    },
    fixes: { sort: { en: 'Sort the header', vi: 'Sắp xếp phần đầu' } },
  },
  {
    id: 'field/unseparated',
    severity: 'warning',
    fixable: true,
    message: {
      en: 'A blank line must end the header before this line.',
      vi: 'Phải có một dòng trống kết thúc phần đầu trước dòng này.',
    },
    explanation: {
      en: 'The header ends at the first blank line. Without one, other tools read the beginning of the text as part of the header.',
      vi: 'Phần đầu kết thúc ở dòng trống đầu tiên. Nếu thiếu, công cụ khác sẽ đọc phần mở đầu văn bản như một phần của phần đầu.',
    },
    wrong: 'date: 2023-04-20\nSáng 20-4, …',
    right: 'date: 2023-04-20\n\nSáng 20-4, …',
    fixes: { separate: { en: 'Insert a blank line', vi: 'Thêm một dòng trống' } },
  },
] as const satisfies readonly RuleDefinition[];

/** What a field's type is called in messages. */
export const fieldTypes = {
  text: { en: 'text', vi: 'văn bản' },
  date: { en: 'date', vi: 'ngày' },
  url: { en: 'http(s) address', vi: 'địa chỉ http(s)' },
  lang: { en: 'language tag', vi: 'mã ngôn ngữ' },
  enum: { en: 'value', vi: 'lựa chọn' },
  list: { en: 'item', vi: 'mục' },
} as const;
