/** Formats that a corpus can be made from, in the order in which they are offered, with the endings of their files. */
export const IMPORT_ENDINGS = {
  html: ['html', 'htm', 'xhtml'],
  text: ['txt'],
  jsonl: ['jsonl', 'ndjson'],
  vrt: ['vrt', 'vert'],
  conllu: ['conllu', 'conllup'],
} as const;
export type ImportFormat = keyof typeof IMPORT_ENDINGS;
export const IMPORT_FORMATS = Object.keys(IMPORT_ENDINGS) as readonly ImportFormat[];

/** The format that a file's name tells. */
export function formatOfName(name: string): ImportFormat | undefined {
  return IMPORT_FORMATS.find((format) => hasEndingOf(format, name));
}

export function hasEndingOf(format: ImportFormat, name: string): boolean {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return (IMPORT_ENDINGS[format] as readonly string[]).includes(ending);
}
