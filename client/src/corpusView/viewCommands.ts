import * as vscode from 'vscode';
import type { DocumentOrder, IdentityOrder } from '../../../server/src/lsp/overview/protocol';
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
      const group = await choose<ViewOptions['group']>(vscode.l10n.t('Group documents by'), options.group, [
        ['file', vscode.l10n.t('File')],
        ['source', vscode.l10n.t('Source')],
        ['month', vscode.l10n.t('Month')],
        ['none', vscode.l10n.t('Nothing')],
      ]);
      if (!group) return;
      options.group = group;
      show();
    }),
    vscode.commands.registerCommand('corpus.sortDocuments', async () => {
      const order = await choose<DocumentOrder>(vscode.l10n.t('Sort documents by'), options.order, [
        ['position', vscode.l10n.t('Place in the file')],
        ['name', vscode.l10n.t('Name')],
        ['date', vscode.l10n.t('Date, newest first')],
        ['problems', vscode.l10n.t('Problems, most first')],
        ['furniture', vscode.l10n.t('Page furniture, most first')],
      ]);
      if (!order) return;
      options.order = order;
      show();
    }),
    vscode.commands.registerCommand('corpus.sortMentions', async () => {
      const order = await choose<IdentityOrder>(vscode.l10n.t('Sort by'), options.identityOrder, [
        ['count', vscode.l10n.t('Mentions, most first')],
        ['name', vscode.l10n.t('Name')],
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
              title: vscode.l10n.t('Filter the Corpus views'),
              prompt: vscode.l10n.t(
                'Words of a name, title, source, date or rule, with or without diacritics',
              ),
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
    ...(value === current ? { description: vscode.l10n.t('current') } : {}),
  }));
  return (await vscode.window.showQuickPick(items, { title }))?.value;
}
