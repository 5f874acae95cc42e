import type { Article } from './articles';
import * as pool from './pools';
import type { Random } from './random';

export type Label = 'title' | 'date' | 'section' | 'byline' | 'body' | 'caption' | 'boilerplate';

export interface LabelledLine {
  readonly text: string;
  readonly label: Label;
}

/** What one page is about: the article, its day, who wrote it. */
export interface Scene {
  readonly random: Random;
  readonly article: Article;
  readonly day: number;
  readonly month: number;
  readonly year: number;
  readonly author: string;
  readonly source: string;
  readonly site: string;
}

export type Piece = (scene: Scene) => LabelledLine[];

const furniture = (...texts: string[]): LabelledLine[] =>
  texts.map((text) => ({ text, label: 'boilerplate' as const }));
const two = (n: number) => String(n).padStart(2, '0');
const WEEKDAYS = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'];

function weekday(s: Scene): string {
  return WEEKDAYS[new Date(Date.UTC(s.year, s.month - 1, s.day)).getUTCDay()]!;
}

function headlines(s: Scene, count: number): string[] {
  return s.random.some(pool.HEADLINES, count);
}

// ---- above the title
export const menu: Piece = (s) => furniture(...s.random.some(pool.SECTIONS, s.random.int(12, 45)));
export const doubleMenu: Piece = (s) => {
  const entries = s.random.some(pool.SECTIONS, s.random.int(30, 48));
  return furniture(...entries, ...entries);
};
export const menuBar: Piece = (s) =>
  furniture(s.random.some(pool.SECTIONS, 12).join('   '), s.random.some(pool.SECTIONS, 9).join(' | '));
export const portalMenu: Piece = (s) =>
  furniture('Trang chủ', ...s.random.some(pool.PORTAL, s.random.int(9, 18)), 'Tìm kiếm');
export const pickLists: Piece = (s) =>
  furniture(
    'Chọn tỉnh/thành phố',
    ...pool.PROVINCES,
    ...Array.from({ length: s.random.int(8, 31) }, (_, i) => String(i + 1)),
  );
export const login: Piece = () =>
  furniture(
    'Đăng nhập',
    'Tên đăng nhập',
    'Mật khẩu',
    'Ghi nhớ đăng nhập',
    'Quên mật khẩu?',
    'Đăng ký tài khoản',
  );
export const clock: Piece = (s) =>
  furniture(
    `${s.random.pick(WEEKDAYS)}, ngày ${two(s.random.int(1, 28))}/${two(s.random.int(1, 12))}/${s.year + 1}`,
    'Tìm kiếm',
    'English',
  );
export const sideBar: Piece = (s) =>
  furniture(
    'Tin nổi bật',
    ...headlines(s, 3).map((headline, i) => (i === 0 ? `${headline}${pool.SUMMARIES[0]}` : headline)),
    'Xem tất cả',
  );
export const skipLink: Piece = () => furniture('Chuyển đến nội dung chính', 'Trang chủ');
export const siteName: Piece = (s) => furniture(s.site.toUpperCase(), 'Trang chủ', 'Liên hệ');

/** A menu of so few entries that each might be the article's section. */
export const shortMenu: Piece = (s) => furniture('Trang chủ', ...s.random.some(pool.SECTIONS, 2));
export const topics: Piece = (s) =>
  furniture('1. Dòng sự kiện:', ...headlines(s, 3).map((headline, i) => `${i + 2}. ${headline}`));
export const banner: Piece = () => furniture('image banner', '![]() |');
/** The day of the article as the site's clock, above a menu. */
export const todayClock: Piece = (s) =>
  furniture(
    'Đăng nhập',
    `${weekday(s)}, ${two(s.day)}/${two(s.month)}/${s.year}`,
    s.random.some(pool.SECTIONS, 8).join(' '),
  );
export const entryBar: Piece = () => furniture('An ninh trật tự Hồ sơ vụ án Chuyện pháp đình');
export const pairedSection: Piece = () => [{ text: 'Thông tin - Truyền thông', label: 'section' }];

// ---- head
export const section: Piece = (s) => [{ text: s.article.section, label: 'section' }];
export const crumbs: Piece = (s) => [
  { text: `Trang chủ > Tin tức > ${s.article.section}`, label: 'section' },
];
export const title: Piece = (s) => [{ text: s.article.title, label: 'title' }];
const dated =
  (write: (s: Scene) => string): Piece =>
  (s) => [{ text: write(s), label: 'date' }];
export const dateSlash = dated((s) => `${two(s.day)}/${two(s.month)}/${s.year} ${two(8 + (s.day % 9))}:15`);
export const dateWeekday = dated(
  (s) => `${weekday(s)}, ${two(s.day)}/${two(s.month)}/${s.year}, 07:30 (GMT+7)`,
);
export const dateZone = dated((s) => `${two(s.day)}/${two(s.month)}/${s.year} 10:42 GMT+7`);
export const dateDash = dated((s) => `Cập nhật: ${s.day}-${s.month}-${s.year} | 15:58:28`);
export const datePosted = dated((s) => `Ngày đăng: ${two(s.day)}/${two(s.month)}/${s.year}`);
export const dateSpelt = dated((s) => `${weekday(s)}, ngày ${s.day} tháng ${s.month} năm ${s.year}`);
export const dateDot = dated((s) => `${s.day}.${s.month}.${s.year} - 08:05`);
export const dateAuthor = dated((s) => `${s.author} • ${two(s.day)}/${two(s.month)}/${s.year} 09:10`);
export const dateViews = dated(
  (s) => `${two(s.day)}/${two(s.month)}/${s.year} | Lượt xem: ${s.random.int(10, 9000)}`,
);
export const dateBracket = dated(
  (s) => `${weekday(s)}, ${two(s.day)}/${two(s.month)}/${s.year}, 08:11 [GMT+7]`,
);
export const authorUnder: Piece = (s) => [{ text: s.author, label: 'byline' }];
export const shareTop: Piece = () => furniture('Chia sẻ', 'Facebook', 'Zalo', 'Sao chép liên kết');
export const shareSize: Piece = () => furniture('A- A A+', 'In bài viết', 'Gửi cho bạn bè');
export const player: Piece = () =>
  furniture('Nghe đọc bài', '0:00 / 3:27', '1x', 'Nữ miền Bắc', 'Nam miền Nam');
export const relatedTop: Piece = (s) => furniture('TIN LIÊN QUAN', ...headlines(s, 2));
export const commentCount: Piece = () => furniture('0 Tiền Phong');
export const sectionUnder: Piece = () => furniture('Phân tích');
export const viewsTop: Piece = (s) => furniture(`Lượt xem: ${s.random.int(100, 99999)}`);

// ---- body
/** How the article's text is laid out. */
export interface BodyStyle {
  readonly lead?: 'plain' | 'prefix' | 'open';
  readonly captions?: 'plain' | 'credited' | 'numbered' | 'none';
  readonly headings?: boolean;
  readonly items?: boolean;
  /** What makes the text unlike a row of paragraphs. */
  readonly shape?: 'wrapped' | 'interview' | 'list-end' | 'contact' | 'short' | 'steps' | 'photos';
  readonly inset?: 'headlines' | 'summary' | 'pointer' | 'dashed' | 'ad' | 'share';
}

export function body(style: BodyStyle): Piece {
  return (s) => {
    const { article, random } = s;
    const lines: LabelledLine[] = [];
    const add = (text: string, label: Label) => lines.push({ text, label });
    const lead = style.lead === 'open' ? article.lead.replace(/\.$/, '') : article.lead;
    add(style.lead === 'prefix' ? `(${random.pick(['TTXVN', 'VOV', 'PLO'])}) - ${lead}` : lead, 'body');
    const insetAt = random.int(2, article.paragraphs.length - 2);
    article.paragraphs.forEach((paragraph, i) => {
      if (style.headings && (i === 1 || i === 3)) add(article.headings[i === 1 ? 0 : 1]!, 'body');
      add(paragraph, 'body');
      const caption = article.captions[i === 0 ? 0 : i === 3 ? 1 : -1];
      if (caption && style.captions !== 'none')
        lines.push(...captionLines(s, caption, style.captions ?? 'plain', i));
      if (i === insetAt && style.inset && style.inset !== 'dashed') lines.push(...inset(s, style.inset));
      if (i === 0 && style.inset === 'dashed')
        lines.push(...furniture(...headlines(s, 2).map((headline) => `- ${headline}`)));
      if (style.items && i === 2) for (const item of article.items) add(item, 'body');
    });
    return shaped(lines, article, style.shape);
  };
}

/** Texts that are not a row of paragraphs: each has lines that look like furniture and are none. */
function shaped(lines: LabelledLine[], article: Article, shape: BodyStyle['shape']): LabelledLine[] {
  const text = (...texts: string[]): LabelledLine[] =>
    texts.map((line) => ({ text: line, label: 'body' as const }));
  switch (shape) {
    case 'wrapped':
      return lines.flatMap((line) =>
        line.label === 'body'
          ? text(...(line.text.match(/(?:\S+\s*){1,11}/g) ?? []).map((part) => part.trim()))
          : [line],
      );
    case 'interview':
      return lines.flatMap((line, i) =>
        i > 0 && i % 2 === 0
          ? [...text('Thưa bà, người dân nói gì về chuyện này?', 'Trả lời:'), line]
          : [line],
      );
    case 'list-end':
      return [
        ...lines,
        ...text(
          'Danh sách được khen thưởng:',
          'Tập thể Trường Tiểu học Nà Lụa',
          'Tập thể Trạm Y tế xã Pá Cuổi',
          'Bà Lò Thị Mây, xã Sín Thầu',
        ),
      ];
    case 'contact':
      return [
        ...lines,
        ...text('Bạn đọc muốn giúp đỡ gia đình có thể liên hệ ông Tạ Văn Nam, điện thoại 0912 345 678.'),
      ];
    case 'short':
      return lines.flatMap((line, i) => (i > 0 ? [line, ...text('Ai cũng mừng.')] : [line]));
    case 'steps':
      return [
        ...lines,
        ...text(
          'Hướng dẫn thực hiện',
          'Bước 1: Điền tờ khai theo mẫu',
          'Bước 2: Nộp hồ sơ tại bộ phận một cửa',
          'Bước 3: Nhận kết quả sau ba ngày',
        ),
      ];
    case 'photos':
      return lines.flatMap((line) =>
        line.label === 'body' ? [{ text: article.captions[0]!, label: 'caption' as const }, line] : [line],
      );
    default:
      return lines;
  }
}

function captionLines(
  s: Scene,
  caption: string,
  style: 'plain' | 'credited' | 'numbered',
  i: number,
): LabelledLine[] {
  if (style === 'credited') return [{ text: `${caption}. Ảnh: ${s.author}`, label: 'caption' }];
  if (style === 'plain') return [{ text: caption, label: 'caption' }];
  return [
    { text: `${s.article.title} - Ảnh ${i === 0 ? 1 : 2}.`, label: 'caption' },
    { text: `${caption} - Ảnh: ${s.author.toUpperCase()}`, label: 'caption' },
  ];
}

function inset(s: Scene, kind: NonNullable<BodyStyle['inset']>): LabelledLine[] {
  if (kind === 'headlines') return furniture('Tin liên quan', ...headlines(s, 2));
  if (kind === 'pointer') return furniture(...headlines(s, 2).map((headline) => `>> ${headline}`));
  if (kind === 'ad') return furniture('Quảng cáo');
  if (kind === 'share') return furniture('Chia sẻ Facebook', 'Theo dõi trên Google News');
  return furniture(
    'Xem thêm',
    'Liên hoan dân ca ba miền thu hút hàng nghìn khán giả',
    'Liên hoan dân ca ba miền năm nay thu hút hàng nghìn khán giả đến quảng trường trong ba đêm diễn.',
  );
}

/** One sentence and nothing else. */
export const sentence: Piece = (s) => [{ text: s.article.lead, label: 'body' }];

// ---- below the text
export const signed: Piece = (s) => [{ text: s.author, label: 'byline' }];
export const signedSource: Piece = (s) => [{ text: `Theo ${s.source}`, label: 'byline' }];
export const signedBoth: Piece = (s) => [{ text: `${s.author} (Theo ${s.source})`, label: 'byline' }];
export const signedLabel: Piece = (s) => [{ text: `Tác giả: ${s.author}`, label: 'byline' }];
export const signedPhoto: Piece = (s) => [{ text: `Tin, ảnh: ${s.author}`, label: 'byline' }];
export const sourceLabel: Piece = (s) => [{ text: `Nguồn: ${s.source}`, label: 'byline' }];
export const signedRole: Piece = (s) => [
  { text: `${s.author}, Đồ họa: ${s.random.pick(['Hữu Tín', 'Bảo Trâm'])}`, label: 'byline' },
];
export const signedAgency: Piece = (s) => [{ text: `${s.author}/VOV-Trung tâm Tin`, label: 'byline' }];
export const linkedSource: Piece = (s) =>
  furniture('Xem bài gốc', `Nguồn ${s.source}: https://tin.example.vn/bai-${s.day}${s.month}.html`);
export const scraps: Piece = () => furniture('Bảng tin hay', 'Mở cửa sổ');
export const attachments: Piece = () =>
  furniture(
    'Tệp đính kèm',
    'ke-hoach-to-chuc.pdf',
    'Mời các bạn xem tin tức trong ngày đã phát sóng tại đây.',
  );
export const slogan: Piece = () =>
  furniture('Binhkhe.com - Cộng đồng người yêu phố núi', 'Lên top', 'Đang đọc');
export const shareBottom: Piece = () => furniture('Chia sẻ bài viết', 'Bản in', 'Lưu bài viết');
export const shareBar: Piece = () => furniture('Facebook  Twitter  Zalo  Email');
export const tags: Piece = (s) => furniture('Từ khóa:', ...s.random.some(pool.TAGS, 4));
export const tagsBar: Piece = (s) => furniture(`Tags: ${s.random.some(pool.TAGS, 4).join(', ')}`);
export const hashtags: Piece = (s) =>
  furniture(...s.random.some(pool.TAGS, 3).map((tag) => `#${tag.replaceAll(' ', '')}`));
export const related: Piece = (s) => furniture('Tin cùng chuyên mục', ...headlines(s, s.random.int(4, 9)));
export const relatedDated: Piece = (s) =>
  furniture(
    'Các tin khác',
    ...headlines(s, 6).map(
      (headline) => `${headline} (${two(s.random.int(1, 28))}/${two(s.random.int(1, 12))}/${s.year})`,
    ),
  );
export const relatedDays: Piece = (s) =>
  furniture(
    'Những tin mới hơn',
    ...headlines(s, 4).flatMap((headline) => [
      headline,
      `${s.random.int(1, 28)}/${s.random.int(1, 12)}/${s.year}`,
    ]),
  );
export const relatedSummaries: Piece = (s) =>
  furniture('Đọc nhiều', ...headlines(s, 4).flatMap((headline, i) => [headline, pool.SUMMARIES[i]!]));
export const relatedAgo: Piece = (s) =>
  furniture(
    'TIN MỚI',
    ...headlines(s, 4).flatMap((headline) => [headline, `${s.random.int(2, 50)} phút trước`]),
  );
export const relatedBare: Piece = (s) => furniture(...headlines(s, 6));
export const pager: Piece = (s) => furniture('Trang trước', '1', '2', '3', 'Trang sau', ...headlines(s, 3));
export const comments: Piece = (s) =>
  furniture(
    `Bình luận (${pool.COMMENTS.length})`,
    ...pool.COMMENTS.flatMap((text) => [
      s.random.pick(pool.READERS),
      text,
      'Thích',
      'Trả lời',
      `${s.random.int(1, 20)} giờ trước`,
    ]),
    'Xem thêm bình luận',
  );
export const commentForm: Piece = () =>
  furniture(
    'Ý kiến bạn đọc',
    'Họ và tên (*)',
    'Email (*)',
    'Nội dung (*)',
    'Mã xác nhận',
    'Gửi bình luận',
    'Nhập lại',
  );
export const commentNotice: Piece = () =>
  furniture(
    'Gửi ý kiến của bạn',
    'Ý kiến của bạn sẽ được biên tập trước khi đăng. Xin vui lòng gõ tiếng Việt có dấu.',
    'Còn lại 1000 ký tự',
  );
export const editorNotice: Piece = (s) =>
  furniture(
    `Lưu ý: ${s.site} sẽ biên tập ý kiến của bạn đọc trước khi đăng. Chúng tôi hoan nghênh những ý kiến có tính xây dựng và có quyền không sử dụng những ý kiến thiếu văn hóa hoặc vi phạm pháp luật.`,
  );
export const poll: Piece = () =>
  furniture(
    'Thăm dò ý kiến',
    'Bạn đánh giá thế nào về giao diện mới của trang?',
    'Rất đẹp',
    'Đẹp',
    'Bình thường',
    'Biểu quyết',
    'Xem kết quả',
  );
export const counters: Piece = (s) =>
  furniture(
    'Thống kê truy cập',
    `Đang online: ${s.random.int(1, 90)}`,
    `Hôm nay: ${s.random.int(90, 900)}`,
    `Tháng này: ${s.random.int(900, 90000)}`,
    `Tổng lượt truy cập: ${s.random.int(90000, 9000000)}`,
  );
export const imprint: Piece = (s) =>
  furniture(
    s.site,
    `Tổng Biên tập: ${s.random.pick(pool.PEOPLE)}`,
    `Giấy phép số ${s.random.int(10, 700)}/GP-BTTTT do Bộ Thông tin và Truyền thông cấp ngày 12/5/${s.year - 3}`,
    'Tòa soạn: số 12 đường Lê Lợi, phường Tân Lập, tỉnh Bình Khê',
    'Điện thoại: (0260) 3862 868 - Fax: (0260) 3862 869',
    'Email: toasoan@binhkhe.example.vn',
    `© Bản quyền thuộc về ${s.site}. Ghi rõ nguồn khi phát hành lại thông tin từ trang này.`,
  );
export const portalFooter: Piece = (s) =>
  furniture(
    s.site.toUpperCase(),
    'Chịu trách nhiệm nội dung: Văn phòng HĐND và UBND huyện',
    'Địa chỉ: Khu trung tâm hành chính, thị trấn Thạch Lâm',
    'Thiết kế và phát triển bởi Công ty Phần mềm Sao Sáng',
    'Lên đầu trang',
  );
export const subscription: Piece = (s) =>
  furniture(
    'Đăng ký thành viên',
    'Nhập email của bạn',
    `${s.site} ra mắt gói đọc dành riêng cho thành viên với nhiều chuyên mục chọn lọc và không hiện quảng cáo.`,
    'Bằng cách đăng ký, bạn đã đồng ý với quy định sử dụng của tòa soạn.',
    'Thanh toán',
  );
export const popups: Piece = () =>
  furniture(
    'Thông báo',
    'Bạn không thể gửi bình luận liên tục.',
    'Xin hãy đợi 60 giây nữa.',
    'Đóng',
    'Đăng nhập',
    'Email không đúng định dạng',
    'Vui lòng nhập mật khẩu.',
    'Hủy',
  );
export const adBottom: Piece = () => furniture('Quảng cáo', 'Liên hệ quảng cáo: 0912 345 678');
export const channelNotice: Piece = () =>
  furniture('* Mời quý độc giả đón xem các chương trình của đài trên ứng dụng truyền hình trực tuyến.');
export const toTop: Piece = () => furniture('Quay lên trên');
export const menuBottom: Piece = (s) => furniture(...s.random.some(pool.SECTIONS, s.random.int(12, 30)));
