import type { Diagnostic } from 'vscode-languageserver';
import { diagnosticsOf } from './features/diagnostics';
import { type IndexedDocument, indexedDocuments } from './indexedDocument';
import { groupMentions, type MentionGroup, mentionsOf } from './mentions';
import type { ClientProfile, Snapshot } from './snapshot';

/** What one reading of a file gave: what is wrong in it, and who and what it names. Holds nothing of its text. */
export interface FileReading {
  /** Undefined as long as nobody asks for the diagnostics of closed files. */
  readonly items: Diagnostic[] | undefined;
  readonly mentions: ReadonlyMap<string, MentionGroup>;
  readonly documents: readonly IndexedDocument[];
}

/**
 * @param profile undefined when nobody asks for diagnostics
 * @param own gives a text that does not keep the file it was cut out of in memory
 */
export function readingOf(
  snapshot: Snapshot,
  profile: ClientProfile | undefined,
  own: (text: string) => string,
): FileReading {
  return {
    items: profile && diagnosticsOf(snapshot, profile),
    mentions: groupMentions(mentionsOf(snapshot.file), snapshot, own),
    documents: indexedDocuments(snapshot, own),
  };
}
