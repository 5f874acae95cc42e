import { pattern } from '../../../../text/pattern';
import { isSyllable } from '../../syllable/syllable';
import { isLowerAt, isUpper } from '../lines/text';
import { isPerson, NOTE, REPORTER } from './affiliations';
import { endOfCredit, FROM } from './byline-labels';
import type { Byline } from './bylines';
import { type Credit, creditAt, splitCredit } from './credits';
import { labelledAuthor } from './labelled-authors';
import { endOfRank, looksLikeName } from './name-lines';
import { opensDocument } from './person-names';
import { hasHead, isAgency, siteAt } from './sites';

/** "Nguồn VOV: http://…", "Nguồn tin: https://www.baotravinh.vn": a label, perhaps a name, and an address. */
const LINKED = pattern.iu`^[([*_\s]{0,3}(?:theo|nguồn(?:\s(?:tin|bài|bài viết))?|source(?=\s?[:：])|link(?:\s(?:gốc|nguồn|bài gốc))?|dẫn\snguồn)\s*(?:[:：]\s*)?(?:(\p{Lu}[^:：/]{1,40}?)\s*[:：(-]\s*)?(https?:\/\/\S+|www\.\S+)$`;
const HOST = /^(?:https?:\/\/)?(?:www\.|m\.)?([\w-]{2,40}(?:\.[\w-]{2,20}){1,4})/i;

/** What buttons and crawlers print before an address; "Nguồn" and "Theo" credit it. */
const BUTTON = /^[([*_\s]{0,3}(?:link|source)/iu;

export function linkedSource(text: string): Byline | undefined {
  if (!text.includes('://') && !text.includes('www.')) return undefined;
  const found = LINKED.exec(text);
  if (!found) return undefined;
  const [, name, address] = found;
  const link = BUTTON.test(text) ? ({ link: true } as const) : {};
  if (name) {
    const at = text.indexOf(name);
    return { source: creditAt(text, at, at + name.length), labelled: true, ...link };
  }
  const host = HOST.exec(address!)?.[1];
  if (!host) return { labelled: true, ...link };
  const at = text.indexOf(host);
  const span = { start: at, end: at + host.length };
  return { source: { value: siteAt(host) ?? host, span }, labelled: true, ...link };
}

export function labelledSource(text: string, from: number, sources: readonly string[]): Byline | undefined {
  const twice = FROM.test(text) ? secondHand(text, from) : undefined;
  if (twice) return twice;
  const rest = creditAt(text, from, endOfSource(text, from));
  // "Theo Thông báo": which text says so.
  if (opensDocument(rest.value)) return undefined;
  if (rest.value.endsWith('cấp') && PROVIDED.test(rest.value)) return { labelled: true };
  const office = officeInBrackets(text, rest);
  if (office) return { source: office, labelled: true };
  const words = rest.value.split(/\s+/).length;
  if (/[:：]$/.test(text) || words > 12 || /[.!?…]$/.test(rest.value.replace(/\.(?:vn|com|net)$/i, '')))
    return undefined;
  if (/[,;] /.test(rest.value)) return listedSources(text, rest, sources);
  const barred = beyondBar(text, rest, sources);
  if (barred) return barred;
  const slash = splitCredit(text, rest.span);
  // "Nguồn: baodautu.vn - Lê Vy".
  if (
    slash &&
    isAgency(slash[0].value, sources) &&
    isPerson(slash[1].value) &&
    !isAgency(slash[1].value, sources)
  )
    return { author: slash[1], source: slash[0], labelled: true };
  // "Theo ông Nam" opens a sentence; a credit begins with a capital or is a domain.
  const first = rest.value[0];
  if (!first || !(isUpper(first) || /\d/.test(first) || /\.\w{2,4}$/.test(rest.value))) {
    if (!isAgency(rest.value, sources) && !(HOST_NAME.test(rest.value) && !isSyllable(rest.value)))
      return undefined;
  }
  if (
    slash &&
    !isAgency(slash[0].value, sources) &&
    isAgency(slash[1].value, sources) &&
    looksLikeName(slash[0].value)
  ) {
    return { author: slash[0], source: slash[1], labelled: true };
  }
  // "Theo Minh Anh (Dân Việt)", "Theo Minh Anh/Dân Việt": sites that take texts over name who wrote them, and for whom.
  if (slash && FROM.test(text) && /[)/]/.test(text.slice(slash[0].span.end)) && areAuthors(slash[0].value)) {
    return { author: slash[0], source: slash[1], labelled: true };
  }
  if (
    FROM.test(text) &&
    (isPerson(rest.value.replace(NOTE, '')) || isSigner(rest.value)) &&
    !isAgency(rest.value, sources)
  ) {
    return { author: rest, labelled: true };
  }
  // "Theo Lê Vy - Thu Hà": so do sites credit who wrote.
  const names = FROM.test(text) ? rest.value.split(/\s[-–]\s|\svà\s/u) : [];
  if (names.length > 1 && names.every((name) => isPerson(name) && !isAgency(name, sources)))
    return { author: rest, labelled: true };
  const author = AUTHOR_BEHIND.exec(text.slice(rest.span.end))?.[0].length;
  const named = author && labelledAuthor(text, rest.span.end + author, sources)?.author;
  return { source: rest, ...(named && { author: named }), labelled: true };
}

/** "Gia đình cung cấp", "NVCC": people whom a text is about gave what it says, or a picture; no paper did. */
const PROVIDED =
  /^(?:gia đình|nhân vật|người nhà|người thân|bạn đọc|độc giả|người dân|nạn nhân)(?:\s\S{1,10}){0,4}\scung cấp$/iu;

/** "số 3/2015" behind the name of a journal. */
const ISSUE = /^(?:số|ngày|\d)/u;

/** Longest name of an office that a bracket holds, in words. */
const OFFICE = 16;

/**
 * "(Theo Cục Quản lý xe, tàu và phương tiện khác)": an office whose name holds a comma and goes on in small letters behind it,
 * between brackets with nothing else; sentences say more about an office.
 */
function officeInBrackets(text: string, rest: Credit): Credit | undefined {
  const { value, span } = rest;
  if (!text.startsWith('(') || text[span.end] !== ')' || !value.includes(', ')) return undefined;
  if (value.split(' ').length > OFFICE || /[.;:?!]/.test(value)) return undefined;
  const parts = value.split(', ');
  const goesOn = parts.slice(1).every((part) => isLowerAt(part, 0) && !ISSUE.test(part));
  return goesOn && hasHead(parts[0]!) ? rest : undefined;
}

/** "Theo T.H", "Theo Th. Hà": signs for a person. */
const INITIALS = pattern.u`^(?!TP)(?:\p{Lu}\p{L}{0,2}\.\s?){1,3}\p{Lu}\p{Ll}{0,8}\.?$`;

/** "Nguồn: Báo A - Tác giả: Lê Vy". */
const AUTHOR_BEHIND = /^\s*[,;.|/–—(-]\s*\(?(?:tác giả|người viết)\s*[:：]\s*/iu;

/** "Theo Lê Vy (Theo Daily Star) (Báo A)", "Theo Lê Vy (tổng hợp)/Báo A": who wrote it, after whom, and for whom. */
const SECOND_HAND = pattern.u`^([^()]{2,40}?)\s\((?:[Tt]heo|[Nn]guồn:?|[Dd]ịch|[Tt]ổng hợp)(?:\s[^()]{2,40})?\)\s?(?:\(([^()]{2,40})\)|/\s?([^()]{2,40}))\.?$`;

const TWO_NOTES = /\)\s?[(/]/;

function secondHand(text: string, from: number): Byline | undefined {
  const found = TWO_NOTES.test(text) ? SECOND_HAND.exec(text.slice(from)) : null;
  if (!found || !looksLikeName(found[1]!)) return undefined;
  const paper = (found[2] ?? found[3])!;
  const at = text.lastIndexOf(paper);
  return {
    author: creditAt(text, from, from + found[1]!.length),
    source: creditAt(text, at, at + paper.length),
    labelled: true,
  };
}

/** "TG" before the name of a paper: initials without full stops. */
const SHORT = /^[A-ZĐ]{2}$/;

/** "T.H", "PV", "ThS Lê Vy": nobody's full name, and no paper's. */
function isSigner(text: string): boolean {
  return INITIALS.test(text) || REPORTER.test(text) || endOfRank(text) > 0;
}

/** "Lê Vy", "Lê Vy - Thu Hà", "T.H". */
function areAuthors(text: string): boolean {
  if (isSigner(text) || SHORT.test(text)) return true;
  const names = text.split(/\s[-–]\s|,\s|\svà\s/u);
  return names.every(looksLikeName) && names.some((name) => isPerson(name) || isSigner(name));
}

/** "Theo baobinhkhe", "Nguồn: baomoi": the name of a host without its end, which is no syllable. */
const HOST_NAME = /^[a-z]{5,24}$/;

/** A full stop behind the name of an agency is none of it. */
function endOfSource(text: string, from: number): number {
  const end = endOfCredit(text, from);
  return end === text.length && text.endsWith('.') && text[end - 2] !== '.' ? end - 1 : end;
}

/** Sources at most that one line names. */
const SOURCES = 4;
/** Longest name of a source that nobody knows among others, in words. */
const NAMED = 2;

/** "Theo AFP, Reuters", "Theo Lê Vy, Báo A": agencies, or who wrote and for whom; a sentence goes on in small letters. */
function listedSources(text: string, rest: Credit, sources: readonly string[]): Byline | undefined {
  const parts = rest.value.split(/[,;] /);
  if (parts.length > SOURCES) return undefined;
  const [first, second] = parts;
  if (parts.length === 2 && isPerson(first!) && !isAgency(first!, sources) && isAgency(second!, sources)) {
    const at = text.indexOf(second!, rest.span.start + first!.length);
    return {
      author: creditAt(text, rest.span.start, rest.span.start + first!.length),
      source: creditAt(text, at, rest.span.end),
      labelled: true,
    };
  }
  // "Tạp chí A, số 3/2015".
  if (parts.length === 2 && ISSUE.test(second!) && isAgency(first!, sources)) {
    const end = rest.span.start + first!.length;
    return { source: creditAt(text, rest.span.start, end), labelled: true };
  }
  if (!parts.every((part) => isAgency(part, sources) || hasCapitals(part))) return undefined;
  const some = parts.some((part) => isAgency(part, sources));
  const short = FROM.test(text) && parts.every((part) => part.split(' ').length <= NAMED && !isPerson(part));
  return some || short ? { source: rest, labelled: true } : undefined;
}

/** "Theo Lê Vy | Báo A". */
function beyondBar(text: string, rest: Credit, sources: readonly string[]): Byline | undefined {
  const bar = /^\s[|•·]\s(?=\S)/u.exec(text.slice(rest.span.end));
  if (!bar || !FROM.test(text) || !looksLikeName(rest.value)) return undefined;
  const from = rest.span.end + bar[0].length;
  const source = creditAt(text, from, endOfCredit(text, from));
  return isAgency(source.value, sources) ? { author: rest, source, labelled: true } : undefined;
}

/** True when every word but "và" begins with a capital or a sign. */
export function hasCapitals(text: string): boolean {
  for (let at = 0; at >= 0; at = text.indexOf(' ', at)) {
    if (text[at] === ' ') at++;
    if (isLowerAt(text, at) && !text.startsWith('và ', at)) return false;
  }
  return true;
}
