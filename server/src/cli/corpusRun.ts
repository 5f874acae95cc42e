import { promises as fs } from 'node:fs';
import { deserialize } from 'node:v8';
import { styleOf } from '../core/analysis/acrossBlocks';
import { countRecurring, type EvidenceRecord } from '../core/analysis/recurrenceTable';
import type { Marker } from '../core/format/structure';
import { nodeRuntime } from '../node/files';
import { inOrder } from './inOrder';
import { HERE, type Input } from './inputs';
import type { JobKind, JobKinds, PartJob, RestOfFile } from './jobs';
import type { Options } from './options';
import { readPartBytes } from './partText';
import { type Runner, startRunner, WORTH_SENDING } from './runner';
import { Spool } from './spool';

/** A part of an input, in the order in which parts are told of. */
export interface InputPart {
  readonly input: Input;
  /** Number of the input and of the part in it. */
  readonly file: number;
  readonly index: number;
  readonly isLast: boolean;
  readonly size: number;
}

export interface RunOptions {
  /** Whether twins are left to somebody who knows all documents. */
  readonly apart?: boolean;
}

/** The kinds of jobs that are about a part of a file. */
type PartKind = { [K in JobKind]: JobKinds[K]['job'] extends PartJob ? K : never }[JobKind];

/**
 * The inputs of a command as one corpus, read part by part. First all parts are read for what they tell of each other
 * (lines that recur, names, styles); then whatever is asked of a part has the answer that it would have if all were held
 * in memory at once.
 */
export class CorpusRun {
  private readonly rests = new Map<Input, readonly RestOfFile[]>();
  /** What reading the parts for their facts found, a record a part, and the number of each input's first part. */
  private readonly readings = new Spool();
  private readonly firstParts: Uint32Array;
  private hasFacts = false;

  private constructor(
    readonly inputs: readonly Input[],
    private readonly runner: Runner,
    private readonly options: RunOptions,
    /** Inputs that are an earlier one under another name. */
    readonly aliases: ReadonlySet<Input>,
  ) {
    this.firstParts = new Uint32Array(inputs.length);
  }

  /** @throws Failure for a file that became unreadable since it was checked */
  static async start(inputs: readonly Input[], options: Options, run: RunOptions = {}): Promise<CorpusRun> {
    const bytes = inputs.reduce((sum, { survey }) => sum + survey.size, 0);
    const context = { config: options.config, locale: options.locale, today: nodeRuntime.today() };
    const runner = startRunner(context, bytes, largestOf(inputs), options.jobs);
    const made = new CorpusRun(inputs, runner, run, await aliasesIn(inputs));
    try {
      await made.readFacts();
    } catch (error) {
      await made.close();
      throw error;
    }
    return made;
  }

  /** Starts, lets something be done, and ends. */
  static async with<T>(
    inputs: readonly Input[],
    options: Options,
    run: RunOptions,
    work: (run: CorpusRun) => Promise<T>,
  ): Promise<T> {
    const made = await CorpusRun.start(inputs, options, run);
    try {
      return await work(made);
    } finally {
      await made.close();
    }
  }

  private async close(): Promise<void> {
    this.readings.close();
    await this.runner.close();
  }

  /** Does a job for each part of some inputs, and gives the results in order. */
  async *map<K extends PartKind>(
    kind: K | ((part: InputPart) => K),
    inputs: Iterable<Input> = this.inputs,
    more: (part: InputPart) => object = () => ({}),
  ): AsyncGenerator<readonly [InputPart, JobKinds[K]['result']]> {
    const kindOf = typeof kind === 'function' ? kind : () => kind;
    const work = (parts: readonly InputPart[]) => {
      const readings = this.readingsOf(parts);
      const jobs = parts.map(
        (part, i) => ({ ...this.jobOf(part), readings: readings?.[i], ...more(part) }) as JobKinds[K]['job'],
      );
      return this.runner.run(kindOf(parts[0]!), jobs);
    };
    for await (const [parts, results] of inOrder(batches(partsOf(inputs), kindOf), this.runner.width, work)) {
      for (const [i, part] of parts.entries()) yield [part, results[i]!];
    }
  }

  /** The bytes of a part as they are. */
  bytesOf(part: InputPart): Uint8Array {
    return readPartBytes(this.jobOf(part));
  }

  private jobOf({ input, index }: InputPart): PartJob {
    const { path, file, from, survey } = input;
    const part = survey.parts[index]!;
    return {
      path,
      settingsOf: file ?? HERE,
      // Only what is needed of bytes in memory is sent to another thread.
      ...(typeof from === 'string' || survey.parts.length === 1 ? { from, part } : sliced(from, part)),
      stamp: file === undefined ? undefined : survey.stamp,
      rest: survey.parts.length === 1 ? undefined : (this.rests.get(input)?.[index] ?? NOTHING),
      apart: this.options.apart === true,
    };
  }

  /** What reading some parts for their facts found, part by part; undefined while that is done. */
  private readingsOf(parts: readonly InputPart[]): (Uint8Array | undefined)[] | undefined {
    if (!this.hasFacts) return undefined;
    const records = this.readings.readMany(
      parts.map(({ input, index }) => this.firstParts[input.number]! + index),
    );
    return records.map((record) => (record.length === 0 ? undefined : record));
  }

  /** Reads all parts for what they tell of each other. */
  private async readFacts(): Promise<void> {
    const evidence = new Spool();
    const taken = new TakenNames();
    try {
      for await (const [part, facts] of this.map('facts')) {
        const { input } = part;
        const record = this.readings.append(facts.readings);
        if (part.index === 0) this.firstParts[input.number] = record;
        // Under a second name a file is no other one.
        if (facts.evidence && !this.aliases.has(input)) evidence.append(facts.evidence);
        if (facts.names) {
          const found = taken.next(part, facts.names, facts.markers);
          if (found) this.rests.set(input, found);
        }
      }
      function* records(): Generator<EvidenceRecord> {
        for (let i = 0; i < evidence.count; i++) yield deserialize(evidence.read(i)) as EvidenceRecord;
      }
      this.runner.share(countRecurring(records));
      this.hasFacts = true;
    } finally {
      evidence.close();
    }
  }
}

const NOTHING: RestOfFile = { style: undefined, taken: [] };

function largestOf(inputs: readonly Input[]): number {
  let largest = WORTH_SENDING;
  for (const { survey } of inputs) {
    for (const { start, end } of survey.parts) largest = Math.max(largest, end - start);
  }
  return largest;
}

function sliced(from: Uint8Array, part: PartJob['part']): Pick<PartJob, 'from' | 'part'> {
  const { start, end } = part;
  return { from: from.slice(start, end), part: { ...part, start: 0, end: end - start } };
}

/** Names and styles of a file that comes part by part. */
class TakenNames {
  private seen = new Set<number>();
  private taken: number[][] = [];
  private markers: Pick<Marker, 'style' | 'defect'>[] = [];

  /** Gives what the parts have to know of each other, once the last one is there. */
  next(
    { input, isLast }: InputPart,
    names: Float64Array,
    markers: readonly Pick<Marker, 'style' | 'defect'>[],
  ): readonly RestOfFile[] | undefined {
    this.taken.push([...new Set(names)].filter((name) => this.seen.has(name)));
    for (const name of names) if (name !== 0) this.seen.add(name);
    // The first and the first flawless one of all are among the first ones of the parts.
    this.markers.push(...markers);
    if (this.markers.length > 64) this.markers = firstOf(this.markers);
    if (!isLast) return undefined;
    const style = input.settings.markerStyle ?? styleOf(this.markers);
    const rests = this.taken.map((taken) => ({ style, taken }));
    this.seen = new Set();
    this.taken = [];
    this.markers = [];
    return rests;
  }
}

function firstOf<T extends { readonly defect?: unknown }>(markers: readonly T[]): T[] {
  const sound = markers.find(({ defect }) => !defect);
  return [...markers.slice(0, 1), ...(sound ? [sound] : [])];
}

/** All parts, input by input. */
function* partsOf(inputs: Iterable<Input>): Generator<InputPart> {
  let file = 0;
  for (const input of inputs) {
    const { parts } = input.survey;
    for (const [index, { start, end }] of parts.entries()) {
      yield { input, file, index, isLast: index === parts.length - 1, size: end - start };
    }
    file++;
  }
}

/** Parts in a row that are sent together: of one kind of job. */
function* batches<K>(
  parts: Iterable<InputPart>,
  kindOf: (part: InputPart) => K,
): Generator<readonly InputPart[]> {
  let batch: InputPart[] = [];
  let size = 0;
  for (const part of parts) {
    if (batch.length > 0 && (size + part.size > WORTH_SENDING || kindOf(part) !== kindOf(batch[0]!))) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(part);
    size += part.size;
  }
  if (batch.length > 0) yield batch;
}

async function aliasesIn(inputs: readonly Input[]): Promise<ReadonlySet<Input>> {
  const aliases = new Set<Input>();
  const seen = new Set<string>();
  for (const input of inByPath(sharingInodes(inputs))) {
    const real = await fs.realpath(input.file!).catch(() => input.file!);
    if (seen.has(real)) aliases.add(input);
    seen.add(real);
  }
  return aliases;
}

/** The few files that can be one under two names: names of all files at once would take more room than all else of them. */
function sharingInodes(inputs: readonly Input[]): Input[] {
  const inodes = Float64Array.from(inputs, ({ survey }) => survey.inode ?? -1).sort();
  const shared = new Set(inodes.filter((inode, i) => inode === inodes[i - 1]));
  return inputs.filter(({ file, survey }) => file !== undefined && shared.has(survey.inode ?? -1));
}

/** Inputs in the order of their paths by code units, standard input first. */
export function inByPath(inputs: readonly Input[]): Input[] {
  const key = ({ file }: Input) => file ?? '';
  return [...inputs].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
