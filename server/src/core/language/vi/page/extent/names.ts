import { pattern } from '../../../../text/pattern';
import type { PageLine } from '../lines/line';

const NAME = pattern.gu`[\p{Lu}\d][\p{L}\p{M}\d]*(?:[.,/-]\d+)*`;

/** Words that begin with a capital, and figures, in the lines from one to another; both are read to their ends. */
export function namesIn(lines: readonly PageLine[], from: number, to: number): Set<string> {
  const names = new Set<string>();
  for (let i = from; i <= to; i++) for (const name of lines[i]!.text.match(NAME) ?? []) names.add(name);
  return names;
}

/** The same without the words that lines begin with, which have a capital whatever they are. */
export function namesWithin(lines: readonly PageLine[], from: number, to: number): Set<string> {
  const names = new Set<string>();
  for (let i = from; i <= to; i++) {
    const { text } = lines[i]!;
    for (const name of text.slice(text.search(/\s|$/u)).match(NAME) ?? []) names.add(name);
  }
  return names;
}

/** Share of the names and figures of some lines that other lines do not have. */
export function newNames(names: ReadonlySet<string>, known: ReadonlySet<string>): number {
  if (names.size === 0) return 1;
  let fresh = 0;
  for (const name of names) if (!known.has(name)) fresh++;
  return fresh / names.size;
}

/** Lines above that are compared, and share of names that may be new. */
const ABOVE = 40;
const NEW = 0.5;

/** A photo's caption and the last paragraph, say: the names of some lines are those of the text above them, and no other page's. */
export function speakOfSame(lines: readonly PageLine[], first: number, from: number, to: number): boolean {
  const known = namesIn(lines, Math.max(first, from - ABOVE), from - 1);
  return newNames(namesIn(lines, from, to), known) <= NEW;
}
