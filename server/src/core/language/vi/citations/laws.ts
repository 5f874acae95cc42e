import type { DateMention } from '../../types';
import type { Draft } from './draft';
import { readIssueDate } from './issue-date';
import { AMENDED, matchLaw, unknownNameEnd } from './law-names';
import { type NumberReading, readNumber } from './numbers';
import type { Law } from './tables';
import {
  isSentenceStart,
  isUpperAt,
  matchAny,
  matchPhrase,
  nextWord,
  previousWord,
  skipBlanks,
  wordEnd,
} from './text';

/** Words before "luật" that make it another word or a field of study. */
const NOT_BEFORE = new Set(
  'pháp kỷ kỉ quy qui định quân khoa ngành viện trường học sĩ nhân hội môn báo văn tạp dân tòa hàng niêm ty phòng nhạc'.split(
    ' ',
  ),
);
const COUNTRIES = new Set(
  'Mỹ Nga Anh Pháp Đức Nhật Lào Ý Úc Ấn Thái Hàn Trung Hoa Việt Do Hồi Phật'.split(' '),
);
const STUDY_LEADS = ['điều', 'khoản', 'điểm', 'theo', 'của'];
/** Laws whose names in small letters are names of fields or trades. */
const FIELDS = new Set([
  'Luật Giá',
  'Luật Dược',
  'Luật Luật sư',
  'Luật Thương mại',
  'Bộ luật Lao động',
  'Luật Báo chí',
  'Luật Thể dục, thể thao',
]);

/** Reads the law or code whose word ("Luật", "Bộ luật") stands at `at` and ends at `wordEnd`. */
export function readLaw(
  text: string,
  at: number,
  lead: number,
  code: boolean,
  dates: readonly DateMention[],
): Draft[] {
  const before = previousWord(text, at).toLowerCase();
  if (!code && NOT_BEFORE.has(before)) return [];
  const kind = code ? 'code' : 'law';
  const capital = isUpperAt(text, at);
  const numbered = readNumberedLaw(text, at, lead, kind, dates);
  if (numbered) return [numbered];
  const amending = code ? undefined : readAmendingLaw(text, at, lead, dates);
  if (amending) return [amending];
  const known = matchLaw(text, at);
  if (known) {
    const name = skipBlanks(text, lead);
    const proper = isUpperAt(text, name);
    // "luật đất đai": small letters throughout are the law still when the name says more than a field does.
    const plain = !code && !capital && FIELDS.has(known.law.name) === false;
    const located = STUDY_LEADS.includes(before) || /^\d/.test(before);
    const draft = lawDraft(text, at, known.end, known.law, dates);
    const stated = draft.law?.year !== undefined || draft.end > known.end;
    if (
      !proper &&
      !stated &&
      !plain &&
      !(capital && (code || !isSentenceStart(text, at))) &&
      !(code && located)
    )
      return [];
    // "Đại học Luật Kinh tế", "Nguyễn Luật Dân": a capital right before belongs to another name.
    if (!code && !proper && isUpperAt(text, at - before.length - 1)) return [];
    return [draft, ...readSharedList(text, at, draft.end, before, dates)];
  }
  const act = before === 'đạo';
  // "luật Ngôn ngữ" is a law, "luật Mỹ cấm" a country's.
  if (!capital && !act && COUNTRIES.has(nextWord(text, lead))) return [];
  const end = unknownNameEnd(text, at, lead, act ? '' : before);
  return end < 0
    ? []
    : [lawDraft(text, act ? text.lastIndexOf(' ', at - 2) + 1 : at, end, undefined, dates, kind)];
}

/** "Luật số 31/2024/QH15", "Bộ luật số 45/2019/QH14". */
function readNumberedLaw(
  text: string,
  at: number,
  lead: number,
  kind: string,
  dates: readonly DateMention[],
): Draft | undefined {
  const so = matchAny(text, skipBlanks(text, lead), ['số:', 'số']);
  const reading = readNumber(text, skipBlanks(text, so >= 0 ? so : lead));
  if (!reading) return undefined;
  const { shape } = reading.number;
  if (shape !== 'session' && !(so >= 0 && (shape === 'year' || (shape === 'bare' && isUpperAt(text, at)))))
    return undefined;
  const date = readIssueDate(text, reading.end, dates);
  return {
    start: at,
    end: date?.end ?? reading.end,
    kind,
    form: 'numbered',
    number: reading.number,
    numberSpan: { start: reading.start, end: reading.end },
    ...(date && { date: date.value, dateSpan: date.span }),
  };
}

/** "Luật sửa đổi, bổ sung một số điều của Luật Đầu tư": one law, named after the one it amends. */
function readAmendingLaw(
  text: string,
  at: number,
  lead: number,
  dates: readonly DateMention[],
): Draft | undefined {
  const start = skipBlanks(text, lead);
  const verb = matchAny(text, start, ['sửa đổi, bổ sung', 'sửa đổi bổ sung', 'sửa đổi', 'bổ sung']);
  if (verb < 0) return undefined;
  const some = matchAny(text, skipBlanks(text, verb), [
    'một số điều của',
    'một số điều',
    'các điều của',
    'điều',
  ]);
  if (some < 0) return undefined;
  let end = some;
  let i = skipBlanks(text, some);
  const plural = matchAny(text, i, ['của các', 'của', 'các', '11', '10', '9', '8', '7', '4', '3', '2']);
  if (plural >= 0) i = skipBlanks(text, plural);
  const inner = matchAny(text, i, ['bộ luật', 'luật', 'pháp lệnh']);
  if (inner < 0) return { start: at, end, kind: 'law', form: 'law', law: { name: text.slice(at, end) } };
  const known = matchLaw(text, i);
  if (known) end = known.end;
  else {
    const stop = unknownNameEnd(text, i, inner, '');
    end = stop < 0 ? inner : stop;
  }
  const date = readIssueDate(text, end, dates, true);
  const name = text.slice(at, end).replace(/\s+/g, ' ');
  const year = date && Number(date.value.slice(0, 4));
  return {
    start: at,
    end: date?.end ?? end,
    kind: 'law',
    form: 'law',
    law: { name, ...(year && { year }) },
    ...(date && date.value.length > 4 && { date: date.value, dateSpan: date.span }),
  };
}

/** The draft of a law whose name ends at `nameEnd`, with the number, the year and the "(sửa đổi)" that follow. */
export function lawDraft(
  text: string,
  start: number,
  nameEnd: number,
  known: Law | undefined,
  dates: readonly DateMention[],
  kind = known?.kind ?? 'law',
): Draft {
  let end = nameEnd;
  AMENDED.lastIndex = end;
  if (AMENDED.test(text)) end = AMENDED.lastIndex;
  const reading = known === undefined ? undefined : readLawNumber(text, end);
  if (reading) end = reading.end;
  const date = readIssueDate(text, end, dates, true);
  if (date) {
    end = date.end;
    AMENDED.lastIndex = end;
    if (AMENDED.test(text)) end = AMENDED.lastIndex;
  }
  const year = reading?.number.year ?? (date && Number(date.value.slice(0, 4)));
  const written = text.slice(start, nameEnd).replace(/\s+/g, ' ');
  const name = known?.name ?? written.charAt(0).toUpperCase() + written.slice(1);
  return {
    start,
    end,
    kind,
    form: 'law',
    law: { name, known, year: year || undefined },
    number: reading?.number,
    numberSpan: reading && { start: reading.start, end: reading.end },
    dateSpan: date?.span,
    date: date && date.value.length > 4 ? date.value : undefined,
  };
}

/** "Luật Đấu thầu số 43/2013/QH13". */
function readLawNumber(text: string, at: number): NumberReading | undefined {
  const so = matchAny(text, skipBlanks(text, at), ['số:', 'số']);
  const reading = readNumber(text, skipBlanks(text, so >= 0 ? so : at));
  return reading?.number.shape === 'session' ? reading : undefined;
}

/** "các Luật Đất đai, Nhà ở và Kinh doanh bất động sản": names that share one word. */
function readSharedList(
  text: string,
  at: number,
  from: number,
  before: string,
  dates: readonly DateMention[],
): Draft[] {
  if (!['các', 'hai', 'ba', 'bốn', 'những', 'nhiều', '3', '4'].includes(before)) return [];
  const word = text.slice(at, wordEnd(text, at));
  const found: Draft[] = [];
  let end = from;
  for (let k = 0; k < 12; k++) {
    let i = skipBlanks(text, end);
    if (text[i] === ',' || text[i] === ';') i = skipBlanks(text, i + 1);
    else {
      const and = matchPhrase(text, i, 'và');
      if (and < 0) break;
      i = skipBlanks(text, and);
    }
    if (!isUpperAt(text, i)) break;
    // Read the name as if its word stood before it.
    const stretch = `${word} ${text.slice(i, i + 120)}`;
    const known = matchLaw(stretch, 0);
    if (known?.law.kind !== 'law') break;
    const draft = lawDraft(text, i, i + known.end - word.length - 1, known.law, dates);
    found.push(draft);
    end = draft.end;
  }
  return found;
}
