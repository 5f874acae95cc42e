import type { NotTextReason } from '../core/text/decode';
import { NotTextError } from '../node/files';
import { say, type Word } from './words';

/** Why the command could not run: one line on standard error, exit code 2, nothing written. */
export class Failure extends Error {}

export const EXIT = { clean: 0, problems: 1, failure: 2 } as const;

const REASONS: Readonly<Record<string, Word>> = {
  ENOENT: 'notThere',
  ENOTDIR: 'notThere',
  EACCES: 'denied',
  EPERM: 'notPermitted',
  EROFS: 'readOnly',
  ENOSPC: 'diskFull',
  EISDIR: 'folder',
  EEXIST: 'noFolder',
  ELOOP: 'circularLink',
  EMFILE: 'tooManyOpen',
  ENAMETOOLONG: 'longName',
  ERR_FS_FILE_TOO_LARGE: 'tooLarge',
};

const NOT_TEXT: Readonly<Record<NotTextReason, Word>> = {
  binary: 'binary',
  'utf-8': 'notUtf8',
  'utf-16': 'utf16',
  size: 'tooLarge',
};

/** Why a file could not be read or written, in words. */
export function reasonOf(error: unknown): string {
  if (error instanceof Failure) return error.message;
  if (error instanceof NotTextError) {
    const what = say(NOT_TEXT[error.reason]);
    return error.line === undefined ? what : say('inLine', { what, line: String(error.line + 1) });
  }
  const { code, message } = error as NodeJS.ErrnoException;
  const word = code === undefined ? undefined : REASONS[code];
  return word ? say(word) : message.split('\n')[0]!;
}
