import type { FurnitureKind } from '../../../types';
import { type FoldedWords, firstWord, foldKey, KnownNumbers } from '../lines/folding';

/** What opens a heading: "Xem thêm các …". */
const LEADS: ReadonlySet<string> = new Set('xem đọc thêm các những một số nhiều loạt toàn bộ'.split(' '));
/** What is listed, and what stands between two such words. */
const ITEMS: ReadonlySet<string> = new Set('tin tức bài viết báo đăng clip video ảnh và'.split(' '));
/** Words of which one at least is among those listed. */
const PAGES: ReadonlySet<string> = new Set('tin bài clip video'.split(' '));

/** Which of them are listed; several may follow one another: "khác cùng chuyên mục". */
const WHICH = [
  'khác|liên quan|có liên quan|cùng chuyên mục|cùng chuyên đề|cùng chủ đề|cùng thể loại|cùng mục|cùng loại|cùng danh mục',
  'cùng nhóm|cùng sự kiện|cùng dòng sự kiện|cùng tác giả|cùng lĩnh vực|cùng số|cùng kỳ|cùng ngày|cùng từ khóa|cùng chuyên trang',
  'mới|mới nhất|mới hơn|mới đăng|mới đưa|mới cập nhật|cũ|cũ hơn|cũ nhất|trước đó|trước đây|đã đưa|đã đăng|đã đưa trước|đã đăng trước',
  'đưa trước|đăng trước|tiếp theo|kế tiếp|nổi bật|tiêu biểu|nóng|hot|đáng chú ý|đáng quan tâm|đáng đọc|được quan tâm|được quan tâm nhất',
  'bạn quan tâm|có thể bạn quan tâm|đọc nhiều|đọc nhiều nhất|xem nhiều|xem nhiều nhất|được đọc nhiều|được đọc nhiều nhất|được xem nhiều',
  'được xem nhiều nhất|nhiều người đọc|nhiều người xem|trong ngày|trong tuần|trong tháng|trong mục|trong mục này|trong chuyên mục',
  'trong chuyên mục này|trong chuyên đề|trong loạt bài|trong số này|cùng chuyên mục này|của tác giả|của tác giả này|dành cho bạn|đề xuất|gợi ý|ngẫu nhiên',
];
interface Words {
  readonly which: ReadonlySet<string>;
  readonly readers: readonly string[];
}

let loaded: Words | undefined;

/** Folded as the headings are; made on first use. */
function tables(): Words {
  const folded = (row: string) => row.split('|').map((one) => foldKey(one));
  loaded ??= { which: new Set(WHICH.flatMap(folded)), readers: folded(READERS) };
  return loaded;
}

/** Longest of these, and longest heading, in words. */
const LONGEST = 6;
const WORDS = 12;

/** What readers have to say, who they are, and of what they say it. */
const SAYINGS: ReadonlySet<string> = new Set(
  'gửi viết đọc xem các những mọi tất cả chia sẻ ý kiến bình luận phản hồi góp ý nhận xét cảm nhận cảm nghĩ đóng thảo và'.split(
    ' ',
  ),
);
const SAID: ReadonlySet<string> = new Set('kiến bình phản góp nhận cảm thảo'.split(' '));
const READERS = 'bạn đọc|độc giả|quý độc giả|quý vị|bạn|người đọc|người xem|khán giả|thính giả|khách';
const OF: ReadonlySet<string> = new Set('của từ cho về bài viết tin này'.split(' '));

/** What a site offers a reader: "Có thể bạn chưa xem", "Bạn có thể thích đọc". */
const OFFERED: ReadonlySet<string> = new Set('sẽ cũng đang đã chưa muốn cần có thể'.split(' '));
const OFFERS: ReadonlySet<string> = new Set(
  'quan tâm thích xem đọc biết bỏ lỡ bỏ qua thêm đến tới'.split(' '),
);

/** What a heading that is put together of few words opens. */
export interface Composed {
  readonly kind: FurnitureKind;
  readonly role: 'opens' | 'ends';
}

const LIST: Composed = { kind: 'related', role: 'opens' };
const COMMENTS: Composed = { kind: 'comment', role: 'ends' };
const POLL: Composed = { kind: 'poll', role: 'opens' };

/** What a site asks of its texts: "Bài viết này có hữu ích với bạn không?" */
const ASKED = /(?:hữu ích|giúp ích|có ích|thế nào|hài lòng|hay không|có thích|cảm xúc)/u;

/**
 * Reads the words of a heading that sites put together of the same few words: of a list of other pages ("các tin bài
 * viết khác", "có thể bạn chưa xem"), of what readers said ("góp ý của độc giả"). No table can hold them all.
 */
export function readComposed(folded: FoldedWords): Composed | undefined {
  if (folded.count === 0 || folded.count > WORDS || !mayBeComposed(folded)) return undefined;
  const key = folded.said(0, folded.count);
  const words = key.split(' ');
  if (words.at(-1) === '0') words.pop();
  if (isList(words) || isOffer(words)) return LIST;
  if (isOfReaders(words)) return COMMENTS;
  return key.includes('bài viết') && words.includes('bạn') && ASKED.test(key) ? POLL : undefined;
}

let beginnings: KnownNumbers | undefined;
let you: number | undefined;

/** False for nearly all lines that begin with none of these words, and do not address the reader. */
function mayBeComposed({ hashes, count }: FoldedWords): boolean {
  you ??= firstWord('bạn');
  if (!beginnings) {
    const words = [...LEADS, ...ITEMS, ...SAYINGS, 'có', 'bạn'];
    beginnings = new KnownNumbers(words.length);
    for (const word of words) beginnings.add(firstWord(word));
  }
  if (beginnings.has(hashes[0]!)) return true;
  for (let i = 1; i < count; i++) if (hashes[i] === you) return true;
  return false;
}

/** "2 bình luận về “Chợ nổi”", "One thought on “Chợ nổi”": how many wrote below the page, whose headline is said. */
const COUNTED_OF =
  /^(?:\d{1,4}|một|one) (?:(?:bình luận|phản hồi|suy nghĩ|nhận xét) (?:về|cho|trên|trong|ở|đối với)(?: bài viết)?|(?:thoughts?|comments?|responses?) (?:on|to)) ?[“"‘'«].+[”"’'»]$/iu;
const QUOTES = '”"’\'»';
/** Shortest such heading, in words. */
const COUNTED = 4;

let ones: KnownNumbers | undefined;

/** Reads the heading of comments that counts them and says the page's headline; most lines are told from it by their first word. */
export function readCountedComments(
  folded: FoldedWords,
  text: string,
  from = 0,
  to = text.length,
): Composed | undefined {
  if (folded.count < COUNTED || !QUOTES.includes(text[to - 1]!)) return undefined;
  if (!ones) {
    ones = new KnownNumbers(2);
    for (const word of ['một', 'one']) ones.add(firstWord(word));
  }
  if (!folded.isNumber(0) && !ones.has(folded.hashes[0]!)) return undefined;
  return COUNTED_OF.test(text.slice(from, to)) ? COMMENTS : undefined;
}

/** What is listed, and which of it: "bài đã đăng cùng thể loại". */
function isList(words: readonly string[]): boolean {
  let at = 0;
  while (LEADS.has(words[at] ?? '')) at++;
  let pages = false;
  for (; ITEMS.has(words[at] ?? ''); at++) {
    // "bài đăng trước": from here on it is said which.
    if (words[at] === 'đăng' && words[at + 1] === 'trước') break;
    if (PAGES.has(words[at]!)) pages = true;
  }
  if (!pages || at === words.length) return false;
  const { which } = tables();
  while (at < words.length) {
    let step = Math.min(LONGEST, words.length - at);
    while (step > 0 && !which.has(words.slice(at, at + step).join(' '))) step--;
    if (step === 0) return false;
    at += step;
  }
  return true;
}

function isOffer(words: readonly string[]): boolean {
  let at = 0;
  if (words[0] === 'có' && words[1] === 'thể' && words[2] === 'bạn') at = 3;
  else if (words[0] === 'bạn' && words[1] === 'có' && words[2] === 'thể') at = 3;
  if (at === 0) return false;
  while (OFFERED.has(words[at] ?? '')) at++;
  return at < words.length && words.slice(at).every((word) => OFFERS.has(word));
}

/** What is said, and by whom: "phản hồi của bạn đọc về bài viết này". */
function isOfReaders(words: readonly string[]): boolean {
  let at = 0;
  while (SAYINGS.has(words[at] ?? '')) at++;
  if (!words.slice(0, at).some((word) => SAID.has(word))) return false;
  while (OF.has(words[at] ?? '')) at++;
  const rest = words.slice(at).join(' ');
  const reader = tables().readers.find((one) => rest === one || rest.startsWith(`${one} `));
  if (!reader) return false;
  return words.slice(at + reader.split(' ').length).every((word) => OF.has(word));
}
