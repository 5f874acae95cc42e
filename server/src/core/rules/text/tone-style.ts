import type { ToneStyle, WordVerdict } from '../../language/vi/syllable/word';
import type { Problem } from '../../problem';
import type { Span } from '../../text/span';
import type { Localized } from '../definition';
import { edit, fix } from './scan';

type Styled = Extract<WordVerdict, { kind: 'styled' }>;

const STYLES: Readonly<Record<ToneStyle, Localized>> = {
  old: { en: 'old', vi: 'cũ' },
  new: { en: 'new', vi: 'mới' },
};

/** Gathers the words of a document whose tone mark can stand in two places, and reports the style of the few. */
export class ToneStyles {
  private readonly words: { readonly span: Span; readonly written: string; readonly verdict: Styled }[] = [];

  add(span: Span, written: string, verdict: Styled): void {
    this.words.push({ span, written, verdict });
  }

  /** Adds the problems of a document in both styles. Where the two are even, the style met first holds. */
  report(problems: Problem[]): void {
    const count = (style: ToneStyle) => this.words.filter(({ verdict }) => verdict.style === style).length;
    const old = count('old');
    const modern = this.words.length - old;
    if (old === 0 || modern === 0) return;
    const held = old === modern ? this.words[0]!.verdict.style : old > modern ? 'old' : 'new';
    for (const { span, written, verdict } of this.words) {
      if (verdict.style === held) continue;
      const right = verdict.other;
      problems.push({
        rule: 'text/tone-style',
        span,
        args: { word: written.normalize('NFC'), right, style: STYLES[verdict.style] },
        fixes: [fix('restyle', !isName(written), [edit(span.start, span.end, right)], { right })],
      });
    }
  }
}

/** A capital may open a name, and names keep the spelling of their bearers. Ủy/Uỷ opens offices. */
function isName(written: string): boolean {
  const first = written[0]!;
  return first !== first.toLowerCase() && !/^ủy$|^uỷ$/i.test(written.normalize('NFC'));
}
