import type { RuleDefinition } from '../definition';

export const entityRules = [
  {
    id: 'entity/inconsistent-name',
    severity: 'information',
    fixable: true,
    message: {
      en: '"{name}" is written "{other}" elsewhere in this document ({count} times).',
      vi: '"{name}" ở chỗ khác trong tài liệu này viết là "{other}" ({count} lần).',
    },
    explanation: {
      en: 'A name that differs from one written several times by a diacritic, or by a syllable that fell out, is most likely the same one misspelt. Names in one sentence or list, and people who are introduced anew, are taken for different ones.',
      vi: 'Tên chỉ khác một tên đã viết nhiều lần ở dấu của một âm tiết, hoặc rơi mất một âm tiết, rất có thể là chính tên ấy bị viết sai. Những tên đứng trong cùng một câu, một danh sách, hoặc người được giới thiệu riêng thì coi là khác nhau.',
    },
    wrong: 'Đồng chí Trần Ngọc Bằng phát biểu … Theo đồng chí Trần Ngọc Bẳng …',
    right: 'Đồng chí Trần Ngọc Bằng phát biểu … Theo đồng chí Trần Ngọc Bằng …',
    fixes: { rename: { en: 'Change to {other}', vi: 'Đổi thành {other}' } },
  },
] as const satisfies readonly RuleDefinition[];
