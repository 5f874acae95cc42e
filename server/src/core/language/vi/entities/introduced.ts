import { pattern } from '../../../text/pattern';
import type { Span } from '../../../text/span';

/** Characters on either side of a name that are looked at. */
const REACH = 32;
const AFTER = pattern.iu`^\s?[(,–-]\s?(?:SN|sinh|\d|tuổi|ngụ|trú|quê|anh|chị|em|con|vợ|chồng|bố|mẹ|cha)(?![\p{L}\p{M}])`;
const KIN = pattern.iu`(?:anh trai|chị gái|em trai|em gái|em ruột|anh ruột|con trai|con gái|vợ|chồng|bố|mẹ|cháu)(?:\s[\p{L}\p{M}]+){0,3}\s$`;
const BESIDE = /\s(?:cùng|và|với)\s(?:(?:ông|bà|anh|chị|đồng chí)\s)?$/iu;

/** Age, birth or kinship stands beside the name ("(SN 1985", "em trai là …"): somebody new is spoken of. */
export function isIntroduced(text: string, { start, end }: Span): boolean {
  if (AFTER.test(text.slice(end, end + REACH).normalize('NFC'))) return true;
  const before = text.slice(Math.max(0, start - REACH), start).normalize('NFC');
  return KIN.test(before) || BESIDE.test(before);
}
