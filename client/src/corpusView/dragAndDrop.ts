import * as vscode from 'vscode';
import type { DocumentRef } from '../../../server/src/lsp/documents/protocol';
import { refOf } from '../commands/documentChooser';
import { moveTo } from '../commands/moveDocuments';
import type { CorpusServer } from '../languageClient';
import type { DocumentNode, Node } from './nodes';

/** What is dragged within the list of documents; VS Code makes this name from that of the view. */
const ROWS = 'application/vnd.code.tree.corpus.documents';

/**
 * Lets documents be dragged onto others, whose place they take, and onto files, to whose end they go. Each move is one
 * edit of all files that it concerns.
 */
export class DocumentDragAndDrop implements vscode.TreeDragAndDropController<Node> {
  readonly dragMimeTypes = [ROWS];
  readonly dropMimeTypes = [ROWS];

  constructor(private readonly server: CorpusServer) {}

  handleDrag(nodes: readonly Node[], transfer: vscode.DataTransfer): void {
    const documents = nodes.filter((node): node is DocumentNode => node.kind === 'document');
    if (documents.length > 0) transfer.set(ROWS, new vscode.DataTransferItem(documents.map(refOf)));
  }

  async handleDrop(
    target: Node | undefined,
    transfer: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<void> {
    const dragged = readRows(transfer.get(ROWS)?.value);
    const to = target && destination(target);
    if (dragged.length === 0 || !to || token.isCancellationRequested) return;
    await moveTo(this.server, dragged, to);
  }
}

/** What another window drags arrives as JSON. */
function readRows(value: unknown): readonly DocumentRef[] {
  try {
    const rows: unknown = typeof value === 'string' ? JSON.parse(value) : value;
    return Array.isArray(rows) ? rows : [];
  } catch {
    return [];
  }
}

/** Nothing for rows that are no place: a month, a source. */
function destination(target: Node): Parameters<typeof moveTo>[2] | undefined {
  if (target.kind === 'document') {
    const at = refOf(target as DocumentNode);
    return { uri: at.uri, at };
  }
  return target.kind === 'group' && target.group === 'file' ? { uri: target.key } : undefined;
}
