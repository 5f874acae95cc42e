// What the editor's tests use of node:assert/strict, for a browser, where there is none. What is missing is added here;
// test/unit/webAssert.test.ts tells what is.

class AssertionError extends Error {
  override readonly name = 'AssertionError';
  // Mocha shows how these two differ.
  readonly showDiff: boolean;

  constructor(
    message: string | undefined,
    shown: string,
    readonly actual?: unknown,
    readonly expected?: unknown,
  ) {
    super(message ?? shown);
    this.showDiff = expected !== undefined;
  }
}

function ok(value: unknown, message?: string): asserts value {
  if (!value) throw new AssertionError(message, `${show(value)} is not truthy`);
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) {
    throw new AssertionError(message, `${show(actual)} is not ${show(expected)}`, actual, expected);
  }
}

function notEqual(actual: unknown, expected: unknown, message?: string): void {
  if (Object.is(actual, expected)) throw new AssertionError(message, `both are ${show(actual)}`);
}

function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (!same(actual, expected)) {
    const shown = `${show(actual)} does not deeply equal ${show(expected)}`;
    throw new AssertionError(message, shown, actual, expected);
  }
}

function notDeepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (same(actual, expected)) throw new AssertionError(message, `both are ${show(actual)}`);
}

function match(text: string, pattern: RegExp, message?: string): void {
  if (typeof text !== 'string' || !pattern.test(text)) {
    throw new AssertionError(message, `${show(text)} does not match ${pattern}`);
  }
}

function doesNotMatch(text: string, pattern: RegExp, message?: string): void {
  if (typeof text !== 'string' || pattern.test(text)) {
    throw new AssertionError(message, `${show(text)} matches ${pattern}`);
  }
}

const assert: {
  readonly ok: typeof ok;
  readonly equal: typeof equal;
  readonly notEqual: typeof notEqual;
  readonly deepEqual: typeof deepEqual;
  readonly notDeepEqual: typeof notDeepEqual;
  readonly match: typeof match;
  readonly doesNotMatch: typeof doesNotMatch;
} = { ok, equal, notEqual, deepEqual, notDeepEqual, match, doesNotMatch };

export default assert;

/** Equality of structures: the same kind of object with the same members. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (Array.isArray(a) && a.length !== (b as unknown[]).length) return false;
  if (a instanceof Map) return same([...a], [...(b as typeof a)]);
  if (a instanceof Set) return same([...a], [...(b as typeof a)]);
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(Reflect.get(a, key), Reflect.get(b, key)))
  );
}

function show(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}
