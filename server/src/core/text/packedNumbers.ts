// Whole numbers from 0 on, seven bits a byte, the lower ones first (LEB128): most of what is counted is small.

/** Bytes of the largest number below 2^32. */
const LONGEST_NUMBER = 5;

/** Bytes for the size of something, as long as it is less than that. */
const SIZE = 2;
const LARGE = 1 << (7 * SIZE);
/** Says of a byte that the number goes on in the next. */
const MORE = 0x80;

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
    const { room } = this;
    let at = this.length;
    let rest = value;
    while (rest >= 0x80) {
      room[at++] = rest | 0x80;
      rest >>>= 7;
    }
    room[at++] = rest;
    this.length = at;
  }

  /** A number that can be negative. @param value its absolute value is below 2^31 */
  signed(value: number): void {
    this.number(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** Leaves room for the number of the bytes that follow. @returns what `endSized` is to be given behind these */
  beginSized(): number {
    if (this.length + SIZE > this.room.length) this.grow();
    this.length += SIZE;
    return this.length;
  }

  /** Writes how many bytes were written since, into the room for that, also where fewer bytes would do. */
  endSized(start: number): void {
    const size = this.length - start;
    let rest = size;
    let left = SIZE;
    if (size >= LARGE) {
      if (this.length + LONGEST_NUMBER > this.room.length) this.grow();
      left = LONGEST_NUMBER;
      this.room.copyWithin(start - SIZE + left, start, this.length);
      this.length += left - SIZE;
    }
    let at = start - SIZE;
    for (; left > 1; left--) {
      this.room[at++] = rest | MORE;
      rest >>>= 7;
    }
    this.room[at] = rest;
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
