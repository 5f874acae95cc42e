import { pattern } from '../../../../text/pattern';
import { isBlankAt, isUpperAt } from '../lines/text';
import { areNames, REPORTER } from './affiliations';
import { FROM } from './byline-labels';
import { type Byline, behind, readByline } from './bylines';
import { creditAt } from './credits';
import { isAgency, isMedia, isPlatform } from './sites';

/** How far from the end of a paragraph such a credit may begin, in characters. */
export const REACH = 70;
/** Longest name of a source that nobody knows behind "Theo", in words: others are what a sentence speaks of. */
const NAMED = 3;
/** What a sentence ends with, wherever one does and where a text does. */
const END = /[.!?…”"]/g;
const LAST = /[.!?…”"]$/;

/**
 * Who wrote a text and where it was taken from, behind its last sentence: in brackets, or where the line break before it
 * was lost. "… qua khu vực này./. Lê Vy", "… vào cuối tháng. (Theo Báo A)", "… đang điều tra.Tin, ảnh: Lê Vy".
 */
export function gluedCredit(text: string, sources: readonly string[]): Byline | undefined {
  return inBrackets(text, sources) ?? glued(text, sources);
}

/** "(Theo Báo A)", "(TTXVN)" at the end of a paragraph, behind a sentence. */
function inBrackets(text: string, sources: readonly string[]): Byline | undefined {
  const end = text.endsWith(').') ? text.length - 2 : text.length - 1;
  const open = text[end] === ')' ? text.lastIndexOf('(', end) : -1;
  if (
    open < 0 ||
    end - open > REACH ||
    !endsSentence(text.slice(Math.max(0, open - REACH), open).trimEnd())
  ) {
    return undefined;
  }
  const inside = text.slice(0, end);
  if (INITIALS.test(inside.slice(open + 1)))
    return { author: creditAt(inside, open + 1, end), labelled: false };
  return creditFrom(inside, open + 1, sources);
}
/** "T.Hà", "L.T.Vy", "N.H.C". */
const INITIALS = pattern.u`^(?:(?:\p{Lu}\.){1,2}\p{Lu}\p{Ll}{1,6}|(?:\p{Lu}\.){2}\p{Lu}\.?)$`;

/** A credit right behind the last sentence, with a blank before it or without. */
function glued(text: string, sources: readonly string[]): Byline | undefined {
  END.lastIndex = Math.max(0, text.length - REACH - 1);
  while (END.test(text)) {
    const at = END.lastIndex;
    let from = at;
    while (isBlankAt(text, from)) from++;
    if (!isUpperAt(text, from) || !endsSentence(text.slice(Math.max(0, at - REACH), at))) continue;
    const byline = creditFrom(text, from, sources);
    // Without a blank the name of a site may be that of a place: "… tại TP.HCM".
    if (byline && (from > at || byline.labelled || byline.author)) return byline;
  }
  return undefined;
}

/** True when a text ends with a sentence, and not with the full stop of an abbreviation: "TP.", "ThS.", "Q.". */
function endsSentence(text: string): boolean {
  if (!LAST.test(text)) return false;
  if (!text.endsWith('.')) return true;
  const word = text.slice(text.lastIndexOf(' ') + 1);
  return !isUpperAt(word, 0) || word.length > ABBREVIATION;
}
/** Longest abbreviation with its full stop, in characters. */
const ABBREVIATION = 4;

function creditFrom(text: string, from: number, sources: readonly string[]): Byline | undefined {
  const rest = text.slice(from);
  const byline = readByline(rest, 'expected', sources);
  if (!byline || byline.link || byline.posted || !(byline.author || byline.source)) return undefined;
  const { author, source, labelled } = byline;
  if (author && !labelled && !source && !areNames(author.value) && !REPORTER.test(author.value))
    return undefined;
  if (source && !author) {
    // Where a film is from that the text shows.
    if (isPlatform(source.value)) return undefined;
    const parts = source.value.split('/');
    if (!labelled && !parts.every((part) => isMedia(part.trim(), sources, false))) return undefined;
    if (FROM.test(rest) && !isAgency(source.value, sources) && isLong(source.value)) return undefined;
  }
  return behind(byline, from);
}

function isLong(name: string): boolean {
  return name.split(' ').length > NAMED || /\d/.test(name);
}
