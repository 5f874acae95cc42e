import type { OldEncoding, Reencoded } from '../../language/orthography';
import type { Span } from '../../text/span';
import { type CharacterScan, edit, fix } from './scan';

/** So much of the text is told, more than any message quotes: what is cut there is seen to be cut. */
const SAMPLE = 120;

/**
 * Looks for misread UTF-8 and old encodings in the lines that the scan found suspect, one problem a line.
 * Returns the spans that are in a wrong encoding, in order: what other rules say of them is void.
 */
export function checkEncodings(scan: CharacterScan): Span[] {
  const spans = scan.suspectLines.length === 0 ? [] : checkSuspects(scan);
  return spans.length === 0 && mayBeTyped(scan.text) ? checkTyped(scan) : spans;
}

/** Whether a text can hold letters that are written with signs of ASCII: the commonest of these is rare elsewhere. */
export function mayBeTyped(text: string): boolean {
  return text.includes('^');
}

/** Looks for letters of the language that are written with signs of ASCII, where no other ones are. */
function checkTyped(scan: CharacterScan): Span[] {
  const { text, block, orthography } = scan;
  // A header is written by whoever made the corpus.
  const body = block.bodyLine < block.lines.count ? block.lines.start(block.bodyLine) : text.length;
  if (!orthography.detectTyped || orthography.hasOwnLetters(text, body, text.length)) return [];
  const lines = Array.from({ length: block.lines.count }, (_, index) => block.lines.span(index));
  const typed = orthography.detectTyped(text, lines);
  return typed ? reportLines(scan, typed) : [];
}

function checkSuspects(scan: CharacterScan): Span[] {
  const { text, block, orthography } = scan;
  const spans: Span[] = [];
  const rest: Span[] = [];
  for (const index of scan.suspectLines) {
    const line = block.lines.span(index);
    const runs = orthography.findMisread(text, line);
    if (runs.length === 0) rest.push(line);
    else spans.push(report(scan, 'text/mojibake', 'decode', runs));
  }
  const legacy = orthography.detectOldEncoding(text, rest);
  if (!legacy) return spans;
  return [...spans, ...reportLines(scan, legacy)].sort((a, b) => a.start - b.start);
}

function reportLines(scan: CharacterScan, encoding: OldEncoding): Span[] {
  return linesIn(scan, encoding).flatMap((line) => {
    const words = encoding.convertLine(scan.text, line);
    return words.length === 0 ? [] : [report(scan, 'text/legacy-encoding', 'convert', words, encoding.name)];
  });
}

/** Lines in an encoding that the block is known to use: also those whose signs are letters of Vietnamese too. */
function linesIn({ text, block }: CharacterScan, encoding: OldEncoding): Span[] {
  const lines: Span[] = [];
  for (let index = 0; index < block.lines.count; index++) {
    const line = block.lines.span(index);
    if (encoding.evidenceIn(text, line) > 0) lines.push(line);
  }
  return lines;
}

function report(
  scan: CharacterScan,
  rule: 'text/mojibake' | 'text/legacy-encoding',
  title: string,
  words: readonly Reencoded[],
  encoding = '',
): Span {
  const start = words[0]!.span.start;
  const end = words[words.length - 1]!.span.end;
  const edits = words.map(({ span, text }) => edit(span.start, span.end, text));
  const args = {
    wrong: scan.text.slice(start, Math.min(end, start + SAMPLE)),
    right: sampleOf(scan.text, words),
    encoding,
  };
  scan.report(rule, start, end, args, [fix(title, false, edits, { right: args.right, encoding })]);
  return { start, end };
}

/** What the wrong text reads as, as far as a message shows it. */
function sampleOf(text: string, words: readonly Reencoded[]): string {
  let sample = '';
  let done = words[0]!.span.start;
  for (const { span, text: right } of words) {
    if (sample.length > SAMPLE) break;
    sample += text.slice(done, span.start) + right;
    done = span.end;
  }
  return sample.slice(0, SAMPLE);
}
