import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { localDay } from '../core/calendar';
import { startServer } from '../lsp/server';

// The language server in a Web Worker. There are no files here but those that the client reads for us.
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(globalThis),
  new BrowserMessageWriter(globalThis),
);
startServer(connection, {
  today: () => localDay(new Date()),
  // Timers, not messages: what the client sent meanwhile waits for a timer of the library.
  yield: () => new Promise((done) => setTimeout(done, 0)),
});
