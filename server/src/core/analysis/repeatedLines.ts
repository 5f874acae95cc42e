import { PhraseBook } from '../clean/phrases';
import type { FurniturePhrase } from '../language/types';
import type { Problem } from '../problem';
import type { Localized } from '../rules/definition';
import { isSpaceCode, type Lines } from '../text/lines';
import type { Span } from '../text/span';
import type { BlockAnalysis } from './blockAnalysis';
import type { Block } from './corpusText';

/** Fewest documents in which a line counts as recurring, and the smallest share of its source's documents. */
const FEWEST = 3;
const SHARE = 0.1;
/** Longest line that is looked at, in characters and in words. */
const LONGEST = 90;
const MOST_WORDS = 14;
/** A paragraph has at least so many words: what stands between the first and the last one is the article's own. */
const PARAGRAPH_WORDS = 25;
/** So many lines above the first paragraph and below the last are looked at. */
const EDGE = 12;
/** A line that ends so is a sentence, and may be one that two authors wrote. */
const SENTENCE_END = /[.!?…:;,]["'”’»)\]]*$/;

const TWO_LETTERS = /\p{L}\P{L}*\p{L}/u;

interface Line {
  readonly key: string;
  readonly span: Span;
}

/** What one document adds to the evidence: its source, and the lines of it that may be furniture, each where it stands. */
interface Evidence {
  readonly source: { readonly key: string; readonly name: string };
  /** False for a document without a paragraph, which is none of its source's documents here. */
  readonly counts: boolean;
  readonly lines: readonly Line[];
}

interface Tally {
  documents: number;
  /** Documents in which a line stands, by the line's key. */
  readonly lines: Map<string, number>;
  /** Grows with every change. */
  version: number;
}

/** A document that is counted. The same text can stand in a file twice, and the same block then with it. */
interface Counted {
  times: number;
  readonly analysis: BlockAnalysis;
  readonly evidence: Evidence;
  readonly tally: Tally;
  reported?: { readonly version: number; readonly signature: string; readonly problems: readonly Problem[] };
}

/**
 * Lines that stand in many documents of one source: evidence of page furniture that nothing in a single page gives
 * away. Kept as running counts, to which every document adds its lines once; an edit takes away those of the documents
 * that it touches and adds theirs anew.
 */
export class RepeatedLines {
  private readonly counted = new Map<Block, Counted>();
  private readonly tallies = new Map<string, Tally>();
  /** How often blocks came or went since the counts were made. Undefined before anything was asked. */
  private changes: Map<Block, number> | undefined;
  private readonly kept: PhraseBook;

  /**
   * @param phrases those of the configuration: lines to keep are evidence of nothing
   * @param analysisOf reads a document; called once for a block as long as it stays
   */
  constructor(
    phrases: readonly FurniturePhrase[],
    private readonly analysisOf: (block: Block) => BlockAnalysis,
  ) {
    this.kept = new PhraseBook(phrases.filter(({ keep }) => keep));
  }

  /** Takes note that blocks were put in the place of others. */
  splice(removed: readonly Block[], added: readonly Block[]): void {
    const { changes } = this;
    if (!changes) return;
    for (const block of removed) changes.set(block, (changes.get(block) ?? 0) - 1);
    for (const block of added) changes.set(block, (changes.get(block) ?? 0) + 1);
  }

  /** Problems of one of the blocks of a file; the same array as long as its lines and their counts stay. */
  problems(block: Block, blocks: readonly Block[]): readonly Problem[] {
    this.follow(blocks);
    const counted = this.counted.get(block);
    if (!counted || counted.tally.documents < FEWEST) return NONE;
    const { tally, evidence, analysis, reported } = counted;
    if (reported?.version === tally.version) return reported.problems;
    const least = Math.max(FEWEST, Math.ceil(tally.documents * SHARE));
    const repeated = evidence.lines.filter(({ key }) => tally.lines.get(key)! >= least);
    const signature = [tally.documents, ...repeated.map(({ key }) => tally.lines.get(key))].join();
    const problems =
      repeated.length === 0
        ? NONE
        : reported?.signature === signature
          ? reported.problems
          : repeated.map(({ key, span }) =>
              problemOf(analysis, span, tally.lines.get(key)!, tally.documents, evidence.source.name),
            );
    counted.reported = { version: tally.version, signature, problems };
    return problems;
  }

  /** Brings the counts up to date. What was counted before is not read again. */
  private follow(blocks: readonly Block[]): void {
    if (!this.changes) {
      // Too few to say anything, as where a file is one page: nothing is read for it.
      if (blocks.length < FEWEST) return;
      this.changes = new Map();
      this.splice([], blocks);
    }
    if (this.changes.size === 0) return;
    const changes = [...this.changes].filter(([block, times]) => times !== 0 && block.marker !== undefined);
    this.changes.clear();
    const gone = changes.filter(([, times]) => times < 0);
    const come = changes.filter(([, times]) => times > 0);
    if (gone.length === 1 && come.length === 1 && this.replace(gone[0]!, come[0]!)) return;
    for (const [block, times] of gone) {
      const counted = this.counted.get(block)!;
      this.count(counted, times);
      counted.times += times;
      if (counted.times === 0) this.counted.delete(block);
    }
    for (const [block, times] of come) {
      const counted = this.counted.get(block) ?? this.read(block);
      this.counted.set(block, counted);
      counted.times += times;
      this.count(counted, times);
    }
  }

  /** An edit that leaves a document's evidence as it was, as most do, changes no count. */
  private replace([old, gone]: [Block, number], [block, come]: [Block, number]): boolean {
    const before = this.counted.get(old)!;
    if (gone !== -1 || come !== 1 || before.times !== 1 || this.counted.has(block)) return false;
    const after = this.read(block);
    const keys = ({ evidence }: Counted) => evidence.lines.map(({ key }) => key).join('\n');
    if (after.tally !== before.tally || keys(after) !== keys(before)) return false;
    this.counted.delete(old);
    this.counted.set(block, after);
    after.times = 1;
    return true;
  }

  private read(block: Block): Counted {
    const analysis = this.analysisOf(block);
    const evidence = evidenceOf(analysis, this.kept);
    const { key } = evidence.source;
    const tally = this.tallies.get(key) ?? { documents: 0, lines: new Map(), version: 0 };
    this.tallies.set(key, tally);
    return { times: 0, analysis, evidence, tally };
  }

  private count({ evidence, tally }: Counted, by: number): void {
    if (!evidence.counts) return;
    tally.version++;
    tally.documents += by;
    for (const key of new Set(evidence.lines.map((line) => line.key))) {
      const count = (tally.lines.get(key) ?? 0) + by;
      if (count === 0) tally.lines.delete(key);
      else tally.lines.set(key, count);
    }
  }
}

const NONE: readonly Problem[] = [];
const THIS_FILE: Localized = { en: 'this file', vi: 'tệp này' };

function problemOf(
  { structure: { lines } }: BlockAnalysis,
  span: Span,
  count: number,
  total: number,
  source: string,
): Problem {
  const line = lines.lineAt(span.start);
  return {
    rule: 'boilerplate/repeated-line',
    span,
    args: { count: String(count), total: String(total), source: source === '' ? THIS_FILE : source },
    fixes: [
      {
        title: 'remove',
        edits: [{ span: { start: lines.start(line), end: lines.endWithBreak(line) }, newText: '' }],
        safe: false,
      },
    ],
  };
}

/** The lines of a document that may be furniture: short ones at the page's edges, and those that look doubtful anyway. */
function evidenceOf(analysis: BlockAnalysis, kept: PhraseBook): Evidence {
  const { structure, reading } = analysis;
  const { lines, bodyLine, bodyEndLine } = structure;
  const settled = settledLines(analysis);
  const isParagraph = (line: number) => !settled.has(line) && hasWords(lines, line, PARAGRAPH_WORDS);
  let first = bodyLine;
  while (first < bodyEndLine && !isParagraph(first)) first++;
  // Without a paragraph nobody can say what the article is: lists, tables, verse.
  if (first === bodyEndLine) return { source: sourceOf(analysis), counts: false, lines: [] };
  let last = bodyEndLine - 1;
  while (!isParagraph(last)) last--;
  const found: Line[] = [];
  const look = (line: number, isDoubtful: boolean) => {
    if (settled.has(line)) return;
    const { start, end } = lines.span(line);
    if (end - start > LONGEST * 2 || hasWords(lines, line, MOST_WORDS + 1)) return;
    const raw = lines.textOf(line);
    const text = raw.normalize('NFC').trim();
    if (text.length > LONGEST || !TWO_LETTERS.test(text) || (!isDoubtful && SENTENCE_END.test(text))) return;
    if (!kept.empty && kept.find(text)?.keep) return;
    const lead = raw.length - raw.trimStart().length;
    const span = { start: start + lead, end: start + raw.trimEnd().length };
    found.push({ key: text.replace(/\s+/g, ' ').toLowerCase(), span });
  };
  const doubtful = new Set(reading.doubtful.flatMap(linesOf));
  for (const line of doubtful) look(line, true);
  const edges = [...written(lines, first - 1, bodyLine, -1), ...written(lines, last + 1, bodyEndLine - 1, 1)];
  for (const line of edges) if (!doubtful.has(line)) look(line, false);
  found.sort((a, b) => a.span.start - b.span.start);
  return { source: sourceOf(analysis), counts: true, lines: found };
}

/** Lines of which it is known what they are: furniture that goes, captions and the like that stay, the title. */
function settledLines({ structure, reading }: BlockAnalysis): Set<number> {
  const settled = new Set<number>([...reading.boilerplate, ...reading.kept].flatMap(linesOf));
  for (const { line } of reading.splits) settled.add(line);
  const { title } = reading.fields;
  if (title) settled.add(structure.lines.lineAt(title.span.start));
  return settled;
}

function linesOf({ startLine, endLine }: { readonly startLine: number; readonly endLine: number }): number[] {
  return Array.from({ length: endLine - startLine + 1 }, (_, i) => startLine + i);
}

/** The next lines that are not blank, from a line to another in one direction: as many as an edge has. */
function written(lines: Lines, from: number, to: number, step: 1 | -1): number[] {
  const found: number[] = [];
  for (let line = from; step * (to - line) >= 0 && found.length < EDGE; line += step) {
    if (!lines.isBlank(line)) found.push(line);
  }
  return found;
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

/** Who published a document: as its header says, else as the page does, else the first folder of its name. */
function sourceOf({ structure, reading, name }: BlockAnalysis): Evidence['source'] {
  const written = structure.header.find((entry) => entry.field === 'source')?.value;
  const source = written || reading.fields.source?.value;
  const slash = name.indexOf('/');
  const said = source ?? (slash > 0 ? name.slice(0, slash) : '');
  const plain = said.normalize('NFC').replace(/\s+/g, ' ').trim();
  return { key: plain.toLowerCase(), name: plain };
}
