import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { stampOf } from '../node/survey';
import { decodeUtf8 } from '../node/utf8';
import { Failure, reasonOf } from './failure';
import type { PartJob } from './jobs';
import { say } from './words';

/** @throws Failure for a file that is not what it was */
export function readPart(job: Where): string {
  const bytes = readPartBytes(job);
  try {
    // That they are UTF-8 was checked before.
    return decodeUtf8(bytes);
  } catch {
    throw new Failure(`${shownPath(job)}: ${say('tooLarge')}`);
  }
}

/** Where a part of a file lies. */
type Where = Pick<PartJob, 'from' | 'stamp' | 'part' | 'path'>;

/** @throws Failure for a file that is not what it was */
export function readPartBytes(job: Where): Uint8Array {
  const { from, stamp, part } = job;
  const { start, end } = part;
  if (typeof from !== 'string') return from.subarray(start, end);
  try {
    const file = openSync(from, 'r');
    try {
      if (stamp !== undefined && stampOf(fstatSync(file)) !== stamp) throw new Failure(say('changed'));
      const bytes = Buffer.allocUnsafe(end - start);
      for (let read = 0; read < bytes.length; ) {
        const got = readSync(file, bytes, read, bytes.length - read, start + read);
        if (got === 0) throw new Failure(say('changed'));
        read += got;
      }
      return bytes;
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new Failure(`${shownPath(job)}: ${reasonOf(error)}`);
  }
}

function shownPath({ path }: Where): string {
  return path === '-' ? say('standardInput') : path;
}
