import { FOLDED } from './folding';
import { readSigns, type Signs } from './signs';
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

const FOLDABLE = new RegExp(`[${[...FOLDED.keys()].join('')}]`, 'g');
/** A letter and its marks; 30 is the most that Unicode's stream-safe format has, and sorting more is not linear. */
const CLUSTER = /[^\u0300-\u036f][\u0300-\u036f]{1,30}/g;

/**
 * Reads a text as a view. Linear in its length; costs nothing for text that is normalised already.
 * @param signs those of the text, where they are known
 */
export function viewOf(source: string, signs: Signs = readSigns(source)): TextView {
  const folded = signs.foldable ? source.replace(FOLDABLE, (c) => FOLDED.get(c)!) : source;
  return signs.composing ? composedView(folded) : new IdentityView(folded);
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
