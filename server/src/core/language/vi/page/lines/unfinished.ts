import { pattern } from '../../../../text/pattern';
import type { Shape } from './shape-kinds';
import { BAR_GAP, isBar, isDoubled, isGluedMenu, isRowOfEntries, isRunTogether } from './side-by-side';
import { SIGN } from './traits';

const DATED_END =
  /[([]\s*(?:ngày\s)?(?:\d{1,2}:\d{2}[,\s|-]{1,4})?(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])(?:[/.-]\d{2,4})?(?:[,\s|-]{1,4}\d{1,2}[:h]\d{2}(?::\d{2})?)?\s*(?:[AP]M)?\s*[)\]]$/iu;
const DATED_START = pattern.u`^[[(]?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[\])]?(?:\s*[-–:|]\s*|\s+)\p{Lu}`;
/** "Thành lập hợp tác xã Bến Xuân12/08/2019": the day of a headline glued to it. */
const GLUED_DAY = pattern.u`[\p{L}\d”"’.!?)](?<!ngày|đến|hết|từ)(?:0[1-9]|[12]\d|3[01])\/(?:0[1-9]|1[0-2])\/\d{4}$`;
const DATE_OPENERS = '0123456789[(';
const CRUMB = /\s(?:>{1,2}|»|›|→|\/)\s/u;
/** "Trang chủ    Nghiên cứu    Nghề muối hôm nay": the way to a page, its headline at the end. */
const WAY = /^Trang chủ\s{2,8}\S.{0,60}\s{2,8}\S/u;
/** "You are here: Home / Tin tức / …": the same with its signs, which may end with a headline of any length. */
const SIGNED_WAY =
  /^(?:(?:bạn đang (?:ở|xem)(?: đây)?|you are here)\s?:?\s?)?(?:trang (?:chủ|nhất)|home)\s{0,4}(?:>{1,2}|[»›→/])\s{0,4}\S.{0,60}\s?(?:>{1,2}|[»›→/])\s{0,4}\S/iu;
/** Longest line that one sign makes the way to a page, in words. */
const WAY_WORDS = 24;
const CONTACT_SIGN = /\d|@|www|\.vn/;
const CONTACT =
  /(?:điện\sthoại|đt|tel|hotline|fax|e-?mail|đường\sdây\snóng|tổng\sđài|website|sđt)\s?[:.]\s?(?:[\d(+]|[\w.-]+[@.]\w)/iu;
const PLACE =
  /^(?:tầng\s\d|lầu\s\d|trụ\ssở|địa\schỉ|số\s\d{1,4}[A-Za-z]?,?\s(?:đường|phố|ngõ|ngách|hẻm|lô|tổ|đại lộ))[^.!?]{10,220}(?:hà nội|tp|thành phố|tỉnh|quận|huyện|phường)/iu;
const IMAGE = pattern.iu`[\p{L}\d_)\]-]\.(?:jpe?g|png|gif|webp|bmp|svg|tiff?|mp4|mp3|avi|wmv)$`;
const FILE = pattern.iu`[\p{L}\d_)\]-]\.(?:pdf|docx?|xlsx?|pptx?|zip|rar)(?:\s?\([\d.,]{1,8}\s?[KMG]?B\))?$`;
/** "abc.vn - Cộng đồng người yêu xe": a site presents itself. */
const SLOGAN = pattern.u`^[\w-]{2,30}(?:\.[\w-]{2,20}){0,2}\.(?:vn|VN|com|COM|net|NET|org|info)\s[-–—|]\s\p{Lu}`;

/** A button behind the headline that it leads to, or glued to it: "Bão số 3 đổi hướng ĐỌC NGAY". */
const LED = pattern.u`[\s\p{Ll}\d"'”’)?!](?:ĐỌC|XEM) (?:NGAY|THÊM|TIẾP)$`;
const LED_ENDS = 'YMP';
/** Shortest such line, in words. */
const LED_WORDS = 6;

/** Longest button that turns the page, in words; its sign counts as one. */
const TURN_WORDS = 4;
const TURN = pattern.u`^(?:<{1,2}|[«‹←])\s?\p{L}[\p{L}\s]*$|^\p{L}[\p{L}\s]*(?:>{1,2}|[»›→])$`;
const BACK = '<«‹←';
const FORTH = '>»›→';

/** "< Trang trước", "Tiếp theo >": buttons that turn the page, with a sign on one side. */
function isTurn(text: string): boolean {
  return (BACK.includes(text[0]!) || FORTH.includes(text[text.length - 1]!)) && TURN.test(text);
}

/** Shortest menu with its entries glued, in words. */
const GLUED = 4;

/** "in Chuyện bản làng // 0 Comments": section and counter that themes print under a text. */
const COMMENTED = /\s(?:\/\/|[|•·–-])\s?(?:\d{1,4}|no|không có)\s(?:comments?|bình luận|phản hồi|ý kiến)$/iu;

/** What does not hold one of these gives no number and no address. */
function mayContact(text: string, signs: number): boolean {
  if ((signs & (SIGN.digit | SIGN.at | SIGN.stop)) === 0 && !text.includes('www')) return false;
  return CONTACT_SIGN.test(text);
}

/** "arrow icon Học bổng", "icon Tìm kiếm": the name of a picture before an entry of a menu; longest such entry, in words. */
const NAMED_ICON = /^(?:(?:arrow|chevron|menu|search|home|caret|down|right|next)\s){0,2}icon\s\S/iu;
const ICONS = 'aAcCmMsShHdDrRnNiI';
const ICON = 14;

/** "Ngày Ngày 1 Ngày 2 Ngày 3 …", "Năm 2019 Năm 2018 …": the options of a field to choose a day, in one line; words of it at least. */
const SELECT = pattern.u`(?:^|\s)(\p{L}{2,8})\s\d{1,4}\s\1\s\d{1,4}\s\1\s\d{1,4}\s\1\s\d{1,4}\s\1\s\d`;
const OPTIONS = 10;

/** Longest headline with a semicolon, in words. */
const PARTED = 20;

/** The way to a page whose last step, the headline, is as long as a line of a text, or cut short by three dots. */
export function longWay(text: string, words: number, signs: number): Shape | undefined {
  if ((signs & (SIGN.arrow | SIGN.slash)) === 0 || !SIGNED_WAY.test(text)) return undefined;
  return { name: 'breadcrumb', kind: 'navigation', weight: words > WAY_WORDS ? 2 : 1 };
}

/** Lines that are no sentences. */
export function unfinished(text: string, words: number, signs: number): Shape | undefined {
  const last = text[text.length - 1]!;
  if (words >= 5 && words <= 45 && (last === ')' || last === ']') && DATED_END.test(text.slice(-40))) {
    // "… trải nghiệm làm giấy dó (ngày 23/8); tọa đàm … (ngày 24/8)": no headline has parts.
    if (words > PARTED && text.includes(';')) return undefined;
    return { name: 'dated-headline', kind: 'related', weight: 2 };
  }
  if (words >= 5 && words <= 45 && (signs & SIGN.slash) !== 0 && GLUED_DAY.test(text.slice(-20)))
    return { name: 'dated-headline', kind: 'related', weight: 2 };
  if (words >= 6 && words <= 35 && DATE_OPENERS.includes(text[0]!) && DATED_START.test(text)) {
    return { name: 'dated-headline', kind: 'related', weight: 1 };
  }
  if (text.startsWith('Trang chủ') && WAY.test(text))
    return { name: 'breadcrumb', kind: 'navigation', weight: 2 };
  if (words <= WAY_WORDS && (signs & (SIGN.arrow | SIGN.slash)) !== 0 && CRUMB.test(text))
    return { name: 'breadcrumb', kind: 'navigation', weight: 1 };
  if (words <= 45 && mayContact(text, signs) && (CONTACT.test(text) || PLACE.test(text))) {
    return { name: 'address', kind: 'copyright', weight: 2 };
  }
  if (words <= TURN_WORDS && (signs & SIGN.letter) !== 0 && isTurn(text))
    return { name: 'pager', kind: 'navigation', weight: 2 };
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
  if (words >= GLUED && words <= 80 && text.length >= words * 6 && isGluedMenu(text, words, signs))
    return { name: 'run-together', kind: 'navigation', weight: 3 };
  if (words >= LED_WORDS && words <= 40 && LED_ENDS.includes(last) && LED.test(text.slice(-10)))
    return { name: 'pointer', kind: 'related', weight: 3 };
  if (words >= 2 && words <= ICON && ICONS.includes(text[0]!) && NAMED_ICON.test(text))
    return { name: 'bar', kind: 'navigation', weight: 2 };
  if (words >= OPTIONS && (signs & SIGN.digit) !== 0 && SELECT.test(text))
    return { name: 'bar', kind: 'navigation', weight: 2 };
  if (words >= 2 && isDoubled(text)) return { name: 'doubled', kind: 'navigation', weight: 2 };
  if (words >= 6 && words <= 40 && isRowOfEntries(text, signs)) {
    return { name: 'row', kind: 'navigation', weight: 1 };
  }
  if (words <= 3 && (last === ':' || last === '：')) return { name: 'label', kind: 'form', weight: 1 };
  return undefined;
}
