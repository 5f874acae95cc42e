import { isMainThread } from 'node:worker_threads';
import { version } from '../../../package.json';
import { isReaderThread } from '../node/readerProtocol';
import { EXIT, Failure, reasonOf } from './failure';
import { takeFaults } from './faults';
import { COMMAND_HELP, HELP } from './help';
import {
  COMMAND_NAMES,
  type CommandName,
  commandFirst,
  localeIn,
  type Options,
  readOptions,
} from './options';
import { cleanUpOnSignals, print } from './output';
import { locale, say, speak } from './words';

type Command = (options: Options) => Promise<number>;

/** Each loads what it needs, and no other: a language server is twice the work of starting. */
const COMMANDS: Readonly<Record<Exclude<CommandName, 'lsp'>, () => Promise<Command>>> = {
  check: async () => (await import('./check')).check,
  clean: async () => (await import('./clean')).clean,
  headers: async () => (await import('./headers')).headers,
  analyze: async () => (await import('./analyze')).analyze,
  pipe: async () => (await import('./pipe')).pipe,
  merge: async () => (await import('./merge')).merge,
  split: async () => (await import('./split')).split,
  join: async () => (await import('./join')).join,
  export: async () => (await import('./export')).exportCorpus,
  import: async () => (await import('./import')).importCorpus,
};

async function run(given: readonly string[]): Promise<number | undefined> {
  // What is wrong with the arguments is told in the language that they ask for.
  speak(localeIn(given));
  const [name, ...args] = commandFirst(given);
  if (name === undefined) {
    process.stderr.write(HELP[locale()]);
    return EXIT.failure;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const about = COMMAND_NAMES.find((known) => args.includes(known));
    await print((about ? COMMAND_HELP[about] : HELP)[locale()]);
    return EXIT.clean;
  }
  if (name === '--version' || name === '-v') {
    await print(`${version}\n`);
    return EXIT.clean;
  }
  const command = COMMAND_NAMES.find((known) => known === name);
  if (!command) throw new Failure(say('unknownCommand', { value: name, known: COMMAND_NAMES.join(', ') }));
  const options = readOptions(command, args);
  if (options.help) {
    await print(COMMAND_HELP[command][locale()]);
    return EXIT.clean;
  }
  if (command !== 'lsp') {
    cleanUpOnSignals();
    const work = await COMMANDS[command]();
    return work(options);
  }
  if (args.length === 0) throw new Failure(say('lspNeedsStdio'));
  // Reads the transport from the arguments itself, and ends the process when its client goes away.
  (await import('../node/serve')).serve();
  return undefined;
}

function start(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read us has seen enough ("corpus analyze … | head"); there is nobody left to tell.
    if (error.code === 'EPIPE') process.exit();
    process.stderr.write(`corpus: ${say('standardOutput')}: ${reasonOf(error)}\n`);
    process.exit(EXIT.failure);
  });

  run(process.argv.slice(2)).then(
    (code) => {
      if (code !== undefined) process.exitCode = takeFaults().length > 0 ? EXIT.failure : code;
    },
    (error: unknown) => {
      // Whatever the operating system refuses is the user's to know; anything else is a fault of ours.
      const isExpected = error instanceof Failure || (error as NodeJS.ErrnoException).syscall !== undefined;
      const text = isExpected ? reasonOf(error) : ((error as Error).stack ?? String(error));
      process.stderr.write(`corpus: ${text}\n`);
      process.exitCode = EXIT.failure;
    },
  );
}

if (isMainThread) start();
else if (isReaderThread) void import('../node/readerThread').then(({ serveReading }) => serveReading());
else void import('./threads').then(({ serveJobs }) => serveJobs());
