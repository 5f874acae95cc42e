import { pattern } from '../../../../text/pattern';
import type { InferredField } from '../../../types';
import type { Classified } from '../classify';
import type { PageLine } from '../lines/line';
import { isUpperAt } from '../lines/text';
import { areNames } from './affiliations';
import { moved } from './credits';
import { type Found, LABELLED } from './credits-in-text';
import { looksLikeName } from './name-lines';
import { isSurname } from './person-names';

// Which of the credits that a page has is its own.

function bestOf(found: readonly Found[]): Found | undefined {
  let best: Found | undefined;
  for (const candidate of found) if (!best || candidate.rank > best.rank) best = candidate;
  return best;
}

/** The credit that counts most. */
export function pick(found: readonly Found[]): InferredField | undefined {
  const best = bestOf(found);
  return best && { value: best.credit.value, span: moved(best.credit.span, best.at) };
}

/** Candidates whose names are looked for in the text, at most. */
const TRIES = 4;

/** The author that counts most, but for those of whom the text itself speaks: they are keywords and captions. */
export function pickAuthor(
  lines: readonly PageLine[],
  read: Classified,
  found: readonly Found[],
): InferredField | undefined {
  let left = found;
  for (let tries = 0; tries < TRIES; tries++) {
    const best = bestOf(left);
    if (!best) return undefined;
    if (best.rank >= LABELLED || !(isSpokenOf(lines, read, best) || isOfHeadline(lines, read, best, left))) {
      const { credit, at } = fullest(best, left);
      return { value: credit.value, span: moved(credit.span, at) };
    }
    left = left.filter((one) => one.credit.value !== best.credit.value);
  }
  return undefined;
}

/** The headline names who is meant, and somebody else signs: a keyword. Who writes of himself signs alone. */
function isOfHeadline(
  lines: readonly PageLine[],
  read: Classified,
  { credit }: Found,
  found: readonly Found[],
): boolean {
  if (read.title === undefined || !credit.value.includes(' ')) return false;
  if (!speaksOf(lines[read.title]!.text, credit.value)) return false;
  return found.some((other) => other.rank >= SIGNED && !shareNames(other.credit.value, credit.value));
}
/** Least rank of a name that stands where authors do. */
const SIGNED = 1;

function shareNames(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}

/** Of several credits the one that names whom the best one names, and others, or in full who signs by initials. */
function fullest(best: Found, found: readonly Found[]): Found {
  const { value } = best.credit;
  // Names in lines of their own, which the page prints side by side elsewhere.
  const joined = value.includes(';')
    ? found.find(({ credit }) => credit.value !== value && namesOf(credit.value) === namesOf(value))
    : undefined;
  if (joined) return joined;
  const first = `${value} `;
  const isFuller = INITIALS.test(value)
    ? (name: string) => initialsOf(name) === value.replace(/\./g, '').toUpperCase() && looksLikeName(name)
    : (name: string) => name.startsWith(first) && areNames(name);
  return found.find(({ credit }) => isFuller(credit.value)) ?? best;
}

/** The names of a credit, whatever joins them. */
function namesOf(value: string): string {
  return value.replace(/\s?[;,&–-]\s|\svà\s/gu, '|');
}

const INITIALS = pattern.u`^\p{Lu}(?:\.?\p{Lu}){1,3}\.?$`;

/** "Lê Thu Vy" is L, T and V. */
function initialsOf(name: string): string {
  return name
    .split(' ')
    .map((word) => String.fromCodePoint(word.codePointAt(0)!))
    .join('')
    .toUpperCase();
}

/** True when a paragraph of the text holds a name of two words and more, but for the one that ends with the credit. */
export function isSpokenOf(lines: readonly PageLine[], read: Classified, { credit, at }: Found): boolean {
  const name = credit.value;
  if (!name.includes(' ')) return false;
  const title = read.title === undefined ? undefined : lines[read.title]!.text;
  for (let i = read.first ?? 0; i <= (read.last ?? -1); i++) {
    const line = lines[i]!;
    if (line.start === at) continue;
    if (!line.prose || line.credited || line.text === title || ABOUT.test(line.text)) continue;
    if (speaksOf(line.text, name)) return true;
  }
  return false;
}

/** "Tác giả: Ông Lê Vy là kỹ sư cầu đường …": what the page tells of whoever wrote the text. */
const ABOUT = /^(?:về )?(?:tác giả|người viết)(?=[\s:,])/iu;

/** True when a text holds a name that is not the end of a longer one: "Lê Thu Hà" is not Thu Hà. */
function speaksOf(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before =
      at > 1 && text[at - 1] === ' ' ? text.slice(text.lastIndexOf(' ', at - 2) + 1, at - 1) : '';
    if (!isUpperAt(before, 0) || !isSurname(before)) return true;
  }
  return false;
}
