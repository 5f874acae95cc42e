import type { EntityType } from '../../types';
import { borrow, giveBack } from '../tokens/scratch';

/** A mention while it is being found: tokens `[start, end)`. */
export interface Draft {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  readonly id: string;
  readonly name: string;
  readonly note: string | undefined;
  title?: { readonly start: number; readonly end: number };
}

/** Mentions by token: who holds a token, and who ends before it. */
export class Board {
  readonly drafts: Draft[] = [];
  private readonly holders: Int32Array;

  constructor(private readonly tokenCount: number) {
    this.holders = borrow(tokenCount);
  }

  /** Gives the array back for the next document; the mentions stay. */
  release(): void {
    giveBack(this.holders);
  }

  add(draft: Draft): void {
    this.drafts.push(draft);
    this.hold(draft, this.drafts.length);
  }

  /** Puts another mention of the same tokens in the place of one. */
  replace(held: Draft, draft: Draft): void {
    this.drafts[this.holders[held.start]! - 1] = draft;
  }

  /** Puts the mentions in text order. */
  sort(): void {
    if (this.isSorted()) return;
    this.drafts.sort((a, b) => a.start - b.start);
    for (let n = 0; n < this.drafts.length; n++) this.hold(this.drafts[n]!, n + 1);
  }

  private isSorted(): boolean {
    for (let n = 1; n < this.drafts.length; n++)
      if (this.drafts[n]!.start < this.drafts[n - 1]!.start) return false;
    return true;
  }

  /** A mention is a few tokens long: a loop costs less than to call `fill`. */
  private hold({ start, end }: Draft, holder: number): void {
    for (let i = start; i < end; i++) this.holders[i] = holder;
  }

  at(i: number): Draft | undefined {
    if (i < 0 || i >= this.tokenCount) return undefined;
    const holder = this.holders[i]!;
    return holder > 0 ? this.drafts[holder - 1] : undefined;
  }

  isFree(start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (this.holders[i]! > 0) return false;
    return true;
  }
}
