import type { PageReading, Recognition } from '../language/types';
import type { Problem } from '../problem';
import { type PackedRecognition, packRecognitions, unpackRecognition } from './packedRecognition';
import type { Packed, Packing } from './packing';

/** What was found in a document by itself; spans of page and recognition are those of the view. */
interface Findings {
  readonly page: PageReading;
  readonly recognition: Recognition;
  readonly problems: readonly Problem[];
}

/** The same as bytes. Each part is unpacked anew whenever it is asked for; whoever asks keeps it, and is noted for that. */
export class PackedFindings {
  private isOut = false;

  /** @param pageAt where the page begins in the bytes, and `problemsAt` the problems */
  constructor(
    private readonly packing: Packing,
    private readonly packed: PackedRecognition,
    private readonly bytes: Uint8Array,
    private readonly pageAt: number,
    private readonly problemsAt: number,
  ) {}

  page(owner: Packed): PageReading {
    return this.unpack(owner, this.pageAt);
  }

  problems(owner: Packed): readonly Problem[] {
    return this.unpack(owner, this.problemsAt);
  }

  recognition(owner: Packed): Recognition {
    this.note(owner);
    return unpackRecognition(this.packed);
  }

  /** Its owner keeps nothing unpacked any more. */
  putBack(): void {
    this.isOut = false;
  }

  private unpack<T>(owner: Packed, at: number): T {
    this.note(owner);
    return this.packing.values.unpack(this.bytes, at);
  }

  private note(owner: Packed): void {
    if (!this.isOut) this.packing.note(owner);
    this.isOut = true;
  }
}

/** Packs what was found in many documents together. */
export function packFindings(all: readonly Findings[], packing: Packing): PackedFindings[] {
  const recognitions = packRecognitions(
    all.map(({ recognition }) => recognition),
    packing.texts,
  );
  const { bytes, places } = packing.values.pack(all.flatMap(({ page, problems }) => [page, problems]));
  return recognitions.map(
    (packed, i) => new PackedFindings(packing, packed, bytes, places[2 * i]!, places[2 * i + 1]!),
  );
}
