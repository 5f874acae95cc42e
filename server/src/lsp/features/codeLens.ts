import type { CodeLens } from 'vscode-languageserver';
import type { ClientProfile, Snapshot } from '../snapshot';
import { words } from '../words';
import type { CommandArguments } from './commands';

/** Above each document: its problems, and how many lines cleaning would remove. */
export function codeLenses({ file, positions, uri }: Snapshot, { locale }: ClientProfile): CodeLens[] {
  return file.documents.flatMap((index) => {
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
  });
}
