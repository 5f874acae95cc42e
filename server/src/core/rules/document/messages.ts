import type { RuleDefinition } from '../definition';

export const documentRules = [
  {
    id: 'document/duplicate',
    severity: 'warning',
    fixable: false,
    message: { en: 'Same text as "{name}".', vi: 'Trùng nguyên văn với "{name}".' },
    explanation: {
      en: 'Another document has the same text, word for word. Doubled documents falsify every count and end up on both sides of a split into training and test data. Of equal documents the first, by path and place, is left unreported.',
      vi: 'Một tài liệu khác có nội dung y hệt. Tài liệu trùng làm sai mọi số liệu thống kê và có thể rơi vào cả tập huấn luyện lẫn tập kiểm thử. Trong các tài liệu giống nhau, tài liệu đầu tiên (theo đường dẫn và vị trí) không bị báo.',
    },
    wrong:
      '=== FILE: sang.txt ===\n\nSáng 4/3, hội sách xuân khai mạc bên bờ sông …\n\n=== FILE: chieu.txt ===\n\nSáng 4/3, hội sách xuân khai mạc bên bờ sông …',
    right: '=== FILE: sang.txt ===\n\nSáng 4/3, hội sách xuân khai mạc bên bờ sông …',
  },
  {
    id: 'document/near-duplicate',
    severity: 'information',
    fixable: false,
    message: {
      en: '{percent}% of this text is also in "{name}".',
      vi: '{percent}% nội dung này cũng có trong "{name}".',
    },
    explanation: {
      en: 'Most of the text stands in another document too: a reprint, an update, the same release on another site. Compared are runs of five syllables of the prose; page furniture, case and punctuation do not count.',
      vi: 'Phần lớn nội dung cũng có trong tài liệu khác: bài đăng lại, bản cập nhật, cùng một thông cáo ở trang khác. So sánh theo chuỗi năm âm tiết của phần văn xuôi; không tính phần thừa, chữ hoa và dấu câu.',
    },
    wrong:
      '=== FILE: ban-dau.txt ===\n\nSáng 4/3, hội sách xuân khai mạc bên bờ sông …\n\n=== FILE: cap-nhat.txt ===\n\n(Cập nhật) Sáng 4/3, hội sách xuân khai mạc bên bờ sông …',
    right: '=== FILE: cap-nhat.txt ===\n\n(Cập nhật) Sáng 4/3, hội sách xuân khai mạc bên bờ sông …',
  },
  {
    id: 'document/too-short',
    severity: 'information',
    fixable: false,
    message: {
      en: 'The document has only {count} words of text.',
      vi: 'Tài liệu chỉ có {count} chữ nội dung.',
    },
    explanation: {
      en: 'What is left beside title and page furniture is too little for an article: the page was behind a login, held only a picture or a video, or was scraped badly.',
      vi: 'Ngoài tiêu đề và phần thừa, nội dung còn lại quá ít so với một bài viết: trang cần đăng nhập, chỉ có ảnh hoặc video, hoặc thu thập bị lỗi.',
    },
    wrong: 'Mời bạn xem ảnh.',
    right: 'Sáng 4/3, hội sách xuân khai mạc bên bờ sông với hơn một trăm gian hàng của các nhà xuất bản …',
  },
  {
    id: 'document/two-articles',
    severity: 'warning',
    fixable: true,
    message: {
      en: 'A second article begins here: "{title}".',
      vi: 'Một bài viết thứ hai bắt đầu tại đây: "{title}".',
    },
    explanation: {
      en: 'After the end of an article stands another headline with its date and its text, or another header: a marker is missing, or the page printed the next article below the first. Two articles in one document falsify dates, sources and counts.',
      vi: 'Sau khi bài viết đã hết lại có một tiêu đề khác kèm ngày đăng và nội dung, hoặc một phần đầu khác: thiếu dòng đánh dấu, hoặc trang in tiếp bài sau bên dưới bài đầu. Hai bài trong một tài liệu làm sai ngày, nguồn và số liệu thống kê.',
    },
    wrong:
      '=== FILE: 1.txt ===\n\nHội sách xuân khai mạc bên bờ sông\n04/03/2024 08:00\n\nSáng 4/3, hội sách …\n\nĐêm nhạc dân ca trở lại sau ba năm vắng bóng\n05/03/2024 19:30\n\nTối 5/3, đêm nhạc …',
    right:
      '=== FILE: 1.txt ===\n\nHội sách xuân khai mạc bên bờ sông\n04/03/2024 08:00\n\nSáng 4/3, hội sách …\n\n=== FILE: 1-2.txt ===\n\nĐêm nhạc dân ca trở lại sau ba năm vắng bóng\n05/03/2024 19:30\n\nTối 5/3, đêm nhạc …',
    fixes: { split: { en: 'Split here: new document "{name}"', vi: 'Tách tại đây: tài liệu mới "{name}"' } },
  },
  {
    id: 'document/truncated',
    severity: 'warning',
    fixable: false,
    message: {
      en: 'The text breaks off here: "{end}".',
      vi: 'Nội dung bị cắt ngang tại đây: "{end}".',
    },
    explanation: {
      en: 'The last paragraph ends in the middle of a sentence, and nothing like a by-line follows: the scraper stopped early, or the page shows the rest after a click.',
      vi: 'Đoạn cuối dừng giữa câu và sau đó không có tên tác giả hay nguồn: chương trình thu thập dừng sớm, hoặc trang chỉ hiện phần còn lại khi bấm xem tiếp.',
    },
    wrong: 'Phát biểu tại lễ khai mạc, bà Lan cho biết năm nay ban tổ chức dành riêng một khu cho các',
    right:
      'Phát biểu tại lễ khai mạc, bà Lan cho biết năm nay ban tổ chức dành riêng một khu cho các em nhỏ.',
  },
] as const satisfies readonly RuleDefinition[];
