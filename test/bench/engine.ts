import type { BlockAnalysis } from '../../server/src/core/analysis/blockAnalysis';
import { CorpusFile } from '../../server/src/core/analysis/corpusFile';
import { defaultSettings } from '../../server/src/core/config/settings';
import { languageModule } from '../../server/src/core/language';
import { TODAY } from '../support/corpus';
import { type Corpus, generateCorpus } from './generate';
import { type Figure, median } from './report';

const ROUNDS = 5;
const MB = 1e6;

let bareText: string | undefined;

/** Milliseconds of one look at every UTF-16 unit of 10 MB of corpus: what all times are compared with. */
export function bareMilliseconds(text = tenMegabytes()): number {
  const times: number[] = [];
  for (let round = 0; round < 7; round++) times.push(barePass(text));
  return median(times);
}

function tenMegabytes(): string {
  bareText ??= generateCorpus(10 * MB).text;
  return bareText;
}

function barePass(text: string): number {
  return processorTime(() => {
    let sum = 0;
    for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
    if (sum < 0) throw new Error('a sum of code units is not negative');
  });
}

/** Milliseconds of processor time: unlike the clock's, what else the machine does hardly changes them. */
function processorTime(work: () => void): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** The engine in this process, one thread, cold analyses, warm code, in processor time; of several rounds the median. */
export function engineFigures(bytes: number): Figure[] {
  const corpus = generateCorpus(bytes);
  for (const warm of [0, 1, 2]) analyze(generateCorpus(MB, 7 + warm));
  const rounds = Array.from({ length: ROUNDS }, () => {
    global.gc?.();
    const parts = analyzePartByPart(corpus);
    global.gc?.();
    return { ...parts, full: analyze(corpus), bare: bareMilliseconds(corpus.text) };
  });
  const bareTime = median(rounds.map((round) => round.bare));
  const figure = (name: string, of: (round: (typeof rounds)[number]) => number): Figure => {
    const value = median(rounds.map(of));
    return { name, value, unit: 'ms', ratio: value / bareTime };
  };
  return [
    { name: 'bare charCodeAt pass, 10 MB', value: bareTime, unit: 'ms' },
    figure('parse, 10 MB', (round) => round.parse),
    figure('boilerplate and page fields, 10 MB', (round) => round.reading),
    figure('all rules, 10 MB', (round) => round.problems),
    figure('recognizers, 10 MB', (round) => round.recognition),
    figure('full analysis, 10 MB', (round) => round.full),
    {
      name: 'full analysis, speed',
      value: corpus.bytes / MB / (median(rounds.map((round) => round.full)) / 1000),
      unit: 'MB/s',
    },
  ];
}

function fileOf({ text }: Corpus): CorpusFile {
  const settings = defaultSettings();
  return new CorpusFile(text, {
    settings,
    language: languageModule(settings.language),
    fileName: 'bench.corpus',
    today: TODAY,
    counters: { blocks: 0, units: 0 },
  });
}

/** The time until everything is known that is reported of a file. */
function analyze(corpus: Corpus): number {
  return processorTime(() => {
    fileOf(corpus).reported();
  });
}

/** Times of the parts of one analysis, block by block; each builds on what the ones before it left. */
function analyzePartByPart(corpus: Corpus) {
  let file: CorpusFile | undefined;
  const each = (work: (analysis: BlockAnalysis) => unknown) =>
    processorTime(() => {
      file ??= fileOf(corpus);
      for (let index = 0; index < file.text.blocks.length; index++) work(file.analysis(index));
    });
  return {
    parse: each((analysis) => analysis.structure),
    reading: each((analysis) => analysis.reading),
    recognition: each((analysis) => analysis.raw),
    problems: each((analysis) => analysis.problems),
  };
}
