import { createInterface } from 'node:readline';
import { clean } from '../core/actions/clean';
import { CorpusFile } from '../core/analysis/corpusFile';
import { documentReports } from '../core/analysis/report';
import type { FileSettings } from '../core/config/settings';
import { applyEdits } from '../core/text/span';
import { EXIT } from './failure';
import { environment, settingsHere } from './inputs';
import type { Options } from './options';
import { print } from './output';

/**
 * One JSON document a line in, one line out, in the same order, nothing remembered between lines. A line that is no
 * document answers `{"error": …}` in its place, so that the counts of lines agree, and exit code 1 in the end.
 */
export async function pipe(options: Options): Promise<number> {
  const settings = await settingsHere(options);
  let failed = false;
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const outcome = answer(line, settings, options);
    if ('error' in outcome) {
      failed = true;
      process.stderr.write(`corpus: line ${number}: ${outcome.error}\n`);
    }
    await print(`${JSON.stringify(outcome)}\n`);
  }
  return failed ? EXIT.problems : EXIT.clean;
}

function answer(line: string, settings: FileSettings, options: Options): object {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch (error) {
    return { error: `not JSON: ${(error as Error).message}` };
  }
  const { name, text } = (parsed ?? {}) as { name?: unknown; text?: unknown };
  if (typeof name !== 'string') return { error: '"name" is missing or no string' };
  if (typeof text !== 'string') return { name, error: '"text" is missing or no string' };
  const file = new CorpusFile(text, environment(settings, name));
  if (file.documents.length > 1 || file.text.blocks[0]!.marker) {
    return { name, error: '"text" holds markers; a line is one document' };
  }
  if (options.clean) {
    const change = clean(file);
    return { name, text: applyEdits(text, change.edits), removed: change.counts };
  }
  const [report] = documentReports(file, options.locale);
  return report!;
}
