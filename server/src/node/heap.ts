import { setFlagsFromString } from 'node:v8';

/**
 * By how much of what is live the heap may grow until garbage is collected, in percent. Left to itself the engine takes
 * up to four times as much, since memory is nobody's to it: an open file of 50 MB took 300 MB more, for a twelfth of the
 * time of reading it.
 */
const GROWTH = 30;
/**
 * The same while threads read the files of a folder: what they find stays, so that every collection goes through more of
 * it than the last one. A tenth of the processor time of all, and 35 MB more at most.
 */
const GROWTH_WHILE_READING = 100;

/**
 * By what the room for what is young grows when much of it stays, as a factor: left as small as it is after the start, it
 * takes 25 to 50 MB less; answers that are thousands of objects take up to a third longer where they are made anew.
 * Threads begin with less than they need.
 */
const YOUNG_GROWTH = 1;
const YOUNG_GROWTH_WHILE_READING = 2;

/**
 * How much code of others a function may take in when it is compiled, in bytes of byte code; 920 unless said otherwise. With
 * little of it the first 10 MB take a tenth less processor time, most of what compiling does, and 8 MB less. Threads that
 * read 40 MB are no slower: what is compiled in smaller pieces is as fast. 200, 100 and 0 are no better than 300.
 */
const INLINED = 250;

/**
 * Room for what is young in a thread that analyzes one lot of documents after the other, in megabytes: a lot makes some 9,
 * nearly all garbage once it is answered for. It is two halves (`--min-semi-space-size` is one of them) and a third for
 * texts; the second half and that are touched only as far as something stays.
 */
export const YOUNG_OF_THREADS = 24;

/**
 * Has V8 give threads that start from now on that room from the beginning, and the means to collect what is young when a
 * lot is done. And it no longer makes old at once what stayed often before: such objects are not looked at until all of
 * the heap is collected, and keep alive what they point to, which was most of every lot.
 */
export function prepareThreads(): void {
  setFlags(threadFlags());
}

/** What `prepareThreads` sets, in V8's words. */
export function threadFlags(): readonly string[] {
  return [`--min-semi-space-size=${YOUNG_OF_THREADS / 3}`, '--no-allocation-site-pretenuring', '--expose-gc'];
}

/** In a thread that started after `prepareThreads`, when a lot is done: what is young is garbage, and nothing to copy. */
export function collectYoung(): void {
  // The engine holds on to the text in which a pattern was found last.
  /x/.test('x');
  globalThis.gc?.({ type: 'minor' });
}

/**
 * V8 compiles a pattern twice: to be interpreted, and in earnest when it is run again, as nearly all of ours are. The
 * latter alone takes a twentieth off the work of a start up to the answers for a first page.
 */
const COMPILES_PATTERNS_ONCE = '--no-regexp-tier-up';

/** Has V8 compile in smaller pieces, in all threads: each compiles all of the engine. */
export const COMPILE_LESS = `--max-inlined-bytecode-size-cumulative=${INLINED}`;

/** Says how the whole process is to be run, before anything of the program is compiled: compiled code is for that alone. */
export function prepareProcess(isServer: boolean): void {
  setFlags([COMPILES_PATTERNS_ONCE, COMPILE_LESS]);
  if (isServer) setHeapGrowth(false);
}

/** Says how much memory may be taken for how much time, in all threads, from now on. */
export function setHeapGrowth(isReading: boolean): void {
  setFlags(growthFlags(isReading));
}

/** What `setHeapGrowth` sets. */
export function growthFlags(isReading: boolean): readonly string[] {
  return [
    `--heap-growing-percent=${isReading ? GROWTH_WHILE_READING : GROWTH}`,
    `--semi-space-growth-factor=${isReading ? YOUNG_GROWTH_WHILE_READING : YOUNG_GROWTH}`,
  ];
}

function setFlags(flags: readonly string[]): void {
  for (const flag of flags) setFlagsFromString(flag);
}
