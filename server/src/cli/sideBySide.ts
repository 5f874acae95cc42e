/** So many files are written at a time: most of the time goes into waiting for the disk. */
export const FILES_WRITTEN = 8;

/** Has something done as soon as there is room for it. */
export type Start = (work: () => Promise<void>) => Promise<void>;

/**
 * Has things done side by side, at most so many at a time, and waits for all that were started.
 * @param give starts them one after the other; nothing is started once one of them has failed
 * @throws what failed first
 */
export async function sideBySide(width: number, give: (start: Start) => Promise<void>): Promise<void> {
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const refuse = () => {
    if (failures.length > 0) throw failures[0];
  };
  try {
    await give(async (work) => {
      while (running.size >= width) await Promise.race(running);
      refuse();
      const one: Promise<void> = work()
        .catch((error) => void failures.push(error))
        .finally(() => running.delete(one));
      running.add(one);
    });
  } finally {
    await Promise.all(running);
  }
  refuse();
}
