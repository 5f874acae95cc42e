import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server';
import { nodeRuntime } from './files';

// Speaks over whatever the arguments name: --node-ipc, --stdio, --socket=PORT, --pipe=NAME.
startServer(createConnection(ProposedFeatures.all), nodeRuntime);
