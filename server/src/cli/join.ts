import { promises as fs } from 'node:fs';
import { join as joinPath } from 'node:path';
import { findFiles } from '../core/analysis/discovery';
import { TEXT_FILE } from '../core/exchange/frame';
import { documentsOf, type JoinDocument, Joiner } from '../core/exchange/join';
import { compareNames } from '../core/exchange/names';
import { describeExchangeProblem } from '../core/exchange/problem';
import { INDEX_FILE, parseIndex, type SplitIndex } from '../core/exchange/splitIndex';
import { checkName } from '../core/format/names';
import { nodeRuntime, portable } from '../node/files';
import { EXIT, Failure, reasonOf } from './failure';
import { corpusFile, type FindFiles, type Input, readInputs } from './inputs';
import type { Options } from './options';
import { checkOut, Rereader, writeJoined } from './target';
import { warn } from './warn';
import { locale, say } from './words';

export async function join(options: Options): Promise<number> {
  const indexes = new Map<string, SplitIndex | undefined>();
  const { files } = await readInputs(options, textFiles(indexes));
  await checkOut(options, files);
  const inputs = inOrder(files, indexes);
  const [first] = inputs;
  // Two folders have two orders but one corpus has one style: then the index is good for the order alone.
  const index = options.paths.length > 1 ? undefined : [...indexes.values()][0];
  const { markerStyle, fieldOf } = first!.settings;
  const joiner = new Joiner({ style: options.style, configured: markerStyle, index, fieldOf });
  const reader = new Rereader();
  const documents = async function* (): AsyncGenerator<JoinDocument> {
    for (const input of inputs) {
      const file = corpusFile(input, reader.read(input));
      const found = documentsOf(file, input.path, nameOf(input));
      joiner.report(found.problems);
      yield* found.documents;
    }
  };
  const code = await writeJoined(joiner, documents, options);
  if (code === EXIT.clean) tellWhatIsLost(inputs, indexes, joiner.marksLeftOut);
  return code;
}

/** Text files of a folder; what the index names is one whatever it is called. */
function textFiles(indexes = new Map<string, SplitIndex | undefined>()): FindFiles {
  return async function* (folder, projects) {
    const index = await readIndex(folder);
    indexes.set(folder, index);
    const named = new Set(index?.documents.map(({ name }) => name));
    for await (const path of findFiles(folder, nodeRuntime, projects)) {
      const name = path.slice(folder.length).replace(/^\/+/, '');
      if (name === INDEX_FILE) continue;
      const isText = TEXT_FILE.test(name) && (await projects.isIncluded(path, true));
      if (named.has(name) || isText || (await projects.isIncluded(path))) yield path;
    }
  };
}

/** @throws Failure for an index that cannot be read: joining without it would change the corpus */
async function readIndex(folder: string): Promise<SplitIndex | undefined> {
  const path = joinPath(folder, INDEX_FILE);
  let text: string;
  try {
    text = await fs.readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Failure(`${path}: ${reasonOf(error)}`);
  }
  const index = parseIndex(text);
  if (!index) throw new Failure(describeExchangeProblem({ path, code: 'damaged-index' }, locale()));
  return index;
}

/** As the user named them; the files of one folder as its index has them, then by name. */
function inOrder(
  files: readonly Input[],
  indexes: ReadonlyMap<string, SplitIndex | undefined>,
): readonly Input[] {
  const ranks = new Map<string, ReadonlyMap<string, number>>();
  for (const [folder, index] of indexes) {
    ranks.set(folder, new Map(index?.documents.map(({ name }, rank) => [name, rank])));
  }
  const sorted: Input[] = [];
  for (let start = 0; start < files.length; ) {
    const { folder } = files[start]!;
    let end = start + 1;
    while (folder !== undefined && files[end]?.folder === folder) end++;
    const rank = (input: Input) => ranks.get(folder ?? '')?.get(nameOf(input)) ?? Number.MAX_SAFE_INTEGER;
    const group = files.slice(start, end);
    sorted.push(...group.sort((a, b) => rank(a) - rank(b) || compareNames(nameOf(a), nameOf(b))));
    start = end;
  }
  return sorted;
}

/** A document's name: its path in the folder that was named, or as it was named itself where that can be a name. */
function nameOf({ path, file, folder }: Input): string {
  if (file === undefined) return 'stdin.txt';
  if (folder !== undefined) return file.slice(folder.length).replace(/^\/+/, '');
  const name = portable(path);
  return checkName(name) === undefined ? name : name.slice(name.lastIndexOf('/') + 1);
}

function tellWhatIsLost(
  inputs: readonly Input[],
  indexes: ReadonlyMap<string, SplitIndex | undefined>,
  marksLeftOut: number,
): void {
  if (marksLeftOut > 0) warn(say('marksLeftOut', { count: String(marksLeftOut) }));
  for (const [folder, index] of indexes) {
    if (!index) continue;
    const there = new Set(inputs.filter((input) => input.folder === folder).map(nameOf));
    const gone = index.documents.filter(({ name }) => !there.has(name)).length;
    if (gone > 0) warn(`${joinPath(folder, INDEX_FILE)}: ${say('gone', { count: String(gone) })}`);
  }
}
