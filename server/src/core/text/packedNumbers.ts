// Whole numbers from 0 on, seven bits a byte, the lower ones first (LEB128): most of what is counted is small.

/** Bytes of the largest number below 2^32. */
const LONGEST_NUMBER = 5;

/** Numbers that are written one after the other, in room that grows and is used again. */
export class NumberWriter {
  private room = new Uint8Array(1 << 14);
  /** In bytes. */
  length = 0;

  begin(): void {
    this.length = 0;
  }

  /** What was written since `begin`, in memory of its own. */
  end(): Uint8Array {
    return this.room.slice(0, this.length);
  }

  /** @param value below 2^32 */
  number(value: number): void {
    if (this.length + LONGEST_NUMBER > this.room.length) this.grow();
    let rest = value;
    while (rest >= 0x80) {
      this.room[this.length++] = rest | 0x80;
      rest >>>= 7;
    }
    this.room[this.length++] = rest;
  }

  /** A number that can be negative. @param value its absolute value is below 2^31 */
  signed(value: number): void {
    this.number(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** What `write` writes, behind the number of its bytes. */
  sized(write: () => void): void {
    const start = this.length;
    write();
    const size = this.length - start;
    this.number(size);
    // The number was written last, since only now it is known; it goes before the rest.
    const bytes = this.room.slice(start + size, this.length);
    this.room.copyWithin(start + bytes.length, start, start + size);
    this.room.set(bytes, start);
  }

  private grow(): void {
    const larger = new Uint8Array(this.room.length * 2);
    larger.set(this.room);
    this.room = larger;
  }
}

/** Reads what a `NumberWriter` wrote. */
export class NumberReader {
  constructor(
    private readonly bytes: Uint8Array,
    /** Where the next number begins. */
    public at: number,
  ) {}

  number(): number {
    const { bytes } = this;
    let byte = bytes[this.at++]!;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    let shift = 7;
    do {
      byte = bytes[this.at++]!;
      value |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte >= 0x80);
    return value >>> 0;
  }

  signed(): number {
    const value = this.number();
    return value & 1 ? -(value >>> 1) - 1 : value >>> 1;
  }

  skip(bytes: number): void {
    this.at += bytes;
  }
}
