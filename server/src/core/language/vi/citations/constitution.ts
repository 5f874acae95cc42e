import type { DateMention } from '../../types';
import type { Draft } from './draft';
import { NAME_ENDS } from './law-names';
import { lawDraft } from './laws';
import { lawNames } from './tables';
import {
  isLetterAt,
  isLowerAt,
  isSentenceStart,
  isUpperAt,
  matchAny,
  nextWord,
  previousWord,
  skipBlanks,
  wordEnd,
} from './text';

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
  return end === wordEnd(text, first) ? undefined : lawDraft(text, at, end, undefined, dates, 'ordinance');
}

const CONSTITUTION_TAILS = [
  'nước cộng hòa xã hội chủ nghĩa việt nam',
  'nước cộng hoà xã hội chủ nghĩa việt nam',
  'nước chxhcn việt nam',
  'nước việt nam dân chủ cộng hòa',
  'việt nam',
];

const SET_PHRASES = ['và pháp luật', 'và luật', 'pháp luật', 'và các luật', 'và các đạo luật'];
const CITED = /(?:điều|khoản|chương) \d[^.;]{0,12}$|quy định (?:của|tại|trong) $/i;

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
  const draft = lawDraft(text, at, end, known, dates, 'constitution');
  if (draft.law?.year !== undefined || tail >= 0) return draft;
  if (isUpperAt(text, next)) return undefined;
  if (text[next] === ',' || matchAny(text, next, SET_PHRASES) >= 0) return undefined;
  const cited =
    CITED.test(text.slice(Math.max(0, at - 24), at)) ||
    matchAny(text, next, ['quy định', 'ghi nhận', 'ghi']) >= 0;
  return cited ? draft : { ...draft, weak: true };
}
