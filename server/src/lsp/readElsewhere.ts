import { type Elsewhere, unreadable } from './closedFiles';
import { PackedReading } from './packedReading';
import { isVirtual, uriOf } from './paths';
import type { ReadingContext } from './readTogether';
import type { WorkspaceRecurrence } from './recurrence';
import type { Runtime } from './runtime';
import type { WorkspaceTwins } from './twins';

/** Has closed files read by other threads, where the machine has some, and tells them what other files say of them. */
export function readingElsewhere(
  { readers }: Pick<Runtime, 'readers'>,
  twins: WorkspaceTwins,
  recurrence: WorkspaceRecurrence,
  context: () => Omit<ReadingContext, 'withDiagnostics'>,
): Elsewhere | undefined {
  if (!readers) return undefined;
  return {
    width: readers.width,
    async read(path, withDiagnostics) {
      if (isVirtual(path) || !twins.compares(path)) return undefined;
      // What was said of its lines holds for what is found; later changes make it an old one.
      let linesRevision = recurrence.revision(path);
      let twinsRevision = 0;
      const read = await readers.read(
        path,
        { ...context(), withDiagnostics },
        {
          lines(evidence) {
            linesRevision = recurrence.revision(path);
            const told = recurrence.enter(path, evidence);
            recurrence.update(path, evidence);
            return told;
          },
          twins({ duplicates, anchors }) {
            const told = twins.enter(path, uriOf(path), duplicates, anchors);
            twinsRevision = twins.revision(path);
            return told;
          },
        },
      );
      if (read === undefined || typeof read.result === 'string') return undefined;
      const { result, texts } = read;
      const disk = result.stamp;
      if ('unreadable' in result) return { disk, ...unreadable(result.unreadable) };
      return {
        disk,
        others: twinsRevision + recurrence.asRevision(linesRevision),
        items: result.items,
        named: new PackedReading(result.packed, texts),
        unreadable: false,
        isAnalyzed: result.isAnalyzed,
      };
    },
  };
}
