import type { Group } from './group';
import { isStrong, type LeftContext } from './left';
import { lexicon } from './lexicon';
import { isDash, isLetter, isUpper, skipGapBack, type Token, tokenAfter, tokenBefore } from './reader';
import { glued, type Shape } from './shape';

/**
 * Whether numbers are a date. Numbers with a date word before them, or with the year, are; bare ones ("20-4", "3/4")
 * only after a preposition, in brackets or at the head of a paragraph, and then with care: the same figures are scores,
 * fractions, house numbers and quantities.
 */
export interface Acceptance {
  /** Holds only if the document writes surer dates with this separator. */
  readonly needsStyle?: string;
  readonly feast?: boolean;
}

export interface Surroundings {
  readonly text: string;
  /** Bounds of the paragraph. */
  readonly start: number;
  readonly end: number;
  /** The numbers follow another date, joined by a comma or "và". */
  readonly linked: boolean;
}

export function acceptGroup(group: Group, left: LeftContext, around: Surroundings): Acceptance | undefined {
  const { text, end } = around;
  const first = group.items[0]!.shape;
  const last = group.items[group.items.length - 1]!.shape;
  if (goesOn(text, last.end, end) || isLunar(group, left, text, end)) return undefined;
  if (!group.items.every(({ shape }) => plausible(shape, last))) return undefined;
  if (first.kind === 'day') return acceptShared(group, left, around);
  if (first.kind === 'full') return acceptFull(first, left);
  if (isStrong(left)) return acceptStrong(first, last, left, around);
  return acceptBare(group, left, around);
}

/** A day without month that may be one ("Ngày 24, đoàn đến Huế"); its month comes from the dates around it. */
export function acceptLoneDay(shape: Shape, left: LeftContext, text: string, end: number): boolean {
  if (!left.dayWord || left.early || shape.day! < 1 || shape.day! > 31) return false;
  const before = left.before;
  if (
    before &&
    (before.kind === 'number' || NOT_BEFORE_LONE_DAY.has(before.text) || lexicon().counted.has(before.text))
  )
    return false;
  if (glued(text, shape.end, end) || text[shape.end] === '%') return false;
  const after = tokenAfter(text, shape.end, end);
  if (!after) return true;
  if (after.kind === 'mark') {
    // "Ngày 1: Hà Nội" counts days; "ngày 8 - 12" and "ngày 3,5" leave open what they mean.
    if (after.text === ',' && after.end < end && after.start === shape.end) return text[after.end] === ' ';
    return ',.;)?!”"…'.includes(after.text);
  }
  if (after.kind === 'number') return false;
  if (isUpper(text[after.start]!)) return false;
  return !lexicon().units.has(after.text) && !NOT_AFTER_LONE_DAY.has(after.text);
}

const NOT_BEFORE_LONE_DAY = new Set([
  ...[
    'hai',
    'ba',
    'bốn',
    'năm',
    'sáu',
    'bảy',
    'tám',
    'chín',
    'mười',
    'các',
    'những',
    'cả',
    'số',
    'giới',
    'đúng',
  ],
]);
const NOT_AFTER_LONE_DAY = new Set([
  ...['thứ', 'đầu', 'hàng', 'hằng', 'mỗi', 'tết', 'âm', 'lễ', 'nghỉ', 'phép', 'rưỡi', 'lẻ', 'liên', 'liền'],
]);

/** Another number, letter or sign hangs on: "30/2020/NĐ-CP", "3/4%", "12-5km". */
function goesOn(text: string, at: number, end: number): boolean {
  if (at >= end) return false;
  const code = text.charCodeAt(at);
  if (text[at] === '%' || text[at] === '°' || isLetter(code)) return true;
  return text[at] === '/' || text[at] === '-' ? glued(text, at, end) : false;
}

/** Days 1 to 31 and months 1 to 12; a full date may have them the wrong way round, which is a defect to report. */
function plausible(shape: Shape, last: Shape): boolean {
  const day = shape.day!;
  const month = shape.month ?? last.month!;
  if (day < 1 || month < 1 || day > 31 || month > 31) return false;
  return month <= 12 || (shape.kind === 'full' && day <= 12 && shape.separator !== '-');
}

function isLunar(group: Group, left: LeftContext, text: string, end: number): boolean {
  const last = group.items[group.items.length - 1]!.shape;
  if (group.items.some(({ shape }) => shape.lunar) && last.kind !== 'full') return true;
  // The death day of the Hùng kings and the festival of the fifth month are lunar days that need no word for it.
  if (left.early && last.kind === 'day-month' && LUNAR_FEASTS.has(`${last.day}/${last.month}`)) return true;
  let token = tokenAfter(text, last.end, end);
  if (token?.text === '(') token = tokenAfter(text, token.end, end);
  if (token?.text === 'âl') return true;
  if (token?.text === 'tết') return left.early;
  if (token?.text === 'âm') return tokenAfter(text, token.end, end)?.text === 'lịch';
  return false;
}

const LUNAR_FEASTS = new Set(['10/3', '5/5']);

function acceptFull(shape: Shape, left: LeftContext): Acceptance | undefined {
  if (isStrong(left)) return {};
  if (shape.shortYear) return undefined;
  return left.before && NUMBERED.has(left.before.text) ? undefined : {};
}

/** Words that number things: what follows is a number, whatever it looks like. */
const NUMBERED = new Set([
  ...['số', 'đường', 'phố', 'ngõ', 'ngách', 'hẻm', 'kiệt', 'lô', 'thửa', 'khoản', 'điều', 'lộ', 'trang'],
]);

/** "từ 12 đến 14/5", "hai ngày 23 và 24-11", "19-23/1/2026": the first days borrow the month of the last. */
function acceptShared(group: Group, left: LeftContext, around: Surroundings): Acceptance | undefined {
  const last = group.items[group.items.length - 1]!.shape;
  const ascending = group.items.every(({ shape }, i) => i === 0 || rises(group.items[i - 1]!.shape, shape));
  // "từ ngày 26 đến 4/8" runs over the end of a month.
  if (!ascending && !(left.dayWord && group.items.length === 2 && group.joins[0] === 'range'))
    return undefined;
  if (left.dayWord || left.part || left.weekday || left.relative !== undefined) return {};
  if (left.before && NUMBERED.has(left.before.text)) return undefined;
  const range = group.joins.every((join) => join === 'range');
  if (range && ((last.kind === 'full' && last.separator === '/') || last.separator === 'w')) return {};
  const cue = isCue(left.before) || left.before?.text === '(' || left.time !== undefined;
  if (!cue || last.separator === '.' || !range) return undefined;
  if (isQuantity(last, around)) return undefined;
  return {};
}

function rises(before: Shape, after: Shape): boolean {
  return before.kind !== 'day' || before.day! < after.day!;
}

function acceptStrong(
  first: Shape,
  last: Shape,
  left: LeftContext,
  around: Surroundings,
): Acceptance | undefined {
  const { text, end, start } = around;
  const onlyDayWord = !left.part && !left.weekday && left.relative === undefined && !left.time;
  const after = tokenAfter(text, last.end, end);
  if (onlyDayWord && after?.kind === 'word' && first.separator === '-' && lexicon().doses.has(after.text))
    return undefined;
  if (onlyDayWord && left.before && lexicon().counted.has(left.before.text) && isQuantity(last, around))
    return undefined;
  if (left.time && !left.dayWord && !left.part && first.separator === '-' && isQuantity(last, around))
    return undefined;
  if (first.separator === 'w' && !onlyDayWord && !left.dayWord && after?.text === 'ngày') return undefined;
  // "từ ngày 8 - 12" is a run of days whose month is said elsewhere.
  if (first.spaced && left.before?.text === 'từ' && first.day! < first.month!) return undefined;
  return isFeast(text, left.start, start) ? { feast: true } : {};
}

/** Day and month without a date word. */
function acceptBare(group: Group, left: LeftContext, around: Surroundings): Acceptance | undefined {
  const { text, start, end } = around;
  const first = group.items[0]!.shape;
  const last = group.items[group.items.length - 1]!.shape;
  const separator = first.separator!;
  const before = left.before;
  if (first.spaced) return undefined;
  if (before && lexicon().feasts.has(before.text)) return separator === '.' ? undefined : { feast: true };
  if (last.kind === 'full' && first !== last && !(before && NUMBERED.has(before.text))) return {};
  if (isPlainRange(group)) return {};
  if (around.linked) return isQuantity(last, around) ? undefined : { needsStyle: separator };
  const style = { needsStyle: separator };
  if (before?.text === '(') return acceptBracketed(first, last, left, around);
  if (isHead(text, left.start, start)) return headEnds(text, last.end, end) ? {} : undefined;
  if (separator === '/' && isHeadline(text, left, last, around)) return {};
  if (isQuantity(last, around)) return undefined;
  const feast = separator === '.' ? undefined : namedDay(text, left.start, start);
  if (feast === 'feast') return { feast: true };
  if (
    feast === undefined &&
    !isCue(before) &&
    endsSentence(text, last.end, end) &&
    isPlainDay(first, last, before)
  )
    return style;
  if (feast === undefined && !isCue(before))
    return isClauseHead(before) && first.day! > first.month! ? style : undefined;
  if (separator === 'w') return {};
  if (first === last && isRoundTheClock(first)) return undefined;
  if (separator === '.') return style;
  if (separator === '-' || isFraction(first)) return first.day! > 12 || isRow(first, last) ? {} : style;
  return {};
}

/** "… so với mức niêm yết 29/8.": figures that can only be a day and month, in a text that writes its dates so. */
function isPlainDay(first: Shape, last: Shape, before: Token | undefined): boolean {
  return (
    first === last &&
    first.separator === '/' &&
    first.day! > 12 &&
    !isRoundTheClock(first) &&
    before?.kind === 'word' &&
    !NUMBERED.has(before.text) &&
    !NOT_BEFORE_PLAIN_DAY.has(before.text)
  );
}

const NOT_BEFORE_PLAIN_DAY = new Set([
  'nhà',
  'địa',
  'chỉ',
  'hộ',
  'phòng',
  'đạt',
  'được',
  'điểm',
  'lệ',
  'còn',
  'khu',
  'thôn',
  'áp',
]);

function endsSentence(text: string, at: number, end: number): boolean {
  const after = tokenAfter(text, at, end);
  return after === undefined || ((after.text === '.' || after.text === ')') && after.start === at);
}

/** "13/3 đến 12/4": two days and months with strokes, neither a fraction. */
function isPlainRange({ items, joins }: Group): boolean {
  return (
    joins[0] === 'range' &&
    items.every(({ shape }) => shape.separator === '/' && !shape.spaced && !isFraction(shape))
  );
}

/** "Tin 22/2: …", "Dự báo thời tiết 11/12, …", "hạn cuối là 15/6." */
function isHeadline(text: string, left: LeftContext, last: Shape, { start, end }: Surroundings): boolean {
  const at = last.end;
  const after = text[at];
  const bulletin = left.before !== undefined && lexicon().bulletins.has(left.before.text);
  if (bulletin) return at >= end || ',:.;-–'.includes(tokenAfter(text, at, end)?.text ?? ',');
  if (isFraction(last)) return false;
  if (at < end && after === ':') return left.start - start < 60;
  if (left.before?.kind !== 'word') return false;
  if (lexicon().bulletins.has(left.before.text))
    return at >= end || ',:.;-–'.includes(tokenAfter(text, at, end)?.text ?? ',');
  return left.before.text === 'là' && (at >= end || after === '.' || after === ',' || after === ';');
}

/** "24/7" */
function isRoundTheClock(shape: Shape): boolean {
  return shape.day === 24 && shape.month === 7 && shape.separator === '/';
}

function isRow(first: Shape, last: Shape): boolean {
  return first !== last;
}

/** "(24/11)": a date, a fraction or a score. */
function acceptBracketed(
  first: Shape,
  last: Shape,
  left: LeftContext,
  around: Surroundings,
): Acceptance | undefined {
  const { text, start, end } = around;
  if (first === last && isRoundTheClock(first)) return undefined;
  const after = tokenAfter(text, last.end, end);
  if (after && !'),-–;:'.includes(after.text)) return undefined;
  if (namedDay(text, left.before!.start, start) === 'feast') return { feast: true };
  if (first.separator === '/' && !isFraction(first)) return {};
  return { needsStyle: first.separator! };
}

function isCue(token: Token | undefined): boolean {
  return token?.kind === 'word' && lexicon().cues.has(token.text);
}

/** "…, 24-7 ra viện nhưng 27-7 lại nhập viện": a clause opens here. */
function isClauseHead(token: Token | undefined): boolean {
  return token !== undefined && (token.text === ',' || token.text === ';' || CLAUSE_WORDS.has(token.text));
}

const CLAUSE_WORDS = new Set(['thì', 'nhưng', 'và', 'còn', 'riêng', 'rồi', 'khi', 'nên']);

/** One half to nine tenths: "2/3", "3/4"; two ninths is the national day. Zero-padded figures are no fraction. */
function isFraction(shape: Shape): boolean {
  return (
    shape.separator === '/' &&
    shape.day! < shape.month! &&
    shape.month! <= 10 &&
    !(shape.day === 2 && shape.month === 9) &&
    shape.end - shape.start === (shape.month! < 10 ? 3 : 4)
  );
}

/**
 * A counted noun, or any plain word after a fraction, follows: "3-4 người", "2/3 số phiếu". A count goes from less to
 * more, so that "từ 31-3 bệnh nhân" is none.
 */
function isQuantity(last: Shape, { text, end }: Surroundings): boolean {
  if (last.kind === 'day-month' && last.day! >= last.month! && last.separator !== '.') return false;
  const after = tokenAfter(text, last.end, end);
  if (after?.kind !== 'word') return after?.text === '%';
  if (lexicon().units.has(after.text)) return true;
  return isFraction(last) && !isUpper(text[after.start]!) && !AFTER_DATE.has(after.text);
}

const AFTER_DATE = new Set([
  ...[
    'đến',
    'tới',
    'tại',
    'và',
    'vừa',
    'này',
    'nay',
    'khi',
    'do',
    'ở',
    'là',
    'với',
    'trở',
    'cho',
    'ông',
    'bà',
    'sẽ',
  ],
]);

/** Nothing stands before but a bullet, or a source such as "(BDO)" or "VTV.vn -". */
function isHead(text: string, at: number, start: number): boolean {
  let from = skipGapBack(text, at, start);
  if (from <= start) return true;
  const mark = text[from - 1]!;
  if (mark === '*' || mark === '•' || mark === '+') return skipGapBack(text, from - 1, start) <= start;
  if (isDash(mark.charCodeAt(0))) {
    from = skipGapBack(text, from - 1, start);
    return from <= start || (from - start <= 24 && text.slice(start, from).search(/[.\d:?!]\s/) < 0);
  }
  return mark === ')' && from - start <= 16 && text[start] === '(';
}

function headEnds(text: string, at: number, end: number): boolean {
  const after = tokenAfter(text, at, end);
  return after !== undefined && (after.text === ',' || after.text === ':' || after.text === 'tại');
}

/** A word of feasts just before: "nhân ngày 8/3", "kỷ niệm ngày 20-11". */
function isFeast(text: string, at: number, start: number): boolean {
  const before = tokenBefore(text, at, start);
  return before?.kind === 'word' && lexicon().feasts.has(before.text);
}

const NAME_WORDS = 9;

/**
 * A phrase that names a day ends here: `feast` for a capitalised one or one with a word of feasts ("Ngày Nhà giáo Việt
 * Nam (20-11)", "Quốc khánh (2/9)"), `day` for another ("trong ngày bầu cử 8/11").
 */
function namedDay(text: string, at: number, start: number): 'feast' | 'day' | undefined {
  let capitals = false;
  let from = at;
  for (let i = 0; i < NAME_WORDS; i++) {
    const token = tokenBefore(text, from, start);
    if (!token || token.kind === 'number') return undefined;
    if (token.kind === 'mark') {
      if (!isDash(token.text.charCodeAt(0)) && token.text !== ',') return undefined;
    } else if (token.text === 'ngày') {
      if (capitals) return 'feast';
      return i <= 5 && i > 0 ? 'day' : undefined;
    } else if (token.text === 'khánh' || token.text === 'lễ') {
      return i < 5 ? 'feast' : undefined;
    } else if (isUpper(text[token.start]!)) {
      capitals = true;
    }
    from = token.start;
  }
  return undefined;
}
