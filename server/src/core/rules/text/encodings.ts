import type { OldEncoding, Reencoded } from '../../language/orthography';
import type { Span } from '../../text/span';
import { type CharacterScan, edit, fix } from './scan';

const SAMPLE = 60;

/**
 * Looks for misread UTF-8 and old encodings in the lines that the scan found suspect, one problem a line.
 * Returns the spans that are in a wrong encoding, in order: what other rules say of them is void.
 */
export function checkEncodings(scan: CharacterScan): Span[] {
  const { text, block, orthography } = scan;
  if (scan.suspectLines.length === 0) return [];
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
  for (const line of linesIn(scan, legacy)) {
    const words = legacy.convertLine(text, line);
    if (words.length === 0) continue;
    spans.push(report(scan, 'text/legacy-encoding', 'convert', words, legacy.name));
  }
  return spans.sort((a, b) => a.start - b.start);
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
