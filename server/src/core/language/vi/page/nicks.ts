import { pattern } from '../../../text/pattern';
import type { PageLine } from './line';
import { isPlaces, isProvince } from './person-names';
import { isAgency } from './sites';

/** The name of an account: in small letters, of one word. */
const ACCOUNT = /^(?=.{0,24}[a-z])[a-z\d][a-z\d._-]{3,24}$/;
/** Accounts of those who run a site. */
const STAFF = /^(?:admin|quantri|webmaster|editor|root|superuser|bientap|bbt|user)/;
/** "Mẹ Bắp", "Gió Mùa Thu": a pen name, every word with a capital. */
const PEN_NAME = pattern.u`^\p{Lu}[\p{Ll}\p{M}]{0,8}(?:\s\p{Lu}[\p{Ll}\p{M}]{0,8}){1,3}$`;
/** Longest line that may stand between such a name and the day, in words, and lines of both. */
const RANK = 3;
const REACH = 2;

/**
 * A name that is no name of a person, where forums and blogs print who wrote: between the headline and the day and time.
 * What stands on the page again is the name of a section.
 */
export function isNick(lines: readonly PageLine[], i: number, title: number): boolean {
  const line = lines[i]!;
  if (i - title > 1 || line.weight > 0 || line.phrase || line.words > RANK + 1) return false;
  const account = ACCOUNT.test(line.text) && !STAFF.test(line.text);
  if (!account && !(PEN_NAME.test(line.text) && !isOther(line.text))) return false;
  let day = i + 1;
  while (day - i < REACH && lines[day] && !lines[day]!.dateline && lines[day]!.words <= RANK) day++;
  if (!lines[day]?.dateline?.time || lines[day]!.dateline!.before !== '') return false;
  return account || !lines.some((other) => other !== line && other.text === line.text);
}

function isOther(text: string): boolean {
  return isProvince(text) || isPlaces(text) || isAgency(text);
}
