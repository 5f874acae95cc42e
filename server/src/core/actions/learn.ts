import type { BlockAnalysis } from '../analysis/blockAnalysis';
import type { CorpusFile } from '../analysis/corpusFile';
import { PhraseBook } from '../clean/phrases';
import { EMPTY_LEXICON } from '../config/settings';
import type { FurnitureBlock, FurnitureKind } from '../language/types';
import type { Span } from '../text/span';

/** A line that could be declared page furniture. */
export interface PhraseProposal {
  /** As the configuration would name it: `*` stands for numbers and dates that change from page to page. */
  readonly text: string;
  /** The line itself. */
  readonly line: string;
}

export interface PhraseProposals {
  readonly phrases: readonly PhraseProposal[];
  /** Lines left out because the configuration names them already. */
  readonly known: number;
  /** What the first of the lines is taken for that looks like furniture already. */
  readonly kind: FurnitureKind | undefined;
}

/** Longest phrase that is proposed, in characters: a longer line is a paragraph. */
const LONGEST = 400;
/** Fewest letters of a phrase with `*`: with less of them it would say nothing. */
const FEWEST_LETTERS = 8;
const NUMBER = /\d+(?:[.,:/–-]\d+)*/g;
/** Stars with nothing but separators between them are one. */
const STARS = /\*(?:[\s.,:;/|()–-]*\*)+/g;

/** The lines of documents that a span touches, as phrases to learn; markers and headers are no such lines. */
export function proposePhrases(file: CorpusFile, span: Span): PhraseProposals {
  const known = new PhraseBook(file.environment.settings.phrases.filter(({ keep }) => !keep));
  const lines = selectedLines(file, span);
  const phrases = new Map<string, PhraseProposal>();
  let left = 0;
  let kind: FurnitureKind | undefined;
  for (const { text, analysis, kind: own } of lines) {
    if (known.find(text)) left++;
    else {
      kind ??= own;
      const phrase = generalized(text, analysis);
      const safe = phrase !== text && !meansText(phrase, file, lines) ? phrase : text;
      const key = safe.toLowerCase();
      if (!phrases.has(key)) phrases.set(key, { text: safe, line: text });
    }
  }
  return { phrases: [...phrases.values()], known: left, kind };
}

interface SelectedLine {
  readonly text: string;
  readonly analysis: BlockAnalysis;
  readonly kind: FurnitureKind | undefined;
}

function kindAt({ reading }: BlockAnalysis, line: number): FurnitureKind | undefined {
  const holds = ({ startLine, endLine }: FurnitureBlock) => startLine <= line && line <= endLine;
  return (reading.boilerplate.find(holds) ?? reading.doubtful.find(holds))?.kind;
}

function selectedLines(file: CorpusFile, span: Span): SelectedLine[] {
  const found: SelectedLine[] = [];
  const lastBlock = file.text.blockAt(span.end);
  for (let index = file.text.blockAt(span.start); index <= lastBlock; index++) {
    const analysis = file.analysis(index);
    if (analysis.preamble) continue;
    const { lines, bodyLine, bodyEndLine } = analysis.structure;
    const start = Math.max(0, span.start - file.text.blockStart(index));
    const end = span.end - file.text.blockStart(index);
    for (let line = Math.max(bodyLine, lines.lineAt(start)); line < bodyEndLine; line++) {
      // A selection that ends at a line's start does not take that line.
      if (lines.start(line) >= end && end > start) break;
      const text = lines.textOf(line).normalize('NFC').trim();
      if (text.replace(/[*\s]/g, '').length >= 2 && text.length <= LONGEST) {
        found.push({ text, analysis, kind: kindAt(analysis, line) });
      }
      if (end <= start) break;
    }
  }
  return found;
}

/** The line with `*` for its dates and numbers, where what is left still says what kind of line it is. */
function generalized(line: string, { environment }: BlockAnalysis): string {
  if (line.includes('*')) return line;
  const { dates } = environment.language.recognize({
    text: line,
    spans: [{ start: 0, end: line.length }],
    reference: undefined,
    lexicon: EMPTY_LEXICON,
  });
  let text = '';
  let done = 0;
  for (const { span } of dates) {
    if (span.start < done) continue;
    text += `${line.slice(done, span.start)}*`;
    done = span.end;
  }
  const phrase = (text + line.slice(done)).replace(NUMBER, '*').replace(STARS, '*');
  const head = phrase.slice(0, phrase.indexOf('*')).trimEnd();
  const letters = phrase.match(/\p{L}/gu)?.length ?? 0;
  // "Ngày *" or "* lượt xem" would take sentences along.
  const tells = /\s/.test(head) || /[^\p{L}\p{N}]$/u.test(head);
  return phrase.includes('*') && tells && letters >= FEWEST_LETTERS ? phrase : line;
}

/** Whether a phrase also fits a line of the file that is the text of an article. */
function meansText(phrase: string, file: CorpusFile, selected: readonly SelectedLine[]): boolean {
  const book = new PhraseBook([{ text: phrase, kind: 'other' }]);
  const chosen = new Set(selected.map(({ text }) => text));
  return file.documents.some((index) => {
    const { reading, structure } = file.analysis(index);
    return reading.prose.some(({ start, end }) => {
      const text = structure.text.slice(start, end).normalize('NFC').trim();
      return !chosen.has(text) && book.find(text) !== undefined;
    });
  });
}
