// Where things lie. Node built-ins only.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository, which is also the folder of the extension. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
/** Downloads, one folder for each thing and version; git-ignored. */
export const downloads = join(root, '.vscode-test');
/** Screenshots and logs of failures; git-ignored. */
export const results = join(root, 'test-results');
