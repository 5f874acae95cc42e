import type { Span } from '../../../text/span';

/** Characters on either side of a name that are looked at. */
const REACH = 24;
const AFTER =
  /^\s?[(,–-]\s?(?:SN|sinh|\d|tuổi|ngụ|trú|quê|anh|chị|em|con|vợ|chồng|bố|mẹ|cha)(?![\p{L}\p{M}])/iu;
const BEFORE =
  /(?:anh trai|chị gái|em trai|em gái|em ruột|anh ruột|con trai|con gái|vợ|chồng|bố|mẹ|cháu|cùng|và|với)\s(?:là\s|ông\s|bà\s|anh\s|chị\s)?$/iu;

/** Age, birth or kinship stands beside the name ("(SN 1985", "em trai là …"): somebody new is spoken of. */
export function isIntroduced(text: string, { start, end }: Span): boolean {
  if (AFTER.test(text.slice(end, end + REACH).normalize('NFC'))) return true;
  return BEFORE.test(text.slice(Math.max(0, start - REACH), start).normalize('NFC'));
}
