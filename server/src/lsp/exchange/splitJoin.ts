import { CorpusFile } from '../../core/analysis/corpusFile';
import type { FileSettings } from '../../core/config/settings';
import { documentsOf, type JoinDocument, Joiner } from '../../core/exchange/join';
import { compareNames } from '../../core/exchange/names';
import { describeExchangeProblem, type ExchangeProblem, sortProblems } from '../../core/exchange/problem';
import { cutCorpus, fileOf, SplitPlan } from '../../core/exchange/split';
import { formatIndex, INDEX_FILE, mergeIndexes, parseIndex } from '../../core/exchange/splitIndex';
import type { Locale } from '../../core/rules/table';
import { environmentOf } from '../openDocument';
import { baseName, pathOf } from '../paths';
import type { JoinAnswer, JoinParams, SplitAnswer, SplitParams } from './protocol';

/** The files that a corpus becomes. */
export function splitText(params: SplitParams, settings: FileSettings, locale: Locale): SplitAnswer {
  const path = baseName(pathOf(params.uri) ?? params.uri);
  const corpus = cutCorpus(fileFrom(params.uri, params.text, settings), path, params.preamble);
  const plan = new SplitPlan(settings.markerStyle);
  plan.add(corpus);
  const { problems } = plan;
  if (problems.length > 0) {
    return {
      problems: described(problems, locale),
      needsPreamble: problems.every(({ code }) => code === 'text-before-first'),
      files: [],
    };
  }
  const files = corpus.documents.map((document) => fileOf(corpus, document));
  const old = params.index === undefined ? undefined : parseIndex(params.index);
  const index = formatIndex(old ? mergeIndexes(old, plan.index) : plan.index);
  const isWanted = params.index === undefined ? plan.needsIndex : index !== params.index;
  return { problems: [], needsPreamble: false, files, ...(isWanted ? { index } : {}) };
}

/** The corpus that files become, in the order of their index, then of their names. */
export function joinTexts(params: JoinParams, settings: FileSettings, locale: Locale): JoinAnswer {
  const index = params.index === undefined ? undefined : parseIndex(params.index);
  if (params.index !== undefined && !index) {
    const problems = described([{ path: INDEX_FILE, code: 'damaged-index' }], locale);
    return { problems, text: '', documents: 0, marksLeftOut: 0 };
  }
  const rank = new Map(index?.documents.map(({ name }, i) => [name, i]));
  const rankOf = (name: string) => rank.get(name) ?? Number.MAX_SAFE_INTEGER;
  const files = [...params.files].sort(
    (a, b) => rankOf(a.name) - rankOf(b.name) || compareNames(a.name, b.name),
  );
  const joiner = new Joiner({ configured: settings.markerStyle, index, fieldOf: settings.fieldOf });
  const documents: JoinDocument[] = [];
  for (const { name, text } of files) {
    const found = documentsOf(fileFrom(name, text, settings), name, name);
    joiner.report(found.problems);
    documents.push(...found.documents);
  }
  for (const document of documents) joiner.add(document);
  const problems = described(joiner.problems, locale);
  if (problems.length > 0) return { problems, text: '', documents: 0, marksLeftOut: 0 };
  const writer = joiner.writer();
  const pieces = documents.map((document) => writer.write(document));
  const text = pieces.join('') + writer.end();
  return { problems, text, documents: documents.length, marksLeftOut: joiner.marksLeftOut };
}

function described(problems: readonly ExchangeProblem[], locale: Locale): string[] {
  return sortProblems(problems).map((problem) => describeExchangeProblem(problem, locale));
}

/** Cutting looks at markers alone: neither the day nor the counters matter. */
function fileFrom(uri: string, text: string, settings: FileSettings): CorpusFile {
  return new CorpusFile(text, environmentOf(uri, settings, '', { blocks: 0, units: 0 }));
}
