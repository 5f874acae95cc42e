import { type Entry, entriesIn, OWN, type OwnLines } from '../lines/entries';
import { entryIn } from '../lines/lexicon';
import { PageLine } from '../lines/line';
import { BODY, type Mark, marksFor } from '../marks';

/** Longest line of entries, in characters. */
const LONGEST = 4000;
/** Fewest entries that are read by themselves where the line says what it is. */
const MENU = 5;

/**
 * Menus, bars of buttons and imprints whose entries stand on one line, as a line for each entry: they are read like those of
 * any page then. All entries of a line have its number (see `together`).
 */
export function partMenus(
  lines: readonly PageLine[],
  text: string,
  isDeclared: (line: PageLine) => boolean,
): readonly PageLine[] {
  let parted: PageLine[] | undefined;
  const own = new ShortLines(lines);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const found = entriesOf(line, own);
    const entries = found && !isDeclared(line) ? found : undefined;
    if (entries) parted ??= lines.slice(0, i);
    if (!parted) continue;
    if (!entries) parted.push(line);
    else
      for (const { from, to } of entries)
        parted.push(new PageLine(text, line.index, line.start + from, line.start + to));
  }
  return parted ?? lines;
}

/** The short lines of a page, gathered when first asked for. */
class ShortLines implements OwnLines {
  private gathered = false;
  private texts: Set<string> | undefined;
  private words: Set<string> | undefined;

  constructor(private readonly lines: readonly PageLine[]) {}

  has(text: string, from: number, to: number): boolean {
    if (to - from > OWN || to === from) return false;
    this.gather();
    if (!textLooks.has(text, from, to)) return false;
    this.texts ??= new Set(this.short().map((line) => line.text));
    return this.texts.has(text.slice(from, to));
  }

  begins(text: string, from: number, to: number): boolean {
    this.gather();
    if (!wordLooks.has(text, from, to)) return false;
    this.words ??= new Set(this.short().map((line) => line.text.slice(0, endOfWord(line.text))));
    return this.words.has(text.slice(from, to));
  }

  private gather(): void {
    if (this.gathered) return;
    this.gathered = true;
    textLooks.restart();
    wordLooks.restart();
    for (const { text } of this.short()) {
      textLooks.add(text, 0, text.length);
      wordLooks.add(text, 0, endOfWord(text));
    }
  }

  private short(): PageLine[] {
    return this.lines.filter((line) => line.length <= OWN && !line.sentence);
  }
}

function endOfWord(text: string): number {
  const blank = text.indexOf(' ');
  return blank < 0 ? text.length : blank;
}

const LOOKS = 1 << 12;

/** What texts look like: lengths, and letters at both ends. What looks otherwise is none of them. */
class Looks {
  private readonly fillings = new Int32Array(LOOKS);
  private filling = 0;

  /** Forgets all texts. */
  restart(): void {
    this.filling++;
  }

  add(text: string, from: number, to: number): void {
    this.fillings[lookOf(text, from, to)] = this.filling;
  }

  has(text: string, from: number, to: number): boolean {
    return this.fillings[lookOf(text, from, to)] === this.filling;
  }
}

/** One of each for all pages, which are read one after another. */
const textLooks = new Looks();
const wordLooks = new Looks();

/** A number of what stands between two places of a text, made of its length and its first and last letter. */
function lookOf(text: string, from: number, to: number): number {
  return ((to - from) * 97 + text.charCodeAt(from) * 31 + text.charCodeAt(to - 1)) & (LOOKS - 1);
}

/** The entries of a line that is made of them; undefined for any other line, and for one that says by itself all that it is. */
function entriesOf(line: PageLine, own: OwnLines): readonly Entry[] | undefined {
  if (line.words < 3 || line.sentence || line.isText || line.isContents || line.length > LONGEST)
    return undefined;
  const { phrase } = line;
  if (line.weight >= 3 && phrase?.how !== 'cover') return undefined;
  const may = line.mayBeEntries;
  const entries = may && entriesIn(line.text, may, own);
  if (!entries || line.dateline || line.credited) return undefined;
  const said = phrase !== undefined && entries.length < MENU;
  return said && !opens(line.text, entries.at(-1)!) ? undefined : entries;
}

/** What follows on the next lines is said by the last entry: "Bình luận Chia sẻ Tin liên quan". */
function opens(text: string, { from, to }: Entry): boolean {
  const role = entryIn(text, from, to)?.role;
  return role === 'opens' || role === 'ends';
}

/** The marks of lines some of which were parted. */
export function marksOfWholes(
  whole: readonly PageLine[],
  parted: readonly PageLine[],
  marks: readonly Mark[],
): readonly Mark[] {
  if (parted === whole) return marks;
  const ofWholes = marksFor(whole) as Mark[];
  let at = 0;
  for (let i = 0; i < parted.length; i++)
    if (i === 0 || parted[i]!.index !== parted[i - 1]!.index) ofWholes[at++] = marks[i]!;
  return ofWholes;
}

/** Share of a line's words that goes with the rest of it, at least. */
const MOST = 0.6;

/** Gives all entries of a line the same mark: a line goes or stays as a whole. */
export function together(lines: readonly PageLine[], marks: Mark[]): void {
  for (let i = 0; i < lines.length; ) {
    let end = i + 1;
    while (end < lines.length && lines[end]!.index === lines[i]!.index) end++;
    if (end > i + 1) marks.fill(markOfAll(lines, marks, i, end), i, end);
    i = end;
  }
}

function markOfAll(lines: readonly PageLine[], marks: readonly Mark[], from: number, to: number): Mark {
  let words = 0;
  let gone = 0;
  let cut: Mark | undefined;
  let unsure: Mark | undefined;
  let own: Mark | undefined;
  for (let i = from; i < to; i++) {
    const mark = marks[i]!;
    words += lines[i]!.words;
    if (mark.label === 'cut') {
      cut ??= mark;
      gone += lines[i]!.words;
    } else if (mark.label === 'doubtful') unsure ??= mark;
    else if (mark.label !== 'body' && (own === undefined || mark.label === 'title')) own = mark;
  }
  if (own && own.label !== 'section') return own;
  if (cut && gone >= words * MOST) return cut;
  return own ?? unsure ?? BODY;
}
