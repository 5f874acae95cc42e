import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Of what is kept for one purpose so many builds stay, the last ones: an extension and a command line, say, may differ. */
const BUILDS = 4;

/** Who else may write to a file, as bits of its mode. */
const OTHERS_WRITE = 0o022;

/**
 * The folder where the code is kept that V8 compiled of our programs; undefined for nowhere.
 * `CORPUS_CODE_CACHE` names another one, and Node.js' own `NODE_DISABLE_COMPILE_CACHE` says that nothing is to be kept.
 */
export function codeFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  home: () => string = homedir,
): string | undefined {
  if (env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  if (env.CORPUS_CODE_CACHE) return env.CORPUS_CODE_CACHE;
  try {
    const folder =
      platform === 'win32'
        ? (env.LOCALAPPDATA ?? join(home(), 'AppData', 'Local'))
        : platform === 'darwin'
          ? join(home(), 'Library', 'Caches')
          : env.XDG_CACHE_HOME || join(home(), '.cache');
    return join(folder, 'corpus-editor', 'code');
  } catch {
    // Somebody without a home.
    return undefined;
  }
}

/** What was kept; undefined where there is nothing, or where somebody else could have written it: it is run as it is. */
export function readKeptCode(path: string): Buffer | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const { uid, mode } = fstatSync(file);
    const owner = process.getuid?.();
    if (owner !== undefined && (uid !== owner || (mode & OTHERS_WRITE) !== 0)) return undefined;
    return readFileSync(file);
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/**
 * Keeps code, whole or not at all. That it cannot be written is nobody's concern: the program starts without it.
 * @param path its name begins with what it is for, up to a hyphen
 */
export function writeKeptCode(path: string, code: Uint8Array): void {
  const folder = dirname(path);
  const written = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(written, code, { mode: 0o600 });
    renameSync(written, path);
    removeOutdated(folder, basename(path).split('-')[0]!);
  } catch {
    remove(written);
  }
}

function removeOutdated(folder: string, purpose: string): void {
  const files = readdirSync(folder)
    .filter((name) => name.startsWith(`${purpose}-`))
    .map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }));
  files.sort((a, b) => b.time - a.time);
  for (const { path } of files.slice(BUILDS)) remove(path);
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It is not there, or somebody else's.
  }
}
