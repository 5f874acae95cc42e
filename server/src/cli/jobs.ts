import { serialize } from 'node:v8';
import { type Change, joined } from '../core/actions/change';
import { cleanBlock } from '../core/actions/clean';
import { fixAll } from '../core/actions/fixAll';
import { insertHeader } from '../core/actions/insertHeader';
import { CorpusFile, type PartOfFile } from '../core/analysis/corpusFile';
import type { ForeignTwins } from '../core/analysis/duplicatesAcrossFiles';
import { twinProblem } from '../core/analysis/duplicatesInFile';
import { hashText } from '../core/analysis/fingerprint';
import { evidenceRecord, type RecurrenceTable, recurrenceFor } from '../core/analysis/recurrenceTable';
import { documentReports } from '../core/analysis/report';
import { type ExportOptions, exportedDocuments } from '../core/exchange/exported';
import { nameKey } from '../core/format/names';
import type { Marker } from '../core/format/structure';
import type { Locale } from '../core/rules/table';
import { applyEdits, shift, type TextEdit } from '../core/text/span';
import type { Part } from '../node/survey';
import { packReadings, unpackReadings } from './firstReadings';
import { environment, HERE } from './inputs';
import { readPart } from './partText';
import { answerLines, type PipeAnswer, type PipeMode } from './pipeAnswer';
import { type Projects, projectsOf } from './projects';
import { type PartRecord, partRecord, reportHeads, utf8 } from './records';

/** What all jobs of a run have in common. Goes to other threads, so it holds data only. */
export interface JobContext {
  readonly config: string | undefined;
  readonly locale: Locale;
  /** Today as `YYYY-MM-DD`: the same for all, however long the run takes. */
  readonly today: string;
}

/** Whole blocks of a file. Goes to other threads, so it holds data only. */
export interface PartJob {
  /** As the user named the file; `-` for standard input. */
  readonly path: string;
  /** Whose settings hold, absolute. */
  readonly settingsOf: string;
  /** Where the text is read from, or the text itself. */
  readonly from: string | Uint8Array;
  /** The file is as it was when it has this stamp. */
  readonly stamp: string | undefined;
  readonly part: Part;
  /** What the part has to know of the rest; undefined for a whole file. */
  readonly rest: RestOfFile | undefined;
  /** Whether twins are left to somebody who knows all documents of the run. */
  readonly apart: boolean;
  /** What was found when the part was read for its facts, once that is known. */
  readonly readings?: Uint8Array | undefined;
}

export interface RestOfFile {
  readonly style: PartOfFile['style'];
  /** Hashes of names that documents of earlier parts have, as far as they stand in this one. */
  readonly taken: readonly number[];
}

/** What the documents of a part tell of themselves before anything is said of them. */
export interface PartFacts {
  /** An `EvidenceRecord`, as `v8.serialize` has it. */
  readonly evidence: Uint8Array | undefined;
  /** What was found on the way, for whoever reads the part again. */
  readonly readings: Uint8Array;
  /** Hashes of the names, 0 for none, and the first marker and the first flawless one: for parts of larger files. */
  readonly names: Float64Array | undefined;
  readonly markers: readonly Pick<Marker, 'style' | 'defect'>[];
}

export interface FixJob extends PartJob {
  /** The twins of all documents, where they are known. */
  readonly twins?: readonly KnownTwin[];
}

/** That a block has a twin. */
export interface KnownTwin {
  readonly block: number;
  readonly exact: boolean;
}

export interface RewrittenPart {
  /** Undefined when nothing is to be changed. */
  readonly bytes: Uint8Array | undefined;
}

/** What can be done to each document by itself: its furniture removed, its header filled from its text. */
export type DocumentChange = 'clean' | 'headers';

const CHANGES: Readonly<Record<DocumentChange, (file: CorpusFile, block: number) => Change>> = {
  clean: cleanBlock,
  headers: insertHeader,
};

export interface ChangeJob extends PartJob {
  readonly change: DocumentChange;
}

export interface ChangedPart extends RewrittenPart {
  /** How much of what kind: lines of furniture that went, fields that came. */
  readonly counts: Readonly<Record<string, number>>;
  /** How many documents were changed. */
  readonly documents: number;
}

export interface DiffPart {
  readonly text: string;
  /** In offsets of the text. */
  readonly edits: readonly TextEdit[];
}

export interface ExportedPart {
  /** `ExportedDocument`s, as `v8.serialize` has them. */
  readonly documents: Uint8Array;
  /** Whether there is text before the first marker, which is in no document. */
  readonly leavesOut: boolean;
}

/** Kinds of jobs: what they take and what they give. */
export interface JobKinds {
  facts: { readonly job: PartJob; readonly result: PartFacts };
  check: { readonly job: PartJob & { readonly isCompared: boolean }; readonly result: PartRecord };
  /** The documents' reports as JSON, joined by commas. */
  analyze: { readonly job: PartJob; readonly result: Uint8Array };
  /** The same without the problems, and the problems with what twins are found by. */
  analyzePart: { readonly job: PartJob; readonly result: PartRecord };
  change: { readonly job: ChangeJob; readonly result: ChangedPart };
  diff: { readonly job: ChangeJob; readonly result: DiffPart };
  export: { readonly job: PartJob & ExportOptions; readonly result: ExportedPart };
  fix: { readonly job: FixJob; readonly result: RewrittenPart };
  pipe: {
    readonly job: { readonly lines: readonly Uint8Array[]; readonly mode: PipeMode };
    readonly result: readonly PipeAnswer[];
  };
}

export type JobKind = keyof JobKinds;

/** Those that go through all that is known of a part. */
const REPORTING = ['check', 'analyze', 'analyzePart'] as const;
type ReportingKind = (typeof REPORTING)[number];
type ReportingJob = JobKinds['check']['job'];

/** So many bytes of small files are analyzed together; with four times as many a thread takes 15 MB more. */
const BYTES_TOGETHER = 1 << 16;
/** What is held of a file is worth so many bytes of text, however short it is. */
const BYTES_OF_FILE = 1 << 11;

/** One fix can uncover another (a value normalized and then found to be the same as a second one), never many. */
export const MOST_ROUNDS = 10;

/** Does jobs, in this thread. What they need that is no data (settings, the language) is made here, once. */
export class Worker {
  private readonly projects: Promise<Projects>;
  private table: RecurrenceTable | undefined;

  constructor(private readonly context: JobContext) {
    this.projects = projectsOf(context.config);
  }

  /** Says what the corpus says of its lines; holds for all jobs from now on. */
  share(table: RecurrenceTable | undefined): void {
    this.table = table;
  }

  private async run<K extends Exclude<JobKind, ReportingKind>>(
    kind: K,
    job: JobKinds[K]['job'],
  ): Promise<JobKinds[K]['result']> {
    return (await this.handlers[kind](job)) as JobKinds[K]['result'];
  }

  /** Does some, one after the other; what is to be known of all that is reported on is found out together. */
  async runAll<K extends JobKind>(
    kind: K,
    jobs: readonly JobKinds[K]['job'][],
  ): Promise<JobKinds[K]['result'][]> {
    const results: JobKinds[K]['result'][] = [];
    if (isReporting(kind)) {
      for await (const [file, job] of this.analyzed(jobs as readonly ReportingJob[])) {
        results.push(this.reporters[kind](file, job));
      }
      return results;
    }
    for (const job of jobs) results.push(await this.run(kind, job));
    return results;
  }

  /** Opens files, and analyzes as many of them together as are worth it and take little memory. */
  private async *analyzed(
    jobs: readonly ReportingJob[],
  ): AsyncGenerator<readonly [CorpusFile, ReportingJob]> {
    for (let next = 0; next < jobs.length; ) {
      const opened: [CorpusFile, ReportingJob][] = [];
      for (let bytes = 0; next < jobs.length && bytes < BYTES_TOGETHER; next++) {
        const job = jobs[next]!;
        opened.push([await this.open(job), job]);
        bytes += Math.max(job.part.end - job.part.start, BYTES_OF_FILE);
      }
      // Whoever goes through a part of many documents looks ahead by itself.
      if (opened.length > 1) CorpusFile.lookAhead(opened.map(([file]) => file));
      yield* opened;
    }
  }

  private readonly reporters: {
    readonly [K in ReportingKind]: (file: CorpusFile, job: JobKinds[K]['job']) => JobKinds[K]['result'];
  } = {
    check: (file, { isCompared }) => partRecord(file, this.context.locale, isCompared),
    analyze: (file) => {
      const reports: string[] = [];
      for (const report of documentReports(file, this.context.locale)) reports.push(JSON.stringify(report));
      return utf8(reports.join(','));
    },
    analyzePart: (file) => ({
      ...partRecord(file, this.context.locale, false),
      ...reportHeads(file),
    }),
  };

  private readonly handlers: {
    readonly [K in Exclude<JobKind, ReportingKind>]: (
      job: JobKinds[K]['job'],
    ) => Promise<JobKinds[K]['result']>;
  } = {
    facts: async (job) => {
      const file = await this.open(job);
      const markers = file.text.blocks.flatMap(({ marker }) => (marker ? [marker] : []));
      const sound = markers.find(({ defect }) => !defect);
      const evidence = evidenceRecord(file.lineEvidence());
      return {
        evidence: evidence && new Uint8Array(serialize(evidence)),
        readings: packReadings(file.firstReadings()),
        names: job.rest ? Float64Array.from(markers, ({ name }) => nameHash(name)) : undefined,
        markers: [...markers.slice(0, 1), ...(sound ? [sound] : [])].map(({ style, defect }) => ({
          style,
          ...(defect ? { defect } : {}),
        })),
      };
    },
    change: async (job) => {
      const file = await this.open(job);
      const changes = changesOf(file, job);
      const documents = changes.filter(({ edits }) => edits.length > 0).length;
      const { edits, counts } = joined(changes);
      return { bytes: edits.length === 0 ? undefined : utf8(edited(file, edits)), counts, documents };
    },
    diff: async (job) => {
      const file = await this.open(job);
      return { text: file.text.text(), edits: relative(file, joined(changesOf(file, job)).edits) };
    },
    export: async (job) => {
      const file = await this.open(job);
      const { blocks } = file.text;
      return {
        documents: new Uint8Array(serialize([...exportedDocuments(file, job.path, job)])),
        leavesOut: file.documents.length < blocks.length && blocks[0]!.text.trim() !== '',
      };
    },
    fix: async (job) => this.fix(job),
    pipe: async ({ lines, mode }) => {
      const settings = await this.settings();
      return answerLines(lines, settings, { ...this.context, table: this.table }, mode);
    },
  };

  /** Mends what can be mended safely; a whole file until there is nothing left. */
  private async fix(job: FixJob): Promise<RewrittenPart> {
    let file = await this.open(job);
    if (job.twins) file.setForeignTwins(foreignTwins(job.twins));
    let text: string | undefined;
    for (let round = 0; round < (job.rest || job.twins ? 1 : MOST_ROUNDS); round++) {
      const { edits } = fixAll(file);
      if (edits.length === 0) break;
      text = edited(file, edits);
      if (!job.rest && !job.twins) file = await this.corpusFile(job, text);
    }
    return { bytes: text === undefined ? undefined : utf8(text) };
  }

  private async settings() {
    return (await this.projects).settingsFor(HERE);
  }

  private async open(job: PartJob): Promise<CorpusFile> {
    return this.corpusFile(job, readPart(job), job.readings);
  }

  private async corpusFile(job: PartJob, text: string, readings?: Uint8Array): Promise<CorpusFile> {
    const settings = await (await this.projects).settingsFor(job.settingsOf);
    const name = job.path === '-' ? 'stdin.txt' : job.path.slice(job.path.lastIndexOf('/') + 1);
    const file = new CorpusFile(text, environment(settings, name, this.context.today), restOf(job));
    if (readings) file.takeUp(unpackReadings(readings));
    if (this.table) file.setRecurrence(recurrenceFor(this.table, file.lineEvidence()));
    return file;
  }
}

function changesOf(file: CorpusFile, { change }: ChangeJob): Change[] {
  return file.text.blocks.map((_, index) => CHANGES[change](file, index));
}

function isReporting(kind: JobKind): kind is ReportingKind {
  return (REPORTING as readonly JobKind[]).includes(kind);
}

/** Twins of which only it matters that they are there. */
function foreignTwins(twins: readonly KnownTwin[]): ForeignTwins {
  const span = { start: 0, end: 0 };
  return new Map(
    twins.map(({ block, exact }) => {
      const problem = twinProblem(span, { exact, share: exact ? 1 : 0.5 }, '', { block: 0, span });
      return [block, { similarity: 1, problem }];
    }),
  );
}

function restOf({ rest, apart, part: { offset, line } }: PartJob): PartOfFile | undefined {
  if (!rest && !apart) return undefined;
  const hashes = new Set(rest?.taken);
  return { offset, line, style: rest?.style, taken: { has: (key) => hashes.has(hashText(key)) } };
}

/** 0 for no name, which is nobody's. */
function nameHash(name: string): number {
  return name === '' ? 0 : hashText(nameKey(name));
}

function relative(file: CorpusFile, edits: readonly TextEdit[]): TextEdit[] {
  const by = -file.text.blockStart(0);
  return edits.map(({ span, newText }) => ({ span: shift(span, by), newText }));
}

function edited(file: CorpusFile, edits: readonly TextEdit[]): string {
  return applyEdits(file.text.text(), relative(file, edits));
}
