import { DEFAULT_STYLE, formatMarker, sameStyle } from '../format/marker';
import { nameKey } from '../format/names';
import { rewriteMarker } from '../format/rewrite';
import type { Marker, MarkerStyle } from '../format/structure';
import type { Problem } from '../problem';
import type { Block } from './corpusText';

const NO_NAMES: ReadonlySet<string> = new Set();
const DUPLICATE = 'marker/duplicate-name';
const MIXED = 'marker/mixed-style';

/** Problems of one block. */
interface Entry {
  readonly problems: readonly Problem[];
  /** All that they say, one after the other: what is told by the same is the same. */
  readonly by: readonly unknown[];
}

/** The same before it is made: files in which every name comes again would be made of little else. */
interface Draft {
  readonly by: unknown[];
  readonly make: (() => Problem)[];
}

/** The style of a file in which nothing else is said: that of its first marker, of a flawless one where there is any. */
export function styleOf(markers: readonly Pick<Marker, 'style' | 'defect'>[]): MarkerStyle {
  return (markers.find(({ defect }) => !defect) ?? markers[0])?.style ?? DEFAULT_STYLE;
}

/**
 * Problems that a block has only beside the other blocks of its file: names that are taken, styles that are mixed.
 * Computed from the markers alone, so that it is done again only when a marker changes.
 */
export class AcrossBlocks {
  private readonly byBlock = new Map<number, Entry>();
  private readonly drafts = new Map<number, Draft>();
  /** Style of the file's markers: the configured one, else that of the first marker. */
  readonly style: MarkerStyle;

  /**
   * @param before keys of names that earlier parts of the file have, where these are the blocks of one part
   * @param last what was said of these blocks before a marker changed: what is the same is said as the same objects
   */
  constructor(
    blocks: readonly Block[],
    configured: MarkerStyle | undefined,
    before: Pick<ReadonlySet<string>, 'has'> = NO_NAMES,
    last?: AcrossBlocks,
  ) {
    this.style = configured ?? styleOf(blocks.flatMap(({ marker }) => (marker ? [marker] : [])));
    this.checkNames(blocks, before);
    this.checkStyles(blocks);
    for (const [index, { by, make }] of this.drafts) {
      const known = last?.byBlock.get(index);
      this.byBlock.set(index, isBy(known, by) ? known : { problems: make.map((problem) => problem()), by });
    }
    this.drafts.clear();
  }

  /** The same array for the same block as long as the same is said of it; undefined for a block without such problems. */
  problems(index: number): readonly Problem[] | undefined {
    return this.byBlock.get(index)?.problems;
  }

  /** Tells of all blocks of which something else was said before. */
  tellChanged(before: AcrossBlocks | undefined, tell: (index: number) => void): void {
    if (!before || before === this) return;
    for (const index of before.byBlock.keys()) if (!this.byBlock.has(index)) tell(index);
    for (const [index, entry] of this.byBlock) if (before.byBlock.get(index) !== entry) tell(index);
  }

  private checkNames(blocks: readonly Block[], before: Pick<ReadonlySet<string>, 'has'>): void {
    const first = new Map<string, number>();
    let taken: Set<string> | undefined;
    // Where to go on counting for each name: 10,000 documents of one name still cost one step each.
    const counters = new Map<string, number>();
    blocks.forEach(({ marker, nameKey: key }, index) => {
      if (!marker || marker.name === '') return;
      const { name, nameSpan } = marker;
      const bearer = first.get(key);
      if (bearer === undefined) {
        first.set(key, index);
        // Where the first bearer stands and which names are free, only the whole file knows.
        if (before.has(key)) {
          this.draft(index, [DUPLICATE, nameSpan.start, name], () => ({
            rule: DUPLICATE,
            span: nameSpan,
            args: { name },
          }));
        }
        return;
      }
      taken ??= new Set(blocks.flatMap((block) => (block.marker ? [block.nameKey] : [])));
      const free = freeName(name, key, taken, counters);
      const span = blocks[bearer]!.marker!.nameSpan;
      const by = [DUPLICATE, nameSpan.start, name, bearer, span.start, span.end, free];
      this.draft(index, by, () => ({
        rule: DUPLICATE,
        span: nameSpan,
        args: { name },
        related: { message: 'first-bearer', block: bearer, span },
        fixes: [
          {
            title: 'name',
            args: { name: free },
            edits: [{ span: nameSpan, newText: free }],
            safe: false,
          },
        ],
      }));
    });
  }

  private checkStyles(blocks: readonly Block[]): void {
    blocks.forEach((block, index) => {
      const { marker } = block;
      if (!marker || sameStyle(marker.style, this.style)) return;
      const expected = formatMarker(this.style, marker.name);
      // The fix can reach to the block's end.
      this.draft(index, [MIXED, block, expected], () => ({
        rule: MIXED,
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
      }));
    });
  }

  private draft(index: number, by: unknown[], make: () => Problem): void {
    const draft = this.drafts.get(index);
    if (!draft) this.drafts.set(index, { by, make: [make] });
    else {
      draft.by.push(...by);
      draft.make.push(make);
    }
  }
}

function isBy(entry: Entry | undefined, by: readonly unknown[]): entry is Entry {
  return entry?.by.length === by.length && by.every((value, i) => value === entry.by[i]);
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
