import { isMainThread } from 'node:worker_threads';
import { reasonOf } from './failure';
import { say } from './words';

/** Those that this thread has seen, in words, until somebody takes them. */
let faults: string[] = [];

/** Tells of a fault of ours that cost something of a document; the work goes on. */
export function noteFault(file: string, what: string, error: unknown): void {
  const place = /\n\s+(at .*)/.exec((error as Error).stack ?? '')?.[1] ?? 'nowhere';
  const message = `${file}: ${say('readInPart', { what })}: ${reasonOf(error)} (${place})`;
  addFaults([message.replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd')]);
}

/** Takes over what another thread has seen. */
export function addFaults(messages: readonly string[]): void {
  faults.push(...messages);
  // What another thread writes comes late, or never when the thread ends: it is passed on with its results.
  if (isMainThread) for (const message of messages) process.stderr.write(`corpus: ${message}\n`);
}

/** Those that were seen since somebody asked. */
export function takeFaults(): readonly string[] {
  const taken = faults;
  faults = [];
  return taken;
}
