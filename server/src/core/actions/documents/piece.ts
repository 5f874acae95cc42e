import type { CorpusFile } from '../../analysis/corpusFile';
import { headerOfTag } from '../../exchange/docAttributes';
import { markerBreak } from '../../exchange/frame';
import { contentOf, separatorOf } from '../../exchange/separator';
import { decodeXml } from '../../exchange/xml';
import { parseDocTag } from '../../format/docTag';
import { formatMarker, sameStyle } from '../../format/marker';
import { findDocEnd, lineBreakOf } from '../../format/rewrite';
import type { Marker, MarkerStyle } from '../../format/structure';

/**
 * One document as it lies in a file, in parts that can stand elsewhere: marker line, content as a file of its own would
 * hold it, and what parts it from what follows. `open + content + separator + close` is its text in the file.
 */
export interface DocumentPiece {
  readonly name: string;
  /** Undefined for the text of a file without markers. */
  readonly marker: Marker | undefined;
  /** The marker line with its break; empty without one. */
  readonly open: string;
  readonly content: string;
  readonly separator: string;
  /** `</doc>` and what is behind it. */
  readonly close: string;
  /** Whether another document comes behind it where it lies. */
  readonly followed: boolean;
  /** Line break for what has to be written: LF or CRLF. */
  readonly lineBreak: string;
}

/** UTF-16 units before the first document's marker that belong to the file and not to the document. */
export function byteOrderMark({ text }: CorpusFile): number {
  return text.blocks[0]!.text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** Cuts a document out of its file. */
export function pieceOf(file: CorpusFile, index: number): DocumentPiece {
  const { blocks } = file.text;
  const { lines, marker, text } = blocks[index]!;
  const start = index === 0 ? byteOrderMark(file) : 0;
  const followed = index + 1 < blocks.length;
  if (!marker) {
    const inner = text.slice(start);
    const content = contentOf(inner, followed);
    const lineBreak = markerBreak(inner) ?? '\n';
    const { fileName } = file.environment;
    return {
      name: fileName,
      marker,
      open: '',
      content,
      separator: inner.slice(content.length),
      close: '',
      followed,
      lineBreak,
    };
  }
  const closeLine = marker.style.kind === 'doc' ? findDocEnd(lines) : undefined;
  const textStart = lines.endWithBreak(0);
  const textEnd = closeLine === undefined ? text.length : lines.start(closeLine);
  const inner = text.slice(textStart, textEnd);
  const content = contentOf(inner, followed || closeLine !== undefined);
  return {
    name: marker.style.kind === 'doc' ? decodeXml(marker.name) : marker.name,
    marker,
    open: text.slice(start, textStart),
    content,
    separator: inner.slice(content.length),
    close: text.slice(textEnd),
    followed,
    lineBreak: frameBreak(lineBreakOf(lines)),
  };
}

/** A line break that does not melt into a text that begins with LF. */
export function frameBreak(lineBreak: string): string {
  return lineBreak === '\r' ? '\n' : lineBreak;
}

/** The parts of a piece as they have to be written. */
export type PieceParts = Pick<DocumentPiece, 'open' | 'content' | 'separator' | 'close'>;

/**
 * A document's text where it comes to stand. Where it is followed by another, or not, as it was, nothing changes.
 * @param content what it is to hold from now on
 */
export function partsAt(piece: DocumentPiece, followed: boolean, content = piece.content): PieceParts {
  const { open, separator, close, lineBreak } = piece;
  if (followed === piece.followed && content === piece.content) return { open, content, separator, close };
  const bare = open !== '' && !endsInBreak(open) && (content !== '' || followed || close !== '');
  // What parts the text from `</doc>` does not depend on what comes behind that.
  const keeps = content === piece.content && close !== '';
  return {
    open: bare ? open + lineBreak : open,
    content,
    separator: keeps ? separator : separatorOf(content, lineBreak, followed || close !== ''),
    close: followed && close !== '' && !endsInBreak(close) ? close + lineBreak : close,
  };
}

/** A piece as a file of another kind has it: in that file's marker style where nothing is lost by it, else as it is. */
export function piecesFor(
  pieces: readonly DocumentPiece[],
  style: MarkerStyle,
  lineBreak: string,
  from: CorpusFile,
): DocumentPiece[] {
  return pieces.map((piece) => restyled(piece, style, lineBreak, from));
}

function restyled(
  piece: DocumentPiece,
  style: MarkerStyle,
  lineBreak: string,
  { environment }: CorpusFile,
): DocumentPiece {
  const { marker, name, open } = piece;
  if (marker && sameStyle(marker.style, style)) return piece;
  if (marker?.defect) return piece;
  const { fieldOf } = environment.settings;
  const isTag = marker?.style.kind === 'doc';
  const header = isTag ? headerOfTag(open.trimEnd(), piece.lineBreak, fieldOf) : '';
  if (isTag && !isTagWhole(piece, header)) return piece;
  // Headers under a CoNLL-U marker are written in a way of their own.
  const conllu = (marker?.style.kind === 'conllu') !== (style.kind === 'conllu');
  if (conllu && hasHeader(piece, fieldOf)) return piece;
  const content = header + piece.content;
  const close = style.kind === 'doc' ? `</doc>${lineBreak}` : '';
  return {
    ...piece,
    open: formatMarker(style, name) + lineBreak,
    content,
    separator: separatorOf(content, piece.lineBreak, piece.followed || close !== ''),
    close,
    marker: marker && { ...marker, style },
  };
}

/** Whether a tag's attributes and its end can be told without the tag. */
function isTagWhole({ open, close }: DocumentPiece, header: string): boolean {
  const others = parseDocTag(open)?.attributes.filter(({ name }) => name !== 'id') ?? [];
  return (others.length === 0 || header !== '') && /^(?:<\/doc>)?\s*$/i.test(close);
}

/** Whether the first line can be one of a header, under whatever marker. */
function hasHeader({ content }: DocumentPiece, fieldOf: (key: string) => string | undefined): boolean {
  const first = /^[^\r\n]{0,80}/.exec(content)![0];
  const key = /^#?[ \t]{0,4}([^:=]{1,40})[:=]/.exec(first)?.[1];
  return key !== undefined && fieldOf(key.trim()) !== undefined;
}

function endsInBreak(text: string): boolean {
  return text.endsWith('\n') || text.endsWith('\r');
}
