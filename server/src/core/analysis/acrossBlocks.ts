import { DEFAULT_STYLE, formatMarker, sameStyle } from '../format/marker';
import { nameKey } from '../format/names';
import { rewriteMarker } from '../format/rewrite';
import type { Marker, MarkerStyle } from '../format/structure';
import type { Problem } from '../problem';
import type { Block } from './corpusText';

const NO_NAMES: ReadonlySet<string> = new Set();

/** The style of a file in which nothing else is said: that of its first marker, of a flawless one where there is any. */
export function styleOf(markers: readonly Pick<Marker, 'style' | 'defect'>[]): MarkerStyle {
  return (markers.find(({ defect }) => !defect) ?? markers[0])?.style ?? DEFAULT_STYLE;
}

/**
 * Problems that a block has only beside the other blocks of its file: names that are taken, styles that are mixed.
 * Computed from the markers alone, so that it is done again only when a marker changes.
 */
export class AcrossBlocks {
  private readonly byBlock = new Map<number, Problem[]>();
  /** Style of the file's markers: the configured one, else that of the first marker. */
  readonly style: MarkerStyle;

  /** @param before keys of names that earlier parts of the file have, where these are the blocks of one part */
  constructor(
    blocks: readonly Block[],
    configured: MarkerStyle | undefined,
    before: Pick<ReadonlySet<string>, 'has'> = NO_NAMES,
  ) {
    this.style = configured ?? styleOf(blocks.flatMap(({ marker }) => (marker ? [marker] : [])));
    this.checkNames(blocks, before);
    this.checkStyles(blocks);
  }

  /** The same array for the same block as long as no marker changes; undefined for a block without such problems. */
  problems(index: number): readonly Problem[] | undefined {
    return this.byBlock.get(index);
  }

  private checkNames(blocks: readonly Block[], before: Pick<ReadonlySet<string>, 'has'>): void {
    const first = new Map<string, number>();
    const taken = new Set<string>();
    for (const block of blocks) if (block.marker) taken.add(nameKey(block.marker.name));
    // Where to go on counting for each name: 10,000 documents of one name still cost one step each.
    const counters = new Map<string, number>();
    blocks.forEach(({ marker }, index) => {
      if (!marker || marker.name === '') return;
      const key = nameKey(marker.name);
      const bearer = first.get(key);
      if (bearer === undefined) {
        first.set(key, index);
        if (before.has(key)) {
          // Where the first bearer stands and which names are free, only the whole file knows.
          this.add(index, {
            rule: 'marker/duplicate-name',
            span: marker.nameSpan,
            args: { name: marker.name },
          });
        }
        return;
      }
      const name = freeName(marker.name, key, taken, counters);
      this.add(index, {
        rule: 'marker/duplicate-name',
        span: marker.nameSpan,
        args: { name: marker.name },
        related: { message: 'first-bearer', block: bearer, span: blocks[bearer]!.marker!.nameSpan },
        fixes: [
          { title: 'name', args: { name }, edits: [{ span: marker.nameSpan, newText: name }], safe: false },
        ],
      });
    });
  }

  private checkStyles(blocks: readonly Block[]): void {
    blocks.forEach((block, index) => {
      const { marker } = block;
      if (!marker || sameStyle(marker.style, this.style)) return;
      const expected = formatMarker(this.style, marker.name);
      this.add(index, {
        rule: 'marker/mixed-style',
        span: marker.span,
        args: { expected },
        fixes: [
          {
            title: 'rewrite',
            args: { expected },
            edits: rewriteMarker(block.lines, marker, this.style),
            safe: marker.name !== '' && !marker.trailing,
          },
        ],
      });
    });
  }

  private add(index: number, problem: Problem): void {
    const list = this.byBlock.get(index);
    if (list) list.push(problem);
    else this.byBlock.set(index, [problem]);
  }
}

/** `bai-1.txt` → `bai-1-2.txt`, counting on until the name is free. */
function freeName(name: string, key: string, taken: Set<string>, counters: Map<string, number>): string {
  const extension = /\.[\w-]{1,10}$/.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - extension.length);
  for (let count = counters.get(key) ?? 2; ; count++) {
    const candidate = `${stem}-${count}${extension}`;
    if (taken.has(nameKey(candidate))) continue;
    taken.add(nameKey(candidate));
    counters.set(key, count + 1);
    return candidate;
  }
}
