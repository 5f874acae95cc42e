import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Location } from 'vscode-languageserver';
import type { ReportedProblem } from '../../core/analysis/corpusFile';
import type { RelatedPlace, Severity } from '../../core/problem';
import { documentationPage, messageOf, severities } from '../../core/rules/table';
import type { PositionEncoding } from '../positions';
import type { ClientProfile, Snapshot } from '../snapshot';
import { words } from '../words';

export const DIAGNOSTIC_SOURCE = 'corpus';

/** Longest name that a message quotes. */
const QUOTED = 80;

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/**
 * Diagnostics of a file in order of appearance. When there are more than the client is to get, the gravest come first and
 * a last diagnostic says how many are left out.
 */
export function diagnosticsOf(snapshot: Snapshot, profile: ClientProfile): Diagnostic[] {
  const counts = snapshot.file.severityCounts;
  const total = severities.reduce((sum, severity) => sum + counts[severity], 0);
  if (total <= profile.limits.problemsPerFile) return collect(snapshot, profile, () => true);
  const room = { ...counts };
  let left = profile.limits.problemsPerFile;
  for (const severity of severities) {
    room[severity] = Math.min(counts[severity], left);
    left -= room[severity];
  }
  const chosen = collect(snapshot, profile, ({ severity }) => room[severity]-- > 0);
  return [...chosen, tooMany(total - chosen.length, profile)];
}

function collect(
  snapshot: Snapshot,
  profile: ClientProfile,
  choose: (reported: ReportedProblem) => boolean,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const [block, problems] of snapshot.file.reported().entries()) {
    for (const reported of problems) {
      if (choose(reported)) diagnostics.push(knownDiagnosticOf(snapshot, block, reported, profile));
    }
  }
  return diagnostics;
}

interface Known {
  readonly line: number;
  readonly encoding: PositionEncoding;
  readonly profile: ClientProfile;
  readonly diagnostic: Diagnostic;
}

/** By what was reported; that is made anew whenever its block, its settings or what surrounds it changes. */
const known = new WeakMap<ReportedProblem, Known>();

/** The diagnostic as it was told last time where it would be the same: a keystroke leaves nearly all as they are. */
function knownDiagnosticOf(
  snapshot: Snapshot,
  block: number,
  reported: ReportedProblem,
  profile: ClientProfile,
): Diagnostic {
  // A related place can move though the problem does not.
  if (reported.problem.related) return diagnosticOf(snapshot, block, reported, profile);
  const line = snapshot.file.text.blockLine(block);
  const last = known.get(reported);
  if (
    last &&
    last.line === line &&
    last.profile === profile &&
    last.encoding === snapshot.positions.encoding
  ) {
    return last.diagnostic;
  }
  const diagnostic = diagnosticOf(snapshot, block, reported, profile);
  known.set(reported, { line, encoding: snapshot.positions.encoding, profile, diagnostic });
  return diagnostic;
}

export function diagnosticOf(
  snapshot: Snapshot,
  block: number,
  { problem, severity }: ReportedProblem,
  profile: ClientProfile,
): Diagnostic {
  const { positions } = snapshot;
  const diagnostic: Diagnostic = {
    range: positions.inBlock(block, problem.span),
    severity: SEVERITIES[severity],
    code: problem.rule,
    source: DIAGNOSTIC_SOURCE,
    message: messageOf(problem, profile.locale),
  };
  if (profile.documentationBase && profile.codeDescription) {
    diagnostic.codeDescription = { href: profile.documentationBase + documentationPage(problem.rule) };
  }
  if (problem.unnecessary) diagnostic.tags = [DiagnosticTag.Unnecessary];
  if (problem.related && profile.relatedInformation) {
    const location = relatedLocation(snapshot, block, problem.related);
    const { message, args, block: other = block } = problem.related;
    const name = args?.name ?? quoted(snapshot.file.analysis(other).name);
    if (location) {
      diagnostic.relatedInformation = [
        { location, message: words(message, profile.locale, { ...args, name }) },
      ];
    }
  }
  return diagnostic;
}

/** Undefined for a place in a file that is gone. */
function relatedLocation(
  { uri, positions, elsewhere }: Snapshot,
  own: number,
  { file, block = own, span }: RelatedPlace,
): Location | undefined {
  if (file !== undefined) return elsewhere?.(file, block, span);
  return { uri, range: positions.inBlock(block, span) };
}

/** Names can be of any length, and thousands of diagnostics can quote one. */
function quoted(name: string): string {
  return name.length > QUOTED ? `${name.slice(0, QUOTED - 1)}…` : name;
}

function tooMany(count: number, profile: ClientProfile): Diagnostic {
  return {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    severity: DiagnosticSeverity.Information,
    code: 'limit/problems',
    source: DIAGNOSTIC_SOURCE,
    message: words('problemsLeftOut', profile.locale, {
      count: String(count),
      limit: String(profile.limits.problemsPerFile),
    }),
  };
}

/** A file on disk that cannot be read as text. */
export function unreadableDiagnostic(error: unknown, { locale }: ClientProfile): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    severity: DiagnosticSeverity.Error,
    code: 'file/unreadable',
    source: DIAGNOSTIC_SOURCE,
    message: words('unreadable', locale, { reason }),
  };
}
