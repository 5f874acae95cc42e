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
      remove: { en: 'Remove this {kind} block ({count} lines)', vi: 'Xóa khối {kind} này ({count} dòng)' },
    },
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
