import { pattern } from '../../../../text/pattern';
import type { FurnitureKind } from '../../../types';
import { endOfRank } from '../credits/name-lines';
import { isFullName, isPersonName } from '../credits/person-names';
import { signsTexts } from '../credits/sites';
import { isBlankAt, isUpperAt } from './text';
import { SIGN } from './traits';

/** What the look of a line says, whatever its words. */
export interface Shape {
  readonly name:
    | 'symbols'
    | 'number'
    | 'time'
    | 'clock'
    | 'ago'
    | 'follow'
    | 'label'
    | 'required'
    | 'address'
    | 'dated-headline'
    | 'pointer'
    | 'breadcrumb'
    | 'bar'
    | 'row'
    | 'hashtag'
    | 'doubled'
    | 'commented'
    | 'markup'
    | 'file'
    | 'slogan'
    | 'type-size'
    | 'imprint'
    | 'run-together';
  readonly kind: FurnitureKind;
  /** As in the phrase table: 3 anywhere, 2 outside the body, 1 a hint. */
  readonly weight: number;
}

const LETTER = pattern.u`\p{L}`;
const DIGIT = /\d/;
const NUMBERS = /^[\d\s.,()+%/-]+$/;
const DATE = /\d[/.-]\d{1,2}[/.-]\d{4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}(?!\d)|^\d{1,2}\/\d{1,2}\/\d{2}$/;
/** How many liked it, or said something: "👍 12". */
const REACTION = /^\p{Extended_Pictographic}\uFE0F?\s?\d{1,6}$/u;
const CLOCK = /^\d{1,2}:\d{2}(?::\d{2})?$/;
const TIMES = /^\d{1,2}:\d{2}(?::\d{2})?\s*\/\s*-?\d{1,2}:\d{2}(?::\d{2})?$/;
const AGO =
  /^\(?(?:khoảng\s)?(?:(?:\d{1,3}|một)\s(?:giây|phút|giờ|tiếng|ngày|tuần|tháng|năm)\s){1,2}trước\)?$/iu;
const FOLLOW =
  /^(?:Theo dõi\s.{2,60}\strên(?:\s.{2,30})?[:.]?|(?:\S.{1,30}|(?:Chọn|Thêm|Đặt)\s.{2,60})\strên\sGoogle(?:\s(?:News|Search))?)$/u;
/** Buttons that change the size of the type: "A-", "A +", "-A", "A". */
const TYPE_SIZE = /^(?:(?:[-+−]\s?)?a{1,2}\s?[-+−]|[-+−]\s?a{1,2}|a)$/i;
/** "© 2022 Báo X", "© Bản quyền thuộc …"; with a name alone it is the credit of a photo. */
const IMPRINT =
  /^[©®]\s?(?:\(?\d{4}|copyright|copy right|bản quyền|toàn bộ|công ty|báo|tạp chí|cổng|trang)/iu;
/** Several keywords side by side, each of a few words behind its sign: "#giá lúa # Sóc Trăng". */
const HASHTAGS = pattern.u`^(?:[#＃] ?\p{L}[^\s#＃]*(?: [^\s#＃]+){0,9}\s*){2,40}$`;
const REQUIRED = /(?:[:：]\s*\(?\*\)?|\(\*\)|\s\*)$/;
const EMAIL_ONLY = /^(?:e-?mail\s*[:：]\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+){1,4}\.?$/i;
const URL_ONLY = /^(?:https?:\/\/\S+|www\.\S+|\/[a-z\d_-]{2,60}(?:\/[a-z\d_-]{0,60}){0,8})$/i;
const PHONE_ONLY = /^\(?[+0]\d[\d\s().-]{6,20}$/;
const DATED_END =
  /[([]\s*(?:ngày\s)?(?:\d{1,2}:\d{2}[,\s|-]{1,4})?(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])(?:[/.-]\d{2,4})?(?:[,\s|-]{1,4}\d{1,2}[:h]\d{2}(?::\d{2})?)?\s*(?:[AP]M)?\s*[)\]]$/iu;
const DATED_START = pattern.u`^[[(]?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[\])]?(?:\s*[-–:|]\s*|\s+)\p{Lu}`;
const DATE_OPENERS = '0123456789[(';
/** "15-10-2019 | Bước qua rằm …": headlines under the lead with their days before them; what happened on a day ends with a full stop. */
const DATED_BAR = pattern.u`^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s\|\s["“‘']?\p{Lu}.{0,200}(?:[^.]|\.\.)$`;
const DATED_WORDS = 40;
const POINTS = '>»►▶→➤⏩☞\ud83d[-';
const POINTER = /^(?:(?:-\s)?>{1,3}|»+|►|▶|→|➤|⏩|☞|👉|\[\+\])\s*\S/u;
/** "Xem ngay: …": the headline of another page behind what leads to it. */
const LEADS_ON = /^(?:xem|đọc)\s(?:ngay|luôn|thêm|tiếp)\s?[:：]\s?\S/iu;
/** "Đọc tiếp »": the button under a summary. */
const LEADS_BACK = /^(?:xem|đọc|chi)\s(?:tiếp|thêm|tiết)\s?(?:»|›|→|>{1,3})$/iu;
/** "[QC] …": paid for. */
const ADVERTISED = /^\[(?:QC|PR|AD|ADS|Quảng cáo|Tài trợ)\]\s?\S/iu;
const CRUMB = /\s(?:>{1,2}|»|›|→|\/)\s/u;
/** "Trang chủ    Nghiên cứu    Nghề muối hôm nay": the way to a page, its headline at the end. */
const WAY = /^Trang chủ\s{2,8}\S.{0,60}\s{2,8}\S/u;
const CONTACT_SIGN = /\d|@|www|\.vn/;
const CONTACT =
  /(?:điện\sthoại|đt|tel|hotline|fax|e-?mail|đường\sdây\snóng|tổng\sđài|website|sđt)\s?[:.]\s?(?:[\d(+]|[\w.-]+[@.]\w)/iu;
const PLACE =
  /^(?:tầng\s\d|lầu\s\d|trụ\ssở|địa\schỉ|số\s\d{1,4}[A-Za-z]?,?\s(?:đường|phố|ngõ|ngách|hẻm|lô|tổ|đại lộ))[^.!?]{10,220}(?:hà nội|tp|thành phố|tỉnh|quận|huyện|phường)/iu;
/** A house and nothing else: "Số 1 Nguyễn Huy Tưởng, Thanh Xuân, Hà Nội.", "Tầng 17, Tòa nhà Center Building." */
const ROOM = pattern.u`^(?:Số\s\d{1,4}[A-Za-z]?(?:\/\d{1,4})?,?\s\p{Lu}[^.!?:;]{4,90},\s(?:Hà Nội|TP\.?\s?HCM|TP\.?\s?Hồ Chí Minh|Đà Nẵng|Thành phố Hồ Chí Minh)|(?:Tầng|Lầu)\s\d{1,2}[^.!?:;]{0,60}\s(?:[Tt]òa nhà|[Tt]oà nhà|[Bb]uilding|[Tt]ower|[Cc]omplex|Plaza)[^.!?:;]{0,90})\.?$`;
const MARKS = '<-{!?[';
const MARKUP =
  /^(?:<[/!a-z][^>]{0,500}>|<?\?xml[:\s].{0,120}|-{2,}>?|<!--.{0,200}|\{\{.{0,100}|\[\/?[a-z]+_[a-z_]{1,40}(?:\s[^\]]{0,200})?\]$|!\[[^\]]{0,120}\](?:\([^)]{0,400}\))?\s?\|?$)/i;
const IMAGE = pattern.iu`[\p{L}\d_)\]-]\.(?:jpe?g|png|gif|webp|bmp|svg|tiff?|mp4|mp3|avi|wmv)$`;
const FILE = pattern.iu`[\p{L}\d_)\]-]\.(?:pdf|docx?|xlsx?|pptx?|zip|rar)(?:\s?\([\d.,]{1,8}\s?[KMG]?B\))?$`;
/** "abc.vn - Cộng đồng người yêu xe": a site presents itself. */
const SLOGAN = pattern.u`^[\w-]{2,30}(?:\.[\w-]{2,20}){0,2}\.(?:vn|VN|com|COM|net|NET|org|info)\s[-–—|]\s\p{Lu}`;

/** "Bài trướcCách giữ …": the button to the page before, or after, glued to that page's headline. */
const NEIGHBOR = pattern.u`^(?:(?:Bài|Tin)(?:\sviết)?\s(?:trước|sau|tiếp|tiếp theo|kế tiếp|kế)|(?:Previous|Next)\s[Aa]rticle)(?=\p{Lu})`;

/** "TS. Lê Vy (*)": a remark below the text says who the author is. */
function isNoted(text: string): boolean {
  const name = text.endsWith(')') ? text.slice(0, -3).trimEnd() : '';
  return isPersonName(name) || isFullName(name) || endOfRank(name) > 0;
}

/** Reads a line of at most a few hundred characters. Each look costs little where its first sign is missing. */
export function readShape(
  text: string,
  words: number,
  sentence: boolean,
  signs: number = SIGN.any,
): Shape | undefined {
  if (words <= 6 && (signs === SIGN.any || (signs & SIGN.letter) === 0) && !LETTER.test(text))
    return wordless(text, words);
  return framed(text, words, signs) ?? (sentence ? undefined : unfinished(text, words, signs));
}

/** Lines without a single letter: signs, counters, the clock of a player. */
function wordless(text: string, words: number): Shape | undefined {
  if (!DIGIT.test(text)) return { name: 'symbols', kind: 'other', weight: 2 };
  if (words <= 2 && REACTION.test(text)) return { name: 'number', kind: 'counter', weight: 2 };
  if (words > 4) return undefined;
  if (TIMES.test(text)) return { name: 'time', kind: 'player', weight: 3 };
  if (words === 1 && CLOCK.test(text)) return { name: 'clock', kind: 'player', weight: 2 };
  if (PHONE_ONLY.test(text) && !DATE.test(text)) return { name: 'address', kind: 'copyright', weight: 2 };
  if (NUMBERS.test(text) && !DATE.test(text)) return { name: 'number', kind: 'counter', weight: 2 };
  return undefined;
}

/** Lines that their first or last sign gives away. */
function framed(text: string, words: number, signs: number): Shape | undefined {
  const first = text[0]!;
  const last = text[text.length - 1]!;
  if (words <= 6 && (text.endsWith('trước') || text.endsWith('trước)')) && AGO.test(text)) {
    return { name: 'ago', kind: 'related', weight: 3 };
  }
  if (words <= 4 && LEADS_BACK.test(text)) return { name: 'pointer', kind: 'related', weight: 3 };
  if (text.length <= 6 && TYPE_SIZE.test(text)) return { name: 'type-size', kind: 'share', weight: 2 };
  if ((first === '©' || first === '®') && IMPRINT.test(text)) {
    return { name: 'imprint', kind: 'copyright', weight: 3 };
  }
  if (words <= 12 && (first === 'T' || text.includes('Google')) && FOLLOW.test(text))
    return { name: 'follow', kind: 'share', weight: 3 };
  if (words <= NAMED && text.endsWith(ON) && isSiteOn(text.slice(0, -ON.length)))
    return { name: 'follow', kind: 'share', weight: 3 };
  if (words <= 3 && (signs & SIGN.at) !== 0 && EMAIL_ONLY.test(text)) {
    return { name: 'address', kind: 'copyright', weight: 2 };
  }
  if (first === 'L' && words <= 7 && ORIGINAL.test(text)) return { name: 'follow', kind: 'share', weight: 3 };
  if (words === 1 && URL_ONLY.test(text)) return { name: 'address', kind: 'navigation', weight: 2 };
  if (first <= '9' && first >= '0' && words <= DATED_WORDS && DATED_BAR.test(text)) {
    return { name: 'pointer', kind: 'related', weight: 3 };
  }
  if (first === '#') {
    if (HASHTAGS.test(text)) return { name: 'hashtag', kind: 'tags', weight: 3 };
    if (words <= 6 && LETTER.test(text[1] ?? '')) return { name: 'hashtag', kind: 'tags', weight: 2 };
  }
  // A link of mark-down around a heading, whose address stands on another line.
  if (text.includes('[##')) return { name: 'markup', kind: 'related', weight: 3 };
  if (MARKS.includes(first) && MARKUP.test(text)) {
    return { name: 'markup', kind: 'other', weight: first === '-' ? 2 : 3 };
  }
  if (
    words <= 9 &&
    (last === '*' || last === ')') &&
    first !== '\\' &&
    REQUIRED.test(text) &&
    !isNoted(text)
  ) {
    return { name: 'required', kind: 'form', weight: 3 };
  }
  if (words >= 4 && (first === 'X' || first === 'Đ') && LEADS_ON.test(text))
    return { name: 'pointer', kind: 'related', weight: 3 };
  if (first === '[' && ADVERTISED.test(text)) return { name: 'markup', kind: 'ad', weight: 3 };
  if (
    words >= 3 &&
    ((POINTS.includes(first) && POINTER.test(text) && !isStep(text, first)) || first === '←' || last === '→')
  ) {
    return { name: 'pointer', kind: 'related', weight: 3 };
  }
  if (words >= 3 && words <= 40 && isNeighbor(text, first)) {
    return { name: 'pointer', kind: 'related', weight: 3 };
  }
  if (words <= 20 && (first === 'S' || first === 'T' || first === 'L') && ROOM.test(text)) {
    return { name: 'address', kind: 'copyright', weight: 2 };
  }
  return undefined;
}

/** "Link bài gốc Lấy link! https://…": the address of the page that a text was taken from, behind the button for it. */
const ORIGINAL = /^Link bài gốc\s(?:Lấy link!?\s)?https?:\/\/\S+$/u;

/** "Báo Đồng Nai trên", before the sign of Google News: longest such line, in words. */
const NAMED = 8;
const ON = ' trên';

function isSiteOn(name: string): boolean {
  return /^(?:Báo|Tạp chí)\s\S/u.test(name) || signsTexts(name);
}

/** "→ Cửa hàng chịu phí gửi.": an arrow before a sentence leads on in a text; headlines have no full stop. */
function isStep(text: string, first: string): boolean {
  return STEPS.includes(first) && text.endsWith('.') && !text.endsWith('..');
}
const STEPS = '→➤\ud83d';

function isNeighbor(text: string, first: string): boolean {
  return (first === 'B' || first === 'T' || first === 'P' || first === 'N') && NEIGHBOR.test(text);
}

/** A button behind the headline that it leads to: "Bão số 3 đổi hướng ĐỌC NGAY". */
const LED = /\s(?:ĐỌC|XEM) (?:NGAY|THÊM|TIẾP)$/u;
const LED_ENDS = 'YMP';
/** Shortest such line, in words. */
const LED_WORDS = 6;

/** Letters of a word from which on it may be many, and words in one. */
const TOGETHER = 24;
const PARTS = 4;

const ENTRY_WORD = pattern.u`^[\p{L}%\d.-]+$`;

/** The choices of a list as one word: "WhiteBlackRedGreenBlueYellow". */
function isRunTogether(text: string, words: number): boolean {
  if (text.length < TOGETHER || text.length < words * 6) return false;
  for (const word of text.split(/\s+/)) {
    if (word.length < TOGETHER || !ENTRY_WORD.test(word)) continue;
    let parts = 0;
    for (let i = 1; i < word.length; i++) {
      if (isUpperAt(word, i) && !isUpperAt(word, i - 1)) parts++;
    }
    if (parts >= PARTS) return true;
  }
  return false;
}

const BAR_GAP = /\s(?:\s|[|•·]\s)/u;
/** Longest entry of a bar, in words, and fewest entries. */
const ENTRY = 5;
const ENTRIES = 4;

/** A menu in a frame of bars. */
const BAR_FRONT = /^\|\s?(?:trang chủ|trang nhất|home)\s?\|/iu;

/** Links printed side by side, with wide gaps or bars between them. */
function isBar(text: string): boolean {
  // A row of a table begins with its bar.
  if (text[0] === '|') return BAR_FRONT.test(text);
  const entries = text.split(/\s{2,}(?:[|•·]\s+)?|\s[|•·]\s+/u);
  return entries.length >= ENTRIES && entries.every((entry) => entry.split(/\s/).length <= ENTRY);
}

/** Signs that menus printed side by side do not hold. */
const RUNNING = /[.,:;!?"“”()\d]/;
const RUNNING_SIGNS = SIGN.stop | SIGN.colon | SIGN.mark | SIGN.bracket | SIGN.digit;
/** Fewest entries of such a row when each has two words or more, and when some have one; words of an entry. */
const ROW = 3;
const MIXED_ROW = 8;
const ROW_ENTRY = 5;

/**
 * Entries of a menu side by side without a sign between them: "An ninh trật tự Hồ sơ vụ án Chuyện pháp đình". Each begins
 * with a capital and goes on in small letters; headlines hold names, whose every word has a capital.
 */
function isRowOfEntries(text: string, signs: number): boolean {
  if (!isUpperAt(text, 0) || ((signs & RUNNING_SIGNS) !== 0 && RUNNING.test(text))) return false;
  let words = 0;
  let entries = 0;
  let single = 0;
  let length = 0;
  for (let at = 0; at < text.length; words++) {
    if (isUpperAt(text, at)) {
      if (words > 0 && length === 1) single++;
      entries++;
      length = 0;
      // A word in capitals throughout is an abbreviation or a name.
      if (isUpperAt(text, at + 1)) return false;
    }
    if (++length > ROW_ENTRY) return false;
    while (at < text.length && !isBlankAt(text, at)) at++;
    while (at < text.length && isBlankAt(text, at)) at++;
  }
  if (length === 1) single++;
  if (single === 0) return entries >= ROW;
  return entries >= MIXED_ROW && single * 3 <= entries && words >= entries * 2;
}

/** "in Chuyện bản làng // 0 Comments": section and counter that themes print under a text. */
const COMMENTED = /\s(?:\/\/|[|•·–-])\s?(?:\d{1,4}|no|không có)\s(?:comments?|bình luận|phản hồi|ý kiến)$/iu;

/** The same twice, with a tab or nothing between: the title and the text of a link. */
function isDoubled(text: string): boolean {
  const half = text.length >> 1;
  const second = text.length % 2 === 0 ? half : half + 1;
  if (text[0] !== text[second] || (second > half && text[half] !== '\t')) return false;
  return text.endsWith(text.slice(0, half));
}

/** What does not hold one of these gives no number and no address. */
function mayContact(text: string, signs: number): boolean {
  if ((signs & (SIGN.digit | SIGN.at | SIGN.stop)) === 0 && !text.includes('www')) return false;
  return CONTACT_SIGN.test(text);
}

/** Lines that are no sentences. */
function unfinished(text: string, words: number, signs: number): Shape | undefined {
  const last = text[text.length - 1]!;
  if (words >= 5 && words <= 45 && (last === ')' || last === ']') && DATED_END.test(text.slice(-40))) {
    return { name: 'dated-headline', kind: 'related', weight: 2 };
  }
  if (words >= 6 && words <= 35 && DATE_OPENERS.includes(text[0]!) && DATED_START.test(text)) {
    return { name: 'dated-headline', kind: 'related', weight: 1 };
  }
  if (text.startsWith('Trang chủ') && WAY.test(text))
    return { name: 'breadcrumb', kind: 'navigation', weight: 2 };
  if (words <= 24 && (signs & (SIGN.arrow | SIGN.slash)) !== 0 && CRUMB.test(text))
    return { name: 'breadcrumb', kind: 'navigation', weight: 1 };
  if (words <= 45 && mayContact(text, signs) && (CONTACT.test(text) || PLACE.test(text))) {
    return { name: 'address', kind: 'copyright', weight: 2 };
  }
  if (words >= 4 && (signs & (SIGN.gap | SIGN.bar)) !== 0 && BAR_GAP.test(text) && isBar(text))
    return { name: 'bar', kind: 'navigation', weight: 2 };
  if (words <= 14 && (signs & SIGN.stop) !== 0) {
    if (IMAGE.test(text)) return { name: 'file', kind: 'other', weight: 3 };
    if (FILE.test(text)) return { name: 'file', kind: 'other', weight: 2 };
    if (words >= 4 && SLOGAN.test(text)) return { name: 'slogan', kind: 'navigation', weight: 2 };
  }
  if (words <= 16 && (signs & (SIGN.slash | SIGN.bar | SIGN.dash)) !== 0 && COMMENTED.test(text.slice(-40)))
    return { name: 'commented', kind: 'counter', weight: 3 };
  if (words <= 8 && isRunTogether(text, words)) return { name: 'run-together', kind: 'player', weight: 3 };
  if (words >= LED_WORDS && words <= 40 && LED_ENDS.includes(last) && LED.test(text.slice(-10)))
    return { name: 'pointer', kind: 'related', weight: 3 };
  if (words >= 2 && isDoubled(text)) return { name: 'doubled', kind: 'navigation', weight: 2 };
  if (words >= 6 && words <= 40 && isRowOfEntries(text, signs)) {
    return { name: 'row', kind: 'navigation', weight: 1 };
  }
  if (words <= 3 && (last === ':' || last === '：')) return { name: 'label', kind: 'form', weight: 1 };
  return undefined;
}
