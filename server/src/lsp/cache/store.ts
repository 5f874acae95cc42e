/** Where what was read of files is kept from one start of the server to the next. Any of it may be gone at any time. */
export interface CacheStore {
  /** Resolves when `get` can be asked. */
  readonly ready: Promise<void>;
  /** What was put there; undefined where nothing is known. */
  get(key: string): Uint8Array | undefined;
  /** @param key short, and another one for other values */
  put(key: string, value: Uint8Array): void;
  /** Writes what was put there; what was not written is lost when the program ends. */
  flush(): void;
  close(): void;
}

/** Where a cache lies, as a client says. Plain data. */
export interface CachePlace {
  /** Path of a folder of the cache's own, made when something is to be written. */
  readonly folder: string;
  /** Most that it takes on disk. */
  readonly megabytes: number;
}
