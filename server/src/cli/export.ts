import {
  EXPORT_FORMATS,
  type ExportFormat,
  exporterFor,
  isBinary,
  tableFields,
} from '../core/exchange/export';
import { exportedDocuments } from '../core/exchange/exported';
import { EXIT, Failure } from './failure';
import { corpusFile, readInputs } from './inputs';
import type { Options } from './options';
import { checkOut, warn, writeOut } from './target';

/** The documents of all inputs in one format, one after the other. */
export async function exportCorpus(options: Options): Promise<number> {
  const format = formatOf(options.to);
  const { files: inputs } = await readInputs(options);
  await checkOut(options, inputs);
  if (isBinary(format) && options.out === undefined && process.stdout.isTTY) {
    throw new Failure(`${format} is no text for a terminal: give --out FILE`);
  }
  // Projects side by side can have different fields: a table has a column for each of them.
  const fields = new Set(inputs.flatMap(({ settings }) => [...settings.fields.keys()]));
  const exporter = exporterFor(format, tableFields(fields));
  await writeOut(options, async (print) => {
    await print(exporter.start());
    for (const input of inputs) {
      const file = corpusFile(input, (await input.read()).text);
      if (file.documents.length < file.text.blocks.length && file.text.blocks[0]!.text.trim() !== '') {
        warn(`${input.path}: the text before the first marker belongs to no document and was left out`);
      }
      for (const document of exportedDocuments(file, input.path, options)) {
        await print(exporter.document(document));
      }
    }
    await print(exporter.end());
  });
  return EXIT.clean;
}

function formatOf(value: string | undefined): ExportFormat {
  const format = EXPORT_FORMATS.find((known) => known === value);
  if (format) return format;
  const known = EXPORT_FORMATS.join(', ');
  throw new Failure(
    value === undefined
      ? `corpus export needs --to, one of ${known}`
      : `unknown format "${value}"; one of ${known}`,
  );
}
