import { importedDocuments } from '../core/exchange/import';
import {
  formatOfName,
  IMPORT_ENDINGS,
  IMPORT_FORMATS,
  type ImportFormat,
} from '../core/exchange/importFormats';
import { type JoinDocument, Joiner } from '../core/exchange/join';
import type { ExchangeProblem } from '../core/exchange/problem';
import { Failure } from './failure';
import { type ImportInput, importInputs } from './importInputs';
import { join } from './join';
import type { Options } from './options';
import { checkOut, writeJoined } from './target';
import { say } from './words';

/** One corpus from files of another format; a file that is broken anywhere stops it before anything is written. */
export async function importCorpus(options: Options): Promise<number> {
  if (options.paths.length === 0) throw new Failure(say('importNeedsFiles'));
  const format = formatOf(options);
  if (format === 'text') return join(options);
  const inputs = await importInputs(options, format);
  await checkOut(options, inputs);
  const { markerStyle, fieldOf, fields } = inputs[0]!.settings;
  const joiner = new Joiner({ style: options.style, configured: markerStyle, fieldOf });
  const target = { style: joiner.style, order: [...fields.keys()], fieldOf };
  // Finding the main text of a page takes much longer than reading it, and leaves little of it.
  const held =
    format === 'html' ? new Map<ImportInput, readonly (JoinDocument | ExchangeProblem)[]>() : undefined;

  const read = async function* (input: ImportInput): AsyncGenerator<JoinDocument | ExchangeProblem> {
    yield* held?.get(input) ?? importedDocuments(format, { ...input, bytes: await input.read() }, target);
  };
  const documents = async function* (): AsyncGenerator<JoinDocument> {
    for (const input of inputs) {
      const kept: (JoinDocument | ExchangeProblem)[] = [];
      for await (const item of read(input)) {
        if ('code' in item) joiner.report([item]);
        else yield item;
        if (held) kept.push(item);
      }
      held?.set(input, kept);
    }
  };
  return writeJoined(joiner, documents, options);
}

/** What `--from` says, else what the names of all the files say. */
function formatOf({ from, paths }: Options): ImportFormat {
  const known = IMPORT_FORMATS.join(', ');
  if (from !== undefined) {
    const format = IMPORT_FORMATS.find((name) => name === from);
    if (!format) throw new Failure(say('unknownFormat', { value: from, known }));
    return format;
  }
  const formats = new Set(paths.map(formatOfName));
  const [format] = formats;
  if (formats.size === 1 && format) return format;
  const endings = Object.values(IMPORT_ENDINGS).map(([ending]) => `.${ending}`);
  throw new Failure(say('importNeedsFrom', { known, endings: endings.join(', ') }));
}
