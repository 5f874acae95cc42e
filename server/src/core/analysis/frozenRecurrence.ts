import type { LineEvidence } from './lineEvidence';
import { type FileRecurrence, ownOf, recurs } from './recurrence';

/**
 * What the corpus said of a file's lines at one moment. Plain data: it goes to other threads, and holds while the corpus
 * is read on.
 */
export interface FrozenRecurrence {
  /** In the order of the file's documents. */
  readonly documents: readonly {
    /** Documents of the same source in other files. */
    readonly others: number;
    /** In the order of the document's lines: in how many of those each stands, and whether it is furniture. */
    readonly counts: readonly number[];
    readonly furniture: readonly boolean[];
  }[];
}

/** @param documents evidence of all documents of the file that the answer is for */
export function freeze(recurrence: FileRecurrence, documents: readonly LineEvidence[]): FrozenRecurrence {
  return {
    documents: documents.map(({ source, lines }) => ({
      others: recurrence.documents(source.key),
      counts: lines.map(({ key }) => recurrence.count(source.key, key)),
      furniture: lines.map((line) => recurrence.isFurniture(source, line)),
    })),
  };
}

/** @param documents those that it was frozen for, or a copy of them; nothing is known of others */
export function thaw(frozen: FrozenRecurrence, documents: readonly LineEvidence[]): FileRecurrence {
  const others = new Map<string, number>();
  const counts = new Map<string, number>();
  const furniture = new Set<unknown>();
  for (const [i, { source, lines }] of documents.entries()) {
    const told = frozen.documents[i]!;
    others.set(source.key, told.others);
    for (const [j, line] of lines.entries()) {
      counts.set(`${line.key} ${source.key}`, told.counts[j]!);
      if (told.furniture[j]) furniture.add(line);
    }
  }
  return {
    documents: (source) => others.get(source) ?? 0,
    count: (source, key) => counts.get(`${key} ${source}`) ?? 0,
    isFurniture: (_source, line) => furniture.has(line),
  };
}

/**
 * All of an answer that can change what is found in the file: which lines are furniture, and how often the others stand
 * that recur. Two answers of which this is the same are as good as one; empty where nothing recurs.
 * @param documents those that it was frozen for, or a copy of them
 */
export function decisiveOf(frozen: FrozenRecurrence | undefined, documents: readonly LineEvidence[]): string {
  const counting = documents.filter(({ counts }) => counts);
  const own = ownOf(counting);
  const parts: string[] = [];
  for (const [i, { source, counts, lines }] of documents.entries()) {
    if (lines.length === 0) continue;
    const told = frozen?.documents[i];
    const mine = own.get(source.key);
    const total = (mine?.documents ?? 0) + (told?.others ?? 0);
    for (const [j, { key }] of lines.entries()) {
      if (told?.furniture[j]) parts.push(`${i}:${j}`);
      if (!counts) continue;
      const count = (mine?.lines.get(key) ?? 0) + (told?.counts[j] ?? 0);
      if (recurs(count, total)) parts.push(`${i}:${j}:${count}/${total}`);
    }
  }
  return parts.join();
}
