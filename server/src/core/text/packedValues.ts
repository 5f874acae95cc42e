import { NumberReader, NumberWriter } from './packedNumbers';
import type { TextTable } from './textTable';

// Plain data as packed numbers: of each value its kind in the lowest three bits and, above them, a number: a whole number
// itself, the number of a text or of a row of keys, a length. Objects with the same keys in the same order share a row of
// keys, so that of each only its values are written.

const SPECIAL = 0;
const NUMBER = 1;
const NEGATIVE = 2;
const DOUBLE = 3;
const TEXT = 4;
/** A text that was not met lately: a title, a sentence. In a table it would take more than in the bytes. */
const OWN_TEXT = 5;
const LIST = 6;
const OBJECT = 7;
const KIND_BITS = 3;
const KIND_MASK = (1 << KIND_BITS) - 1;
/** Whole numbers below this have room beside their kind. */
const MOST = 2 ** (32 - KIND_BITS);
const SPECIALS = [undefined, null, false, true] as const;
/** Texts of more UTF-16 units are not held for others. */
const LONGEST_SHARED = 200;
/** Places for hashes of texts met once, a power of two. */
const MET = 1 << 12;

/** Keys that objects begin with; each leads on to those with one key more. */
interface Keys {
  readonly keys: readonly string[];
  readonly next: Map<string, Keys>;
  /** Of objects that have these keys and no more; undefined until there is one. */
  number: number | undefined;
  /** The keys of the object that came after the last one with these: most often it is so again. */
  after: Keys | undefined;
}

const doubles = new Float64Array(1);
const halves = new Uint32Array(doubles.buffer);

/**
 * Packs objects and lists of plain data (no instances of classes, no cycles), to hold many of them in little memory. What
 * comes back is equal to what was packed; what several values share is no longer shared.
 */
export class PackedValues {
  private readonly writer = new NumberWriter();
  private readonly none: Keys = keysOf([]);
  private last = this.none;
  private readonly rows: (readonly string[])[] = [];
  /** Hashes of texts that were met once: those that are met again go into the table. */
  private readonly met = new Int32Array(MET);

  constructor(private readonly texts: TextTable) {}

  /** @returns the bytes of all of them, and where in these each begins */
  pack(values: readonly unknown[]): { readonly bytes: Uint8Array; readonly places: readonly number[] } {
    this.writer.begin();
    const places = values.map((value) => {
      const at = this.writer.length;
      this.write(value);
      return at;
    });
    return { bytes: this.writer.end(), places };
  }

  /** The value that begins there. It is what was packed: nobody else can say what type that has. */
  unpack<T>(bytes: Uint8Array, at: number): T {
    return this.read(new NumberReader(bytes, at)) as T;
  }

  private write(value: unknown): void {
    if (typeof value === 'number') this.writeNumber(value);
    else if (typeof value === 'string') this.writeText(value);
    else if (Array.isArray(value)) {
      this.put(LIST, value.length);
      for (const item of value) this.write(item);
    } else if (typeof value === 'object' && value !== null) this.writeObject(value);
    else this.put(SPECIAL, SPECIALS.indexOf(value as undefined));
  }

  private writeNumber(value: number): void {
    if (Number.isInteger(value) && Math.abs(value) < MOST && !Object.is(value, -0)) {
      if (value < 0) this.put(NEGATIVE, -value);
      else this.put(NUMBER, value);
      return;
    }
    doubles[0] = value;
    this.put(DOUBLE, 0);
    this.writer.number(halves[0]!);
    this.writer.number(halves[1]!);
  }

  private writeText(text: string): void {
    const known = text.length > LONGEST_SHARED ? undefined : (this.texts.find(text) ?? this.meet(text));
    if (known !== undefined) {
      this.put(TEXT, known);
      return;
    }
    this.put(OWN_TEXT, text.length);
    for (let i = 0; i < text.length; i++) this.writer.number(text.charCodeAt(i));
  }

  /** The number of a text that was met before and is in the table from now on; undefined for one met for the first time. */
  private meet(text: string): number | undefined {
    let hash = text.length;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    const at = (hash ^ (hash >>> 15)) & (MET - 1);
    if (this.met[at] === hash) return this.texts.numberOf(text);
    this.met[at] = hash;
    return undefined;
  }

  private writeObject(value: object): void {
    const { after } = this.last;
    const row = after && hasKeys(value, after.keys) ? after : this.find(value);
    this.last.after = row;
    this.last = row;
    this.put(OBJECT, row.number!);
    for (const key of row.keys) this.write((value as Record<string, unknown>)[key]);
  }

  private find(value: object): Keys {
    let row = this.none;
    for (const key in value) {
      const next = row.next.get(key) ?? keysOf([...row.keys, key]);
      row.next.set(key, next);
      row = next;
    }
    if (row.number === undefined) {
      row.number = this.rows.length;
      this.rows.push(row.keys);
    }
    return row;
  }

  /** @param number below 2^29 */
  private put(kind: number, number: number): void {
    this.writer.number(((number << KIND_BITS) | kind) >>> 0);
  }

  private read(from: NumberReader): unknown {
    const head = from.number();
    const number = head >>> KIND_BITS;
    switch (head & KIND_MASK) {
      case SPECIAL:
        return SPECIALS[number];
      case NUMBER:
        return number;
      case NEGATIVE:
        return -number;
      case DOUBLE:
        halves[0] = from.number();
        halves[1] = from.number();
        return doubles[0];
      case TEXT:
        return this.texts.text(number);
      case OWN_TEXT:
        return readText(from, number);
      case LIST: {
        const list: unknown[] = [];
        for (let left = number; left > 0; left--) list.push(this.read(from));
        return list;
      }
      default: {
        const value: Record<string, unknown> = {};
        for (const key of this.rows[number]!) value[key] = this.read(from);
        return value;
      }
    }
  }
}

function keysOf(keys: readonly string[]): Keys {
  return { keys, next: new Map(), number: undefined, after: undefined };
}

/** Whether an object has these keys in this order and no others. */
function hasKeys(value: object, keys: readonly string[]): boolean {
  let count = 0;
  for (const key in value) if (key !== keys[count++]) return false;
  return count === keys.length;
}

/** So many units are made a string at once: arguments are few. */
const UNITS = 1024;

function readText(from: NumberReader, length: number): string {
  let text = '';
  for (let left = length; left > 0; left -= UNITS) {
    const units: number[] = [];
    for (let i = Math.min(left, UNITS); i > 0; i--) units.push(from.number());
    text += String.fromCharCode(...units);
  }
  return text;
}
