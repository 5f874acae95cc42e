import * as vscode from 'vscode';
import {
  DOCUMENT_COMMANDS,
  type DocumentsResult,
  type NamePlan,
  type Selector,
} from '../../../server/src/lsp/documents/protocol';
import { inert } from '../inert';
import * as l10n from '../l10n';
import type { CorpusServer } from '../languageClient';
import { tellDocuments } from './documentRun';
import { runOnServer, unsavedElsewhere } from './run';

type PlannedName = NamePlan['names'][number];

interface NameItem extends vscode.QuickPickItem {
  readonly planned: PlannedName;
}

/** The pattern that was used last in this window. */
let lastPattern = '{folder}{date}-{slug}{ext}';

/** Asks for a pattern, shows what it would call the documents and what is wrong with that, and renames those that are ticked. */
export async function renameByPattern(
  server: CorpusServer,
  documents: readonly Selector[],
): Promise<unknown> {
  let pattern = await askForPattern(lastPattern);
  let plan: NamePlan | undefined;
  while (pattern !== undefined) {
    plan = await planFor(server, documents, pattern, false);
    if (plan?.unknown === undefined) break;
    pattern = await askForPattern(pattern, plan.unknown);
  }
  if (pattern === undefined || !plan) return undefined;
  lastPattern = pattern;
  const used = pattern;
  const chosen = await pickNames(plan, (distinct) => planFor(server, documents, used, distinct));
  if (!chosen || chosen.length === 0) return undefined;
  const names = chosen.map(({ document, to }) => ({ document, name: to }));
  const argument = { names, unsaved: unsavedElsewhere() };
  return tellDocuments(
    await runOnServer<DocumentsResult>(
      server,
      DOCUMENT_COMMANDS.rename,
      argument,
      l10n.t('Renaming documents'),
    ),
  );
}

const PARTS =
  '{date} {year} {month} {day} {slug} {source} {section} {author} {folder} {name} {ext} {n} {n:3}';

/** @param unknown a part of the pattern that is shown, which the server does not know: pointed out while it stands there */
function askForPattern(shown: string, unknown?: string): Thenable<string | undefined> {
  const wrong =
    unknown === undefined
      ? undefined
      : l10n.t('The pattern cannot be used: {0} is not known.', inert(unknown));
  const at = unknown === undefined ? -1 : shown.indexOf(unknown);
  return vscode.window.showInputBox({
    title: l10n.t('Rename Documents by Pattern (1/2)'),
    prompt: wrong === undefined ? PARTS : `${wrong} ${PARTS}`,
    value: shown,
    valueSelection: at < 0 ? undefined : [at, at + unknown!.length],
    validateInput(value) {
      if (value.trim() === '') return l10n.t('A pattern is needed.');
      return unknown !== undefined && value.includes(unknown) ? wrong : undefined;
    },
  });
}

/** What the pattern would call the documents; undefined when the user was told why that cannot be known. */
async function planFor(
  server: CorpusServer,
  documents: readonly Selector[],
  pattern: string,
  distinct: boolean,
): Promise<NamePlan | undefined> {
  const argument = { documents, pattern: pattern.trim(), distinct, unsaved: unsavedElsewhere() };
  const title = l10n.t('Reading the documents');
  const answer = await runOnServer<NamePlan | DocumentsResult>(
    server,
    DOCUMENT_COMMANDS.plan,
    argument,
    title,
  );
  // A file that went away, or a row of a list that is older than the text.
  if (answer && 'message' in answer) {
    await tellDocuments(answer);
    return undefined;
  }
  return answer;
}

/** Shows old and new names; a button gives those that are taken a number. */
function pickNames(
  plan: NamePlan,
  planAgain: (distinct: boolean) => Promise<NamePlan | undefined>,
): Promise<readonly PlannedName[] | undefined> {
  const pick = vscode.window.createQuickPick<NameItem>();
  pick.title = l10n.t('Rename Documents by Pattern (2/2)');
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const number = {
    iconPath: new vscode.ThemeIcon('list-ordered'),
    tooltip: l10n.t('Number the names that are taken'),
  };
  const show = ({ names }: NamePlan) => {
    pick.items = names.map(itemOf);
    // What cannot be, or changes nothing, is for the user to tick.
    pick.selectedItems = pick.items.filter(({ planned }) => !planned.problem && planned.from !== planned.to);
    const wrong = names.filter(({ problem }) => problem !== undefined).length;
    pick.buttons = wrong > 0 ? [number] : [];
    pick.placeholder =
      wrong > 0
        ? l10n.t('{0} names cannot be: see below', wrong)
        : l10n.t('The documents that are ticked are renamed');
  };
  show(plan);
  return new Promise((resolve) => {
    let chosen: readonly PlannedName[] | undefined;
    pick.onDidTriggerButton(async () => {
      pick.busy = true;
      const again = await planAgain(true);
      pick.busy = false;
      if (again) show(again);
    });
    pick.onDidAccept(() => {
      chosen = pick.selectedItems.map(({ planned }) => planned);
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(chosen);
    });
    pick.show();
  });
}

function itemOf(planned: PlannedName): NameItem {
  const { from, to, lacking, problem } = planned;
  const why = lacking ? l10n.t('keeps its name: it lacks what the pattern asks for') : problem;
  return {
    planned,
    label: inert(to),
    description: from === to ? '' : `← ${inert(from)}`,
    ...(why === undefined ? {} : { detail: `$(${lacking ? 'info' : 'error'}) ${inert(why)}` }),
  };
}
