import { CharacterClass } from '../../text/characters';
import { Script, scriptTable } from '../../text/characters-scripts';
import { compose } from '../../text/compose';
import type { TextEdit } from '../../text/span';
import { type CharacterScan, edit, fix } from './scan';

/**
 * Longest cluster that is normalized, in code units. Unicode's stream-safe format allows 30 marks; longer piles
 * ("Zalgo") are decoration, and sorting them would take more than linear time.
 */
const LONGEST_CLUSTER = 32;
const SAMPLE = 24;

/** Gathers the clusters of one line that are not NFC, and reports them as one problem. */
export class CompositionRun {
  private edits: TextEdit[] = [];

  constructor(private readonly scan: CharacterScan) {}

  /** Looks at the cluster around a mark, or at a character that NFC replaces. Returns where to go on. */
  visit(at: number): number {
    const { text, classes, judgedUntil } = this.scan;
    const scripts = scriptTable();
    const extends_ = (i: number) => {
      const code = text.charCodeAt(i);
      return scripts[code] === Script.mark || (code >= 0x1160 && code <= 0x11ff);
    };
    let start = at;
    if (extends_(at) && at > this.scan.lineStart) {
      start--;
      const low = text.charCodeAt(start);
      if (low >= 0xdc00 && low <= 0xdfff && start > this.scan.lineStart) start--;
    }
    let end = at + 1;
    while (end < text.length && extends_(end) && classes[text.charCodeAt(end)] === CharacterClass.mark) end++;
    if (end - start > LONGEST_CLUSTER || start < (this.edits.at(-1)?.span.end ?? 0)) return end;
    const cluster = text.slice(start, end);
    const composed = compose(cluster);
    // A lookalike letter with marks is replaced together with them.
    if (composed !== cluster && !(start < judgedUntil && this.hasLookalike(start, end))) {
      this.edits.push(edit(start, end, composed));
    }
    return end;
  }

  private hasLookalike(start: number, end: number): boolean {
    for (let i = this.scan.problems.length - 1; i >= 0; i--) {
      const { rule, span } = this.scan.problems[i]!;
      if (span.end <= start) return false;
      if (rule === 'text/lookalike' && span.start < end) return true;
    }
    return false;
  }

  /** Reports what has been gathered. To be called at the end of each line. */
  flush(): void {
    const { edits } = this;
    if (edits.length === 0) return;
    this.edits = [];
    const start = edits[0]!.span.start;
    const end = edits[edits.length - 1]!.span.end;
    this.scan.report('text/not-nfc', start, end, { count: String(edits.length), text: this.sample(start) }, [
      fix('compose', true, edits),
    ]);
  }

  /** The first word that is concerned, composed. */
  private sample(start: number): string {
    const { text } = this.scan;
    const scripts = scriptTable();
    const isLetter = (i: number) => i >= 0 && i < text.length && scripts[text.charCodeAt(i)] !== Script.none;
    let from = start;
    while (start - from < SAMPLE && isLetter(from - 1)) from--;
    let to = start;
    while (to - start < SAMPLE && isLetter(to)) to++;
    return text.slice(from, to).normalize('NFC');
  }
}
