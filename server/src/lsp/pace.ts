/** Milliseconds of work after which a long task lets requests through. */
const SLICE = 10;
/** While somebody types, long work takes this pause after each slice, for so long after each letter. */
const TYPING = { pause: 25, lasts: 250 } as const;

/** Keeps long work from keeping requests waiting. */
export class Pace {
  private sliceEnd = 0;
  private typedAt = 0;

  /** @param letThrough lets other work run before the next part of a long task */
  constructor(private readonly letThrough: () => Promise<void>) {}

  /** Takes note that somebody types: long work steps back for a while. */
  noteTyping(): void {
    this.typedAt = Date.now();
  }

  /** Whether enough work was done since the last time to let waiting requests through. */
  get isDue(): boolean {
    return Date.now() >= this.sliceEnd;
  }

  /** Lets waiting requests through once enough work was done since the last time. */
  async breathe(): Promise<void> {
    if (!this.isDue) return;
    await this.letThrough();
    if (Date.now() - this.typedAt < TYPING.lasts) {
      await new Promise<void>((done) => setTimeout(done, TYPING.pause));
    }
    this.sliceEnd = Date.now() + SLICE;
  }
}
