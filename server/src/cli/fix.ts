import { CorpusRun, type InputPart } from './corpusRun';
import { type Input, readInputs } from './inputs';
import { type FixJob, type KnownTwin, MOST_ROUNDS } from './jobs';
import type { Options } from './options';
import { replaceFile, Unchanged, writeFile } from './output';
import { FILES_WRITTEN, sideBySide } from './sideBySide';

/**
 * Mends what can be mended safely and writes the files that this changes.
 * @returns whether it changed any
 */
export async function fixInputs(inputs: readonly Input[], options: Options): Promise<boolean> {
  const isCut = ({ survey }: Input) => survey.parts.length > 1;
  let hasChanged = false;
  let cut: readonly Input[] = [];
  await CorpusRun.with(inputs, options, {}, async (run) => {
    const own = inputs.filter((input) => !run.aliases.has(input));
    const whole = own.filter((input) => !isCut(input));
    await sideBySide(FILES_WRITTEN, async (start) => {
      for await (const [{ input }, { bytes }] of run.map('fix', whole)) {
        if (!bytes) continue;
        await start(() => writeFile(input.file!, bytes, input.path, input.survey.stamp));
        hasChanged = true;
      }
    });
    cut = await fixCut(run, own.filter(isCut));
  });
  // One fix can uncover another; of a file that is read part by part all are made once before that is seen.
  for (let round = 1; cut.length > 0; round++) {
    hasChanged = true;
    if (round === MOST_ROUNDS) break;
    const changed = new Set(cut.map(({ path }) => path));
    const { files } = await readInputs(options);
    const again = files.filter(({ path }) => changed.has(path));
    cut = await CorpusRun.with(files, options, {}, (run) => fixCut(run, again));
  }
  return hasChanged;
}

/**
 * Takes out disables that hide no twin, once all twins are known.
 * @param inputs all of the run, of which some are to be looked at
 * @returns whether it changed any file
 */
export async function fixDisables(
  inputs: readonly Input[],
  wanted: readonly Input[],
  options: Options,
  twinsOf: (part: InputPart) => readonly KnownTwin[],
): Promise<boolean> {
  const fixed = await CorpusRun.with(inputs, options, { apart: true }, (run) => {
    const own = wanted.filter((input) => !run.aliases.has(input));
    return fixCut(run, own, (part) => ({ twins: twinsOf(part) }));
  });
  return fixed.length > 0;
}

/** @returns the inputs that were changed */
async function fixCut(
  run: CorpusRun,
  inputs: readonly Input[],
  more?: (part: InputPart) => Pick<FixJob, 'twins'>,
): Promise<Input[]> {
  const changed: Input[] = [];
  for (const input of inputs) {
    const isChanged = await rewrite(input, async (write) => {
      let hasEdits = false;
      for await (const [part, { bytes }] of run.map('fix', [input], more)) {
        hasEdits ||= bytes !== undefined;
        await write(bytes ?? run.bytesOf(part));
      }
      return hasEdits;
    });
    if (isChanged) changed.push(input);
  }
  return changed;
}

/**
 * Writes a file anew, piece by piece.
 * @param produce gives false when the pieces are what the file had; then it stays as it is
 */
export async function rewrite(
  { file, path, survey }: Input,
  produce: (write: (bytes: Uint8Array) => Promise<void>) => Promise<boolean>,
): Promise<boolean> {
  return replaceFile(file!, path, survey.stamp, async (write) => {
    if (!(await produce(write))) throw new Unchanged();
  });
}
