import type { Connection } from 'vscode-languageserver';
import { isNotTextReason, NotTextError } from '../../core/text/decode';
import { isVirtual, uriOf } from '../paths';
import type { Runtime } from '../runtime';
import {
  type FileContent,
  type FileParams,
  type FolderEntry,
  LIST_FOLDER,
  READ_FILE,
  READ_FIRST_LINE,
  type ReadFileParams,
  STAMP_FILE,
} from './protocol';

type Files = Pick<Runtime, 'readText' | 'readFirstLine' | 'stamp' | 'list'>;

/** What the server runs on: a machine with files, or a browser without. */
export type Host = Runtime | Omit<Runtime, keyof Files>;

/** Files as the client sees them, asked for one by one. */
function clientFiles(connection: Connection): Files {
  const ask = <Answer>(method: string, params: FileParams) =>
    connection.sendRequest<Answer | null>(method, params);
  return {
    async readText(path, within) {
      const params: ReadFileParams = {
        uri: uriOf(path),
        ...(within === undefined ? {} : { within: uriOf(within) }),
      };
      const content = await ask<FileContent>(READ_FILE, params);
      if (content && 'refused' in content) {
        throw new NotTextError(isNotTextReason(content.refused) ? content.refused : 'binary', content.line);
      }
      return content?.text;
    },
    async readFirstLine(path) {
      return (await ask<string>(READ_FIRST_LINE, { uri: uriOf(path) }).catch(() => null)) ?? undefined;
    },
    async stamp(path) {
      return (await ask<string>(STAMP_FILE, { uri: uriOf(path) }).catch(() => null)) ?? undefined;
    },
    async *list(folder, enter) {
      const entries = await ask<FolderEntry[]>(LIST_FOLDER, { uri: uriOf(folder) }).catch(() => null);
      if (!entries) return;
      entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
      for (const [name, kind] of entries) {
        const path = `${folder}/${name}`;
        if (kind === 'file') yield path;
        else if (await enter(path)) yield* this.list(path, enter);
      }
    },
  };
}

/** There is nothing. */
const noFiles: Files = {
  readText: async () => undefined,
  readFirstLine: async () => undefined,
  stamp: async () => undefined,
  async *list() {},
};

/** A runtime whose files come from where they can be had. */
export interface RoutedRuntime extends Runtime {
  /** To be told whether the client answers for files, before the first file is asked for. */
  setClientServes(serves: boolean): void;
}

/** Files of this machine from the host, where it has any; all others from the client, where it serves them. */
export function routeFiles(host: Host, connection: Connection): RoutedRuntime {
  const local = 'readText' in host ? host : undefined;
  let remote = noFiles;
  const of = (path: string): Files => (local && !isVirtual(path) ? local : remote);
  return {
    ...(local?.readers ? { readers: local.readers } : {}),
    ...(host.collectGarbage ? { collectGarbage: host.collectGarbage } : {}),
    ...(local?.openCache ? { openCache: (place) => local.openCache!(place) } : {}),
    today: () => host.today(),
    yield: () => host.yield(),
    setClientServes(serves) {
      remote = serves ? clientFiles(connection) : noFiles;
    },
    readText: (path, within) => of(path).readText(path, within),
    readFirstLine: (path) => of(path).readFirstLine(path),
    stamp: (path) => of(path).stamp(path),
    list: (folder, enter) => of(folder).list(folder, enter),
  };
}
