import { CorpusFile } from '../../../../server/src/core/analysis/corpusFile';
import { documentsOf, Joiner } from '../../../../server/src/core/exchange/join';
import { compareNames } from '../../../../server/src/core/exchange/names';
import { describeExchangeProblem } from '../../../../server/src/core/exchange/problem';
import { cutCorpus, fileOf, SplitPlan } from '../../../../server/src/core/exchange/split';
import { formatIndex, INDEX_FILE, parseIndex } from '../../../../server/src/core/exchange/splitIndex';
import { readMarkerStyle } from '../../../../server/src/core/exchange/style';
import { corpusFile as fileUnder } from '../../../support/corpus';

const environments = new Map<string, CorpusFile['environment']>();

/** Thousands of files under a few configurations: each configuration is read once. */
export function corpusFile(text: string, config = '{}', fileName = 'thu.corpus'): CorpusFile {
  const environment = environments.get(config) ?? fileUnder('', config).environment;
  environments.set(config, environment);
  return new CorpusFile(text, { ...environment, fileName });
}

export type Files = Record<string, string>;

/** Splits a corpus as the command line does; the index is among the files where one is needed. */
export function split(text: string, options: { config?: string; preamble?: string } = {}) {
  const file = corpusFile(text, options.config);
  const corpus = cutCorpus(file, 'c.corpus', options.preamble);
  const plan = new SplitPlan(file.environment.settings.markerStyle);
  plan.add(corpus);
  const files: Files = {};
  for (const document of corpus.documents) {
    const { name, text: content } = fileOf(corpus, document);
    files[name] = content;
  }
  if (plan.needsIndex) files[INDEX_FILE] = formatIndex(plan.index);
  const problems = plan.problems.map((problem) => describeExchangeProblem(problem, 'en'));
  return { files, problems, index: plan.needsIndex };
}

/** Joins files as the command line joins a folder. */
export function join(files: Files, options: { config?: string; style?: string; template?: string } = {}) {
  const { [INDEX_FILE]: indexText, ...rest } = files;
  const index = indexText === undefined ? undefined : parseIndex(indexText);
  const order = new Map(index?.documents.map(({ name }, i) => [name, i]));
  const names = Object.keys(rest).sort(
    (a, b) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size) || compareNames(a, b),
  );
  const probe = corpusFile('', options.config);
  const { markerStyle, fieldOf } = probe.environment.settings;
  const joiner = new Joiner({
    style: options.style === undefined ? undefined : readMarkerStyle(options.style),
    configured: markerStyle,
    index,
    fieldOf,
  });
  const documents = names.flatMap((name) => {
    const found = documentsOf(corpusFile(rest[name]!, options.config, name), name, name);
    joiner.report(found.problems);
    return found.documents;
  });
  for (const document of documents) joiner.add(document);
  const writer = joiner.writer();
  const text = documents.map((document) => writer.write(document)).join('') + writer.end();
  const problems = joiner.problems.map((problem) => describeExchangeProblem(problem, 'en'));
  return { text, problems, marksLeftOut: joiner.marksLeftOut };
}
