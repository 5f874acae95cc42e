import { Kind } from '../tokens/tokens';
import type { Reader } from './reader';
import { FEASTS, SENTENCE_STARTS, SPEECH_LEADS, THING_NOUNS } from './word-lists';

/** What only people do with words. */
const SPEECH: ReadonlySet<string> = new Set(
  'chia sẻ|tâm sự|kể lại|kể về|kể rằng|tiết lộ|nói về|nói rằng|nói thêm|bộc bạch|trải lòng|khai nhận|thú nhận|nhớ lại|bật khóc|mỉm cười|cho hay|tự nhận|xúc động|hạnh phúc|sinh năm|sinh ra'.split(
    '|',
  ),
);

/** End of two capitalised syllables that no table has as a name but that speak: "[Trấn Thành] chia sẻ". `i` for none. */
export function speakerEnd(r: Reader, i: number): number {
  const { tokens } = r;
  const end = i + 2;
  if (!tokens.isLower(end) || !r.in(end, SPEECH_LEADS) || !tokens.isCapital(i + 1)) return i;
  if (!SPEECH.has(`${r.lower(end)} ${r.lower(end + 1)}`)) return i;
  if (r.runEnd(i, 3) !== end || (tokens.isCapital(i - 1) && tokens.spaced(i))) return i;
  for (let k = i; k < end; k++) if (tokens.kind(k) !== Kind.Capital || !r.isVietnamese(k)) return i;
  if (r.knownAt(i) || r.titleAt(i) || r.placeHeadAt(i) || r.headsAt(i).length > 0 || r.domainAt(i)) return i;
  if (tokens.startsSentence(i) && r.in(i, SENTENCE_STARTS)) return i;
  if (tokens.quoted(i) || r.in(i - 1, THING_NOUNS) || FEASTS.has(tokens.slice(i, end))) return i;
  return end;
}

/** Last words of offices that a firm or institute has. */
const LED_BY: ReadonlySet<string> = new Set(['đốc', 'ceo', 'viện', 'tịch', 'trưởng', 'lập', 'diện']);
/** Abbreviations after an office that name no body. */
export const NO_BODIES: ReadonlySet<string> = new Set(
  'HĐQT HĐTV HĐND UBND HĐXX BCH BTV BTC BGĐ GĐ TGĐ PGĐ TP UB CN HN SG VN USD TSKH NSND NSƯT NGƯT NGND LLVT QĐND CAND PCCC CSGT CSHS CSĐT ATGT TTGT TNCS PV HS SV VĐV CĐV CNVC CBCC NLĐ'.split(
    ' ',
  ),
);

/** True where capitals after an office abbreviate the body that is led: "Tổng giám đốc [BSR]". */
export function isLedBody(r: Reader, i: number): boolean {
  const { tokens } = r;
  if (tokens.kind(i) !== Kind.Upper || tokens.length(i) < 3 || tokens.length(i) > 6 || !tokens.spaced(i))
    return false;
  if (!tokens.isWord(i - 1) || !LED_BY.has(r.lower(i - 1)) || r.titleBefore(i)?.value.kind !== 'office')
    return false;
  if (tokens.isMark(i + 1, '.') && tokens.glued(i + 1) && tokens.glued(i + 2)) return false;
  return !NO_BODIES.has(tokens.raw(i)) && !r.titleAt(i) && !r.placeHeadAt(i) && r.headsAt(i).length === 0;
}
