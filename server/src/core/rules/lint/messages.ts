import type { RuleDefinition } from '../definition';

export const lintRules = [
  {
    id: 'lint/unused-disable',
    severity: 'hint',
    fixable: true,
    message: {
      en: '"{rule}" is disabled here but reports nothing.',
      vi: '"{rule}" bị tắt ở đây nhưng không báo gì.',
    },
    explanation: {
      en: 'A disable that hides nothing is left over from a problem that was mended. It would hide the next one.',
      vi: 'Lệnh tắt không che lỗi nào là phần còn sót sau khi lỗi đã sửa. Nó sẽ che mất lỗi lần sau.',
    },
    fixes: { remove: { en: 'Remove "{rule}"', vi: 'Bỏ "{rule}"' } },
  },
  {
    id: 'lint/unknown-rule',
    severity: 'warning',
    fixable: true,
    message: { en: 'There is no rule "{rule}".{suggestion}', vi: 'Không có quy tắc "{rule}".{suggestion}' },
    explanation: {
      en: 'Only rules of the rule table, or a whole family such as "text/*", can be disabled.',
      vi: 'Chỉ tắt được các quy tắc có trong bảng quy tắc, hoặc cả một họ như "text/*".',
    },
    fixes: { rename: { en: 'Change to "{rule}"', vi: 'Đổi thành "{rule}"' } },
  },
] as const satisfies readonly RuleDefinition[];
