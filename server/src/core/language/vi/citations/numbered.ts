import type { DateMention } from '../../types';
import type { Draft } from './draft';
import type { Place } from './grammar';
import { readIssueDate } from './issue-date';
import { readIssuer } from './issuers';
import { type NumberReading, readNumber } from './numbers';
import { readTerm } from './ordinals';
import type { PhraseIndex } from './phrases';
import { readPlenum } from './plenum';
import { type DocumentType, typesByName } from './tables';
import {
  codesOf,
  isDigit,
  isUpperAt,
  isWordAt,
  matchAny,
  matchPhrase,
  previousWord,
  skipBlanks,
  wordEnd,
} from './text';
import { readTitle } from './titles';

/** Words that count something: before them a number is a quantity, not a document's. */
const COUNTED = new Set(
  'năm tháng tuần giờ phút giây người lần điểm nhiệm nhóm mục vấn đồng tỷ tỉ triệu nghìn ngàn vạn km m kg ha vụ phần khâu chương điều khoản lĩnh hộ ca mũi mét tấn lít trẻ phiếu loại mức trụ đợt nội giải tỉnh xã huyện cấp'.split(
    ' ',
  ),
);
/** Words that may follow a number which stands for a document. */
const FOLLOWERS = new Set(
  'của về đã được là ngày do và này có cũng đang sẽ quy ra vào tại với thì cho để theo khi nhằm từ hay hoặc bộ chính thủ ban trung khóa khoá mới vẫn còn yêu nêu xác đặt trên đến đi thay sửa hướng rằng bị gồm nhưng mà như hiện liên trước sau ubnd hđnd trong nghị chỉ kết nói thật đúng thông tỉnh quốc ngay phê'.split(
    ' ',
  ),
);

/** Words between a programme and its number: "Chương trình hành động số 09". */
const PURPOSES = ['hành động', 'công tác', 'phối hợp'];

/** Reads "số 12-CT/TW ngày …", "16", "số 70, 71 và 72" after the words of a type. */
export function readNumbered(place: Place): Draft[] {
  const { text, at, after, type } = place;
  let i = skipBlanks(text, after);
  if (i === after && !/^số/i.test(text.slice(i, i + 2))) return [];
  let so = readSo(text, i);
  if (so < 0 && (type.kind === 'programme' || type.kind === 'plan')) {
    const purpose = matchAny(text, i, PURPOSES);
    if (purpose >= 0) so = readSo(text, skipBlanks(text, purpose));
  }
  if (so >= 0) i = so;
  const first = readNumber(text, i);
  if (!first || !allows(place, first, so >= 0)) return [];
  const drafts = [describe(text, at, first, type, place.dates)];
  readList(place, first, drafts, so >= 0);
  return drafts;
}

/** The end of "số", "số:", "Số " and the blanks after; "số31" too. */
function readSo(text: string, at: number): number {
  if (!/^số/i.test(text.slice(at, at + 2))) return -1;
  let i = skipBlanks(text, at + 2);
  if (text[i] === ':' || text[i] === '.') i = skipBlanks(text, i + 1);
  return isDigit(text.charCodeAt(i)) ? i : -1;
}

/** Whether a number after a type names a document, given how easily the type's words mean something else. */
function allows(place: Place, reading: NumberReading, so: boolean): boolean {
  const { number } = reading;
  const { text, type } = place;
  if (number.shape === 'party' || number.shape === 'state' || number.shape === 'session') return true;
  if (type.mention === 'shaped') return so && (number.shape === 'letter' || type.kind === 'letter');
  const follower = followingWord(text, reading.end);
  const small = !isUpperAt(text, place.at) || place.opensSentence;
  if (number.shape === 'letter') return so || type.mention === 'noun' || !small || type.mention === 'verb';
  if (number.shape === 'year') {
    return type.mention === 'noun' || so || !small || Number(number.serial) > 12 || follower === 'của';
  }
  // "Nghị định 09 năm 2016": the year of the paper, not a count of years.
  const dated = /^ ?(?:năm (?:19|20)\d\d(?! ?[-–])|ngày \d)/.test(text.slice(reading.end, reading.end + 12));
  const plainYear = /^(?:19|20)\d\d$/.test(number.text);
  if (number.serial.length > 4 && !so) return false;
  if (type.mention === 'noun') {
    // "Chỉ thị 3 không", "4 có" are slogans.
    const slogan = /^\d$/.test(number.text) && (follower === 'không' || follower === 'có');
    // "Nghị định 86 lần thứ tám" was drafted anew; "Nghị quyết 5 lần" is none.
    const again = follower === 'lần' && matchPhrase(text, skipBlanks(text, reading.end), 'lần thứ') >= 0;
    return dated || again || (!(plainYear && !so) && !slogan && !COUNTED.has(follower));
  }
  if (dated) return true;
  if (so)
    return type.mention === 'verb' ? !COUNTED.has(follower) : follower === '' || FOLLOWERS.has(follower);
  if (follower !== '' && !FOLLOWERS.has(follower)) return false;
  // "Quyết định 1956" is a document, "Kế hoạch 2024" a plan for a year.
  if (!small) return !(plainYear && number.text >= '2000');
  // In small letters, or where a sentence starts, the words are verbs more often than not.
  if (type.mention !== 'verb' || plainYear) return false;
  if (follower === 'của' || follower === 'về') return true;
  if (isUpperAt(text, place.at)) return number.serial.length > 1 && follower !== '';
  return number.serial.length > 2 && CITING.has(previousWord(text, place.at).toLowerCase());
}

/** Words before which a "quyết định 367" in small letters is a document. */
const CITING = new Set('theo tại có ký hành ra cứ trong với của và bằng nhận'.split(' '));

/** The word after a number in small letters; empty where a sign or the end of the line follows. */
function followingWord(text: string, at: number): string {
  let i = skipBlanks(text, at);
  if (text[i] === '+') i = skipBlanks(text, i + 1);
  return text.slice(i, wordEnd(text, i)).toLowerCase();
}

/** Reads further numbers: "70, 71, 72", "18-NQ/TW và 19-NQ/TW". Each is a citation of its own. */
function readList(place: Place, first: NumberReading, drafts: Draft[], so: boolean): void {
  const { text, type } = place;
  let bare = first.number.shape === 'bare';
  let end = drafts[0]!.end;
  for (let k = 0; k < 20; k++) {
    let i = skipBlanks(text, end);
    if (text[i] === ',' || text[i] === ';') i = skipBlanks(text, i + 1);
    else if (text[i] === '/' || text[i] === '+') return;
    const and = matchAny(text, i, ['và', 'hoặc', 'hay', 'cùng']);
    if (and >= 0) i = skipBlanks(text, and);
    else if (i === skipBlanks(text, end)) return;
    const again = readSo(text, i);
    const next = readNumber(text, again >= 0 ? again : i);
    if (!next || isWordAt(text, i - 1)) return;
    const shaped = next.number.shape !== 'bare' && next.number.shape !== 'letter';
    if (!shaped) {
      // "Nghị quyết 18 và 5 nhiệm vụ": what goes on must not be counted.
      const follower = followingWord(text, next.end);
      if ((!bare && again < 0) || (follower !== '' && !FOLLOWERS.has(follower))) return;
      if (next.number.text.length > 4 || (!so && type.mention !== 'noun')) return;
    }
    const types = next.number.types;
    if (types && !types.includes(type) && !types.some((t) => t.kind === type.kind) && !sharesCode(type, next))
      return;
    bare ||= !shaped;
    const draft = describe(text, again >= 0 ? i : next.start, next, type, place.dates);
    drafts.push(draft);
    end = draft.end;
  }
}

/** Quy định are numbered with QĐ by the Party. */
function sharesCode(type: DocumentType, reading: NumberReading): boolean {
  const { number } = reading;
  if (type.kind === 'regulation')
    return number.type === 'QĐ' || number.type === 'QĐi' || number.type === 'QyĐ';
  if (type.kind === 'rules') return number.type === 'QĐ';
  return false;
}

/** Reads what stands behind a number: date, term, issuer, title. The span ends with the date. */
export function describe(
  text: string,
  start: number,
  reading: NumberReading,
  type: Pick<DocumentType, 'kind'>,
  dates: readonly DateMention[],
): Draft {
  let end = reading.end;
  if (text[end] === '+') end++;
  let date = readIssueDate(text, end, dates);
  if (date) end = date.end;
  const directTerm = readTerm(text, end);
  let i = directTerm?.end ?? end;
  const beside = readPlenum(text, i);
  const issuer = beside ? undefined : readIssuer(text, i);
  if (beside) i = beside.end;
  if (issuer) i = issuer.end;
  const term = directTerm ?? readTerm(text, i);
  if (term && term.end > i) i = term.end;
  let dateSpan = date?.span;
  if (!date) {
    const late = readIssueDate(text, i, dates);
    if (late && (issuer || term) && late.value.length > 4) {
      date = late;
      i = late.end;
      dateSpan = undefined;
    }
  }
  const title = readTitle(text, i);
  return {
    start,
    end,
    kind: type.kind,
    form: 'numbered',
    number: reading.number,
    numberSpan: { start: reading.start, end: reading.end },
    date: date?.value,
    dateSpan,
    issuer: issuer?.name,
    title: title?.text.replace(/\s+/g, ' '),
    beside: beside?.body === undefined ? beside : undefined,
    term: term?.value,
  };
}

const REACH = 90;
/** Signs across which nothing is read. */
const CLOSERS = codesOf('.;:()\n“”"!?');
const POINT = 46;
const BLANK = 32;
const SMALL_S = 115;

/** "Quyết định giám đốc thẩm số 27 ngày 8-7-2010": the day of issue tells a paper's number from a count. */
function isDated(text: string, at: number, dates: readonly DateMention[]): boolean {
  return readIssueDate(text, at, dates)?.value.length === 10;
}

/** "Quyết định khởi tố vụ án hình sự số 12/QĐ-CSHS": the number stands some words behind the type. */
export function readNumberAfter(place: Place): Draft | undefined {
  const { text, at, after, type } = place;
  const limit = Math.min(text.length, after + REACH);
  if (!/ số/i.test(text.slice(after, limit))) return undefined;
  for (let i = after; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (CLOSERS.has(code) && !(code === POINT && isWordAt(text, i + 1))) return undefined;
    if (code !== BLANK || (text.charCodeAt(i + 1) | 32) !== SMALL_S) continue;
    if (matchPhrase(text, i + 1, 'số') < 0 && !/^ số\d/i.test(text.slice(i, i + 4))) continue;
    const so = readSo(text, i + 1);
    if (so < 0) continue;
    const reading = readNumber(text, so);
    const types = reading?.number.types;
    const fits =
      reading &&
      ((types?.some((t) => t === type || t.kind === type.kind) ?? false) ||
        sharesCode(type, reading) ||
        (reading.number.shape === 'session' && (type.kind === 'resolution' || type.kind === 'ordinance')) ||
        (reading.number.shape === 'letter' && (type.kind === 'letter' || type.kind === 'telegram')) ||
        (reading.number.shape === 'bare' && isUpperAt(text, at) && isDated(text, reading.end, place.dates)));
    if (!reading || !fits) return undefined;
    if (opensType(place.index, text.slice(after, i))) return undefined;
    return describe(text, at, reading, type, place.dates);
  }
  return undefined;
}

/** Whether a stretch names a type of document: with a capital, or with a word that is hardly anything else. */
function opensType(index: PhraseIndex, stretch: string): boolean {
  for (let match = index.next(stretch, 0); match; match = index.next(stretch, match.end)) {
    const type = typesByName().get(match.phrase);
    if (!type || isWordAt(stretch, match.end)) continue;
    if (isUpperAt(stretch, match.start) || type.mention === 'noun' || type.mention === 'weak') return true;
  }
  return false;
}
