import type { CodeLens } from 'vscode-languageserver';
import { fixTitle } from '../../core/rules/table';
import { KEEP_COMMAND } from '../learn';
import type { ClientProfile, Snapshot } from '../snapshot';
import { words } from '../words';
import type { CommandArguments } from './commands';

/** A file with more blocks of furniture gets lenses for its documents alone: a client is sent all of them at once. */
const MOST_BLOCKS = 2000;

/**
 * Above each document: its problems, and how many lines cleaning would remove. Above each block of page furniture: its
 * kind and length, to remove it, and to keep it from now on.
 */
export function codeLenses(snapshot: Snapshot, profile: ClientProfile): CodeLens[] {
  const { file } = snapshot;
  const blocks = file.documents.reduce(
    (sum, index) => sum + file.analysis(index).reading.boilerplate.length,
    0,
  );
  return file.documents.flatMap((index) => [
    ...documentLenses(snapshot, index, profile),
    ...(blocks <= MOST_BLOCKS ? blockLenses(snapshot, index, profile) : []),
  ]);
}

function documentLenses(
  { file, positions, uri }: Snapshot,
  index: number,
  { locale }: ClientProfile,
): CodeLens[] {
  const { structure, reading } = file.analysis(index);
  const { start } = structure.marker?.span ?? { start: 0 };
  const range = positions.inBlock(index, { start, end: start });
  const lenses: CodeLens[] = [];
  const problems = file.problems(index).filter(({ severity }) => severity !== 'hint').length;
  if (problems > 0) {
    const key = problems === 1 ? 'lensProblem' : 'lensProblems';
    lenses.push({
      range,
      command: { title: words(key, locale, { count: String(problems) }), command: '' },
    });
  }
  const lines = reading.boilerplate.reduce(
    (sum, { startLine, endLine }) => sum + endLine - startLine + 1,
    reading.splits.length,
  );
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

/** The blocks that are reported, and no others: where the rule is off nobody asked for them. */
function blockLenses(
  { file, positions, uri }: Snapshot,
  index: number,
  { locale }: ClientProfile,
): CodeLens[] {
  const { structure, reading } = file.analysis(index);
  const { lines } = structure;
  const blocks = new Map(reading.boilerplate.map((block) => [block.startLine, block]));
  const startOf = (offset: number) => {
    let line = lines.lineAt(offset);
    // The blank lines that go with a block come first in it.
    while (line > 0 && !blocks.has(line) && lines.isBlank(line - 1)) line--;
    return blocks.get(line);
  };
  return file.problems(index).flatMap(({ problem }) => {
    const [fix] = problem.fixes ?? [];
    // What shares a line with text has a quick fix only: a lens would be taken for the whole line's.
    const block = problem.rule === 'boilerplate/block' ? startOf(problem.span.start) : undefined;
    if (!block || !fix) return [];
    const { start } = positions.inBlock(index, problem.span);
    const range = { start, end: start };
    const span = { start: lines.start(block.startLine), end: lines.endWithBreak(block.endLine) };
    const remove: CommandArguments = { uri, range: positions.inBlock(index, span) };
    const keep: CommandArguments = { uri, range: positions.inBlock(index, problem.span) };
    return [
      {
        range,
        command: {
          title: fixTitle(problem, fix, locale),
          command: 'corpus.server.cleanSelection',
          arguments: [remove],
        },
      },
      { range, command: { title: words('keepLines', locale), command: KEEP_COMMAND, arguments: [keep] } },
    ];
  });
}
