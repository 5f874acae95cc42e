import type { CorpusFile } from '../analysis/corpusFile';
import { DEFAULT_STYLE, parseTemplate } from '../format/marker';
import { findDocEnd } from '../format/rewrite';
import { splitBlocks } from '../format/split';
import type { MarkerStyle } from '../format/structure';
import { Lines } from '../text/lines';
import { headerOfTag } from './docAttributes';
import { type Frame, frameOf, markerBreak } from './frame';
import { NameCheck } from './names';
import type { ExchangeProblem } from './problem';
import { separatorOf } from './separator';
import { cutCorpus } from './split';
import type { IndexEntry, SplitIndex } from './splitIndex';
import { readMarkerStyle } from './style';
import { decodeXml } from './xml';

/** A document that is to become part of a corpus. */
export interface JoinDocument {
  readonly path: string;
  /** Where its text begins in the file, from 0. */
  readonly line: number;
  readonly name: string;
  /** Header and text, a byte order mark included where the file begins with one. */
  readonly text: string;
  /** Line that names it, from 0; undefined for a file that is one document, whose name is its own. */
  readonly nameLine: number | undefined;
}

/**
 * The documents of a file: one, called `name`, for a file without markers; those of the corpus for one that begins with a
 * marker. A marker further down is a problem: what stands before it belongs to no document.
 */
export function documentsOf(
  file: CorpusFile,
  path: string,
  name: string,
): { readonly documents: readonly JoinDocument[]; readonly problems: readonly ExchangeProblem[] } {
  const { blocks } = file.text;
  const [first, second] = blocks;
  if (!first!.marker && !second) {
    return { documents: [{ path, line: 0, name, text: first!.text, nameLine: undefined }], problems: [] };
  }
  if (!first!.marker && first!.text.trim() !== '') {
    return { documents: [], problems: [{ path, line: file.text.blockLine(1), code: 'marker-inside' }] };
  }
  const { documents, problems } = cutCorpus(file, path);
  return {
    documents: documents.map(({ name: own, line, content }) => ({
      path,
      line: line + 1,
      name: own,
      text: content,
      nameLine: line,
    })),
    problems,
  };
}

export interface JoinOptions {
  /** Style asked for; without it that of the index, of the configuration, or the usual one. */
  readonly style?: MarkerStyle | undefined;
  readonly configured?: MarkerStyle | undefined;
  /** Index of the folder that is joined. */
  readonly index?: SplitIndex | undefined;
  fieldOf(key: string): string | undefined;
}

/** Documents on their way into one corpus: first all of them are looked at, then all of them are written. */
export class Joiner {
  readonly style: MarkerStyle;
  private readonly names = new NameCheck();
  private readonly found: ExchangeProblem[] = [];
  private readonly entries: ReadonlyMap<string, IndexEntry>;
  private contentBreak: string | undefined;
  private withMark = 0;
  private files = 0;

  constructor(private readonly options: JoinOptions) {
    const { index } = options;
    const ofIndex = index && readMarkerStyle(index.marker);
    this.style = options.style ?? ofIndex ?? options.configured ?? DEFAULT_STYLE;
    // Frames of another style would not fit.
    const entries = options.style === undefined ? (index?.documents ?? []) : [];
    this.entries = new Map(entries.map((entry) => [entry.name, entry]));
  }

  /** Looks at a document without keeping it. */
  add(document: JoinDocument): void {
    const { path, line, name, text, nameLine } = document;
    this.names.add(name, nameLine === undefined ? { path } : { path, line: nameLine });
    if (nameLine === undefined) {
      this.files++;
      if (text.startsWith('\ufeff')) this.withMark++;
    }
    this.contentBreak ??= markerBreak(text);
    const bad = lineAgainst(this.style, text);
    if (bad !== undefined) {
      const code = this.style.kind === 'doc' ? 'close-inside' : 'marker-inside';
      this.found.push({ path, line: line + bad, code });
    }
  }

  report(problems: readonly ExchangeProblem[]): void {
    this.found.push(...problems);
  }

  get problems(): readonly ExchangeProblem[] {
    return [...this.found, ...this.names.problems];
  }

  /** Files whose byte order mark is left out, since not all files have one. */
  get marksLeftOut(): number {
    return this.options.index || this.withMark === this.files ? 0 : this.withMark;
  }

  /** Writes the documents that were looked at, in any order, once each. */
  writer(): JoinWriter {
    const { index } = this.options;
    return new JoinWriter({
      style: this.style,
      lineBreak: index?.lineBreak ?? this.contentBreak ?? '\n',
      bom: index ? index.bom : this.files > 0 && this.withMark === this.files,
      before: index?.before ?? '',
      bomInFiles: index ? index.bom : true,
      entries: this.entries,
      fieldOf: this.options.fieldOf,
    });
  }
}

interface WriterOptions {
  readonly style: MarkerStyle;
  readonly lineBreak: string;
  readonly bom: boolean;
  readonly before: string;
  /** Whether a byte order mark at the start of a file is one, and no text. */
  readonly bomInFiles: boolean;
  readonly entries: ReadonlyMap<string, IndexEntry>;
  fieldOf(key: string): string | undefined;
}

/** Writes a corpus piece by piece; each call gives the piece that is certain by then. */
export class JoinWriter {
  private last: JoinDocument | undefined;
  private head: string;

  constructor(private readonly options: WriterOptions) {
    this.head = (options.bom ? '\ufeff' : '') + options.before;
  }

  write(document: JoinDocument): string {
    const piece = this.last ? this.framed(this.last, true) : this.head;
    this.last = document;
    return piece;
  }

  end(): string {
    return this.last ? this.framed(this.last, false) : '';
  }

  private framed(document: JoinDocument, followed: boolean): string {
    const { style, lineBreak, bomInFiles } = this.options;
    const isMark =
      document.text.startsWith('\ufeff') && (bomInFiles || !this.options.entries.has(document.name));
    const text = isMark && document.nameLine === undefined ? document.text.slice(1) : document.text;
    const entry = document.nameLine === undefined ? this.options.entries.get(document.name) : undefined;
    const { content, frame } = this.frameFrom(entry, { name: document.name, content: text }, followed);
    const open =
      endsInBreak(frame.open) || (content === '' && !followed) ? frame.open : frame.open + lineBreak;
    const close =
      style.kind !== 'doc' || endsInBreak(frame.close) || frame.close === '' || !followed
        ? frame.close
        : frame.close + lineBreak;
    return open + content + frame.separator + close;
  }

  /** The frame that the index has for a document, as far as it still fits the text. */
  private frameFrom(
    entry: IndexEntry | undefined,
    document: { readonly name: string; readonly content: string },
    followed: boolean,
  ): { readonly content: string; readonly frame: Frame } {
    const { style, lineBreak } = this.options;
    const usual = frameOf(document, style, lineBreak, followed);
    if (!entry) return { content: document.content, frame: usual };
    let { content } = document;
    let open =
      entry.open !== undefined && opensDocument(entry.open, style, document.name) ? entry.open : usual.open;
    if (open.startsWith('<')) {
      // Attributes that became header lines go back into the tag, unless somebody has changed the lines.
      const header = headerOfTag(open, /[\r\n]+$/.exec(open)?.[0] ?? '\n', this.options.fieldOf);
      if (content.startsWith(header)) content = content.slice(header.length);
      else open = usual.open;
    }
    const close = entry.close ?? usual.close;
    const own = separatorOf(content, lineBreak, followed || close !== '');
    const fits = own !== '' && !(content.endsWith('\r') && entry.separator?.[0] === '\n');
    return { content, frame: { open, separator: (fits && entry.separator) || own, close } };
  }
}

function endsInBreak(text: string): boolean {
  return text.endsWith('\n') || text.endsWith('\r');
}

/** Whether a line that an index gives is a marker, and of that document. */
function opensDocument(open: string, style: MarkerStyle, name: string): boolean {
  const template = style.kind === 'template' ? parseTemplate(style.template) : undefined;
  const [block] = splitBlocks(open, template);
  const marker = block?.marker;
  if (!marker || marker.defect) return false;
  return (marker.style.kind === 'doc' ? decodeXml(marker.name) : marker.name) === name;
}

/** The first line of a text that means something in a style's frame; relative to the text. */
function lineAgainst(style: MarkerStyle, text: string): number | undefined {
  if (style.kind === 'doc') {
    const close = findDocEnd(new Lines(`\n${text}`));
    return close === undefined ? undefined : close - 1;
  }
  if (style.kind !== 'template') return undefined;
  const [first, second] = splitBlocks(text, parseTemplate(style.template));
  return first!.marker ? 0 : second && first!.breaks;
}
