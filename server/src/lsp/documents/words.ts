import type { MessageArgs } from '../../core/problem';
import type { Localized } from '../../core/rules/definition';
import { fill, type Locale } from '../../core/rules/table';

/** What is said of documents that are moved, merged, renamed and removed. */
const table = {
  moveLabel: { en: 'Move documents', vi: 'Chuyển tài liệu' },
  removeLabel: { en: 'Delete documents', vi: 'Xóa tài liệu' },
  mergeLabel: { en: 'Merge documents', vi: 'Hợp nhất tài liệu' },
  renameLabel: { en: 'Rename documents', vi: 'Đổi tên tài liệu' },
  sortLabel: { en: 'Sort documents', vi: 'Sắp xếp tài liệu' },
  cleanLabel: { en: 'Remove page furniture', vi: 'Xóa phần thừa' },
  headersLabel: { en: 'Insert headers from text', vi: 'Chèn phần đầu suy từ văn bản' },
  movedOne: { en: 'Moved 1 document to {file}.', vi: 'Đã chuyển 1 tài liệu sang {file}.' },
  removedOne: { en: 'Deleted 1 document.', vi: 'Đã xóa 1 tài liệu.' },
  renamedOne: { en: 'Renamed 1 document.', vi: 'Đã đổi tên 1 tài liệu.' },
  moved: { en: 'Moved {count} documents to {file}.', vi: 'Đã chuyển {count} tài liệu sang {file}.' },
  removed: { en: 'Deleted {count} documents.', vi: 'Đã xóa {count} tài liệu.' },
  merged: { en: 'Merged {count} documents into "{name}".', vi: 'Đã hợp nhất {count} tài liệu vào "{name}".' },
  mergedDiffering: {
    en: ' Different values of these fields stand below each other, to choose from: {fields}.',
    vi: ' Các giá trị khác nhau của những trường này được ghi nối tiếp để chọn: {fields}.',
  },
  renamed: { en: 'Renamed {count} documents.', vi: 'Đã đổi tên {count} tài liệu.' },
  sorted: { en: 'Sorted {count} documents.', vi: 'Đã sắp xếp {count} tài liệu.' },
  sortedAlready: { en: 'The documents are in this order already.', vi: 'Các tài liệu đã theo thứ tự này.' },
  documentsChanged: { en: ' Documents changed: {count}.', vi: ' Số tài liệu thay đổi: {count}.' },
  nothingToDo: { en: 'Nothing to change.', vi: 'Không có gì để thay đổi.' },
  noDocuments: { en: 'There is no document here.', vi: 'Ở đây không có tài liệu nào.' },
  oneDocument: {
    en: 'Select two or more documents to merge.',
    vi: 'Hãy chọn từ hai tài liệu trở lên để hợp nhất.',
  },
  inTheWay: { en: 'Nothing was changed.', vi: 'Không có gì thay đổi.' },
  documentGone: {
    en: '{file}: "{name}" is no longer there; the list may be old',
    vi: '{file}: "{name}" không còn ở đó; danh sách có thể đã cũ',
  },
  fileGone: { en: '{file} cannot be read', vi: 'không đọc được {file}' },
  fileUnsaved: {
    en: '{file} has unsaved changes; save it first',
    vi: '{file} có thay đổi chưa lưu; hãy lưu trước',
  },
  fileChanged: { en: '{file} has changed meanwhile; try again', vi: '{file} vừa bị thay đổi; hãy thử lại' },
  fileThere: {
    en: '{file} is there already; choose it as the target, or another name',
    vi: '{file} đã có; hãy chọn tệp ấy làm đích hoặc đặt tên khác',
  },
  cannotCreate: { en: 'This editor cannot create files.', vi: 'Trình soạn thảo này không tạo được tệp.' },
} as const satisfies Record<string, Localized>;

/** A text about documents in the user's language, its placeholders filled. */
export function documentWords(key: keyof typeof table, locale: Locale, args: MessageArgs = {}): string {
  return fill(table[key][locale], args, locale);
}

/** A text about so many documents. */
export function countedWords(
  key: 'moved' | 'removed' | 'renamed',
  count: number,
  locale: Locale,
  args: MessageArgs = {},
): string {
  return documentWords(count === 1 ? `${key}One` : key, locale, { ...args, count: String(count) });
}
