import { isSpaceCode } from '../../../../text/lines';
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
  'chịu trách nhiệm về|bằng máy tính|Mua thêm|mua thêm|quan điểm|mọi hình thức|tài khoản bạn|Hotline|hotline|tư vấn|Đặt lịch|đặt lịch|phát sóng|có quyền không|để đọc tiếp|gp btttt|gp ttđt|gp cbc|GP BTTTT|GP TTĐT|GP CBC|các tin bài|tổng đài|nguồn ưu tiên|tin ưu tiên|trang thiết lập|kiếm ưu tiên|tích xanh|bấm số|người đọc tại|vượt tường|phản hồi của quý|đăng tải tại chuyên mục|quý vị vui lòng|khách vui lòng|tức nhanh|toàn bộ thời sự|hộp thư của bạn|hủy nhận thư|hủy đăng ký|tiếp tục đọc|thấy bài viết này|không bỏ lỡ những|nhận những tin|nhận tin mới|cho hội viên|cân nhắc|báo cho bạn|độc giả bảo trợ|cookies are|cookies help|cookie is|GDPR|user consent|relevant exp|to function|navigate',
]
  .join('|')
  .split('|')
  .concat('GP -', 'GP-', 'GP ');
/** Every credit of a photo holds one of these. */
const CREDITS =
  'ảnh|Ảnh|ẢNH|hình|Hình|HÌNH|clip|Clip|CLIP|video|Video|VIDEO|đồ h|Đồ h|ĐỒ H|infographic|Infographic|thiết kế|Thiết kế|photo|Photo|minh họa|Minh họa|Image |_Nguồn|_nguồn'.split(
    '|',
  );

/** Letters by which a word is found: those three in a row of it that running text has most seldom. */
const LEAD = 3;
const SLOTS = 1 << 14;
const STEM = 1;
const CREDIT = 2;
/** Letters of running text, the most frequent first; all others are rarer. */
const FREQUENT = ' nhtgciauđmovàp,rbáưylskệộ.ạdêếủôqảịóâốơờexấăậớềựểãíởợầìỉụọồứ';

/** A word, and how many letters of it stand before those by which it is found. */
interface Found {
  readonly word: string;
  readonly before: number;
}

/** What kinds of words three letters belong to, by a number made of the letters; most places in a text are told by it. */
let kinds: Uint8Array | undefined;
let stemsAt: Map<number, readonly Found[]> | undefined;
let creditsAt: Map<number, readonly Found[]> | undefined;

function tables(): Uint8Array {
  if (kinds) return kinds;
  kinds = new Uint8Array(SLOTS);
  stemsAt = bySlot(STEMS, STEM, kinds);
  creditsAt = bySlot(CREDITS, CREDIT, kinds);
  return kinds;
}

function bySlot(words: readonly string[], kind: number, flags: Uint8Array): Map<number, readonly Found[]> {
  const built = new Map<number, readonly Found[]>();
  for (const word of words) {
    const before = rarest(word);
    let code = 0;
    for (let i = before; i < before + LEAD; i++) code = slot(code, word.charCodeAt(i));
    built.set(code, [...(built.get(code) ?? []), { word, before }]);
    flags[code]! |= kind;
  }
  return built;
}

/** Where the three letters of a word begin that are the rarest, taken by themselves. */
function rarest(word: string): number {
  const rarity = (letter: string) => {
    const rank = FREQUENT.indexOf(letter.toLowerCase());
    return Math.log(2 + (rank < 0 ? FREQUENT.length : rank));
  };
  let best = 0;
  let most = 0;
  for (let at = 0; at + LEAD <= word.length; at++) {
    let sum = 0;
    for (let i = at; i < at + LEAD; i++) sum += rarity(word[i]!);
    if (sum <= most) continue;
    best = at;
    most = sum;
  }
  return best;
}

/** The number of three letters running; older ones fall out. */
function slot(code: number, next: number): number {
  return ((code << 5) ^ next) & (SLOTS - 1);
}

/**
 * Whether one of the words is found by the three letters that end at `last`.
 * @param from first place where it may begin
 * @param to last place where it may begin
 * @param end of the text in which the whole of it has to stand
 */
function holds(
  words: readonly Found[],
  text: string,
  last: number,
  from: number,
  to: number,
  end: number,
): boolean {
  for (const { word, before } of words) {
    const at = last - LEAD + 1 - before;
    if (at >= from && at <= to && at + word.length <= end && text.startsWith(word, at)) return true;
  }
  return false;
}

/** True when one of the stems begins and ends between two offsets. */
export function holdsStem(text: string, start: number, end: number): boolean {
  const flags = kinds ?? tables();
  let code = 0;
  for (let i = start; i < end; i++) {
    code = slot(code, text.charCodeAt(i));
    if ((flags[code]! & STEM) !== 0 && holds(stemsAt!.get(code)!, text, i, start, end, end)) return true;
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
  /** Which signs the line holds: bits of `SIGN`. */
  signs: number;
}

const traits: Traits = { words: 0, digits: 0, seam: false, stem: false, credit: false, signs: 0 };

/** Signs without which most patterns find nothing. */
export const SIGN = {
  digit: 1 << 1,
  /** A small letter or a capital; letters without case have none. */
  letter: 1 << 4,
  stop: 1 << 5,
  /** `:` or `：`. */
  colon: 1 << 6,
  slash: 1 << 7,
  /** `-`, `–` or `—`. */
  dash: 1 << 8,
  /** `(` or `)`. */
  bracket: 1 << 9,
  /** `|`, `•` or `·`. */
  bar: 1 << 10,
  /** `>`, `»`, `›` or `→`. */
  arrow: 1 << 11,
  at: 1 << 12,
  /** One of `,;!?"“”`. */
  mark: 1 << 13,
  /** Two blanks in a row. */
  gap: 1 << 14,
  /** What a line may hold that was not looked at. */
  any: 0x7ff2,
} as const;

const SIGNS: readonly (readonly [signs: string, bit: number])[] = [
  ['.', SIGN.stop],
  [':：', SIGN.colon],
  ['/', SIGN.slash],
  ['-–—', SIGN.dash],
  ['()', SIGN.bracket],
  ['|•·', SIGN.bar],
  ['>»›→', SIGN.arrow],
  ['@', SIGN.at],
  [',;!?"“”', SIGN.mark],
];

/** So much of a line's beginning may hold the words of a notice. */
export const NOTICE_REACH = 260;
/** How far from the end of a line the credit of a photo may begin. */
const CREDIT_REACH = 110;
/** How far from the beginning of a line the name of what it is may stand: "Chụp lại hình ảnh, …". */
const NAME_REACH = 9;

/** What a character may be: a blank, a digit, a capital, or one that a capital of the same text never follows. */
const BLANK = 1;
const DIGIT_BIT = 1;
const CAPITAL = 4;
/** One bit above that of a capital. */
const ENDING = 8;
const ENDS = '.)”';

let signs: Uint16Array | undefined;

function signTable(): Uint16Array {
  signs ??= Uint16Array.from(classTable(), (kind, code) => signOf(kind, code));
  return signs;
}

function signOf(kind: number, code: number): number {
  if (kind === 0 && isSpaceCode(code)) return BLANK;
  const char = String.fromCharCode(code);
  const ends = (kind & CLASS.lower) !== 0 || ENDS.includes(char);
  return (
    ((kind & CLASS.digit) !== 0 ? SIGN.digit : 0) |
    ((kind & CLASS.upper) !== 0 ? CAPITAL : 0) |
    ((kind & (CLASS.upper | CLASS.lower)) !== 0 ? SIGN.letter : 0) |
    (ends ? ENDING : 0) |
    (SIGNS.find(([chars]) => chars.includes(char))?.[1] ?? 0)
  );
}

const NO_SEAMS: readonly number[] = [];

/** The places from one on to the one before another, in order, at which a capital follows what may be another text's end. */
export function seamsIn(text: string, from: number, to: number): readonly number[] {
  const table = signs ?? signTable();
  let any = 0;
  let before = signIn(table, text, from - 1);
  for (let at = from; at < to; at++) {
    const here = signIn(table, text, at);
    any |= (before >> 1) & here;
    before = here;
  }
  if ((any & CAPITAL) === 0) return NO_SEAMS;
  const seams: number[] = [];
  for (let at = from; at < to; at++) {
    if ((signIn(table, text, at - 1) >> 1) & signIn(table, text, at) & CAPITAL) seams.push(at);
  }
  return seams;
}

function signIn(table: Uint16Array, text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit < table.length ? table[unit]! : signOf(classOfUnit(unit), unit);
}

/**
 * Looks once at every character of a line that begins and ends with something else than a blank. Without a branch on
 * what most of them are: how long words are cannot be predicted.
 */
export function readTraits(text: string, start: number, end: number): Traits {
  const flags = kinds ?? tables();
  const table = signs ?? signTable();
  const noticeEnd = Math.min(end, start + NOTICE_REACH);
  const creditStart = Math.max(start, end - CREDIT_REACH);
  const nameEnd = start + NAME_REACH;
  let words = 1;
  let digits = 0;
  let seams = 0;
  let stem = false;
  let credit = false;
  let code = 0;
  let before = 0;
  let any = 0;
  let gap = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    code = slot(code, unit);
    const found = flags[code]!;
    if (found !== 0) {
      if ((found & STEM) !== 0 && !stem && i < noticeEnd)
        stem = holds(stemsAt!.get(code)!, text, i, start, noticeEnd, noticeEnd);
      if ((found & CREDIT) !== 0 && !credit) {
        const words = creditsAt!.get(code)!;
        credit = holds(words, text, i, creditStart, end, end) || holds(words, text, i, start, nameEnd, end);
      }
    }
    const here = unit < table.length ? table[unit]! : signOf(classOfUnit(unit), unit);
    words += before & ~here & BLANK;
    digits += (here >> DIGIT_BIT) & 1;
    seams |= (before >> 1) & here;
    any |= here;
    gap |= before & here;
    before = here;
  }
  traits.words = words;
  traits.digits = digits;
  traits.seam = (seams & CAPITAL) !== 0;
  traits.stem = stem;
  traits.credit = credit;
  traits.signs = (any & SIGN.any) | ((gap & BLANK) !== 0 ? SIGN.gap : 0);
  return traits;
}
