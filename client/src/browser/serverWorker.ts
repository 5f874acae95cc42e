import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { LANGUAGE } from '../names';
import type { ServerHost } from '../serverHost';

/** As much of a Web Worker as is needed here: the types of a browser and of Node.js cannot be had together. */
interface WebWorker {
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
  terminate(): void;
}

declare const Worker: new (url: string, options: { readonly name: string }) => WebWorker;

/** Runs the server in a worker of the browser. */
export function serverWorker(extensionUri: vscode.Uri): ServerHost {
  const script = vscode.Uri.joinPath(extensionUri, 'dist', 'web', 'server.js').toString(true);
  return (name, options) => {
    const worker = new Worker(script, { name });
    let fail: (error: Error) => void;
    const broken = new Promise<never>((_resolve, reject) => {
      fail = reject;
    });
    broken.catch(() => undefined);
    // A script that cannot be loaded answers nothing, for ever.
    worker.addEventListener('error', ({ message }) => fail(new Error(message || 'the worker failed')));
    return {
      client: new LanguageClient(LANGUAGE, name, worker, options),
      processId: undefined,
      broken,
      kill() {
        worker.terminate();
        fail(new Error('the worker was ended'));
      },
      dispose: () => worker.terminate(),
    };
  };
}
