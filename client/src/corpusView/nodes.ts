import * as vscode from 'vscode';
import type {
  DocumentItem,
  GroupItem,
  IdentityItem,
  IdentityType,
  RuleItem,
  Severity,
  Where,
} from '../../../server/src/lsp/overview/protocol';
import { inert } from '../inert';
import * as l10n from '../l10n';

/** Length of the day in an ISO 8601 date and time. */
const SHORT_DATE = 10;

/** What the views show, each one of these. */
export type TreeKind = 'documents' | 'rules' | IdentityType;

/** What stands in a row of the Corpus views. */
export type Node = GroupItem | DocumentNode | IdentityItem | RuleItem | MoreNode;

/** A document, below what it was asked for. */
export interface DocumentNode extends DocumentItem {
  /** Id of the row that it stands below: one document can stand below many. */
  readonly below: string;
}

/** The row after a part of a long list. */
export interface MoreNode {
  readonly kind: 'more';
  readonly view: TreeKind;
  readonly below: Node | undefined;
  readonly left: number;
}

/** Tells rows apart, also after the list was read anew. */
export function idOf(node: Node | undefined): string {
  switch (node?.kind) {
    case undefined:
      return '';
    case 'group':
      return `group:${node.group}:${node.key}`;
    case 'document':
      return `${node.below}\n${node.start.uri}\n${node.name || node.start.line}`;
    case 'identity':
      return `identity:${node.id}`;
    case 'rule':
      return `rule:${node.rule}`;
    case 'more':
      return `${idOf(node.below)}\nmore`;
  }
}

/** The documents that stand below a row. */
export function whereOf(node: GroupItem | IdentityItem | RuleItem): Where {
  switch (node.kind) {
    case 'group':
      return node.group === 'file'
        ? { uri: node.key }
        : node.group === 'source'
          ? { source: node.key }
          : { month: node.key };
    case 'identity':
      return { id: node.id };
    case 'rule':
      return { rule: node.rule };
  }
}

/**
 * How a row looks. All text that comes from the corpus is plain: labels, descriptions and tooltips are strings, never
 * markdown.
 */
export function toTreeItem(node: Node): vscode.TreeItem {
  const item = new vscode.TreeItem('');
  item.id = idOf(node);
  item.contextValue = contextOf(node);
  switch (node.kind) {
    case 'group':
      describeGroup(item, node);
      break;
    case 'document':
      describeDocument(item, node);
      break;
    case 'identity':
      describeIdentity(item, node);
      break;
    case 'rule':
      describeRule(item, node);
      break;
    case 'more':
      item.label = l10n.t('Show More ({0} left)', node.left);
      item.iconPath = new vscode.ThemeIcon('ellipsis');
      item.command = { command: 'corpus.loadMore', title: String(item.label), arguments: [node] };
  }
  return item;
}

/** What menus ask of a row: of groups also by what, and whether they have a name. */
function contextOf(node: Node): string {
  if (node.kind !== 'group') return node.kind;
  return node.key === '' ? 'group' : `group-${node.group}`;
}

function describeGroup(item: vscode.TreeItem, { group, key, documents, problems }: GroupItem): void {
  item.collapsibleState = vscode.TreeItemCollapsibleState.Collapsed;
  const label = labelOfGroup(group, key);
  const counts = [String(documents), problems > 0 && problemCount(problems)];
  item.tooltip = joined([inert(label), documentCount(documents), problemCount(problems)], '\n');
  if (group === 'file') {
    // The name first: of a long path its end tells most, and a narrow list shows its beginning.
    const [, folder, name = label] = /^(.*)\/([^/]+)$/.exec(label) ?? [];
    item.label = inert(name);
    item.description = joined([...counts, folder && inert(folder)]);
    item.resourceUri = vscode.Uri.parse(key);
    item.iconPath = vscode.ThemeIcon.File;
  } else {
    item.label = inert(label);
    item.description = joined(counts);
    item.iconPath = new vscode.ThemeIcon(group === 'source' ? 'globe' : 'calendar');
  }
}

/** The name of a group; of what has no source or date that it has none. */
function labelOfGroup(group: GroupItem['group'], key: string): string {
  if (group === 'file') return vscode.workspace.asRelativePath(vscode.Uri.parse(key));
  if (key !== '') return key;
  return group === 'source' ? l10n.t('No source') : l10n.t('No date');
}

function describeDocument(item: vscode.TreeItem, node: DocumentNode): void {
  const { error, warning, information } = node.problems;
  const problems = error + warning + information;
  item.label = nameOf(node);
  item.description = joined([
    node.count !== undefined && `${node.count}×`,
    node.date.slice(0, SHORT_DATE),
    node.count === undefined && problems > 0 && problemCount(problems),
    inert(node.title),
  ]);
  item.tooltip = joined(
    [
      nameOf(node),
      inert(node.title),
      joined([inert(node.source), inert(node.date)]),
      problemCount(problems),
      node.furniture > 0 && l10n.t('{0} % page furniture', Math.max(1, Math.round(node.furniture * 100))),
    ],
    '\n',
  );
  const color = error > 0 ? 'list.errorForeground' : warning > 0 ? 'list.warningForeground' : undefined;
  item.iconPath = new vscode.ThemeIcon('file', color ? new vscode.ThemeColor(color) : undefined);
  item.command = { command: 'corpus.openItem', title: l10n.t('Open'), arguments: [node] };
}

/** A document's name; text before the first marker has none. */
export function nameOf({ name }: DocumentItem): string {
  return inert(name) || l10n.t('(no name)');
}

const IDENTITY_ICONS: Readonly<Record<IdentityType, string>> = {
  citation: 'law',
  person: 'person',
  organization: 'organization',
  place: 'location',
};

function describeIdentity(item: vscode.TreeItem, { type, name, count, documents }: IdentityItem): void {
  item.label = inert(name);
  item.collapsibleState = vscode.TreeItemCollapsibleState.Collapsed;
  item.description = String(count);
  item.tooltip = joined([inert(name), mentionCount(count), documentCount(documents)], '\n');
  item.iconPath = new vscode.ThemeIcon(IDENTITY_ICONS[type]);
}

const SEVERITY_ICONS: Readonly<Record<Severity, readonly [icon: string, color?: string]>> = {
  error: ['error', 'problemsErrorIcon.foreground'],
  warning: ['warning', 'problemsWarningIcon.foreground'],
  information: ['info', 'problemsInfoIcon.foreground'],
  hint: ['lightbulb'],
};

function describeRule(
  item: vscode.TreeItem,
  { rule, severity, count, documents, explanation }: RuleItem,
): void {
  const [icon, color] = SEVERITY_ICONS[severity];
  item.label = rule;
  item.collapsibleState = vscode.TreeItemCollapsibleState.Collapsed;
  item.description = String(count);
  item.tooltip = joined([explanation, problemCount(count), documentCount(documents)], '\n');
  item.iconPath = new vscode.ThemeIcon(icon, color ? new vscode.ThemeColor(color) : undefined);
}

/** "1 problem", "5 problems". */
export function problemCount(count: number): string {
  return count === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', count);
}

export function documentCount(count: number): string {
  return count === 1 ? l10n.t('1 document') : l10n.t('{0} documents', count);
}

export function mentionCount(count: number): string {
  return count === 1 ? l10n.t('1 mention') : l10n.t('{0} mentions', count);
}

export function joined(parts: readonly (string | false | undefined)[], separator = ' · '): string {
  return parts.filter(Boolean).join(separator);
}
