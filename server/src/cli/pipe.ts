import { clean } from '../core/actions/clean';
import { CorpusFile } from '../core/analysis/corpusFile';
import { documentReports } from '../core/analysis/report';
import type { FileSettings } from '../core/config/settings';
import { applyEdits } from '../core/text/span';
import { EXIT, reasonOf } from './failure';
import { environment, settingsHere } from './inputs';
import { byteLines } from './lines';
import type { Options } from './options';
import { Printer } from './output';

/**
 * One JSON document a line in, one line out, in the same order, nothing remembered between lines. A line that is no
 * document answers `{"error": …}` in its place, so that the counts of lines agree, and exit code 1 in the end.
 */
export async function pipe(options: Options): Promise<number> {
  const settings = await settingsHere(options);
  let number = 0;
  for await (const lines of byteLines(process.stdin)) {
    // What has come together is answered together, at once: the other side may wait before it sends more.
    const printer = new Printer();
    for (const line of lines) {
      number++;
      const outcome = answer(line, settings, options);
      if ('error' in outcome) {
        process.exitCode = EXIT.problems;
        process.stderr.write(`corpus: line ${number}: ${outcome.error}\n`);
      }
      await printer.print(`${JSON.stringify(outcome)}\n`);
    }
    await printer.flush();
  }
  return Number(process.exitCode ?? EXIT.clean);
}

function answer(line: Uint8Array, settings: FileSettings, options: Options): object {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line));
  } catch (error) {
    return { error: error instanceof SyntaxError ? `not JSON: ${reasonOf(error)}` : 'not valid UTF-8' };
  }
  const { name, text } = (parsed ?? {}) as { name?: unknown; text?: unknown };
  if (typeof name !== 'string') return { error: '"name" is missing or no string' };
  if (typeof text !== 'string') return { name, error: '"text" is missing or no string' };
  const file = new CorpusFile(text, environment(settings, name));
  if (file.text.blocks.length > 1 || file.text.blocks[0]!.marker) {
    return { name, error: '"text" holds markers; a line is one document' };
  }
  if (options.clean) {
    const change = clean(file);
    return { name, text: applyEdits(text, change.edits), removed: change.counts };
  }
  const [report] = documentReports(file, options.locale);
  return report!;
}
