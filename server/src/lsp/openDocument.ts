import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { AnalysisCounters, Environment } from '../core/analysis/blockAnalysis';
import { CorpusFile } from '../core/analysis/corpusFile';
import { defaultSettings, type FileSettings } from '../core/config/settings';
import { CONFIG_FILE } from '../core/config/store';
import { languageModule } from '../core/language';
import { baseName } from './paths';
import { type PositionEncoding, Positions } from './positions';

/** A corpus file that is open in the client. Its text follows every change; its analysis follows the settings. */
export class OpenCorpus {
  readonly kind = 'corpus';
  private fileValue: CorpusFile;

  constructor(
    readonly uri: string,
    public version: number,
    text: string,
    private readonly encoding: PositionEncoding,
    private readonly counters: AnalysisCounters,
  ) {
    this.fileValue = new CorpusFile(text, environmentOf(uri, defaultSettings(), '', counters));
  }

  get file(): CorpusFile {
    return this.fileValue;
  }

  get positions(): Positions {
    return new Positions(this.fileValue.text, this.encoding);
  }

  /** Makes the analysis one under these settings; nothing happens when it is already. */
  setSettings(settings: FileSettings, today: string): void {
    const { environment } = this.fileValue;
    if (environment.settings === settings && environment.today === today) return;
    this.fileValue = new CorpusFile(
      this.fileValue.text.text(),
      environmentOf(this.uri, settings, today, this.counters),
    );
  }

  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      const span =
        'range' in change ? this.positions.span(change.range) : { start: 0, end: this.fileValue.text.length };
      this.fileValue.update([{ span, newText: change.text }]);
    }
    this.version = version;
  }
}

/** An open configuration file: small, and edited as one text. */
export class OpenConfig {
  readonly kind = 'config';

  constructor(public document: TextDocument) {}

  get uri(): string {
    return this.document.uri;
  }

  get version(): number {
    return this.document.version;
  }

  update(changes: TextDocumentContentChangeEvent[], version: number): void {
    this.document = TextDocument.update(this.document, changes, version);
  }
}

export type OpenFile = OpenCorpus | OpenConfig;

export function openFile(
  uri: string,
  languageId: string,
  version: number,
  text: string,
  encoding: PositionEncoding,
  counters: AnalysisCounters,
): OpenFile {
  return isConfigUri(uri)
    ? new OpenConfig(TextDocument.create(uri, languageId, version, text))
    : new OpenCorpus(uri, version, text, encoding, counters);
}

export function isConfigUri(uri: string): boolean {
  return uri.endsWith(`/${CONFIG_FILE}`);
}

export function environmentOf(
  uri: string,
  settings: FileSettings,
  today: string,
  counters: AnalysisCounters,
): Environment {
  let fileName = baseName(uri);
  try {
    fileName = decodeURIComponent(fileName);
  } catch {
    // A URI that does not decode names itself.
  }
  return { settings, language: languageModule(settings.language), fileName, today, counters };
}
