import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CorpusFile } from '../core/analysis/corpusFile';
import { CorpusText } from '../core/analysis/corpusText';
import type { AnalysisCounters, Environment } from '../core/analysis/environment';
import { defaultSettings, type FileSettings } from '../core/config/settings';
import { CONFIG_FILE } from '../core/config/store';
import { languageModule } from '../core/language';
import { guarded } from '../core/language/guarded';
import type { Span } from '../core/text/span';
import { baseName } from './paths';
import { type PositionEncoding, Positions } from './positions';

/** Of smaller files all that was found takes little memory, and the outline shows all of it; in UTF-16 code units. */
const WORTH_PACKING = 1 << 20;

/** A corpus file that is open in the client. Its text follows every change; its analysis follows the settings. */
export class OpenCorpus {
  private static opened = 0;
  readonly kind = 'corpus';
  /** Tells this file from the same one opened before or later, whose versions start anew. */
  readonly serial = ++OpenCorpus.opened;
  private fileValue: CorpusFile;

  constructor(
    readonly uri: string,
    public version: number,
    text: string,
    private readonly encoding: PositionEncoding,
    private readonly counters: AnalysisCounters,
  ) {
    this.fileValue = this.fileOf(text, defaultSettings(), '');
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
    this.fileValue = this.fileOf(this.fileValue.text, settings, today);
  }

  private fileOf(text: string | CorpusText, settings: FileSettings, today: string): CorpusFile {
    const file = new CorpusFile(text, environmentOf(this.uri, settings, today, this.counters));
    if (file.text.length > WORTH_PACKING) file.keepPacked();
    return file;
  }

  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      this.fileValue.update([
        { span: spanOf(change, this.fileValue.text, this.encoding), newText: change.text },
      ]);
    }
    this.version = version;
  }
}

/** An open configuration file: small, and edited as one text. */
export class OpenConfig {
  readonly kind = 'config';
  private document: TextDocument;

  constructor(
    readonly uri: string,
    version: number,
    text: string,
    private readonly encoding: PositionEncoding,
  ) {
    this.document = TextDocument.create(uri, 'jsonc', version, text);
  }

  get version(): number {
    return this.document.version;
  }

  get text(): string {
    return this.document.getText();
  }

  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const { text, ...change } of changes) {
      // The document counts in UTF-16, whatever the client does.
      const span = spanOf({ text, ...change }, new CorpusText(this.text), this.encoding);
      const range = { start: this.document.positionAt(span.start), end: this.document.positionAt(span.end) };
      this.document = TextDocument.update(this.document, [{ range, text }], version);
    }
  }
}

/** What a change replaces: the whole text where it names no range. */
function spanOf(change: TextDocumentContentChangeEvent, text: CorpusText, encoding: PositionEncoding): Span {
  const range = 'range' in change ? change.range : undefined;
  return range ? new Positions(text, encoding).span(range) : { start: 0, end: text.length };
}

export type OpenFile = OpenCorpus | OpenConfig;

export function openFile(
  uri: string,
  version: number,
  text: string,
  encoding: PositionEncoding,
  counters: AnalysisCounters,
): OpenFile {
  return isConfigUri(uri)
    ? new OpenConfig(uri, version, text, encoding)
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
  const language = guarded(languageModule(settings.language), (what, error) => {
    console.error(`${fileName}: ${what}: ${error instanceof Error ? error.stack : String(error)}`);
  });
  return { settings, language, fileName, today, counters };
}
