import type { FurnitureKind } from '../../language/types';
import type { Localized, RuleDefinition } from '../definition';

export const boilerplateRules = [
  {
    id: 'boilerplate/block',
    severity: 'hint',
    fixable: true,
    message: { en: 'Page furniture ({kind}): {reason}.', vi: 'Phần thừa ({kind}): {reason}.' },
    explanation: {
      en: 'Menus, forms, share bars, counters, lists of other headlines and the like came with the page and are no part of the article. Cleaning removes exactly these lines.',
      vi: 'Thực đơn, biểu mẫu, thanh chia sẻ, bộ đếm, danh sách tin khác… đi kèm trang chứ không thuộc bài viết. Lệnh dọn chỉ xóa đúng các dòng này.',
    },
    fixes: {
      remove: { en: 'Remove {kind}, {lines}', vi: 'Xóa {kind}, {lines}' },
      'remove-part': {
        en: 'Remove {kind} from this line, keep the text',
        vi: 'Xóa {kind} khỏi dòng này, giữ nội dung',
      },
    },
  },
  {
    id: 'boilerplate/repeated-line',
    severity: 'hint',
    fixable: true,
    message: {
      en: 'This line stands in {count} of {total} documents of {source}: maybe page furniture.',
      vi: 'Dòng này có trong {count} trên {total} tài liệu của {source}: có thể là phần thừa.',
    },
    explanation: {
      en: 'A short line before the first or after the last paragraph recurs in many documents of one source, in this file or in others of the corpus. Where that leaves no doubt, the line is page furniture and cleaning removes it: a line that is doubtful in itself, or stands beside the same furniture, in three articles; any line but a name, a signature or what opens and ends texts (“Trả lời:”, “(Còn nữa)”) in four articles that are half of a source’s documents. Reprints of an article count once. Other such lines are reported, and left until they are learned as boilerplate; a line to keep is neither reported nor removed. Both are written into corpus.config.json by a quick fix. In the editor the corpus is the workspace, on the command line it is what is given; with this rule off every page is read by itself.',
      vi: 'Một dòng ngắn đứng trước đoạn đầu hoặc sau đoạn cuối lặp lại trong nhiều tài liệu của cùng một nguồn, trong tệp này hoặc tệp khác của kho. Khi không còn nghi ngờ, dòng đó là phần thừa và lệnh dọn sẽ xóa: dòng vốn đáng ngờ, hoặc đứng cạnh cùng một phần thừa, trong ba bài viết; dòng bất kỳ không phải tên riêng, chữ ký hay lời mở, lời kết của bài (“Trả lời:”, “(Còn nữa)”), trong bốn bài viết chiếm một nửa số tài liệu của nguồn. Bài đăng lại chỉ tính một lần. Các dòng lặp lại khác chỉ được báo và giữ nguyên cho đến khi được ghi nhớ là phần thừa; dòng cần giữ thì không báo cũng không xóa. Cả hai được ghi vào corpus.config.json bằng một thao tác sửa nhanh. Trong trình soạn thảo, kho là không gian làm việc; ở dòng lệnh, kho là những gì được chỉ định; khi tắt quy tắc này, mỗi trang được đọc riêng.',
    },
    fixes: { remove: { en: 'Remove this line', vi: 'Xóa dòng này' } },
  },
] as const satisfies readonly RuleDefinition[];

/** What the kinds of page furniture are called. */
export const furnitureKinds: Readonly<Record<FurnitureKind, Localized>> = {
  navigation: { en: 'navigation', vi: 'điều hướng' },
  form: { en: 'form', vi: 'biểu mẫu' },
  share: { en: 'sharing', vi: 'chia sẻ' },
  related: { en: 'related headlines', vi: 'tin liên quan' },
  counter: { en: 'counter', vi: 'bộ đếm' },
  copyright: { en: 'copyright', vi: 'bản quyền' },
  ad: { en: 'advertisement', vi: 'quảng cáo' },
  player: { en: 'player', vi: 'trình phát' },
  notice: { en: 'notice', vi: 'thông báo của trang' },
  comment: { en: 'reader comments', vi: 'bình luận' },
  tags: { en: 'tags', vi: 'từ khóa' },
  poll: { en: 'poll', vi: 'thăm dò ý kiến' },
  repeated: { en: 'repetition', vi: 'lặp lại' },
  caption: { en: 'captions', vi: 'chú thích ảnh' },
  other: { en: 'other furniture', vi: 'phần thừa khác' },
};

/** Numbers of lines by kind in words, the largest first: "navigation 8, sharing 2". */
export function furnitureInWords(counts: Readonly<Record<string, number>>, locale: keyof Localized): string {
  return Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => {
      const known = Object.hasOwn(furnitureKinds, kind);
      return `${known ? furnitureKinds[kind as FurnitureKind][locale] : kind} ${count}`;
    })
    .join(', ');
}
