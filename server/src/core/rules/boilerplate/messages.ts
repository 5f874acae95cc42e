import type { FurnitureKind } from '../../language/types';
import type { Localized, RuleDefinition } from '../definition';

export const boilerplateRules = [
  {
    id: 'boilerplate/block',
    severity: 'hint',
    fixable: true,
    message: { en: 'Page furniture ({kind}): {reason}.', vi: 'Thành phần trang ({kind}): {reason}.' },
    explanation: {
      en: 'Menus, forms, share bars, counters, lists of other headlines and the like came with the page and are no part of the article. Cleaning removes exactly these lines.',
      vi: 'Thực đơn, biểu mẫu, thanh chia sẻ, bộ đếm, danh sách tin khác… đi kèm trang chứ không thuộc bài viết. Lệnh làm sạch chỉ xóa đúng các dòng này.',
    },
    fixes: {
      remove: { en: 'Remove {kind}, {lines}', vi: 'Xóa {kind}, {lines}' },
    },
  },
  {
    id: 'boilerplate/repeated-line',
    severity: 'hint',
    fixable: true,
    message: {
      en: 'This line stands in {count} of {total} documents of {source}: maybe page furniture.',
      vi: 'Dòng này có trong {count} trên {total} tài liệu của {source}: có thể là thành phần trang.',
    },
    explanation: {
      en: 'A short line before the first or after the last paragraph recurs in many documents of one source. Cleaning leaves it until it is learned as boilerplate; a line to keep is no longer reported. Both are written into corpus.config.json by a quick fix.',
      vi: 'Một dòng ngắn đứng trước đoạn đầu hoặc sau đoạn cuối lặp lại trong nhiều tài liệu của cùng một nguồn. Lệnh làm sạch giữ nguyên dòng này cho đến khi được ghi nhớ là phần thừa; dòng cần giữ thì không báo nữa. Cả hai được ghi vào corpus.config.json bằng một thao tác sửa nhanh.',
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
  other: { en: 'other furniture', vi: 'thành phần khác' },
};
