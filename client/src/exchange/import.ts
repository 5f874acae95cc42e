import * as vscode from 'vscode';
import {
  formatOfName,
  hasEndingOf,
  IMPORT_ENDINGS,
  type ImportFormat,
} from '../../../server/src/core/exchange/importFormats';
import { encodeBase64 } from '../../../server/src/core/text/base64';
import type { ImportAnswer } from '../../../server/src/lsp/exchange/protocol';
import * as l10n from '../l10n';
import type { CorpusServer } from '../languageClient';
import { tell } from '../messages';
import { below, isSaved } from './files';
import { joinFiles } from './join';
import { ask, showProblems, withProgress } from './request';
import { type CorpusTarget, pickCorpus, selectFiles, writeCorpus } from './selection';

interface Format {
  readonly id: ImportFormat;
  readonly label: string;
  readonly detail: string;
}

/** What a caller that asks nobody gives. */
interface ImportOptions extends CorpusTarget {
  readonly format?: string;
}

function formats(): readonly Format[] {
  return [
    {
      id: 'html',
      label: l10n.t('Saved web pages'),
      detail: l10n.t('The main text of each page, with the title, date, source and author that it names'),
    },
    {
      id: 'text',
      label: l10n.t('Text files'),
      detail: l10n.t('One document a file'),
    },
    {
      id: 'jsonl',
      label: 'JSONL',
      detail: l10n.t('One document a line: name, text and fields'),
    },
    {
      id: 'vrt',
      label: 'VRT',
      detail: l10n.t('One token a line, of Sketch Engine and the Corpus Workbench'),
    },
    {
      id: 'conllu',
      label: 'CoNLL-U',
      detail: l10n.t('One word a line, of Universal Dependencies: the text as the words spell it'),
    },
  ];
}

/** Registers *Import*, for files or folders of the explorer, or what a dialog picks. */
export function registerImport(server: CorpusServer): vscode.Disposable {
  return vscode.commands.registerCommand(
    'corpus.import',
    (uri?: vscode.Uri, uris?: readonly vscode.Uri[], options?: ImportOptions) =>
      run(server, Array.isArray(uris) && uris.length > 0 ? uris : uri ? [uri] : undefined, options ?? {}),
  );
}

async function run(
  server: CorpusServer,
  named: readonly vscode.Uri[] | undefined,
  options: ImportOptions,
): Promise<number | undefined> {
  const format = formats().find(({ id }) => id === options.format) ?? formatOf(named) ?? (await pickFormat());
  if (!format) return undefined;
  const uris = named ?? (await pickSources(format));
  if (!uris || uris.length === 0) return undefined;
  if (format.id === 'text') return joinFiles(server, uris, options);
  const title = l10n.t('Importing');
  const answer = await withProgress(title, (token, report) => read(server, format, uris, token, report));
  if (!answer) return undefined;
  if (answer.problems.length > 0) {
    showProblems(l10n.t('The files cannot be imported; nothing was written.'), answer.problems);
    return undefined;
  }
  const target = options.target ?? (await pickCorpus(uris[0]!, l10n.t('Import into')));
  if (!target) return undefined;
  return withProgress(title, async () => {
    const said = (name: string) => l10n.t('{0} documents imported into {1}.', answer.documents, name);
    return (await writeCorpus(target, answer.text, options, said)) ? answer.documents : undefined;
  });
}

/** Reads the files and asks the server for the corpus that they make. */
async function read(
  server: CorpusServer,
  { id, label }: Format,
  uris: readonly vscode.Uri[],
  token: vscode.CancellationToken,
  report: (message: string, increment?: number) => void,
): Promise<ImportAnswer | undefined> {
  const { folder, names } = await selectFiles(uris, (name) => hasEndingOf(id, name), token);
  if (token.isCancellationRequested) return undefined;
  if (names.length === 0) {
    void tell(l10n.t('There are no such files here: {0}.', label));
    return undefined;
  }
  const files: { readonly name: string; readonly content: string }[] = [];
  for (const name of names) {
    if (token.isCancellationRequested) return undefined;
    const uri = below(folder, name);
    const open = vscode.workspace.textDocuments.find(
      (document) => document.uri.toString() === uri.toString(),
    );
    if (open && !(await isSaved(open))) return undefined;
    files.push({ name, content: encodeBase64(await vscode.workspace.fs.readFile(uri)) });
    report(`${files.length} / ${names.length}`, 100 / names.length);
  }
  const uri = below(folder, names[0]!).toString();
  return ask<ImportAnswer>(server, 'corpus/import', { uri, format: id, files }, token);
}

/** The format that the names of all files tell; none for a folder. */
function formatOf(uris: readonly vscode.Uri[] | undefined): Format | undefined {
  const told = new Set(uris?.map(({ path }) => formatOfName(path)));
  return told.size === 1 ? formats().find(({ id }) => told.has(id)) : undefined;
}

async function pickFormat(): Promise<Format | undefined> {
  return vscode.window.showQuickPick(formats(), {
    title: l10n.t('Import'),
    placeHolder: l10n.t('Format'),
    matchOnDetail: true,
  });
}

/** Files, or a folder of them: no dialog lets pick both everywhere. */
async function pickSources({ id, label }: Format): Promise<readonly vscode.Uri[] | undefined> {
  const files = { label: l10n.t('Files…') };
  const folder = { label: l10n.t('Folder…') };
  const choice = await vscode.window.showQuickPick([files, folder], {
    title: l10n.t('Import'),
    placeHolder: l10n.t('What is to be imported'),
  });
  if (!choice) return undefined;
  return vscode.window.showOpenDialog({
    canSelectFiles: choice === files,
    canSelectFolders: choice === folder,
    canSelectMany: choice === files,
    openLabel: l10n.t('Import'),
    title: label,
    ...(choice === files ? { filters: { [label]: [...IMPORT_ENDINGS[id]] } } : {}),
  });
}
