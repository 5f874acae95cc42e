import type { PageLine } from '../lines/line';

/** Lines of a quotation at least, and words of one that stands alone. */
const LINES = 2;
const PARAGRAPH = 12;
const QUOTED = /^>\s/;
/** What parts of a rule and paragraphs end with; headlines that lead elsewhere do not. */
const RUNNING = /[.;:,]["”*_]{0,4}$/;
const STATED = /[^.]\.["”*_]{0,4}$/;

/**
 * Mark-down puts a sign before every line of a quotation with which sites mark links to other pages. Lines in a row that
 * have it are a quotation when half of them end as texts do; so is a paragraph alone that ends with a full stop.
 */
export function readQuotes(lines: readonly PageLine[]): void {
  for (let i = 0; i < lines.length; i++) {
    let end = i;
    let running = 0;
    while (end < lines.length && QUOTED.test(lines[end]!.text)) if (isRunning(lines[end++]!)) running++;
    if (end === i) continue;
    if ((end - i >= LINES || isParagraph(lines[i]!)) && running * 2 >= end - i)
      for (let k = i; k < end; k++) lines[k]!.readAsText();
    i = end - 1;
  }
}

function isParagraph({ words, text }: PageLine): boolean {
  return words >= PARAGRAPH && STATED.test(text);
}

function isRunning(line: PageLine): boolean {
  return !line.trails && RUNNING.test(line.text);
}
