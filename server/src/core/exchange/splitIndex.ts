/** Beside the files of a split corpus: what joining them needs to know to give back the very same bytes. */
export const INDEX_FILE = 'corpus.split.json';

/** One document of the index; what joining would write by itself is left out. */
export interface IndexEntry {
  readonly name: string;
  /** The marker line with its line break. */
  readonly open?: string;
  /** Line break between the document and what follows. */
  readonly separator?: string;
  /** What follows the document: `</doc>` and blank lines. */
  readonly close?: string;
}

export interface SplitIndex {
  /** Marker style in the words of the configuration. */
  readonly marker: string;
  readonly lineBreak: string;
  /** Whether the corpus began with a byte order mark; each of its files then does. */
  readonly bom: boolean;
  /** Blank lines before the first marker. */
  readonly before: string;
  /** In the order of the corpus. */
  readonly documents: readonly IndexEntry[];
}

/** One document a line, so that differences between two versions can be read. */
export function formatIndex({ documents, ...rest }: SplitIndex): string {
  const head = JSON.stringify({ version: 1, ...rest }).slice(0, -1);
  const lines = documents.map(
    (entry) => `  ${JSON.stringify(Object.keys(entry).length === 1 ? entry.name : entry)}`,
  );
  return `${head},"documents":[\n${lines.join(',\n')}\n]}\n`;
}

/** Reads an index; undefined when it is none, or one of another version. */
export function parseIndex(text: string): SplitIndex | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { version, marker, lineBreak, bom, before, documents } = (value ?? {}) as Record<string, unknown>;
  if (version !== 1 || typeof marker !== 'string' || typeof bom !== 'boolean') return undefined;
  if (typeof before !== 'string' || !/^\s*$/.test(before)) return undefined;
  if (!Array.isArray(documents) || typeof lineBreak !== 'string' || !/^(?:\r\n|\n|\r)$/.test(lineBreak)) {
    return undefined;
  }
  const entries = documents.map(readEntry);
  if (!entries.every((entry) => entry !== undefined)) return undefined;
  return { marker, lineBreak, bom, before, documents: entries };
}

/** What the parts of an entry may hold: text belongs into the files. Whether `open` is a marker is seen when it is used. */
const PARTS: Readonly<Record<string, RegExp>> = {
  open: /^[^\r\n]*(?:\r\n|\n|\r)?$/,
  separator: /^(?:\r\n|\n|\r)?$/,
  close: /^(?:<\/doc>)?\s*$/i,
};

function readEntry(value: unknown): IndexEntry | undefined {
  if (typeof value === 'string') return { name: value };
  const { name, ...rest } = (value ?? {}) as Record<string, unknown>;
  if (typeof name !== 'string') return undefined;
  for (const [key, text] of Object.entries(rest)) {
    if (!Object.hasOwn(PARTS, key) || typeof text !== 'string') return undefined;
    if (!PARTS[key]!.test(text)) return undefined;
  }
  return { name, ...rest };
}

/** An index with the documents of another one added: those of one name are the new ones. */
export function mergeIndexes(old: SplitIndex, added: SplitIndex): SplitIndex {
  const names = new Set(added.documents.map(({ name }) => name));
  return {
    ...added,
    documents: [...old.documents.filter(({ name }) => !names.has(name)), ...added.documents],
  };
}
