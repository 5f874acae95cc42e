import type { BlockStructure } from '../../format/structure';
import type { Orthography } from '../../language/orthography';
import type { Problem } from '../../problem';
import { CharacterClass } from '../../text/characters';
import { STRETCH } from '../../text/signs';
import { inOrder } from '../order';
import { scanBlanks } from './blanks';
import { CompositionRun } from './composition';
import { isPair, scanControls, scanLoneSurrogates, scanPrivateUse, scanReplacements } from './controls';
import { checkEncodings, mayBeTyped } from './encodings';
import { scanEntities } from './entities';
import { LookalikeFinder } from './lookalikes';
import { withoutMisread } from './misread';
import { CharacterScan } from './scan';

/**
 * The rules on single characters, over a whole block: marker, header and body. The signs of the text tell which
 * stretches have anything suspicious at all; the time it takes is linear in their length. Problems come in order.
 */
export function checkCharacters(block: BlockStructure, orthography: Orthography): Problem[] {
  const { text, lines } = block;
  const { suspects } = lines.signs;
  if (suspects.length === 0 && !mayBeTyped(text)) return [];
  const scan = new CharacterScan(block, orthography);
  const visitors = new Visitors(scan);
  const { classes } = scan;
  const { length } = text;

  // A single space between two words is the most frequent sign of all: it is worth a look only when the sign after
  // it is a blank too.
  let space = -2;
  let at = 0;
  for (const from of suspects) {
    if (at < from) {
      space = classes[text.charCodeAt(from - 1)] === CharacterClass.space ? from - 1 : -2;
      at = from;
    }
    const end = Math.min(from + STRETCH, length);
    while (at < end) {
      const kind = classes[text.charCodeAt(at)]!;
      if (kind === CharacterClass.plain) at++;
      else if (kind > CharacterClass.ampersand) at = visitors.visit(kind, at);
      else if (space === at - 1) {
        at = visitors.visitBlanks(space);
        space = -2;
      } else if (kind === CharacterClass.space) space = at++;
      else at = visitors.visit(kind, at);
    }
  }
  if (space === length - 1) visitors.visitBlanks(space);
  visitors.finish();
  return inOrder(scan.problems);
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
    if (kind === CharacterClass.lineBreak) return at + 1;
    const { scan } = this;
    const code = scan.text.charCodeAt(at);
    this.enterLine(at);
    switch (kind) {
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
    if (misread.length > 0) scan.problems = withoutMisread(inOrder(scan.problems), misread);
    this.lookalikes.finish();
  }

  /** Looks at a run of blanks, of which one stands at an offset; returns where to go on. */
  visitBlanks(at: number): number {
    this.enterLine(at);
    return scanBlanks(this.scan, at);
  }

  private enterLine(at: number): void {
    if (this.scan.isOnLine(at)) return;
    this.composition.flush();
    this.scan.enterLine(at);
  }
}
