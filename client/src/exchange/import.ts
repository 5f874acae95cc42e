import * as vscode from 'vscode';
import type { CorpusServer } from '../languageClient';
import { below, isSaved } from './files';
import { joinFiles } from './join';
import { ask, showProblems, withProgress } from './request';
import { pickCorpus, selectFiles, writeNew } from './selection';

interface ImportAnswer {
  readonly problems: readonly string[];
  readonly text: string;
  readonly documents: number;
}

interface Format {
  readonly id: string;
  readonly endings: readonly string[];
  readonly label: string;
  readonly detail: string;
}

/** What a caller that asks nobody gives. */
interface ImportOptions {
  readonly format?: string;
  readonly target?: vscode.Uri;
  readonly overwrite?: boolean;
}

function formats(): readonly Format[] {
  return [
    {
      id: 'html',
      endings: ['html', 'htm', 'xhtml'],
      label: vscode.l10n.t('Saved web pages'),
      detail: vscode.l10n.t(
        'The main text of each page, with the title, date, source and author that it names',
      ),
    },
    {
      id: 'text',
      endings: ['txt'],
      label: vscode.l10n.t('Text files'),
      detail: vscode.l10n.t('One document a file'),
    },
    {
      id: 'jsonl',
      endings: ['jsonl', 'ndjson'],
      label: 'JSONL',
      detail: vscode.l10n.t('One document a line: name, text and fields'),
    },
    {
      id: 'vrt',
      endings: ['vrt', 'vert'],
      label: 'VRT',
      detail: vscode.l10n.t('One token a line, of Sketch Engine and the Corpus Workbench'),
    },
    {
      id: 'conllu',
      endings: ['conllu', 'conllup'],
      label: 'CoNLL-U',
      detail: vscode.l10n.t('One word a line, of Universal Dependencies: the text as the words spell it'),
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
  const title = vscode.l10n.t('Importing');
  const answer = await withProgress(title, (token, report) => read(server, format, uris, token, report));
  if (!answer) return undefined;
  if (answer.problems.length > 0) {
    showProblems(vscode.l10n.t('The files cannot be imported; nothing was written.'), answer.problems);
    return undefined;
  }
  const target = options.target ?? (await pickCorpus(uris[0]!, vscode.l10n.t('Import into')));
  if (!target) return undefined;
  return withProgress(title, async () => {
    const isAsked = !options.target || options.overwrite === true;
    if (!(await writeNew(target, answer.text, isAsked))) return undefined;
    const name = vscode.workspace.asRelativePath(target);
    void vscode.window.showInformationMessage(
      vscode.l10n.t('{0} documents imported into {1}.', answer.documents, name),
    );
    if (!options.target) await vscode.window.showTextDocument(target);
    return answer.documents;
  });
}

/** Reads the files and asks the server for the corpus that they make. */
async function read(
  server: CorpusServer,
  { id, endings, label }: Format,
  uris: readonly vscode.Uri[],
  token: vscode.CancellationToken,
  report: (message: string, increment?: number) => void,
): Promise<ImportAnswer | undefined> {
  const { folder, names } = await selectFiles(uris, (name) => hasEnding(name, endings), token);
  if (token.isCancellationRequested) return undefined;
  if (names.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no such files here: {0}.', label));
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
    files.push({ name, content: base64(await vscode.workspace.fs.readFile(uri)) });
    report(`${files.length} / ${names.length}`, 100 / names.length);
  }
  const uri = below(folder, names[0]!).toString();
  return ask<ImportAnswer>(server, 'corpus/import', { uri, format: id, files }, token);
}

/** The format that the names of all files tell; none for a folder. */
function formatOf(uris: readonly vscode.Uri[] | undefined): Format | undefined {
  return uris && formats().find(({ endings }) => uris.every(({ path }) => hasEnding(path, endings)));
}

function hasEnding(name: string, endings: readonly string[]): boolean {
  return endings.includes(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}

async function pickFormat(): Promise<Format | undefined> {
  return vscode.window.showQuickPick(formats(), {
    title: vscode.l10n.t('Import'),
    placeHolder: vscode.l10n.t('Format'),
    matchOnDetail: true,
  });
}

/** Files, or a folder of them: no dialog lets pick both everywhere. */
async function pickSources({ endings, label }: Format): Promise<readonly vscode.Uri[] | undefined> {
  const files = { label: vscode.l10n.t('Files…') };
  const folder = { label: vscode.l10n.t('Folder…') };
  const choice = await vscode.window.showQuickPick([files, folder], { title: vscode.l10n.t('Import') });
  if (!choice) return undefined;
  return vscode.window.showOpenDialog({
    canSelectFiles: choice === files,
    canSelectFolders: choice === folder,
    canSelectMany: choice === files,
    openLabel: vscode.l10n.t('Import'),
    title: label,
    ...(choice === files ? { filters: { [label]: [...endings] } } : {}),
  });
}

/** In pieces: a function cannot be called with as many arguments as a file has bytes. */
function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(pieces.join(''));
}
