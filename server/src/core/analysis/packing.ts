import { PackedValues } from '../text/packedValues';
import { TextTable } from '../text/textTable';

/** So many documents are unpacked at most: who looks at one asks for many things of it. */
const UNPACKED = 32;

/** What holds something as bytes, and can let go of what it has made of them. */
export interface Packed {
  /** Lets go of it. */
  repack(): void;
}

/** What the documents of one file share that hold what was found in them as bytes. */
export class Packing {
  readonly texts = new TextTable();
  readonly values = new PackedValues(this.texts);
  private readonly unpacked: Packed[] = [];
  private next = 0;

  /** Takes note that something was unpacked. What was unpacked longest ago is packed again. */
  note(packed: Packed): void {
    this.unpacked[this.next]?.repack();
    this.unpacked[this.next] = packed;
    this.next = (this.next + 1) % UNPACKED;
  }
}
