import type { BlockStructure } from '../../format/structure';
import type { Problem } from '../../problem';
import { CharacterClass } from '../../text/characters';
import type { Span } from '../../text/span';
import { scanBlanks } from './blanks';
import { CompositionRun } from './composition';
import { isPair, scanControls, scanLoneSurrogates, scanPrivateUse, scanReplacements } from './controls';
import { checkEncodings } from './encodings';
import { scanEntities } from './entities';
import { LookalikeFinder } from './lookalikes';
import { CharacterScan } from './scan';

const CR = 13;
const LF = 10;

/**
 * The rules on single characters, over a whole block: marker, header and body. One pass over the code units meets
 * the suspicious places alone; the time it takes is linear in the length of the text. Problems come in order.
 */
export function checkCharacters(block: BlockStructure): Problem[] {
  const scan = new CharacterScan(block);
  const visitors = new Visitors(scan);
  const { text, classes } = scan;
  const length = text.length;

  // A single space between two words is the most frequent sign of all: it is worth a look only when the sign after
  // it is a blank too.
  let space = -2;
  for (let i = 0; i < length; ) {
    const kind = classes[text.charCodeAt(i)]!;
    if (kind === CharacterClass.plain) i++;
    else if (kind > CharacterClass.ampersand) i = visitors.visit(kind, i);
    else if (space === i - 1) {
      i = scanBlanks(scan, space);
      space = -2;
    } else if (kind === CharacterClass.space) space = i++;
    else i = visitors.visit(kind, i);
  }
  if (space === length - 1) scanBlanks(scan, space);
  visitors.finish();
  return scan.problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Hands each suspicious place to the rule that knows it. */
class Visitors {
  private readonly composition: CompositionRun;
  private readonly lookalikes: LookalikeFinder;

  constructor(private readonly scan: CharacterScan) {
    this.composition = new CompositionRun(scan);
    this.lookalikes = new LookalikeFinder(scan);
  }

  /** Looks at the character at an offset; returns where to go on. */
  visit(kind: number, at: number): number {
    const { scan } = this;
    const code = scan.text.charCodeAt(at);
    switch (kind) {
      case CharacterClass.lineBreak:
        return this.startLine(at + (code === CR && scan.text.charCodeAt(at + 1) === LF ? 2 : 1));
      case CharacterClass.tab:
      case CharacterClass.invisible:
      case CharacterClass.bidi:
        return scanBlanks(scan, at);
      case CharacterClass.blank:
        if (code === 0xa0) scan.suspectLine();
        return scanBlanks(scan, at);
      case CharacterClass.ampersand: {
        const end = scanBlanks(scan, at);
        return end > at ? end : scanEntities(scan, at);
      }
      case CharacterClass.control:
        if (code >= 0x80) scan.suspectLine();
        return scanControls(scan, at);
      case CharacterClass.replacement:
        return scanReplacements(scan, at);
      case CharacterClass.surrogate:
        if (!isPair(scan.text, at)) return scanLoneSurrogates(scan, at);
        return this.lookalikes.visitStyled(at) || at + 2;
      case CharacterClass.privateUse:
        return scanPrivateUse(scan, at);
      case CharacterClass.mark:
        return this.composition.visit(at);
      case CharacterClass.foreign:
        return this.lookalikes.visitForeign(at);
      case CharacterClass.lookalike:
        return this.lookalikes.visit(at);
      case CharacterClass.lead:
        // A capital that opens a misread sequence does so only before a character beyond ASCII.
        if (scan.text.charCodeAt(at + 1) >= 0x80) scan.suspectLine();
        return at + 1;
      default:
        scan.suspectLine();
        return at + 1;
    }
  }

  finish(): void {
    const { scan } = this;
    this.composition.flush();
    const misread = checkEncodings(scan);
    if (misread.length > 0) scan.problems = withoutMisread(scan.problems, misread);
    this.lookalikes.finish();
  }

  private startLine(start: number): number {
    this.composition.flush();
    this.scan.line++;
    this.scan.lineStart = start;
    return start;
  }
}

/** Leaves out what other rules say of text in a wrong encoding: its characters are not what they seem. */
function withoutMisread(problems: readonly Problem[], misread: readonly Span[]): Problem[] {
  let at = 0;
  const sorted = [...problems].sort((a, b) => a.span.start - b.span.start);
  return sorted.filter(({ rule, span }) => {
    if (rule === 'text/mojibake' || rule === 'text/legacy-encoding') return true;
    while (at < misread.length && misread[at]!.end <= span.start) at++;
    return at >= misread.length || span.end <= misread[at]!.start;
  });
}
