import { pattern } from '../../../../text/pattern';
import { endOfRank } from '../credits/name-lines';
import { isFullName, isPersonName } from '../credits/person-names';
import { signsTexts } from '../credits/sites';
import type { Shape } from './shape-kinds';
import { SIGN } from './traits';
import { longWay, unfinished } from './unfinished';

const LETTER = pattern.u`\p{L}`;
const DIGIT = /\d/;
const NUMBERS = /^[\d\s.,()+%/-]+$/;
const DATE = /\d[/.-]\d{1,2}[/.-]\d{4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}(?!\d)|^\d{1,2}\/\d{1,2}\/\d{2}$/;
/** How many liked it, or said something: "👍 12". */
const REACTION = /^\p{Extended_Pictographic}\uFE0F?\s?\d{1,6}$/u;
const CLOCK = /^\d{1,2}:\d{2}(?::\d{2})?$/;
/** "0:00 / 3:41", and "00:00 -:--" before the file is there. */
const TIMES = /^\d{1,2}:\d{2}(?::\d{2})?\s*(?:\/\s*-?\d{1,2}:\d{2}(?::\d{2})?|\/?\s*-{1,2}:-{2})$/;
const AGO =
  /^\(?(?:khoảng\s)?(?:(?:\d{1,3}|một)\s(?:giây|phút|giờ|tiếng|ngày|tuần|tháng|năm)\s){1,2}trước\)?$/iu;
const OPENS_WITH_AGO = /^(?:\d{1,3}|một)\s(?:giây|phút|giờ|tiếng|ngày|tuần|tháng|năm)\strước(?=\s)/iu;
const FOLLOW =
  /^(?:Theo dõi\s.{2,60}\strên(?:\s.{2,30})?[:.]?|(?:\S.{1,30}|(?:Chọn|Thêm|Đặt)\s.{2,60})\strên\sGoogle(?:\s(?:News|Search))?)$/u;
/** Buttons that change the size of the type: "A-", "A +", "-A", "A", "T+ T T-". */
const TYPE_SIZE = /^(?:(?:[-+−]\s?)?a{1,2}\s?[-+−]|[-+−]\s?a{1,2}|a|[at][-+−]\s?(?:[at]\s)?[at][-+−])$/i;
/** "© 2022 Báo X", "© Bản quyền thuộc …"; with a name alone it is the credit of a photo. */
const IMPRINT =
  /^[©®]\s?(?:\(?\d{4}|copyright|copy right|bản quyền|toàn bộ|công ty|báo|tạp chí|cổng|trang)/iu;
/** Several keywords side by side, each of a few words behind its sign: "#giá lúa # Sóc Trăng". */
const HASHTAGS = pattern.u`^(?:[#＃] ?\p{L}[^\s#＃]*(?: [^\s#＃]+){0,14}\s*){2,40}$`;
/** Keywords behind their label run on without a stop, however many they are. */
const KEYWORDS = /^(?:(?:hash)?tags?|keywords?|từ kh(?:óa|oá))\s?[:：](?:[^.!?…]|\.(?=\S)){1,2000}$/iu;
const LABEL_OF_KEYWORDS = /^(?:tags?|hashtags?|keywords?|từ kh(?:óa|oá))\s?[:：]/iu;
/** Most words of keywords that the table of phrases reads, too. */
const FEW = 25;
/** Longest keyword behind its sign, in words, and what ends sentences. */
const TAG_WORDS = 10;
const STOPS = '.!?…:';
const REQUIRED = /(?:[:：]\s*\(?\*\)?|\(\*\)|\s\*)$/;
const EMAIL_ONLY = /^(?:e-?mail\s*[:：]\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+){1,4}\.?$/i;
const URL_ONLY = /^(?:https?:\/\/\S+|www\.\S+|\/[a-z\d_-]{2,60}(?:\/[a-z\d_-]{0,60}){0,8})$/i;
const PHONE_ONLY = /^\(?[+0]\d[\d\s().-]{6,20}$/;
/** "15-10-2019 | Bước qua rằm …": headlines under the lead with their days before them; what happened on a day ends with a full stop. */
const DATED_BAR = pattern.u`^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s\|\s["“‘']?\p{Lu}.{0,200}(?:[^.]|\.\.)$`;
const DATED_WORDS = 40;
const POINTS = '>»►▶→➤⏩☞\ud83d[-';
const POINTER = /^(?:(?:-\s)?>{1,3}|»+|►|▶|→|➤|⏩|☞|👉|\[\+\])\s*\S/u;
/** "Xem ngay: …": the headline of another page behind what leads to it. */
const LEADS_ON = /^(?:xem|đọc)\s(?:ngay|luôn|thêm|tiếp)\s?[:：]\s?\S/iu;
/** "Đọc tiếp »": the button under a summary. */
const LEADS_BACK = /^(?:xem|đọc|chi)\s(?:tiếp|thêm|tiết)\s?(?:»|›|→|>{1,3})$/iu;
/** "[QC] …", "Tạp chí X | Tài trợ": paid for. */
const ADVERTISED = /^\[(?:QC|PR|AD|ADS|Quảng cáo|Tài trợ)\]\s?\S/iu;
const SPONSORED = /\s[|•·]\s?(?:(?:được )?tài trợ|quảng cáo|sponsored)$/iu;
/** Longest name of who paid, in words. */
const SPONSOR = 8;
/** "1,2K", "12K": how many shared it, beside a button. */
const THOUSANDS = /^\d{1,3}(?:[.,]\d)?[Kk]$/;
/** "is_not_ads=": a setting of a page's program, without its value. */
const SETTING = /^[a-z]{2,20}(?:_[a-z]{2,20}){1,6}=$/;
/** A house and nothing else: "Số 1 Nguyễn Huy Tưởng, Thanh Xuân, Hà Nội.", "Tầng 17, Tòa nhà Center Building." */
const ROOM = pattern.u`^(?:Số\s\d{1,4}[A-Za-z]?(?:\/\d{1,4})?,?\s\p{Lu}[^.!?:;]{4,90},\s(?:Hà Nội|TP\.?\s?HCM|TP\.?\s?Hồ Chí Minh|Đà Nẵng|Thành phố Hồ Chí Minh)|(?:Tầng|Lầu)\s\d{1,2}[^.!?:;]{0,60}\s(?:[Tt]òa nhà|[Tt]oà nhà|[Bb]uilding|[Tt]ower|[Cc]omplex|Plaza)[^.!?:;]{0,90})\.?$`;
const MARKS = '<-{!?[';
const MARKUP =
  /^(?:<[/!a-z][^>]{0,500}>|<?\?xml[:\s].{0,120}|-{2,}>?|<!--.{0,200}|\{\{.{0,100}|\[\/?[a-z]+_[a-z_]{1,40}(?:\s[^\]]{0,200})?\]$|!\[[^\]]{0,120}\](?:\([^)]{0,400}\))?\s?\|?$)/i;

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
  return (
    framed(text, words, signs) ??
    (sentence ? undefined : unfinished(text, words, signs)) ??
    longWay(text, words, signs)
  );
}

const ELIDED = /^(?:\.{3,5}|…)$/u;

/** Lines without a single letter: signs, counters, the clock of a player. */
function wordless(text: string, words: number): Shape | undefined {
  // What a list leaves out, between its items.
  if (ELIDED.test(text)) return undefined;
  if (!DIGIT.test(text)) return { name: 'symbols', kind: 'other', weight: 2 };
  if (words <= 2 && REACTION.test(text)) return { name: 'number', kind: 'counter', weight: 2 };
  if (words > 4) return undefined;
  if (TIMES.test(text)) return { name: 'time', kind: 'player', weight: 3 };
  if (words === 1 && CLOCK.test(text)) return { name: 'clock', kind: 'player', weight: 2 };
  if (PHONE_ONLY.test(text) && !DATE.test(text)) return { name: 'address', kind: 'copyright', weight: 2 };
  if (NUMBERS.test(text) && !DATE.test(text)) return { name: 'number', kind: 'counter', weight: 2 };
  return undefined;
}

/** Whether a line at an offset of a page may be keywords: beside elements of HTML the only long lines whose look says something. */
export function opensKeywords(page: string, start: number): boolean {
  const first = page[start]!;
  return first === '#' || ('tThHkK'.includes(first) && LABEL_OF_KEYWORDS.test(page.slice(start, start + 12)));
}

/** Whether a line at an offset of a page begins like an element of HTML. */
export function opensElement(page: string, start: number): boolean {
  return page[start] === '<' && /[a-z]/i.test(page[start + 1] ?? '');
}

const TAG = /<[^<>]{0,1000}>/g;
/** Longest text among elements that is no text of the page, in characters: "Quảng cáo", "0:00". */
const AMONG_TAGS = 40;

/** True for elements of HTML with hardly anything between them: what a program left of a player or an advertisement. */
export function isMarkup(text: string): boolean {
  return text.replace(TAG, '').trim().length <= AMONG_TAGS;
}

/** "3 giờ trước 12:05 21/11/2019 Thời sự": begins with how long ago something was put up. */
export function opensWithAgo(text: string): boolean {
  return OPENS_WITH_AGO.test(text);
}

/** Lines that their first or last sign gives away. */
function framed(text: string, words: number, signs: number): Shape | undefined {
  const first = text[0]!;
  const last = text[text.length - 1]!;
  if (words <= 6 && (text.endsWith('trước') || text.endsWith('trước)')) && AGO.test(text)) {
    return { name: 'ago', kind: 'related', weight: 3 };
  }
  if (words === 1) {
    if ((last === 'K' || last === 'k') && THOUSANDS.test(text))
      return { name: 'number', kind: 'counter', weight: 2 };
    if (last === '=' && SETTING.test(text)) return { name: 'markup', kind: 'other', weight: 3 };
  }
  if (words <= SPONSOR && (signs & SIGN.bar) !== 0 && SPONSORED.test(text))
    return { name: 'markup', kind: 'ad', weight: 3 };
  if (words <= 4 && LEADS_BACK.test(text)) return { name: 'pointer', kind: 'related', weight: 3 };
  if (text.length <= 8 && TYPE_SIZE.test(text)) return { name: 'type-size', kind: 'share', weight: 2 };
  if ((first === '©' || first === '®') && IMPRINT.test(text)) {
    return { name: 'imprint', kind: 'copyright', weight: 3 };
  }
  if (words <= 12 && (first === 'T' || text.includes('Google')) && FOLLOW.test(text))
    return { name: 'follow', kind: 'share', weight: 3 };
  if (words <= NAMED && text.endsWith(ON) && isSiteOn(text.slice(0, -ON.length)))
    return { name: 'follow', kind: 'share', weight: 3 };
  if (words <= NAMED && text.startsWith(TO_FOLLOW) && isSiteOn(text.slice(TO_FOLLOW.length)))
    return { name: 'follow', kind: 'share', weight: 3 };
  // "TTO RSS": the feed of a site or a section.
  if (words > 1 && words <= FEED && text.endsWith(' RSS'))
    return { name: 'follow', kind: 'share', weight: 2 };
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
    if (words <= TAG_WORDS && LETTER.test(text[1] ?? '') && !STOPS.includes(text.at(-1)!))
      return { name: 'hashtag', kind: 'tags', weight: 2 };
  }
  if (words > FEW && 'tThHkK'.includes(first) && KEYWORDS.test(text))
    return { name: 'hashtag', kind: 'tags', weight: 3 };
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
/** "Theo dõi VietnamPlus". */
const TO_FOLLOW = 'Theo dõi ';
/** Longest name of a feed, in words. */
const FEED = 5;

function isSiteOn(name: string): boolean {
  return /^(?:Báo|Tạp chí)\s\S/u.test(name) || signsTexts(name) || /\s(?:Online|Plus|News)$/u.test(name);
}

/**
 * "→ Cửa hàng chịu phí gửi.", "→ Cách tốt nhất là:": an arrow before a sentence or what announces something leads on in a
 * text; headlines have no full stop.
 */
function isStep(text: string, first: string): boolean {
  if (!STEPS.includes(first)) return false;
  return (text.endsWith('.') && !text.endsWith('..')) || (first === '→' && /[:;]$/u.test(text));
}
const STEPS = '→➤\ud83d';

function isNeighbor(text: string, first: string): boolean {
  return (first === 'B' || first === 'T' || first === 'P' || first === 'N') && NEIGHBOR.test(text);
}
