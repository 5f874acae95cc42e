import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { ReportedProblem } from '../../core/analysis/corpusFile';
import { type ConfigChange, editConfig } from '../../core/config/edit';
import { globLike, ruleOffEdits } from '../../core/config/ruleOff';
import type { RuleId } from '../../core/rules/table';
import type { Lines } from '../../core/text/lines';
import type { Span, TextEdit } from '../../core/text/span';
import { type ConfigTarget, configEdit } from '../configTarget';
import type { ClientProfile, Snapshot } from '../snapshot';
import { words } from '../words';
import { diagnosticOf } from './diagnostics';

/** So many rules are offered to be turned off at once: more are in a large selection, where nobody looks for them. */
const MOST_RULES = 5;
/** So many blocks of furniture are offered to be kept at once. */
const MOST_BLOCKS = 5;

interface Found {
  readonly block: number;
  readonly reported: ReportedProblem;
}

/** Quick fixes that write `corpus.config.json`: lines to keep or to learn, rules to turn off. */
export function configActions(
  snapshot: Snapshot,
  found: readonly Found[],
  target: ConfigTarget,
  profile: ClientProfile,
): CodeAction[] {
  return [...lineActions(snapshot, found, target, profile), ...ruleActions(found, target, profile)];
}

/** "Keep: not boilerplate" for furniture, "Learn" for a line that recurs. */
function lineActions(
  snapshot: Snapshot,
  found: readonly Found[],
  target: ConfigTarget,
  profile: ClientProfile,
): CodeAction[] {
  const concerned = found.filter(({ reported }) => reported.problem.rule.startsWith('boilerplate/'));
  return concerned.slice(0, MOST_BLOCKS).flatMap(({ block, reported }) => {
    const lines = writtenLines(snapshot, block, reported);
    const diagnostics = [diagnosticOf(snapshot, block, reported, profile)];
    const act = (title: string, kind: 'keep' | 'phrase') => {
      const changes = lines.map((text): ConfigChange => ({ kind, text }));
      const edits = editConfig(target.text, ...changes);
      const action = edits && writing(title, edits, target, profile);
      return action ? [{ ...action, diagnostics }] : [];
    };
    return [
      ...(reported.problem.rule === 'boilerplate/repeated-line'
        ? act(words('learnLine', profile.locale), 'phrase')
        : []),
      ...act(words('keepLines', profile.locale), 'keep'),
    ];
  });
}

/** The lines that a problem touches, whole, as a configuration names them. */
function writtenLines({ file }: Snapshot, block: number, { problem }: ReportedProblem): string[] {
  return nameableLines(file.analysis(block).structure.lines, problem.span);
}

/** The lines that a span touches, each once, as a configuration names them. */
export function nameableLines(lines: Lines, { start, end }: Span): string[] {
  const texts = new Set<string>();
  for (let line = lines.lineAt(start); line < lines.count; line++) {
    if (line > 0 && lines.start(line) >= end) break;
    const text = lines.textOf(line).normalize('NFC').trim();
    // Shorter ones are refused by the configuration.
    if (text.replace(/[*\s]/g, '').length >= 2) texts.add(text);
  }
  return [...texts];
}

/** "Turn … off", for the whole corpus and for files like this one. */
function ruleActions(found: readonly Found[], target: ConfigTarget, profile: ClientProfile): CodeAction[] {
  const rules = new Set<RuleId>(found.map(({ reported }) => reported.problem.rule));
  const glob = globLike(target.path);
  return [...rules].slice(0, MOST_RULES).flatMap((rule) => {
    const everywhere = ruleOffEdits(target.text, rule, target.path);
    const alike = ruleOffEdits(target.text, rule, target.path, glob);
    return [
      everywhere && writing(words('ruleOff', profile.locale, { rule }), everywhere, target, profile),
      alike && writing(words('ruleOffAlike', profile.locale, { rule, glob }), alike, target, profile),
    ].filter((action) => action !== undefined);
  });
}

function writing(
  title: string,
  edits: readonly TextEdit[],
  target: ConfigTarget,
  profile: ClientProfile,
): CodeAction | undefined {
  const edit = configEdit(target, edits, profile);
  if (!edit) return undefined;
  const { saveCommand } = profile;
  return {
    title,
    kind: CodeActionKind.QuickFix,
    edit,
    // What the user has not saved yet stays the user's to save.
    ...(saveCommand && !target.unsaved
      ? {
          command: {
            title: words('saveConfig', profile.locale),
            command: saveCommand,
            arguments: [target.uri],
          },
        }
      : {}),
  };
}
