import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { CorpusText } from '../../core/analysis/corpusText';
import { assembleLexicon } from '../../core/config/lexicon';
import { type ConfigProblem, configMessage } from '../../core/config/problem';
import { inOrder, parseConfig } from '../../core/config/read';
import type { LoadedConfig } from '../../core/config/store';
import { type PositionEncoding, Positions } from '../positions';
import type { ClientProfile } from '../snapshot';
import { DIAGNOSTIC_SOURCE } from './diagnostics';

/**
 * Problems of a configuration, at the offending key or value.
 * @param loaded the configuration as it was read from disk, with its tables; an edited text is judged by itself
 */
export function configDiagnostics(
  text: string,
  loaded: LoadedConfig | undefined,
  encoding: PositionEncoding,
  { locale }: ClientProfile,
): Diagnostic[] {
  const problems = loaded && loaded.text === text ? loaded.problems : problemsOf(text);
  const positions = new Positions(new CorpusText(text), encoding);
  return problems.map((problem: ConfigProblem) => ({
    range: positions.range(problem.span),
    severity: problem.severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code: `config/${problem.code}`,
    source: DIAGNOSTIC_SOURCE,
    message: configMessage(problem, locale),
  }));
}

/** What a text that is not on disk shows by itself; its tables are read when it is saved. */
function problemsOf(text: string): readonly ConfigProblem[] {
  const { config, problems } = parseConfig(text);
  const contradictions = assembleLexicon(config, [], text).problems.get(undefined) ?? [];
  return inOrder([...problems, ...contradictions]);
}
