import { aligned } from '../core/text/alignment';

type Bytes = Uint8Array | Uint32Array | Float64Array;

/** Arrays of fewer bytes are put together: to pass on one by itself costs what copying so much does. */
const SMALL = 1 << 14;
/** What every array may begin at. */
const ALIGNMENT = 8;

/** Objects to be sent to another thread, and the memory that is theirs alone: it is passed on, not copied. */
export interface Parcel<T> {
  readonly objects: readonly T[];
  readonly memory: readonly ArrayBuffer[];
}

/**
 * Puts the small arrays of many objects into one piece of memory, of which each is a view from then on, here and where it
 * is sent: a message on five hundred small files has thousands of arrays.
 * @param objects each an array of numbers, or data with such among its properties
 */
export function together<T extends object>(objects: readonly T[]): Parcel<T> {
  let size = 0;
  const arraysOf = (object: T): Bytes[] =>
    isBytes(object) ? [object] : Object.values(object).filter(isBytes);
  const memory = new Set<ArrayBuffer>();
  for (const object of objects) {
    for (const array of arraysOf(object)) {
      if (array.byteLength < SMALL) size += aligned(array.byteLength, ALIGNMENT);
      else if (array.buffer instanceof ArrayBuffer && array.byteLength === array.buffer.byteLength) {
        memory.add(array.buffer);
      }
    }
  }
  if (size === 0) return { objects, memory: [...memory] };
  const room = new ArrayBuffer(size);
  memory.add(room);
  let at = 0;
  const moved = (array: Bytes): Bytes => {
    if (array.byteLength >= SMALL) return array;
    new Uint8Array(room, at, array.byteLength).set(
      new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
    );
    const view = viewOf(array, room, at);
    at += aligned(array.byteLength, ALIGNMENT);
    return view;
  };
  const all = objects.map((object): T => {
    if (isBytes(object)) return moved(object) as Bytes & T;
    const copy = { ...object } as Record<string, unknown>;
    for (const [name, value] of Object.entries(object)) if (isBytes(value)) copy[name] = moved(value);
    return copy as T;
  });
  return { objects: all, memory: [...memory] };
}

function viewOf(array: Bytes, room: ArrayBuffer, at: number): Bytes {
  if (array instanceof Uint32Array) return new Uint32Array(room, at, array.length);
  if (array instanceof Float64Array) return new Float64Array(room, at, array.length);
  return new Uint8Array(room, at, array.length);
}

function isBytes(value: unknown): value is Bytes {
  return value instanceof Uint8Array || value instanceof Uint32Array || value instanceof Float64Array;
}
