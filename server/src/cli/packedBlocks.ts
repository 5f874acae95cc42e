import type { ProblemPlace, ProblemReport } from '../core/analysis/report';
import type { Severity } from '../core/problem';
import { NumberReader, NumberWriter } from '../core/text/packedNumbers';

/** A problem with its place in the block, by which problems are ordered. */
export type Placed = readonly [ProblemReport, start: number, end: number];

/** All that is to be said of a block, but for its twin. */
export interface BlockRecord {
  readonly problems: readonly Placed[];
  /** Where a twin is told of; only for documents that are compared. */
  readonly anchor?: readonly [ProblemPlace, start: number, end: number];
  /** For documents whose `lint-disable` speaks of twins: the problems of one that has such a twin. */
  readonly disabled?: { readonly [rule in TwinRule]: Disabled };
}

export interface Disabled {
  readonly problems: readonly Placed[];
  readonly hides: boolean;
}

export type TwinRule = 'document/duplicate' | 'document/near-duplicate';
export const TWIN_RULES: readonly TwinRule[] = ['document/duplicate', 'document/near-duplicate'];

// Blocks as bytes: the length of a list of texts and that list as JSON, then numbers. Codes and messages are numbers of texts,
// each text stands once: a part says the same of many documents. Lines are told from the line of the problem before.

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
/** What a block has beside its problems, in bits. */
const HAS_ANCHOR = 1;
const HAS_DISABLED = 2;
/** Shifted left by the bit of the severity, beside it. */
const SEVERITY_BITS = 2;

/** The blocks of a part as bytes, to go from thread to thread and to the disk. */
export function packBlocks(blocks: readonly BlockRecord[]): Uint8Array {
  return new Packer().pack(blocks);
}

class Packer {
  private readonly writer = new NumberWriter();
  private readonly texts = new Map<string, number>();
  private line = 0;

  pack(blocks: readonly BlockRecord[]): Uint8Array {
    const { writer } = this;
    writer.number(blocks.length);
    for (const { problems, anchor, disabled } of blocks) {
      writer.number((anchor ? HAS_ANCHOR : 0) | (disabled ? HAS_DISABLED : 0));
      this.problems(problems);
      if (anchor) this.place(...anchor);
      for (const rule of disabled ? TWIN_RULES : []) {
        writer.number(disabled![rule].hides ? 1 : 0);
        this.problems(disabled![rule].problems);
      }
    }
    const numbers = writer.end();
    const texts = Buffer.from(JSON.stringify([...this.texts.keys()]), 'utf8');
    writer.begin();
    writer.number(texts.length);
    const size = writer.end();
    const bytes = new Uint8Array(size.length + texts.length + numbers.length);
    bytes.set(size);
    bytes.set(texts, size.length);
    bytes.set(numbers, size.length + texts.length);
    return bytes;
  }

  private problems(problems: readonly Placed[]): void {
    this.writer.number(problems.length);
    for (const [report, start, end] of problems) {
      const severity = SEVERITIES.indexOf(report.severity);
      this.writer.number((this.textOf(report.code) << SEVERITY_BITS) | severity);
      this.writer.number(this.textOf(report.message));
      this.place(report, start, end);
    }
  }

  private place(place: ProblemPlace, start: number, end: number): void {
    const { writer } = this;
    writer.signed(place.startLine - this.line);
    this.line = place.startLine;
    writer.signed(place.endLine - place.startLine);
    writer.number(place.startCharacter);
    writer.number(place.endCharacter);
    writer.signed(start);
    writer.signed(end - start);
  }

  private textOf(text: string): number {
    const { texts } = this;
    let number = texts.get(text);
    if (number === undefined) {
      number = texts.size;
      texts.set(text, number);
    }
    return number;
  }
}

/** The blocks that `packBlocks` has made bytes of, one by one. */
export function* unpackBlocks(bytes: Uint8Array): Generator<BlockRecord> {
  const reader = new NumberReader(bytes, 0);
  const size = reader.number();
  const texts = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset + reader.at, size).toString('utf8'));
  reader.skip(size);
  yield* new Unpacker(reader, texts as string[]).blocks();
}

class Unpacker {
  private line = 0;

  constructor(
    private readonly reader: NumberReader,
    private readonly texts: readonly string[],
  ) {}

  *blocks(): Generator<BlockRecord> {
    for (let left = this.reader.number(); left > 0; left--) {
      const members = this.reader.number();
      const problems = this.problems();
      const anchor = members & HAS_ANCHOR ? this.place() : undefined;
      const disabled = members & HAS_DISABLED ? this.disabled() : undefined;
      yield { problems, ...(anchor ? { anchor } : {}), ...(disabled ? { disabled } : {}) };
    }
  }

  private problems(): Placed[] {
    const { reader, texts } = this;
    const problems: Placed[] = [];
    for (let left = reader.number(); left > 0; left--) {
      const head = reader.number();
      const message = texts[reader.number()]!;
      const [{ startLine, startCharacter, endLine, endCharacter }, start, end] = this.place();
      const code = texts[head >>> SEVERITY_BITS]!;
      const severity = SEVERITIES[head & ((1 << SEVERITY_BITS) - 1)]!;
      // Written out: spread, each of millions would be copied member by member.
      problems.push([
        { code, severity, message, startLine, startCharacter, endLine, endCharacter },
        start,
        end,
      ]);
    }
    return problems;
  }

  private place(): readonly [ProblemPlace, start: number, end: number] {
    const { reader } = this;
    const startLine = this.line + reader.signed();
    this.line = startLine;
    const endLine = startLine + reader.signed();
    const startCharacter = reader.number();
    const endCharacter = reader.number();
    const start = reader.signed();
    return [{ startLine, startCharacter, endLine, endCharacter }, start, start + reader.signed()];
  }

  private disabled(): NonNullable<BlockRecord['disabled']> {
    return { 'document/duplicate': this.underTwin(), 'document/near-duplicate': this.underTwin() };
  }

  private underTwin(): Disabled {
    const hides = this.reader.number() === 1;
    return { problems: this.problems(), hides };
  }
}
