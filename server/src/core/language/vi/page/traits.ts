import { isSpaceCode } from '../../../text/lines';
import { CLASS, classOfUnit, classTable } from './text';

/**
 * Every phrase of the table that is looked for inside a line holds one of these. Bars part spellings of one stem that
 * differ in their first letter or in a tone mark's place.
 */
const STEMS = [
  'Bạn đọc|bạn đọc|Độc giả|độc giả|Tòa soạn|tòa soạn|Toà soạn|toà soạn|Bình luận|bình luận|Y kiến|y kiến',
  'Ý kiến của bạn|Ý kiến bạn đọc|ý kiến của bạn|ý kiến bạn đọc|hoan nghênh|Website|website|phát hành lại|đăng lại',
  'chấp thuận|đồng ý bằng|Bản quyền|bản quyền|Rights|rights|Ghi rõ nguồn|ghi rõ nguồn|theo dõi|Giấy phép|giấy phép',
  'Tải ứng|tải ứng|cập nhật|Gửi về|gửi về|gửi đến bạn|gởi đến bạn|xin liên hệ|vui lòng liên hệ|đăng nhập',
  'thành viên|có dấu|trước khi đăng|vào đây|Chia sẻ bài|chia sẻ bài|tương tác|quay lại bài|quảng cáo',
  'chịu trách nhiệm về|bằng máy tính|Mua thêm|mua thêm|quan điểm|mọi hình thức|tài khoản bạn|Hotline|hotline|tư vấn|Đặt lịch|đặt lịch|phát sóng|có quyền không|để đọc tiếp|gp btttt|gp ttđt|gp cbc|GP BTTTT|GP TTĐT|GP CBC|các tin bài|tổng đài|bấm số|người đọc tại|vượt tường|tức nhanh|toàn bộ thời sự',
]
  .join('|')
  .split('|')
  .concat('GP -', 'GP-', 'GP ');
/** Every credit of a photo holds one of these. */
const CREDITS =
  'ảnh|Ảnh|ẢNH|hình|Hình|HÌNH|clip|Clip|CLIP|video|Video|VIDEO|đồ h|Đồ h|ĐỒ H|infographic|Infographic|thiết kế|Thiết kế|photo|Photo|minh họa|Minh họa|Image '.split(
    '|',
  );

/** Letters by which a word is found. */
const LEAD = 3;
const SLOTS = 1 << 14;
const STEM = 1;
const CREDIT = 2;

/** What kinds of words begin with three letters, by a number made of the letters; most places in a text are told by it. */
let kinds: Uint8Array | undefined;
let stemsAt: Map<number, readonly string[]> | undefined;
let creditsAt: Map<number, readonly string[]> | undefined;

function tables(): Uint8Array {
  if (kinds) return kinds;
  kinds = new Uint8Array(SLOTS);
  stemsAt = bySlot(STEMS, STEM, kinds);
  creditsAt = bySlot(CREDITS, CREDIT, kinds);
  return kinds;
}

function bySlot(words: readonly string[], kind: number, flags: Uint8Array): Map<number, readonly string[]> {
  const built = new Map<number, readonly string[]>();
  for (const word of words) {
    let code = 0;
    for (let i = 0; i < LEAD; i++) code = slot(code, word.charCodeAt(i));
    built.set(code, [...(built.get(code) ?? []), word]);
    flags[code]! |= kind;
  }
  return built;
}

/** The number of three letters running; older ones fall out. */
function slot(code: number, next: number): number {
  return ((code << 5) ^ next) & (SLOTS - 1);
}

function begins(words: readonly string[], text: string, at: number, end: number): boolean {
  for (const word of words) if (at + word.length <= end && text.startsWith(word, at)) return true;
  return false;
}

/** True when one of the stems begins and ends between two offsets. */
export function holdsStem(text: string, start: number, end: number): boolean {
  const flags = kinds ?? tables();
  let code = 0;
  for (let i = start; i < end; i++) {
    code = slot(code, text.charCodeAt(i));
    if ((flags[code]! & STEM) === 0) continue;
    const at = i - LEAD + 1;
    if (at >= start && begins(stemsAt!.get(code)!, text, at, end)) return true;
  }
  return false;
}

/** What one look at every character of a line tells. The object is the same for every line: read it before the next. */
export interface Traits {
  words: number;
  digits: number;
  /** A capital follows a small letter or the end of a sentence without a blank: two texts may be glued there. */
  seam: boolean;
  stem: boolean;
  credit: boolean;
}

const traits: Traits = { words: 0, digits: 0, seam: false, stem: false, credit: false };

/** So much of a line's beginning may hold the words of a notice. */
export const NOTICE_REACH = 260;
/** How far from the end of a line the credit of a photo may begin. */
const CREDIT_REACH = 110;
/** How far from the beginning of a line the name of what it is may stand: "Chụp lại hình ảnh, …". */
const NAME_REACH = 9;

const STOP = 0x2e;
const BRACKET = 0x29;
const QUOTE = 0x201d;

/** Looks once at every character of a line that begins and ends with something else than a blank. */
export function readTraits(text: string, start: number, end: number): Traits {
  const flags = kinds ?? tables();
  const classes = classTable();
  const known = classes.length;
  const noticeEnd = Math.min(end, start + NOTICE_REACH);
  const creditStart = end - CREDIT_REACH;
  const nameEnd = start + NAME_REACH;
  let words = 1;
  let digits = 0;
  let seam = false;
  let stem = false;
  let credit = false;
  let code = 0;
  let before = 0;
  let beforeClass = 0;
  let blank = true;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    code = slot(code, unit);
    const found = flags[code]!;
    if (found !== 0 && i - LEAD + 1 >= start) {
      const at = i - LEAD + 1;
      if ((found & STEM) !== 0 && !stem && at < noticeEnd)
        stem = begins(stemsAt!.get(code)!, text, at, noticeEnd);
      if ((found & CREDIT) !== 0 && !credit && (at >= creditStart || at <= nameEnd))
        credit = begins(creditsAt!.get(code)!, text, at, end);
    }
    const kind = unit < known ? classes[unit]! : classOfUnit(unit);
    if (kind === 0) {
      if (isSpaceCode(unit)) {
        if (!blank) words++;
        blank = true;
        continue;
      }
    } else if ((kind & CLASS.digit) !== 0) digits++;
    else if (!blank && !seam && (kind & CLASS.upper) !== 0) {
      seam = (beforeClass & CLASS.lower) !== 0 || before === STOP || before === BRACKET || before === QUOTE;
    }
    blank = false;
    before = unit;
    beforeClass = kind;
  }
  traits.words = words;
  traits.digits = digits;
  traits.seam = seam;
  traits.stem = stem;
  traits.credit = credit;
  return traits;
}
