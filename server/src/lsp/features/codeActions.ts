import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver';
import { type ActionEdit, type Change, inFile, settle } from '../../core/actions/change';
import { clean } from '../../core/actions/clean';
import { fixAll, safeFix } from '../../core/actions/fixAll';
import { insertHeader } from '../../core/actions/insertHeader';
import { splitDocument } from '../../core/actions/splitDocument';
import type { ReportedProblem } from '../../core/analysis/corpusFile';
import { insertFields } from '../../core/format/header';
import type { Fix, Problem } from '../../core/problem';
import { fixTitle, type RuleId } from '../../core/rules/table';
import type { Span } from '../../core/text/span';
import type { ConfigTarget } from '../configTarget';
import { workspaceEdit } from '../edits';
import type { ClientProfile, Snapshot } from '../snapshot';
import { words } from '../words';
import { configActions } from './configActions';
import { diagnosticOf } from './diagnostics';

export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.corpus`;
export const CLEAN_KIND = `${CodeActionKind.Source}.clean.corpus`;

/** Most problems of a range that get actions of their own; a selection of a whole file asks for thousands. */
const MOST_PROBLEMS = 50;

interface At {
  readonly block: number;
  readonly reported: ReportedProblem;
}

/**
 * Quick fixes for the problems in a range, disables for their rules, and the source actions of the file.
 * @param config the configuration that quick fixes may write; without one there are no such fixes
 */
export function codeActions(
  snapshot: Snapshot,
  params: CodeActionParams,
  profile: ClientProfile,
  config?: ConfigTarget,
): CodeAction[] {
  const { only } = params.context;
  const wants = (kind: string) =>
    !only ||
    only.some((asked) => asked === CodeActionKind.Empty || kind === asked || kind.startsWith(`${asked}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const found = problemsIn(snapshot, snapshot.positions.span(params.range));
    actions.push(
      ...merged(found.flatMap((at) => quickFixes(snapshot, at, profile))),
      ...fixAlike(snapshot, found, profile),
      ...disables(snapshot, found, profile),
      ...(config ? configActions(snapshot, found, config, profile) : []),
    );
  }
  // Source actions look at the whole file: only when somebody asks for them by kind.
  if (only && wants(FIX_ALL_KIND)) actions.push(...fixAllAction(snapshot, profile));
  if (only && wants(CLEAN_KIND)) actions.push(...cleanAction(snapshot, profile));
  if (wants(CodeActionKind.RefactorRewrite)) actions.push(...headerAction(snapshot, params, profile));
  return actions;
}

function problemsIn({ file }: Snapshot, span: Span): At[] {
  const first = file.text.blockAt(span.start);
  const last = file.text.blockAt(span.end);
  const found: At[] = [];
  for (let block = first; block <= last; block++) {
    const base = file.text.blockStart(block);
    for (const reported of file.problems(block)) {
      const { start, end } = reported.problem.span;
      if (start + base > span.end || end + base < span.start) continue;
      found.push({ block, reported });
      if (found.length === MOST_PROBLEMS) return found;
    }
  }
  return found;
}

function quickFixes(snapshot: Snapshot, { block, reported }: At, profile: ClientProfile): CodeAction[] {
  const { problem } = reported;
  const fixes =
    problem.rule === 'document/two-articles' ? [splitFix(snapshot, block, problem)] : problem.fixes;
  return (fixes ?? []).map((fix, i) => ({
    title: fixTitle(problem, fix, profile.locale),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(snapshot, block, reported, profile)],
    isPreferred: i === 0 && fix.safe,
    edit: workspaceEdit(snapshot, settle(inFile(snapshot.file, block, fix.edits, problem.rule)), profile),
  }));
}

/** Problems that one and the same edit mends, such as fields that are missing, have one action between them. */
function merged(actions: readonly CodeAction[]): CodeAction[] {
  const byEdit = new Map<string, CodeAction>();
  for (const action of actions) {
    const key = JSON.stringify([action.title, action.edit]);
    const known = byEdit.get(key);
    if (!known) byEdit.set(key, action);
    else known.diagnostics = [...(known.diagnostics ?? []), ...(action.diagnostics ?? [])];
  }
  return [...byEdit.values()];
}

/** "Split here": made when it is asked for, since the new name has to be none of the file's. */
function splitFix({ file }: Snapshot, block: number, { span }: Problem): Fix {
  const { lines } = file.analysis(block).structure;
  const { name, edits } = splitDocument(file, block, lines.lineAt(span.start));
  return { title: 'split', args: { name }, edits, safe: false };
}

/** "Fix all of this kind in the file", for rules that have more than one problem with a safe fix here. */
function fixAlike(snapshot: Snapshot, found: readonly At[], profile: ClientProfile): CodeAction[] {
  const rules = new Set(
    found
      .filter(({ reported }) => safeFix(reported.problem.fixes))
      .map(({ reported }) => reported.problem.rule),
  );
  return [...rules].flatMap((rule) => {
    const change = fixAll(snapshot.file, (other) => other === rule);
    const count = change.counts[rule] ?? 0;
    if (count < 2) return [];
    const title = words('fixAlike', profile.locale, { count: String(count), rule });
    return [
      {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: diagnosticsOfRule(snapshot, found, rule, profile),
        edit: workspaceEdit(snapshot, change.edits, profile),
      },
    ];
  });
}

function diagnosticsOfRule(
  snapshot: Snapshot,
  found: readonly At[],
  rule: RuleId,
  profile: ClientProfile,
): Diagnostic[] {
  return found
    .filter(({ reported }) => reported.problem.rule === rule)
    .map(({ block, reported }) => diagnosticOf(snapshot, block, reported, profile));
}

/** "Disable … for this document": writes the rule into the header's `lint-disable`. */
function disables(snapshot: Snapshot, found: readonly At[], profile: ClientProfile): CodeAction[] {
  const seen = new Set<RuleId>();
  return found.flatMap(({ block, reported: { problem } }) => {
    if (seen.has(problem.rule) || problem.rule.startsWith('lint/')) return [];
    seen.add(problem.rule);
    const edits = disableEdits(snapshot, block, problem);
    if (edits.length === 0) return [];
    return [
      {
        title: words('disableRule', profile.locale, { rule: problem.rule }),
        kind: CodeActionKind.QuickFix,
        edit: workspaceEdit(snapshot, edits, profile),
      },
    ];
  });
}

function disableEdits({ file }: Snapshot, block: number, problem: Problem): ActionEdit[] {
  const { structure, preamble, environment } = file.analysis(block);
  if (preamble) return [];
  const entry = structure.header.find(({ field }) => field === 'lint-disable');
  if (!entry) {
    const order = [...environment.settings.fields.keys()];
    return inFile(
      file,
      block,
      insertFields(structure, [{ field: 'lint-disable', value: problem.rule }], order),
      problem.rule,
    );
  }
  const at = entry.valueSpan.end;
  const newText = entry.value === '' ? problem.rule : `, ${problem.rule}`;
  return inFile(file, block, [{ span: { start: at, end: at }, newText }], problem.rule);
}

function fixAllAction(snapshot: Snapshot, profile: ClientProfile): CodeAction[] {
  return sourceAction(
    snapshot,
    fixAll(snapshot.file),
    FIX_ALL_KIND,
    words('fixAllAction', profile.locale),
    profile,
  );
}

function cleanAction(snapshot: Snapshot, profile: ClientProfile): CodeAction[] {
  return sourceAction(
    snapshot,
    clean(snapshot.file),
    CLEAN_KIND,
    words('cleanAction', profile.locale),
    profile,
  );
}

function headerAction(snapshot: Snapshot, { range }: CodeActionParams, profile: ClientProfile): CodeAction[] {
  const { block } = snapshot.positions.locate(range.start);
  // Offered on the document's first lines only, where a header is or would be.
  const { structure } = snapshot.file.analysis(block);
  if (range.start.line - snapshot.file.text.blockLine(block) > structure.bodyLine) return [];
  const change = insertHeader(snapshot.file, block);
  return sourceAction(
    snapshot,
    change,
    CodeActionKind.RefactorRewrite,
    words('headerAction', profile.locale),
    profile,
  );
}

function sourceAction(
  snapshot: Snapshot,
  change: Change,
  kind: string,
  title: string,
  profile: ClientProfile,
): CodeAction[] {
  if (change.edits.length === 0) return [];
  return [{ title, kind, edit: workspaceEdit(snapshot, change.edits, profile) }];
}
