import { documentReports } from '../core/analysis/report';
import { EXIT } from './failure';
import { readInputs } from './inputs';
import type { Options } from './options';
import { Printer } from './output';
import { readTogether } from './together';

/** One JSON object a file, one line each. */
export async function analyze(options: Options): Promise<number> {
  const printer = new Printer();
  const { files } = await readInputs(options);
  const corpus = await readTogether(files);
  for (const input of files) {
    const { text } = await input.read();
    // Printed document by document: the line of a large file can be longer than a string may be.
    await printer.print(`{"path":${JSON.stringify(input.path)},"documents":[`);
    let separator = '';
    for (const document of documentReports(corpus.open(input, text), options.locale)) {
      await printer.print(separator + JSON.stringify(document));
      separator = ',';
    }
    await printer.print(']}\n');
  }
  await printer.flush();
  return EXIT.clean;
}
