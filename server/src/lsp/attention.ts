import type { Range } from 'vscode-languageserver';
import type { Snapshot } from './snapshot';

/** So many documents in a row count as one place of a file. */
export const PLACE = 4;
/** What is asked of more documents at a time is asked of the file: nobody sees so many. */
const MOST_SEEN = 64;
/** So many places of a file are remembered: it can be shown in several editors. */
const MOST_PLACES = 16;

/** What was told of a file of which not everything can be told. */
interface Told {
  /** Changes whenever the places do. */
  readonly serial: number;
  /** The places that were told of first, the one that was looked at last before others. */
  readonly places: readonly number[];
}

/**
 * Where in long files somebody works, from what clients ask for: hints of the lines on the screen, actions at the cursor.
 * Of files with more problems than a client is to get, those that are seen are told of before others.
 */
export class Attention {
  private readonly seen = new Map<string, readonly number[]>();
  private readonly told = new Map<string, Told>();

  /** @param moved called when a file shows places of which its client was not told */
  constructor(private readonly moved: (uri: string) => void) {}

  /** Notes that a client has asked for something of a range. */
  see({ uri, file, positions }: Snapshot, range: Range): void {
    const { block: first } = positions.locate(range.start);
    const { block: last } = positions.locate(range.end);
    if (last - first > MOST_SEEN) return;
    const from = Math.floor(first / PLACE);
    const to = Math.floor(last / PLACE);
    const before = this.seen.get(uri) ?? [];
    const told = this.told.get(uri);
    // With those beside them: a step further nothing new has to be told.
    const places: number[] = [];
    for (let place = from; place <= to; place++) places.push(place);
    const isKnown = places.every((place) => told?.places.includes(place));
    if (from > 0) places.push(from - 1);
    if ((to + 1) * PLACE < file.text.blocks.length) places.push(to + 1);
    const others = before.filter((place) => !places.includes(place));
    const now = [...places, ...others].slice(0, MOST_PLACES);
    this.seen.set(uri, now);
    if (!told || isKnown) return;
    this.told.set(uri, { serial: told.serial + 1, places: now });
    this.moved(uri);
  }

  /** Changes with the places of a file that are told of before others. */
  serial(uri: string): number {
    return this.told.get(uri)?.serial ?? 0;
  }

  /** The places of a file that are to be told of before others, since not everything can be. */
  places(uri: string): readonly number[] {
    let told = this.told.get(uri);
    if (!told) {
      told = { serial: 0, places: this.seen.get(uri) ?? [] };
      this.told.set(uri, told);
    }
    return told.places;
  }

  /** Forgets a file that was closed. */
  forget(uri: string): void {
    this.seen.delete(uri);
    this.told.delete(uri);
  }
}
