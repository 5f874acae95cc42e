import { parseTemplate } from '../format/marker';
import type { MarkerStyle } from '../format/structure';
import type { Problem, Severity } from '../problem';
import { type RuleId, severities as SEVERITIES } from '../rules/table';
import type { TextEdit } from '../text/span';
import { AcrossBlocks } from './acrossBlocks';
import { BlockAnalysis, type FirstReading } from './blockAnalysis';
import { BlockReport, type ReportedProblem } from './blockReport';
import { type Block, CorpusText, type Origin } from './corpusText';
import { applyDisables } from './disable';
import type { FileDocument, ForeignTwins } from './duplicatesAcrossFiles';
import { DuplicatesInFile } from './duplicatesInFile';
import type { Environment } from './environment';
import type { LineEvidence } from './lineEvidence';
import { Packing } from './packing';
import type { FileRecurrence } from './recurrence';
import { RepeatedLines } from './repeatedLines';
import { ReportedLists } from './reportedLists';

export type { ReportedProblem } from './blockReport';

/** What a part of a file that is read part by part has to know of the rest. */
export interface PartOfFile extends Origin {
  /** Style of the file's markers; undefined where the part is the whole file and tells of it itself. */
  readonly style: MarkerStyle | undefined;
  /** Keys of names that documents of earlier parts have. */
  readonly taken: Pick<ReadonlySet<string>, 'has'>;
}

const NONE: readonly Problem[] = [];

/** Rules that need more than one document. */
const DUPLICATE_RULES = ['document/duplicate', 'document/near-duplicate'] as const;

/** So many blocks are analyzed at a time, in UTF-16 code units: by then steps pay as well as they do of more. */
const UNITS_TOGETHER = 1 << 20;
/**
 * The same for those who let requests through: enough for steps to pay, too little to keep a request waiting. And for
 * files that hold what was found packed: until it is, so little takes so little memory.
 */
export const FEW_UNITS = 1 << 16;
/** With fewer blocks everything is reported anew after each edit. */
const FEW_BLOCKS = 8;
/** Behind so many blocks that are analyzed already, as nearly all are after an edit, nobody looks for others. */
const FAR = 64;
/** What a block counts for at least. */
const UNITS_OF_BLOCK = 1 << 10;

/**
 * One corpus file under analysis. Holds the text as blocks, and for every block what was computed of it; an edit
 * throws away the results of the blocks that it touches and of no other.
 */
export class CorpusFile {
  readonly text: CorpusText;
  private readonly analyses = new WeakMap<Block, BlockAnalysis>();
  private reports = new WeakMap<BlockAnalysis, BlockReport>();
  private acrossValue: AcrossBlocks | undefined;
  /** The same as it was when all blocks were last reported. */
  private acrossReported: AcrossBlocks | undefined;
  private duplicatesValue: DuplicatesInFile | undefined;
  private foreignValue: ForeignTwins | undefined;
  private recurrence: FileRecurrence | undefined;
  private revisionValue = 0;
  private readonly severities: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  private readonly lists = new ReportedLists<BlockReport>(
    ({ counts }, by) => {
      for (const severity of SEVERITIES) this.severities[severity] += by * counts[severity];
    },
    ({ namesOthers }) => namesOthers,
  );
  private readonly repeatedLines: RepeatedLines;
  /** Of a file that holds what was found in its documents packed. */
  private packing: Packing | undefined;
  /** The documents that were looked ahead at last: whoever did that asks for them now. */
  private lookedAt: readonly BlockAnalysis[] = [];

  /**
   * @param text as a string, or as another file holds it that will not be used any more
   * @param environment shared by all blocks; a file whose settings change is made anew
   * @param part for whole blocks out of a larger file: twins are then only those that `setForeignTwins` tells of
   */
  constructor(
    text: string | CorpusText,
    readonly environment: Environment,
    private readonly part?: PartOfFile,
  ) {
    const { template } = environment.settings;
    this.repeatedLines = new RepeatedLines((block) => this.analysisOf(block, false).evidence);
    const marker = template === undefined ? undefined : parseTemplate(template);
    const isHeld = typeof text !== 'string' && text.isCutBy(marker);
    this.text = isHeld ? text : new CorpusText(typeof text === 'string' ? text : text.text(), marker, part);
  }

  /** Grows with every change of the text. */
  get revision(): number {
    return this.revisionValue;
  }

  /** Applies edits one after the other; offsets of each are those of the text that the ones before it left. */
  update(edits: readonly TextEdit[]): void {
    for (const edit of edits) {
      const { from, removed, added } = this.text.apply(edit);
      this.lists.splice(from, removed.length, added.length);
      // What is said of so few changes when they are one more or less: some are not compared at all.
      const after = this.text.blocks.length;
      if (Math.min(after, after - added.length + removed.length) < FEW_BLOCKS) this.lists.clear();
      this.duplicatesValue?.splice(from, removed.length, added.length);
      this.repeatedLines.splice(removed, added);
      if (!sameMarkers(removed, added) || this.reachesIntoText(from, added.length))
        this.acrossValue = undefined;
    }
    this.revisionValue++;
  }

  /** For a file that stays in memory: what is found from now on in documents that are looked ahead at is held packed. */
  keepPacked(): void {
    this.packing ??= new Packing();
  }

  /** Whether it does that: a large file, of which everything takes its time. */
  get holdsPacked(): boolean {
    return this.packing !== undefined;
  }

  /** Style of the file's markers: as configured, else that of the first one. */
  get markerStyle(): MarkerStyle {
    return this.across.style;
  }

  /** Indices of the blocks that are documents: all but text before the first marker. */
  get documents(): readonly number[] {
    const { blocks } = this.text;
    return blocks.flatMap((_, index) => (this.isPreamble(index) ? [] : [index]));
  }

  analysis(index: number): BlockAnalysis {
    return this.analysisOf(this.text.blocks[index]!, this.isPreamble(index));
  }

  /**
   * For those who go through all blocks: analyzes the block and some after it together, which is faster than one by one.
   * Does nothing for blocks that are analyzed already.
   * @param most so many UTF-16 code units are analyzed together
   */
  lookAhead(index: number, most = this.packing ? FEW_UNITS : UNITS_TOGETHER): void {
    if (this.analysis(index).isComplete) return;
    this.pack();
    const { blocks } = this.text;
    const together: BlockAnalysis[] = [];
    let units = 0;
    let known = 0;
    for (let i = index; i < blocks.length && units < most && known < FAR; i++) {
      const analysis = this.analysis(i);
      if (analysis.isComplete) {
        known++;
        continue;
      }
      together.push(analysis);
      units += Math.max(blocks[i]!.text.length, UNITS_OF_BLOCK);
    }
    BlockAnalysis.complete(together);
    if (this.packing) this.lookedAt = together;
  }

  /** Packs what was found in the documents that were looked ahead at last. */
  private pack(): void {
    const { packing, lookedAt } = this;
    if (!packing || lookedAt.length === 0) return;
    this.lookedAt = [];
    for (const analysis of lookedAt) {
      // To be compared with others a document is read once more, and best while it is at hand.
      if (this.findsDuplicates) void analysis.duplicate;
      if (this.findsRecurring) void analysis.evidence;
      const report = this.reports.get(analysis);
      if (report) report.list = undefined;
    }
    BlockAnalysis.pack(lookedAt, packing);
  }

  /** The same for all of some small files that are gone through one after the other. */
  static lookAhead(files: readonly CorpusFile[]): void {
    BlockAnalysis.complete(files.flatMap((file) => file.text.blocks.map((_, index) => file.analysis(index))));
  }

  private analysisOf(block: Block, preamble: boolean): BlockAnalysis {
    let analysis = this.analyses.get(block);
    if (!analysis || analysis.preamble !== preamble) {
      analysis = new BlockAnalysis(block, this.environment, preamble, this.recurrence);
    } else {
      const current = analysis.under(this.recurrence);
      if (current === analysis) return analysis;
      analysis = current;
    }
    this.analyses.set(block, analysis);
    return analysis;
  }

  /** Whether documents tell each other of lines that recur: not when the rule that speaks of these is off. */
  private get findsRecurring(): boolean {
    return this.environment.settings.severityOf('boilerplate/repeated-line') !== 'off';
  }

  /** What the documents add to the evidence of the corpus, in order. Reads every page of the file. */
  lineEvidence(): LineEvidence[] {
    if (!this.findsRecurring) return [];
    return this.documents.map((block) => this.analysis(block).evidence);
  }

  /** What reading the evidence found of the pages, document by document; nothing where none was read. */
  firstReadings(): FirstReading[] {
    if (!this.findsRecurring) return [];
    return this.documents.map((block) => this.analysis(block).firstReading);
  }

  /** Takes what `firstReadings` gave for the same text under the same settings, before anything else is asked. */
  takeUp(readings: readonly FirstReading[]): void {
    const { documents } = this;
    for (const [i, reading] of readings.entries()) this.analysis(documents[i]!).takeUp(reading);
  }

  /**
   * Tells what the corpus, this file with it, was last found to say of its lines: what recurs in other pages of a source
   * is page furniture. Before the first call every page stands alone. Only documents that have such lines are read anew.
   */
  setRecurrence(recurrence: FileRecurrence | undefined): void {
    if (!this.findsRecurring) return;
    this.recurrence = recurrence;
    this.repeatedLines.setForeign(recurrence);
  }

  /** Problems of a block as they are reported: disables and severities applied, in order of appearance. */
  problems(index: number): readonly ReportedProblem[] {
    const report = this.report(index);
    return report.list ?? this.listOf(this.analysis(index), report);
  }

  /** What is reported of a block; of one that is packed, without the problems themselves. */
  report(index: number): BlockReport {
    const analysis = this.analysis(index);
    const across = this.across.problems(index);
    const twin = this.twin(index);
    const repeated = this.repeated(index);
    const known = this.reports.get(analysis);
    if (known?.isOf(across, twin, repeated)) return known;
    const report =
      (analysis.isPacked ? known?.withOthers(across, twin, repeated) : undefined) ??
      new BlockReport(across, twin, repeated, this.listOf(analysis, { across, twin, repeated }));
    if (analysis.isPacked) report.list = undefined;
    this.reports.set(analysis, report);
    return report;
  }

  /** The same of all blocks. After an edit only those are looked at again of which something else can be said. */
  reported(): readonly BlockReport[] {
    const { blocks } = this.text;
    // What recurs is known of all documents: it is found while each is at hand, not when all are read.
    if (this.packing && !this.lists.isKnown) for (const index of blocks.keys()) this.lookAhead(index);
    const forget = (index: number) => this.lists.forget(index);
    this.across.tellChanged(this.acrossReported, forget);
    this.acrossReported = this.across;
    if (this.findsRecurring) this.repeatedLines.tellChanged(blocks, forget);
    const state = [this.foreignValue, this.recurrence];
    const reported = this.lists.all(blocks.length, state, (index) => {
      this.lookAhead(index);
      return this.report(index);
    });
    // One document is what somebody edits: that is asked for again at once.
    if (this.lookedAt.length > 1) this.pack();
    return reported;
  }

  /** Whether all blocks were reported before, so that this is done in a moment. */
  get isReported(): boolean {
    return this.lists.isKnown;
  }

  /** How many problems of each severity the file has. */
  get severityCounts(): Readonly<Record<Severity, number>> {
    this.reported();
    return this.severities;
  }

  /** Whether documents are compared at all: not when the rules that would tell of it are off. */
  get findsDuplicates(): boolean {
    const { settings } = this.environment;
    return DUPLICATE_RULES.some((rule) => settings.severityOf(rule) !== 'off');
  }

  /** What an index across files has to know of this one; nothing where documents are not compared. */
  duplicateDocuments(): readonly FileDocument[] {
    if (!this.findsDuplicates) return [];
    return this.documents.map((block) => ({ ...this.analysis(block).duplicate, block }));
  }

  /** Tells which documents repeat one of another file; holds until the next call. Before the first, nothing is known. */
  setForeignTwins(twins: ForeignTwins): void {
    if (!this.foreignValue) this.reports = new WeakMap();
    this.foreignValue = twins;
  }

  /** The problems themselves, whatever rule is off or disabled. */
  allProblems(index: number): readonly Problem[] {
    const twin = this.twin(index);
    return [
      ...this.analysis(index).problems,
      ...(this.across.problems(index) ?? []),
      ...(twin ? [twin] : []),
      ...this.repeated(index),
    ];
  }

  /** Lines of a document that recur; after an edit only what it touched is read for that. */
  private repeated(index: number): readonly Problem[] {
    if (!this.findsRecurring || this.isPreamble(index)) return NONE;
    const { blocks } = this.text;
    return this.repeatedLines.problems(blocks[index]!, blocks, this.analysis(index));
  }

  /** That a document repeats an earlier one: of this file where none of another file is more alike. */
  private twin(index: number): Problem | undefined {
    if (!this.findsDuplicates) return undefined;
    this.duplicatesValue ??= new DuplicatesInFile(
      (block) => (this.isPreamble(block) ? undefined : this.analysis(block).duplicate),
      (block) => this.lists.forget(block),
    );
    const isAlone = this.part !== undefined || this.text.blocks.length < 2;
    const own = isAlone ? undefined : this.duplicatesValue.twin(index);
    const foreign = this.foreignValue?.get(index);
    return foreign && (!own || foreign.similarity > own.similarity) ? foreign.problem : own?.problem;
  }

  private listOf(
    analysis: BlockAnalysis,
    { across = NONE, twin, repeated }: Pick<BlockReport, 'across' | 'twin' | 'repeated'>,
  ): ReportedProblem[] {
    const { settings } = this.environment;
    const elsewhere = [...across, ...(twin ? [twin] : []), ...repeated];
    const severityOf = (rule: RuleId) => settings.severityOf(rule);
    const all = elsewhere.length === 0 ? analysis.problems : [...analysis.problems, ...elsewhere];
    // Until other files are known, a disable of what is told of them cannot be called useless.
    const undecided = this.foreignValue || !this.findsDuplicates ? [] : DUPLICATE_RULES;
    const left = applyDisables(analysis.structure, all, (rule) => severityOf(rule) !== 'off', undecided);
    const reported = left.flatMap((problem) => {
      const severity = severityOf(problem.rule);
      return severity === 'off' ? [] : [{ problem, severity }];
    });
    return reported.sort(
      (a, b) => a.problem.span.start - b.problem.span.start || a.problem.span.end - b.problem.span.end,
    );
  }

  /** Whether fixes of what blocks have among each other lie in the text of these blocks: a `</doc>` moves with it. */
  private reachesIntoText(from: number, count: number): boolean {
    for (let index = from; index < from + count; index++) {
      const problems = this.acrossValue?.problems(index);
      if (problems?.some(({ rule }) => rule === 'marker/mixed-style')) return true;
    }
    return false;
  }

  private get across(): AcrossBlocks {
    const { part } = this;
    const configured = part?.style ?? this.environment.settings.markerStyle;
    this.acrossValue ??= new AcrossBlocks(this.text.blocks, configured, part?.taken, this.acrossReported);
    return this.acrossValue;
  }

  private isPreamble(index: number): boolean {
    return index === 0 && this.text.blocks.length > 1 && this.text.blocks[0]!.marker === undefined;
  }
}

/** True when an edit left the markers, and with them everything that blocks know of each other, as they were. */
function sameMarkers(removed: readonly Block[], added: readonly Block[]): boolean {
  if (removed.length !== added.length) return false;
  return removed.every((block, i) => block === added[i] || markerText(block) === markerText(added[i]!));
}

function markerText({ marker, text }: Block): string | undefined {
  return marker && `${marker.span.start}:${text.slice(0, marker.span.end)}`;
}
