export type TablePathDefect = 'absolute' | 'address' | 'parent' | 'backslash' | 'extension';

/**
 * Why a path that a configuration names is not read. Corpora come from strangers: a table must lie in the
 * configuration's own folder or below it, so that opening a corpus reads no other file of the machine.
 */
export function tablePathDefect(path: string): TablePathDefect | undefined {
  if (path.includes('\\')) return 'backslash';
  if (path.startsWith('/') || path.startsWith('~')) return 'absolute';
  // A colon makes a drive (C:), a scheme (https:) or a stream (a.tsv:b) of a path on one system or another.
  if (path.includes(':')) return /^[A-Za-z]:/.test(path) ? 'absolute' : 'address';
  if (path.split('/').some((part) => part === '..')) return 'parent';
  if (/[\u0000-\u001f]/.test(path) || !/[^/]\.(?:tsv|json)$/i.test(path)) return 'extension';
  return undefined;
}

/** The path of a table from the folder of its configuration, which has no slash at its end ("" for the root). */
export function tablePath(folder: string, path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return `${folder}/${parts.join('/')}`;
}
