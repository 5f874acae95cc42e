import { deserialize, serialize } from 'node:v8';
import type { FirstReading } from '../core/analysis/blockAnalysis';
import type { Span } from '../core/text/span';

/** A reading with its many spans as numbers. */
type Packed = readonly [reading: FirstReading, prose: Uint32Array];

/** What the documents of a part were found to be, as bytes that go from thread to thread and to the disk; none of none. */
export function packReadings(readings: readonly FirstReading[]): Uint8Array {
  if (readings.length === 0) return new Uint8Array(0);
  const packed = readings.map(({ page, evidence }): Packed => {
    const prose = new Uint32Array(page.prose.length * 2);
    page.prose.forEach(({ start, end }, i) => {
      prose[2 * i] = start;
      prose[2 * i + 1] = end;
    });
    // Who counts articles has the sketch already.
    return [{ page: { ...page, prose: [] }, evidence: { ...evidence, sketch: undefined } }, prose];
  });
  return new Uint8Array(serialize(packed));
}

/** The same readings, but for the sketches of their evidence. */
export function unpackReadings(bytes: Uint8Array): FirstReading[] {
  if (bytes.length === 0) return [];
  return (deserialize(bytes) as Packed[]).map(([{ page, evidence }, spans]) => {
    const prose = Array.from({ length: spans.length / 2 }, (_, i): Span => {
      return { start: spans[2 * i]!, end: spans[2 * i + 1]! };
    });
    return { page: { ...page, prose }, evidence };
  });
}
