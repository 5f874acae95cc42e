import type { FurnitureKind } from '../../types';

/** What the look of a line says, whatever its words. */
export interface Shape {
  readonly name:
    | 'symbols'
    | 'number'
    | 'time'
    | 'ago'
    | 'label'
    | 'required'
    | 'address'
    | 'dated-headline'
    | 'pointer'
    | 'breadcrumb'
    | 'hashtag'
    | 'doubled'
    | 'markup';
  readonly kind: FurnitureKind;
  /** As in the phrase table: 3 anywhere, 2 outside the body, 1 a hint. */
  readonly weight: number;
}

const LETTER_OR_DIGIT = /[\p{L}\d]/u;
const LETTER = /\p{L}/u;
const TIMES = /^\d{1,2}:\d{2}(?::\d{2})?\s*\/\s*-?\d{1,2}:\d{2}(?::\d{2})?$/;
const AGO = /^\(?(?:khoảng\s)?(?:\d{1,3}|một)\s(?:giây|phút|giờ|tiếng|ngày|tuần|tháng|năm)\strước\)?$/iu;
const REQUIRED = /(?:[:：]\s*\(?\*\)?|\(\*\)|\s\*)$/;
const EMAIL_ONLY = /^(?:e-?mail\s*[:：]\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+){1,4}\.?$/i;
const URL_ONLY = /^(?:https?:\/\/\S+|www\.\S+)$/i;
const PHONE_ONLY = /^\(?[+0]\d[\d\s().-]{6,20}$/;
const DATED_END =
  /[([]\s*(?:ngày\s)?(?:\d{1,2}:\d{2}[,\s|-]{1,4})?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?(?:[,\s|-]{1,4}\d{1,2}[:h]\d{2}(?::\d{2})?)?\s*(?:[AP]M)?\s*[)\]]$/iu;
const DATED_START = /^[[(]?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[\])]?(?:\s*[-–:|]\s*|\s+)\p{Lu}/u;
const POINTER = /^(?:>{1,3}|»+|►|▶|→|➤|⏩|☞|👉)\s*\S/u;
const CRUMB = /\s(?:>|»|›|→|\/)\s/u;
const CONTACT =
  /(?:điện\sthoại|đt|tel|hotline|fax|e-?mail|đường\sdây\snóng|tổng\sđài|website|sđt)\s?[:.]\s?(?:[\d(+]|[\w.-]+[@.]\w)/iu;
const PLACE =
  /^(?:tầng\s\d|lầu\s\d|trụ\ssở|địa\schỉ|số\s\d{1,4}[A-Za-z]?,?\s(?:đường|phố|ngõ|ngách|hẻm|lô|tổ|đại lộ))[^.!?]{10,220}(?:hà nội|tp|thành phố|tỉnh|quận|huyện|phường)/iu;
const MARKUP = /^(?:<[/!a-z][^>]{0,500}>|-{2,}>?|<!--.{0,200}|\{\{.{0,100})/i;

/** Reads a line of at most a few hundred characters. */
export function readShape(text: string, words: number, sentence: boolean): Shape | undefined {
  const first = text[0]!;
  if (words <= 6 && !LETTER_OR_DIGIT.test(text)) return { name: 'symbols', kind: 'other', weight: 2 };
  if (words <= 4 && !LETTER.test(text)) {
    if (TIMES.test(text)) return { name: 'time', kind: 'player', weight: 3 };
    if (PHONE_ONLY.test(text)) return { name: 'address', kind: 'copyright', weight: 2 };
    if (/^[\d\s.,()+%/-]+$/.test(text) && !/\d[/.-]\d{1,2}[/.-]\d{4}/.test(text)) {
      return { name: 'number', kind: 'counter', weight: 2 };
    }
    return undefined;
  }
  if (words <= 5 && AGO.test(text)) return { name: 'ago', kind: 'related', weight: 3 };
  if (words <= 3) {
    if (EMAIL_ONLY.test(text)) return { name: 'address', kind: 'copyright', weight: 2 };
    if (URL_ONLY.test(text)) return { name: 'address', kind: 'navigation', weight: 2 };
  }
  if (first === '#' && words <= 6 && LETTER.test(text[1] ?? '')) {
    return { name: 'hashtag', kind: 'tags', weight: 2 };
  }
  if ((first === '<' || first === '-' || first === '{') && MARKUP.test(text)) {
    return { name: 'markup', kind: 'other', weight: first === '-' ? 2 : 3 };
  }
  if (words <= 9 && REQUIRED.test(text)) return { name: 'required', kind: 'form', weight: 3 };
  if (POINTER.test(text) && words >= 3) return { name: 'pointer', kind: 'related', weight: 3 };
  if (words >= 5 && words <= 45 && !sentence && DATED_END.test(text.slice(-40))) {
    return { name: 'dated-headline', kind: 'related', weight: 2 };
  }
  if (words >= 6 && words <= 35 && !sentence && DATED_START.test(text)) {
    return { name: 'dated-headline', kind: 'related', weight: 1 };
  }
  if (words <= 24 && !sentence && CRUMB.test(text)) {
    return { name: 'breadcrumb', kind: 'navigation', weight: 1 };
  }
  if (words <= 45 && !sentence && (CONTACT.test(text) || PLACE.test(text))) {
    return { name: 'address', kind: 'copyright', weight: 2 };
  }
  const half = (text.length - (text.length % 2)) / 2;
  if (words >= 2 && text.length % 2 === 0 && text.slice(0, half) === text.slice(half)) {
    return { name: 'doubled', kind: 'navigation', weight: 2 };
  }
  if (words <= 3 && /[:：]$/.test(text)) return { name: 'label', kind: 'form', weight: 1 };
  return undefined;
}
