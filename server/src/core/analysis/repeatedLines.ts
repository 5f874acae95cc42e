import type { Problem } from '../problem';
import type { Localized } from '../rules/definition';
import type { Span } from '../text/span';
import type { BlockAnalysis } from './blockAnalysis';
import type { Block } from './corpusText';
import type { LineEvidence } from './lineEvidence';
import { type FileRecurrence, recurs } from './recurrence';

interface Tally {
  documents: number;
  /** Documents in which a line stands, by the line's key. */
  readonly lines: Map<number, number>;
  /** Grows with every change. */
  version: number;
}

/** A document that is counted. The same text can stand in a file twice, and the same block then with it. */
interface Counted {
  times: number;
  readonly evidence: LineEvidence;
  readonly tally: Tally;
  reported?: Reported;
}

interface Reported {
  readonly version: number;
  readonly foreign: FileRecurrence | undefined;
  readonly analysis: BlockAnalysis;
  readonly signature: string;
  readonly problems: readonly Problem[];
}

/**
 * Lines that stand in many documents of one source: evidence of page furniture that nothing in a single page gives
 * away. Those of the file are kept as running counts, to which every document adds its lines once; an edit takes away
 * those of the documents that it touches and adds theirs anew. Those of other files are told as they were last published.
 */
export class RepeatedLines {
  private readonly counted = new Map<Block, Counted>();
  private readonly tallies = new Map<string, Tally>();
  /** How often blocks came or went since the counts were made. Undefined before anything was asked. */
  private changes: Map<Block, number> | undefined;
  private foreign: FileRecurrence | undefined;
  /** Sources of which a count has changed that is told of in more documents than the one that was edited. */
  private readonly changed = new Set<Tally>();
  /** The document of a file that is one page. */
  private alone: { readonly block: Block; readonly counted: Counted } | undefined;

  /** @param evidenceOf reads a document; called once for a block as long as it stays */
  constructor(private readonly evidenceOf: (block: Block) => LineEvidence) {}

  /** Says what other files add from now on. */
  setForeign(foreign: FileRecurrence | undefined): void {
    this.foreign = foreign;
  }

  /** Takes note that blocks were put in the place of others. */
  splice(removed: readonly Block[], added: readonly Block[]): void {
    const { changes } = this;
    if (!changes) return;
    for (const block of removed) changes.set(block, (changes.get(block) ?? 0) - 1);
    for (const block of added) changes.set(block, (changes.get(block) ?? 0) + 1);
  }

  /** Tells of all blocks of which something else can be said since the last time, beside those that were edited. */
  tellChanged(blocks: readonly Block[], tell: (index: number) => void): void {
    if (!this.foreign && blocks.length < FEWEST) return;
    this.follow(blocks);
    const { changed } = this;
    if (changed.size === 0) return;
    for (let index = 0; index < blocks.length; index++) {
      const counted = this.counted.get(blocks[index]!);
      if (counted && counted.evidence.lines.length > 0 && changed.has(counted.tally)) tell(index);
    }
    changed.clear();
  }

  /**
   * Problems of one of the blocks of a file; the same array as long as its lines and their counts stay.
   * @param block none before the first marker of a file that has markers
   */
  problems(block: Block, blocks: readonly Block[], analysis: BlockAnalysis): readonly Problem[] {
    const { foreign } = this;
    if (!foreign && blocks.length < FEWEST) return NONE;
    if (blocks.length === 1 && !block.marker) return this.told(this.readAlone(block), analysis, ALONE);
    this.follow(blocks);
    const counted = this.counted.get(block);
    if (!counted) return NONE;
    return this.told(counted, analysis, counted.tally);
  }

  private told(counted: Counted, analysis: BlockAnalysis, tally: Tally): readonly Problem[] {
    const { foreign } = this;
    const { evidence, reported } = counted;
    const { source } = evidence;
    if (!evidence.counts || evidence.lines.length === 0) return NONE;
    const isCurrent = reported?.version === tally.version && reported.foreign === foreign;
    if (isCurrent && reported.analysis === analysis) return reported.problems;
    const total = tally.documents + (foreign?.documents(source.key) ?? 0);
    const countOf = (key: number) => (tally.lines.get(key) ?? 1) + (foreign?.count(source.key, key) ?? 0);
    const cut = new Set(analysis.recurring.map(({ key }) => key));
    const repeated = evidence.lines.filter(({ key }) => !cut.has(key) && recurs(countOf(key), total));
    const signature = [total, ...repeated.map(({ key, span }) => `${span.start}:${countOf(key)}`)].join();
    const same = reported?.signature === signature && reported.analysis === analysis;
    const problems = same
      ? reported.problems
      : repeated.map(({ key, span }) => problemOf(analysis, span, countOf(key), total, source.name));
    counted.reported = {
      version: tally.version,
      foreign,
      analysis,
      signature,
      problems: problems.length === 0 ? NONE : problems,
    };
    return counted.reported.problems;
  }

  /** Brings the counts up to date. What was counted before is not read again. */
  private follow(blocks: readonly Block[]): void {
    if (!this.changes) {
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

  /**
   * An edit that leaves a document's evidence as it was, as most do, or changes lines that stand in no other document, like
   * one that is being typed: it changes no count that is told of elsewhere.
   */
  private replace([old, gone]: [Block, number], [block, come]: [Block, number]): boolean {
    const before = this.counted.get(old)!;
    if (gone !== -1 || come !== 1 || before.times !== 1 || this.counted.has(block)) return false;
    const after = this.read(block);
    const { tally, evidence } = after;
    if (tally !== before.tally || evidence.counts !== before.evidence.counts) return false;
    const [were, are] = [keysOf(before), keysOf(after)];
    const left = [...were].filter((key) => !are.has(key));
    const added = [...are].filter((key) => !were.has(key));
    if (left.some((key) => tally.lines.get(key) !== 1) || added.some((key) => tally.lines.has(key)))
      return false;
    for (const key of left) tally.lines.delete(key);
    for (const key of added) tally.lines.set(key, 1);
    this.counted.delete(old);
    this.counted.set(block, after);
    after.times = 1;
    return true;
  }

  private read(block: Block): Counted {
    const evidence = this.evidenceOf(block);
    const { key } = evidence.source;
    const tally = this.tallies.get(key) ?? { documents: 0, lines: new Map(), version: 0 };
    this.tallies.set(key, tally);
    return { times: 0, evidence, tally };
  }

  private readAlone(block: Block): Counted {
    if (this.alone?.block !== block) this.alone = { block, counted: this.read(block) };
    return this.alone.counted;
  }

  private count({ evidence, tally }: Counted, by: number): void {
    if (!evidence.counts) return;
    tally.version++;
    this.changed.add(tally);
    tally.documents += by;
    if (evidence.lines.length === 0) return;
    for (const key of keysOf({ evidence })) {
      const count = (tally.lines.get(key) ?? 0) + by;
      if (count === 0) tally.lines.delete(key);
      else tally.lines.set(key, count);
    }
  }
}

function keysOf({ evidence }: Pick<Counted, 'evidence'>): ReadonlySet<number> {
  return new Set(evidence.lines.map(({ key }) => key));
}

/** Too few documents to say anything, as where a file is one page: nothing is read for it. */
const FEWEST = 3;
const NONE: readonly Problem[] = [];
/** The count of a file that is one page. */
const ALONE: Tally = { documents: 1, lines: new Map(), version: 0 };
const NO_SOURCE: Localized = { en: 'unknown source', vi: 'nguồn không rõ' };

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
    args: { count: String(count), total: String(total), source: source === '' ? NO_SOURCE : source },
    fixes: [
      {
        title: 'remove',
        edits: [{ span: { start: lines.start(line), end: lines.endWithBreak(line) }, newText: '' }],
        safe: false,
      },
    ],
  };
}
