import * as vscode from 'vscode';
import type { DocumentItem, Where } from '../../../server/src/lsp/overview/protocol';
import { documentCount, joined, nameOf } from '../corpusView/nodes';
import type { CorpusOverview } from '../corpusView/overview';
import { showPlace } from '../corpusView/show';
import { inert } from '../inert';

/** More than this nobody scrolls through: the filter of the Corpus view finds the others. */
const MOST = 2000;

interface Choice extends vscode.QuickPickItem {
  readonly document: DocumentItem;
}

/** Goes to the text behind a mark: the one document, or the one that is chosen of many. */
export async function openMark(overview: CorpusOverview, where: Where, title: string): Promise<void> {
  const { items, total } = await overview.documents({ where, limit: MOST });
  const documents = items.filter((item): item is DocumentItem => item.kind === 'document');
  const [first] = documents;
  const chosen =
    documents.length > 1 ? await choose(documents, `${inert(title)} (${documentCount(total)})`) : first;
  if (chosen) await showPlace(chosen.place, { preview: true });
}

async function choose(documents: readonly DocumentItem[], title: string): Promise<DocumentItem | undefined> {
  const choices = documents.map((document): Choice => {
    const { date, count, source } = document;
    return {
      document,
      label: nameOf(document),
      description: joined([count !== undefined && `${count}×`, inert(date), inert(source)]),
      detail: inert(document.title),
    };
  });
  const options = { title, matchOnDescription: true, matchOnDetail: true };
  return (await vscode.window.showQuickPick(choices, options))?.document;
}
