import { promises as fs, readFileSync, type Stats } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Environment } from '../core/analysis/blockAnalysis';
import { CorpusFile } from '../core/analysis/corpusFile';
import { findCorpusFiles } from '../core/analysis/discovery';
import type { FileSettings } from '../core/config/settings';
import { languageModule } from '../core/language';
import { checkText, decodeText, nodeRuntime, portable } from '../node/files';
import { Failure, reasonOf } from './failure';
import type { Options } from './options';
import { type Projects, projectsOf } from './projects';

/** One file to work on. */
export interface Input {
  /** As the user named it, or found below a folder that was named; `-` for standard input. */
  readonly path: string;
  /** Absolute, `/`-separated; undefined for standard input. */
  readonly file: string | undefined;
  readonly settings: FileSettings;
  /** The folder below which the file was found, absolute; undefined for a file that was named itself. */
  readonly folder?: string;
  /**
   * Reads the text; files are read one at a time, when their turn comes, so that their number costs no memory.
   * @throws Failure for a file that became unreadable since it was checked
   */
  read(): Promise<InputText>;
}

export interface InputText {
  readonly text: string;
  /** Time and size of a file that is to be written, to see whether somebody else has written it since it was read. */
  readonly stamp: string | undefined;
}

/** What the paths name, and the configurations that hold for it. */
export interface Inputs {
  readonly files: readonly Input[];
  readonly projects: Projects;
}

/** The files of a folder that was named, absolute. */
export type FindFiles = (folder: string, projects: Projects) => AsyncIterable<string>;

const findCorpora: FindFiles = (folder, projects) => findCorpusFiles(folder, nodeRuntime, projects);

/**
 * Finds and checks all that the paths name before anything is done with any of it, so that one bad file stops the
 * command while nothing is written.
 * @param find the files of a folder; its corpus files unless said otherwise
 * @throws Failure for what cannot be read, a folder without such files, or a configuration with errors
 */
export async function readInputs(options: Options, find = findCorpora): Promise<Inputs> {
  const projects = await projectsOf(options.config);
  const paths = options.paths.length > 0 ? options.paths : ['.'];
  const files: Input[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    if (path === '-') {
      if (seen.has(path)) continue;
      seen.add(path);
      const text = await readStandardInput();
      const settings = await projects.settingsFor(portable(resolve('stdin')));
      files.push({ path, file: undefined, settings, read: async () => ({ text, stamp: undefined }) });
      continue;
    }
    const { folder, found } = await expand(path, projects, find);
    for (const file of found) {
      if (seen.has(file)) continue;
      seen.add(file);
      const name = shown(file, path);
      checkFile(file, name);
      files.push({
        path: name,
        file,
        settings: await projects.settingsFor(file),
        ...(folder === undefined ? {} : { folder }),
        read: () => readFile(file, name, options.fix || options.write),
      });
    }
  }
  return { files, projects };
}

/** The engine's view of one input. */
export function corpusFile({ path, settings }: Pick<Input, 'path' | 'settings'>, text: string): CorpusFile {
  const fileName = path === '-' ? 'stdin.txt' : path.slice(path.lastIndexOf('/') + 1);
  return new CorpusFile(text, environment(settings, fileName));
}

export function environment(settings: FileSettings, fileName: string): Environment {
  const language = languageModule(settings.language);
  return { settings, language, fileName, today: nodeRuntime.today(), counters: { blocks: 0, units: 0 } };
}

/** Settings for documents that are no files: of a configuration that was named, or that lies above this folder. */
export async function settingsHere(options: Options): Promise<FileSettings> {
  return (await projectsOf(options.config)).settingsFor(portable(resolve('stdin')));
}

async function expand(
  path: string,
  projects: Projects,
  find: FindFiles,
): Promise<{ readonly folder?: string; readonly found: readonly string[] }> {
  // Most often a variable of a script that is not set; this folder is surely not meant.
  if (path === '') throw new Failure('a path is empty');
  const absolute = portable(resolve(path));
  let stat: Stats;
  try {
    stat = await fs.stat(absolute);
    // What cannot be listed would look like an empty folder.
    if (stat.isDirectory()) await fs.readdir(absolute);
  } catch (error) {
    throw new Failure(`${path}: ${reasonOf(error)}`);
  }
  if (stat.isFile()) return { found: [absolute] };
  if (!stat.isDirectory()) throw new Failure(`${path}: neither a file nor a folder`);
  // A configuration with errors is told of before what it would have included is missed.
  await projects.settingsFor(`${absolute}/any`);
  const found: string[] = [];
  for await (const file of find(absolute, projects)) found.push(file);
  if (found.length > 0) return { folder: absolute, found };
  throw new Failure(
    find === findCorpora
      ? `${path}: no corpus files here (*.corpus, *.corpus.txt, *.txt that start with a marker, or what "include" in corpus.config.json names)`
      : `${path}: no text files here (*.txt, *.corpus, or what "include" in corpus.config.json names)`,
  );
}

function checkFile(file: string, name: string): void {
  try {
    // One file after the other: going through other threads would only cost time.
    checkText(readFileSync(file));
  } catch (error) {
    throw new Failure(`${name}: ${reasonOf(error)}`);
  }
}

async function readFile(file: string, name: string, isStamped: boolean): Promise<InputText> {
  try {
    const stamp = isStamped ? await nodeRuntime.stamp(file) : undefined;
    return { text: decodeText(readFileSync(file)), stamp };
  } catch (error) {
    throw new Failure(`${name}: ${reasonOf(error)}`);
  }
}

async function readStandardInput(): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  try {
    return decodeText(Buffer.concat(chunks));
  } catch (error) {
    throw new Failure(`standard input: ${reasonOf(error)}`);
  }
}

/** A path the way the user spoke of it: absolute where they named one absolutely, else relative to this folder. */
function shown(file: string, named: string): string {
  if (portable(named).startsWith('/') || /^[a-z]:/i.test(named)) return file;
  const path = portable(relative(process.cwd(), file));
  return path === '' ? file : path;
}
