import type { RuleDefinition } from '../definition';

export const citationRules = [
  {
    id: 'citation/malformed-number',
    severity: 'information',
    fixable: true,
    message: {
      en: 'The number "{number}" is not written as such numbers are: "{suggestion}".',
      vi: 'Số hiệu "{number}" viết không đúng thể thức: "{suggestion}".',
    },
    explanation: {
      en: 'Papers of the Party are numbered 12-CT/TW, those of the State 30/2020/NĐ-CP. With hyphen and slash exchanged or left out, searches for the document miss this mention.',
      vi: 'Văn bản của Đảng đánh số theo dạng 12-CT/TW, của Nhà nước theo dạng 30/2020/NĐ-CP. Nếu đảo hoặc thiếu dấu gạch nối, gạch chéo thì khi tìm văn bản sẽ bỏ sót chỗ này.',
    },
    wrong: 'Chỉ thị số 12/CT-TW của Ban Bí thư',
    right: 'Chỉ thị số 12-CT/TW của Ban Bí thư',
    fixes: { respell: { en: 'Change to {suggestion}', vi: 'Đổi thành {suggestion}' } },
  },
  {
    id: 'citation/two-dates',
    severity: 'warning',
    fixable: false,
    message: {
      en: '{number} is dated {date} here, and {other} elsewhere in this document.',
      vi: '{number} ở đây ghi ngày {date}, chỗ khác trong tài liệu này ghi {other}.',
    },
    explanation: {
      en: 'One and the same document is cited with two dates of issue; one of them is a slip. Documents that merely share a number, of another year or another term, are not compared; where day and month or the title are the same too, the year is the slip.',
      vi: 'Cùng một văn bản được dẫn với hai ngày ban hành khác nhau; một trong hai bị viết nhầm. Các văn bản chỉ trùng số, khác năm hoặc khác nhiệm kỳ, không bị so sánh; nếu trùng cả ngày tháng hoặc trích yếu thì năm bị viết nhầm.',
    },
    wrong: 'Chỉ thị số 12-CT/TW ngày 5/1/2022 … Chỉ thị số 12-CT/TW ngày 15/1/2022 …',
    right: 'Chỉ thị số 12-CT/TW ngày 5/1/2022 … Chỉ thị số 12-CT/TW ngày 5/1/2022 …',
  },
  {
    id: 'citation/two-issuers',
    severity: 'warning',
    fixable: false,
    message: {
      en: '{number} is a document of "{issuer}" here, and of "{other}" elsewhere in this document.',
      vi: '{number} ở đây ghi của "{issuer}", chỗ khác trong tài liệu này ghi của "{other}".',
    },
    explanation: {
      en: 'One and the same document is cited as issued by two bodies; one of them is a slip, or the number is.',
      vi: 'Cùng một văn bản được ghi do hai cơ quan ban hành; một trong hai, hoặc số hiệu, bị viết nhầm.',
    },
    wrong: 'Chỉ thị số 12-CT/TW của Ban Bí thư … Chỉ thị số 12-CT/TW của Bộ Chính trị …',
    right: 'Chỉ thị số 12-CT/TW của Ban Bí thư … Chỉ thị số 12-CT/TW của Ban Bí thư …',
  },
] as const satisfies readonly RuleDefinition[];
