/** More than V8 takes of itself. */
const MOST = 4;

/**
 * Arguments of the Node.js that is to run the server: as many threads help it, compiling and collecting garbage, as there
 * are processors beside the one that it works on. V8 takes four: on two processors they stand in the way of what waits
 * for them, and keep memory each. Only when a process starts can that be said.
 * @param processors of this machine
 */
export function helperArguments(processors: number): string[] {
  return processors > MOST ? [] : [`--v8-pool-size=${Math.max(1, processors - 1)}`];
}
