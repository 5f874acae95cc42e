import { isSpaceCode } from '../../../../text/lines';
import { isLetterAt } from './text';

const STOP = 0x2e;
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;
const ELLIPSIS = 0x2026;
const COLON = 0x3a;
const WIDE_COLON = 0xff1a;
const CLOSING = new Set(Array.from('"”’\')]»*“', (char) => char.charCodeAt(0)));

/** The last character that is not a closing quote or bracket. */
export function lastSign(text: string, start: number, end: number): number {
  for (let i = end - 1, tries = 0; i >= start && tries < 5; i--, tries++) {
    const code = text.charCodeAt(i);
    if (!CLOSING.has(code) && !isSpaceCode(code)) return code;
  }
  return 0;
}

const ITEM = /^(?:[-–—•+*●▪✓►]\)?\s|\(?\d{1,2}[.)]\s|[a-zđ][.)]\s|[IVX]{1,4}[.)]\s)/;

/** A dash, a bullet, "1.", "a)". */
export function startsItem(text: string, start: number, end: number): boolean {
  // A line that begins with two letters is no item, unless it counts in Roman figures.
  const first = text.charCodeAt(start);
  if (
    isLetterAt(text, start) &&
    isLetterAt(text, start + 1) &&
    first !== 0x49 &&
    first !== 0x56 &&
    first !== 0x58
  ) {
    return false;
  }
  return ITEM.test(text.slice(start, Math.min(end, start + 6)));
}

/** A question or exclamation mark. */
export function isAsking(sign: number): boolean {
  return sign === QUESTION || sign === EXCLAMATION;
}

/** A full stop or the sign of dots. */
export function isStop(sign: number): boolean {
  return sign === STOP || sign === ELLIPSIS;
}

export function isColon(sign: number): boolean {
  return sign === COLON || sign === WIDE_COLON;
}

export function endsInOneStop(text: string, end: number): boolean {
  return text.charCodeAt(end - 1) === STOP && text.charCodeAt(end - 2) !== STOP;
}

export function endsInDots(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  return last === ELLIPSIS || (last === STOP && text.startsWith('...', end - 3));
}

/** Signs that imprints begin with. */
const COPYRIGHT = 0xa9;
const REGISTERED = 0xae;

/** What imprints name with a colon behind it: who answers for the site, and by which licence it is run. */
const ANSWERS =
  /^Chịu trách nhiệm(?: chính)?(?: về)? (?:nội dung|xuất bản)\s?:|^Giấy phép[^:.]{0,40}:.{0,24}\d\/GP/iu;
/** So much of a line says whether it is one of these. */
const OPENING = 80;
const C = 0x43;
const G = 0x47;

/** Begins as only imprints do, whose lines may be sentences. */
export function startsImprint(text: string, start: number): boolean {
  const first = text.charCodeAt(start);
  if (first === C || first === G) return ANSWERS.test(text.slice(start, start + OPENING));
  return first === COPYRIGHT || first === REGISTERED;
}
