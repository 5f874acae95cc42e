import { inflateRawSync } from 'node:zlib';

/** The files of a zip archive, by name. Knows what packages use: stored and deflated entries below 4 GB. */
export function unzip(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const method = archive.readUInt16LE(at + 10);
    const size = archive.readUInt32LE(at + 20);
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const local = archive.readUInt32LE(at + 42);
    // The local header has lengths of its own.
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const data = archive.subarray(start, start + size);
    const path = archive.toString('utf8', at + 46, at + 46 + name!);
    files.set(path, method === 0 ? data : inflateRawSync(data));
    at += 46 + name! + extra! + comment!;
  }
  return files;
}
