import { type CancellationToken, ErrorCodes, ResponseError, WorkDoneProgress } from 'vscode-languageserver';
import { exporterFor, type Piece, tableFields } from '../../core/exchange/export';
import { exportedDocument } from '../../core/exchange/exported';
import { encodeBase64 } from '../../core/text/base64';
import { baseName, pathOf, uriOf } from '../paths';
import { safely } from '../safe';
import type { Session } from '../session';
import type { Snapshot } from '../snapshot';
import { words } from '../words';
import { importFiles } from './import';
import {
  EXPORT,
  type ExportAnswer,
  type ExportParams,
  IMPORT,
  type ImportParams,
  JOIN,
  type JoinParams,
  SPLIT,
  type SplitParams,
} from './protocol';
import { readExport, readImport, readJoin, readSplit } from './readParams';
import { joinTexts, splitText } from './splitJoin';

/** Milliseconds of work after which other requests are let through. */
const SLICE = 10;

/** Registers the requests that take corpora apart, put them together and write them in other formats. */
export function registerExchange(session: Session): void {
  const { connection, workspace, profile } = session;

  function answer<Params>(
    method: string,
    read: (params: unknown) => Params | undefined,
    give: (params: Params, token: CancellationToken) => Promise<object | null>,
  ): void {
    connection.onRequest(method, (params: unknown, token: CancellationToken) =>
      safely<object | null>(connection, method, token, null, () => {
        const wanted = read(params);
        if (!wanted) throw new ResponseError(ErrorCodes.InvalidParams, `${method}: unusable parameters`);
        return give(wanted, token);
      }),
    );
  }

  const settingsFor = (uri: string) => workspace.store.settingsFor(pathOf(uri) ?? '/untitled');
  answer<SplitParams>(SPLIT, readSplit, async (params) =>
    splitText(params, await settingsFor(params.uri), profile().locale),
  );
  answer<JoinParams>(JOIN, readJoin, async (params) =>
    joinTexts(params, await settingsFor(params.uri), profile().locale),
  );
  answer<ImportParams>(IMPORT, readImport, async (params, token) =>
    importFiles(params, await settingsFor(params.uri), profile().locale, token, () => workspace.pause()),
  );
  answer<ExportParams>(EXPORT, readExport, (params, token) => exportFiles(session, params, token));
}

async function exportFiles(
  session: Session,
  params: ExportParams,
  token: CancellationToken,
): Promise<ExportAnswer | null> {
  const { workspace } = session;
  const fields = new Set<string>();
  const parts: Piece[] = [];
  const skipped: string[] = [];
  let documents = 0;
  let sliceEnd = Date.now() + SLICE;
  const uris = params.uri === undefined ? await workspaceFiles(session, token) : [params.uri];
  for (const uri of uris) for (const field of await fieldsFor(session, uri)) fields.add(field);
  const exporter = exporterFor(params.format, tableFields(fields));
  parts.push(exporter.start());
  for (const [done, uri] of uris.entries()) {
    const path = shownPath(uri, params.roots);
    let file: Snapshot | undefined;
    try {
      file = await snapshotOf(session, uri);
    } catch {
      // Not text, or gone meanwhile.
    }
    if (!file) {
      skipped.push(path);
      continue;
    }
    for (const index of file.file.documents) {
      parts.push(
        exporter.document(exportedDocument(file.file.analysis(index), path, { raw: params.raw === true })),
      );
      documents++;
      if (Date.now() < sliceEnd) continue;
      tellProgress(session, params, done, uris.length);
      await workspace.pause();
      if (token.isCancellationRequested) return null;
      sliceEnd = Date.now() + SLICE;
    }
  }
  parts.push(exporter.end());
  return { ...contentOf(parts), documents, skipped };
}

function contentOf(parts: readonly Piece[]): Pick<ExportAnswer, 'content' | 'isBase64'> {
  const bytes = parts.filter((part) => typeof part !== 'string');
  if (bytes.length === 0) return { content: parts.join(''), isBase64: false };
  const whole = new Uint8Array(bytes.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of bytes) {
    whole.set(part, at);
    at += part.length;
  }
  return { content: encodeBase64(whole), isBase64: true };
}

async function snapshotOf({ workspace }: Session, uri: string): Promise<Snapshot | undefined> {
  const path = pathOf(uri);
  return (
    (await workspace.snapshot(uri)) ?? (path === undefined ? undefined : workspace.readClosed(uri, path))
  );
}

/** All corpora of the workspace, open or not, in the order of their addresses. */
async function workspaceFiles({ workspace }: Session, token: CancellationToken): Promise<readonly string[]> {
  const open = (await workspace.openSnapshots()).map(({ uri }) => uri);
  return [...open, ...(await workspace.closedPaths(token)).map(uriOf)].sort();
}

async function fieldsFor({ workspace }: Session, uri: string): Promise<Iterable<string>> {
  return (await workspace.store.settingsFor(pathOf(uri) ?? '/untitled')).fields.keys();
}

/** Relative to the innermost folder that holds it; else the bare name: nobody's home is told to whoever gets the file. */
function shownPath(uri: string, roots: readonly string[]): string {
  const path = pathOf(uri);
  if (path === undefined) return baseName(uri);
  const folders = roots
    .flatMap((root) => pathOf(root) ?? [])
    .map((folder) => `${folder.replace(/\/+$/, '')}/`);
  const inside = folders.filter((folder) => path.startsWith(folder)).sort((a, b) => b.length - a.length);
  return inside[0] === undefined ? baseName(path) : path.slice(inside[0].length);
}

/** Only of how many files are done: the client shows it with a title of its own. */
function tellProgress(
  { connection, profile }: Session,
  { workDoneToken }: ExportParams,
  done: number,
  all: number,
): void {
  if (workDoneToken === undefined || all < 2) return;
  const value = {
    kind: 'report',
    message: `${done} / ${all}`,
    percentage: Math.floor((100 * done) / all),
  } as const;
  const begin = { ...value, kind: 'begin', title: words('readingCorpus', profile().locale) } as const;
  const send = done === 0 ? begin : value;
  connection.sendProgress(WorkDoneProgress.type, workDoneToken, send).catch(() => undefined);
}
