import type { LabelledLine, Piece } from './pieces';
import * as pool from './pools';

const furniture = (...texts: string[]): LabelledLine[] =>
  texts.map((text) => ({ text, label: 'boilerplate' as const }));
const body = (...texts: string[]): LabelledLine[] => texts.map((text) => ({ text, label: 'body' as const }));
const two = (n: number) => String(n).padStart(2, '0');

// ---- what programs for web sites print of themselves
export const portalProgram: Piece = () =>
  furniture(
    'Turn on more accessible mode',
    'Skip Ribbon Commands',
    'Skip to main content',
    'Sign In',
    'Currently selected',
  );
export const videoPlayer: Piece = () =>
  furniture(
    'Video Player is loading.',
    'Play Video',
    'Mute',
    'Current Time 0:00',
    '/',
    'Duration 1:12',
    'Playback Rate',
    '1x',
    'Chapters',
    'descriptions off, selected',
    'This is a modal window.',
    'Close Modal Dialog',
  );
export const typeSize: Piece = () => furniture('Cỡ chữ:', 'A-', 'A+', 'Bình Khê trên Google News');
export const shareButtons: Piece = () =>
  furniture(
    'Share this:',
    'Share on X (Opens in new window)',
    'Share on Facebook (Opens in new window)',
    'Email a link to a friend (Opens in new window)',
    'Like this:',
    'Loading...',
    'Related',
  );
export const blogFoot: Piece = (s) =>
  furniture(
    `View all posts by ${s.random.pick(pool.READERS)}`,
    'Recent Posts',
    ...s.random.some(pool.HEADLINES, 2),
    'Select Category',
    'Proudly powered by WordPress',
  );
export const stars: Piece = (s) =>
  furniture(
    'Tặng sao',
    'x1',
    'x5',
    'Hoặc nhập số sao',
    'Nạp sao',
    'Chọn phương thức thanh toán',
    'Thanh toán ngay',
    ...s.random.some(pool.HEADLINES, 2),
  );

// ---- boxes
/** Headlines with their days above them, right under the lead. */
export const daysUnderLead: Piece = (s) => {
  const [first, second] = s.random.some(pool.HEADLINES, 2);
  const day = `${two(s.day)}-${two(s.month)}-${s.year}`;
  return [...body(s.article.lead), ...furniture(day, first!, day, second!), ...body(...s.article.paragraphs)];
};
/** Headline, time and summary in turn. */
export const stampedSummaries: Piece = (s) =>
  furniture(
    'Bạn có thể quan tâm',
    ...s.random
      .some(pool.HEADLINES, 2)
      .flatMap((headline, i) => [headline, `16:0${i} ${s.day}/${s.month}/${s.year}`, pool.SUMMARIES[i]!]),
    'Đọc tiếp',
  );
/** Keywords of the text, with nothing to say that they are. */
export const bareTags: Piece = (s) => {
  const words = s.article.paragraphs[0]!.replace(/[^\p{L}\p{M} ]/gu, '').split(' ');
  const tags = [words.slice(1, 3), words.slice(5, 7), words.slice(8, 10)].map((pair) => pair.join(' '));
  return furniture(...tags, 'Bình luận (0)', 'Gửi bình luận');
};
/** Headlines of photo stories stand between the paragraphs without a full stop; none of them leads elsewhere. */
export const photoStory: Piece = (s) => {
  const [first, ...rest] = s.article.paragraphs;
  const captions = s.article.captions.map((text) => ({ text, label: 'caption' as const }));
  return [...body(s.article.lead), ...captions, ...body(first!), ...captions.slice(0, 1), ...body(...rest)];
};
