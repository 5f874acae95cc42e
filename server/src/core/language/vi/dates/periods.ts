import type { Span } from '../../../text/span';
import { lexicon } from './lexicon';
import type { RawPeriod } from './raw';
import { digitsEnd, isDash, numberAt, skipGap, type Token, tokenAfter, tokenBefore } from './reader';
import { glued, isYear, readMonthName, type Shape, YEAR_WORDS } from './shape';

type Found = Omit<RawPeriod, 'paragraph'>;

const ROMAN: Readonly<Record<string, number | undefined>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** "tháng 10/2023", "tháng mười năm 2023", "tháng 10" from the word "tháng". */
export function readMonth(text: string, at: number, start: number, end: number): Found | undefined {
  const before = tokenBefore(text, at, start);
  // "Cách mạng tháng Tám", "Tháng Mười Nga" are names; "3 tháng 5" is read from its number.
  if (before && (before.text === 'mạng' || before.kind === 'number')) return undefined;
  const name = readMonthName(text, at + 'tháng'.length, end);
  // "ngày tháng năm sinh" names no month.
  if (before?.text === 'ngày' && name?.month === 5) return undefined;
  if (!name || (name.year === undefined && glued(text, name.end, end))) return undefined;
  if (name.year !== undefined)
    return { kind: 'period', start: at, end: name.end, from: { year: name.year, month: name.month } };
  const year = yearAfter(text, name.end, end);
  if (year?.lunar || (name.lunar && year?.year === undefined)) return undefined;
  if (year?.year !== undefined)
    return { kind: 'period', start: at, end: year.end, from: { year: year.year, month: name.month } };
  return {
    kind: 'period',
    start: at,
    end: year?.end ?? name.end,
    from: { year: 0, month: name.month },
    yearless: true,
    ...(year?.word ? { yearWord: year.word } : {}),
  };
}

interface YearAfter {
  readonly end: number;
  readonly year?: number;
  readonly word?: 'this' | 'last' | 'next' | 'same';
  readonly lunar?: boolean;
}

/** "năm 2023", "/2023", "-2023", "năm nay". */
function yearAfter(text: string, at: number, end: number): YearAfter | undefined {
  const token = tokenAfter(text, at, end);
  if (!token) return undefined;
  if (token.text === '/' || isDash(token.text.charCodeAt(0))) {
    const from = skipGap(text, token.end, end);
    const to = digitsEnd(text, from, end, 4);
    if (to - from !== 4 || glued(text, to, end) || !isYear(numberAt(text, from, to))) return undefined;
    return { end: to, year: numberAt(text, from, to) };
  }
  if (token.text !== 'năm') return undefined;
  const next = tokenAfter(text, token.end, end);
  if (!next) return undefined;
  if (next.kind === 'number' && next.text.length === 4 && isYear(Number(next.text)))
    return { end: next.end, year: Number(next.text) };
  if (lexicon().stems.has(next.text)) return { end: next.end, lunar: true };
  const word = YEAR_WORDS[next.text];
  return word ? { end: next.end, word } : undefined;
}

/** "năm 2014", "năm 2025, 2030 và 2045", "năm học 2023-2024", "năm Ất Tỵ 2025" from the word "năm". */
export function readYears(text: string, at: number, start: number, end: number): Found | undefined {
  let token = tokenAfter(text, at + 'năm'.length, end);
  if (token?.kind === 'word' && token.text === 'học') token = tokenAfter(text, token.end, end);
  else if (token?.kind === 'word' && lexicon().stems.has(token.text)) {
    const branch = tokenAfter(text, token.end, end);
    token = branch && tokenAfter(text, branch.end, end);
  } else if (token?.text === 'ngoái')
    return { kind: 'period', start: at, end: token.end, from: { year: 0 }, yearWord: 'last' };
  if (token?.text === '(') token = tokenAfter(text, token.end, end);
  if (!isYearToken(token)) return undefined;
  const year = Number(token.text);
  if (text[token.end] === '/' && glued(text, token.end, end)) return undefined;
  const last = lastYear(text, token.end, end);
  if (last)
    return {
      kind: 'period',
      start: at,
      end: last.end,
      from: { year },
      to: { year: last.year },
      role: 'target',
    };
  const list = [{ year }];
  let to = token.end;
  for (let i = 0; i < 6; i++) {
    const join = tokenAfter(text, to, end);
    if (join?.text !== ',' && join?.text !== 'và') break;
    const next = tokenAfter(text, join.end, end);
    if (!isYearToken(next) || glued(text, next.end, end)) break;
    list.push({ year: Number(next.text) });
    to = next.end;
  }
  const near = tokenBefore(text, at, start)?.text;
  return {
    kind: 'period',
    start: at,
    end: to,
    from: { year },
    list: list.length > 1 ? list : undefined,
    role: near === 'đến' || near === 'tới' || near === 'nhìn' ? 'target' : undefined,
    lead: { start, end: at },
  };
}

function isYearToken(token: Token | undefined): token is Token {
  return token?.kind === 'number' && token.text.length === 4 && isYear(Number(token.text));
}

function lastYear(text: string, at: number, end: number): { year: number; end: number } | undefined {
  const dash = tokenAfter(text, at, end);
  if (!dash || !(isDash(dash.text.charCodeAt(0)) || dash.text === '/')) return undefined;
  const token = tokenAfter(text, dash.end, end);
  if (!isYearToken(token) || glued(text, token.end, end)) return undefined;
  return { year: Number(token.text), end: token.end };
}

const REPORT = new Set(['tổng', 'sơ', 'đánh']);
const REPORTED: Readonly<Record<string, string>> = { tổng: 'kết', sơ: 'kết', đánh: 'giá' };
const PLAN: Readonly<Record<string, string>> = {
  phương: 'hướng',
  nhiệm: 'vụ',
  kế: 'hoạch',
  triển: 'khai',
  dự: 'toán',
};
const ROLE_WORDS = 10;

/**
 * How a year is spoken of by the words before it: looked back upon ("tổng kết công tác năm 2014") or planned for
 * ("triển khai nhiệm vụ năm 2015").
 */
export function readYearRole(text: string, { start, end }: Span): 'report' | 'plan' | undefined {
  let token = tokenBefore(text, end, start);
  let later: string | undefined;
  for (let i = 0; i < ROLE_WORDS; i++) {
    if (!token || (token.kind === 'mark' && token.text !== ',') || token.kind === 'number') return undefined;
    if (later !== undefined && REPORT.has(token.text) && REPORTED[token.text] === later) return 'report';
    if (later !== undefined && PLAN[token.text] === later) return 'plan';
    later = token.text;
    token = tokenBefore(text, token.start, start);
  }
  return undefined;
}

/** "quý III/2023", "quý 3 năm 2023" from the word "quý". */
export function readQuarter(text: string, at: number, end: number): Found | undefined {
  const token = tokenAfter(text, at + 'quý'.length, end);
  if (!token) return undefined;
  const quarter = token.kind === 'number' ? Number(token.text) : ROMAN[token.text];
  if (!quarter || quarter > 4) return undefined;
  const year = yearAfter(text, token.end, end);
  if (year?.year === undefined) return undefined;
  return {
    kind: 'period',
    start: at,
    end: year.end,
    from: { year: year.year, month: quarter * 3 - 2 },
    to: { year: year.year, month: quarter * 3 },
  };
}

/** "6 tháng đầu năm 2023", "9 tháng năm 2023" from the number. */
export function readMonths(
  text: string,
  at: number,
  numberEnd: number,
  count: number,
  end: number,
): Found | undefined {
  if (count < 2 || count > 12 || text[skipGap(text, numberEnd, end)] !== 't') return undefined;
  const word = tokenAfter(text, numberEnd, end);
  if (word?.text !== 'tháng') return undefined;
  let token = tokenAfter(text, word.end, end);
  const side = token?.text === 'đầu' || token?.text === 'cuối' ? token.text : undefined;
  if (side) token = tokenAfter(text, token!.end, end);
  if (token?.text !== 'năm') return undefined;
  const year = tokenAfter(text, token.end, end);
  if (!isYearToken(year)) return undefined;
  const number = Number(year.text);
  const first = side === 'cuối' ? 13 - count : 1;
  return {
    kind: 'period',
    start: at,
    end: year.end,
    from: { year: number, month: first },
    to: { year: number, month: first + count - 1 },
    ...(side === 'đầu' ? { role: 'half-year' as const } : {}),
  };
}

const TERMS = new Set([
  'đoạn',
  'kỳ',
  'học',
  'khóa',
  'khoá',
  'mùa',
  'giải',
  'năm',
  'từ',
  'trong',
  'nhiệm',
  'niên',
]);

/** Spans of years ("giai đoạn 2021-2025", "2021 – 2026") and months ("(10/2016)") that no keyword opens. */
export function periodOfShape(text: string, shape: Shape, start: number, end: number): Found | undefined {
  const before = tokenBefore(text, shape.start, start);
  if (shape.kind === 'years') {
    if (glued(text, shape.end, end)) return undefined;
    if (before?.text !== '(' && !(before && TERMS.has(before.text))) return undefined;
    const from = { year: shape.year! };
    return {
      kind: 'period',
      start: shape.start,
      end: shape.end,
      from,
      to: { year: shape.lastYear! },
      role: 'target',
    };
  }
  if (shape.kind !== 'month' || shape.month! < 1 || shape.month! > 12) return undefined;
  if (
    !before ||
    (before.text !== '(' && !lexicon().cues.has(before.text) && !isDash(before.text.charCodeAt(0)))
  )
    return undefined;
  return {
    kind: 'period',
    start: shape.start,
    end: shape.end,
    from: { year: shape.year!, month: shape.month! },
  };
}
