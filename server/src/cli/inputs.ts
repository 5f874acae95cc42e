import { closeSync, promises as fs, type Stats, writeSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { CorpusFile } from '../core/analysis/corpusFile';
import { findCorpusFiles, findFiles } from '../core/analysis/discovery';
import type { Environment } from '../core/analysis/environment';
import type { FileSettings } from '../core/config/settings';
import { TEXT_FILE } from '../core/exchange/frame';
import { parseTemplate } from '../core/format/marker';
import { languageModule } from '../core/language';
import { guarded } from '../core/language/guarded';
import { nodeRuntime, pathOnDisk, portable } from '../node/files';
import { bytesOf, partsOf, type Survey, surveyFile } from '../node/survey';
import { Failure, reasonOf } from './failure';
import { noteFault } from './faults';
import { FoundFiles } from './foundFile';
import type { Options } from './options';
import { readPart } from './partText';
import { type Projects, projectsOf } from './projects';
import { openTemporary } from './spool';
import { warn } from './warn';
import { say } from './words';

/** What stands for text that is in no file: it has the settings of the current folder. */
export const HERE = portable(resolve('stdin'));

/** One file to work on. */
export interface Input {
  /** Its place among all inputs of the command, from 0. */
  readonly number: number;
  /** As the user named it, or found below a folder that was named; `-` for standard input. */
  readonly path: string;
  /** Absolute, `/`-separated; undefined for standard input. */
  readonly file: string | undefined;
  readonly settings: FileSettings;
  /** The folder below which the file was found, absolute; undefined for a file that was named itself. */
  readonly folder?: string | undefined;
  /** Where the bytes are: a file, or the bytes themselves. */
  readonly from: string | Uint8Array;
  /** Its size and stamp when it was checked, and how it can be cut; at least one part. */
  readonly survey: Survey;
}

/** What the paths name, and the configurations that hold for it. */
export interface Inputs {
  readonly files: readonly Input[];
  readonly projects: Projects;
}

/** The files of a folder that was named, absolute. */
export type FindFiles = (folder: string, projects: Projects) => AsyncIterable<string>;

const findCorpora: FindFiles = (folder, projects) => findCorpusFiles(folder, nodeRuntime, projects);

/** Text files, whatever they begin with. */
const findTexts: FindFiles = async function* (folder, projects) {
  for await (const path of findFiles(folder, nodeRuntime, projects)) if (TEXT_FILE.test(path)) yield path;
};

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
  // In one folder no file is found twice.
  const isAlone = paths.length === 1;
  const seen = new Set<string>();
  for (const path of paths) {
    if (path === '-') {
      if (seen.has(path)) continue;
      seen.add(path);
      const settings = await projects.settingsFor(HERE);
      const from = await readStandardInput();
      const survey = checkBytes(from, settings, say('standardInput'), options.partSize);
      files.push({ number: files.length, path, file: undefined, settings, from, survey });
      continue;
    }
    const { folder, found } = await expand(path, options, projects, find);
    const inputs = new FoundFiles(folder, (file) => shown(file, path));
    for (const file of found) {
      if (!isAlone && seen.has(file)) continue;
      if (!isAlone) seen.add(file);
      const settings = await projects.settingsFor(file);
      const survey = checkBytes(file, settings, inputs.pathOf(file), options.partSize);
      files.push(inputs.input(files.length, file, settings, survey));
    }
  }
  return { files, projects };
}

/** The engine's view of one input. */
export function corpusFile({ path, settings }: Pick<Input, 'path' | 'settings'>, text: string): CorpusFile {
  const fileName = path === '-' ? 'stdin.txt' : path.slice(path.lastIndexOf('/') + 1);
  return new CorpusFile(text, environment(settings, fileName));
}

export function environment(
  settings: FileSettings,
  fileName: string,
  today = nodeRuntime.today(),
): Environment {
  const language = guarded(languageModule(settings.language), (what, error) =>
    noteFault(fileName, what, error),
  );
  return { settings, language, fileName, today, counters: { blocks: 0, units: 0 } };
}

/** Settings for documents that are no files: of a configuration that was named, or that lies above this folder. */
export async function settingsHere(options: Options): Promise<FileSettings> {
  return (await projectsOf(options.config)).settingsFor(HERE);
}

async function expand(
  path: string,
  options: Options,
  projects: Projects,
  find: FindFiles,
): Promise<{ readonly folder?: string; readonly found: readonly string[] }> {
  // Most often a variable of a script that is not set; this folder is surely not meant.
  if (path === '') throw new Failure(say('emptyPath'));
  const absolute = await pathOnDisk(portable(resolve(path)));
  let stat: Stats;
  try {
    stat = await fs.stat(absolute);
    // What cannot be listed would look like an empty folder.
    if (stat.isDirectory()) await fs.readdir(absolute);
  } catch (error) {
    throw new Failure(`${path}: ${reasonOf(error)}`);
  }
  if (stat.isFile()) return { found: [absolute] };
  if (!stat.isDirectory()) throw new Failure(`${path}: ${say('neither')}`);
  // A configuration with errors is told of before what it would have included is missed.
  await projects.settingsFor(`${absolute}/any`);
  const found: string[] = [];
  for await (const file of find(absolute, projects)) found.push(file);
  // A folder of pages without markers, named to be read. What is to be written has to be said by a configuration.
  const isRead = options.paths.length > 0 && !options.write && !options.fix;
  if (found.length === 0 && find === findCorpora && isRead && (await projects.configs()).length === 0) {
    for await (const file of findTexts(absolute, projects)) found.push(file);
    if (found.length > 0) warn(`${path}: ${say('pagesOfTheirOwn', { count: String(found.length) })}`);
  }
  if (found.length > 0) return { folder: absolute, found };
  throw new Failure(`${path}: ${say(find === findCorpora ? 'noCorpora' : 'noTexts')}`);
}

function checkBytes(
  from: string | Uint8Array,
  { template }: FileSettings,
  name: string,
  partSize: number | undefined,
): Survey {
  const marker = template === undefined ? undefined : parseTemplate(template);
  try {
    // One file after the other: going through other threads would only cost time.
    if (typeof from === 'string') return surveyFile(from, marker, partSize);
    return { size: from.length, stamp: '', parts: partsOf(bytesOf(from), marker, partSize) };
  } catch (error) {
    throw new Failure(`${name}: ${reasonOf(error)}`);
  }
}

/**
 * The text of an input, whole.
 * @throws Failure for a file that is not what it was when it was checked
 */
export function readText({ path, file, from, survey: { size, stamp } }: Input): string {
  const part = { start: 0, end: size, offset: 0, line: 0 };
  return readPart({ path, from, part, stamp: file === undefined ? undefined : stamp });
}

/** So much of standard input stays in memory; when there is more it goes to a temporary file, to be read part by part. */
const HELD_INPUT = 8 << 20;

async function readStandardInput(): Promise<string | Uint8Array> {
  let chunks: Uint8Array[] = [];
  let size = 0;
  let temporary: ReturnType<typeof openTemporary> | undefined;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Uint8Array);
    size += (chunk as Uint8Array).length;
    if (size <= HELD_INPUT) continue;
    temporary ??= openTemporary();
    for (const bytes of chunks) writeFully(temporary.file, bytes);
    chunks = [];
  }
  if (!temporary) return Buffer.concat(chunks);
  closeSync(temporary.file);
  return temporary.path;
}

function writeFully(file: number, bytes: Uint8Array): void {
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  } catch (error) {
    throw new Failure(`${say('temporaryFolder')}: ${reasonOf(error)}`);
  }
}

/** A path the way the user spoke of it: absolute where they named one absolutely, else relative to this folder. */
function shown(file: string, named: string): string {
  if (portable(named).startsWith('/') || /^[a-z]:/i.test(named)) return file;
  const path = portable(relative(process.cwd(), file));
  return path === '' ? file : path;
}
