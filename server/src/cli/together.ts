import { promises as fs } from 'node:fs';
import type { CorpusFile } from '../core/analysis/corpusFile';
import { Recurrence } from '../core/analysis/recurrence';
import { corpusFile, type Input } from './inputs';

/** So much text (UTF-16 code units) is held with what was found in it; more is read again when its turn comes. */
const HELD = 8_000_000;

/** The inputs of a command as one corpus. */
export interface Together {
  /** The file of an input, told which of its lines recur in the others. */
  open(input: Input, text: string): CorpusFile;
}

/**
 * Reads all inputs for the lines that recur in them, before anything is said of one: what stands on many pages of a
 * source is page furniture, in whichever of them a reader comes upon it first.
 * @throws Failure for a file that became unreadable since it was checked
 */
export async function readTogether(inputs: readonly Input[]): Promise<Together> {
  const recurrence = new Recurrence();
  const keys = new Map<Input, string>();
  const seen = new Set<string>();
  const held = new Map<Input, { readonly text: string; readonly file: CorpusFile }>();
  let left = HELD;
  for (const input of inputs) {
    const { text } = await input.read();
    const file = corpusFile(input, text);
    const key = await keyOf(input);
    keys.set(input, key);
    // Under a second name a file is no other one.
    if (!seen.has(key)) recurrence.update(key, file.lineEvidence());
    seen.add(key);
    left -= text.length;
    if (left >= 0 || inputs.length === 1) held.set(input, { text, file });
  }
  recurrence.publish();
  return {
    open(input, text) {
      const known = held.get(input);
      held.delete(input);
      const file = known?.text === text ? known.file : corpusFile(input, text);
      const key = keys.get(input);
      file.setRecurrence(key === undefined ? undefined : recurrence.of(key));
      return file;
    },
  };
}

/** The file itself behind links. */
async function keyOf({ file, path }: Input): Promise<string> {
  return file === undefined ? path : fs.realpath(file).catch(() => file);
}
