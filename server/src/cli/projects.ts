import { promises as fs } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Selection } from '../core/analysis/discovery';
import { type ConfigProblem, configMessage } from '../core/config/problem';
import { ConfigStore, type LoadedConfig } from '../core/config/store';
import type { Locale } from '../core/rules/table';
import { Lines } from '../core/text/lines';
import { decodeText, nodeRuntime, pathOnDisk, portable } from '../node/files';
import { Failure, reasonOf } from './failure';
import type { FileProblems } from './formats';
import { locale, say } from './words';

/** The configurations of a run: found upwards from each file, or the one that the user named. */
export interface Projects extends Selection {
  /** Configurations that were used. */
  configs(): Promise<readonly LoadedConfig[]>;
}

/**
 * @param path the configuration of `--config`; it holds for all files, its globs relative to the current folder
 * @throws Failure when that configuration cannot be read or has errors; `settingsFor` throws it for those that are found
 */
export async function projectsOf(path: string | undefined): Promise<Projects> {
  return path === undefined ? found() : given(path);
}

function found(): Projects {
  const store = new ConfigStore(nodeRuntime);
  return {
    async settingsFor(file) {
      const config = await store.configFor(file);
      if (config) refuseErrors(config);
      return store.settingsFor(file);
    },
    isIncluded: (file, isMarked) => store.isIncluded(file, isMarked),
    excludesFolder: (folder) => store.excludesFolder(folder),
    configs: () => store.configs(),
  };
}

async function given(path: string): Promise<Projects> {
  const file = await pathOnDisk(portable(resolve(path)));
  const folder = file.slice(0, file.lastIndexOf('/'));
  let text: string;
  try {
    text = decodeText(await fs.readFile(file));
  } catch (error) {
    throw new Failure(`${path}: ${reasonOf(error)}`);
  }
  // The store knows configurations by one name; one with another name is read in its place.
  const readText = async (wanted: string, within?: string) =>
    within === undefined ? text : nodeRuntime.readText(wanted, within);
  const loaded = await new ConfigStore({ readText }, [folder]).configFor(`${folder}/any`);
  if (!loaded) throw new Failure(`${path}: ${say('noSuchFile')}`);
  const config = { ...loaded, path: file };
  refuseErrors(config);
  const { compiled, dependencies } = config;
  const local = (wanted: string) => portable(relative(process.cwd(), wanted));
  return {
    settingsFor: async (wanted) => compiled.settingsFor(local(wanted)),
    isIncluded: async (wanted, isMarked) =>
      wanted !== file && !dependencies.has(wanted) && compiled.includes(local(wanted), isMarked),
    excludesFolder: async (wanted) => compiled.excludesFolder(local(wanted)),
    configs: async () => [config],
  };
}

/** What a configuration's author should know though it holds; errors stop the command before this. */
export function configWarnings(config: LoadedConfig, locale: Locale): FileProblems {
  const problems = config.problems.map((problem) => ({
    code: `config/${problem.code}`,
    severity: problem.severity,
    message: configMessage(problem, locale),
    ...rangeOf(config.text, problem),
  }));
  return { path: named(config.path), problems };
}

function refuseErrors(config: LoadedConfig): void {
  const error = config.problems.find(({ severity }) => severity === 'error');
  if (!error) return;
  const { startLine, startCharacter } = rangeOf(config.text, error);
  throw new Failure(
    `${named(config.path)}:${startLine + 1}:${startCharacter + 1}: ${configMessage(error, locale())}`,
  );
}

function rangeOf(text: string, { span }: ConfigProblem) {
  const lines = new Lines(text);
  const startLine = lines.lineAt(span.start);
  const endLine = lines.lineAt(span.end);
  return {
    startLine,
    startCharacter: span.start - lines.start(startLine),
    endLine,
    endCharacter: span.end - lines.start(endLine),
  };
}

/** Relative to the current folder where the file lies in it. */
function named(path: string): string {
  const local = portable(relative(process.cwd(), path));
  return local.startsWith('../') ? path : local;
}
