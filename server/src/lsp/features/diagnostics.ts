import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Location } from 'vscode-languageserver';
import type { BlockReport } from '../../core/analysis/blockReport';
import type { ReportedProblem } from '../../core/analysis/corpusFile';
import type { RelatedPlace, Severity } from '../../core/problem';
import { documentationPage, messageOf, severities } from '../../core/rules/table';
import { PLACE } from '../attention';
import { keepJson } from '../keptAnswers';
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

type Counts = Record<Severity, number>;

/**
 * Diagnostics of a file in order of appearance. When there are more than the client is to get, those of the documents that
 * its user sees have half of the room, the gravest of all the rest, and a last diagnostic says how many are left out.
 * @param places what is seen, as `Attention` counts it; asked for when not everything can be told
 */
export function diagnosticsOf(
  snapshot: Snapshot,
  profile: ClientProfile,
  places: () => readonly number[] = () => [],
): Diagnostic[] {
  const { problemsPerFile } = profile.limits;
  const counts = snapshot.file.severityCounts;
  const total = severities.reduce((sum, severity) => sum + counts[severity], 0);
  if (total <= problemsPerFile) return keepJson(collect(snapshot, profile, () => ALL));
  // The last one counts, too: VS Code shows a thousand of a file, and of more leaves out what it likes.
  const most = problemsPerFile - 1;
  const seen = roomOfSeen(snapshot, places(), most >> 1);
  const others = { ...counts };
  let left = most;
  for (const room of seen.values()) {
    for (const severity of severities) {
      others[severity] -= room[severity];
      left -= room[severity];
    }
  }
  const rest = gravest(others, left);
  const chosen = collect(snapshot, profile, (block) => {
    const room = seen.get(Math.floor(block / PLACE));
    if (isFull(rest) && (!room || isFull(room))) return undefined;
    return (severity) => (room !== undefined && take(room, severity)) || take(rest, severity);
  });
  return keepJson([...chosen, tooMany(total - chosen.length, profile)]);
}

/** How many of each severity are told of each place that is seen. */
function roomOfSeen(
  { file }: Snapshot,
  places: readonly number[],
  most: number,
): ReadonlyMap<number, Counts> {
  const reports = file.reported();
  const rooms = new Map<number, Counts>();
  let left = most;
  for (const place of places) {
    const counts: Counts = { error: 0, warning: 0, information: 0, hint: 0 };
    for (const { severities } of reports.slice(place * PLACE, (place + 1) * PLACE))
      for (const severity of severities) counts[severity]++;
    const room = gravest(counts, left);
    left -= severities.reduce((sum, severity) => sum + room[severity], 0);
    rooms.set(place, room);
  }
  return rooms;
}

/** The gravest of some problems, so many in all. */
function gravest(counts: Readonly<Counts>, most: number): Counts {
  const room = { ...counts };
  let left = most;
  for (const severity of severities) {
    room[severity] = Math.min(counts[severity], left);
    left -= room[severity];
  }
  return room;
}

function isFull(room: Counts): boolean {
  return severities.every((severity) => room[severity] === 0);
}

function take(room: Counts, severity: Severity): boolean {
  if (room[severity] === 0) return false;
  room[severity]--;
  return true;
}

/** Says of problems, by how grave they are, whether they are told. */
type Choice = (severity: Severity) => boolean;

const ALL: Choice = () => true;

/** @param chooserOf for the problems of a block, in order; undefined where nothing is told of it */
function collect(
  snapshot: Snapshot,
  profile: ClientProfile,
  chooserOf: (block: number) => Choice | undefined,
): Diagnostic[] {
  const { file } = snapshot;
  const diagnostics: Diagnostic[] = [];
  for (const [block, report] of file.reported().entries()) {
    const { severities } = report;
    // Large files have problems by the hundred thousand: most are not even looked at.
    const choose = severities.length > 0 ? chooserOf(block) : undefined;
    if (!choose) continue;
    // Asked for once, and only of blocks of which something is told anew: those of others stay packed.
    let list: readonly ReportedProblem[] | undefined;
    for (let i = 0; i < severities.length; i++) {
      if (!choose(severities[i]!)) continue;
      const known = toldBefore(snapshot, block, report, i, profile);
      if (!known) list ??= file.problems(block);
      diagnostics.push(known ?? tell(snapshot, block, report, i, list![i]!, profile));
    }
  }
  return diagnostics;
}

interface Told {
  readonly line: number;
  readonly encoding: PositionEncoding;
  readonly profile: ClientProfile;
  readonly diagnostic: Diagnostic;
  /** The problem, where it has a related place: that can move though the problem does not. */
  readonly related: ReportedProblem | undefined;
}

/** By what is reported of a block, which is made anew whenever that, its settings or what surrounds it changes. */
const told = new WeakMap<BlockReport, (Told | undefined)[]>();

/** The diagnostic as it was told last time where it would be the same: a keystroke leaves nearly all as they are. */
function toldBefore(
  snapshot: Snapshot,
  block: number,
  report: BlockReport,
  at: number,
  profile: ClientProfile,
): Diagnostic | undefined {
  const last = told.get(report)?.[at];
  if (last?.related) return diagnosticOf(snapshot, block, last.related, profile);
  const isSame =
    last?.line === snapshot.file.text.blockLine(block) &&
    last.profile === profile &&
    last.encoding === snapshot.positions.encoding;
  return isSame ? last.diagnostic : undefined;
}

function tell(
  snapshot: Snapshot,
  block: number,
  report: BlockReport,
  at: number,
  reported: ReportedProblem,
  profile: ClientProfile,
): Diagnostic {
  const { file, positions } = snapshot;
  const diagnostic = diagnosticOf(snapshot, block, reported, profile);
  // A file on disk is told of once.
  if (snapshot.version === null) return diagnostic;
  const all = told.get(report) ?? new Array<Told | undefined>(report.severities.length).fill(undefined);
  told.set(report, all);
  all[at] = {
    line: file.text.blockLine(block),
    encoding: positions.encoding,
    profile,
    diagnostic,
    related: reported.problem.related && reported,
  };
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
