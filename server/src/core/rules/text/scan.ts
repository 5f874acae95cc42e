import type { BlockStructure } from '../../format/structure';
import type { Orthography } from '../../language/orthography';
import type { Fix, MessageArgs, Problem } from '../../problem';
import { CharacterClass, characterClasses } from '../../text/characters';
import { isRightToLeft } from '../../text/characters-scripts';
import type { TextEdit } from '../../text/span';

/** Own letters that a document must have before its odd letters are read as misspelt ones of the language. */
const EVIDENCE = 3;

/**
 * One pass over a block: where it stands, what it knows of the current line, and the problems found so far.
 * The handlers of the single rules take it and answer where to go on.
 */
export class CharacterScan {
  readonly text: string;
  readonly classes = characterClasses();
  problems: Problem[] = [];
  /** Index of the current line, and the offsets where it and the next one start. */
  line = 0;
  lineStart = 0;
  private nextLine: number;
  /** Offset up to which words have been judged for lookalikes. */
  judgedUntil = 0;
  /** Lines that hold a sign of misread or old encodings, in order. */
  readonly suspectLines: number[] = [];

  private rightToLeft: { line: number; answer: boolean } = { line: -1, answer: false };
  private inLanguage: boolean | undefined;

  constructor(
    readonly block: BlockStructure,
    readonly orthography: Orthography,
  ) {
    this.text = block.text;
    this.nextLine = block.lines.endWithBreak(0);
  }

  /** Whether an offset, at or after the current line's start, is on the current line. */
  isOnLine(at: number): boolean {
    return at < this.nextLine;
  }

  /** Makes the line of an offset the current one. */
  enterLine(at: number): void {
    const { lines } = this.block;
    this.line = lines.lineAt(at);
    this.lineStart = lines.start(this.line);
    this.nextLine = lines.endWithBreak(this.line);
  }

  get lineEnd(): number {
    return this.block.lines.end(this.line);
  }

  report(
    rule: Problem['rule'],
    start: number,
    end: number,
    args?: MessageArgs,
    fixes?: readonly Fix[],
  ): void {
    const marker = this.block.marker;
    if (marker && start < marker.span.end) {
      const inName = start >= marker.nameSpan.start && end <= marker.nameSpan.end;
      // A malformed marker is reported as a whole and its fix rewrites it, whatever characters it is made of.
      if (marker.defect && !inName && !this.inAttribute(start)) return;
      // The name says which file the document is: only a person may change it.
      if (inName) fixes = fixes?.map((fix) => ({ ...fix, safe: false }));
    }
    this.problems.push({ rule, span: { start, end }, ...(args && { args }), ...(fixes && { fixes }) });
  }

  suspectLine(): void {
    if (this.suspectLines[this.suspectLines.length - 1] !== this.line) this.suspectLines.push(this.line);
  }

  /** True when the current line has letters that are written from right to left. */
  lineIsRightToLeft(): boolean {
    if (this.rightToLeft.line !== this.line) {
      let answer = false;
      for (let i = this.lineStart; i < this.lineEnd && !answer; i++) {
        const code = this.text.charCodeAt(i);
        answer = code >= 0x590 && isRightToLeft(code) && this.classes[code] !== CharacterClass.bidi;
      }
      this.rightToLeft = { line: this.line, answer };
    }
    return this.rightToLeft.answer;
  }

  /** True when the block is in the language, as far as its letters tell. */
  isInLanguage(): boolean {
    this.inLanguage ??= this.orthography.hasOwnLetters(this.text, 0, this.text.length, EVIDENCE);
    return this.inLanguage;
  }

  private inAttribute(offset: number): boolean {
    return this.block.header.some(
      ({ kind, valueSpan }) => kind === 'attribute' && offset >= valueSpan.start && offset < valueSpan.end,
    );
  }
}

export function edit(start: number, end: number, newText: string): TextEdit {
  return { span: { start, end }, newText };
}

export function fix(title: string, safe: boolean, edits: readonly TextEdit[], args?: MessageArgs): Fix {
  return { title, edits, safe, ...(args && { args }) };
}
