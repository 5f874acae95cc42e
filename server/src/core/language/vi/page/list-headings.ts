/** What leads up to such a heading: "Xem thêm các …". */
const LEADS: ReadonlySet<string> = new Set('xem đọc thêm các những một số nhiều loạt toàn bộ'.split(' '));
/** What is listed, and what stands between two such words. */
const ITEMS: ReadonlySet<string> = new Set('tin tức bài viết báo đăng clip video ảnh và'.split(' '));
/** Words of which one at least is among those listed. */
const PAGES: ReadonlySet<string> = new Set('tin bài clip video'.split(' '));

/** Which of them are listed; several may follow one another: "khác cùng chuyên mục". */
const WHICH: ReadonlySet<string> = new Set(
  [
    'khác|liên quan|có liên quan|cùng chuyên mục|cùng chuyên đề|cùng chủ đề|cùng thể loại|cùng mục|cùng loại|cùng danh mục',
    'cùng nhóm|cùng sự kiện|cùng dòng sự kiện|cùng tác giả|cùng lĩnh vực|cùng số|cùng kỳ|cùng ngày|cùng từ khóa|cùng chuyên trang',
    'mới|mới nhất|mới hơn|mới đăng|mới đưa|mới cập nhật|cũ|cũ hơn|cũ nhất|trước đó|trước đây|đã đưa|đã đăng|đã đưa trước|đã đăng trước',
    'đưa trước|đăng trước|tiếp theo|kế tiếp|nổi bật|tiêu biểu|nóng|hot|đáng chú ý|đáng quan tâm|đáng đọc|được quan tâm|được quan tâm nhất',
    'bạn quan tâm|có thể bạn quan tâm|đọc nhiều|đọc nhiều nhất|xem nhiều|xem nhiều nhất|được đọc nhiều|được đọc nhiều nhất|được xem nhiều',
    'được xem nhiều nhất|nhiều người đọc|nhiều người xem|trong ngày|trong tuần|trong tháng|trong mục|trong mục này|trong chuyên mục',
    'trong chuyên mục này|trong số này|cùng chuyên mục này|của tác giả|của tác giả này|dành cho bạn|đề xuất|gợi ý|ngẫu nhiên',
  ].flatMap((row) => row.split('|')),
);
/** Longest of these, and longest heading, in words. */
const LONGEST = 6;
const WORDS = 10;

/**
 * True for the folded text of a heading that is made of what is listed and which of it: "các tin bài viết khác", "bài đã đăng
 * cùng thể loại". No table can hold all that sites have put together of the same few words.
 */
export function isListHeading(key: string): boolean {
  const words = key.split(' ', WORDS + 1);
  if (words.length > WORDS) return false;
  if (words.at(-1) === '0') words.pop();
  let at = 0;
  while (LEADS.has(words[at] ?? '')) at++;
  let pages = false;
  for (; ITEMS.has(words[at] ?? ''); at++) {
    // "bài đã đăng": from here on it is said which.
    if (words[at] === 'đăng' && words[at + 1] === 'trước') break;
    if (PAGES.has(words[at]!)) pages = true;
  }
  if (!pages || at === words.length) return false;
  while (at < words.length) {
    let step = Math.min(LONGEST, words.length - at);
    while (step > 0 && !WHICH.has(words.slice(at, at + step).join(' '))) step--;
    if (step === 0) return false;
    at += step;
  }
  return true;
}
