import type { Problem } from '../problem';
import type { Span } from '../text/span';
import { DuplicateIndex, type Twin } from './duplicates';
import type { Fingerprint } from './fingerprint';

/** What is known of a document for saying that it has a twin. Spans are relative to the block. */
export interface DuplicateDocument {
  readonly name: string;
  /** Where the document is told of: its name, or its first line of text. */
  readonly anchor: Span;
  /** Undefined for a document with too little text to compare. */
  readonly fingerprint: Fingerprint | undefined;
}

interface Entry {
  readonly document: DuplicateDocument;
  readonly fingerprint: Fingerprint;
  /** Index of the block; moves with blocks that come and go before it, the order never changes. */
  position: number;
  /** The answer, until something concerning it changes. */
  twin?: { readonly found: Twin<Entry> | undefined } | undefined;
}

/** A twin in the same file, with the problem to report. */
export interface TwinInFile {
  readonly similarity: number;
  readonly problem: Problem;
}

/**
 * The documents of one file that repeat an earlier one of it. Follows edits block by block: what an edit leaves alone
 * is neither read nor looked up again.
 */
export class DuplicatesInFile {
  /** Slots of the blocks that were looked at so far; null for a block that cannot have a twin. */
  private readonly slots: (Entry | null)[] = [];
  private readonly problems = new WeakMap<Entry, TwinInFile & { readonly of: Entry; readonly at: number }>();
  private readonly index = new DuplicateIndex<Entry>(
    (a, b) => a.position - b.position,
    (entry) => {
      entry.twin = undefined;
      if (this.moving) this.moving.push(entry);
      else this.touched(entry.position);
    },
  );
  /** Entries that were touched while blocks are moved: where they stand is told when all have their places. */
  private moving: Entry[] | undefined;

  /**
   * @param documentAt reads the document of a block; called once for a block as long as it stays
   * @param touched told of blocks of which another twin can be found from now on
   */
  constructor(
    private readonly documentAt: (index: number) => DuplicateDocument | undefined,
    private readonly touched: (index: number) => void = () => undefined,
  ) {}

  /** Takes note that blocks were put in the place of others. What was touched by that is told by the places they have then. */
  splice(from: number, removed: number, added: number): void {
    const moving: Entry[] = [];
    this.moving = moving;
    this.put(from, removed, added);
    this.moving = undefined;
    for (const { position } of moving) this.touched(position);
  }

  private put(from: number, removed: number, added: number): void {
    const { slots } = this;
    if (from >= slots.length) return;
    // Blocks behind those that were looked at are looked at when their turn comes.
    const reach = Math.min(slots.length, from + removed);
    for (let i = from; i < reach; i++) if (slots[i]) this.index.remove(slots[i]!);
    const whole = reach === from + removed && slots.length > reach;
    if (whole && removed === added) {
      // The others stay where they are: a keystroke in one of many documents moves nothing.
      for (let i = from; i < reach; i++) {
        slots[i] = this.read(i);
        if (slots[i]) this.add(slots[i]!);
      }
      return;
    }
    const rest = slots.splice(from);
    if (!whole) return;
    const moved = rest.slice(removed);
    for (let i = 0; i < moved.length; i++) if (moved[i]) moved[i]!.position = from + added + i;
    for (let i = 0; i < added; i++) slots.push(this.read(from + i));
    for (const entry of moved) slots.push(entry);
    for (let i = from; i < from + added; i++) if (slots[i]) this.add(slots[i]!);
  }

  /** Most documents share no key with any other: of these it is known at once that they have no twin. */
  private add(entry: Entry): void {
    if (!this.index.add(entry)) entry.twin = { found: undefined };
  }

  /** The earlier document of the file that a block repeats. The same object as long as nothing of it changes. */
  twin(index: number): TwinInFile | undefined {
    while (this.slots.length <= index) {
      const entry = this.read(this.slots.length);
      this.slots.push(entry);
      if (entry) this.add(entry);
    }
    const entry = this.slots[index];
    if (!entry) return undefined;
    entry.twin ??= { found: this.index.twin(entry, (other) => other.position < entry.position) };
    const { found } = entry.twin;
    if (!found) return undefined;
    const known = this.problems.get(entry);
    const { position } = found.entry;
    if (known && known.of === found.entry && known.at === position) return known;
    const { document } = found.entry;
    const problem = twinProblem(entry.document.anchor, found, document.name, {
      block: position,
      span: document.anchor,
    });
    const made = { similarity: found.similarity, problem, of: found.entry, at: position };
    this.problems.set(entry, made);
    return made;
  }

  private read(index: number): Entry | null {
    const document = this.documentAt(index);
    if (!document?.fingerprint) return null;
    return { document, fingerprint: document.fingerprint, position: index };
  }
}

/** The problem of a document that repeats another. */
export function twinProblem(
  anchor: Span,
  twin: Pick<Twin<unknown>, 'exact' | 'share'>,
  name: string,
  place: { readonly file?: string; readonly block: number; readonly span: Span },
): Problem {
  const percent = String(Math.floor(twin.share * 100));
  return {
    rule: twin.exact ? 'document/duplicate' : 'document/near-duplicate',
    span: anchor,
    args: twin.exact ? { name } : { name, percent },
    related: { message: 'twin', args: { name, percent }, ...place },
  };
}
