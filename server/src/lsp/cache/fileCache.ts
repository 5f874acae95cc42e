import type { LineEvidence } from '../../core/analysis/lineEvidence';
import { fingerprint } from '../../core/config/fingerprint';
import type { FileSettings } from '../../core/config/settings';
import type { TextTable } from '../../core/text/textTable';
import type { PositionEncoding } from '../positions';
import type { ClientProfile } from '../snapshot';
import {
  decodeDocuments,
  decodeEvidence,
  decodeReading,
  encodeDocuments,
  encodeEvidence,
  encodeReading,
  type StoredDocuments,
  type StoredReading,
} from './records';
import type { CacheStore } from './store';

/** What files are read for. */
export interface CachedFor {
  readonly encoding: PositionEncoding;
  readonly profile: ClientProfile;
  readonly withDiagnostics: boolean;
  readonly today: string;
}

/**
 * What was found in files, kept under all that it depends on: the text and what it is called, the settings, whom it was
 * made for, and what other files said. So nothing here ever gets old; what is not asked for any more is left behind.
 */
export class FileCache {
  private readonly contexts = new WeakMap<ClientProfile, string>();

  constructor(private readonly store: CacheStore) {}

  get ready(): Promise<void> {
    return this.store.ready;
  }

  /** Writes what was kept; what was not written is lost when the program ends. */
  flush(): void {
    this.store.flush();
  }

  close(): void {
    this.store.close();
  }

  /** @param text without a byte order mark */
  of(uri: string, text: string, settings: FileSettings, reason: CachedFor): CachedFile {
    const { profile, encoding, withDiagnostics, today } = reason;
    let context = this.contexts.get(profile);
    if (context === undefined) {
      context = fingerprint(JSON.stringify(profile));
      this.contexts.set(profile, context);
    }
    const parts = [context, encoding, settings.revision, uri, fingerprint(text)];
    return new CachedFile(this.store, fingerprint(JSON.stringify(parts)), withDiagnostics, today);
  }
}

/** What is no longer than its fingerprint would be can stand for itself. In UTF-16 units. */
const SHORT = 28;

/** What is kept of one text. */
export class CachedFile {
  constructor(
    private readonly store: CacheStore,
    private readonly key: string,
    private readonly withDiagnostics: boolean,
    private readonly today: string,
  ) {}

  /** What it tells of its lines, before anything is known of others. */
  evidence(): LineEvidence[] | undefined {
    return this.decoded(this.key, decodeEvidence);
  }

  keepEvidence(evidence: readonly LineEvidence[]): void {
    this.store.put(this.key, encodeEvidence(evidence));
  }

  /**
   * What of it is compared with other files.
   * @param said what the corpus says of its lines, see `decisiveOf`
   */
  documents(said: string): StoredDocuments | undefined {
    return this.decoded(this.keyOf(said), decodeDocuments);
  }

  keepDocuments(documents: StoredDocuments, said: string): void {
    this.store.put(this.keyOf(said), encodeDocuments(documents));
  }

  /**
   * @param twins what its twins in other files are, as `WorkspaceTwins.described` tells
   * @param texts takes in the texts of what is packed
   */
  reading(said: string, twins: string, texts: TextTable): StoredReading | undefined {
    const known = this.readingFor(said, twins, true, texts);
    // Who asks for no diagnostics takes them with the rest.
    return known ?? (this.withDiagnostics ? undefined : this.readingFor(said, twins, false, texts));
  }

  private readingFor(
    said: string,
    twins: string,
    withDiagnostics: boolean,
    texts: TextTable,
  ): StoredReading | undefined {
    const key = this.keyOf(said, twins, withDiagnostics);
    const read = this.decoded(key, (bytes) => decodeReading(bytes, texts));
    if (!read) return undefined;
    // Days that were not over then are so now; one that had not come may have.
    const holds = read.isOfDay ? read.day === this.today : read.day <= this.today;
    return holds ? read : undefined;
  }

  /**
   * @param isOfDay whether something in it holds today alone
   * @param texts those that it was packed with
   */
  keepReading(reading: StoredReading, isOfDay: boolean, said: string, twins: string, texts: TextTable): void {
    const bytes = encodeReading(reading, { day: this.today, isOfDay }, texts);
    this.store.put(this.keyOf(said, twins, this.withDiagnostics), bytes);
  }

  private keyOf(...others: readonly (string | boolean)[]): string {
    const said = JSON.stringify(others);
    // Of most files others say nothing.
    return `${this.key}:${said.length < SHORT ? said : fingerprint(said)}`;
  }

  /** Undefined also for what is there and makes no sense. */
  private decoded<T>(key: string, decode: (bytes: Uint8Array) => T): T | undefined {
    const bytes = this.store.get(key);
    try {
      return bytes && decode(bytes);
    } catch {
      return undefined;
    }
  }
}
