import * as vscode from 'vscode';
import type {
  DocumentItem,
  DocumentOrder,
  GroupItem,
  Grouping,
  IdentityItem,
  IdentityOrder,
  Page,
  RuleItem,
} from '../../../server/src/lsp/overview/protocol';
import * as l10n from '../l10n';
import { ServerUnavailable } from '../languageClient';
import { idOf, type MoreNode, type Node, type TreeKind, toTreeItem, whereOf } from './nodes';
import type { CorpusOverview } from './overview';

/** How many rows of a list are read at once. */
const PAGE = 200;

/** How the lists are to be made; shared by all views, kept with the workspace. */
export interface ViewOptions {
  group: Grouping | 'none';
  order: DocumentOrder;
  identityOrder: IdentityOrder;
  filter: string;
}

/** The rows of one Corpus view: asked of the server when they are to be seen, and a page at a time. */
export class CorpusTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<Node | undefined>();
  /** Rows wanted of lists of which more than a page is wanted, by the id of what they stand below. */
  private readonly wanted = new Map<string, number>();
  private readonly subscription: vscode.Disposable;
  private readonly failures = new vscode.EventEmitter<string | undefined>();

  readonly onDidChangeTreeData = this.changes.event;
  /** Why nothing can be shown, or undefined when it can. */
  readonly onDidFail = this.failures.event;

  constructor(
    readonly kind: TreeKind,
    private readonly overview: CorpusOverview,
    private readonly options: Readonly<ViewOptions>,
    private readonly viewId: string,
  ) {
    this.subscription = overview.onDidChange(() => this.changes.fire(undefined));
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return toTreeItem(node);
  }

  async getChildren(parent?: Node): Promise<Node[]> {
    if (parent?.kind === 'document' || parent?.kind === 'more') return [];
    const below = idOf(parent);
    const limit = this.wanted.get(below) ?? PAGE;
    try {
      const { items, total } = await this.withProgress(parent, limit);
      if (!parent) this.failures.fire(undefined);
      const nodes = items.map((item): Node => (item.kind === 'document' ? { ...item, below } : item));
      if (items.length < total) {
        nodes.push({ kind: 'more', view: this.kind, below: parent, left: total - items.length });
      }
      return nodes;
    } catch (error) {
      // The views are asked again when there is an answer to be had.
      this.failures.fire(
        error instanceof ServerUnavailable
          ? l10n.t('The Corpus language server is not running.')
          : l10n.t('The corpus could not be read. The log says why.'),
      );
      return [];
    }
  }

  /** Reads another page of a list, and shows it. */
  loadMore({ below }: MoreNode): void {
    const id = idOf(below);
    this.wanted.set(id, (this.wanted.get(id) ?? PAGE) + PAGE);
    this.changes.fire(below);
  }

  /** Makes the lists anew, from their beginning. */
  reset(): void {
    this.wanted.clear();
    this.changes.fire(undefined);
  }

  dispose(): void {
    this.subscription.dispose();
    this.changes.dispose();
    this.failures.dispose();
  }

  private withProgress(
    parent: GroupItem | IdentityItem | RuleItem | undefined,
    limit: number,
  ): Thenable<Page<GroupItem | DocumentItem | IdentityItem | RuleItem>> {
    return vscode.window.withProgress({ location: { viewId: this.viewId } }, (_progress, token) =>
      this.load(parent, limit, token),
    );
  }

  private load(
    parent: GroupItem | IdentityItem | RuleItem | undefined,
    limit: number,
    token: vscode.CancellationToken,
  ): Promise<Page<GroupItem | DocumentItem | IdentityItem | RuleItem>> {
    const { filter, group, order, identityOrder } = this.options;
    if (parent?.kind === 'group') {
      return this.overview.documents({ where: whereOf(parent), filter, order, limit }, token);
    }
    // What is named or wrong was filtered by its own name: below it stand all its documents.
    if (parent) return this.overview.documents({ where: whereOf(parent), limit }, token);
    switch (this.kind) {
      case 'documents':
        return this.overview.documents(
          { filter, order, limit, ...(group === 'none' ? {} : { group }) },
          token,
        );
      case 'rules':
        return this.overview.rules({ filter, limit }, token);
      default:
        return this.overview.identities({ type: this.kind, filter, order: identityOrder, limit }, token);
    }
  }
}
