import type { IdentityTally } from '../core/analysis/summary';
import type { Elsewhere } from './closedFiles';
import type { IndexedDocument } from './indexedDocument';
import { unpackMentions } from './packedMentions';
import { isVirtual, uriOf } from './paths';
import type { ReadingContext } from './readTogether';
import type { WorkspaceRecurrence } from './recurrence';
import type { Runtime } from './runtime';
import type { WorkspaceTwins } from './twins';

/** Has closed files read by other threads, where the machine has some, and compares here what they found. */
export function readingElsewhere(
  { readers }: Pick<Runtime, 'readers'>,
  twins: WorkspaceTwins,
  recurrence: WorkspaceRecurrence,
  context: () => Omit<ReadingContext, 'withDiagnostics'>,
): Elsewhere | undefined {
  if (!readers) return undefined;
  return {
    width: readers.width,
    async read(path, withDiagnostics, own) {
      if (isVirtual(path) || !twins.compares(path)) return undefined;
      // What was said of its lines holds for what is found; later changes make it an old one.
      let revision = recurrence.revision(path);
      const result = await readers.read(path, { ...context(), withDiagnostics }, (evidence) => {
        revision = recurrence.revision(path);
        const told = recurrence.enter(path, evidence);
        recurrence.update(path, evidence);
        return told;
      });
      if (result === undefined || typeof result === 'string') return undefined;
      if ('unreadable' in result) {
        return {
          others: 0,
          items: [result.unreadable],
          mentions: new Map(),
          documents: [],
          unreadable: true,
        };
      }
      // What it has in common with other files has to be told where all of them are known.
      if (twins.enter(path, uriOf(path), result.duplicates, result.anchors)) return undefined;
      return {
        others: twins.revision(path) + recurrence.asRevision(revision),
        items: result.items,
        mentions: unpackMentions(result.mentions, own),
        documents: result.documents.map((document) => shared(document, own)),
        unreadable: false,
      };
    },
  };
}

/** The same with one string for names that others have too: copies come with every file. */
function shared(document: IndexedDocument, own: (text: string) => string): IndexedDocument {
  const { summary } = document;
  const identities = summary.identities.map(
    (tally): IdentityTally => ({ ...tally, id: own(tally.id), name: own(tally.name) }),
  );
  return { ...document, summary: { ...summary, source: own(summary.source), identities } };
}
