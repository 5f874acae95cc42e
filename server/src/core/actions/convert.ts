import type { CorpusFile } from '../analysis/corpusFile';
import type { BlockStructure } from '../format/structure';
import { encodingEdits } from '../rules/text/normalize';
import { applyEdits, overlaps, type Span, shift, type TextEdit } from '../text/span';
import { type ActionEdit, blocksIn, type Change, inFile, settle } from './change';

/** Fields whose values are identifiers, not text. */
const IDENTIFIERS: ReadonlySet<string> = new Set(['id', 'url', 'lang', 'lint-disable']);

/**
 * Converts text of a legacy encoding (TCVN3, VNI, VISCII, VPS, Windows-1258, VIQR, misread UTF-8) to Unicode. Which letters are meant is sure only for a
 * reader: a change to be shown before it is made.
 * @param within only words that the span touches; otherwise all of the documents that it touches
 */
export function convertEncoding(file: CorpusFile, span?: Span, within = false): Change {
  const change = convert(
    file,
    'text/legacy-encoding',
    (index) => encodingEdits(file.analysis(index).structure, file.environment.language.orthography),
    span,
    within,
  );
  return { ...change, edits: perLine(file, change.edits) };
}

/**
 * Writes the tone marks of oa, oe, uy in one style: `old` hòa, `new` hoà. Names of documents and keys stay as they are.
 * No change where the language knows no such styles.
 * @param within only words that the span touches; otherwise all of the documents that it touches
 */
export function normalizeTones(file: CorpusFile, style: 'old' | 'new', span?: Span, within = false): Change {
  return convert(file, 'text/tone-style', (index) => toneEdits(file, index, style), span, within);
}

/** One edit a line: letter by letter nobody can tell in a preview whether the text comes out right. */
function perLine({ text }: CorpusFile, edits: readonly ActionEdit[]): ActionEdit[] {
  const lines: ActionEdit[][] = [];
  let last = -1;
  for (const edit of edits) {
    const { line } = text.positionAt(edit.span.start);
    if (line === last) lines.at(-1)!.push(edit);
    else lines.push([edit]);
    last = text.positionAt(edit.span.end).line;
  }
  return lines.map((group) => {
    const { start } = group[0]!.span;
    const { end } = group.at(-1)!.span;
    const newText = applyEdits(
      text.slice({ start, end }),
      group.map((edit) => ({ span: shift(edit.span, -start), newText: edit.newText })),
    );
    return { span: { start, end }, newText, kind: group[0]!.kind };
  });
}

function convert(
  file: CorpusFile,
  kind: string,
  editsOf: (block: number) => readonly TextEdit[],
  span: Span | undefined,
  within: boolean,
): Change {
  const edits: ActionEdit[] = [];
  for (const index of blocksIn(file, span)) edits.push(...inFile(file, index, editsOf(index), kind));
  const chosen = within && span ? edits.filter((edit) => overlaps(edit.span, span)) : edits;
  const settled = settle(chosen);
  return { edits: settled, counts: settled.length === 0 ? {} : { [kind]: settled.length }, left: 0 };
}

function toneEdits(file: CorpusFile, index: number, style: 'old' | 'new'): TextEdit[] {
  const { structure, environment } = file.analysis(index);
  const { language } = environment;
  if (!language.toneStyleEdits) return [];
  return textSpans(structure).flatMap((span) =>
    language.toneStyleEdits!(structure.text.slice(span.start, span.end), style).map((edit) => ({
      span: { start: edit.span.start + span.start, end: edit.span.end + span.start },
      newText: edit.newText,
    })),
  );
}

/** What of a block is running text: the values of its header, and its body. */
function textSpans({ header, lines, bodyLine, bodyEndLine }: BlockStructure): Span[] {
  const values = header
    .filter((entry) => entry.kind === 'line' && !IDENTIFIERS.has(entry.field ?? ''))
    .map((entry) => entry.valueSpan);
  return [...values, { start: lines.start(bodyLine), end: lines.start(bodyEndLine) }];
}
