import { compose } from './compose';
import { FOLDED } from './folding';
import { readSigns, type Signs, STRETCH } from './signs';
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
/** Marks that are composed with the letter before them; Unicode's stream-safe format has no more, and sorting more is not linear. */
const MOST_MARKS = 30;

/**
 * Reads a text as a view. Linear in its length; costs nothing for text that is normalised already.
 * @param signs those of the text, where they are known
 */
export function viewOf(source: string, signs: Signs = readSigns(source)): TextView {
  const folded = signs.foldable ? source.replace(FOLDABLE, (c) => FOLDED.get(c)!) : source;
  return signs.composing ? composedView(folded, signs.suspects) : new IdentityView(folded);
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

/** @param suspects where to look for marks (see `Signs`) */
function composedView(source: string, suspects: readonly number[]): TextView {
  const parts: string[] = [];
  const viewEnds: number[] = [];
  const sourceEnds: number[] = [];
  let done = 0;
  let length = 0;
  let at = 0;
  for (const from of suspects) {
    const to = Math.min(from + STRETCH, source.length);
    for (at = Math.max(at, from); at < to; at++) {
      if (!isMark(source, at) || at === 0 || isMark(source, at - 1)) continue;
      let end = at + 1;
      while (end < at + MOST_MARKS && isMark(source, end)) end++;
      const cluster = source.slice(at - 1, end);
      const composed = compose(cluster);
      if (composed.length !== cluster.length) {
        const plain = source.slice(done, at - 1);
        parts.push(plain, composed);
        length += plain.length + composed.length;
        done = end;
        viewEnds.push(length);
        sourceEnds.push(done);
      }
      at = end - 1;
    }
  }
  parts.push(source.slice(done));
  return new MappedView(parts.join(''), viewEnds, sourceEnds);
}

function isMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x300 && code <= 0x36f;
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
