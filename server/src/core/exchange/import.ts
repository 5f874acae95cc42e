import { decodeText, NotTextError } from '../text/decode';
import { importPage } from './html/page';
import { ConlluReader } from './importConllu';
import { contentOfImported, type ImportOutcome, type ImportReader, type ImportTarget } from './imported';
import type { ImportFormat } from './importFormats';
import { JsonlReader } from './importJsonl';
import { VrtReader } from './importVrt';
import type { JoinDocument } from './join';
import type { ExchangeProblem } from './problem';

/** A file to be imported. */
export interface ImportFile {
  /** As its user named it. */
  readonly path: string;
  /** Its name as that of a document: relative, with `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The documents of a file, as they are to stand in the corpus, and what is wrong with it. */
export async function* importedDocuments(
  format: Exclude<ImportFormat, 'text'>,
  file: ImportFile,
  target: ImportTarget,
): AsyncGenerator<JoinDocument | ExchangeProblem> {
  const { path } = file;
  for await (const outcome of outcomes(format, file, target)) {
    const made = 'document' in outcome ? contentOfImported(outcome.document, target) : outcome;
    const at = outcome.line === undefined ? { path } : { path, line: outcome.line };
    if ('defect' in made) yield { ...at, ...made.defect };
    else if ('document' in outcome) {
      const line = outcome.line ?? 0;
      yield { path, line, name: outcome.document.name, text: made.content, nameLine: line };
    }
  }
}

async function* outcomes(
  format: Exclude<ImportFormat, 'text'>,
  file: ImportFile,
  { fieldOf }: ImportTarget,
): AsyncGenerator<ImportOutcome> {
  const name = `${file.name.replace(/\.[^./]*$/, '')}.txt`;
  if (format === 'html') {
    yield await importPage(file.bytes, name);
    return;
  }
  const text = textOf(file.bytes);
  if (typeof text !== 'string') {
    yield text;
    return;
  }
  yield* readLines(text, format === 'vrt' ? new VrtReader() : lineReader(format, name, fieldOf));
}

function lineReader(
  format: 'jsonl' | 'conllu',
  name: string,
  fieldOf: (key: string) => string | undefined,
): ImportReader {
  return format === 'jsonl' ? new JsonlReader(fieldOf) : new ConlluReader(name, fieldOf);
}

function* readLines(text: string, reader: ImportReader): Generator<ImportOutcome> {
  let number = 0;
  // A byte order mark says nothing here.
  for (let start = text.startsWith('\ufeff') ? 1 : 0; start <= text.length; number++) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const outcome = reader.push(text.slice(start, text[end - 1] === '\r' ? end - 1 : end), number);
    if (outcome) yield { line: number, ...outcome };
    start = end + 1;
  }
  for (const outcome of reader.end()) yield { line: number - 1, ...outcome };
}

function textOf(bytes: Uint8Array): string | ImportOutcome {
  try {
    return decodeText(bytes);
  } catch (error) {
    if (error instanceof NotTextError) return { defect: defectOf(error), ...lineOf(error) };
    throw error;
  }
}

function defectOf({ reason }: NotTextError): {
  readonly code: ExchangeProblem['code'];
  readonly args?: { readonly name: string };
} {
  switch (reason) {
    case 'utf-8':
      return { code: 'not-in-charset', args: { name: 'UTF-8' } };
    case 'utf-16':
      return { code: 'utf-16-file' };
    case 'binary':
      return { code: 'binary-file' };
    case 'size':
      return { code: 'file-too-large' };
  }
}

function lineOf({ line }: NotTextError): { readonly line?: number } {
  return line === undefined ? {} : { line };
}
