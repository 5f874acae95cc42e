import { promises as fs } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Writes to standard output and waits until it is taken, so that a pipe that reads slowly is not flooded. */
export function print(text: string): Promise<void> {
  if (text === '') return Promise.resolve();
  return new Promise((done, fail) => {
    process.stdout.write(text, (error) => (error ? fail(error) : done()));
  });
}

/** Replaces a file's content whole: into a temporary file beside it, then renamed. A reader sees the old or the new. */
export async function writeFile(path: string, text: string): Promise<void> {
  // A link stays a link: what it points to is replaced.
  const target = await fs.realpath(path).catch(() => path);
  const temporary = join(
    dirname(target),
    `.${basename(target).slice(0, 100)}.${process.pid}.${Date.now().toString(36)}.tmp`,
  );
  const mode = await fs.stat(target).then(
    (stat) => stat.mode,
    () => 0o666,
  );
  try {
    const handle = await fs.open(temporary, 'wx', mode);
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await fs.rename(temporary, target);
  } catch (error) {
    await fs.rm(temporary, { force: true });
    throw error;
  }
}
