import type { DateMention } from '../../types';
import type { Draft } from './draft';
import { readIssueDate } from './issue-date';
import { type NumberReading, readNumber } from './numbers';
import { type Law, lawNames } from './tables';
import {
  foldTones,
  isLetterAt,
  isLowerAt,
  isSentenceStart,
  isUpperAt,
  isWordAt,
  matchAny,
  matchPhrase,
  nextWord,
  previousWord,
  skipBlanks,
  wordEnd,
} from './text';

/** Words before "luật" that make it another word or a field of study. */
const NOT_BEFORE = new Set(
  'pháp kỷ kỉ quy qui định quân khoa ngành viện trường học sĩ nhân hội môn báo văn tạp dân tòa sở-tư hàng niêm công-ty ty phòng nhạc'.split(
    ' ',
  ),
);
/** First words of names that are rules of games, firms, schools or professions, not statutes. */
const NOT_AFTER = new Set(
  'sư gia bóng cờ thi chơi tnhh hợp-danh hà việt-vị nhân-quả hấp rừng bất chơi hồi giang-hồ'.split(' '),
);
/** Words that end a name the table does not have. */
const NAME_ENDS = new Set(
  'đã sẽ được có quy là và về do của trong tại cho với để khi từ theo này đang không cũng thì mà phải bị chưa năm số nêu trên ra nhằm vào gồm cần ban còn hiện mới nhưng tuy như trước sau đến đó tới ở vừa cùng do nên sớm lần'.split(
    ' ',
  ),
);
/** Words with which a name goes on after a comma ("Phòng, chống …", "Quản lý, sử dụng …"). */
const PAIRED = new Set('chống chữa sử khen thể lấy ghép nhập xuất quá kiểm bảo đổi giáo sắp'.split(' '));
const LONGEST_NAME = 120;
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
const AMENDED = /[ ]{0,2}\((?:sửa đổi|SỬA ĐỔI|mới|bổ sung)[^()\n]{0,40}\)/y;

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
    const draft = finish(text, at, known.end, known.law, dates);
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
  if (!capital && !act) return [];
  const end = unknownNameEnd(text, at, lead, act ? '' : before);
  return end < 0
    ? []
    : [finish(text, act ? text.lastIndexOf(' ', at - 2) + 1 : at, end, undefined, dates, kind)];
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

/** The law of the table whose name or abbreviation starts here; the longest one. */
export function matchLaw(text: string, at: number): { law: Law; end: number } | undefined {
  const first = wordEnd(text, at);
  const second = skipBlanks(text, first);
  const lead = text.slice(at, first).toLowerCase();
  const names =
    lawNames().get(`${lead} ${foldTones(text.slice(second, wordEnd(text, second)))}`) ?? lawNames().get(lead);
  if (!names) return undefined;
  const written = text.slice(at, at + LONGEST_NAME);
  const folded = foldTones(written);
  // Folding keeps lengths, except for letters that no law has.
  if (folded.length !== written.length) return undefined;
  for (const { form, law } of names) {
    if (folded.startsWith(form) && !isWordAt(text, at + form.length)) return { law, end: at + form.length };
  }
  return undefined;
}

function finish(
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
  const name = known?.name ?? text.slice(start, nameEnd).replace(/\s+/g, ' ');
  return {
    start,
    end,
    kind,
    form: 'law',
    law: { name, ...(known && { known }), ...(year && { year }) },
    ...(reading && {
      number: reading.number,
      numberSpan: { start: reading.start, end: reading.end },
    }),
    ...(date && { dateSpan: date.span }),
    ...(date && date.value.length > 4 && { date: date.value }),
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
    const draft = finish(text, i, i + known.end - word.length - 1, known.law, dates);
    found.push(draft);
    end = draft.end;
  }
  return found;
}

/**
 * Where a law's name ends that the table does not have: "Luật" and a name whose first word alone is capital ("Luật Nhà
 * giáo"). Names all in capitals' first letters are firms and schools ("Luật Minh Khuê"); -1 for those.
 */
function unknownNameEnd(text: string, at: number, lead: number, before: string): number {
  const first = skipBlanks(text, lead);
  if (first === lead || !isLetterAt(text, first)) return -1;
  const proper = isUpperAt(text, first);
  if (!proper && NAME_ENDS.has(text.slice(first, wordEnd(text, first)))) return -1;
  const firstEnd = wordEnd(text, first);
  if (NOT_AFTER.has(text.slice(first, firstEnd).toLowerCase())) return -1;
  // Part of a longer name: "Đại học Luật …", "Công ty Luật …".
  if (
    before !== '' &&
    isUpperAt(text, at - before.length - 1) &&
    !isSentenceStart(text, at - before.length - 1)
  )
    return -1;
  let end = firstEnd;
  let small = 0;
  for (let words = 0; words < 9; words++) {
    let next = skipBlanks(text, end, 2);
    if (text[end] === ',' && text[end + 1] === ' ' && PAIRED.has(nextWord(text, end + 1))) next = end + 2;
    if (text.startsWith(' - ', end) && isLowerAt(text, end + 3) && small > 0) next = end + 3;
    if (next === end) break;
    const stop = wordEnd(text, next);
    const word = text.slice(next, stop);
    if (stop === next || /^\d/.test(word)) break;
    if (word === 'và' && isLowerAt(text, skipBlanks(text, stop)) && small > 0) {
      const after = nextWord(text, stop);
      if (NAME_ENDS.has(after) || ['các', 'luật', 'đạo', 'bộ', 'nghị', 'pháp', 'thông'].includes(after))
        break;
      end = stop;
      continue;
    }
    if (NAME_ENDS.has(word)) break;
    if (isUpperAt(text, next) && small === 0 && word !== 'Nhà' && word !== 'Việt') return -1;
    if (isLowerAt(text, next)) small++;
    end = stop;
  }
  AMENDED.lastIndex = end;
  const stated = AMENDED.test(text) || /^[ ]?\(?(?:năm )?(?:19|20)\d\d/.test(text.slice(end, end + 12));
  return (small > 0 && proper) || (stated && (proper || small > 0)) ? end : -1;
}

/** "Pháp lệnh Ưu đãi người có công với cách mạng", "Pháp lệnh Cán bộ, công chức năm 1998". */
export function readOrdinance(
  text: string,
  at: number,
  lead: number,
  dates: readonly DateMention[],
): Draft | undefined {
  if (!isUpperAt(text, at)) return undefined;
  const first = skipBlanks(text, lead);
  if (first === lead || !isLetterAt(text, first) || NAME_ENDS.has(nextWord(text, lead))) return undefined;
  if (!isUpperAt(text, first) && isSentenceStart(text, at)) return undefined;
  let end = wordEnd(text, first);
  for (let words = 0; words < 10; words++) {
    const next = text[end] === ',' && isLowerAt(text, end + 2) ? end + 2 : skipBlanks(text, end, 1);
    const stop = wordEnd(text, next);
    const word = text.slice(next, stop);
    if (
      next === end ||
      stop === next ||
      /^\d/.test(word) ||
      (NAME_ENDS.has(word) && !['với', 'có', 'và'].includes(word))
    )
      break;
    end = stop;
  }
  return end === wordEnd(text, first) ? undefined : finish(text, at, end, undefined, dates, 'ordinance');
}

const CONSTITUTION_TAILS = [
  'nước cộng hòa xã hội chủ nghĩa việt nam',
  'nước cộng hoà xã hội chủ nghĩa việt nam',
  'nước chxhcn việt nam',
  'nước việt nam dân chủ cộng hòa',
  'việt nam',
];

/** "Hiến pháp", "Hiến pháp năm 2013"; not another country's, and not the set phrase "Hiến pháp và pháp luật". */
export function readConstitution(
  text: string,
  at: number,
  lead: number,
  dates: readonly DateMention[],
): Draft | undefined {
  if (!isUpperAt(text, at)) return undefined;
  if (['án', 'đồng', 'ban', 'viện', 'vi'].includes(previousWord(text, at).toLowerCase())) return undefined;
  const next = skipBlanks(text, lead);
  const tail = matchAny(text, next, CONSTITUTION_TAILS);
  const end = tail >= 0 ? tail : lead;
  const known = lawNames().get('hiến pháp')?.[0]?.law;
  const draft = finish(text, at, end, known, dates, 'constitution');
  if (draft.law?.year !== undefined || tail >= 0) return draft;
  if (isUpperAt(text, next)) return undefined;
  const rest = matchAny(text, next, [
    'và pháp luật',
    ', pháp luật',
    ', luật',
    'và luật',
    'pháp luật',
    'và các luật',
  ]);
  return rest >= 0 || text[next] === ',' ? undefined : draft;
}
