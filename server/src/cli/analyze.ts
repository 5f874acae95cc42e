import { documentReports } from '../core/analysis/report';
import { EXIT } from './failure';
import { corpusFile, readInputs } from './inputs';
import type { Options } from './options';
import { print } from './output';

/** One JSON object a file, one line each. */
export async function analyze(options: Options): Promise<number> {
  for (const input of await readInputs(options)) {
    const documents = [...documentReports(corpusFile(input), options.locale)];
    await print(`${JSON.stringify({ path: input.path, documents })}\n`);
  }
  return EXIT.clean;
}
