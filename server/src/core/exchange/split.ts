import type { CorpusFile } from '../analysis/corpusFile';
import type { Block } from '../analysis/corpusText';
import { DEFAULT_STYLE, sameStyle } from '../format/marker';
import { findDocEnd } from '../format/rewrite';
import type { MarkerStyle } from '../format/structure';
import { copyOf } from '../text/copy';
import { headerOfTag } from './docAttributes';
import { frameOf, markerBreak, TEXT_FILE } from './frame';
import { compareNames, NameCheck } from './names';
import type { ExchangeProblem } from './problem';
import { contentOf, separatorOf } from './separator';
import type { IndexEntry, SplitIndex } from './splitIndex';
import { markerStyleWord } from './style';
import { decodeXml } from './xml';

/** One document cut out of a corpus file. */
export interface CutDocument {
  readonly name: string;
  /** Line of its marker in the corpus, from 0. */
  readonly line: number;
  /** Header and text, without marker, closing tag and byte order mark. */
  readonly content: string;
  /** Attributes of a `<doc>` tag, as the header lines that `content` begins with. */
  readonly tagHeader: string;
  /** How the corpus frames the document: marker line before it, what parts it from the next one, closing tag. */
  readonly open: string;
  readonly separator: string;
  readonly close: string;
}

export interface CutCorpus {
  readonly path: string;
  readonly bom: boolean;
  /** Blank lines before the first marker. */
  readonly before: string;
  readonly style: MarkerStyle;
  readonly documents: readonly CutDocument[];
  readonly problems: readonly ExchangeProblem[];
  /** Whether other parts of the same file come behind. */
  readonly isFollowed: boolean;
}

/**
 * Cuts a corpus file into its documents. What cannot be cut without loss or doubt is a problem; names are checked by
 * whoever knows all of them.
 * @param preamble name for the text before the first marker; without it such a text is a problem
 */
export function cutCorpus(
  file: CorpusFile,
  path: string,
  preamble?: string,
  { bom, isFirst, isLast }: CutPart = wholeFile(file),
): CutCorpus {
  const { blocks } = file.text;
  const { fieldOf } = file.environment.settings;
  const documents: CutDocument[] = [];
  const problems: ExchangeProblem[] = [];
  let before = '';
  if (!blocks.some(({ marker }) => marker)) problems.push({ path, code: 'no-marker' });
  else {
    blocks.forEach((block, index) => {
      const line = file.text.blockLine(index);
      const start = index === 0 && isFirst && bom ? 1 : 0;
      const followed = index + 1 < blocks.length || !isLast;
      if (!block.marker) {
        const text = block.text.slice(start);
        if (text.trim() === '') before = text;
        else if (preamble === undefined) problems.push({ path, line, code: 'text-before-first' });
        else documents.push(unmarked(preamble, text, followed));
        return;
      }
      if (block.marker.defect) problems.push({ path, line, code: 'malformed-marker' });
      else {
        const outside = lineBehindClose(block);
        if (outside !== undefined) problems.push({ path, line: line + outside, code: 'text-after-close' });
        documents.push(cutBlock(block, start, line, followed, fieldOf));
      }
    });
  }
  return { path, bom, before, style: file.markerStyle, documents, problems, isFollowed: !isLast };
}

/** Where the blocks lie that are cut, for a file that comes part by part. */
export interface CutPart {
  /** Whether the file begins with a byte order mark. */
  readonly bom: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function wholeFile({ text }: CorpusFile): CutPart {
  return { bom: text.blocks[0]!.text.charCodeAt(0) === 0xfeff, isFirst: true, isLast: true };
}

function unmarked(name: string, text: string, followed: boolean): CutDocument {
  const content = contentOf(text, followed);
  return {
    name,
    line: 0,
    content,
    tagHeader: '',
    open: '',
    separator: text.slice(content.length),
    close: '',
  };
}

function cutBlock(
  block: Block,
  start: number,
  line: number,
  followed: boolean,
  fieldOf: (key: string) => string | undefined,
): CutDocument {
  const { text, lines } = block;
  const marker = block.marker!;
  const isTag = marker.style.kind === 'doc';
  const closeLine = isTag ? findDocEnd(lines) : undefined;
  const textStart = lines.endWithBreak(0);
  const textEnd = closeLine === undefined ? text.length : lines.start(closeLine);
  const inner = text.slice(textStart, textEnd);
  const content = contentOf(inner, followed || closeLine !== undefined);
  const lineBreak = text.slice(lines.end(0), textStart);
  const tagHeader = isTag ? headerOfTag(text.slice(start, lines.end(0)), lineBreak || '\n', fieldOf) : '';
  return {
    name: isTag ? decodeXml(marker.name) : marker.name,
    line,
    content: tagHeader + content,
    tagHeader,
    open: text.slice(start, textStart),
    separator: inner.slice(content.length),
    close: text.slice(textEnd),
  };
}

/** The line of text behind `</doc>`, relative to the block. */
function lineBehindClose(block: Block): number | undefined {
  if (block.marker?.style.kind !== 'doc') return undefined;
  const close = findDocEnd(block.lines);
  if (close === undefined) return undefined;
  for (let line = close + 1; line < block.lines.count; line++) if (!block.lines.isBlank(line)) return line;
  return undefined;
}

export interface SplitFile {
  readonly name: string;
  /** What the file is to hold, a byte order mark included where the corpus has one. */
  readonly text: string;
}

/** The file that a document becomes. */
export function fileOf(corpus: CutCorpus, document: CutDocument): SplitFile {
  return { name: document.name, text: corpus.bom ? `\ufeff${document.content}` : document.content };
}

const USUAL = { style: DEFAULT_STYLE, lineBreak: '\n', bom: false };

/** Gathers what one or several corpora become when they are split into one folder. Holds names, not texts. */
export class SplitPlan {
  private readonly names = new NameCheck();
  private readonly found: ExchangeProblem[] = [];
  private readonly entries: IndexEntry[] = [];
  private frame:
    | { readonly style: MarkerStyle; readonly lineBreak: string; readonly bom: boolean }
    | undefined;
  private before = '';
  private contentBreak: string | undefined;
  /** Set by what joining the bare files would not give back. */
  private special = false;

  /** @param configured marker style of the project, which joining takes when nothing else is said */
  constructor(private readonly configured?: MarkerStyle) {}

  add(corpus: CutCorpus): void {
    this.found.push(...corpus.problems);
    if (!this.frame) {
      const open = corpus.documents.find((document) => document.open !== '')?.open ?? '';
      const style = markerStyleWord(corpus.style) === undefined ? DEFAULT_STYLE : corpus.style;
      this.frame = { style, lineBreak: /[\r\n]+$/.exec(open)?.[0] ?? '\n', bom: corpus.bom };
      this.before = corpus.before;
    }
    if (corpus.bom !== this.frame.bom) this.special = true;
    const last = corpus.documents.length - 1;
    for (const [index, document] of corpus.documents.entries()) {
      this.addDocument(corpus.path, document, index < last || corpus.isFollowed);
    }
  }

  get problems(): readonly ExchangeProblem[] {
    return [...this.found, ...this.names.problems];
  }

  /** What an index of the folder is to say. */
  get index(): SplitIndex {
    const { style, lineBreak, bom } = this.frame ?? USUAL;
    const marker = markerStyleWord(style)!;
    return { marker, lineBreak, bom, before: this.before, documents: this.entries };
  }

  /** False when joining the bare files gives back the corpus. */
  get needsIndex(): boolean {
    const { style, lineBreak } = this.frame ?? USUAL;
    const { entries } = this;
    return (
      this.special ||
      this.before !== '' ||
      !sameStyle(style, DEFAULT_STYLE) ||
      !sameStyle(style, this.configured ?? DEFAULT_STYLE) ||
      lineBreak !== (this.contentBreak ?? '\n') ||
      !entries.every((entry) => Object.keys(entry).length === 1 && TEXT_FILE.test(entry.name)) ||
      entries.some((entry, i) => i > 0 && compareNames(entries[i - 1]!.name, entry.name) >= 0)
    );
  }

  private addDocument(path: string, document: CutDocument, followed: boolean): void {
    const { name, line, content } = document;
    this.names.add(name, { path, line });
    if (content.startsWith('\ufeff')) this.special = true;
    this.contentBreak ??= markerBreak(content);
    const { style, lineBreak } = this.frame!;
    const text = content.slice(document.tagHeader.length);
    const own = frameOf({ name, content: text }, style, lineBreak, followed);
    // A name that was given to text without a marker has one from now on.
    const given = document.open === '' ? own : document;
    const separator = separatorOf(text, lineBreak, followed || given.close !== '');
    this.entries.push({
      name,
      ...(given.open === own.open ? {} : { open: copyOf(given.open) }),
      ...(given.separator === separator ? {} : { separator: copyOf(given.separator) }),
      ...(given.close === own.close ? {} : { close: copyOf(given.close) }),
    });
  }
}
