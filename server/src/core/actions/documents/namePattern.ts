import type { BlockAnalysis } from '../../analysis/blockAnalysis';
import { fieldOf } from './documentFields';
import { slugOf } from './slug';

/** What a pattern for names can hold between braces. */
const NAME_PARTS = [
  'date',
  'year',
  'month',
  'day',
  'slug',
  'source',
  'section',
  'author',
  'folder',
  'name',
  'ext',
  'n',
] as const;

type NamePart = (typeof NAME_PARTS)[number];

/** A pattern such as `{source}/{date}-{slug}.txt`, read into its parts. `{n:3}` is a number of at least three digits. */
export interface NamePattern {
  readonly parts: readonly (string | { readonly part: NamePart; readonly digits: number })[];
}

const PLACEHOLDER = /\{([a-z]{1,12})(?::(\d))?\}/g;

/** Reads a pattern; gives what is not understood instead, such as `{titel}` or a lone brace. */
export function parseNamePattern(text: string): NamePattern | { readonly unknown: string } {
  const parts: NamePattern['parts'][number][] = [];
  let at = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    const [written, part, digits] = match;
    if (!(NAME_PARTS as readonly string[]).includes(part!) || (digits !== undefined && part !== 'n'))
      return { unknown: written };
    parts.push(text.slice(at, match.index), { part: part as NamePart, digits: Number(digits ?? 1) });
    at = match.index + written.length;
  }
  parts.push(text.slice(at));
  const brace = parts.find((part) => typeof part === 'string' && /[{}]/.test(part));
  if (brace !== undefined) return { unknown: /[{}][^{}]{0,20}\}?/.exec(brace as string)![0] };
  return { parts: parts.filter((part) => part !== '') };
}

/**
 * The name that a pattern gives a document; undefined where the document lacks something that the pattern asks for.
 * @param number of the document, from 1
 */
export function nameFrom(
  { parts }: NamePattern,
  analysis: BlockAnalysis,
  number: number,
): string | undefined {
  const values = parts.map((part) =>
    typeof part === 'string' ? part : valueFor(part.part, part.digits, analysis, number),
  );
  if (values.includes(undefined)) return undefined;
  // A document without a folder has none under its new name either.
  return values
    .join('')
    .replace(/^\/+/, '')
    .replace(/\/{2,}/g, '/');
}

function valueFor(
  part: NamePart,
  digits: number,
  analysis: BlockAnalysis,
  number: number,
): string | undefined {
  const [folder, base, extension] = splitName(analysis.name);
  switch (part) {
    case 'n':
      return String(number).padStart(digits, '0');
    case 'folder':
      return folder;
    case 'name':
      return base === '' ? undefined : base;
    case 'ext':
      return extension;
    case 'date':
    case 'year':
    case 'month':
    case 'day':
      return partOfDate(fieldOf(analysis, 'date'), part);
    case 'slug':
      return slugOf(fieldOf(analysis, 'title')) || undefined;
    default:
      return slugOf(fieldOf(analysis, part)) || undefined;
  }
}

function partOfDate(date: string, part: 'date' | 'year' | 'month' | 'day'): string | undefined {
  const [whole, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date) ?? [];
  return { date: whole, year, month, day }[part];
}

/** Folder with its slash, name, and extension with its dot. */
function splitName(name: string): readonly [string, string, string] {
  const slash = name.lastIndexOf('/') + 1;
  const base = name.slice(slash);
  const dot = base.lastIndexOf('.');
  return dot > 0
    ? [name.slice(0, slash), base.slice(0, dot), base.slice(dot)]
    : [name.slice(0, slash), base, ''];
}
