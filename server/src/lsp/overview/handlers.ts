import { type CancellationToken, ErrorCodes, ResponseError, WorkDoneProgress } from 'vscode-languageserver';
import { IndexReporter, type WorkDone } from '../indexReporter';
import type { IndexProgress } from '../mentionIndex';
import { pathOf } from '../paths';
import { safely } from '../safe';
import type { Session } from '../session';
import { Corpus } from './corpus';
import { figuresOf } from './figures';
import { listDocuments, listIdentities, listRules } from './lists';
import { CHANGED, DOCUMENTS, IDENTITIES, OVERVIEW, REFERENCES, RULES } from './protocol';
import { readDocuments, readIdentities, readPaged, readReferences, type Token } from './readParams';

/** Most places of one answer: more than this nobody looks through. */
const MOST_REFERENCES = 5000;

/**
 * Registers the requests about the corpus as a whole. What cannot be answered is `null`; a failure is in the log.
 * @returns what is to be called when answers may have become old: the client is told, once after each answer
 */
export function registerOverview(session: Session): () => void {
  const { connection, workspace, index, profile } = session;
  let told = true;
  let last: { readonly state: string; readonly corpus: Corpus } | undefined;

  /** The corpus as it is now; the same object for as long as nothing in it changes. */
  async function corpusNow(token: CancellationToken, workDone: Token | undefined): Promise<Corpus> {
    told = false;
    const progress =
      workDone === undefined ? undefined : new IndexReporter(sender(workDone), profile().locale);
    try {
      const report: IndexProgress | undefined = progress && ((...read) => progress.report(...read));
      await index.refresh(token, report);
      const state = await stateNow();
      if (last?.state === state) return last.corpus;
      const corpus = new Corpus(await index.documents(token, report));
      // What was given up half way is not kept for others.
      if (!token.isCancellationRequested) last = { state: await stateNow(), corpus };
      return corpus;
    } finally {
      progress?.end();
    }
  }

  const sender = (token: Token) => (value: WorkDone) =>
    void connection.sendProgress(WorkDoneProgress.type, token, value).catch(() => undefined);

  async function stateNow(): Promise<string> {
    const open = await workspace.listedSnapshots();
    const states = open.map(({ uri, version, file }) => [
      uri,
      version,
      file.revision,
      file.environment.settings.revision,
      file.environment.today,
      workspace.othersOf(pathOf(uri)),
    ]);
    return JSON.stringify([index.revision, states]);
  }

  function answer<Params extends { readonly workDoneToken?: Token }>(
    method: string,
    read: (params: unknown) => Params | undefined,
    give: (corpus: Corpus, params: Params, token: CancellationToken) => object | Promise<object>,
  ): void {
    connection.onRequest(method, (params: unknown, token: CancellationToken) =>
      safely<object | null>(connection, method, token, null, async () => {
        const wanted = read(params);
        if (!wanted) throw new ResponseError(ErrorCodes.InvalidParams, `${method}: unusable parameters`);
        const corpus = await corpusNow(token, wanted.workDoneToken);
        return token.isCancellationRequested ? null : give(corpus, wanted, token);
      }),
    );
  }

  answer(OVERVIEW, readPaged, (corpus) => figuresOf(corpus, profile().locale));
  answer(DOCUMENTS, readDocuments, listDocuments);
  answer(IDENTITIES, readIdentities, listIdentities);
  answer(RULES, readPaged, (corpus, params) => listRules(corpus, params, profile().locale));
  answer(REFERENCES, readReferences, async (_corpus, { id }, token) =>
    (await index.find(id, token)).slice(0, MOST_REFERENCES).map(({ uri, range }) => ({ uri, range })),
  );

  return () => {
    if (told) return;
    told = true;
    connection.sendNotification(CHANGED).catch(() => undefined);
  };
}
