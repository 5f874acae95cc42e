import { isSpaceCode } from './lines';
import { pattern } from './pattern';

/** Longest address that is looked through on either side of a word, in UTF-16 code units. */
const LONGEST = 300;
/** "https://…", "www.…", "ban.doc@…", "mot_tep", "tep.pdf", "bao.vn/…" */
const ADDRESS = pattern.u`:\/\/|^["'“‘(<[]{0,3}www\.|[\p{L}\d]@[\p{L}\d]|[\p{L}\d]_[\p{L}\d]|[\p{L}\d]\.[a-z\d]{2,5}(?:[/?#:),;.!”"'>\]]|$)`;

/** Whether a word is part of a web address, an address of e-mail or a file name: to write it otherwise makes it another one. */
export function isInAddress(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < LONGEST && !isSpaceCode(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < LONGEST && !isSpaceCode(text.charCodeAt(to))) to++;
  return to - from > end - start && ADDRESS.test(text.slice(from, to));
}
