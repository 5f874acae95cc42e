import { pattern } from '../../../../text/pattern';
import { readByline } from '../credits/bylines';
import { type PhraseMatch, weighted } from './lexicon';

/** What a line says of itself that phrases of the table are weighed by (see `LineText`). */
interface PhrasedLine {
  readonly text: string;
  readonly key: string;
  readonly words: number;
  readonly sentence: boolean;
  readonly asks: boolean;
  readonly colon: boolean;
}

/**
 * What the table says of a line, or less of it, or nothing, as the rest of the line has it. `signed`: begins like an
 * imprint, sentence or not; `stops`: ends with one full stop.
 */
export function weighPhrase(
  found: PhraseMatch,
  line: PhrasedLine,
  signed: boolean,
  stops: boolean,
): PhraseMatch | undefined {
  // "Họ và tên: ..........": a form on paper, which a text prints to be filled in; those of sites have fields.
  if ((found.kind === 'form' || found.kind === 'copyright') && LEADER.test(line.text)) return undefined;
  // "Tổng cộng: 10.800.000 đồng": sites count readers, not money.
  if (found.kind === 'counter' && MONEY.test(line.text)) return undefined;
  // Opens the answer of an expert; a button has no colon.
  if (line.colon && ANSWER.test(line.key)) return undefined;
  // "Ảnh: Pinterest." says where a photo is from, though readers share pages there.
  if (found.how === 'cover' && line.words <= CREDITED && PHOTO.test(line.text)) return undefined;
  // "Tin, ảnh: Trang Tâm" is a name behind a label, though menus hold such words too.
  if (found.how === 'cover' && CREDIT_INSIDE.test(line.text) && readByline(line.text, 'anywhere', []))
    return undefined;
  if (found.label !== undefined && line.words > found.label + 1) {
    const weight = labelWeight(line.text, found.label, line.words);
    if (weight < found.weight) return weighted(found, weight, 'item');
  }
  // A sentence that begins with the words of a label is a sentence all the same.
  if (found.how === 'start' && line.words >= 9 && found.kind !== 'notice' && !signed) {
    if (line.sentence || line.words > 25) return weighted(found, 1, 'item');
  }
  // A word or two with a full stop are an answer; the button that says so has none, nor has a bar of links.
  const said = line.words <= ANSWERED || found.how === 'cover';
  if (said && found.weight === 2 && found.role === 'item' && stops) return weighted(found, 1);
  // A question, a numbered heading, figures side by side are no bar of links, nor is what a comma or a result ends.
  if (found.how === 'cover' && (line.asks || COUNTED.test(line.text) || OPEN.test(line.text)))
    return weighted(found, 1, 'item');
  if (found.weight === 2 && FIGURES.test(line.text)) return weighted(found, 1, 'item');
  return found;
}

/** The label of a photo before where it is from; longest such credit, in words. */
const PHOTO = /^\(?(?:ảnh|hình ảnh|hình)\s?:\s?\S/iu;
const CREDITED = 4;
/** A sum: "10.800.000 đồng", "2 triệu đồng". */
const MONEY = /\d\s(?:triệu |tỷ |tỉ |nghìn |ngàn )?(?:đồng|USD|VND|AUD|EUR)(?!\p{L})/u;
/** Dots or a stroke to write on. */
const LEADER = /\.{6}|…{3}|_{6}/;
/** "1. Đổi thẻ", "Đầu 1: 12, 13, 14". */
const COUNTED = /^\d{1,2}[.)]\s/;
/** "Kính gửi tòa soạn,", "Hà Nội II - TP Hồ Chí Minh: 3-1", "Đăng ký trước ngày 30-5", "Tiếp theo kỳ trước". */
const OPEN = /[,;]$|(?<![\d-])\d{1,3}\s?[-–]\s?\d{1,3}$|^\(?tiếp theo (?:kỳ|số) trước/iu;
const FIGURES = /[:：]\s?\d[\d.]*,\s\d/;
/** Longest answer that may be a button, in words. */
const ANSWERED = 4;

/** Words after a label that may be a name ("Tổng biên tập Nguyễn Văn A"). */
const NAMED = 4;
const WORD = pattern.gu`[\p{L}\p{M}\d]+`;
/** Words between the question and the answer of an expert, and the labels of buttons. */
const ANSWER = /^(?:trả lời|hỏi|đáp)$/u;
/** What only imprints and forms hold. */
const IMPRINT = /[©®@]|www\.|https?:|\d[\d. -]{6,}\d|\d\s?\/\s?G[PX]/i;

const NAME_START = pattern.u`^[\p{Lu}\d]`;

/** How surely a line that begins with so many words of an ambiguous label is one: as PhraseMatch.weight. */
function labelWeight(text: string, label: number, words: number): number {
  if (IMPRINT.test(text)) return 3;
  WORD.lastIndex = 0;
  for (let i = 0; i < label; i++) WORD.exec(text);
  const rest = text.slice(WORD.lastIndex).trimStart();
  WORD.lastIndex = 0;
  if (/^[:：|(–—-]/.test(rest)) return 3;
  if (words > label + NAMED) return 1;
  if (text[text.length - 1] === ':') return 3;
  return NAME_START.test(rest) ? 2 : 1;
}

const CREDIT_INSIDE = pattern.u`[:：]\s*\S|^\(?Theo\s\p{Lu}`;
