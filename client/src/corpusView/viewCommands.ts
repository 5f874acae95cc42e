import * as vscode from 'vscode';
import type { DocumentOrder, IdentityOrder } from '../../../server/src/lsp/overview/protocol';
import * as l10n from '../l10n';
import type { CorpusOverview } from './overview';
import type { ViewOptions } from './tree';

/** Registers the commands in the title bars of the views: how the lists are made. */
export function registerViewCommands(
  overview: CorpusOverview,
  options: ViewOptions,
  show: () => void,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('corpus.refreshView', () => overview.refresh()),
    vscode.commands.registerCommand('corpus.groupDocuments', async () => {
      const group = await choose<ViewOptions['group']>(l10n.t('Group documents by'), options.group, [
        ['file', l10n.t('File')],
        ['source', l10n.t('Source')],
        ['month', l10n.t('Month')],
        ['none', l10n.t('Nothing')],
      ]);
      if (!group) return;
      options.group = group;
      show();
    }),
    vscode.commands.registerCommand('corpus.sortDocuments', async () => {
      const order = await choose<DocumentOrder>(l10n.t('Sort documents by'), options.order, [
        ['position', l10n.t('Place in the file')],
        ['name', l10n.t('Name')],
        ['date', l10n.t('Date, newest first')],
        ['problems', l10n.t('Problems, most first')],
        ['furniture', l10n.t('Page furniture, most first')],
      ]);
      if (!order) return;
      options.order = order;
      show();
    }),
    vscode.commands.registerCommand('corpus.sortMentions', async () => {
      const order = await choose<IdentityOrder>(l10n.t('Sort by'), options.identityOrder, [
        ['count', l10n.t('Mentions, most first')],
        ['name', l10n.t('Name')],
      ]);
      if (!order) return;
      options.identityOrder = order;
      show();
    }),
    vscode.commands.registerCommand('corpus.filterView', async (text?: unknown) => {
      const filter =
        typeof text === 'string'
          ? text
          : await vscode.window.showInputBox({
              title: l10n.t('Filter the Corpus views'),
              prompt: l10n.t('Words of a name, title, source, date or rule, with or without diacritics'),
              value: options.filter,
            });
      if (filter === undefined) return;
      options.filter = filter.trim();
      show();
    }),
    vscode.commands.registerCommand('corpus.clearViewFilter', () => {
      options.filter = '';
      show();
    }),
  );
}

async function choose<Value extends string>(
  title: string,
  current: Value,
  choices: readonly (readonly [Value, string])[],
): Promise<Value | undefined> {
  const items = choices.map(([value, label]) => ({
    label,
    value,
    ...(value === current ? { description: l10n.t('current') } : {}),
  }));
  return (await vscode.window.showQuickPick(items, { title }))?.value;
}
