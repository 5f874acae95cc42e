import { PageLine } from '../lines/line';
import { withoutMarkup } from './markdown';

/** What a crawler that renders lists puts before their entries: "* Trang chủ", "• Thời sự", "3. Kinh tế". */
const MARK = /^(?:(?:[*•·○◦▪■–+»›►-]|\d{1,2}[.)])\s+){1,2}(?=\S)/u;
/** Signs that such marks and links begin with; most lines are told from them by this. */
const SIGNS = '*•·○◦▪■–+»›►-[';
/** A link of mark-down and nothing else: "[Thời sự](https://…)". */
const LINK =
  /^(?:[*•·○◦▪■–+»›►-]\s+|\d{1,2}[.)]\s+)?\[([^[\]]{1,300})\]\((?:https?:|\/|#|\.|mailto:|javascript:)[^()\s]{0,500}(?:\s"[^"]{0,300}")?\)$/u;
/** Longest entry, its mark counted, in words. */
const ENTRY = 40;
/** Lines without a mark in a row that part two lists. */
const GAP = 3;
/** Entries of a list that the phrase table knows as a whole, at least, and the share of its entries that these are. */
const KNOWN = 5;
const SHARE = 0.25;
/** Fewest such entries of a list with the mark that a menu of the page has. */
const ALIKE = 2;

/**
 * Takes the marks off the entries of menus, which are read like those of any page then, and off all lists above the first
 * paragraph of such a page. Lists of a text keep theirs: hardly any of their items is an entry that menus have. Links of
 * mark-down are read by their words wherever they stand, once menus are made of them.
 */
export function withoutMarks(
  lines: readonly PageLine[],
  text: string,
  isDeclared: (line: PageLine) => boolean,
): readonly PageLine[] {
  const lists: List[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (lines[i]!.prose || !isMarked(lines[i]!, text)) continue;
    const list = listFrom(lines, i, text);
    lists.push(list);
    i = list.end - 1;
  }
  const marks = new Set(lists.filter(isMenu).map(({ mark }) => mark));
  if (marks.size === 0) return lines;
  const paragraph = lines.findIndex(({ prose }) => prose);
  const bare = [...lines];
  for (const list of lists) {
    const whole = isMenu(list) || list.end <= paragraph || (list.known >= ALIKE && marks.has(list.mark));
    for (const [at, entry] of list.entries)
      if ((whole || isLink(lines[at]!)) && !isDeclared(lines[at]!)) bare[at] = entry;
  }
  return bare;
}

interface List {
  /** The sign of its marks. */
  readonly mark: string;
  /** The entries without their marks, by their places. */
  readonly entries: ReadonlyMap<number, PageLine>;
  readonly known: number;
  readonly end: number;
}

function isMenu({ known, entries }: List): boolean {
  return known >= KNOWN && known >= entries.size * SHARE;
}

function listFrom(lines: readonly PageLine[], from: number, text: string): List {
  const entries = new Map<number, PageLine>();
  const mark = markOf(lines[from]!, text);
  let known = 0;
  let end = from;
  for (let i = from; i < lines.length && i - end < GAP; i++) {
    const line = lines[i]!;
    if (!isMarked(line, text)) {
      if (line.prose) break;
      continue;
    }
    // Items of the text may be paragraphs, and stand right above a menu.
    if (markOf(line, text) !== mark || (line.prose && known === 0)) break;
    const entry = withoutMark(line, text);
    entries.set(i, entry);
    if (entry.phrase?.how === 'line') known++;
    end = i + 1;
  }
  return { mark, entries, known, end };
}

/** Numbers are one mark, whichever they are. */
function markOf(line: PageLine, text: string): string {
  const first = text[line.start]!;
  return first >= '0' && first <= '9' ? '0' : first;
}

function withoutMark(line: PageLine, text: string): PageLine {
  const words = line.text.endsWith(')') ? LINK.exec(line.text)?.[1] : undefined;
  if (words !== undefined) {
    const start = line.start + line.text.indexOf(`[${words}](`) + 1;
    return new PageLine(text, line.index, start, start + words.length);
  }
  const mark = MARK.exec(line.text)?.[0].length ?? 0;
  const bare = new PageLine(text, line.index, line.start + mark, line.end);
  return withoutMarkup(bare, text) ?? bare;
}

/** Words behind a mark; or a link. */
function isMarked(line: PageLine, text: string): boolean {
  const first = text[line.start]!;
  if (!((first >= '0' && first <= '9') || SIGNS.includes(first)) || line.words > ENTRY) return false;
  return isLink(line) || (line.words > 1 && MARK.test(line.text));
}

function isLink({ text }: PageLine): boolean {
  return text.endsWith(')') && text.includes('](') && LINK.test(text);
}
