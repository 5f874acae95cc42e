import { contentOfImported, type ImportDefect, type ImportedDocument } from '../core/exchange/imported';
import { readJsonDocument } from '../core/exchange/importJsonl';
import { VrtReader } from '../core/exchange/importVrt';
import { type JoinDocument, Joiner } from '../core/exchange/join';
import { EXIT, Failure } from './failure';
import { type Input, readInputs } from './inputs';
import { join } from './join';
import type { Options } from './options';
import { checkOut, Rereader, report, writeOut } from './target';

type Read = (line: string, number: number) => Outcome;
type Outcome =
  | { readonly document: ImportedDocument; readonly line?: number }
  | { readonly defect: ImportDefect; readonly line?: number }
  | undefined;

interface Reader {
  readonly read: Read;
  readonly end: () => Outcome;
}

/** One corpus from files of another format; a file that is broken anywhere stops it before anything is written. */
export async function importCorpus(options: Options): Promise<number> {
  const { from } = options;
  if (from !== 'jsonl' && from !== 'vrt' && from !== 'text') {
    throw new Failure(
      from === undefined
        ? 'corpus import needs --from jsonl, vrt or text'
        : `unknown format "${from}"; one of jsonl, vrt, text`,
    );
  }
  if (options.paths.length === 0) throw new Failure('corpus import needs the files to read');
  if (from === 'text') return join(options);
  const { files: inputs } = await readInputs(options);
  await checkOut(options, inputs);
  const { markerStyle, fieldOf, fields } = inputs[0]!.settings;
  const joiner = new Joiner({ style: options.style, configured: markerStyle, fieldOf });
  const texts = new Rereader();
  const order = [...fields.keys()];

  const documents = async function* (input: Input): AsyncGenerator<JoinDocument> {
    const reader = readerOf(from, fieldOf);
    const { path } = input;
    const lines = (await texts.read(input)).replace(/^\ufeff/, '').split('\n');
    for (let number = 0; number <= lines.length; number++) {
      const line = lines[number]?.replace(/\r$/, '');
      const outcome = line === undefined ? reader.end() : reader.read(line, number);
      if (!outcome) continue;
      const made =
        'document' in outcome ? contentOfImported(outcome.document, joiner.style, order, fieldOf) : outcome;
      if ('defect' in made) {
        joiner.report([
          { path, line: 'line' in outcome ? (outcome.line ?? number) : number, ...made.defect },
        ]);
      } else if ('document' in outcome) {
        const line = outcome.line ?? number;
        yield { path, line, name: outcome.document.name, text: made.content, nameLine: line };
      }
    }
  };

  for (const input of inputs) for await (const document of documents(input)) joiner.add(document);
  if (joiner.problems.length > 0) {
    report(joiner.problems, options);
    return EXIT.failure;
  }
  await writeOut(options, async (print) => {
    const writer = joiner.writer();
    for (const input of inputs)
      for await (const document of documents(input)) await print(writer.write(document));
    await print(writer.end());
  });
  return EXIT.clean;
}

function readerOf(from: 'jsonl' | 'vrt', fieldOf: (key: string) => string | undefined): Reader {
  if (from === 'jsonl') {
    return {
      read: (line) => (line.trim() === '' ? undefined : readJsonDocument(line, fieldOf)),
      end: () => undefined,
    };
  }
  const reader = new VrtReader();
  return { read: (line, number) => reader.push(line, number), end: () => reader.end() };
}
