// Tests of growth: by processor time and by ratio, since a busy machine must not fail them and a quadratic step must.
import assert from 'node:assert/strict';

/** How much longer the longer input is, and what the longer run may take: linear work takes 8 times, quadratic 64. */
const FACTOR = 8;
const BOUND = 30;
/** Shorter runs are taken for this long, in milliseconds: below it, a collection of garbage outweighs the work. */
const FLOOR_MS = 4;
const ATTEMPTS = 5;

/** Milliseconds of processor time that `run` takes, what the machine does beside it left out. */
function cost(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Asserts that `run` takes time in proportion to its input. `make` builds an input of about `size` (in the unit of the
 * caller), which is not timed; the longer run gets one of `size`, the shorter one an eighth of it. Tried again while
 * the ratio is too high, the least of each kept: garbage collection and compiling make single runs long.
 */
export function assertLinear<T>(make: (size: number) => T, run: (input: T) => void, size: number): void {
  run(make(Math.ceil(size / 50)));
  let short = Number.POSITIVE_INFINITY;
  let long = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const [small, large] = [make(Math.ceil(size / FACTOR)), make(size)];
    short = Math.min(
      short,
      cost(() => run(small)),
    );
    long = Math.min(
      long,
      cost(() => run(large)),
    );
    if (long <= BOUND * Math.max(short, FLOOR_MS)) return;
  }
  assert.fail(
    `${FACTOR} times the input took ${(long / short).toFixed(1)} times as long: ${Math.round(long)} ms`,
  );
}

/**
 * Asserts that `run` ends within `seconds` of processor time: for input that takes far less when nothing is wrong and
 * minutes when something backtracks. Tried twice, as above.
 */
export function assertEnds(run: () => void, seconds: number): void {
  const took = [cost(run)];
  if (took[0]! > seconds * 1000) took.push(cost(run));
  assert.ok(Math.min(...took) <= seconds * 1000, `${Math.round(Math.min(...took))} ms`);
}
