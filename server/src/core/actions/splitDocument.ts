import type { CorpusFile } from '../analysis/corpusFile';
import { formatMarker } from '../format/marker';
import { nameKey, safeName } from '../format/names';
import { findDocEnd, lineBreakOf } from '../format/rewrite';
import type { TextEdit } from '../text/span';

export interface DocumentSplit {
  /** What the new document is called: no other of the file is called so, and it can be a file's name everywhere. */
  readonly name: string;
  /** Relative to the block, sorted. */
  readonly edits: readonly TextEdit[];
}

/**
 * Makes the lines of a document from one on a document of their own, in the file's style of markers; not a byte of the
 * text changes. A file that had no marker gets one for each of the two.
 * @param line of the block, where the new document begins
 */
export function splitDocument(file: CorpusFile, block: number, line: number): DocumentSplit {
  const { structure, name } = file.analysis(block);
  const { lines, marker, text } = structure;
  const style = file.markerStyle;
  const lineBreak = lineBreakOf(lines);
  const taken = new Set(file.text.blocks.map(({ marker: other }) => nameKey(other?.name ?? '')));
  const edits: TextEdit[] = [];
  const first = distinctName(safeName(name) || 'document', taken, marker !== undefined);
  if (!marker) {
    const at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    edits.push(insertion(at, markerLines(formatMarker(style, first), lines.isBlank(0) || hasHeader(0))));
  }
  taken.add(nameKey(first));
  const second = distinctName(first, taken, false);
  const at = lines.start(line);
  // Documents of this style are closed: the first one here, the second by what closed the first.
  const isClosed = style.kind === 'doc' && (!marker || findDocEnd(lines) !== undefined);
  const apart = line === 0 || lines.isBlank(line - 1) || isClosed ? '' : lineBreak;
  const close = isClosed ? `</doc>${lineBreak}` : '';
  edits.push(insertion(at, apart + close + markerLines(formatMarker(style, second), hasHeader(line))));
  if (isClosed && !marker)
    edits.push(insertion(text.length, `${/[\r\n]$/.test(text) ? '' : lineBreak}</doc>${lineBreak}`));
  return { name: second, edits };

  /** The line after a marker is read as a header where it can be: a blank one keeps text from that. */
  function markerLines(written: string, isHeader: boolean): string {
    return written + lineBreak + (isHeader ? '' : lineBreak);
  }

  function hasHeader(at: number): boolean {
    return file.environment.settings.fieldOf(keyOf(lines.textOf(at))) !== undefined;
  }
}

function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

function keyOf(text: string): string {
  return text.slice(0, Math.max(0, text.indexOf(':'))).trim();
}

/** The name itself where it is free, else with a number before its extension. */
function distinctName(name: string, taken: ReadonlySet<string>, keeps: boolean): string {
  if (keeps || !taken.has(nameKey(name))) return name;
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const [, stem, extension] = /^(.+?)((?:\.[\p{L}\p{N}_-]{1,10})*)$/u.exec(name.slice(folder.length))!;
  for (let number = 2; ; number++) {
    const distinct = safeName(`${folder}${stem}-${number}${extension}`);
    if (!taken.has(nameKey(distinct))) return distinct;
  }
}
