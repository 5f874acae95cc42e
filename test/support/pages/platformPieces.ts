import type { LabelledLine, Piece } from './pieces';
import * as pool from './pools';

const furniture = (...texts: string[]): LabelledLine[] =>
  texts.map((text) => ({ text, label: 'boilerplate' as const }));
const two = (n: number) => String(n).padStart(2, '0');

/** A menu of so many lines as the largest portals have, sections and places mixed, printed twice. */
export const hugeMenu: Piece = (s) => {
  const entries = [...pool.SECTIONS, ...pool.PORTAL, ...pool.PROVINCES];
  const menu = [...entries, ...s.random.shuffled(entries)].slice(0, s.random.int(90, 135));
  return furniture(...menu, ...menu);
};
/** Headline and broken-off summary on one line, as side-bars print them. */
export const gluedSideBar: Piece = (s) =>
  furniture(
    'Tin đọc nhiều',
    ...s.random
      .some(pool.HEADLINES, 2)
      .map(
        (headline) =>
          `${headline} ${s.random.pick(['Sáng nay', 'Theo tin', 'Trong lúc'])} ấy, người dân quanh vùng cho biết sự việc đã kéo dài...`,
      ),
  );

// ---- forums
export const forumBar: Piece = () =>
  furniture('Diễn đàn', 'Bài mới', 'Tìm kiếm diễn đàn', 'Thành viên', 'Đăng nhập', 'Đăng ký', 'Menu');
export const forumProfile: Piece = (s) =>
  furniture(
    'Thread starter',
    s.random.pick(pool.READERS.slice(0, 1)),
    'Ngày gửi',
    '#1',
    'Thành viên tích cực',
    'Bài viết',
    `${s.random.int(1, 9)},${s.random.int(100, 999)}`,
    'Được thích',
    `${s.random.int(1, 99)}`,
  );
export const forumFoot: Piece = () =>
  furniture(
    'Bạn phải đăng nhập hoặc đăng ký để phản hồi tại đây.',
    'Chia sẻ:',
    'Facebook',
    'Reddit',
    'Tumblr',
    'Email',
  );

// ---- between paragraphs
/** What stands between the first paragraph and the rest of the text. */
const underLead =
  (write: (headlines: readonly string[]) => string[]): Piece =>
  (s) => {
    const { article } = s;
    const headlines = s.random.some(pool.HEADLINES, 2);
    const rest = article.paragraphs.map((text) => ({ text, label: 'body' as const }));
    return [{ text: article.lead, label: 'body' }, ...furniture(...write(headlines)), ...rest];
  };
export const buttons: Piece = underLead(([first]) => [first!, 'ĐỌC NGAY']);
export const doubledButtons: Piece = underLead(([first]) => [first!, first!, 'Đọc ngay']);
export const stamps: Piece = underLead(([first, second]) => [
  first!,
  'Xã hội 18/05/2022 13:30',
  second!,
  'Đời sống - 3 giờ trước',
]);
export const followed: Piece = underLead(([first, second]) => [
  'Theo dõi Báo Bình Khê trên',
  first!,
  second!,
]);
export const bareHeadlines: Piece = underLead((headlines) => [...headlines]);
export const glued: Piece = (s) => {
  const paragraphs = s.article.paragraphs.map((text) => ({ text, label: 'body' as const }));
  const line = `${s.random.pick(pool.HEADLINES)} từ tuần qua Theo kế hoạch, công việc sẽ hoàn thành trước mùa mưa năm nay...`;
  return [
    { text: s.article.lead, label: 'body' },
    ...paragraphs.slice(0, 3),
    ...furniture(line),
    ...paragraphs.slice(3),
  ];
};
/** Other pages' summaries begin with the site's signature, as the lead does. */
export const signedSummary: Piece = (s) => {
  const paragraphs = s.article.paragraphs.map((text) => ({ text, label: 'body' as const }));
  return [
    { text: `BKO - ${s.article.lead}`, label: 'body' },
    ...paragraphs.slice(0, 3),
    ...furniture(s.random.pick(pool.HEADLINES), `BKO - ${s.random.pick(pool.SUMMARIES)}`),
    ...paragraphs.slice(3),
  ];
};
export const embedded: Piece = (s) => {
  const paragraphs = s.article.paragraphs.map((text) => ({ text, label: 'body' as const }));
  return [
    { text: s.article.lead, label: 'body' },
    ...furniture(
      'Embed',
      'The code has been copied to your clipboard.',
      'width',
      'px',
      'height',
      'px',
      'No media source currently available',
      '0:00',
      '0:02:10',
    ),
    ...paragraphs,
  ];
};

// ---- below the text
export const tagsUnderName: Piece = (s) => [
  { text: s.author, label: 'byline' },
  ...furniture('Việt Nam - Lào', 'Nguyễn Quang Tùng', 'làng nghề', 'Bình Khê', 'Tặng sao'),
];
export const takenOver: Piece = (s) => [
  ...furniture(
    'Từ khóa:',
    ...s.random.some(pool.TAGS, 2),
    'Cùng chuyên mục',
    ...s.random.some(pool.HEADLINES, 2),
  ),
  { text: `Theo ${s.author}`, label: 'byline' },
  { text: s.source, label: 'byline' },
  ...furniture('Copy link', 'Link bài gốc', 'Lấy link'),
];
export const longComments: Piece = (s) =>
  furniture(
    `Ý kiến (${s.random.int(2, 90)})`,
    'Mới nhất',
    'Quan tâm nhất',
    ...pool.COMMENTS.flatMap((comment) => [
      `${comment} ${comment}`,
      'Trả lời',
      'Thích',
      `${two(s.random.int(0, 23))}:${two(s.random.int(0, 59))} ${s.random.int(1, 28)}/${s.random.int(1, 12)}/${s.year}`,
      s.random.pick(pool.READERS),
    ]),
  );
/** An imprint whose lines end like sentences. */
export const sentenceImprint: Piece = (s) =>
  furniture(
    `© Copyright 2007 - ${s.year} - Công ty Cổ phần Truyền thông Sao Sáng.`,
    'Tầng 17, 19, 20 Tòa nhà Sao Sáng, khu đô thị Tân Phong.',
    'Số 12 Trần Hưng Đạo, Hoàn Kiếm, Hà Nội.',
    'Điện thoại: 024 7309 5555 Máy lẻ 292. Fax: 024 3974 4082',
    'Ghi rõ nguồn "Bình Khê" khi phát hành lại thông tin từ kênh thông tin này.',
  );
export const imprintOnTop: Piece = (s) =>
  furniture(
    'Báo tiếng Việt nhiều người xem nhất',
    `Số giấy phép: 548/GP-BTTTT ngày 24/08/${s.year - 1}`,
    'Tổng biên tập: Phạm Hải',
    'Mới nhất',
  );
