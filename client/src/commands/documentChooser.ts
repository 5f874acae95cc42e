import * as vscode from 'vscode';
import type { DocumentRef, Selector } from '../../../server/src/lsp/documents/protocol';
import type { DocumentNode, Node } from '../corpusView/nodes';
import * as l10n from '../l10n';
import { tell } from '../messages';
import { isCorpus } from '../names';
import { activeCorpusEditor } from './run';

/** The documents that a command is to work on. */
export interface ChosenDocuments {
  readonly documents: readonly Selector[];
  /** All documents of the same files, for commands that rather mean those. */
  readonly all: readonly Selector[];
  /** Whether they were chosen in a view, not in an editor. */
  readonly view: boolean;
}

/** Finds out which documents are meant: the rows of a menu, those selected in the view, or those of the editor's cursors. */
export class DocumentChooser {
  /** The rows that are selected in the list of documents. */
  selection: () => readonly Node[] = () => [];

  /**
   * @param from the row of a menu, or the word `view` for what is selected there
   * @param rows all rows of a menu that are selected
   */
  choose(from?: unknown, rows?: unknown): ChosenDocuments | undefined {
    const row = isNode(from) ? from : undefined;
    const nodes = Array.isArray(rows) && rows.some(isNode) ? rows.filter(isNode) : row ? [row] : undefined;
    if (nodes) return documentsOfRows(nodes);
    const selected = this.selection();
    const { activeTextEditor } = vscode.window;
    const inView =
      from === 'view' || (selected.length > 0 && !(activeTextEditor && isCorpus(activeTextEditor.document)));
    if (inView) return documentsOfRows(selected);
    const editor = activeCorpusEditor();
    if (!editor) return undefined;
    const uri = editor.document.uri.toString();
    const documents = editor.selections.map(({ start, end }) => ({ uri, range: { start, end } }));
    return { documents, all: [{ uri }], view: false };
  }
}

/** The documents that rows stand for, those of files for all their documents; the user is told when there are none. */
export function documentsOfRows(nodes: readonly Node[]): ChosenDocuments | undefined {
  const documents = nodes.flatMap((node): Selector[] => {
    if (node.kind === 'document') return [refOf(node as DocumentNode)];
    return node.kind === 'group' && node.group === 'file' ? [{ uri: node.key }] : [];
  });
  if (documents.length === 0) {
    void tell(l10n.t('Select documents in the list first.'));
    return undefined;
  }
  const uris = new Set(documents.map(({ uri }) => uri));
  return { documents, all: [...uris].map((uri) => ({ uri })), view: true };
}

/** A row as the server is told of it. */
export function refOf({ start, name }: DocumentNode): DocumentRef {
  return { uri: start.uri, line: start.line, name };
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
