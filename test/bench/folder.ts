import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { generateFiles } from './generate';

/** A temporary folder of generated files; `work` gets its path and size, and it is gone afterwards. */
export async function withFolder<T>(
  count: number,
  work: (folder: string, bytes: number) => Promise<T>,
): Promise<T> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'corpus-bench-')));
  try {
    let bytes = 0;
    for (const { path, text } of generateFiles(count)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
      bytes += Buffer.byteLength(text);
    }
    return await work(folder, bytes);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
