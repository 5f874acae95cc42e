import type { Span } from './span';

/**
 * A normalised reading of a text for matching: NFC, Đ and đ for their lookalikes Ð ð, plain spaces for NBSP and
 * its kin, a hyphen for U+2010, U+2011 and U+2212. Spellings that differ only in these match each other, and
 * every span found in the view maps back to the exact span of the source. Offsets are UTF-16 code units.
 */
export interface TextView {
  readonly text: string;
  /** True where offsets of view and source are the same, as in text whose letters are composed already. */
  readonly sameOffsets: boolean;
  /** Maps a span of the view to the source span that it was read from. */
  toSource(span: Span): Span;
  /** Maps an offset of the source into the view. */
  fromSource(offset: number): number;
}

/** Replacements of one code unit by one: they keep offsets as they are. */
const FOLDED: ReadonlyMap<string, string> = new Map([
  ['\u00d0', '\u0110'],
  ['\u0189', '\u0110'],
  ['\u00f0', '\u0111'],
  ['\u00a0', ' '],
  ['\u2007', ' '],
  ['\u2009', ' '],
  ['\u200a', ' '],
  ['\u202f', ' '],
  ['\u3000', ' '],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2212', '-'],
]);
const FOLDABLE = /[\u00d0\u0189\u00f0\u00a0\u2007\u2009\u200a\u202f\u3000\u2010\u2011\u2212]/;
const FOLDABLE_ALL = new RegExp(FOLDABLE, 'g');
/** Marks that compose with what stands before them; without one of these (and Hangul jamo) a text is NFC already. */
const COMPOSING = /[\u0300-\u036f\u1100-\u11ff\u3099\u309a]/;
/** A letter and its marks; 30 is the most that Unicode's stream-safe format has, and sorting more is not linear. */
const CLUSTER = /[^\u0300-\u036f][\u0300-\u036f]{1,30}/g;

/** Reads a text as a view. Linear in its length; costs almost nothing for text that is normalised already. */
export function viewOf(source: string): TextView {
  const folded = FOLDABLE.test(source) ? source.replace(FOLDABLE_ALL, (c) => FOLDED.get(c)!) : source;
  if (!COMPOSING.test(folded)) return new IdentityView(folded);
  return composedView(folded);
}

class IdentityView implements TextView {
  readonly sameOffsets = true;
  constructor(readonly text: string) {}
  toSource(span: Span): Span {
    return span;
  }
  fromSource(offset: number): number {
    return offset;
  }
}

/** Offsets diverge only at composed clusters; between two of them the distance stays the same. */
class MappedView implements TextView {
  readonly sameOffsets = false;
  constructor(
    readonly text: string,
    private readonly viewEnds: readonly number[],
    private readonly sourceEnds: readonly number[],
  ) {}

  toSource(span: Span): Span {
    return {
      start: translate(span.start, this.viewEnds, this.sourceEnds),
      end: translate(span.end, this.viewEnds, this.sourceEnds),
    };
  }

  fromSource(offset: number): number {
    return translate(offset, this.sourceEnds, this.viewEnds);
  }
}

function composedView(source: string): TextView {
  const parts: string[] = [];
  const viewEnds: number[] = [];
  const sourceEnds: number[] = [];
  let done = 0;
  let length = 0;
  for (const match of source.matchAll(CLUSTER)) {
    const composed = match[0].normalize('NFC');
    if (composed.length === match[0].length) continue;
    const plain = source.slice(done, match.index);
    parts.push(plain, composed);
    length += plain.length + composed.length;
    done = match.index + match[0].length;
    viewEnds.push(length);
    sourceEnds.push(done);
  }
  parts.push(source.slice(done));
  return new MappedView(parts.join(''), viewEnds, sourceEnds);
}

function translate(offset: number, from: readonly number[], to: readonly number[]): number {
  let low = 0;
  let high = from.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (from[mid]! <= offset) low = mid + 1;
    else high = mid;
  }
  const before = low - 1;
  return before < 0 ? offset : to[before]! + offset - from[before]!;
}
