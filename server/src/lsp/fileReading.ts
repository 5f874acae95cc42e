import type { Diagnostic } from 'vscode-languageserver';
import type { TextTable } from '../core/text/textTable';
import { diagnosticsOf } from './features/diagnostics';
import type { PackedData } from './packedReading';
import { pack } from './packReading';
import type { ClientProfile, Snapshot } from './snapshot';

/** What one reading of a file gave: what is wrong in it, and who and what it names. Holds nothing of its text. */
export interface FileReading {
  /** Undefined as long as nobody asks for the diagnostics of closed files. */
  readonly items: Diagnostic[] | undefined;
  readonly packed: PackedData;
}

/**
 * @param profile undefined when nobody asks for diagnostics
 * @param texts what is packed has its texts from there
 */
export function readingOf(
  snapshot: Snapshot,
  profile: ClientProfile | undefined,
  texts: TextTable,
): FileReading {
  return {
    items: profile && diagnosticsOf(snapshot, profile),
    packed: pack(snapshot, texts),
  };
}
