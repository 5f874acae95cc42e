import { promises as fs, type Stats } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { styleOf } from '../core/analysis/acrossBlocks';
import { CorpusFile } from '../core/analysis/corpusFile';
import { type CutCorpus, cutCorpus, fileOf, SplitPlan } from '../core/exchange/split';
import { formatIndex, INDEX_FILE, mergeIndexes, parseIndex } from '../core/exchange/splitIndex';
import type { Marker, MarkerStyle } from '../core/format/structure';
import { isMissing } from '../node/files';
import type { Part } from '../node/survey';
import { EXIT, Failure, reasonOf } from './failure';
import { environment, type Input, readInputs } from './inputs';
import type { Options } from './options';
import { MadeFolders, makeFolder, print, writeFile } from './output';
import { readPart } from './partText';
import { FILES_WRITTEN, sideBySide } from './sideBySide';
import { real, report } from './target';
import { warn } from './warn';
import { say } from './words';

export async function split(options: Options): Promise<number> {
  if (!options.out) throw new Failure(say('splitNeedsOut'));
  const { files: inputs } = await readInputs(options);
  const out = resolve(options.out);
  const plan = new SplitPlan(inputs[0]!.settings.markerStyle);
  const folder = new OutputFolder(out, await real(out), await sources(inputs));
  const styles = stylesOf(inputs);
  const corpora = function* (): Generator<CutCorpus> {
    for (const input of inputs) yield* cutParts(input, styles.get(input), options.preamble);
  };
  for (const corpus of corpora()) plan.add(corpus);
  if (plan.problems.length > 0) {
    report(plan.problems, options);
    return EXIT.failure;
  }
  // Only now: what the names are is safe to ask the disk about.
  for (const corpus of corpora()) await folder.look(corpus);
  const index = await folder.index(plan);
  if (!options.force) for (const path of folder.different) warn(`${path}: ${say('existsOtherwise')}`);
  for (const { path, reason } of folder.blocked) warn(`${path}: ${reason}`);
  if (folder.blocked.length > 0 || (folder.different.length > 0 && !options.force)) {
    if (folder.blocked.length === 0) warn(say('nothingWritten'));
    return EXIT.failure;
  }
  await makeFolder(out);
  let written = 0;
  for (const corpus of corpora()) written += await folder.write(corpus);
  if (index !== undefined) await writeFile(join(out, INDEX_FILE), index, join(out, INDEX_FILE), undefined);
  const left = folder.count - written;
  const counts = [say('written', { count: String(written) })];
  if (left > 0) counts.push(say('alreadyThere', { count: String(left) }));
  await print(`${options.out}: ${counts.join(', ')}\n`);
  return EXIT.clean;
}

/** Styles of the markers of files that are read part by part: a part alone does not know the first one. */
function stylesOf(inputs: readonly Input[]): ReadonlyMap<Input, MarkerStyle> {
  const styles = new Map<Input, MarkerStyle>();
  for (const input of inputs) {
    const { parts } = input.survey;
    if (parts.length === 1) continue;
    const first: Marker[] = [];
    for (const part of parts) {
      const { blocks } = openPart(input, part).text;
      first.push(...blocks.flatMap(({ marker }) => (marker ? [marker] : [])));
      // A flawless one decides; only where there is none, the first one of all does.
      if (input.settings.markerStyle || first.some(({ defect }) => !defect)) break;
      first.splice(1);
    }
    styles.set(input, input.settings.markerStyle ?? styleOf(first));
  }
  return styles;
}

/** Cuts a file, part by part; each time it is read it must be what it was. */
function* cutParts(
  input: Input,
  style: MarkerStyle | undefined,
  preamble: string | undefined,
): Generator<CutCorpus> {
  const { parts } = input.survey;
  let bom = false;
  for (const [index, part] of parts.entries()) {
    const file = openPart(input, part, style);
    if (index === 0) bom = file.text.blocks[0]!.text.charCodeAt(0) === 0xfeff;
    yield cutCorpus(file, input.path, preamble, {
      bom,
      isFirst: index === 0,
      isLast: index === parts.length - 1,
    });
  }
}

const NO_NAMES: ReadonlySet<string> = new Set();

function openPart(
  { path, file, from, survey, settings }: Input,
  part: Part,
  style?: MarkerStyle,
): CorpusFile {
  const text = readPart({ path, from, part, stamp: file === undefined ? undefined : survey.stamp });
  const { offset, line } = part;
  return new CorpusFile(text, environment(settings, path), { offset, line, style, taken: NO_NAMES });
}

async function sources(inputs: readonly Input[]): Promise<ReadonlySet<string>> {
  const paths = inputs.flatMap(({ file }) => (file === undefined ? [] : [file]));
  return new Set(await Promise.all(paths.map(real)));
}

/** The folder that the documents go to: what is there already, and what stands in the way. */
class OutputFolder {
  readonly different: string[] = [];
  readonly blocked: { readonly path: string; readonly reason: string }[] = [];
  count = 0;
  private readonly same = new Set<string>();
  private readonly folders = new MadeFolders();
  private readonly parents = new Map<string, string | undefined>();

  constructor(
    private readonly out: string,
    private readonly realOut: string,
    private readonly sources: ReadonlySet<string>,
  ) {}

  /** Compares what is there with what is to be written. */
  async look(corpus: CutCorpus): Promise<void> {
    for (const document of corpus.documents) {
      this.count++;
      const { name, text } = fileOf(corpus, document);
      const path = join(this.out, name);
      const state = await this.stateOf(path, text);
      if (state === 'same') this.same.add(name);
      else if (state === 'different') this.different.push(path);
      else if (state !== 'absent') this.blocked.push({ path, reason: state });
    }
  }

  /** Text for the index, together with what the folder's index says of other documents; undefined when it is to stay. */
  async index(plan: SplitPlan): Promise<string | undefined> {
    const path = join(this.out, INDEX_FILE);
    const there = await fs.readFile(path, 'utf8').catch(() => undefined);
    if (there === undefined) return plan.needsIndex ? formatIndex(plan.index) : undefined;
    const old = parseIndex(there);
    if (!old) this.different.push(path);
    const text = formatIndex(old ? mergeIndexes(old, plan.index) : plan.index);
    return text === there ? undefined : text;
  }

  /** Writes the files that are not there yet; gives their number. */
  async write(corpus: CutCorpus): Promise<number> {
    const waiting = corpus.documents.filter(({ name }) => !this.same.has(name));
    await sideBySide(FILES_WRITTEN, async (start) => {
      for (const document of waiting) {
        const { name, text } = fileOf(corpus, document);
        const path = join(this.out, name);
        await this.folders.make(dirname(path));
        await start(() => writeFile(path, text, path, undefined));
      }
    });
    return waiting.length;
  }

  /** `absent`, `same`, `different`, or why nothing can be written there. */
  private async stateOf(path: string, text: string): Promise<string> {
    const parent = await this.parentDefect(dirname(path));
    if (parent !== undefined) return parent;
    let stat: Stats;
    try {
      stat = await fs.stat(path);
    } catch (error) {
      // A link to nowhere would be replaced by what it does not name.
      if (await fs.lstat(path).catch(() => undefined)) return say('deadLink');
      return isMissing(error) ? 'absent' : reasonOf(error);
    }
    if (!stat.isFile()) return stat.isDirectory() ? say('folder') : say('noFile');
    const target = await real(path);
    if (this.sources.has(target)) return say('isInput');
    if (!this.isInside(target)) return say('leadsOut');
    const bytes = Buffer.from(text, 'utf8');
    if (stat.size !== bytes.length) return 'different';
    return bytes.equals(await fs.readFile(path)) ? 'same' : 'different';
  }

  /** Why files cannot be made in a folder below the output folder; looked up once a folder. */
  private async parentDefect(folder: string): Promise<string | undefined> {
    if (this.parents.has(folder)) return this.parents.get(folder);
    let defect: string | undefined;
    if (folder !== this.out) defect = await this.parentDefect(dirname(folder));
    if (defect === undefined) {
      try {
        const stat = await fs.stat(folder);
        if (!stat.isDirectory()) defect = say('isNoFolder', { path: folder });
        else if (!this.isInside(await real(folder))) defect = say('leadsOut');
      } catch (error) {
        if (!isMissing(error)) defect = reasonOf(error);
      }
    }
    this.parents.set(folder, defect);
    return defect;
  }

  private isInside(target: string): boolean {
    const { realOut } = this;
    return target === realOut || target.startsWith(realOut.endsWith(sep) ? realOut : realOut + sep);
  }
}
