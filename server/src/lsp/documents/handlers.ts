import { type CancellationToken, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { safely } from '../safe';
import type { Session } from '../session';
import type { Snapshot } from '../snapshot';
import { cleanedText } from './cleaned';
import { documentAt } from './documentAt';
import { CLEANED, DOCUMENT_AT } from './protocol';
import { readDocumentAt, readUri } from './readParams';

/** Registers what is asked of documents beside the commands that change them. */
export function registerDocuments({ connection, workspace }: Session): void {
  function answer<Params extends { readonly uri: string }>(
    method: string,
    read: (params: unknown) => Params | undefined,
    give: (snapshot: Snapshot, params: Params) => object | undefined,
  ): void {
    connection.onRequest(method, (params: unknown, token: CancellationToken) =>
      safely<object | null>(connection, method, token, null, async () => {
        const wanted = read(params);
        if (!wanted) throw new ResponseError(ErrorCodes.InvalidParams, `${method}: unusable parameters`);
        const snapshot = await workspace.snapshot(wanted.uri);
        return (snapshot && give(snapshot, wanted)) ?? null;
      }),
    );
  }

  answer(DOCUMENT_AT, readDocumentAt, (snapshot, { position }) => documentAt(snapshot, position));
  answer(CLEANED, readUri, ({ file }) => cleanedText(file));
}
