import type { RuleDefinition } from '../definition';

/** Rules on words. They look at prose alone. */
export const wordRules = [
  {
    id: 'text/invalid-syllable',
    severity: 'warning',
    fixable: true,
    message: {
      en: '“{word}” is not a possible Vietnamese syllable: {reason}.',
      vi: '“{word}” không phải âm tiết tiếng Việt: {reason}.',
    },
    explanation: {
      en: 'The word breaks the structure of the Vietnamese syllable (onset, rhyme, one tone), so it is a typing error. Names, loan words, abbreviations and words of other languages are not judged.',
      vi: 'Từ sai cấu trúc âm tiết tiếng Việt (âm đầu, vần, một thanh điệu) nên là lỗi gõ. Tên riêng, từ mượn, chữ viết tắt và từ tiếng khác không bị xét.',
    },
    wrong: 'trực tuyến tới các huỵện, thị',
    right: 'trực tuyến tới các huyện, thị',
    fixes: { respell: { en: 'Change to “{right}”', vi: 'Sửa thành “{right}”' } },
  },
  {
    id: 'text/glued-word',
    severity: 'warning',
    fixable: true,
    message: {
      en: '“{word}” is two words written together: “{right}”.',
      vi: '“{word}” là hai từ viết dính nhau: “{right}”.',
    },
    explanation: {
      en: 'Where two pieces of a page are joined without a space, the last word of one and the first of the other become one word.',
      vi: 'Khi hai phần của trang bị nối không có dấu cách, từ cuối của phần này dính vào từ đầu của phần kia.',
    },
    wrong: 'thị xã Đông TriềuGửi ý kiến',
    right: 'thị xã Đông Triều Gửi ý kiến',
    fixes: { split: { en: 'Write as “{right}”', vi: 'Viết thành “{right}”' } },
  },
  {
    id: 'text/repeated-word',
    severity: 'warning',
    fixable: true,
    message: { en: '“{word}” stands twice in a row.', vi: 'Lặp từ “{word}”.' },
    explanation: {
      en: 'The same word twice is nearly always a slip. Reduplication (luôn luôn, xanh xanh), numbers, names, and compounds that meet (ban | ban hành) are not reported.',
      vi: 'Một từ viết hai lần liền nhau hầu như luôn là lỗi. Từ láy (luôn luôn, xanh xanh), số đếm, tên riêng và hai từ ghép gặp nhau (ban | ban hành) không bị báo.',
    },
    wrong: 'kết quả của của hội nghị',
    right: 'kết quả của hội nghị',
    fixes: { once: { en: 'Keep one “{word}”', vi: 'Giữ một “{word}”' } },
  },
  {
    id: 'text/tone-style',
    severity: 'hint',
    fixable: true,
    message: {
      en: '“{word}” places its tone mark in the {style} style; this document mostly does not (“{right}”).',
      vi: '“{word}” đặt dấu thanh kiểu {style}, khác với phần lớn tài liệu này (“{right}”).',
    },
    explanation: {
      en: 'Open syllables with oa, oe, uy take the tone mark on the first vowel in the old style (hòa, thủy) and on the second in the new one (hoà, thuỷ). Both are right; one document should keep to one.',
      vi: 'Các âm tiết mở có oa, oe, uy đặt dấu ở nguyên âm đầu theo kiểu cũ (hòa, thủy) và ở nguyên âm sau theo kiểu mới (hoà, thuỷ). Cả hai đều đúng, nhưng một tài liệu nên theo một kiểu.',
    },
    wrong: 'Nghị quyết khóa XI … Nghị quyết khoá XI',
    right: 'Nghị quyết khóa XI … Nghị quyết khóa XI',
    fixes: { restyle: { en: 'Write “{right}”', vi: 'Viết “{right}”' } },
  },
  {
    id: 'text/quotes',
    severity: 'information',
    fixable: true,
    message: {
      en: 'Quotation mark {mark} has no partner.',
      vi: 'Dấu ngoặc kép {mark} thiếu dấu tương ứng.',
    },
    explanation: {
      en: 'An opening quotation mark without a closing one, or the reverse. A quotation that runs over several paragraphs is not reported, whether each of them opens anew or only the first.',
      vi: 'Có dấu mở ngoặc kép mà không có dấu đóng, hoặc ngược lại. Trích dẫn kéo dài nhiều đoạn không bị báo, dù mỗi đoạn mở lại ngoặc hay chỉ đoạn đầu mở.',
    },
    wrong: 'Đề án “Nâng cao hiệu quả đối ngoại.',
    right: 'Đề án “Nâng cao hiệu quả đối ngoại”.',
    fixes: { match: { en: 'Change to {right}', vi: 'Đổi thành {right}' } },
  },
  {
    id: 'text/dashes',
    severity: 'hint',
    fixable: true,
    message: {
      en: 'The insertion has “{right}” on one side and “{wrong}” on the other.',
      vi: 'Phần chêm dùng “{right}” ở một bên và “{wrong}” ở bên kia.',
    },
    explanation: {
      en: 'Of the two dashes around an insertion one is a hyphen, or a dash of another length. Only sentences with exactly two dashes between blanks are looked at; hyphens between numbers or names are not.',
      vi: 'Trong hai gạch ngang bao phần chêm có một dấu gạch nối hoặc gạch dài khác. Chỉ xét câu có đúng hai gạch ngang nằm giữa dấu cách; không xét gạch nối giữa các con số hoặc tên riêng.',
    },
    wrong: 'Ông Lành – trưởng ban tổ chức - cho biết hội sách kéo dài năm ngày.',
    right: 'Ông Lành – trưởng ban tổ chức – cho biết hội sách kéo dài năm ngày.',
    fixes: { match: { en: 'Change to {right}', vi: 'Đổi thành {right}' } },
  },
  {
    id: 'text/quote-style',
    severity: 'hint',
    fixable: true,
    message: {
      en: 'Quotation marks {wrong} in a document that mostly has {right}.',
      vi: 'Dấu ngoặc kép {wrong} trong tài liệu chủ yếu dùng {right}.',
    },
    explanation: {
      en: 'Straight ("…"), curly (“…”) and angle («…») quotation marks stand in one document, as where a text was put together from several. All are right; one document should keep to one. Quotations inside others are not looked at.',
      vi: 'Trong một tài liệu có lẫn ngoặc kép thẳng ("…"), cong (“…”) và nhọn («…»), như khi bài được ghép từ nhiều nguồn. Kiểu nào cũng đúng, nhưng một tài liệu nên theo một kiểu. Không xét lời trích nằm trong lời trích khác.',
    },
    wrong: 'Phong trào “Sách cho em”, “Tủ sách làng” và "Đọc cùng con"',
    right: 'Phong trào “Sách cho em”, “Tủ sách làng” và “Đọc cùng con”',
    fixes: {
      restyle: { en: 'Change to {right}', vi: 'Đổi thành {right}' },
      'restyle-all': {
        en: 'Change all {count} such quotations in this document to {right}',
        vi: 'Đổi cả {count} chỗ trích như vậy trong tài liệu này thành {right}',
      },
    },
  },
  {
    id: 'text/ellipsis-style',
    severity: 'hint',
    fixable: true,
    message: {
      en: 'Ellipsis “{wrong}” in a document that mostly has “{right}”.',
      vi: 'Dấu chấm lửng “{wrong}” trong tài liệu chủ yếu dùng “{right}”.',
    },
    explanation: {
      en: 'The ellipsis is written as three full stops in some places of a document and as one character (…, U+2026) in others. Both are right; search and tokenizers tell them apart, so one document should keep to one.',
      vi: 'Dấu chấm lửng chỗ thì viết bằng ba dấu chấm, chỗ thì bằng một ký tự (…, U+2026). Cả hai đều đúng, nhưng tìm kiếm và tách từ coi là khác nhau, nên một tài liệu nên theo một kiểu.',
    },
    wrong: 'cam, bưởi, quýt… và gà, vịt, ngan…; về sau còn bò, dê...',
    right: 'cam, bưởi, quýt… và gà, vịt, ngan…; về sau còn bò, dê…',
    fixes: {
      restyle: { en: 'Change to “{right}”', vi: 'Đổi thành “{right}”' },
      'restyle-all': {
        en: 'Change all {count} such ellipses in this document to “{right}”',
        vi: 'Đổi cả {count} dấu chấm lửng như vậy trong tài liệu này thành “{right}”',
      },
    },
  },
  {
    id: 'text/punctuation-space',
    severity: 'information',
    fixable: true,
    message: { en: '{what}', vi: '{what}' },
    explanation: {
      en: 'Commas, full stops and the like follow the word directly and are followed by a space; brackets and quotation marks hug what they hold. Numbers, abbreviations and addresses are not judged.',
      vi: 'Dấu phẩy, dấu chấm và các dấu tương tự viết liền sau từ và cách từ tiếp theo một dấu cách; ngoặc viết sát phần bên trong. Con số, chữ viết tắt và địa chỉ mạng không bị xét.',
    },
    wrong: 'các bộ , ngành,địa phương',
    right: 'các bộ, ngành, địa phương',
    fixes: {
      remove: { en: 'Remove the space', vi: 'Bỏ dấu cách' },
      insert: { en: 'Insert a space', vi: 'Thêm dấu cách' },
      move: { en: 'Put the space behind the sign', vi: 'Chuyển dấu cách ra sau dấu' },
    },
  },
] as const satisfies readonly RuleDefinition[];
