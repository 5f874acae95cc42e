import type { PageLine } from '../lines/line';

/** Words of a label: "Địa chỉ", "Giờ mở". */
const LABEL = 2;
/** Shortest sentence that shows that a text stands between two addresses, in words. */
const SENTENCE = 4;
/** Entries with a number that make a list by themselves, at least. */
const NUMBERED = 3;
/** Lines between two addresses of one list at most. */
const APART = 14;

/**
 * Texts that list places give the address of each, in the words of an imprint: "Địa chỉ: …", "Điện thoại: …". Where
 * sentences stand between lines with one label, those lines, and others with a label between them, are read as text.
 */
export function readListings(lines: readonly PageLine[]): void {
  for (let i = 0; i < lines.length; i++) {
    if (!isAddress(lines[i]!)) continue;
    const last = endOfListing(lines, i);
    if (last === i) continue;
    const labels = new Set<string>();
    for (let k = i; k < lines.length; k++) {
      const line = lines[k]!;
      const label = labelOf(line);
      if (k > last && (label === undefined || !labels.has(label))) break;
      if (label === undefined) continue;
      labels.add(label);
      line.readAsText();
    }
    i = last;
  }
}

/**
 * The last line with the label of a line, with a sentence or the number of an entry between each two of them, and a
 * sentence between some; the line itself when there is none.
 */
function endOfListing(lines: readonly PageLine[], from: number): number {
  const label = labelOf(lines[from]!);
  let last = from;
  let parted = false;
  let told = false;
  let sentence = false;
  let numbered = false;
  let entries = 1;
  for (let i = from + 1; i < lines.length && i - last <= APART; i++) {
    const line = lines[i]!;
    if (line.weight === 0 && line.notice === 0) {
      if (line.sentence && line.words >= SENTENCE) sentence = true;
      if (line.item) numbered = true;
      if (sentence || line.item) parted = true;
    } else if (parted && labelOf(line) === label) {
      last = i;
      told ||= sentence || (numbered && ++entries >= NUMBERED);
      numbered = false;
      parted = false;
      sentence = false;
    }
  }
  return told ? last : from;
}

function isAddress(line: PageLine): boolean {
  return line.weight >= 2 && line.kind === 'copyright' && labelOf(line) !== undefined;
}

/** The first words of a short line with a colon after a label and something behind it. */
function labelOf(line: PageLine): string | undefined {
  if (!line.short || line.weight < 2 || line.sentence) return undefined;
  const colon = line.text.indexOf(':');
  if (colon < 2 || colon > 24 || colon === line.text.length - 1) return undefined;
  return line.key.split(' ', LABEL).join(' ');
}
