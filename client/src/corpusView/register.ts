import * as vscode from 'vscode';
import { DocumentChooser } from '../commands/documentChooser';
import { registerDocumentCommands } from '../commands/documents';
import * as l10n from '../l10n';
import { DocumentDragAndDrop } from './dragAndDrop';
import { registerItemCommands } from './itemCommands';
import type { MoreNode, Node, TreeKind } from './nodes';
import type { CorpusOverview } from './overview';
import { CorpusTree, type ViewOptions } from './tree';
import { registerViewCommands } from './viewCommands';

/** The views of the container `corpus`, by id as in package.json. */
const VIEWS: Readonly<Record<string, TreeKind>> = {
  'corpus.documents': 'documents',
  'corpus.citations': 'citation',
  'corpus.people': 'person',
  'corpus.organizations': 'organization',
  'corpus.places': 'place',
  'corpus.rules': 'rules',
};

/** The names of the views, as in package.json: there VS Code's own language holds. */
const titles = (): Readonly<Record<TreeKind, string>> => ({
  documents: l10n.t('Documents'),
  citation: l10n.t('Cited Documents'),
  person: l10n.t('People'),
  organization: l10n.t('Organisations'),
  place: l10n.t('Places'),
  rules: l10n.t('Problems by Rule'),
});

const STATE = 'corpus.viewOptions';
const DEFAULTS: ViewOptions = { group: 'file', order: 'position', identityOrder: 'count', filter: '' };

/** Registers the views in the activity bar and their commands. */
export function registerCorpusViews(
  overview: CorpusOverview,
  context: vscode.ExtensionContext,
): vscode.Disposable {
  const stored = context.workspaceState.get<Partial<ViewOptions>>(STATE);
  const options: ViewOptions = { ...DEFAULTS, ...stored, filter: '' };
  const chooser = new DocumentChooser();
  const views = Object.entries(VIEWS).map(([id, kind]) => {
    const tree = new CorpusTree(kind, overview, options, id);
    const view = vscode.window.createTreeView<Node>(id, {
      treeDataProvider: tree,
      showCollapseAll: true,
      ...(kind === 'documents'
        ? { canSelectMany: true, dragAndDropController: new DocumentDragAndDrop(overview.server) }
        : {}),
    });
    if (kind === 'documents') chooser.selection = () => view.selection;
    tree.onDidFail((reason) => {
      view.message = reason;
    });
    return { tree, view };
  });

  const nameViews = () => {
    for (const { tree, view } of views) view.title = titles()[tree.kind];
  };
  nameViews();

  const show = () => {
    const described = options.filter === '' ? undefined : `“${options.filter}”`;
    for (const { tree, view } of views) {
      view.description = described;
      tree.reset();
    }
    void vscode.commands.executeCommand('setContext', 'corpus.viewFiltered', options.filter !== '');
    void context.workspaceState.update(STATE, options);
  };

  return vscode.Disposable.from(
    l10n.onDidChangeDisplayLanguage(nameViews),
    ...views.flatMap(({ tree, view }) => [tree, view]),
    registerViewCommands(overview, options, show),
    registerItemCommands(overview),
    registerDocumentCommands(overview, chooser),
    vscode.commands.registerCommand('corpus.loadMore', (node?: MoreNode) => {
      if (node?.kind !== 'more') return;
      for (const { tree } of views) if (tree.kind === node.view) tree.loadMore(node);
    }),
  );
}
