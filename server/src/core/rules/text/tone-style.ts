import type { Orthography, WordVerdict } from '../../language/orthography';
import type { Problem } from '../../problem';
import { edit, fix } from './scan';
import { prevailingStyle } from './styles';

type Styled = Extract<WordVerdict, { kind: 'styled' }>;

/** Gathers the words of a document that can be written in two styles, and reports the style of the few. */
export class WordStyles {
  private readonly words: { readonly start: number; readonly end: number; readonly verdict: Styled }[] = [];

  constructor(
    private readonly text: string,
    private readonly orthography: Orthography,
  ) {}

  add(start: number, end: number, verdict: Styled): void {
    this.words.push({ start, end, verdict });
  }

  /** Adds the problems of a document in both styles. */
  report(problems: Problem[]): void {
    const { orthography, words } = this;
    if (words.length < 2) return;
    const held = prevailingStyle(words.map(({ verdict }) => verdict.style));
    if (held === undefined) return;
    for (const { start, end, verdict } of words) {
      if (verdict.style === held) continue;
      const written = this.text.slice(start, end);
      const right = verdict.other;
      problems.push({
        rule: 'text/tone-style',
        span: { start, end },
        args: { word: written.normalize('NFC'), right, style: orthography.styleName(verdict.style) },
        fixes: [fix('restyle', !orthography.isName(written), [edit(start, end, right)], { right })],
      });
    }
  }
}
