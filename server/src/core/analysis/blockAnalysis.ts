import { parseBlock } from '../format/parse';
import type { BlockStructure } from '../format/structure';
import { watched } from '../language/guarded';
import type { PageInput, PageReading, Recognition, RecognitionInput } from '../language/types';
import type { Problem } from '../problem';
import type { BlockContext, RawRecognition } from '../rules/context';
import { overlaps } from '../text/span';
import { type TextView, viewOf } from '../text/view';
import { AnalysisContext } from './blockContext';
import { dateInHeader, pageInput, recognitionInput } from './blockInputs';
import { type CopiedText, copiesUnder, type Look } from './copies';
import type { Block } from './corpusText';
import type { DuplicateDocument } from './duplicatesInFile';
import type { Environment } from './environment';
import { type Fingerprint, fingerprintOf } from './fingerprint';
import { type EvidenceLine, evidenceOf, type LineEvidence, NO_EVIDENCE } from './lineEvidence';
import { type PackedFindings, packFindings } from './packedFindings';
import type { Packed, Packing } from './packing';
import type { FileRecurrence } from './recurrence';
import { readWithRecurring } from './recurringLines';
import { pageToSource, recognitionToSource } from './sourceSpans';
import { checkTogether, recognizeTogether } from './together';

/** What is known of a document before anything is known of others. Data only. */
export interface FirstReading {
  /** The page as it reads by itself; spans are those of the view. */
  readonly page: PageReading;
  readonly evidence: LineEvidence;
}

const NOTHING_FOUND: Recognition = { dates: [], citations: [], entities: [] };

/**
 * All that is known of one block, each part computed when first asked for. Depends on the block's text, the environment
 * and what was published of lines that recur in the corpus; offsets are relative to the block, so nothing here changes
 * when text elsewhere does.
 */
export class BlockAnalysis implements Packed {
  private structureValue: BlockStructure | undefined;
  private viewValue: TextView | undefined;
  private viewReadingValue: PageReading | undefined;
  /** The page as it reads by itself, and what it adds to the evidence of the corpus. */
  private aloneValue: PageReading | undefined;
  private evidenceValue: LineEvidence | undefined;
  private recurringValue: readonly EvidenceLine[] | undefined;
  private proseValue: { readonly fingerprint: Fingerprint | undefined } | undefined;
  private readingValue: PageReading | undefined;
  private inputValue: RecognitionInput | undefined;
  private rawValue: RawRecognition | undefined;
  private recognitionValue: Recognition | undefined;
  private problemsValue: readonly Problem[] | undefined;
  /** Stands for page, recognition and problems: these are unpacked for whoever asks. */
  private held: PackedFindings | undefined;
  private duplicateValue: DuplicateDocument | undefined;
  /** What other documents with the same text found in it; null for a text that is nobody else's. */
  private copiedValue: CopiedText | null | undefined;
  private look: Look = 'first';

  constructor(
    readonly block: Block,
    readonly environment: Environment,
    /** True for text before the first marker of a file that has markers. */
    readonly preamble: boolean,
    /** What the corpus says of the lines; nothing where no other document is known. */
    private recurrence?: FileRecurrence | undefined,
  ) {}

  /** The same block under other evidence of the corpus; the same object where that changes nothing. */
  under(recurrence: FileRecurrence | undefined): BlockAnalysis {
    if (recurrence === this.recurrence) return this;
    const read = this.held || this.viewReadingValue !== undefined || this.recurringValue !== undefined;
    if (!read || sameLines(this.recurring, this.recurringIn(recurrence))) {
      this.recurrence = recurrence;
      return this;
    }
    const other = new BlockAnalysis(this.block, this.environment, this.preamble, recurrence);
    other.structureValue = this.structureValue;
    other.viewValue = this.viewValue;
    other.aloneValue = this.aloneValue;
    other.evidenceValue = this.evidenceValue;
    other.proseValue = this.proseValue;
    other.copiedValue = this.copiedValue;
    return other;
  }

  /** The page as it reads by itself, for another analysis of the same text under the same settings. */
  get firstReading(): FirstReading {
    const { evidence } = this;
    return { page: this.alone, evidence };
  }

  /** Spares a reading that was done before. */
  takeUp({ page, evidence }: FirstReading): void {
    this.aloneValue = page;
    this.evidenceValue = evidence;
    this.look = 'second';
  }

  /** What the document adds to the evidence of the corpus: read from the page as it is by itself. */
  get evidence(): LineEvidence {
    this.evidenceValue ??= this.readEvidence();
    return this.evidenceValue;
  }

  private readEvidence(): LineEvidence {
    const { structure, environment, view } = this;
    if (this.preamble || structure.lines.count === 0) return NO_EVIDENCE;
    const { lines, bodyLine, bodyEndLine } = structure;
    return evidenceOf({
      name: this.name,
      lines,
      bodyLine,
      bodyEndLine,
      source: structure.header.find((entry) => entry.field === 'source')?.value,
      reading: pageToSource(this.alone, view),
      fingerprint: () => this.proseFingerprint,
      phrases: environment.settings.phrases,
      isLetterhead: environment.language.isLetterhead,
    });
  }

  /** The lines that are furniture because they recur in the corpus. */
  get recurring(): readonly EvidenceLine[] {
    this.recurringValue ??= this.recurringIn(this.recurrence);
    return this.recurringValue;
  }

  private recurringIn(recurrence: FileRecurrence | undefined): readonly EvidenceLine[] {
    if (!recurrence) return NO_EVIDENCE.lines;
    const { source, lines } = this.evidence;
    return lines.filter((line) => recurrence.isFurniture(source, line));
  }

  private get copied(): CopiedText | undefined {
    if (this.copiedValue === undefined) {
      const found = this.isEmpty ? undefined : copiesUnder(this.environment).find(this.structure, this.look);
      this.copiedValue = found ?? null;
    }
    return this.copiedValue ?? undefined;
  }

  /** The same, of what depends on how the page is read: where other documents have no part in that. */
  get copiedAlone(): CopiedText | undefined {
    return this.readsAlone ? this.copied : undefined;
  }

  get name(): string {
    if (this.block.marker) return this.block.marker.name;
    return this.preamble ? '' : this.environment.fileName;
  }

  get structure(): BlockStructure {
    if (!this.structureValue) {
      const { counters, settings } = this.environment;
      if (!this.held) {
        counters.blocks++;
        counters.units += this.block.text.length;
      }
      this.structureValue = parseBlock(this.block.lines, this.block.marker, settings);
    }
    return this.structureValue;
  }

  /** The block as a scraped page; spans are those of the source. */
  get reading(): PageReading {
    this.readingValue ??= pageToSource(this.viewReading, this.view);
    return this.readingValue;
  }

  /** Dates, citations and entities of title and body; spans are those of the source, sorted. */
  get recognition(): Recognition {
    this.recognitionValue ??= recognitionToSource(this.found ?? this.raw.found, this.view);
    return this.recognitionValue;
  }

  /** What is held of it packed, unpacked. */
  private get found(): Recognition | undefined {
    return this.held?.recognition(this);
  }

  /** Problems of the block by itself, in order of appearance, before any severity or disable is looked at. */
  get problems(): readonly Problem[] {
    this.problemsValue ??= this.held?.problems(this) ?? checkTogether([this])[0]!;
    return this.problemsValue;
  }

  get context(): BlockContext {
    return new AnalysisContext(this);
  }

  /** What is compared with other documents: the prose without the title, which reprints change. */
  get duplicate(): DuplicateDocument {
    this.duplicateValue ??= this.readDuplicate();
    return this.duplicateValue;
  }

  private readDuplicate(): DuplicateDocument {
    const { structure } = this;
    const first = this.reading.prose[0] ?? structure.lines.span(0);
    return {
      name: this.name,
      anchor: structure.marker && this.name !== '' ? structure.marker.nameSpan : first,
      fingerprint: this.readsAlone ? this.proseFingerprint : this.fingerprint(this.viewReading),
    };
  }

  /** Of the prose of the page as it reads by itself. */
  private get proseFingerprint(): Fingerprint | undefined {
    if (!this.proseValue) {
      const { copied } = this;
      this.proseValue = copied?.prose ?? { fingerprint: this.fingerprint(this.alone) };
      if (copied) copied.prose = this.proseValue;
    }
    return this.proseValue.fingerprint;
  }

  private fingerprint({ fields, prose }: PageReading): Fingerprint | undefined {
    const { counters } = this.environment;
    counters.fingerprints = (counters.fingerprints ?? 0) + 1;
    const title = fields.title?.span;
    return fingerprintOf(
      this.view.text,
      prose.filter((span) => !title || !overlaps(span, title)),
    );
  }

  /** Date of the document, from the header, else from the page. */
  get date(): string | undefined {
    return dateInHeader(this.structure, this.environment.language) ?? this.reading.fields.date?.value;
  }

  private get view(): TextView {
    this.viewValue ??= viewOf(this.block.text, this.block.lines.signs);
    return this.viewValue;
  }

  private get viewReading(): PageReading {
    this.viewReadingValue ??= this.held?.page(this) ?? this.readPage();
    return this.viewReadingValue;
  }

  /** Whether nothing is cut from the page because it recurs elsewhere. */
  private get readsAlone(): boolean {
    return !this.recurrence || this.recurring.length === 0;
  }

  private readPage(): PageReading {
    if (this.readsAlone) return this.alone;
    return readWithRecurring(this.pageInput, this.structure.lines, this.recurring, this.environment.language);
  }

  private get pageInput(): PageInput {
    return pageInput(this.structure, this.view, this.environment.settings);
  }

  private get alone(): PageReading {
    this.aloneValue ??= this.held && this.readsAlone ? this.viewReading : this.readAlone();
    return this.aloneValue;
  }

  private readAlone(): PageReading {
    const { copied, structure } = this;
    const known = copied?.page(structure);
    if (known) return known;
    const { found, isSound } = watched(() => this.environment.language.readPage(this.pageInput));
    if (isSound) copied?.keepPage(found, structure);
    return found;
  }

  /** What the language is given and what it found, with spans of the view. */
  get raw(): RawRecognition {
    this.rawValue ??= this.rawOf(
      this.recognitionInput(),
      this.held || this.isEmpty ? (this.found ?? NOTHING_FOUND) : recognizeTogether([this])[0]!,
    );
    return this.rawValue;
  }

  /** What the language is given to recognize in. */
  recognitionInput(): RecognitionInput {
    if (!this.inputValue) {
      const { structure, view, date, environment } = this;
      const { prose } = this.viewReading;
      this.inputValue = recognitionInput(structure, view, prose, date, environment.settings.lexicon);
    }
    return this.inputValue;
  }

  private rawOf(input: RecognitionInput, found: Recognition): RawRecognition {
    const { view } = this;
    return { input, found, toSource: (span) => view.toSource(span) };
  }

  private get isEmpty(): boolean {
    return this.preamble || this.structure.lines.count === 0;
  }

  /** Whether everything that a report needs is known. */
  get isComplete(): boolean {
    return this.held !== undefined || (this.problemsValue !== undefined && this.rawValue !== undefined);
  }

  get isPacked(): boolean {
    return this.held !== undefined;
  }

  /** Holds what was found in some blocks, all of it known, in little memory, to be unpacked for whoever asks for it. */
  static pack(analyses: readonly BlockAnalysis[], packing: Packing): void {
    const open = analyses.filter((analysis) => !analysis.held && analysis.isComplete);
    const findings = packFindings(
      open.map(({ viewReading, raw, problems }) => ({ page: viewReading, recognition: raw.found, problems })),
      packing,
    );
    open.forEach((analysis, i) => {
      analysis.held = findings[i]!;
      analysis.repack();
    });
  }

  repack(): void {
    this.held?.putBack();
    // As quickly read again as unpacked.
    this.structureValue = undefined;
    this.block.forgetLines();
    this.viewValue = undefined;
    this.viewReadingValue = undefined;
    this.aloneValue = undefined;
    this.readingValue = undefined;
    this.inputValue = undefined;
    this.rawValue = undefined;
    this.recognitionValue = undefined;
    this.problemsValue = undefined;
  }

  /**
   * Analyzes many blocks, of one file or of many in one language, one step for all before the next step. What comes out is the same as block
   * by block, in two thirds of the time: what a step works with stays near the processor.
   */
  static complete(analyses: readonly BlockAnalysis[]): void {
    for (const analysis of analyses) void analysis.reading;
    BlockAnalysis.recognizeAll(analyses);
    const unchecked = analyses.filter((analysis) => !analysis.held && !analysis.problemsValue);
    const problems = checkTogether(unchecked);
    unchecked.forEach((analysis, i) => {
      analysis.problemsValue = problems[i]!;
    });
  }

  /** Recognizes in many blocks of one language, one recognizer for all before the next. */
  static recognizeAll(analyses: readonly BlockAnalysis[]): void {
    const open = analyses.filter((analysis) => !analysis.held && !analysis.rawValue && !analysis.isEmpty);
    const found = recognizeTogether(open);
    open.forEach((analysis, i) => {
      analysis.rawValue = analysis.rawOf(analysis.recognitionInput(), found[i]!);
    });
  }
}

function sameLines(a: readonly EvidenceLine[], b: readonly EvidenceLine[]): boolean {
  return a.length === b.length && a.every((line, i) => line === b[i]);
}
