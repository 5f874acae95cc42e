import { type Law, lawNames } from './tables';
import {
  foldTones,
  isLetterAt,
  isLowerAt,
  isSentenceStart,
  isUpperAt,
  isWordAt,
  nextWord,
  skipBlanks,
  wordEnd,
} from './text';

/** First words of names that are rules of games, firms, schools or professions, not statutes. */
const NOT_AFTER = new Set('sư gia bóng cờ thi chơi tnhh hà việt hấp rừng bất hồi giang'.split(' '));
/** Words that end a name the table does not have. */
export const NAME_ENDS = new Set(
  'ngày hôm đã sẽ được có quy là và về do của trong tại cho với để khi từ theo này đang không cũng thì mà phải bị chưa năm số nêu trên ra nhằm vào gồm cần ban còn hiện mới nhưng tuy như trước sau đến đó tới ở vừa cùng do nên sớm lần rất khá khắt'.split(
    ' ',
  ),
);
/** Words with which a name goes on after a comma ("Phòng, chống …", "Quản lý, sử dụng …"). */
const PAIRED = new Set('chống chữa sử khen thể lấy ghép nhập xuất quá kiểm bảo đổi giáo sắp'.split(' '));
/** "… biểu tình phản đối Luật Đặc khu sáng 17/6": the time is told, no name goes on. */
const PARTS_OF_DAY = new Set('sáng trưa chiều tối đêm'.split(' '));
const LONGEST_NAME = 120;
export const AMENDED =
  /[ ]{0,2}\((?:sửa đổi|SỬA ĐỔI|mới|bổ sung)[^()\n]{0,40}\)|[ ]{1,2}sửa đổi(?=[ ](?:năm[ ])?(?:19|20)\d\d)/y;

/** The law of the table whose name or abbreviation starts here; the longest one. */
export function matchLaw(text: string, at: number): { law: Law; end: number } | undefined {
  const first = wordEnd(text, at);
  const second = skipBlanks(text, first);
  const lead = text.slice(at, first).toLowerCase();
  const names =
    lawNames().get(`${lead} ${foldTones(text.slice(second, wordEnd(text, second)))}`) ?? lawNames().get(lead);
  if (!names) return undefined;
  const written = text.slice(at, at + LONGEST_NAME);
  const folded = foldTones(written);
  // Folding keeps lengths, except for letters that no law has.
  if (folded.length !== written.length) return undefined;
  for (const { form, law } of names) {
    if (folded.startsWith(form) && !isWordAt(text, at + form.length)) return { law, end: at + form.length };
  }
  return undefined;
}

/**
 * Where a law's name ends that the table does not have: "Luật" and a name whose first word alone is capital ("Luật Nhà
 * giáo"). Names all in capitals' first letters are firms and schools ("Luật Minh Khuê"); -1 for those.
 */
export function unknownNameEnd(text: string, at: number, lead: number, before: string): number {
  const first = skipBlanks(text, lead);
  if (first === lead || !isLetterAt(text, first)) return -1;
  const proper = isUpperAt(text, first);
  if (!proper && NAME_ENDS.has(text.slice(first, wordEnd(text, first)))) return -1;
  const firstEnd = wordEnd(text, first);
  if (NOT_AFTER.has(text.slice(first, firstEnd).toLowerCase())) return -1;
  // Part of a longer name: "Đại học Luật …", "Công ty Luật …".
  if (
    before !== '' &&
    isUpperAt(text, at - before.length - 1) &&
    !isSentenceStart(text, at - before.length - 1)
  )
    return -1;
  let end = firstEnd;
  let small = 0;
  for (let words = 0; words < 9; words++) {
    let next = skipBlanks(text, end, 2);
    if (text[end] === ',' && text[end + 1] === ' ' && PAIRED.has(nextWord(text, end + 1))) next = end + 2;
    if (text.startsWith(' - ', end) && isLowerAt(text, end + 3) && small > 0) next = end + 3;
    if (next === end) break;
    const stop = wordEnd(text, next);
    const word = text.slice(next, stop);
    if (stop === next || /^\d/.test(word)) break;
    if (word === 'và' && isLowerAt(text, skipBlanks(text, stop)) && small > 0) {
      const after = nextWord(text, stop);
      if (NAME_ENDS.has(after) || ['các', 'luật', 'đạo', 'bộ', 'nghị', 'pháp', 'thông'].includes(after))
        break;
      end = stop;
      continue;
    }
    if (PARTS_OF_DAY.has(word) && /^ (?:ngày |nay|qua|mai|\d)/.test(text.slice(stop, stop + 6))) break;
    if (NAME_ENDS.has(word) && text.slice(next - 5, stop) !== 'Thực hiện') break;
    if (isUpperAt(text, next) && small === 0 && word !== 'Nhà' && word !== 'Việt') return -1;
    if (isLowerAt(text, next)) small++;
    end = stop;
  }
  AMENDED.lastIndex = end;
  const stated = AMENDED.test(text) || /^[ ]?\(?(?:năm )?(?:19|20)\d\d/.test(text.slice(end, end + 12));
  return (small > 0 && proper) || (stated && (proper || small > 0)) ? end : -1;
}
