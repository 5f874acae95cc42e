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

  constructor(tokenCount: number) {
    this.holders = borrow(tokenCount);
  }

  /** Gives the array back for the next document; the mentions stay. */
  release(): void {
    giveBack(this.holders);
  }

  add(draft: Draft): void {
    this.drafts.push(draft);
    this.holders.fill(this.drafts.length, draft.start, draft.end);
  }

  /** Puts the mentions in text order. */
  sort(): void {
    this.drafts.sort((a, b) => a.start - b.start);
    this.drafts.forEach((draft, n) => {
      this.holders.fill(n + 1, draft.start, draft.end);
    });
  }

  at(i: number): Draft | undefined {
    const holder = this.holders[i];
    return holder ? this.drafts[holder - 1] : undefined;
  }

  isFree(start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (this.holders[i]) return false;
    return true;
  }
}
