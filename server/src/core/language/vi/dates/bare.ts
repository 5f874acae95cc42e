import { type Acceptance, isCue, isFraction, isQuantity, NUMBERED, type Surroundings } from './figures';
import type { Group } from './group';
import type { LeftContext } from './left';
import { lexicon } from './lexicon';
import { isDash, isUpper, skipGapBack, type Token, tokenAfter, tokenBefore } from './reader';
import type { Shape } from './shape';

/** Day and month without a date word. */
export function acceptBare(group: Group, left: LeftContext, around: Surroundings): Acceptance | undefined {
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
  const cue = isCue(before) || isWeekEnd(text, before, start) || isNamedMonth(text, last, before);
  if (
    feast === undefined &&
    !cue &&
    isPlainDay(first, last, before) &&
    (endsSentence(text, last.end, end) || isSpeaker(text, before!, last.end, end))
  )
    return style;
  if (feast === undefined && !cue)
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

/** "Ngoại trưởng Boris Johnson 27/2 cũng tuyên bố …": a name before, and what somebody says or does behind. */
function isSpeaker(text: string, before: Token, at: number, end: number): boolean {
  const after = tokenAfter(text, at, end);
  return isUpper(text[before.start]!) && after?.kind === 'word' && SPEAKING.has(after.text);
}

const SPEAKING = new Set([
  'cũng',
  'đã',
  'vừa',
  'sẽ',
  'cho',
  'nói',
  'tuyên',
  'khẳng',
  'kêu',
  'cảnh',
  'bày',
  'nhận',
]);

/** "sáng đầu tuần 2/7", "cuối tuần 5/8" */
function isWeekEnd(text: string, before: Token | undefined, start: number): boolean {
  if (before?.text !== 'tuần') return false;
  const head = tokenBefore(text, before.start, start)?.text;
  return head === 'đầu' || head === 'cuối';
}

/** "26 tháng Ba": the capital tells the month from a count of months; "Công viên 23 tháng Chín" is a place. */
function isNamedMonth(text: string, last: Shape, before: Token | undefined): boolean {
  if (last.separator !== 'w' || last.kind !== 'day-month') return false;
  const month = tokenBefore(text, last.end, last.start);
  if (month?.kind !== 'word' || !isUpper(text[month.start]!)) return false;
  return before === undefined || (before.kind !== 'number' && !NAMED_AFTER_DAYS.has(before.text));
}

const NAMED_AFTER_DAYS = new Set(['viên', 'trường', 'đường', 'phố', 'phường', 'cầu', 'chợ', 'mạng', 'hãng']);

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
  'xóm',
  'tổ',
  'đội',
  'căn',
  'lớp',
  'nhóm',
  'bậc',
  'hạng',
  'thứ',
  'loại',
  'áp',
]);

function endsSentence(text: string, at: number, end: number): boolean {
  const after = tokenAfter(text, at, end);
  return after === undefined || ('.),;'.includes(after.text) && after.start === at);
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

/** "…, 24-7 ra viện nhưng 27-7 lại nhập viện": a clause opens here. */
function isClauseHead(token: Token | undefined): boolean {
  return token !== undefined && (token.text === ',' || token.text === ';' || CLAUSE_WORDS.has(token.text));
}

const CLAUSE_WORDS = new Set(['thì', 'nhưng', 'và', 'còn', 'riêng', 'rồi', 'khi', 'nên']);

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
