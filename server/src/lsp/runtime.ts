import type { FileSource } from '../core/analysis/discovery';
import type { ConfigFiles } from '../core/config/store';

/** What the server needs of the machine that it runs on. Paths are absolute and `/`-separated. */
export interface Runtime extends FileSource, ConfigFiles {
  readText(path: string, within?: string): Promise<string | undefined>;
  /** A string that changes whenever a file does (its time and size); undefined when there is no such file. */
  stamp(path: string): Promise<string | undefined>;
  /** Lets other work run before the next part of a long task. */
  yield(): Promise<void>;
  /** Today as `YYYY-MM-DD` in the user's own zone. */
  today(): string;
}
