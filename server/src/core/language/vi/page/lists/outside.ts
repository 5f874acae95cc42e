import { isNumbered } from '../extent/numbered';
import type { PageLine } from '../lines/line';
import { isNation } from '../title/letterhead';

/** Shortest headline and longest entry of a menu that are looked for outside the body, in words. */
const HEADLINE = 6;
const ENTRY = 8;

/** What a page prints outside its body: headlines that lead elsewhere below it, entries of menus above it. Read when asked for. */
export class Outside {
  private below: Set<string> | undefined;
  private above: Set<string> | undefined;
  private headlines: Set<string> | undefined;
  private parts: Set<string> | undefined;

  constructor(
    private readonly lines: readonly PageLine[],
    private readonly first: number,
    private readonly last: number,
    /** The headline; what stands below it, as who wrote the text, is no entry of a menu. */
    private readonly title: number = first,
  ) {}

  /** True for a headline that stands below the body too. */
  hasHeadline(line: PageLine): boolean {
    if (line.words < HEADLINE) return false;
    if (!this.below) {
      this.below = new Set();
      for (let i = this.last + 1; i < this.lines.length; i++) {
        const other = this.lines[i]!;
        if (other.short && other.words >= HEADLINE && mayLead(other)) this.below.add(other.text);
      }
    }
    if (this.below.size === 0 || !this.below.has(line.text)) return false;
    return line.isContents || !(this.isPart(line.text) || isNumbered(line));
  }

  /** True for what a table of contents names: one that stays in view is printed once more below the text. */
  private isPart(text: string): boolean {
    if (!this.parts) {
      this.parts = new Set();
      for (const other of this.lines) if (other.isContents) this.parts.add(other.text);
    }
    return this.parts.has(text);
  }

  /** True for a headline that stands above the body too. */
  repeatsHeadline(line: PageLine): boolean {
    if (line.words < HEADLINE) return false;
    if (!this.headlines) {
      this.headlines = new Set();
      for (let i = 0; i < this.first; i++) {
        const other = this.lines[i]!;
        if (other.short && other.words >= HEADLINE) this.headlines.add(other.text);
      }
    }
    return this.headlines.size > 0 && this.headlines.has(line.text);
  }

  /** True for a few words that stand above the body too. */
  hasEntry(line: PageLine): boolean {
    if (line.words > ENTRY) return false;
    if (!this.above) {
      this.above = new Set();
      for (let i = 0; i < Math.min(this.title, this.first); i++) {
        const other = this.lines[i]!;
        if (other.short && other.words <= ENTRY) this.above.add(other.text);
      }
    }
    return this.above.size > 0 && this.above.has(line.text);
  }
}

/** False for what official texts print again over each of their forms: the nation's name, "Căn cứ Luật …;". */
function mayLead(line: PageLine): boolean {
  return !line.text.endsWith(';') && !isNation(line);
}
