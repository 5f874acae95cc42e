import { pattern } from '../../../../text/pattern';
import { SIGN } from './traits';

/** What a line says of itself that tells whether it may be a headline (see `LineText`). */
interface HeadedLine {
  readonly text: string;
  readonly words: number;
  readonly sentence: boolean;
  readonly colon: boolean;
  readonly lowerStart: boolean;
  readonly item: boolean;
}

/** A phrase of some length that is not a sentence or a list item; `first` and `last` are the codes of the line's ends. */
export function readsLikeHeadline(line: HeadedLine, first: number, last: number, signs: number): boolean {
  if (line.words < 4 || line.words > 32 || line.item || line.colon || line.lowerStart) return false;
  // Broken off in mid-sentence, where a link follows, or one of several that a text counts up.
  if (last === COMMA || last === SEMICOLON || isNote(line, first, signs)) return false;
  if (last === MARK && ADDRESSES.test(line.text)) return false;
  // A sum that a text gives: "Điểm xét tuyển = (Toán + Văn) x 2".
  if (line.text.includes(' = ')) return false;
  return !line.sentence || /[?!…]["”’']?$/.test(line.text);
}

/** "[Video] Cầu mới thông xe": what a page is, before its headline. */
const TAGGED = pattern.u`^\[[^\]\d]{2,20}\]\s?[\p{Lu}\d“"‘']`;

/** A remark in brackets, a footnote, or what counts in its first words. */
function isNote(line: HeadedLine, first: number, signs: number): boolean {
  if (first === SQUARE) return !TAGGED.test(line.text);
  if (first === BRACKET || first === STAR) return true;
  return (signs & (SIGN.colon | SIGN.stop)) !== 0 && NOTE.test(line.text);
}

/** "Thưa các vị khách quý!": who a speech is held to. */
const ADDRESSES = /^(?:kính )?thưa\s/iu;
const MARK = 0x21;
/** What counts in its first words: "Bước 1:", "Bảng B:", "Điều 3." */
const NOTE = pattern.u`^\p{Lu}\p{L}{1,7}\s(?:\d{1,2}|[A-ZĐ]|[IVX]{1,4})\s?[:.]`;
const BRACKET = 0x28;
const SQUARE = 0x5b;
const STAR = 0x2a;
const COMMA = 0x2c;
const SEMICOLON = 0x3b;
