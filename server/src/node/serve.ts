import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server';
import { CacheFolder } from './cacheFolder';
import { nodeRuntime } from './files';
import { setHeapGrowth } from './heap';
import { ReaderThreads } from './readerThreads';

/** Starts the language server over whatever the arguments name: --node-ipc, --stdio, --socket=PORT, --pipe=NAME. */
export function serve(): void {
  setHeapGrowth(false);
  // What fails where nobody waits for it (a client that refuses a refresh, say) must not end the server.
  process.on('unhandledRejection', (reason) => {
    process.stderr.write(
      `corpus: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}\n`,
    );
  });
  // A closed channel ends the server as a closed standard input does; nobody is left to ask for it.
  process.once('disconnect', () => process.exit(1));
  startServer(createConnection(ProposedFeatures.all), {
    ...nodeRuntime,
    collectGarbage,
    readers: new ReaderThreads(),
    openCache: (place) => new CacheFolder(place),
  });
}

/** Node.js shows the function that does this only to contexts that are made when the flag is set. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
