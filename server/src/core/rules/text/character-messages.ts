import type { RuleDefinition } from '../definition';

/** Rules on single characters. They hold for every line of a document, its marker and header included. */
export const characterRules = [
  {
    id: 'text/not-nfc',
    severity: 'warning',
    fixable: true,
    message: {
      en: 'Letters are written as parts ({count}), not as one character each: “{text}”. Unicode NFC is expected.',
      vi: 'Chữ viết rời dấu ({count} chỗ), chưa ở dạng Unicode dựng sẵn (NFC): “{text}”.',
    },
    explanation: {
      en: 'The same letter can be stored as one character (ế) or as a letter with marks after it (e + ̂ + ́, or ê + ́). Both look alike, but search, sorting, counting and most tools take them for different words.',
      vi: 'Cùng một chữ có thể lưu thành một ký tự (ế) hoặc chữ cái kèm dấu rời (e + ̂ + ́, hay ê + ́). Nhìn giống nhau nhưng tìm kiếm, sắp xếp, đếm từ và hầu hết công cụ coi là hai từ khác nhau.',
    },
    wrong: 'Hội nghi\\u0323 cấp cao',
    right: 'Hội nghị cấp cao',
    fixes: { compose: { en: 'Write as composed letters (NFC)', vi: 'Chuyển về dạng dựng sẵn (NFC)' } },
  },
  {
    id: 'text/lookalike',
    severity: 'error',
    fixable: true,
    message: {
      en: '“{wrong}” ({code}) only looks like “{right}”.',
      vi: '“{wrong}” ({code}) chỉ trông giống “{right}”.',
    },
    explanation: {
      en: 'A letter of another alphabet, or one that merely resembles the right one, stands inside a word: Ð (eth) for Đ, a Cyrillic or Greek letter for a Latin one, ǎ for ă. Readers do not notice; searches miss the word.',
      vi: 'Trong từ có chữ cái của bảng chữ khác hoặc chỉ giống chữ đúng: Ð (eth) thay cho Đ, chữ Kirin hay Hy Lạp thay cho chữ Latinh, ǎ thay cho ă. Người đọc không thấy, nhưng tìm kiếm sẽ bỏ sót từ đó.',
    },
    wrong: 'Ban Ðối ngoại (Ð = U+00D0)',
    right: 'Ban Đối ngoại',
    fixes: {
      replace: { en: 'Replace with “{right}”', vi: 'Thay bằng “{right}”' },
      'replace-all': {
        en: 'Replace all {count} lookalike letters in this document',
        vi: 'Thay cả {count} chữ giống nhau trong tài liệu này',
      },
    },
  },
  {
    id: 'text/mixed-script',
    severity: 'error',
    fixable: false,
    message: {
      en: '“{text}” mixes Latin letters with {script} ones.',
      vi: '“{text}” lẫn chữ Latinh với chữ {script}.',
    },
    explanation: {
      en: 'One word is written in letters of two alphabets, and some of them have no Latin twin to put in their place. It is damaged, or two words are glued together.',
      vi: 'Một từ được viết bằng chữ của hai bảng chữ cái, trong đó có chữ không có chữ Latinh tương ứng. Từ đã hỏng hoặc hai từ bị dính nhau.',
    },
    wrong: 'thành phốЖ',
    right: 'thành phố',
  },
  {
    id: 'text/mojibake',
    severity: 'error',
    fixable: true,
    message: {
      en: 'Garbled text: “{wrong}” is “{right}”, UTF-8 that was read in another encoding.',
      vi: 'Chữ bị vỡ: “{wrong}” vốn là “{right}”, do UTF-8 bị đọc bằng bảng mã khác.',
    },
    explanation: {
      en: 'UTF-8 bytes were taken for Windows-1252 or Latin-1, once or twice, so that each accented letter became two or three wrong characters.',
      vi: 'Các byte UTF-8 bị hiểu là Windows-1252 hoặc Latin-1, một hay hai lần, nên mỗi chữ có dấu thành hai, ba ký tự sai.',
    },
    wrong: 'Viá»‡t Nam',
    right: 'Việt Nam',
    fixes: { decode: { en: 'Decode to “{right}”', vi: 'Giải mã thành “{right}”' } },
  },
  {
    id: 'text/legacy-encoding',
    severity: 'warning',
    fixable: true,
    message: {
      en: 'Text in {encoding} encoding: “{wrong}” is “{right}”.',
      vi: 'Văn bản ở bảng mã {encoding}: “{wrong}” là “{right}”.',
    },
    explanation: {
      en: 'The line is in an encoding of before Unicode (TCVN3, VNI, VISCII, VPS, Windows-1258) and shows its letters as unrelated signs anywhere else, or writes them with signs of ASCII (VIQR).',
      vi: 'Dòng này ở bảng mã thời trước Unicode (TCVN3, VNI, VISCII, VPS, Windows-1258), ở nơi khác sẽ hiện thành các ký hiệu vô nghĩa, hoặc ghi chữ bằng dấu ASCII (VIQR).',
    },
    wrong: 'Uû ban nh©n d©n tØnh',
    right: 'Uỷ ban nhân dân tỉnh',
    fixes: {
      convert: {
        en: 'Convert the line from {encoding} to Unicode',
        vi: 'Chuyển dòng từ {encoding} sang Unicode',
      },
    },
  },
  {
    id: 'text/html-entity',
    severity: 'warning',
    fixable: true,
    message: {
      en: 'HTML entity left in the text: {wrong}',
      vi: 'Còn sót mã HTML trong văn bản: {wrong}',
    },
    explanation: {
      en: 'A character of the web page is still written in HTML notation instead of being the character itself.',
      vi: 'Ký tự của trang web vẫn ở dạng mã HTML thay vì chính ký tự đó.',
    },
    wrong: 'Hội nghị to&agrave;n quốc',
    right: 'Hội nghị toàn quốc',
    fixes: {
      decode: { en: 'Replace with “{right}”', vi: 'Thay bằng “{right}”' },
      space: { en: 'Replace with a space', vi: 'Thay bằng dấu cách' },
      remove: { en: 'Remove', vi: 'Xóa' },
    },
  },
  {
    id: 'text/control',
    severity: 'error',
    fixable: true,
    message: { en: 'Control character {code} ({name}).', vi: 'Ký tự điều khiển {code} ({name}).' },
    explanation: {
      en: 'Control characters have no place in plain text: they come from binary data, from page breaks of converted files, or stand where a character was lost. Because something may be lost there, they are not removed unasked.',
      vi: 'Ký tự điều khiển không thuộc văn bản thuần: chúng đến từ dữ liệu nhị phân, ngắt trang của tệp chuyển đổi, hoặc đứng ở chỗ một ký tự đã mất. Vì có thể đã mất chữ nên không tự động xóa.',
    },
    wrong: 'Hà\\u0000 Nội',
    right: 'Hà Nội',
    fixes: {
      remove: { en: 'Remove', vi: 'Xóa' },
      space: { en: 'Replace with a space', vi: 'Thay bằng dấu cách' },
      'line-break': { en: 'Replace with a line break', vi: 'Thay bằng dấu xuống dòng' },
      decode: { en: 'Replace with “{right}” (Windows-1252)', vi: 'Thay bằng “{right}” (Windows-1252)' },
    },
  },
  {
    id: 'text/replacement',
    severity: 'error',
    fixable: false,
    message: {
      en: 'Replacement character U+FFFD: text was lost here when the page was decoded.',
      vi: 'Ký tự thay thế U+FFFD: chữ ở đây đã mất khi giải mã trang.',
    },
    explanation: {
      en: 'A program met bytes that it could not decode and wrote U+FFFD in their place. What stood there is gone; the source has to be read again.',
      vi: 'Chương trình gặp byte không giải mã được và ghi U+FFFD thay vào. Chữ gốc đã mất, cần lấy lại từ nguồn.',
    },
    wrong: 'H\\ufffdi ngh\\ufffd',
    right: 'Hội nghị',
  },
  {
    id: 'text/surrogate',
    severity: 'error',
    fixable: true,
    message: { en: 'Unpaired surrogate {code}.', vi: 'Nửa ký tự lẻ (surrogate) {code}.' },
    explanation: {
      en: 'Half of a character beyond U+FFFF, cut off from its other half. Such text cannot be written as UTF-8 without loss.',
      vi: 'Một nửa của ký tự ngoài U+FFFF bị tách khỏi nửa kia. Văn bản như vậy không ghi được thành UTF-8 mà không mất mát.',
    },
    wrong: 'Chúc mừng \\ud83c',
    right: 'Chúc mừng 🎉',
    fixes: { remove: { en: 'Remove', vi: 'Xóa' } },
  },
  {
    id: 'text/invisible',
    severity: 'warning',
    fixable: true,
    message: { en: 'Invisible character {code} ({name}).', vi: 'Ký tự vô hình {code} ({name}).' },
    explanation: {
      en: 'Zero-width characters, soft hyphens and byte order marks inside a text cannot be seen, but they split words for every search and count. Joiners inside emoji and in scripts that need them are left in peace.',
      vi: 'Ký tự rộng bằng không, gạch nối mềm và dấu thứ tự byte giữa văn bản không nhìn thấy được nhưng làm đứt từ khi tìm kiếm và đếm. Ký tự nối trong emoji và trong các chữ viết cần chúng được giữ nguyên.',
    },
    wrong: 'đối\\u200b ngoại',
    right: 'đối ngoại',
    fixes: { remove: { en: 'Remove', vi: 'Xóa' } },
  },
  {
    id: 'text/bidi',
    severity: 'error',
    fixable: true,
    message: {
      en: 'Text direction control {code} ({name}).',
      vi: 'Ký tự điều khiển hướng chữ {code} ({name}).',
    },
    explanation: {
      en: 'Direction controls can make a line show other words than it holds. Text without right-to-left letters needs none.',
      vi: 'Ký tự điều khiển hướng chữ có thể làm dòng hiện ra khác với nội dung thật. Văn bản không có chữ viết từ phải sang trái không cần đến chúng.',
    },
    wrong: 'Nghị quyết \\u202aXIII\\u202c',
    right: 'Nghị quyết XIII',
    fixes: { remove: { en: 'Remove', vi: 'Xóa' } },
  },
  {
    id: 'text/private-use',
    severity: 'information',
    fixable: false,
    message: {
      en: 'Private-use character {code}: it has no meaning outside its font.',
      vi: 'Ký tự dùng riêng {code}: không có nghĩa ngoài phông chữ của nó.',
    },
    explanation: {
      en: 'Icon fonts and bullets of word processors use code points that no standard gives a meaning. In a corpus they are noise.',
      vi: 'Phông biểu tượng và dấu đầu dòng của trình soạn thảo dùng các mã không có nghĩa trong chuẩn nào. Trong kho ngữ liệu chúng là nhiễu.',
    },
    wrong: '\\uf0b7 Tổ chức hội nghị',
    right: '- Tổ chức hội nghị',
  },
  {
    id: 'text/nbsp',
    severity: 'information',
    fixable: true,
    message: {
      en: 'Special space {code} ({name}) where a plain space is expected.',
      vi: 'Dấu cách đặc biệt {code} ({name}) thay cho dấu cách thường.',
    },
    explanation: {
      en: 'No-break, thin and ideographic spaces come from web layout. Many tools do not take them for word boundaries.',
      vi: 'Dấu cách không ngắt, dấu cách hẹp và dấu cách toàn khổ đến từ cách trình bày trang web. Nhiều công cụ không coi chúng là ranh giới từ.',
    },
    wrong: 'Họ và tên:\\u00a0Nguyễn',
    right: 'Họ và tên: Nguyễn',
    fixes: {
      space: { en: 'Replace with a plain space', vi: 'Thay bằng dấu cách thường' },
      remove: { en: 'Remove', vi: 'Xóa' },
    },
  },
  {
    id: 'text/double-space',
    severity: 'information',
    fixable: true,
    message: { en: 'More than one space.', vi: 'Thừa dấu cách.' },
    explanation: {
      en: 'Several spaces between two words, left over from markup that was cut out. Indentation at the start of a line is not reported.',
      vi: 'Nhiều dấu cách giữa hai từ, sót lại khi bỏ thẻ đánh dấu. Thụt đầu dòng không bị báo.',
    },
    wrong: 'hội nghị đã nghe  một số bộ, ngành',
    right: 'hội nghị đã nghe một số bộ, ngành',
    fixes: { single: { en: 'Keep one space', vi: 'Giữ một dấu cách' }, remove: { en: 'Remove', vi: 'Xóa' } },
  },
  {
    id: 'text/trailing-space',
    severity: 'information',
    fixable: true,
    message: { en: 'Spaces at the end of the line.', vi: 'Dấu cách thừa ở cuối dòng.' },
    explanation: {
      en: 'Blanks before a line break carry no meaning and make equal lines unequal.',
      vi: 'Khoảng trắng trước dấu xuống dòng không mang nghĩa và làm hai dòng giống nhau thành khác nhau.',
    },
    wrong: 'của chúng ta.\\u0020',
    right: 'của chúng ta.',
    fixes: { remove: { en: 'Remove', vi: 'Xóa' } },
  },
  {
    id: 'text/tab',
    severity: 'hint',
    fixable: true,
    message: { en: 'Tab inside a line.', vi: 'Ký tự tab giữa dòng.' },
    explanation: {
      en: 'A tab between words is usually what is left of a table cell, and it breaks tab-separated exports. Because it may part columns, it is not replaced unasked.',
      vi: 'Tab giữa các từ thường là dấu vết của ô bảng và làm hỏng tệp phân cách bằng tab. Vì có thể đang ngăn các cột nên không tự động thay.',
    },
    wrong: 'Hà Nội\\t8 triệu dân',
    right: 'Hà Nội 8 triệu dân',
    fixes: { space: { en: 'Replace with a space', vi: 'Thay bằng dấu cách' } },
  },
] as const satisfies readonly RuleDefinition[];
