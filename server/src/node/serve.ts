import { format } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { jsonOfKept } from '../lsp/keptAnswers';
import { startServer } from '../lsp/server';
import { CacheFolder } from './cacheFolder';
import { nodeRuntime } from './files';
import { ReaderThreads } from './readerThreads';

/** Starts the language server over whatever the arguments name: --node-ipc, --stdio, --socket=PORT, --pipe=NAME. */
export function serve(): void {
  // What fails where nobody waits for it (a client that refuses a refresh, say) must not end the server.
  process.on('unhandledRejection', (reason) => {
    process.stderr.write(
      `corpus: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}\n`,
    );
  });
  // A closed channel ends the server as a closed standard input does; nobody is left to ask for it.
  process.once('disconnect', () => process.exit(1));
  let isShutDown = false;
  const connection = process.argv.includes('--stdio')
    ? overStdio(() => process.exit(isShutDown ? 0 : 1))
    : createConnection(ProposedFeatures.all);
  startServer(connection, {
    ...nodeRuntime,
    noteShutdown() {
      isShutDown = true;
    },
    collectGarbage,
    readers: new ReaderThreads(),
    openCache: (place) => new CacheFolder(place),
  });
}

/**
 * A connection over standard input and output that writes the JSON of what is told again only once.
 * @param ended called when nothing more can come in
 */
function overStdio(ended: () => void) {
  const writer = new StreamMessageWriter(process.stdout, {
    contentTypeEncoder: {
      name: 'application/json',
      encode: async (message) => jsonOfKept(message) ?? Buffer.from(JSON.stringify(message), 'utf8'),
    },
  });
  process.stdin.once('end', ended).once('close', ended);
  const connection = createConnection(ProposedFeatures.all, new StreamMessageReader(process.stdin), writer);
  // Nothing but messages goes to standard output.
  const log = (...words: unknown[]) => connection.console.log(format(...words));
  Object.assign(console, { log, info: log, debug: log });
  console.warn = (...words) => connection.console.warn(format(...words));
  console.error = (...words) => connection.console.error(format(...words));
  return connection;
}

/** Node.js shows the function that does this only to contexts that are made when the flag is set. */
function collectGarbage(): void {
  // The engine holds on to the text in which a pattern was found last.
  /x/.test('x');
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
