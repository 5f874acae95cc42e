import { CorpusFile, type ReportedProblem } from '../../server/src/core/analysis/corpusFile';
import type { AnalysisCounters } from '../../server/src/core/analysis/environment';
import { parseConfig } from '../../server/src/core/config/read';
import { CompiledConfig, type FileSettings } from '../../server/src/core/config/settings';
import { languageModule } from '../../server/src/core/language';
import { messageOf } from '../../server/src/core/rules/table';

/** "Today" of all tests. */
export const TODAY = '2024-06-15';

export interface TestFile extends CorpusFile {
  readonly counters: AnalysisCounters;
}

/**
 * A corpus file under a configuration given as JSON text. Fixtures are a sentence or two: that they are too short is
 * told only under a configuration that speaks of such rules.
 */
export function corpusFile(text: string, config = '{}', fileName = 'thu.corpus'): TestFile {
  const written = new CompiledConfig(parseConfig(config).config).settingsFor(fileName);
  const settings = config.includes('"document/') ? written : { ...written, severityOf: unlessShort(written) };
  const counters = { blocks: 0, units: 0 };
  const language = languageModule(settings.language);
  const file = new CorpusFile(text, { settings, language, fileName, today: TODAY, counters });
  return Object.assign(file, { counters });
}

function unlessShort({ severityOf }: FileSettings): FileSettings['severityOf'] {
  return (rule) => (rule === 'document/too-short' ? 'off' : severityOf(rule));
}

/** All reported problems of a file as "rule «wrong text»", in order. */
export function problemsOf(file: CorpusFile, only = ''): string[] {
  return reported(file)
    .filter(({ item }) => item.problem.rule.startsWith(only))
    .map(({ block, item: { problem } }) => {
      const text = file.text.blocks[block]!.text.slice(problem.span.start, problem.span.end);
      return `${problem.rule} «${text}»`;
    });
}

export function messagesOf(file: CorpusFile, only = ''): string[] {
  return reported(file)
    .filter(({ item }) => item.problem.rule.startsWith(only))
    .map(({ item }) => messageOf(item.problem, 'en'));
}

export function reported(file: CorpusFile): { block: number; item: ReportedProblem }[] {
  return file.text.blocks.flatMap((_, block) => file.problems(block).map((item) => ({ block, item })));
}

/** A document with a full header, so that only what a test puts in is wrong. */
export function documentOf(name: string, body: string, lineBreak = '\n'): string {
  const lines = [
    `=== FILE: ${name} ===`,
    'title: Khai mạc hội sách mùa xuân',
    'date: 2024-03-02',
    'source: Báo Ven Sông',
    '',
    ...body.split('\n'),
    '',
    '',
  ];
  return lines.join(lineBreak);
}

/** Numbers that look random and are the same in every run (mulberry32). */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}
