import { PhraseBook } from '../clean/phrases';
import type { FurnitureKind, FurniturePhrase, LineRange, PageReading } from '../language/types';
import { copyOf } from '../text/copy';
import { isSpaceCode, type Lines, seenSpan, seenText } from '../text/lines';
import { pattern } from '../text/pattern';
import { type Span, shift } from '../text/span';
import { type Fingerprint, hashText } from './fingerprint';

/** Longest line that is looked at, in characters and in words; lines that look doubtful may be longer. */
const LONGEST = 90;
const MOST_WORDS = 14;
const LONGEST_DOUBTFUL = 1000;
/** A paragraph has at least so many words: what stands between the first and the last one is the article's own. */
const PARAGRAPH_WORDS = 25;
/** So many lines above the first paragraph and below the last are looked at, beside those that are settled. */
const EDGE = 40;
/** So many lines above and below the name of a state are of a letter's head, and not furniture that letters of one office share. */
const LETTERHEAD = 6;
/** What is signed has at most so many words. */
const SIGNATURE_WORDS = 4;
/** A line that ends so is a sentence, and may be one that two authors wrote. */
const SENTENCE_END = /[.!?…:;,]["'”’»)\]]*$/;
const TWO_LETTERS = pattern.u`\p{L}[^\p{L}]*\p{L}`;

/** A line of a document that may be furniture. */
export interface EvidenceLine {
  /** Hash of the line without its case and blanks. */
  readonly key: number;
  /** Hashes of the line together with its neighbours, where these are furniture or may be. */
  readonly pairs: readonly number[];
  readonly span: Span;
  /** What the page's reader took it for, where it was in doubt; other lines it took for text. */
  readonly doubtful: FurnitureKind | undefined;
  /** Whether it could be the name of somebody: words that all begin in a capital, or a few right below the text. */
  readonly nameLike: boolean;
}

/** What one document adds to the evidence of the corpus: its source, and the lines of it that may be furniture. */
export interface LineEvidence {
  readonly source: { readonly key: string; readonly name: string };
  /** False for a document without a paragraph, which is none of its source's documents here. */
  readonly counts: boolean;
  readonly lines: readonly EvidenceLine[];
  /** The smallest hashes of its prose, to see whether two documents are one article; undefined for too short ones. */
  readonly sketch: Uint32Array | undefined;
}

export const NO_EVIDENCE: LineEvidence = {
  source: { key: '', name: '' },
  counts: false,
  lines: [],
  sketch: undefined,
};

/** So many hashes tell articles apart that are the same from those that are not. */
const SKETCH = 32;

/** A document as its evidence is read from it, before anything is known of others. */
export interface EvidenceInput {
  readonly name: string;
  readonly lines: Lines;
  readonly bodyLine: number;
  readonly bodyEndLine: number;
  /** The source of the header. */
  readonly source: string | undefined;
  readonly reading: PageReading;
  /** Asked for only where a document has lines that may recur. */
  fingerprint(): Fingerprint | undefined;
  /** Phrases of the configuration: lines to keep are evidence of nothing. */
  readonly phrases: readonly FurniturePhrase[];
  /** Whether a line, without the blanks around it, is one that heads letters. */
  isLetterhead(line: string): boolean;
}

/** The lines of a document that may be furniture: short ones at the page's edges, and those that look doubtful anyway. */
export function evidenceOf(input: EvidenceInput): LineEvidence {
  const { lines, bodyLine, bodyEndLine, reading } = input;
  const source = sourceOf(input);
  const settled = settledLines(input);
  const isParagraph = (line: number) => settled[line] === 0 && hasWords(lines, line, PARAGRAPH_WORDS);
  let first = bodyLine;
  while (first < bodyEndLine && !isParagraph(first)) first++;
  // Without a paragraph nobody can say what the article is: lists, tables, verse.
  if (first === bodyEndLine) return { source, counts: false, lines: [], sketch: undefined };
  let last = bodyEndLine - 1;
  while (!isParagraph(last)) last--;
  const above = unsettled(lines, settled, first - 1, bodyLine, -1);
  const below = unsettled(lines, settled, last + 1, bodyEndLine - 1, 1);
  if (above.length === 0 && below.length === 0 && reading.doubtful.length === 0)
    return { source, counts: true, lines: [], sketch: undefined };
  const doubtful = new Map<number, FurnitureKind>();
  for (const block of reading.doubtful) for (const line of linesOf(block)) doubtful.set(line, block.kind);
  const kept = keptBook(input.phrases);
  const unknown = [...new Set([...doubtful.keys(), ...above, ...below])].sort((a, b) => a - b);
  const recurring = unknown.filter(
    (line) =>
      settled[line] === 0 &&
      mayRecur(lines, line, doubtful.has(line), kept) &&
      !isOfText(input, settled, line),
  );
  // Most documents have none: what heads a letter is only looked for in others.
  const heads = nearHeads(input, recurring.length > 0 ? unknown : []);
  const candidates = recurring.filter((line) => !heads.has(line));
  if (candidates.length === 0) return { source, counts: true, lines: [], sketch: undefined };
  // Right below the text somebody may have signed it, in whatever words.
  const signed = below[0];
  const furniture = new Set([...candidates, ...reading.boilerplate.flatMap(linesOf)]);
  const found = candidates.map((line): EvidenceLine => {
    const text = lines.textOf(line);
    const key = keyOf(text);
    const pairs = [-1, 1].flatMap((step) => {
      const other = neighbor(lines, line, step, bodyLine, bodyEndLine);
      if (other === undefined || !furniture.has(other)) return [];
      const otherKey = keyOf(lines.textOf(other));
      return [hashText(step < 0 ? `${otherKey} ${key}` : `${key} ${otherKey}`)];
    });
    const isSigned = line === signed && !hasWords(lines, line, SIGNATURE_WORDS + 1);
    return {
      key,
      pairs,
      span: shift(seenSpan(text), lines.start(line)),
      doubtful: isSigned ? undefined : doubtful.get(line),
      nameLike: isSigned || isNameLike(text),
    };
  });
  const fingerprint = input.fingerprint();
  const sketch = fingerprint && fingerprint.size > 0 ? fingerprint.sketch.slice(0, SKETCH) : undefined;
  return { source, counts: true, lines: found, sketch };
}

/** "Trả lời:", "(Còn nữa)", "TM. ỦY BAN NHÂN DÂN": what opens, ends and signs texts of all kinds. */
const OF_TEXT = pattern.u`[:：]$|^\(.*\)$|^(?:TM|KT|TL|TUQ)\.\s?\p{Lu}`;

/** Whether a line has such a form, and no furniture stands beside it. */
function isOfText(
  { lines, bodyLine, bodyEndLine }: EvidenceInput,
  settled: Uint8Array,
  line: number,
): boolean {
  if (!OF_TEXT.test(seenText(lines.textOf(line)))) return false;
  return ![-1, 1].some((step) => {
    const other = neighbor(lines, line, step, bodyLine, bodyEndLine);
    return other !== undefined && settled[other] === FURNITURE;
  });
}

function keyOf(text: string): number {
  return hashText(seenText(text).normalize('NFC').replace(/\s+/g, ' ').toLowerCase());
}

/** Lines of the heads of letters among some, and all near them. */
function nearHeads({ lines, isLetterhead }: EvidenceInput, among: readonly number[]): Set<number> {
  const heads = new Set<number>();
  for (const line of among) {
    const { start, end } = lines.span(line);
    if (end - start > LONGEST || !isLetterhead(seenText(lines.textOf(line)).normalize('NFC'))) continue;
    for (let near = line - LETTERHEAD; near <= line + LETTERHEAD; near++) heads.add(near);
  }
  return heads;
}

/** Whether a line is one that other pages can have too, and not a sentence. */
function mayRecur(lines: Lines, line: number, isDoubtful: boolean, kept: PhraseBook): boolean {
  const { start, end } = lines.span(line);
  if (end - start > (isDoubtful ? LONGEST_DOUBTFUL : LONGEST * 2)) return false;
  if (!isDoubtful && hasWords(lines, line, MOST_WORDS + 1)) return false;
  const text = seenText(lines.textOf(line)).normalize('NFC');
  if (!TWO_LETTERS.test(text)) return false;
  if (!isDoubtful && (text.length > LONGEST || SENTENCE_END.test(text))) return false;
  return kept.empty || !kept.find(text)?.keep;
}

const keptBooks = new WeakMap<readonly FurniturePhrase[], PhraseBook>();

function keptBook(phrases: readonly FurniturePhrase[]): PhraseBook {
  let book = keptBooks.get(phrases);
  if (!book) {
    book = new PhraseBook(phrases.filter(({ keep }) => keep));
    keptBooks.set(phrases, book);
  }
  return book;
}

/** Room for the lines of one document at a time. */
let room = new Uint8Array(256);
/** What a settled line is. */
const STAYS = 1;
const FURNITURE = 2;
/** Room that a longer document needed is not kept. */
const KEPT_ROOM = 1 << 16;

/**
 * Lines of which it is known what they are: furniture that goes, captions and the like that stay, the title. 0 for those
 * of which it is not, by line; valid until the next call.
 */
function settledLines({ lines, reading }: EvidenceInput): Uint8Array {
  if (room.length < lines.count || room.length > KEPT_ROOM) room = new Uint8Array(lines.count + 256);
  else room.fill(0, 0, lines.count);
  for (const { startLine, endLine } of reading.boilerplate) room.fill(FURNITURE, startLine, endLine + 1);
  for (const { startLine, endLine } of reading.kept) room.fill(STAYS, startLine, endLine + 1);
  for (const { line } of reading.splits) room[line] = STAYS;
  const { title } = reading.fields;
  if (title) room[lines.lineAt(title.span.start)] = STAYS;
  return room;
}

function linesOf({ startLine, endLine }: Pick<LineRange, 'startLine' | 'endLine'>): number[] {
  return Array.from({ length: endLine - startLine + 1 }, (_, i) => startLine + i);
}

/** The next lines of which nothing is known, from a line to another in one direction: as many as an edge has. */
function unsettled(lines: Lines, settled: Uint8Array, from: number, to: number, step: 1 | -1): number[] {
  const found: number[] = [];
  for (let line = from; step * (to - line) >= 0 && found.length < EDGE; line += step) {
    if (settled[line] === 0 && !lines.isBlank(line)) found.push(line);
  }
  return found;
}

/** The next line of the body that is not blank, a few lines away at most. */
function neighbor(lines: Lines, line: number, step: number, from: number, to: number): number | undefined {
  for (let other = line + step, looked = 0; other >= from && other < to && looked < 4; other += step) {
    if (!lines.isBlank(other)) return other;
    looked++;
  }
  return undefined;
}

/** Whether a line has at least so many words. Reads no further than that. */
function hasWords(lines: Lines, line: number, least: number): boolean {
  const { start, end } = lines.span(line);
  if (end - start < least * 2 - 1) return false;
  let words = 0;
  let blank = true;
  for (let i = start; i < end; i++) {
    const space = isSpaceCode(lines.text.charCodeAt(i));
    if (blank && !space && ++words === least) return true;
    blank = space;
  }
  return false;
}

const CAPITALIZED = pattern.u`^[^\p{L}]*\p{Lu}`;

/** "Truyện ngắn của Lê Vy", "Ghi theo lời kể của bà Tám": who wrote or told a text. */
const WRITTEN = pattern.u`\s(?:của|kể)\s(?:(?:ông|bà|cô|chú|bác|anh|chị|em|cụ)\s)?\p{Lu}\S*(?:\s\p{Lu}\S*){0,4}$`;

function isNameLike(text: string): boolean {
  const plain = text.normalize('NFC').trim();
  if (WRITTEN.test(plain)) return true;
  const words = plain.split(/\s+/);
  return words.length <= 6 && words.every((word) => CAPITALIZED.test(word));
}

/** Who published a document: as its header says, else as the page does, else the first folder of its name. */
function sourceOf({ source: written, reading, name }: EvidenceInput): LineEvidence['source'] {
  const source = written || reading.fields.source?.value;
  const slash = name.indexOf('/');
  const said = source ?? (slash > 0 ? name.slice(0, slash) : '');
  let known = sources.get(said);
  if (!known) {
    const plain = copyOf(said.normalize('NFC').replace(/\s+/g, ' ').trim());
    known = { key: plain.toLowerCase(), name: plain };
    if (sources.size >= SOURCES_KEPT) sources.clear();
    sources.set(copyOf(said), known);
  }
  return known;
}

/** By what is written: a corpus has a few sources and many documents of each. */
const sources = new Map<string, LineEvidence['source']>();
const SOURCES_KEPT = 2000;
