import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type Message,
} from 'vscode-languageclient/browser';
import { LANGUAGE } from '../names';
import type { ServerHost } from '../serverHost';

/** As much of a browser as is needed here: its types and those of Node.js cannot be had together. */
interface WebWorker {
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
  terminate(): void;
}

declare const Worker: new (url: string, options: { readonly name: string }) => WebWorker;

/** Runs the server in a worker of the browser. */
export function serverWorker(extensionUri: vscode.Uri): ServerHost {
  const script = vscode.Uri.joinPath(extensionUri, 'dist', 'program.js');
  return (name, options) => {
    let worker: WebWorker | undefined;
    let isEnded = false;
    let fail: (error: Error) => void;
    const broken = new Promise<never>((_resolve, reject) => {
      fail = reject;
    });
    broken.catch(() => undefined);
    const end = () => {
      isEnded = true;
      worker?.terminate();
      fail(new Error('the worker was ended'));
    };
    const startWorker = async () => {
      const url = await addressOf(script);
      if (isEnded) throw new Error('the worker was ended before it began');
      worker = new Worker(url, { name });
      // A script that cannot be loaded answers nothing, for ever.
      worker.addEventListener('error', ({ message }) => fail(new Error(message || 'the worker failed')));
      // The class that VS Code puts in the place of a worker's is not the one that its workers are of.
      return { reader: new BrowserMessageReader(worker), writer: new PlainWriter(worker) };
    };
    return {
      client: new LanguageClient(LANGUAGE, name, startWorker, options),
      processId: undefined,
      broken,
      kill: end,
      dispose: end,
    };
  };
}

/** Writes what JSON would be: copied as they are, positions of VS Code would lose their members on the way. */
class PlainWriter extends BrowserMessageWriter {
  override write(message: Message): Promise<void> {
    return super.write(JSON.parse(JSON.stringify(message)) as Message);
  }
}

/** Where a worker can load a script from. VS Code has no such address for extensions that lie on a remote machine. */
async function addressOf(script: vscode.Uri): Promise<string> {
  if (script.scheme !== 'vscode-remote') return script.toString(true);
  const code = await vscode.workspace.fs.readFile(script);
  return URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
}
