import { NotTextError } from '../node/files';

/** Why the command could not run: one line on standard error, exit code 2, nothing written. */
export class Failure extends Error {}

export const EXIT = { clean: 0, problems: 1, failure: 2 } as const;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the device',
  EISDIR: 'it is a folder',
  EEXIST: 'it exists and is no folder',
  ELOOP: 'a link that leads in circles',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'the name is too long',
  ERR_FS_FILE_TOO_LARGE: 'it is too large to be held as one text',
};

/** Why a file could not be read or written, in words. */
export function reasonOf(error: unknown): string {
  if (error instanceof NotTextError || error instanceof Failure) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  return (code === undefined ? undefined : REASONS[code]) ?? message.split('\n')[0]!;
}
