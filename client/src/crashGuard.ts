/** How often a server may stop by itself before it is left alone, and within which time (milliseconds). */
export const CRASH_LIMIT = { count: 5, window: 3 * 60 * 1000 } as const;

/** Remembers when the server stopped by itself and says whether another start is worth while. */
export class CrashGuard {
  private crashes: number[] = [];

  constructor(
    private readonly limit: { readonly count: number; readonly window: number } = CRASH_LIMIT,
    private readonly now: () => number = Date.now,
  ) {}

  /** Counts a crash; true when the server should be started again. */
  mayRestart(): boolean {
    const now = this.now();
    this.crashes = this.crashes.filter((time) => now - time < this.limit.window);
    this.crashes.push(now);
    return this.crashes.length < this.limit.count;
  }

  /** Forgets the past, as after a start that somebody asked for. */
  reset(): void {
    this.crashes = [];
  }
}
