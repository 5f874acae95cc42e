import { deserialize } from 'node:v8';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  exporterFor,
  isBinary,
  tableFields,
} from '../core/exchange/export';
import type { ExportedDocument } from '../core/exchange/exported';
import { CorpusRun } from './corpusRun';
import { EXIT, Failure } from './failure';
import { readInputs } from './inputs';
import type { Options } from './options';
import { checkOut, writeOut } from './target';
import { warn } from './warn';
import { say } from './words';

/** The documents of all inputs in one format, one after the other; read as one corpus, as `corpus clean` reads it. */
export async function exportCorpus(options: Options): Promise<number> {
  const format = formatOf(options.to);
  const { files: inputs } = await readInputs(options);
  await checkOut(options, inputs);
  if (isBinary(format) && options.out === undefined && process.stdout.isTTY) {
    throw new Failure(say('notForTerminals', { format }));
  }
  // Projects side by side can have different fields: a table has a column for each of them.
  const fields = new Set(inputs.flatMap(({ settings }) => [...settings.fields.keys()]));
  const exporter = exporterFor(format, tableFields(fields));
  await CorpusRun.with(inputs, options, {}, (run) =>
    writeOut(options, async (print) => {
      await print(exporter.start());
      const raw = () => ({ raw: options.raw });
      for await (const [{ input }, { documents, leavesOut }] of run.map('export', inputs, raw)) {
        if (leavesOut) {
          warn(`${input.path}: ${say('preambleLeftOut')}`);
        }
        for (const document of deserialize(documents) as ExportedDocument[]) {
          await print(exporter.document(document));
        }
      }
      await print(exporter.end());
    }),
  );
  return EXIT.clean;
}

function formatOf(value: string | undefined): ExportFormat {
  const format = EXPORT_FORMATS.find((known) => known === value);
  if (format) return format;
  const known = EXPORT_FORMATS.join(', ');
  throw new Failure(
    value === undefined ? say('exportNeedsTo', { known }) : say('unknownFormat', { value, known }),
  );
}
