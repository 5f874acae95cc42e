import { promises as fs } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Environment } from '../core/analysis/blockAnalysis';
import { CorpusFile } from '../core/analysis/corpusFile';
import { findCorpusFiles } from '../core/analysis/discovery';
import type { CompiledConfig, FileSettings } from '../core/config/settings';
import { ConfigStore } from '../core/config/store';
import { languageModule } from '../core/language';
import { Lines } from '../core/text/lines';
import { decodeText, isMissing, nodeRuntime, portable } from '../node/files';
import { Failure } from './failure';
import type { Options } from './options';

/** One file to work on. */
export interface Input {
  /** As the user named it, or found below a folder that was named; `-` for standard input. */
  readonly path: string;
  /** Absolute, `/`-separated; undefined for standard input. */
  readonly file: string | undefined;
  readonly text: string;
  readonly settings: FileSettings;
}

/**
 * Reads all that the paths name before anything is done with any of it, so that one bad file stops the command while
 * nothing is written.
 * @throws Failure for what cannot be read, a folder without corpora, or a configuration with errors
 */
export async function readInputs(options: Options): Promise<Input[]> {
  const store = new ConfigStore(nodeRuntime);
  const given = options.config === undefined ? undefined : await givenConfig(options.config);
  const paths = options.paths.length > 0 ? options.paths : ['.'];
  const inputs: Input[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    if (path === '-') {
      inputs.push({
        path,
        file: undefined,
        text: await readStandardInput(),
        settings: await settingsOf(portable(resolve('stdin')), store, given),
      });
      continue;
    }
    for (const file of await expand(path, store)) {
      if (seen.has(file)) continue;
      seen.add(file);
      inputs.push({
        path: shown(file, path),
        file,
        text: await readFile(file),
        settings: await settingsOf(file, store, given),
      });
    }
  }
  return inputs;
}

/** The engine's view of one input. */
export function corpusFile({ path, text, settings }: Input): CorpusFile {
  const fileName = path === '-' ? 'stdin.txt' : path.slice(path.lastIndexOf('/') + 1);
  return new CorpusFile(text, environment(settings, fileName));
}

export function environment(settings: FileSettings, fileName: string): Environment {
  const language = languageModule(settings.language);
  return { settings, language, fileName, today: nodeRuntime.today(), counters: { blocks: 0, units: 0 } };
}

/** Settings for documents that are no files: of a configuration that was named, or that lies above this folder. */
export async function settingsHere(options: Options): Promise<FileSettings> {
  const given = options.config === undefined ? undefined : await givenConfig(options.config);
  return settingsOf(portable(resolve('stdin')), new ConfigStore(nodeRuntime), given);
}

async function settingsOf(
  file: string,
  store: ConfigStore,
  given: CompiledConfig | undefined,
): Promise<FileSettings> {
  if (given) return given.settingsFor(portable(relative(process.cwd(), file)));
  const config = await store.configFor(file);
  if (config) refuseErrors(config);
  return store.settingsFor(file);
}

async function givenConfig(path: string): Promise<CompiledConfig> {
  const file = portable(resolve(path));
  const folder = file.slice(0, file.lastIndexOf('/'));
  // The store knows configurations by one name; one with another name is read in its place.
  const files = {
    readText: (wanted: string, within?: string) =>
      nodeRuntime.readText(within === undefined ? file : wanted, within),
  };
  await readFile(file);
  const config = await new ConfigStore(files, [folder]).configFor(`${folder}/any`);
  if (!config) throw new Failure(`${path}: no such file`);
  refuseErrors({ ...config, path: file });
  return config.compiled;
}

function refuseErrors({
  path,
  text,
  problems,
}: {
  path: string;
  text: string;
  problems: readonly { severity: string; span: { start: number }; message: string }[];
}): void {
  const error = problems.find(({ severity }) => severity === 'error');
  if (!error) return;
  const lines = new Lines(text);
  const line = lines.lineAt(error.span.start);
  throw new Failure(
    `${shown(path, '.')}:${line + 1}:${error.span.start - lines.start(line) + 1}: ${error.message}`,
  );
}

async function expand(path: string, store: ConfigStore): Promise<string[]> {
  const absolute = portable(resolve(path));
  let isFolder: boolean;
  try {
    const stat = await fs.stat(absolute);
    isFolder = stat.isDirectory();
    if (!isFolder && !stat.isFile()) throw new Failure(`${path}: neither a file nor a folder`);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${path}: ${isMissing(error) ? 'no such file or folder' : (error as Error).message}`);
  }
  if (!isFolder) return [absolute];
  const files: string[] = [];
  for await (const file of findCorpusFiles(absolute, nodeRuntime, store)) files.push(file);
  if (files.length === 0) {
    throw new Failure(
      `${path}: no corpus files here (*.corpus, *.corpus.txt, *.txt that start with a marker, or what "include" in corpus.config.json names)`,
    );
  }
  return files;
}

async function readFile(file: string): Promise<string> {
  try {
    return decodeText(await fs.readFile(file));
  } catch (error) {
    throw new Failure(`${shown(file, '.')}: ${isMissing(error) ? 'no such file' : (error as Error).message}`);
  }
}

async function readStandardInput(): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  try {
    return decodeText(Buffer.concat(chunks));
  } catch (error) {
    throw new Failure(`standard input: ${(error as Error).message}`);
  }
}

/** A path the way the user spoke of it: absolute where they named one absolutely, else relative to this folder. */
function shown(file: string, named: string): string {
  if (portable(named).startsWith('/') || /^[a-z]:/i.test(named)) return file;
  const path = portable(relative(process.cwd(), file));
  return path === '' ? file : path;
}
