import { endianness } from 'node:os';
import type { Fingerprint } from '../core/analysis/fingerprint';

// A document that others are compared with, as bytes: the size of its prose and a hash of it, the number of its smallest
// hashes and these, all little-endian, then its name in UTF-8.

const HEAD = 20;
const COUNT_AT = 16;
const IS_SWAPPED = endianness() === 'BE';
const NO_KEYS = new Uint32Array(0);

/** A document as bytes: its name, and its fingerprint without the keys. */
export function documentBytes(name: string, { exact, size, sketch }: Fingerprint): Uint8Array {
  const text = Buffer.from(name, 'utf8');
  const bytes = Buffer.alloc(HEAD + sketch.byteLength + text.length);
  bytes.writeDoubleLE(exact, 0);
  bytes.writeDoubleLE(size, 8);
  bytes.writeUInt32LE(sketch.length, COUNT_AT);
  const hashes = bytes.subarray(HEAD, HEAD + sketch.byteLength);
  hashes.set(new Uint8Array(sketch.buffer, sketch.byteOffset, sketch.byteLength));
  if (IS_SWAPPED) hashes.swap32();
  text.copy(bytes, HEAD + sketch.byteLength);
  return bytes;
}

/** The name in a document's bytes. */
export function nameOf(record: Uint8Array): string {
  const bytes = asBuffer(record);
  return bytes.toString('utf8', HEAD + 4 * bytes.readUInt32LE(COUNT_AT));
}

/** `Fingerprint.exact` in a document's bytes. */
export function exactIn(record: Uint8Array): number {
  return asBuffer(record).readDoubleLE(0);
}

/** The fingerprint in a document's bytes, without keys; in memory of its own. */
export function fingerprintIn(record: Uint8Array): Fingerprint {
  const bytes = asBuffer(record);
  const sketch = new Uint32Array(bytes.readUInt32LE(COUNT_AT));
  const hashes = Buffer.from(sketch.buffer);
  bytes.copy(hashes, 0, HEAD);
  if (IS_SWAPPED) hashes.swap32();
  return { exact: exactIn(record), size: bytes.readDoubleLE(8), sketch, bands: NO_KEYS };
}

function asBuffer(record: Uint8Array): Buffer {
  return Buffer.from(record.buffer, record.byteOffset, record.length);
}
