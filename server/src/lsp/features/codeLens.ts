import type { CodeLens } from 'vscode-languageserver';
import { addCounts } from '../../core/actions/change';
import type { BlockAnalysis } from '../../core/analysis/blockAnalysis';
import type { CorpusFile } from '../../core/analysis/corpusFile';
import { furnitureLines, lineCount } from '../../core/clean/clean';
import type { FurnitureBlock } from '../../core/language/types';
import type { Problem } from '../../core/problem';
import { furnitureInWords } from '../../core/rules/boilerplate/messages';
import { fixTitle, type Locale } from '../../core/rules/table';
import type { Span } from '../../core/text/span';
import { KEEP_COMMAND } from '../learn';
import type { ClientProfile, Snapshot } from '../snapshot';
import { words } from '../words';
import type { CommandArguments } from './commands';

/** A file with more blocks of furniture gets lenses for its documents alone: a client is sent all of them at once. */
const MOST_BLOCKS = 2000;

/**
 * Above each document: its problems, and how many lines cleaning would remove. Above page furniture that stands
 * together: its kinds and length, to remove it, and to keep it from now on.
 */
export function codeLenses(snapshot: Snapshot, profile: ClientProfile): CodeLens[] {
  const { file } = snapshot;
  const blocks = file.documents.reduce((sum, index) => sum + furnitureOf(file.analysis(index)).blocks, 0);
  return file.documents.flatMap((index) => [
    ...documentLenses(snapshot, index, profile),
    ...(blocks <= MOST_BLOCKS ? blockLenses(snapshot, index, profile) : []),
  ]);
}

interface Furniture {
  readonly blocks: number;
  /** Lines that cleaning would remove or cut. */
  readonly lines: number;
}

/** Counted once: lenses are asked for after every pause in typing, and pages of large files lie packed. */
const furniture = new WeakMap<BlockAnalysis, Furniture>();

function furnitureOf(analysis: BlockAnalysis): Furniture {
  let counts = furniture.get(analysis);
  if (!counts) {
    const { reading } = analysis;
    counts = { blocks: reading.boilerplate.length, lines: furnitureLines(reading) };
    furniture.set(analysis, counts);
  }
  return counts;
}

function documentLenses(
  { file, positions, uri }: Snapshot,
  index: number,
  { locale }: ClientProfile,
): CodeLens[] {
  const analysis = file.analysis(index);
  const { start } = analysis.structure.marker?.span ?? { start: 0 };
  const range = positions.inBlock(index, { start, end: start });
  const lenses: CodeLens[] = [];
  const problems = file.report(index).severities.filter((severity) => severity !== 'hint').length;
  if (problems > 0) {
    lenses.push({
      range,
      command: { title: words('lensProblems', locale, { count: String(problems) }), command: '' },
    });
  }
  const { lines } = furnitureOf(analysis);
  if (lines > 0) {
    const args: CommandArguments = { uri, position: range.start };
    lenses.push({
      range,
      command: {
        title: words('lensClean', locale, { count: String(lines) }),
        command: 'corpus.server.cleanDocument',
        arguments: [args],
      },
    });
  }
  return lenses;
}

/** Blocks of furniture with nothing but blank lines between them. */
interface Run {
  readonly blocks: readonly FurnitureBlock[];
  /** Problem of the first block. */
  readonly problem: Problem;
  /** From the first written line to the last. */
  readonly span: Span;
}

/** The blocks that are reported, and no others: where the rule is off nobody asked for them. */
function blockLenses(
  { file, positions, uri }: Snapshot,
  index: number,
  { locale }: ClientProfile,
): CodeLens[] {
  const { lines } = file.analysis(index).structure;
  return runs(file, index).flatMap(({ blocks, problem, span }) => {
    const [fix] = problem.fixes ?? [];
    if (!fix) return [];
    const { start } = positions.inBlock(index, span);
    const range = { start, end: start };
    const whole = {
      start: lines.start(blocks[0]!.startLine),
      end: lines.endWithBreak(blocks.at(-1)!.endLine),
    };
    const remove: CommandArguments = { uri, range: positions.inBlock(index, whole) };
    const title = blocks.length === 1 ? fixTitle(problem, fix, locale) : runTitle(blocks, locale);
    const lenses = [
      { range, command: { title, command: 'corpus.server.cleanSelection', arguments: [remove] } },
    ];
    // Of furniture of many kinds hardly all is to be kept; each block has a quick fix that keeps it.
    if (blocks.every(({ kind }) => kind === blocks[0]!.kind)) {
      const keep: CommandArguments = { uri, range: positions.inBlock(index, span) };
      lenses.push({
        range,
        command: { title: words('keepLines', locale), command: KEEP_COMMAND, arguments: [keep] },
      });
    }
    return lenses;
  });
}

/** A page has its furniture in a few places: a lens for each kind of it there would part the lines from each other. */
function runs(file: CorpusFile, index: number): Run[] {
  const { structure, reading } = file.analysis(index);
  const { lines } = structure;
  const starts = new Map(reading.boilerplate.map((block) => [block.startLine, block]));
  const startOf = (offset: number) => {
    let line = lines.lineAt(offset);
    // The blank lines that go with a block come first in it.
    while (line > 0 && !starts.has(line) && lines.isBlank(line - 1)) line--;
    return starts.get(line);
  };
  const found: Run[] = [];
  for (const { problem } of file.problems(index)) {
    // What shares a line with text has a quick fix only: a lens would be taken for the whole line's.
    const block = problem.rule === 'boilerplate/block' ? startOf(problem.span.start) : undefined;
    if (!block) continue;
    const last = found.at(-1);
    let next = last ? last.blocks.at(-1)!.endLine + 1 : Number.POSITIVE_INFINITY;
    while (next < block.startLine && lines.isBlank(next)) next++;
    if (last && next === block.startLine) {
      const span = { start: last.span.start, end: problem.span.end };
      found[found.length - 1] = { ...last, blocks: [...last.blocks, block], span };
    } else {
      found.push({ blocks: [block], problem, span: problem.span });
    }
  }
  return found;
}

function runTitle(blocks: readonly FurnitureBlock[], locale: Locale): string {
  const counts: Record<string, number> = {};
  for (const block of blocks) addCounts(counts, { [block.kind]: lineCount([block]) });
  const kinds = furnitureInWords(counts, locale);
  return words('lensRemove', locale, { count: String(lineCount(blocks)), kinds });
}
