import * as vscode from 'vscode';
import { inert } from '../inert';
import * as l10n from '../l10n';
import type { CorpusServer } from '../languageClient';
import { tell } from '../messages';
import { tellResult } from './edits';
import { activeCorpusEditor, type EditResult, runOnServer } from './run';

/** What the server offers to learn of a selection. */
interface Offer {
  readonly phrases: readonly { readonly text: string; readonly line: string }[];
  readonly kinds: readonly { readonly id: string; readonly label: string }[];
  readonly message?: string;
}

interface PhraseItem extends vscode.QuickPickItem {
  readonly text: string;
}

interface KindItem extends vscode.QuickPickItem {
  readonly id: string;
}

/** Registers *Learn Boilerplate from Selection*: lines become phrases of the configuration, after a look at them. */
export function registerLearn(server: CorpusServer): vscode.Disposable {
  return vscode.commands.registerCommand('corpus.learnBoilerplate', () => learn(server));
}

async function learn(server: CorpusServer): Promise<EditResult | undefined> {
  const editor = activeCorpusEditor();
  if (!editor) return undefined;
  const { start, end } = editor.selection;
  const uri = editor.document.uri.toString();
  const offer = await runOnServer<Offer>(server, 'corpus.server.proposePhrases', {
    uri,
    range: { start, end },
  });
  if (!offer) return undefined;
  if (offer.message) {
    void tell(offer.message);
    return undefined;
  }
  const phrases = await pickPhrases(offer);
  if (!phrases || phrases.length === 0) return undefined;
  const kind = await pickKind(offer);
  if (!kind) return undefined;
  const argument = { uri, phrases: phrases.map(({ text }) => text), kind: kind.id };
  return tellResult(await runOnServer<EditResult>(server, 'corpus.server.learnPhrases', argument));
}

/** Shows what would be written. A line with stars is offered as it stands, too. */
function pickPhrases({ phrases }: Offer): Thenable<PhraseItem[] | undefined> {
  const items = phrases.flatMap(({ text, line }): PhraseItem[] => {
    const phrase = { label: inert(text), text, picked: true };
    if (text === line) return [phrase];
    const from = l10n.t('for lines like “{0}”', inert(line));
    return [
      { ...phrase, description: from },
      { label: inert(line), text: line, description: l10n.t('exactly this line') },
    ];
  });
  return vscode.window.showQuickPick(items, {
    canPickMany: true,
    matchOnDescription: true,
    title: l10n.t('Learn Boilerplate (1/2): lines'),
    placeHolder: l10n.t('Lines to count as page furniture in all documents; * stands for any text'),
  });
}

function pickKind({ kinds }: Offer): Thenable<KindItem | undefined> {
  return vscode.window.showQuickPick(
    kinds.map((kind): KindItem => kind),
    {
      title: l10n.t('Learn Boilerplate (2/2): kind'),
      placeHolder: l10n.t('What kind of page furniture are these lines?'),
    },
  );
}
