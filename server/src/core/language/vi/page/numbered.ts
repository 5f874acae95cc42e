import type { PageLine } from './line';
import { endsArticle } from './zones';

/** Sub-headings of a text that numbers them, at least, before its next number is looked for below a box. */
const NUMBERED = 2;
/** Lines of a box between two numbers at most. */
const BOX = 12;

/**
 * The last line of a text that numbers its parts and goes on with the next number below a box of other pages; `last` for
 * any other. Lists of headlines are numbered too, but line by line.
 */
export function endByNumbers(lines: readonly PageLine[], first: number, last: number): number {
  let number = 0;
  for (let i = first; i <= last; i++) if (opensPart(lines, i, number + 1)) number++;
  if (number < NUMBERED) return last;
  let end = last;
  for (let i = last + 1; i < lines.length && i <= end + BOX && !endsArticle(lines[i]!); i++) {
    if (!opensPart(lines, i, number + 1)) continue;
    number++;
    end = endOfPart(lines, i);
    i = end;
  }
  return end;
}

/** Lines above the first number that was found, and below the beginning of a text, that are looked through. */
const ABOVE = 40;

/**
 * The line of a text's first number, when what was found begins below it: the short answers of a list of questions, with
 * addresses and telephones among them, weigh little. `first` where the numbers do not lead up to 1 one after another.
 */
export function beginByNumbers(lines: readonly PageLine[], first: number, last: number): number {
  let number: number | undefined;
  const below = Math.min(last, first + ABOVE);
  for (let i = first; i <= below && number === undefined; i++) number = partOf(lines, i);
  if (number === undefined || number < 2 || number > NUMBERED + 1) return first;
  for (let i = first - 1; i >= Math.max(0, first - ABOVE); i--) {
    const above = numberOf(lines[i]!);
    if (above === undefined) continue;
    if (above !== number - 1 || partOf(lines, i) === undefined || lines[i]!.weight >= 2) return first;
    number = above;
    if (number === 1) return i;
  }
  return first;
}

/** The number of a part, which has something else than the next number below it. */
function partOf(lines: readonly PageLine[], i: number): number | undefined {
  const number = numberOf(lines[i]!);
  return number !== undefined && opensPart(lines, i, number) ? number : undefined;
}

/** A sub-heading with its number, and something else than the next number below it. */
function opensPart(lines: readonly PageLine[], i: number, number: number): boolean {
  const next = lines[i + 1];
  return numberOf(lines[i]!) === number && next !== undefined && numberOf(next) === undefined;
}

/** The lines up to the next furniture, which is the next box or what stands below the text. */
function endOfPart(lines: readonly PageLine[], from: number): number {
  let end = from;
  while (end + 1 < lines.length && lines[end + 1]!.weight < 2 && !lines[end + 1]!.byline([])?.labelled) end++;
  return end;
}

function numberOf(line: PageLine): number | undefined {
  if (!line.item || !line.short) return undefined;
  const found = /^(\d{1,2})[.)]\s\S/u.exec(line.text);
  return found ? Number(found[1]) : undefined;
}
