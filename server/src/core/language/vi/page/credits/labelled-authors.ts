import { pattern } from '../../../../text/pattern';
import { isUpper } from '../lines/text';
import { areNames, isAuthor, NOTE, nameAndUnit, withSourceNote } from './affiliations';
import { endOfCredit } from './byline-labels';
import type { Byline } from './bylines';
import { type Credit, creditAt } from './credits';
import { looksLikeName } from './name-lines';
import { isProvince } from './person-names';
import { isKnownSite, isUnit } from './sites';

/** "Chí Kiên - Nguồn: dangcongsan.vn", "Chí Kiên - Lê Vy, Theo VnExpress", "Chí Kiên/Dịch từ VnExpress". */
const JOINED =
  /^([^|]{1,60}?)\s*[-–|,/]\s*(?:(?:(?:lược |biên )?dịch |tổng hợp )?theo|nguồn|(?:(?:lược |biên )?dịch|tổng hợp) từ)\s*[:：]?\s+(\S.{1,50})$/iu;
/** "Lê Vy theo CNN", "Lê Vy dịch từ BBC", "Lê Vy - Thu Hà (t/h) Theo CNN". */
const FOLLOWING =
  /^([^|:]{2,50}?)\s(?:(?:(?:lược |biên )?dịch |tổng hợp )?[Tt]heo|(?:dịch|tổng hợp) từ)\s(\S.{1,60})$/u;

/** What both hold. */
const FOLLOWS = /theo|nguồn|từ/iu;

/** The name of an account, and those of the people who run a site. */
const ACCOUNT = /^[a-z\d._-]{1,25}$/;
export const STAFF =
  /^(?:admin|quantri|webmaster|editor|root|superuser|bientap|bbt|user|vanphong|toasoan|truyenthong|marketing|content|seo|support|tintuc)/;
/** Labels that the programs of blogs print before an account, and the name of one in letters alone. */
const BY = /(?:^|\s)(?:bởi|by|post author)\s?[:：]?\s*$/iu;
const LETTERS = /^[a-z]{4,24}$/;

/** "Nội dung: Ủng hộ bạn Hoa": what whoever sends money is to write, where no name stands behind it. */
const CONTENT = /^[([*_\s]{0,3}nội\sdung/iu;
/** "Nội dung: Họ tên + số điện thoại": what somebody is to fill in. */
const FORM = /^(?:(?:họ|ghi|mã)\s(?:và\s)?(?:tên|số)|tên|sđt|số điện thoại)(?:[\s,:+]|$)/iu;

/** "H.A.", of which the full stop is that of an initial. */
const INITIALS = pattern.u`^(?:\p{Lu}\p{L}{1,8}\s){0,2}(?:\p{Lu}\p{L}?\.\s?){1,4}$`;

export function labelledAuthor(text: string, from: number, sources: readonly string[]): Byline | undefined {
  const noted = withSourceNote(text, from) ?? joinedSource(text, from);
  if (noted) return { ...noted, labelled: true };
  const rest = creditAt(text, from, endOfCredit(text, from));
  const words = rest.value.split(/\s+/).length;
  if (words > 12 || !rest.value || (/[.!?…]$/.test(rest.value) && !INITIALS.test(rest.value)))
    return undefined;
  if (FORM.test(rest.value)) return { labelled: true };
  if (/^(?:admin|administrator|(?:ban )?quản trị|bqt|root|super user|webmaster)/iu.test(rest.value))
    return { labelled: true };
  if (!isUpper(rest.value[0]!)) {
    if (!ACCOUNT.test(rest.value)) return undefined;
    // Who types texts in for an office is not their author; whom a blog names is.
    const named = /\d/.test(rest.value) || (LETTERS.test(rest.value) && BY.test(text.slice(0, from)));
    const writer = named && !STAFF.test(rest.value);
    return writer ? { author: rest, labelled: true } : { labelled: true };
  }
  const unit = nameAndUnit(text, rest, sources);
  if (unit) return { ...unit, labelled: true };
  // The papers of provinces are known by the names of these, which people bear, too.
  if (isKnownSite(rest.value) && !isProvince(rest.value)) return { source: rest, labelled: true };
  if (words >= HEADLINE && PART.test(text) && isHeadline(rest.value, sources)) return undefined;
  if (CONTENT.test(text) && !looksLikeName(rest.value.replace(NOTE, ''))) return { labelled: true };
  return { author: rest, labelled: true };
}

/** "Tin ảnh: Lễ hội đua thuyền trên sông Bến Xuân": what is shown, where the headlines of a list begin so. */
const PART = /^(?:tin|bài|ảnh)/iu;
/** Shortest such headline, and words of it in small letters at least. */
const HEADLINE = 5;
const SMALL = 2;
const SMALL_WORD = pattern.gu`\s\p{Ll}`;

function isHeadline(text: string, sources: readonly string[]): boolean {
  return (text.match(SMALL_WORD)?.length ?? 0) >= SMALL && !/[/(]/.test(text) && !isUnit(text, sources);
}

/** "Lê Vy - Nguồn: dangcongsan.vn". */
export function joinedSource(text: string, from: number): { author: Credit; source: Credit } | undefined {
  if (!FOLLOWS.test(text)) return undefined;
  const joined = JOINED.exec(from === 0 ? text : text.slice(from));
  if (!joined || !(looksLikeName(joined[1]!) || isAuthor(joined[1]!))) return followedSource(text, from);
  const at = text.length - joined[2]!.length;
  return {
    author: creditAt(text, from, from + joined[1]!.length),
    source: creditAt(text, at, text.length),
  };
}

/** … without a sign between the two. */
function followedSource(text: string, from: number): { author: Credit; source: Credit } | undefined {
  const found = FOLLOWING.exec(from === 0 ? text : text.slice(from));
  // "Lê Vy/Báo A Theo CNN, BBC": the paper, and whom it follows.
  const paper = found?.[1]?.includes('/')
    ? nameAndUnit(text, creditAt(text, from, from + found[1]!.length), [])
    : undefined;
  if (paper?.source) return { author: paper.author, source: paper.source };
  if (!found || !areNames(found[1]!.replace(NOTE, '')) || !isUpper(found[2]![0]!)) return undefined;
  const at = text.length - found[2]!.length;
  return {
    author: creditAt(text, from, from + found[1]!.length),
    source: creditAt(text, at, text.length),
  };
}
