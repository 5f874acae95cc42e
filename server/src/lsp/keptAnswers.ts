/** So many objects of a list are put into JSON together: an edit puts this many anew. */
const TOGETHER = 64;
/** Shorter lists are not worth remembering. */
const FEWEST = 4 * TOGETHER;

interface Piece {
  readonly items: readonly object[];
  /** JSON of the items with commas between them, in UTF-8. */
  readonly json: Uint8Array;
}

const kept = new WeakSet<object>();
const pieces = new WeakMap<object, Piece>();
const utf8 = new TextEncoder();

/**
 * Says of a list that its objects never change, and that many of them are told again as the same objects: then most of
 * its JSON is, too. Half of what a list of thousands costs is that.
 */
export function keepJson<List extends readonly object[]>(list: List): List {
  if (list.length >= FEWEST) kept.add(list);
  return list;
}

/** A message as JSON in UTF-8, where a list of kept objects is its answer, or the answer's `items`; undefined of others. */
export function jsonOfKept(message: object): Uint8Array | undefined {
  const { result, ...rest } = message as { readonly result?: unknown };
  if (!isObject(result)) return undefined;
  if (isKept(result)) return written(rest, result, '');
  const { items, ...others } = result as { readonly items?: unknown };
  if (!isObject(items) || !isKept(items)) return undefined;
  return written(rest, items, JSON.stringify(others));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isKept(list: object): list is readonly object[] {
  return kept.has(list);
}

/**
 * @param rest what the message has beside its answer
 * @param answer JSON of the object whose `items` the list is; empty where the list is the whole answer
 */
function written(rest: object, list: readonly object[], answer: string): Uint8Array {
  const before = `${opened(JSON.stringify(rest))}"result":`;
  const parts: Uint8Array[] = [
    utf8.encode(answer === '' ? `${before}[` : `${before}${opened(answer)}"items":[`),
  ];
  for (let at = 0; at < list.length; at += TOGETHER) {
    if (at > 0) parts.push(COMMA);
    parts.push(jsonOf(list, at));
  }
  parts.push(utf8.encode(answer === '' ? ']}' : ']}}'));
  return joined(parts);
}

/** JSON of an object up to where another key can follow. */
function opened(json: string): string {
  return json === '{}' ? '{' : `${json.slice(0, -1)},`;
}

const COMMA = utf8.encode(',');

/** JSON of some objects of a list: as it was last time, where they are the same. */
function jsonOf(list: readonly object[], at: number): Uint8Array {
  const first = list[at]!;
  const end = Math.min(list.length, at + TOGETHER);
  const known = pieces.get(first);
  if (known && isSame(known.items, list, at, end)) return known.json;
  const items = list.slice(at, end);
  const json = utf8.encode(JSON.stringify(items).slice(1, -1));
  pieces.set(first, { items, json });
  return json;
}

function isSame(items: readonly object[], list: readonly object[], at: number, end: number): boolean {
  if (items.length !== end - at) return false;
  for (let i = at; i < end; i++) if (items[i - at] !== list[i]) return false;
  return true;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
