import { BlockAnalysis } from '../../server/src/core/analysis/blockAnalysis';
import { CorpusFile } from '../../server/src/core/analysis/corpusFile';
import { defaultSettings } from '../../server/src/core/config/settings';
import { languageModule } from '../../server/src/core/language';
import { TODAY } from '../support/corpus';
import { type Corpus, generateCorpus } from './generate';
import { type Figure, median } from './report';

const ROUNDS = 5;
const MB = 1e6;

let bareText: string | undefined;

/** How long a bare pass is repeated by the clock: long enough to meet whatever else the machine does. */
const BARE_TIME = 1000;

/**
 * Milliseconds of one look at every UTF-16 unit of 10 MB of corpus, by the clock: what all times of other processes are
 * compared with. A mean, since on a busy machine both wait for their turn.
 */
export function bareMilliseconds(): number {
  const text = tenMegabytes();
  const started = performance.now();
  let passes = 0;
  for (; performance.now() - started < BARE_TIME; passes++) barePass(text);
  return (performance.now() - started) / passes;
}

/** The same in processor time, the median of some. */
function bareProcessorTime(text: string): number {
  return median(Array.from({ length: 7 }, () => processorTime(() => barePass(text))));
}

function tenMegabytes(): string {
  bareText ??= generateCorpus(10 * MB).text;
  return bareText;
}

function barePass(text: string): void {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  if (sum < 0) throw new Error('a sum of code units is not negative');
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
  for (const seed of [7, 8, 9]) analyze(generateCorpus(MB, seed));
  // What V8 compiles in the first seconds is not what it runs in the end.
  analyzePartByPart(corpus);
  analyze(corpus);
  const rounds = Array.from({ length: ROUNDS }, () => {
    // Garbage is not collected on demand: V8 then throws away much of what it compiled, too, and every second millisecond
    // would be that of code that warms up again.
    const parts = analyzePartByPart(corpus);
    return { ...parts, full: analyze(corpus), bare: bareProcessorTime(corpus.text) };
  });
  const bareTime = median(rounds.map((round) => round.bare));
  // Last: code that is told of copies is not what all else runs.
  const copies = copiesOf(generateCorpus(COPIED, 10), bytes);
  const copied = median(Array.from({ length: ROUNDS }, () => analyze(copies)));
  const figure = (name: string, of: (round: (typeof rounds)[number]) => number): Figure => {
    const value = median(rounds.map(of));
    return { name, value, unit: 'ms', ratio: value / bareTime };
  };
  const speed = (name: string, of: (round: (typeof rounds)[number]) => number): Figure => {
    return { name, value: corpus.bytes / MB / (median(rounds.map(of)) / 1000), unit: 'MB/s' };
  };
  return [
    { name: 'bare charCodeAt pass, 10 MB', value: bareTime, unit: 'ms', ratio: 1 },
    figure('parse, 10 MB', (round) => round.parse),
    figure('boilerplate and page fields, 10 MB', (round) => round.reading),
    figure('all rules, 10 MB', (round) => round.problems),
    figure('recognizers, 10 MB', (round) => round.recognition),
    speed('recognizers, speed', (round) => round.recognition),
    figure('recognizers, document by document, 10 MB', (round) => round.recognitionAlone),
    figure('full analysis, 10 MB', (round) => round.full),
    speed('full analysis, speed', (round) => round.full),
    {
      name: `full analysis, 10 MB of ${COPIED / 1000} kB that come again and again`,
      value: copied,
      unit: 'ms',
      ratio: copied / bareTime,
    },
  ];
}

/** So much text there is in a corpus of copies, in bytes. */
const COPIED = 100_000;

/** The documents of a corpus under other names again and again, until there are so many bytes. */
function copiesOf({ text, bytes, documents }: Corpus, most: number): Corpus {
  const rounds = Array.from({ length: Math.ceil(most / bytes) }, (_, i) =>
    text.replaceAll('=== FILE: ', `=== FILE: ${i}/`),
  );
  const all = rounds.join('');
  return { text: all, documents: documents * rounds.length, bytes: Buffer.byteLength(all) };
}

/** A file that has met no text before: what copies share, they share under the same settings. */
function fileOf({ text }: Corpus): CorpusFile {
  const settings = { ...defaultSettings() };
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

/** As many UTF-16 code units as whoever goes through all of a corpus recognizes in together. */
const UNITS_TOGETHER = 1 << 20;

/**
 * Times of the parts of one analysis, for all blocks before the next part; each builds on what the ones before it left.
 * Recognition is timed twice: as all of a corpus is gone through, many documents together, and one document after another.
 */
function analyzePartByPart(corpus: Corpus) {
  const read = () => {
    const file = fileOf(corpus);
    return file.text.blocks.map((_, index) => file.analysis(index));
  };
  let analyses: BlockAnalysis[] = [];
  const each = (work: (analysis: BlockAnalysis) => unknown) => processorTime(() => analyses.forEach(work));
  const parse = processorTime(() => {
    analyses = read();
    for (const analysis of analyses) void analysis.structure;
  });
  const reading = each((analysis) => analysis.reading);
  const recognition = processorTime(() => {
    for (const together of batches(analyses)) BlockAnalysis.recognizeAll(together);
  });
  const problems = each((analysis) => analysis.problems);
  analyses = read();
  for (const analysis of analyses) void analysis.reading;
  return { parse, reading, recognition, problems, recognitionAlone: each((analysis) => analysis.raw) };
}

function batches(analyses: readonly BlockAnalysis[]): BlockAnalysis[][] {
  const all: BlockAnalysis[][] = [];
  let units = UNITS_TOGETHER;
  for (const analysis of analyses) {
    if (units >= UNITS_TOGETHER) {
      all.push([]);
      units = 0;
    }
    all.at(-1)!.push(analysis);
    units += analysis.block.text.length;
  }
  return all;
}
