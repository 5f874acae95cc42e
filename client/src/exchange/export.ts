import * as vscode from 'vscode';
import { decodeBase64 } from '../../../server/src/core/text/base64';
import type { ExportAnswer } from '../../../server/src/lsp/exchange/protocol';
import { isCleaned, sourceOf } from '../cleaned/uri';
import type { Node } from '../corpusView/nodes';
import * as l10n from '../l10n';
import type { CorpusServer } from '../languageClient';
import { tell } from '../messages';
import { isCorpus } from '../names';
import { ask, withProgress } from './request';
import { writeNew } from './selection';

interface Format {
  readonly id: string;
  readonly extension: string;
  readonly label: string;
  readonly detail: string;
}

/** What a caller that asks nobody gives. */
interface ExportOptions {
  readonly format?: string;
  readonly target?: vscode.Uri;
  readonly overwrite?: boolean;
  readonly raw?: boolean;
}

function formats(): readonly Format[] {
  return [
    {
      id: 'jsonl',
      extension: 'jsonl',
      label: 'JSONL',
      detail: l10n.t('One document a line: fields, text, and where names, dates and citations stand'),
    },
    {
      id: 'vrt',
      extension: 'vrt',
      label: 'VRT',
      detail: l10n.t('One token a line, for Sketch Engine and the Corpus Workbench'),
    },
    {
      id: 'tei',
      extension: 'xml',
      label: 'TEI P5',
      detail: l10n.t('XML with header, names, dates and references'),
    },
    {
      id: 'parquet',
      extension: 'parquet',
      label: 'Parquet',
      detail: l10n.t('A table with texts, metadata and mentions, for pandas, DuckDB, Spark and the like'),
    },
    { id: 'csv', extension: 'csv', label: 'CSV', detail: l10n.t('A table of the metadata') },
    { id: 'tsv', extension: 'tsv', label: 'TSV', detail: l10n.t('A table of the metadata') },
    {
      id: 'text',
      extension: 'txt',
      label: l10n.t('Text'),
      detail: l10n.t('The cleaned text alone'),
    },
  ];
}

/** Registers *Export…*, of the active corpus, a file of the explorer, or the whole workspace. */
export function registerExport(server: CorpusServer): vscode.Disposable {
  return vscode.commands.registerCommand('corpus.export', (from?: unknown, options?: unknown) =>
    run(server, fileOf(from), isOptions(options) ? options : {}),
  );
}

/** The file that a menu means: of the explorer, or of a row of the Corpus view. */
function fileOf(from: unknown): vscode.Uri | undefined {
  if (from instanceof vscode.Uri) return from;
  const row = typeof from === 'object' && from !== null && 'kind' in from ? (from as Node) : undefined;
  return row?.kind === 'group' && row.group === 'file' ? vscode.Uri.parse(row.key) : undefined;
}

function isOptions(value: unknown): value is ExportOptions {
  return typeof value === 'object' && value !== null && 'format' in value;
}

async function run(
  server: CorpusServer,
  named: vscode.Uri | undefined,
  options: ExportOptions,
): Promise<number | undefined> {
  const format = formats().find(({ id }) => id === options.format) ?? (await pickFormat());
  if (!format) return undefined;
  const source = named ?? (options.target ? undefined : await pickSource());
  if (source === null) return undefined;
  const target = options.target ?? (await pickTarget(source, format));
  if (!target) return undefined;
  return withProgress(l10n.t('Exporting'), async (token, report) => {
    const roots = vscode.workspace.workspaceFolders?.map(({ uri }) => uri.toString()) ?? [];
    const params = { uri: source?.toString(), format: format.id, raw: options.raw === true, roots };
    const answer = await ask<ExportAnswer>(server, 'corpus/export', params, token, report);
    if (!answer || token.isCancellationRequested) return undefined;
    const name = vscode.workspace.asRelativePath(target);
    const content = answer.isBase64 ? decodeBase64(answer.content) : new TextEncoder().encode(answer.content);
    const isAsked = !options.target || options.overwrite === true;
    if (!(await writeNew(target, content, isAsked))) return undefined;
    tellExported(target, name, answer);
    return answer.documents;
  });
}

async function pickFormat(): Promise<Format | undefined> {
  return vscode.window.showQuickPick(formats(), {
    title: l10n.t('Export'),
    placeHolder: l10n.t('Format'),
    matchOnDetail: true,
  });
}

/** A file; undefined for the whole workspace; null when the user has gone away. */
async function pickSource(): Promise<vscode.Uri | undefined | null> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !isCorpus(document)) return undefined;
  const uri = isCleaned(document.uri) ? sourceOf(document.uri) : document.uri;
  const file = {
    label: l10n.t('This file'),
    description: vscode.workspace.asRelativePath(uri),
  };
  const all = { label: l10n.t('All corpora of the workspace') };
  if (!vscode.workspace.workspaceFolders) return uri;
  const choice = await vscode.window.showQuickPick([file, all], {
    title: l10n.t('Export'),
    placeHolder: l10n.t('What is to be exported'),
  });
  return choice === undefined ? null : choice === file ? uri : undefined;
}

async function pickTarget(
  source: vscode.Uri | undefined,
  { extension, label }: Format,
): Promise<vscode.Uri | undefined> {
  const folder =
    source && source.scheme !== 'untitled'
      ? vscode.Uri.joinPath(source, '..')
      : vscode.workspace.workspaceFolders?.[0]?.uri;
  const base =
    source?.path
      .split('/')
      .pop()
      ?.replace(/(?:\.corpus)?(?:\.txt)?$/i, '') || 'corpus';
  return vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, `${base}.${extension}`) } : {}),
    filters: { [label]: [extension] },
    title: l10n.t('Export'),
  });
}

function tellExported(target: vscode.Uri, name: string, { documents, skipped }: ExportAnswer): void {
  const open = l10n.t('Open');
  const message =
    skipped.length === 0
      ? l10n.t('{0} documents exported to {1}.', documents, name)
      : l10n.t(
          '{0} documents exported to {1}; {2} files could not be read: {3}',
          documents,
          name,
          skipped.length,
          skipped.slice(0, 3).join(', '),
        );
  void tell(message, open).then((choice) => {
    if (choice === open) void vscode.commands.executeCommand('vscode.open', target);
  });
}
