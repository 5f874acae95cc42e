import { CorpusFile } from '../../server/src/core/analysis/corpusFile';
import { defaultSettings } from '../../server/src/core/config/settings';
import { languageModule } from '../../server/src/core/language';
import { TODAY } from '../support/corpus';
import { type Corpus, generateCorpus } from './generate';
import { type Figure, median } from './report';

const ROUNDS = 3;
const MB = 1e6;

let bareText: string | undefined;

/** Milliseconds of one look at every UTF-16 unit of 10 MB of corpus: what all times are compared with. */
export function bareMilliseconds(text = tenMegabytes()): number {
  const times: number[] = [];
  for (let round = 0; round < 7; round++) {
    const started = performance.now();
    if (bare(text) < 0) throw new Error('a sum of code units is not negative');
    times.push(performance.now() - started);
  }
  return median(times);
}

function tenMegabytes(): string {
  bareText ??= generateCorpus(10 * MB).text;
  return bareText;
}

function bare(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  return sum;
}

/** The engine in this process, one thread, cold analyses, warm code. */
export function engineFigures(bytes: number): Figure[] {
  const corpus = generateCorpus(bytes);
  for (const warm of [0, 1]) analyze(generateCorpus(MB, 7 + warm));
  const rounds = Array.from({ length: ROUNDS }, () => {
    global.gc?.();
    return { ...analyze(corpus), bare: bareMilliseconds(corpus.text) };
  });
  const bareTime = median(rounds.map((round) => round.bare));
  const figure = (name: string, of: (round: (typeof rounds)[number]) => number): Figure => {
    const value = median(rounds.map(of));
    return { name, value, unit: 'ms', ratio: value / bareTime };
  };
  const full = (round: (typeof rounds)[number]) =>
    round.parse + round.reading + round.problems + round.recognition;
  return [
    { name: 'bare charCodeAt pass, 10 MB', value: bareTime, unit: 'ms' },
    figure('parse, 10 MB', (round) => round.parse),
    figure('boilerplate and page fields, 10 MB', (round) => round.reading),
    figure('all rules, 10 MB', (round) => round.problems),
    figure('recognizers, 10 MB', (round) => round.recognition),
    figure('full analysis, 10 MB', full),
    {
      name: 'full analysis, speed',
      value: corpus.bytes / MB / (median(rounds.map(full)) / 1000),
      unit: 'MB/s',
    },
  ];
}

/** Times of the parts of one analysis; each builds on what the ones before it left. */
function analyze({ text }: Corpus) {
  const settings = defaultSettings();
  const file = new Stopwatch(
    () =>
      new CorpusFile(text, {
        settings,
        language: languageModule(settings.language),
        fileName: 'bench.corpus',
        today: TODAY,
        counters: { blocks: 0, units: 0 },
      }),
  );
  const { blocks } = file.result.text;
  const each = (work: (index: number) => unknown) =>
    new Stopwatch(() => {
      for (let index = 0; index < blocks.length; index++) work(index);
    }).time;
  const structure = each((index) => file.result.analysis(index).structure);
  return {
    parse: file.time + structure,
    reading: each((index) => file.result.analysis(index).reading),
    problems: each((index) => file.result.problems(index)),
    recognition: each((index) => file.result.analysis(index).recognition),
  };
}

class Stopwatch<T> {
  readonly time: number;
  readonly result: T;

  constructor(work: () => T) {
    const started = performance.now();
    this.result = work();
    this.time = performance.now() - started;
  }
}
