import { lexicon } from './lexicon';
import { isUpper, type Token, tokenAfter } from './reader';
import type { Shape } from './shape';

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

/** Words that number things: what follows is a number, whatever it looks like. */
export const NUMBERED = new Set([
  ...['số', 'đường', 'phố', 'ngõ', 'ngách', 'hẻm', 'kiệt', 'lô', 'thửa', 'khoản', 'điều', 'lộ', 'trang'],
]);

export function isCue(token: Token | undefined): boolean {
  return token?.kind === 'word' && lexicon().cues.has(token.text);
}

/** One half to nine tenths: "2/3", "3/4"; two ninths is the national day. Zero-padded figures are no fraction. */
export function isFraction(shape: Shape): boolean {
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
export function isQuantity(last: Shape, { text, end }: Surroundings): boolean {
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
