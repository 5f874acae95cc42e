/** Why a line counts as page furniture: a short key, and the sentence that a hover shows for it. */
export const REASONS = {
  menu: { en: 'A menu entry or link of the site', vi: 'Mục trong trình đơn hoặc liên kết của trang' },
  'before-title': {
    en: 'Stands among the menus above the headline',
    vi: 'Nằm trong phần trình đơn phía trên tiêu đề bài',
  },
  'in-head': {
    en: 'A button or label between headline and text',
    vi: 'Nút hoặc nhãn nằm giữa tiêu đề và nội dung bài',
  },
  'after-text': { en: 'Stands below the end of the article', vi: 'Nằm sau khi bài viết đã kết thúc' },
  'list-heading': {
    en: 'Opens a list of other pages or of keywords',
    vi: 'Mở đầu danh sách bài khác hoặc từ khóa',
  },
  related: { en: 'Points to another page', vi: 'Dẫn tới bài viết khác' },
  'related-summary': { en: 'Summary of another page in a list', vi: 'Tóm tắt của bài khác trong danh sách' },
  'dated-headline': { en: 'Headline of another page with its date', vi: 'Tiêu đề bài khác kèm ngày đăng' },
  'headline-run': {
    en: 'One of a run of headlines below the article',
    vi: 'Thuộc một loạt tiêu đề nằm sau bài viết',
  },
  form: { en: 'Field or message of a form', vi: 'Ô nhập hoặc thông báo của biểu mẫu' },
  share: { en: 'Button of a share bar', vi: 'Nút chia sẻ bài viết' },
  counter: { en: 'A counter of the site', vi: 'Bộ đếm lượt xem hoặc truy cập' },
  imprint: { en: 'Imprint, licence or copyright line', vi: 'Thông tin tòa soạn, giấy phép hoặc bản quyền' },
  ad: { en: 'Advertisement', vi: 'Quảng cáo' },
  player: { en: 'Label of an audio or video player', vi: 'Nhãn của trình phát âm thanh hoặc video' },
  notice: { en: 'Speaks to the reader about the site', vi: 'Lời của trang nói với bạn đọc, không thuộc bài' },
  comment: { en: 'Comment widget or a reader’s comment', vi: 'Khung bình luận hoặc ý kiến bạn đọc' },
  tags: { en: 'Keywords of the page', vi: 'Từ khóa của bài' },
  poll: { en: 'Opinion poll of the site', vi: 'Thăm dò ý kiến của trang' },
  repeated: { en: 'Printed before on the same page', vi: 'Đã có ở phần trên của cùng trang' },
  symbols: { en: 'Signs without words', vi: 'Chỉ có ký hiệu, không có chữ' },
  number: { en: 'A bare number', vi: 'Chỉ có con số' },
  address: { en: 'Address, link or telephone number', vi: 'Địa chỉ, đường dẫn hoặc số điện thoại' },
  markup: { en: 'Left-over markup', vi: 'Mã đánh dấu còn sót lại' },
  clock: {
    en: 'Clock of the site, not the date of the article',
    vi: 'Đồng hồ của trang, không phải ngày đăng bài',
  },
  caption: { en: 'Photo caption, dropped by configuration', vi: 'Chú thích ảnh, bỏ theo cấu hình' },
  glued: { en: 'Furniture glued to text on one line', vi: 'Phần thừa dính liền với văn bản trên cùng dòng' },
  phrase: { en: 'A phrase of the project’s configuration', vi: 'Cụm từ do dự án khai báo' },
  recurring: {
    en: 'Stands on several other pages of the source',
    vi: 'Có trên nhiều trang khác của cùng nguồn',
  },
  other: { en: 'Not part of the article', vi: 'Không thuộc nội dung bài' },
} as const;

export type ReasonKey = keyof typeof REASONS;
