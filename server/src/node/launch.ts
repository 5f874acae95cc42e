// What `corpus` starts, as a command, as a server and as a thread of either: it runs the program that lies beside it, with
// the code that V8 has compiled of it before. Reading and compiling is a third of a start, and takes memory that is never
// given back. Nothing else is in this file, since what is in it is compiled every time.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { prepareProcess } from './heap';
import { codeFolder, readKeptCode, writeKeptCode } from './keptCode';
import { isReaderThread } from './readerProtocol';

/** Of the program, by its content; empty where it changes under way. Set by the build. */
declare const PROGRAM_BUILD: string;

/** Of the program's text. Where it is ASCII, V8 reads it where it lies, instead of copying it; set by the build, too. */
declare const PROGRAM_ENCODING: 'latin1' | 'utf8';

/** What the program's script leaves behind: a function that runs it as Node.js runs a module. */
type Program = (...args: [NodeJS.Require, NodeJS.Module, unknown, string, string]) => void;

/** Commands that run much of the engine: code is kept for each, and once for all that is asked for else. */
const KEPT: ReadonlySet<string> = new Set(['lsp', 'check', 'clean', 'analyze', 'pipe', 'headers']);

/** When a program has compiled what it needs, and runs well, in milliseconds. */
const SETTLED = 3000;

/** Beside this file; or beside the link that it was started by, as where each file of a job has a folder of its own. */
const PLACES = [__dirname, ...(isMainThread && process.argv[1] ? [dirname(process.argv[1])] : [])];

function launch(): void {
  const command = process.argv.slice(2).find((arg) => KEPT.has(arg));
  if (isMainThread) prepareProcess(command === 'lsp');
  const path = PLACES.map((place) => join(place, 'program.js')).find((place) => existsSync(place));
  if (path === undefined) {
    process.stderr.write('corpus: program.js is missing, which belongs beside corpus.js\n');
    process.exitCode = 2;
    return;
  }
  const keptAt = placeOf(isMainThread ? (command ?? 'other') : isReaderThread ? 'reader' : 'thread');
  const kept = keptAt && readKeptCode(keptAt.path);
  const options = kept ? { filename: path, cachedData: kept } : { filename: path };
  const script = new Script(readFileSync(path, PROGRAM_ENCODING), options);
  if (keptAt && (!kept || script.cachedDataRejected)) keep(script, keptAt);
  script.runInThisContext();
  const run = (globalThis as { corpusProgram?: Program }).corpusProgram!;
  run(require, module, exports, __filename, __dirname);
}

interface Place {
  readonly path: string;
  /** Of V8, its settings and the processor: code is for these alone. */
  readonly tag: number;
}

function placeOf(role: string): Place | undefined {
  const folder = PROGRAM_BUILD && codeFolder();
  if (!folder) return undefined;
  const tag = cachedDataVersionTag();
  return { path: join(folder, `${role}-${PROGRAM_BUILD}-${(tag >>> 0).toString(16)}`), tag };
}

/** Keeps what was compiled once there is most of it, at the latest when the program ends. */
function keep(script: Script, { path, tag }: Place): void {
  let timer: NodeJS.Timeout | undefined;
  const write = () => {
    // Under other settings it would not be found again. They come back.
    if (cachedDataVersionTag() !== tag) return;
    clearInterval(timer);
    process.off('exit', write);
    writeKeptCode(path, script.createCachedData());
  };
  timer = setInterval(write, SETTLED);
  timer.unref();
  process.once('exit', write);
}

launch();
